import { type Slot, spanOf } from './slot.ts'

/** Where a block stands in its day: `lane` of `lanes`, as wide as `width` lanes, of which `clear` stay uncovered. */
export type Placed<Block> = {
  readonly slot: Block
  readonly lane: number
  readonly lanes: number
  readonly width: number
  readonly clear: number
}

type Timed = Pick<Slot, 'start' | 'end'>
type Entry<Block> = { readonly slot: Block; readonly from: number; readonly to: number; lane: number }

/** A later block may lie over an earlier one once the earlier one's first line has been read. */
const TITLE_MINUTES = 25

/**
 * Lanes for the blocks of one day. Blocks that overlap share the width; one whose neighbour begins later reaches
 * under it, so that three classes at once keep readable titles in a narrow column.
 */
export function placeDay<Block extends Timed>(slots: readonly Block[]): readonly Placed<Block>[] {
  const entries = slots
    .map((slot) => ({ slot, ...spanOf(slot), lane: 0 }))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  return clustersOf(entries).flatMap(placeCluster)
}

function clustersOf<Block>(entries: readonly Entry<Block>[]): readonly Entry<Block>[][] {
  const clusters: Entry<Block>[][] = []
  let end = -1
  for (const entry of entries) {
    const current = clusters.at(-1)
    if (current && entry.from < end) current.push(entry)
    else clusters.push([entry])
    end = entry.from < end ? Math.max(end, entry.to) : entry.to
  }
  return clusters
}

function placeCluster<Block>(cluster: readonly Entry<Block>[]): readonly Placed<Block>[] {
  const ends: number[] = []
  for (const entry of cluster) {
    const free = ends.findIndex((end) => end <= entry.from)
    entry.lane = free === -1 ? ends.length : free
    ends[entry.lane] = entry.to
  }
  return cluster.map((entry) => ({ slot: entry.slot, lane: entry.lane, lanes: ends.length, ...reach(entry, cluster) }))
}

function reach<Block>(entry: Entry<Block>, cluster: readonly Entry<Block>[]) {
  const lanes = Math.max(...cluster.map((other) => other.lane)) + 1
  const onTheRight = cluster.filter(
    (other) => other.lane > entry.lane && other.from < entry.to && other.to > entry.from,
  )
  const stop = firstLane(
    onTheRight.filter((other) => other.from < entry.from + TITLE_MINUTES),
    lanes,
  )
  const covered = firstLane(onTheRight, lanes)
  return { width: stop - entry.lane, clear: Math.min(stop, covered) - entry.lane }
}

const firstLane = <Block>(entries: readonly Entry<Block>[], lanes: number): number =>
  Math.min(lanes, ...entries.map((entry) => entry.lane))

/** The hours a week shows: a working day at least, and everything that happens outside it. */
export function hoursOf(slots: readonly Timed[]): { readonly from: number; readonly to: number } {
  const spans = slots.map(spanOf)
  const from = Math.min(8 * 60, ...spans.map((span) => span.from))
  const to = Math.max(20 * 60, ...spans.map((span) => span.to))
  return { from: Math.floor(from / 60), to: Math.ceil(to / 60) }
}

/** The quarter of an hour a pointer is at, from its distance down the column. */
export function quarterAt(share: number, hours: { readonly from: number; readonly to: number }): number {
  const minutes = hours.from * 60 + share * (hours.to - hours.from) * 60
  const last = Math.min(hours.to * 60, 24 * 60) - 15
  return Math.max(hours.from * 60, Math.min(last, Math.floor(minutes / 15) * 15))
}
