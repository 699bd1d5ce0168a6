/** One rule of domain.md §12, as a question that has to find nothing. */
export type Rule = { readonly rule: string; readonly sql: string }
