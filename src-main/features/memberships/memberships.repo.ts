import type { Membership } from '../../../src-shared/contract/memberships.ts'
import {
  type HealthAnswer,
  isLive,
  mayBill,
  mayCancel,
  mayConvert,
  membershipState,
  needsCertificate,
  type StoredMembershipState,
} from '../../../src-shared/domain/memberships.ts'
import { invoiceNumber } from '../../../src-shared/domain/money.ts'
import type { InvoiceId, MembershipId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { found, type QueryCtx } from '../../app/ctx.ts'
import { isKept } from './certificate-file.ts'

export type MembershipRow = {
  readonly id: MembershipId
  readonly version: number
  readonly personId: PersonId
  readonly personName: string
  /** What a search looks through. */
  readonly search: string
  readonly isDependent: number
  readonly season: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly state: StoredMembershipState
  readonly priceMinor: Minor
  readonly healthAnswers: string | null
  readonly consentedOn: Day | null
  readonly parentalAuthorisationOn: Day | null
  readonly isNewLicence: number
  readonly certificateFile: string | null
  readonly certificateName: string | null
  readonly certificateUntil: Day | null
  /** The last day of any certificate of the person: one paper serves every season it lasts into. */
  readonly bestCertificateUntil: Day | null
  readonly activatedAt: Instant | null
  readonly cancelReason: string | null
  readonly invoiceId: InvoiceId | null
  readonly invoicePayerId: PersonId
  readonly invoiceYear: number
  readonly invoiceSerial: number
  readonly invoiceAmount: Minor
  readonly invoiceState: 'unpaid' | 'paid' | 'cancelled'
}

/** With its latest invoice: a cancelled one only when nothing has taken its place. */
const columns = `
  SELECT m.id, m.version, m.person_id AS personId, trim(p.given_name || ' ' || p.family_name) AS personName, p.search,
         p.guardian_id IS NOT NULL AS isDependent, m.season, m.starts_on AS startsOn, m.ends_on AS endsOn, m.state,
         m.price_minor AS priceMinor, m.health_answers AS healthAnswers, m.consented_on AS consentedOn,
         m.parental_authorisation_on AS parentalAuthorisationOn, m.is_new_licence AS isNewLicence,
         m.certificate_file AS certificateFile, m.certificate_name AS certificateName,
         m.certificate_until AS certificateUntil,
         (SELECT MAX(certificate_until) FROM membership WHERE person_id = m.person_id) AS bestCertificateUntil, m.activated_at AS activatedAt, m.cancel_reason AS cancelReason,
         i.id AS invoiceId, i.payer_id AS invoicePayerId, i.year AS invoiceYear, i.serial AS invoiceSerial,
         i.amount_minor AS invoiceAmount, i.state AS invoiceState
  FROM membership m JOIN person p ON p.id = m.person_id
  LEFT JOIN invoice i ON i.id = (SELECT MAX(id) FROM invoice WHERE membership_id = m.id)`

/** @throws Refused `desk.not-found` */
export const membershipById = (ctx: QueryCtx, id: MembershipId): MembershipRow =>
  found(ctx.prepare(`${columns} WHERE m.id = +?`).get(id) as MembershipRow | undefined)

/** Newest season first. */
export const membershipsOf = (ctx: QueryCtx, personId: PersonId): readonly MembershipRow[] =>
  ctx.prepare(`${columns} WHERE m.person_id = +? ORDER BY m.starts_on DESC, m.id DESC`).all(personId) as MembershipRow[]

/** In the order of a phone book. */
export const membershipsIn = (ctx: QueryCtx, season: string): readonly MembershipRow[] =>
  ctx.prepare(`${columns} WHERE m.season = ? ORDER BY p.search, m.id`).all(season) as MembershipRow[]

export const hasLiveInvoice = ({ invoiceId, invoiceState }: MembershipRow): boolean =>
  invoiceId !== null && invoiceState !== 'cancelled'

/** `y` and `n` as stored, as the rules read them. */
const answersOf = (stored: string): readonly HealthAnswer[] =>
  [...stored].map((letter) => (letter === 'y' ? 'yes' : 'no'))

/** Null when nobody was asked. */
const concernsOf = (stored: string | null): readonly number[] | null =>
  stored === null ? null : answersOf(stored).flatMap((answer, index) => (answer === 'yes' ? [index + 1] : []))

export const stateOf = (row: MembershipRow, today: Day) => membershipState(row, today)

/** MEM-1: a certificate is asked for and none is valid today; what is over asks for nothing. */
export const lacksCertificate = (row: MembershipRow, today: Day): boolean =>
  isLive(stateOf(row, today)) &&
  needsCertificate(answersOf(row.healthAnswers ?? ''), row.isNewLicence === 1) &&
  (row.bestCertificateUntil === null || row.bestCertificateUntil < today)

function certificateOf(row: MembershipRow, today: Day): Membership['certificate'] {
  const { certificateFile, certificateName, certificateUntil: until } = row
  if (certificateFile === null && until === null) return null
  return {
    fileName: certificateName,
    hasFile: isKept(certificateFile),
    until,
    isValid: until !== null && until >= today,
  }
}

/** As the desk shows it on a day. */
export function asShown(row: MembershipRow, today: Day): Membership {
  const state = stateOf(row, today)
  return {
    id: row.id,
    version: row.version,
    personId: row.personId,
    personName: row.personName,
    isDependent: row.isDependent === 1,
    season: row.season,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    state,
    priceMinor: row.priceMinor,
    healthConcerns: concernsOf(row.healthAnswers),
    consentedOn: row.consentedOn,
    parentalAuthorisationOn: row.parentalAuthorisationOn,
    isNewLicence: row.isNewLicence === 1,
    certificate: certificateOf(row, today),
    lacksCertificate: lacksCertificate(row, today),
    invoice:
      row.invoiceId === null
        ? null
        : {
            id: row.invoiceId,
            number: invoiceNumber(row.invoiceYear, row.invoiceSerial),
            amountMinor: row.invoiceAmount,
            state: row.invoiceState,
          },
    activatedAt: row.activatedAt,
    cancelReason: row.cancelReason,
    canConvert: mayConvert(state),
    canBill: mayBill(state, hasLiveInvoice(row)),
    canCancel: mayCancel(row.state, state),
  }
}
