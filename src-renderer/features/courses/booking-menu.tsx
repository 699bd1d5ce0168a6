import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsRightLeft, IconBan, IconCash, IconDots, IconLink, IconLinkPlus, IconUser } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Booking } from '../../../src-shared/contract/bookings.ts'
import { courseDates } from '../../../src-shared/words/course-dates.ts'
import { useWords } from '../../ui/words.tsx'
import { abilitiesOf, type BookingDeed } from './booking-deeds.ts'

type BookingMenuProps = {
  readonly booking: Booking
  readonly onDeed: (deed: BookingDeed) => void
  /** On the page of whoever booked it: named by its session. */
  readonly isOwnPage?: boolean
}

/** What can be done with one booking; where nothing can, there is no menu. */
export function BookingMenu({ booking, onDeed, isOwnPage = false }: BookingMenuProps) {
  const { t, language } = useWords()
  const { personName, title, startsOn, endsOn } = booking
  const able = abilitiesOf(booking)
  const can = { ...able, profile: able.profile && !isOwnPage }
  const name = isOwnPage ? `${title}, ${courseDates(language, startsOn, endsOn)}` : personName
  if (!Object.values(can).includes(true)) return null
  const open = (what: BookingDeed['what']) => () => onDeed({ what, booking })
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon size={26} aria-label={t('courses.actions-of', { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {can.pay && (
          <Menu.Item leftSection={<IconCash size={14} />} onClick={open('pay')}>
            {t('courses.pay')}
          </Menu.Item>
        )}
        {can.makeLink && (
          <Menu.Item leftSection={<IconLinkPlus size={14} />} onClick={open('make-link')}>
            {t('courses.link.make')}
          </Menu.Item>
        )}
        {can.link && (
          <Menu.Item leftSection={<IconLink size={14} />} onClick={open('link')}>
            {t('courses.link.show')}
          </Menu.Item>
        )}
        {can.move && (
          <Menu.Item leftSection={<IconArrowsRightLeft size={14} />} onClick={open('move')}>
            {t('courses.move')}
          </Menu.Item>
        )}
        {can.profile && (
          <Menu.Item component={Link} href={`/people/${booking.personId}`} leftSection={<IconUser size={14} />}>
            {t('courses.profile')}
          </Menu.Item>
        )}
        {can.cancel && (
          <>
            <Menu.Divider />
            <Menu.Item c="var(--mantine-color-error)" leftSection={<IconBan size={14} />} onClick={open('cancel')}>
              {t('courses.cancel')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
