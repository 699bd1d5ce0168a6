import { randomUUID } from 'node:crypto'
import { owner } from '../src-main/app/actor.ts'
import type { Desk } from '../src-main/app/compose.ts'
import { copyOf, dropFolder } from './a-gym.ts'
import { deskOn, generate } from './generation.ts'
import { type Figure, figure, percentile } from './measure.ts'
import { randomFrom } from './random.ts'

/** A call falls due this often, whether or not the one before was answered: waiting counts. */
const every = 25

type Sample = { readonly name: string; readonly ms: number; readonly isRefused: boolean }
type Call = { readonly name: string; readonly input: object }

/** What reception does all day: looks at a day, finds somebody, moves a standing place. */
function callsOf(desk: Desk): (n: number) => Call {
  const random = randomFrom(7)
  const texts = ['mart', 'соло', 'lefe', 'amel', 'K00012', 'петр']
  const places = desk.store.sqlite
    .prepare(
      'SELECT id, template_id AS templateId, start_date AS startDate, version FROM standing_place WHERE end_date IS NULL LIMIT 5000',
    )
    .all() as { id: number; templateId: number; startDate: string; version: number }[]
  const kinds: readonly (() => Call)[] = [
    () => ({ name: 'trainings.between', input: { from: '2026-03-04', to: '2026-03-04' } }),
    () => ({ name: 'people.search', input: { text: random.oneOf(texts), limit: 20, offset: 0 } }),
    () => {
      const place = places.pop()
      if (!place) throw new Error('the gym has too few standing places for this')
      return {
        name: 'standingPlaces.change',
        input: { ...place, endDate: null, isFrozen: false, commandId: randomUUID() },
      }
    },
  ]
  return (n) => (kinds[n % kinds.length] as () => Call)()
}

/** Calls fall due until `isOver`; each is timed from the moment it was due. */
async function callAway(desk: Desk, isOver: () => boolean): Promise<readonly Sample[]> {
  const next = callsOf(desk)
  const samples: Sample[] = []
  const begun = performance.now()
  for (let n = 0; !isOver(); n += 1) {
    const due = begun + n * every
    const wait = due - performance.now()
    // Also when it is late: a call comes in from outside, it does not jump the queue.
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)))
    const { name, input } = next(n)
    const isRefused = await desk.host.call(name, input, owner).then(
      () => false,
      () => true,
    )
    samples.push({ name, ms: performance.now() - due, isRefused })
  }
  return samples
}

async function busy(original: string): Promise<readonly Sample[]> {
  const folder = copyOf(original)
  const desk = deskOn(folder)
  let isOver = false
  const run = generate(desk).finally(() => {
    isOver = true
  })
  const samples = await callAway(desk, () => isOver)
  await run
  await desk.close()
  dropFolder(folder)
  return samples
}

async function idle(original: string): Promise<readonly Sample[]> {
  const folder = copyOf(original)
  const desk = deskOn(folder)
  const until = performance.now() + 3000
  const samples = await callAway(desk, () => performance.now() > until)
  await desk.close()
  dropFolder(folder)
  return samples
}

/** Desk calls while the big generation is running, against the same calls at an idle desk. */
export async function callFigures(original: string, samplesWanted: number): Promise<readonly Figure[]> {
  const quiet = await idle(original)
  const loud: Sample[] = []
  while (loud.length < samplesWanted) loud.push(...(await busy(original)))
  const p99 = (samples: readonly Sample[]) =>
    percentile(
      samples.map(({ ms }) => ms),
      0.99,
    )
  const names = [...new Set(loud.map(({ name }) => name))]
  const of = (samples: readonly Sample[], wanted: string) => samples.filter(({ name }) => name === wanted)
  return [
    figure(`desk calls while that runs, p99 of ${loud.length}`, 'ms', p99(loud), p99(quiet), { value: 50 }),
    figure('desk calls refused while that runs', '', loud.filter(({ isRefused }) => isRefused).length, null, {
      value: 0,
    }),
    ...names.map((name) => figure(`  ${name}, p99`, 'ms', p99(of(loud, name)), p99(of(quiet, name)))),
  ]
}
