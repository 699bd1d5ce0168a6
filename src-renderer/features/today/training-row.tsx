import { useEffect, useRef } from 'react'
import { useWords } from '../../ui/words.tsx'
import { freePlaces, isFull, type PlannedTraining } from './day-plan.ts'
import { focusRoster } from './roster-focus.ts'
import classes from './training-list.module.css'

type RowProps = {
  readonly id: string
  readonly item: PlannedTraining
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** One training in the list of the day. Only the chosen one is a tab stop: the arrow keys do the rest. */
export function TrainingRow({ id, item, isChosen, onChoose }: RowProps) {
  const { t } = useWords()
  const row = useRef<HTMLButtonElement>(null)
  const { training, phase } = item
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <button
      ref={row}
      id={id}
      type="button"
      aria-current={isChosen}
      tabIndex={isChosen ? 0 : -1}
      className={classes.row}
      data-phase={phase}
      onClick={(event) => {
        onChoose()
        // By keyboard Enter goes on into the roster; a pointer stays where it is.
        if (event.detail === 0) focusRoster()
      }}
    >
      <span className={classes.bar} style={{ backgroundColor: training.colour }} />
      <span className={classes.what}>
        <span className={classes.type}>{training.typeName}</span>
        {phase !== 'later' && phase !== 'over' && (
          <span className={classes.tag} data-phase={phase}>
            {t(`today.phase.${phase}`)}
          </span>
        )}
      </span>
      <span className={classes.details}>
        <span className={classes.times}>{`${training.startTime}–${training.endTime}`}</span>
        <span>{training.trainerName}</span>
        {training.roomName !== null && <span>{training.roomName}</span>}
      </span>
      <Places item={item} />
    </button>
  )
}

function Places({ item: { training, phase } }: { readonly item: PlannedTraining }) {
  const { t, number } = useWords()
  const share = Math.min(1, training.placesTaken / training.capacity)
  const full = isFull(training)
  return (
    <span className={classes.places} data-full={full && phase !== 'cancelled'}>
      <span className={classes.count}>{`${number(training.placesTaken)}/${number(training.capacity)}`}</span>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${share * 100}%` }} />
      </span>
      {phase !== 'cancelled' && (
        <span className={classes.room}>
          <span className={classes.verdict}>
            {full ? t('today.full') : t('today.free', { count: freePlaces(training) })}
          </span>
          {training.waiting > 0 && <span>{t('today.waiting-count', { count: training.waiting })}</span>}
        </span>
      )}
    </span>
  )
}
