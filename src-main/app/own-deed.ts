import { commandLog } from '../db/schema/desk.ts'
import { actorName } from './actor.ts'
import type { CommandCtx } from './ctx.ts'

export type OwnDeed = {
  /** Of this one deed, for good: a second one with the same id is a mistake and fails. */
  readonly id: string
  readonly name: string
  readonly input: object
}

/** What the desk does by itself outside of a run has its line in the command log too: money moves by a command (§12). */
export function logOwnDeed(ctx: CommandCtx, { id, name, input }: OwnDeed): void {
  const row = { id, name, actor: actorName(ctx.actor), at: ctx.clock.now(), inputHash: id }
  ctx.db
    .insert(commandLog)
    .values({ ...row, input: JSON.stringify(input), answer: '{}' })
    .run()
}
