import { describe, expect, it } from 'vitest'
import type { Language } from '../../src-shared/words/languages.ts'
import { readPaper, sheetMargin } from './read-paper.ts'
import { aLetterhead, aTillReport, longWord } from './samples.ts'
import { tillReport } from './till-report.ts'

const words: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Z report 41',
    'Opened',
    '12 Mar 2026, 08:30, by Camille Lefèvre',
    '12 Mar 2026, 21:15, by Ольга Кузнецова',
    'Cash 1 €1,300.00',
    'Card 12 €843.50',
    'Bank transfer 2 €600.00',
    'Online (Stripe) 1 €1,997.00',
    'Total 16 €4,740.50',
    'Opening float €150.00',
    'Cash payments +€1,345.00',
    'Cash in +€50.00',
    'Cash out −€12.90',
    'Paid out from balances −€30.00',
    'Cancelled cash payments −€45.00',
    'Expected €1,457.10',
    'Counted €1,456.60',
    'Difference −€0.50',
    '€50.00 12 €600.00',
    '€0.10 6 €0.60',
    'Łukasz Nowak: taken twice admin €45.00',
    '2026-000119 Ольга Кузнецова €15.00',
    'Total €135.00',
  ],
  fr: [
    'Rapport Z n° 41',
    'Ouverte',
    '12 mars 2026, 08:30, par Camille Lefèvre',
    'Espèces 1 1 300,00 €',
    'Carte 12 843,50 €',
    'Virement 2 600,00 €',
    'Total 16 4 740,50 €',
    'Fond de caisse 150,00 €',
    "Entrées d'espèces +50,00 €",
    'Soldes reversés −30,00 €',
    'Attendu 1 457,10 €',
    'Compté 1 456,60 €',
    'Écart −0,50 €',
    'Restant à payer',
  ],
  ru: [
    'Z-отчёт № 41',
    'Открыта',
    '12 мар. 2026 г., 08:30, Camille Lefèvre',
    'Наличные 1 1 300,00 €',
    'Карта 12 843,50 €',
    'Перевод 2 600,00 €',
    'Итого 16 4 740,50 €',
    'Остаток при открытии 150,00 €',
    'Внесено +50,00 €',
    'Должно быть 1 457,10 €',
    'Посчитано 1 456,60 €',
    'Расхождение −0,50 €',
    'Осталось не оплачено',
  ],
}

describe.each(Object.entries(words) as [Language, readonly string[]][])('a Z report in %s', (language, expected) => {
  it('TIL-1: says what was taken, what the drawer should hold, what it held, and what is left open', async () => {
    const paper = await readPaper(tillReport(aTillReport(), aLetterhead({ language })), sheetMargin)
    const names = [
      'Accueil',
      'Monnaie de la banque',
      'Вода и бумага',
      'Éloïse Brûlé: moves away',
      'Jean-Baptiste Poquelin',
      'Une pièce de 50 centimes manque.',
    ]
    for (const part of [...expected, ...names]) expect(paper.text).toContain(part)
    expect({ boxes: paper.emptyBoxes, outside: paper.outside }).toEqual({ boxes: 0, outside: [] })
  })

  it('TIL-1: an X report is the same of a shift that is open, without a count', async () => {
    const { text, emptyBoxes } = await readPaper(tillReport(aTillReport({ closed: null }), aLetterhead({ language })))
    const [title, hint, expectedCash, closing] = {
      en: [
        'X report',
        'As of 12 Mar 2026, 19:05. The shift is still open.',
        'Expected €1,457.10',
        ['Z report', 'Closed', 'Counted', 'Difference', 'Signature'],
      ],
      fr: [
        'Rapport X',
        'Situation au 12 mars 2026, 19:05. La caisse est encore ouverte.',
        'Attendu 1 457,10 €',
        ['Rapport Z', 'Clôturée', 'Compté', 'Écart', 'Signature'],
      ],
      ru: [
        'X-отчёт',
        'На 12 мар. 2026 г., 19:05. Смена ещё открыта.',
        'Должно быть 1 457,10 €',
        ['Z-отчёт', 'Закрыта', 'Посчитано', 'Расхождение', 'Подпись'],
      ],
    }[language] as [string, string, string, string[]]
    for (const part of [title, hint, expectedCash]) expect(text).toContain(part)
    for (const part of closing) expect(text).not.toContain(part)
    expect(emptyBoxes).toBe(0)
  })
})

it('the largest note comes first, and what was not there is left out', async () => {
  const report = aTillReport()
  const closed = report.closed && { ...report.closed, counts: { '10': 6, '20': 0, '500': 1, '10000': 8 } }
  const { text } = await readPaper(tillReport({ ...report, closed }, aLetterhead()))
  const places = ['€100.00 8 €800.00', '€5.00 1 €5.00', '€0.10 6 €0.60'].map((row) => text.indexOf(row))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(text).not.toContain('€0.20')
})

it('a shift without anything says so in every part', async () => {
  const empty = aTillReport({
    moves: [],
    byMethod: [],
    cancelled: [],
    leftOpen: [],
    expectedMinor: 15_000,
    closed: null,
  })
  const { text } = await readPaper(tillReport(empty, aLetterhead()))
  expect(text.split('None').length - 1).toBe(3)
  expect(text).toContain('Expected €150.00')
  expect(text).not.toContain('Cancelled payments')
})

it('a long day goes on over pages and loses nothing', async () => {
  const leftOpen = Array.from({ length: 90 }, (_, n) => ({
    number: `2026-${String(n).padStart(6, '0')}`,
    payer: `Ольга ${n}`,
    amountMinor: 1500,
  }))
  const { pages, text, outside } = await readPaper(tillReport(aTillReport({ leftOpen }), aLetterhead()), sheetMargin)
  expect(pages.length).toBeGreaterThan(2)
  for (const { number, payer } of leftOpen) expect(text).toContain(`${number} ${payer} €15.00`)
  expect(text).toContain('Total €1,350.00')
  expect(outside).toEqual([])
  for (const [n, page] of pages.entries()) expect(page).toContain(`${n + 1} / ${pages.length}`)
})

it('a name without spaces breaks and stays in its column', async () => {
  const report = aTillReport()
  const long = aTillReport({
    desk: longWord,
    openedBy: longWord,
    moves: report.moves.map((move) => ({ ...move, who: longWord, reason: longWord, actor: longWord })),
    cancelled: report.cancelled.map((one) => ({ ...one, payer: longWord, reason: longWord, actor: longWord })),
    leftOpen: [{ number: longWord, payer: longWord, amountMinor: 999_999_999 }],
  })
  const { outside } = await readPaper(
    tillReport(long, aLetterhead({ gym: longWord, details: [longWord] })),
    sheetMargin,
  )
  expect(outside).toEqual([])
})
