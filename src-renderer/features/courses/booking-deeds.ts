import type { Booking } from '../../../src-shared/contract/bookings.ts'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'

/** Something that is done with one booking. */
export type BookingDeed = {
  readonly what: 'pay' | 'invoice' | 'link' | 'make-link' | 'cancel' | 'move'
  readonly booking: Booking
}

/** A link of which somebody may still want to know: it can be paid, or money came by it. One that ended in nothing is past. */
export const isLinkTold = ({ state }: Pick<PaymentLink, 'state'>): boolean => state !== 'expired'

/** A link that is being made or can be paid: a second one would be the same. */
export const isLinkLive = ({ state, isClosing }: Pick<PaymentLink, 'state' | 'isClosing'>): boolean =>
  (state === 'creating' || state === 'open') && !isClosing

type Payable = Pick<Booking, 'canPay' | 'invoice' | 'personId' | 'link' | 'canCancel' | 'canMove'>

/** What of the row's menu makes sense for a booking as it stands. */
export function abilitiesOf({ canPay, invoice, personId, link, canCancel, canMove }: Payable) {
  const waits = canPay && invoice?.state === 'unpaid' && personId !== null
  return {
    pay: waits,
    link: link !== null && isLinkTold(link),
    makeLink: waits && (link === null || !isLinkLive(link)),
    move: canMove,
    cancel: canCancel,
    profile: personId !== null,
  }
}
