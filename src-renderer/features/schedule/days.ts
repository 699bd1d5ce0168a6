import { type Day, isDay } from '../../../src-shared/kernel/time.ts'

/** What a date field holds, as a day of ours. */
export const dayOrNull = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)
