import { IconCalendarPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import {
  type Day,
  daysOfWeek,
  isIsoWeek,
  mondayOf,
  type WallTime,
  type Weekday,
  weekOf,
} from '../../../src-shared/kernel/time.ts'
import { useDesk, useSession } from '../../client/desk-context.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'
import { weekAfter } from '../automation/format.ts'
import { unitOf } from '../automation/line-facts.ts'
import { weekdays } from './calendar/column.ts'
import type { Slot } from './calendar/slot.ts'
import { NewTemplate } from './new-template.tsx'
import classes from './schedule.module.css'
import { isInUse, slotOfTemplate } from './slots.ts'
import { TemplateDrawer } from './template-drawer.tsx'
import { TemplatesBar } from './templates-bar.tsx'
import type { GymNow } from './use-gym.ts'
import { usePlan } from './use-plan.ts'
import type { View } from './use-view.ts'
import { WeekView } from './week-view.tsx'

type Props = { readonly view: View; readonly gym: GymNow }
type NewSlot = { readonly weekday: Weekday; readonly startTime: WallTime }

/** The timetable: what takes place every week, and what the next generation will make of it. */
export function TemplatesWeek({ view, gym }: Props) {
  const { ask } = useDesk()
  const isAdmin = useSession((s) => s.me?.role === 'admin')
  const [showsUnused, setShowsUnused] = useState(false)
  const [adding, setAdding] = useState<NewSlot | null>(null)
  const templates = useQuery(ask.templates.list.queryOptions({ input: {} }))
  const plan = useNextPlan(gym)
  const columns = useWeekdayColumns(gym.today)
  const all = templates.data ?? []
  const unused = all.filter((template) => !isInUse(template, gym.today)).length
  const slots = useMemo(
    () =>
      (templates.data ?? [])
        .filter((template) => showsUnused || isInUse(template, gym.today))
        .map((template) => slotOfTemplate(template, gym.today, plan.warnings)),
    [templates.data, showsUnused, gym.today, plan.warnings],
  )
  const open = (slot: Slot) => {
    const template = all.find(({ id }) => unitOf(id) === slot.key)
    if (template) view.change({ template: template.id })
  }
  const add = (weekday: Weekday, startTime: WallTime) => setAdding({ weekday, startTime })
  if (templates.isPending) return <Loading />
  if (templates.error) return <Failed error={templates.error} retry={() => templates.refetch()} />
  return (
    <div className={classes.body}>
      <TemplatesBar
        preview={plan.preview.data}
        unused={unused}
        showsUnused={showsUnused}
        onShowUnused={setShowsUnused}
        onAdd={isAdmin ? () => add(1, '18:00' as WallTime) : undefined}
      />
      {all.length === 0 && !isAdmin ? (
        <NoTemplates />
      ) : (
        <WeekView
          layout={view.layout}
          columns={columns}
          slots={slots}
          onOpen={open}
          onAdd={isAdmin ? add : undefined}
        />
      )}
      <TemplateDrawer
        id={view.template}
        gym={gym}
        plan={plan.preview.data}
        onClose={() => view.change({ template: null })}
      />
      <NewTemplate slot={adding} today={gym.today} onClose={() => setAdding(null)} />
    </div>
  )
}

/** The plan of the next week that is not made yet: its warnings can still be prevented. */
function useNextPlan(gym: GymNow) {
  const { ask } = useDesk()
  const isDesk = useSession((s) => s.me !== null && s.me.role !== 'trainer')
  const overview = useQuery(ask.processes.overview.queryOptions({ input: {}, enabled: isDesk }))
  const due = overview.data?.next.find(({ process }) => process === 'generation')?.period ?? ''
  const coming = isIsoWeek(due) ? due : weekAfter(weekOf(gym.today))
  const isMade = usePlan(coming, gym).preview.data?.isGenerated ?? false
  return usePlan(isMade ? weekAfter(coming) : coming, gym)
}

function useWeekdayColumns(today: Day) {
  const { day: sayDay } = useWords()
  return useMemo(() => {
    const days = daysOfWeek(mondayOf(today))
    return weekdays.map((weekday) => ({
      weekday,
      label: sayDay(days[weekday - 1] ?? today, 'weekday'),
      isToday: false,
      closure: null,
    }))
  }, [today, sayDay])
}

function NoTemplates() {
  const { t } = useWords()
  return (
    <Empty
      icon={<IconCalendarPlus size={32} stroke={1.5} />}
      title={t('schedule.empty.templates')}
      hint={t('schedule.empty.templates.hint')}
    />
  )
}
