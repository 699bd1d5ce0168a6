import { beforeEach, describe, expect, it } from 'vitest'
import type { Membership } from '../../../src-shared/contract/memberships.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { aClub, type Club } from './club-for-tests.ts'

let club: Club
beforeEach(async () => {
  club = await aClub()
})

const person = (givenName: string, fields: object = {}): PersonId =>
  club.desk.build.person({ givenName, familyName: 'Test', ...fields })
type State = 'trial' | 'pending' | 'active' | 'cancelled'
/** A membership of somebody to the season that begins in September of a year. */
const member = (personId: PersonId, year: number, state: State = 'active', fields: object = {}) =>
  club.desk.build.membership({
    ...{ personId, state, season: `${year}-${year + 1}` },
    ...{ startsOn: `${year}-09-01` as Day, endsOn: `${year + 1}-08-31` as Day, ...fields },
  })

describe('the memberships of a season', () => {
  type List = {
    readonly seasons: readonly string[]
    readonly total: number
    readonly counts: Readonly<Record<string, number>>
    readonly memberships: readonly Membership[]
  }
  const list = (fields: object = {}) =>
    club.desk.call<List>('memberships.list', {
      ...{ season: '2025-2026', show: 'all', text: '', limit: 100, offset: 0, ...fields },
    })
  const names = async (fields: object = {}) => {
    const { memberships, total } = await list(fields)
    return [total, ...memberships.map(({ personName }) => personName)]
  }

  beforeEach(() => {
    member(person('Ada'), 2025, 'active', { healthAnswers: 'ynnnnnnnn' })
    member(person('Bea'), 2025, 'active', { healthAnswers: 'ynnnnnnnn', certificateUntil: '2026-03-04' as Day })
    member(person('Cid', { guardianId: club.ann }), 2025, 'trial', { isNewLicence: true })
    member(person('Dan'), 2025, 'pending')
    member(person('Eva'), 2025, 'cancelled', { isNewLicence: true })
    member(person('Fay'), 2025, 'active', { endsOn: '2026-03-03' as Day, isNewLicence: true })
    member(person('Gus'), 2024)
    member(person('Éloïse', { familyName: 'Aubry', phone: '06 12 34' }), 2025)
  })

  it('are counted by state, those over among the expired, and those that lack a certificate today', async () => {
    const { counts, seasons, total } = await list()
    expect([total, seasons]).toEqual([7, ['2025-2026', '2024-2025']])
    expect(counts).toEqual({
      ...{ all: 7, trial: 1, pending: 1, active: 3, expired: 1, cancelled: 1, 'lacks-certificate': 2 },
    })
  })
  it.each([
    ['all', [7, 'Éloïse Aubry', 'Ada Test', 'Bea Test', 'Cid Test', 'Dan Test', 'Eva Test', 'Fay Test']],
    ['trial', [1, 'Cid Test']],
    ['pending', [1, 'Dan Test']],
    ['active', [3, 'Éloïse Aubry', 'Ada Test', 'Bea Test']],
    ['expired', [1, 'Fay Test']],
    ['cancelled', [1, 'Eva Test']],
    ['lacks-certificate', [2, 'Ada Test', 'Cid Test']],
  ])('%s: in the order of a phone book', async (show, expected) => {
    expect(await names({ show })).toEqual(expected)
  })
  it('are searched without accents or case, by any words, the counts staying those of the season', async () => {
    expect(await names({ text: 'AUBRY eloise' })).toEqual([1, 'Éloïse Aubry'])
    expect(await names({ text: 'test', show: 'active' })).toEqual([2, 'Ada Test', 'Bea Test'])
    expect((await list({ text: 'nobody' })).counts.all).toBe(7)
    expect(await names({ text: '06 12 34' })).toEqual([1, 'Éloïse Aubry'])
  })
  it('come by pages, and are none in a season nobody joined', async () => {
    expect(await names({ limit: 2, offset: 1 })).toEqual([7, 'Ada Test', 'Bea Test'])
    expect(await names({ offset: 7 })).toEqual([7])
    expect(await names({ season: '1999-2000' })).toEqual([0])
  })
})

