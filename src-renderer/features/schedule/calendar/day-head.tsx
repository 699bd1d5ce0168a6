import { useWords } from '../../../ui/words.tsx'
import type { Column } from './column.ts'
import classes from './week.module.css'

type Props = { readonly column: Column; readonly count: number; readonly id: string }

/** The name of a day, with what is special about it. */
export function DayHead({ column, count, id }: Props) {
  const { t } = useWords()
  return (
    <>
      <h2 id={id} className={classes.headDay}>
        {column.label}
      </h2>
      {column.closure === null ? (
        <span className={classes.headNote}>
          {column.isToday ? `${t('schedule.day.today')} · ` : ''}
          {t('schedule.day.trainings', { count })}
        </span>
      ) : (
        <span className={`${classes.headNote} ${classes.headClosed}`} title={column.closure}>
          {t('schedule.day.closed', { reason: column.closure })}
        </span>
      )}
    </>
  )
}
