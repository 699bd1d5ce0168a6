import { skipToken, useQuery } from '@tanstack/react-query'
import type { PaymentLink } from '../../../src-shared/contract/payment-links.ts'
import { selectKey } from '../../../src-shared/words/say.ts'
import { useDesk, useIsAdmin } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import { useSayUntil } from '../waiting-list/until.ts'
import { Headline } from './headline.tsx'
import { useLinkAmounts } from './use-link-amounts.ts'

type MoneyProps = { readonly link: PaymentLink }
type OutcomeOfMoneyProps = MoneyProps & { readonly standing: 'paid' | 'late' | 'refunding' | 'refunded' | 'task' }

/** Money came by the link: it is in its place, on its way back, or waits for somebody who decides. */
export function OutcomeOfMoney({ standing, link }: OutcomeOfMoneyProps) {
  if (standing === 'paid') return <Paid link={link} />
  return standing === 'task' ? <Undecided link={link} /> : <GoesBack standing={standing} link={link} />
}

function Paid({ link }: MoneyProps) {
  const { ask } = useDesk()
  const { t, moment, money } = useWords()
  const { received } = useLinkAmounts()
  const { bookingId, receivedAt, refundedMinor } = link
  const booking = useQuery(
    ask.bookings.byId.queryOptions({ input: bookingId === null ? skipToken : { id: bookingId } }),
  )
  const isConfirmed = booking.data?.state === 'confirmed'
  return (
    <>
      <Headline>{t(isConfirmed ? 'payment-link.is.confirmed' : 'payment-link.is.paid')}</Headline>
      {receivedAt !== null && <p>{t('payment-link.paid.at', { amount: received(link), at: moment(receivedAt) })}</p>}
      {refundedMinor > 0 && <p>{t('payment-link.part-refunded', { amount: money(refundedMinor) })}</p>}
    </>
  )
}

type GoesBackProps = MoneyProps & { readonly standing: 'late' | 'refunding' | 'refunded' }

function GoesBack({ standing, link }: GoesBackProps) {
  const { t, moment } = useWords()
  const sayUntil = useSayUntil()
  const { received } = useLinkAmounts()
  const { refundWhy, receivedAt, waitsFor } = link
  const amount = received(link)
  const isLate = waitsFor !== null && waitsFor.attempts > 0
  return (
    <>
      <Headline>{t(`payment-link.is.${standing}`, { amount })}</Headline>
      <p>
        {receivedAt !== null && t('payment-link.paid.at', { amount, at: moment(receivedAt) })}{' '}
        {refundWhy !== null && t('payment-link.why', { why: selectKey(refundWhy) })}
      </p>
      {isLate && <p>{t('payment-link.refund.waits', { next: sayUntil(waitsFor.nextAttemptAt) })}</p>}
      {isLate && waitsFor.error !== null && <p>{t('payment-link.last-error', { error: waitsFor.error })}</p>}
      {!isLate && <p>{t('payment-link.refund.days')}</p>}
    </>
  )
}

function Undecided({ link }: MoneyProps) {
  const { t } = useWords()
  const isAdmin = useIsAdmin()
  const { asked, received } = useLinkAmounts()
  const { task, taskSays, payerName, refundWhy } = link
  const key = selectKey(task ?? '')
  return (
    <>
      <Headline>{t('payment-link.is.task', { task: key, received: received(link), asked: asked(link) })}</Headline>
      {refundWhy !== null && <p>{t('payment-link.why', { why: selectKey(refundWhy) })}</p>}
      {taskSays !== null && <p>{t('payment-link.says', { says: taskSays })}</p>}
      <p>{t('payment-link.task.hint', { task: key, payer: payerName })}</p>
      {!isAdmin && <p>{t('payment-link.task.admin')}</p>}
    </>
  )
}
