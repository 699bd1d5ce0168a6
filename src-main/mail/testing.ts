import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'
import type { MessageCode, MessageState } from '../../src-shared/contract/messages.ts'
import type { PersonId } from '../../src-shared/kernel/brand.ts'
import type { RefusalFacts } from '../../src-shared/kernel/refusal.ts'
import { system } from '../app/actor.ts'
import { tell } from '../features/messages/outbox.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'

/** Made by itself for `localhost` and 127.0.0.1, good until 2120. */
export const ownCertificate = `-----BEGIN CERTIFICATE-----
MIIBZzCCAQ2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMWaHTafSvJptrT2
Xw+GaykdMPHOUVoYx0qo0jzIrASX5C7DTJU5rRZu5ueQmP9OthdJ449DmUGPC3to
ToMXEoajTjBMMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAPBgNVHRMBAf8E
BTADAQH/MB0GA1UdDgQWBBQNyit+vIoVMYH+8HJX0JsqcjWHLjAKBggqhkjOPQQD
AgNIADBFAiEAkXM5PHKaqWJYIdFfpShJxYPcF0Zgk2wA0FvYhvtcKB0CIGFETPoq
3mxEHssYqn28KIt1hHMp1DNERvRuU5hOrpJI
-----END CERTIFICATE-----
`
const keyOfCertificate = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgqO9G2wJFe8LDiPqm
57XBiEpNiYKfte5Zcvqus+3pQAmhRANCAATFmh02n0ryaba09l8PhmspHTDxzlFa
GMdKqNI8yKwEl+Quw0yVOa0WbubnkJj/TrYXSeOPQ5lBjwt7aE6DFxKG
-----END PRIVATE KEY-----
`

type Refusal = { readonly code: number; readonly says: string }
type Login = { readonly user: string; readonly password: string }
type Options = { readonly security?: 'tls' | 'starttls' | 'none'; readonly login?: Login; readonly port?: number }

/** What the server does with a letter that it has read to its end. */
type Fate = 'accept' | 'drop' | 'hold' | Refusal

/** A real mail server on a port of its own, which does to recipients and letters what a test tells it to. */
export async function aMailServer({ security = 'none', login, port = 0 }: Options = {}) {
  const letters: Email[] = []
  const rules: { recipient: Refusal | null; letter: Fate } = { recipient: null, letter: 'accept' }
  const arrivals: (() => void)[] = []
  let connections = 0

  const drop = () => {
    for (const { _socket: socket } of server.connections as Set<{ _socket: { destroy(): void } }>) socket.destroy()
  }
  const options: SMTPServerOptions = {
    secure: security === 'tls',
    key: keyOfCertificate,
    cert: ownCertificate,
    disabledCommands: security === 'starttls' ? [] : ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: !login,
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect(_session, callback) {
      connections += 1
      callback()
    },
    onAuth({ username = '', password }, _session, callback) {
      if (username === login?.user && password === login.password) callback(null, { user: username })
      else callback(refused({ code: 535, says: `no: ${username} ${password}` }))
    },
    onRcptTo(_address, _session, callback) {
      callback(rules.recipient ? refused(rules.recipient) : null)
    },
    async onData(stream, _session, callback) {
      const raw = await buffer(stream)
      letters.push(await PostalMime.parse(raw))
      for (const arrived of arrivals.splice(0)) arrived()
      const fate = rules.letter
      if (fate === 'accept') callback(null, 'taken')
      else if (fate === 'drop') drop()
      else if (fate !== 'hold') callback(refused(fate))
    },
  }
  const server = new SMTPServer(options)
  // A client that goes without a word is an error to the server, and here it is the test.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      drop()
      server.close(resolve)
    })
  onTestFinished(close)
  return {
    letters,
    rules,
    close,
    connections: () => connections,
    /** Resolves when the next letter has been read to its end. */
    arrival: () => new Promise<void>((resolve) => arrivals.push(resolve)),
    settings: {
      version: 0,
      isOn: true,
      host: '127.0.0.1',
      port: (server.server.address() as AddressInfo).port,
      security,
      user: login?.user ?? null,
      fromAddress: 'desk@gym.example',
      password: login?.password ?? null,
    },
  }
}

export type MailServer = Awaited<ReturnType<typeof aMailServer>>

const refused = ({ code, says }: Refusal): Error => Object.assign(new Error(says), { responseCode: code })

/** Tells somebody of a cancelled class, as the desk would. */
export function tellOf(
  desk: TestDesk,
  personId: PersonId,
  key: string,
  code: MessageCode = 'training.cancelled',
  facts: RefusalFacts = { type: 'Yoga', day: '2026-03-12', time: '18:30', reason: 'The trainer is ill' },
): void {
  desk.host.transact(system, (ctx) => tell(ctx, personId, code, facts, key))
}

export const statesOf = (desk: TestDesk): readonly MessageState[] =>
  desk.store.sqlite.prepare('SELECT state FROM message ORDER BY id').pluck().all() as readonly MessageState[]

export const minutes = (count: number) => count * 60_000

/** A desk that has this server set up. */
export async function aDeskThatWritesTo(server: MailServer, options: Parameters<typeof aDesk>[0] = {}) {
  const desk = aDesk(options)
  await desk.call('mail.change', server.settings)
  return desk
}

/** Some time later, when everything that is due by then has been tried. */
export const later = (desk: TestDesk, by: number) => {
  desk.clock.set((desk.clock.now() + by) as never)
  return desk.mailer.wake()
}

/** How the only message stands. */
export const message = (desk: TestDesk) =>
  desk.rows('SELECT state, attempts, next_attempt_at - created_at AS waits, last_error AS error FROM message')[0]

/** What the admins are told of messages. */
export const bell = (desk: TestDesk) =>
  desk.rows("SELECT audience, facts FROM notification WHERE code = 'message.failed'").map(({ audience, facts }) => ({
    audience,
    ...JSON.parse(String(facts)),
  }))
