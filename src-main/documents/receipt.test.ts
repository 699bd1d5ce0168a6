import { describe, expect, it } from 'vitest'
import type { Instant } from '../../src-shared/kernel/time.ts'
import type { Language } from '../../src-shared/words/languages.ts'
import { readPaper } from './read-paper.ts'
import { receipt } from './receipt.ts'
import { aLetterhead, aReceipt, longWord } from './samples.ts'

const words: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Receipt 2026-000031',
    '12 Mar 2026, 18:42',
    'Paid by Éloïse Brûlé',
    'Invoice 2026-000123',
    '€1,230.00',
    'Settled in total €1,245.00',
    'Received in cash €1,300.00',
    'Added to the balance €55.00',
    'Balance after €55.00',
    'Taken by Camille Lefèvre',
  ],
  fr: [
    'Reçu n° 2026-000031',
    '12 mars 2026, 18:42',
    'Payé par Éloïse Brûlé',
    'Facture n° 2026-000123',
    '1 230,00 €',
    'Total réglé 1 245,00 €',
    'Reçu en espèces 1 300,00 €',
    'Porté au solde 55,00 €',
    'Solde après 55,00 €',
    'Encaissé par Camille Lefèvre',
  ],
  ru: [
    'Квитанция № 2026-000031',
    '12 мар. 2026 г., 18:42',
    'Плательщик Éloïse Brûlé',
    'Счёт № 2026-000123',
    '1 230,00 €',
    'Оплачено всего 1 245,00 €',
    'Получено наличными 1 300,00 €',
    'Зачислено на баланс 55,00 €',
    'Баланс после оплаты 55,00 €',
    'Оплату принял(а): Camille Lefèvre',
  ],
}

describe.each(Object.entries(words) as [Language, readonly string[]][])('a receipt in %s', (language, expected) => {
  it('PAY-1: says who paid, for whom, what was settled and what is left', async () => {
    const { text, emptyBoxes, outside, pages } = await readPaper(receipt(aReceipt(), aLetterhead({ language })))
    for (const part of [...expected, 'Palestra Оберкампф', '12 rue Oberkampf', 'Ольга Кузнецова', 'Łukasz Nowak'])
      expect(text).toContain(part)
    expect({ emptyBoxes, outside, pages: pages.length }).toEqual({ emptyBoxes: 0, outside: [], pages: 1 })
  })

  it('PAY-3: a cancelled one says so, when, by whom and why', async () => {
    const cancelled = {
      cancelledAt: Date.parse('2026-03-13T09:05:00Z') as Instant,
      cancelledBy: 'Ольга',
      cancelReason: 'Payée deux fois',
    }
    const { text, emptyBoxes } = await readPaper(receipt(aReceipt(cancelled), aLetterhead({ language })))
    const mark = {
      en: 'CANCELLED 13 Mar 2026, 10:05, by Ольга Reason: Payée deux fois',
      fr: 'ANNULÉ 13 mars 2026, 10:05, par Ольга Motif : Payée deux fois',
      ru: 'ОТМЕНЕНО 13 мар. 2026 г., 10:05, Ольга Причина: Payée deux fois',
    }[language]
    expect(text).toContain(mark)
    expect(emptyBoxes).toBe(0)
  })
})

it('a payment that was not cancelled has no such mark', async () => {
  expect((await readPaper(receipt(aReceipt(), aLetterhead()))).text).not.toContain('CANCELLED')
})

it('one person is named once; several are named with their lines', async () => {
  const one = aReceipt({ lines: aReceipt().lines.slice(0, 1) })
  expect((await readPaper(receipt(one, aLetterhead()))).text).toContain('For Ольга Кузнецова')
  const { text } = await readPaper(receipt(aReceipt(), aLetterhead()))
  expect(text).toContain('Invoice 2026-000118 Ольга Кузнецова')
  expect(text).toContain('Invoice 2026-000123 Łukasz Nowak')
})

it('PAY-1: money without an invoice is a payment on account', async () => {
  const { text } = await readPaper(
    receipt(aReceipt({ lines: [], method: 'stripe', balanceAfter: 130_000 }), aLetterhead()),
  )
  expect(text).toContain('Payment on account €1,300.00')
  expect(text).toContain('Received online (Stripe) €1,300.00')
  expect(text).not.toContain('Added to the balance')
})

it('PAY-1: what the balance added to the payment is said', async () => {
  const { text } = await readPaper(receipt(aReceipt({ amountMinor: 120_000, balanceAfter: 0 }), aLetterhead()))
  expect(text).toContain('Taken from the balance €45.00')
  expect(text).toContain('Received in cash €1,200.00')
})

it('the time is that on the wall of the gym, also where it is tomorrow', async () => {
  const { text } = await readPaper(receipt(aReceipt(), aLetterhead({ timeZone: 'Asia/Vladivostok' })))
  expect(text).toContain('13 Mar 2026, 03:42')
})

it.each([
  ['JPY', 'en', 'JP¥130,000'],
  ['RUB', 'ru', '1 300,00 ₽'],
  ['UAH', 'ru', '1 300,00 UAH'],
  ['KZT', 'ru', '1 300,00 KZT'],
  ['TND', 'fr', '130,000 TND'],
] as const)('money in %s reads well and has all its letters (%s)', async (currency, language, amount) => {
  const { text, emptyBoxes } = await readPaper(receipt(aReceipt(), aLetterhead({ currency, language })))
  expect(text).toContain(amount)
  expect(emptyBoxes).toBe(0)
})

it('forty lines make a longer paper, still one piece with its end', async () => {
  const lines = Array.from({ length: 40 }, (_, n) => ({
    invoiceNumber: `2026-${String(n + 1).padStart(6, '0')}`,
    what: `Йога, занятие ${n + 1}`,
    personName: n % 2 ? 'Éloïse Brûlé' : 'Ольга Кузнецова',
    amountMinor: 1500,
  }))
  const { text, pages, sizes, outside } = await readPaper(
    receipt(aReceipt({ lines, amountMinor: 60_000, balanceAfter: 0 }), aLetterhead()),
  )
  expect(pages.length).toBe(1)
  for (const { invoiceNumber, what } of lines) expect(text).toContain(`${what} Invoice ${invoiceNumber}`)
  expect(text.split('€15.00').length - 1).toBe(40)
  expect(text.endsWith('Taken by Camille Lefèvre')).toBe(true)
  expect(outside).toEqual([])
  expect(sizes[0]?.width).toBeCloseTo((80 * 72) / 25.4, 1)
  expect(sizes[0]?.height).toBeGreaterThan(1000)
})

it('a name without spaces breaks and stays on the paper', async () => {
  const long = aReceipt({
    payer: longWord,
    actor: longWord,
    note: longWord,
    amountMinor: 999_999_999,
    lines: [{ invoiceNumber: longWord, what: longWord, personName: longWord, amountMinor: 999_999_999 }],
  })
  const { outside, text } = await readPaper(receipt(long, aLetterhead({ gym: longWord, details: [longWord] })))
  expect(outside).toEqual([])
  expect(text).toContain('€9,999,999.99')
})
