import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Caller,
  changesNothing,
  deskUnderTest,
  type OpenWire,
  once,
  openAndSignIn,
  overPort,
  refusalOf,
} from '../../transports/wires-testing.ts'

/** What a form, a script or a broken program may send: stopped at the door, with nothing written. */
const under = deskUnderTest()
let wire: OpenWire
let admin: Caller
let reception: Caller

const form = {
  ...{ title: 'Camp', startsOn: '2090-07-01', endsOn: '2090-07-05', location: 'Lake', priceMinor: 500 },
  ...{ description: null, licence: null, maxPlaces: 8 },
}
const later = { how: 'later', holdHours: 48 }
const byLink = { how: 'link', holdHours: 24, isSent: false }
const now = { how: 'now', method: 'card', desk: 'Desk 1', isAgain: false }
const booking = { courseId: 1, personId: null, newPerson: null, pay: later }
const bob = { givenName: 'Bob', familyName: 'Ray', email: 'bob@example.org', isSomebodyElse: false }

beforeAll(async () => {
  wire = await overPort(under)
  admin = wire.as(await openAndSignIn(wire))
  const rob = { name: 'Rob', password: 'rob is at the desk' }
  await admin.desk.staff.add({ ...once(), ...rob, role: 'reception', trainerId: null })
  reception = wire.as((await wire.as(null).desk.session.signIn(rob)).token)
  await admin.send(['courses', 'create'], { ...once(), ...form })
})
afterAll(async () => {
  await wire.close()
  await under.close()
})

const refused = (caller: Caller, path: readonly [string, string], input: object) =>
  changesNothing(under, () => refusalOf(caller.send(path, { ...once(), ...input })))

describe('SES-1: a session', () => {
  const wrong = [
    ...[-1, 0.5, '500', null, 1_000_000_001].map((priceMinor) => ({ priceMinor })),
    ...[0, -1, 1.5, 1001, '8'].map((maxPlaces) => ({ maxPlaces })),
    ...['2090-02-30', '1/7/2090', '', '2090-7-1', '2290-07-01'].map((startsOn) => ({ startsOn })),
    ...['', ' ', 'x'.repeat(121)].map((title) => ({ title })),
    { location: ' ' },
    { licence: 'x'.repeat(61) },
    { description: 'x'.repeat(2001) },
    { reservedPlaces: 0 },
  ]
  it.each(wrong)('%j is no session', async (fields) => {
    expect((await refused(admin, ['courses', 'create'], { ...form, ...fields })).code).toBe('BAD_REQUEST')
    expect((await refused(admin, ['courses', 'edit'], { id: 1, version: 1, ...form, ...fields })).code).toBe(
      'BAD_REQUEST',
    )
  })
  it('end before start is said in words', async () => {
    expect((await refused(admin, ['courses', 'create'], { ...form, endsOn: '2090-06-30' })).code).toBe(
      'course.backwards',
    )
  })
  it.each(['create', 'edit', 'setActive', 'close', 'delete'])('%s is an admin’s', async (verb) => {
    const { code, data } = await refused(reception, ['courses', verb], { id: 1, version: 1, ...form })
    expect({ code, data }).toEqual({ code: 'desk.role-missing', data: { needed: 'admin' } })
  })
})

describe('SES-2: a booking', () => {
  const emails = [
    'bob',
    'bob@',
    '@example.org',
    'bob@example',
    'bob @example.org',
    '',
    `${'b'.repeat(200)}@example.org`,
  ]
  const wrong = [
    ...emails.map((email) => ({ newPerson: { ...bob, email } })),
    { newPerson: { ...bob, givenName: ' ' } },
    ...[0, 169, 1.5, -1, '24'].map((holdHours) => ({ pay: { ...later, holdHours } })),
    ...[0, 25].map((holdHours) => ({ pay: { ...byLink, holdHours } })),
    { pay: { ...now, method: 'stripe' } },
    { pay: { ...now, desk: ' ' } },
    { pay: { how: 'free', reason: ' ' } },
    { pay: { how: 'never' } },
    { courseId: 0 },
    { personId: '1' },
  ]
  it.each(wrong)('%j is no booking', async (fields) => {
    expect((await refused(reception, ['bookings', 'reserve'], { ...booking, ...fields })).code).toBe('BAD_REQUEST')
  })
  it.each([{ refund: 'cash' }, { reason: ' ' }, { version: 0 }])('%j cancels nothing', async (fields) => {
    const input = { id: 1, version: 1, refund: 'balance', reason: 'x', ...fields }
    expect((await refused(reception, ['bookings', 'cancel'], input)).code).toBe('BAD_REQUEST')
  })
  it('is not given away by reception, and is by an admin', async () => {
    const input = { ...booking, newPerson: bob, pay: { how: 'free', reason: 'Helps' } }
    const { code, data } = await refused(reception, ['bookings', 'reserve'], input)
    expect({ code, data }).toEqual({ code: 'desk.role-missing', data: { needed: 'admin' } })
    await admin.send(['bookings', 'reserve'], { ...once(), ...input })
  })
})
