import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { TrialFigure, TrialRow } from '../../../src-shared/contract/reports.ts'
import { trialFigures } from '../../../src-shared/contract/reports.ts'
import type { Share } from '../../../src-shared/domain/trial-kpis.ts'
import type { PersonId, TrainingTypeId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import { owner } from '../../app/actor.ts'
import { aDesk, type TestDesk } from '../../testing/desk.ts'
import { expectRefused } from '../../testing/refused.ts'
import { countedIn, listedIn } from './trial-counts.ts'

type Figures = {
  readonly usage: Share
  readonly conversion: Share
  readonly reuse: Share
  readonly used: number
  readonly cancelled: number
}
type Trials = {
  readonly total: Figures
  readonly months: readonly (Figures & { readonly month: string })[]
  readonly weeks: readonly { readonly monday: string; readonly used: number; readonly cancelled: number }[]
  readonly topTen: readonly {
    readonly personId: PersonId
    readonly name: string
    readonly used: number
    readonly cancelled: number
  }[]
}

const at = (text: string) => Date.parse(text) as Instant

let desk: TestDesk
let initiation: TrainingTypeId
beforeEach(() => {
  desk = aDesk({ now: '2026-06-15T10:00:00Z' })
  initiation = desk.build.type({ name: 'Roller', isInitiation: true, capacity: 1000 })
})

const months = (from: string, to = from): Promise<Trials> => desk.call<Trials>('reports.trials', { from, to })
const people = (figure: TrialFigure, from: string, to = from): Promise<readonly TrialRow[]> =>
  desk.call<readonly TrialRow[]>('reports.trialPeople', { from, to, figure })

const child = (guardianId = desk.build.person()) => desk.build.person({ guardianId })

/** A trial in a class of its own. */
function trial(personId: PersonId, bookedAt: string, cancelledAt: string | null = null): void {
  desk.build.attendance({
    trainingId: desk.build.training({ typeId: initiation }),
    ...{ personId, usesTrial: true, source: 'desk', settlement: 'trial', createdAt: at(bookedAt) },
    ...(cancelledAt === null ? {} : { state: 'cancelled', cancelledAt: at(cancelledAt) }),
  })
}

const member = (personId: PersonId, createdAt: string, activatedAt: string | null, season = '2026') =>
  desk.build.membership({
    ...{ personId, season, createdAt: at(createdAt) },
    ...(activatedAt === null ? { state: 'pending' } : { activatedAt: at(activatedAt) }),
  })

describe('TRI-6: usage', () => {
  it('counts dependents by their first membership, and whether their trial is in use, whenever it was', async () => {
    const [used, cancelled, never, adult] = [child(), child(), child(), desk.build.person()]
    for (const personId of [used, cancelled, never, adult]) member(personId, '2026-03-10T10:00:00Z', null)
    trial(used, '2026-05-02T10:00:00Z')
    trial(cancelled, '2026-03-12T10:00:00Z', '2026-03-13T10:00:00Z')
    trial(adult, '2026-03-12T10:00:00Z')
    expect((await months('2026-03')).total.usage).toEqual({ hits: 1, of: 3 })
    expect((await people('usage', '2026-03')).map(({ personId, isHit }) => [personId, isHit])).toEqual([
      [used, true],
      [cancelled, false],
      [never, false],
    ])
    expect((await people('not-used', '2026-03')).map(({ personId }) => personId)).toEqual([cancelled, never])
  })

  it('a second season is nobody new', async () => {
    const again = child()
    member(again, '2025-09-01T10:00:00Z', '2025-09-02T10:00:00Z', '2025')
    member(again, '2026-03-10T10:00:00Z', null)
    expect((await months('2026-03')).total.usage).toEqual({ hits: 0, of: 0 })
    expect((await months('2025-09')).total.usage).toEqual({ hits: 0, of: 1 })
  })

  it('two seasons sold at one moment are one child', async () => {
    const both = child()
    member(both, '2026-03-10T10:00:00Z', null, '2025')
    member(both, '2026-03-10T10:00:00Z', null)
    expect((await people('usage', '2026-03')).map(({ personId }) => personId)).toEqual([both])
  })

  it('who was archived since is counted', async () => {
    const gone = child()
    member(gone, '2026-03-10T10:00:00Z', null)
    trial(gone, '2026-03-11T10:00:00Z')
    desk.rows('UPDATE person SET archived_at = 1 WHERE id = ? RETURNING id', gone)
    expect((await months('2026-03')).total.usage).toEqual({ hits: 1, of: 1 })
    expect((await people('used', '2026-03')).map(({ personId }) => personId)).toEqual([gone])
  })
})

describe('TRI-6: conversion', () => {
  it.each<[string, string | null, boolean]>([
    ['a membership paid after the trial', '2026-03-20T10:00:00Z', true],
    ['one that was active before', '2026-03-01T10:00:00Z', false],
    ['one that is not paid', null, false],
  ])('%s', async (_what, activatedAt, isHit) => {
    const ann = desk.build.person({ givenName: 'Ann' })
    trial(ann, '2026-03-12T10:00:00Z')
    member(ann, '2026-02-20T10:00:00Z', activatedAt)
    expect((await months('2026-03')).total.conversion).toEqual({ hits: isHit ? 1 : 0, of: 1 })
    expect(await people('conversion', '2026-03')).toMatchObject([
      { personId: ann, name: 'Ann Test', day: '2026-03-12', isHit },
    ])
    expect(await people('not-converted', '2026-03')).toHaveLength(isHit ? 0 : 1)
  })

  it('one that was cancelled since does not count', async () => {
    const ann = desk.build.person()
    trial(ann, '2026-03-12T10:00:00Z')
    const id = member(ann, '2026-03-13T10:00:00Z', '2026-03-14T10:00:00Z')
    desk.rows("UPDATE membership SET state = 'cancelled', cancelled_at = 1 WHERE id = ? RETURNING id", id)
    expect((await months('2026-03')).total.conversion).toEqual({ hits: 0, of: 1 })
  })

  it('a trial that was cancelled, or is only waited for, is none', async () => {
    const [ann, bob] = [desk.build.person(), desk.build.person()]
    trial(ann, '2026-03-12T10:00:00Z', '2026-03-13T10:00:00Z')
    const trainingId = desk.build.training({ typeId: initiation })
    desk.build.attendance({
      trainingId,
      personId: bob,
      state: 'waitlisted',
      usesTrial: true,
      createdAt: at('2026-03-12T10:00:00Z'),
    })
    expect((await months('2026-03')).total).toMatchObject({ conversion: { hits: 0, of: 0 }, used: 0 })
  })
})

describe('TRI-6: reuse after cancelling', () => {
  it('somebody who used it, cancelled, and used it again', async () => {
    const ann = desk.build.person()
    trial(ann, '2026-03-01T10:00:00Z', '2026-03-05T10:00:00Z')
    trial(ann, '2026-04-02T10:00:00Z')
    const { total, months: each } = await months('2026-03', '2026-04')
    expect(total).toMatchObject({ reuse: { hits: 1, of: 1 }, used: 1, cancelled: 1 })
    expect(each).toMatchObject([
      { month: '2026-03', reuse: { hits: 1, of: 1 }, used: 0, cancelled: 1 },
      { month: '2026-04', reuse: { hits: 0, of: 0 }, used: 1, cancelled: 0 },
    ])
  })

  it('who cancelled three times in two months is one person, by the last time, and three trials', async () => {
    const ann = desk.build.person()
    trial(ann, '2026-03-01T10:00:00Z', '2026-03-05T10:00:00Z')
    trial(ann, '2026-03-06T10:00:00Z', '2026-03-09T10:00:00Z')
    trial(ann, '2026-04-01T10:00:00Z', '2026-04-03T10:00:00Z')
    const { total, months: each } = await months('2026-03', '2026-04')
    expect(total).toMatchObject({ reuse: { hits: 0, of: 1 }, cancelled: 3 })
    expect(each.map(({ reuse, cancelled }) => [reuse.of, cancelled])).toEqual([
      [1, 2],
      [1, 1],
    ])
    expect((await people('reuse', '2026-03', '2026-04')).map(({ day }) => day)).toEqual(['2026-04-03'])
    expect(await people('cancelled', '2026-03', '2026-04')).toHaveLength(3)
  })

  it('a place somebody was waiting for before they cancelled, and got afterwards, is used after it', async () => {
    const ann = desk.build.person()
    trial(ann, '2026-03-01T10:00:00Z', '2026-03-05T10:00:00Z')
    const trainingId = desk.build.training({ typeId: initiation })
    const waited = { usesTrial: true, source: 'waiting-list', createdAt: at('2026-03-02T10:00:00Z') } as const
    desk.build.attendance({ trainingId, personId: ann, ...waited })
    expect((await months('2026-03')).total.reuse).toEqual({ hits: 1, of: 1 })
  })

  it('TRI-4: the desk notes when a trial is cancelled, alone or with its class', async () => {
    const [ann, bob] = [desk.build.person(), desk.build.person()]
    const trainingId = desk.build.training({ typeId: initiation, day: '2026-06-20' as Day })
    const mine = desk.build.attendance({ trainingId, personId: ann, usesTrial: true, settlement: 'trial' })
    desk.build.attendance({ trainingId, personId: bob, usesTrial: true, settlement: 'trial' })
    desk.clock.set(at('2026-06-16T10:00:00Z'))
    await desk.call('attendance.cancel', { id: mine, version: 1, isWaived: false, reason: null })
    desk.clock.set(at('2026-06-17T10:00:00Z'))
    await desk.call('trainings.cancel', { id: trainingId, version: versionOf(trainingId), reason: 'ill' })
    expect((await people('cancelled', '2026-06')).map(({ personId, day }) => [personId, day])).toEqual([
      [ann, '2026-06-16'],
      [bob, '2026-06-17'],
    ])
  })
})

const versionOf = (id: number) => desk.rows('SELECT version FROM training WHERE id = ?', id)[0]?.version

describe('the gym’s own months and weeks', () => {
  it('begin at midnight on its wall, in winter and in summer', async () => {
    // Paris is an hour ahead of UTC in winter, two in summer.
    trial(desk.build.person(), '2026-02-28T22:59:59Z')
    trial(desk.build.person(), '2026-02-28T23:00:00Z')
    trial(desk.build.person(), '2026-03-31T21:59:59Z')
    trial(desk.build.person(), '2026-03-31T22:00:00Z')
    expect((await months('2026-02', '2026-04')).months.map(({ used }) => used)).toEqual([1, 2, 1])
    expect((await people('used', '2026-03')).map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-31'])
  })

  it('weeks begin on Monday, also when the clocks change on the Sunday before, and are there when empty', async () => {
    trial(desk.build.person(), '2026-03-29T21:59:59Z')
    trial(desk.build.person(), '2026-03-29T22:00:00Z')
    const { weeks } = await months('2026-03')
    expect(weeks.map(({ monday, used }) => [monday, used])).toEqual([
      ['2026-02-23', 0],
      ['2026-03-02', 0],
      ['2026-03-09', 0],
      ['2026-03-16', 0],
      ['2026-03-23', 1],
      ['2026-03-30', 1],
    ])
  })

  it('a week that is cut by the first or the last of the months counts what is in them', async () => {
    trial(desk.build.person(), '2026-02-27T10:00:00Z')
    trial(desk.build.person(), '2026-03-01T10:00:00Z')
    expect((await months('2026-03')).weeks[0]).toEqual({ monday: '2026-02-23', used: 1, cancelled: 0 })
  })

  it('months without anything are there', async () => {
    const nothing = { hits: 0, of: 0 }
    const figures = { usage: nothing, conversion: nothing, reuse: nothing, used: 0, cancelled: 0 }
    expect(await months('2026-01', '2026-02')).toMatchObject({
      total: figures,
      months: [
        { month: '2026-01', ...figures },
        { month: '2026-02', ...figures },
      ],
      topTen: [],
    })
  })

  it.each([
    ['2026-03', '2026-02'],
    ['2016-03', '2026-03'],
  ])('%s to %s is no report', async (from, to) => {
    await expectRefused(desk, 'reports.trials', { from, to }, 'report.span')
    await expectRefused(desk, 'reports.trialPeople', { from, to, figure: 'used' }, 'report.span')
    await expectRefused(desk, 'reports.exportTrials', { from, to, figure: null }, 'report.span')
  })
})

it('the top ten are households, by the trials they used, with the ones they cancelled', async () => {
  const mother = desk.build.person({ givenName: 'Mother' })
  for (const personId of [mother, child(mother), child(mother)]) trial(personId, '2026-03-10T10:00:00Z')
  trial(child(mother), '2026-03-10T10:00:00Z', '2026-03-11T10:00:00Z')
  const single = desk.build.person({ givenName: 'Single' })
  trial(single, '2026-03-02T10:00:00Z', '2026-03-03T10:00:00Z')
  trial(single, '2026-03-12T10:00:00Z')
  for (let n = 0; n < 10; n += 1) trial(desk.build.person(), '2026-03-12T10:00:00Z')
  const { topTen } = await months('2026-03')
  expect(topTen).toHaveLength(10)
  expect(topTen.slice(0, 2)).toEqual([
    { personId: mother, name: 'Mother Test', used: 3, cancelled: 1 },
    { personId: single, name: 'Single Test', used: 1, cancelled: 1 },
  ])
})

it('reads trials by their own indexes, and never the whole of the attendances', () => {
  const plans: string[] = []
  const ctx = desk.host.queryCtx(owner)
  const prepare: typeof ctx.prepare = (sql) => {
    const plan = desk.store.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({ first: 0, next: 1 })
    plans.push(...(plan as { detail: string }[]).map(({ detail }) => detail))
    return ctx.prepare(sql)
  }
  for (const counted of ['usage', 'used', 'cancelled'] as const)
    for (const read of [countedIn, listedIn])
      read({ ...ctx, prepare }, counted, { first: 0 as Instant, next: 1 as Instant })
  const scans = plans.filter((step) => step.startsWith('SCAN'))
  expect(scans.filter((step) => !/^SCAN (d|attendance USING COVERING INDEX attendance_trials)$/.test(step))).toEqual([])
  expect(plans.join('\n')).toContain('attendance_cancelled_trials')
})

/** What happened to one person, in whole days of a hundred days: joined, paid, and trials with their cancellations. */
const history = fc.record({
  isChild: fc.boolean(),
  isArchived: fc.boolean(),
  joined: fc.option(fc.nat(99)),
  paidAfter: fc.option(fc.nat(30)),
  cancelled: fc.uniqueArray(fc.record({ day: fc.nat(80), kept: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: 3,
    selector: ({ day }) => day,
  }),
  live: fc.option(fc.nat(99)),
})

it('TRI-6: whatever happened, each figure is the length of the list behind it, and months add up', async () => {
  const day = (n: number) => new Date(at('2026-01-20T09:00:00Z') + n * 86_400_000).toISOString()
  await fc.assert(
    fc.asyncProperty(fc.array(history, { maxLength: 12 }), async (histories) => {
      desk = aDesk({ now: '2026-06-15T10:00:00Z' })
      initiation = desk.build.type({ isInitiation: true, capacity: 1000 })
      for (const { isChild, isArchived, joined, paidAfter, cancelled, live } of histories) {
        const id = isChild ? child() : desk.build.person()
        if (isArchived) desk.rows('UPDATE person SET archived_at = 1 WHERE id = ? RETURNING id', id)
        if (joined !== null) member(id, day(joined), paidAfter === null ? null : day(joined + paidAfter))
        for (const { day: booked, kept } of cancelled) trial(id, day(booked), day(booked + kept))
        if (live !== null) trial(id, day(live))
      }
      const span = ['2026-02', '2026-04'] as const
      const { total, months: each, weeks } = await months(...span)
      for (const [from, to, figures] of [
        [...span, total] as const,
        ...each.map((figures) => [figures.month, figures.month, figures] as const),
      ]) {
        const lists = new Map<TrialFigure, readonly TrialRow[]>()
        for (const figure of trialFigures) lists.set(figure, await people(figure, from, to))
        const length = (figure: TrialFigure) => lists.get(figure)?.length
        const hits = (figure: TrialFigure) => lists.get(figure)?.filter(({ isHit }) => isHit).length
        const { usage, conversion, reuse, used, cancelled } = figures
        expect({ usage, conversion, reuse, used, cancelled }).toEqual({
          usage: { hits: hits('usage'), of: length('usage') },
          conversion: { hits: hits('conversion'), of: length('conversion') },
          reuse: { hits: hits('reuse'), of: length('reuse') },
          used: length('used'),
          cancelled: length('cancelled'),
        })
        expect(length('not-used')).toBe(usage.of - usage.hits)
        expect(length('not-converted')).toBe(conversion.of - conversion.hits)
        expect(lists.get('usage')?.every((row) => row.day.slice(0, 7) >= from && row.day.slice(0, 7) <= to)).toBe(true)
      }
      const sum = (rows: readonly { readonly used: number; readonly cancelled: number }[]) => [
        rows.reduce((all, { used }) => all + used, 0),
        rows.reduce((all, { cancelled }) => all + cancelled, 0),
      ]
      expect(sum(each)).toEqual([total.used, total.cancelled])
      expect(sum(weeks)).toEqual([total.used, total.cancelled])
      expect(each.reduce((all, { usage }) => all + usage.of, 0)).toBe(total.usage.of)
      expect(each.reduce((all, { conversion }) => all + conversion.hits, 0)).toBe(total.conversion.hits)
    }),
    { numRuns: 25 },
  )
})
