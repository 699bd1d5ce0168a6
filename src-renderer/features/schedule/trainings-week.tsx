import { IconCalendarOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { daysOfWeek, mondayOf, mondayOfWeek, weekdayOf } from '../../../src-shared/kernel/time.ts'
import { useDesk, useSession } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { minutesOf, type Slot } from './calendar/slot.ts'
import { useDatedColumns } from './dated-columns.ts'
import { PlanBanner } from './plan-banner.tsx'
import classes from './schedule.module.css'
import { plannedSlots, slotOfTraining, trainingKey } from './slots.ts'
import { TrainingDrawer } from './training-drawer.tsx'
import type { GymNow } from './use-gym.ts'
import { usePlan } from './use-plan.ts'
import type { View } from './use-view.ts'
import { WeekView } from './week-view.tsx'

type Props = { readonly view: View; readonly gym: GymNow }

/** A dated week: the trainings there are, and as ghosts those that the coming generation will make. */
export function TrainingsWeek({ view, gym }: Props) {
  const { time } = useWords()
  const monday = mondayOfWeek(view.week) ?? mondayOf(gym.today)
  const { trainings, slots, plan } = useWeekSlots(view, gym, monday)
  const columns = useDatedColumns(monday, gym.today)
  const now = { weekday: weekdayOf(gym.today), minutes: minutesOf(time(gym.now)) }
  const isThisWeek = monday === mondayOf(gym.today)
  // A week of holidays has nothing in it either, but shows why.
  const isBare = slots.length === 0 && columns.every(({ closure }) => closure === null)
  const open = (slot: Slot) => {
    const training = trainings.data?.find(({ id }) => trainingKey(id) === slot.key)
    if (training) view.change({ training: training.id })
    else view.change({ mode: 'templates', template: Number(slot.key.split(':')[1]) })
  }
  return (
    <div className={classes.body}>
      <PlanBanner week={view.week} gym={gym} preview={plan.preview.data} />
      {trainings.isPending && <Loading />}
      {trainings.error && <Failed error={trainings.error} retry={() => trainings.refetch()} />}
      {trainings.data && isBare && !plan.preview.isLoading && <NothingThisWeek />}
      {trainings.data && !isBare && (
        <WeekView layout={view.layout} columns={columns} slots={slots} now={isThisWeek ? now : null} onOpen={open} />
      )}
      <TrainingDrawer id={view.training} gym={gym} onClose={() => view.change({ training: null })} />
    </div>
  )
}

function useWeekSlots(view: View, gym: GymNow, monday: Day) {
  const { ask } = useDesk()
  const days = daysOfWeek(monday)
  const trainings = useQuery(ask.trainings.between.queryOptions({ input: { from: monday, to: days[6] ?? monday } }))
  const plan = usePlan(view.week, gym)
  const slots = useMemo(() => {
    const made = (trainings.data ?? []).map(slotOfTraining)
    const { data } = plan.preview
    return data && !data.isGenerated ? [...made, ...plannedSlots(data.lines, plan.warnings)] : made
  }, [trainings.data, plan.preview, plan.warnings])
  return { trainings, slots, plan }
}

function NothingThisWeek() {
  const { t } = useWords()
  const isTrainer = useSession((s) => s.me?.role === 'trainer')
  return (
    <Empty
      icon={<IconCalendarOff size={32} stroke={1.5} />}
      title={t(isTrainer ? 'schedule.empty.own' : 'schedule.empty.week')}
      hint={isTrainer ? undefined : t('schedule.empty.week.hint')}
    />
  )
}
