import { Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { InvoiceId, PersonId } from '../../../src-shared/kernel/brand.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { MoneyField, useAmounts } from '../../ui/money-field.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { PaymentDialog } from './payment-dialog.tsx'

type IssueDialogProps = { readonly personId: PersonId; readonly name: string; readonly onClose: () => void }

/** Something from the counter: its invoice, and the payment right after unless the balance has paid it already. */
export function IssueDialog({ personId, name, onClose }: IssueDialogProps) {
  const { desk } = useDesk()
  const { t, money } = useWords()
  const amounts = useAmounts()
  const tell = useTell()
  const issue = useCommand(desk.invoices.issue)
  const [toPay, setToPay] = useState<InvoiceId | null>(null)
  const form = useForm({
    initialValues: { what: '', amount: '' },
    validate: {
      what: (text) => (text.trim() === '' ? t('money.issue.what-needed') : null),
      amount: (text) => amounts.check(text),
    },
  })
  if (toPay !== null) return <PaymentDialog personId={personId} invoiceId={toPay} onClose={onClose} />
  const submit = form.onSubmit(({ what, amount }) => {
    const { minor } = amounts.read(amount)
    if (minor === undefined) return
    const issued = ({ id, isPaid }: { readonly id: InvoiceId; readonly isPaid: boolean }) => {
      if (!isPaid) return setToPay(id)
      tell(t('money.issued.paid', { what: what.trim(), amount: money(minor) }))
      onClose()
    }
    issue.mutate({ personId, what: what.trim(), amountMinor: minor }, { onSuccess: issued })
  })
  return (
    <FormDialog
      title={t('money.issue.to', { name })}
      act={t('money.issue.act')}
      size={440}
      isActing={issue.isPending}
      failure={issue.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        <TextInput label={t('money.issue.what')} maxLength={200} data-autofocus {...form.getInputProps('what')} />
        <MoneyField
          label={t('money.issue.price')}
          value={form.values.amount}
          error={form.errors.amount}
          onChange={(text) => form.setFieldValue('amount', text)}
        />
      </Stack>
    </FormDialog>
  )
}
