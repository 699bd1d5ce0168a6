import type { Day } from '../kernel/time.ts'
import { type Language, locales } from './languages.ts'

type Formats = { readonly dayAndMonth: Intl.DateTimeFormat; readonly whole: Intl.DateTimeFormat }
const formats = new Map<Language, Formats>()

function formatsOf(language: Language): Formats {
  const known = formats.get(language)
  if (known) return known
  const dayAndMonth = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  const made = {
    dayAndMonth: new Intl.DateTimeFormat(locales[language], dayAndMonth),
    whole: new Intl.DateTimeFormat(locales[language], { ...dayAndMonth, year: 'numeric' }),
  }
  formats.set(language, made)
  return made
}

/** SES-1: the days of a session as people read them: `3 mars – 7 mars 2025`; both years when they differ; one day alone. */
export function courseDates(language: Language, startsOn: Day, endsOn: Day): string {
  const { dayAndMonth, whole } = formatsOf(language)
  const [first, last] = [Date.parse(startsOn), Date.parse(endsOn)]
  if (startsOn === endsOn) return whole.format(last)
  const isOneYear = startsOn.slice(0, 4) === endsOn.slice(0, 4)
  return `${(isOneYear ? dayAndMonth : whole).format(first)} – ${whole.format(last)}`
}
