import { expect, it } from 'vitest'
import { aGym, filesOf, said, sampleFiles, smallGym } from './gym-for-tests.ts'
import type { ImportFiles } from './import.ts'

const counts = {
  'training-types.csv': 12,
  'trainers.csv': 6,
  'rooms.csv': 3,
  'people.csv': 150,
  'templates.csv': 40,
  'standing-places.csv': 400,
  'plans.csv': 8,
  'subscriptions.csv': 172,
  'memberships.csv': 113,
  'sessions.csv': 8,
  'closures.csv': 1,
}
const tables =
  'training_type trainer room person template standing_place plan subscription membership course_session closure'

const mapped = (files: ImportFiles, change: (text: string) => string): ImportFiles => ({
  ...files,
  texts: new Map([...files.texts].map(([name, text]) => [name, change(text)])),
})

it('imports the sample gym without a word', () => {
  const gym = aGym()
  const report = gym.import(sampleFiles)
  expect(said(report)).toEqual([])
  expect(report.written).toBe(true)
  expect(Object.fromEntries(report.files.map(({ file, added }) => [file, added]))).toEqual(counts)
  const stored = tables.split(' ').flatMap((table) => gym.values(`SELECT count(*) FROM ${table}`))
  expect(stored).toEqual(Object.values(counts))
  expect(gym.values('SELECT reserved_places FROM course_session ORDER BY code')).toEqual([3, 6, 2, 8, 0, 0, 0, 0])
  expect(gym.rows('SELECT DISTINCT person_id, holder, state, source FROM booking')).toEqual([
    { person_id: null, holder: 'Reserved before the desk', state: 'confirmed', source: 'import' },
  ])
  expect(gym.topics).toEqual(new Set(['people', 'schedule', 'courses']))
  expect(gym.values("SELECT count(*) FROM person_search WHERE person_search MATCH 'garnier'")).not.toEqual([0])
  expect(gym.rows('PRAGMA foreign_key_check')).toEqual([])
})

it('changes nothing when it imports twice', () => {
  const gym = aGym()
  gym.import(sampleFiles)
  gym.topics.clear()
  const before = gym.dump()
  const report = gym.import(sampleFiles)
  expect(gym.dump()).toBe(before)
  expect(said(report)).toEqual([])
  expect(report.written).toBe(false)
  expect(report.files.map(({ rows, unchanged }) => rows - unchanged)).toEqual(Object.values(counts).map(() => 0))
  expect(gym.topics).toEqual(new Set())
})

it('leaves a known row as the desk has it, whatever the file says and however a name is written', () => {
  const gym = aGym()
  gym.import(filesOf(smallGym))
  gym.run("UPDATE room SET is_active = 0; UPDATE person SET given_name = 'Augusta' WHERE code = 'P1'")
  const before = gym.dump()
  const report = gym.import(
    filesOf({ ...smallGym, 'rooms.csv': 'name\nSTUDIO\n', 'people.csv': 'code,given_name,family_name\nP1,Adèle,B\n' }),
  )
  expect(said(report)).toEqual([])
  expect(gym.dump()).toBe(before)
})

it('adds what is new beside what is known', () => {
  const gym = aGym()
  gym.import(filesOf(smallGym))
  const report = gym.import(filesOf({ 'templates.csv': `${smallGym['templates.csv']}T2,mardi,9h,YOGA,camille\n` }))
  expect(report.files).toEqual([{ file: 'templates.csv', rows: 2, added: 1, unchanged: 1, skipped: 0 }])
  expect(gym.rows("SELECT weekday, start_time, type_id FROM template WHERE code = 'T2'")).toEqual([
    { weekday: 2, start_time: '09:00', type_id: 1 },
  ])
})

it('writes nothing in a dry run and reports the same', () => {
  const gym = aGym()
  const before = gym.dump()
  const dry = gym.import(sampleFiles, { dryRun: true, skipBad: true })
  expect(gym.dump()).toBe(before)
  expect(gym.topics).toEqual(new Set())
  expect(dry).toEqual({ ...gym.import(sampleFiles), written: false })
})

