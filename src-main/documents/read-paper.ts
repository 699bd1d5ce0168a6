import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { extractTextItems, getDocumentProxy } from 'unpdf'
import { renderPdf } from './render.ts'

/** A paper as a reader sees it, and what a reader would not see: letters without a shape, words beyond the edge. */
export type ReadPaper = {
  readonly bytes: Uint8Array
  readonly pages: readonly string[]
  readonly text: string
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  readonly emptyBoxes: number
  readonly outside: readonly string[]
}

const oneSpace = (text: string): string => text.replaceAll(/\s+/g, ' ')

export async function readPaper(definition: TDocumentDefinitions, margin = 11): Promise<ReadPaper> {
  const bytes = await renderPdf(definition)
  const pdf = await getDocumentProxy(Uint8Array.from(bytes))
  const { items } = await extractTextItems(pdf)
  const sizes: { width: number; height: number }[] = []
  let emptyBoxes = 0
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n)
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push({ width, height })
    emptyBoxes += glyphCodes((await page.getOperatorList()).argsArray).filter((code) => code === 0).length
  }
  const outside = items.flatMap((page, n) => {
    const { width = 0, height = 0 } = sizes[n] ?? {}
    return page
      .filter(
        ({ str, x, y, width: w }) =>
          str.trim() && (x < margin || x + w > width - margin + 0.5 || y < 5 || y > height - 5),
      )
      .map(({ str }) => str)
  })
  const pages = items.map((page) => oneSpace(page.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('')))
  return { bytes, pages, text: pages.join('\n'), sizes, emptyBoxes, outside }
}

/** The codes of all drawn letters, as they stand in the font; the one of the empty box is 0. */
function glyphCodes(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.flatMap(glyphCodes)
  if (typeof value !== 'object' || value === null || !('originalCharCode' in value)) return []
  return [Number(value.originalCharCode)]
}

/** An A4 paper keeps this much clear on both sides. */
export const sheetMargin = 55
