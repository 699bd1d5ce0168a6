import { beforeEach, describe, expect, it } from 'vitest'
import type { HouseholdMember } from '../../../src-shared/contract/households.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { clerkOf } from '../../testing/money.ts'
import { expectRefused } from '../../testing/refused.ts'
import { addressOf } from '../messages/outbox.ts'

let desk: TestDesk
let ann: PersonId
let bob: PersonId
let kim: PersonId

const lee = (givenName: string, fields: object = {}): PersonId =>
  desk.build.person({ givenName, familyName: 'Lee', ...fields })

beforeEach(() => {
  desk = aDesk()
  ann = lee('Ann', { birthDate: '1986-01-01', email: 'ann@example.org', phone: '06 1' })
  bob = lee('Bob', { email: 'bob@example.org' })
  kim = lee('Kim', { birthDate: '2015-05-01', guardianId: ann })
  return () => expect(checkStore(desk.store.sqlite)).toEqual([])
})

const of = (personId: PersonId) =>
  desk.call<{ payerId: PersonId; members: readonly HouseholdMember[] }>('households.of', { personId })
const names = async (personId: PersonId) => (await of(personId)).members.map(({ name, role }) => `${name}: ${role}`)
const version = (id: PersonId) => Number(desk.rows('SELECT version FROM person WHERE id = ?', id)[0]?.version)
const move = (personId: PersonId, guardianId: PersonId | null) =>
  desk.call('households.move', { personId, version: version(personId), guardianId })
const setOther = (personId: PersonId, otherGuardianId: PersonId | null) =>
  desk.call('households.setOtherGuardian', { personId, version: version(personId), otherGuardianId })
const guardians = (id: PersonId) => {
  const [row] = desk.rows('SELECT guardian_id AS guardian, other_guardian_id AS other FROM person WHERE id = ?', id)
  return [row?.guardian, row?.other]
}

describe('a household', () => {
  it('is the same for everybody in it: who pays, who else is called, the dependents from the eldest', async () => {
    lee('Tom', { birthDate: '2012-01-01', guardianId: ann, otherGuardianId: bob })
    lee('Zoé', { guardianId: ann, otherGuardianId: bob })
    lee('Gone', { guardianId: ann, archivedAt: 1 as Instant })
    const everybody = [
      ...['Ann Lee: guardian', 'Bob Lee: other-guardian'],
      ...['Tom Lee: dependent', 'Kim Lee: dependent', 'Zoé Lee: dependent'],
    ]
    expect(await names(ann)).toEqual(everybody)
    expect(await names(kim)).toEqual(everybody)
    const { payerId, members } = await of(kim)
    expect([payerId, members.filter(({ isPayer }) => isPayer).map(({ id }) => id)]).toEqual([ann, [ann]])
  })
  it('says of each one the membership of today and where the free trial went', async () => {
    const typeId = desk.build.type({ name: 'First steps', isInitiation: true })
    const trainingId = desk.build.training({ typeId, day: '2026-03-03' as Day })
    desk.build.attendance({ trainingId, personId: kim, usesTrial: true, state: 'present' })
    desk.build.membership({ personId: kim, state: 'trial' })
    desk.build.membership({ personId: ann, endsOn: '2026-03-03' as Day })
    const { members } = await of(ann)
    expect(members).toEqual([
      {
        ...{ id: ann, version: 1, name: 'Ann Lee', birthDate: '1986-01-01', phone: '06 1', email: 'ann@example.org' },
        ...{ role: 'guardian', isPayer: true, membership: 'expired', usedTrial: null },
      },
      {
        ...{ id: kim, version: 1, name: 'Kim Lee', birthDate: '2015-05-01', phone: null, email: null },
        ...{ role: 'dependent', isPayer: false, membership: 'trial' },
        usedTrial: { trainingId, typeName: 'First steps', day: '2026-03-03', startTime: '18:30', isOver: true },
      },
    ])
  })
  it('of somebody alone is themselves', async () => {
    expect(await names(bob)).toEqual(['Bob Lee: guardian'])
    await expect(of(99 as PersonId)).rejects.toMatchObject({ code: 'desk.not-found' })
  })
})

