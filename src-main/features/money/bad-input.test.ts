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

beforeAll(async () => {
  wire = await overPort(under)
  admin = wire.as(await openAndSignIn(wire))
  const rob = { name: 'Rob', password: 'rob is at the desk' }
  await admin.desk.staff.add({ ...once(), ...rob, role: 'reception', trainerId: null })
  reception = wire.as((await wire.as(null).desk.session.signIn(rob)).token)
  const ann = { givenName: 'Ann', familyName: 'Ames', birthDate: null, email: null, phone: null, card: null }
  await admin.desk.people.add({ ...once(), ...ann, guardianId: null, isVolunteer: false, note: null })
  await admin.desk.till.open({ ...once(), desk: 'Desk 1', floatMinor: 1000 as never })
  await admin.send(['payments', 'take'], { ...once(), ...payment, amountMinor: 5000 })
  await admin.send(['invoices', 'issue'], { ...once(), personId: 1, what: 'Towel', amountMinor: 500 })
})
afterAll(async () => {
  await wire.close()
  await under.close()
})

const payment = {
  ...{ payerId: 1, amountMinor: 100, method: 'card', invoiceId: null, desk: 'Desk 1', note: null, isAgain: true },
}
const payOut = { payerId: 1, amountMinor: 100, method: 'card', desk: 'Desk 1', reason: 'x' }
const move = { desk: 'Desk 1', kind: 'cash-in', amountMinor: 100, reason: 'x' }
const close = { desk: 'Desk 1', countedMinor: 1000, counts: {}, note: null }

const notMoney = [
  0,
  -1,
  -0.5,
  0.5,
  99.99,
  1_000_000_001,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '100',
  '12,50',
  null,
  undefined,
  10n,
  [100],
]
const deeds: readonly (readonly [string, string, object])[] = [
  ['payments', 'take', payment],
  ['accounts', 'payOut', payOut],
  ['invoices', 'issue', { personId: 1, what: 'Towel' }],
  ['till', 'move', move],
]

const refused = (caller: Caller, area: string, verb: string, input: object) =>
  changesNothing(under, () => refusalOf(caller.send([area, verb], input)))

describe.each(deeds)('%s.%s', (area, verb, input) => {
  it.each(notMoney.map((amountMinor) => ({ amountMinor })))('refuses $amountMinor', async ({ amountMinor }) => {
    const { code } = await refused(admin, area, verb, { ...once(), ...input, amountMinor })
    expect(code).toBe('BAD_REQUEST')
  })
  it('refuses what it does not know, and what is not said', async () => {
    const whole = { ...once(), ...input, amountMinor: 100 }
    expect((await refused(admin, area, verb, { ...whole, isAdmin: true })).code).toBe('BAD_REQUEST')
    for (const name of Object.keys(whole)) {
      const { [name as 'commandId']: _left, ...rest } = whole
      expect((await refused(admin, area, verb, rest)).code, name).toBe('BAD_REQUEST')
    }
  })
})

describe('what is no amount', () => {
  it.each([
    ['payments', 'take', { ...payment, method: 'stripe' }],
    ['payments', 'take', { ...payment, desk: '  ' }],
    ['payments', 'take', { ...payment, payerId: 0 }],
    ['payments', 'take', { ...payment, note: '' }],
    ['payments', 'take', { ...payment, commandId: 'short' }],
    ['payments', 'cancel', { id: 1, desk: 'Desk 1', reason: ' ' }],
    ['accounts', 'payOut', { ...payOut, reason: '' }],
    ['invoices', 'cancel', { id: 1, reason: '' }],
    ['invoices', 'issue', { personId: 1, what: ' ', amountMinor: 100 }],
    ['till', 'open', { desk: 'Desk 2', floatMinor: -1 }],
    ['till', 'open', { desk: 'Desk 2', floatMinor: 0.5 }],
    ['till', 'move', { ...move, kind: 'payment' }],
    ['till', 'close', { ...close, countedMinor: -1 }],
    ['till', 'close', { ...close, counts: { 'five euros': 1 } }],
    ['till', 'close', { ...close, counts: { '-500': 2 } }],
    ['till', 'close', { ...close, counts: { '500': -2 } }],
    ['till', 'close', { ...close, counts: { '500': 1.5 } }],
  ])('%s.%s %o', async (area, verb, input) => {
    expect((await refused(admin, area, verb, { ...once(), ...input })).code).toBe('BAD_REQUEST')
  })
})

it.each([
  ['payments', 'cancel', { id: 1, desk: 'Desk 1', reason: 'x' }],
  ['payments', 'previewCancel', { id: 1 }],
  ['accounts', 'payOut', payOut],
  ['invoices', 'cancel', { id: 1, reason: 'x' }],
])('only an admin may do %s.%s', async (area, verb, input) => {
  const { code, data } = await refused(reception, area, verb, { ...once(), ...input })
  expect({ code, data }).toEqual({ code: 'desk.role-missing', data: { needed: 'admin' } })
})
