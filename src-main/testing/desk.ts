import { randomUUID } from 'node:crypto'
import { ContractProcedure } from '@orpc/contract'
import type { ZodType } from 'zod'
import { contract } from '../../src-shared/contract/index.ts'
import type {
  AttendanceId,
  BookingId,
  CourseId,
  MembershipId,
  PersonId,
  PlanId,
  RoomId,
  StandingPlaceId,
  SubscriptionId,
  TemplateId,
  TrainerId,
  TrainingId,
  TrainingTypeId,
} from '../../src-shared/kernel/brand.ts'
import { settableClock } from '../../src-shared/kernel/clock.ts'
import type { Minor } from '../../src-shared/kernel/money.ts'
import {
  addDays,
  type Day,
  dayAt,
  type Instant,
  instantAt,
  mondayOf,
  type WallTime,
  type Weekday,
} from '../../src-shared/kernel/time.ts'
import { owner } from '../app/actor.ts'
import { composeDesk } from '../app/compose.ts'
import type { Log } from '../app/host.ts'
import { booking, courseSession } from '../db/schema/courses.ts'
import { gym } from '../db/schema/desk.ts'
import { membership, person } from '../db/schema/people.ts'
import { plan, planType, subscription } from '../db/schema/sales.ts'
import { attendance, training } from '../db/schema/trainings.ts'
import { closure, room, standingPlace, template, trainer, trainingType } from '../db/schema/week.ts'
import { searchTextOf } from '../features/people/search-text.ts'
import { openGym } from '../features/settings/settings.service.ts'

/** An input as the wires hand it on, what was left out filled in. A misshapen one goes in as it is: the host takes it from there. */
function shaped(name: string, input: object): unknown {
  let node: unknown = contract
  for (const part of name.split('.')) node = (node as Record<string, unknown> | undefined)?.[part]
  if (!(node instanceof ContractProcedure)) return input
  const { success, data } = (node['~orpc'].inputSchema as ZodType).safeParse(input)
  if (success) return data
  const { commandId: _id, ...question } = input as Record<string, unknown>
  const asked = (node['~orpc'].inputSchema as ZodType).safeParse(question)
  return asked.success ? asked.data : input
}

export const silent: Log = { info: () => {}, error: () => {} }

type Options = {
  readonly folder?: string
  readonly now?: string
  readonly timeZone?: string
  readonly openedOn?: string
  readonly log?: Log
} & Pick<Parameters<typeof composeDesk>[0], 'secrets' | 'stripeApi' | 'gateway'>

/**
 * A real desk on a real database, in memory unless a folder is given, with a clock that stands still. Builders say
 * only what matters to the test; everything else is ordinary.
 */
