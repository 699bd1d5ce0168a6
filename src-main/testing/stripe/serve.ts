import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { checkoutById, payCheckout } from './checkouts.ts'
import type { Faults } from './faults.ts'
import { type Form, formOf } from './form.ts'
import { type Answer, createIdempotency } from './idempotency.ts'
import type { createKeys } from './keys.ts'
import { payPage } from './page.ts'
import { invalid, StripeRefusal } from './refusal.ts'
import { routes } from './routes.ts'
import type { State } from './state.ts'

/** A request as it came. `status` is null when the connection ended before an answer. */
export type Asked = {
  readonly method: string
  readonly path: string
  readonly params: Form
  readonly idempotencyKey: string | null
  readonly version: string | null
  readonly isReplayed: boolean
  readonly status: number | null
}

type Account = {
  readonly state: State
  readonly keys: ReturnType<typeof createKeys>
  readonly faults: Faults
  readonly requests: Asked[]
}

const broken: Answer = {
  status: 500,
  body: { error: { type: 'api_error', message: 'Sorry! There was an error while talking to one of our backends.' } },
}

const one = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : header?.[0]

/** Answers the SDK under `/v1`, and customers under `/c/pay`. */
export function serve({ state, keys, faults, requests }: Account) {
  const once = createIdempotency(state.now)

  /** Does what is asked, through whatever shall go wrong; null: the connection is to end. */
  async function answer(request: IncomingMessage, path: string, form: Form) {
    const { method = 'GET' } = request
    const named = `${method} ${path}`
    const fault = faults.take(named)
    if (fault === 'drop-before') return null
    if (fault === 'busy') throw invalid('Too many requests hit the API too quickly.', { code: 'rate_limit' }, 429)
    if (fault === 'fail-before') return { ...broken, isReplayed: false }
    const route = routes.find((known) => known.method === method && known.path.test(path))
    if (!route) throw invalid(`Unrecognized request URL (${method}: ${path}).`, {}, 404)
    keys.check(one(request.headers.authorization), route.needs)
    checkVersion(one(request.headers['stripe-version']))
    const does = route.prepare(state, form, decodeURIComponent(route.path.exec(path)?.[1] ?? ''))
    const key = method === 'POST' ? one(request.headers['idempotency-key']) : undefined
    const answered = await once(key, `${named} ${JSON.stringify(form)}`, async () => {
      await faults.wait(named, 'before')
      if (fault === 'fail-kept') return broken
      const done = answerOf(does)
      return fault === 'fail-after' ? broken : done
    })
    await faults.wait(named, 'after')
    return fault === 'drop-after' ? null : answered
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    handle(request, response).catch((error: unknown) => {
      send(response, 501, { error: { type: 'api_error', message: String(error) } })
    })
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', state.base())
    const body = await text(request)
    if (pathname.startsWith('/c/pay/')) return customer(request, response, pathname.slice('/c/pay/'.length))
    const form = formOf(request.method === 'GET' ? search.slice(1) : body)
    const answered = await answer(request, pathname, form).catch(refused)
    const { status = null, isReplayed = false } = answered ?? {}
    requests.push({
      method: request.method ?? '',
      path: pathname,
      params: form,
      idempotencyKey: one(request.headers['idempotency-key']) ?? null,
      version: one(request.headers['stripe-version']) ?? null,
      isReplayed,
      status,
    })
    if (!answered) {
      request.socket.destroy()
      return
    }
    if (isReplayed) response.setHeader('idempotent-replayed', 'true')
    send(response, answered.status, answered.body)
  }

  function send(response: ServerResponse, status: number, body: object): void {
    response.writeHead(status, { 'content-type': 'application/json', 'request-id': state.id('req_', 14) })
    response.end(JSON.stringify(body, null, 2))
  }

  function customer(request: IncomingMessage, response: ServerResponse, id: string): void {
    const html = { 'content-type': 'text/html; charset=utf-8' }
    if (!state.checkouts.has(id)) {
      response.writeHead(404, html).end('<p>There is no such page.</p>')
      return
    }
    if (request.method === 'POST' && checkoutById(state, id).status === 'open') payCheckout(state, id)
    response.writeHead(200, html).end(payPage(checkoutById(state, id)))
  }
}

/** A refusal of something that was begun is an answer like another, and kept like one. */
function answerOf(does: () => object): Answer {
  try {
    return { status: 200, body: does() }
  } catch (error) {
    return refused(error)
  }
}

function refused(error: unknown): Answer & { readonly isReplayed: false } {
  if (!(error instanceof StripeRefusal)) throw error
  return { status: error.status, body: { error: error.problem }, isReplayed: false }
}

function checkVersion(version: string | undefined): void {
  if (version === undefined || /^\d{4}-\d{2}-\d{2}(\.[a-z]+)?$/.test(version)) return
  throw invalid(`Invalid Stripe API version: ${version}`)
}
