import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { owner } from '../src-main/app/actor.ts'
import { composeDesk, type Desk, programFolder } from '../src-main/app/compose.ts'
import { databaseFile, openStore } from '../src-main/db/open.ts'
import { silent } from '../src-main/testing/desk.ts'
import type { Run } from '../src-shared/contract/processes.ts'
import type { RunId } from '../src-shared/kernel/brand.ts'
import { settableClock } from '../src-shared/kernel/clock.ts'
import type { Day } from '../src-shared/kernel/time.ts'
import { aGym, dropFolder, now, week } from './a-gym.ts'
import { bestOf, perParticipant, type Way } from './compare.ts'
import { generateByHand } from './floor.ts'
import { type Figure, figure, timed } from './measure.ts'

export const deskOn = (folder: string): Desk => composeDesk({ folder, clock: settableClock(now), log: silent })

/** The whole way: an admin asks, the runner does it in its batches, the run is over. */
export async function generate(desk: Desk): Promise<Run> {
  const asked = { process: 'generation', period: week, commandId: randomUUID() }
  const { id } = (await desk.host.call('processes.start', asked, owner)) as { id: RunId }
  return desk.runner.finished(id)
}

const byTheDesk: Way = async (folder) => {
  const desk = deskOn(folder)
  const { ms, out } = await timed(() => generate(desk))
  await desk.close()
  if (out.status !== 'success') throw new Error(`the run ended ${out.status}`)
  return { ms, participants: out.students, result: '' }
}

const byHand: Way = async (folder) => {
  const store = openStore(databaseFile(folder), join(programFolder(), 'migrations'))
  const { ms, out } = await timed(() => generateByHand(store.sqlite, '2026-03-09' as Day))
  store.close()
  return { ms, participants: out, result: '' }
}

/** The weekly generation at its full size, and what a participant costs from the smallest gym to the largest. */
export async function generationFigures(
  big: string,
  sizes: readonly number[],
  repetitions: number,
): Promise<readonly Figure[]> {
  const all = [await bestOf(big, byTheDesk, byHand, repetitions)]
  for (const templates of sizes) {
    const folder = await aGym({ templates, places: 15 })
    // A small gym is over in milliseconds: more repetitions cost nothing and find the quiet moment.
    all.push(await bestOf(folder, byTheDesk, byHand, repetitions * 3))
    dropFolder(folder)
  }
  return perParticipant('weekly generation', all, { ratio: 2, value: 10 })
}

/** Reported only: what tonight's run would do, for a gym of the usual size. */
export async function previewFigure(): Promise<Figure> {
  const folder = await aGym({ templates: 400, places: 12 })
  const desk = deskOn(folder)
  const times: number[] = []
  for (let n = 0; n < 5; n += 1)
    times.push(
      (await timed(() => desk.host.call('processes.preview', { process: 'generation', period: week }, owner))).ms,
    )
  await desk.close()
  dropFolder(folder)
  return figure('preview of 400 templates × 12 places', 'ms', Math.min(...times), null)
}
