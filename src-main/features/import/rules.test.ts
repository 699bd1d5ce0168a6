import { expect, it } from 'vitest'
import type { FileName } from './file-names.ts'
import { aGym, filesOf, said, smallGym } from './gym-for-tests.ts'

type Texts = Partial<Record<FileName, string>>
const people = 'code,given_name,family_name,birth_date,email,card,guardian\n'
const templates = 'code,weekday,start_time,type,trainer,room,valid_from,valid_until\n'
const places = 'template,person,start_date,end_date\n'
const subscriptions = 'code,person,plan,starts_on,ends_on,used,bonus,carried_over,freeze_from,freeze_until\n'
const memberships = 'code,person,season,state,starts_on,ends_on\n'
const sessions = 'code,title,starts_on,ends_on,places,reserved,location\n'

/** What is wrong, the files that differ from the small gym, and every sentence of the report. */
const cases: readonly [string, Texts, readonly string[]][] = [
  [
    'an unknown column',
    { 'rooms.csv': 'name,size\nDojo,3\n' },
    ['rooms.csv 1 size: there is no column “size”: the columns are name, active'],
  ],
  [
    'a missing column',
    {
      'training-types.csv': 'name,capacity\nYoga,10\n',
      'templates.csv': '',
      'plans.csv': 'name,sessions,validity,price\n',
    },
    [
      'training-types.csv 1 duration_minutes: the column “duration_minutes” is missing',
      'templates.csv 1: the file is empty: its first line must name the columns',
    ],
  ],
  [
    'a row that needs a refused file',
    { 'trainers.csv': 'nom\nCamille\n' },
    [
      'trainers.csv 1 nom: there is no column “nom”: the columns are name, email, phone, active',
      'trainers.csv 1 name: the column “name” is missing',
      'templates.csv 2 trainer: trainer “Camille” is not known: trainers.csv was refused, see its line 1',
    ],
  ],
  [
    'an empty cell, after a cell of several lines',
    { 'people.csv': 'code,given_name,family_name,note\nP1,Ada,Byron,"one\ntwo"\nP2,,Turing,\n' },
    ['people.csv 4 given_name: the cell is empty, and every line needs it'],
  ],
  [
    'a code twice',
    { 'people.csv': `${people}P1,Ada,Byron,,,,\nP2,Alan,Turing,,,,\nP1,Grace,Hopper,,,,\n` },
    ['people.csv 4 code: “P1” is already on line 2'],
  ],
  [
    'a name twice, whatever its capitals',
    { 'rooms.csv': 'name\nÉtoile\nétoile\n' },
    ['rooms.csv 3 name: “étoile” is already on line 2'],
  ],
  [
    'references to nothing',
    {
      'templates.csv': `${templates}T1,1,18:30,Yga,Camile,Stdio,,\n`,
      'standing-places.csv': `${places}T9,P9,2026-01-01,\nt1,P1,2026-01-01,\n`,
      'plans.csv': 'name,sessions,validity,price,covers\nTen,10,3 months,140,Yoga|Judo\n',
    },
    [
      'templates.csv 2 type: there is no training type “Yga”',
      'templates.csv 2 trainer: there is no trainer “Camile”',
      'templates.csv 2 room: there is no room “Stdio”',
      'standing-places.csv 2 template: there is no template “T9”',
      'standing-places.csv 2 person: there is no person “P9”',
      'standing-places.csv 3 template: there is no template “t1”',
      'plans.csv 2 covers: there is no training type “Judo”',
    ],
  ],
  [
    'rows that need a refused row, and those that need them',
    {
      'training-types.csv': 'name,duration_minutes,capacity\nYoga,60,0\n',
      'standing-places.csv': `${places}T1,P1,2026-01-01,\n`,
      'subscriptions.csv': `${subscriptions}S1,P1,Twenty,2026-01-01,,,,,,\n`,
    },
    [
      'training-types.csv 2 capacity: “0” is outside 1–1000',
      'templates.csv 2 type: training type “Yoga” was refused: see training-types.csv line 2',
      'standing-places.csv 2 template: template “T1” was refused: see templates.csv line 2',
      'subscriptions.csv 2 plan: there is no plan “Twenty”',
    ],
  ],
  [
    'more discovery places than places',
    {
      'training-types.csv': 'name,duration_minutes,capacity,discovery_places\nYoga,60,10,11\n',
      'templates.csv': templates,
    },
    ['training-types.csv 2 discovery_places: 11 discovery places are more than the capacity, 10'],
  ],
  [
    'people who cannot be',
    {
      'people.csv': `${people}P1,Ada,Byron,2031-01-01,,,\nP2,Alan,Turing,,alan@,,\nP3,Grace,Hopper,,,C-3,\nP4,Jean,Bartik,,,C-3,\n`,
    },
    [
      'people.csv 2 birth_date: “2031-01-01” is in the future',
      'people.csv 3 email: “alan@” is not an e-mail address: write it like name@example.org',
      'people.csv 5 card: card “C-3” is on line 4 too',
    ],
  ],
  [
    'guardians who cannot be',
    {
      'people.csv': [
        `${people}P1,Ada,Byron,,,,P2`,
        'P2,Alan,Turing,,,,P3',
        'P3,Grace,Hopper,,,,',
        'P4,Jean,Bartik,,,,P4',
        'P5,Kay,McNulty,,,,P9',
        'P6,Joan,Clarke,,nowhere,,',
        'P7,Mary,Clarke,,,,P6',
        'P8,Max,Newman,,,,P10',
        'P10,Gordon,Welchman,,,,P8',
      ].join('\n'),
    },
    [
      'people.csv 2 guardian: person “P2” is a dependent of P3 and cannot be a guardian',
      'people.csv 5 guardian: person “P4” cannot be their own guardian',
      'people.csv 6 guardian: there is no person “P9”',
      'people.csv 7 email: “nowhere” is not an e-mail address: write it like name@example.org',
      'people.csv 8 guardian: person “P6” was refused: see people.csv line 7',
      'people.csv 9 guardian: person “P10” is a dependent of P8 and cannot be a guardian',
      'people.csv 10 guardian: person “P8” is a dependent of P10 and cannot be a guardian',
    ],
  ],
  [
    'a timetable that cannot be',
    {
      'templates.csv': `${templates}T1,Mardii,noon,Yoga,Camille,,2026-02-01,2026-01-01\nT2,1,9h,Yoga,Camille,,2026-02-01,2026-01-01\nT3,1,9h,Yoga,Camille,,,2025-11-15\n`,
    },
    [
      'templates.csv 2 weekday: “Mardii” is not a weekday: write 1–7 or a name in English, French or Russian',
      'templates.csv 2 start_time: “noon” is not a time: write 18:30, 18h30 or 6:30 PM',
      'templates.csv 3 valid_until: 2026-01-01 is before the first day, 2026-02-01',
      'templates.csv 4 valid_until: 2025-11-15 is before the first day, 2025-11-16',
    ],
  ],
  [
    'a standing place twice, or backwards',
    {
      'standing-places.csv': `${places}T1,P1,2026-01-01,2026-03-31\nT1,P1,2026-03-31,\nT1,P1,01/01/2026,\nT1,P2,2026-05-01,2026-04-30\nT1,P1,2026-04-01,\nT1,P1,2027-01-01,\n`,
    },
    [
      'standing-places.csv 3 start_date: “P1” has a place in “T1” already: from 2026-01-01 to 2026-03-31 (on line 2)',
      'standing-places.csv 4 template: the same template, person, start_date are already on line 2',
      'standing-places.csv 5 end_date: 2026-04-30 is before the first day, 2026-05-01',
      'standing-places.csv 7 start_date: “P1” has a place in “T1” already: from 2026-04-01, without end (on line 6)',
    ],
  ],
  [
    'a plan that cannot be',
    { 'plans.csv': 'name,sessions,validity,price\nTen,0,soon,free\n' },
    [
      'plans.csv 2 sessions: “0” is outside 1–10000',
      'plans.csv 2 validity: “soon” is not a validity: write it like 3 months or 30 days',
      'plans.csv 2 price: “free” is not an amount in EUR: write 12, 12.50 or 12,50',
    ],
  ],
  [
    'subscriptions that cannot be',
    {
      'subscriptions.csv': [
        `${subscriptions}S1,P1,Ten,2026-01-01,,11,,,,`,
        'S2,P1,Ten,2026-01-01,,13,2,1,,',
        'S3,P1,Ten,2026-01-01,2025-12-31,,,,,',
        'S4,P1,Ten,2026-01-01,,,,,2026-02-10,2026-02-01',
        'S5,P1,Ten,2026-01-01,,,,,2026-02-10,',
        'S6,P1,Ten,2026-01-01,,,,,,2026-02-10',
        'S7,P1,Ten,2199-12-01,,,,,,',
      ].join('\n'),
    },
    [
      'subscriptions.csv 2 used: 11 sessions are used, and the subscription has 10',
      'subscriptions.csv 4 ends_on: 2025-12-31 is before the first day, 2026-01-01',
      'subscriptions.csv 5 freeze_until: the freeze runs backwards: 2026-02-01 is before 2026-02-10',
      'subscriptions.csv 6 freeze_until: the freeze has a first day and no last one',
      'subscriptions.csv 7 freeze_from: the freeze has a last day and no first one',
      'subscriptions.csv 8 starts_on: the plan would end on 2200-03-01, out of the calendar',
    ],
  ],
  [
    'memberships that cannot be',
    {
      'memberships.csv': [
        `${memberships}M1,P1,2026-2027,active,2026-09-01,2027-08-31`,
        'M2,P1,2026-2027,cancelled,2026-09-01,2027-08-31',
        'M3,P1,2026-2027,pending,2026-09-01,2027-08-31',
        'M4,P2,2026-2027,expired,2026-09-01,2027-08-31',
        'M5,P2,2025-2026,active,2026-09-01,2026-08-31',
      ].join('\n'),
    },
    [
      'memberships.csv 4 season: “P1” has a membership for “2026-2027” already: on line 2',
      'memberships.csv 5 state: “expired” is not one of trial, pending, active, cancelled',
      'memberships.csv 6 ends_on: 2026-08-31 is before the first day, 2026-09-01',
    ],
  ],
  [
    'course sessions and closures that cannot be',
    {
      'sessions.csv': `${sessions}C1,Camp,2026-03-07,2026-03-03,8,9,Paris\n`,
      'closures.csv': 'first_day,last_day,reason\n2026-12-25,2026-12-24,Noël\n2026-12-26,2026-12-26,\n',
    },
    [
      'sessions.csv 2 ends_on: 2026-03-03 is before the first day, 2026-03-07',
      'sessions.csv 2 reserved: 9 places are reserved, and there are 8',
      'closures.csv 2 last_day: 2026-12-24 is before the first day, 2026-12-25',
      'closures.csv 3 reason: the cell is empty, and every line needs it',
    ],
  ],
  [
    'ragged lines, and what names them',
    { 'trainers.csv': 'name,phone\nCamille\n' },
    [
      'trainers.csv 2: the line has too few cells: 1 for 2 columns',
      'templates.csv 2 trainer: trainer “Camille” was refused: see trainers.csv line 2',
    ],
  ],
]

