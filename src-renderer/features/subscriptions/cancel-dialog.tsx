import { Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { MoneyField, useAmounts } from '../../ui/money-field.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { ReasonField } from '../money/reason-field.tsx'
import { useStale } from './use-stale.ts'

type Plan = Awaited<ReturnType<Desk['subscriptions']['previewCancel']>>
type CancelDialogProps = { readonly subscription: Subscription; readonly onClose: () => void }

/** Cancelling for good: what is left of it, and how much of the price goes back, proposed by the rule. */
export function CancelDialog({ subscription, onClose }: CancelDialogProps) {
  const { ask } = useDesk()
  const plan = useQuery(ask.subscriptions.previewCancel.queryOptions({ input: { id: subscription.id } }))
  return plan.data ? (
    <CancelForm subscription={subscription} plan={plan.data} onClose={onClose} />
  ) : (
    <Waiting subscription={subscription} error={plan.error} onClose={onClose} />
  )
}

type WaitingProps = CancelDialogProps & { readonly error: unknown }

function Waiting({ subscription, error, onClose }: WaitingProps) {
  const { t } = useWords()
  return (
    <FormDialog
      title={t('subscriptions.cancel.title', { plan: subscription.planName })}
      act={t('subscriptions.cancel.act')}
      keep={t('subscriptions.cancel.keep')}
      isDanger
      isBlocked
      size={480}
      isActing={false}
      failure={null}
      onSubmit={(event) => event.preventDefault()}
      onClose={onClose}
    >
      {error !== null && <FailureText error={error} />}
    </FormDialog>
  )
}

function CancelForm({ subscription, plan, onClose }: CancelDialogProps & { readonly plan: Plan }) {
  const { desk } = useDesk()
  const { t, money } = useWords()
  const amounts = useAmounts()
  const tell = useTell()
  const cancel = useCommand(desk.subscriptions.cancel)
  const heardStale = useStale()
  const { id, version, planName } = subscription
  const { unused, total, invoiceState, proposalMinor, priceMinor } = plan
  const isPaid = invoiceState === 'paid'
  const form = useForm({
    initialValues: { refund: amounts.inField(proposalMinor), reason: '' },
    validate: {
      refund: (text) => {
        const { minor } = amounts.read(text, true)
        if (minor === undefined) return amounts.check(text, true)
        return minor > priceMinor ? t('subscriptions.cancel.above-price', { price: money(priceMinor) }) : null
      },
      reason: (text) => (text.trim() === '' ? t('money.reason.needed') : null),
    },
  })
  const submit = form.onSubmit(({ refund, reason }) => {
    const { minor: refundMinor } = amounts.read(refund, true)
    if (refundMinor === undefined) return
    const cancelled = ({ refundedMinor }: { readonly refundedMinor: number }) => {
      tell(t('subscriptions.cancelled', { refund: money(refundedMinor), isRefund: String(refundedMinor > 0) }))
      onClose()
    }
    cancel.mutate({ id, version, refundMinor, reason: reason.trim() }, { onSuccess: cancelled, onError: heardStale })
  })
  return (
    <FormDialog
      title={t('subscriptions.cancel.title', { plan: planName })}
      act={t('subscriptions.cancel.act')}
      keep={t('subscriptions.cancel.keep')}
      isDanger
      size={480}
      isActing={cancel.isPending}
      failure={cancel.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        <Text size="sm">
          {t('subscriptions.cancel.does', { unused, total, invoice: invoiceState ?? 'none', price: money(priceMinor) })}
        </Text>
        <ReasonField data-autofocus {...form.getInputProps('reason')} />
        {isPaid && (
          <MoneyField
            label={t('subscriptions.cancel.refund')}
            description={t('subscriptions.cancel.proposal', {
              unused,
              total,
              price: money(priceMinor),
              proposal: money(proposalMinor),
            })}
            value={form.values.refund}
            error={form.errors.refund}
            onChange={(text) => form.setFieldValue('refund', text)}
          />
        )}
      </Stack>
    </FormDialog>
  )
}