describe('a dependent moves', () => {
  it('to another guardian, who pays from then on; bills already written stay', async () => {
    const clerk = clerkOf(desk)
    await clerk.issue(kim, 900)
    await move(kim, bob)
    await clerk.issue(kim, 700)
    expect(desk.rows('SELECT payer_id, person_id, amount_minor FROM invoice ORDER BY id')).toEqual([
      { payer_id: ann, person_id: kim, amount_minor: 900 },
      { payer_id: bob, person_id: kim, amount_minor: 700 },
    ])
    expect(await names(bob)).toEqual(['Bob Lee: guardian', 'Kim Lee: dependent'])
    expect(await names(ann)).toEqual(['Ann Lee: guardian'])
    expect(desk.rows('SELECT person_id, code, facts FROM person_event')).toEqual([
      {
        ...{ person_id: kim, code: 'household.moved' },
        facts: JSON.stringify({ guardian: 'Bob Lee', before: 'Ann Lee' }),
      },
    ])
  })
  it('to nobody: on their own, they pay for themselves and have no second guardian', async () => {
    await setOther(kim, bob)
    await move(kim, null)
    expect(guardians(kim)).toEqual([null, null])
    await clerkOf(desk).issue(kim, 700)
    expect(desk.rows('SELECT payer_id FROM invoice')).toEqual([{ payer_id: kim }])
    expect(desk.rows('SELECT facts FROM person_event')).toEqual([
      { facts: JSON.stringify({ guardian: null, before: 'Ann Lee' }) },
    ])
  })
  it('and keeps the second guardian, unless that one becomes the first', async () => {
    const cleo = lee('Cleo')
    await setOther(kim, cleo)
    await move(kim, bob)
    expect(guardians(kim)).toEqual([bob, cleo])
    await move(kim, cleo)
    expect(guardians(kim)).toEqual([cleo, null])
  })
  it.each([
    ['to the guardian they have', () => ann, 'household.same-guardian', { name: 'Ann Lee' }],
    ['to a minor', () => lee('Tim', { birthDate: '2008-03-05' }), 'household.guardian-is-minor', { name: 'Tim Lee' }],
    ['to a dependent', () => lee('Zoé', { guardianId: bob }), 'person.guardian-is-dependent', {}],
    ['to themselves', () => kim, 'person.guardian-is-dependent', {}],
    ['to somebody archived', () => lee('Old', { archivedAt: 1 }), 'person.archived', {}],
    ['to nobody the desk knows', () => 99 as PersonId, 'desk.not-found', {}],
  ] as const)('not %s', async (_what, guardian, code, facts) => {
    await expectRefused(desk, 'households.move', { personId: kim, version: 1, guardianId: guardian() }, code, facts)
  })
  it('not when in nobody’s care, nor over a quicker hand', async () => {
    const wanted = { personId: bob, version: 1, guardianId: ann }
    await expectRefused(desk, 'households.move', wanted, 'household.not-a-dependent', { name: 'Bob Lee' })
    const late = { personId: kim, version: 2, guardianId: bob }
    await expectRefused(desk, 'households.move', late, 'desk.stale-version')
  })
})

