import { describe, expect, it } from 'vitest'
import { amountText, currencySign, readAmount } from './amount.ts'

describe('a typed amount', () => {
  it.each([
    ['140', 'EUR', 14000],
    ['140,5', 'EUR', 14050],
    ['140.50', 'EUR', 14050],
    ['1 997', 'EUR', 199700],
    [' 140,00 € ', 'EUR', 14000],
    ['€140', 'EUR', 14000],
    ['5 000 ₽', 'RUB', 500000],
    ['140 EUR', 'EUR', 14000],
    ['1500', 'JPY', 1500],
    ['1.234', 'KWD', 1234],
    ['0,01', 'EUR', 1],
  ])('%s in %s is %s', (text, currency, minor) => {
    expect(readAmount(text, currency)).toEqual({ minor })
  })

  it.each([
    ['', 'EUR', 'empty'],
    ['  ', 'EUR', 'empty'],
    ['€', 'EUR', 'unreadable'],
    ['abc', 'EUR', 'unreadable'],
    ['12..5', 'EUR', 'unreadable'],
    ['1,2,3', 'EUR', 'unreadable'],
    ['12,345', 'EUR', 'digits'],
    ['12.5', 'JPY', 'digits'],
    ['1.2345', 'KWD', 'digits'],
    ['0', 'EUR', 'not-positive'],
    ['0,00', 'EUR', 'not-positive'],
    ['-5', 'EUR', 'not-positive'],
    ['−5,00', 'EUR', 'not-positive'],
    ['999999999', 'EUR', 'too-much'],
  ])('%s in %s is refused: %s', (text, currency, wrong) => {
    expect(readAmount(text, currency)).toEqual({ wrong })
  })

  it('may be nothing where nothing is an answer', () => {
    expect(readAmount('0', 'EUR', true)).toEqual({ minor: 0 })
    expect(readAmount('-1', 'EUR', true)).toEqual({ wrong: 'not-positive' })
  })
})

describe('an amount in a field', () => {
  it.each([
    [14000, 'EUR', 'en-GB', '140.00'],
    [14050, 'EUR', 'fr-FR', '140,50'],
    [123456789, 'RUB', 'ru-RU', '1234567,89'],
    [1500, 'JPY', 'en-GB', '1500'],
  ])('%s %s in %s is %s', (minor, currency, locale, text) => {
    expect(amountText(minor, currency, locale)).toBe(text)
  })
  it.each(['en-GB', 'fr-FR', 'ru-RU'])('is read back as it was written in %s', (locale) => {
    for (const minor of [1, 99, 100, 14000, 999_999_999])
      expect(readAmount(amountText(minor, 'EUR', locale), 'EUR')).toEqual({ minor })
  })
  it('has the sign of its currency beside it', () => {
    expect(['EUR', 'RUB'].map((currency) => currencySign(currency, 'ru-RU'))).toEqual(['€', '₽'])
  })
})
