import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../../src-shared/contract/define.ts'
import type { StaffId } from '../../../src-shared/kernel/brand.ts'
import { HOUR, type Instant } from '../../../src-shared/kernel/time.ts'
import { type Actor, nobody } from '../../app/actor.ts'
import { staff } from '../../db/schema/desk.ts'
import { cheapHash } from '../../testing/cheap-hash.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { actorOfToken } from './session.service.ts'

const password = 'correct horse'
const passwordHash = cheapHash(password)

type SignedIn = { readonly token: string; readonly expiresAt: number; readonly me: object }
let desk: TestDesk
beforeEach(() => {
  desk = aDesk()
})

function aPerson(name: string, role: Role = 'admin', isActive = true): StaffId {
  const row = { name, role, passwordHash, isActive, createdAt: desk.clock.now() }
  return desk.store.db.insert(staff).values(row).returning({ id: staff.id }).get().id
}
const signIn = (name: string, word = password) =>
  desk.host.call('session.signIn', { name, password: word }, nobody) as Promise<SignedIn>
const whoIs = (token: string): Actor => actorOfToken(desk.host.queryCtx(nobody), token)
const sessions = () => desk.rows('SELECT count(*) AS n FROM staff_session')[0]?.n
const pass = (ms: number) => desk.clock.set((desk.clock.now() + ms) as Instant)

async function refused(call: Promise<unknown>, code: string, facts: object = {}): Promise<void> {
  const before = desk.dump()
  await expect(call).rejects.toMatchObject({ code, facts })
  expect(desk.dump()).toBe(before)
}

describe('signing in', () => {
  it('gives a token that stands for the person, kept as a hash only', async () => {
    const staffId = aPerson('Ada', 'reception')
    const { token, expiresAt, me } = await signIn('  ada ')
    expect(me).toEqual({ staffId, name: 'Ada', role: 'reception', trainerId: null })
    expect(expiresAt).toBe(desk.clock.now() + 30 * 24 * HOUR)
    expect(whoIs(token)).toEqual({ kind: 'staff', staffId, name: 'Ada', role: 'reception', trainerId: null, token })
    expect(await desk.host.call('session.me', {}, whoIs(token))).toEqual(me)
    expect(desk.dump()).not.toContain(token)
    expect(whoIs(`${token}x`)).toBe(nobody)
    expect(actorOfToken(desk.host.queryCtx(nobody), null)).toBe(nobody)
  })
  it('answers the same to a wrong password, an unknown name and somebody who was let go', async () => {
    aPerson('Ada')
    aPerson('Bob', 'reception', false)
    await refused(signIn('Ada', 'wrong horse'), 'sign-in.wrong')
    await refused(signIn('Nobody'), 'sign-in.wrong')
    await refused(signIn('Bob'), 'sign-in.wrong')
  })
  it('five wrong passwords at once make even the right one wait', async () => {
    aPerson('Ada')
    const wrong = await Promise.allSettled(
      ['Ada', 'ADA', 'ada ', ' Ada', 'aDa', 'Ada'].map((name) => signIn(name, 'guess')),
    )
    expect(wrong.map((result) => result.status === 'rejected' && result.reason.code)).toEqual([
      ...Array.from({ length: 5 }, () => 'sign-in.wrong'),
      'sign-in.wait',
    ])
    await refused(signIn('Ada'), 'sign-in.wait', { seconds: 5 })
    pass(4_999)
    await refused(signIn('Ada'), 'sign-in.wait', { seconds: 1 })
    pass(1)
    expect(await signIn('Ada')).toHaveProperty('token')
    expect(await signIn('Ada')).toHaveProperty('token')
  })
  it('a password reset or a dismissal while it is being checked wins', async () => {
    const staffId = aPerson('Ada')
    aPerson('Bob')
    for (const meanwhile of [
      () => desk.store.db.update(staff).set({ passwordHash: 'reset' }).run(),
      () => desk.host.call('staff.setActive', { commandId: 'let-ada-go', staffId, isActive: false }, { kind: 'owner' }),
    ]) {
      desk.store.db.update(staff).set({ passwordHash, isActive: true }).run()
      const entering = signIn('Ada')
      await meanwhile()
      await expect(entering).rejects.toMatchObject({ code: 'sign-in.wrong' })
      expect(sessions()).toBe(0)
    }
  })
})

describe('a session', () => {
  let token: string
  let ada: StaffId
  beforeEach(async () => {
    ada = aPerson('Ada')
    aPerson('Bob')
    token = (await signIn('Ada')).token
  })
  it('ends after thirty days, and the next sign-in sweeps it away', async () => {
    pass(30 * 24 * HOUR - 1)
    expect(whoIs(token).kind).toBe('staff')
    pass(1)
    expect(whoIs(token)).toBe(nobody)
    expect(sessions()).toBe(1)
    pass(1)
    await signIn('Bob')
    expect(sessions()).toBe(1)
  })
  it('ends by signing out, and only that one', async () => {
    const other = (await signIn('Ada')).token
    await desk.host.call('session.signOut', { commandId: 'sign-out-1' }, whoIs(token))
    expect([whoIs(token).kind, whoIs(other).kind]).toEqual(['nobody', 'staff'])
  })
  it('ends when its owner is let go, and does not come back with them', async () => {
    await desk.call('staff.setActive', { staffId: ada, isActive: false })
    expect([whoIs(token), sessions()]).toEqual([nobody, 0])
    await desk.call('staff.setActive', { staffId: ada, isActive: true })
    expect(whoIs(token)).toBe(nobody)
  })
  it('means nothing while its owner is inactive, whoever wrote that', () => {
    desk.store.db.update(staff).set({ isActive: false }).run()
    expect(whoIs(token)).toBe(nobody)
  })
  it('ends by a password reset, and the new password works', async () => {
    await desk.call('staff.resetPassword', { staffId: ada, password: 'a new password' })
    expect([whoIs(token), sessions()]).toEqual([nobody, 0])
    await refused(signIn('Ada'), 'sign-in.wrong')
    expect(await signIn('Ada', 'a new password')).toHaveProperty('token')
  })
  it('shows its owner the role they have now', () => {
    desk.store.db.update(staff).set({ role: 'reception' }).run()
    expect(whoIs(token)).toMatchObject({ role: 'reception' })
  })
})

it('nobody and the owner of the machine are not somebody', async () => {
  await refused(desk.host.call('session.me', {}, nobody), 'desk.not-signed-in')
  await refused(desk.call('session.me'), 'desk.not-signed-in')
})
