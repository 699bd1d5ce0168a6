import { describe, expect, it } from 'vitest'
import { secretsInMemory } from '../app/secrets.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'
import { aFolder } from '../testing/folder.ts'
import type { SendMail } from './smtp.ts'
import { aDeskThatWritesTo, aMailServer, bell, later, message, minutes, statesOf, tellOf } from './testing.ts'
import { createMailer } from './worker.ts'

/** A worker whose letters never arrive: `begun` is when it has one in its hands. */
function aMailerThatHangs(desk: TestDesk) {
  const begun = Promise.withResolvers<void>()
  const send: SendMail = (_server, _letter, signal) => {
    begun.resolve()
    return new Promise((resolve) =>
      signal.addEventListener('abort', () => resolve({ kind: 'interrupted', error: 'mail.interrupted' })),
    )
  }
  const mailer = createMailer(desk.host, secretsInMemory(), { send, patience: 0 })
  return { ...mailer, begun: begun.promise }
}

describe('never twice', () => {
  it('two workers on one file send each message once', async () => {
    const server = await aMailServer()
    const folder = aFolder()
    const one = await aDeskThatWritesTo(server, { folder })
    const two = aDesk({ folder })
    for (let n = 0; n < 20; n += 1) tellOf(one, one.build.person({ email: `p${n}@example.org` }), `k${n}`)
    await Promise.all([one.mailer.wake(), two.mailer.wake()])
    expect(server.letters).toHaveLength(20)
    expect(new Set(server.letters.map(({ to }) => to?.[0]?.address)).size).toBe(20)
    expect(new Set(statesOf(one))).toEqual(new Set(['sent']))
    await one.close()
    await two.close()
  })

  it('a connection that breaks after the letter was handed over leaves its fate to a person', async () => {
    const server = await aMailServer()
    server.rules.letter = 'drop'
    const desk = await aDeskThatWritesTo(server)
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    await desk.mailer.wake()
    expect(message(desk)).toMatchObject({ state: 'unclear', attempts: 1 })
    expect(bell(desk)).toEqual([{ audience: 'admin', address: 'p@example.org', state: 'unclear', count: 1 }])
    server.rules.letter = 'accept'
    await later(desk, minutes(1000))
    expect(server.letters).toHaveLength(1)
    await desk.close()
  })

  it('a person may send an unclear one again: the same letter by its Message-ID', async () => {
    const server = await aMailServer()
    server.rules.letter = 'drop'
    const desk = await aDeskThatWritesTo(server)
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    await desk.mailer.wake()
    server.rules.letter = 'accept'
    await desk.call('messages.retry', { id: 1 })
    await desk.mailer.wake()
    expect(statesOf(desk)).toEqual(['sent'])
    expect(server.letters[0]?.messageId).toMatch(/^<[0-9a-f]{40}@gym\.example>$/)
    expect(server.letters[1]?.messageId).toBe(server.letters[0]?.messageId)
    await desk.close()
  })

  it('a message that was being sent when the program was killed is unclear at the next start', async () => {
    const folder = aFolder()
    const server = await aMailServer()
    const killed = await aDeskThatWritesTo(server, { folder })
    tellOf(killed, killed.build.person({ email: 'p@example.org' }), 'k')
    const hanging = aMailerThatHangs(killed)
    void hanging.wake()
    await hanging.begun
    expect(statesOf(killed)).toEqual(['sending'])

    const next = aDesk({ folder })
    next.mailer.start()
    await next.mailer.wake()
    expect(message(next)).toMatchObject({ state: 'unclear', error: 'mail.interrupted' })
    expect(bell(next)).toHaveLength(1)
    expect(server.connections()).toBe(0)
    await next.close()
  })

  it('an answer that cannot be written down is written before anything else is sent', async () => {
    const server = await aMailServer()
    const desk = await aDeskThatWritesTo(server)
    for (const n of [1, 2]) tellOf(desk, desk.build.person({ email: `p${n}@example.org` }), `k${n}`)
    const full =
      "CREATE TRIGGER full BEFORE UPDATE ON message WHEN NEW.state = 'sent' BEGIN SELECT RAISE(ABORT, 'full'); END"
    desk.store.sqlite.exec(full)
    await expect(desk.mailer.wake()).rejects.toThrow('full')
    await expect(desk.mailer.wake()).rejects.toThrow('full')
    expect([statesOf(desk), server.letters.length]).toEqual([['sending', 'waiting'], 1])
    desk.store.sqlite.exec('DROP TRIGGER full')
    await desk.mailer.wake()
    expect([statesOf(desk), server.letters.length]).toEqual([['sent', 'sent'], 2])
    await desk.close()
  })

  it('ends in order: a message not yet handed over waits for the next start, and counts no attempt', async () => {
    const folder = aFolder()
    const server = await aMailServer()
    const desk = await aDeskThatWritesTo(server, { folder })
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    const mailer = aMailerThatHangs(desk)
    const working = mailer.wake()
    await mailer.begun
    await mailer.stop()
    await working
    expect(message(desk)).toMatchObject({ state: 'waiting', attempts: 0, waits: 0, error: null })
    await desk.close()
  })

  it('ends in order: a message handed over is waited for, and is unclear when no answer comes', async () => {
    const server = await aMailServer()
    server.rules.letter = 'hold'
    const desk = await aDeskThatWritesTo(server)
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    const mailer = createMailer(desk.host, secretsInMemory(), { patience: 0 })
    const arrived = server.arrival()
    const working = mailer.wake()
    await arrived
    await mailer.stop()
    await working
    expect(message(desk)).toMatchObject({ state: 'unclear', error: 'mail.interrupted' })
    await desk.close()
  })
})
