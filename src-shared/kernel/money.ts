import type { Brand } from './brand.ts'

/** Whole smallest units (cents, kopecks, yen) of the gym's one currency; formatted only where it is read. */
export type Minor = Brand<number, 'Minor'>

/**
 * Digits behind the decimal point as payment providers count them. Only what differs from two is listed; Intl's
 * own table differs for some of these, so it is not asked.
 */
const digitsOf: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  MGA: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  JOD: 3,
  KWD: 3,
  OMR: 3,
  TND: 3,
}

export const currencyDigits = (currency: string): number => digitsOf[currency] ?? 2

/**
 * Reads an amount as people write it (`12`, `12.50`, `12,50`, `1 997`) into minor units.
 * Undefined when it is not an amount, is negative, or has more digits than the currency.
 */
export function parseMoney(text: string, currency: string): Minor | undefined {
  const digits = currencyDigits(currency)
  const parts = /^(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d{1,9})(?:[.,](\d+))?$/.exec(text.trim())
  if (!parts?.[1]) return undefined
  const fraction = parts[2] ?? ''
  if (fraction.length > digits) return undefined
  const whole = parts[1].replaceAll(/\s/g, '')
  if (whole.length > 9) return undefined
  return Number(whole + fraction.padEnd(digits, '0')) as Minor
}

export function formatMoney(amount: Minor | number, currency: string, locale: string): string {
  const digits = currencyDigits(currency)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits)
}
