import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import { isDay } from '../../../src-shared/kernel/time.ts'
import type { Words } from '../../ui/words.tsx'
import { type LineSubject, personIn, subjectOf } from './line-facts.ts'

type Fact = string | number | null

/** One line of a run as a person reads it, in their language. The only place that words a line. */
export function lineText({ code, facts }: ProcessLine, words: Words): string {
  const worded = Object.entries(facts).map(([name, fact]) => [name, wordFact(name, fact, words)])
  return words.t(`line.${code}`, { ...choicesIn(facts), ...Object.fromEntries(worded) })
}

/** What a sentence chooses by; ICU's choices know neither hyphens nor two facts at a time. */
function choicesIn({ amount, isPaid, reason }: ProcessLine['facts']) {
  const owed = isPaid === 1 ? 'paid' : 'unpaid'
  return { payment: amount === 0 ? 'free' : owed, gone: reason === 'plan-withdrawn' ? 'plan' : 'person' }
}

/** Days of a subscription may lie a year ahead: they are said with their year. */
const farDays: ReadonlySet<string> = new Set(['startsOn', 'endsOn', 'from', 'until'])

function wordFact(name: string, fact: Fact, words: Words): Fact {
  if (name === 'amount' && typeof fact === 'number') return words.money(fact)
  if (typeof fact !== 'string') return fact
  return name === 'alternatives' ? wordAlternatives(fact, words) : wordDays(fact, words, farDays.has(name))
}

export const wordDays = (text: string, words: Words, isFar = false): string =>
  text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (known) =>
    isDay(known) ? words.day(known, isFar ? 'number' : 'short') : known,
  )

/** The host lists free alternatives as `2026-11-25 18:30 2`, in one form for every reader; here they get words. */
const wordAlternatives = (text: string, words: Words): string =>
  text.replaceAll(/(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) (\d+)/g, (known, day: string, time: string, free: string) =>
    isDay(day)
      ? words.t('automation.alternative', { weekday: words.day(day, 'weekday'), time, free: Number(free) })
      : known,
  )

export const subjectText = (subject: Pick<LineSubject, 'type' | 'day' | 'time'>, words: Words): string =>
  words.t('automation.slot', { type: subject.type, day: words.day(subject.day), time: subject.time })

/** A short name for what a line is about: the class, else the person, else the worded line itself. */
export function lineName(line: ProcessLine, words: Words): string {
  const subject = subjectOf(line)
  if (subject) return subjectText(subject, words)
  const person = personIn(line)
  return person ? wordDays(person.name, words) : lineText(line, words)
}

export function inOrderOfTime(a: ProcessLine, b: ProcessLine): number {
  const [one, other] = [subjectOf(a), subjectOf(b)]
  if (!one || !other) return Number(!one) - Number(!other)
  return one.day.localeCompare(other.day) || one.time.localeCompare(other.time)
}
