import type { notificationCodes } from '../../src-shared/contract/processes.ts'
import type { RunId } from '../../src-shared/kernel/brand.ts'
import type { RefusalFacts } from '../../src-shared/kernel/refusal.ts'
import { notification } from '../db/schema/desk.ts'
import type { CommandCtx } from './ctx.ts'

export type AdminNotice = {
  readonly level: 'info' | 'warning' | 'error'
  readonly code: (typeof notificationCodes)[number]
  readonly facts: RefusalFacts
  readonly runId?: RunId
}

/** Tells the admins in the desk's own notification centre, in the transaction of what it tells of. */
export function tellAdmins(ctx: CommandCtx, { level, code, facts, runId }: AdminNotice): void {
  ctx.db
    .insert(notification)
    .values({
      audience: 'admin',
      level,
      code,
      facts: JSON.stringify(facts),
      runId: runId ?? null,
      createdAt: ctx.clock.now(),
    })
    .run()
  ctx.changed('notifications')
}
