import { Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { MoneyField, useAmounts } from '../../ui/money-field.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import type { Account } from './account.ts'
import { type DeskMethod, MethodChoice } from './method-choice.tsx'
import classes from './money.module.css'
import { ReasonField } from './reason-field.tsx'
import { isDrawerClosed, useDrawer } from './use-drawer.tsx'

type Values = { readonly amount: string; readonly method: DeskMethod; readonly reason: string }

export function PayOutDialog({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const { desk } = useDesk()
  const { t, money } = useWords()
  const amounts = useAmounts()
  const tell = useTell()
  const payOut = useCommand(desk.accounts.payOut)
  const drawer = useDrawer()
  const { payerId, payerName, balanceMinor } = account
  const form = useForm<Values>({
    initialValues: { amount: amounts.inField(balanceMinor), method: 'cash', reason: '' },
    validate: {
      amount: (text) => {
        const { minor } = amounts.read(text)
        if (minor === undefined) return amounts.check(text)
        return minor > balanceMinor ? t('money.pay-out.too-much', { balance: money(balanceMinor) }) : null
      },
      reason: (text) => (text.trim() === '' ? t('money.reason.needed') : null),
    },
  })
  const { minor } = amounts.read(form.values.amount)
  const submit = form.onSubmit(({ method, reason }) => {
    if (minor === undefined) return
    const paidOut = (answer: { readonly balanceMinor: number }) => {
      tell(t('money.paid-out', { amount: money(minor), payer: payerName, balance: money(answer.balanceMinor) }))
      onClose()
    }
    drawer.through(() =>
      payOut.mutate(
        { payerId, amountMinor: minor, method, desk: drawer.name, reason: reason.trim() },
        { onError: drawer.hear, onSuccess: paidOut },
      ),
    )
  })
  const act = minor === undefined ? t('money.pay-out.act-nothing') : t('money.pay-out.act', { amount: money(minor) })
  return (
    <FormDialog
      title={t('money.pay-out.to', { payer: payerName })}
      act={drawer.isClosed ? t('money.drawer.open-and-pay-out') : act}
      size={480}
      isActing={payOut.isPending || drawer.isOpening}
      failure={isDrawerClosed(payOut.error) ? null : payOut.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        <MoneyField
          label={t('money.amount')}
          data-autofocus
          value={form.values.amount}
          error={form.errors.amount}
          onChange={(text) => form.setFieldValue('amount', text)}
        />
        <MethodChoice
          value={form.values.method}
          onChange={(method) => {
            form.setFieldValue('method', method)
            drawer.leave()
          }}
        />
        <ReasonField {...form.getInputProps('reason')} />
        {minor !== undefined && minor <= balanceMinor && (
          <div className={classes.preview}>
            <span className={classes.pair}>
              <span>{t('money.preview.balance')}</span>
              <strong>{`${money(balanceMinor)} → ${money(balanceMinor - minor)}`}</strong>
            </span>
          </div>
        )}
        {drawer.question}
      </Stack>
    </FormDialog>
  )
}
