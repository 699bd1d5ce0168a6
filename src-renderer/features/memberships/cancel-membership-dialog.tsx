import { Checkbox, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Membership, MembershipCancellation } from '../../../src-shared/contract/memberships.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { ReasonField } from '../money/reason-field.tsx'
import { useStale } from './use-membership.ts'

type CancelMembershipDialogProps = { readonly membership: Membership; readonly onClose: () => void }

/** CAN-3: cancelling a membership, after it was said what that does with its invoice. */
export function CancelMembershipDialog({ membership, onClose }: CancelMembershipDialogProps) {
  const { desk, ask } = useDesk()
  const { t, money } = useWords()
  const tell = useTell()
  const heardStale = useStale()
  const cancel = useCommand(desk.memberships.cancel)
  const { id, version, personName: name, season } = membership
  const form = useForm({
    initialValues: { isRefunded: true, reason: '' },
    validate: { reason: (text) => (text.trim() === '' ? t('money.reason.needed') : null) },
  })
  const { isRefunded } = form.values
  const input = { id, isRefunded }
  const plan = useQuery(ask.memberships.previewCancel.queryOptions({ input, placeholderData: keepPreviousData }))
  const invoice = plan.data?.invoice ?? null
  const submit = form.onSubmit(({ reason }) => {
    const cancelled = () => {
      tell(t('memberships.cancelled'))
      onClose()
    }
    cancel.mutate({ id, version, isRefunded, reason: reason.trim() }, { onSuccess: cancelled, onError: heardStale })
  })
  return (
    <FormDialog
      title={t('memberships.cancel.title', { name, season })}
      act={
        invoice?.does === 'refund'
          ? t('memberships.cancel.act-refund', { amount: money(invoice.amountMinor) })
          : t('memberships.cancel.act')
      }
      keep={t('memberships.cancel.keep')}
      isDanger
      isBlocked={plan.data === undefined}
      size={520}
      isActing={cancel.isPending}
      failure={cancel.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        {plan.error !== null && <FailureText error={plan.error} />}
        {plan.data && <Plan plan={plan.data} />}
        <ReasonField data-autofocus {...form.getInputProps('reason')} />
        {invoice !== null && invoice.does !== 'cancel' && (
          <Checkbox
            label={t('memberships.cancel.refund', { amount: money(invoice.amountMinor) })}
            {...form.getInputProps('isRefunded', { type: 'checkbox' })}
          />
        )}
      </Stack>
    </FormDialog>
  )
}

function Plan({ plan: { invoice } }: { readonly plan: MembershipCancellation }) {
  const { t, money } = useWords()
  return (
    <Text size="sm" role="status">
      {t('memberships.cancel.does', {
        does: invoice?.does ?? 'none',
        number: invoice?.number ?? '',
        amount: money(invoice?.amountMinor ?? 0),
      })}
    </Text>
  )
}
