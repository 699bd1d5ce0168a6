import { formatMoney } from '../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../src-shared/kernel/time.ts'
import { type SaidKey, say } from '../../src-shared/words/index.ts'
import { type Language, locales } from '../../src-shared/words/languages.ts'
import type { Facts } from '../../src-shared/words/say.ts'

/** What every paper of a gym carries, whatever it says. */
export type Letterhead = {
  readonly gym: string
  /** Lines under the gym's name: address, registration, phone. */
  readonly details: readonly string[]
  readonly timeZone: string
  readonly currency: string
  readonly language: Language
  readonly printedAt: Instant
}

/** A paper's language: sentences, money, days, and moments on the gym's wall. */
export type Speech = {
  readonly locale: string
  readonly t: (key: SaidKey, facts?: Facts) => string
  readonly money: (minor: number) => string
  /** `+€5.00`: for what is added to or taken from something. */
  readonly change: (minor: number) => string
  readonly number: (value: number) => string
  readonly day: (day: Day) => string
  readonly longDay: (day: Day) => string
  readonly moment: (at: Instant) => string
  readonly time: (at: Instant) => string
  readonly capitals: (text: string) => string
}

/** Signs of money that Roboto has no letter for: their papers say `1 200,00 UAH`. */
const signsWithoutLetter = /[₠₡₢₥₭₮₯₰₲₳₴₵₶₷₸₻₾₿⃀֏]/u

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`)

export function speechOf({ language, currency, timeZone }: Letterhead): Speech {
  const locale = locales[language]
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
  const number = new Intl.NumberFormat(locale)
  const money = (minor: number) =>
    formatMoney(minor, currency, locale).replace(signsWithoutLetter, currency).replace('-', '\u2212')
  return {
    locale,
    t: (key, facts) => say(language, key, facts),
    money,
    change: (minor) => (minor > 0 ? `+${money(minor)}` : money(minor)),
    number: (value) => number.format(value),
    day: (date) => day.format(noon(date)),
    longDay: (date) => longDay.format(noon(date)),
    moment: (at) => moment.format(at),
    time: (at) => time.format(at),
    capitals: (text) => text.toLocaleUpperCase(locale),
  }
}
