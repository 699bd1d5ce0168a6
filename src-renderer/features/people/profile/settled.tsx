import type { Attended } from '../../../../src-shared/contract/attendance.ts'
import { useWords } from '../../../ui/words.tsx'
import { InvoiceStateMark } from '../../money/invoice-state.tsx'
import type { Deed } from '../../subscriptions/deeds.ts'
import { SettlementMark } from '../../today/attendance-marks.tsx'
import classes from './profile.module.css'

type SettledProps = { readonly visit: Attended; readonly onDeed: (deed: Deed) => void }

/** How a class was settled, with the subscription or the invoice behind it one key away. */
export function Settled({ visit, onDeed }: SettledProps) {
  const { t, money } = useWords()
  const { subscription, invoice, settlement, isWaived, state } = visit
  if (subscription) {
    return (
      <button type="button" className={classes.figure} onClick={() => onDeed({ what: 'why', id: subscription.id })}>
        {t('people.attendance.session', { plan: subscription.planName })}
      </button>
    )
  }
  if (invoice) {
    return (
      <span className={classes.settled}>
        <button
          type="button"
          className={classes.figure}
          aria-label={t('money.invoice.explain', { amount: money(invoice.amountMinor), number: invoice.number })}
          onClick={() => onDeed({ what: 'invoice', id: invoice.id })}
        >
          {money(invoice.amountMinor)}
        </button>
        <InvoiceStateMark state={invoice.state} />
      </span>
    )
  }
  if (isWaived) return <SettlementMark settlement="waived" />
  // What was given back or never taken needs no word.
  return state === 'cancelled' || state === 'waitlisted' ? null : <SettlementMark settlement={settlement} />
}
