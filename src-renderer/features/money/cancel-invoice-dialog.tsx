import { Stack, Text } from '@mantine/core'
import type { Invoice } from '../../../src-shared/contract/money.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { ReasonField } from './reason-field.tsx'
import { useReason } from './use-reason.ts'

type CancelInvoiceDialogProps = { readonly invoice: Invoice; readonly onClose: () => void }

export function CancelInvoiceDialog({ invoice, onClose }: CancelInvoiceDialogProps) {
  const { desk } = useDesk()
  const { t, money } = useWords()
  const tell = useTell()
  const cancel = useCommand(desk.invoices.cancel)
  const form = useReason()
  const { id, number, state, amountMinor } = invoice
  const cancelled = ({ refundedMinor }: { readonly refundedMinor: number }) => {
    tell(t('money.invoice.cancelled', { number, refunded: money(refundedMinor), isRefund: String(refundedMinor > 0) }))
    onClose()
  }
  return (
    <FormDialog
      title={t('money.invoice.cancel.title', { number })}
      act={t('money.invoice.cancel.act')}
      keep={t('money.invoice.cancel.keep')}
      isDanger
      size={480}
      isActing={cancel.isPending}
      failure={cancel.error}
      onSubmit={form.onSubmit(({ reason }) => cancel.mutate({ id, reason }, { onSuccess: cancelled }))}
      onClose={onClose}
    >
      <Stack gap={12}>
        <Text size="sm">{t('money.invoice.cancel.does', { state, amount: money(amountMinor) })}</Text>
        <ReasonField data-autofocus {...form.getInputProps('reason')} />
      </Stack>
    </FormDialog>
  )
}
