import { beforeEach, describe, expect, it } from 'vitest'
import type { Lookalike } from '../../../src-shared/contract/trials.ts'
import type { PersonId } from '../../../src-shared/kernel/brand.ts'
import type { Day, Instant } from '../../../src-shared/kernel/time.ts'
import type { person } from '../../db/schema/people.ts'
import { expectRefused } from '../../testing/refused.ts'
import { type Initiations, initiations, refusedInFrench } from './initiation-for-tests.ts'

let here: Initiations
beforeEach(() => {
  here = initiations()
})

/** Somebody without a household who looks like Мария Белова. */
const maria = (fields: Partial<typeof person.$inferInsert> = {}): PersonId =>
  here.desk.build.person({ givenName: 'Мария', familyName: 'Белова', birthDate: '1990-05-03' as Day, ...fields })

const asked = (fields: object = {}) =>
  here.desk.call<readonly Lookalike[]>('trials.lookalikes', {
    personId: null,
    givenName: 'Maria',
    familyName: 'Belova',
    birthDate: '1990-05-03',
    phone: null,
    guardianId: null,
    ...fields,
  })

const events = () => here.desk.rows("SELECT person_id AS who, facts FROM person_event WHERE code = 'trial.overridden'")

describe('MAT-1: who has probably had a trial under another record', () => {
  it('says who, by what, and which trial', async () => {
    const other = maria({ phone: '+33 6 12 34 56 78' })
    await here.tries(other, here.a)
    expect(await asked({ phone: '06 12 34 56 78' })).toEqual([
      {
        personId: other,
        name: 'Мария Белова',
        birthDate: '1990-05-03',
        phone: '+33 6 12 34 56 78',
        guardianName: null,
        isArchived: false,
        alike: ['name-similar', 'birth', 'phone'],
        trial: { trainingId: here.a, typeName: 'Initiation roller', day: '2026-03-07', startTime: '14:00' },
      },
    ])
  })
  it('only a trial counts: not a record, not a place, not what was cancelled or is waited for', async () => {
    const [member, other] = [maria(), maria()]
    here.desk.build.membership({ personId: member })
    await here.register(member, here.a)
    expect(await asked()).toEqual([])
    const id = await here.tries(other, here.a)
    expect((await asked()).map(({ personId }) => personId)).toEqual([other])
    await here.cancel(id)
    here.desk.build.attendance({ trainingId: here.b, personId: other, usesTrial: true, state: 'waitlisted' })
    expect(await asked()).toEqual([])
  })
  it('an archived record had its trial, too', async () => {
    const other = maria()
    await here.tries(other, here.a)
    here.desk.store.sqlite.exec(`UPDATE person SET archived_at = 1 WHERE id = ${other}`)
    expect(await asked()).toMatchObject([{ personId: other, isArchived: true }])
  })
  it('nobody is their own lookalike', async () => {
    const other = maria()
    await here.tries(other, here.a)
    expect(await asked({ personId: other })).toEqual([])
  })
  it('the likeliest first', async () => {
    const similar = maria({ familyName: 'Белов' })
    const closest = maria({ givenName: 'Maria', familyName: 'Belova' })
    const swapped = maria({ birthDate: '1990-03-05' as Day })
    for (const who of [closest, similar, swapped]) await here.tries(who, here.a, { overrideReason: 'a cousin' })
    expect((await asked()).map(({ personId }) => personId)).toEqual([closest, similar, swapped])
  })
  it('a child is called by the guardian’s phone, and known by the guardian’s name', async () => {
    const mother = here.desk.build.person({ givenName: 'Claire', familyName: 'Dupond', phone: '0612345678' })
    here.desk.store.sqlite.exec(`UPDATE person SET phone = '06 12 34 56 78' WHERE id = ${here.parent}`)
    const alice = here.child('Alice', 'trial')
    await here.tries(alice, here.a)
    const again = { givenName: 'Alice', familyName: 'Martin', birthDate: '2013-05-03', guardianId: mother }
    expect(await asked(again)).toMatchObject([
      { personId: alice, guardianName: 'Claire Dupont', alike: ['name-similar', 'birth', 'phone'] },
    ])
    expect(await asked({ ...again, guardianId: null })).toEqual([])
  })
  it('the household’s other children and their parent are not taken for one another', async () => {
    const alice = here.child('Claire', 'trial')
    const bob = here.child('Bob', 'trial')
    await here.tries(alice, here.a)
    await here.tries(bob, here.a)
    expect(await asked({ givenName: 'Claire', familyName: 'Dupont', birthDate: null, personId: here.parent })).toEqual(
      [],
    )
  })
})

