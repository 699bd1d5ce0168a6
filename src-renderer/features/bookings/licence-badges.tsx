import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { useDesk } from '../../client/desk-context.tsx'
import { LicenceBadge } from '../courses/licence-badge.tsx'
import classes from './bookings.module.css'

/** The licences somebody holds, each leading to the bookings it comes from. */
export function LicenceBadges({ personId }: { readonly personId: PersonId }) {
  const { ask } = useDesk()
  const held = useQuery(ask.bookings.ofPerson.queryOptions({ input: { personId } }))
  return held.data?.licences.map(({ licence }) => (
    <Link key={licence} href={`/people/${personId}?tab=bookings`} className={classes.badge}>
      <LicenceBadge licence={licence} />
    </Link>
  ))
}
