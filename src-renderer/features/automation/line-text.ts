import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import { isDay } from '../../../src-shared/kernel/time.ts'
import type { Words } from '../../ui/words.tsx'
import { type LineSubject, subjectOf } from './line-facts.ts'

/** One line of a run as a person reads it, in their language. The only place that words a line. */
export function lineText({ code, facts }: ProcessLine, words: Words): string {
  const worded = Object.entries(facts).map(([name, fact]) => [name, wordFact(name, fact, words)])
  return words.t(`line.${code}`, Object.fromEntries(worded))
}

function wordFact(name: string, fact: string | number | null, words: Words): string | number | null {
  if (typeof fact !== 'string') return fact
  if (name === 'alternatives') return wordAlternatives(fact, words)
  return fact.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (text) => (isDay(text) ? words.day(text) : text))
}

/** The host lists free alternatives as `2026-11-25 18:30 2`, in one form for every reader; here they get words. */
const wordAlternatives = (text: string, words: Words): string =>
  text.replaceAll(/(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) (\d+)/g, (known, day: string, time: string, free: string) =>
    isDay(day)
      ? words.t('automation.alternative', { weekday: words.day(day, 'weekday'), time, free: Number(free) })
      : known,
  )

export const subjectText = (subject: Pick<LineSubject, 'type' | 'day' | 'time'>, words: Words): string =>
  words.t('automation.slot', { type: subject.type, day: words.day(subject.day), time: subject.time })

/** A short name for what a line is about: the class where there is one, the worded line otherwise. */
export function lineName(line: ProcessLine, words: Words): string {
  const subject = subjectOf(line)
  return subject ? subjectText(subject, words) : lineText(line, words)
}

export function inOrderOfTime(a: ProcessLine, b: ProcessLine): number {
  const [one, other] = [subjectOf(a), subjectOf(b)]
  if (!one || !other) return Number(!one) - Number(!other)
  return one.day.localeCompare(other.day) || one.time.localeCompare(other.time)
}
