import { z } from 'zod'
import { apiScopes } from '../domain/processes.ts'
import { languages } from '../words/languages.ts'
import { command, entry, query, roles } from './define.ts'
import {
  apiKeyId,
  day,
  instant,
  minor,
  name,
  nothing,
  password,
  staffId,
  trainerId,
  version,
  wallTime,
  weekday,
} from './scalars.ts'

const me = z.object({ staffId, name: z.string(), role: z.enum(roles), trainerId: trainerId.nullable() }).readonly()

export const setup = {
  state: query({
    says: 'Is the desk open yet, and whose is it?',
    allow: 'anyone',
    topics: ['gym', 'staff'],
    input: {},
    output: z
      .object({
        isOpen: z.boolean(),
        gymName: z.string().nullable(),
        language: z.enum(languages).nullable(),
        isSample: z.boolean(),
      })
      .readonly(),
  }),
  open: command({
    says: 'Open the desk of a new gym with its first admin',
    allow: 'anyone',
    input: {
      gymName: name,
      timeZone: z.string().min(1).max(64),
      currency: z.string().regex(/^[A-Z]{3}$/),
      language: z.enum(languages),
      adminName: name,
      password,
    },
    output: nothing,
    refusals: ['desk.already-open', 'settings.time-zone-unknown'],
    secret: ['password'],
  }),
}

export const session = {
  signIn: entry({
    says: 'Sign in with name and password; the token goes into the Authorization header as Bearer',
    allow: 'anyone',
    input: { name: z.string().min(1).max(120), password: z.string().min(1).max(200) },
    output: z.object({ token: z.string(), expiresAt: instant, me }).readonly(),
    refusals: ['sign-in.wrong', 'sign-in.wait'],
    secret: ['password', 'token'],
  }),
  signOut: command({ says: 'Sign out: the token stops working', allow: roles, input: {}, output: nothing }),
  me: query({ says: 'Who am I?', allow: roles, topics: ['staff'], input: {}, output: me }),
}

const gym = z
  .object({
    name: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    language: z.enum(languages),
    openedOn: day,
    isSample: z.boolean(),
    generationWeekday: weekday,
    generationTime: wallTime,
    dailyTime: wallTime,
    renewalTime: wallTime,
    unfreezeTime: wallTime,
    /** Address, registration and bank lines, as they stand on invoices and receipts. */
    letterhead: z.string(),
    /** MM-DD: when a season of memberships begins, and what one costs. */
    seasonStart: z.string(),
    adultFeeMinor: minor,
    childFeeMinor: minor,
    version,
  })
  .readonly()
export type Gym = z.infer<typeof gym>

export const settings = {
  get: query({
    says: "The gym's settings, and what day and time it is there",
    allow: roles,
    topics: ['gym'],
    input: {},
    output: z.object({ gym, now: instant, today: day }).readonly(),
  }),
  change: command({
    says: "Change the gym's settings",
    allow: ['admin'],
    input: {
      version,
      name,
      timeZone: z.string().min(1).max(64),
      currency: z.string().regex(/^[A-Z]{3}$/),
      language: z.enum(languages),
      generationWeekday: weekday,
      generationTime: wallTime,
      dailyTime: wallTime,
      renewalTime: wallTime,
      unfreezeTime: wallTime,
      letterhead: z.string().trim().max(500),
    },
    output: gym,
    refusals: ['settings.time-zone-unknown', 'settings.currency-in-use'],
  }),
  changeMemberships: command({
    says: 'Change when the season begins and what a membership costs; those already written stay as they are',
    allow: ['admin'],
    input: {
      version,
      seasonStart: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
      adultFeeMinor: minor,
      childFeeMinor: minor,
    },
    output: gym,
    refusals: ['settings.season-start'],
  }),
}

export const staff = {
  list: query({
    says: 'Who may sign in',
    allow: ['admin'],
    topics: ['staff'],
    input: {},
    output: z
      .array(
        z.object({
          id: staffId,
          name: z.string(),
          role: z.enum(roles),
          trainerId: trainerId.nullable(),
          trainerName: z.string().nullable(),
          isActive: z.boolean(),
        }),
      )
      .readonly(),
  }),
  add: command({
    says: 'Add somebody who may sign in',
    allow: ['admin'],
    input: { name, role: z.enum(roles), trainerId: trainerId.nullable(), password },
    output: z.object({ id: staffId }).readonly(),
    refusals: ['staff.name-taken', 'staff.trainer-unknown'],
    secret: ['password'],
  }),
  resetPassword: command({
    says: 'Give somebody a new password and sign them out everywhere',
    allow: ['admin'],
    input: { staffId, password },
    output: nothing,
    secret: ['password'],
  }),
  setActive: command({
    says: 'Let somebody in, or out for good',
    allow: ['admin'],
    input: { staffId, isActive: z.boolean() },
    output: nothing,
    refusals: ['staff.last-admin'],
  }),
}

export const apiKeys = {
  list: query({
    says: 'The automation keys: names and scopes, never the keys',
    allow: ['admin'],
    topics: ['staff'],
    input: {},
    output: z
      .array(
        z.object({
          id: apiKeyId,
          name: z.string(),
          start: z.string(),
          scopes: z.array(z.enum(apiScopes)),
          createdAt: instant,
          revokedAt: instant.nullable(),
        }),
      )
      .readonly(),
  }),
  create: command({
    says: 'Make an automation key. The key is in this answer and nowhere else; a repeat answers null in its place',
    allow: ['admin'],
    input: { name, scopes: z.array(z.enum(apiScopes)).min(1) },
    output: z.object({ id: apiKeyId, key: z.string().nullable() }).readonly(),
    refusals: ['api-key.name-taken'],
    secret: ['key'],
  }),
  revoke: command({ says: 'Revoke an automation key', allow: ['admin'], input: { id: apiKeyId }, output: nothing }),
}
