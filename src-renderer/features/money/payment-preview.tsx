import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PaymentPlan } from '../../../src-shared/contract/money.ts'
import type { InvoiceId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { FailureText } from '../../ui/failure.tsx'
import { useWords } from '../../ui/words.tsx'
import { InvoiceLine } from './invoice-name.tsx'
import classes from './money.module.css'

type PaymentPreviewProps = {
  readonly payerId: PersonId
  /** Undefined while no amount stands in the field. */
  readonly amountMinor: Minor | undefined
  readonly invoiceId: InvoiceId | null
}

const typingPause = 120

/** What the desk would do with the money, computed by the desk itself as the amount is typed. */
export function PaymentPreview({ payerId, amountMinor, invoiceId }: PaymentPreviewProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const [settled] = useDebouncedValue(amountMinor, typingPause)
  const plan = useQuery(
    ask.payments.preview.queryOptions({
      input: { payerId, amountMinor: settled ?? (1 as Minor), invoiceId },
      enabled: settled !== undefined,
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <div className={classes.preview} aria-live="polite">
      {settled === undefined && <span className={classes.quiet}>{t('money.preview.no-amount')}</span>}
      {settled !== undefined && plan.isError && <FailureText error={plan.error} />}
      {settled !== undefined && plan.data && !plan.isError && <PlanLines plan={plan.data} />}
    </div>
  )
}

/** PAY-1: which invoices are settled and what the balance is afterwards. */
export function PlanLines({ plan }: { readonly plan: PaymentPlan }) {
  const { t, money } = useWords()
  return (
    <>
      {plan.settles.length === 0 && <span className={classes.quiet}>{t('money.preview.settles-none')}</span>}
      {plan.settles.length > 0 && (
        <>
          <span className={classes.quiet}>{t('money.preview.settles', { count: plan.settles.length })}</span>
          <ul className={classes.lines}>
            {plan.settles.map((invoice) => (
              <li key={invoice.id}>
                <InvoiceLine invoice={invoice} />
              </li>
            ))}
          </ul>
        </>
      )}
      <span className={classes.pair}>
        <span>{t('money.preview.balance')}</span>
        <strong>{`${money(plan.balanceBefore)} → ${money(plan.balanceAfter)}`}</strong>
      </span>
    </>
  )
}
