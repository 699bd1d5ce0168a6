import { beforeEach, describe, expect, it } from 'vitest'
import { checkStore } from '../../db/check.ts'
import { expectRefused } from '../../testing/refused.ts'
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

describe('TRI-1, 5: limit cases', () => {
  it.each(['pending', 'trial'] as const)(
    '5.1 a second registration before the first is cancelled, %s',
    async (state) => {
      const alice = here.child('Alice', state)
      await here.tries(alice, here.a)
      expect(await refusedInFrench(here, () => here.tries(alice, here.b), 'trial.used')).toBe(trialUsedFr)
      expect(here.places(alice)).toEqual(['2026-03-07 registered by trial'])
    },
  )

  it('5.1 for an adult, in their own words', async () => {
    await here.tries(here.parent, here.a)
    expect(await refusedInFrench(here, () => here.tries(here.parent, here.b), 'trial.used')).toBe(
      'L’essai gratuit a déjà été utilisé. Une adhésion est maintenant requise.',
    )
  })

  it('5.2 used again before the first is cancelled: at the same initiation, too', async () => {
    const alice = here.child('Alice', 'pending')
    await here.tries(alice, here.a)
    await expectRefused(
      here.desk,
      'attendance.register',
      { trainingId: here.a, personId: alice, usesTrial: true },
      'attendance.already-there',
    )
    expect(await refusedInFrench(here, () => here.tries(alice, here.c), 'trial.used')).toBe(trialUsedFr)
  })

  it('5.3 cancelled, then two at once: one of them', async () => {
    const alice = here.child('Alice', 'pending')
    await here.cancel(await here.tries(alice, here.a))
    const answers = await Promise.allSettled([here.tries(alice, here.b), here.tries(alice, here.c)])
    expect(
      answers.map((answer) => (answer.status === 'fulfilled' ? 'registered' : answer.reason.code)).toSorted(),
    ).toEqual(['registered', 'trial.used'])
    expect(here.places(alice)).toEqual(['2026-03-07 cancelled by trial', '2026-03-14 registered by trial'])
    expect(checkStore(here.desk.store.sqlite)).toEqual([])
  })

  it('5.3 the store itself has the last word', async () => {
    const alice = here.child('Alice', 'pending')
    await here.tries(alice, here.a)
    const second = () => here.desk.build.attendance({ trainingId: here.b, personId: alice, usesTrial: true })
    expect(second).toThrow(/UNIQUE constraint failed/)
    const unticked = await here.register(alice, here.b)
    const tick = () => here.desk.store.sqlite.prepare('UPDATE attendance SET uses_trial = 1 WHERE id = ?').run(unticked)
    expect(tick).toThrow(/UNIQUE constraint failed/)
  })

  it('5.4 a form that was tampered with: the trial unticked', async () => {
    const alice = here.child('Alice', 'trial')
    expect(
      await refusedInFrench(here, () => here.register(alice, here.a, { usesTrial: false }), 'trial.required'),
    ).toBe(trialRequiredFr)
    expect(here.places(alice)).toEqual([])
  })

  it('5.4 a form that was tampered with: a trial ticked that is not needed is kept for later', async () => {
    const alice = here.child('Alice', 'active')
    const answer = await here.desk.call('attendance.register', {
      trainingId: here.a,
      personId: alice,
      usesTrial: true,
    })
    expect(answer).toMatchObject({ usesTrial: false })
    expect(here.places(alice)).toEqual(['2026-03-07 registered'])
    expect(await shown(here, alice, here.b)).toBe('member none, available')
  })

  it('5.4 a form that was tampered with: a child of somebody else, a volunteer who is none', async () => {
    const stranger = here.desk.build.person({ givenName: 'Paul', familyName: 'Martin' })
    const alice = here.child('Alice', 'trial')
    const asked = { trainingId: here.a, personId: alice, usesTrial: true }
    const name = 'Alice Dupont'
    await expectRefused(
      here.desk,
      'attendance.register',
      { ...asked, householdId: stranger },
      'trial.other-household',
      { name },
    )
    await expectRefused(here.desk, 'attendance.register', { ...asked, asVolunteer: true }, 'attendance.not-volunteer', {
      name,
    })
    expect(await here.tries(alice, here.a, { householdId: here.parent, asVolunteer: false })).toBeGreaterThan(0)
  })

  it('5.4 a form that was tampered with: a trial at a class that is no initiation', async () => {
    const alice = here.child('Alice', 'trial')
    const trainingId = here.desk.build.training({ typeId: here.desk.build.type({ name: 'Roller' }) })
    const asked = { trainingId, personId: alice, usesTrial: true }
    await expectRefused(here.desk, 'attendance.register', asked, 'trial.not-initiation')
    expect(() => here.desk.build.attendance(asked)).toThrow(/a free trial is for initiations/)
  })

  it('5.5 a form that does not say anything about the trial', async () => {
    const alice = here.child('Alice', 'trial')
    expect(await refusedInFrench(here, () => here.register(alice, here.a), 'trial.required')).toBe(trialRequiredFr)
    expect(await here.tries(alice, here.a)).toBeGreaterThan(0)
  })

  it('5.6 cancelled, and back to the same initiation', async () => {
    const alice = here.child('Alice', 'pending')
    await here.cancel(await here.tries(alice, here.a))
    expect(await shown(here, alice, here.a)).toBe('pending offered, available')
    await here.tries(alice, here.a)
    expect(here.places(alice)).toEqual(['2026-03-07 cancelled by trial', '2026-03-07 registered by trial'])
    expect(checkStore(here.desk.store.sqlite)).toEqual([])
  })
})

describe('TRI-1, 6.3: several children', () => {
  it('6.3.1 three children, two with a trial left', async () => {
    const [a, b, c] = [here.child('Adèle', 'pending'), here.child('Basile', 'pending'), here.child('Célia', 'pending')]
    await here.tries(b, here.a)
    const { people } = await here.household(here.parent, here.b)
    expect(people.map(({ personId, usedTrial }) => [personId, usedTrial !== null])).toEqual([
      [here.parent, false],
      [a, false],
      [b, true],
      [c, false],
    ])
    for (const child of [a, c]) await here.tries(child, here.a)
    expect([a, b, c].flatMap(here.places)).toEqual(Array(3).fill('2026-03-07 registered by trial'))
  })

  it.each([
    ['pending', 'pending none, used'],
    ['trial', 'no: trial-used, used'],
  ] as const)('6.3.2 all three have used theirs, %s', async (state, box) => {
    const children = ['Adèle', 'Basile', 'Célia'].map((name) => here.child(name, state))
    for (const child of children) await here.tries(child, here.a)
    for (const child of children) {
      expect(await shown(here, child, here.b)).toBe(box)
      expect(await refusedInFrench(here, () => here.tries(child, here.b), 'trial.used')).toBe(trialUsedFr)
    }
  })

  it('6.3.3 the parent has used theirs, the children have not', async () => {
    // Before there are children: with them the parent is a member (TRI-3) and needs no trial.
    await here.tries(here.parent, here.a)
    const children = ['Adèle', 'Basile'].map((name) => here.child(name, 'pending'))
    expect(await shown(here, here.parent, here.b)).toBe('dependent-member none, used')
    for (const child of children) {
      expect(await shown(here, child, here.a)).toBe('pending offered, available')
      await here.tries(child, here.a)
    }
    expect([here.parent, ...children].flatMap(here.places)).toEqual(Array(3).fill('2026-03-07 registered by trial'))
  })
})
