import { useWords } from '../../ui/words.tsx'
import type { DayPlan } from './day-plan.ts'
import classes from './today-page.module.css'

/** The day in figures: what is held, who is expected and what is still to give away. */
export function DaySummary({ sums }: { readonly sums: DayPlan['sums'] }) {
  const { t } = useWords()
  const said = [
    t('today.sum.trainings', { count: sums.trainings }),
    ...(sums.cancelled > 0 ? [t('today.sum.cancelled', { count: sums.cancelled })] : []),
    t('today.sum.expected', { count: sums.expected }),
    t('today.sum.free', { count: sums.free }),
    ...(sums.waiting > 0 ? [t('today.sum.waiting', { count: sums.waiting })] : []),
  ]
  return (
    <ul className={classes.summary}>
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
