import { z } from 'zod'
import { longestLinkHold, shortestHold } from '../domain/courses.ts'
import { gatewayProblems, linkStates, linkTasks, observedVia, refundReasons } from '../domain/payment-links.ts'
import { command, query, refusalFacts } from './define.ts'
import { invoiceKinds } from './money.ts'
import {
  bookingId,
  courseId,
  instant,
  invoiceId,
  minor,
  nothing,
  paymentId,
  paymentLinkId,
  personId,
  reason,
  version,
} from './scalars.ts'

const desk = ['admin', 'reception'] as const
const admin = ['admin'] as const

/** SES-4: one way to pay one invoice over the internet, and what became of it. */
const link = z
  .object({
    id: paymentLinkId,
    invoiceId,
    invoiceNumber: z.string(),
    kind: z.enum(invoiceKinds),
    /** What the invoice is for, worded by its kind. */
    facts: refusalFacts,
    personId,
    personName: z.string(),
    payerId: personId,
    payerName: z.string(),
    email: z.string().nullable(),
    bookingId: bookingId.nullable(),
    courseId: courseId.nullable(),
    amountMinor: minor,
    currency: z.string(),
    state: z.enum(linkStates),
    /** Where it is paid; only while it is open. */
    url: z.string().nullable(),
    openUntil: instant,
    isToBeSent: z.boolean(),
    /** Its invoice no longer waits: the provider is being told, and until then it could still be paid. */
    isClosing: z.boolean(),
    receivedMinor: minor.nullable(),
    receivedCurrency: z.string().nullable(),
    receivedAt: instant.nullable(),
    /** The payment it became on the account. */
    paymentId: paymentId.nullable(),
    refundedMinor: minor,
    refundWhy: z.enum(refundReasons).nullable(),
    task: z.enum(linkTasks).nullable(),
    /** Why there is a task, or why the link was not made, as the provider said it. */
    taskSays: z.string().nullable(),
    /** What the outbox waits for, as the provider or the network said it last; null when it waits for nothing. */
    waitsFor: z
      .object({
        kind: z.enum(['create', 'expire', 'refund']),
        attempts: z.int(),
        nextAttemptAt: instant,
        error: z.string().nullable(),
      })
      .readonly()
      .nullable(),
    createdAt: instant,
    actor: z.string(),
  })
  .readonly()
export type PaymentLink = z.infer<typeof link>
export { link as linkShape }

const observed = z
  .object({ objectRef: z.string(), state: z.string(), via: z.enum(observedVia), at: instant })
  .readonly()

const task = z.discriminatedUnion('kind', [
  /** Money that came and has no place, or could not be sent back. */
  z.object({ kind: z.literal('link'), link }).readonly(),
  /** A confirmed booking whose payment was taken back. */
  z
    .object({
      kind: z.literal('unpaid-booking'),
      bookingId,
      courseId,
      personId: personId.nullable(),
      personName: z.string(),
      title: z.string(),
      amountMinor: minor,
      invoiceNumber: z.string(),
    })
    .readonly(),
])
export type MoneyTask = z.infer<typeof task>

