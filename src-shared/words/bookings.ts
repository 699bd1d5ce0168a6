import type { Sentence } from './say.ts'

/** Booking a place, cancelling and moving it; a person’s bookings and licences. */
export const bookingWords = {} satisfies Readonly<Record<string, Sentence>>