describe('MAT-1: a trial that was probably had before', () => {
  it('is refused, in words', async () => {
    await here.tries(maria(), here.a)
    const again = here.desk.build.person({ givenName: 'Maria', familyName: 'Belova', birthDate: '1990-05-03' as Day })
    expect(await refusedInFrench(here, () => here.tries(again, here.b), 'trial.maybe-used')).toContain('Мария Белова')
    await expectRefused(
      here.desk,
      'attendance.register',
      { trainingId: here.b, personId: again, usesTrial: true },
      'trial.maybe-used',
      { name: 'Мария Белова', day: '2026-03-07', type: 'Initiation roller' },
    )
  })
  it('is allowed with a reason, which is kept', async () => {
    await here.tries(maria(), here.a)
    const again = maria({ givenName: 'Maria' })
    const first = await here.tries(again, here.b, { overrideReason: 'a cousin' })
    const kept = (reason: string) => ({ who: again, facts: JSON.stringify({ other: 'Мария Белова', reason }) })
    expect(events()).toEqual([kept('a cousin')])
    // It is asked each time a trial is used.
    await here.cancel(first)
    await here.tries(again, here.c, { overrideReason: 'her cousin, seen together' })
    expect(events()).toEqual([kept('a cousin'), kept('her cousin, seen together')])
  })
  it('nothing is asked of somebody who uses none, and nothing kept of a reason nobody needed', async () => {
    await here.tries(maria(), here.a)
    const member = maria()
    here.desk.build.membership({ personId: member })
    await here.register(member, here.b)
    await here.tries(here.parent, here.b, { overrideReason: 'just in case' })
    expect(events()).toEqual([])
  })
  it('a child’s form asks for its membership and its place at once, and keeps the reason once', async () => {
    const elsewhere = here.desk.build.person({ givenName: 'Zoé', familyName: 'Dupont', birthDate: '2017-09-30' as Day })
    await here.tries(elsewhere, here.a)
    here.desk.store.sqlite.exec('UPDATE gym SET child_fee_minor = 4500')
    const form = {
      guardianId: here.parent,
      givenName: 'Zoe',
      familyName: 'Dupond',
      birthDate: '2017-09-30',
      email: null,
      phone: null,
      note: null,
      season: '2025-2026',
      healthAnswers: Array.from({ length: 9 }, () => 'no'),
      hasConsented: true,
      isAuthorised: true,
      isNewLicence: false,
      isTrial: true,
      certificate: null,
      overrideReason: null,
      initiation: { trainingId: here.b, usesTrial: true, equipment: 'size 34' },
    }
    const facts = { name: 'Zoé Dupont', day: '2026-03-07', type: 'Initiation roller' }
    await expectRefused(here.desk, 'memberships.enrolChild', form, 'trial.maybe-used', facts)
    // Also when only the place would use the trial.
    await expectRefused(here.desk, 'memberships.enrolChild', { ...form, isTrial: false }, 'trial.maybe-used', facts)
    const { personId } = await here.desk.call<{ personId: PersonId }>('memberships.enrolChild', {
      ...form,
      overrideReason: 'her twin cousin',
    })
    expect(events()).toEqual([
      { who: personId, facts: JSON.stringify({ other: 'Zoé Dupont', reason: 'her twin cousin' }) },
    ])
    expect(here.places(personId)).toEqual(['2026-03-14 registered by trial'])
  })
})

describe('MAT-1: among five thousand trials', () => {
  it('reads the trials by their own index, each once', () => {
    const plan = here.desk.rows(
      `EXPLAIN QUERY PLAN SELECT a.person_id FROM attendance a INDEXED BY attendance_one_live_trial
       JOIN person p ON p.id = a.person_id WHERE a.uses_trial = 1 AND a.state NOT IN ('cancelled', 'waitlisted')`,
    )
    expect(plan.map(({ detail }) => String(detail))).toEqual([
      'SCAN a USING INDEX attendance_one_live_trial',
      'SEARCH p USING INTEGER PRIMARY KEY (rowid=?)',
    ])
  })
  it('finds the one', async () => {
    const { sqlite } = here.desk.store
    const count = 5000
    sqlite.exec(`
      INSERT INTO person (given_name, family_name, birth_date, search, created_at)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
      SELECT 'Given ' || i, 'Family ' || (i % 97), date('1950-01-01', '+' || i || ' days'), 'x', 1 FROM n;
      UPDATE training SET capacity = 10000, places_taken = 0;
      INSERT INTO attendance (training_id, person_id, state, source, uses_trial, created_at)
      SELECT ${here.a}, id, 'registered', 'desk', 1, 1 FROM person WHERE search = 'x';`)
    const other = maria()
    here.desk.build.attendance({ trainingId: here.a, personId: other, usesTrial: true, createdAt: 1 as Instant })
    expect((await asked()).map(({ personId }) => personId)).toEqual([other])
  })
})
