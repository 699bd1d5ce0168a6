import type { Rule } from './rule.ts'

/** What of a link's money went back, or is on its way. */
const goneOrGoing = `(SELECT COALESCE(SUM(r.amount_minor), 0) FROM link_refund r WHERE r.link_id = l.id AND r.status <> 'failed')`

/** Payments by link (SES-4): money that came is in its place, on its way back, or somebody's to decide about. */
export const paymentLinkRules: readonly Rule[] = [
  {
    rule: 'the money of a paid link is one payment of its payer, and a payment by link has its link',
    sql: `SELECT l.id, l.payment_id FROM payment_link l LEFT JOIN payment p ON p.id = l.payment_id
          WHERE l.state = 'paid' AND (p.id IS NULL OR p.cancelled_at IS NOT NULL OR p.method <> 'stripe'
            OR p.payer_id <> l.payer_id OR p.amount_minor > l.received_minor
            OR p.amount_minor < l.received_minor - ${goneOrGoing})
          UNION ALL
          SELECT NULL, p.id FROM payment p WHERE p.method = 'stripe' AND p.cancelled_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM payment_link l WHERE l.payment_id = p.id)`,
  },
  {
    rule: 'money that goes back is on no account',
    sql: `SELECT l.id, l.payment_id FROM payment_link l JOIN payment p ON p.id = l.payment_id
          WHERE l.state <> 'paid' AND p.cancelled_at IS NULL`,
  },
  {
    rule: 'money without a place is on its way back, or somebody decides or has decided about it',
    sql: `SELECT l.id, l.state FROM payment_link l WHERE l.state IN ('late', 'refunding')
            AND l.task IS NULL AND l.settled_by IS NULL AND ${goneOrGoing} < l.received_minor
            AND NOT EXISTS (SELECT 1 FROM gateway_task t WHERE t.link_id = l.id AND t.kind = 'refund' AND t.state <> 'failed' AND t.state = 'waiting')`,
  },
  {
    rule: 'what went back is the sum of its refunds and no more than came, and all of it means refunded',
    sql: `SELECT l.id, l.refunded_minor FROM payment_link l
          WHERE l.refunded_minor <> (SELECT COALESCE(SUM(r.amount_minor), 0) FROM link_refund r
              WHERE r.link_id = l.id AND r.status = 'succeeded')
            OR l.refunded_minor > COALESCE(l.received_minor, 0)
            OR l.state = 'refunded' AND l.refunded_minor <> l.received_minor
            OR l.state IN ('late', 'refunding') AND l.refunded_minor = l.received_minor`,
  },
  {
    rule: 'money came by a link because the provider said so',
    sql: `SELECT l.id FROM payment_link l WHERE l.received_minor IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.object_ref = l.session_ref AND o.state = 'paid')`,
  },
  {
    rule: 'an invoice has at most one link that can be paid',
    sql: `SELECT invoice_id AS id FROM payment_link WHERE state IN ('creating', 'open') GROUP BY invoice_id HAVING count(*) > 1`,
  },
  {
    rule: 'a link asks its payer for its invoice',
    sql: `SELECT l.id, l.invoice_id FROM payment_link l JOIN invoice i ON i.id = l.invoice_id
          WHERE l.payer_id <> i.payer_id OR l.booking_id IS NOT i.booking_id OR l.amount_minor <> i.amount_minor`,
  },
  {
    rule: 'a link that is being made waits in the outbox, one that was made no longer',
    sql: `SELECT l.id, l.state FROM payment_link l WHERE (l.state = 'creating') <> EXISTS (
            SELECT 1 FROM gateway_task t WHERE t.link_id = l.id AND t.kind = 'create' AND t.state <> 'failed' AND t.state = 'waiting')`,
  },
]
