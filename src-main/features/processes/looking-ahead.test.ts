import { expect, it } from 'vitest'
import type { Run } from '../../../src-shared/contract/processes.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { aDesk } from '../../testing/desk.ts'

const tonight = '2026-03-05' as Day
const renewal = { process: 'renewal', period: tonight }

/** The afternoon of the 4th; one subscription ends on the 5th, and its renewal is due at 01:00 of that day. */
function anEveningBefore() {
  const desk = aDesk()
  const personId = desk.build.person({ givenName: 'Ada', familyName: 'Petit' })
  const planId = desk.build.plan({ name: 'Ten classes' })
  const id = desk.build.subscription({ personId, planId, endsOn: tonight, autoRenew: true })
  return { desk, unit: `subscription:${id}` }
}

it('PRO-5: what runs after midnight is shown the evening before, and leaves no trace', async () => {
  const { desk } = anEveningBefore()
  const before = desk.dump()
  expect(await desk.call('processes.preview', renewal)).toMatchObject({
    period: tonight,
    students: 1,
    invoices: 1,
    lines: [{ code: 'renewal.renewed', facts: { person: 'Ada Petit', plan: 'Ten classes' } }],
  })
  expect(desk.dump()).toBe(before)
  await desk.close()
})

it('PRO-5: it can be held the evening before, is named as people name it, and the night leaves it out', async () => {
  const { desk, unit } = anEveningBefore()
  await desk.call('processes.hold', { ...renewal, unit, reason: 'moves away' })
  expect(await desk.call('processes.preview', renewal)).toMatchObject({
    students: 0,
    lines: [],
    holds: [{ unit, what: 'Ten classes, Ada Petit', reason: 'moves away', heldBy: 'owner' }],
  })
  desk.at(tonight, '01:00')
  await desk.alarm.tick()
  const runs = await desk.call<readonly Run[]>('processes.history', { from: tonight, to: tonight })
  expect(runs.find((run) => run.process === 'renewal')).toMatchObject({ period: tonight, students: 0 })
  await desk.close()
})

it('PRO-1: it cannot be started before its day, nor looked at further ahead', async () => {
  const { desk } = anEveningBefore()
  const before = desk.dump()
  await expect(desk.call('processes.start', renewal)).rejects.toMatchObject({ code: 'process.period-unknown' })
  const later = { ...renewal, period: '2026-03-06' }
  await expect(desk.call('processes.preview', later)).rejects.toMatchObject({ code: 'process.period-unknown' })
  expect(desk.dump()).toBe(before)
  await desk.close()
})
