import type { Sentence } from './say.ts'

export const peopleWords = {
  'people.title': { en: 'people', fr: 'people', ru: 'people' },
} satisfies Readonly<Record<string, Sentence>>
