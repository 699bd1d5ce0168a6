import { describe, expect, it } from 'vitest'
import { secretsInMemory } from '../app/secrets.ts'
import { aDesk } from '../testing/desk.ts'
import { sendBySmtp } from './smtp.ts'
import { aMailServer, type MailServer, ownCertificate, statesOf, tellOf } from './testing.ts'
import { createMailer } from './worker.ts'

/** Sends one message to a server, by a worker that knows the server's certificate or not. */
async function sendTo(server: MailServer, ca?: string, changed: object = {}) {
  const desk = aDesk()
  await desk.call('mail.change', { ...server.settings, ...changed })
  tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
  const secrets = secretsInMemory({ PALESTRA_SMTP_PASSWORD: server.settings.password ?? '' })
  await createMailer(desk.host, secrets, { send: sendBySmtp(ca === undefined ? {} : { ca }) }).wake()
  const error = desk.store.sqlite.prepare('SELECT last_error FROM message').pluck().get() as string | null
  const answer = { states: statesOf(desk), error }
  await desk.close()
  return answer
}

const login = { user: 'desk@gym.example', password: 'pässword 1' }

describe.each(['tls', 'starttls'] as const)('a server that speaks %s', (security) => {
  it('gets the letter when its certificate is known, with user and password', async () => {
    const server = await aMailServer({ security, login })
    expect(await sendTo(server, ownCertificate)).toEqual({ states: ['sent'], error: null })
    expect(server.letters).toHaveLength(1)
  })

  it('gets nothing when nobody vouches for its certificate', async () => {
    const server = await aMailServer({ security, login })
    const { states, error } = await sendTo(server)
    expect(states).toEqual(['waiting'])
    expect(error).toMatch(/self-signed certificate/)
    expect(server.letters).toEqual([])
  })

  it('gets nothing under a name that is not its own', async () => {
    const server = await aMailServer({ security, login })
    const { states, error } = await sendTo(server, ownCertificate, { host: '127.0.0.2' })
    expect(states).toEqual(['waiting'])
    expect(error).toMatch(/127\.0\.0\.2|ECONNREFUSED/)
    expect(server.letters).toEqual([])
  })
})

it('a server that cannot encrypt gets nothing when it should: nobody is downgraded', async () => {
  const server = await aMailServer({ security: 'none', login })
  const { states, error } = await sendTo(server, ownCertificate, { security: 'starttls' })
  expect(states).toEqual(['waiting'])
  expect(error).toMatch(/STARTTLS/)
  expect(server.letters).toEqual([])
})

it('a server without encryption gets the letter when that is what was chosen', async () => {
  const server = await aMailServer({ security: 'none', login })
  expect(await sendTo(server)).toEqual({ states: ['sent'], error: null })
})

it('a server that asks for a password that nobody set gets nothing, and the message waits', async () => {
  const server = await aMailServer({ security: 'none', login })
  const { states, error } = await sendTo(server, undefined, { user: null, password: null })
  expect([states, server.letters]).toEqual([['waiting'], []])
  expect(error).toMatch(/530/)
})
