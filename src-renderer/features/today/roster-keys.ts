import { digitOf, letterOf } from '../../ui/keys.ts'

/** Where a key was pressed: on the day, in the roster around its rows, on a row, or on a button inside a row. */
export type KeyPlace = 'day' | 'roster' | 'row' | 'control'
export type RowDeed = 'present' | 'absent' | 'cancel' | 'settle' | 'explain' | 'take-in' | 'decline' | 'menu'
export type TrainingDeed = 'mark-class' | 'add' | 'substitute' | 'cancel-class'
export type RosterDeed =
  | { readonly to: 'step'; readonly by: number }
  | { readonly to: 'digit'; readonly digit: number }
  | { readonly to: 'row'; readonly deed: RowDeed }
  | { readonly to: 'training'; readonly deed: TrainingDeed }
  | { readonly to: 'confirm' | 'leave' }

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}
const letterSteps: Readonly<Record<string, number>> = { j: 1, k: -1 }
const rowDeeds: Readonly<Record<string, RowDeed>> = {
  p: 'present',
  a: 'absent',
  c: 'cancel',
  s: 'settle',
  e: 'explain',
  i: 'take-in',
  d: 'decline',
}
const trainingDeeds: Readonly<Record<string, TrainingDeed>> = {
  m: 'mark-class',
  n: 'add',
  t: 'substitute',
  x: 'cancel-class',
}

/** What a key asks of the roster; undefined for one that it leaves to others. */
export function deedOf(press: Press, place: KeyPlace, isMarking: boolean): RosterDeed | undefined {
  if (press.altKey || press.ctrlKey || press.metaKey) return undefined
  const digit = digitOf(press)
  if (digit !== undefined) return { to: 'digit', digit }
  if (press.key === '+') return { to: 'training', deed: 'add' }
  if (press.shiftKey) return undefined
  return namedKey(press.key, place, isMarking) ?? letterKey(letterOf(press), place, isMarking)
}

function namedKey(key: string, place: KeyPlace, isMarking: boolean): RosterDeed | undefined {
  const isOnRow = place === 'row' || place === 'control'
  const step = steps[key]
  if (step !== undefined && isOnRow) return { to: 'step', by: step }
  if (key === 'Delete' && isOnRow) return { to: 'row', deed: 'cancel' }
  if (key === 'Escape' && (isMarking || isOnRow)) return { to: 'leave' }
  // A button that has the focus keeps its own Enter.
  return key === 'Enter' && place === 'row' ? { to: 'row', deed: 'menu' } : undefined
}

/** A letter, not Enter, marks a whole class: card readers type figures and end them with Enter. */
function letterKey(letter: string, place: KeyPlace, isMarking: boolean): RosterDeed | undefined {
  if (letter === 'p' && isMarking) return { to: 'confirm' }
  const by = letterSteps[letter]
  if (by !== undefined) return { to: 'step', by }
  const rowDeed = rowDeeds[letter]
  if (rowDeed !== undefined && (place === 'row' || place === 'control')) return { to: 'row', deed: rowDeed }
  const deed = trainingDeeds[letter]
  return deed && { to: 'training', deed }
}
