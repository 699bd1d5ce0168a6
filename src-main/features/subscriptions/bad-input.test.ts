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

const plan = { name: 'Ten classes', sessions: 10, validityCount: 3, validityUnit: 'months', priceMinor: 14_000 }
const newPlan = { ...plan, coversAll: true, typeIds: [] }
const sale = { personId: 1, planId: 1, startsOn: '2026-03-04', manualInitial: 5, bonus: 1 }
const newSale = { ...sale, isAutoRenew: false, payment: { method: 'card', desk: 'Desk 1', isAgain: true } }
const freeze = { id: 1, from: '2026-03-10', until: '2026-03-12' }

beforeAll(async () => {
  wire = await overPort(under)
  admin = wire.as(await openAndSignIn(wire))
  const rob = { name: 'Rob', password: 'rob is at the desk' }
  await admin.desk.staff.add({ ...once(), ...rob, role: 'reception', trainerId: null })
  reception = wire.as((await wire.as(null).desk.session.signIn(rob)).token)
  const ann = { givenName: 'Ann', familyName: 'Ames', birthDate: null, email: null, phone: null, card: null }
  await admin.desk.people.add({ ...once(), ...ann, guardianId: null, isVolunteer: false, note: null })
  await admin.send(['plans', 'create'], { ...once(), ...newPlan })
  await reception.send(['subscriptions', 'sell'], { ...once(), ...newSale })
  await admin.send(['subscriptions', 'correctManual'], { ...once(), id: 1, version: 1, manual: 6, reason: 'counted' })
  await reception.send(['subscriptions', 'freeze'], { ...once(), ...freeze, version: 2, withPlaces: true })
})
afterAll(async () => {
  await wire.close()
  await under.close()
})

const refused = (caller: Caller, area: string, verb: string, input: object) =>
  changesNothing(under, () => refusalOf(caller.send([area, verb], input)))

/** One whole input of every deed, and fields that no such deed has. */
const deeds: readonly (readonly [string, string, object, readonly object[]])[] = [
  [
    'plans',
    'create',
    newPlan,
    [
      ...[{ name: ' ' }, { name: 'x'.repeat(121) }, { sessions: 0 }, { sessions: 1.5 }, { sessions: 1001 }],
      ...[{ validityCount: 0 }, { validityUnit: 'weeks' }, { priceMinor: -1 }, { priceMinor: 99.99 }, { typeIds: [0] }],
    ],
  ],
  ['plans', 'edit', { ...newPlan, id: 1, version: 1, isWithdrawn: false }, [{ version: 0 }, { isWithdrawn: 'no' }]],
  [
    'subscriptions',
    'sell',
    newSale,
    [
      ...[{ manualInitial: -1 }, { manualInitial: 0.5 }, { manualInitial: '5' }, { bonus: -1 }, { bonus: 1001 }],
      ...[{ startsOn: '2026-02-30' }, { startsOn: '4.3.2026' }, { startsOn: '' }, { personId: 0 }, { planId: null }],
      ...[{ payment: { ...newSale.payment, method: 'stripe' } }, { payment: { ...newSale.payment, desk: ' ' } }],
    ],
  ],
  [
    'subscriptions',
    'edit',
    { id: 1, version: 3, startsOn: '2026-03-04', bonus: 1, isAutoRenew: true },
    [{ bonus: -1 }, { startsOn: '2026-13-01' }, { isAutoRenew: 1 }],
  ],
  [
    'subscriptions',
    'correctManual',
    { id: 1, version: 3, manual: 5, reason: 'x' },
    [{ manual: -1 }, { manual: 0.5 }, { reason: ' ' }],
  ],
  [
    'subscriptions',
    'forceRecount',
    { id: 1, version: 3, overwrites: 6, reason: 'x' },
    [{ overwrites: 0.5 }, { overwrites: null }, { reason: '' }],
  ],
  [
    'subscriptions',
    'freeze',
    { ...freeze, version: 3, withPlaces: false },
    [{ from: '2026-02-29' }, { until: 'soon' }, { until: null }],
  ],
  ['subscriptions', 'unfreeze', { id: 1, version: 3 }, [{ id: -1 }, { version: 0 }]],
  [
    'subscriptions',
    'cancel',
    { id: 1, version: 3, refundMinor: 0, reason: 'x' },
    [{ refundMinor: -1 }, { refundMinor: 0.5 }, { refundMinor: '12,50' }, { reason: '  ' }],
  ],
]

describe.each(deeds)('%s.%s', (area, verb, input, bad) => {
  it.each(bad)('refuses %o', async (fields) => {
    expect((await refused(admin, area, verb, { ...once(), ...input, ...fields })).code).toBe('BAD_REQUEST')
  })

  it('refuses what it does not know, and what is not said', async () => {
    const whole = { ...once(), ...input }
    expect((await refused(admin, area, verb, { ...whole, isAdmin: true })).code).toBe('BAD_REQUEST')
    for (const name of Object.keys(whole)) {
      const { [name as 'commandId']: _left, ...rest } = whole
      expect((await refused(admin, area, verb, rest)).code, name).toBe('BAD_REQUEST')
    }
  })
})

it.each([
  ['plans', 'create', newPlan],
  ['plans', 'edit', { ...newPlan, id: 1, version: 1, isWithdrawn: true }],
  ['subscriptions', 'correctManual', { id: 1, version: 3, manual: 5, reason: 'x' }],
  ['subscriptions', 'forceRecount', { id: 1, version: 3, overwrites: 6, reason: 'x' }],
  ['subscriptions', 'cancel', { id: 1, version: 3, refundMinor: 0, reason: 'x' }],
])('only an admin may do %s.%s', async (area, verb, input) => {
  const { code, data } = await refused(reception, area, verb, { ...once(), ...input })
  expect({ code, data }).toEqual({ code: 'desk.role-missing', data: { needed: 'admin' } })
})

it('what the desk answers has the shape that was promised', async () => {
  const ask = (verb: string, input: object) => reception.send(['subscriptions', verb], input)
  expect(await reception.send(['plans', 'list'], {})).toMatchObject([{ name: 'Ten classes', sold: 1 }])
  expect(await ask('ofPerson', { personId: 1 })).toMatchObject([{ used: 6, total: 11, freezeFrom: '2026-03-10' }])
  expect(await ask('explain', { id: 1 })).toMatchObject({
    movements: [{ kind: 'manual', before: 5, after: 6, actor: 'Ada' }],
    freezes: [{ daysGiven: 3, actor: 'Rob' }],
  })
  expect(await ask('recalculate', { id: 1 })).toMatchObject({ used: 6, difference: 0 })
  expect(await ask('previewSale', sale)).toMatchObject({ dueMinor: 14_000, overlapsWith: 'Ten classes' })
  expect(await ask('previewCancel', { id: 1 })).toMatchObject({ unused: 5, invoiceState: 'paid', proposalMinor: 6363 })
  await reception.send(['subscriptions', 'unfreeze'], { ...once(), id: 1, version: 3 })
  expect(await ask('previewFreeze', freeze)).toEqual({ days: 3, endsOn: '2026-06-07', places: [], classes: [] })
})
