import { z } from 'zod'
import { query } from './define.ts'
import { invoiceId, paymentId, shiftId, trainingId } from './scalars.ts'

const desk = ['admin', 'reception'] as const

/** A printable paper; the bytes as base64, because every wire carries text. */
const pdf = z.object({ fileName: z.string(), base64: z.string() }).readonly()

export const documents = {
  receipt: query({
    says: 'The receipt of a payment, as PDF',
    allow: desk,
    topics: ['money'],
    input: { id: paymentId },
    output: pdf,
  }),
  invoice: query({
    says: 'An invoice, as PDF',
    allow: desk,
    topics: ['money'],
    input: { id: invoiceId },
    output: pdf,
  }),
  till: query({
    says: 'The X report of an open shift or the Z report of a closed one, as PDF',
    allow: desk,
    topics: ['till'],
    input: { id: shiftId },
    output: pdf,
  }),
  roster: query({
    says: 'The list of a training to print, as PDF',
    allow: ['admin', 'reception', 'trainer'],
    topics: ['trainings'],
    input: { id: trainingId },
    output: pdf,
  }),
}
