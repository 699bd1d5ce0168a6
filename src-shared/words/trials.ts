import type { Sentence } from './say.ts'

/** Initiations and free trials. */
export const trialWords = {} satisfies Readonly<Record<string, Sentence>>
