import { beforeEach, describe, expect, it } from 'vitest'
import type { Plan } from '../../../src-shared/contract/plans.ts'
import type { PersonId, PlanId, TrainingTypeId } from '../../../src-shared/kernel/brand.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { sell, subscriptionOf } from './front-desk-for-tests.ts'

let desk: TestDesk
let yoga: TrainingTypeId
let ann: PersonId
beforeEach(() => {
  desk = aDesk()
  yoga = desk.build.type({ name: 'Yoga' })
  ann = desk.build.person()
})

const ten = {
  name: 'Ten classes',
  sessions: 10,
  validityCount: 3,
  validityUnit: 'months',
  priceMinor: 14_000,
  coversAll: true,
  typeIds: [] as readonly TrainingTypeId[],
}
const create = (fields: object = {}) => desk.call<{ id: PlanId }>('plans.create', { ...ten, ...fields })
const edit = (id: PlanId, version: number, fields: object = {}) => ({
  ...ten,
  id,
  version,
  isWithdrawn: false,
  ...fields,
})
const list = () => desk.call<readonly Plan[]>('plans.list')

describe('a plan', () => {
  it('is added with the types it covers, each once', async () => {
    const judo = desk.build.type()
    await create({ coversAll: false, typeIds: [judo, yoga, judo] })
    expect(await list()).toEqual([
      { id: 1, version: 1, ...ten, coversAll: false, typeIds: [yoga, judo], isWithdrawn: false, sold: 0 },
    ])
  })

  it('that covers everything names no types', async () => {
    await create({ typeIds: [yoga] })
    expect((await list())[0]).toMatchObject({ coversAll: true, typeIds: [] })
  })

  it('covers something that there is', async () => {
    await expectRefused(desk, 'plans.create', { ...ten, coversAll: false }, 'plan.covers-nothing')
    await expectRefused(desk, 'plans.create', { ...ten, coversAll: false, typeIds: [yoga, 99] }, 'desk.not-found')
    const { id } = await create()
    await expectRefused(desk, 'plans.edit', edit(id, 1, { coversAll: false }), 'plan.covers-nothing')
  })

  it('has a name of its own, whatever its case', async () => {
    await create({ name: 'Été' })
    await expectRefused(desk, 'plans.create', { ...ten, name: 'ÉTÉ' }, 'plan.name-taken', { name: 'ÉTÉ' })
    const { id } = await create({ name: 'Hiver' })
    await expectRefused(desk, 'plans.edit', edit(id, 1, { name: 'été' }), 'plan.name-taken')
    await desk.call('plans.edit', edit(id, 1, { name: 'HIVER' }))
  })

  it('is changed by whoever has seen its present state', async () => {
    const { id } = await create({ coversAll: false, typeIds: [yoga] })
    const judo = desk.build.type()
    await desk.call('plans.edit', edit(id, 1, { sessions: 12, coversAll: false, typeIds: [judo] }))
    expect((await list())[0]).toMatchObject({ version: 2, sessions: 12, typeIds: [judo] })
    await expectRefused(desk, 'plans.edit', edit(id, 1), 'desk.stale-version')
    await expectRefused(desk, 'plans.edit', edit(99 as PlanId, 1, { name: 'Other' }), 'desk.not-found')
  })

  it('what was sold keeps its sessions, price and last day', async () => {
    const { id: planId } = await create()
    const { id } = await sell(desk, { personId: ann, planId })
    const sold = await subscriptionOf(desk, ann, id)
    await desk.call('plans.edit', edit(planId, 1, { sessions: 5, validityCount: 1, priceMinor: 9000 }))
    expect(await subscriptionOf(desk, ann, id)).toEqual(sold)
    expect((await list())[0]?.sold).toBe(1)
  })

  it('says how often it was sold, whatever its number', async () => {
    await create({ name: 'A' })
    const { id: planId } = await create({ name: 'B' })
    for (const startsOn of ['2026-03-02', '2026-06-01', '2026-09-01'])
      await sell(desk, { personId: ann, planId, startsOn })
    expect((await list()).map(({ name, sold }) => [name, sold])).toEqual([
      ['A', 0],
      ['B', 3],
    ])
  })

  it('withdrawn comes last, is not sold, and can come back', async () => {
    const { id } = await create({ name: 'A' })
    await create({ name: 'B' })
    await desk.call('plans.edit', edit(id, 1, { name: 'A', isWithdrawn: true }))
    const since = desk.rows('SELECT withdrawn_at FROM plan WHERE id = ?', id)
    expect((await list()).map(({ name, isWithdrawn }) => [name, isWithdrawn])).toEqual([
      ['B', false],
      ['A', true],
    ])
    await expect(sell(desk, { personId: ann, planId: id })).rejects.toMatchObject({ code: 'plan.withdrawn' })
    desk.at('2026-03-05', '09:00')
    await desk.call('plans.edit', edit(id, 2, { name: 'A', isWithdrawn: true }))
    expect(desk.rows('SELECT withdrawn_at FROM plan WHERE id = ?', id)).toEqual(since)
    await desk.call('plans.edit', edit(id, 3, { name: 'A' }))
    await sell(desk, { personId: ann, planId: id })
  })
})
