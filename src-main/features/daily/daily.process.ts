import type { RunId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import { addDays, type Day } from '../../../src-shared/kernel/time.ts'
import { booksFrom, dayOf, everyDay } from '../../processes/every-day.ts'
import type { ProcessDefinition, UnitCtx, UnitLine, UnitOutcome } from '../../processes/process.ts'
import { type Place, type Settled, settlePlace } from '../attendance/settling.ts'
import { settleClass } from '../attendance/settling-class.ts'
import {
  attendedOn,
  countRegistered,
  countToSettle,
  type DailyTraining,
  type ListedTraining,
  liveTraining,
  markProcessed,
  markRegisteredPresent,
  nameOf,
  placesToSettle,
  unprocessedOn,
} from './daily.repo.ts'

/**
 * The evening run, DAY-1 and DAY-2: attendance of the business day, then the money of the day after. A unit is one half
 * for one training. What is written carries the business date, whenever it really happens (PRO-2).
 */
export const daily: ProcessDefinition = {
  // As the Sunday before owes the week of the opening, the evening before owes the money of its day.
  ...everyDay(
    'daily',
    (gym) => gym.dailyTime,
    (gym) => addDays(booksFrom(gym), -1),
  ),
  prepare: (ctx, period, runId) => {
    const day = dayOf(period)
    const attended = attendedOn(ctx, day).map((training) => [`attendance:${training.id}`, training] as const)
    const unprocessed = unprocessedOn(ctx, addDays(day, 1)).map(
      (training) => [`finance:${training.id}`, training] as const,
    )
    const units = new Map<string, ListedTraining>([...attended, ...unprocessed])
    return {
      units: [...units.keys()],
      planned: (read, unit) => (isAttendance(unit) ? countRegistered : countToSettle)(read, idOf(unit)),
      describe: (unit) => {
        const training = units.get(unit)
        return training ? nameOfTraining(training) : unit
      },
      perform: (write, unit) => {
        const training = liveTraining(write, idOf(unit))
        if (!training) return skipped
        if (isAttendance(unit)) return markPresent(write, training)
        return training.isProcessed ? skipped : settleTraining(write, training, { issuedOn: day, runId })
      },
    }
  },
}

const isAttendance = (unit: string): boolean => unit.startsWith('attendance:')
const idOf = (unit: string) => Number(unit.slice(unit.indexOf(':') + 1)) as TrainingId

const nameOfTraining = ({ typeName, day, startTime }: Omit<ListedTraining, 'id'>) => `${typeName}, ${day} ${startTime}`

const skipped: UnitOutcome = { state: 'skipped', counts: {}, lines: [] }

const factsOf = ({ id, typeName, day, startTime }: DailyTraining) => ({
  trainingId: id,
  type: typeName,
  day,
  time: startTime,
})

/** DAY-1: registered becomes present, the time is noted, nothing is deducted. */
function markPresent(ctx: UnitCtx, training: DailyTraining): UnitOutcome {
  const count = markRegisteredPresent(ctx, training.id)
  if (count === 0) return skipped
  return {
    // Asked for before the class began, it is not over: who registers until then is there to be marked at 23:00.
    state: training.startsAt <= ctx.clock.now() ? 'done' : 'skipped',
    counts: { trainings: 1, students: count },
    lines: [{ level: 'info', code: 'daily.present', facts: { ...factsOf(training), count } }],
  }
}

type By = { readonly issuedOn: Day; readonly runId: RunId | null }
/** One place and what became of it; the error of a broken one. */
type Tried = { readonly place: Place } & (
  | { readonly settled: Settled; readonly error?: never }
  | { readonly settled?: never; readonly error: string }
)

/**
 * DAY-2 for one class. One broken subscription does not keep a class open: the others are settled, the unit is not done
 * and the training not processed, so that Retry settles whoever is missing, and nobody twice.
 */
function settleTraining(ctx: UnitCtx, training: DailyTraining, by: By): UnitOutcome {
  const tried = settleAll(ctx, training, placesToSettle(ctx, training.id), by)
  const isBroken = tried.some(({ error }) => error !== undefined)
  if (!isBroken) markProcessed(ctx, training.id)
  const plans = tried.flatMap(({ settled }) => settled ?? [])
  const sum = {
    people: plans.filter(({ plan }) => plan.kind !== 'nothing' || plan.why !== 'not-covered').length,
    sessions: plans.filter(({ plan }) => plan.kind === 'session').length,
    invoices: plans.filter(({ plan }) => plan.kind === 'invoice').length,
    paid: plans.filter(({ isPaid }) => isPaid).length,
  }
  return {
    state: isBroken ? 'blocked' : 'done',
    counts: {
      trainings: isBroken ? 0 : 1,
      students: sum.people,
      sessions: sum.sessions,
      invoices: sum.invoices,
      autoPayments: sum.paid,
    },
    lines: [
      { level: 'info', code: 'daily.settled', facts: { ...factsOf(training), ...sum } },
      ...tried.flatMap((one) => lineAbout(ctx, training, one)),
    ],
  }
}

/** All in one go, which is cheap and nearly always works; person by person when somebody in it is broken. */
function settleAll(ctx: UnitCtx, training: DailyTraining, places: readonly Place[], by: By): readonly Tried[] {
  const how = { kind: 'training', ...by } as const
  const together = ctx.alone(() => settleClass(ctx, places, training, how))
  if ('out' in together) return together.out
  return places.map((place) => {
    const part = ctx.alone(() => settlePlace(ctx, place, training, how))
    return 'out' in part ? { place, settled: part.out } : { place, error: part.error }
  })
}

/** Who needs somebody to look: a broken place, or a class for subscriptions only that nobody's covers. */
function lineAbout(ctx: UnitCtx, training: DailyTraining, { place, settled, error }: Tried): readonly UnitLine[] {
  const person = () => nameOf(ctx, place.personId)
  if (error !== undefined) {
    const what = `${nameOfTraining(training)}, ${person()}`
    return [{ level: 'error', code: 'process.unit-failed', facts: { what, error, personId: place.personId } }]
  }
  if (settled?.plan.kind !== 'nothing' || settled.plan.why !== 'not-covered') return []
  const facts = { ...factsOf(training), personId: place.personId, person: person() }
  return [{ level: 'warning', code: 'daily.not-covered', facts }]
}
