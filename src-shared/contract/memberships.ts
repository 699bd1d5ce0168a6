import { z } from 'zod'
import { healthQuestions } from '../domain/memberships.ts'
import { command, query } from './define.ts'
import { invoiceStates } from './money.ts'
import {
  attendanceId,
  day,
  instant,
  invoiceId,
  membershipId,
  minor,
  name,
  nothing,
  optionalText,
  personId,
  reason,
  trainingId,
  version,
} from './scalars.ts'

const desk = ['admin', 'reception'] as const

export const membershipStates = ['trial', 'pending', 'active', 'expired', 'cancelled'] as const

const season = z.object({ season: z.string(), startsOn: day, endsOn: day }).readonly()
export type SeasonLine = z.infer<typeof season>

/** The bytes as base64, because every wire carries text; 10 MB and PDF, JPEG or PNG are judged by the desk, in words. */
const certificateUpload = z.object({ fileName: z.string().max(200), base64: z.string(), until: day }).readonly()
export type CertificateUpload = z.infer<typeof certificateUpload>

/** MEM-1: what the form asks. What is missing is refused in words at its field, so that nothing here is required by shape. */
const form = {
  season: z.string().max(20),
  healthAnswers: z
    .array(z.enum(['yes', 'no']).nullable())
    .length(healthQuestions)
    .readonly(),
  hasConsented: z.boolean(),
  isAuthorised: z.boolean(),
  isNewLicence: z.boolean(),
  /** "Compulsory trial": the membership begins as `trial`. */
  isTrial: z.boolean(),
  certificate: certificateUpload.nullable(),
  /** MAT-1: why somebody who looks like one who had a trial is somebody else. */
  overrideReason: reason.nullable(),
}

const formRefusals = [
  'membership.season-over',
  'membership.already-there',
  'membership.birth-needed',
  'membership.health-unanswered',
  'membership.consent-needed',
  'membership.authorisation-needed',
  'membership.certificate-needed',
  'membership.certificate-expired',
  'membership.certificate-type',
  'membership.certificate-too-big',
  'membership.trial-for-dependents',
] as const

/** What the desk refuses of a place; the same for every way into a training. */
const admissionRefusals = [
  'attendance.already-there',
  'attendance.full',
  'attendance.subscription-needed',
  'attendance.not-volunteer',
  'training.already-cancelled',
  'training.already-ended',
  'person.archived',
  'trial.not-initiation',
  'trial.used',
  'trial.required',
  'trial.membership-needed',
  'trial.membership-expired',
  'trial.discovery-full',
  'trial.other-household',
  'trial.maybe-used',
] as const

export { admissionRefusals }

const membership = z
  .object({
    id: membershipId,
    version,
    personId,
    personName: z.string(),
    isDependent: z.boolean(),
    season: z.string(),
    startsOn: day,
    endsOn: day,
    state: z.enum(membershipStates),
    priceMinor: minor,
    /** Numbers of the questions answered with yes; null: never asked (brought along from elsewhere). */
    healthConcerns: z.array(z.int()).readonly().nullable(),
    consentedOn: day.nullable(),
    parentalAuthorisationOn: day.nullable(),
    isNewLicence: z.boolean(),
    certificate: z
      .object({ fileName: z.string().nullable(), hasFile: z.boolean(), until: day.nullable(), isValid: z.boolean() })
      .readonly()
      .nullable(),
    /** MEM-1 asks for a certificate and there is none that is valid today. */
    lacksCertificate: z.boolean(),
    invoice: z
      .object({ id: invoiceId, number: z.string(), amountMinor: minor, state: z.enum(invoiceStates) })
      .readonly()
      .nullable(),
    activatedAt: instant.nullable(),
    cancelReason: z.string().nullable(),
    canConvert: z.boolean(),
    canBill: z.boolean(),
    canCancel: z.boolean(),
  })
  .readonly()
export type Membership = z.infer<typeof membership>

const billed = z.object({ number: z.string(), amountMinor: minor, isPaid: z.boolean() }).readonly().nullable()

/** CAN-3: what cancelling a membership does. */
const cancellation = z
  .object({
    membership,
    invoice: z
      .object({ number: z.string(), amountMinor: minor, does: z.enum(['cancel', 'refund', 'keep']) })
      .readonly()
      .nullable(),
  })
  .readonly()
export type MembershipCancellation = z.infer<typeof cancellation>

