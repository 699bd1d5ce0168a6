import {
  firstState,
  type HealthAnswer,
  type MembershipFault,
  membershipFaults,
  type Season,
} from '../../../src-shared/domain/memberships.ts'
import type { MembershipId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { type CommandCtx, type QueryCtx, Refused, todayOf } from '../../app/ctx.ts'
import type { Files } from '../../app/files.ts'
import type { Services } from '../../app/services.ts'
import { membership } from '../../db/schema/people.ts'
import { register } from '../attendance/registering.ts'
import { addPerson, checkBirth } from '../people/adding.ts'
import { noteEvent } from '../people/events.ts'
import { guardianById, type Kin, kinById } from '../people/guardian.ts'
import { usedTrialOf } from '../trials/facts.ts'
import { checkLookalikes } from '../trials/lookalikes.ts'
import { type Billed, billMembership } from './billing.ts'
import { type Certificate, type CertificateColumns, columnsOf, keepCertificate } from './certificate-file.ts'
import { feeOf, seasonToJoin } from './terms.ts'

/** MEM-1: what a form says, without its file. */
type Form = {
  readonly season: string
  readonly healthAnswers: readonly (HealthAnswer | null)[]
  readonly hasConsented: boolean
  readonly isAuthorised: boolean
  readonly isNewLicence: boolean
  readonly isTrial: boolean
  readonly overrideReason: string | null
}

function refusalOf(fault: MembershipFault, faults: readonly MembershipFault[], until: Day | null): Refused {
  switch (fault.field) {
    case 'birthDate':
      return new Refused('membership.birth-needed')
    case 'healthAnswers': {
      const count = faults.filter(({ field }) => field === 'healthAnswers').length
      return new Refused('membership.health-unanswered', { question: fault.question, count })
    }
    case 'hasConsented':
      return new Refused('membership.consent-needed')
    case 'isAuthorised':
      return new Refused('membership.authorisation-needed')
    case 'certificate':
      return new Refused('membership.certificate-needed')
    case 'certificateUntil':
      return new Refused('membership.certificate-expired', { until })
    case 'isTrial':
      return new Refused('membership.trial-for-dependents')
  }
}

/** A certificate that is still valid, with whatever membership the person handed it in. */
const certificateOnFile = (ctx: QueryCtx, personId: PersonId): Certificate | null =>
  (ctx
    .prepare(`
      SELECT certificate_file AS file, certificate_name AS name, certificate_until AS until FROM membership
      WHERE person_id = +? AND certificate_until >= ? ORDER BY certificate_until DESC, id DESC LIMIT 1`)
    .get(personId, todayOf(ctx)) as Certificate | undefined) ?? null

/** One membership to a season, by its days: a season brought along may be called otherwise, one of another year the same. */
function checkIsFirst(ctx: QueryCtx, { id, name }: Kin, { season, endsOn }: Season): void {
  const there = ctx
    .prepare(
      "SELECT 1 FROM membership WHERE person_id = +? AND starts_on <= ? AND ends_on >= ? AND state <> 'cancelled'",
    )
    .get(id, endsOn, endsOn)
  if (there) throw new Refused('membership.already-there', { name, season })
}

const letters = (answers: readonly (HealthAnswer | null)[]): string =>
  answers.map((answer) => (answer === 'yes' ? 'y' : 'n')).join('')

/** MEM-1, TRI-1: everything that keeps somebody from joining; each is said at its own field. */
function checkForm(ctx: CommandCtx, person: Kin, form: Form, joined: Season, until: Day | null): void {
  checkIsFirst(ctx, person, joined)
  const isDependent = person.guardianId !== null
  const faults = membershipFaults(
    { ...form, isDependent, birthDate: person.birthDate, certificateUntil: until },
    todayOf(ctx),
  )
  if (faults[0]) throw refusalOf(faults[0], faults, until)
  if (!form.isTrial) return
  if (usedTrialOf(ctx, person.id) !== null) throw new Refused('trial.used', { isDependent: 'yes' })
  checkLookalikes(ctx, person.id, form.overrideReason)
}

type Enrolled = { readonly id: MembershipId; readonly billed: Billed }

/** MEM-1: makes somebody a member of a season: trial, or pending with its invoice, or active where it costs nothing. */
function enrol(ctx: CommandCtx, personId: PersonId, form: Form, uploaded: Certificate | null): Enrolled {
  const joined = seasonToJoin(ctx, form.season)
  const person = kinById(ctx, personId)
  if (person.isArchived) throw new Refused('person.archived')
  const certificate = uploaded ?? certificateOnFile(ctx, personId)
  checkForm(ctx, person, form, joined, certificate?.until ?? null)
  const priceMinor = feeOf(ctx, person.guardianId !== null)
  const state = firstState({ isTrial: form.isTrial, feeMinor: priceMinor })
  const { season } = joined
  const id = insertMembership(ctx, form, joined, {
    personId,
    state,
    priceMinor,
    ...(certificate && columnsOf(certificate)),
  })
  noteEvent(ctx, personId, 'membership.enrolled', { season, isTrial: form.isTrial ? 'yes' : 'no' })
  if (state === 'active') noteEvent(ctx, personId, 'membership.active', { season })
  const billed = state === 'pending' ? billMembership(ctx, { id, personId, season, priceMinor }) : null
  return { id, billed }
}

type Begun = Pick<typeof membership.$inferInsert, 'personId' | 'state' | 'priceMinor'> & Partial<CertificateColumns>

/** It begins today, or with its season when that is sold ahead. */
function insertMembership(
  ctx: CommandCtx,
  form: Form,
  { season, startsOn, endsOn }: Season,
  begun: Begun,
): MembershipId {
  const today = todayOf(ctx)
  return ctx.db
    .insert(membership)
    .values({
      ...begun,
      season,
      startsOn: today > startsOn ? today : startsOn,
      endsOn,
      healthAnswers: letters(form.healthAnswers),
      consentedOn: today,
      parentalAuthorisationOn: form.isAuthorised ? today : null,
      isNewLicence: form.isNewLicence,
      createdAt: ctx.clock.now(),
    })
    .returning({ id: membership.id })
    .get().id
}

/** Who the child is entrusted to: somebody who can pay from today on. */
function guardianOf(ctx: QueryCtx, guardianId: PersonId | null): Kin {
  if (guardianId === null) throw new Refused('household.guardian-needed')
  return guardianById(ctx, guardianId)
}

export const enrollingServices = (files: Files): Pick<Services['memberships'], 'enrol' | 'enrolChild'> => ({
  enrol: {
    async before(_ctx, { personId, certificate, ...form }) {
      const kept = certificate && (await keepCertificate(files, certificate))
      return (ctx) => enrol(ctx, personId, form, kept)
    },
  },
  enrolChild: {
    async before(_ctx, { guardianId, certificate, initiation, ...form }) {
      const kept = certificate && (await keepCertificate(files, certificate))
      return (ctx) => {
        const guardian = guardianOf(ctx, guardianId)
        checkBirth(ctx, form.birthDate)
        const { givenName, familyName, birthDate, email, phone, note } = form
        const child = { givenName, familyName, birthDate, email, phone, note, guardianId: guardian.id }
        const personId = addPerson(ctx, child)
        const { id, billed } = enrol(ctx, personId, form, kept)
        const place = initiation && {
          ...initiation,
          personId,
          householdId: guardian.id,
          asVolunteer: null,
          overrideReason: form.overrideReason,
        }
        return { personId, id, billed, attendanceId: place && register(ctx, place).id }
      }
    },
  },
})
