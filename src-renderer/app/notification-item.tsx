import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Desk } from '../../src-shared/contract/index.ts'
import { addDays, type Instant, isDay, mondayOfWeek } from '../../src-shared/kernel/time.ts'
import { selectKey } from '../../src-shared/words/say.ts'
import { useWords, type Words } from '../ui/words.tsx'
import classes from './notification-bell.module.css'

type Notification = Awaited<ReturnType<Desk['notifications']['list']>>[number]
type NotificationItemProps = { readonly notification: Notification; readonly onOpen: () => void }

const icons = { info: IconInfoCircle, warning: IconAlertTriangle, error: IconAlertCircle } as const

/** What a run was about, as people speak of it: the dates of an ISO week, or a day. */
function periodInWords(words: Words, period: string): string {
  if (isDay(period)) return words.day(period)
  const monday = mondayOfWeek(period)
  return monday ? words.range(monday, addDays(monday, 6)) : period
}

/** Facts are kept as data; here they are as the reader writes them. */
function factsInWords(words: Words, { code, facts }: Notification): Notification['facts'] {
  const { period, amount, at, task, problem } = facts
  if (code === 'payment.duplicate')
    return { ...facts, amount: words.money(Number(amount)), at: words.moment(Number(at) as Instant) }
  if (typeof task === 'string' || code === 'payment-link.never-made')
    return { ...facts, amount: words.money(Number(amount)), task: selectKey(String(task)) }
  if (typeof problem === 'string') return { ...facts, problem: selectKey(problem) }
  return typeof period === 'string' ? { ...facts, period: periodInWords(words, period) } : facts
}

/** Where somebody can do something about it. */
function placeOf({ code, facts, runId }: Notification): string | null {
  if (runId !== null) return `/automation/${runId}`
  if (code === 'message.failed') return '/messages'
  if (code === 'online-payments.problem') return '/settings?section=online'
  if (code === 'payment-link.task') return '/?show=money'
  return typeof facts.payerId === 'number' ? `/people/${facts.payerId}` : null
}

export function NotificationItem({ notification, onOpen }: NotificationItemProps) {
  const words = useWords()
  const { level, code, createdAt, isRead } = notification
  const place = placeOf(notification)
  const Icon = icons[level]
  const told = (
    <>
      <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} data-level={level} />
      <span className={classes.told}>
        {words.t(`notification.${code}`, factsInWords(words, notification))}
        <span className={classes.when}>{words.moment(createdAt)}</span>
      </span>
      {!isRead && <span role="img" aria-label={words.t('desk.bell.unread')} className={classes.dot} />}
    </>
  )
  return (
    <li>
      {place === null ? (
        <div className={classes.item}>{told}</div>
      ) : (
        <Link href={place} className={classes.item} onClick={onOpen}>
          {told}
        </Link>
      )}
    </li>
  )
}
