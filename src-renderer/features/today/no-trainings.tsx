import { Button, Group } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Gym } from '../../../src-shared/contract/session.ts'
import { generationOf } from '../../../src-shared/domain/processes.ts'
import { type Day, type Instant, mondayOf } from '../../../src-shared/kernel/time.ts'
import { useDesk, useSession } from '../../client/desk-context.tsx'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../ui/words.tsx'

type NoTrainingsProps = { readonly day: Day; readonly gym: Gym; readonly now: Instant }

/** A day without trainings says why: closed, not made yet, or simply free. */
export function NoTrainings({ day, gym, now }: NoTrainingsProps) {
  const { t } = useWords()
  const role = useSession((session) => session.me?.role)
  const why = useWhy({ day, gym, now })
  return (
    <Empty
      icon={<IconCalendarOff size={32} stroke={1.5} />}
      title={t(role === 'trainer' ? 'today.empty.own' : 'today.empty.title')}
      hint={why}
      action={
        <Group gap={8} justify="center">
          <Button component={Link} href="/schedule" variant="default" size="xs">
            {t('today.empty.to-schedule')}
          </Button>
          {role !== 'trainer' && (
            <Button component={Link} href="/automation" variant="default" size="xs">
              {t('today.empty.to-automation')}
            </Button>
          )}
        </Group>
      }
    />
  )
}

function useWhy({ day, gym, now }: NoTrainingsProps): string {
  const { ask } = useDesk()
  const { t, day: sayDay } = useWords()
  const role = useSession((session) => session.me?.role)
  const closures = useQuery(ask.closures.list.queryOptions({ input: { from: day } }))
  const overview = useQuery(ask.processes.overview.queryOptions({ input: {}, enabled: role !== 'trainer' }))

  const closure = closures.data?.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
  if (closure) return t('today.empty.closed', { reason: closure.reason })
  const schedule = { weekday: gym.generationWeekday, time: gym.generationTime }
  const run = generationOf(mondayOf(day), gym.timeZone, schedule)
  const when = { day: sayDay(run.businessDate, 'long'), time: gym.generationTime }
  if (run.dueAt > now) return t('today.empty.will-be-made', when)
  const isOwed = overview.data?.owed.some((due) => due.process === 'generation' && due.period === run.period)
  return isOwed ? t('today.empty.owed', when) : t('today.empty.nothing-planned')
}
