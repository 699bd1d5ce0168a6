import type { Sentence } from './say.ts'

export const todayWords = {
  'today.title': { en: 'today', fr: 'today', ru: 'today' },
} satisfies Readonly<Record<string, Sentence>>
