import { describe, expect, it } from 'vitest'
import { aDesk } from '../testing/desk.ts'
import { aFolder } from '../testing/folder.ts'
import { aDeskThatWritesTo, aMailServer, bell, later, message, minutes, statesOf, tellOf } from './testing.ts'

describe('the outbox', () => {
  it('sends what is due, each message once', async () => {
    const server = await aMailServer()
    const desk = await aDeskThatWritesTo(server)
    for (const n of [1, 2, 3]) tellOf(desk, desk.build.person({ email: `p${n}@example.org` }), `k${n}`)
    await Promise.all([desk.mailer.wake(), desk.mailer.wake()])
    await desk.mailer.wake()
    expect(server.letters.map(({ to }) => to?.[0]?.address)).toEqual([
      'p1@example.org',
      'p2@example.org',
      'p3@example.org',
    ])
    expect(statesOf(desk)).toEqual(['sent', 'sent', 'sent'])
    expect(desk.rows('SELECT DISTINCT finished_at, last_error FROM message')).toEqual([
      { finished_at: desk.clock.now(), last_error: null },
    ])
    await desk.close()
  })

  it('is woken by the commit that writes a message, once it has been started', async () => {
    const server = await aMailServer()
    const desk = await aDeskThatWritesTo(server)
    desk.mailer.start()
    const arrived = server.arrival()
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    await arrived
    await desk.mailer.wake()
    expect(statesOf(desk)).toEqual(['sent'])
    await desk.close()
  })

  it('tries again later when a server says not now: after 1, 5, 15, 60 minutes, then every 4 hours, 8 times', async () => {
    const server = await aMailServer()
    server.rules.letter = { code: 451, says: 'too busy' }
    const desk = await aDeskThatWritesTo(server)
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    await desk.mailer.wake()
    let waited = minutes(1)
    expect(message(desk)).toMatchObject({ state: 'waiting', attempts: 1, waits: waited })
    expect(message(desk)?.error).toContain('451 too busy')
    await later(desk, minutes(1) - 1)
    expect(server.letters).toHaveLength(1)
    await later(desk, 1)
    expect(server.letters).toHaveLength(2)
    for (const wait of [5, 15, 60, 240, 240, 240]) {
      waited += minutes(wait)
      expect(message(desk)).toMatchObject({ state: 'waiting', waits: waited })
      await later(desk, minutes(wait))
    }
    expect(message(desk)).toMatchObject({ state: 'failed', attempts: 8 })
    expect(server.letters).toHaveLength(8)
    expect(new Set(server.letters.map(({ messageId }) => messageId)).size).toBe(1)
    expect(bell(desk)).toEqual([{ audience: 'admin', address: 'p@example.org', state: 'failed', count: 1 }])
    await later(desk, minutes(1000))
    expect(server.letters).toHaveLength(8)
    await desk.close()
  })

  it('tries again when nobody answers at the port, and gets through once somebody does', async () => {
    const gone = await aMailServer()
    const desk = await aDeskThatWritesTo(gone)
    await gone.close()
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    await desk.mailer.wake()
    expect(message(desk)).toMatchObject({ state: 'waiting', attempts: 1 })
    expect(message(desk)?.error).toContain('ECONNREFUSED')
    const back = await aMailServer({ port: gone.settings.port })
    await later(desk, minutes(1))
    expect([statesOf(desk), back.letters.length]).toEqual([['sent'], 1])
    await desk.close()
  })

  it('gives a message up at once whose recipient is refused for good, and goes on with the others', async () => {
    const server = await aMailServer()
    const desk = await aDeskThatWritesTo(server)
    server.rules.recipient = { code: 550, says: 'no such person' }
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    await desk.mailer.wake()
    expect(message(desk)).toMatchObject({ state: 'failed', attempts: 1 })
    expect(message(desk)?.error).toContain('550 no such person')
    server.rules.recipient = null
    tellOf(desk, desk.build.person({ email: 'q@example.org' }), 'l')
    await desk.mailer.wake()
    expect(statesOf(desk)).toEqual(['failed', 'sent'])
    expect(server.letters).toHaveLength(1)
    await desk.close()
  })

  it.each([550, 552, 554])('gives a letter up that is refused after it was read: %i', async (code) => {
    const server = await aMailServer()
    server.rules.letter = { code, says: 'not this one' }
    const desk = await aDeskThatWritesTo(server)
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    await desk.mailer.wake()
    expect(message(desk)).toMatchObject({ state: 'failed', attempts: 1 })
    await desk.close()
  })

  it.each(['a\r\nBcc: x@evil.example@example.org', 'a> <b@example.org', ''])(
    'never asks a server for the address %j',
    async (email) => {
      const server = await aMailServer()
      const desk = await aDeskThatWritesTo(server)
      tellOf(desk, desk.build.person({ email }), 'k')
      await desk.mailer.wake()
      expect([statesOf(desk), server.letters]).toEqual([['failed'], []])
      await desk.close()
    },
  )

  it('tells the admins once in a bad hour, with how many it is about, and anew when that was read', async () => {
    const server = await aMailServer()
    server.rules.recipient = { code: 550, says: 'no' }
    const desk = await aDeskThatWritesTo(server)
    for (const n of [1, 2, 3]) tellOf(desk, desk.build.person({ email: `p${n}@example.org` }), `k${n}`)
    await desk.mailer.wake()
    expect(bell(desk)).toEqual([{ audience: 'admin', address: 'p3@example.org', state: 'failed', count: 3 }])
    desk.clock.set((desk.clock.now() + minutes(60)) as never)
    tellOf(desk, desk.build.person({ email: 'p4@example.org' }), 'k4')
    await desk.mailer.wake()
    expect(bell(desk).map(({ count }) => count)).toEqual([3, 1])
    await desk.close()
  })

  it('waits while nobody has entered the password again', async () => {
    const server = await aMailServer({ login: { user: 'desk', password: 'opensesame' } })
    const folder = aFolder()
    const before = await aDeskThatWritesTo(server, { folder })
    await before.close()
    const desk = aDesk({ folder })
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    await desk.mailer.wake()
    expect(message(desk)).toMatchObject({ state: 'waiting', attempts: 1, error: 'mail.no-password' })
    expect(server.connections()).toBe(0)
    await desk.call('mail.change', { ...server.settings, version: 1 })
    await later(desk, minutes(1))
    expect(statesOf(desk)).toEqual(['sent'])
    await desk.close()
  })

  it('waits when the password is wrong: that is no fault of the message', async () => {
    const server = await aMailServer({ login: { user: 'desk', password: 'opensesame' } })
    const desk = aDesk()
    await desk.call('mail.change', { ...server.settings, password: 'sesame' })
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    await desk.mailer.wake()
    expect(message(desk)).toMatchObject({ state: 'waiting', attempts: 1 })
    expect(message(desk)?.error).toContain('535 no: desk •••')
    expect(desk.dump()).not.toContain('sesame')
    await desk.close()
  })
})
