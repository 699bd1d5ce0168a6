-- Course sessions with bookings that hold a place and follow their invoice, and payment links with what the payment
-- provider said of them. Places, licences and confirmation are kept by triggers.

-- Course sessions (SES) -------------------------------------------------------------------------------------------------

ALTER TABLE course_session ADD COLUMN updated_at INTEGER;
UPDATE course_session SET updated_at = created_at;
CREATE INDEX course_session_by_day ON course_session (starts_on);
CREATE TRIGGER course_session_begins AFTER INSERT ON course_session WHEN NEW.updated_at IS NULL
BEGIN
  UPDATE course_session SET updated_at = NEW.created_at WHERE id = NEW.id;
END;
-- Closed by hand is closed for good.
CREATE TRIGGER course_session_stays_closed BEFORE UPDATE OF closed_at ON course_session
  WHEN OLD.closed_at IS NOT NULL AND NEW.closed_at IS NOT OLD.closed_at
BEGIN
  SELECT RAISE(ABORT, 'a closed session does not reopen');
END;
CREATE TRIGGER course_session_with_bookings_stays BEFORE DELETE ON course_session
BEGIN
  SELECT RAISE(ABORT, 'a session with bookings is history: deactivate it instead')
  WHERE EXISTS (SELECT 1 FROM booking WHERE course_session_id = OLD.id);
END;

-- Bookings ----------------------------------------------------------------------------------------------------------------

ALTER TABLE booking ADD COLUMN price_minor INTEGER NOT NULL DEFAULT 0 CHECK (price_minor >= 0);
-- What being confirmed grants the person (SES-3); kept by the triggers below.
ALTER TABLE booking ADD COLUMN licence TEXT;
ALTER TABLE booking ADD COLUMN confirmed_at INTEGER;
ALTER TABLE booking ADD COLUMN cancelled_at INTEGER;
ALTER TABLE booking ADD COLUMN cancelled_by TEXT;
-- 'desk': somebody cancelled it; 'lapsed': its hold ran out; 'refunded': the whole of its money went back.
ALTER TABLE booking ADD COLUMN cancel_kind TEXT CHECK (cancel_kind IN ('desk', 'lapsed', 'refunded'));
ALTER TABLE booking ADD COLUMN cancel_reason TEXT;
UPDATE booking SET confirmed_at = created_at WHERE state = 'confirmed';
UPDATE booking SET cancelled_at = created_at, cancelled_by = 'import', cancel_kind = 'desk' WHERE state = 'cancelled';
CREATE UNIQUE INDEX booking_once_per_person ON booking (course_session_id, person_id)
  WHERE person_id IS NOT NULL AND source = 'desk' AND state <> 'cancelled';
CREATE INDEX booking_held ON booking (held_until) WHERE state = 'pending';

CREATE TRIGGER booking_begins BEFORE INSERT ON booking WHEN NEW.source = 'desk'
BEGIN
  SELECT RAISE(ABORT, 'a session that is closed or inactive cannot be booked')
  WHERE NEW.state <> 'cancelled'
    AND EXISTS (SELECT 1 FROM course_session WHERE id = NEW.course_session_id AND (closed_at IS NOT NULL OR is_active = 0));
  SELECT RAISE(ABORT, 'a booking that waits for its payment holds its place until a moment')
  WHERE NEW.state = 'pending' AND NEW.held_until IS NULL;
  SELECT RAISE(ABORT, 'a booking is somebody''s') WHERE NEW.person_id IS NULL;
END;
CREATE TRIGGER booking_moves_on BEFORE UPDATE OF state ON booking
  WHEN NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN ('pending>confirmed', 'pending>cancelled', 'confirmed>cancelled')
    -- SES-4: paid after its hold lapsed, and a place was still free.
    AND NOT (OLD.state = 'cancelled' AND NEW.state = 'confirmed' AND OLD.cancel_kind = 'lapsed')
BEGIN
  SELECT RAISE(ABORT, 'a booking is confirmed once and cancelled once');
END;
CREATE TRIGGER booking_ends_at_a_moment BEFORE UPDATE OF state ON booking
  WHEN NEW.state = 'cancelled' AND OLD.state <> 'cancelled'
    AND (NEW.cancelled_at IS NULL OR NEW.cancelled_by IS NULL OR NEW.cancel_kind IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'a booking is cancelled at a moment, by somebody, for a reason');
END;
CREATE TRIGGER booking_is_somebodys BEFORE UPDATE OF person_id, holder, source, created_at ON booking
  WHEN NEW.person_id IS NOT OLD.person_id OR NEW.holder <> OLD.holder OR NEW.source <> OLD.source OR NEW.created_at <> OLD.created_at
BEGIN
  SELECT RAISE(ABORT, 'whose booking it is does not change');
END;
-- SES-3: the licence comes with being confirmed, goes with being cancelled, and follows a move.
CREATE TRIGGER booking_grants_licence AFTER INSERT ON booking WHEN NEW.state = 'confirmed' AND NEW.person_id IS NOT NULL
BEGIN
  UPDATE booking SET licence = (SELECT licence FROM course_session WHERE id = NEW.course_session_id) WHERE id = NEW.id;
