import type { Sentence } from './say.ts'

/** Households and who belongs to them. */
export const householdWords = {} satisfies Readonly<Record<string, Sentence>>
