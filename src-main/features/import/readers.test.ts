import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { birthDate, day, fixedDay } from './read-day.ts'
import {
  colour,
  email,
  healthAnswers,
  integer,
  type Lore,
  list,
  money,
  oneOf,
  proseUpTo,
  type Reader,
  reference,
  textUpTo,
  validity,
  wallTime,
  weekday,
  yesNo,
} from './readers.ts'

const lore: Lore = {
  currency: 'EUR',
  today: '2026-11-16' as Day,
  shiftDays: 0,
  refer: (file, text) => (text === 'Yoga' ? { value: 'yoga' } : { problem: `there is no ${text} in ${file}` }),
}
const in3Weeks = { ...lore, shiftDays: 21 }
const inYen = { ...lore, currency: 'JPY' }

/** Text, then the value it is read as. */
const tables: readonly [string, Reader<unknown>, readonly (readonly [string, unknown, Lore?])[]][] = [
  [
    'day',
    day,
    [
      ['2026-03-02', '2026-03-02'],
      ['02/03/2026', '2026-03-02'],
      ['2/3/2026', '2026-03-02'],
      ['02.03.2026', '2026-03-02'],
      ['2 March 2026', '2026-03-02'],
      ['2 mar 2026', '2026-03-02'],
      ['1er mars 2026', '2026-03-01'],
      ['14 février 2026', '2026-02-14'],
      ['14 FÉVR. 2026', '2026-02-14'],
      ['15 août 2026', '2026-08-15'],
      ['2 марта 2026 г.', '2026-03-02'],
      ['31 мая 2026', '2026-05-31'],
      ['2\u00a0March\u00a02026', '2026-03-02'],
      ['29.02.2028', '2028-02-29'],
      ['2026-03-02', '2026-03-23', in3Weeks],
    ],
  ],
  ['fixedDay', fixedDay, [['03/03/2025', '2025-03-03', in3Weeks]]],
  ['birthDate', birthDate, [['2026-11-16', '2026-11-16', in3Weeks]]],
  [
    'wallTime',
    wallTime,
    [
      ['18:30', '18:30'],
      ['7:05', '07:05'],
      ['18h30', '18:30'],
      ['18 h 30', '18:30'],
      ['9h', '09:00'],
      ['6:30 PM', '18:30'],
      ['6:30 p.m.', '18:30'],
      ['12:15 am', '00:15'],
      ['12 PM', '12:00'],
      ['07:00:00', '07:00'],
    ],
  ],
  [
    'weekday',
    weekday,
    [
      ['1', 1],
      ['7', 7],
      ['Monday', 1],
      ['tue', 2],
      ['Mercredi', 3],
      ['jeu.', 4],
      ['Пятница', 5],
      ['сб', 6],
      ['воскресенье', 7],
    ],
  ],
  [
    'yesNo',
    yesNo,
    [
      ['yes', true],
      ['Oui', true],
      ['ДА', true],
      ['TRUE', true],
      ['1', true],
      ['no', false],
      ['non', false],
      ['нет', false],
      ['false', false],
      ['0', false],
    ],
  ],
  [
    'money',
    money,
    [
      ['12', 1200],
      ['12.50', 1250],
      ['12,5', 1250],
      ['1 997', 199_700],
      ['1997', 1997, inYen],
    ],
  ],
  ['integer', integer(0, 12), [['12', 12]]],
  ['colour', colour, [['#2F9e44', '#2f9e44']]],
  [
    'validity',
    validity,
    [
      ['3 months', { count: 3, unit: 'months' }],
      ['1 month', { count: 1, unit: 'months' }],
      ['6 mois', { count: 6, unit: 'months' }],
      ['1 месяц', { count: 1, unit: 'months' }],
      ['2 месяца', { count: 2, unit: 'months' }],
      ['12 МЕСЯЦЕВ', { count: 12, unit: 'months' }],
      ['30 days', { count: 30, unit: 'days' }],
      ['10 jours', { count: 10, unit: 'days' }],
      ['21 день', { count: 21, unit: 'days' }],
      ['30дней', { count: 30, unit: 'days' }],
    ],
  ],
  ['text', textUpTo(20), [['Saint-Clair\n d’Arc', 'Saint-Clair d’Arc']]],
  ['prose', proseUpTo(20), [['one\ntwo', 'one\ntwo']]],
  ['email', email, [['élodie+gym@example.fr', 'élodie+gym@example.fr']]],
  ['oneOf', oneOf(['trial', 'active']), [['Active', 'active']]],
  ['healthAnswers', healthAnswers, [['YNNNNNNNN', 'ynnnnnnnn']]],
  ['list', list(reference('training-types.csv')), [['Yoga | Yoga|', ['yoga']]]],
]

