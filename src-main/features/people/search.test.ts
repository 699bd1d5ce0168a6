import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { membership, type person } from '../../db/schema/people.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'

type Line = { readonly id: PersonId; readonly name: string; readonly membership: string | null }
type Found = { readonly total: number; readonly people: readonly Line[] }

let desk: TestDesk
const search = (text: string, limit = 100, offset = 0) => desk.call<Found>('people.search', { text, limit, offset })
const names = async (text: string) => (await search(text)).people.map(({ name }) => name)

beforeAll(() => {
  desk = aDesk()
  const add = (givenName: string, familyName: string, fields: Partial<typeof person.$inferInsert> = {}) =>
    desk.build.person({ givenName, familyName, ...fields })
  add('Éloïse', 'Lefèvre', { phone: '+33 6 12 34 56 78', email: 'eloise@example.org', card: 'A-1001' })
  add('Loïc', 'Le Goff', { phone: '06.98.76.54.32', card: 'A_1002' })
  add('Алёна', 'Зайцева', { phone: '8 (921) 555-01-23' })
  add('Sœur', 'Weiß', { email: 'soeur_weiss@example.org' })
  add('Jo', '')
  add('Conan', "O'Brien-Smith")
  add('A%b', 'Q"uote')
  add('𐐀𐐁', 'Deseret')
  add('Gone', 'Away', { archivedAt: 1 as Instant })
})

describe('people are found by', () => {
  it.each([
    ['letters from the middle', 'efev', ['Éloïse Lefèvre']],
    ['accents left out', 'eloise', ['Éloïse Lefèvre']],
    ['accents put in', 'ÉLOÏSE', ['Éloïse Lefèvre']],
    ['a letter and its accent apart', 'e\u0301lo', ['Éloïse Lefèvre']],
    ['Cyrillic without ё and й', 'алена заицева', ['Алёна Зайцева']],
    ['Cyrillic in capitals', 'ЗАЙЦ', ['Алёна Зайцева']],
    ['letters spelled out', 'soeur weiss', ['Sœur Weiß']],
    ['letters as they are', 'sœur weiß', ['Sœur Weiß']],
    ['two words in the other order', 'lefevre elo', ['Éloïse Lefèvre']],
    ['two words', 'elo lefevre', ['Éloïse Lefèvre']],
    ['a phone as it is written', '+33 6 12 34', ['Éloïse Lefèvre']],
    ['the digits of a phone', '612345678', ['Éloïse Lefèvre']],
    ['digits across brackets and dashes', '9215550123', ['Алёна Зайцева']],
    ['a phone with its dots', '06.98', ['Loïc Le Goff']],
    ['an e-mail', 'eloise@exam', ['Éloïse Lefèvre']],
    ['a card', 'a-1001', ['Éloïse Lefèvre']],
    ['two letters', 'jo', ['Jo']],
    ['one letter', 'ж', []],
    ['a short word and a long one', 'le lefevre', ['Éloïse Lefèvre']],
    ['a long word and a short one that is elsewhere', 'lefevre go', []],
    ['three words in any order', 'goff loic le', ['Loïc Le Goff']],
    ['a word with an apostrophe', "o'brien", ["Conan O'Brien-Smith"]],
    ['a name with a dash', 'brien-smith', ["Conan O'Brien-Smith"]],
    ['two letters outside the first plane', '𐐀𐐁', ['𐐀𐐁 Deseret']],
    ['spaces around', '   jo   ', ['Jo']],
  ])('%s', async (_how, text, found) => {
    expect(await names(text)).toEqual(found)
  })
})

describe('what a query language could read is only text', () => {
  it.each([
    ['a percent sign parts two words', 'vre%lef', ['Éloïse Lefèvre']],
    ['a percent sign in a name', 'A%b uote', ['A%b Q"uote']],
    ['an underscore parts two words', 'o_j', ['Jo']],
    ['two short words around it', 'a_1002', ['Loïc Le Goff']],
    ['a quote', 'q"uote', ['A%b Q"uote']],
    ['a quote that is open', '"lefevre', ['Éloïse Lefèvre']],
    ['an operator', 'lefevre OR goff', []],
    ['a column', 'search:lefevre', []],
    ['a star', 'lefe*', ['Éloïse Lefèvre']],
    ['a statement', "x'; DROP TABLE person; --", []],
    ['a backslash', 'jo\\', ['Jo']],
  ])('%s', async (_what, text, found) => {
    expect(await names(text)).toEqual(found)
  })
})

