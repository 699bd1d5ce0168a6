-- The gym's books: sessions used, accounts, invoices, payments, the till, and what is told to people. Entries and
-- movements are only ever added; what they add up to (a balance, the sessions used) is kept by triggers and bounded by
-- CHECKs, so that no two programs on one file can spend the same session or the same cent twice.

ALTER TABLE gym ADD COLUMN daily_time TEXT NOT NULL DEFAULT '23:00' CHECK (daily_time GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE gym ADD COLUMN renewal_time TEXT NOT NULL DEFAULT '01:00' CHECK (renewal_time GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE gym ADD COLUMN unfreeze_time TEXT NOT NULL DEFAULT '02:00' CHECK (unfreeze_time GLOB '[0-2][0-9]:[0-5][0-9]');

-- Address, registration and bank lines, as they stand on invoices and receipts.
ALTER TABLE gym ADD COLUMN letterhead TEXT NOT NULL DEFAULT '';

-- A gym that was open before the desk kept its books: the days until now are in other books and are not settled here.
ALTER TABLE gym ADD COLUMN books_opened_on TEXT;
UPDATE gym SET books_opened_on = date('now');

-- Processes: what a run planned and what it took ------------------------------------------------------------------

ALTER TABLE process_run ADD COLUMN students_planned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE process_run ADD COLUMN auto_payments INTEGER NOT NULL DEFAULT 0;
-- A line that somebody has to do something about before its unit can be done.
ALTER TABLE process_line ADD COLUMN blocks INTEGER NOT NULL DEFAULT 0 CHECK (blocks IN (0, 1));
UPDATE process_line SET blocks = 1 WHERE code = 'generation.conflict';

-- Standing places of somebody who is away: by dates, so that each class is judged on its own day --------------------

ALTER TABLE standing_place ADD COLUMN frozen_from TEXT;
ALTER TABLE standing_place ADD COLUMN frozen_until TEXT CHECK ((frozen_from IS NULL) = (frozen_until IS NULL) AND frozen_until >= frozen_from);

-- Attendance: why it was cancelled or waived --------------------------------------------------------------------------

ALTER TABLE attendance ADD COLUMN cancel_reason TEXT;
ALTER TABLE attendance ADD COLUMN is_waived INTEGER NOT NULL DEFAULT 0 CHECK (is_waived IN (0, 1));
CREATE INDEX training_unprocessed ON training (day) WHERE processed_at IS NULL AND cancelled_at IS NULL;

-- The session ledger -------------------------------------------------------------------------------------------------

DROP VIEW subscription_usage;

-- SUB-1: sessions used = manual initial + the ledger, kept by the triggers below and never above the total (SUB-2).
ALTER TABLE subscription ADD COLUMN used INTEGER NOT NULL DEFAULT 0
  CHECK (used BETWEEN 0 AND plan_sessions + bonus + carried_over);
UPDATE subscription SET used = manual_initial
  + COALESCE((SELECT SUM(m.delta) FROM session_movement m WHERE m.subscription_id = subscription.id), 0);
-- The day its chain of renewals counts its months from (SUB-7): 31 January, also after a short February.
ALTER TABLE subscription ADD COLUMN anchor_day INTEGER CHECK (anchor_day BETWEEN 1 AND 31);
CREATE INDEX subscription_to_renew ON subscription (ends_on) WHERE auto_renew = 1 AND cancelled_at IS NULL;
CREATE INDEX subscription_frozen ON subscription (freeze_until) WHERE freeze_until IS NOT NULL;

CREATE TRIGGER subscription_begins_with_manual AFTER INSERT ON subscription WHEN NEW.used <> NEW.manual_initial
BEGIN
  UPDATE subscription SET used = manual_initial WHERE id = NEW.id;
END;
CREATE TRIGGER subscription_manual_is_history BEFORE UPDATE OF manual_initial ON subscription
  WHEN NEW.manual_initial <> OLD.manual_initial
BEGIN
  SELECT RAISE(ABORT, 'the manual value is history: correct it by a movement');
END;
CREATE TRIGGER subscription_is_never_deleted BEFORE DELETE ON subscription
BEGIN
  SELECT RAISE(ABORT, 'a subscription is history: cancel it instead');
END;

CREATE TABLE new_session_movement (
  id              INTEGER PRIMARY KEY,
  subscription_id INTEGER NOT NULL REFERENCES subscription (id),
  attendance_id   INTEGER REFERENCES attendance (id),
  kind            TEXT    NOT NULL CHECK (kind IN ('attach', 'release', 'manual', 'carry')),
  delta           INTEGER NOT NULL,
  used_before     INTEGER NOT NULL CHECK (used_before >= 0),
  used_after      INTEGER NOT NULL CHECK (used_after = used_before + delta AND used_after >= 0),
  reason          TEXT    NOT NULL,
  actor           TEXT    NOT NULL,
  at              INTEGER NOT NULL,
  CHECK (CASE kind WHEN 'attach' THEN delta = 1 WHEN 'release' THEN delta = -1 WHEN 'carry' THEN delta BETWEEN 1 AND 3 ELSE delta <> 0 END),
  CHECK (kind IN ('attach', 'release') OR attendance_id IS NULL)
) STRICT;
INSERT INTO new_session_movement (id, subscription_id, attendance_id, kind, delta, used_before, used_after, reason, actor, at)
  SELECT id, subscription_id, attendance_id, iif(delta = 1, 'attach', 'release'), delta, used_before, used_after, reason, actor, at
  FROM session_movement;
DROP TABLE session_movement;
ALTER TABLE new_session_movement RENAME TO session_movement;
CREATE INDEX session_movement_by_subscription ON session_movement (subscription_id);
CREATE INDEX session_movement_by_attendance ON session_movement (attendance_id) WHERE attendance_id IS NOT NULL;
CREATE TRIGGER session_movement_is_append_only_update BEFORE UPDATE ON session_movement
BEGIN
  SELECT RAISE(ABORT, 'session movements are append-only');
END;
CREATE TRIGGER session_movement_is_append_only_delete BEFORE DELETE ON session_movement
BEGIN
  SELECT RAISE(ABORT, 'session movements are append-only');
END;
CREATE TRIGGER session_movement_follows BEFORE INSERT ON session_movement
BEGIN
  SELECT RAISE(ABORT, 'the session ledger has moved on')
  WHERE NEW.used_before <> (SELECT used FROM subscription WHERE id = NEW.subscription_id);
END;
-- SUB-5: never twice. What is released was attached, to this very subscription.
CREATE TRIGGER session_movement_attaches_once BEFORE INSERT ON session_movement
  WHEN NEW.kind = 'attach' AND NEW.attendance_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'this attendance has its session already')
  WHERE (SELECT SUM(delta) FROM session_movement WHERE attendance_id = NEW.attendance_id) > 0;
END;
CREATE TRIGGER session_movement_releases_what_it_took BEFORE INSERT ON session_movement
  WHEN NEW.kind = 'release' AND NEW.attendance_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'this attendance has no session of this subscription')
  WHERE COALESCE((SELECT SUM(delta) FROM session_movement
    WHERE attendance_id = NEW.attendance_id AND subscription_id = NEW.subscription_id), 0) <> 1;
