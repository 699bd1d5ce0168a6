import type { Minor } from '../../../src-shared/kernel/money.ts'

/** What stands in the fields of a count, by the value of the coin or note. */
export type Typed = Readonly<Record<string, string>>

/** How often each coin and note is there, as the report keeps it, and what it comes to. */
export type Count = {
  readonly counts: Readonly<Record<string, number>>
  readonly countedMinor: Minor
  /** Values whose field holds no number of pieces. */
  readonly wrong: readonly string[]
}

/** More pieces of one kind lie in no drawer; more money than this the desk does not take. */
const mostPieces = 10_000
const mostMinor = 1_000_000_000

/** A number of pieces; undefined when it is none. */
export function piecesIn(text: string): number | undefined {
  const pieces = /^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined
  return pieces !== undefined && pieces <= mostPieces ? pieces : undefined
}

/** Adds up what was typed. An empty field is one that nobody counted. */
export function countOf(typed: Typed): Count {
  const fields = Object.entries(typed).filter(([, text]) => text.trim() !== '')
  const read = fields.map(([value, text]) => ({ value, pieces: piecesIn(text) }))
  const counts = Object.fromEntries(
    read.flatMap(({ value, pieces }) => (pieces === undefined ? [] : [[value, pieces] as const])),
  )
  const sum = Object.entries(counts).reduce((total, [value, pieces]) => total + Number(value) * pieces, 0)
  return {
    counts,
    countedMinor: sum as Minor,
    wrong: read.filter(({ pieces }) => pieces === undefined).map(({ value }) => value),
  }
}

/** False as long as nothing was counted, or something that cannot be. A drawer with nothing in it is counted as 0. */
export const isCounted = ({ counts, countedMinor, wrong }: Count): boolean =>
  Object.keys(counts).length > 0 && wrong.length === 0 && countedMinor <= mostMinor
