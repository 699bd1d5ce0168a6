import { and, count, eq, inArray } from 'drizzle-orm'
import { enter, type InitiationFacts, type RegistrationFault } from '../../../src-shared/domain/trials.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import { found, type QueryCtx, Refused } from '../../app/ctx.ts'
import { person } from '../../db/schema/people.ts'
import { attendance } from '../../db/schema/trainings.ts'
import { fullName } from '../people/names.ts'
import { candidateOf } from '../trials/facts.ts'
import type { ClassRow } from './places.ts'

/** Somebody who wants into a class, as their record says. */
export type Comer = {
  readonly personId: PersonId
  readonly name: string
  readonly guardianId: PersonId | null
  readonly isVolunteer: boolean
}

/** @throws Refused `desk.not-found`, `person.archived` */
export function comerById(ctx: QueryCtx, id: PersonId): Comer {
  const { archivedAt, ...comer } = found(
    ctx.db
      .select({
        personId: person.id,
        name: fullName,
        guardianId: person.guardianId,
        isVolunteer: person.isVolunteer,
        archivedAt: person.archivedAt,
      })
      .from(person)
      .where(eq(person.id, id))
      .get(),
  )
  if (archivedAt !== null) throw new Refused('person.archived')
  return comer
}

/** TRI-5: a household is a guardian and their dependents, whatever the form showed. */
export function checkHousehold({ personId, guardianId, name }: Comer, householdId: PersonId | null): void {
  if (householdId !== null && personId !== householdId && guardianId !== householdId)
    throw new Refused('trial.other-household', { name })
}

/** TRI-5: nobody is a volunteer because a form says so; a volunteer may come as a participant, too. */
export function comesAsVolunteer({ isVolunteer, name }: Comer, asVolunteer: boolean | null): boolean {
  if (asVolunteer && !isVolunteer) throw new Refused('attendance.not-volunteer', { name })
  return asVolunteer ?? isVolunteer
}

/** How somebody comes: what is written on their place. */
export type Coming = {
  readonly isVolunteer: boolean
  readonly usesTrial: boolean
  readonly isDiscovery: boolean
}

type Asked = { readonly isVolunteer: boolean; readonly wantsTrial: boolean }

/** TRI-5: how somebody may come to a class. At an initiation the stored state decides, whatever the form sent. */
export function admitted(ctx: QueryCtx, visit: ClassRow, comer: Comer, { isVolunteer, wantsTrial }: Asked): Coming {
  if (!visit.isInitiation) {
    if (wantsTrial) throw new Refused('trial.not-initiation')
    return { isVolunteer, usesTrial: false, isDiscovery: false }
  }
  const initiation = initiationOf(ctx, visit)
  const entering = enter(candidateOf(ctx, { ...comer, isVolunteer }, visit.day), initiation, wantsTrial)
  if (!entering.ok) throw refusalOf(entering.why, comer, initiation)
  return { isVolunteer, ...entering.entry }
}

/** TRI-3: somebody who takes a discovery place again finds one. */
export function checkDiscoveryRoom(ctx: QueryCtx, visit: ClassRow): void {
  const { discoveryPlaces, discoveryTaken } = initiationOf(ctx, visit)
  if (discoveryTaken >= discoveryPlaces) throw new Refused('trial.discovery-full', { places: discoveryPlaces })
}

/** The discovery places of an initiation, and how many of them are taken. */
function initiationOf(ctx: QueryCtx, { id, discoveryPlaces }: ClassRow): InitiationFacts {
  const isTaken = and(
    eq(attendance.trainingId, id),
    eq(attendance.isDiscovery, true),
    inArray(attendance.state, ['registered', 'present']),
  )
  const taken = ctx.db.select({ count: count() }).from(attendance).where(isTaken).get()
  return { discoveryPlaces, discoveryTaken: taken?.count ?? 0 }
}

function refusalOf(why: RegistrationFault, { name, guardianId }: Comer, { discoveryPlaces }: InitiationFacts): Refused {
  const isDependent = guardianId === null ? 'no' : 'yes'
  switch (why) {
    case 'trial-used':
      return new Refused('trial.used', { isDependent })
    case 'trial-required':
      return new Refused('trial.required', { isDependent })
    case 'membership-needed':
      return new Refused('trial.membership-needed', { name })
    case 'membership-expired':
      return new Refused('trial.membership-expired', { name })
    case 'discovery-full':
      return new Refused('trial.discovery-full', { places: discoveryPlaces })
  }
}