END;
CREATE TRIGGER session_movement_counts AFTER INSERT ON session_movement
BEGIN
  UPDATE subscription SET used = NEW.used_after WHERE id = NEW.subscription_id;
END;

-- Every freeze there was: why a subscription ends later than its plan says.
CREATE TABLE subscription_freeze (
  id              INTEGER PRIMARY KEY,
  subscription_id INTEGER NOT NULL REFERENCES subscription (id),
  first_day       TEXT    NOT NULL,
  last_day        TEXT    NOT NULL CHECK (last_day >= first_day),
  -- The days the end was moved by; fewer than first to last when it was unfrozen early, none when it never began.
  days_given      INTEGER NOT NULL CHECK (days_given >= 0),
  ended_at        INTEGER,
  actor           TEXT    NOT NULL,
  at              INTEGER NOT NULL
) STRICT;
CREATE INDEX subscription_freeze_by_subscription ON subscription_freeze (subscription_id);
CREATE UNIQUE INDEX subscription_freeze_one_open ON subscription_freeze (subscription_id) WHERE ended_at IS NULL;
-- One that was brought along frozen begins with its freeze.
INSERT INTO subscription_freeze (subscription_id, first_day, last_day, days_given, actor, at)
  SELECT id, freeze_from, freeze_until, CAST(julianday(freeze_until) - julianday(freeze_from) + 1 AS INTEGER), 'import', created_at
  FROM subscription WHERE freeze_from IS NOT NULL;
