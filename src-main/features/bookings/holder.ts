import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { type CommandCtx, type QueryCtx, Refused } from '../../app/ctx.ts'
import { addPerson } from '../people/adding.ts'
import { kinById } from '../people/guardian.ts'

/** Who a place is booked for. */
export type Holder = { readonly personId: PersonId; readonly name: string }

export type NewHolder = {
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly isSomebodyElse: boolean
}

/** @throws Refused `person.archived`, `desk.not-found` */
export function knownHolder(ctx: QueryCtx, personId: PersonId): Holder {
  const { name, isArchived } = kinById(ctx, personId)
  if (isArchived) throw new Refused('person.archived')
  return { personId, name }
}

/**
 * Somebody new is made a person.
 *
 * @throws Refused `booking.email-known` when the address is somebody's and nobody said that this is somebody else
 */
export function newHolder(ctx: CommandCtx, { isSomebodyElse, ...fields }: NewHolder): Holder {
  const known = isSomebodyElse ? undefined : nameByEmail(ctx, fields.email)
  if (known !== undefined) throw new Refused('booking.email-known', { person: known, email: fields.email })
  return { personId: addPerson(ctx, fields), name: `${fields.givenName} ${fields.familyName}`.trim() }
}

const nameByEmail = (ctx: QueryCtx, email: string): string | undefined =>
  ctx
    .prepare(`
      SELECT trim(given_name || ' ' || family_name) FROM person
      WHERE lower(email) = lower(+?) ORDER BY archived_at IS NOT NULL, id LIMIT 1`)
    .pluck()
    .get(email) as string | undefined
