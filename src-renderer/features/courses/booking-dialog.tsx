import { useState } from 'react'
import type { PaymentLinkId } from '../../../src-shared/kernel/brand.ts'
import { soon } from '../../ui/soon.tsx'
import type { BookingDeed } from './booking-deeds.ts'

const CancelBookingDialog = soon(
  async () => (await import('../bookings/cancel-booking-dialog.tsx')).CancelBookingDialog,
)
const MoveBookingDialog = soon(async () => (await import('../bookings/move-booking-dialog.tsx')).MoveBookingDialog)
const InvoiceDialog = soon(async () => (await import('../money/invoice-dialog.tsx')).InvoiceDialog)
const PaymentDialog = soon(async () => (await import('../money/payment-dialog.tsx')).PaymentDialog)
const LinkDialog = soon(async () => (await import('../payment-links/link-dialog.tsx')).LinkDialog)
const MakeLinkDialog = soon(async () => (await import('../payment-links/make-link-dialog.tsx')).MakeLinkDialog)

type BookingDialogProps = BookingDeed & { readonly onClose: () => void }

/** The one dialog that is open for a booking. */
export function BookingDialog({ what, booking, onClose }: BookingDialogProps) {
  // A link that is looked at stays the one that was opened, also when another one is made meanwhile.
  const [linkId] = useState<PaymentLinkId | undefined>(booking.link?.id)
  const { personId, invoice } = booking
  switch (what) {
    case 'pay':
      return personId && invoice && <PaymentDialog personId={personId} invoiceId={invoice.id} onClose={onClose} />
    case 'invoice':
      return invoice && <InvoiceDialog id={invoice.id} onClose={onClose} />
    case 'link':
      return linkId !== undefined && <LinkDialog linkId={linkId} onClose={onClose} />
    case 'make-link':
      return invoice && <MakeLinkDialog invoiceId={invoice.id} onClose={onClose} />
    case 'cancel':
      return <CancelBookingDialog booking={booking} onClose={onClose} />
    case 'move':
      return <MoveBookingDialog booking={booking} onClose={onClose} />
  }
}
