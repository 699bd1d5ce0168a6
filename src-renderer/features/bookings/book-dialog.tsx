import { useState } from 'react'
import type { Course } from '../../../src-shared/contract/courses.ts'
import type { BookingId } from '../../../src-shared/kernel/brand.ts'
import { useTell } from '../../ui/use-tell.ts'
import { useWords } from '../../ui/words.tsx'
import { DoneDialog } from '../money/done-dialog.tsx'
import { LinkDialog } from '../payment-links/link-dialog.tsx'
import { BookForm } from './book-form.tsx'
import type { Somebody } from './book-values.ts'
import type { Booked } from './use-booking.ts'

type BookDialogProps = {
  readonly course: Course
  /** Who it is for, where that is known already. */
  readonly person?: Somebody
  readonly onClose: () => void
  /** As soon as it is booked; the dialog goes on with the link or the receipt until it is closed. */
  readonly onBooked?: (id: BookingId) => void
}

/** Books a place, and then shows what it is paid by: the link with its code, or the receipt. */
export function BookDialog({ course, person, onClose, onBooked }: BookDialogProps) {
  const { t, money } = useWords()
  const tell = useTell()
  const [booked, setBooked] = useState<Booked | null>(null)
  if (booked?.linkId) return <LinkDialog linkId={booked.linkId} onClose={onClose} />
  if (booked?.paymentId) {
    const { name, how, plan, paymentId } = booked
    return (
      <DoneDialog
        title={t('bookings.booked.title')}
        paper={{ kind: 'receipt', id: paymentId }}
        isPaperNext
        onClose={onClose}
      >
        <p>{t('bookings.booked', { name, course: course.title, state: booked.state })}</p>
        <p>{t('bookings.booked.paid', { amount: money(plan.priceMinor), method: how })}</p>
      </DoneDialog>
    )
  }
  return (
    <BookForm
      course={course}
      person={person ?? null}
      onClose={onClose}
      onBooked={(done) => {
        onBooked?.(done.id)
        setBooked(done)
        if (done.linkId !== null || done.paymentId !== null) return
        tell(t('bookings.booked', { name: done.name, course: course.title, state: done.state }))
        onClose()
      }}
    />
  )
}
