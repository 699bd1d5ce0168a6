/** What Stripe says in the body of an answer that is not 200. */
export type StripeProblem = {
  readonly type: 'invalid_request_error' | 'idempotency_error' | 'api_error'
  readonly message: string
  readonly code?: string
  readonly param?: string
}

/** Stripe would not do it: thrown, and answered as `{error}` with this status. */
export class StripeRefusal extends Error {
  readonly status: number
  readonly problem: StripeProblem
  constructor(status: number, problem: StripeProblem) {
    super(problem.message)
    this.status = status
    this.problem = problem
  }
}

export const invalid = (
  message: string,
  more: { readonly code?: string; readonly param?: string } = {},
  status = 400,
) => new StripeRefusal(status, { type: 'invalid_request_error', message, ...more })

/** 404 for what is named in the address; what a list begins after is 400. */
export const missing = (what: string, id: string, param = 'id', status = 404) =>
  invalid(`No such ${what}: '${id}'`, { code: 'resource_missing', param }, status)
