import type { Sentence } from './say.ts'

export const settingsWords = {
  'settings.title': { en: 'settings', fr: 'settings', ru: 'settings' },
} satisfies Readonly<Record<string, Sentence>>
