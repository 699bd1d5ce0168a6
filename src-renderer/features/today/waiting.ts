import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import { isOfferOver } from '../../../src-shared/domain/waiting-list.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { freePlaces } from './day-plan.ts'
import type { Abilities } from './roster-abilities.ts'

export type WaitingState =
  | { readonly is: 'held' | 'lapsed'; readonly until: Instant }
  | { readonly is: 'free' | 'waits' }

type Waiting = Pick<RosterEntry, 'waiting'>
type Room = Pick<Training, 'capacity' | 'placesTaken'>

/** §9: where somebody who waits stands now: a place is held for them, was, is free anyway, or there is none. */
export function waitingState({ waiting }: Waiting, training: Room, now: Instant): WaitingState {
  const offer = waiting?.offer ?? null
  if (offer) return { is: isOfferOver(offer, now) ? 'lapsed' : 'held', until: offer.heldUntil }
  return { is: freePlaces(training) > 0 ? 'free' : 'waits' }
}

/** First in, first out: what the desk shows in the order of the line. */
export const inLine = <Entry extends Waiting>(entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => (a.waiting?.position ?? 0) - (b.waiting?.position ?? 0))

export const mayTakeIn = ({ is }: WaitingState, { mayAdd }: Abilities): boolean =>
  mayAdd && (is === 'held' || is === 'free')

export const mayDecline = ({ is }: WaitingState, { mayAdd }: Abilities): boolean => mayAdd && is === 'held'
