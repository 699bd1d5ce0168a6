import { beforeEach, describe, expect, it } from 'vitest'
import type { SessionMovement } from '../../../src-shared/contract/subscriptions.ts'
import { explainUsed } from '../../../src-shared/domain/subscriptions.ts'
import type { PersonId, SubscriptionId, TrainingTypeId } from '../../../src-shared/kernel/brand.ts'
import { owner } from '../../app/actor.ts'
import { checkStore } from '../../db/check.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type Attended, attend, figureOf, giveUp, sell } from './front-desk-for-tests.ts'
import { attachSession, releaseSession } from './ledger.ts'

let desk: TestDesk
let ann: PersonId
let id: SubscriptionId
beforeEach(async () => {
  desk = aDesk()
  ann = desk.build.person({ givenName: 'Ann', familyName: 'Lee' })
  id = (await sell(desk, { personId: ann, manualInitial: 5 })).id
})

const figure = () => figureOf(desk, ann, id)

/** One class after another; what each made of the figure. */
async function add(classes: number): Promise<{ readonly attended: readonly Attended[]; readonly figures: string[] }> {
  const attended: Attended[] = []
  const figures: string[] = []
  for (let n = 0; n < classes; n += 1) {
    attended.push(await attend(desk, ann))
    figures.push(await figure())
  }
  return { attended, figures }
}

async function cancel(attended: readonly Attended[]): Promise<string[]> {
  const figures: string[] = []
  for (const one of attended) {
    await giveUp(desk, one)
    figures.push(await figure())
  }
  return figures
}

describe('Valeur manuelle des abonnements', () => {
  it('Exemple : création 5/11, cours 1 → 6, cours 2 → 7, annulation cours 1 → 6', async () => {
    expect(await figure()).toBe('5/11 active')
    const { attended, figures } = await add(2)
    expect(figures).toEqual(['6/11 active', '7/11 active'])
    expect(await cancel(attended.slice(0, 1))).toEqual(['6/11 active'])
  })

  it('Test critique 1 : ajout de cours, 5 + 1 = 6 et non 1', async () => {
    expect((await add(1)).figures).toEqual(['6/11 active'])
  })

  it('Test critique 2 : annulation de cours, 6 - 1 = 5 et non 0', async () => {
    const { attended } = await add(1)
    expect(await cancel(attended)).toEqual(['5/11 active'])
  })

  it('Test critique 3 : cycle complet, +3 → 8, −2 → 6, +1 → 7, valeur manuelle préservée', async () => {
    const { attended, figures } = await add(3)
    expect(figures.at(-1)).toBe('8/11 active')
    expect((await cancel(attended.slice(0, 2))).at(-1)).toBe('6/11 active')
    expect((await add(1)).figures).toEqual(['7/11 active'])
    expect(await desk.call('subscriptions.recalculate', { id })).toMatchObject({ manual: 5, attached: 2 })
  })

  it('Cas 1 : annulation de tous les cours, 5 + 3 = 8, retour à 5', async () => {
    const { attended, figures } = await add(3)
    expect(figures.at(-1)).toBe('8/11 active')
    expect((await cancel(attended)).at(-1)).toBe('5/11 active')
  })

  it('Cas 2 et 3 : 5 + 6 = 11/11 completed, annuler 1 cours → 10 active (réouvert)', async () => {
    const { attended, figures } = await add(6)
    expect(figures).toEqual([6, 7, 8, 9, 10].map((used) => `${used}/11 active`).concat('11/11 completed'))
    expect(await cancel(attended.slice(0, 1))).toEqual(['10/11 active'])
    expect((await cancel(attended.slice(1))).at(-1)).toBe('5/11 active')
  })

  it('Validation : le total disponible n’est pas dépassé à la création', async () => {
    const planId = desk.build.plan({ sessions: 11 })
    const sale = { personId: ann, planId, startsOn: '2026-03-04', bonus: 0 }
    const wanted = { ...sale, manualInitial: 12, isAutoRenew: false, payment: null }
    const facts = { manual: 12, total: 11 }
    await expectRefused(desk, 'subscriptions.sell', wanted, 'subscription.manual-above-total', facts)
    await sell(desk, { ...sale, manualInitial: 11 })
    await sell(desk, { ...sale, manualInitial: 12, bonus: 1 })
  })

  it('Logs : "5 + 1 = 6" puis "6 − 1 = 5", avec le cours et qui l’a fait', async () => {
    const typeId = desk.build.type({ name: 'Yoga' })
    const one = await attendYoga(typeId)
    await giveUp(desk, one)
    const { movements } = await desk.call<{ movements: readonly SessionMovement[] }>('subscriptions.explain', { id })
    expect(movements.map(({ before, delta, after }) => explainUsed(before, delta, after))).toEqual([
      '5 + 1 = 6',
      '6 − 1 = 5',
    ])
    expect(movements[0]).toMatchObject({
      kind: 'attach',
      reason: 'class',
      actor: 'owner',
      at: desk.clock.now(),
      attendanceId: one.id,
      training: { typeName: 'Yoga', day: '2026-03-05', startTime: '18:30' },
    })
    expect(movements[1]).toMatchObject({ kind: 'release', reason: 'cancelled', attendanceId: one.id })
  })
})

