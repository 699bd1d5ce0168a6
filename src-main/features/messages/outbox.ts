import { eq } from 'drizzle-orm'
import type { MessageCode } from '../../../src-shared/contract/messages.ts'
import type { MessageId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import { dayAt, type Instant, timeAt } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, gymOf, type QueryCtx } from '../../app/ctx.ts'
import { mailSettings, message } from '../../db/schema/messages.ts'

/** Where a person is written to: their own address, else their guardian's, else the other guardian's. */
export const addressOf = (ctx: QueryCtx, personId: PersonId): string | null =>
  ctx
    .prepare(`
      SELECT COALESCE(p.email, g.email, o.email) FROM person p
      LEFT JOIN person g ON g.id = p.guardian_id LEFT JOIN person o ON o.id = p.other_guardian_id WHERE p.id = +?`)
    .pluck()
    .get(personId) as string | null

export const isMailOn = (ctx: QueryCtx): boolean => ctx.prepare('SELECT is_on FROM mail_settings').pluck().get() === 1

/** Until when something is held or open, as the gym's wall says it. */
export function untilFacts(ctx: QueryCtx, until: Instant) {
  const { timeZone } = gymOf(ctx)
  return { untilDay: dayAt(timeZone, until), untilTime: timeAt(timeZone, until) } satisfies RefusalFacts
}

/**
 * Writes what a person is to be told into the outbox, in the deed's own transaction; the same key only once. Without an
 * address or without mail somebody has to call, and reception sees so at once.
 */
export function tell(ctx: CommandCtx, personId: PersonId, code: MessageCode, facts: RefusalFacts, key: string): void {
  const address = addressOf(ctx, personId)
  const now = ctx.clock.now()
  ctx
    .prepare(`
      INSERT INTO message (key, person_id, address, language, code, facts, state, next_attempt_at, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`)
    .run(
      key,
      personId,
      address,
      gymOf(ctx).language,
      code,
      JSON.stringify(facts),
      address !== null && isMailOn(ctx) ? 'waiting' : 'by-hand',
      now,
      now,
    )
  ctx.changed('messages')
}

/** A message that shows whether the desk can send, to an address that belongs to nobody. */
export function tellAsTest(ctx: CommandCtx, address: string, key: string): MessageId {
  const now = ctx.clock.now()
  ctx.changed('messages')
  return ctx.db
    .insert(message)
    .values({
      key,
      address,
      language: gymOf(ctx).language,
      code: 'mail.test',
      facts: {},
      state: 'waiting',
      nextAttemptAt: now,
      createdAt: now,
    })
    .returning({ id: message.id })
    .get().id
}

/** Once mail is off, whoever still waits for a message is called instead. */
export function leaveWaitingToPeople(ctx: CommandCtx): void {
  ctx.db.update(message).set({ state: 'by-hand' }).where(eq(message.state, 'waiting')).run()
  ctx.changed('messages')
}

export const mailSettingsOf = (ctx: QueryCtx) => ctx.db.select().from(mailSettings).get()