it('reads the sample gym the same with a byte-order mark, semicolons, Windows line breaks and other days', () => {
  const [plain, other] = [aGym(), aGym()]
  plain.import(sampleFiles)
  const elsewhere = mapped(sampleFiles, (text) => {
    const days = text.replaceAll(/(?<=^|,)(\d{4})-(\d{2})-(\d{2})(?=,|$)/gm, '$3/$2/$1')
    const cells = days.replaceAll(/"[^"]*"|,/g, (found) => (found === ',' ? ';' : found))
    return `\ufeff${cells.replaceAll('\n', '\r\n')}`
  })
  expect(said(other.import(elsewhere))).toEqual([])
  expect(other.dump()).toBe(plain.dump())
})

it('moves every day by whole weeks but birth dates and course sessions', () => {
  const [plain, moved] = [aGym(), aGym()]
  plain.import(sampleFiles)
  moved.import(sampleFiles, { shiftDays: 70 })
  const days = {
    standing_place: 'start_date',
    template: 'valid_from',
    subscription: 'starts_on',
    membership: 'certificate_until',
    closure: 'first_day',
  }
  for (const [table, column] of Object.entries(days)) {
    const before = plain.values(`SELECT date(${column}, '+70 days') FROM ${table} ORDER BY id`)
    expect(moved.values(`SELECT ${column} FROM ${table} ORDER BY id`)).toEqual(before)
  }
  for (const sql of ['SELECT birth_date FROM person', 'SELECT starts_on, ends_on FROM course_session'])
    expect(moved.rows(sql)).toEqual(plain.rows(sql))
  expect(() => moved.import(sampleFiles, { shiftDays: 3 })).toThrow('a shift is whole weeks, not 3 days')
})

it('fills in what is left out', () => {
  const gym = aGym()
  gym.import(
    filesOf({
      ...smallGym,
      'training-types.csv': 'name,duration_minutes,capacity,initiation\nYoga,60,10,\nRoller,45,8,oui\n',
      'plans.csv':
        'name,sessions,validity,price,covers,withdrawn\nTen,10,1 mois,140,,\nOld,5,30 дней,"12,50",yoga|Roller,oui\n',
      'memberships.csv': 'code,person,season,state,starts_on,ends_on\nM1,P1,2026-2027,trial,01/09/2026,31/08/2027\n',
    }),
  )
  const { now } = gym
  const defaults =
    "SELECT colour GLOB '#??????' AS colour, price_minor, cutoff_hours, discovery_places, is_active FROM training_type"
  expect(gym.rows(defaults)).toEqual([
    { colour: 1, price_minor: 0, cutoff_hours: 12, discovery_places: 0, is_active: 1 },
    { colour: 1, price_minor: 0, cutoff_hours: 0, discovery_places: 0, is_active: 1 },
  ])
  expect(gym.rows('SELECT duration_minutes, room_id, valid_from, valid_until, is_active FROM template')).toEqual([
    { duration_minutes: 60, room_id: null, valid_from: '2025-11-16', valid_until: null, is_active: 1 },
  ])
  expect(
    gym.rows(
      'SELECT name, validity_count AS n, validity_unit AS unit, price_minor, covers_all, withdrawn_at FROM plan',
    ),
  ).toEqual([
    { name: 'Ten', n: 1, unit: 'months', price_minor: 14_000, covers_all: 1, withdrawn_at: null },
    { name: 'Old', n: 30, unit: 'days', price_minor: 1250, covers_all: 0, withdrawn_at: now },
  ])
  expect(gym.rows('SELECT plan_id, type_id FROM plan_type')).toEqual([
    { plan_id: 2, type_id: 1 },
    { plan_id: 2, type_id: 2 },
  ])
  expect(gym.rows('SELECT price_minor, health_answers FROM membership')).toEqual([
    { price_minor: 0, health_answers: null },
  ])
  expect(gym.values('SELECT created_at FROM person')).toEqual([now, now])
  expect(gym.values("SELECT search FROM person WHERE code = 'P1'")).toEqual(['byron ada byron c-1'])
})

