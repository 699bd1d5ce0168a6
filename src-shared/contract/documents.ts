import { z } from 'zod'
import { languages } from '../words/languages.ts'
import { query } from './define.ts'
import { invoiceId, paymentId, paymentLinkId, shiftId, trainingId } from './scalars.ts'

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
  paymentLink: query({
    says: 'A payment link to print and hand out, as PDF, while it is open; in the language of the gym or the one asked for',
    allow: desk,
    topics: ['money', 'courses'],
    input: { id: paymentLinkId, language: z.enum(languages).optional() },
    output: pdf,
    refusals: ['payment-link.not-open'],
  }),
}
