import type { SettlementPlan } from '../../../src-shared/contract/attendance.ts'
import type { Subscription } from '../../../src-shared/contract/subscriptions.ts'
import type {
  AttendanceId,
  InvoiceId,
  PaymentId,
  PersonId,
  PlanId,
  SubscriptionId,
} from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import type { TestDesk } from '../../testing/desk.ts'

export type Sold = {
  readonly id: SubscriptionId
  readonly invoiceId: InvoiceId | null
  readonly paymentId: PaymentId | null
}

export type SaleFields = {
  readonly personId: PersonId
  readonly planId?: PlanId
  readonly startsOn?: string
  readonly manualInitial?: number
  readonly bonus?: number
  readonly isAutoRenew?: boolean
  readonly payment?: { readonly method: 'cash' | 'card'; readonly desk: string; readonly isAgain: boolean } | null
}

/** Eleven sessions for three months from today, unless told otherwise. */
export const saleOf = (desk: TestDesk, fields: SaleFields) => ({
  startsOn: '2026-03-04',
  manualInitial: 0,
  bonus: 0,
  isAutoRenew: false,
  payment: null,
  ...fields,
  planId: fields.planId ?? desk.build.plan({ sessions: 11 }),
})

export const sell = (desk: TestDesk, fields: SaleFields): Promise<Sold> =>
  desk.call<Sold>('subscriptions.sell', saleOf(desk, fields))

export const subscriptionOf = async (desk: TestDesk, personId: PersonId, id: SubscriptionId): Promise<Subscription> => {
  const all = await desk.call<readonly Subscription[]>('subscriptions.ofPerson', { personId })
  const one = all.find((subscription) => subscription.id === id)
  if (!one) throw new Error(`person ${personId} has no subscription ${id}`)
  return one
}

/** As the desk writes it: `6/11 active`. */
export async function figureOf(desk: TestDesk, personId: PersonId, id: SubscriptionId): Promise<string> {
  const { used, total, state } = await subscriptionOf(desk, personId, id)
  return `${used}/${total} ${state}`
}

export type Attended = { readonly id: AttendanceId; readonly settlement: SettlementPlan }

/** Puts somebody into a class of their own, tomorrow unless told otherwise. */
export const attend = (desk: TestDesk, personId: PersonId, day?: string): Promise<Attended> =>
  desk.call<Attended>('attendance.register', {
    trainingId: desk.build.training(day === undefined ? {} : { day: day as Day }),
    personId,
  })

/** Cancels it in time. */
export const giveUp = (desk: TestDesk, { id }: Attended): Promise<unknown> =>
  desk.call('attendance.cancel', { id, version: 1, isWaived: false, reason: null })