export const paymentLinks = {
  ofInvoice: query({
    says: 'The payment links of an invoice, newest first',
    allow: desk,
    topics: ['money', 'courses'],
    input: { invoiceId },
    output: z.array(link).readonly(),
  }),
  ofAccount: query({
    says: "The payment links of the account behind a person (their own or their guardian's), newest first",
    allow: desk,
    topics: ['money', 'courses', 'people'],
    input: { personId },
    output: z.array(link).readonly(),
  }),
  byId: query({
    says: 'One payment link with everything the desk was told about it. Asked again and again while its dialog is open: the desk then looks at the provider every few seconds',
    allow: desk,
    topics: ['money', 'courses'],
    input: { id: paymentLinkId, isWatched: z.boolean() },
    output: z.object({ link, observed: z.array(observed).readonly() }).readonly(),
  }),
  tasks: query({
    says: 'Money that waits for somebody to decide, oldest first, and how much the outbox still has to do',
    allow: desk,
    topics: ['money', 'courses'],
    input: {},
    output: z
      .object({
        tasks: z.array(task).readonly(),
        /** Links that are not made, closed or refunded yet. */
        waiting: z.int(),
        /** How the last attempt failed, when the provider cannot be reached. */
        lastError: z.string().nullable(),
      })
      .readonly(),
  }),
  make: command({
    says: 'Make a payment link for an unpaid invoice; the same one while it is open',
    allow: desk,
    input: { invoiceId, hours: z.int().min(shortestHold).max(longestLinkHold), isSent: z.boolean() },
    output: z.object({ id: paymentLinkId }).readonly(),
    refusals: ['payment-link.off', 'payment-link.no-email', 'invoice.not-unpaid'],
  }),
  send: command({
    says: 'Send an open payment link by e-mail, or as soon as it is open',
    allow: desk,
    input: { id: paymentLinkId },
    output: nothing,
    refusals: ['payment-link.not-open', 'payment-link.no-email'],
  }),
  refund: command({
    says: 'Send money back that came by a link: what waits for a decision, or a payment whose invoice becomes unpaid again',
    allow: admin,
    input: { id: paymentLinkId, reason },
    output: nothing,
    refusals: ['payment-link.nothing-to-refund', 'payment-link.by-booking', 'account.too-little'],
  }),
  credit: command({
    says: "Keep money that came on the payer's balance, where it settles what is unpaid (PAY-1)",
    allow: admin,
    input: { id: paymentLinkId },
    output: nothing,
    refusals: ['payment-link.nothing-to-decide', 'payment-link.other-currency'],
  }),
  settle: command({
    says: 'Money that could not be sent back was seen to in another way',
    allow: admin,
    input: { id: paymentLinkId, reason },
    output: nothing,
    refusals: ['payment-link.nothing-to-decide'],
  }),
}

const problem = z
  .object({
    code: z.enum(gatewayProblems),
    /** As the provider said it, without the key. */
    says: z.string().nullable(),
    at: instant,
  })
  .readonly()

const settings = z
  .object({
    isOn: z.boolean(),
    returnUrl: z.string(),
    /** The key itself never leaves the main process. */
    hasKey: z.boolean(),
    /** False: it lasts only as long as the program runs. */
    isKeyKept: z.boolean(),
    keyMode: z.enum(['test', 'live']).nullable(),
    isKeyRestricted: z.boolean(),
    hasWebhookSecret: z.boolean(),
    problem: problem.nullable(),
    answeredAt: instant.nullable(),
    version: z.int().min(0),
  })
  .readonly()
export type OnlinePaymentSettings = z.infer<typeof settings>

export const onlinePayments = {
  state: query({
    says: 'Whether payment links can be made here, and what stands in their way',
    allow: desk,
    topics: ['money'],
    input: {},
    output: z
      .object({ isOn: z.boolean(), isTest: z.boolean(), problem: z.enum(gatewayProblems).nullable() })
      .readonly(),
  }),
  settings: query({
    says: 'How the desk takes payments over the internet',
    allow: admin,
    topics: ['money'],
    input: {},
    output: settings,
  }),
  change: command({
    says: 'Change how the desk takes payments over the internet; a key of null leaves it, an empty one forgets it',
    allow: admin,
    input: {
      version: z.union([version, z.literal(0)]),
      isOn: z.boolean(),
      returnUrl: z.string().trim().max(500),
      key: z.string().trim().max(500).nullable(),
      webhookSecret: z.string().trim().max(500).nullable(),
    },
    output: settings,
    refusals: [
      'online-payments.key-malformed',
      'online-payments.secret-malformed',
      'online-payments.return-url',
      'online-payments.incomplete',
    ],
    secret: ['key', 'webhookSecret'],
  }),
  test: command({
    says: 'Ask the provider whether the key may do what the desk needs',
    allow: admin,
    input: {},
    output: z
      .object({
        checks: z
          .array(
            z
              .object({
                what: z.enum(['checkout', 'refunds', 'events']),
                isOk: z.boolean(),
                problem: z.enum([...gatewayProblems, 'unreachable']).nullable(),
                says: z.string().nullable(),
              })
              .readonly(),
          )
          .readonly(),
      })
      .readonly(),
    refusals: ['online-payments.incomplete'],
  }),
}
