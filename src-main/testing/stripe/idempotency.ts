import { StripeRefusal } from './refusal.ts'

export type Answer = { readonly status: number; readonly body: object }

type Kept = { readonly request: string; readonly at: number; answer: Answer | null }

/** Stripe forgets a key after a day. */
const day = 24 * 60 * 60

/**
 * Answers a repeat like the first: whatever was answered once a request began to be done is kept, a 500 too. What was
 * refused before anything began (the key, a parameter, too many requests) is not.
 */
export function createIdempotency(now: () => number) {
  const kept = new Map<string, Kept>()

  return async function once(
    key: string | undefined,
    request: string,
    does: () => Promise<Answer>,
  ): Promise<Answer & { readonly isReplayed: boolean }> {
    if (key === undefined) return { ...(await does()), isReplayed: false }
    const first = kept.get(key)
    if (first && first.at > now() - day) {
      if (first.request !== request)
        throw new StripeRefusal(400, {
          type: 'idempotency_error',
          message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
        })
      if (!first.answer)
        throw new StripeRefusal(409, {
          type: 'idempotency_error',
          code: 'idempotency_key_in_use',
          message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
        })
      return { ...first.answer, isReplayed: true }
    }
    const entry: Kept = { request, at: now(), answer: null }
    kept.set(key, entry)
    try {
      entry.answer = await does()
      return { ...entry.answer, isReplayed: false }
    } finally {
      if (!entry.answer) kept.delete(key)
    }
  }
}