it('MEM-1: memberships that are brought along know since when they are active or cancelled', () => {
  const gym = aGym()
  const line = (code: string, season: number, state: string) =>
    `${code},P1,${season}-${season + 1},${state},${season}-09-01,${season + 1}-08-31\n`
  const states = [line('M1', 2026, 'active'), line('M2', 2025, 'cancelled'), line('M3', 2024, 'pending')]
  gym.import(
    filesOf({
      ...smallGym,
      'memberships.csv': `code,person,season,state,starts_on,ends_on\n${states.join('')}`,
    }),
  )
  const now = gym.values('SELECT created_at FROM person LIMIT 1')[0]
  expect(gym.rows('SELECT code, activated_at, cancelled_at FROM membership ORDER BY code')).toEqual([
    { code: 'M1', activated_at: now, cancelled_at: null },
    { code: 'M2', activated_at: null, cancelled_at: now },
    { code: 'M3', activated_at: null, cancelled_at: null },
  ])
})

it('SUB-7, SUB-8: takes a subscription from its plan, and moves the last day it works out by the frozen days', () => {
  const gym = aGym()
  gym.import(
    filesOf({
      ...smallGym,
      'plans.csv': 'name,sessions,validity,price\nTen,10,1 month,140\n',
      'subscriptions.csv': [
        'code,person,plan,starts_on,ends_on,used,bonus,carried_over,auto_renew,price,freeze_from,freeze_until,cancelled',
        'S1,P1,ten,2026-01-31,,5,1,2,oui,,,,',
        'S2,P1,Ten,2026-01-31,,,,,,99,2026-02-01,2026-02-07,',
        'S3,P1,Ten,2026-01-31,2026-03-31,,,,,,2026-02-01,2026-02-07,да',
      ].join('\n'),
    }),
  )
  const sql = 'SELECT ends_on, total, manual_initial AS used, auto_renew, price_minor, cancelled_at FROM subscription'
  expect(gym.rows(sql)).toEqual([
    { ends_on: '2026-02-28', total: 13, used: 5, auto_renew: 1, price_minor: 14_000, cancelled_at: null },
    { ends_on: '2026-03-07', total: 10, used: 0, auto_renew: 0, price_minor: 9900, cancelled_at: null },
    { ends_on: '2026-03-31', total: 10, used: 0, auto_renew: 0, price_minor: 14_000, cancelled_at: gym.now },
  ])
})

it('finds a guardian further down, and one the desk has', () => {
  const gym = aGym()
  gym.import(filesOf(smallGym))
  const report = gym.import(
    filesOf({ 'people.csv': 'code,given_name,family_name,guardian\nK1,Kid,One,G1\nK2,Kid,Two,P1\nG1,Big,One,\n' }),
  )
  expect(said(report)).toEqual([])
  const sql = 'SELECT p.code, g.code AS guardian FROM person p JOIN person g ON g.id = p.guardian_id ORDER BY p.code'
  expect(gym.rows(sql)).toEqual([
    { code: 'K1', guardian: 'G1' },
    { code: 'K2', guardian: 'P1' },
  ])
})

it('writes all or nothing, and with skipBad all but the bad lines', () => {
  const files = filesOf({
    ...smallGym,
    'people.csv': 'code,given_name,family_name,email\nP1,Ada,Byron,ada@example.org\nP2,Alan,Turing,nowhere\n',
    'standing-places.csv': 'template,person,start_date\nT1,P1,2026-01-01\nT1,P2,2026-01-01\n',
  })
  const gym = aGym()
  const before = gym.dump()
  const refused = gym.import(files)
  expect(refused.written).toBe(false)
  expect(gym.dump()).toBe(before)
  const report = gym.import(files, { skipBad: true })
  expect(report).toEqual({ ...refused, written: true })
  expect(report.files.find(({ file }) => file === 'standing-places.csv')).toEqual({
    file: 'standing-places.csv',
    rows: 2,
    added: 1,
    unchanged: 0,
    skipped: 1,
  })
  expect(gym.values('SELECT code FROM person')).toEqual(['P1'])
  expect(gym.values('SELECT count(*) FROM standing_place')).toEqual([1])
})
