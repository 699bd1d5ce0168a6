import type { TrainingId } from '../../../src-shared/kernel/brand.ts'
import { useWords } from '../../ui/words.tsx'
import type { DayPlan } from './day-plan.ts'
import classes from './training-list.module.css'
import { TrainingRow } from './training-row.tsx'

export const rowId = (training: TrainingId): string => `training-${training}`

type ListProps = {
  readonly plan: DayPlan
  readonly chosen: TrainingId | undefined
  readonly onChoose: (training: TrainingId) => void
}

/** The trainings of a day under the times they begin at. */
export function TrainingList({ plan, chosen, onChoose }: ListProps) {
  const { t } = useWords()
  return (
    <ol className={classes.groups} aria-label={t('today.trainings')}>
      {plan.groups.map(({ time, items }) => (
        <li key={time} className={classes.group}>
          <time className={classes.time} data-now={items.some((item) => item.phase === 'running')}>
            {time}
          </time>
          <ul className={classes.rows}>
            {items.map((item) => (
              <li key={item.training.id}>
                <TrainingRow
                  id={rowId(item.training.id)}
                  item={item}
                  isChosen={item.training.id === chosen}
                  onChoose={() => onChoose(item.training.id)}
                />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
