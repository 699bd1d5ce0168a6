import { type Choices, ids, pick, send, versionOf } from './calls.ts'
import type { World } from './world.ts'

/** Everybody wants into one of the next classes of two places; who finds it full waits. */
export async function crowd(world: World, [what]: Choices): Promise<void> {
  const next = `SELECT id FROM training WHERE capacity = 2 AND starts_at > ${world.desk.clock.now()} ORDER BY id LIMIT 3`
  const trainingId = pick(ids(world, next), what)
  if (trainingId === undefined) return
  for (const personId of world.people) await send(world, 'attendance.register', { trainingId, personId })
  for (const personId of world.people) await send(world, 'waitingList.join', { trainingId, personId })
}

/** Somebody gives up a place that somebody else waits for. */
export async function makeRoom(world: World, [which]: Choices): Promise<void> {
  const wanted = ids(
    world,
    `SELECT a.id FROM attendance a WHERE a.state = 'registered' AND EXISTS (
       SELECT 1 FROM attendance w WHERE w.training_id = a.training_id AND w.state = 'waitlisted')`,
  )
  const id = pick(wanted, which)
  if (id === undefined) return
  const version = versionOf(world, 'attendance', id)
  await send(world, 'attendance.cancel', { id, version, isWaived: true, reason: 'ill' })
}

export async function answerOffer(world: World, [which, how]: Choices): Promise<void> {
  const id = pick(ids(world, 'SELECT attendance_id AS id FROM waiting_offer WHERE ended_at IS NULL'), which)
  const name = pick(['waitingList.accept', 'waitingList.decline', 'waitingList.leave'], how)
  if (id !== undefined && name) await send(world, name, { id })
}
