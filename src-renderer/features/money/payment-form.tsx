import { Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PaymentPlan } from '../../../src-shared/contract/money.ts'
import type { InvoiceId, PaymentId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { MoneyField, useAmounts } from '../../ui/money-field.tsx'
import { useWords } from '../../ui/words.tsx'
import { type Account, missingFor, unpaidOf } from './account.ts'
import { Again } from './again.tsx'
import { useInvoiceName } from './invoice-name.tsx'
import { type DeskMethod, MethodChoice } from './method-choice.tsx'
import { PaymentPreview } from './payment-preview.tsx'
import { isQuestion, useTaking } from './use-taking.ts'

export type TakenPayment = {
  readonly id: PaymentId
  readonly plan: PaymentPlan
  readonly amountMinor: Minor
  readonly method: DeskMethod
}

type Values = {
  readonly invoiceId: InvoiceId | null
  readonly amount: string
  readonly method: DeskMethod
  readonly note: string
}

type PaymentFormProps = {
  readonly account: Account
  readonly invoiceId: InvoiceId | null
  readonly onTaken: (payment: TakenPayment) => void
  readonly onClose: () => void
}

export function PaymentForm({ account, invoiceId, onTaken, onClose }: PaymentFormProps) {
  const { t, money } = useWords()
  const { form, minor, choose, take, taking } = usePayment(account, invoiceId, onTaken)
  const { values } = form
  const { drawer, duplicate } = taking
  const act = minor === undefined ? t('money.take.act-nothing') : t('money.take.act', { amount: money(minor) })
  return (
    <FormDialog
      title={t('money.take.from', { payer: account.payerName })}
      act={drawer.isClosed ? t('money.drawer.open-and-take') : act}
      isActing={take.isPending || drawer.isOpening}
      failure={isQuestion(take.error) ? null : take.error}
      size={480}
      onSubmit={form.onSubmit(taking.take)}
      onClose={onClose}
      question={
        duplicate && (
          <Again
            duplicate={duplicate}
            payerName={account.payerName}
            isActing={take.isPending}
            onAgain={taking.takeAgain}
            onKeep={onClose}
          />
        )
      }
    >
      <Stack gap={12}>
        <InvoiceSelect account={account} value={values.invoiceId} onChange={choose} />
        <MoneyField
          label={t('money.amount')}
          data-autofocus
          value={values.amount}
          error={form.errors.amount}
          onChange={(text) => {
            form.setFieldValue('amount', text)
            taking.keep()
          }}
        />
        <MethodChoice
          value={values.method}
          onChange={(method) => {
            form.setFieldValue('method', method)
            drawer.leave()
          }}
        />
        <TextInput label={t('money.note')} maxLength={500} {...form.getInputProps('note')} />
        <PaymentPreview payerId={account.payerId} amountMinor={minor} invoiceId={values.invoiceId} />
        {drawer.question}
      </Stack>
    </FormDialog>
  )
}

/** What is typed of a payment, and taking it; the amount that is missing is filled in. */
function usePayment(account: Account, invoiceId: InvoiceId | null, onTaken: PaymentFormProps['onTaken']) {
  const { desk } = useDesk()
  const amounts = useAmounts()
  const take = useCommand(desk.payments.take)
  const suggested = (chosen: InvoiceId | null) => {
    const missing = missingFor(account, chosen)
    return missing === 0 ? '' : amounts.inField(missing)
  }
  const form = useForm<Values>({
    initialValues: { invoiceId, amount: suggested(invoiceId), method: 'cash', note: '' },
    validate: { amount: (text) => amounts.check(text) },
  })
  const { minor } = amounts.read(form.values.amount)
  const taking = useTaking(({ isAgain, desk: deskName, onError }) => {
    if (minor === undefined) return
    const { method, note, invoiceId: chosen } = form.values
    const payment = { payerId: account.payerId, amountMinor: minor, method, invoiceId: chosen }
    take.mutate(
      { ...payment, desk: deskName, note: note.trim() || null, isAgain },
      { onError, onSuccess: ({ id, plan }) => onTaken({ id, plan, amountMinor: minor, method }) },
    )
  })
  const choose = (chosen: InvoiceId | null) => {
    form.setValues({ invoiceId: chosen, amount: suggested(chosen) })
    form.clearErrors()
  }
  return { form, minor, choose, take, taking }
}

type InvoiceSelectProps = {
  readonly account: Account
  readonly value: InvoiceId | null
  readonly onChange: (id: InvoiceId | null) => void
}

const oldest = 'oldest'

function InvoiceSelect({ account, value, onChange }: InvoiceSelectProps) {
  const { t, money } = useWords()
  const nameOf = useInvoiceName()
  const unpaid = unpaidOf(account)
  if (unpaid.length === 0) return null
  const options = unpaid.map((invoice) => ({
    value: String(invoice.id),
    label: `${invoice.number} · ${nameOf(invoice)} · ${money(invoice.amountMinor)}`,
  }))
  const chosen = unpaid.find(({ id }) => id === value)
  return (
    <Select
      label={t('money.take.for')}
      allowDeselect={false}
      data={[{ value: oldest, label: t('money.take.oldest') }, ...options]}
      value={chosen ? String(chosen.id) : oldest}
      onChange={(id) => onChange(unpaid.find((invoice) => String(invoice.id) === id)?.id ?? null)}
    />
  )
}
