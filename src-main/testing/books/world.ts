import type { PersonId, PlanId, TrainingId, TrainingTypeId } from '../../../src-shared/kernel/brand.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import { addDays, type Day } from '../../../src-shared/kernel/time.ts'
import { aDesk, type TestDesk } from '../desk.ts'

/** A gym small enough that random deeds meet each other: three people, two payers, two plans of a few days, a class every day. */
export type World = {
  readonly desk: TestDesk
  readonly people: readonly PersonId[]
  readonly payers: readonly PersonId[]
  readonly plans: readonly PlanId[]
  readonly trainings: readonly TrainingId[]
  /** The last answered call, to be sent again. */
  last: { readonly name: string; readonly input: object; readonly answer: unknown } | undefined
  /** How often each thing happened, so that a run that does nothing is not taken for one that holds. */
  readonly done: Map<string, number>
}

export const firstDay = '2026-03-16' as Day
const days = 21

/** Opens on a Monday two weeks before the spring change, so that nights of 23 hours are among those that are run. */
export function aWorld(): World {
  const desk = aDesk({ now: '2026-03-16T07:00:00Z', openedOn: firstDay })
  const { build } = desk
  const anna = build.person({ givenName: 'Anna' })
  const ben = build.person({ givenName: 'Ben' })
  const child = build.person({ givenName: 'Chloé', guardianId: anna })
  const yoga = build.type({ name: 'Yoga', priceMinor: 1500 as Minor, capacity: 2 })
  const judo = build.type({ name: 'Judo', priceMinor: 1000 as Minor, capacity: 3, cutoffHours: 4 })
  const trainerId = build.trainer()
  const typeOf = (n: number): TrainingTypeId => (n % 2 === 0 ? yoga : judo)
  const trainings = Array.from({ length: days }, (_, n) =>
    build.training({
      day: addDays(firstDay, n),
      typeId: typeOf(n),
      trainerId,
      capacity: n % 2 === 0 ? 2 : 3,
    }),
  )
  return {
    desk,
    people: [anna, ben, child],
    payers: [anna, ben],
    plans: [
      build.plan({
        name: 'Three of everything',
        sessions: 3,
        validityCount: 2,
        validityUnit: 'days',
        priceMinor: 4000 as Minor,
      }),
      build.plan(
        { name: 'Five of yoga', sessions: 5, validityCount: 4, validityUnit: 'days', priceMinor: 6000 as Minor },
        yoga,
      ),
    ],
    trainings,
    last: undefined,
    done: new Map(),
  }
}