describe('a second guardian', () => {
  const refused = (otherGuardianId: PersonId, code: string, facts: object = {}) =>
    expectRefused(desk, 'households.setOtherGuardian', { personId: kim, version: 1, otherGuardianId }, code, facts)
  it('is somebody to call, who does not pay', async () => {
    await setOther(kim, bob)
    expect(await of(kim)).toMatchObject({ payerId: ann })
    expect(await names(ann)).toEqual(['Ann Lee: guardian', 'Bob Lee: other-guardian', 'Kim Lee: dependent'])
    await setOther(kim, null)
    expect(guardians(kim)).toEqual([ann, null])
  })
  it('is of age, in nobody’s care, and not the first one again', async () => {
    await refused(lee('Tim', { birthDate: '2008-03-05' }), 'household.guardian-is-minor', { name: 'Tim Lee' })
    await refused(lee('Zoé', { guardianId: bob }), 'person.guardian-is-dependent')
    await refused(ann, 'household.same-guardian', { name: 'Ann Lee' })
    await refused(lee('Old', { archivedAt: 1 }), 'person.archived')
    await refused(99 as PersonId, 'desk.not-found')
    const ofAnn = { personId: ann, version: 1, otherGuardianId: bob }
    await expectRefused(desk, 'households.setOtherGuardian', ofAnn, 'household.not-a-dependent', { name: 'Ann Lee' })
  })
  it('is written to when neither the dependent nor the guardian has an address', async () => {
    const written = () => addressOf(desk.host.queryCtx({ kind: 'system' }), kim)
    await setOther(kim, bob)
    expect(written()).toBe('ann@example.org')
    desk.store.sqlite.exec(`UPDATE person SET email = NULL WHERE id = ${ann}`)
    expect(written()).toBe('bob@example.org')
    await setOther(kim, null)
    expect(written()).toBeNull()
  })
})

describe('editing a person keeps the household right', () => {
  const edit = (id: PersonId, fields: object) => ({
    ...{ id, version: version(id), givenName: 'Kim', familyName: 'Lee', birthDate: null, email: null, phone: null },
    ...{ card: null, guardianId: null, isVolunteer: false, note: null, ...fields },
  })
  const refused = (input: object, code: string, facts: object = {}) =>
    expectRefused(desk, 'people.edit', input, code, facts)
  beforeEach(() => setOther(kim, bob))

  it('another guardian keeps the second one; the second one as guardian, or none, takes them away', async () => {
    const cleo = lee('Cleo')
    await desk.call('people.edit', edit(kim, { guardianId: cleo }))
    expect(guardians(kim)).toEqual([cleo, bob])
    await desk.call('people.edit', edit(kim, { guardianId: bob }))
    expect(guardians(kim)).toEqual([bob, null])
    await setOther(kim, ann)
    await desk.call('people.edit', edit(kim, {}))
    expect(guardians(kim)).toEqual([null, null])
  })
  it('a minor is no guardian, neither new nor by a new birth date', async () => {
    const tim = lee('Tim', { birthDate: '2008-03-05' })
    const minor = { name: 'Tim Lee' }
    await refused(edit(kim, { guardianId: tim }), 'household.guardian-is-minor', minor)
    const { version: _version, id: _id, ...form } = edit(kim, { guardianId: tim })
    await expectRefused(desk, 'people.add', form, 'household.guardian-is-minor', minor)
    await refused(edit(ann, { birthDate: '2010-01-01' }), 'household.guardian-is-minor', { name: 'Ann Lee' })
    await refused(edit(bob, { birthDate: '2010-01-01' }), 'household.guardian-is-minor', { name: 'Bob Lee' })
    await desk.call('people.edit', edit(lee('Cid'), { birthDate: '2010-01-01' }))
    await refused(edit(kim, { guardianId: lee('Old', { archivedAt: 1 }) }), 'person.archived')
  })
  it('a second guardian is not put into somebody’s care, and nobody into their own', async () => {
    await refused(edit(bob, { guardianId: ann }), 'person.guardian-is-dependent')
    const cleo = lee('Cleo')
    await refused(edit(cleo, { guardianId: cleo }), 'person.guardian-is-dependent')
  })
  it('a guardian who was a minor before the rule can still be written down otherwise', async () => {
    desk.store.sqlite.exec(`UPDATE person SET birth_date = '2010-01-01' WHERE id = ${ann}`)
    await desk.call('people.edit', edit(ann, { birthDate: '2010-01-01', phone: '06 2' }))
    await desk.call('people.edit', edit(kim, { guardianId: ann, phone: '06 3' }))
  })
})
