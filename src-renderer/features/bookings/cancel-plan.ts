import type { Booking, BookingCancellation } from '../../../src-shared/contract/bookings.ts'
import type { Words } from '../../ui/words.tsx'
import type { PlanLine } from '../cancelling/place-plan.ts'

type Plan = Pick<BookingCancellation, 'invoice' | 'licence' | 'closesLink'> & {
  readonly booking: Pick<Booking, 'title'>
}

/** CAN-3: what cancelling a booking does, in the order in which people ask: place, money, licence. */
export function cancelPlan(plan: Plan, { t, money }: Pick<Words, 't' | 'money'>): readonly PlanLine[] {
  const { booking, invoice, licence, closesLink } = plan
  const lines: (PlanLine | null)[] = [
    { tone: 'plain', text: t('bookings.cancel.place', { course: booking.title }) },
    invoice && {
      tone: tones[invoice.does],
      text: t(`bookings.cancel.invoice-${invoice.does}`, {
        number: invoice.number,
        amount: money(comesBack(invoice)),
      }),
    },
    invoice && invoice.alreadyBackMinor > 0
      ? { tone: 'plain', text: t('bookings.cancel.already-back', { amount: money(invoice.alreadyBackMinor) }) }
      : null,
    closesLink ? { tone: 'warn', text: t('bookings.cancel.closes-link') } : null,
    licence === null ? null : { tone: 'bad', text: t('bookings.cancel.licence', { licence }) },
  ]
  return lines.filter((line) => line !== null)
}

/** What is still to go somewhere: a part may have gone back through Stripe before. */
export const comesBack = ({ amountMinor, alreadyBackMinor }: NonNullable<BookingCancellation['invoice']>): number =>
  amountMinor - alreadyBackMinor

const tones = { cancel: 'good', balance: 'good', stripe: 'good', keep: 'bad' } as const satisfies Readonly<
  Record<NonNullable<BookingCancellation['invoice']>['does'], PlanLine['tone']>
>
