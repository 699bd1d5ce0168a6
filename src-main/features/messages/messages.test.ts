import { beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../../src-shared/contract/messages.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { owner } from '../../app/actor.ts'
import { leaveAbandonedToPeople, settle, takeDue } from '../../mail/queue.ts'
import type { Outcome } from '../../mail/smtp.ts'
import { statesOf, tellOf } from '../../mail/testing.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { addressOf } from './outbox.ts'

const mail = {
  version: 0,
  isOn: true,
  host: 'smtp.gym.example',
  port: 25,
  security: 'none',
  user: null,
  fromAddress: 'desk@gym.example',
  password: null,
}

describe('messages', () => {
  let desk: TestDesk
  beforeEach(() => {
    desk = aDesk()
  })
  const list = (isUnfinished: boolean, limit = 100) =>
    desk.call<{ messages: readonly Message[]; unfinished: number }>('messages.list', { isUnfinished, limit })
  const setEmail = (id: PersonId, email: string | null) =>
    desk.store.sqlite.prepare('UPDATE person SET email = ? WHERE id = ?').run(email, id)

  /** Sends the next message that is due, with an outcome of the test's own. */
  const sendNext = (outcome: Outcome) =>
    desk.host.transact(owner, (ctx) => {
      const task = takeDue(ctx)
      if (!task) throw new Error('nothing is due')
      settle(ctx, task, outcome)
    })
  const failed: Outcome = { kind: 'permanent', error: '550 no such person' }

  it('go to the person, else to the guardian, else to nobody', () => {
    const guardianId = desk.build.person({ email: 'parent@example.org' })
    const people = [
      desk.build.person({ email: 'own@example.org', guardianId }),
      desk.build.person({ guardianId }),
      desk.build.person(),
    ]
    const ctx = desk.host.queryCtx(owner)
    expect(people.map((id) => addressOf(ctx, id))).toEqual(['own@example.org', 'parent@example.org', null])
  })

  it('are for somebody to call while mail is off, and wait to be sent when it is on and there is an address', async () => {
    const reachable = desk.build.person({ email: 'p@example.org' })
    tellOf(desk, reachable, 'before')
    await desk.call('mail.change', mail)
    tellOf(desk, reachable, 'after')
    tellOf(desk, desk.build.person(), 'nobody')
    expect(statesOf(desk)).toEqual(['by-hand', 'waiting', 'by-hand'])
  })

  it('tell the same thing once', async () => {
    await desk.call('mail.change', mail)
    const person = desk.build.person({ email: 'p@example.org' })
    tellOf(desk, person, 'same')
    sendNext({ kind: 'sent' })
    tellOf(desk, person, 'same')
    expect(statesOf(desk)).toEqual(['sent'])
  })

  it('are listed newest first, with whom to call', async () => {
    await desk.call('mail.change', mail)
    const guardianId = desk.build.person({ email: 'parent@example.org', phone: '+33 6 11' })
    const child = desk.build.person({ givenName: 'Léa', familyName: 'Martin', guardianId })
    tellOf(desk, child, 'k1')
    tellOf(desk, desk.build.person({ givenName: 'Bo', familyName: '', phone: '+33 6 22' }), 'k2')
    sendNext(failed)
    const { messages, unfinished } = await list(true)
    expect(unfinished).toBe(2)
    expect(messages).toMatchObject([
      { personName: 'Bo', phone: '+33 6 22', address: null, state: 'by-hand', attempts: 0, nextAttemptAt: null },
      {
        personId: child,
        personName: 'Léa Martin',
        phone: '+33 6 11',
        address: 'parent@example.org',
        code: 'training.cancelled',
        facts: { type: 'Yoga', day: '2026-03-12', time: '18:30', reason: 'The trainer is ill' },
        state: 'failed',
        attempts: 1,
        lastError: '550 no such person',
        finishedAt: null,
      },
    ])
  })

  it('that are done or on their way need nobody; a test needs only the admin who asked for it', async () => {
    await desk.call('mail.change', mail)
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    sendNext({ kind: 'sent' })
    await desk.call('mail.test', { address: 'me@gym.example' })
    sendNext(failed)
    expect(desk.rows('SELECT * FROM notification')).toEqual([])
    tellOf(desk, desk.build.person({ email: 'q@example.org' }), 'l')
    expect(await list(true)).toEqual({ messages: [], unfinished: 0 })
    const all = await list(false)
    expect(all.messages.map(({ state }) => state)).toEqual(['waiting', 'failed', 'sent'])
    expect(all.messages[0]?.nextAttemptAt).toBe(desk.clock.now())
    expect((await list(false, 1)).messages).toHaveLength(1)
  })

  it('are done when somebody has told the person, with who that was', async () => {
    tellOf(desk, desk.build.person(), 'k')
    await desk.call('messages.told', { id: 1 })
    expect((await list(false)).messages).toMatchObject([
      { state: 'told', finishedAt: desk.clock.now(), finishedBy: 'owner' },
    ])
    await expectRefused(desk, 'messages.told', { id: 1 }, 'message.already-done')
    await expectRefused(desk, 'messages.told', { id: 99 }, 'desk.not-found')
  })

  it('stay told when the mail server answers afterwards', async () => {
    await desk.call('mail.change', mail)
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    const task = desk.host.transact(owner, takeDue)
    if (!task) throw new Error('nothing is due')
    await desk.call('messages.told', { id: task.id })
    desk.host.transact(owner, (ctx) => settle(ctx, task, failed))
    expect(statesOf(desk)).toEqual(['told'])
    expect(desk.rows('SELECT * FROM notification')).toEqual([])
  })

  it('are sent again on demand, from the first attempt on, to the address of now', async () => {
    await desk.call('mail.change', mail)
    const person = desk.build.person({ email: 'wrong@example.org' })
    tellOf(desk, person, 'k')
    sendNext(failed)
    setEmail(person, 'right@example.org')
    await desk.call('messages.retry', { id: 1 })
    expect((await list(false)).messages).toMatchObject([
      { state: 'waiting', address: 'right@example.org', attempts: 0, lastError: null, nextAttemptAt: desk.clock.now() },
    ])
  })

  it('that were for somebody to call can be sent once there is an address', async () => {
    await desk.call('mail.change', mail)
    const person = desk.build.person()
    tellOf(desk, person, 'k')
    await expectRefused(desk, 'messages.retry', { id: 1 }, 'message.not-retryable')
    setEmail(person, 'p@example.org')
    await desk.call('messages.retry', { id: 1 })
    expect(statesOf(desk)).toEqual(['waiting'])
    await expectRefused(desk, 'messages.retry', { id: 1 }, 'message.not-retryable')
    await expectRefused(desk, 'messages.retry', { id: 99 }, 'desk.not-found')
  })

  it('are not sent again while mail is off', async () => {
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    await expectRefused(desk, 'messages.retry', { id: 1 }, 'mail.off')
  })

  it('whose fate nobody knows are sent again only by a person', async () => {
    await desk.call('mail.change', mail)
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    desk.host.transact(owner, takeDue)
    expect(desk.host.transact(owner, leaveAbandonedToPeople)).toBe(1)
    expect(desk.host.transact(owner, leaveAbandonedToPeople)).toBe(0)
    expect([statesOf(desk), desk.host.transact(owner, takeDue)]).toEqual([['unclear'], undefined])
    await desk.call('messages.retry', { id: 1 })
    expect(desk.host.transact(owner, takeDue)).toMatchObject({ id: 1, attempts: 1 })
  })

  it('that failed for now after mail was switched off are for somebody to call', async () => {
    await desk.call('mail.change', mail)
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    const task = desk.host.transact(owner, takeDue)
    if (!task) throw new Error('nothing is due')
    await desk.call('mail.change', { ...mail, version: 1, isOn: false })
    desk.host.transact(owner, (ctx) => settle(ctx, task, { kind: 'temporary', error: '451 busy' }))
    expect(statesOf(desk)).toEqual(['by-hand'])
  })
})
