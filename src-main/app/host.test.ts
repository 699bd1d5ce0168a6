import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Topic } from '../../src-shared/contract/define.ts'
import { aDesk, type TestDesk } from '../testing/desk.ts'
import { aFolder } from '../testing/folder.ts'
import { nobody, owner, system } from './actor.ts'
import { Refused } from './ctx.ts'
import type { Log } from './host.ts'

let desk: TestDesk
let heard: (readonly Topic[])[]
let logged: string[]

beforeEach(() => {
  logged = []
  const log: Log = { info: () => {}, error: (_facts, text) => void logged.push(text) }
  desk = aDesk({ log })
  heard = []
  desk.host.listen((topics) => heard.push([...topics]))
})

const addRoom = (name: string) => desk.store.sqlite.prepare('INSERT INTO room (name) VALUES (?)').run(name)
const roomNames = () => desk.rows('SELECT name FROM room ORDER BY id').map(({ name }) => name)
const audit = () => desk.rows('SELECT id, name, actor, at, input, answer FROM command_log ORDER BY rowid')
const room = (name: string, commandId: string) =>
  desk.host.call('rooms.create', { commandId, name, isActive: true }, owner)

describe('transact', () => {
  it('rolls everything back and announces nothing on a throw or a refusal', () => {
    for (const problem of [new Error('surprise'), new Refused('room.name-taken')]) {
      const before = desk.dump()
      const deed = () =>
        desk.host.transact(owner, (ctx) => {
          addRoom('Dojo')
          ctx.changed('schedule')
          throw problem
        })
      expect(deed).toThrow(problem)
      expect(desk.dump()).toBe(before)
    }
    expect(heard).toEqual([])
    expect(desk.store.sqlite.inTransaction).toBe(false)
  })
  it('announces after commit, once, each topic once', () => {
    let seenInside: readonly unknown[] = []
    const inTransaction: boolean[] = []
    desk.host.listen(() => inTransaction.push(desk.store.sqlite.inTransaction))
    const out = desk.host.transact(owner, (ctx) => {
      addRoom('Dojo')
      ctx.changed('schedule')
      ctx.changed('trainings', 'schedule')
      seenInside = [...heard]
      return 'done'
    })
    expect([out, seenInside, heard]).toEqual(['done', [], [['schedule', 'trainings']]])
    expect(inTransaction).toEqual([false])
    expect(roomNames()).toEqual(['Dojo'])
  })
  it('says nothing when nothing changed', () => {
    desk.host.transact(owner, () => {})
    expect(heard).toEqual([])
  })
  it('a listener that fails takes nothing back, and the others still hear', () => {
    desk.host.listen(() => {
      throw new Error('deaf')
    })
    const late: (readonly Topic[])[] = []
    desk.host.listen((topics) => late.push([...topics]))
    const out = desk.host.transact(owner, (ctx) => {
      addRoom('Dojo')
      ctx.changed('schedule')
      return 'done'
    })
    expect([out, roomNames(), late]).toEqual(['done', ['Dojo'], [['schedule']]])
    expect(logged).toHaveLength(1)
  })
  it('somebody who hung up hears no more', () => {
    const late: unknown[] = []
    const hangUp = desk.host.listen(() => late.push(1))
    hangUp()
    desk.host.announceAll()
    expect([late, heard.length]).toEqual([[], 1])
  })
})

describe('a savepoint', () => {
  it('fails alone', () => {
    desk.host.transact(owner, () => {
      addRoom('Dojo')
      expect(() =>
        desk.host.savepoint(() => {
          addRoom('Pool')
          throw new Error('no water')
        }),
      ).toThrow('no water')
      desk.host.savepoint(() => addRoom('Hall'))
    })
    expect(roomNames()).toEqual(['Dojo', 'Hall'])
  })
})

describe('rehearse', () => {
  it('answers and leaves no trace', () => {
    const before = desk.dump()
    const names = desk.host.rehearse(owner, (ctx) => {
      desk.build.person({ givenName: 'Éloïse' })
      addRoom('Dojo')
      desk.host.savepoint(() => addRoom('Pool'))
      ctx.changed('schedule', 'people')
      return roomNames()
    })
    expect(names).toEqual(['Dojo', 'Pool'])
    expect(desk.dump()).toBe(before)
    expect([heard, desk.store.sqlite.inTransaction]).toEqual([[], false])
  })
  it('passes a failure on, taken back too', () => {
    const before = desk.dump()
    const fails = () =>
      desk.host.rehearse(owner, () => {
        addRoom('Dojo')
        throw new Error('surprise')
      })
    expect(fails).toThrow('surprise')
    expect(desk.dump()).toBe(before)
  })
})

