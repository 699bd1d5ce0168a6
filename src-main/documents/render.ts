import type { TDocumentDefinitions } from 'pdfmake/interfaces'

/** Prints a paper. The printer and its letters are loaded with the first one, not with the desk. */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const { pdfmake } = await import('./printer.ts')
  // The copy has the shape of what was copied. The printer writes into what it is given, so it never gets the original.
  return pdfmake.createPdf(printable(definition) as TDocumentDefinitions).getBuffer()
}

/** A copy in which every text is made of letters the printer has; it would draw an empty box for any other. */
function printable(value: unknown): unknown {
  if (typeof value === 'string') return withKnownLetters(value)
  if (Array.isArray(value)) return value.map(printable)
  if (typeof value === 'function') return (...facts: unknown[]) => printable(value(...facts))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)]))
}

/** French puts a narrow space between thousands, which Roboto lacks; what is pasted into notes brings the others. */
const withKnownLetters = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\u202f', '\u00a0')
    .replaceAll(/[\t\u205f\u3000]/g, ' ')
    .replaceAll('\u2012', '\u2013')
    .replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
