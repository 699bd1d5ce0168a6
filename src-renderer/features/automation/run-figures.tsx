import type { Run } from '../../../src-shared/contract/processes.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './automation.module.css'
import { type FigureData, Figures } from './figures.tsx'
import { duration, startedByText } from './format.ts'
import { countFigures, countsOf, peopleLabel } from './process-figures.ts'

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
  const of = (done: number, total: number) => t('automation.units', { done: number(done), total: number(total) })
  const people = peopleLabel(run.process)
  const figures: readonly FigureData[] = [
    { label: `automation.units.${run.process}`, value: of(run.unitsDone, run.unitsTotal) },
    ...countFigures(run.process, countsOf(run)).map((figure) =>
      // PRO-5: plan against done.
      figure.label === people && run.studentsPlanned > 0
        ? { ...figure, value: of(run.students, run.studentsPlanned) }
        : figure,
    ),
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
