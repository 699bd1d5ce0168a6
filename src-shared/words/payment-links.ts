import type { Sentence } from './say.ts'

/** A payment link on screen: address, QR code, what became of it; money that waits for a decision. */
export const paymentLinkWords = {} satisfies Readonly<Record<string, Sentence>>
