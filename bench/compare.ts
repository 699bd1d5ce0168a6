import { copyOf, dropFolder } from './a-gym.ts'
import { timed } from './measure.ts'

/** What one repetition brought about: how many people it was about, and a text by which two can be compared. */
export type Done = { readonly participants: number; readonly result: string }
/** One way to do the work, timed apart from opening the folder and from looking at what came of it. */
export type Way = (folder: string) => Promise<{ readonly ms: number; readonly done: Done }>
export type Compared = { readonly desk: number; readonly hand: number; readonly participants: number }

/**
 * One after the other, so that a busy machine is busy for both; the best of each counts, in µs a participant. Both have
 * to bring about the same, otherwise the comparison is worth nothing.
 */
export async function bestOf(original: string, desk: Way, hand: Way, repetitions: number): Promise<Compared> {
  const costs = { desk: [] as number[], hand: [] as number[] }
  const results = new Set<string>()
  let participants = 0
  for (let n = 0; n < repetitions; n += 1)
    for (const [name, way] of [
      ['hand', hand],
      ['desk', desk],
    ] as const) {
      const folder = copyOf(original)
      const { ms, done } = await way(folder)
      dropFolder(folder)
      costs[name].push((ms * 1000) / done.participants)
      results.add(`${done.participants} ${done.result}`)
      participants = done.participants
    }
  if (results.size !== 1) throw new Error(`desk and floor did not do the same: ${[...results].join(' / ')}`)
  return { desk: Math.min(...costs.desk), hand: Math.min(...costs.hand), participants }
}

export async function timedDone(work: () => Promise<void> | void, look: () => Done): ReturnType<Way> {
  const { ms } = await timed(work)
  return { ms, done: look() }
}

/** ±25 %: from three quarters to five quarters of the middle. */
export const spread = 1.25 / 0.75

/** How many times the cheapest participant the dearest one costs. */
export const dearest = (costs: readonly number[]): number => Math.max(...costs) / Math.min(...costs)
