import { z } from 'zod'
import { command, query, refusalFacts } from './define.ts'
import { instant, messageId, nothing, optionalText, personId, version } from './scalars.ts'

const desk = ['admin', 'reception'] as const
const admin = ['admin'] as const

/**
 * What a person is told, and the facts it is told with: names as they are, days as `2026-03-02`, money in minor units.
 *
 * - `training.cancelled`: type, day, time, reason, returned
 * - `participation.cancelled`: type, day, time, returned
 * - `participation.late`: type, day, time, charged (`session`, `invoice` or `nothing`)
 * - `training.substituted`: type, day, time, trainer, substitute
 * - `subscription.renewed`: plan, startsOn, endsOn, carriedOver, amount, payment (`paid`, `free` or `due`)
 * - `subscription.unfrozen`: plan, endsOn
 * - `waiting.offered`: type, day, time, untilDay, untilTime
 * - `waiting.expired`, `waiting.left`: type, day, time
 * - `booking.held`: course, startsOn, endsOn, location, amount, untilDay, untilTime
 * - `booking.confirmed`: course, startsOn, endsOn, location
 * - `booking.cancelled`: course, startsOn, endsOn, location, reason, returned
 * - `booking.lapsed`: course, startsOn, endsOn, location
 * - `booking.moved`, `course.changed`: course, startsOn, endsOn, location
 * - `payment-link.open`: what (worded like an invoice), amount, url, untilDay, untilTime
 * - `payment-link.refunded`: what, amount, why
 * - `mail.test`: none
 *
 * `returned` is what the person has back: `session`, `money` (with amount), `invoice` (one that was unpaid) or `nothing`.
 */
export const messageCodes = [
  'training.cancelled',
  'participation.cancelled',
  'participation.late',
  'training.substituted',
  'subscription.renewed',
  'subscription.unfrozen',
  'waiting.offered',
  'waiting.expired',
  'waiting.left',
  'booking.held',
  'booking.confirmed',
  'booking.cancelled',
  'booking.lapsed',
  'booking.moved',
  'course.changed',
  'payment-link.open',
  'payment-link.refunded',
  'mail.test',
] as const
export type MessageCode = (typeof messageCodes)[number]

export const messageStates = ['waiting', 'sending', 'sent', 'failed', 'unclear', 'by-hand', 'told'] as const
export type MessageState = (typeof messageStates)[number]
export const securities = ['tls', 'starttls', 'none'] as const

const message = z
  .object({
    id: messageId,
    personId: personId.nullable(),
    personName: z.string().nullable(),
    phone: z.string().nullable(),
    /** Where it went, or would go now. */
    address: z.string().nullable(),
    code: z.enum(messageCodes),
    facts: refusalFacts,
    state: z.enum(messageStates),
    attempts: z.int(),
    nextAttemptAt: instant.nullable(),
    /** As the mail server said it, or `mail.no-password`, `mail.interrupted`. */
    lastError: z.string().nullable(),
    createdAt: instant,
    finishedAt: instant.nullable(),
    finishedBy: z.string().nullable(),
  })
  .readonly()
export type Message = z.infer<typeof message>

export const messages = {
  list: query({
    says: 'The messages to people, newest first: all, or those that need a person',
    allow: desk,
    topics: ['messages'],
    input: { isUnfinished: z.boolean(), limit: z.int().min(1).max(500) },
    output: z.object({ messages: z.array(message).readonly(), unfinished: z.int() }).readonly(),
  }),
  retry: command({
    says: 'Send a message once more that failed, whose fate is unclear, or that had no address',
    allow: desk,
    input: { id: messageId },
    output: nothing,
    refusals: ['message.not-retryable', 'mail.off'],
  }),
  told: command({
    says: 'Somebody has told the person: the message is done',
    allow: desk,
    input: { id: messageId },
    output: nothing,
    refusals: ['message.already-done'],
  }),
}

const mailSettings = z
  .object({
    isOn: z.boolean(),
    host: z.string(),
    port: z.int(),
    security: z.enum(securities),
    user: z.string().nullable(),
    fromAddress: z.string(),
    /** The password itself never leaves the main process. */
    hasPassword: z.boolean(),
    /** False: the password lasts only as long as the program runs. */
    isPasswordKept: z.boolean(),
    version: z.int().min(0),
  })
  .readonly()
export type MailSettings = z.infer<typeof mailSettings>

export const mail = {
  settings: query({
    says: 'How the desk sends e-mail',
    allow: admin,
    topics: ['messages'],
    input: {},
    output: mailSettings,
  }),
  change: command({
    says: 'Change how the desk sends e-mail; a password of null leaves it as it is',
    allow: admin,
    input: {
      version: z.union([version, z.literal(0)]),
      isOn: z.boolean(),
      host: z.string().trim().max(253),
      port: z.int().min(1).max(65535),
      security: z.enum(securities),
      user: optionalText(200),
      fromAddress: z.union([z.email().max(200), z.literal('')]),
      password: z.string().max(500).nullable(),
    },
    output: mailSettings,
    refusals: ['mail.incomplete'],
    secret: ['password'],
  }),
  test: command({
    says: 'Send a test message to an address',
    allow: admin,
    input: { address: z.email().max(200) },
    output: z.object({ id: messageId }).readonly(),
    refusals: ['mail.off'],
  }),
}
