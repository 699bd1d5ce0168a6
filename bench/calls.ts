import { randomUUID } from 'node:crypto'
import { owner } from '../src-main/app/actor.ts'
import type { Desk } from '../src-main/app/compose.ts'
import { copyOf, dropFolder } from './a-gym.ts'
import { aGymInTheEvening } from './an-evening.ts'
import { eveningDeskOn, processDay } from './daily.ts'
import { deskOn, generate } from './generation.ts'
import { type Figure, figure, percentile } from './measure.ts'
import { randomFrom } from './random.ts'

/** A call falls due this often, whether or not the one before was answered: waiting counts. */
const every = 25

type Sample = { readonly name: string; readonly ms: number; readonly isRefused: boolean }
type Call = { readonly name: string; readonly input: object }

/** What is going on while the desk is called: a run on a gym, and the calls that come in meanwhile. */
type Load = {
  readonly original: string
  readonly open: (folder: string) => Desk
  readonly run: (desk: Desk) => Promise<unknown>
  readonly calls: (desk: Desk) => readonly (() => Call)[]
}

const texts = ['mart', 'соло', 'lefe', 'amel', 'K00012', 'петр']

/** What reception does all day: looks at a day, finds somebody, moves a standing place. */
function byDay(desk: Desk): readonly (() => Call)[] {
  const random = randomFrom(7)
  const places = desk.store.sqlite
    .prepare(
      'SELECT id, template_id AS templateId, start_date AS startDate, version FROM standing_place WHERE end_date IS NULL LIMIT 5000',
    )
    .all() as { id: number; templateId: number; startDate: string; version: number }[]
  return [
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
}

/** What reception does late: looks at a class, finds somebody, takes money. */
function byNight(desk: Desk): readonly (() => Call)[] {
  const random = randomFrom(7)
  const ids = desk.store.sqlite.prepare('SELECT id FROM training LIMIT 500').pluck().all()
  const payers = desk.store.sqlite
    .prepare('SELECT id FROM person WHERE guardian_id IS NULL AND id % 10 < 7 LIMIT 5000')
    .pluck()
    .all()
  return [
    () => ({ name: 'trainings.roster', input: { id: random.oneOf(ids) } }),
    () => ({ name: 'people.search', input: { text: random.oneOf(texts), limit: 20, offset: 0 } }),
    () => ({
      name: 'payments.take',
      input: {
        ...{ payerId: payers.pop(), amountMinor: 1500, method: 'card', invoiceId: null },
        ...{ desk: 'Desk 1', note: null, isAgain: false, commandId: randomUUID() },
      },
    }),
  ]
}

/** Calls fall due until `isOver`; each is timed from the moment it was due. */
async function callAway(desk: Desk, calls: Load['calls'], isOver: () => boolean): Promise<readonly Sample[]> {
  const kinds = calls(desk)
  const samples: Sample[] = []
  const begun = performance.now()
  for (let n = 0; !isOver(); n += 1) {
    const due = begun + n * every
    const wait = due - performance.now()
    // Also when it is late: a call comes in from outside, it does not jump the queue.
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)))
    const { name, input } = (kinds[n % kinds.length] as () => Call)()
    const isRefused = await desk.host.call(name, input, owner).then(
      () => false,
      () => true,
    )
    samples.push({ name, ms: performance.now() - due, isRefused })
  }
  return samples
}

async function busy({ original, open, run, calls }: Load): Promise<readonly Sample[]> {
  const folder = copyOf(original)
  const desk = open(folder)
  let isOver = false
  const running = run(desk).finally(() => {
    isOver = true
  })
  const samples = await callAway(desk, calls, () => isOver)
  await running
  await desk.close()
  dropFolder(folder)
  return samples
}

async function idle({ original, open, calls }: Load): Promise<readonly Sample[]> {
  const folder = copyOf(original)
  const desk = open(folder)
  const until = performance.now() + 3000
  const samples = await callAway(desk, calls, () => performance.now() > until)
  await desk.close()
  dropFolder(folder)
  return samples
}

async function figuresUnder(load: Load, what: string, samplesWanted: number): Promise<readonly Figure[]> {
  const quiet = await idle(load)
  const loud: Sample[] = []
  while (loud.length < samplesWanted) loud.push(...(await busy(load)))
  const p99 = (samples: readonly Sample[]) =>
    percentile(
      samples.map(({ ms }) => ms),
      0.99,
    )
  const names = [...new Set(loud.map(({ name }) => name))]
  const of = (samples: readonly Sample[], wanted: string) => samples.filter(({ name }) => name === wanted)
  const refused = loud.filter(({ isRefused }) => isRefused).length
  return [
    figure(`desk calls during ${what}, p99 of ${loud.length}`, 'ms', p99(loud), p99(quiet), { value: 50 }),
    figure(`desk calls refused during ${what}`, '', refused, null, { value: 0 }),
    ...names.map((name) => figure(`  ${name}, p99`, 'ms', p99(of(loud, name)), p99(of(quiet, name)))),
  ]
}

/** Desk calls while a big run is going on, against the same calls at an idle desk. */
export async function callFigures(original: string, evenings: number, samples: number): Promise<readonly Figure[]> {
  const late = await aGymInTheEvening({ trainings: evenings, places: 15 })
  const figures = [
    ...(await figuresUnder({ original, open: deskOn, run: generate, calls: byDay }, 'the generation', samples)),
    ...(await figuresUnder(
      { original: late, open: eveningDeskOn, run: processDay, calls: byNight },
      'the daily processing',
      samples,
    )),
  ]
  dropFolder(late)
  return figures
}
