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
import { aGym, copyOf, dropFolder, now, week } from './a-gym.ts'
import { generateByHand } from './floor.ts'
import { type Figure, figure, timed } from './measure.ts'

export const deskOn = (folder: string): Desk => composeDesk({ folder, clock: settableClock(now), log: silent })

/** The whole way: an admin asks, the runner does it in its batches, the run is over. */
export async function generate(desk: Desk): Promise<Run> {
  const asked = { process: 'generation', period: week, commandId: randomUUID() }
  const { id } = (await desk.host.call('processes.start', asked, owner)) as { id: RunId }
  return desk.runner.finished(id)
}

type PerParticipant = { readonly value: number; readonly participants: number }

async function byTheDesk(original: string): Promise<PerParticipant> {
  const folder = copyOf(original)
  const desk = deskOn(folder)
  const { ms, out } = await timed(() => generate(desk))
  await desk.close()
  dropFolder(folder)
  if (out.status !== 'success') throw new Error(`the run ended ${out.status}`)
  return { value: (ms * 1000) / out.students, participants: out.students }
}

async function byHand(original: string): Promise<PerParticipant> {
  const folder = copyOf(original)
  const store = openStore(databaseFile(folder), join(programFolder(), 'migrations'))
  const { ms, out } = await timed(() => generateByHand(store.sqlite, '2026-03-09' as Day))
  store.close()
  dropFolder(folder)
  return { value: (ms * 1000) / out, participants: out }
}

/**
 * One after the other, so that a busy machine is busy for both; the best of each counts. Both have to bring about
 * the same number of participants, otherwise the comparison is worth nothing.
 */
async function bestOf(
  original: string,
  repetitions: number,
): Promise<{ readonly desk: number; readonly hand: number; readonly participants: number }> {
  const desk: PerParticipant[] = []
  const hand: PerParticipant[] = []
  for (let n = 0; n < repetitions; n += 1) {
    hand.push(await byHand(original))
    desk.push(await byTheDesk(original))
  }
  const counts = new Set([...desk, ...hand].map(({ participants }) => participants))
  if (counts.size !== 1) throw new Error(`desk and floor made different participants: ${[...counts].join(', ')}`)
  const best = (all: readonly PerParticipant[]) => Math.min(...all.map(({ value }) => value))
  return { desk: best(desk), hand: best(hand), participants: desk[0]?.participants ?? 0 }
}

/** ±25 %: from three quarters to five quarters of the middle. */
const spread = 1.25 / 0.75

/** The weekly generation at its full size, and what a participant costs from the smallest gym to the largest. */
export async function generationFigures(
  big: string,
  sizes: readonly number[],
  repetitions: number,
): Promise<readonly Figure[]> {
  const full = await bestOf(big, repetitions)
  const all = [full]
  for (const templates of sizes) {
    const folder = await aGym({ templates, places: 15 })
    // A small gym is over in milliseconds: more repetitions cost nothing and find the quiet moment.
    all.push(await bestOf(folder, repetitions * 3))
    dropFolder(folder)
  }
  const dearest = (costs: readonly number[]) => Math.max(...costs) / Math.min(...costs)
  const costs = all.map(({ desk }) => desk)
  const counts = all.map(({ participants, desk }) => `${participants}: ${desk.toFixed(1)} µs`).join(', ')
  const floor = dearest(all.map(({ hand }) => hand))
  return [
    figure(`weekly generation, ${full.participants} participants, each`, 'µs', full.desk, full.hand, {
      ratio: 2,
      value: 10,
    }),
    figure(`dearest participant to cheapest (${counts})`, '×', dearest(costs), floor, { value: spread }),
  ]
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
