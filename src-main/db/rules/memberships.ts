import type { Rule } from './rule.ts'

/** Households and memberships (MEM). */
export const membershipRules: readonly Rule[] = [
  {
    rule: 'a membership is what its invoice says: active when it is paid, pending until then',
    sql: `SELECT m.id, m.state, i.id AS invoice, i.state AS invoice_state FROM invoice i
          JOIN membership m ON m.id = i.membership_id
          WHERE i.state <> 'cancelled' AND m.state <> 'cancelled' AND m.state <> iif(i.state = 'paid', 'active', 'pending')`,
  },
  {
    rule: 'a membership is billed at its price, to whom it is for, once',
    sql: `SELECT m.id, i.id AS invoice FROM invoice i JOIN membership m ON m.id = i.membership_id
          WHERE i.kind <> 'membership' OR i.person_id <> m.person_id OR i.amount_minor <> m.price_minor
          UNION ALL
          SELECT membership_id, MAX(id) FROM invoice WHERE membership_id IS NOT NULL AND state <> 'cancelled'
          GROUP BY membership_id HAVING count(*) > 1`,
  },
  {
    rule: 'an active membership became so at a moment, one that waits has not yet',
    sql: `SELECT id, state, activated_at FROM membership
          WHERE state <> 'cancelled' AND (state = 'active') <> (activated_at IS NOT NULL)`,
  },
  {
    rule: 'a person has at most one membership to a season',
    sql: `SELECT person_id AS id, season FROM membership WHERE state <> 'cancelled'
          GROUP BY person_id, season, ends_on HAVING count(*) > 1`,
  },
  {
    rule: 'whoever cares for somebody is in nobody’s care',
    sql: `SELECT p.id, g.id AS guardian FROM person p JOIN person g ON g.id IN (p.guardian_id, p.other_guardian_id)
          WHERE g.guardian_id IS NOT NULL OR g.id = p.id
          UNION ALL
          SELECT id, other_guardian_id FROM person
          WHERE other_guardian_id IS NOT NULL AND (guardian_id IS NULL OR guardian_id = other_guardian_id)`,
  },
]
