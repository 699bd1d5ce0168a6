import type { BookingPay, BookingPlan } from '../../../src-shared/contract/bookings.ts'
import { shortestHold } from '../../../src-shared/domain/courses.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { DeskMethod } from '../money/method-choice.tsx'

/** How a booking is paid, in one choice: a method at the desk, a link, later, or not at all. */
export type How = DeskMethod | 'link' | 'later' | 'free'

export type Somebody = { readonly id: PersonId; readonly name: string }

export type BookValues = {
  readonly isNew: boolean
  readonly person: Somebody | null
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly isSomebodyElse: boolean
  readonly how: How
  /** Hours; of a link, and of a place that is paid later. */
  readonly linkHold: number
  readonly laterHold: number
  readonly isSent: boolean
  readonly reason: string
}

export const linkHolds = [1, 4, 24] as const
export const laterHolds = [1, 4, 24, 72, 168] as const

export const firstValues = (person: Somebody | null): BookValues => ({
  isNew: false,
  person,
  givenName: '',
  familyName: '',
  email: '',
  isSomebodyElse: false,
  how: 'cash',
  linkHold: 24,
  laterHold: 24,
  isSent: true,
  reason: '',
})

export const isAtDesk = (how: How): how is DeskMethod => how === 'cash' || how === 'card' || how === 'transfer'

/** Who the place is for, as the desk asks for it. */
export function whoOf({ isNew, person, givenName, familyName, email, isSomebodyElse }: BookValues) {
  if (!isNew) return { personId: person?.id ?? null, newPerson: null }
  const newPerson = { givenName: givenName.trim(), familyName: familyName.trim(), email: email.trim(), isSomebodyElse }
  return { personId: null, newPerson }
}

export const nameOf = ({ isNew, person, givenName, familyName }: BookValues): string =>
  isNew ? `${givenName} ${familyName}`.trim() : (person?.name ?? '')

/** Where a link could be sent; a dependent's goes to whoever pays. */
export const addressOf = ({ isNew, email }: BookValues, plan: Pick<BookingPlan, 'email'> | undefined): string | null =>
  isNew ? email.trim() || null : (plan?.email ?? null)

type Till = { readonly desk: string; readonly isAgain: boolean }

/** What is asked of the desk; where nothing is to be paid nothing was chosen, and the shortest hold asks for nothing. */
export function payOf(values: BookValues, isSettled: boolean, address: string | null, till: Till): BookingPay {
  const { how, linkHold, laterHold, isSent, reason } = values
  if (isSettled) return { how: 'later', holdHours: shortestHold }
  if (how === 'link') return { how, holdHours: linkHold, isSent: isSent && address !== null }
  if (how === 'later') return { how, holdHours: laterHold }
  if (how === 'free') return { how, reason: reason.trim() }
  return { how: 'now', method: how, ...till }
}
