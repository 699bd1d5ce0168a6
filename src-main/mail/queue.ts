import { nextAttemptAt } from '../../src-shared/domain/messages.ts'
import { HOUR } from '../../src-shared/kernel/time.ts'
import type { CommandCtx, QueryCtx } from '../app/ctx.ts'
import { tellAdmins } from '../app/notify.ts'
import { isMailOn } from '../features/messages/outbox.ts'
import type { Outgoing } from './letter.ts'
import type { Outcome } from './smtp.ts'

/** A message in the worker's hands. */
export type Taken = Outgoing & { readonly attempts: number }

const due = `
  SELECT id FROM message WHERE state IN ('waiting', 'sending') AND state = 'waiting' AND next_attempt_at <= ?
  ORDER BY next_attempt_at, id LIMIT 1`

export const isAnyDue = (ctx: QueryCtx): boolean => isMailOn(ctx) && ctx.prepare(due).get(ctx.clock.now()) !== undefined

/** Takes the next message that is due: from here on it is nobody else's. */
export function takeDue(ctx: CommandCtx): Taken | undefined {
  const id = isMailOn(ctx) ? ctx.prepare(due).pluck().get(ctx.clock.now()) : undefined
  if (id === undefined) return undefined
  ctx.prepare("UPDATE message SET state = 'sending', attempts = attempts + 1 WHERE id = ?").run(id)
  ctx.changed('messages')
  const row = ctx
    .prepare(`
      SELECT m.id, m.key, m.address, m.language, m.code, m.facts, m.attempts, m.created_at AS createdAt,
        trim(p.given_name || ' ' || p.family_name) AS personName, p.email IS m.address AS isOwnAddress
      FROM message m LEFT JOIN person p ON p.id = m.person_id WHERE m.id = ?`)
    .get(id) as Omit<Taken, 'facts' | 'isOwnAddress'> & { readonly facts: string; readonly isOwnAddress: number }
  return { ...row, facts: JSON.parse(row.facts), isOwnAddress: row.isOwnAddress === 1 }
}

type State = 'sent' | 'waiting' | 'failed' | 'unclear' | 'by-hand'

/** A test is for whoever is looking at the screen: it shows its error at once and is not tried again. */
const isTest = ({ code }: Pick<Taken, 'code'>): boolean => code === 'mail.test'

function stateAfter(ctx: QueryCtx, task: Taken, { kind }: Outcome): State {
  if (kind === 'sent' || kind === 'unclear') return kind
  if (kind === 'permanent' || isTest(task)) return 'failed'
  // Switched off while it was on its way.
  if (!isMailOn(ctx)) return 'by-hand'
  return kind === 'temporary' && nextAttemptAt(task.attempts, ctx.clock.now()) === undefined ? 'failed' : 'waiting'
}

/** Writes down how it went. Whoever was told by phone meanwhile stays told. */
export function settle(ctx: CommandCtx, task: Taken, outcome: Outcome): State {
  const now = ctx.clock.now()
  const state = stateAfter(ctx, task, outcome)
  const isInterrupted = outcome.kind === 'interrupted'
  const { changes } = ctx
    .prepare(`
      UPDATE message SET state = ?, attempts = ?, next_attempt_at = ?, last_error = ?, finished_at = ?
      WHERE id = ? AND attempts = ? AND state IN ('sending', 'unclear')`)
    .run(
      state,
      isInterrupted ? task.attempts - 1 : task.attempts,
      isInterrupted ? now : (nextAttemptAt(task.attempts, now) ?? now),
      outcome.kind === 'sent' || isInterrupted ? null : outcome.error,
      state === 'sent' ? now : null,
      task.id,
      task.attempts,
    )
  if (changes > 0 && (state === 'failed' || state === 'unclear') && !isTest(task))
    tellOfTrouble(ctx, task.address, state)
  ctx.changed('messages')
  return state
}

/**
 * Messages that a program was sending when it was killed: they may have arrived or not, and SMTP cannot tell. Asked by
 * the one worker of the folder before it sends anything itself.
 */
export function leaveAbandonedToPeople(ctx: CommandCtx): number {
  const rows = ctx
    .prepare(`
      UPDATE message SET state = 'unclear', last_error = 'mail.interrupted'
      WHERE state IN ('waiting', 'sending') AND state = 'sending' RETURNING address, code`)
    .all() as readonly Pick<Taken, 'address' | 'code'>[]
  for (const row of rows) if (!isTest(row)) tellOfTrouble(ctx, row.address, 'unclear')
  if (rows.length > 0) ctx.changed('messages')
  return rows.length
}

type Trouble = { readonly id: number; readonly count: number }

/** One notice for a bad hour: when a server is gone, hundreds of messages fail one after the other. */
function tellOfTrouble(ctx: CommandCtx, address: string, state: 'failed' | 'unclear'): void {
  const last = ctx
    .prepare(`
      SELECT n.id, n.facts ->> 'count' AS count FROM notification n WHERE n.code = 'message.failed' AND n.created_at > ?
        AND NOT EXISTS (SELECT 1 FROM notification_read r WHERE r.notification_id = n.id)
      ORDER BY n.id DESC LIMIT 1`)
    .get(ctx.clock.now() - HOUR) as Trouble | undefined
  const facts = { address, state, count: (last?.count ?? 0) + 1 }
  if (last) ctx.prepare('UPDATE notification SET facts = ? WHERE id = ?').run(JSON.stringify(facts), last.id)
  else tellAdmins(ctx, { level: 'warning', code: 'message.failed', facts })
  ctx.changed('notifications')
}