describe('a person’s memberships', () => {
  it('come the newest season first, each in its state of today', async () => {
    const ada = person('Ada')
    member(ada, 2024)
    member(ada, 2025, 'cancelled')
    member(ada, 2025, 'pending')
    const all = await club.desk.call<readonly Membership[]>('memberships.ofPerson', { personId: ada })
    expect(all.map(({ season, state }) => `${season} ${state}`)).toEqual([
      ...['2025-2026 pending', '2025-2026 cancelled', '2024-2025 expired'],
    ])
    expect(await club.desk.call('memberships.ofPerson', { personId: club.ann })).toEqual([])
    await expect(club.desk.call('memberships.ofPerson', { personId: 99 })).rejects.toMatchObject({
      code: 'desk.not-found',
    })
  })
})

describe('MEM-1: who has to renew', () => {
  type Leaving = { readonly name: string; readonly lastSeason: string; readonly endsOn: string }
  const toRenew = async (day: string) => {
    club.desk.at(day, '12:00')
    const { season, people } = await club.desk.call<{ season: { season: string }; people: readonly Leaving[] }>(
      'memberships.toRenew',
    )
    return [season.season, ...people.map(({ name, lastSeason }) => `${name} ${lastSeason}`)]
  }

  it('members of last season in this one, until they have joined it in any way', async () => {
    const [back, trying, left, paying] = [person('Back'), person('Trying'), person('Left'), person('Paying')]
    for (const id of [back, trying, left, paying]) member(id, 2024)
    member(back, 2025)
    member(trying, 2025, 'trial')
    member(paying, 2025, 'pending')
    expect(await toRenew('2025-09-01')).toEqual(['2025-2026', 'Left Test 2024-2025'])
    expect(await toRenew('2026-03-04')).toEqual(['2025-2026', 'Left Test 2024-2025'])
  })
  it('members of this season once the next is on sale, three months ahead, those of last season after them', async () => {
    member(person('Now'), 2025)
    member(person('Lapsed'), 2024)
    expect(await toRenew('2026-05-31')).toEqual(['2025-2026', 'Lapsed Test 2024-2025'])
    expect(await toRenew('2026-06-01')).toEqual(['2026-2027', 'Now Test 2025-2026', 'Lapsed Test 2024-2025'])
    expect(await toRenew('2026-08-31')).toEqual(['2026-2027', 'Now Test 2025-2026', 'Lapsed Test 2024-2025'])
    expect(await toRenew('2026-09-01')).toEqual(['2026-2027', 'Now Test 2025-2026'])
    expect(await toRenew('2026-12-31')).toEqual(['2026-2027', 'Now Test 2025-2026'])
    expect(await toRenew('2027-09-01')).toEqual(['2027-2028'])
  })
  it('neither who has joined the next one, nor who was never active, cancelled, or is archived', async () => {
    const joined = person('Joined')
    member(joined, 2025)
    member(joined, 2026, 'pending')
    const cancelledNext = person('Again')
    member(cancelledNext, 2025)
    member(cancelledNext, 2026, 'cancelled')
    member(person('Tried'), 2025, 'trial')
    member(person('Owing'), 2025, 'pending')
    member(person('Gone'), 2025, 'cancelled')
    member(person('Old', { archivedAt: 1 as Instant }), 2025)
    expect(await toRenew('2026-07-01')).toEqual(['2026-2027', 'Again Test 2025-2026'])
  })
  it('over 29 February, where the season ends with it', async () => {
    await club.terms('03-01')
    const leap = person('Leap')
    club.desk.build.membership({
      ...{ personId: leap, season: '2027-2028', startsOn: '2027-03-01' as Day, endsOn: '2028-02-29' as Day },
    })
    expect(await toRenew('2027-11-30')).toEqual(['2027-2028'])
    expect(await toRenew('2027-12-01')).toEqual(['2028-2029', 'Leap Test 2027-2028'])
    expect(await toRenew('2028-02-29')).toEqual(['2028-2029', 'Leap Test 2027-2028'])
    expect(await toRenew('2028-03-01')).toEqual(['2028-2029', 'Leap Test 2027-2028'])
  })
  it('a dependent is reached through the guardian', async () => {
    const guardianId = person('Gil', { email: 'gil@example.org', phone: '06 11' })
    member(person('Own', { guardianId, email: 'own@example.org' }), 2024)
    const { people } = await club.desk.call<{ people: readonly object[] }>('memberships.toRenew')
    expect(people).toEqual([
      {
        ...{ personId: expect.any(Number), name: 'Own Test', guardianName: 'Gil Test', email: 'own@example.org' },
        ...{ phone: '06 11', lastSeason: '2024-2025', endsOn: '2025-08-31' },
      },
    ])
  })
})
