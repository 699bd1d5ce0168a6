import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { type ClientLink, createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { expect } from 'vitest'
import type { Desk } from '../../src-shared/contract/index.ts'
import { type SettableClock, settableClock } from '../../src-shared/kernel/clock.ts'
import type { Instant } from '../../src-shared/kernel/time.ts'
import { composeDesk } from '../app/compose.ts'
import type { Log } from '../app/host.ts'
import { type DeskPort, portWire } from './electron.ts'
import { listen } from './http.ts'
import { pagesIn } from './pages.ts'

export const adminPassword = 'correct horse battery'

/** What a desk under test logged as an error; the answers must not say it. */
export type Logged = { readonly facts: object; readonly text: string }

export type DeskUnderTest = ReturnType<typeof deskUnderTest>

/** A real desk in memory, with nobody in it yet, on a Wednesday morning. */
export function deskUnderTest() {
  const logged: Logged[] = []
  const log: Log = { info: () => {}, error: (facts, text) => logged.push({ facts, text }) }
  const clock: SettableClock = settableClock(Date.parse('2026-03-04T10:00:00Z') as Instant)
  const desk = composeDesk({ folder: ':memory:', clock, log })
  return { ...desk, clock, log, logged, dump: () => dumpOf(desk.store.sqlite) }
}

/** Every row of every table, to show that a refusal changed nothing. */
function dumpOf(sqlite: ReturnType<typeof composeDesk>['store']['sqlite']): string {
  const names = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
  return JSON.stringify(names.map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()]))
}

/** Asserts that something is refused and that the database is what it was. */
export async function changesNothing<Out>(desk: DeskUnderTest, work: () => Promise<Out>): Promise<Out> {
  const before = desk.dump()
  const out = await work()
  expect(desk.dump()).toBe(before)
  return out
}

type Link = ClientLink<Record<never, never>>

/** One caller: the typed desk as a view holds it, and the bare wire for names that no type allows. */
export type Caller = {
  readonly desk: Desk
  readonly send: (path: readonly string[], input: unknown) => Promise<unknown>
}
export type OpenWire = { readonly as: (token: string | null) => Caller; readonly close: () => Promise<void> }
export type Wire = (desk: DeskUnderTest) => Promise<OpenWire>

const callerOn = (link: Link): Caller => ({
  desk: createORPCClient(link),
  send: (path, input) => link.call(path, input, { context: {} }),
})

const bearer = (token: string | null): Record<string, string> =>
  token === null ? {} : { authorization: `Bearer ${token}` }

/** Node's port made to speak like Electron's: an event with its data in it. */
export const mainPort = (port: MessagePort): DeskPort => ({
  on: (event: string, listener: (message: { data: unknown }) => void) =>
    port.addEventListener(event, (message) => listener({ data: (message as MessageEvent).data })),
  postMessage: (message) => port.postMessage(message),
  start: () => port.start(),
})

export const overPort: Wire = async ({ router, log }) => {
  const wire = portWire(router, log)
  const ports: MessagePort[] = []
  return {
    as(token) {
      const { port1, port2 } = new MessageChannel()
      wire.serve(mainPort(port1))
      const link = new PortLink({ port: port2, headers: () => bearer(token) })
      port2.start()
      ports.push(port2)
      return callerOn(link)
    },
    async close() {
      for (const port of ports) port.close()
    },
  }
}

export const serveUnderTest = ({ router, automation, webhook, log }: DeskUnderTest) =>
  listen(
    { router, automation, webhook, pages: pagesIn('/nowhere'), version: '0.0.0', log },
    { host: '127.0.0.1', port: 0 },
  )

export const overHttp: Wire = async (desk) => {
  const server = await serveUnderTest(desk)
  return {
    as: (token) => callerOn(new FetchLink({ url: `${server.url}/rpc`, headers: () => bearer(token) })),
    close: server.close,
  }
}

export const once = () => ({ commandId: randomUUID() })

/** Opens the desk with its first admin and signs them in, as the first visitor of a new gym does. */
export async function openAndSignIn(wire: OpenWire): Promise<string> {
  const { desk } = wire.as(null)
  await desk.setup.open({
    ...once(),
    gymName: 'Wires',
    timeZone: 'Europe/Paris',
    currency: 'EUR',
    language: 'en',
    adminName: 'Ada',
    password: adminPassword,
  })
  return (await desk.session.signIn({ name: 'Ada', password: adminPassword })).token
}

/** What a call was refused with. */
export async function refusalOf(call: Promise<unknown>): Promise<ORPCError<string, unknown>> {
  const error = await call.then(
    (answer) => expect.fail(`answered ${JSON.stringify(answer)}`),
    (reason: unknown) => reason,
  )
  if (error instanceof ORPCError) return error
  throw error
}

type Sent = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string }
export type Got = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** A request as it is, also with the headers that `fetch` would not let out. */
export const sendTo = (url: string, path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const out = request({ hostname, port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString() }),
      )
      answer.on('error', reject)
    })
    out.on('error', reject)
    out.end(body)
  })