export const memberships = {
  terms: query({
    says: 'The seasons somebody can join today, and what they cost',
    allow: desk,
    topics: ['gym'],
    input: {},
    output: z.object({ seasons: z.array(season).readonly(), adultFeeMinor: minor, childFeeMinor: minor }).readonly(),
  }),
  ofPerson: query({
    says: "A person's memberships, newest season first, each with its papers and its bill",
    allow: desk,
    topics: ['people', 'money'],
    input: { personId },
    output: z.array(membership).readonly(),
  }),
  list: query({
    says: 'The memberships of a season: all, by state, those that lack a certificate',
    allow: desk,
    topics: ['people', 'money'],
    input: {
      season: z.string().max(20),
      show: z.enum(['all', 'trial', 'pending', 'active', 'expired', 'cancelled', 'lacks-certificate']),
      text: z.string().max(100),
      limit: z.int().min(1).max(1000),
      offset: z.int().min(0),
    },
    output: z
      .object({
        seasons: z.array(z.string()).readonly(),
        total: z.int(),
        counts: z.record(z.string(), z.int()),
        memberships: z.array(membership).readonly(),
      })
      .readonly(),
  }),
  toRenew: query({
    says: 'Who was a member last season or is until soon, and has not joined the season that follows',
    allow: desk,
    topics: ['people'],
    input: {},
    output: z
      .object({
        season,
        people: z
          .array(
            z
              .object({
                personId,
                name: z.string(),
                guardianName: z.string().nullable(),
                email: z.string().nullable(),
                phone: z.string().nullable(),
                lastSeason: z.string(),
                endsOn: day,
              })
              .readonly(),
          )
          .readonly(),
      })
      .readonly(),
  }),
  enrol: command({
    says: 'Make somebody the desk knows a member of a season: pending with its invoice, or trial',
    allow: desk,
    input: { personId, ...form },
    output: z.object({ id: membershipId, billed }).readonly(),
    refusals: [...formRefusals, 'trial.used', 'trial.maybe-used', 'person.archived'],
    secret: ['certificate', 'healthAnswers'],
  }),
  enrolChild: command({
    says: "A guardian's form: a new dependent, their membership, and a place in an initiation when one is chosen",
    allow: desk,
    input: {
      guardianId: personId.nullable(),
      givenName: name,
      familyName: z.string().trim().max(120),
      birthDate: day.nullable(),
      email: z.email().max(200).nullable(),
      phone: optionalText(50),
      note: optionalText(2000),
      ...form,
      initiation: z
        .object({ trainingId, usesTrial: z.boolean(), equipment: optionalText(200) })
        .readonly()
        .nullable(),
    },
    output: z.object({ personId, id: membershipId, billed, attendanceId: attendanceId.nullable() }).readonly(),
    refusals: [
      ...formRefusals,
      ...admissionRefusals,
      'household.guardian-needed',
      'household.guardian-is-minor',
      'person.guardian-is-dependent',
      'person.birth-in-future',
    ],
    secret: ['certificate', 'healthAnswers'],
  }),
  convert: command({
    says: 'Turn a trial into a paid membership: pending, with its invoice',
    allow: desk,
    input: { id: membershipId, version },
    output: z.object({ billed }).readonly(),
    refusals: ['membership.not-trial'],
  }),
  bill: command({
    says: 'Write the invoice of a pending membership that has none',
    allow: desk,
    input: { id: membershipId, version },
    output: z.object({ billed }).readonly(),
    refusals: ['membership.not-billable'],
  }),
  previewCancel: query({
    says: 'What cancelling a membership does with its invoice',
    allow: desk,
    topics: ['people', 'money'],
    input: { id: membershipId, isRefunded: z.boolean() },
    output: cancellation,
    refusals: ['membership.over'],
  }),
  cancel: command({
    says: 'Cancel a membership: an unpaid invoice is cancelled, a paid one refunded to the balance when asked for',
    allow: desk,
    input: { id: membershipId, version, isRefunded: z.boolean(), reason },
    output: cancellation,
    refusals: ['membership.over'],
    secret: ['healthConcerns', 'certificate'],
  }),
  attachCertificate: command({
    says: 'Keep a medical certificate with a membership',
    allow: desk,
    input: { id: membershipId, version, certificate: certificateUpload },
    output: nothing,
    refusals: [
      'membership.over',
      'membership.certificate-expired',
      'membership.certificate-type',
      'membership.certificate-too-big',
    ],
    secret: ['certificate'],
  }),
  certificate: query({
    says: 'The file of a medical certificate',
    allow: desk,
    topics: ['people'],
    input: { id: membershipId },
    output: z.object({ fileName: z.string(), mime: z.string(), base64: z.string() }).readonly(),
  }),
}
