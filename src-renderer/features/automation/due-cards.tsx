import { Anchor, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Desk } from '../../../src-shared/contract/index.ts'
import type { Run } from '../../../src-shared/contract/processes.ts'
import type { ProcessName } from '../../../src-shared/domain/processes.ts'
import { addDays, dayAt, isIsoWeek } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import classes from './due-cards.module.css'
import { daysAway, periodText, processText } from './format.ts'
import { Status } from './status.tsx'

type Gym = Awaited<ReturnType<Desk['settings']['get']>>
type Due = Awaited<ReturnType<Desk['processes']['overview']>>['next'][number]
type Props = {
  readonly gym: Gym
  readonly next: readonly Due[]
  readonly chosen: ProcessName
  readonly onChoose: (process: ProcessName) => void
}

/** Long enough to hold the last run of the weekly process. */
const DAYS_BACK = 21

/** Everything the desk does by itself: when it is due next, and how it went last. */
export function DueCards({ gym, next, chosen, onChoose }: Props) {
  const { t } = useWords()
  const { ask } = useDesk()
  const input = { from: addDays(gym.today, -DAYS_BACK), to: addDays(gym.today, 7) }
  const history = useQuery(ask.processes.history.queryOptions({ input }))
  return (
    <ul className={classes.cards} aria-label={t('automation.tab.coming')}>
      {next.map((due) => (
        <DueCard
          key={due.process}
          gym={gym}
          due={due}
          last={history.data?.find((run) => run.process === due.process && run.finishedAt !== null)}
          isChosen={due.process === chosen}
          onChoose={() => onChoose(due.process)}
        />
      ))}
    </ul>
  )
}

type CardProps = {
  readonly gym: Gym
  readonly due: Due
  readonly last: Run | undefined
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function DueCard({ gym, due, last, isChosen, onChoose }: CardProps) {
  const words = useWords()
  const { t, day, time, language } = words
  const date = dayAt(gym.gym.timeZone, due.dueAt)
  return (
    <li className={classes.card} data-chosen={isChosen || undefined}>
      <UnstyledButton className={classes.choice} aria-pressed={isChosen} onClick={onChoose}>
        <span className={classes.name}>{processText(due.process, words)}</span>
        <span className={classes.when}>
          {t('automation.when', { away: daysAway(gym.today, date, language), time: time(due.dueAt) })}
        </span>
        <span className={classes.quiet}>
          {isIsoWeek(due.period) ? `${day(date)} · ${periodText(due.period, words)}` : day(date)}
        </span>
      </UnstyledButton>
      <div className={classes.last}>
        {last ? (
          <Anchor component={Link} href={`/automation/${last.id}`} className={classes.lastRun}>
            <VisuallyHidden>{processText(last.process, words)} </VisuallyHidden>
            <Status status={last.status} /> <span>{periodText(last.period, words)}</span>
          </Anchor>
        ) : (
          <span className={classes.quiet}>{t('automation.last.none')}</span>
        )}
      </div>
    </li>
  )
}
