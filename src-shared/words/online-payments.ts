import type { Sentence } from './say.ts'

/** Settings of payments over the internet. */
export const onlinePaymentWords = {} satisfies Readonly<Record<string, Sentence>>
