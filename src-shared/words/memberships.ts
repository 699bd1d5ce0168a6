import type { Sentence } from './say.ts'

/** Memberships: the form, the list, the page. */
export const membershipWords = {} satisfies Readonly<Record<string, Sentence>>
