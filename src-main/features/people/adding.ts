import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, type QueryCtx, Refused, todayOf } from '../../app/ctx.ts'
import { person } from '../../db/schema/people.ts'
import { searchTextOf } from './search-text.ts'

export type PersonFields = Omit<
  typeof person.$inferInsert,
  'search' | 'createdAt' | 'id' | 'version' | 'otherGuardianId'
>

export function checkBirth(ctx: QueryCtx, birthDate: Day | null | undefined): void {
  if (birthDate && birthDate > todayOf(ctx)) throw new Refused('person.birth-in-future')
}

/** Writes a person down; the caller has checked the fields. */
export function addPerson(ctx: CommandCtx, fields: PersonFields): PersonId {
  const row = { ...fields, search: searchTextOf(fields), createdAt: ctx.clock.now() }
  ctx.changed('people')
  return ctx.db.insert(person).values(row).returning({ id: person.id }).get().id
}