const attendYoga = (typeId: TrainingTypeId) =>
  desk.call<Attended>('attendance.register', { trainingId: desk.build.training({ typeId }), personId: ann })

describe('SUB-4: counting again', () => {
  const recounted = () => desk.call('subscriptions.recalculate', { id })
  const force = (overwrites: number, version = 1) => ({ id, version, overwrites, reason: 'the card says so' })

  it('keeps the manual value and reports no difference while the books are right', async () => {
    await add(2)
    expect(await recounted()).toEqual({ used: 7, manual: 5, attached: 2, expected: 7, difference: 0, forced: 2 })
    expect(await figure()).toBe('7/11 active')
  })

  it('the forced form overwrites only what was confirmed', async () => {
    await add(2)
    for (const seen of [6, 2, 5])
      await expectRefused(desk, 'subscriptions.forceRecount', force(seen), 'subscription.recount-not-confirmed', {
        overwrites: seen,
        used: 7,
        manual: 5,
      })
    expect(await desk.call('subscriptions.forceRecount', force(7))).toEqual({ used: 2 })
    expect(await figure()).toBe('2/11 active')
    expect(await recounted()).toEqual({ used: 2, manual: 0, attached: 2, expected: 2, difference: 0, forced: 2 })
    const { movements } = await desk.call<{ movements: readonly SessionMovement[] }>('subscriptions.explain', { id })
    expect(movements.at(-1)).toMatchObject({
      kind: 'manual',
      before: 7,
      delta: -5,
      after: 2,
      reason: 'the card says so',
      training: null,
    })
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('twice changes nothing more, and a quicker hand is noticed', async () => {
    await desk.call('subscriptions.forceRecount', force(5))
    await expectRefused(desk, 'subscriptions.forceRecount', force(0), 'desk.stale-version')
    expect(await desk.call('subscriptions.forceRecount', force(0, 2))).toEqual({ used: 0 })
    expect(desk.rows('SELECT count(*) AS n FROM session_movement')).toEqual([{ n: 1 }])
  })

  it('counts a class only where it holds its session now', async () => {
    const other = await sell(desk, { personId: ann })
    const place = desk.build.attendance({ trainingId: desk.build.training(), personId: ann })
    desk.host.transact(owner, (ctx) => {
      attachSession(ctx, id, place, 'class')
      releaseSession(ctx, id, place, 'cancelled')
      attachSession(ctx, other.id, place, 'class')
    })
    expect(await recounted()).toMatchObject({ used: 5, attached: 0, difference: 0 })
    expect(await desk.call('subscriptions.recalculate', { id: other.id })).toMatchObject({ used: 1, attached: 1 })
  })

  it('says so when the ledger shows more than the attendances do', async () => {
    const { attended } = await add(1)
    desk.store.sqlite.prepare("UPDATE attendance SET settlement = 'open' WHERE id = ?").run(attended[0]?.id)
    expect(await recounted()).toMatchObject({ used: 6, manual: 5, attached: 0, expected: 5, difference: 1 })
  })
})

describe('SUB-4: correcting the manual value', () => {
  const correct = (manual: number, version = 1) => ({ id, version, manual, reason: 'one was forgotten' })

  it('moves the figure by the difference and nothing else', async () => {
    await add(2)
    await desk.call('subscriptions.correctManual', correct(6))
    expect(await figure()).toBe('8/11 active')
    await desk.call('subscriptions.correctManual', correct(0, 2))
    expect(await figure()).toBe('2/11 active')
    expect(desk.rows("SELECT delta, reason FROM session_movement WHERE kind = 'manual'")).toEqual([
      { delta: 1, reason: 'one was forgotten' },
      { delta: -6, reason: 'one was forgotten' },
    ])
    expect(desk.rows('SELECT manual_initial FROM subscription')).toEqual([{ manual_initial: 5 }])
  })

  it('up to the total together with the classes, and back on a corrected value when all are cancelled', async () => {
    const { attended } = await add(2)
    await expectRefused(desk, 'subscriptions.correctManual', correct(10), 'subscription.manual-above-total', {
      manual: 10,
      used: 12,
      total: 11,
    })
    await desk.call('subscriptions.correctManual', correct(9))
    expect(await figure()).toBe('11/11 completed')
    expect(await cancel(attended)).toEqual(['10/11 active', '9/11 active'])
    expect(checkStore(desk.store.sqlite)).toEqual([])
  })

  it('to what it is writes no row', async () => {
    await desk.call('subscriptions.correctManual', correct(5))
    expect(desk.rows('SELECT count(*) AS n FROM session_movement')).toEqual([{ n: 0 }])
  })

  it('not of a cancelled one, not over a quicker hand, not of nothing', async () => {
    await expectRefused(desk, 'subscriptions.correctManual', correct(6, 2), 'desk.stale-version')
    await expectRefused(desk, 'subscriptions.correctManual', { ...correct(6), id: 99 }, 'desk.not-found')
    await desk.call('subscriptions.cancel', { id, version: 1, refundMinor: 0, reason: 'moved away' })
    await expectRefused(desk, 'subscriptions.correctManual', correct(6, 2), 'subscription.cancelled')
    const force = { id, version: 2, overwrites: 5, reason: 'again' }
    await expectRefused(desk, 'subscriptions.forceRecount', force, 'subscription.cancelled')
  })
})
