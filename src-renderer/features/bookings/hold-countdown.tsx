import { VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type Instant, MINUTE } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { useGymClock } from '../today/gym-clock.ts'
import classes from './bookings.module.css'
import { timeLeft } from './time-left.ts'

const tick = MINUTE / 60
/** A reader is told once when it gets short, and once when it is over. */
const warnedAt = 5 * MINUTE

type HoldCountdownProps = {
  readonly until: Instant
  /** Which words to count in: a place is held, a payment link can be paid. */
  readonly words?: 'bookings' | 'payment-link'
}

/** SES-2: how long a place is still held, or a link can be paid, by the desk's clock. */
export function HoldCountdown({ until, words = 'bookings' }: HoldCountdownProps) {
  const { t, moment } = useWords()
  const now = useDeskNow()
  if (now === undefined) return null
  const left = timeLeft(until - now)
  const isShort = until - now <= warnedAt
  const text = t(`${words}.left`, { ...left, seconds: left.unit === 'minutes' ? pad(left.seconds) : '' })
  return (
    <>
      <span
        role="timer"
        className={classes.countdown}
        data-short={isShort || undefined}
        title={t(`${words}.left.until`, { moment: moment(until) })}
      >
        {text}
      </span>
      <VisuallyHidden role="status">{isShort && t(`${words}.left.soon`, { unit: left.unit })}</VisuallyHidden>
    </>
  )
}

const pad = (seconds: number): string => String(seconds).padStart(2, '0')

/** What the desk said last, plus what has gone by since then. */
function useDeskNow(): Instant | undefined {
  const { data, dataUpdatedAt } = useGymClock()
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    const count = () => setElapsed(Math.max(0, performance.timeOrigin + performance.now() - dataUpdatedAt))
    count()
    const timer = setInterval(count, tick)
    return () => clearInterval(timer)
  }, [dataUpdatedAt])
  return data && ((data.now + elapsed) as Instant)
}
