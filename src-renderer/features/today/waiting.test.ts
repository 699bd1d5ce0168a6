import { describe, expect, it } from 'vitest'
import type { RosterEntry } from '../../../src-shared/contract/trainings.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { marksOf } from './entry-marks.ts'
import type { Abilities } from './roster-abilities.ts'
import { inLine, mayDecline, mayTakeIn, type WaitingState, waitingState } from './waiting.ts'

const now = 1_000_000 as Instant
const until = (at: number) => ({ heldUntil: at as Instant })
const waiting = (position: number, offer: { readonly heldUntil: Instant } | null = null) => ({
  waiting: { position, since: 0 as Instant, offer },
})
const full = { capacity: 8, placesTaken: 8 }
const roomy = { capacity: 8, placesTaken: 7 }

describe('§9: where somebody who waits stands', () => {
  it.each<[string, ReturnType<typeof waiting>, typeof full, WaitingState]>([
    ['waits in a full class', waiting(1), full, { is: 'waits' }],
    ['a place is free and held for nobody', waiting(1), roomy, { is: 'free' }],
    ['a place is held until a moment', waiting(1, until(now + 1)), full, { is: 'held', until: (now + 1) as Instant }],
    ['at that moment it is over', waiting(1, until(now)), full, { is: 'lapsed', until: now }],
    ['over, whatever else is free', waiting(1, until(now - 1)), roomy, { is: 'lapsed', until: (now - 1) as Instant }],
  ])('%s', (_what, entry, room, state) => {
    expect(waitingState(entry, room, now)).toEqual(state)
  })

  it('first in, first out, in whatever order they were registered', () => {
    const positions = inLine([waiting(3), waiting(1), waiting(2)]).map((entry) => entry.waiting.position)
    expect(positions).toEqual([1, 2, 3])
  })
})

describe('what the desk does about it', () => {
  const desk = { mayAdd: true } as Abilities
  const trainer = { mayAdd: false } as Abilities
  it.each<[WaitingState, boolean, boolean]>([
    [{ is: 'held', until: now }, true, true],
    [{ is: 'lapsed', until: now }, false, false],
    [{ is: 'free' }, true, false],
    [{ is: 'waits' }, false, false],
  ])('%o is taken in: %s, declined: %s', (state, isTaken, isDeclined) => {
    expect(mayTakeIn(state, desk)).toBe(isTaken)
    expect(mayDecline(state, desk)).toBe(isDeclined)
    expect([mayTakeIn(state, trainer), mayDecline(state, trainer)]).toEqual([false, false])
  })
})

describe('what stands beside a name on the roster', () => {
  const plain = {
    isDependent: false,
    isVolunteer: false,
    usesTrial: false,
    isDiscovery: false,
    isWaived: false,
    settlement: 'open',
  } as const satisfies Partial<RosterEntry>
  it.each<[Partial<typeof plain> | object, readonly string[]]>([
    [{}, []],
    [{ isDependent: true, isVolunteer: true }, ['today.mark.dependent', 'today.mark.volunteer']],
    [{ usesTrial: true }, ['today.mark.trial']],
    [{ usesTrial: true, settlement: 'trial' }, []],
    [{ isDiscovery: true, usesTrial: true, settlement: 'trial' }, ['today.mark.discovery']],
    [{ isWaived: true }, ['today.settlement.waived']],
    [{ isWaived: true, settlement: 'waived' }, []],
  ])('%o', (fields, marks) => {
    expect(marksOf({ ...plain, ...fields })).toEqual(marks)
  })
})