describe('the list', () => {
  it('without words is everybody who is still here, by family name, then given name', async () => {
    const all = await search('')
    expect(all.total).toBe(8)
    expect(all.people.map(({ name }) => name)).toEqual([
      '𐐀𐐁 Deseret',
      'Jo',
      'Loïc Le Goff',
      'Éloïse Lefèvre',
      "Conan O'Brien-Smith",
      'A%b Q"uote',
      'Sœur Weiß',
      'Алёна Зайцева',
    ])
    expect(await names('gone')).toEqual([])
  })
  it('stands as in a phone book: accents and case do not part a family', async () => {
    const desk = aDesk()
    for (const familyName of ['Zola', 'Évrard', 'evans', 'Eyre']) desk.build.person({ givenName: 'A', familyName })
    const { people } = await desk.call<{ people: { name: string }[] }>('people.search', {
      text: '',
      limit: 10,
      offset: 0,
    })
    expect(people.map(({ name }) => name)).toEqual(['A evans', 'A Évrard', 'A Eyre', 'A Zola'])
    await desk.close()
  })
  it('comes in pages that make up the whole, with its total', async () => {
    const whole = (await search('')).people
    const pages = await Promise.all([0, 3, 6, 9].map((offset) => search('', 3, offset)))
    expect(pages.map(({ total }) => total)).toEqual([8, 8, 8, 8])
    expect(pages.map(({ people }) => people.length)).toEqual([3, 3, 2, 0])
    expect(pages.flatMap(({ people }) => people)).toEqual(whole)
    expect(await search('example.org', 1, 1)).toMatchObject({ total: 2, people: [{ name: 'Sœur Weiß' }] })
  })
})

it('a line says who somebody is', async () => {
  const fresh = aDesk()
  const guardianId = fresh.build.person({ givenName: 'Ann', familyName: 'Lee' })
  const id = fresh.build.person({
    givenName: 'Kim',
    familyName: 'Lee',
    guardianId,
    birthDate: '2015-05-05' as Day,
    isVolunteer: true,
    phone: '1',
    email: 'k@example.org',
    card: 'C1',
  })
  const templateId = fresh.build.template()
  fresh.build.place({ templateId, personId: id, endDate: '2025-12-31' as Day })
  fresh.build.place({ templateId, personId: id, startDate: '2026-01-01' as Day, endDate: '2026-03-04' as Day })
  fresh.build.place({ templateId, personId: id, startDate: '2026-04-01' as Day, isFrozen: true })
  const { people } = await fresh.call<Found>('people.search', { text: 'kim', limit: 1, offset: 0 })
  expect(people).toEqual([
    {
      id,
      name: 'Kim Lee',
      birthDate: '2015-05-05',
      email: 'k@example.org',
      phone: '1',
      card: 'C1',
      guardianId,
      guardianName: 'Ann Lee',
      isVolunteer: true,
      membership: null,
      standingPlaces: 2,
    },
  ])
})

describe('MEM-1: the membership in the list is that of today', () => {
  const season = (startsOn: string, endsOn: string, state: 'trial' | 'pending' | 'active' | 'cancelled') => ({
    season: startsOn.slice(0, 4) + state,
    state,
    startsOn: startsOn as Day,
    endsOn: endsOn as Day,
  })
  const last = season('2024-09-01', '2025-08-31', 'active')
  const present = season('2025-09-01', '2026-08-31', 'pending')
  it.each([
    ['none', [], null],
    ['the present one', [last, present], 'pending'],
    ['the last one, over', [last], 'expired'],
    ['not the coming one', [season('2026-09-01', '2027-08-31', 'active')], null],
    ['not a cancelled one beside a live one', [present, season('2025-10-01', '2026-12-31', 'cancelled')], 'pending'],
    ['a cancelled one when there is no other', [season('2025-09-01', '2026-08-31', 'cancelled')], 'cancelled'],
    ['its last day', [season('2025-03-05', '2026-03-04', 'active')], 'active'],
    ['the day after', [season('2025-03-04', '2026-03-03', 'trial')], 'expired'],
  ])('%s', async (_which, seasons, state) => {
    const fresh = aDesk()
    const personId = fresh.build.person({ givenName: 'Kim' })
    for (const row of seasons)
      fresh.store.db
        .insert(membership)
        .values({ ...row, personId, priceMinor: 0, createdAt: 0 as Instant })
        .run()
    expect((await fresh.call<Found>('people.search', { text: 'kim', limit: 1, offset: 0 })).people[0]?.membership).toBe(
      state,
    )
  })
})
