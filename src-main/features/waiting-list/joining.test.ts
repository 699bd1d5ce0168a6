import { beforeEach, describe, expect, it } from 'vitest'
import type { Waiting } from '../../../src-shared/contract/waiting-list.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { expectRefused } from '../../testing/refused.ts'
import { aFullClass, type FullClass } from './line-for-tests.ts'

let here: FullClass
let ben: PersonId
beforeEach(() => {
  here = aFullClass()
  ben = here.named('Ben')
})
const refused = (code: string, facts: object = {}, input: object = {}) =>
  expectRefused(here.desk, 'waitingList.join', { trainingId: here.id, personId: ben, ...input }, code, facts)

describe('§9: the waiting list', () => {
  it('is joined when the training is full, takes no place, and says where one stands', async () => {
    const { id, position } = await here.join(ben)
    expect(position).toBe(1)
    expect((await here.join(here.named('Cleo'))).position).toBe(2)
    expect(here.place(id)).toBe('waitlisted open')
    expect(here.desk.rows('SELECT source FROM attendance WHERE id = ?', id)).toEqual([{ source: 'waiting-list' }])
    expect([here.taken(), here.waiting()]).toEqual([1, ['Ben', 'Cleo']])
    expect(here.history(id)).toEqual(['waiting.joined'])
  })
  it('is joined when the last place is held for somebody', async () => {
    await here.line('Cleo')
    await here.free()
    expect((await here.join(ben)).position).toBe(2)
  })
  it('is joined again, at its end, by who left it or had cancelled', async () => {
    const { id } = await here.join(ben)
    await here.line('Cleo')
    await here.leave(id)
    expect((await here.join(ben)).position).toBe(2)
    expect(here.waiting()).toEqual(['Cleo', 'Ben'])
  })
  it('is joined until the training is over', async () => {
    here.desk.at('2026-03-12', '19:29')
    await here.join(ben)
    here.desk.at('2026-03-12', '19:30')
    await refused('training.already-ended', {}, { personId: here.named('Cleo') })
  })
  it('is not joined while there are places', async () => {
    here.capacity(3)
    await refused('attendance.not-full', { free: 2 })
  })
  it.each(['registered', 'waitlisted', 'present'] as const)('is not joined by somebody who is %s', async (state) => {
    here.capacity(2)
    here.desk.build.attendance({ trainingId: here.id, personId: ben, state })
    if (state === 'waitlisted') here.capacity(1)
    await refused('attendance.already-there', { state })
  })
  it('is not joined in a cancelled training, by who is archived, by nobody, and nowhere', async () => {
    await refused('person.archived', {}, { personId: here.desk.build.person({ archivedAt: 1 as Instant }) })
    await refused('desk.not-found', {}, { trainingId: 99 })
    await refused('desk.not-found', {}, { personId: 99 })
    here.desk.store.sqlite.exec('UPDATE training SET cancelled_at = 1')
    await refused('training.already-cancelled')
  })
})

describe('where somebody waits', () => {
  const ofBen = () => here.desk.call<readonly Waiting[]>('waitingList.ofPerson', { personId: ben })

  it('is listed with the place in the line and what is held, the soonest class first', async () => {
    const later = here.on('2026-03-19', '18:30')
    here.desk.store.sqlite.prepare('UPDATE training SET capacity = 1 WHERE id = ?').run(later)
    here.desk.build.attendance({ trainingId: later })
    await here.desk.call('waitingList.join', { trainingId: later, personId: ben })
    await here.line('Cleo')
    const { id } = await here.join(ben)
    const one = { personId: ben, name: 'Ben', typeName: 'Yoga', startTime: '18:30', offer: null }
    expect(await ofBen()).toEqual([
      { ...one, attendanceId: id, trainingId: here.id, day: '2026-03-12', position: 2 },
      { ...one, attendanceId: expect.any(Number), trainingId: later, day: '2026-03-19', position: 1 },
    ])
    await here.free()
    const heldUntil = Date.parse('2026-03-12T09:00:00Z')
    const offer = { id: 1, offeredAt: here.desk.clock.now(), heldUntil }
    expect(await here.offers()).toMatchObject([{ name: 'Cleo', position: 1, offer }])
    here.desk.at('2026-03-12', '19:30')
    expect((await ofBen()).map(({ day }) => day)).toEqual(['2026-03-19'])
  })
  it('of nobody is refused', async () => {
    await expectRefused(here.desk, 'waitingList.ofPerson', { personId: 99 }, 'desk.not-found')
  })
  it('the roster says it, too', async () => {
    await here.line('Ben', 'Cleo')
    await here.free()
    const { entries, training } = await here.desk.call<{ entries: { waiting: object }[]; training: object }>(
      'trainings.roster',
      { id: here.id },
    )
    const [heldUntil, since] = [Date.parse('2026-03-12T09:00:00Z'), here.desk.clock.now()]
    expect(entries.map(({ waiting }) => waiting)).toEqual([
      null,
      { position: 1, since, offer: { heldUntil } },
      { position: 2, since, offer: null },
    ])
    expect(training).toMatchObject({ placesTaken: 1, offered: 1, waiting: 2 })
  })
})
