import type { Minor } from '../kernel/money.ts'
import { addDays, addMonths, type Day } from '../kernel/time.ts'

/** What is stored; `expired` is derived from the last day (MEM-1). */
export type StoredMembershipState = 'trial' | 'pending' | 'active' | 'cancelled'
export type MembershipState = StoredMembershipState | 'expired'

/** One season of one person, first and last day included. */
export type MembershipFacts = {
  readonly state: StoredMembershipState
  readonly startsOn: Day
  readonly endsOn: Day
}

export const membershipState = (membership: Omit<MembershipFacts, 'startsOn'>, day: Day): MembershipState =>
  membership.state !== 'cancelled' && day > membership.endsOn ? 'expired' : membership.state

/**
 * MEM-1, TRI-2: what a person's memberships are worth on a day: the one that covers it, else `expired` when an earlier one
 * was not cancelled, else nothing. One that begins later is worth nothing yet.
 */
export function membershipOn(
  memberships: readonly MembershipFacts[],
  day: Day,
): 'trial' | 'pending' | 'active' | 'expired' | null {
  const live = memberships.filter(({ state, startsOn }) => state !== 'cancelled' && startsOn <= day)
  const covering = live.filter(({ endsOn }) => day <= endsOn)
  for (const state of ['active', 'pending', 'trial'] as const)
    if (covering.some((membership) => membership.state === state)) return state
  return live.length > 0 ? 'expired' : null
}

/** MEM-1: the club's year. */
export type Season = { readonly season: string; readonly startsOn: Day; readonly endsOn: Day }

/** `MM-DD` in a year. The 29th of February is no first day of a season: the settings refuse it. */
const yearly = (year: number, start: string): Day => `${year}-${start}` as Day

/** The season a day is in: `2026-2027` from 1 September, `2026` where the season is the calendar year. */
export function seasonAt(day: Day, start: string): Season {
  const year = Number(day.slice(0, 4))
  const first = day >= yearly(year, start) ? year : year - 1
  return {
    season: start === '01-01' ? String(first) : `${first}-${first + 1}`,
    startsOn: yearly(first, start),
    endsOn: addDays(yearly(first + 1, start), -1),
  }
}

export const nextSeason = ({ endsOn }: Season, start: string): Season => seasonAt(addDays(endsOn, 1), start)

/** MEM-1: next season's memberships are sold this long before it begins. */
export const soldAhead = 3

/** MEM-1: the seasons somebody can join today: this one, and the next in the last months before it. */
export function seasonsOnSale(today: Day, start: string): readonly Season[] {
  const current = seasonAt(today, start)
  const next = nextSeason(current, start)
  return addMonths(today, soldAhead) >= next.startsOn ? [current, next] : [current]
}

/** Whole years on a day. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** MEM-1: under this age a parent has to authorise it. */
export const authorisedUnder = 16
/** A guardian is of age. */
export const adultFrom = 18

export const isMinor = (birthDate: Day | null, today: Day): boolean =>
  birthDate !== null && ageOn(birthDate, today) < adultFrom

export const healthQuestions = 9
export type HealthAnswer = 'yes' | 'no'

/** MEM-1: a certificate is needed when an answer is yes or the licence is new. */
export const needsCertificate = (answers: readonly (HealthAnswer | null)[], isNewLicence: boolean): boolean =>
  isNewLicence || answers.includes('yes')

/** MEM-1: what is missing or wrong in a membership form; each is said at its own field. */
export type MembershipFault =
  | { readonly field: 'healthAnswers'; readonly question: number }
  | { readonly field: 'hasConsented' | 'isAuthorised' | 'certificate' | 'certificateUntil' | 'isTrial' | 'birthDate' }

/** MEM-1: a filled-in form. `certificateUntil` is the last day of a certificate that comes along, or of a valid one on file. */
export type MembershipForm = {
  readonly isDependent: boolean
  readonly birthDate: Day | null
  readonly healthAnswers: readonly (HealthAnswer | null)[]
  readonly hasConsented: boolean
  readonly isAuthorised: boolean
  readonly isNewLicence: boolean
  readonly isTrial: boolean
  readonly certificateUntil: Day | null
}

/**
 * MEM-1: everything that keeps a form from becoming a membership, in the order of its fields; nothing when it may. A dependent
 * has a birth date, because whether a parent has to authorise it depends on the age.
 */
export function membershipFaults(form: MembershipForm, today: Day): readonly MembershipFault[] {
  const faults: MembershipFault[] = []
  if (form.isDependent && form.birthDate === null) faults.push({ field: 'birthDate' })
  for (let question = 1; question <= healthQuestions; question += 1)
    if ((form.healthAnswers[question - 1] ?? null) === null) faults.push({ field: 'healthAnswers', question })
  if (!form.hasConsented) faults.push({ field: 'hasConsented' })
  if (form.birthDate !== null && ageOn(form.birthDate, today) < authorisedUnder && !form.isAuthorised)
    faults.push({ field: 'isAuthorised' })
  if (form.certificateUntil !== null && form.certificateUntil < today) faults.push({ field: 'certificateUntil' })
  else if (form.certificateUntil === null && needsCertificate(form.healthAnswers, form.isNewLicence))
    faults.push({ field: 'certificate' })
  if (form.isTrial && !form.isDependent) faults.push({ field: 'isTrial' })
  return faults
}

/** MEM-1: how a membership begins; one that costs nothing has no payment to wait for. */
export const firstState = ({
  isTrial,
  feeMinor,
}: {
  readonly isTrial: boolean
  readonly feeMinor: Minor
}): StoredMembershipState => {
  if (isTrial) return 'trial'
  return feeMinor === 0 ? 'active' : 'pending'
}

/** MEM-1: what may be done with a membership: `trial → pending` by converting, a bill for one that waits without. */
export const mayConvert = (state: MembershipState): boolean => state === 'trial'
export const mayBill = (state: MembershipState, hasInvoice: boolean): boolean => state === 'pending' && !hasInvoice
/** One that counts today, paid or not. */
export const isLive = (state: MembershipState): boolean =>
  state === 'trial' || state === 'pending' || state === 'active'
/** What is live; and one that ended without ever being paid, so that nobody goes on owing for it. */
export const mayCancel = (stored: StoredMembershipState, state: MembershipState): boolean =>
  isLive(state) || (state === 'expired' && stored !== 'active')
