import { Link } from 'wouter'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import classes from './roster-pane.module.css'

type PersonNameProps = {
  readonly id: PersonId
  readonly name: string
  /** A profile is for the desk: a trainer reads the name and goes no further. */
  readonly hasLink: boolean
  readonly isStruck?: boolean
}

export function PersonName({ id, name, hasLink, isStruck = false }: PersonNameProps) {
  if (!hasLink) return <span data-struck={isStruck}>{name}</span>
  return (
    <Link href={`/people/${id}`} className={classes.person} data-struck={isStruck}>
      {name}
    </Link>
  )
}
