import type { Booking } from '../../../src-shared/contract/bookings.ts'
import { useWords } from '../../ui/words.tsx'
import { InvoiceStateMark } from '../money/invoice-state.tsx'
import { LinkState } from '../payment-links/link-state.tsx'
import { type BookingDeed, isLinkTold } from './booking-deeds.ts'
import classes from './bookings-table.module.css'

type BookingPaymentProps = { readonly booking: Booking; readonly onDeed: (deed: BookingDeed) => void }

/** The invoice of a booking and where its payment link stands; both open what is behind them. */
export function BookingPayment({ booking, onDeed }: BookingPaymentProps) {
  const { t, money } = useWords()
  const { invoice, link, personName: name, isImported } = booking
  if (invoice === null) {
    const why = isImported ? 'courses.payment.elsewhere' : 'courses.payment.none'
    return <span className={classes.quiet}>{t(why)}</span>
  }
  const { number, amountMinor, state } = invoice
  return (
    <>
      <span className={classes.pair}>
        <InvoiceStateMark state={state} />
        <span>{money(amountMinor)}</span>
      </span>
      <span className={classes.pair} data-under>
        <button
          type="button"
          className={classes.figure}
          aria-label={t('money.invoice.explain', { amount: money(amountMinor), number })}
          onClick={() => onDeed({ what: 'invoice', booking })}
        >
          {number}
        </button>
        {link !== null && isLinkTold(link) && (
          <button
            type="button"
            className={classes.figure}
            title={t('courses.link.of', { name })}
            onClick={() => onDeed({ what: 'link', booking })}
          >
            <LinkState link={link} />
          </button>
        )}
      </span>
    </>
  )
}
