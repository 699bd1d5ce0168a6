import type { RosterEntry, Training } from '../../../src-shared/contract/trainings.ts'
import { useWords } from '../../ui/words.tsx'
import { explainPlaces } from './places.ts'
import classes from './places-explained.module.css'

type PlacesExplainedProps = { readonly training: Training; readonly entries: readonly RosterEntry[] }

/** The sum behind the places left, written as one. */
export function PlacesExplained({ training, entries }: PlacesExplainedProps) {
  const { t, number } = useWords()
  const { capacity, registered, present, held, left, volunteers, absent } = explainPlaces(training, entries)
  const taken = [
    { label: t('roster.places.registered'), count: registered },
    { label: t('roster.places.present'), count: present },
    { label: t('roster.places.held'), count: held },
  ].filter(({ count }) => count > 0)
  return (
    <div className={classes.why}>
      <dl className={classes.sum}>
        <dt>{t('roster.places.capacity')}</dt>
        <dd>{number(capacity)}</dd>
        {taken.map(({ label, count }) => (
          <div key={label} className={classes.taken}>
            <dt>{label}</dt>
            <dd>{`− ${number(count)}`}</dd>
          </div>
        ))}
        <div className={classes.left}>
          <dt>{t(left < 0 ? 'roster.places.over' : 'roster.places.left')}</dt>
          <dd>{`= ${number(Math.abs(left))}`}</dd>
        </div>
      </dl>
      {volunteers > 0 && <p className={classes.note}>{t('roster.places.volunteers', { count: volunteers })}</p>}
      {absent > 0 && <p className={classes.note}>{t('roster.places.absent', { count: absent })}</p>}
    </div>
  )
}
