import { memo } from 'react'
import { Link } from 'wouter'
import type { PersonLine } from '../../../src-shared/contract/people.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { useWords } from '../../ui/words.tsx'
import { ageOn } from './age.ts'
import { MembershipMark } from './membership-mark.tsx'
import classes from './people-list.module.css'

export const rowIdIn = (table: string, row: number): string => `${table}-${row}`

type PersonRowProps = {
  readonly id: string
  readonly row: number
  /** Undefined while the page with this row is on its way. */
  readonly person: PersonLine | undefined
  readonly isActive: boolean
  readonly today: Day
}

const columns = 9

export const PersonRow = memo(function PersonRow({ id, row, person, isActive, today }: PersonRowProps) {
  const { t, day, number } = useWords()
  if (!person) {
    return (
      <tr id={id} aria-rowindex={row + 2} className={classes.row} data-coming>
        <td colSpan={columns}>…</td>
      </tr>
    )
  }
  return (
    <tr id={id} aria-rowindex={row + 2} aria-current={isActive} className={classes.row}>
      <td>
        {/* The link covers its row: a click anywhere opens it, and the browser's own ways of opening a link work. */}
        <Link href={`/people/${person.id}`} tabIndex={-1} className={classes.link}>
          {person.name}
        </Link>
        {person.isVolunteer && <span className={classes.volunteer}>{t('people.field.volunteer')}</span>}
      </td>
      <td className={classes.figure}>{person.birthDate !== null && number(ageOn(today, person.birthDate))}</td>
      <td className={classes.plain}>{person.birthDate !== null && day(person.birthDate, 'number')}</td>
      <td className={classes.plain}>{person.phone}</td>
      <td>{person.email}</td>
      <td className={classes.plain}>{person.card}</td>
      <td>{person.guardianName}</td>
      <td>{person.membership !== null && <MembershipMark state={person.membership} />}</td>
      <td className={classes.figure}>{person.standingPlaces > 0 && number(person.standingPlaces)}</td>
    </tr>
  )
})
