import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { invoice } from './invoice.ts'
import { readPaper } from './read-paper.ts'
import { receipt } from './receipt.ts'
import { renderPdf } from './render.ts'
import { roster } from './roster.ts'
import { aLetterhead, anInvoice, aReceipt, aRoster, aTillReport } from './samples.ts'
import { tillReport } from './till-report.ts'

const loaded = () => Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes('pdfmake'))

it('the printer is loaded with the first paper, not with the desk', async () => {
  const paper = receipt(aReceipt(), aLetterhead())
  expect(loaded()).toEqual([])
  await renderPdf(paper)
  expect(loaded()).not.toEqual([])
})

const papers = {
  receipt: receipt(aReceipt(), aLetterhead()),
  invoice: invoice(anInvoice(), aLetterhead()),
  'till report': tillReport(aTillReport(), aLetterhead()),
  roster: roster(aRoster(), aLetterhead()),
}

it.each(Object.entries(papers))('the same %s is the same file, also printed twice or at once', async (_name, paper) => {
  const first = await renderPdf(paper)
  const [second, third] = await Promise.all([renderPdf(paper), renderPdf(paper)])
  expect(Buffer.from(first.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(Buffer.compare(first, second)).toBe(0)
  expect(Buffer.compare(first, third)).toBe(0)
})

it('spaces and invisible letters that Roboto lacks leave no empty boxes', async () => {
  const paper = await readPaper({ content: ['1\u202f997\tA\u3000B', 'C\u00ad\u200d\u2060D', 'e\u0301 2012\u20122026'] })
  expect(paper.emptyBoxes).toBe(0)
  expect(paper.text).toContain('1 997 A B')
  expect(paper.text).toContain('CD')
  expect(paper.text).toContain('é 2012–2026')
})

it('a letter without a shape is noticed by the reader of these tests', async () => {
  expect((await readPaper({ content: 'ქეთი' })).emptyBoxes).toBe(4)
})

it('nothing is read and nothing is fetched for a paper', async () => {
  await expect(renderPdf({ content: { image: import.meta.filename } })).rejects.toThrow('Access to local file denied')
  await expect(
    renderPdf({ content: { image: 'logo' }, images: { logo: 'http://127.0.0.1:9/logo.png' } }),
  ).rejects.toThrow('Access to URL denied')
})