CREATE TRIGGER subscription_begins_frozen AFTER INSERT ON subscription WHEN NEW.freeze_from IS NOT NULL
BEGIN
  INSERT INTO subscription_freeze (subscription_id, first_day, last_day, days_given, actor, at)
  VALUES (NEW.id, NEW.freeze_from, NEW.freeze_until,
    CAST(julianday(NEW.freeze_until) - julianday(NEW.freeze_from) + 1 AS INTEGER), 'import', NEW.created_at);
END;

-- The till (TIL-1) ----------------------------------------------------------------------------------------------------

CREATE TABLE till_shift (
  id             INTEGER PRIMARY KEY,
  desk           TEXT    NOT NULL CHECK (length(trim(desk)) > 0),
  opened_at      INTEGER NOT NULL,
  opened_by      TEXT    NOT NULL,
  float_minor    INTEGER NOT NULL CHECK (float_minor >= 0),
  closed_at      INTEGER,
  closed_by      TEXT,
  z_number       INTEGER UNIQUE,
  expected_minor INTEGER,
  counted_minor  INTEGER CHECK (counted_minor >= 0),
  -- How often each coin and note was counted: {"500": 3} is three times 5.00.
  counts         TEXT    CHECK (json_valid(counts)),
  -- What was open when it was closed: unpaid invoices and places not settled, as they were then.
  left_open      TEXT    CHECK (json_valid(left_open)),
  note           TEXT,
  CHECK ((closed_at IS NULL) = (z_number IS NULL) AND (closed_at IS NULL) = (counted_minor IS NULL)
    AND (closed_at IS NULL) = (expected_minor IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX till_shift_one_open ON till_shift (desk) WHERE closed_at IS NULL;
CREATE TRIGGER till_shift_is_closed_once BEFORE UPDATE ON till_shift WHEN OLD.closed_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a closed shift is history');
END;
CREATE TRIGGER till_shift_is_never_deleted BEFORE DELETE ON till_shift
BEGIN
  SELECT RAISE(ABORT, 'a shift is history');
END;

-- Payments, invoices and accounts (PAY) -------------------------------------------------------------------------------

CREATE TABLE payment (
  id            INTEGER PRIMARY KEY,
  payer_id      INTEGER NOT NULL REFERENCES person (id),
  amount_minor  INTEGER NOT NULL CHECK (amount_minor > 0),
  method        TEXT    NOT NULL CHECK (method IN ('cash', 'card', 'transfer', 'stripe')),
  shift_id      INTEGER REFERENCES till_shift (id) CHECK (method <> 'cash' OR shift_id IS NOT NULL),
  received_on   TEXT    NOT NULL,
  note          TEXT,
  actor         TEXT    NOT NULL,
  at            INTEGER NOT NULL,
  cancelled_at  INTEGER,
  cancel_reason TEXT,
  cancelled_by  TEXT,
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL) AND (cancelled_at IS NULL) = (cancelled_by IS NULL))
) STRICT;
CREATE INDEX payment_by_payer ON payment (payer_id, at);
CREATE INDEX payment_by_shift ON payment (shift_id) WHERE shift_id IS NOT NULL;
CREATE INDEX payment_by_day ON payment (received_on);
CREATE TRIGGER payment_is_cancelled_once BEFORE UPDATE ON payment
  WHEN OLD.cancelled_at IS NOT NULL OR NEW.payer_id <> OLD.payer_id OR NEW.amount_minor <> OLD.amount_minor
    OR NEW.method <> OLD.method OR NEW.shift_id IS NOT OLD.shift_id OR NEW.at <> OLD.at OR NEW.received_on <> OLD.received_on
BEGIN
  SELECT RAISE(ABORT, 'a payment is history: it can be cancelled, once');
END;
CREATE TRIGGER payment_is_never_deleted BEFORE DELETE ON payment
BEGIN
  SELECT RAISE(ABORT, 'a payment is history: cancel it instead');
END;

CREATE TABLE invoice (
  id              INTEGER PRIMARY KEY,
  year            INTEGER NOT NULL,
  serial          INTEGER NOT NULL CHECK (serial > 0),
  payer_id        INTEGER NOT NULL REFERENCES person (id),
  person_id       INTEGER NOT NULL REFERENCES person (id),
  kind            TEXT    NOT NULL CHECK (kind IN ('subscription', 'training', 'late-cancellation', 'membership', 'booking', 'sale')),
  amount_minor    INTEGER NOT NULL CHECK (amount_minor > 0),
  state           TEXT    NOT NULL DEFAULT 'unpaid' CHECK (state IN ('unpaid', 'paid', 'cancelled')),
  -- What it is for, worded in the reader's language.
  facts           TEXT    NOT NULL CHECK (json_valid(facts)),
  subscription_id INTEGER REFERENCES subscription (id) CHECK ((kind = 'subscription') = (subscription_id IS NOT NULL)),
  attendance_id   INTEGER REFERENCES attendance (id) CHECK ((kind IN ('training', 'late-cancellation')) = (attendance_id IS NOT NULL)),
  run_id          INTEGER REFERENCES process_run (id),
  issued_on       TEXT    NOT NULL,
  actor           TEXT    NOT NULL,
  created_at      INTEGER NOT NULL,
  paid_at         INTEGER CHECK ((state = 'paid') = (paid_at IS NOT NULL)),
  cancelled_at    INTEGER CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
  cancel_reason   TEXT,
  cancelled_by    TEXT,
  UNIQUE (year, serial)
) STRICT;
CREATE INDEX invoice_by_payer ON invoice (payer_id, issued_on);
-- A person's own invoices are found by their payer; these are a dependent's.
CREATE INDEX invoice_by_dependent ON invoice (person_id) WHERE person_id <> payer_id;
CREATE INDEX invoice_unpaid ON invoice (payer_id, issued_on, id) WHERE state = 'unpaid';
CREATE INDEX invoice_by_subscription ON invoice (subscription_id) WHERE subscription_id IS NOT NULL;
CREATE INDEX invoice_by_run ON invoice (run_id) WHERE run_id IS NOT NULL;
-- One visit is invoiced once.
CREATE UNIQUE INDEX invoice_once_per_attendance ON invoice (attendance_id) WHERE attendance_id IS NOT NULL AND state <> 'cancelled';
-- PAY-2: numbers without gaps.
CREATE TRIGGER invoice_number_is_the_next BEFORE INSERT ON invoice
BEGIN
  SELECT RAISE(ABORT, 'invoice numbers have no gaps')
  WHERE NEW.serial <> COALESCE((SELECT MAX(serial) FROM invoice WHERE year = NEW.year), 0) + 1;
END;
CREATE TRIGGER invoice_is_history BEFORE UPDATE ON invoice
  WHEN OLD.state = 'cancelled' OR NEW.year <> OLD.year OR NEW.serial <> OLD.serial OR NEW.payer_id <> OLD.payer_id
    OR NEW.person_id <> OLD.person_id OR NEW.kind <> OLD.kind OR NEW.amount_minor <> OLD.amount_minor OR NEW.facts <> OLD.facts
    OR NEW.subscription_id IS NOT OLD.subscription_id OR NEW.attendance_id IS NOT OLD.attendance_id OR NEW.issued_on <> OLD.issued_on
BEGIN
  SELECT RAISE(ABORT, 'an invoice is history: it is paid, reopened or cancelled');
END;
CREATE TRIGGER invoice_is_never_deleted BEFORE DELETE ON invoice
BEGIN
  SELECT RAISE(ABORT, 'an invoice is history: cancel it instead');
END;

-- How a place is settled follows from what was taken for it; nobody writes it a second time.
CREATE TRIGGER session_movement_settles AFTER INSERT ON session_movement WHEN NEW.attendance_id IS NOT NULL
BEGIN
  UPDATE attendance SET settlement = iif(NEW.kind = 'attach', 'session', 'open') WHERE id = NEW.attendance_id;
END;
CREATE TRIGGER invoice_settles AFTER INSERT ON invoice WHEN NEW.attendance_id IS NOT NULL
BEGIN
  UPDATE attendance SET settlement = 'invoice-unpaid' WHERE id = NEW.attendance_id;
END;
CREATE TRIGGER invoice_settles_again AFTER UPDATE OF state ON invoice WHEN NEW.attendance_id IS NOT NULL AND NEW.state <> OLD.state
BEGIN
  UPDATE attendance SET settlement = iif(NEW.state = 'paid', 'paid', iif(NEW.state = 'unpaid', 'invoice-unpaid', 'open'))
  WHERE id = NEW.attendance_id;
END;

-- PAY-1: a balance is the sum of its entries, and never below zero.
CREATE TABLE account (
  payer_id      INTEGER PRIMARY KEY REFERENCES person (id),
  balance_minor INTEGER NOT NULL CHECK (balance_minor >= 0)
) STRICT;

CREATE TABLE account_entry (
  id             INTEGER PRIMARY KEY,
  payer_id       INTEGER NOT NULL REFERENCES person (id),
  kind           TEXT    NOT NULL CHECK (kind IN ('payment', 'payment-cancelled', 'settlement', 'reopening', 'refund', 'pay-out')),
  amount_minor   INTEGER NOT NULL,
  balance_before INTEGER NOT NULL CHECK (balance_before >= 0),
  balance_after  INTEGER NOT NULL CHECK (balance_after = balance_before + amount_minor AND balance_after >= 0),
  -- The payment it is, takes back, or was settled by; null for what the balance settled alone.
  payment_id     INTEGER REFERENCES payment (id)
                 CHECK (iif(kind IN ('payment', 'payment-cancelled'), payment_id IS NOT NULL, kind = 'settlement' OR payment_id IS NULL)),
  invoice_id     INTEGER REFERENCES invoice (id) CHECK ((kind IN ('settlement', 'reopening', 'refund')) = (invoice_id IS NOT NULL)),
  -- How money was paid out.
  method         TEXT    CHECK (method IN ('cash', 'card', 'transfer')) CHECK ((kind = 'pay-out') = (method IS NOT NULL)),
  note           TEXT,
  actor          TEXT    NOT NULL,
  at             INTEGER NOT NULL,
  CHECK (iif(kind IN ('payment', 'reopening', 'refund'), amount_minor > 0, amount_minor < 0))
) STRICT;
CREATE INDEX account_entry_by_payer ON account_entry (payer_id);
CREATE INDEX account_entry_by_invoice ON account_entry (invoice_id) WHERE invoice_id IS NOT NULL;
-- A payment counts once and is cancelled once.
CREATE UNIQUE INDEX account_entry_once_per_payment ON account_entry (payment_id, kind) WHERE kind IN ('payment', 'payment-cancelled');
CREATE INDEX account_entry_by_payment ON account_entry (payment_id) WHERE payment_id IS NOT NULL;
CREATE TRIGGER account_entry_is_append_only_update BEFORE UPDATE ON account_entry
BEGIN
  SELECT RAISE(ABORT, 'account entries are append-only');
END;
CREATE TRIGGER account_entry_is_append_only_delete BEFORE DELETE ON account_entry
BEGIN
  SELECT RAISE(ABORT, 'account entries are append-only');
END;
CREATE TRIGGER account_entry_follows BEFORE INSERT ON account_entry
BEGIN
  SELECT RAISE(ABORT, 'the account has moved on')
  WHERE NEW.balance_before <> COALESCE((SELECT balance_minor FROM account WHERE payer_id = NEW.payer_id), 0);
END;
CREATE TRIGGER account_entry_counts AFTER INSERT ON account_entry
BEGIN
  INSERT INTO account (payer_id, balance_minor) VALUES (NEW.payer_id, NEW.balance_after)
  ON CONFLICT (payer_id) DO UPDATE SET balance_minor = NEW.balance_after;
END;
-- A paid invoice has exactly one settling entry; one that is open or cancelled has none that still counts.
CREATE TRIGGER invoice_state_follows_entries BEFORE UPDATE OF state ON invoice WHEN NEW.state <> OLD.state
BEGIN
  SELECT RAISE(ABORT, 'the state of an invoice follows from its entries')
  WHERE COALESCE((SELECT SUM(amount_minor) FROM account_entry WHERE invoice_id = OLD.id), 0)
    <> iif(NEW.state = 'paid', -OLD.amount_minor, 0);
END;

-- Cash in the drawer: expected = float + the sum of these.
CREATE TABLE till_move (
  id           INTEGER PRIMARY KEY,
  shift_id     INTEGER NOT NULL REFERENCES till_shift (id),
  kind         TEXT    NOT NULL CHECK (kind IN ('cash-in', 'cash-out', 'payment', 'payment-cancelled', 'pay-out')),
  amount_minor INTEGER NOT NULL CHECK (iif(kind IN ('cash-in', 'payment'), amount_minor > 0, amount_minor < 0)),
  payment_id   INTEGER REFERENCES payment (id) CHECK ((kind IN ('payment', 'payment-cancelled')) = (payment_id IS NOT NULL)),
  entry_id     INTEGER REFERENCES account_entry (id) CHECK ((kind = 'pay-out') = (entry_id IS NOT NULL)),
  reason       TEXT    CHECK (kind NOT IN ('cash-in', 'cash-out') OR length(trim(reason)) > 0),
  actor        TEXT    NOT NULL,
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX till_move_by_shift ON till_move (shift_id);
CREATE TRIGGER till_move_needs_open_shift BEFORE INSERT ON till_move
BEGIN
  SELECT RAISE(ABORT, 'the shift is closed')
  WHERE (SELECT closed_at FROM till_shift WHERE id = NEW.shift_id) IS NOT NULL;
END;
CREATE TRIGGER till_move_is_append_only_update BEFORE UPDATE ON till_move
BEGIN
  SELECT RAISE(ABORT, 'till moves are append-only');
END;
CREATE TRIGGER till_move_is_append_only_delete BEFORE DELETE ON till_move
BEGIN
  SELECT RAISE(ABORT, 'till moves are append-only');
END;

-- What happened to a person, and what they are told ----------------------------------------------------------------

CREATE TABLE person_event (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  code      TEXT    NOT NULL,
  facts     TEXT    NOT NULL CHECK (json_valid(facts)),
  actor     TEXT    NOT NULL,
  at        INTEGER NOT NULL
) STRICT;
CREATE INDEX person_event_by_person ON person_event (person_id, at);
CREATE TRIGGER person_event_is_append_only_update BEFORE UPDATE ON person_event
BEGIN
  SELECT RAISE(ABORT, 'what happened is append-only');
END;
CREATE TRIGGER person_event_is_append_only_delete BEFORE DELETE ON person_event
BEGIN
  SELECT RAISE(ABORT, 'what happened is append-only');
END;

-- The outbox: written in the same transaction as the deed it tells of, sent after commit by one worker.
CREATE TABLE message (
  id              INTEGER PRIMARY KEY,
  -- The same thing is told to the same person once.
  key             TEXT    NOT NULL UNIQUE,
  person_id       INTEGER REFERENCES person (id),
  address         TEXT,
  language        TEXT    NOT NULL CHECK (language IN ('en', 'fr', 'ru')),
  code            TEXT    NOT NULL,
  facts           TEXT    NOT NULL CHECK (json_valid(facts)),
  -- 'unclear': the program ended between handing it over and hearing the answer; a person decides.
  -- 'by-hand': there is no address or no mail, so somebody has to call; 'told' when they have.
  state           TEXT    NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'unclear', 'by-hand', 'told')),
  attempts        INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER NOT NULL,
  last_error      TEXT,
  created_at      INTEGER NOT NULL,
  finished_at     INTEGER,
  finished_by     TEXT,
  CHECK (state IN ('by-hand', 'told') OR address IS NOT NULL)
) STRICT;
CREATE INDEX message_to_send ON message (next_attempt_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX message_by_person ON message (person_id, created_at) WHERE person_id IS NOT NULL;
CREATE INDEX message_unfinished ON message (state) WHERE state IN ('failed', 'unclear', 'by-hand');

CREATE TABLE mail_settings (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  is_on        INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  host         TEXT    NOT NULL,
  port         INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
  security     TEXT    NOT NULL CHECK (security IN ('tls', 'starttls', 'none')),
  user         TEXT,
  from_address TEXT    NOT NULL,
  version      INTEGER NOT NULL DEFAULT 1
) STRICT;
