import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { QueryCtx } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { fileNameOf } from '../../documents/file-name.ts'
import { invoice } from '../../documents/invoice.ts'
import { paymentLink } from '../../documents/payment-link.ts'
import { receipt } from '../../documents/receipt.ts'
import { renderPdf } from '../../documents/render.ts'
import { roster } from '../../documents/roster.ts'
import { tillReport } from '../../documents/till-report.ts'
import { invoiceData, letterheadOf, paymentLinkData, receiptData, rosterData, tillData } from './papers.ts'

type Paper = { readonly fileName: string; readonly definition: TDocumentDefinitions }

/** Reads at once, prints afterwards: nothing of the store is held while a paper is made. */
const printed = <Input>(paperOf: (ctx: QueryCtx, input: Input) => Paper) => ({
  render: (ctx: QueryCtx, input: Input) => {
    const { fileName, definition } = paperOf(ctx, input)
    return async () => ({ fileName, base64: Buffer.from(await renderPdf(definition)).toString('base64') })
  },
})

export const documentServices: Services['documents'] = {
  receipt: printed((ctx, { id }) => {
    const data = receiptData(ctx, id)
    return { fileName: fileNameOf('receipt', data.number), definition: receipt(data, letterheadOf(ctx)) }
  }),
  invoice: printed((ctx, { id }) => {
    const data = invoiceData(ctx, id)
    return { fileName: fileNameOf('invoice', data.number), definition: invoice(data, letterheadOf(ctx)) }
  }),
  till: printed((ctx, { id }) => {
    const data = tillData(ctx, id)
    const fileName = data.closed
      ? fileNameOf('z-report', data.closed.zNumber, data.desk)
      : fileNameOf('x-report', data.desk)
    return { fileName, definition: tillReport(data, letterheadOf(ctx)) }
  }),
  roster: printed((ctx, { id }) => {
    const data = rosterData(ctx, id)
    return {
      fileName: fileNameOf('roster', data.day, data.startTime, data.typeName),
      definition: roster(data, letterheadOf(ctx)),
    }
  }),
  paymentLink: printed((ctx, { id, language }) => {
    const letterhead = letterheadOf(ctx, language)
    const data = paymentLinkData(ctx, id, letterhead)
    return { fileName: fileNameOf('payment-link', data.invoiceNumber), definition: paymentLink(data, letterhead) }
  }),
}
