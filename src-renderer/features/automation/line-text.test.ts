import { expect, it } from 'vitest'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import { formatMoney } from '../../../src-shared/kernel/money.ts'
import { say } from '../../../src-shared/words/index.ts'
import type { Language } from '../../../src-shared/words/languages.ts'
import type { Words } from '../../ui/words.tsx'
import { createdIn, groupOf, personIn, settledIn, subjectOf, warningsByUnit } from './line-facts.ts'
import { lineName, lineText } from './line-text.ts'

const wordsIn = (language: Language): Words => ({
  language,
  currency: 'EUR',
  isWhole: true,
  t: (key, facts) => say(language, key, facts),
  refusal: (code) => code,
  day: (day, style) =>
    style === 'number'
      ? day
      : new Intl.DateTimeFormat(
          language,
          style === 'weekday' ? { weekday: 'long' } : { day: 'numeric', month: 'short' },
        ).format(Date.parse(`${day}T12:00:00Z`)),
  range: (from, to) => `${from} ${to}`,
  moment: String,
  time: () => '00:00' as never,
  money: (minor) => formatMoney(minor, 'EUR', language),
  number: String,
})

const leftOut: ProcessLine = {
  unit: 'template:5',
  level: 'warning',
  code: 'generation.left-out',
  facts: {
    templateId: 5,
    trainingId: null,
    personId: 7,
    person: 'Ирина',
    type: 'Yoga',
    day: '2026-11-23',
    time: '18:30',
    reason: 'full',
    alternatives: '2026-11-25 18:30 2, 2026-11-27 07:15 1',
  },
}

it('words a line with its day and the weekdays of its alternatives in the reader’s language', () => {
  expect(lineText(leftOut, wordsIn('en'))).toBe(
    'Ирина is left out of Yoga, Nov 23 18:30: the group is full. Free that week: Wednesday 18:30 (2 free), Friday 07:15 (1 free).',
  )
  expect(lineText(leftOut, wordsIn('fr'))).toContain('mercredi 18:30 (2 places), vendredi 07:15 (1 place)')
  expect(lineText(leftOut, wordsIn('ru'))).toContain('среда 18:30 (2 места), пятница 07:15 (1 место)')
})

it('words days inside what a failed or held line is about', () => {
  const held: ProcessLine = {
    unit: 'template:5',
    level: 'info',
    code: 'process.held',
    facts: { what: 'Yoga 2026-11-23 18:30', heldBy: 'Anna', reason: 'ill' },
  }
  expect(lineText(held, wordsIn('en'))).toBe('Yoga Nov 23 18:30 is held back by Anna: ill')
})

it('reads the facts of a line and leaves out what is not there', () => {
  expect(subjectOf(leftOut)).toMatchObject({ templateId: 5, trainingId: null, day: '2026-11-23' })
  expect(createdIn(leftOut)).toBeUndefined()
  expect(
    subjectOf({ unit: 'run', level: 'error', code: 'process.failed', facts: { error: 'disk full' } }),
  ).toBeUndefined()
})

it('groups lines by what they ask of the reader', () => {
  expect(groupOf(leftOut)).toBe('left-out')
  expect([...warningsByUnit([leftOut, leftOut, { ...leftOut, level: 'info' }]).values()].map((l) => l.length)).toEqual([
    2,
  ])
})

const about = { trainingId: 3, type: 'Yoga', day: '2026-11-19', time: '18:30' }
const person = { subscriptionId: 9, personId: 7, person: 'Ирина', plan: '10 sessions' }
const renewed = { ...person, startsOn: '2026-11-19', endsOn: '2026-12-18', total: 13, carriedOver: 3 }
const line = (code: ProcessLine['code'], facts: ProcessLine['facts']): ProcessLine => ({
  unit: 'a:1',
  level: 'info',
  code,
  facts,
})

