import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Gym } from '../../../src-shared/contract/session.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { planDay } from './day-plan.ts'
import { DaySummary } from './day-summary.tsx'
import { NoTrainings } from './no-trainings.tsx'
import { RosterPane } from './roster-pane.tsx'
import classes from './today-page.module.css'
import type { TodayStore } from './today-store.ts'
import { TrainingList } from './training-list.tsx'
import { useDayKeys } from './use-day-keys.ts'

type DayBoardProps = {
  readonly store: TodayStore
  readonly gym: Gym
  readonly now: Instant
  readonly today: Day
  readonly day: Day
}

/** The list of the day on the left, the chosen training on the right. */
export function DayBoard({ store, gym, now, today, day }: DayBoardProps) {
  const { ask } = useDesk()
  const { t } = useWords()
  const wanted = useStore(store, (state) => state.chosen)
  const trainings = useQuery(ask.trainings.between.queryOptions({ input: { from: day, to: day } }))
  const plan = useMemo(
    () => trainings.data && planDay(trainings.data, now, day === today),
    [trainings.data, now, day, today],
  )
  const chosen = wanted !== null && plan?.order.includes(wanted) ? wanted : plan?.preselected
  useDayKeys({ store, day, today, order: plan?.order ?? [], chosen })

  if (trainings.isError) return <Failed error={trainings.error} retry={() => trainings.refetch()} />
  if (!plan) return <Loading />
  if (chosen === undefined) return <NoTrainings day={day} gym={gym} now={now} />
  const stay = () => store.getState().choose(chosen)
  return (
    <div className={classes.board}>
      <section className={classes.day} aria-label={t('today.trainings')}>
        <DaySummary sums={plan.sums} />
        <div className={classes.scroll}>
          <TrainingList plan={plan} chosen={chosen} onChoose={store.getState().choose} />
        </div>
      </section>
      <section className={classes.roster} data-roster aria-label={t('today.roster.people')} onFocus={stay}>
        <RosterPane key={chosen} id={chosen} now={now} today={today} onTouch={stay} />
      </section>
    </div>
  )
}