END;
CREATE TRIGGER booking_changes_licence AFTER UPDATE OF state, course_session_id ON booking WHEN NEW.person_id IS NOT NULL
BEGIN
  UPDATE booking SET licence =
    iif(NEW.state = 'confirmed', (SELECT licence FROM course_session WHERE id = NEW.course_session_id), NULL)
  WHERE id = NEW.id;
END;

ALTER TABLE invoice ADD COLUMN booking_id INTEGER REFERENCES booking (id) CHECK (booking_id IS NULL OR kind = 'booking');
CREATE UNIQUE INDEX invoice_once_per_booking ON invoice (booking_id) WHERE booking_id IS NOT NULL AND state <> 'cancelled';
CREATE INDEX invoice_by_booking ON invoice (booking_id) WHERE booking_id IS NOT NULL;
DROP TRIGGER invoice_is_history;
CREATE TRIGGER invoice_is_history BEFORE UPDATE ON invoice
  WHEN OLD.state = 'cancelled' OR NEW.year <> OLD.year OR NEW.serial <> OLD.serial OR NEW.payer_id <> OLD.payer_id
    OR NEW.person_id <> OLD.person_id OR NEW.kind <> OLD.kind OR NEW.amount_minor <> OLD.amount_minor OR NEW.facts <> OLD.facts
    OR NEW.subscription_id IS NOT OLD.subscription_id OR NEW.attendance_id IS NOT OLD.attendance_id
    OR NEW.membership_id IS NOT OLD.membership_id OR NEW.booking_id IS NOT OLD.booking_id OR NEW.issued_on <> OLD.issued_on
BEGIN
  SELECT RAISE(ABORT, 'an invoice is history: it is paid, reopened or cancelled');
END;
-- SES-2: a booking is confirmed by its payment, whichever way it came. A payment that is taken back leaves the place and an
-- unpaid invoice: somebody decides.
CREATE TRIGGER booking_follows_invoice AFTER UPDATE OF state ON invoice
  WHEN NEW.booking_id IS NOT NULL AND NEW.state = 'paid' AND OLD.state <> 'paid'
BEGIN
  UPDATE booking SET state = 'confirmed', confirmed_at = NEW.paid_at, held_until = NULL, version = version + 1
  WHERE id = NEW.booking_id AND state = 'pending';
END;

-- Payment links (SES-4) -------------------------------------------------------------------------------------------------

