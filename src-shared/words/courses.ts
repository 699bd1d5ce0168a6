import type { Sentence } from './say.ts'

/** Course sessions: their cards, their form, one session with its bookings. */
export const courseWords = {} satisfies Readonly<Record<string, Sentence>>
