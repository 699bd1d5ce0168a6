import type { Role } from '../../../src-shared/contract/define.ts'
import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { isOver } from './day-plan.ts'

/** What somebody may do with a training; the desk decides again when it is asked for. */
export type Abilities = {
  /** Opens profiles and sees where money comes from. */
  readonly isDesk: boolean
  /** It takes place: nothing is cancelled or settled in a class that is cancelled itself. */
  readonly isHeld: boolean
  readonly mayMark: boolean
  readonly mayAdd: boolean
  readonly maySubstitute: boolean
  readonly mayCancelClass: boolean
}

type Asking = { readonly role: Role | undefined; readonly now: Instant; readonly today: Day }

/**
 * §1: a trainer marks in their own trainings and nothing else; only admins cancel a class or change its trainer. People
 * check in from the first minute of the day of a class.
 */
export function abilitiesIn(training: Training, { role, now, today }: Asking): Abilities {
  const isDesk = role === 'admin' || role === 'reception'
  const isHeld = !training.isCancelled
  const isToCome = isHeld && training.startsAt > now
  return {
    isDesk,
    isHeld,
    mayMark: isHeld && role !== undefined && training.day <= today,
    mayAdd: isDesk && isHeld && !isOver(training, now),
    maySubstitute: role === 'admin' && isToCome,
    mayCancelClass: role === 'admin' && isToCome,
  }
}

/** In the class, by number; who waits or has cancelled stands in lists of their own. */
export const isInClass = ({ state }: Pick<RosterEntry, 'state'>): boolean =>
  state === 'registered' || state === 'present' || state === 'absent'

/** CAN-1: who is marked is not cancelled; a mark made by mistake is taken back first. */
export const mayCancelPlace = ({ state }: Pick<RosterEntry, 'state'>, { isDesk, isHeld }: Abilities): boolean =>
  isDesk && isHeld && (state === 'registered' || state === 'waitlisted')

/** DAY-2: what the evening has not settled yet. */
export const maySettle = (entry: Pick<RosterEntry, 'state' | 'settlement'>, { isDesk, isHeld }: Abilities): boolean =>
  isDesk && isHeld && entry.settlement === 'open' && isInClass(entry)

/** There are rows behind the figure. */
export const mayExplain = (entry: Pick<RosterEntry, 'session' | 'invoice'>, { isDesk }: Abilities): boolean =>
  isDesk && (entry.session !== null || entry.invoice !== null)
