import type { Desk } from '../../../src-shared/contract/index.ts'
import type { SalePlan } from '../../../src-shared/contract/subscriptions.ts'
import { useWords } from '../../ui/words.tsx'
import { DoneDialog } from '../money/done-dialog.tsx'
import type { Paper } from '../money/paper.ts'
import { PlanLines } from '../money/payment-preview.tsx'
import type { Paying, SaleValues } from './use-sale.ts'

export type Sold = Awaited<ReturnType<Desk['subscriptions']['sell']>> & {
  readonly coming: SalePlan
  readonly paying: Paying
  readonly method: SaleValues['method']
  readonly planName: string
}

type SoldDialogProps = { readonly sold: Sold; readonly name: string; readonly onClose: () => void }

/** The receipt where money was taken, else the invoice. */
function paperOf({ paymentId, invoiceId }: Sold): Paper | null {
  if (paymentId !== null) return { kind: 'receipt', id: paymentId }
  return invoiceId === null ? null : { kind: 'invoice', id: invoiceId }
}

export function SoldDialog({ sold, name, onClose }: SoldDialogProps) {
  const { t, day, money } = useWords()
  const { coming, paying, method, planName, plan, paymentId } = sold
  const amount = money(coming.priceMinor)
  return (
    <DoneDialog
      title={t('subscriptions.sold.title')}
      paper={paperOf(sold)}
      isPaperNext={paymentId !== null}
      onClose={onClose}
    >
      <p>{t('subscriptions.sold', { plan: planName, name, total: coming.total, day: day(coming.endsOn, 'long') })}</p>
      <p>{t('subscriptions.sold.paid', { paying, method, amount, payer: coming.payerName })}</p>
      {plan && (plan.settles.length > 1 || plan.balanceAfter !== plan.balanceBefore) && <PlanLines plan={plan} />}
    </DoneDialog>
  )
}
