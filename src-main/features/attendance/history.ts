import { eq } from 'drizzle-orm'
import type { PersonEvent, PersonEventCode } from '../../../src-shared/contract/attendance.ts'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { found, type QueryCtx } from '../../app/ctx.ts'
import { person } from '../../db/schema/people.ts'

/** One table's part of a history: its newest rows of a person, worded alike. */
type Source = (ctx: QueryCtx, personId: PersonId, limit: number) => readonly PersonEvent[]

/** What every source's rows have. */
type Row = { readonly id: number; readonly actor: string | null; readonly at: Instant }

/** Something a table tells: how it is found, newest first, and what it says. The person is bound first, then the limit. */
function source<R extends Row>(
  prefix: string,
  statement: string,
  tell: (row: R) => { readonly code: PersonEventCode; readonly facts: RefusalFacts },
): Source {
  return (ctx, personId, limit) =>
    (ctx.prepare(statement).all({ personId, limit }) as R[]).map((row) => ({
      ...tell(row),
      id: `${prefix}:${row.id}`,
      actor: row.actor ?? '',
      at: row.at,
    }))
}

type EventRow = Row & { readonly code: PersonEventCode; readonly facts: string }
const events = source<EventRow>(
  'event',
  `SELECT id, code, facts, actor, at FROM person_event WHERE person_id = :personId ORDER BY at DESC, id DESC LIMIT :limit`,
  ({ code, facts }) => ({ code, facts: JSON.parse(facts) }),
)

type MovementRow = Row & {
  readonly kind: keyof typeof movementCodes
  readonly before: number
  readonly delta: number
  readonly after: number
  readonly reason: string
  readonly plan: string
  readonly type: string | null
  readonly day: string | null
  readonly time: string | null
}
const movementCodes = { attach: 'session.attached', release: 'session.released', manual: 'session.corrected' } as const

/** SUB-3: "5 + 1 = 6, Yoga 12 March, by reception". What was carried over is told by the renewal. */
const movements = source<MovementRow>(
  'movement',
  `SELECT m.id, m.kind, m.used_before AS before, m.delta, m.used_after AS after, m.reason, m.actor, m.at, p.name AS plan,
          y.name AS type, t.day, t.start_time AS time
   FROM subscription s
   JOIN session_movement m ON m.subscription_id = s.id
   JOIN plan p ON p.id = s.plan_id
   LEFT JOIN attendance a ON a.id = m.attendance_id
   LEFT JOIN training t ON t.id = a.training_id
   LEFT JOIN training_type y ON y.id = t.type_id
   WHERE s.person_id = :personId AND m.kind <> 'carry' ORDER BY m.at DESC, m.id DESC LIMIT :limit`,
  ({ id: _id, actor: _actor, at: _at, kind, ...facts }) => ({ code: movementCodes[kind], facts }),
)

type InvoiceRow = Row & {
  readonly year: number
  readonly serial: number
  readonly kind: string
  readonly amount: number
  readonly facts: string
  readonly reason: string | null
  readonly refunded: number
}
// A dependent's invoices are their guardian's to pay and found by an index of their own.
const invoicesOf = `
  (SELECT * FROM invoice WHERE payer_id = :personId AND person_id = :personId
   UNION ALL SELECT * FROM invoice WHERE person_id = :personId AND person_id <> payer_id)`
const invoiceFacts = ({ year, serial, kind, amount, facts }: InvoiceRow): RefusalFacts => ({
  ...JSON.parse(facts),
  number: invoiceNumber(year, serial),
  kind,
  amount,
})

const invoicesIssued = source<InvoiceRow>(
  'invoice',
  `SELECT id, year, serial, kind, amount_minor AS amount, facts, actor, created_at AS at
   FROM ${invoicesOf} ORDER BY created_at DESC, id DESC LIMIT :limit`,
  (row) => ({ code: 'invoice.issued', facts: invoiceFacts(row) }),
)

const invoicesCancelled = source<InvoiceRow>(
  'invoice-cancelled',
  `SELECT id, year, serial, kind, amount_minor AS amount, facts, cancel_reason AS reason, cancelled_by AS actor,
          cancelled_at AS at,
          COALESCE((SELECT SUM(e.amount_minor) FROM account_entry e WHERE e.invoice_id = i.id AND e.kind = 'refund'), 0) AS refunded
   FROM ${invoicesOf} i WHERE cancelled_at IS NOT NULL ORDER BY cancelled_at DESC, id DESC LIMIT :limit`,
  (row) => ({
    code: 'invoice.cancelled',
    facts: { ...invoiceFacts(row), reason: row.reason, refunded: row.refunded },
  }),
)

type PaymentRow = Row & { readonly amount: number; readonly method: string; readonly reason: string | null }
const paymentFacts = ({ amount, method }: PaymentRow): RefusalFacts => ({ amount, method })

const paymentsTaken = source<PaymentRow>(
  'payment',
  `SELECT id, amount_minor AS amount, method, actor, at FROM payment
   WHERE payer_id = :personId ORDER BY at DESC, id DESC LIMIT :limit`,
  (row) => ({ code: 'payment.taken', facts: paymentFacts(row) }),
)

const paymentsCancelled = source<PaymentRow>(
  'payment-cancelled',
  `SELECT id, amount_minor AS amount, method, cancel_reason AS reason, cancelled_by AS actor, cancelled_at AS at FROM payment
   WHERE payer_id = :personId AND cancelled_at IS NOT NULL ORDER BY cancelled_at DESC, id DESC LIMIT :limit`,
  (row) => ({ code: 'payment.cancelled', facts: { ...paymentFacts(row), reason: row.reason } }),
)

type EntryRow = Row & { readonly amount: number; readonly note: string | null }
const paidOut = source<EntryRow>(
  'entry',
  `SELECT id, -amount_minor AS amount, note, actor, at FROM account_entry
   WHERE payer_id = :personId AND kind = 'pay-out' ORDER BY at DESC, id DESC LIMIT :limit`,
  ({ amount, note }) => ({ code: 'account.paid-out', facts: { amount, reason: note } }),
)

type MessageRow = Row & { readonly message: string; readonly address: string | null; readonly facts: string }
/** What reached a person: by mail, or by somebody who told them. */
const messagesSent = source<MessageRow>(
  'message',
  `SELECT id, code AS message, address, facts, COALESCE(finished_by, 'system') AS actor, finished_at AS at FROM message
   WHERE person_id = :personId AND state IN ('sent', 'told') ORDER BY finished_at DESC, id DESC LIMIT :limit`,
  ({ message, address, facts }) => ({ code: 'message.sent', facts: { ...JSON.parse(facts), message, address } }),
)

const sources: readonly Source[] = [
  messagesSent,
  paymentsCancelled,
  paymentsTaken,
  paidOut,
  invoicesCancelled,
  invoicesIssued,
  movements,
  events,
]

/** What happened to a person, newest first. At one moment: what was told, then the money, the sessions, the deed. */
export function historyOf(ctx: QueryCtx, personId: PersonId, limit: number): readonly PersonEvent[] {
  found(ctx.db.select({ id: person.id }).from(person).where(eq(person.id, personId)).get())
  return sources
    .flatMap((rowsOf) => rowsOf(ctx, personId, limit))
    .toSorted((a, b) => b.at - a.at)
    .slice(0, limit)
}
