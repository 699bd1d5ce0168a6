import { sql } from 'drizzle-orm'
import { person } from '../../db/schema/people.ts'

/** A person's name as the desk shows it, for selects. */
export const fullName = sql<string>`trim(${person.givenName} || ' ' || ${person.familyName})`
