import { z } from 'zod'
import { command, query, refusalFacts } from './define.ts'
import {
  accountEntryId,
  amount,
  attendanceId,
  commandText,
  day,
  deskName,
  instant,
  invoiceId,
  minor,
  nothing,
  paymentId,
  personId,
  reason,
  shiftId,
} from './scalars.ts'

const desk = ['admin', 'reception'] as const

export const paymentMethods = ['cash', 'card', 'transfer', 'stripe'] as const
/** What reception can take by hand; Stripe's payments come by themselves. */
export const deskMethods = ['cash', 'card', 'transfer'] as const
export const invoiceKinds = ['subscription', 'training', 'late-cancellation', 'membership', 'booking', 'sale'] as const
export const invoiceStates = ['unpaid', 'paid', 'cancelled'] as const
export const entryKinds = ['payment', 'payment-cancelled', 'settlement', 'reopening', 'refund', 'pay-out'] as const

export type PaymentMethod = (typeof paymentMethods)[number]
export type InvoiceKind = (typeof invoiceKinds)[number]
export type EntryKind = (typeof entryKinds)[number]

/** `facts` word what it is for: plan, type, day, time, what — by kind. */
const invoice = z
  .object({
    id: invoiceId,
    /** `2026-000123`, without gaps in its year. */
    number: z.string(),
    kind: z.enum(invoiceKinds),
    facts: refusalFacts,
    personId,
    personName: z.string(),
    amountMinor: minor,
    state: z.enum(invoiceStates),
    issuedOn: day,
    paidAt: instant.nullable(),
    cancelledAt: instant.nullable(),
    cancelReason: z.string().nullable(),
  })
  .readonly()
export type Invoice = z.infer<typeof invoice>

const payment = z
  .object({
    id: paymentId,
    amountMinor: minor,
    method: z.enum(paymentMethods),
    receivedOn: day,
    at: instant,
    actor: z.string(),
    note: z.string().nullable(),
    shiftId: shiftId.nullable(),
    cancelledAt: instant.nullable(),
    cancelReason: z.string().nullable(),
    cancelledBy: z.string().nullable(),
  })
  .readonly()
export type Payment = z.infer<typeof payment>

/** One row of an account: what moved, from which balance to which. */
const entry = z
  .object({
    id: accountEntryId,
    kind: z.enum(entryKinds),
    amountMinor: z.int(),
    balanceBefore: z.int(),
    balanceAfter: z.int(),
    paymentId: paymentId.nullable(),
    method: z.enum(paymentMethods).nullable(),
    invoiceId: invoiceId.nullable(),
    invoiceNumber: z.string().nullable(),
    note: z.string().nullable(),
    actor: z.string(),
    at: instant,
  })
  .readonly()
export type AccountEntry = z.infer<typeof entry>

/** An invoice in a plan: enough to name it. */
const invoiceRef = z
  .object({ id: invoiceId, number: z.string(), kind: z.enum(invoiceKinds), facts: refusalFacts, amountMinor: minor })
  .readonly()
export type InvoiceRef = z.infer<typeof invoiceRef>

export const paymentPlan = z
  .object({
    payerId: personId,
    payerName: z.string(),
    balanceBefore: z.int(),
    balanceAfter: z.int(),
    settles: z.array(invoiceRef).readonly(),
    /** PAY-5: the same payer paid the same amount within 48 hours. */
    duplicateOf: z.object({ paymentId, at: instant, actor: z.string() }).nullable(),
  })
  .readonly()
export type PaymentPlan = z.infer<typeof paymentPlan>