describe('a command', () => {
  it('leaves one audit row: who, what, when, with what, and the answer', async () => {
    const answer = await room('Dojo', 'command-1')
    expect(audit()).toEqual([
      {
        id: 'command-1',
        name: 'rooms.create',
        actor: 'owner',
        at: desk.clock.now(),
        input: JSON.stringify({ commandId: 'command-1', name: 'Dojo', isActive: true }),
        answer: JSON.stringify(answer),
      },
    ])
    expect(heard).toEqual([['schedule']])
  })
  it('PAY-5: a repeat answers the same, changes nothing and announces nothing', async () => {
    const answer = await room('Dojo', 'command-1')
    const before = desk.dump()
    desk.clock.set((desk.clock.now() + 1000) as never)
    expect(await room('Dojo', 'command-1')).toEqual(answer)
    expect([desk.dump() === before, heard.length]).toEqual([true, 1])
  })
  it('another request under the same number is refused', async () => {
    await room('Dojo', 'command-1')
    const before = desk.dump()
    await expect(room('Pool', 'command-1')).rejects.toMatchObject({ code: 'desk.command-id-reused' })
    await expect(
      desk.host.call('trainers.create', { commandId: 'command-1', name: 'Dojo', isActive: true }, owner),
    ).rejects.toMatchObject({ code: 'desk.command-id-reused' })
    expect(desk.dump()).toBe(before)
  })
  it('a refused one leaves no audit row, and its number may be used again', async () => {
    await room('Dojo', 'command-1')
    const before = desk.dump()
    await expect(room('dojo', 'command-2')).rejects.toMatchObject({ code: 'room.name-taken', facts: { name: 'dojo' } })
    expect(desk.dump()).toBe(before)
    await room('Pool', 'command-2')
    expect(audit()).toHaveLength(2)
  })
  it('a question leaves no audit row', async () => {
    await desk.call('rooms.list')
    expect([audit(), heard]).toEqual([[], []])
  })
})

describe('the door', () => {
  const admitted = (name: string, actor = nobody) => {
    try {
      desk.host.admit(name, actor)
      return 'admitted'
    } catch (error) {
      return (error as Refused).code
    }
  }
  it('knows names of the contract only', () => {
    for (const name of ['rooms.drop', 'rooms', '', '__proto__', 'constructor', 'toString', 'rooms.list.apply'])
      expect(admitted(name, owner), name).toBe('desk.not-found')
  })
  it('lets nobody in but to set up and to sign in', () => {
    expect(['setup.state', 'session.signIn', 'rooms.list', 'session.me'].map((name) => admitted(name))).toEqual([
      'admitted',
      'admitted',
      'desk.not-signed-in',
      'desk.not-signed-in',
    ])
    expect(admitted('rooms.list', system)).toBe('desk.not-signed-in')
    expect(admitted('rooms.list', { kind: 'api-key', name: 'cron' } as never)).toBe('desk.not-signed-in')
  })
  it('names the role that is missing', () => {
    const trainer = { kind: 'staff', staffId: 1, name: 'Tom', role: 'trainer', trainerId: 1, token: 't' } as const
    expect(() => desk.host.admit('rooms.create', trainer as never)).toThrow(
      expect.objectContaining({ code: 'desk.role-missing', facts: { needed: 'admin' } }),
    )
    expect(admitted('trainings.between', trainer as never)).toBe('admitted')
  })
})

it('a refusal that the contract does not name is a mistake, not an answer', async () => {
  desk.store.sqlite.exec('DELETE FROM gym')
  const problem: unknown = await desk.call('settings.get').catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Error)
  expect(problem).not.toBeInstanceOf(Refused)
  expect((problem as Error).message).toBe('settings.get answered with desk.not-open, which its contract does not name')
})

it('secrets are in no file of the gym: no password, no key, no token', async () => {
  const folder = aFolder()
  const real = aDesk({ folder })
  const password = 'correct horse battery staple'
  await real.call('setup.open', {
    gymName: 'G',
    timeZone: 'Europe/Paris',
    currency: 'EUR',
    language: 'en',
    adminName: 'Ada',
    password,
  })
  const { token } = (await real.host.call('session.signIn', { name: 'Ada', password }, nobody)) as { token: string }
  const made = { commandId: 'a-key-please', name: 'cron', scopes: ['generation'] }
  const { key } = (await real.host.call('apiKeys.create', made, owner)) as { key: string }
  expect(await real.host.call('apiKeys.create', made, owner)).toEqual({ id: 1, key: null })
  const log = JSON.stringify(real.rows('SELECT * FROM command_log'))
  expect([log.includes('setup.open'), log.includes('session.signIn'), log.includes('a-key-please')]).toEqual([
    true,
    true,
    true,
  ])
  const whileOpen = filesIn(folder)
  await real.close()
  for (const bytes of [...whileOpen, ...filesIn(folder)])
    for (const secret of [password, token, key, key.slice('palestra_'.length)]) {
      expect(secret.length).toBeGreaterThan(20)
      expect(bytes.includes(secret)).toBe(false)
    }
})

const filesIn = (folder: string): readonly Buffer[] => {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  expect(Buffer.concat(files).includes('a-key-please')).toBe(true)
  return files
}
