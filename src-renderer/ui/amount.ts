import { currencyDigits, type Minor, parseMoney } from '../../src-shared/kernel/money.ts'

/** As much as the desk takes in one go; more is a slip of the finger. */
const mostMinor = 1_000_000_000

export type WrongAmount = 'empty' | 'unreadable' | 'digits' | 'not-positive' | 'too-much'
export type ReadAmount =
  | { readonly minor: Minor; readonly wrong?: undefined }
  | { readonly minor?: undefined; readonly wrong: WrongAmount }

/** Reads an amount as somebody typed it, with or without the currency's sign, and says what is wrong with it. */
export function readAmount(text: string, currency: string, isZeroAllowed = false): ReadAmount {
  const typed = text
    .replace(/[\p{Sc}\p{L}]+\.?\s*$/u, '')
    .replace(/^\s*[\p{Sc}\p{L}]+/u, '')
    .trim()
  if (typed === '') return { wrong: text.trim() === '' ? 'empty' : 'unreadable' }
  if (/^[-−–]\s*\d/.test(typed)) return { wrong: 'not-positive' }
  const minor = parseMoney(typed, currency)
  if (minor === undefined) return { wrong: hasTooManyDigits(typed, currency) ? 'digits' : 'unreadable' }
  if (minor === 0 && !isZeroAllowed) return { wrong: 'not-positive' }
  return minor > mostMinor ? { wrong: 'too-much' } : { minor }
}

/** It would be an amount if only there were fewer digits behind the point. */
function hasTooManyDigits(typed: string, currency: string): boolean {
  const shorter = typed.replace(/[.,](\d+)$/, (_all, digits: string) => {
    const kept = digits.slice(0, currencyDigits(currency))
    return kept === '' ? '' : `.${kept}`
  })
  return shorter !== typed && parseMoney(shorter, currency) !== undefined
}

/** An amount as it stands in a field, to be read back by `readAmount`: `140,00`, without groups and sign. */
export function amountText(minor: number, currency: string, locale: string): string {
  const digits = currencyDigits(currency)
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(minor / 10 ** digits)
}

/** `€`, `₽`, `Fr.`: what stands beside a field for money. */
export const currencySign = (currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency
