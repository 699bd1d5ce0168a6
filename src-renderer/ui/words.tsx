import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { RefusalCode } from '../../src-shared/contract/refusals.ts'
import { formatMoney } from '../../src-shared/kernel/money.ts'
import { type Day, type Instant, timeAt, type WallTime } from '../../src-shared/kernel/time.ts'
import type { Vocabulary, WordKey } from '../../src-shared/words/index.ts'
import { type Language, locales } from '../../src-shared/words/languages.ts'
import { type Facts, wordText } from '../../src-shared/words/say.ts'

type Spoken = { readonly language: Language; readonly vocabulary: Vocabulary; readonly isWhole: boolean }

type Gym = { readonly timeZone: string; readonly currency: string }

/** Everything a view needs to speak: sentences, days, times and money in the chosen language and the gym's zone. */
export type Words = {
  readonly language: Language
  readonly currency: string
  /** Every sentence is here, not only those of the first screen. */
  readonly isWhole: boolean
  readonly t: (key: WordKey, facts?: Facts) => string
  readonly refusal: (code: RefusalCode, facts?: Facts) => string
  /** `Mon 16 Nov`, `lun. 16 nov.` */
  readonly day: (day: Day, style?: 'short' | 'long' | 'weekday' | 'number') => string
  readonly range: (from: Day, to: Day) => string
  readonly moment: (at: Instant) => string
  readonly time: (at: Instant) => WallTime
  readonly money: (minor: number) => string
  readonly number: (value: number) => string
}

const WordsContext = createContext<Words | null>(null)

const dayStyles = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  number: { day: '2-digit', month: '2-digit', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`)

function speak({ language, vocabulary, isWhole }: Spoken, gym: Gym): Words {
  const locale = locales[language]
  const days = Object.fromEntries(
    Object.entries(dayStyles).map(([style, options]) => [
      style,
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
    ]),
  )
  const span = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: gym.timeZone })
  const number = new Intl.NumberFormat(locale)
  // A sentence that is still on its way is said a moment later.
  const say: Words['t'] = (key, facts) => wordText(vocabulary[key] ?? '', language, facts)
  return {
    language,
    currency: gym.currency,
    isWhole,
    t: say,
    refusal: (code, facts) => say(`refusal.${code}`, facts),
    day: (day, style = 'short') => days[style]?.format(noon(day)) ?? day,
    range: (from, to) => span.formatRange(noon(from), noon(to)),
    moment: (at) => moment.format(at),
    time: (at) => timeAt(gym.timeZone, at),
    money: (minor) => formatMoney(minor, gym.currency, locale),
    number: (value) => number.format(value),
  }
}

type WordsProviderProps = {
  readonly spoken: Spoken
  readonly gym: Gym
  readonly children: ReactNode
}

export function WordsProvider({ spoken, gym, children }: WordsProviderProps) {
  const { timeZone, currency } = gym
  const words = useMemo(() => speak(spoken, { timeZone, currency }), [spoken, timeZone, currency])
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>
}

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords needs a WordsProvider above it')
  return words
}
