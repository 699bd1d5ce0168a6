/** An expected "no": a code the views can word, and the facts the sentence needs. */
export type Refusal<Code extends string = string> = {
  readonly ok: false
  readonly code: Code
  readonly facts: Readonly<Record<string, string | number | null>>
}
type Ok<Value> = { readonly ok: true; readonly value: Value }
export type Result<Value, Code extends string = string> = Ok<Value> | Refusal<Code>

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value })

export const refuse = <Code extends string>(code: Code, facts: Refusal['facts'] = {}): Refusal<Code> => ({
  ok: false,
  code,
  facts,
})