export function aDesk({
  folder = ':memory:',
  now = '2026-03-04T10:00:00Z',
  timeZone = 'Europe/Paris',
  openedOn,
  log = silent,
  ...parts
}: Options = {}) {
  const clock = settableClock(Date.parse(now) as Instant)
  const desk = composeDesk({ folder, clock, log, ...parts })
  if (!desk.store.db.select().from(gym).get())
    desk.host.transact(owner, (ctx) =>
      openGym(ctx, { name: 'Test gym', timeZone, currency: 'EUR', language: 'en', isSample: false }),
    )
  const { db } = desk.store
  if (openedOn)
    db.update(gym)
      .set({ openedOn: openedOn as Day })
      .run()
  let count = 0

  const build = {
    person: (fields: Partial<typeof person.$inferInsert> = {}): PersonId => {
      count += 1
      const names = { givenName: `Person ${count}`, familyName: 'Test', ...fields }
      const row = { ...names, search: searchTextOf(names), createdAt: clock.now() }
      return db.insert(person).values(row).returning({ id: person.id }).get().id
    },
    type: (fields: Partial<typeof trainingType.$inferInsert> = {}): TrainingTypeId => {
      count += 1
      const row = {
        name: `Type ${count}`,
        colour: '#2f9e44',
        durationMinutes: 60,
        priceMinor: 1500 as Minor,
        capacity: 8,
        ...fields,
      }
      return db.insert(trainingType).values(row).returning({ id: trainingType.id }).get().id
    },
    trainer: (fields: Partial<typeof trainer.$inferInsert> = {}): TrainerId => {
      count += 1
      return db
        .insert(trainer)
        .values({ name: `Trainer ${count}`, ...fields })
        .returning({ id: trainer.id })
        .get().id
    },
    room: (): RoomId => {
      count += 1
      return db
        .insert(room)
        .values({ name: `Room ${count}` })
        .returning({ id: room.id })
        .get().id
    },
    /** A Monday 18:30 template with its own type and trainer unless told otherwise. */
    template: (fields: Partial<typeof template.$inferInsert> = {}): TemplateId => {
      const row = {
        weekday: 1 as Weekday,
        startTime: '18:30' as WallTime,
        durationMinutes: 60,
        validFrom: '2020-01-01' as Day,
        ...fields,
        typeId: fields.typeId ?? build.type(),
        trainerId: fields.trainerId ?? build.trainer(),
      }
      return db.insert(template).values(row).returning({ id: template.id }).get().id
    },
    place: (
      fields: Partial<typeof standingPlace.$inferInsert> & { readonly templateId: TemplateId },
    ): StandingPlaceId => {
      const row = {
        startDate: '2025-01-01' as Day,
        createdAt: clock.now(),
        ...fields,
        personId: fields.personId ?? build.person(),
      }
      return db.insert(standingPlace).values(row).returning({ id: standingPlace.id }).get().id
    },
    /** Ten sessions in three months of everything, 140.00, unless told otherwise. */
    plan: (fields: Partial<typeof plan.$inferInsert> = {}, covers?: TrainingTypeId): PlanId => {
      count += 1
      const row = {
        name: `Plan ${count}`,
        sessions: 10,
        validityCount: 3,
        validityUnit: 'months' as const,
        priceMinor: 14000 as Minor,
        coversAll: covers === undefined,
        ...fields,
      }
      const { id: planId } = db.insert(plan).values(row).returning({ id: plan.id }).get()
      if (covers) db.insert(planType).values({ planId, typeId: covers }).run()
      return planId
    },
    subscription: (
      fields: Partial<typeof subscription.$inferInsert> & { readonly personId: PersonId },
      covers?: TrainingTypeId,
    ): SubscriptionId => {
      const sold = {
        startsOn: '2026-01-01' as Day,
        endsOn: '2026-12-31' as Day,
        planSessions: 10,
        priceMinor: 14000 as Minor,
        createdAt: clock.now(),
        ...fields,
        planId: fields.planId ?? build.plan({}, covers),
      }
      return db.insert(subscription).values(sold).returning({ id: subscription.id }).get().id
    },
    /** The whole of 2026, active, unless told otherwise. */
    membership: (fields: Partial<typeof membership.$inferInsert> & { readonly personId: PersonId }): MembershipId => {
      const row = {
        season: '2026',
        state: 'active' as const,
        startsOn: '2026-01-01' as Day,
        endsOn: '2026-12-31' as Day,
        priceMinor: 4500 as Minor,
        createdAt: clock.now(),
        ...fields,
      }
      return db.insert(membership).values(row).returning({ id: membership.id }).get().id
    },
    /** Tomorrow's class at 18:30 for an hour, with its own type and trainer unless told otherwise. */
    training: (fields: Partial<typeof training.$inferInsert> = {}): TrainingId => {
      const day = fields.day ?? addDays(dayAt(timeZone, clock.now()), 1)
      const startTime = fields.startTime ?? ('18:30' as WallTime)
      const startsAt = instantAt(timeZone, day, startTime)
      const row = {
        day,
        startTime,
        startsAt,
        endsAt: (startsAt + 3_600_000) as Instant,
        capacity: 8,
        createdAt: clock.now(),
        ...fields,
        typeId: fields.typeId ?? build.type(),
        trainerId: fields.trainerId ?? build.trainer(),
      }
      return db.insert(training).values(row).returning({ id: training.id }).get().id
    },
    /** Somebody registered in a training, place still open, as the weekly generation leaves them. */
    attendance: (
      fields: Partial<typeof attendance.$inferInsert> & { readonly trainingId: TrainingId },
    ): AttendanceId => {
      const row = {
        state: 'registered' as const,
        source: 'template' as const,
        createdAt: clock.now(),
        ...fields,
        personId: fields.personId ?? build.person(),
      }
      return db.insert(attendance).values(row).returning({ id: attendance.id }).get().id
    },
    /** A session from Monday to Friday of the week after next, 8 places, 1,997.00, unless told otherwise. */
    course: (fields: Partial<typeof courseSession.$inferInsert> = {}): CourseId => {
      count += 1
      const startsOn = fields.startsOn ?? addDays(mondayOf(dayAt(timeZone, clock.now())), 14)
      const row = {
        title: `Course ${count}`,
        startsOn,
        endsOn: addDays(startsOn, 4),
        maxPlaces: 8,
        location: 'Main hall',
        priceMinor: 199_700 as Minor,
        licence: 'immersion',
        createdAt: clock.now(),
        ...fields,
      }
      return db.insert(courseSession).values(row).returning({ id: courseSession.id }).get().id
    },
    /** A confirmed place that cost nothing, unless told otherwise. Without invoice: what has one is booked by a call. */
    booking: (fields: Partial<typeof booking.$inferInsert> & { readonly courseSessionId: CourseId }): BookingId => {
      const row = {
        holder: 'Somebody',
        state: 'confirmed' as const,
        source: 'desk' as const,
        createdAt: clock.now(),
        confirmedAt: clock.now(),
        ...fields,
        personId: fields.personId === undefined ? build.person() : fields.personId,
      }
      return db.insert(booking).values(row).returning({ id: booking.id }).get().id
    },
    closure: (firstDay: string, lastDay: string, reason = 'Holiday') =>
      db
        .insert(closure)
        .values({ firstDay: firstDay as Day, lastDay: lastDay as Day, reason })
        .run(),
  }

  return {
    ...desk,
    clock,
    build,
    /** Sets the clock to a wall time in the gym's zone. */
    at: (day: string, time: string) => clock.set(instantAt(timeZone, day as Day, time as WallTime)),
    /** A call by the owner, past every role check but the door's own. */
    call: <Out = unknown>(name: string, input: object = {}): Promise<Out> =>
      desk.host.call(name, shaped(name, { commandId: randomUUID(), ...input }), owner) as Promise<Out>,
    rows: (sql: string, ...values: unknown[]) =>
      desk.store.sqlite.prepare(sql).all(...values) as Record<string, never>[],
    /** Everything in the database, to show that something changed nothing. */
    dump: (): string => {
      const tables = desk.store.sqlite
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        .pluck()
        .all() as string[]
      return JSON.stringify(tables.map((name) => [name, desk.store.sqlite.prepare(`SELECT * FROM "${name}"`).all()]))
    },
  }
}

export type TestDesk = ReturnType<typeof aDesk>
