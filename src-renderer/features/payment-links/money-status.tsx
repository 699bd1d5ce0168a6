import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { selectKey } from '../../../src-shared/words/say.ts'
import { useDesk, useIsAdmin } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import { StateMark } from '../today/state-mark.tsx'
import classes from './money-tasks.module.css'

/** Money that waits for somebody, and whether Stripe can be reached while links wait for it: for the status line. */
export function MoneyStatus() {
  const { ask } = useDesk()
  const { t } = useWords()
  const isAdmin = useIsAdmin()
  const asked = useQuery(ask.paymentLinks.tasks.queryOptions({ input: {} }))
  const state = useQuery(ask.onlinePayments.state.queryOptions({ input: {} }))
  if (!asked.data || !state.data) return null
  const { tasks, waiting, lastError } = asked.data
  const { isOn, problem } = state.data
  const isStuck = (isOn && problem !== null) || (waiting > 0 && lastError !== null)
  const stuck = t('money-tasks.stripe', { problem: selectKey(problem ?? 'unreachable'), count: waiting })
  return (
    <span className={classes.status}>
      {tasks.length > 0 && (
        <Link href="/?show=money" className={classes.asks}>
          <StateMark tone="warn">{t('money-tasks.count', { count: tasks.length })}</StateMark>
        </Link>
      )}
      {isStuck && isAdmin && problem !== null && (
        <Link href="/settings?section=online" className={classes.asks}>
          <StateMark tone="bad">{stuck}</StateMark>
        </Link>
      )}
      {isStuck && !(isAdmin && problem !== null) && <StateMark tone="warn">{stuck}</StateMark>}
    </span>
  )
}
