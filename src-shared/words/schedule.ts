import type { Sentence } from './say.ts'

export const scheduleWords = {
  'schedule.title': { en: 'schedule', fr: 'schedule', ru: 'schedule' },
} satisfies Readonly<Record<string, Sentence>>
