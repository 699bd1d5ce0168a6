import type { PersonId, StandingPlaceId } from '../kernel/brand.ts'
import { addDays, type Day, daysOfWeek, type Weekday } from '../kernel/time.ts'

/** One standing place as the weekly generation sees it. */
export type Candidate = {
  readonly placeId: StandingPlaceId
  readonly personId: PersonId
  readonly startDate: Day
  readonly endDate: Day | null
  readonly isFrozen: boolean
  readonly isVolunteer: boolean
  /** GEN-7: has a subscription that covers the type on the date; asked only for subscription-only types. */
  readonly isCovered: boolean
}

export type LeftOutReason = 'full' | 'not-covered'
export type LeftOut = { readonly personId: PersonId; readonly reason: LeftOutReason }
export type FilledGroup = { readonly admitted: readonly Candidate[]; readonly leftOut: readonly LeftOut[] }

/** GEN-2: the day of the week `monday` begins on which a template of that weekday takes place. */
export const dateInWeek = (monday: Day, weekday: Weekday): Day => addDays(monday, weekday - 1)

export type SkipReason = 'template-inactive' | 'not-valid' | 'closed' | 'before-opening'

/** GEN-2, GEN-7: why a template gives no training on a date, or undefined when it does. */
export function reasonToSkip(
  template: {
    readonly isActive: boolean
    readonly isTrainerActive: boolean
    readonly isTypeActive: boolean
    readonly validFrom: Day
    readonly validUntil: Day | null
  },
  date: Day,
  gym: { readonly openedOn: Day; readonly isClosed: boolean },
): SkipReason | undefined {
  if (!template.isActive || !template.isTrainerActive || !template.isTypeActive) return 'template-inactive'
  if (date < template.validFrom || (template.validUntil !== null && date > template.validUntil)) return 'not-valid'
  if (date < gym.openedOn) return 'before-opening'
  return gym.isClosed ? 'closed' : undefined
}

/** GEN-3: not frozen, begun, not ended on the date. */
export const isCandidateOn = (candidate: Candidate, date: Day): boolean =>
  !candidate.isFrozen && candidate.startDate <= date && (candidate.endDate === null || candidate.endDate >= date)

/**
 * GEN-3, GEN-4, GEN-7: who is in and who is left out of one training. Start date ascending, then order of entry;
 * volunteers take no place; nobody twice.
 */
export function fillGroup(
  candidates: readonly Candidate[],
  date: Day,
  capacity: number,
  isSubscriptionOnly: boolean,
): FilledGroup {
  const admitted: Candidate[] = []
  const leftOut: LeftOut[] = []
  const seen = new Set<PersonId>()
  let taken = 0
  for (const candidate of inOrderOfEnrolment(candidates)) {
    if (!isCandidateOn(candidate, date) || seen.has(candidate.personId)) continue
    seen.add(candidate.personId)
    if (candidate.isVolunteer) admitted.push(candidate)
    else if (isSubscriptionOnly && !candidate.isCovered)
      leftOut.push({ personId: candidate.personId, reason: 'not-covered' })
    else if (taken >= capacity) leftOut.push({ personId: candidate.personId, reason: 'full' })
    else {
      taken += 1
      admitted.push(candidate)
    }
  }
  return { admitted, leftOut }
}

function inOrderOfEnrolment(candidates: readonly Candidate[]): readonly Candidate[] {
  const isEarlier = (a: Candidate, b: Candidate) =>
    a.startDate < b.startDate || (a.startDate === b.startDate && a.placeId < b.placeId)
  const isSorted = candidates.every((c, i) => i === 0 || isEarlier(candidates[i - 1] as Candidate, c))
  return isSorted ? candidates : candidates.toSorted((a, b) => (isEarlier(a, b) ? -1 : 1))
}

/** GEN-1: the week a generation on the business day makes, and its days. */
export const generatedPeriod = (monday: Day): { readonly start: Day; readonly end: Day } => ({
  start: monday,
  end: daysOfWeek(monday)[6] as Day,
})
