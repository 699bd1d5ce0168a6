import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { type Context, Hono, type Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { contract } from '../../src-shared/contract/index.ts'
import { type Instant, parseInstant } from '../../src-shared/kernel/time.ts'
import type { Log } from '../app/host.ts'
import { type Automation, automationApi } from './automation-api.ts'
import type { Pages } from './pages.ts'
import { bearerOf } from './router.ts'
import { type StripeWebhook, stripeWebhook } from './stripe-webhook.ts'

const megabyte = 1024 * 1024
const largestBody = megabyte
/** A medical certificate of 10 MB comes as base64, which is a third more, in its form. */
const largestForm = 15 * megabyte
const carriesFile = (path: string): boolean => /^\/(rpc|api)\/memberships\//.test(path)

export type HttpOptions = {
  readonly router: AnyRouter
  readonly automation: Automation
  readonly webhook: StripeWebhook
  readonly pages: Pages
  readonly version: string
  readonly log: Log
  /** Sets the test clock and resolves when what became due is done; only with `--test-clock`. */
  readonly setClock?: ((now: Instant) => Promise<object>) | undefined
}

const problem = (c: Context, status: 400 | 403 | 404 | 413 | 500, code: string, message: string) =>
  c.json({ error: { code, message } }, status)

/** Everything the desk answers over HTTP. Every door has a lock: Host and Origin first, then a token or a key. */
export function httpApp(options: HttpOptions, isHostAllowed: (host: string) => boolean): Hono {
  const { router, automation, webhook, pages, log } = options
  const rpc = new RPCHandler(router)
  const rest = new OpenAPIHandler(router)
  const app = new Hono()

  app.use(guard(isHostAllowed))
  const [ordinary, withFile] = [limitOf(largestBody), limitOf(largestForm)]
  app.use((c, next) => (carriesFile(c.req.path) ? withFile : ordinary)(c, next))

  app.all('/rpc/*', async (c) => {
    const context = { token: bearerOf(c.req.header('authorization')) }
    const { matched, response } = await rpc.handle(c.req.raw, { prefix: '/rpc', context })
    return matched ? response : problem(c, 404, 'procedure.unknown', 'There is no such procedure.')
  })

  const spec = openApiSpec(options.version)
  app.get('/api/openapi.json', async (c) => c.json(await spec()))
  app.get('/api', (c) => pages.serve(c, '/api.html'))
  app.all('/api/*', async (c) => {
    const context = { token: bearerOf(c.req.header('authorization')) }
    const { matched, response } = await rest.handle(c.req.raw, { prefix: '/api', context })
    return matched ? response : problem(c, 404, 'procedure.unknown', 'There is no such procedure.')
  })

  const { setClock } = options
  if (setClock) {
    app.post('/test/clock', async (c) => {
      const body: unknown = await c.req.json().catch(() => null)
      const now = parseInstant((body as { now?: unknown } | null)?.now)
      if (now === undefined) return problem(c, 400, 'request.instant', 'Send {"now": "2026-03-02T09:00:00Z"}.')
      return c.json(await setClock(now))
    })
  }

  app.route('/', automationApi(automation))
  app.route('/', stripeWebhook(webhook))
  app.get('*', (c) => pages.serve(c, c.req.path))
  app.notFound((c) => problem(c, 404, 'path.unknown', 'There is nothing at this address.'))
  app.onError((error, c) => {
    const incident = `i-${randomBytes(4).toString('hex')}`
    log.error({ incident, path: c.req.path, err: error }, 'a request failed')
    return problem(c, 500, 'incident', `Incident ${incident}`)
  })
  return app
}

const limitOf = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (c) => {
      // The rest of the body stays unread, so the connection is of no more use; a caller has to be told.
      c.header('connection', 'close')
      return problem(c, 413, 'request.too-large', 'The request is too large.')
    },
  })

/** A page of somebody else's cannot reach the desk through a visitor's browser (DNS rebinding, foreign origins). */
const guard = (isHostAllowed: (host: string) => boolean) => async (c: Context, next: Next) => {
  const host = c.req.header('host') ?? ''
  if (!isHostAllowed(host)) return problem(c, 403, 'request.host', 'This desk does not answer under that name.')
  const origin = c.req.header('origin')
  if (origin !== undefined && origin !== `http://${host}`)
    return problem(c, 403, 'request.origin', 'This desk does not answer pages of another origin.')
  await next()
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'no-referrer')
  c.header('cross-origin-opener-policy', 'same-origin')
  c.header('cross-origin-resource-policy', 'same-origin')
}

function openApiSpec(version: string): () => Promise<object> {
  let made: Promise<object> | undefined
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return () => {
    made ??= generator.generate(contract, {
      info: { title: 'Palestra', version, description: 'The desk over HTTP. Sign in with `POST /session/sign-in`.' },
      servers: [{ url: '/api' }],
      security: [{ bearer: [] }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    })
    return made
  }
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])
const isAddress = (name: string): boolean => /^(\d{1,3}\.){3}\d{1,3}$/.test(name) || name.startsWith('[')

/** Which names the desk answers to: its own machine's, what it was told to listen on, and addresses when on all. */
export const hostCheck =
  (listenOn: string) =>
  (header: string): boolean => {
    const name = header.replace(/:\d+$/, '').toLowerCase()
    const isEverywhere = listenOn === '0.0.0.0' || listenOn === '::'
    return loopback.has(name) || name === listenOn.toLowerCase() || (isEverywhere && isAddress(name))
  }

export type Listening = { readonly url: string; readonly close: () => Promise<void> }

/** @throws the socket's error, `EADDRINUSE` among them */
export const listen = (options: HttpOptions, { host, port }: { host: string; port: number }): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const app = httpApp(options, hostCheck(host))
    const server: ServerType = serve({ fetch: app.fetch, port, hostname: host }, (info: AddressInfo) => {
      const name = info.family === 'IPv6' ? `[${info.address}]` : info.address
      resolve({
        url: `http://${name}:${info.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
    server.on('error', reject)
  })
