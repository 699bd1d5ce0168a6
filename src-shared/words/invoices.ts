import type { InvoiceKind } from '../contract/money.ts'
import type { RefusalFacts } from '../kernel/refusal.ts'
import { type Day, isDay } from '../kernel/time.ts'
import type { Facts, Sentence } from './say.ts'

/** What an invoice is for, on screen and on paper. */
export const invoiceWords = {
  'invoice.for': {
    en: '{kind, select, subscription {{plan}{startsOn, select, none {} other {, {startsOn} – {endsOn}}}} training {{type}, {day}, {time}} late-cancellation {Late cancellation: {type}, {day}, {time}} membership {Membership {season}} booking {{title}} other {{what}}}',
    fr: '{kind, select, subscription {{plan}{startsOn, select, none {} other {, {startsOn} – {endsOn}}}} training {{type}, {day}, {time}} late-cancellation {Annulation tardive : {type}, {day}, {time}} membership {Adhésion {season}} booking {{title}} other {{what}}}',
    ru: '{kind, select, subscription {{plan}{startsOn, select, none {} other {, {startsOn} – {endsOn}}}} training {{type}, {day}, {time}} late-cancellation {Поздняя отмена: {type}, {day}, {time}} membership {Членство {season}} booking {{title}} other {{what}}}',
  },
} satisfies Readonly<Record<string, Sentence>>

/** What the sentence can speak of. Which of it an invoice has depends on its kind. */
const unsaid = { plan: '', endsOn: '', type: '', day: '', time: '', season: '', title: '', what: '', startsOn: 'none' }

/** The facts of `invoice.for`; `dayText` writes a day as the reader does. */
export function invoiceFacts(
  { kind, facts }: { readonly kind: InvoiceKind; readonly facts: RefusalFacts },
  dayText: (day: Day) => string,
): Facts {
  const said = Object.entries(facts).flatMap(([name, fact]) => {
    if (fact === null) return []
    return [[name, typeof fact === 'string' && isDay(fact) ? dayText(fact) : fact] as const]
  })
  return { ...unsaid, ...Object.fromEntries(said), kind }
}
