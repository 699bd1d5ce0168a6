import type { PersonEventCode } from '../../../src-shared/contract/attendance.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import { actorName } from '../../app/actor.ts'
import type { CommandCtx } from '../../app/ctx.ts'

/** Keeps what happened to a person and no other table tells; never edited. */
export function noteEvent(ctx: CommandCtx, personId: PersonId, code: PersonEventCode, facts: RefusalFacts): void {
  ctx
    .prepare('INSERT INTO person_event (person_id, code, facts, actor, at) VALUES (?, ?, ?, ?, ?)')
    .run(personId, code, JSON.stringify(facts), actorName(ctx.actor), ctx.clock.now())
  ctx.changed('people')
}
