import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Desk } from '../../src-shared/contract/index.ts'
import { addDays, mondayOfWeek } from '../../src-shared/kernel/time.ts'
import { useWords, type Words } from '../ui/words.tsx'
import classes from './notification-bell.module.css'

type Notification = Awaited<ReturnType<Desk['notifications']['list']>>[number]
type NotificationItemProps = { readonly notification: Notification; readonly onOpen: () => void }

const icons = { info: IconInfoCircle, warning: IconAlertTriangle, error: IconAlertCircle } as const

/** The dates of an ISO week, as people speak of them; a period that is no week stays as it is. */
export function weekInWords(words: Words, period: string): string {
  const monday = mondayOfWeek(period)
  return monday ? words.range(monday, addDays(monday, 6)) : period
}

export function NotificationItem({ notification, onOpen }: NotificationItemProps) {
  const words = useWords()
  const { level, code, facts, runId, createdAt, isRead } = notification
  const period = typeof facts.period === 'string' ? { period: weekInWords(words, facts.period) } : {}
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
