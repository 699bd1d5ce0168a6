import { Text } from '@mantine/core'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { planUnfreeze } from '../../../src-shared/domain/subscriptions.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
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
  const used = plan.ok ? plan.daysUsed : 0
  const unfrozen = (answer: { readonly endsOn: Day }) => {
    tell(t('subscriptions.unfrozen', { day: day(answer.endsOn, 'long') }))
    onClose()
  }
  return (
    <FormDialog
      title={t('subscriptions.unfreeze.title', { plan: planName })}
      keep={t('subscriptions.unfreeze.keep')}
      act={t('subscriptions.unfreeze.act', { used })}
      size={440}
      isBlocked={!plan.ok}
      isActing={unfreeze.isPending}
      failure={unfreeze.error}
      onSubmit={(event) => {
        event.preventDefault()
        unfreeze.mutate({ id, version }, { onSuccess: unfrozen, onError: heardStale })
      }}
      onClose={onClose}
    >
      <Text size="sm">
        {plan.ok
          ? t('subscriptions.unfreeze.does', {
              used,
              before: day(endsOn, 'number'),
              after: day(plan.endsOn, 'number'),
            })
          : t('subscriptions.unfreeze.hint')}
      </Text>
    </FormDialog>
  )
}
