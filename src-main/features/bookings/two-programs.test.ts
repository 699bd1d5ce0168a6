import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BookingId, CourseId, PersonId } from '../../../src-shared/kernel/brand.ts'
import { type Call, twoPrograms } from '../../testing/race.ts'
import { byCard, type FrontDesk, frontDesk, later, price } from './front-desk-for-tests.ts'

const now = '2026-03-04T10:00:00Z'
const rounds = Array.from({ length: 10 }, (_, n) => n)

const folder = mkdtempSync(join(tmpdir(), 'palestra-race-'))
let front: FrontDesk
let programs: Awaited<ReturnType<typeof twoPrograms>>
beforeAll(async () => {
  front = frontDesk({ folder, now })
  programs = await twoPrograms(folder, now)
})
afterAll(async () => {
  await programs.end()
  await front.desk.close()
  rmSync(folder, { recursive: true, force: true })
})

let commands = 0
const commandId = () => {
  commands += 1
  return `race-command-${commands}`
}
const reserving = (courseId: CourseId, personId: PersonId, pay: object): Call => ({
  name: 'bookings.reserve',
  input: { commandId: commandId(), courseId, personId, newPerson: null, pay },
})
const cancelling = (id: BookingId, version = 1): Call => ({
  name: 'bookings.cancel',
  input: { commandId: commandId(), id, version, refund: 'balance', reason: 'Ill' },
})
const paying = (id: BookingId, payerId: PersonId): Call => ({
  name: 'payments.take',
  input: { commandId: commandId(), ...front.clerk.payment(payerId, price, { invoiceId: front.invoiceId(id) }) },
})

/** Two calls at once, by turns first to one program and to the other; who won is left to them. */
async function race(round: number, one: Call, other: Call): Promise<readonly [string, string]> {
  if (round % 2 === 0) return programs.race(one, other)
  const [second, first] = await programs.race(other, one)
  return [first, second]
}
const course = (maxPlaces = 1) => front.desk.build.course({ maxPlaces })
const person = () => front.desk.build.person()

describe('two programs at once', () => {
  it.each([
    ['held', later],
    ['paid', byCard],
  ])(
    'SES-2: the last place, %s: one has it, the other reads that it is full and is charged nothing',
    async (_how, pay) => {
      for (const round of rounds) {
        const [at, ann, bob] = [course(), person(), person()]
        const answers = await race(round, reserving(at, ann, pay), reserving(at, bob, pay))
        expect(answers.toSorted()).toEqual(['course.full', 'done'])
        const loser = answers[0] === 'done' ? bob : ann
        expect([front.reserved(at), front.clerk.balance(loser), front.history(loser)]).toEqual([1, 0, []])
        expect(front.desk.rows('SELECT id FROM payment WHERE payer_id = ?', loser)).toEqual([])
      }
      expect(front.damages()).toEqual([])
    },
  )

  it('SES-2: the same person twice: one place, and the other reads that they have it', async () => {
    for (const round of rounds) {
      const [at, ann] = [course(8), person()]
      const answers = await race(round, reserving(at, ann, later), reserving(at, ann, later))
      expect(answers.toSorted()).toEqual(['booking.already-there', 'done'])
      expect(front.reserved(at)).toBe(1)
    }
    expect(front.damages()).toEqual([])
  })

  it('PAY-5: the same command on both: one booking, and the same answer', async () => {
    for (const round of rounds) {
      const [at, ann] = [course(8), person()]
      const call = reserving(at, ann, later)
      expect(await race(round, call, call)).toEqual(['done', 'done'])
      expect(front.reserved(at)).toBe(1)
    }
  })

  it('SES-2: cancelled twice: one does it, the other reads that it is done', async () => {
    for (const round of rounds) {
      const [at, ann] = [course(), person()]
      const { id } = await front.reserve(at, ann, later)
      const answers = await race(round, cancelling(id), cancelling(id))
      expect(answers.toSorted()).toEqual(['booking.already-cancelled', 'done'])
      expect(front.reserved(at)).toBe(0)
    }
    expect(front.damages()).toEqual([])
  })

  it('SES-2: paid and cancelled: never paid without a place, never a place without money', async () => {
    for (const round of rounds) {
      const [at, ann] = [course(), person()]
      const { id } = await front.reserve(at, ann, later)
      const answers = await race(round, paying(id, ann), cancelling(id))
      const paidFirst = ['done', 'desk.stale-version']
      const cancelledFirst = ['invoice.not-unpaid', 'done']
      expect([paidFirst, cancelledFirst]).toContainEqual(answers)
      const isPaid = answers[0] === 'done'
      expect([front.reserved(at), front.clerk.balance(ann)]).toEqual([isPaid ? 1 : 0, 0])
      expect((await front.byId(id)).state).toBe(isPaid ? 'confirmed' : 'cancelled')
    }
    expect(front.damages()).toEqual([])
  })

  it('SES-1: the last place, and fewer places: never more bookings than places', async () => {
    for (const round of rounds) {
      const [at, ann] = [course(2), person()]
      await front.reserve(at, person(), later)
      const { location, startsOn, endsOn } = await front.desk.call<{
        location: string
        startsOn: string
        endsOn: string
      }>('courses.byId', { id: at })
      const form = { title: 'Camp', location, startsOn, endsOn, priceMinor: price, description: null, licence: null }
      const fewer: Call = {
        name: 'courses.edit',
        input: { commandId: commandId(), id: at, version: 1, ...form, maxPlaces: 1 },
      }
      const answers = await race(round, reserving(at, ann, later), fewer)
      expect([
        ['done', 'course.below-reserved'],
        ['course.full', 'done'],
      ]).toContainEqual(answers)
      expect(front.reserved(at)).toBe(answers[0] === 'done' ? 2 : 1)
    }
    expect(front.damages()).toEqual([])
  })
})
