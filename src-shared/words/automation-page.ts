import type { Sentence } from './say.ts'

export const automationPageWords = {
  'automation.title': { en: 'automation', fr: 'automation', ru: 'automation' },
} satisfies Readonly<Record<string, Sentence>>
