import type { Sentence } from './say.ts'

export const deskWords = {
  'desk.title': { en: 'desk', fr: 'desk', ru: 'desk' },
} satisfies Readonly<Record<string, Sentence>>
