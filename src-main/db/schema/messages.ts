import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { messageCodes, messageStates, securities } from '../../../src-shared/contract/messages.ts'
import type { MessageId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { languages } from '../../../src-shared/words/languages.ts'

type Facts = Readonly<Record<string, string | number | null>>

export const personEvent = sqliteTable('person_event', {
  id: integer().primaryKey(),
  personId: integer('person_id').notNull().$type<PersonId>(),
  code: text().notNull(),
  facts: text({ mode: 'json' }).notNull().$type<Facts>(),
  actor: text().notNull(),
  at: integer().notNull().$type<Instant>(),
})

export const message = sqliteTable('message', {
  id: integer().primaryKey().$type<MessageId>(),
  key: text().notNull(),
  personId: integer('person_id').$type<PersonId>(),
  address: text(),
  language: text({ enum: languages }).notNull(),
  code: text({ enum: messageCodes }).notNull(),
  facts: text({ mode: 'json' }).notNull().$type<Facts>(),
  state: text({ enum: messageStates }).notNull(),
  attempts: integer().notNull().default(0),
  nextAttemptAt: integer('next_attempt_at').notNull().$type<Instant>(),
  lastError: text('last_error'),
  createdAt: integer('created_at').notNull().$type<Instant>(),
  finishedAt: integer('finished_at').$type<Instant>(),
  finishedBy: text('finished_by'),
})

export const mailSettings = sqliteTable('mail_settings', {
  id: integer().primaryKey(),
  isOn: integer('is_on', { mode: 'boolean' }).notNull(),
  host: text().notNull(),
  port: integer().notNull(),
  security: text({ enum: securities }).notNull(),
  user: text(),
  fromAddress: text('from_address').notNull(),
  version: integer().notNull().default(1),
})
