import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MembershipId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'

export const person = sqliteTable('person', {
  id: integer().primaryKey().$type<PersonId>(),
  code: text(),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  birthDate: text('birth_date').$type<Day>(),
  email: text(),
  phone: text(),
  card: text(),
  guardianId: integer('guardian_id').$type<PersonId>(),
  isVolunteer: integer('is_volunteer', { mode: 'boolean' }).notNull().default(false),
  note: text(),
  search: text().notNull(),
  archivedAt: integer('archived_at').$type<Instant>(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  version: integer().notNull().default(1),
  /** A contact beside the guardian, who pays. */
  otherGuardianId: integer('other_guardian_id').$type<PersonId>(),
})

export const membership = sqliteTable('membership', {
  id: integer().primaryKey().$type<MembershipId>(),
  code: text(),
  personId: integer('person_id').notNull().$type<PersonId>(),
  season: text().notNull(),
  state: text({ enum: ['trial', 'pending', 'active', 'cancelled'] }).notNull(),
  startsOn: text('starts_on').notNull().$type<Day>(),
  endsOn: text('ends_on').notNull().$type<Day>(),
  priceMinor: integer('price_minor').notNull(),
  healthAnswers: text('health_answers'),
  consentedOn: text('consented_on').$type<Day>(),
  parentalAuthorisationOn: text('parental_authorisation_on').$type<Day>(),
  certificateFile: text('certificate_file'),
  certificateUntil: text('certificate_until').$type<Day>(),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  version: integer().notNull().default(1),
  isNewLicence: integer('is_new_licence', { mode: 'boolean' }).notNull().default(false),
  certificateName: text('certificate_name'),
  /** Kept by the store: by its payment, and null again when that is taken back. */
  activatedAt: integer('activated_at').$type<Instant>(),
  cancelledAt: integer('cancelled_at').$type<Instant>(),
  cancelReason: text('cancel_reason'),
})
