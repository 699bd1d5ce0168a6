import { describe, expect, it } from 'vitest'
import type { Instant } from '../../src-shared/kernel/time.ts'
import type { Language } from '../../src-shared/words/languages.ts'
import { invoice } from './invoice.ts'
import { readPaper, sheetMargin } from './read-paper.ts'
import { aLetterhead, anInvoice, longWord } from './samples.ts'

const words: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Invoice 2026-000123',
    'PAID 12 March 2026',
    'Issued on',
    '2 March 2026',
    'Billed to',
    'Total €1,997.00',
    'Amount due €0.00',
    '3 Mar 2026, 10:10 Paid by card Camille +€1,997.00',
    'Payment cancelled, open again admin −€1,997.00',
    'Paid from the balance Ольга +€1,997.00',
  ],
  fr: [
    'Facture n° 2026-000123',
    'PAYÉE 12 mars 2026',
    "Date d'émission",
    '2 mars 2026',
    'Facturé à',
    'Total 1 997,00 €',
    'Reste à payer 0,00 €',
    '3 mars 2026, 10:10 Payée par carte Camille +1 997,00 €',
    'Paiement annulé, à nouveau due admin −1 997,00 €',
    'Payée par le solde Ольга +1 997,00 €',
  ],
  ru: [
    'Счёт № 2026-000123',
    'ОПЛАЧЕН 12 марта 2026 г.',
    'Дата',
    '2 марта 2026 г.',
    'Плательщик',
    'Итого 1 997,00 €',
    'К оплате 0,00 €',
    '3 мар. 2026 г., 10:10 Оплачен картой Camille +1 997,00 €',
    'Оплачен с баланса Ольга +1 997,00 €',
  ],
}

describe.each(Object.entries(words) as [Language, readonly string[]][])('an invoice in %s', (language, expected) => {
  it('PAY-2: says whose it is, what for, how much, and every payment', async () => {
    const { text, emptyBoxes, outside, pages } = await readPaper(
      invoice(anInvoice(), aLetterhead({ language })),
      sheetMargin,
    )
    const names = ['Éloïse Brûlé', 'eloise.brule@example.org', 'Łukasz Nowak', 'Абонемент «Йога», 10 занятий']
    for (const part of [...expected, ...names]) expect(text).toContain(part)
    expect({ emptyBoxes, outside, pages: pages.length }).toEqual({ emptyBoxes: 0, outside: [], pages: 1 })
  })

  it('PAY-2: an unpaid one says so and what is due', async () => {
    const unpaid = anInvoice({ state: 'unpaid', paidAt: null, entries: [] })
    const { text, emptyBoxes } = await readPaper(invoice(unpaid, aLetterhead({ language })))
    const [stamp, due, history] = {
      en: ['UNPAID', 'Amount due €1,997.00', 'Payments'],
      fr: ['IMPAYÉE', 'Reste à payer 1 997,00 €', 'Règlements'],
      ru: ['НЕ ОПЛАЧЕН', 'К оплате 1 997,00 €', 'Оплаты'],
    }[language] as [string, string, string]
    expect(text).toContain(stamp)
    expect(text).toContain(due)
    expect(text).not.toContain(history)
    expect(emptyBoxes).toBe(0)
  })

  it('PAY-4: a cancelled one says so, when and why, and that nothing is due', async () => {
    const cancelledAt = Date.parse('2026-03-13T23:30:00Z') as Instant
    const cancelled = anInvoice({ state: 'cancelled', paidAt: null, cancelledAt, cancelReason: 'Séance annulée' })
    const { text, emptyBoxes } = await readPaper(invoice(cancelled, aLetterhead({ language })))
    const [stamp, reason, due] = {
      en: ['CANCELLED 14 March 2026', 'Reason: Séance annulée', 'Amount due €0.00'],
      fr: ['ANNULÉE 14 mars 2026', 'Motif : Séance annulée', 'Reste à payer 0,00 €'],
      ru: ['ОТМЕНЁН 14 марта 2026 г.', 'Причина: Séance annulée', 'К оплате 0,00 €'],
    }[language] as [string, string, string]
    for (const part of [stamp, reason, due]) expect(text).toContain(part)
    expect(emptyBoxes).toBe(0)
  })
})

it('a long history goes on over pages, each with its heads and its number', async () => {
  const [entry] = anInvoice().entries
  const entries = Array.from({ length: 70 }, () => entry).flatMap((one) => one ?? [])
  const { pages } = await readPaper(invoice(anInvoice({ entries }), aLetterhead()))
  expect(pages.length).toBeGreaterThan(1)
  for (const [n, page] of pages.entries()) {
    expect(page).toContain('What happened')
    expect(page).toContain(`${n + 1} / ${pages.length}`)
  }
  expect(pages.join(' ').split('Paid by card').length - 1).toBe(70)
})

it('a name without spaces breaks and stays in its column', async () => {
  const long = anInvoice({
    payer: longWord,
    payerEmail: `${longWord}@example.org`,
    personName: longWord,
    description: longWord,
    amountMinor: 999_999_999,
    cancelReason: longWord,
    entries: anInvoice().entries.map((entry) => ({ ...entry, actor: longWord, amountMinor: -999_999_999 })),
  })
  const { outside } = await readPaper(invoice(long, aLetterhead({ gym: longWord, details: [longWord] })), sheetMargin)
  expect(outside).toEqual([])
})