it.each(cases)('says where there is %s, and writes nothing', (_what, texts, sentences) => {
  const gym = aGym()
  const before = gym.dump()
  const report = gym.import(filesOf({ ...smallGym, ...texts }))
  expect(said(report)).toEqual(sentences)
  expect(report.written).toBe(false)
  expect(gym.dump()).toBe(before)
  expect(gym.topics).toEqual(new Set())
})

it.each(cases)('writes the good lines beside %s when asked to', (_what, texts, sentences) => {
  const gym = aGym()
  const report = gym.import(filesOf({ ...smallGym, ...texts }), { skipBad: true })
  expect(said(report)).toEqual(sentences)
  expect(report.written).toBe(true)
  for (const { rows, added, unchanged, skipped } of report.files) expect(added + unchanged + skipped).toBe(rows)
  const again = gym.import(filesOf({ ...smallGym, ...texts }), { skipBad: true })
  expect(again.written).toBe(false)
})

it('judges new rows against the desk', () => {
  const gym = aGym()
  gym.import(
    filesOf({
      ...smallGym,
      'standing-places.csv': `${places}T1,P1,2026-01-01,\n`,
      'memberships.csv': `${memberships}M1,P1,2026-2027,active,2026-09-01,2027-08-31\n`,
    }),
  )
  gym.run("UPDATE person SET guardian_id = (SELECT id FROM person WHERE code = 'P1') WHERE code = 'P2'")
  const report = gym.import(
    filesOf({
      'people.csv': `${people}P3,Grace,Hopper,,,C-1,P2\n`,
      'standing-places.csv': `${places}T1,P1,2026-06-01,\n`,
      'memberships.csv': `${memberships}M2,P1,2026-2027,active,2026-09-01,2027-08-31\n`,
    }),
  )
  expect(said(report)).toEqual([
    'people.csv 2 card: card “C-1” belongs to Ada Byron',
    'people.csv 2 guardian: person “P2” is a dependent of Ada Byron and cannot be a guardian',
    'standing-places.csv 2 start_date: “P1” has a place in “T1” already: from 2026-01-01, without end (at the desk)',
    'memberships.csv 2 season: “P1” has a membership for “2026-2027” already: at the desk, from 2026-09-01',
  ])
})
