import { beforeEach, describe, expect, it } from 'vitest'
import type { StaffId, TrainerId } from '../../../src-shared/kernel/brand.ts'
import { owner } from '../../app/actor.ts'
import { hashSecret } from '../../app/passwords.ts'
import { staff } from '../../db/schema/desk.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { keyOf } from '../processes/automation.ts'

let desk: TestDesk
beforeEach(() => {
  desk = aDesk()
})

const someone = (name: string, role: 'admin' | 'reception' = 'admin', isActive = true): StaffId =>
  desk.store.db
    .insert(staff)
    .values({ name, role, isActive, passwordHash: 'x', createdAt: desk.clock.now() })
    .returning({ id: staff.id })
    .get().id
const active = () => desk.rows('SELECT name FROM staff WHERE is_active = 1 ORDER BY id').map(({ name }) => name)

async function refused(name: string, input: object, code: string, facts: object = {}): Promise<void> {
  const before = desk.dump()
  await expect(desk.call(name, input)).rejects.toMatchObject({ code, facts })
  expect(desk.dump()).toBe(before)
}

describe('who may sign in', () => {
  it('somebody is added with a hashed password, and listed by name', async () => {
    const trainerId = desk.build.trainer({ name: 'Tom' })
    const { id } = await desk.call<{ id: StaffId }>('staff.add', {
      name: 'Tom',
      role: 'trainer',
      trainerId,
      password: 'correct horse',
    })
    someone('Ada')
    expect(await desk.call('staff.list')).toEqual([
      { id: 2, name: 'Ada', role: 'admin', trainerId: null, trainerName: null, isActive: true },
      { id, name: 'Tom', role: 'trainer', trainerId, trainerName: 'Tom', isActive: true },
    ])
    expect(desk.rows('SELECT password_hash AS h FROM staff WHERE id = ?', id)[0]?.h).toMatch(/^scrypt\$131072\$8\$1\$/)
    expect(desk.dump()).not.toContain('correct horse')
  })
  it('not twice under one name, whatever the case', async () => {
    someone('Ada')
    const again = { name: 'ADA', role: 'reception', trainerId: null, password: 'correct horse' }
    await refused('staff.add', again, 'staff.name-taken', { name: 'ADA' })
  })
  it('a trainer is one of the trainers', async () => {
    const add = (role: string, trainerId: number | null) => ({
      name: 'Tom',
      role,
      trainerId,
      password: 'correct horse',
    })
    await refused('staff.add', add('trainer', null), 'staff.trainer-unknown')
    await refused('staff.add', add('trainer', 99), 'staff.trainer-unknown')
    await refused('staff.add', add('reception', 99 as TrainerId), 'staff.trainer-unknown')
  })
  it('a reset for nobody is refused', async () => {
    await refused('staff.resetPassword', { staffId: 99, password: 'correct horse' }, 'desk.not-found')
  })
})

describe('letting somebody go', () => {
  it('keeps the last admin, who is not the last when inactive ones are counted', async () => {
    const ada = someone('Ada')
    someone('Eve', 'admin', false)
    someone('Rita', 'reception')
    await refused('staff.setActive', { staffId: ada, isActive: false }, 'staff.last-admin')
    expect(active()).toEqual(['Ada', 'Rita'])
  })
  it('lets the others go and come back', async () => {
    const ada = someone('Ada')
    const bob = someone('Bob')
    const rita = someone('Rita', 'reception')
    await desk.call('staff.setActive', { staffId: rita, isActive: false })
    await desk.call('staff.setActive', { staffId: ada, isActive: false })
    expect(active()).toEqual(['Bob'])
    await refused('staff.setActive', { staffId: bob, isActive: false }, 'staff.last-admin')
    await desk.call('staff.setActive', { staffId: ada, isActive: true })
    await desk.call('staff.setActive', { staffId: bob, isActive: false })
    expect(active()).toEqual(['Ada'])
  })
  it('knows whom', async () => {
    someone('Ada')
    await refused('staff.setActive', { staffId: 99, isActive: false }, 'desk.not-found')
    await refused('staff.setActive', { staffId: 99, isActive: true }, 'desk.not-found')
  })
})

describe('automation keys', () => {
  type Made = { readonly id: number; readonly key: string }
  const make = (name: string) => desk.call<Made>('apiKeys.create', { name, scopes: ['generation', 'history'] })

  it('are shown once, stored as a hash, and listed by name', async () => {
    const { id, key } = await make('cron')
    expect(key).toMatch(/^palestra_[\w-]{43}$/)
    expect(await desk.call('apiKeys.list')).toEqual([
      {
        id,
        name: 'cron',
        start: key.slice(0, 12),
        scopes: ['generation', 'history'],
        createdAt: desk.clock.now(),
        revokedAt: null,
      },
    ])
    expect(desk.rows('SELECT key_hash AS hash FROM api_key')).toEqual([{ hash: hashSecret(key) }])
    expect(desk.dump()).not.toContain(key)
    expect(keyOf(desk.host.queryCtx(owner), key)).toEqual({ name: 'cron', scopes: ['generation', 'history'] })
  })
  it('a repeat of the same request answers null in its place and makes no second one', async () => {
    const once = { commandId: 'make-a-key', name: 'cron', scopes: ['generation'] }
    expect(await desk.call('apiKeys.create', once)).toHaveProperty('key', expect.any(String))
    expect(await desk.call('apiKeys.create', once)).toEqual({ id: 1, key: null })
    expect(desk.rows('SELECT count(*) AS n FROM api_key')).toEqual([{ n: 1 }])
  })
  it('not two under one name', async () => {
    await make('cron')
    await refused('apiKeys.create', { name: 'Cron', scopes: ['daily'] }, 'api-key.name-taken', { name: 'Cron' })
  })
  it('a revoked one opens nothing, and was revoked when it was first revoked', async () => {
    const { id, key } = await make('cron')
    const other = await make('other')
    await desk.call('apiKeys.revoke', { id })
    const at = desk.clock.now()
    expect(keyOf(desk.host.queryCtx(owner), key)).toBeUndefined()
    expect(keyOf(desk.host.queryCtx(owner), other.key)?.name).toBe('other')
    desk.at('2026-04-01', '10:00')
    await desk.call('apiKeys.revoke', { id })
    expect(await desk.call('apiKeys.list')).toMatchObject([{ revokedAt: at }, { revokedAt: null }])
    await refused('apiKeys.revoke', { id: 99 }, 'desk.not-found')
  })
})
