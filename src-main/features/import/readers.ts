import type { Validity } from '../../../src-shared/domain/subscriptions.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { type Minor, parseMoney } from '../../../src-shared/kernel/money.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { isWallTime, type WallTime, type Weekday } from '../../../src-shared/kernel/time.ts'
import type { FileName } from './file-names.ts'

/** A cell's value, or a sentence that says what is wrong with it. */
export type Read<Value> = { readonly value: Value } | { readonly problem: string }

/** What a cell is read with besides its text. */
export type Lore = {
  readonly currency: string
  readonly today: Day
  readonly shiftDays: number
  /** The key of a row of another file (or of the desk) that a cell names. */
  readonly refer: (file: FileName, text: string) => Read<string>
}

/** Reads a trimmed cell that is not empty. */
export type Reader<Value> = (text: string, lore: Lore) => Read<Value>

const longestQuote = 60
/** A cell as a sentence shows it. */
export function quoted(text: string): string {
  const line = oneLine(text)
  return `“${line.length > longestQuote ? `${line.slice(0, longestQuote).toWellFormed()}…` : line}”`
}

/** Spreadsheets leave non-breaking spaces and line breaks in names; two rows must not differ by those. */
export const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')

const unprintable = /[\p{Cc}--[\n\t]]/v

function clean(text: string, longest: number): Read<string> {
  if (unprintable.test(text) || !text.isWellFormed())
    return { problem: `${quoted(text)} has a character that cannot be printed` }
  if (text.length > longest)
    return { problem: `${quoted(text)} is ${text.length} characters long: at most ${longest} fit` }
  return { value: text }
}

export const textUpTo =
  (longest: number): Reader<string> =>
  (text) =>
    clean(oneLine(text), longest)

/** Text that keeps its line breaks. */
export const proseUpTo =
  (longest: number): Reader<string> =>
  (text) =>
    clean(text, longest)

const emailPattern = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/
export const email: Reader<string> = (text) =>
  emailPattern.test(text) && !text.includes('..')
    ? clean(text, 200)
    : { problem: `${quoted(text)} is not an e-mail address: write it like name@example.org` }

export const integer =
  (from: number, to: number): Reader<number> =>
  (text) => {
    if (!/^-?\d{1,9}$/.test(text)) return { problem: `${quoted(text)} is not a whole number` }
    const value = Number(text)
    if (value < from || value > to) return { problem: `${quoted(text)} is outside ${from}–${to}` }
    return { value }
  }

const mostMinor = 1_000_000_000
export const money: Reader<Minor> = (text, { currency }) => {
  const value = parseMoney(text, currency)
  if (value === undefined)
    return { problem: `${quoted(text)} is not an amount in ${currency}: write 12, 12.50 or 12,50` }
  return value > mostMinor ? { problem: `${quoted(text)} is more than the desk can count` } : { value }
}

const yes = new Set(['yes', 'oui', 'да', 'true', '1'])
const no = new Set(['no', 'non', 'нет', 'false', '0'])
export const yesNo: Reader<boolean> = (text) => {
  const word = text.toLowerCase()
  if (yes.has(word)) return { value: true }
  return no.has(word) ? { value: false } : { problem: `${quoted(text)} is neither yes nor no` }
}

/** Words that mean the same number: `wordsOf(['mon lundi', 'tue mardi'])` knows `mardi` as 2. */
export const wordsOf = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    lines.flatMap((line, index) =>
      fold(line)
        .split(' ')
        .map((word) => [word, index + 1] as const),
    ),
  )

const weekdays = wordsOf([
  '1 monday mon lundi lun понедельник пон пн',
  '2 tuesday tue tues mardi mar вторник вто вт',
  '3 wednesday wed mercredi mer среда сре ср',
  '4 thursday thu thur thurs jeudi jeu четверг чет чт',
  '5 friday fri vendredi ven пятница пят пт',
  '6 saturday sat samedi sam суббота суб сб',
  '7 sunday sun dimanche dim воскресенье вос вс',
])
export const weekday: Reader<Weekday> = (text) => {
  const value = weekdays.get(fold(text).replace(/\.$/, ''))
  return value === undefined
    ? { problem: `${quoted(text)} is not a weekday: write 1–7 or a name in English, French or Russian` }
    : { value: value as Weekday }
}

const clockPattern = /^(\d{1,2})\s?(?::|h)\s?(\d{2})(?::00)?$/i
const hourPattern = /^(\d{1,2})\s?h$/i
const halfDayPattern = /^(\d{1,2})(?::(\d{2}))?(?::00)?\s?([ap])\.?m\.?$/i

export const wallTime: Reader<WallTime> = (text) => {
  const line = oneLine(text)
  const [, half, halfMinutes, letter] = halfDayPattern.exec(line) ?? []
  const [, hour, minutes] = clockPattern.exec(line) ?? hourPattern.exec(line) ?? []
  const isHalf = half !== undefined && Number(half) >= 1 && Number(half) <= 12
  const hours = isHalf ? (Number(half) % 12) + (letter?.toLowerCase() === 'p' ? 12 : 0) : hour
  const time = `${String(hours).padStart(2, '0')}:${(isHalf ? halfMinutes : minutes) ?? '00'}`
  return isWallTime(time)
    ? { value: time }
    : { problem: `${quoted(text)} is not a time: write 18:30, 18h30 or 6:30 PM` }
}

export const colour: Reader<string> = (text) =>
  /^#[0-9a-f]{6}$/i.test(text)
    ? { value: text.toLowerCase() }
    : { problem: `${quoted(text)} is not a colour: write it like #2f9e44` }

const units: ReadonlyMap<string, Validity['unit']> = new Map([
  ...'month months mois месяц месяца месяцев мес'.split(' ').map((word) => [word, 'months'] as const),
  ...'day days jour jours день дня дней дн'.split(' ').map((word) => [word, 'days'] as const),
])
const longestValidity = { months: 120, days: 3660 }
export const validity: Reader<Validity> = (text) => {
  const [, digits, word = ''] = /^(\d{1,4})\s?(\p{L}+)\.?$/u.exec(oneLine(text).toLowerCase()) ?? []
  const unit = units.get(word)
  const count = Number(digits)
  return unit && count >= 1 && count <= longestValidity[unit]
    ? { value: { count, unit } }
    : { problem: `${quoted(text)} is not a validity: write it like 3 months or 30 days` }
}

export const oneOf =
  <Word extends string>(words: readonly Word[]): Reader<Word> =>
  (text) => {
    const value = words.find((word) => word === text.toLowerCase())
    return value === undefined ? { problem: `${quoted(text)} is not one of ${words.join(', ')}` } : { value }
  }

export const healthAnswers: Reader<string> = (text) =>
  /^[yn]{9}$/i.test(text)
    ? { value: text.toLowerCase() }
    : { problem: `${quoted(text)} is not nine answers: write nine letters, y or n` }

export const reference =
  (file: FileName): Reader<string> =>
  (text, lore) =>
    lore.refer(file, text)

/** Several values in a cell, separated by `|`; each once. */
export const list =
  <Value>(read: Reader<Value>): Reader<readonly Value[]> =>
  (text, lore) => {
    const parts = text.split('|').map((part) => part.trim())
    const values = new Set<Value>()
    for (const part of parts.filter((each) => each.length > 0)) {
      const result = read(part, lore)
      if ('problem' in result) return result
      values.add(result.value)
    }
    return { value: [...values] }
  }
