import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Run } from '../../../src-shared/contract/processes.ts'
import type { IsoWeek } from '../../../src-shared/kernel/time.ts'
import { useDesk, useSession } from '../../client/desk-context.tsx'
import { useWords } from '../../ui/words.tsx'
import { type Preview, warningsIn } from '../automation/preview-figures.ts'
import { RunDialog } from '../automation/run-dialog.tsx'
import classes from './schedule.module.css'
import type { GymNow } from './use-gym.ts'
import { dueTimeOf } from './use-plan.ts'
import { WarningsDrawer } from './warnings-drawer.tsx'

type Props = { readonly week: IsoWeek; readonly gym: GymNow; readonly preview: Preview | undefined }

/** Over a week that is not made yet: when it will be, what it will be, and the deeds that go with it. */
export function PlanBanner({ week, gym, preview }: Props) {
  const running = useRunOf(week)
  if (running) return <RunningBanner run={running} />
  if (!preview || preview.isGenerated) return null
  return <PlannedBanner week={week} gym={gym} preview={preview} />
}

function useRunOf(week: IsoWeek): Run | undefined {
  const { ask } = useDesk()
  const isDesk = useSession((s) => s.me !== null && s.me.role !== 'trainer')
  const overview = useQuery(ask.processes.overview.queryOptions({ input: {}, enabled: isDesk }))
  return overview.data?.running.find((run) => run.process === 'generation' && run.period === week)
}

function RunningBanner({ run }: { readonly run: Run }) {
  const { t, number } = useWords()
  return (
    <div className={classes.banner} role="status">
      <span className={classes.bannerText}>
        {t('schedule.plan.running', { done: number(run.unitsDone), total: number(run.unitsTotal) })}
      </span>
      <Button component={Link} href={`/automation/${run.id}`} variant="default">
        {t('schedule.plan.watch')}
      </Button>
    </div>
  )
}

function PlannedBanner({ week, gym, preview }: Props & { readonly preview: Preview }) {
  const { t, day, time } = useWords()
  const isAdmin = useSession((s) => s.me?.role === 'admin')
  const [open, setOpen] = useState<'warnings' | 'run' | null>(null)
  const due = dueTimeOf(week, gym)
  const warnings = warningsIn(preview)
  const { trainings, students: people } = preview
  const close = () => setOpen(null)
  return (
    <section className={classes.banner} aria-label={t('schedule.slot.planned')}>
      <span className={classes.bannerText}>
        {due && (
          <strong>
            {t(due.dueAt > gym.now ? 'schedule.plan.when' : 'schedule.plan.overdue', {
              day: day(due.businessDate),
              time: time(due.dueAt),
            })}
          </strong>
        )}{' '}
        {t('schedule.plan.figures', { trainings, people, warnings })}
      </span>
      {warnings > 0 && (
        <Button variant="default" onClick={() => setOpen('warnings')}>
          {t('schedule.plan.show-warnings')}
        </Button>
      )}
      {isAdmin && (
        <Button variant="default" onClick={() => setOpen('run')}>
          {t('schedule.plan.generate')}
        </Button>
      )}
      <WarningsDrawer opened={open === 'warnings'} preview={preview} onClose={close} />
      <RunDialog opened={open === 'run'} period={week} isFollowed={false} onClose={close} />
    </section>
  )
}
