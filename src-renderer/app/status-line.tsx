import { Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Role } from '../../src-shared/contract/define.ts'
import type { Run } from '../../src-shared/contract/processes.ts'
import { dayAt } from '../../src-shared/kernel/time.ts'
import { useDesk } from '../client/desk-context.tsx'
import { soon } from '../ui/soon.tsx'
import { useWords } from '../ui/words.tsx'
import { useGymNow } from './gym-now.ts'
import type { Connection } from './live.ts'
import classes from './shell.module.css'

const MoneyStatus = soon(() =>
  import('../features/payment-links/money-status.tsx').then((module) => module.MoneyStatus),
)

type StatusLineProps = { readonly role: Role; readonly connection: Connection }

export function StatusLine({ role, connection }: StatusLineProps) {
  const { t } = useWords()
  return (
    <footer className={classes.status}>
      <span role="status" className={classes.connection} data-state={connection}>
        {t('desk.status.connection', { state: connection })}
      </span>
      {role !== 'trainer' && <Processes />}
      {role !== 'trainer' && <MoneyStatus />}
      <span className={classes.end}>
        <GymClock />
      </span>
    </footer>
  )
}

function GymClock() {
  const { t, day, time } = useWords()
  const clock = useGymNow()
  if (!clock) return null
  const { now, timeZone } = clock
  return <time>{t('desk.status.clock', { day: day(dayAt(timeZone, now), 'short'), time: time(now) })}</time>
}

/** What the desk does by itself: now, late, or next. */
function Processes() {
  const words = useWords()
  const { ask } = useDesk()
  const overview = useQuery(ask.processes.overview.queryOptions({ input: {} }))
  if (!overview.data) return null
  const { running, owed, next } = overview.data
  const [run] = running
  if (run) return <RunningRun run={run} />
  const [coming] = next.toSorted((a, b) => a.dueAt - b.dueAt)
  return (
    <>
      {owed.length > 0 && <span className={classes.owed}>{words.t('desk.status.owed', { count: owed.length })}</span>}
      {coming && (
        <span className={classes.next}>
          {words.t('desk.status.next', {
            run: words.t('automation.process', { process: coming.process }),
            day: words.day(coming.businessDate),
            time: words.time(coming.dueAt),
          })}
        </span>
      )}
    </>
  )
}

function RunningRun({ run }: { readonly run: Run }) {
  const words = useWords()
  const { process, unitsDone, unitsTotal } = run
  const said = words.t('desk.status.running', {
    run: words.t('automation.process', { process }),
    done: unitsDone,
    total: unitsTotal,
  })
  return (
    <span className={classes.running}>
      {said}
      <Progress
        className={classes.progress}
        size="sm"
        value={unitsTotal === 0 ? 0 : (100 * unitsDone) / unitsTotal}
        aria-label={said}
      />
    </span>
  )
}
