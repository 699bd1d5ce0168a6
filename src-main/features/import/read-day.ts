import { fold } from '../../../src-shared/kernel/fold.ts'
import { addDays, type Day, isDay } from '../../../src-shared/kernel/time.ts'
import { oneLine, quoted, type Read, type Reader, wordsOf } from './readers.ts'

const months = wordsOf([
  'january jan janvier janv январь января янв',
  'february feb février févr fév февраль февраля фев февр',
  'march mar mars март марта мар',
  'april apr avril avr апрель апреля апр',
  'may mai май мая',
  'june jun juin июнь июня июн',
  'july jul juillet juil июль июля июл',
  'august aug août август августа авг',
  'september sep sept septembre сентябрь сентября сен сент',
  'october oct octobre октябрь октября окт',
  'november nov novembre ноябрь ноября ноя нояб',
  'december dec décembre déc декабрь декабря дек',
])

const figures = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/
const words = /^(\d{1,2})(?:er|st|nd|rd|th)? (\p{L}+)\.?,? (\d{4})(?: ?г\.?)?$/u

const written = (year: string, month: number | string, day: string): string =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`

/** `2026-03-02`, `02/03/2026`, `02.03.2026` or `2 March 2026`: the day always comes before the month. */
function parseDay(text: string): Read<Day> {
  const line = oneLine(text)
  const [, d = '', separator, m = '', y = ''] = figures.exec(line) ?? []
  const [, day = '', word = '', year = ''] = words.exec(line.toLowerCase()) ?? []
  const asWords = word && written(year, months.get(fold(word)) ?? '', day)
  const iso = separator ? written(y, m, d) : asWords || line
  if (isDay(iso)) return { value: iso }
  const turned = written(y, d, m)
  if (separator && isDay(turned))
    return {
      problem: `${quoted(text)} is not a day: the day comes before the month, as in ${m}${separator}${d}${separator}${y}`,
    }
  return { problem: `${quoted(text)} is not a day: write 2026-03-02, 02/03/2026, 02.03.2026 or 2 March 2026` }
}

/** Big files repeat a few thousand days. */
function remembering<Value>(parse: (text: string) => Read<Value>): (text: string) => Read<Value> {
  const seen = new Map<string, Read<Value>>()
  return (text) => {
    const before = seen.get(text)
    if (before) return before
    if (seen.size > 50_000) seen.clear()
    const result = parse(text)
    seen.set(text, result)
    return result
  }
}
const dayOf = remembering(parseDay)

/** A day that stays where it is, whatever the shift: the past of the course sessions. */
export const fixedDay: Reader<Day> = (text) => dayOf(text)

export const day: Reader<Day> = (text, { shiftDays }) => {
  const result = dayOf(text)
  if (shiftDays === 0 || 'problem' in result) return result
  const shifted = addDays(result.value, shiftDays)
  return isDay(shifted)
    ? { value: shifted }
    : { problem: `${quoted(text)} moved by ${shiftDays} days is out of the calendar` }
}

export const birthDate: Reader<Day> = (text, { today }) => {
  const result = dayOf(text)
  if ('problem' in result || result.value <= today) return result
  return { problem: `${quoted(text)} is in the future` }
}
