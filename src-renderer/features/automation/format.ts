import type { Run } from '../../../src-shared/contract/processes.ts'
import type { ProcessName } from '../../../src-shared/domain/processes.ts'
import {
  addDays,
  type Day,
  daysBetween,
  type IsoWeek,
  isIsoWeek,
  mondayOfWeek,
  type Period,
  weekOf,
} from '../../../src-shared/kernel/time.ts'
import type { Language } from '../../../src-shared/words/languages.ts'
import type { Words } from '../../ui/words.tsx'

/** `48` of `2026-W48`, and of a day in it; the year is said by the dates beside it. */
export const weekNumber = (period: Period): number => Number((isIsoWeek(period) ? period : weekOf(period)).slice(6))

export function weekAfter(week: IsoWeek): IsoWeek {
  const monday = mondayOfWeek(week)
  return monday ? weekOf(addDays(monday, 7)) : week
}

/** `0.4 s`, `3 min`: how long a run took, in the reader's own units. */
export function duration(milliseconds: number, language: string): string {
  const isLong = milliseconds >= 100_000
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLong ? 'minute' : 'second',
    unitDisplay: 'short',
    maximumFractionDigits: milliseconds < 10_000 && !isLong ? 2 : 0,
  }).format(milliseconds / (isLong ? 60_000 : 1000))
}

/** `tomorrow`, `in 4 days`, `через 4 дня`. */
export const daysAway = (from: Day, to: Day, language: string): string =>
  new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(daysBetween(from, to), 'day')

export const processText = (process: ProcessName, { t }: Words): string => t('automation.process', { process })

/** `Week 48`, `Wed 18 Nov`. */
export const periodText = (period: Period, { t, day }: Words): string =>
  isIsoWeek(period) ? t('automation.week', { week: weekNumber(period) }) : day(period)

/** `Evening run · Wed 18 Nov` */
export const runName = (run: Pick<Run, 'process' | 'period'>, words: Words): string =>
  `${processText(run.process, words)} · ${periodText(run.period, words)}`

export const startedByText = (run: Pick<Run, 'startedBy' | 'actor' | 'apiKeyName'>, { t }: Words): string =>
  t(`automation.started-by.${run.startedBy}`, { actor: run.actor, key: run.apiKeyName ?? '' })

/** A run that left something undone is worth running again; one that succeeded is not. */
export const isWorthRunningAgain = (run: Pick<Run, 'status'>): boolean =>
  run.status === 'partial' || run.status === 'error'

const dateFormats = { en: 'DD/MM/YYYY', fr: 'DD/MM/YYYY', ru: 'DD.MM.YYYY' } as const satisfies Record<Language, string>

/** How date fields show and read a day: the same figures in the same order as `words.day(day, 'number')`. */
export const dateFormat = (language: Language): string => dateFormats[language]
