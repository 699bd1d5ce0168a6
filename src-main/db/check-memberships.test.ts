import Sqlite, { type Database } from 'better-sqlite3'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aClub } from '../features/memberships/club-for-tests.ts'
import { checkStore } from './check.ts'
import { damageIn } from './damage-for-tests.ts'

const sound = 'the file is sound'
const billed = 'a membership is what its invoice says: active when it is paid, pending until then'
const price = 'a membership is billed at its price, to whom it is for, once'
const moment = 'an active membership became so at a moment, one that waits has not yet'
const season = 'a person has at most one membership to a season'
const kin = 'whoever cares for somebody is in nobody’s care'

type Case = readonly [what: string, sql: string, rules: readonly string[]]

/** Ann and her children: 1 is active and paid (invoice 1), 2 pending (invoice 2), 3 a trial, 4 cancelled and kept (invoice 3). */
const membershipCases: readonly Case[] = [
  [
    'an active membership that is not paid',
    "UPDATE membership SET state = 'active', activated_at = 1 WHERE id = 2",
    [billed],
  ],
  ['a pending one that is paid', "UPDATE membership SET state = 'pending', activated_at = NULL WHERE id = 1", [billed]],
  ['a trial that was billed', "UPDATE membership SET state = 'trial' WHERE id = 2", [billed]],
  ['a bill over another price', 'UPDATE membership SET price_minor = 1 WHERE id = 2', [price]],
  ['a bill for somebody else', 'UPDATE invoice SET person_id = 1 WHERE id = 2', [price]],
  ['a bill of another kind', "UPDATE invoice SET kind = 'sale' WHERE id = 2", [sound, price]],
  ['a membership billed twice', 'UPDATE invoice SET membership_id = 4, person_id = 5 WHERE id = 2', [price]],
  ['an active one since never', 'UPDATE membership SET activated_at = NULL WHERE id = 1', [moment]],
  ['a trial since yesterday', 'UPDATE membership SET activated_at = 1 WHERE id = 3', [moment]],
  ['two memberships to a season', 'UPDATE membership SET person_id = 2 WHERE id = 3', [season]],
  ['a guardian in somebody’s care', 'UPDATE person SET guardian_id = 6 WHERE id = 1', [kin]],
  ['a second guardian in somebody’s care', 'UPDATE person SET guardian_id = 1 WHERE id = 6', [kin]],
  ['somebody in their own care', 'UPDATE person SET guardian_id = id WHERE id = 4', [sound, kin]],
  ['a second guardian who is the first', 'UPDATE person SET other_guardian_id = 1 WHERE id = 2', [sound, kin]],
  ['a second guardian of an adult', 'UPDATE person SET other_guardian_id = 1 WHERE id = 6', [sound, kin]],
]

describe('MEM-1: damage to memberships and households is found, and only the damage', () => {
  let club: Buffer
  let db: Database
  const brokenRules = () => checkStore(db).map(({ rule }) => rule)
  beforeAll(async () => {
    const here = await aClub()
    await here.clerk.take(here.ann, 4500)
    const kim = await here.enrolChild()
    await here.enrolChild({ givenName: 'Tom' })
    await here.enrolChild({ givenName: 'Zoé', isTrial: true })
    const max = await here.enrolChild({ givenName: 'Max' })
    await here.clerk.take(here.ann, 4500, { invoiceId: 3 })
    await here.desk.call('memberships.cancel', { id: max.id, version: 2, isRefunded: false, reason: 'moved' })
    const otherGuardianId = here.desk.build.person()
    await here.desk.call('households.setOtherGuardian', { personId: kim.personId, version: 1, otherGuardianId })
    club = here.desk.store.sqlite.serialize()
    await here.desk.close()
  })
  beforeEach(() => {
    db = new Sqlite(club)
    return () => db.close()
  })
  it('a healthy club has nothing to report', () => {
    expect(brokenRules()).toEqual([])
    const states = db.prepare('SELECT state FROM membership ORDER BY id').pluck().all()
    expect(states).toEqual(['active', 'pending', 'trial', 'cancelled'])
    expect(db.prepare('SELECT state FROM invoice ORDER BY id').pluck().all()).toEqual(['paid', 'unpaid', 'paid'])
  })
  it.each(membershipCases)('%s', (_what, sql, rules) => {
    damageIn(db, sql)
    expect(brokenRules()).toEqual(rules)
  })
})
