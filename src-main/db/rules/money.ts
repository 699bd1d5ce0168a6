import type { Rule } from './rule.ts'

/** Accounts, invoices, payments (PAY) and the till (TIL). */
export const moneyRules: readonly Rule[] = [
  {
    rule: 'a balance is the sum of its entries, and never below zero',
    sql: `SELECT a.payer_id AS id, a.balance_minor FROM account a
          LEFT JOIN (SELECT payer_id, SUM(amount_minor) AS amount FROM account_entry GROUP BY payer_id) e ON e.payer_id = a.payer_id
          WHERE a.balance_minor < 0 OR a.balance_minor IS NOT e.amount
          UNION
          SELECT payer_id, NULL FROM account_entry WHERE payer_id NOT IN (SELECT payer_id FROM account)`,
  },
  {
    rule: 'each account entry follows from the one before',
    sql: `SELECT id FROM (
            SELECT id, balance_before, LAG(balance_after, 1, 0) OVER (PARTITION BY payer_id ORDER BY id) AS balance_then
            FROM account_entry)
          WHERE balance_before <> balance_then`,
  },
  {
    rule: 'a paid invoice has exactly one entry that settles it, every other none that still counts',
    sql: `SELECT i.id, i.state FROM invoice i
          LEFT JOIN (SELECT invoice_id, SUM(amount_minor) AS amount, SUM(iif(kind = 'settlement', 1, -1)) AS live
            FROM account_entry WHERE invoice_id IS NOT NULL GROUP BY invoice_id) e ON e.invoice_id = i.id
          WHERE COALESCE(e.live, 0) <> (i.state = 'paid')
             OR COALESCE(e.amount, 0) <> iif(i.state = 'paid', -i.amount_minor, 0)
          UNION
          SELECT i.id, i.state FROM account_entry e JOIN invoice i ON i.id = e.invoice_id
          WHERE e.payer_id <> i.payer_id OR abs(e.amount_minor) <> i.amount_minor`,
  },
  {
    rule: 'a payment is one entry of its payer, and one more when it is cancelled',
    sql: `SELECT p.id FROM payment p
          LEFT JOIN (SELECT payment_id, SUM(kind = 'payment') AS taken, SUM(kind = 'payment-cancelled') AS cancelled,
              SUM(amount_minor) AS amount, MIN(payer_id) AS first_payer, MAX(payer_id) AS last_payer
            FROM account_entry WHERE kind IN ('payment', 'payment-cancelled') GROUP BY payment_id) e ON e.payment_id = p.id
          WHERE e.taken IS NOT 1 OR e.cancelled <> (p.cancelled_at IS NOT NULL) OR e.first_payer <> p.payer_id
             OR e.last_payer <> p.payer_id OR e.amount <> iif(p.cancelled_at IS NULL, p.amount_minor, 0)`,
  },
  {
    rule: 'invoice numbers have no gaps',
    sql: `SELECT year AS id, count(*) AS invoices, MAX(serial) AS last FROM invoice
          GROUP BY year HAVING MIN(serial) <> 1 OR MAX(serial) <> count(*)`,
  },
  {
    rule: 'cash that was taken, given back or paid out went through a till',
    sql: `SELECT 'payment' AS what, p.id FROM payment p
          LEFT JOIN (SELECT payment_id, SUM(kind = 'payment') AS taken, SUM(kind = 'payment-cancelled') AS cancelled,
              SUM(amount_minor) AS amount, MAX(iif(kind = 'payment', shift_id, NULL)) AS shift_id
            FROM till_move WHERE payment_id IS NOT NULL GROUP BY payment_id) m ON m.payment_id = p.id
          WHERE iif(p.method = 'cash', m.taken IS NOT 1 OR m.shift_id <> p.shift_id
            OR m.cancelled <> (p.cancelled_at IS NOT NULL) OR m.amount <> iif(p.cancelled_at IS NULL, p.amount_minor, 0),
            m.payment_id IS NOT NULL)
          UNION ALL
          SELECT 'entry', e.id FROM till_move m JOIN account_entry e ON e.id = m.entry_id
          WHERE e.kind <> 'pay-out' OR e.amount_minor <> m.amount_minor`,
  },
  {
    rule: 'a closed shift expected its float and its moves, and Z numbers have no gaps',
    sql: `SELECT s.id, s.expected_minor FROM till_shift s
          WHERE s.closed_at IS NOT NULL AND s.expected_minor <> s.float_minor
            + (SELECT COALESCE(SUM(m.amount_minor), 0) FROM till_move m WHERE m.shift_id = s.id)
          UNION ALL
          SELECT MAX(z_number), count(*) FROM till_shift WHERE z_number IS NOT NULL
          HAVING MIN(z_number) <> 1 OR MAX(z_number) <> count(*)`,
  },
  {
    // One deed is one moment (host.ts). What the desk does by itself is part of a run, which its invoices name; the end of a
    // hold and what the payment provider says are logged like commands.
    rule: 'money moves by a command or by a run',
    sql: `WITH moved AS (
            SELECT 'payment' AS what, id, actor, at FROM payment
            UNION ALL SELECT 'cancelled payment', id, cancelled_by, cancelled_at FROM payment WHERE cancelled_at IS NOT NULL
            UNION ALL SELECT 'entry', id, actor, at FROM account_entry
            UNION ALL SELECT 'invoice', id, actor, created_at FROM invoice
            UNION ALL SELECT 'cancelled invoice', id, cancelled_by, cancelled_at FROM invoice WHERE cancelled_at IS NOT NULL
            UNION ALL SELECT 'till', id, actor, at FROM till_move)
          SELECT m.what, m.id FROM moved m
          WHERE NOT EXISTS (SELECT 1 FROM command_log c WHERE c.at = m.at AND c.actor = m.actor) AND NOT iif(m.actor <> 'system', 0,
            CASE m.what
              WHEN 'invoice' THEN (SELECT i.run_id IS NOT NULL FROM invoice i WHERE i.id = m.id)
              WHEN 'entry' THEN EXISTS (SELECT 1 FROM account_entry e JOIN invoice i ON i.id = e.invoice_id
                WHERE e.id = m.id AND e.kind = 'settlement' AND i.run_id IS NOT NULL)
              ELSE 0 END)`,
  },
]
