import { type Slot, spanOf } from './slot.ts'

/**
 * Where a block stands in its day: `lane` of `lanes`, as wide as `width` lanes, of which `clear` stay uncovered.
 * `depth` blocks lie under it in its lane; it is indented by so much.
 */
export type Placed<Block> = {
  readonly slot: Block
  readonly lane: number
  readonly lanes: number
  readonly depth: number
  readonly width: number
  readonly clear: number
}

type Timed = Pick<Slot, 'start' | 'end'>
type Entry<Block> = { readonly slot: Block; readonly from: number; readonly to: number; lane: number; depth: number }

/** A later block may lie over an earlier one once the earlier one's title and time have been read. */
const READ_MINUTES = 30
/** From so many lanes on, a column is too narrow to be cut again. */
const ENOUGH_LANES = 2

/**
 * Lanes for the blocks of one day. Blocks that begin together share the width; one that begins when others have
 * been read lies over them, as cards do, so that four classes at once keep readable titles in a narrow column.
 */
export function placeDay<Block extends Timed>(slots: readonly Block[]): readonly Placed<Block>[] {
  const entries = slots
    .map((slot) => ({ slot, ...spanOf(slot), lane: 0, depth: 0 }))
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
  const lanes: Entry<Block>[][] = []
  for (const entry of cluster) {
    entry.lane = laneFor(entry, lanes)
    const under = lanes[entry.lane] ?? []
    entry.depth = under.filter((other) => other.to > entry.from).length
    lanes[entry.lane] = [...under, entry]
  }
  return cluster.map((entry) => ({
    slot: entry.slot,
    lane: entry.lane,
    lanes: lanes.length,
    depth: entry.depth,
    ...reach(entry, cluster, lanes.length),
  }))
}

/** A free lane; a new one while there is room; the lane that is free soonest among those that have been read. */
function laneFor<Block>(entry: Entry<Block>, lanes: readonly Entry<Block>[][]): number {
  const freeFrom = lanes.map((lane) => Math.max(...lane.map((other) => other.to)))
  const free = freeFrom.findIndex((end) => end <= entry.from)
  if (free !== -1) return free
  const isRead = (lane: readonly Entry<Block>[]) => (lane.at(-1)?.from ?? 0) + READ_MINUTES <= entry.from
  const read = lanes.flatMap((lane, index) => (isRead(lane) ? [index] : []))
  if (lanes.length < ENOUGH_LANES || read.length === 0) return lanes.length
  return read.reduce((best, lane) => ((freeFrom[lane] ?? 0) < (freeFrom[best] ?? 0) ? lane : best))
}

function reach<Block>(entry: Entry<Block>, cluster: readonly Entry<Block>[], lanes: number) {
  const onTheRight = cluster.filter(
    (other) => other.lane > entry.lane && other.from < entry.to && other.to > entry.from,
  )
  const stop = firstLane(
    onTheRight.filter((other) => other.from < entry.from + READ_MINUTES),
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
