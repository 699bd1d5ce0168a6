/** An expected "no": a code the views can word, and the facts the sentence needs. */
export type RefusalFacts = Readonly<Record<string, string | number | null>>