CREATE TABLE payment_settings (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  is_on       INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  -- The gym's own page that people come back to after paying.
  return_url  TEXT    NOT NULL,
  -- What the provider last refused for a reason an admin can mend; null when it last answered well.
  problem     TEXT    CHECK (problem IN ('key-missing', 'key-wrong', 'permission-missing', 'account-not-ready')),
  problem_says TEXT,
  problem_at  INTEGER CHECK ((problem IS NULL) = (problem_at IS NULL)),
  answered_at INTEGER,
  -- Up to when the provider's events were read.
  events_read_to INTEGER,
  version     INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE payment_link (
  id                INTEGER PRIMARY KEY,
  invoice_id        INTEGER NOT NULL REFERENCES invoice (id),
  booking_id        INTEGER REFERENCES booking (id),
  payer_id          INTEGER NOT NULL REFERENCES person (id),
  amount_minor      INTEGER NOT NULL CHECK (amount_minor > 0),
  currency          TEXT    NOT NULL,
  -- 'creating': the outbox makes it. 'late': money came that its invoice no longer waited for. 'refunding': the desk sends it
  -- back. 'failed': the provider would not make it.
  state             TEXT    NOT NULL CHECK (state IN ('creating', 'open', 'paid', 'late', 'refunding', 'refunded', 'expired', 'failed')),
  -- Until when it can be paid.
  open_until        INTEGER NOT NULL,
  is_to_be_sent     INTEGER NOT NULL CHECK (is_to_be_sent IN (0, 1)),
  session_ref       TEXT    UNIQUE,
  url               TEXT,
  payment_ref       TEXT    UNIQUE,
  received_minor    INTEGER CHECK (received_minor > 0),
  received_currency TEXT    CHECK ((received_currency IS NULL) = (received_minor IS NULL)),
  received_at       INTEGER CHECK ((received_at IS NULL) = (received_minor IS NULL)),
  payment_id        INTEGER UNIQUE REFERENCES payment (id),
  refunded_minor    INTEGER NOT NULL DEFAULT 0 CHECK (refunded_minor >= 0),
  refund_why        TEXT    CHECK (refund_why IN ('full', 'closed', 'booked-again', 'cancelled', 'paid-otherwise', 'invoice-cancelled', 'desk', 'provider')),
  -- Money that waits for somebody to decide.
  task              TEXT    CHECK (task IN ('amount', 'refund-failed')),
  task_says         TEXT,
  -- How a task that was seen to by hand ended.
  settled_by        TEXT,
  settled_reason    TEXT    CHECK ((settled_by IS NULL) = (settled_reason IS NULL)),
  -- Somebody put it onto the payer's balance: whatever that paid, it is not the money of its booking any more.
  is_credited       INTEGER NOT NULL DEFAULT 0 CHECK (is_credited IN (0, 1)),
  look_again_at     INTEGER,
  actor             TEXT    NOT NULL,
  created_at        INTEGER NOT NULL,
  -- Never money without a place, a way back or somebody who is asked.
  CHECK ((received_minor IS NOT NULL) = (state IN ('paid', 'late', 'refunding', 'refunded'))),
  CHECK (state <> 'paid' OR payment_id IS NOT NULL),
  CHECK (state <> 'open' OR (session_ref IS NOT NULL AND url IS NOT NULL))
) STRICT;
CREATE INDEX payment_link_by_invoice ON payment_link (invoice_id);
CREATE INDEX payment_link_by_booking ON payment_link (booking_id) WHERE booking_id IS NOT NULL;
CREATE INDEX payment_link_by_payer ON payment_link (payer_id);
-- One way to pay an invoice at a time.
CREATE UNIQUE INDEX payment_link_one_open ON payment_link (invoice_id) WHERE state IN ('creating', 'open');
CREATE INDEX payment_link_to_look_at ON payment_link (look_again_at) WHERE look_again_at IS NOT NULL;
CREATE INDEX payment_link_with_task ON payment_link (task) WHERE task IS NOT NULL;
CREATE TRIGGER payment_link_is_history BEFORE UPDATE ON payment_link
  WHEN NEW.invoice_id <> OLD.invoice_id OR NEW.booking_id IS NOT OLD.booking_id OR NEW.payer_id <> OLD.payer_id
    OR NEW.amount_minor <> OLD.amount_minor OR NEW.currency <> OLD.currency OR NEW.created_at <> OLD.created_at
    OR (OLD.session_ref IS NOT NULL AND NEW.session_ref IS NOT OLD.session_ref)
    OR (OLD.received_minor IS NOT NULL AND NEW.received_minor IS NOT OLD.received_minor)
    -- Money that could not be sent back may come onto the balance once more.
    OR (NEW.payment_id IS NOT OLD.payment_id AND EXISTS (SELECT 1 FROM payment WHERE id = OLD.payment_id AND cancelled_at IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'a payment link is history: money that came is not unmade');
END;
CREATE TRIGGER payment_link_is_never_deleted BEFORE DELETE ON payment_link
BEGIN
  SELECT RAISE(ABORT, 'a payment link is history');
END;

-- What the provider is asked to do: written in the deed's own transaction, done after commit, with a key of our own that makes
-- a repeat harmless.
CREATE TABLE gateway_task (
  id              INTEGER PRIMARY KEY,
  link_id         INTEGER NOT NULL REFERENCES payment_link (id),
  kind            TEXT    NOT NULL CHECK (kind IN ('create', 'expire', 'refund')),
  idempotency_key TEXT    NOT NULL UNIQUE,
  -- What is asked, as it was asked first; null until then.
  asks            TEXT    CHECK (json_valid(asks)),
  first_asked_at  INTEGER CHECK ((first_asked_at IS NULL) = (asks IS NULL)),
  state           TEXT    NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
  attempts        INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER NOT NULL,
  last_error      TEXT,
  created_at      INTEGER NOT NULL,
  finished_at     INTEGER CHECK ((state = 'waiting') = (finished_at IS NULL))
) STRICT;
CREATE INDEX gateway_task_waiting ON gateway_task (next_attempt_at) WHERE state = 'waiting';
-- A link is made once, and its money sent back once.
CREATE UNIQUE INDEX gateway_task_once ON gateway_task (link_id, kind) WHERE state <> 'failed';

-- The money that went back, as the provider tells it.
CREATE TABLE link_refund (
  refund_ref   TEXT    PRIMARY KEY,
  link_id      INTEGER NOT NULL REFERENCES payment_link (id),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  status       TEXT    NOT NULL CHECK (status IN ('pending', 'succeeded', 'failed')),
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX link_refund_by_link ON link_refund (link_id);

-- What we were told, and how; the same thing of the same object counts once, whichever way it came again.
CREATE TABLE observation (
  object_ref TEXT    NOT NULL,
  state      TEXT    NOT NULL,
  link_id    INTEGER REFERENCES payment_link (id),
  via        TEXT    NOT NULL CHECK (via IN ('poll', 'event', 'webhook', 'answer')),
  at         INTEGER NOT NULL,
  PRIMARY KEY (object_ref, state)
) STRICT, WITHOUT ROWID;
CREATE INDEX observation_by_link ON observation (link_id, at) WHERE link_id IS NOT NULL;
CREATE TRIGGER observation_is_append_only_update BEFORE UPDATE ON observation
BEGIN
  SELECT RAISE(ABORT, 'what we were told is append-only');
END;
CREATE TRIGGER observation_is_append_only_delete BEFORE DELETE ON observation
BEGIN
  SELECT RAISE(ABORT, 'what we were told is append-only');
END;
