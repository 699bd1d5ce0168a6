import type { Message } from '../../../src-shared/contract/messages.ts'
import type { MessageId, PersonId } from '../../../src-shared/kernel/brand.ts'
import { actorName } from '../../app/actor.ts'
import { type CommandCtx, found, type QueryCtx, Refused } from '../../app/ctx.ts'
import type { Services } from '../../app/services.ts'
import { addressOf, isMailOn } from './outbox.ts'

/** What somebody has to see to. A test belongs to the admin who asked for it. */
const unfinished = "m.state IN ('failed', 'unclear', 'by-hand') AND m.code <> 'mail.test'"

const columns = `
  m.id, m.person_id AS personId, trim(p.given_name || ' ' || p.family_name) AS personName,
  COALESCE(p.phone, g.phone) AS phone, iif(m.state IN ('failed', 'unclear', 'by-hand'), COALESCE(p.email, g.email, m.address), m.address) AS address, m.code, m.facts, m.state, m.attempts,
  iif(m.state = 'waiting', m.next_attempt_at, NULL) AS nextAttemptAt, m.last_error AS lastError,
  m.created_at AS createdAt, m.finished_at AS finishedAt, m.finished_by AS finishedBy`

function messagesWhere(ctx: QueryCtx, condition: string, limit: number): readonly Message[] {
  const rows = ctx
    .prepare(`
      SELECT ${columns} FROM message m
      LEFT JOIN person p ON p.id = m.person_id LEFT JOIN person g ON g.id = p.guardian_id
      WHERE ${condition} ORDER BY m.id DESC LIMIT ?`)
    .all(limit) as readonly (Omit<Message, 'facts'> & { readonly facts: string })[]
  return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) }))
}

/** Where a message would go now: somebody may have corrected the address since it was written. */
function addressNow(ctx: QueryCtx, id: MessageId): string | null {
  const row = found(
    ctx.prepare('SELECT person_id AS personId, address FROM message WHERE id = ?').get(id) as
      | { personId: PersonId | null; address: string | null }
      | undefined,
  )
  return (row.personId === null ? null : addressOf(ctx, row.personId)) ?? row.address
}

function retry(ctx: CommandCtx, id: MessageId): void {
  const address = addressNow(ctx, id)
  if (!isMailOn(ctx)) throw new Refused('mail.off')
  if (address === null) throw new Refused('message.not-retryable')
  const { changes } = ctx
    .prepare(`
      UPDATE message SET state = 'waiting', address = ?, attempts = 0, next_attempt_at = ?, last_error = NULL
      WHERE id = ? AND state IN ('failed', 'unclear', 'by-hand')`)
    .run(address, ctx.clock.now(), id)
  if (changes === 0) throw new Refused('message.not-retryable')
}

function markTold(ctx: CommandCtx, id: MessageId): void {
  const { changes } = ctx
    .prepare(`
      UPDATE message SET state = 'told', finished_at = ?, finished_by = ?
      WHERE id = ? AND state NOT IN ('sent', 'told')`)
    .run(ctx.clock.now(), actorName(ctx.actor), id)
  if (changes > 0) return
  found(ctx.prepare('SELECT 1 FROM message WHERE id = ?').get(id))
  throw new Refused('message.already-done')
}

export const messageServices: Services['messages'] = {
  list: (ctx, { isUnfinished, limit }) => ({
    messages: messagesWhere(ctx, isUnfinished ? unfinished : '1', limit),
    unfinished: ctx.prepare(`SELECT count(*) FROM message m WHERE ${unfinished}`).pluck().get() as number,
  }),
  retry: (ctx, { id }) => {
    retry(ctx, id)
    ctx.changed('messages')
    return {}
  },
  told: (ctx, { id }) => {
    markTold(ctx, id)
    ctx.changed('messages')
    return {}
  },
}