export const accounts = {
  of: query({
    says: "The account behind a person (their own or their guardian's): balance, invoices, payments",
    allow: desk,
    topics: ['money', 'people'],
    input: { personId },
    output: z
      .object({
        payerId: personId,
        payerName: z.string(),
        balanceMinor: z.int(),
        unpaidMinor: z.int(),
        invoices: z.array(invoice).readonly(),
        payments: z.array(payment).readonly(),
      })
      .readonly(),
  }),
  explain: query({
    says: 'Every entry a balance is the sum of, newest first',
    allow: desk,
    topics: ['money'],
    input: { payerId: personId },
    output: z.object({ balanceMinor: z.int(), entries: z.array(entry).readonly() }).readonly(),
  }),
  payOut: command({
    says: 'Pay money out of a balance; cash comes out of the till of this desk',
    allow: ['admin'],
    input: { payerId: personId, amountMinor: amount, method: z.enum(deskMethods), desk: deskName, reason },
    output: z.object({ balanceMinor: z.int() }).readonly(),
    refusals: ['account.too-little', 'till.not-open', 'till.too-little'],
  }),
}

export const payments = {
  preview: query({
    says: 'What a payment would settle, and whether the same one was taken lately',
    allow: desk,
    topics: ['money'],
    input: { payerId: personId, amountMinor: amount, invoiceId: invoiceId.nullable() },
    output: paymentPlan,
    refusals: ['invoice.not-unpaid', 'invoice.other-payer', 'payment.too-small', 'payment.payer-is-dependent'],
  }),
  take: command({
    says: 'Take a payment: it adds to the balance and settles a chosen invoice, then the oldest',
    allow: desk,
    input: {
      payerId: personId,
      amountMinor: amount,
      method: z.enum(deskMethods),
      invoiceId: invoiceId.nullable(),
      desk: deskName,
      note: commandText(500).nullable(),
      /** Said after the question "again?" (PAY-5). */
      isAgain: z.boolean(),
    },
    output: z.object({ id: paymentId, plan: paymentPlan }).readonly(),
    refusals: [
      'invoice.not-unpaid',
      'invoice.other-payer',
      'payment.too-small',
      'payment.payer-is-dependent',
      'payment.maybe-duplicate',
      'till.not-open',
    ],
  }),
  previewCancel: query({
    says: 'What cancelling a payment would do: what comes off the balance, which invoices reopen',
    allow: ['admin'],
    topics: ['money'],
    input: { id: paymentId },
    output: z
      .object({ fromBalance: z.int(), reopens: z.array(invoiceRef).readonly(), balanceAfter: z.int() })
      .readonly(),
    refusals: ['payment.already-cancelled', 'payment.by-link', 'account.too-little'],
  }),
  cancel: command({
    says: 'Cancel a payment, with a reason; cash goes out of the till of this desk',
    allow: ['admin'],
    input: { id: paymentId, desk: deskName, reason },
    output: z.object({ balanceMinor: z.int(), reopened: z.array(invoiceId).readonly() }).readonly(),
    refusals: [
      'payment.already-cancelled',
      'payment.by-link',
      'account.too-little',
      'till.not-open',
      'till.too-little',
    ],
  }),
}

export const invoices = {
  details: query({
    says: 'One invoice with every entry that paid, reopened or refunded it',
    allow: desk,
    topics: ['money', 'people'],
    input: { id: invoiceId },
    output: z
      .object({
        invoice,
        payerId: personId,
        payerName: z.string(),
        attendanceId: attendanceId.nullable(),
        entries: z.array(entry).readonly(),
      })
      .readonly(),
  }),
  issue: command({
    says: 'Invoice something sold over the counter; paid from the balance when it suffices',
    allow: desk,
    input: { personId, what: commandText(200), amountMinor: amount },
    output: z.object({ id: invoiceId, isPaid: z.boolean() }).readonly(),
  }),
  settle: command({
    says: 'Pay one unpaid invoice from the balance',
    allow: desk,
    input: { id: invoiceId },
    output: nothing,
    refusals: ['invoice.not-unpaid', 'account.too-little'],
  }),
  cancel: command({
    says: 'Cancel an invoice: an unpaid one without money, a paid one back to the balance',
    allow: ['admin'],
    input: { id: invoiceId, reason },
    output: z.object({ refundedMinor: z.int() }).readonly(),
    refusals: ['invoice.already-cancelled'],
  }),
}
