import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { owner } from '../src-main/app/actor.ts'
import { composeDesk, type Desk, programFolder } from '../src-main/app/compose.ts'
import { databaseFile, openStore } from '../src-main/db/open.ts'
import { silent } from '../src-main/testing/desk.ts'
import type { RunId } from '../src-shared/kernel/brand.ts'
import { settableClock } from '../src-shared/kernel/clock.ts'
import { dropFolder } from './a-gym.ts'
import { aGymInTheEvening, evening, eveningAt } from './an-evening.ts'
import { bestOf, type Compared, perParticipant, type Way } from './compare.ts'
import { eveningByHand } from './evening-floor.ts'
import { type Figure, timed } from './measure.ts'

export const eveningDeskOn = (folder: string): Desk =>
  composeDesk({ folder, clock: settableClock(eveningAt), log: silent })

/** The whole way: an admin asks, the runner does it in its batches, the run is over. */
export async function processDay(desk: Desk): Promise<void> {
  const asked = { process: 'daily', period: evening, commandId: randomUUID() }
  const { id } = (await desk.host.call('processes.start', asked, owner)) as { id: RunId }
  const { status } = await desk.runner.finished(id)
  if (status !== 'success') throw new Error(`the evening ended ${status}`)
}

const byTheDesk: Way = async (folder) => {
  const desk = eveningDeskOn(folder)
  const { ms } = await timed(() => processDay(desk))
  const done = doneIn(desk.store.sqlite)
  await desk.close()
  return { ms, ...done }
}

const byHand: Way = async (folder) => {
  const store = openStore(databaseFile(folder), join(programFolder(), 'migrations'))
  const { ms } = await timed(() => eveningByHand(store.sqlite))
  const done = doneIn(store.sqlite)
  store.close()
  return { ms, ...done }
}

/** Everything the evening is for, added up. */
function doneIn(sqlite: Database): { readonly participants: number; readonly result: string } {
  const one = (sql: string) => sqlite.prepare(sql).raw().all()
  const [, ...counts] = one(`
    SELECT NULL, trainings_processed, students_processed, sessions_deducted, invoices_created, auto_payments, warnings_count
    FROM process_run`)[0] as number[]
  const result = [
    counts,
    one('SELECT state, settlement, count(*), sum(id), sum(version) FROM attendance GROUP BY state, settlement'),
    one('SELECT count(*), sum(id * used) FROM subscription'),
    one('SELECT count(*), sum(subscription_id * used_after) FROM session_movement'),
    one('SELECT state, count(*), sum(serial), sum(payer_id), min(facts), max(issued_on) FROM invoice GROUP BY state'),
    one('SELECT sum(balance_minor), sum(payer_id * balance_minor) FROM account'),
    one('SELECT count(*) FROM training WHERE processed_at IS NOT NULL'),
    one('SELECT count(*), min(unit), max(unit) FROM process_unit'),
    one('SELECT code, count(*), min(facts) FROM process_line GROUP BY code'),
  ]
  return { participants: counts[1] as number, result: JSON.stringify(result) }
}

const places = 15

/**
 * Daily processing at its full size, and what a participant costs from the smallest gym to the largest. Participants are
 * the people the run is about: as many present today as settled for tomorrow.
 */
export async function dailyFigures(sizes: readonly number[], repetitions: number): Promise<readonly Figure[]> {
  const all: Compared[] = []
  for (const [index, trainings] of sizes.entries()) {
    const folder = await aGymInTheEvening({ trainings, places })
    // A small gym is over in milliseconds: more repetitions cost nothing and find the quiet moment.
    all.push(await bestOf(folder, byTheDesk, byHand, index === 0 ? repetitions : repetitions * 3))
    dropFolder(folder)
  }
  return perParticipant('daily processing', all, { ratio: 3, value: 30 })
}
