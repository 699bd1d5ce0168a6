import type { MessageCode } from '../../../src-shared/contract/messages.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import { type CommandCtx, gymOf, type QueryCtx } from '../../app/ctx.ts'

/** Where a person is written to: their own address, else their guardian's. */
export const addressOf = (ctx: QueryCtx, personId: PersonId): string | null =>
  ctx
    .prepare(`
      SELECT COALESCE(p.email, g.email) FROM person p LEFT JOIN person g ON g.id = p.guardian_id WHERE p.id = +?`)
    .pluck()
    .get(personId) as string | null

/** Writes what a person is to be told into the outbox, in the deed's own transaction; the same key only once. */
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
      address === null ? 'by-hand' : 'waiting',
      now,
      now,
    )
  ctx.changed('messages')
}
