import { addMonths, type Day } from '../../../src-shared/kernel/time.ts'
import type { GymRow } from '../../app/ctx.ts'

const palette = [
  '#2b7a5b',
  '#4d7c0f',
  '#0e7490',
  '#b91c1c',
  '#c2410c',
  '#a16207',
  '#1d4ed8',
  '#6d28d9',
  '#a21caf',
  '#475569',
]
/** A colour for a type that has none: the same one whenever it is imported. */
export function colourFor(name: string): string {
  const sum = [...name.toLowerCase()].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7)
  return palette[sum % palette.length] ?? '#475569'
}

/** CAN-1: 12 hours before, 0 for initiations. */
export const cutoffFor = (isInitiation: boolean): number => (isInitiation ? 0 : 12)

/** Templates without a first day were there before the desk was. */
export const firstDayOfTemplates = (gym: Pick<GymRow, 'openedOn'>): Day => addMonths(gym.openedOn, -12)
