import type { Sentence } from './say.ts'

/** The waiting list and its offers. */
export const waitingListWords = {} satisfies Readonly<Record<string, Sentence>>
