import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Payment } from '../../../src-shared/contract/money.ts'
import { useCommand, useDesk } from '../../client/desk-context.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { InvoiceLine } from './invoice-name.tsx'
import classes from './money.module.css'
import { ReasonField } from './reason-field.tsx'
import { isDrawerClosed, useDrawer } from './use-drawer.tsx'
import { useReason } from './use-reason.ts'

type CancelPaymentDialogProps = { readonly payment: Payment; readonly onClose: () => void }

/** PAY-3: what comes off the balance and which invoices reopen stands there before it is done. */
export function CancelPaymentDialog({ payment, onClose }: CancelPaymentDialogProps) {
  const { desk, ask } = useDesk()
  const { t, money, moment } = useWords()
  const tell = useTell()
  const cancel = useCommand(desk.payments.cancel)
  const plan = useQuery(ask.payments.previewCancel.queryOptions({ input: { id: payment.id } }))
  const form = useReason()
  const drawer = useDrawer()
  const amount = money(payment.amountMinor)
  const submit = form.onSubmit(({ reason }) =>
    drawer.through(() =>
      cancel.mutate(
        { id: payment.id, desk: drawer.name, reason },
        {
          onError: drawer.hear,
          onSuccess: ({ balanceMinor, reopened }) => {
            tell(t('money.payment.cancelled', { amount, balance: money(balanceMinor), count: reopened.length }))
            onClose()
          },
        },
      ),
    ),
  )
  return (
    <FormDialog
      title={t('money.payment.cancel.title', { amount, at: moment(payment.at) })}
      act={drawer.isClosed ? t('money.drawer.open-and-cancel') : t('money.payment.cancel.act')}
      keep={t('money.payment.cancel.keep')}
      isDanger
      isBlocked={!plan.data}
      size={520}
      isActing={cancel.isPending || drawer.isOpening}
      failure={plan.error ?? (isDrawerClosed(cancel.error) ? null : cancel.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap={12}>
        {plan.data && (
          <div className={classes.preview}>
            <span className={classes.pair}>
              <span>{t('money.payment.cancel.from-balance')}</span>
              <strong>{money(plan.data.fromBalance)}</strong>
            </span>
            {plan.data.reopens.length > 0 && (
              <span className={classes.quiet}>
                {t('money.payment.cancel.reopens', { count: plan.data.reopens.length })}
              </span>
            )}
            <ul className={classes.lines}>
              {plan.data.reopens.map((invoice) => (
                <li key={invoice.id}>
                  <InvoiceLine invoice={invoice} />
                </li>
              ))}
            </ul>
            <span className={classes.pair}>
              <span>{t('money.payment.cancel.balance')}</span>
              <strong>{money(plan.data.balanceAfter)}</strong>
            </span>
            <span className={classes.quiet}>{t('money.payment.cancel.back', { method: payment.method, amount })}</span>
          </div>
        )}
        <ReasonField data-autofocus {...form.getInputProps('reason')} />
        {drawer.question}
      </Stack>
    </FormDialog>
  )
}
