import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { MembershipId } from '../../src-shared/kernel/brand.ts'
import type { Day } from '../../src-shared/kernel/time.ts'
import { system } from '../app/actor.ts'
import {
  type Caller,
  changesNothing,
  deskUnderTest,
  type OpenWire,
  once,
  openAndSignIn,
  overHttp,
  overPort,
  refusalOf,
} from './wires-testing.ts'

const tess = { name: 'Tess', email: null, phone: null, isActive: true }
const staleIn = (next: IteratorResult<{ stale: string[] }, unknown>) => (next.done ? [] : next.value.stale)

/** One suite over both wires: what the window is told and what a browser is told must be the same. */
describe.each([
  ['electron', overPort],
  ['http', overHttp],
] as const)('a desk over %s', (_name, openWire) => {
  const under = deskUnderTest()
  let wire: OpenWire
  let admin: Caller
  let reception: Caller
  let nobody: Caller

  beforeAll(async () => {
    wire = await openWire(under)
    admin = wire.as(await openAndSignIn(wire))
    nobody = wire.as(null)
    const rob = { name: 'Rob', password: 'rob is at the desk' }
    await admin.desk.staff.add({ ...once(), ...rob, role: 'reception', trainerId: null })
    reception = wire.as((await nobody.desk.session.signIn(rob)).token)
  })

  afterAll(async () => {
    await wire.close()
    await under.close()
  })

  const rooms = async () => (await admin.desk.rooms.list({})).map((room) => room.name)
  const refused = (call: () => Promise<unknown>) => changesNothing(under, () => refusalOf(call()))

  it('answers a question', async () => {
    expect(await nobody.desk.setup.state({})).toMatchObject({ isOpen: true, gymName: 'Wires' })
    expect(await reception.desk.session.me({})).toMatchObject({ name: 'Rob', role: 'reception' })
  })

  it('says a refusal with its code, its status and its facts', async () => {
    await admin.desk.rooms.create({ ...once(), name: 'Blue room', isActive: true })
    const { code, status, data, defined } = await refused(() =>
      admin.desk.rooms.create({ ...once(), name: 'BLUE ROOM', isActive: true }),
    )
    expect({ code, status, data, defined }).toEqual({
      code: 'room.name-taken',
      status: 409,
      data: { name: 'BLUE ROOM' },
      defined: true,
    })
  })

  it('MEM-1: carries a certificate of 10 MB to the desk, and its refusal of a larger one back', async () => {
    const attach = (megabytes: number) => {
      const base64 = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(megabytes * 1024 * 1024 - 5)]).toString('base64')
      const certificate = { fileName: 'doctor.pdf', base64, until: '2026-12-31' as Day }
      return refused(() =>
        reception.desk.memberships.attachCertificate({ ...once(), id: 1 as MembershipId, version: 1, certificate }),
      )
    }
    expect(await attach(10)).toMatchObject({ code: 'desk.not-found' })
    expect(await attach(11)).toMatchObject({ code: 'membership.certificate-too-big', data: { megabytes: 10 } })
  })

  it('does a repeated command once and gives the same answer', async () => {
    const input = { ...once(), name: 'Once only', isActive: true }
    const first = await admin.desk.rooms.create(input)
    expect(await changesNothing(under, () => admin.desk.rooms.create(input))).toEqual(first)
    expect((await rooms()).filter((name) => name === 'Once only')).toHaveLength(1)
  })

  it('does a command sent twice at the same time once', async () => {
    const input = { ...once(), name: 'Twice at once', isActive: true }
    const [first, second] = await Promise.all([admin.desk.rooms.create(input), admin.desk.rooms.create(input)])
    expect(second).toEqual(first)
    expect((await rooms()).filter((name) => name === 'Twice at once')).toHaveLength(1)
  })

  it('refuses the id of an earlier command for other work', async () => {
    const { commandId } = once()
    await admin.desk.rooms.create({ commandId, name: 'Green room', isActive: true })
    expect(
      await refused(() => admin.desk.rooms.create({ commandId, name: 'Other room', isActive: true })),
    ).toMatchObject({ code: 'desk.command-id-reused', status: 409 })
    expect(await refused(() => admin.desk.trainers.create({ commandId, ...tess }))).toMatchObject({
      code: 'desk.command-id-reused',
    })
  })

  it.each([
    'desk.nope.never',
    '__proto__',
    'toString',
    'constructor',
    'rooms.__proto__',
    'rooms.list.toString',
    'rooms',
    '',
  ])('refuses the unknown name “%s” before anything runs', async (name) => {
    const call = vi.spyOn(under.host, 'call')
    const admit = vi.spyOn(under.host, 'admit')
    expect(await refused(() => admin.send(name.split('.'), {}))).toMatchObject({ code: 'NOT_FOUND', status: 404 })
    expect(call).not.toHaveBeenCalled()
    expect(admit).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  it('refuses who is not signed in, also with a made-up token, before it looks at the input', async () => {
    for (const stranger of [nobody, wire.as('made-up'), wire.as('')])
      expect(await refused(() => stranger.send(['rooms', 'create'], { rubbish: true }))).toMatchObject({
        code: 'desk.not-signed-in',
        status: 401,
        data: {},
      })
  })

  it('refuses who lacks the role, and says which is needed', async () => {
    expect(await refused(() => reception.send(['rooms', 'create'], { rubbish: true }))).toMatchObject({
      code: 'desk.role-missing',
      status: 403,
      data: { needed: 'admin' },
    })
  })

  it.each([
    ['nothing', undefined],
    ['an empty object', {}],
    ['another type', { ...once(), name: 7, isActive: 'yes' }],
    ['a field too many', { ...once(), name: 'Extra', isActive: true, id: 1 }],
    ['an inherited field', JSON.parse(`{"commandId":"${randomUUID()}","isActive":true,"__proto__":{"name":"x"}}`)],
    ['a list', [1, 2, 3]],
    ['a blank name', { ...once(), name: '   ', isActive: true }],
  ])('refuses %s as input and says what is wrong with it', async (_what, input) => {
    const { code, status, data } = await refused(() => admin.send(['rooms', 'create'], input))
    expect({ code, status }).toEqual({ code: 'BAD_REQUEST', status: 400 })
    expect((data as { issues: { message: string }[] }).issues[0]?.message).toBeTypeOf('string')
  })

  it('refuses a change to something that somebody else changed meanwhile', async () => {
    const { id } = await admin.desk.rooms.create({ ...once(), name: 'Changing room', isActive: true })
    const { version } = (await admin.desk.rooms.list({})).find((room) => room.id === id) ?? { version: 0 }
    await admin.desk.rooms.edit({ ...once(), id, version, name: 'Changed room', isActive: true })
    expect(
      await refused(() => admin.desk.rooms.edit({ ...once(), id, version, name: 'Late room', isActive: true })),
    ).toMatchObject({ code: 'desk.stale-version', status: 409 })
  })

  it('answers a surprise with a number to quote and keeps the rest in the log', async () => {
    under.store.sqlite.exec("CREATE TRIGGER trap BEFORE INSERT ON room BEGIN SELECT RAISE(ABORT, 'inner secret'); END")
    under.logged.length = 0
    const error = await refused(() => admin.desk.rooms.create({ ...once(), name: 'Trap room', isActive: true }))
    under.store.sqlite.exec('DROP TRIGGER trap')
    const { incident } = error.data as { incident: string }
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', status: 500, message: `Incident ${incident}` })
    expect(JSON.stringify(error)).not.toMatch(/secret|sqlite|stack|room/i)
    expect(under.logged).toMatchObject([
      { facts: { incident, procedure: 'rooms.create', err: { message: 'inner secret' } } },
    ])
  })

  it('takes an answer that breaks its own contract for a surprise, too', async () => {
    under.logged.length = 0
    const call = vi.spyOn(under.host, 'call').mockResolvedValue({ name: 'inner secret' })
    const error = await refused(() => admin.desk.session.me({}))
    call.mockRestore()
    const { incident } = error.data as { incident: string }
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: `Incident ${incident}` })
    expect(JSON.stringify(error)).not.toContain('secret')
    expect(under.logged).toMatchObject([{ facts: { incident, procedure: 'session.me' } }])
  })

  describe('watching for changes', () => {
    it('hears at once that it hears, then what a command made stale, and nothing of a refusal', async () => {
      const changes = await reception.desk.changes.watch({})
      const next = async () => staleIn(await changes.next())
      expect(await next()).toEqual([])
      const heard = next()
      await refusalOf(admin.desk.rooms.create({ ...once(), name: 'Blue room', isActive: true }))
      await admin.desk.trainers.create({ ...once(), ...tess })
      const stale = await heard
      expect(stale).toEqual(expect.arrayContaining(['trainers.list', 'templates.list']))
      expect(stale).not.toContain('staff.list')
      await changes.return(undefined)
    })

    it('drops nothing when the desk reads slower than the night writes', async () => {
      const changes = await reception.desk.changes.watch({})
      await changes.next()
      const change = (topic: 'staff' | 'processes') => under.host.transact(system, (ctx) => ctx.changed(topic))
      change('processes')
      change('staff')
      for (let batch = 0; batch < 300; batch += 1) change('processes')
      const names = new Set<string>()
      while (!names.has('staff.list') || !names.has('processes.overview'))
        for (const name of staleIn(await changes.next())) names.add(name)
      await changes.return(undefined)
    })

    it('lets go of the desk when the watcher hangs up, without a word in anybody’s way', async () => {
      const listening: boolean[] = []
      const listen = under.host.listen
      const spy = vi.spyOn(under.host, 'listen').mockImplementation((listener) => {
        const stop = listen(listener)
        const index = listening.push(true) - 1
        return () => {
          listening[index] = false
          return stop()
        }
      })
      // A rejection that nobody handles ends the program; vitest would fail this file for it.
      const hangUp = new AbortController()
      const aborted = await reception.desk.changes.watch({}, { signal: hangUp.signal })
      const returned = await reception.desk.changes.watch({})
      await Promise.all([aborted.next(), returned.next()])
      expect(listening).toEqual([true, true])
      const waiting = aborted.next().catch((error: Error) => error.name)
      hangUp.abort()
      expect(await waiting).toBe('AbortError')
      await returned.return(undefined)
      await vi.waitFor(() => expect(listening).toEqual([false, false]))
      spy.mockRestore()
    })

    it('refuses who is not signed in', async () => {
      expect(await refused(() => nobody.desk.changes.watch({}))).toMatchObject({ code: 'desk.not-signed-in' })
    })
  })

  it('takes no token that was signed out', async () => {
    const { token } = await nobody.desk.session.signIn({ name: 'Rob', password: 'rob is at the desk' })
    const leaving = wire.as(token)
    await leaving.desk.session.signOut(once())
    expect(await refused(() => leaving.desk.session.me({}))).toMatchObject({ code: 'desk.not-signed-in' })
  })
})
