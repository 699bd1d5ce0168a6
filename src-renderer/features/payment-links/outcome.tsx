import { Button, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconClockPause,
  IconHourglass,
  IconQrcode,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import { HoldCountdown } from '../bookings/booking-state.tsx'
import { useSayUntil } from '../waiting-list/until.ts'
import { Headline } from './headline.tsx'
import { OutcomeOfMoney } from './outcome-of-money.tsx'
import classes from './payment-links.module.css'
import { type Standing, standingOf, toneOf } from './standing.ts'

const icons: Readonly<Record<Standing, typeof IconQrcode>> = {
  creating: IconHourglass,
  open: IconQrcode,
  closing: IconClockPause,
  paid: IconCircleCheck,
  late: IconArrowBackUp,
  refunding: IconArrowBackUp,
  refunded: IconArrowBackUp,
  expired: IconClockPause,
  failed: IconCircleX,
  task: IconAlertTriangle,
}

type OutcomeProps = {
  readonly link: PaymentLink
  readonly onAgain: () => void
  /** Somebody goes to another page from here. */
  readonly onLeave: () => void
}

/** How the link stands, in words: what happened, what happens by itself, and what is to be done. */
export function Outcome({ link, onAgain, onLeave }: OutcomeProps) {
  const standing = standingOf(link)
  const Icon = icons[standing]
  return (
    <div className={classes.outcome} data-tone={toneOf[standing]}>
      <Icon size={24} stroke={1.6} aria-hidden />
      <div className={classes.words}>
        <Said standing={standing} link={link} onAgain={onAgain} onLeave={onLeave} />
      </div>
    </div>
  )
}

function Said({ standing, ...props }: OutcomeProps & { readonly standing: Standing }) {
  switch (standing) {
    case 'creating':
      return <Creating link={props.link} />
    case 'open':
      return <Open link={props.link} />
    case 'closing':
      return <Closing />
    case 'expired':
      return <Over {...props} standing="expired" />
    case 'failed':
      return <Over {...props} standing="failed" />
    default:
      return <OutcomeOfMoney standing={standing} link={props.link} />
  }
}

function Creating({ link: { createdAt, waitsFor, isToBeSent, email } }: { readonly link: PaymentLink }) {
  const { t } = useWords()
  const sayUntil = useSayUntil()
  const isLate = waitsFor !== null && waitsFor.attempts > 0
  return (
    <>
      <Headline>{t('payment-link.is.creating')}</Headline>
      <p>
        {isLate
          ? t('payment-link.creating.since', { since: sayUntil(createdAt), next: sayUntil(waitsFor.nextAttemptAt) })
          : t('payment-link.creating.now')}
      </p>
      {isLate && waitsFor.error !== null && <p>{t('payment-link.last-error', { error: waitsFor.error })}</p>}
      {isToBeSent && email !== null && <p>{t('payment-link.will-be-sent', { email })}</p>}
    </>
  )
}

function Open({ link: { openUntil } }: { readonly link: PaymentLink }) {
  const { t } = useWords()
  const sayUntil = useSayUntil()
  return (
    <div className={classes.line}>
      <Headline>{t('payment-link.is.open', { until: sayUntil(openUntil) })}</Headline>
      <HoldCountdown until={openUntil} words="payment-link" />
    </div>
  )
}

function Closing() {
  const { t } = useWords()
  return (
    <>
      <Headline>{t('payment-link.is.closing')}</Headline>
      <p>{t('payment-link.closing.hint')}</p>
    </>
  )
}

type OverProps = OutcomeProps & { readonly standing: 'expired' | 'failed' }

/** Nothing came and nothing can come: a new one, if the invoice still waits for money. */
function Over({ standing, link, onAgain, onLeave }: OverProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const details = useQuery(ask.invoices.details.queryOptions({ input: { id: link.invoiceId } }))
  const isUnpaid = details.data?.invoice.state === 'unpaid'
  const isBooking = link.bookingId === null ? 'no' : 'yes'
  return (
    <>
      <Headline>{t(`payment-link.is.${standing}`)}</Headline>
      {link.taskSays !== null && <p>{t('payment-link.says', { says: link.taskSays })}</p>}
      {details.data && <p>{t(isUnpaid ? 'payment-link.expired.again' : 'payment-link.expired.over', { isBooking })}</p>}
      {isUnpaid && (
        <Button className={classes.deed} onClick={onAgain}>
          {t('payment-link.make.again')}
        </Button>
      )}
      {details.data && !isUnpaid && link.courseId !== null && (
        <Text size="sm">
          <Link href={`/courses/${link.courseId}`} onClick={onLeave} className={classes.call}>
            {t('money-tasks.to-booking')}
          </Link>
        </Text>
      )}
    </>
  )
}
