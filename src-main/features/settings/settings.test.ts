import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { settableClock } from '../../../src-shared/kernel/clock.ts'
import type { Minor } from '../../../src-shared/kernel/money.ts'
import type { Instant } from '../../../src-shared/kernel/time.ts'
import { nobody } from '../../app/actor.ts'
import { composeDesk } from '../../app/compose.ts'
import { courseSession } from '../../db/schema/courses.ts'
import { membership } from '../../db/schema/people.ts'
import { aDesk, silent, type TestDesk } from '../../testing/desk.ts'
import { aFolder } from '../../testing/folder.ts'
import { expectRefused } from '../../testing/refused.ts'

const opening = {
  gymName: 'Клуб',
  timeZone: 'Pacific/Auckland',
  currency: 'NZD',
  language: 'ru',
  adminName: 'Ada',
  password: 'correct horse',
}

describe('a new desk', () => {
  it('is opened once, on the date of the gym, by its first admin', async () => {
    const clock = settableClock(Date.parse('2026-03-04T12:00:00Z') as Instant)
    const desk = composeDesk({ folder: join(aFolder(), 'gym'), clock, log: silent })
    const state = () => desk.host.call('setup.state', {}, nobody)
    expect(await state()).toEqual({ isOpen: false, gymName: null, language: null, isSample: false })
    await expect(
      desk.host.call('setup.open', { commandId: 'open-it-0', ...opening, timeZone: 'Mars/Olympus' }, nobody),
    ).rejects.toMatchObject({ code: 'settings.time-zone-unknown', facts: { timeZone: 'Mars/Olympus' } })
    expect(await state()).toMatchObject({ isOpen: false, gymName: null })
    await desk.host.call('setup.open', { commandId: 'open-it-1', ...opening }, nobody)
    expect(await state()).toEqual({ isOpen: true, gymName: 'Клуб', language: 'ru', isSample: false })
    expect(desk.store.sqlite.prepare('SELECT opened_on FROM gym').pluck().get()).toBe('2026-03-05')
    expect(desk.store.sqlite.prepare('SELECT name, role FROM staff').all()).toEqual([{ name: 'Ada', role: 'admin' }])
    await expect(desk.host.call('setup.open', { commandId: 'open-it-2', ...opening }, nobody)).rejects.toMatchObject({
      code: 'desk.already-open',
    })
    expect(desk.store.sqlite.prepare('SELECT count(*) FROM staff').pluck().get()).toBe(1)
    await desk.close()
  })
  it('that was imported keeps its name and only gets its admin', async () => {
    const desk = aDesk()
    expect(await desk.call('setup.state')).toMatchObject({ isOpen: false, gymName: 'Test gym' })
    await desk.call('setup.open', opening)
    expect(await desk.call('setup.state')).toMatchObject({ isOpen: true, gymName: 'Test gym', language: 'en' })
  })
})

describe('settings', () => {
  let desk: TestDesk
  beforeEach(() => {
    desk = aDesk({ now: '2026-03-04T23:30:00Z' })
  })
  const wanted = {
    version: 1,
    name: 'Salle Paul',
    timeZone: 'America/Montreal',
    currency: 'CAD',
    language: 'fr',
    generationWeekday: 5,
    generationTime: '18:00',
    dailyTime: '22:30',
    renewalTime: '00:30',
    unfreezeTime: '03:00',
    letterhead: '12 rue des Lilas\nSIRET 123 456 789 00012',
  }
  const get = () => desk.call<{ gym: { version: number }; now: number; today: string }>('settings.get')

  it('say what day it is there', async () => {
    expect(await get()).toMatchObject({ now: desk.clock.now(), today: '2026-03-05', gym: { timeZone: 'Europe/Paris' } })
  })
  it('change, with a new version, and the day with them', async () => {
    const answer = await desk.call('settings.change', wanted)
    const terms = { seasonStart: '09-01', adultFeeMinor: 0, childFeeMinor: 0 }
    expect(answer).toEqual({ ...wanted, ...terms, version: 2, openedOn: '2026-03-05', isSample: false })
    expect(await get()).toMatchObject({ gym: answer, today: '2026-03-04' })
  })
  it('are refused when somebody was quicker', async () => {
    await desk.call('settings.change', wanted)
    await expectRefused(desk, 'settings.change', { ...wanted, name: 'Late' }, 'desk.stale-version')
  })
  it('know time zones', async () => {
    const wrong = { ...wanted, timeZone: 'Paris' }
    await expectRefused(desk, 'settings.change', wrong, 'settings.time-zone-unknown', { timeZone: 'Paris' })
  })

  const day = {
    startsOn: '2026-03-01' as never,
    endsOn: '2026-08-31' as never,
    priceMinor: 0 as Minor,
    createdAt: 0 as Instant,
  }
  it.each([
    ['a training type', () => desk.build.type()],
    ['a fee', () => desk.store.sqlite.exec('UPDATE gym SET child_fee_minor = 1')],
    ['a plan', () => desk.build.subscription({ personId: desk.build.person() })],
    [
      'a membership',
      () =>
        desk.store.db
          .insert(membership)
          .values({ ...day, personId: desk.build.person(), season: '2026', state: 'active' })
          .run(),
    ],
    [
      'a course session',
      () =>
        desk.store.db
          .insert(courseSession)
          .values({ ...day, title: 'March', maxPlaces: 8, location: 'Paris' })
          .run(),
    ],
  ])('keep their currency once %s has a price in it', async (_what, price) => {
    price()
    await expectRefused(desk, 'settings.change', wanted, 'settings.currency-in-use', { currency: 'EUR' })
    await desk.call('settings.change', { ...wanted, currency: 'EUR' })
  })

  describe('MEM-1: what a membership costs, and when its season begins', () => {
    const terms = { version: 1, seasonStart: '01-01', adultFeeMinor: 8000, childFeeMinor: 4500 }
    it('are changed by themselves, the rest staying as it is', async () => {
      const { gym: before } = await get()
      const answer = await desk.call('settings.changeMemberships', terms)
      expect(answer).toEqual({ ...before, ...terms, version: 2 })
      expect((await get()).gym).toEqual(answer)
    })
    it.each(['02-29', '02-30', '04-31', '00-10', '13-01'])('%s is no day of every year', async (seasonStart) => {
      const wrong = { ...terms, seasonStart }
      await expectRefused(desk, 'settings.changeMemberships', wrong, 'settings.season-start', { day: seasonStart })
    })
    it('are refused when somebody was quicker', async () => {
      await expectRefused(desk, 'settings.changeMemberships', { ...terms, version: 2 }, 'desk.stale-version')
    })
  })
})
