import { describe, expect, it } from 'vitest'
import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import { type Day, HOUR, type Instant, instantAt, type WallTime } from '../../../src-shared/kernel/time.ts'
import { type Abilities, abilitiesIn, mayCancelPlace, mayExplain, maySettle } from './roster-abilities.ts'

const day = '2026-11-18' as Day
const startsAt = instantAt('Europe/Paris', day, '18:00' as WallTime)
const training = { day, startsAt, endsAt: startsAt + HOUR, isCancelled: false } as Training
const before = (startsAt - HOUR) as Instant
const during = (startsAt + 1) as Instant
const after = (startsAt + HOUR) as Instant

type Role = Parameters<typeof abilitiesIn>[1]['role']
const allowed = (role: Role, now: Instant, change: Partial<Training> = {}, today = day) =>
  Object.entries(abilitiesIn({ ...training, ...change }, { role, now, today }))
    .filter(([name, may]) => may && name.startsWith('may'))
    .map(([name]) => name)

describe('§1: who may do what with a training', () => {
  it.each<[Role, Instant, readonly string[]]>([
    ['admin', before, ['mayMark', 'mayAdd', 'maySubstitute', 'mayCancelClass']],
    ['admin', during, ['mayMark', 'mayAdd']],
    ['admin', after, ['mayMark']],
    ['reception', before, ['mayMark', 'mayAdd']],
    ['reception', after, ['mayMark']],
    ['trainer', before, ['mayMark']],
    ['trainer', after, ['mayMark']],
    [undefined, before, []],
  ])('%s at %d', (role, now, may) => {
    expect(allowed(role, now)).toEqual(may)
  })

  it('nobody is marked before the day of the class', () => {
    expect(allowed('trainer', before, {}, '2026-11-17' as Day)).toEqual([])
  })

  it('nothing is left to do in a cancelled one', () => {
    expect(allowed('admin', before, { isCancelled: true })).toEqual([])
  })
})

describe('what can be done about one place', () => {
  const desk = abilitiesIn(training, { role: 'reception', now: before, today: day })
  const trainer = abilitiesIn(training, { role: 'trainer', now: before, today: day })
  const cancelled = abilitiesIn({ ...training, isCancelled: true }, { role: 'admin', now: before, today: day })
  const entry = (state: RosterEntry['state'], settlement: RosterEntry['settlement'] = 'open') => ({ state, settlement })

  it.each<[RosterEntry['state'], boolean, boolean]>([
    ['registered', true, true],
    ['waitlisted', true, false],
    ['present', false, true],
    ['absent', false, true],
    ['cancelled', false, false],
  ])('CAN-1, DAY-2: %s is cancelled: %s, settled: %s', (state, isCancellable, isSettleable) => {
    expect(mayCancelPlace(entry(state), desk)).toBe(isCancellable)
    expect(maySettle(entry(state), desk)).toBe(isSettleable)
    for (const nobody of [trainer, cancelled] satisfies readonly Abilities[]) {
      expect(mayCancelPlace(entry(state), nobody)).toBe(false)
      expect(maySettle(entry(state), nobody)).toBe(false)
    }
  })

  it('what is settled is not settled again', () => {
    expect(maySettle(entry('registered', 'session'), desk)).toBe(false)
  })

  it('only the desk looks behind a figure, where there is one', () => {
    const session = { subscriptionId: 1, planName: 'Pass', used: 6, total: 11 } as RosterEntry['session']
    expect(mayExplain({ session, invoice: null }, desk)).toBe(true)
    expect(mayExplain({ session: null, invoice: null }, desk)).toBe(false)
    expect(mayExplain({ session, invoice: null }, trainer)).toBe(false)
  })
})
