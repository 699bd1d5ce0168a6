import type { Run } from '../../../src-shared/contract/processes.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { type FigureData, Figures } from './figures.tsx'
import { duration, startedByText } from './format.ts'

/** What a run was and what it came to, in two rows: the facts of it, then the figures. */
export function RunFigures({ run }: { readonly run: Run }) {
  const words = useWords()
  const { t, day, moment, number, language } = words
  const facts: readonly FigureData[] = [
    { label: 'automation.col.business-date', value: day(run.businessDate, 'number') },
    { label: 'automation.col.started-by', value: startedByText(run, words) },
    { label: 'automation.col.started', value: moment(run.startedAt) },
    { label: 'automation.col.finished', value: run.finishedAt === null ? '…' : moment(run.finishedAt) },
    {
      label: 'automation.col.duration',
      value: run.finishedAt === null ? '…' : duration(run.finishedAt - run.startedAt, language),
    },
    ...(run.attempts > 1 ? [{ label: 'automation.col.attempts', value: run.attempts } as const] : []),
  ]
  const figures: readonly FigureData[] = [
    {
      label: 'automation.col.units',
      value: t('automation.units', { done: number(run.unitsDone), total: number(run.unitsTotal) }),
    },
    { label: 'automation.figure.trainings', value: run.trainings },
    { label: 'automation.figure.students', value: run.students },
    { label: 'automation.figure.warnings', value: run.warnings, tone: 'warning' },
    { label: 'automation.figure.errors', value: run.errors, tone: 'error' },
  ]
  return (
    <section className={`${classes.panel} ${classes.runFigures}`} aria-label={t('automation.run.figures')}>
      <Figures figures={figures} />
      <Figures figures={facts} isQuiet />
    </section>
  )
}
