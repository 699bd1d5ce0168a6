import { describe, expect, it } from 'vitest'
import type { Language } from '../../src-shared/words/languages.ts'
import { paymentLink } from './payment-link.ts'
import { readPaper, sheetMargin } from './read-paper.ts'
import { aLetterhead, aPaymentLink, longWord } from './samples.ts'

const words: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Pay online',
    'Invoice 2026-000123',
    '€1,997.00',
    'What for Immersion Élite',
    'Billed to Éloïse Brûlé',
    'Can be paid until 13 Mar 2026, 18:30',
    'Scan this code with your phone.',
    'Or open this address in a browser',
  ],
  fr: [
    'Paiement en ligne',
    'Facture n° 2026-000123',
    '1 997,00 €',
    'Objet Immersion Élite',
    'Facturé à Éloïse Brûlé',
    'À payer avant le 13 mars 2026, 18:30',
    'Scannez ce code avec votre téléphone.',
  ],
  ru: [
    'Оплата онлайн',
    'Счёт № 2026-000123',
    '1 997,00 €',
    'За что Immersion Élite',
    'Плательщик Éloïse Brûlé',
    'Оплатить до 13 мар. 2026 г., 18:30',
    'Отсканируйте этот код телефоном.',
  ],
}

describe.each(Object.entries(words) as [Language, readonly string[]][])(
  'a payment link in %s',
  (language, expected) => {
    it('SES-4: says who pays how much for what, until when, and where, on one page', async () => {
      const data = aPaymentLink()
      const paper = await readPaper(paymentLink(data, aLetterhead({ language })), sheetMargin)
      for (const part of [...expected, 'Łukasz Nowak', '12 rue Oberkampf']) expect(paper.text).toContain(part)
      // The address breaks where a line ends.
      expect(paper.text.replaceAll(/\s/g, '')).toContain(data.url)
      expect({ boxes: paper.emptyBoxes, outside: paper.outside, pages: paper.pages.length }).toEqual({
        boxes: 0,
        outside: [],
        pages: 1,
      })
    })
  },
)

it('SES-4: its code is the address', () => {
  const { url } = aPaymentLink()
  expect(JSON.stringify(paymentLink(aPaymentLink(), aLetterhead()).content)).toContain(`"qr":${JSON.stringify(url)}`)
})

it('a name without spaces breaks and stays in its column, on one page', async () => {
  const data = aPaymentLink({ payer: longWord, personName: longWord, what: longWord, amountMinor: 99_999_999 })
  const { outside, pages } = await readPaper(
    paymentLink(data, aLetterhead({ gym: longWord, details: [longWord] })),
    sheetMargin,
  )
  expect({ outside, pages: pages.length }).toEqual({ outside: [], pages: 1 })
})
