import type { Invoice, InvoiceRef } from '../../../src-shared/contract/money.ts'
import { isDay } from '../../../src-shared/kernel/time.ts'
import { courseDates } from '../../../src-shared/words/course-dates.ts'
import { invoiceFacts } from '../../../src-shared/words/invoices.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './money.module.css'

/** What an invoice is for, in words. */
export function useInvoiceName(): (invoice: Pick<Invoice, 'kind' | 'facts'>) => string {
  const { t, day, language } = useWords()
  return ({ kind, facts }) => {
    const { title, startsOn, endsOn } = facts
    if (kind === 'booking' && typeof startsOn === 'string' && typeof endsOn === 'string')
      if (isDay(startsOn) && isDay(endsOn)) return `${title}, ${courseDates(language, startsOn, endsOn)}`
    return t(
      `invoice.for.${kind}`,
      invoiceFacts(facts, (written) => day(written, 'number')),
    )
  }
}

/** `2026-000123 · Yoga 10`, and how much. */
export function InvoiceLine({ invoice }: { readonly invoice: InvoiceRef }) {
  const { money } = useWords()
  const nameOf = useInvoiceName()
  return (
    <span className={classes.pair}>
      <span>{`${invoice.number} · ${nameOf(invoice)}`}</span>
      <span>{money(invoice.amountMinor)}</span>
    </span>
  )
}
