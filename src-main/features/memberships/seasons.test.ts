import { expect, it } from 'vitest'
import type { MembershipCancellation } from '../../../src-shared/contract/memberships.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { checkStore } from '../../db/check.ts'
import { expectRefused } from '../../testing/refused.ts'
import { aClub, type Billed, certificate, form } from './club-for-tests.ts'

const aChild = async (now?: string) => {
  const club = await aClub(now === undefined ? {} : { now })
  const kim = club.desk.build.person({
    givenName: 'Kim',
    familyName: 'Lee',
    guardianId: club.ann,
    birthDate: '2015-05-01' as Day,
  })
  return { club, kim, desk: club.desk }
}

it.each([
  ['convert', 'trial'],
  ['bill', 'pending'],
] as const)('%s: one that was brought along without a price costs what it costs today', async (deed, state) => {
  const { club, kim, desk } = await aChild()
  const id = desk.build.membership({ personId: kim, state, priceMinor: 0 })
  const { billed } = await desk.call<{ readonly billed: Billed }>(`memberships.${deed}`, { id, version: 1 })
  expect(billed).toMatchObject({ amountMinor: 4500, isPaid: false })
  expect(await club.of(kim)).toMatchObject({ state: 'pending', priceMinor: 4500 })
  expect(checkStore(desk.store.sqlite)).toEqual([])
})

it('who expired within the present season is still to renew', async () => {
  const { kim, desk } = await aChild('2026-10-05T08:00:00Z')
  desk.build.membership({
    personId: kim,
    season: '2025-2026',
    startsOn: '2025-10-01' as Day,
    endsOn: '2026-09-30' as Day,
  })
  const { people } = await desk.call<{ readonly people: readonly { readonly personId: number }[] }>(
    'memberships.toRenew',
  )
  expect(people.map(({ personId }) => personId)).toEqual([kim])
})

it('a season that is called otherwise and covers the same days is not sold a second time', async () => {
  const { kim, desk } = await aChild()
  desk.build.membership({
    personId: kim,
    season: '2025/26',
    startsOn: '2025-09-01' as Day,
    endsOn: '2026-08-31' as Day,
  })
  await expectRefused(desk, 'memberships.enrol', { personId: kim, ...form }, 'membership.already-there', {
    name: 'Kim Lee',
    season: '2025-2026',
  })
})

it('one of another year that is called the same does not keep anybody out', async () => {
  const { kim, desk } = await aChild()
  desk.build.membership({
    personId: kim,
    season: '2025-2026',
    startsOn: '2025-01-01' as Day,
    endsOn: '2025-12-31' as Day,
  })
  await desk.call('memberships.enrol', { personId: kim, ...form })
  expect(checkStore(desk.store.sqlite)).toEqual([])
})

it('one that ended unpaid can be cancelled, so that the next payment is not its', async () => {
  const { club, kim, desk } = await aChild()
  const { id } = await club.enrol(kim)
  desk.at('2026-09-10', '10:00')
  const { invoice } = await desk.call<MembershipCancellation>('memberships.cancel', {
    ...{ id, version: 1, isRefunded: false, reason: 'never came' },
  })
  expect(invoice).toMatchObject({ does: 'cancel', amountMinor: 4500 })
  const [row] = desk.rows('SELECT state FROM membership WHERE id = ?', id)
  expect(row).toEqual({ state: 'cancelled' })
})

it('one certificate serves this season and the next', async () => {
  const { kim, desk } = await aChild()
  const concerned = { healthAnswers: 'ynnnnnnnn', personId: kim }
  const id = desk.build.membership({ ...concerned, season: '2026' })
  desk.build.membership({ ...concerned, season: '2027', startsOn: '2027-01-01' as Day, endsOn: '2027-12-31' as Day })
  const lacks = async () =>
    (await desk.call<readonly { readonly lacksCertificate: boolean }[]>('memberships.ofPerson', { personId: kim })).map(
      ({ lacksCertificate }) => lacksCertificate,
    )
  expect(await lacks()).toEqual([true, true])
  await desk.call('memberships.attachCertificate', { id, version: 1, certificate: certificate() })
  expect(await lacks()).toEqual([false, false])
})

it('a child moved by the form of a person has the same line in the history', async () => {
  const { kim, desk } = await aChild()
  const bea = desk.build.person({ givenName: 'Bea', familyName: 'Roy' })
  const [row] = desk.rows('SELECT version FROM person WHERE id = ?', kim)
  const fields = { givenName: 'Kim', familyName: 'Lee', birthDate: '2015-05-01', email: null, phone: null, card: null }
  const edited = { ...fields, guardianId: bea, isVolunteer: false, note: null }
  await desk.call('people.edit', { id: kim, version: row?.version, ...edited })
  expect(desk.rows('SELECT code FROM person_event WHERE person_id = ?', kim)).toEqual([{ code: 'household.moved' }])
})

it('a cancelled membership leaves no certificate in the command log', async () => {
  const { kim, desk } = await aChild()
  const id = desk.build.membership({ personId: kim, season: '2026' })
  await desk.call('memberships.attachCertificate', {
    id,
    version: 1,
    certificate: certificate({ fileName: 'heart.pdf' }),
  })
  await desk.call('memberships.cancel', { id, version: 2, isRefunded: false, reason: 'moved away' })
  expect(JSON.stringify(desk.rows('SELECT input, answer FROM command_log'))).not.toContain('heart.pdf')
})
