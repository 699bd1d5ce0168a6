import { beforeEach, describe, expect, it } from 'vitest'
import type { AttendanceId, PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { aFolder } from '../../testing/folder.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type AClass, aClass } from './class-for-tests.ts'

let here: AClass
beforeEach(() => {
  here = aClass({ isInitiation: true })
})

type Membership = 'active' | 'pending' | 'trial' | 'expired' | 'cancelled' | 'none'

function enrol(personId: PersonId, membership: Membership): PersonId {
  const { build } = here.desk
  if (membership === 'expired') build.membership({ personId, endsOn: '2026-03-11' as Day })
  else if (membership !== 'none') build.membership({ personId, state: membership })
  return personId
}
/** Somebody's trial, used at an initiation a week later. */
const useTrial = (personId: PersonId): AttendanceId =>
  here.desk.build.attendance({ trainingId: here.on('2026-03-19', '18:30'), personId, usesTrial: true })
const child = (membership: Membership, guardianId: PersonId = here.ann): PersonId =>
  enrol(here.desk.build.person({ givenName: 'Kim', familyName: 'Lee', guardianId }), membership)

type Answer = { readonly id: AttendanceId; readonly usesTrial: boolean }
const wanted = (personId: PersonId, input: object = {}) => ({ trainingId: here.id, personId, ...input })

/** Registers somebody as the preview said, and says how they came. */
async function comes(personId: PersonId, input: object = {}): Promise<string> {
  const shown = await here.desk.call<Answer>('attendance.previewRegister', wanted(personId, input))
  const { id, usesTrial } = await here.desk.call<Answer>('attendance.register', wanted(personId, input))
  expect(usesTrial).toBe(shown.usesTrial)
  const [row] = here.desk.rows('SELECT uses_trial, is_discovery, settlement FROM attendance WHERE id = ?', id)
  expect(row?.uses_trial).toBe(usesTrial ? 1 : 0)
  return [usesTrial ? 'trial' : 'free of it', row?.is_discovery === 1 ? 'discovery' : '', row?.settlement]
    .filter(Boolean)
    .join(' ')
}
/** Refused alike when it is only looked at. */
async function stays(personId: PersonId, input: object, code: string, facts: object): Promise<void> {
  await expectRefused(here.desk, 'attendance.previewRegister', wanted(personId, input), code, facts)
  await expectRefused(here.desk, 'attendance.register', wanted(personId, input), code, facts)
}
const ticked = { usesTrial: true }
const withoutIt = 'free of it open'
const withIt = 'trial trial'

describe('TRI-2: a dependent at an initiation', () => {
  it.each([
    ['active', {}, withoutIt],
    ['active', ticked, withoutIt],
    ['pending', {}, withoutIt],
    ['pending', ticked, withIt],
    ['trial', ticked, withIt],
  ] as const)('%s, sending %o, comes: %s', async (membership, input, how) => {
    expect(await comes(child(membership), input)).toBe(how)
  })
  it.each([
    ['pending', {}],
    ['active', {}],
    ['active', ticked],
  ] as const)('%s, sending %o, whose trial is used, comes without', async (membership, input) => {
    const kim = child(membership)
    useTrial(kim)
    expect(await comes(kim, input)).toBe(withoutIt)
  })
  it.each([
    ['trial', {}, 'trial.required', { isDependent: 'yes' }],
    ['expired', ticked, 'trial.membership-expired', { name: 'Kim Lee' }],
    ['expired', {}, 'trial.membership-expired', { name: 'Kim Lee' }],
    ['cancelled', ticked, 'trial.membership-needed', { name: 'Kim Lee' }],
    ['none', {}, 'trial.membership-needed', { name: 'Kim Lee' }],
    ['none', ticked, 'trial.membership-needed', { name: 'Kim Lee' }],
  ] as const)('%s, sending %o, stays: %s', async (membership, input, code, facts) => {
    await stays(child(membership), input, code, facts)
  })
  it.each(['trial', 'pending'] as const)('%s whose trial is used cannot use it again', async (membership) => {
    const kim = child(membership)
    useTrial(kim)
    await stays(kim, ticked, 'trial.used', { isDependent: 'yes' })
  })
  it.each([{}, ticked])('a trial one of an active guardian comes without, and keeps it: %o', async (input) => {
    enrol(here.ann, 'active')
    expect(await comes(child('trial'), input)).toBe(withoutIt)
  })
  it('a trial one of a guardian who waits for their own payment does not', async () => {
    enrol(here.ann, 'pending')
    await stays(child('trial'), {}, 'trial.required', { isDependent: 'yes' })
  })
  it('TRI-1: brothers and sisters each have their own', async () => {
    useTrial(child('trial'))
    const lou = here.desk.build.person({ givenName: 'Lou', familyName: 'Lee', guardianId: here.ann })
    expect(await comes(enrol(lou, 'trial'), ticked)).toBe(withIt)
  })
  it('MEM-1: their membership is judged on the day of the class', async () => {
    const kim = child('none')
    here.desk.build.membership({ personId: kim, startsOn: '2026-03-13' as Day })
    await stays(kim, {}, 'trial.membership-needed', { name: 'Kim Lee' })
    const later = { trainingId: here.on('2026-03-13', '18:30') }
    expect(await comes(kim, later)).toBe(withoutIt)
  })
})

describe('TRI-3: an adult at an initiation', () => {
  const discovery = (places: number) =>
    here.desk.store.sqlite.prepare('UPDATE training_type SET discovery_places = ?').run(places)

  it.each([{}, ticked])('is a member, and keeps the trial: %o', async (input) => {
    expect(await comes(enrol(here.ann, 'active'), input)).toBe(withoutIt)
  })
  it.each(['active', 'trial', 'pending'] as const)('comes as the parent of a child that is %s', async (membership) => {
    child(membership)
    useTrial(here.ann)
    expect(await comes(here.ann)).toBe(withoutIt)
  })
  it.each(['expired', 'cancelled', 'none'] as const)('does not as the parent of one that is %s', async (membership) => {
    child(membership)
    await stays(here.ann, {}, 'trial.required', { isDependent: 'no' })
  })
  it.each(['none', 'pending', 'expired', 'trial'] as const)(
    'who is no member (%s) uses the trial',
    async (membership) => {
      await stays(enrol(here.ann, membership), {}, 'trial.required', { isDependent: 'no' })
      expect(await comes(here.ann, ticked)).toBe(withIt)
    },
  )
  it.each([0, 3])('whose trial is used stays, with %i discovery places free', async (places) => {
    discovery(places)
    useTrial(here.ann)
    for (const input of [{}, ticked]) await stays(here.ann, input, 'trial.used', { isDependent: 'no' })
  })
  it('takes a discovery place, with the trial or without, while there is one', async () => {
    discovery(2)
    expect(await comes(here.ann)).toBe('free of it discovery open')
    expect(await comes(here.desk.build.person(), ticked)).toBe('trial discovery trial')
    for (const input of [{}, ticked])
      await stays(here.desk.build.person(), input, 'trial.discovery-full', { places: 2 })
    expect(await comes(enrol(here.desk.build.person(), 'active'))).toBe(withoutIt)
  })
  it('gets a discovery place that somebody gave back', async () => {
    discovery(1)
    const { id } = await here.desk.call<Answer>('attendance.register', wanted(here.ann))
    await here.desk.call('attendance.cancel', { id, version: 1, isWaived: false, reason: null })
    expect(await comes(here.desk.build.person())).toBe('free of it discovery open')
  })
  it('is not let in again into a discovery place that somebody else has by now', async () => {
    discovery(1)
    const { id } = await here.desk.call<Answer>('attendance.register', wanted(here.ann))
    here.desk.at('2026-03-12', '18:30')
    await here.desk.call('attendance.mark', { id, as: 'absent' })
    expect(await comes(here.desk.build.person())).toContain('discovery')
    const again = { id, as: 'present' }
    await expectRefused(here.desk, 'attendance.mark', again, 'trial.discovery-full', { places: 1 })
  })
  it('pays for a discovery place like for any other visit', async () => {
    discovery(1)
    here.desk.store.sqlite.exec('UPDATE training SET processed_at = 1')
    expect(await comes(here.ann)).toBe('free of it discovery invoice-unpaid')
  })
})

describe('TRI-4: the trial', () => {
  it('is used by registering, kept by who comes or does not, and free again by cancelling', async () => {
    const { id } = await here.desk.call<Answer>('attendance.register', wanted(here.ann, ticked))
    const other = { trainingId: here.on('2026-03-13', '18:30'), ...ticked }
    const isUsed = () => stays(here.ann, other, 'trial.used', { isDependent: 'no' })
    await isUsed()
    here.desk.at('2026-03-12', '18:30')
    for (const as of ['present', 'absent', 'registered']) {
      await here.desk.call('attendance.mark', { id, as })
      await isUsed()
    }
    await here.desk.call('attendance.cancel', { id, version: 4, isWaived: true, reason: null })
    expect(await comes(here.ann, other)).toBe(withIt)
  })
  it('costs nothing, also without an evening to come, and with a subscription', async () => {
    const pass = here.desk.build.subscription({ personId: here.ann })
    here.desk.store.sqlite.exec(
      'UPDATE training SET processed_at = 1; UPDATE training_type SET is_subscription_only = 1',
    )
    expect(await comes(here.ann, ticked)).toBe(withIt)
    expect([here.used(pass), here.invoices()]).toEqual(['0/10', []])
  })
  it('goes to one of two desks on the same file, the other reads why', async () => {
    const folder = aFolder()
    const now = '2026-03-11T09:00:00Z'
    const desks: readonly TestDesk[] = [aDesk({ folder, now }), aDesk({ folder, now })]
    const { build } = desks[0] as TestDesk
    const typeId = build.type({ isInitiation: true })
    const trainings = ['18:30', '19:30'].map((time) => build.training({ typeId, startTime: time as WallTime }))
    const personId = build.person()
    const answers = await Promise.allSettled(
      desks.map((desk, index) =>
        desk.call('attendance.register', { trainingId: trainings[index] as TrainingId, personId, usesTrial: true }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find((answer) => answer.status === 'rejected')).toMatchObject({ reason: { code: 'trial.used' } })
    for (const desk of desks) await desk.close()
  })
  it('TRI-1: is guarded by the store, whatever a program tries', async () => {
    useTrial(here.ann)
    expect(() => here.desk.build.attendance({ trainingId: here.id, personId: here.ann, usesTrial: true })).toThrow(
      'UNIQUE',
    )
  })
})

describe('TRI-4: a volunteer', () => {
  let vera: PersonId
  beforeEach(() => {
    vera = here.desk.build.person({ givenName: 'Vera', familyName: 'Roy', isVolunteer: true })
  })
  it('comes into a full initiation past every check, and keeps the trial', async () => {
    here.desk.build.attendance({ trainingId: here.id })
    here.desk.store.sqlite.exec('UPDATE training SET capacity = 1 WHERE places_taken = 1')
    expect(await comes(vera, ticked)).toBe('free of it free')
    expect(here.desk.rows('SELECT places_taken FROM training')).toEqual([{ places_taken: 1 }])
  })
  it('who comes as a participant is one: takes a place, needs a trial', async () => {
    const asParticipant = { asVolunteer: false }
    await stays(vera, asParticipant, 'trial.required', { isDependent: 'no' })
    expect(await comes(vera, { ...asParticipant, ...ticked })).toBe(withIt)
    expect(here.desk.rows('SELECT places_taken FROM training')).toEqual([{ places_taken: 1 }])
  })
  it('is nobody because the form says so', async () => {
    const asVolunteer = true
    await stays(here.ann, { asVolunteer }, 'attendance.not-volunteer', { name: 'Ann Lee' })
    expect(await comes(vera, { asVolunteer })).toBe('free of it free')
  })
})

describe('MAT-1: somebody who had a trial under another record', () => {
  it('is registered with the reason why it is somebody else, on registering and not while looking', async () => {
    const birthDate = '2015-06-01' as Day
    const twin = { givenName: 'Mila', familyName: 'Roux', birthDate }
    useTrial(enrol(here.desk.build.person({ ...twin, guardianId: here.ann }), 'trial'))
    const mila = enrol(here.desk.build.person({ ...twin, guardianId: here.desk.build.person() }), 'trial')
    await here.desk.call('attendance.previewRegister', wanted(mila, ticked))
    const facts = { name: 'Mila Roux', day: '2026-03-19', type: 'Yoga' }
    await expectRefused(here.desk, 'attendance.register', wanted(mila, ticked), 'trial.maybe-used', facts)
    expect(await comes(mila, { ...ticked, overrideReason: 'a cousin' })).toBe(withIt)
    expect(here.events()).toEqual(['trial.overridden', 'attendance.registered'])
  })
})

describe('TRI-5: what a form sends', () => {
  it("a household is the guardian and their own: another one's child is refused", async () => {
    const other = here.desk.build.person({ givenName: 'Zoe' })
    const [own, theirs] = [child('active'), child('active', other)]
    const householdId = here.ann
    await stays(theirs, { householdId }, 'trial.other-household', { name: 'Kim Lee' })
    await stays(other, { householdId }, 'trial.other-household', { name: 'Zoe Test' })
    expect(await comes(own, { householdId })).toBe(withoutIt)
    expect(await comes(here.ann, { householdId })).toBe(withoutIt)
  })
  it('a trial is for initiations only', async () => {
    here.desk.store.sqlite.exec('UPDATE training_type SET is_initiation = 0')
    await stays(here.ann, ticked, 'trial.not-initiation', {})
    expect(await comes(child('none'))).toBe(withoutIt)
  })
  it('the initiation is full before the rules are asked', async () => {
    here.desk.build.attendance({ trainingId: here.id })
    here.desk.store.sqlite.exec('UPDATE training SET capacity = 1')
    await stays(here.ann, {}, 'attendance.full', { capacity: 1 })
  })
  it('what is to be lent is kept, and shown on the roster', async () => {
    await here.desk.call('attendance.register', wanted(here.ann, { ...ticked, equipment: ' helmet S ' }))
    const { entries } = await here.desk.call<{ entries: object[] }>('trainings.roster', { id: here.id })
    expect(entries).toMatchObject([{ equipment: 'helmet S', usesTrial: true, isDiscovery: false }])
  })
})
