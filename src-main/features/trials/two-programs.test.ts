import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttendanceId, PersonId, TrainingId } from '../../../src-shared/kernel/brand.ts'
import type { Day, WallTime } from '../../../src-shared/kernel/time.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { type Call, twoPrograms } from '../../testing/race.ts'

const now = '2026-03-04T10:00:00Z'
const rounds = Array.from({ length: 10 }, (_, n) => n)

const folder = mkdtempSync(join(tmpdir(), 'palestra-race-'))
let desk: TestDesk
let programs: Awaited<ReturnType<typeof twoPrograms>>
beforeAll(async () => {
  desk = aDesk({ folder, now })
  programs = await twoPrograms(folder, now)
})
afterAll(async () => {
  await programs.end()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

function anInitiation(capacity = 8): TrainingId {
  const typeId = desk.build.type({ isInitiation: true })
  return desk.build.training({ typeId, day: '2026-03-14' as Day, startTime: '14:00' as WallTime, capacity })
}

function aMember(): PersonId {
  const personId = desk.build.person()
  desk.build.membership({ personId })
  return personId
}

const registering = (personId: PersonId, trainingId: TrainingId, usesTrial = false): Call => ({
  name: 'attendance.register',
  input: { personId, trainingId, usesTrial },
})
const accepting = (id: AttendanceId): Call => ({ name: 'waitingList.accept', input: { id } })
const declining = (id: AttendanceId): Call => ({ name: 'waitingList.decline', input: { id } })

/** Two calls at once, by turns first to one program and to the other; who won is left to them. */
async function race(round: number, one: Call, other: Call): Promise<readonly [string, string]> {
  if (round % 2 === 0) return programs.race(one, other)
  const [second, first] = await programs.race(other, one)
  return [first, second]
}

/** A class of one place that is held for the first of two who wait. */
async function aHeldPlace() {
  const trainingId = anInitiation(1)
  const { id: taken } = await desk.call<{ id: AttendanceId }>('attendance.register', {
    trainingId,
    personId: aMember(),
  })
  const join = async () =>
    (await desk.call<{ id: AttendanceId }>('waitingList.join', { trainingId, personId: aMember() })).id
  const [first, second] = [await join(), await join()]
  await desk.call('attendance.cancel', { id: taken, version: 1, isWaived: false, reason: null })
  return { trainingId, first, second }
}

const stateOf = (id: AttendanceId): unknown => desk.rows('SELECT state FROM attendance WHERE id = ?', id)[0]?.state
const offersOf = (id: AttendanceId) =>
  desk.rows('SELECT outcome FROM waiting_offer WHERE attendance_id = ? ORDER BY id', id).map(({ outcome }) => outcome)

describe('two programs at once', () => {
  it('TRI-1, 3.1, 8.5: one trial at two initiations: one wins, the other reads that it is used', async () => {
    for (const round of rounds) {
      const child = desk.build.person({ guardianId: desk.build.person() })
      desk.build.membership({ personId: child, state: round < 5 ? 'trial' : 'pending' })
      const [a, b] = [anInitiation(), anInitiation()]
      const answers = await race(round, registering(child, a, true), registering(child, b, true))
      expect(answers.toSorted()).toEqual(['done', 'trial.used'])
      const winner = answers[0] === 'done' ? a : b
      expect(desk.rows('SELECT training_id, uses_trial FROM attendance WHERE person_id = ?', child)).toEqual([
        { training_id: winner, uses_trial: 1 },
      ])
    }
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('TRI-1, 8.5: one trial twice at the same initiation: one wins, the other reads that they are there', async () => {
    for (const round of rounds) {
      const [adult, at] = [desk.build.person(), anInitiation()]
      const answers = await race(round, registering(adult, at, true), registering(adult, at, true))
      expect(answers.toSorted()).toEqual(['attendance.already-there', 'done'])
      expect(desk.rows('SELECT state FROM attendance WHERE person_id = ?', adult)).toHaveLength(1)
    }
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('ATT-2: the last place: one wins, the other reads that it is full', async () => {
    for (const round of rounds) {
      const at = anInitiation(1)
      const answers = await race(round, registering(aMember(), at), registering(aMember(), at))
      expect(answers.toSorted()).toEqual(['attendance.full', 'done'])
      expect(desk.rows('SELECT places_taken FROM training WHERE id = ?', at)).toEqual([{ places_taken: 1 }])
    }
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('TRI-3: the last discovery place: one wins, the other reads that there is none', async () => {
    const typeId = desk.build.type({ isInitiation: true, discoveryPlaces: 1 })
    for (const round of rounds) {
      const at = desk.build.training({ typeId })
      const [one, other] = [desk.build.person(), desk.build.person()]
      const answers = await race(round, registering(one, at), registering(other, at))
      expect(answers.toSorted()).toEqual(['done', 'trial.discovery-full'])
    }
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('§9: one offer accepted twice: one wins, the other reads that nobody waits any more', async () => {
    for (const round of rounds) {
      const { first, second } = await aHeldPlace()
      const answers = await race(round, accepting(first), accepting(first))
      expect(answers.toSorted()).toEqual(['done', 'waiting.not-waiting'])
      expect([stateOf(first), offersOf(first), offersOf(second)]).toEqual(['registered', ['accepted'], []])
    }
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('§9: one offer accepted and declined: one wins, the other reads why', async () => {
    for (const round of rounds) {
      const { first, second } = await aHeldPlace()
      const answers = await race(round, accepting(first), declining(first))
      if (answers[0] === 'done') {
        expect(answers).toEqual(['done', 'waiting.not-waiting'])
        expect([stateOf(first), offersOf(first), offersOf(second)]).toEqual(['registered', ['accepted'], []])
      } else {
        expect(answers).toEqual(['waiting.no-place', 'done'])
        expect([stateOf(first), offersOf(first), offersOf(second)]).toEqual(['waitlisted', ['declined'], [null]])
      }
    }
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('ATT-2, §9: a place that is held, and somebody who comes to the desk: it is not given away', async () => {
    for (const round of rounds) {
      const { trainingId, first } = await aHeldPlace()
      const answers = await race(round, accepting(first), registering(aMember(), trainingId))
      expect(answers).toEqual(['done', 'attendance.full'])
    }
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })
})
