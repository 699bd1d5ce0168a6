import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { planUnfreeze } from '../../../src-shared/domain/subscriptions.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { useStale } from './use-stale.ts'

type UnfreezeDialogProps = {
  readonly subscription: Subscription
  readonly today: Day
  readonly onClose: () => void
}

/** SUB-8: ending a freeze early gives back only the days used; the rule itself says which. */
export function UnfreezeDialog({ subscription, today, onClose }: UnfreezeDialogProps) {
  const { desk } = useDesk()
  const { t, day } = useWords()
  const tell = useTell()
  const unfreeze = useCommand(desk.subscriptions.unfreeze)
  const heardStale = useStale()
  const { id, version, planName, state, endsOn } = subscription
  const plan = planUnfreeze({ facts: { ...subscription, isCancelled: state === 'cancelled' }, today })
  const unfrozen = (answer: { readonly endsOn: Day }) => {
    tell(t('subscriptions.unfrozen', { day: day(answer.endsOn, 'long') }))
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('subscriptions.unfreeze.title', { plan: planName })}
      keep={t('subscriptions.unfreeze.keep')}
      act={t('subscriptions.unfreeze.act')}
      isPending={unfreeze.isPending}
      error={unfreeze.error}
      onAct={() => unfreeze.mutate({ id, version }, { onSuccess: unfrozen, onError: heardStale })}
      onKeep={onClose}
    >
      {plan.ok
        ? t('subscriptions.unfreeze.does', {
            used: plan.daysUsed,
            before: day(endsOn, 'number'),
            after: day(plan.endsOn, 'number'),
          })
        : t('subscriptions.unfreeze.hint')}
    </ConfirmDialog>
  )
}
