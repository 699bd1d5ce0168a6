import type { Role } from '../../../src-shared/contract/define.ts'
import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { isOver } from './day-plan.ts'

/** What somebody may do with a training; the desk decides again when it is asked for. */
export type Abilities = {
  /** Opens profiles and sees where money comes from. */
  readonly isDesk: boolean
  readonly mayMark: boolean
  readonly mayAdd: boolean
  readonly maySubstitute: boolean
  readonly mayCancelClass: boolean
}

/** §1: a trainer marks in their own trainings and nothing else; only admins cancel a class or change its trainer. */
export function abilitiesIn(training: Training, role: Role | undefined, now: Instant): Abilities {
  const isDesk = role === 'admin' || role === 'reception'
  const takesPlace = !training.isCancelled
  const isToCome = takesPlace && training.startsAt > now
  return {
    isDesk,
    mayMark: takesPlace && role !== undefined,
    mayAdd: isDesk && takesPlace && !isOver(training, now),
    maySubstitute: role === 'admin' && isToCome,
    mayCancelClass: role === 'admin' && isToCome,
  }
}

/** In the class, by number; who waits or has cancelled stands in lists of their own. */
export const isInClass = ({ state }: Pick<RosterEntry, 'state'>): boolean =>
  state === 'registered' || state === 'present' || state === 'absent'

/** CAN-1: who is marked is not cancelled; a mark made by mistake is taken back first. */
export const mayCancelPlace = ({ state }: Pick<RosterEntry, 'state'>, { isDesk, mayMark }: Abilities): boolean =>
  isDesk && mayMark && (state === 'registered' || state === 'waitlisted')

/** DAY-2: what the evening has not settled yet. */
export const maySettle = (entry: Pick<RosterEntry, 'state' | 'settlement'>, { isDesk, mayMark }: Abilities): boolean =>
  isDesk && mayMark && entry.settlement === 'open' && isInClass(entry)

/** There are rows behind the figure. */
export const mayExplain = (entry: Pick<RosterEntry, 'session' | 'invoice'>, { isDesk }: Abilities): boolean =>
  isDesk && (entry.session !== null || entry.invoice !== null)
