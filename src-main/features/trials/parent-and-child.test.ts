import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day } from '../../../src-shared/kernel/time.ts'
import { checkStore } from '../../db/check.ts'
import {
  type Initiations,
  initiations,
  refusedInFrench,
  shown,
  trialRequiredFr,
  trialUsedFr,
} from './initiation-for-tests.ts'

let here: Initiations
beforeEach(() => {
  here = initiations()
})

describe('TRI-1, 8: the document’s own tests', () => {
  it('8.2 the trial is used by registering', async () => {
    const alice = here.child('Alice', 'pending')
    await here.tries(alice, here.a)
    expect(here.places(alice)).toEqual(['2026-03-07 registered by trial'])
    const { people } = await here.household(alice, here.b)
    expect(people.find(({ personId }) => personId === alice)?.usedTrial).toEqual({
      trainingId: here.a,
      typeName: 'Initiation roller',
      day: '2026-03-07',
      startTime: '14:00',
      isOver: false,
    })
  })
  it('8.3 and not a second time', async () => {
    const alice = here.child('Alice', 'pending')
    await here.tries(alice, here.a)
    expect(await refusedInFrench(here, () => here.tries(alice, here.b), 'trial.used')).toBe(trialUsedFr)
  })
  it('8.4 after cancelling it is available, and used again', async () => {
    const alice = here.child('Alice', 'pending')
    const id = await here.tries(alice, here.a)
    await here.cancel(id)
    expect(await shown(here, alice, here.b)).toBe('pending offered, available')
    await here.tries(alice, here.b)
    expect(await shown(here, alice, here.c)).toBe('pending none, used')
  })
  it('8.5 two at once: one of them (two programs: two-programs.test.ts)', async () => {
    const alice = here.child('Alice', 'pending')
    const answers = await Promise.allSettled([here.tries(alice, here.a), here.tries(alice, here.a)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(here.places(alice)).toEqual(['2026-03-07 registered by trial'])
  })
  it('8.6 without JavaScript the desk checks by itself', async () => {
    const alice = here.child('Alice', 'trial')
    expect(await refusedInFrench(here, () => here.register(alice, here.a), 'trial.required')).toBe(trialRequiredFr)
    expect(here.desk.rows('SELECT * FROM attendance')).toEqual([])
  })
})

describe('TRI-1, 9.2: each has a trial of their own', () => {
  /** Parent, child A, child B: their boxes at C. The parent uses theirs before there are children (TRI-3). */
  async function boxes(parentUses: boolean, aUses: boolean, bUses: boolean): Promise<readonly string[]> {
    if (parentUses) await here.tries(here.parent, here.a)
    const [a, b] = [here.child('Adèle', 'trial'), here.child('Basile', 'trial')]
    if (aUses) await here.tries(a, here.a)
    if (bUses) await here.tries(b, here.a)
    const all: readonly PersonId[] = [here.parent, a, b]
    return Promise.all(all.map((who) => shown(here, who, here.c)))
  }
  const free = 'trial required, available'
  const used = 'no: trial-used, used'
  it.each([
    ['all available', [false, false, false], ['dependent-member none, available', free, free]],
    ['the parent’s used', [true, false, false], ['dependent-member none, used', free, free]],
    ['child A’s used', [false, true, false], ['dependent-member none, available', used, free]],
    ['all used', [true, true, true], ['dependent-member none, used', used, used]],
  ] as const)('%s', async (_situation, [parent, a, b], expected) => {
    expect(await boxes(parent, a, b)).toEqual(expected)
  })

  it('all available: all use theirs; all used: a membership is required', async () => {
    await here.tries(here.parent, here.a)
    expect(await shown(here, here.parent, here.b)).toBe('no: trial-used, used')
    const children = [here.child('Adèle', 'trial'), here.child('Basile', 'trial')]
    for (const child of children) await here.tries(child, here.a)
    for (const child of children)
      expect(await refusedInFrench(here, () => here.tries(child, here.b), 'trial.used')).toBe(trialUsedFr)
    expect([here.parent, ...children].flatMap(here.places)).toEqual(Array(3).fill('2026-03-07 registered by trial'))
    expect(checkStore(here.desk.store.sqlite)).toEqual([])
  })
})

describe('TRI-1, 9.3: one of them only', () => {
  it('9.3.1 the parent uses theirs, the child can still use its own', async () => {
    await here.tries(here.parent, here.a)
    const child = here.child('Alice', 'pending')
    await here.tries(child, here.b)
    expect([here.parent, child].map(here.places)).toEqual([
      ['2026-03-07 registered by trial'],
      ['2026-03-14 registered by trial'],
    ])
  })
  it('9.3.2 the child uses its own, the parent’s is still there', async () => {
    const child = here.child('Alice', 'pending')
    await here.tries(child, here.a)
    // Parents of a pending child need none (TRI-3); without that membership theirs is there to be used.
    expect(await shown(here, here.parent, here.b)).toBe('dependent-member none, available')
    here.desk.store.sqlite.exec("UPDATE membership SET state = 'cancelled'")
    expect(await shown(here, here.parent, here.b)).toBe('trial required, available')
    await here.tries(here.parent, here.b)
    expect([child, here.parent].map(here.places)).toEqual([
      ['2026-03-07 registered by trial'],
      ['2026-03-14 registered by trial'],
    ])
  })
})

it('TRI-4, 16.2: used, cancelled, offered again, used again', async () => {
  const alice = here.child('Alice', 'pending')
  expect(await shown(here, alice, here.a)).toBe('pending offered, available')
  const id = await here.tries(alice, here.a)
  expect(await shown(here, alice, here.b)).toBe('pending none, used')
  await here.cancel(id)
  expect(await shown(here, alice, here.b)).toBe('pending offered, available')
  await here.tries(alice, here.b)
  expect(here.places(alice)).toEqual(['2026-03-07 cancelled by trial', '2026-03-14 registered by trial'])
  expect(checkStore(here.desk.store.sqlite)).toEqual([])
})

describe('TRI-2, TRI-3, 18: when the parent is a member', () => {
  it('18.1 the parent needs no trial, and keeps it', async () => {
    here.desk.build.membership({ personId: here.parent })
    expect(await shown(here, here.parent, here.a)).toBe('member none, available')
    await here.tries(here.parent, here.a)
    await here.register(here.parent, here.b)
    expect(here.places(here.parent)).toEqual(['2026-03-07 registered', '2026-03-14 registered'])
  })
  it('18.2 a trial child comes without using its own, also when the form ticked it', async () => {
    const alice = here.child('Alice', 'trial')
    expect(await shown(here, alice, here.a)).toBe('trial required, available')
    here.desk.build.membership({ personId: here.parent })
    expect(await shown(here, alice, here.a)).toBe('guardian-member none, available')
    await here.register(alice, here.a)
    await here.tries(alice, here.b)
    expect(here.places(alice)).toEqual(['2026-03-07 registered', '2026-03-14 registered'])
  })
  it.each([
    ['pending', 'trial required, available'],
    ['trial', 'trial required, available'],
    ['cancelled', 'trial required, available'],
    ['active', 'guardian-member none, available'],
  ] as const)('18.2 only an active one counts: the parent is %s', async (state, box) => {
    here.desk.build.membership({ personId: here.parent, state })
    expect(await shown(here, here.child('Alice', 'trial'), here.a)).toBe(box)
  })
  it('18.2 on the day of the initiation: the parent’s ends before', async () => {
    const [row] = here.desk.rows('SELECT day FROM training WHERE id = ?', here.b)
    const personId = here.parent
    here.desk.build.membership({ personId, endsOn: '2026-03-13' as Day })
    const alice = here.child('Alice', 'trial')
    expect(row?.day).toBe('2026-03-14')
    expect(await shown(here, alice, here.a)).toBe('guardian-member none, available')
    expect(await shown(here, alice, here.b)).toBe('trial required, available')
  })
})
