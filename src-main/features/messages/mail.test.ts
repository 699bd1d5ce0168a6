import { beforeEach, describe, expect, it } from 'vitest'
import type { MailSettings } from '../../../src-shared/contract/messages.ts'
import { statesOf, tellOf } from '../../mail/testing.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'

const wanted = {
  version: 0,
  isOn: true,
  host: 'smtp.gym.example',
  port: 587,
  security: 'starttls',
  user: 'desk',
  fromAddress: 'desk@gym.example',
  password: 'keep-this-to-yourself',
}

describe('mail', () => {
  let desk: TestDesk
  let lines: string[]
  beforeEach(() => {
    lines = []
    const write = (facts: object, text: string) => void lines.push(`${text} ${JSON.stringify(facts)}`)
    desk = aDesk({ log: { info: write, error: write } })
  })
  const settings = () => desk.call<MailSettings>('mail.settings')

  it('is off until somebody sets it up', async () => {
    expect(await settings()).toEqual({
      isOn: false,
      host: '',
      port: 587,
      security: 'starttls',
      user: null,
      fromAddress: '',
      hasPassword: false,
      isPasswordKept: false,
      version: 0,
    })
  })

  it('is set up, changed and switched off, each with a new version', async () => {
    const { password: _password, ...shown } = wanted
    const after = { ...shown, hasPassword: true, isPasswordKept: false }
    expect(await desk.call('mail.change', wanted)).toEqual({ ...after, version: 1 })
    expect(await settings()).toEqual({ ...after, version: 1 })
    const off = { ...wanted, version: 1, isOn: false, password: null }
    expect(await desk.call('mail.change', off)).toEqual({ ...after, isOn: false, version: 2 })
    await expectRefused(desk, 'mail.change', off, 'desk.stale-version')
  })

  it('takes a blank user for none', async () => {
    expect(await desk.call('mail.change', { ...wanted, user: '', password: null })).toMatchObject({ user: null })
  })

  it.each([
    ['a server', { host: '' }],
    ['a sender', { fromAddress: '' }],
    ['the password of its user', { password: null }],
  ])('is not switched on without %s', async (_what, missing) => {
    await expectRefused(desk, 'mail.change', { ...wanted, ...missing }, 'mail.incomplete')
    expect(await settings()).toMatchObject({ isOn: false, hasPassword: false })
    expect(await desk.call('mail.change', { ...wanted, ...missing, isOn: false })).toMatchObject({ version: 1 })
  })

  it.each([{ host: 'smtp.evil.example' }, { port: 2525 }, { user: 'eve' }])(
    'does not give the password to another server or user: %j',
    async (other) => {
      await desk.call('mail.change', wanted)
      await expectRefused(desk, 'mail.change', { ...wanted, ...other, version: 1, password: null }, 'mail.incomplete')
      expect(await settings()).toMatchObject({ host: wanted.host, hasPassword: true })
      const off = { ...wanted, ...other, version: 1, isOn: false, password: null }
      expect(await desk.call('mail.change', off)).toMatchObject({ ...other, hasPassword: false })
    },
  )

  it('keeps the password when something else changes, and forgets it on demand', async () => {
    await desk.call('mail.change', wanted)
    const sender = { ...wanted, version: 1, fromAddress: 'new@gym.example', password: null }
    expect(await desk.call('mail.change', sender)).toMatchObject({ fromAddress: 'new@gym.example', hasPassword: true })
    const forgotten = { ...wanted, version: 2, isOn: false, password: '' }
    expect(await desk.call('mail.change', forgotten)).toMatchObject({ hasPassword: false })
  })

  it('has its password nowhere in the database and in no line of the log', async () => {
    await desk.call('mail.change', wanted)
    await expectRefused(desk, 'mail.change', wanted, 'desk.stale-version')
    expect(desk.rows("SELECT input FROM command_log WHERE name = 'mail.change'")).toHaveLength(1)
    expect(desk.dump()).toContain('smtp.gym.example')
    expect(desk.dump()).not.toContain(wanted.password)
    expect(lines.join()).not.toContain(wanted.password)
  })

  it('leaves those to people who still wait for a message when it is switched off, and sends no old ones later', async () => {
    await desk.call('mail.change', wanted)
    tellOf(desk, desk.build.person({ email: 'p@example.org' }), 'k')
    expect(statesOf(desk)).toEqual(['waiting'])
    await desk.call('mail.change', { ...wanted, version: 1, isOn: false, password: null })
    expect(statesOf(desk)).toEqual(['by-hand'])
    await desk.call('mail.change', { ...wanted, version: 2, password: null })
    expect(statesOf(desk)).toEqual(['by-hand'])
  })

  it('is tested by a message to any address, as often as one likes', async () => {
    await expectRefused(desk, 'mail.test', { address: 'me@gym.example' }, 'mail.off')
    await desk.call('mail.change', wanted)
    for (const id of [1, 2]) expect(await desk.call('mail.test', { address: 'me@gym.example' })).toEqual({ id })
    expect(desk.rows('SELECT person_id, address, code, state FROM message')).toEqual(
      [1, 2].map(() => ({ person_id: null, address: 'me@gym.example', code: 'mail.test', state: 'waiting' })),
    )
  })
})
