import type { SettlementPlan } from '../../../src-shared/contract/attendance.ts'
import type { Waiting } from '../../../src-shared/contract/waiting-list.ts'
import type { AttendanceId, PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Log } from '../../app/host.ts'
import type { trainingType } from '../../db/schema/week.ts'
import { aClass } from '../attendance/class-for-tests.ts'

/** A class of one place, Thursday 12 March at 18:30, that Ann has; the desk is at Wednesday 10:00. */
export function aFullClass(fields: Partial<typeof trainingType.$inferInsert> = {}, log?: Log) {
  const here = aClass(fields, log)
  const { desk, id: trainingId } = here
  const capacity = (places: number) => desk.store.sqlite.prepare('UPDATE training SET capacity = ?').run(places)
  capacity(1)
  const anns = desk.build.attendance({ trainingId, personId: here.ann })
  const named = (givenName: string): PersonId => desk.build.person({ givenName, familyName: '' })
  const join = (personId: PersonId) =>
    desk.call<{ id: AttendanceId; position: number }>('waitingList.join', { trainingId, personId })
  return {
    ...here,
    anns,
    named,
    join,
    capacity,
    /** They join in this order. */
    line: async (...names: readonly string[]): Promise<readonly AttendanceId[]> => {
      const ids: AttendanceId[] = []
      for (const name of names) ids.push((await join(named(name))).id)
      return ids
    },
    /** Gives a place back, Ann's own unless told otherwise. */
    free: (id = anns, version = 1) => desk.call('attendance.cancel', { id, version, isWaived: true, reason: 'ill' }),
    accept: (id: AttendanceId, input: object = {}) =>
      desk.call<{ settlement: SettlementPlan }>('waitingList.accept', { id, ...input }),
    decline: (id: AttendanceId) => desk.call('waitingList.decline', { id }),
    leave: (id: AttendanceId) => desk.call('waitingList.leave', { id }),
    offers: () => desk.call<readonly Waiting[]>('waitingList.offers'),
    /** Who waits, first to last; a star for whom a place is held. */
    waiting: (): readonly string[] =>
      desk
        .rows(`
          SELECT p.given_name || iif(EXISTS (SELECT 1 FROM waiting_offer o WHERE o.attendance_id = a.id AND o.ended_at IS NULL), '*', '') AS line
          FROM attendance a JOIN person p ON p.id = a.person_id WHERE a.state = 'waitlisted' ORDER BY a.training_id, a.line_no`)
        .map(({ line }) => String(line)),
    /** Every offer there was: whose, and how it ended. */
    outcomes: (): readonly string[] =>
      desk
        .rows(`
          SELECT p.given_name || ' ' || COALESCE(o.outcome, 'open') AS line
          FROM waiting_offer o JOIN attendance a ON a.id = o.attendance_id JOIN person p ON p.id = a.person_id ORDER BY o.id`)
        .map(({ line }) => String(line)),
    taken: () => Number(desk.rows('SELECT places_taken FROM training WHERE id = ?', trainingId)[0]?.places_taken),
    /** What somebody's history tells, oldest first. */
    history: (id: AttendanceId): readonly string[] =>
      desk
        .rows(
          'SELECT e.code FROM person_event e JOIN attendance a ON a.person_id = e.person_id WHERE a.id = ? ORDER BY e.id',
          id,
        )
        .map(({ code }) => String(code)),
  }
}

export type FullClass = ReturnType<typeof aFullClass>
