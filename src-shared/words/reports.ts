import type { Sentence } from './say.ts'

/** The reports page. */
export const reportWords = {} satisfies Readonly<Record<string, Sentence>>
