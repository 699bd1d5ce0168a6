import { expect, it } from 'vitest'
import type { ProcessLine } from '../../../src-shared/contract/processes.ts'
import type { StandingPlace, Template } from '../../../src-shared/contract/schedule.ts'
import type { Day, WallTime, Weekday } from '../../../src-shared/kernel/time.ts'
import { clashesOf } from './clashes.ts'
import { standingRows } from './standing.ts'

const day = (text: string) => text as Day
const place = (id: number, change: Partial<StandingPlace> = {}): StandingPlace => ({
  id: id as StandingPlace['id'],
  version: 1,
  templateId: 1 as StandingPlace['templateId'],
  personId: id as StandingPlace['personId'],
  personName: `Person ${id}`,
  startDate: day('2026-01-01'),
  endDate: null,
  isFrozen: false,
  frozenFrom: null,
  frozenUntil: null,
  ...change,
})
const line = (code: ProcessLine['code'], facts: ProcessLine['facts']): ProcessLine => ({
  unit: 'template:1',
  level: 'info',
  code,
  facts,
})

it('counts turns in order of enrolment and passes over who is not there on the date', () => {
  const places = [
    place(1, { endDate: day('2026-11-22') }),
    place(2, { isFrozen: true }),
    place(3),
    place(4),
    place(5, { startDate: day('2026-12-01') }),
  ]
  expect(
    standingRows(places, day('2026-11-23'), 1, []).map(({ state, turn, leftOut }) => [state, turn, leftOut]),
  ).toEqual([
    ['ended', null, null],
    ['frozen', null, null],
    ['counts', 1, null],
    ['counts', 2, 'full'],
    ['upcoming', null, null],
  ])
})

it('SUB-8: a place rests while its person is away, and gives its turn to the next', () => {
  const away = { frozenFrom: day('2026-11-16'), frozenUntil: day('2026-11-23') }
  const placesOn = (date: string) =>
    standingRows([place(1, away), place(2)], day(date), 1, []).map(({ state, turn, leftOut }) => [state, turn, leftOut])
  expect(placesOn('2026-11-23')).toEqual([
    ['away', null, null],
    ['counts', 1, null],
  ])
  expect(placesOn('2026-11-30')).toEqual([
    ['counts', 1, null],
    ['counts', 2, 'full'],
  ])
})

it('tells of an absence to come, and no longer of one that is over', () => {
  const away = { frozenFrom: day('2026-12-07'), frozenUntil: day('2026-12-20') }
  const awayOn = (date: string) => standingRows([place(1, away)], day(date), 1, []).map((row) => row.away)
  expect(awayOn('2026-11-23')).toEqual([{ from: '2026-12-07', until: '2026-12-20' }])
  expect(awayOn('2026-12-20')).toEqual([{ from: '2026-12-07', until: '2026-12-20' }])
  expect(awayOn('2026-12-21')).toEqual([null])
})

it('believes the plan of the generation about who is left out', () => {
  const plan = [
    line('generation.created', {}),
    line('generation.left-out', { personId: 1, reason: 'not-covered' }),
    line('generation.left-out', { personId: 3, reason: 'full' }),
  ]
  const rows = standingRows([place(1), place(2), place(3)], day('2026-11-23'), 1, plan)
  expect(rows.map(({ leftOut }) => leftOut)).toEqual(['not-covered', null, 'full'])
})

const template = (id: number, startTime: string, change: Partial<Template> = {}): Template => ({
  id: id as Template['id'],
  version: 1,
  weekday: 1 as Weekday,
  startTime: startTime as WallTime,
  durationMinutes: 60,
  typeId: 1 as Template['typeId'],
  trainerId: id as Template['trainerId'],
  roomId: id as NonNullable<Template['roomId']>,
  validFrom: day('2026-01-01'),
  validUntil: null,
  isActive: true,
  typeName: 'Yoga',
  colour: '#2b7a5b',
  capacity: 8,
  trainerName: 'Trainer',
  roomName: 'Room',
  places: 0,
  ...change,
})

it('sees a trainer or room taken twice at the same time, and nothing else', () => {
  const mine = template(1, '18:00')
  const { trainerId, roomId } = mine
  const clashes = clashesOf(mine, 1, [
    mine,
    template(2, '18:30', { trainerId }),
    template(3, '18:30', { roomId }),
    template(4, '19:00', { trainerId }),
    template(5, '18:30', { trainerId, isActive: false }),
    template(6, '18:30', { trainerId, weekday: 2 }),
    template(7, '18:30', { trainerId, validUntil: day('2025-12-31'), validFrom: day('2025-01-01') }),
    template(8, '18:30', { roomId: null }),
  ])
  expect(clashes.map(({ what, other }) => [what, other.id])).toEqual([
    ['trainer', 2],
    ['room', 3],
  ])
})
