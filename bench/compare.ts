import { copyOf, dropFolder } from './a-gym.ts'
import { type Figure, figure, type Limits } from './measure.ts'

/** One way to do the work on a folder: how long it took, how many people it was about, and what came of it, as a text. */
export type Way = (folder: string) => Promise<{
  readonly ms: number
  readonly participants: number
  readonly result: string
}>

/** µs a participant, by the desk and by hand. */
export type Compared = { readonly desk: number; readonly hand: number; readonly participants: number }

/**
 * One after the other, so that a busy machine is busy for both; the best of each counts. Both have to bring about the
 * same for the same number of people, otherwise the comparison is worth nothing.
 */
export async function bestOf(original: string, desk: Way, hand: Way, repetitions: number): Promise<Compared> {
  const costs = { desk: [] as number[], hand: [] as number[] }
  const results = new Set<string>()
  let participants = 0
  for (let n = 0; n < repetitions; n += 1)
    for (const [name, way] of Object.entries({ hand, desk }) as ['hand' | 'desk', Way][]) {
      const folder = copyOf(original)
      const done = await way(folder)
      dropFolder(folder)
      participants = done.participants
      costs[name].push((done.ms * 1000) / participants)
      results.add(`${participants} ${done.result}`)
    }
  if (results.size !== 1) throw new Error(`desk and floor did not do the same: ${[...results].join(' / ')}`)
  return { desk: Math.min(...costs.desk), hand: Math.min(...costs.hand), participants }
}

/** ±25 %: from three quarters to five quarters of the middle. */
const spread = 1.25 / 0.75

/** What a participant costs at full size, which comes first, and how it differs from the smallest gym to the largest. */
export function perParticipant(work: string, all: readonly Compared[], limits: Limits): readonly Figure[] {
  const [full] = all as [Compared]
  const dearest = (costs: readonly number[]) => Math.max(...costs) / Math.min(...costs)
  const counts = all.map(({ participants, desk }) => `${participants}: ${desk.toFixed(1)} µs`).join(', ')
  const costs = all.map(({ desk }) => desk)
  const floor = dearest(all.map(({ hand }) => hand))
  return [
    figure(`${work}, ${full.participants} participants, each`, 'µs', full.desk, full.hand, limits),
    figure(`  dearest to cheapest (${counts})`, '×', dearest(costs), floor, { value: spread }),
  ]
}
