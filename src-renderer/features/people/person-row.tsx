import { type MouseEvent, memo } from 'react'
import type { PersonLine } from '../../../src-shared/contract/people.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
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
  readonly onOpen: (row: number, person: PersonId) => void
}

const columns = 9

export const PersonRow = memo(function PersonRow({ id, row, person, isActive, today, onOpen }: PersonRowProps) {
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
        <RowLink address={`/people/${person.id}`} isStop={isActive} onOpen={() => onOpen(row, person.id)}>
          {person.name}
        </RowLink>
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

type RowLinkProps = {
  readonly address: string
  readonly isStop: boolean
  readonly onOpen: () => void
  readonly children: string
}

/**
 * The link covers its row: a click anywhere opens it, and the browser's own ways of opening a link work. It is not
 * wouter's: rows come and go by the dozen while scrolling, and each of those would listen to the address.
 */
function RowLink({ address, isStop, onOpen, children }: RowLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen()
  }
  return (
    <a href={address} tabIndex={isStop ? 0 : -1} className={classes.link} onClick={follow}>
      {children}
    </a>
  )
}
