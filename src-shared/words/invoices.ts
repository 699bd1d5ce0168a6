import type { InvoiceKind } from '../contract/money.ts'
import type { RefusalFacts } from '../kernel/refusal.ts'
import { type Day, isDay } from '../kernel/time.ts'
import type { Facts, Sentence } from './say.ts'

const period = '{plan}{startsOn, select, none {} other {, {startsOn} – {endsOn}}}'
const course = '{title}{startsOn, select, none {} other {, {startsOn} – {endsOn}}}'
const visit = '{type}, {day}, {time}'

/** What an invoice is for, by its kind, on screen and on paper. */
export const invoiceWords = {
  'invoice.for.subscription': { en: period, fr: period, ru: period },
  'invoice.for.training': { en: visit, fr: visit, ru: visit },
  'invoice.for.late-cancellation': {
    en: `Late cancellation: ${visit}`,
    fr: `Annulation tardive : ${visit}`,
    ru: `Поздняя отмена: ${visit}`,
  },
  'invoice.for.membership': { en: 'Membership {season}', fr: 'Adhésion {season}', ru: 'Членство {season}' },
  'invoice.for.booking': { en: course, fr: course, ru: course },
  'invoice.for.sale': { en: '{what}', fr: '{what}', ru: '{what}' },
} satisfies Readonly<Record<`invoice.for.${InvoiceKind}`, Sentence>>

/** What the sentences can speak of; which of it an invoice has depends on its kind. */
const unsaid = { plan: '', endsOn: '', type: '', day: '', time: '', season: '', title: '', what: '', startsOn: 'none' }

/** The facts of `invoice.for.…`; `dayText` writes a day as the reader does. */
export function invoiceFacts(facts: RefusalFacts, dayText: (day: Day) => string): Facts {
  const said = Object.entries(facts).flatMap(([name, fact]) => {
    if (fact === null) return []
    return [[name, typeof fact === 'string' && isDay(fact) ? dayText(fact) : fact] as const]
  })
  return { ...unsaid, ...Object.fromEntries(said) }
}