it.each<[string, ProcessLine, string]>([
  [
    'DAY-1: how many were marked present',
    line('daily.present', { ...about, count: 12 }),
    'Yoga, Nov 19 18:30: 12 people marked present.',
  ],
  [
    'DAY-2: sessions, invoices and what the balance paid',
    line('daily.settled', { ...about, people: 12, sessions: 9, invoices: 2, paid: 1 }),
    'Yoga, Nov 19 18:30: 9 sessions deducted, 2 invoices, 1 paid from the balance.',
  ],
  [
    'DAY-2: a class that took nothing',
    line('daily.settled', { ...about, people: 0, sessions: 0, invoices: 0, paid: 0 }),
    'Yoga, Nov 19 18:30: no sessions deducted, no invoices.',
  ],
  [
    'DAY-2: somebody whom no subscription covers',
    line('daily.not-covered', { ...about, personId: 7, person: 'Ирина' }),
    'Ирина has no subscription that covers Yoga, Nov 19 18:30, and it is for subscriptions only. Nothing was taken.',
  ],
  [
    'REN-1: a renewal that waits for its money',
    line('renewal.renewed', { ...renewed, amount: 9000, isPaid: 0 }),
    'Ирина: “10 sessions” renewed, 2026-11-19 to 2026-12-18, 13 sessions, 3 of them carried over; €90.00 to pay.',
  ],
  [
    'REN-1: a renewal that the balance paid',
    line('renewal.renewed', { ...renewed, carriedOver: 0, total: 10, amount: 9000, isPaid: 1 }),
    'Ирина: “10 sessions” renewed, 2026-11-19 to 2026-12-18, 10 sessions; €90.00, paid from the balance.',
  ],
  [
    'REN-1: a renewal that costs nothing',
    line('renewal.renewed', { ...renewed, carriedOver: 0, total: 1, amount: 0, isPaid: 1 }),
    'Ирина: “10 sessions” renewed, 2026-11-19 to 2026-12-18, 1 session; free of charge.',
  ],
  [
    'REN-1: a plan that is no longer sold',
    line('renewal.refused', { ...person, endsOn: '2026-11-18', reason: 'plan-withdrawn' }),
    'Ирина: “10 sessions”, until 2026-11-18, was not renewed: the plan is no longer sold. It will not renew itself any more.',
  ],
  [
    'REN-1: somebody who is archived',
    line('renewal.refused', { ...person, endsOn: '2026-11-18', reason: 'person-archived' }),
    'Ирина: “10 sessions”, until 2026-11-18, was not renewed: the person is archived. It will not renew itself any more.',
  ],
  [
    'UNF-1: a freeze that is over',
    line('unfreeze.unfrozen', { ...person, from: '2026-11-01', until: '2026-11-17', endsOn: '2027-01-02' }),
    'Ирина: the freeze of “10 sessions” is over (2026-11-01 to 2026-11-17). It can be used until 2027-01-02.',
  ],
])('words %s', (_what, said, text) => {
  expect(lineText(said, wordsIn('en'))).toBe(text)
})

it('words the evening’s figures with the plurals of the language', () => {
  const settled = (sessions: number, invoices: number, paid: number) =>
    lineText(line('daily.settled', { ...about, people: 9, sessions, invoices, paid }), wordsIn('ru'))
  expect(settled(1, 2, 1)).toContain('списано 1 занятие, 2 счёта, 1 оплачен с баланса.')
  expect(settled(22, 5, 0)).toContain('списано 22 занятия, 5 счетов.')
  expect(lineText(line('daily.present', { ...about, count: 21 }), wordsIn('ru'))).toContain('отмечен 21 человек.')
})

it('names a line by its class, else by its person, else by its words', () => {
  expect(lineName(line('daily.settled', about), wordsIn('en'))).toBe('Yoga, Nov 19 18:30')
  expect(lineName(line('unfreeze.unfrozen', person), wordsIn('en'))).toBe('Ирина')
  const broken = line('process.unit-failed', { what: 'Yoga, 2026-11-19 18:30, Ирина', error: 'x', personId: 7 })
  expect(lineName(broken, wordsIn('en'))).toBe('Yoga, Nov 19 18:30, Ирина')
  expect(lineName(line('process.failed', { error: 'disk full' }), wordsIn('en'))).toBe('The run stopped: disk full')
})

it('knows which lines stand together and whom they are about', () => {
  const codes = ['daily.not-covered', 'daily.present', 'daily.settled', 'renewal.refused', 'renewal.renewed'] as const
  expect(codes.map((code) => groupOf(line(code, about)))).toEqual([
    'not-covered',
    'present',
    'settled',
    'refused',
    'renewed',
  ])
  expect(personIn(line('renewal.renewed', person))).toEqual({ id: 7, name: 'Ирина' })
  expect(personIn(line('daily.settled', about))).toBeUndefined()
  const settled = line('daily.settled', { ...about, people: 9, sessions: 7, invoices: 2, paid: 1 })
  expect(settledIn(settled)).toMatchObject({ people: 9, sessions: 7, invoices: 2, paid: 1 })
})
