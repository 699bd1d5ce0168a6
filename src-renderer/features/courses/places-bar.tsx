import type { Course } from '../../../src-shared/contract/courses.ts'
import { useWords } from '../../ui/words.tsx'
import classes from './courses.module.css'
import { placesOf, standingOf } from './standing.ts'

/** Up to here each place is drawn by itself. */
const mostDrawn = 24

type PlacesBarProps = { readonly course: Course; readonly isBig?: boolean }

/** How full a session is: confirmed places solid, those that wait for their payment hatched. */
export function PlacesBar({ course, isBig = false }: PlacesBarProps) {
  const { t } = useWords()
  const { max, confirmed, held, left } = placesOf(course)
  const share = (places: number) => `${(places / max) * 100}%`
  return (
    <div
      className={classes.bar}
      role="progressbar"
      aria-label={t('courses.places.title')}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={max - left}
      aria-valuetext={t('courses.places', { max, confirmed, held, left })}
      data-standing={standingOf(course)}
      data-big={isBig || undefined}
    >
      <span className={classes.confirmed} style={{ width: share(confirmed) }} />
      <span className={classes.held} style={{ width: share(held) }} />
      {max <= mostDrawn &&
        Array.from({ length: max - 1 }, (_, place) => (
          <span key={place} className={classes.gap} style={{ insetInlineStart: share(place + 1) }} />
        ))}
    </div>
  )
}
