import { Menu } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'

type SendBackProps = { readonly link: PaymentLink; readonly onRefund: () => void }

/** Money that came by a link goes back the same way; what pays a place that is booked goes back with the booking. */
export function SendBack({ link: { bookingId, courseId }, onRefund }: SendBackProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const booking = useQuery(
    ask.bookings.byId.queryOptions({ input: bookingId === null ? skipToken : { id: bookingId } }),
  )
  if (bookingId !== null && booking.data?.state !== 'cancelled') {
    return (
      <Menu.Item component={Link} href={`/courses/${courseId}`} leftSection={<IconArrowBackUp size={14} />}>
        {t('payment-link.refund.by-booking')}
      </Menu.Item>
    )
  }
  return (
    <Menu.Item c="var(--mantine-color-error)" leftSection={<IconArrowBackUp size={14} />} onClick={onRefund}>
      {t('payment-link.refund')}
    </Menu.Item>
  )
}
