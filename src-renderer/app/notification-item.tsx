import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Desk } from '../../src-shared/contract/index.ts'
import { addDays, isDay, mondayOfWeek } from '../../src-shared/kernel/time.ts'
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

export function NotificationItem({ notification, onOpen }: NotificationItemProps) {
  const words = useWords()
  const { level, code, facts, runId, createdAt, isRead } = notification
  const period = typeof facts.period === 'string' ? { period: periodInWords(words, facts.period) } : {}
  const Icon = icons[level]
  const told = (
    <>
      <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} data-level={level} />
      <span className={classes.told}>
        {words.t(`notification.${code}`, { ...facts, ...period })}
        <span className={classes.when}>{words.moment(createdAt)}</span>
      </span>
      {!isRead && <span role="img" aria-label={words.t('desk.bell.unread')} className={classes.dot} />}
    </>
  )
  return (
    <li>
      {runId === null ? (
        <div className={classes.item}>{told}</div>
      ) : (
        <Link href={`/automation/${runId}`} className={classes.item} onClick={onOpen}>
          {told}
        </Link>
      )}
    </li>
  )
}
