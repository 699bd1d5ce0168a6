import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { InvoiceId, PersonId } from '../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { DoneDialog } from './done-dialog.tsx'
import { PaymentForm, type TakenPayment } from './payment-form.tsx'
import { PlanLines } from './payment-preview.tsx'

type PaymentDialogProps = {
  /** Whoever stands at the desk; the money goes to the account behind them. */
  readonly personId: PersonId
  /** The invoice to pay; null settles the oldest first. */
  readonly invoiceId: InvoiceId | null
  readonly onClose: () => void
}

/** Takes money: for one invoice or for whatever is oldest, with everything that follows from it shown first. */
export function PaymentDialog({ personId, invoiceId, onClose }: PaymentDialogProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [taken, setTaken] = useState<TakenPayment | null>(null)
  const account = useQuery(ask.accounts.of.queryOptions({ input: { personId } }))
  if (taken) return <Taken payment={taken} onClose={onClose} />
  if (account.data)
    return <PaymentForm account={account.data} invoiceId={invoiceId} onTaken={setTaken} onClose={onClose} />
  return (
    <Modal opened onClose={onClose} title={t('money.take')} closeButtonProps={{ 'aria-label': t('desk.close') }}>
      {account.isError ? <Failed error={account.error} retry={() => account.refetch()} /> : <Loading />}
    </Modal>
  )
}

function Taken({ payment, onClose }: { readonly payment: TakenPayment; readonly onClose: () => void }) {
  const { t, money } = useWords()
  const { id, plan, amountMinor, method } = payment
  return (
    <DoneDialog title={t('money.taken.title')} paper={{ kind: 'receipt', id }} isPaperNext onClose={onClose}>
      <p>{t('money.taken', { amount: money(amountMinor), payer: plan.payerName, method })}</p>
      <PlanLines plan={plan} />
    </DoneDialog>
  )
}
