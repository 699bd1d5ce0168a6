import type { ProcessLine, Run } from '../../../src-shared/contract/processes.ts'
import type { PersonId, RunId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import type { TestDesk } from '../../testing/desk.ts'

/** The evening of the tests, and the day whose money it sees to. */
export const today = '2026-03-04' as Day
export const tomorrow = '2026-03-05' as Day

/** An admin runs the evening by hand: today's unless a day is given. */
export async function evening(desk: TestDesk, period: Day | null = null): Promise<Run> {
  const { id } = await desk.call<{ id: RunId }>('processes.start', { process: 'daily', period })
  return desk.runner.finished(id)
}

export const linesOf = async (desk: TestDesk, { id }: Run): Promise<readonly ProcessLine[]> =>
  (await desk.call<{ lines: ProcessLine[] }>('processes.run', { id })).lines

/** The evenings in the history, newest first. */
export const evenings = async (desk: TestDesk): Promise<readonly Run[]> =>
  (await desk.call<Run[]>('processes.history', { from: '2020-01-01', to: '2030-01-01' })).filter(
    (run) => run.process === 'daily',
  )

export const totals = (desk: TestDesk) =>
  desk.rows(`SELECT (SELECT count(*) FROM session_movement) AS sessions, (SELECT count(*) FROM invoice) AS invoices,
    (SELECT count(*) FROM training WHERE processed_at IS NOT NULL) AS processed,
    (SELECT count(*) FROM attendance WHERE state = 'present') AS present`)[0]

/** A class today and two tomorrow: a subscriber and somebody who pays in each. */
export function aGymDay(desk: TestDesk): {
  readonly subscribers: readonly PersonId[]
  readonly trainings: readonly TrainingId[]
} {
  const trainings = [
    desk.build.training({ day: today, startTime: '09:00' as WallTime }),
    desk.build.training({ startTime: '09:00' as WallTime, typeId: desk.build.type({ name: 'Yoga' }) }),
    desk.build.training({ startTime: '18:30' as WallTime }),
  ]
  const subscribers = trainings.map((trainingId) => {
    const personId = desk.build.person({ givenName: 'Sub', familyName: String(trainingId) })
    desk.build.subscription({ personId })
    desk.build.attendance({ trainingId, personId })
    desk.build.attendance({ trainingId })
    return personId
  })
  return { subscribers, trainings }
}
/** What `totals` are when all of it is done. */
export const whole = { sessions: 2, invoices: 2, processed: 2, present: 2 }

/** The store refuses whatever touches this person's subscription, until it is mended. */
export function breakSubscriptionOf(desk: TestDesk, personId: PersonId): { readonly mend: () => void } {
  desk.store.sqlite.exec(`CREATE TRIGGER broken BEFORE UPDATE ON subscription WHEN OLD.person_id = ${personId}
    BEGIN SELECT RAISE(ABORT, 'this subscription is damaged'); END`)
  return { mend: () => void desk.store.sqlite.exec('DROP TRIGGER broken') }
}
