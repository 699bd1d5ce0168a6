import { beforeEach, describe, expect, it } from 'vitest'
import type { AttendanceId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { expectRefused } from '../../testing/refused.ts'
import { aFullClass, type FullClass } from './line-for-tests.ts'

let here: FullClass
let ben: AttendanceId
let bens: PersonId

async function inLine(fields: Parameters<typeof aFullClass>[0] = {}): Promise<void> {
  here = aFullClass(fields)
  bens = here.named('Ben')
  ben = (await here.join(bens)).id
}
beforeEach(() => inLine())

const refused = (code: string, facts: object = {}, input: object = {}) =>
  expectRefused(here.desk, 'waitingList.accept', { id: ben, ...input }, code, facts)

describe('§9: accepting', () => {
  it('registers in the place that was held, to be settled by the evening', async () => {
    await here.free()
    expect(await here.accept(ben)).toEqual({ settlement: { kind: 'nothing', why: 'later' } })
    expect([here.place(ben), here.taken(), here.outcomes()]).toEqual(['registered open', 1, ['Ben accepted']])
    expect(here.history(ben)).toEqual(['waiting.joined', 'waiting.offered', 'waiting.accepted'])
    await refused('waiting.not-waiting', { name: 'Ben' })
  })
  it('SUB-5: takes its session at once', async () => {
    const pass = here.desk.build.subscription({ personId: bens })
    await here.free()
    expect(await here.accept(ben)).toMatchObject({ settlement: { kind: 'session', usedAfter: 1 } })
    expect([here.place(ben), here.used(pass)]).toEqual(['registered session', '1/10'])
  })
  it('ATT-3: is invoiced at once when the evening has been', async () => {
    await here.free()
    here.desk.store.sqlite.exec('UPDATE training SET processed_at = 1')
    expect(await here.accept(ben)).toMatchObject({ settlement: { kind: 'invoice', amountMinor: 1500 } })
    expect([here.place(ben), here.invoices()]).toEqual(['registered invoice-unpaid', ['training 1500 unpaid']])
  })
  it('into a class that has begun, in a place that is free: present', async () => {
    here.desk.at('2026-03-12', '18:45')
    await refused('waiting.no-place', { name: 'Ben' })
    await here.desk.call('attendance.mark', { id: here.anns, as: 'absent' })
    await here.accept(ben)
    expect([here.place(ben), here.taken()]).toEqual(['present invoice-unpaid', 1])
    expect(here.history(ben).at(-1)).toBe('attendance.registered')
  })
  it('is cancelled like any other place, and then offered to the next one', async () => {
    const { id: cleo } = await here.join(here.named('Cleo'))
    await here.free()
    await here.accept(ben)
    await here.desk.call('attendance.cancel', { id: ben, version: 2, isWaived: false, reason: null })
    expect([here.place(ben), here.waiting()]).toEqual(['cancelled open', ['Cleo*']])
    await here.accept(cleo)
    expect(here.taken()).toBe(1)
  })
  it('is refused without a place, when it is over, in a cancelled training, by who is gone, and of nobody', async () => {
    await refused('waiting.no-place', { name: 'Ben' })
    await refused('desk.not-found', {}, { id: 99 })
    await refused('waiting.not-waiting', { name: 'Ann Lee' }, { id: here.anns })
    await here.free()
    here.desk.store.sqlite.prepare('UPDATE person SET archived_at = 1 WHERE id = ?').run(bens)
    await refused('person.archived')
    here.desk.at('2026-03-12', '19:30')
    await refused('training.already-ended')
  })
  it('a class of subscribers is for subscribers', async () => {
    await here.free()
    here.desk.store.sqlite.exec('UPDATE training_type SET is_subscription_only = 1')
    await refused('attendance.subscription-needed', { type: 'Yoga' })
    expect(here.waiting()).toEqual(['Ben*'])
  })
})

describe('§9, TRI: the trial rules apply on accepting, not on joining', () => {
  beforeEach(async () => {
    await inLine({ isInitiation: true, discoveryPlaces: 0 })
    await here.free()
  })
  const trial = () => here.desk.rows('SELECT uses_trial, is_discovery, equipment FROM attendance WHERE id = ?', ben)[0]

  it('who is no member has to use the trial', async () => {
    await refused('trial.required', { isDependent: 'no' })
    await here.accept(ben, { usesTrial: true, equipment: 'helmet S' })
    expect(here.place(ben)).toBe('registered trial')
    expect(trial()).toEqual({ uses_trial: 1, is_discovery: 0, equipment: 'helmet S' })
  })
  it('who has used it meanwhile cannot, and can still leave', async () => {
    here.desk.build.attendance({ trainingId: here.on('2026-03-19', '18:30'), personId: bens, usesTrial: true })
    await refused('trial.used', { isDependent: 'no' }, { usesTrial: true })
    await here.leave(ben)
    expect(here.taken()).toBe(0)
  })
  it('who has become a member meanwhile comes without, and keeps it', async () => {
    here.desk.build.membership({ personId: bens })
    await here.accept(ben, { usesTrial: true })
    expect([here.place(ben), trial()?.uses_trial]).toEqual(['registered open', 0])
  })
  it('a child by its own membership on the day of the class', async () => {
    here.desk.store.sqlite.prepare('UPDATE person SET guardian_id = ? WHERE id = ?').run(here.ann, bens)
    await refused('trial.membership-needed', { name: 'Ben' })
    here.desk.build.membership({ personId: bens, state: 'trial', endsOn: '2026-03-11' as Day })
    await refused('trial.membership-expired', { name: 'Ben' })
  })
  it('a discovery place has to be free, too', async () => {
    here.desk.store.sqlite.exec('UPDATE training_type SET discovery_places = 1')
    here.capacity(2)
    const guest = here.desk.build.attendance({ trainingId: here.id, isDiscovery: true })
    await refused('trial.discovery-full', { places: 1 })
    await here.free(guest)
    await here.accept(ben)
    expect(trial()).toMatchObject({ uses_trial: 0, is_discovery: 1 })
  })
  it('outside an initiation there is none', async () => {
    here.desk.store.sqlite.exec('UPDATE training_type SET is_initiation = 0')
    await refused('trial.not-initiation', {}, { usesTrial: true })
  })
  it('a volunteer who waited for a place comes as a participant', async () => {
    here.desk.store.sqlite.prepare('UPDATE person SET is_volunteer = 1 WHERE id = ?').run(bens)
    await refused('trial.required', { isDependent: 'no' })
  })
  it('MAT-1: who had one under another record is let in with a reason', async () => {
    here.desk.store.sqlite.prepare("UPDATE person SET birth_date = '2000-06-01' WHERE id = ?").run(bens)
    const twin = here.desk.build.person({ givenName: 'Ben', familyName: '', birthDate: '2000-06-01' as Day })
    here.desk.build.attendance({ trainingId: here.on('2026-03-19', '18:30'), personId: twin, usesTrial: true })
    const facts = { name: 'Ben', day: '2026-03-19', type: 'Yoga' }
    await refused('trial.maybe-used', facts, { usesTrial: true })
    await here.accept(ben, { usesTrial: true, overrideReason: 'a namesake' })
    expect(here.history(ben)).toContain('trial.overridden')
  })
})
