import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiScope, apiScopes } from '../../src-shared/domain/processes.ts'
import type { Minor } from '../../src-shared/kernel/money.ts'
import type { Day, WallTime, Weekday } from '../../src-shared/kernel/time.ts'
import type { Listening } from './http.ts'
import {
  type Caller,
  changesNothing,
  deskUnderTest,
  type OpenWire,
  once,
  openAndSignIn,
  overHttp,
  sendTo,
  serveUnderTest,
} from './wires-testing.ts'

/** The columns of `automated_process_history`, as the system that this one replaces wrote them down. */
const seedColumns = [
  'id',
  'process_type',
  'process_date',
  'started_at',
  'completed_at',
  'status',
  'trainings_processed',
  'students_processed',
  'sessions_deducted',
  'invoices_created',
  'errors_count',
  'details',
  'error_message',
  'created_by',
  'api_key_used',
]

/** PRO-6: what the gym's cron jobs call, with the seed's paths and JSON. */
describe('the automation API', () => {
  const under = deskUnderTest()
  let wire: OpenWire
  let server: Listening
  let admin: Caller
  const keys = { all: '', history: '', revoked: '' }

  beforeAll(async () => {
    wire = await overHttp(under)
    server = await serveUnderTest(under)
    admin = wire.as(await openAndSignIn(wire))
    await aTimetable(admin)
  })

  afterAll(async () => {
    await wire.close()
    await server.close()
    await under.close()
  })

  const ask = async (method: 'GET' | 'POST', path: string, key?: string) => {
    const got = await sendTo(server.url, path, { method, headers: key === undefined ? {} : { 'x-api-key': key } })
    return { status: got.status, body: JSON.parse(got.text) }
  }
  const refused = (method: 'GET' | 'POST', path: string, key?: string) =>
    changesNothing(under, () => ask(method, path, key))
  const doors = [
    ['POST', '/real-trainings/generate-next-week'],
    ['POST', '/real-trainings/process-daily-operations'],
    ['POST', '/cron/check-auto-renewals'],
    ['POST', '/subscriptions/auto-unfreeze'],
    ['GET', '/process-history?start_date=2026-03-01&end_date=2026-03-31'],
    ['GET', '/process-history/1'],
    ['GET', '/process-stats?period=week'],
  ] as const

  it.each(doors)('%s %s is closed until an admin has made a key', async (method, path) => {
    expect(await refused(method, path)).toMatchObject({ status: 401, body: { error: { code: 'api-key.missing' } } })
    expect(await refused(method, path, 'palestra_guess')).toMatchObject({
      status: 401,
      body: { error: { code: 'api-key.unknown' } },
    })
  })

  it('gives a key to admins', async () => {
    const make = async (name: string, scopes: ApiScope[]) => admin.desk.apiKeys.create({ ...once(), name, scopes })
    keys.all = (await make('cron', [...apiScopes])).key ?? ''
    keys.history = (await make('reports', ['history'])).key ?? ''
    const old = await make('old laptop', ['generation', 'history'])
    keys.revoked = old.key ?? ''
    await admin.desk.apiKeys.revoke({ ...once(), id: old.id })
    expect(keys.all).toMatch(/^palestra_.{40,}$/)
    for (const key of Object.values(keys)) expect(under.dump()).not.toContain(key)
  })

  it.each(doors)('%s %s refuses a missing, a wrong and a revoked key', async (method, path) => {
    expect(await refused(method, path)).toMatchObject({ status: 401 })
    expect(await refused(method, path, '')).toMatchObject({ status: 401 })
    expect(await refused(method, path, `${keys.all}x`)).toMatchObject({ status: 401 })
    expect(await refused(method, path, keys.revoked)).toMatchObject({ status: 401 })
  })

  it.each(doors.slice(0, 4))('%s %s refuses a key without its scope', async (method, path) => {
    const answer = await refused(method, path, keys.history)
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'api-key.scope-missing' } } })
  })

  it('each process has a scope of its own', async () => {
    for (const [index, scope] of (['generation', 'daily', 'renewal', 'unfreeze'] as const).entries()) {
      const { key } = await admin.desk.apiKeys.create({ ...once(), name: `only ${scope}`, scopes: [scope] })
      const others = doors.slice(0, 4).filter((_, at) => at !== index)
      for (const [method, path] of others) expect(await refused(method, path, key ?? '')).toMatchObject({ status: 403 })
    }
  })

  it('generates next week once, and answers as the seed says', async () => {
    const { status, body } = await ask('POST', '/real-trainings/generate-next-week', keys.all)
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(['message', 'created_count', 'trainings', 'period'])
    expect(body).toMatchObject({ created_count: 1, period: { start: '2026-03-09', end: '2026-03-15' } })
    expect(body.message).toContain('1')
    expect(body.trainings).toMatchObject([
      { training_date: '2026-03-09', start_time: '18:30', training_type: 'Boxing', trainer: 'Tess', students_count: 1 },
    ])
    const again = await ask('POST', '/real-trainings/generate-next-week', keys.all)
    expect(again).toMatchObject({ status: 200, body: { created_count: 0, trainings: [], period: body.period } })
  })

  it('processes the day, renews and unfreezes, and answers as the seed says', async () => {
    const day = await ask('POST', '/real-trainings/process-daily-operations', keys.all)
    expect(day).toEqual({
      status: 200,
      body: {
        timestamp: '2026-03-04T11:00:00',
        attendance_processing: { trainings_processed: 0, students_marked_present: 0, sessions_deducted: 0 },
        finance_processing: { trainings_processed: 0, invoices_created: 0, sessions_deducted: 0, auto_payments: 0 },
        message: 'Daily processing finished',
      },
    })
    expect(await ask('POST', '/cron/check-auto-renewals', keys.all)).toEqual({
      status: 200,
      body: { success: true, renewals_processed: 0, timestamp: '2026-03-04T11:00:00' },
    })
    expect(await ask('POST', '/subscriptions/auto-unfreeze', keys.all)).toEqual({ status: 200, body: [] })
    const { body } = await ask('GET', '/process-history?start_date=2026-03-04&end_date=2026-03-04', keys.history)
    const types = body.map((row: { process_type: string }) => row.process_type)
    expect(types).toEqual(['auto_unfreeze', 'auto_renewal', 'daily', 'generation', 'generation'])
  })

  it('tells the history with every column of the seed', async () => {
    const { status, body } = await ask(
      'GET',
      '/process-history?start_date=2026-03-01&end_date=2026-03-31',
      keys.history,
    )
    expect(status).toBe(200)
    expect(body.length).toBeGreaterThan(0)
    for (const row of body) expect(Object.keys(row)).toEqual(seedColumns)
    expect(body.at(-1)).toMatchObject({
      process_type: 'generation',
      process_date: '2026-03-04',
      status: 'success',
      trainings_processed: 1,
      students_processed: 1,
      sessions_deducted: 0,
      invoices_created: 0,
      errors_count: 0,
      error_message: null,
      api_key_used: 'cron',
    })
  })

  it('tells one run in detail, with its lines', async () => {
    const [first] = (await ask('GET', '/process-history?start_date=2026-03-01&end_date=2026-03-31', keys.history)).body
    const { status, body } = await ask('GET', `/process-history/${first.id}`, keys.history)
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(seedColumns)
    expect(body.details.lines).toBeInstanceOf(Array)
    for (const id of ['0', '999999', 'abc', '-1', '1e3', '9'.repeat(30), '__proto__'])
      expect(await refused('GET', `/process-history/${id}`, keys.history)).toMatchObject({ status: 404 })
  })

  it.each(['', '?start_date=2026-03-01', '?start_date=2026-02-30&end_date=2026-03-31', '?start_date=x&end_date=y'])(
    'refuses a history of %j',
    async (query) => {
      expect(await refused('GET', `/process-history${query}`, keys.history)).toMatchObject({
        status: 400,
        body: { error: { code: 'request.dates' } },
      })
    },
  )

  it('adds up a day, a week, a month and a year', async () => {
    for (const period of ['day', 'week', 'month', 'year']) {
      const { status, body } = await ask('GET', `/process-stats?period=${period}`, keys.history)
      expect([status, body.period, body.end_date]).toEqual([200, period, '2026-03-04'])
      for (const row of body.processes) expect(row.total_runs).toBe(row.success + row.partial + row.error)
    }
    expect((await ask('GET', '/process-stats', keys.history)).body).toMatchObject({ period: 'week' })
    for (const period of ['decade', '', 'toString'])
      expect(await refused('GET', `/process-stats?period=${period}`, keys.history)).toMatchObject({ status: 400 })
  })
})

