import { useMemo } from 'react'
import { type Share, shareOf, type TrialKpi, trialTargets } from '../../../src-shared/domain/trial-kpis.ts'
import type { Day, Month } from '../../../src-shared/kernel/time.ts'
import { type Language, locales } from '../../../src-shared/words/languages.ts'
import { noon, useWords, type Words } from '../../ui/words.tsx'
import { firstOf } from './span.ts'

/** How this page writes shares and months, beside what every page can say. */
export type Figures = {
  /** `38.7%`, `38,7 %`, of a share from 0 to 1. */
  readonly percent: (share: number) => string
  /** A share in percent, or a dash when there is nobody to take it of. */
  readonly rate: (share: Share) => string
  /** `November 2026`, `novembre 2026`, `ноябрь 2026`. */
  readonly month: (month: Month) => string
  /** `Nov 2026`, where a month has little room. */
  readonly shortMonth: (month: Month) => string
  /** `16 Nov`, for a week in a row of weeks. */
  readonly shortDay: (day: Day) => string
}

/** Month and year only: some languages add a word for "year", which an axis has no room for. */
function writer(language: Language, month: 'long' | 'short') {
  const format = new Intl.DateTimeFormat(locales[language], { month, year: 'numeric', timeZone: 'UTC' })
  return (of: Month): string =>
    format
      .formatToParts(noon(firstOf(of)))
      .filter(({ type }) => type === 'month' || type === 'year')
      .map(({ value }) => value)
      .join(' ')
}

export function figuresIn(language: Language): Figures {
  const locale = locales[language]
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return {
    percent: (value) => share.format(value),
    rate: (counted) => {
      const value = shareOf(counted)
      return value === null ? '–' : share.format(value)
    },
    month: writer(language, 'long'),
    shortMonth: writer(language, 'short'),
    shortDay: (day) => shortDay.format(noon(day)),
  }
}

export function useFigures(): Figures {
  const { language } = useWords()
  return useMemo(() => figuresIn(language), [language])
}

/** `above 60%`: what a figure should be. */
export function goalText(kpi: TrialKpi, { t }: Words, { percent }: Figures): string {
  const target = trialTargets[kpi]
  return 'above' in target
    ? t('reports.above', { target: percent(target.above / 100) })
    : t('reports.below', { target: percent(target.below / 100) })
}
