import { seasonAt } from '../../../src-shared/domain/memberships.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { RefusalFacts } from '../../../src-shared/kernel/refusal.ts'
import {
  addDays,
  addMonths,
  type Day,
  type Instant,
  instantAt,
  MINUTE,
  type WallTime,
} from '../../../src-shared/kernel/time.ts'
import { actorName } from '../../app/actor.ts'
import { type CommandCtx, gymOf } from '../../app/ctx.ts'
import { membership } from '../../db/schema/people.ts'
import { attendance } from '../../db/schema/trainings.ts'
import { classOf, type Initiation, initiationsOf } from './sample-initiations.ts'

/** What one month's initiations brought: who stayed, who did not, and who let the place go. */
type MonthOfTrials = {
  /** Came on trial, and are members since. */
  readonly children: number
  readonly adults: number
  /** Came on trial, and not again. */
  readonly left: number
  /** Cancelled their trial, and joined without. */
  readonly gaveUp: number
  /** Cancelled, and came a week later all the same. */
  readonly again: number
  /** Children who joined without a trial. */
  readonly joined: number
}

const month = (children: number, adults: number, left: number, gaveUp: number, again: number, joined: number) =>
  ({ children, adults, left, gaveUp, again, joined }) satisfies MonthOfTrials

/** The eight whole months before the books were opened, the earliest first. In the fourth half of those who cancelled came back. */
const story: readonly MonthOfTrials[] = [
  month(3, 1, 1, 1, 0, 1),
  month(2, 1, 2, 2, 0, 1),
  month(3, 1, 2, 2, 0, 1),
  month(2, 0, 2, 2, 2, 1),
  month(1, 0, 1, 1, 0, 1),
  month(2, 1, 2, 2, 0, 0),
  month(4, 1, 3, 4, 1, 0),
  month(3, 1, 3, 3, 0, 0),
]

/**
 * The free trials the club gave before its books were opened (TRI): classes by hand with people who were there, did not come or
 * had cancelled, and the memberships that followed. They are told by calendar months, so that the figures of a month do not
 * depend on the day the sample is opened. No evening run looks at them, and nothing is owed for them.
 */
export function addPastTrials(ctx: CommandCtx): void {
  const { openedOn } = gymOf(ctx)
  dateMemberships(ctx)
  const cast = castOf(ctx)
  for (const [index, brought] of story.entries()) {
    const first = addMonths(`${openedOn.slice(0, 7)}-01` as Day, index - story.length)
    playMonth(ctx, initiationsOf(ctx, first), brought, cast)
  }
}

type Person = { readonly id: PersonId; readonly isDependent: boolean }

/** Who can play which part; whoever has played is gone. */
type Cast = Readonly<Record<'children' | 'adults' | 'strangers', Person[]>>

/**
 * Families stay together, so that several children of one household are there. Parents are members by their children (TRI-3), and
 * those whose trial is still to come stay out.
 */
function castOf(ctx: CommandCtx): Cast {
  const people = ctx
    .prepare(`
      SELECT p.id, p.guardian_id IS NOT NULL AS isDependent,
             (SELECT group_concat(state) FROM membership WHERE person_id = p.id) AS states
      FROM person p
      WHERE p.is_volunteer = 0 AND NOT EXISTS (SELECT 1 FROM person c WHERE c.guardian_id = p.id)
      ORDER BY COALESCE(p.guardian_id, p.id), p.id`)
    .all() as { readonly id: PersonId; readonly isDependent: 0 | 1; readonly states: string | null }[]
  const those = (states: string | null, isDependent: boolean) =>
    people
      .filter((person) => person.states === states && (person.isDependent === 1) === isDependent)
      .map(({ id }) => ({ id, isDependent }))
  return {
    children: those('active', true),
    adults: those('active', false),
    strangers: [...those(null, true), ...those(null, false)],
  }
}

function take(from: Person[], count: number): readonly Person[] {
  const taken = from.splice(0, count)
  if (taken.length < count) throw new Error('the sample gym has too few people for its trials')
  return taken
}

function playMonth(ctx: CommandCtx, initiations: readonly Initiation[], brought: MonthOfTrials, cast: Cast): void {
  const stage = createStage(ctx, initiations)
  for (const person of [...take(cast.children, brought.children), ...take(cast.adults, brought.adults)])
    joins(ctx, person, stage.comes(person), 6)
  for (const person of take(cast.strangers, brought.left)) staysAway(ctx, person, stage.comes(person))
  for (const person of take(cast.strangers, brought.again)) staysAway(ctx, person, stage.comesLater(person))
  for (const person of take(cast.adults, brought.gaveUp)) joins(ctx, person, stage.givesUp(person), 2)
  for (const person of take(cast.children, brought.joined)) joins(ctx, person, stage.day(), 2)
}

/** A child comes with a form, an adult just comes (TRI-2, TRI-3). */
function staysAway(ctx: CommandCtx, person: Person, cameOn: Day): void {
  if (person.isDependent) joins(ctx, person, cameOn, null)
}

