import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyDigits, formatMoney, parseMoney } from './money.ts'

/** What somebody would type after reading the amount off the screen. */
const digitsOf = (shown: string) => shown.replaceAll(/[^\d.,\s\u00a0\u202f]/g, '').trim()

describe('parseMoney', () => {
  it.each([
    ['12', 'EUR', 1200],
    ['12.5', 'EUR', 1250],
    ['12.50', 'EUR', 1250],
    ['12,50', 'EUR', 1250],
    ['0', 'EUR', 0],
    ['0.05', 'EUR', 5],
    ['  15 ', 'EUR', 1500],
    ['1 997', 'EUR', 199_700],
    ['1\u00a0997,50', 'EUR', 199_750],
    ['1\u202f234\u202f567,89', 'EUR', 123_456_789],
    ['1500', 'JPY', 1500],
    ['1 500', 'JPY', 1500],
    ['12.5', 'TND', 12_500],
    ['12,345', 'TND', 12_345],
    ['1,997', 'TND', 1997],
    ['007', 'EUR', 700],
  ])('%j in %s is %i', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toBe(minor)
  })
  it.each([
    ['-5', 'EUR'],
    ['−5', 'EUR'],
    ['+5', 'EUR'],
    ['12.345', 'EUR'],
    ['1,997', 'EUR'],
    ['1.997,50', 'EUR'],
    ['1 99', 'EUR'],
    ['12 3456', 'EUR'],
    ['12.', 'EUR'],
    ['.50', 'EUR'],
    ['12.50.10', 'EUR'],
    ['1e3', 'EUR'],
    ['0x10', 'EUR'],
    ['12 €', 'EUR'],
    ['twelve', 'EUR'],
    ['', 'EUR'],
    [' ', 'EUR'],
    ['NaN', 'EUR'],
    ['Infinity', 'EUR'],
    ['12.5', 'JPY'],
    ['12.0', 'JPY'],
    ['12.3456', 'TND'],
    ['1000000000', 'EUR'],
    ['1 000 000 000', 'EUR'],
    ['999 999 999 999 999 999', 'EUR'],
  ])('%j in %s is not an amount', (text, currency) => {
    expect(parseMoney(text, currency)).toBeUndefined()
  })
})

describe('formatMoney', () => {
  it('shows the digits of the currency, whatever Intl thinks of it', () => {
    expect(formatMoney(199_700, 'EUR', 'en')).toBe('€1,997.00')
    expect(formatMoney(199_700, 'EUR', 'fr').replaceAll(/\s/g, ' ')).toBe('1 997,00 €')
    expect(formatMoney(1500, 'JPY', 'en')).toBe('¥1,500')
    expect(formatMoney(12_345, 'TND', 'en').replaceAll(/\s/g, ' ')).toBe('TND 12.345')
    expect(formatMoney(1500, 'MGA', 'en').replaceAll(/\s/g, ' ')).toBe('MGA 1,500')
  })
  it('counts digits as payment providers do', () => {
    expect(['EUR', 'RUB', 'JPY', 'XOF', 'TND', 'KWD'].map(currencyDigits)).toEqual([2, 2, 0, 0, 3, 3])
  })
})

it('an amount that is shown and typed again is the same amount', () => {
  const amount = fc.integer({ min: 0, max: 99_999_999_999 })
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom('EUR', 'RUB', 'JPY', 'TND'),
      fc.constantFrom('fr', 'ru'),
      (minor, currency, locale) => {
        const inRange = minor % 10 ** (9 + currencyDigits(currency))
        expect(parseMoney(digitsOf(formatMoney(inRange, currency, locale)), currency)).toBe(inRange)
      },
    ),
  )
})
