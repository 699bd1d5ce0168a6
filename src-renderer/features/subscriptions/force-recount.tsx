import { Stack, Text } from '@mantine/core'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { ReasonField } from '../money/reason-field.tsx'
import { useReason } from '../money/use-reason.ts'
import { useStale } from './use-stale.ts'

export type Counted = Awaited<ReturnType<Desk['subscriptions']['recalculate']>>

type ForceRecountProps = {
  readonly subscription: Subscription
  readonly counted: Counted
  readonly onClose: () => void
}

/** Says which figure it overwrites with which; the desk refuses when another one stands there meanwhile. */
export function ForceRecount({ subscription, counted, onClose }: ForceRecountProps) {
  const { desk } = useDesk()
  const { t } = useWords()
  const tell = useTell()
  const force = useCommand(desk.subscriptions.forceRecount)
  const heardStale = useStale()
  const form = useReason()
  const { id, version, total, planName } = subscription
  const { used, forced, manual } = counted
  const recounted = (answer: { readonly used: number }) => {
    tell(t('subscriptions.recounted', { used: answer.used, total }))
    onClose()
  }
  return (
    <FormDialog
      title={t('subscriptions.force.title', { plan: planName })}
      act={t('subscriptions.force.act', { used, forced })}
      keep={t('subscriptions.force.keep', { used })}
      isDanger
      size={480}
      isActing={force.isPending}
      failure={force.error}
      onSubmit={form.onSubmit(({ reason }) =>
        force.mutate({ id, version, overwrites: used, reason }, { onSuccess: recounted, onError: heardStale }),
      )}
      onClose={onClose}
    >
      <Stack gap={12}>
        <Text size="sm">{t('subscriptions.force.does', { used, forced, total, manual })}</Text>
        <ReasonField data-autofocus {...form.getInputProps('reason')} />
      </Stack>
    </FormDialog>
  )
}