/** The month's initiations, one after the other, and round again. */
function createStage(ctx: CommandCtx, initiations: readonly Initiation[]) {
  let turn = 0
  const next = (): number => turn++ % initiations.length
  const at = (index: number): Initiation => {
    const initiation = initiations[index % initiations.length]
    if (!initiation) throw new Error('the sample gym has no initiations')
    return initiation
  }
  return {
    day: (): Day => at(next()).day,
    comes: (person: Person): Day => book(ctx, at(next()), person, turn % 9 === 0 ? 'absent' : 'present').day,
    givesUp: (person: Person): Day => book(ctx, at(next()), person, 'cancelled').day,
    /** In the first week, and then in the second all the same. */
    comesLater: (person: Person): Day => {
      const early = next() % 2
      book(ctx, at(early), person, 'cancelled')
      return book(ctx, at(early + 2), person, 'present').day
    },
  }
}

/** A trial is booked four days before, and given up on the evening before. */
function book(
  ctx: CommandCtx,
  initiation: Initiation,
  { id, isDependent }: Person,
  state: 'present' | 'absent' | 'cancelled',
) {
  const visit = classOf(ctx, initiation)
  const { timeZone } = gymOf(ctx)
  const bookedAt = instantAt(timeZone, addDays(initiation.day, -4), '17:20' as WallTime)
  const cancelledAt = instantAt(timeZone, addDays(initiation.day, -1), '19:05' as WallTime)
  ctx.db
    .insert(attendance)
    .values({
      ...{ trainingId: visit.id, personId: id, state, settlement: 'trial', usesTrial: true, source: 'desk' },
      reason: state === 'absent' ? 'no-show' : null,
      isDiscovery: !isDependent && initiation.discoveryPlaces > 0,
      createdAt: bookedAt,
      markedAt: state === 'cancelled' ? null : ((visit.startsAt + 10 * MINUTE) as Instant),
      cancelledAt: state === 'cancelled' ? cancelledAt : null,
    })
    .run()
  const facts = { type: initiation.typeName, day: initiation.day, time: initiation.startTime }
  remember(ctx, id, 'attendance.registered', facts, bookedAt)
  if (state === 'cancelled')
    remember(ctx, id, 'attendance.cancelled', { ...facts, reason: null, returned: 'nothing' }, cancelledAt)
  return initiation
}

function remember(ctx: CommandCtx, id: PersonId, code: string, facts: RefusalFacts, at: Instant): void {
  ctx
    .prepare('INSERT INTO person_event (person_id, code, facts, actor, at) VALUES (?, ?, ?, ?, ?)')
    .run(id, code, JSON.stringify(facts), actorName(ctx.actor), at)
}

type MembershipRow = { readonly id: number; readonly consentedOn: Day; readonly isActive: 0 | 1 }

/** The files do not say when a membership was made: on the day of the consent, and paid two days later. */
function dateMemberships(ctx: CommandCtx): void {
  const rows = ctx
    .prepare(
      "SELECT id, consented_on AS consentedOn, state = 'active' AS isActive FROM membership WHERE consented_on IS NOT NULL",
    )
    .all() as MembershipRow[]
  for (const { id, consentedOn, isActive } of rows) setMoments(ctx, id, consentedOn, isActive === 1 ? 2 : null)
}

/** Made on a day, and active so many days later, if ever. */
function setMoments(ctx: CommandCtx, id: number, day: Day, activeAfter: number | null): void {
  const { timeZone } = gymOf(ctx)
  const morning = (of: Day) => Math.min(instantAt(timeZone, of, '10:30' as WallTime), ctx.clock.now())
  ctx
    .prepare('UPDATE membership SET created_at = ?, activated_at = ?, consented_on = ? WHERE id = ?')
    .run(morning(day), activeAfter === null ? null : morning(addDays(day, activeAfter)), day, id)
}

/**
 * Who comes on a day has been known for a week: a membership of the season they came in, `trial` unless it was paid some days
 * after they came. Those who had one of this season already have had it since then.
 */
function joins(ctx: CommandCtx, { id: personId, isDependent }: Person, cameOn: Day, activeAfter: number | null): void {
  const gym = gymOf(ctx)
  const { season, startsOn, endsOn } = seasonAt(cameOn, gym.seasonStart)
  const known = ctx
    .prepare("SELECT id FROM membership WHERE person_id = ? AND season = ? AND state <> 'cancelled'")
    .pluck()
    .get(personId, season) as number | undefined
  const joinedOn = addDays(cameOn, -7)
  const id =
    known ??
    ctx.db
      .insert(membership)
      .values({
        ...{ personId, season, startsOn, endsOn, state: activeAfter === null ? 'trial' : 'active' },
        priceMinor: isDependent ? gym.childFeeMinor : gym.adultFeeMinor,
        healthAnswers: 'nnnnnnnnn',
        parentalAuthorisationOn: isDependent ? joinedOn : null,
        ...{ consentedOn: joinedOn, createdAt: ctx.clock.now() },
      })
      .returning({ id: membership.id })
      .get().id
  setMoments(ctx, id, joinedOn, activeAfter === null ? null : 7 + activeAfter)
}