describe.each(tables)('%s', (_name, read, rows) => {
  for (const [text, value, with_ = lore] of rows)
    it(`reads ${text}`, () => expect(read(text, with_)).toEqual({ value }))
})

const refused: readonly [Reader<unknown>, string, string, Lore?][] = [
  [day, '03/15/2026', 'the day comes before the month, as in 15/03/2026'],
  [day, '2026-02-29', '“2026-02-29” is not a day: write 2026-03-02, 02/03/2026, 02.03.2026 or 2 March 2026'],
  [day, '31 June 2026', 'is not a day'],
  [day, '2 Brumaire 2026', 'is not a day'],
  [day, '02/03/26', 'is not a day'],
  [day, '2199-12-31', '“2199-12-31” moved by 21 days is out of the calendar', in3Weeks],
  [birthDate, '17/11/2026', '“17/11/2026” is in the future'],
  [wallTime, '25:00', '“25:00” is not a time: write 18:30, 18h30 or 6:30 PM'],
  [wallTime, '13:00 PM', 'is not a time'],
  [wallTime, '0:30 AM', 'is not a time'],
  [wallTime, 'noon', 'is not a time'],
  [weekday, 'Mardii', '“Mardii” is not a weekday: write 1–7 or a name in English, French or Russian'],
  [weekday, '0', 'is not a weekday'],
  [yesNo, 'maybe', '“maybe” is neither yes nor no'],
  [money, '-3', '“-3” is not an amount in EUR: write 12, 12.50 or 12,50'],
  [money, '12.345', 'is not an amount in EUR'],
  [money, '12.50', 'is not an amount in JPY', inYen],
  [money, '999999999', 'is more than the desk can count'],
  [integer(1, 12), '0', '“0” is outside 1–12'],
  [integer(1, 12), '2.5', '“2.5” is not a whole number'],
  [colour, 'green', '“green” is not a colour: write it like #2f9e44'],
  [validity, 'forever', '“forever” is not a validity: write it like 3 months or 30 days'],
  [validity, '0 days', 'is not a validity'],
  [validity, '3 fortnights', 'is not a validity'],
  [textUpTo(3), 'long', '“long” is 4 characters long: at most 3 fit'],
  [textUpTo(9), 'a\u0000b', 'has a character that cannot be printed'],
  [textUpTo(9), 'a\ud800b', 'has a character that cannot be printed'],
  [email, 'ada@', '“ada@” is not an e-mail address: write it like name@example.org'],
  [email, 'ada@example..org', 'is not an e-mail address'],
  [email, 'a@x.org, b@x.org', 'is not an e-mail address'],
  [oneOf(['trial', 'active']), 'expired', '“expired” is not one of trial, active'],
  [healthAnswers, 'nnn', '“nnn” is not nine answers: write nine letters, y or n'],
  [list(reference('training-types.csv')), 'Yoga|Judo', 'there is no Judo in training-types.csv'],
]

it.each(refused)('refuses in words: %o %s', (read, text, problem, with_ = lore) =>
  expect(read(text, with_)).toEqual({ problem: expect.stringContaining(problem) }),
)