/** One Monday class with one standing place in it. */
async function aTimetable({ desk }: Caller): Promise<void> {
  const type = await desk.types.create({
    ...once(),
    name: 'Boxing',
    colour: '#2f9e44',
    durationMinutes: 60,
    price: 1500 as Minor,
    capacity: 8,
    cutoffHours: 12,
    isInitiation: false,
    discoveryPlaces: 0,
    isSubscriptionOnly: false,
    isActive: true,
  })
  const tess = await desk.trainers.create({ ...once(), name: 'Tess', email: null, phone: null, isActive: true })
  const template = await desk.templates.create({
    ...once(),
    typeId: type.id,
    trainerId: tess.id,
    roomId: null,
    weekday: 1 as Weekday,
    startTime: '18:30' as WallTime,
    durationMinutes: 60,
    validFrom: '2026-01-01' as Day,
    validUntil: null,
    isActive: true,
  })
  const person = await desk.people.add({
    ...once(),
    givenName: 'Pia',
    familyName: 'Test',
    birthDate: null,
    email: null,
    phone: null,
    card: null,
    guardianId: null,
    isVolunteer: false,
    note: null,
  })
  await desk.standingPlaces.add({
    ...once(),
    templateId: template.id,
    personId: person.id,
    startDate: '2026-01-01' as Day,
    endDate: null,
  })
}
