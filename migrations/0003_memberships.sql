-- Households with two guardians, memberships by season with their papers and their bill, free trials at initiations, and a
-- waiting list whose offers hold a place. What follows from something else (a membership from its invoice, places taken from
-- offers) is kept by triggers.

ALTER TABLE gym ADD COLUMN season_start TEXT NOT NULL DEFAULT '09-01' CHECK (season_start GLOB '[01][0-9]-[0-3][0-9]');
ALTER TABLE gym ADD COLUMN adult_fee_minor INTEGER NOT NULL DEFAULT 0 CHECK (adult_fee_minor >= 0);
ALTER TABLE gym ADD COLUMN child_fee_minor INTEGER NOT NULL DEFAULT 0 CHECK (child_fee_minor >= 0);

-- Households ------------------------------------------------------------------------------------------------------------

-- A second guardian is a contact: the first one pays.
ALTER TABLE person ADD COLUMN other_guardian_id INTEGER REFERENCES person (id)
  CHECK (other_guardian_id IS NULL OR (guardian_id IS NOT NULL AND other_guardian_id <> guardian_id AND other_guardian_id <> id));
CREATE INDEX person_by_other_guardian ON person (other_guardian_id) WHERE other_guardian_id IS NOT NULL;
CREATE TRIGGER person_other_guardian_is_adult_insert BEFORE INSERT ON person WHEN NEW.other_guardian_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a guardian cannot be a dependent')
  WHERE EXISTS (SELECT 1 FROM person WHERE id = NEW.other_guardian_id AND guardian_id IS NOT NULL);
END;
CREATE TRIGGER person_other_guardian_is_adult_update BEFORE UPDATE OF other_guardian_id ON person WHEN NEW.other_guardian_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a guardian cannot be a dependent')
  WHERE EXISTS (SELECT 1 FROM person WHERE id = NEW.other_guardian_id AND guardian_id IS NOT NULL);
END;
CREATE TRIGGER person_contact_is_adult BEFORE UPDATE OF guardian_id ON person WHEN NEW.guardian_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a guardian cannot be a dependent')
  WHERE EXISTS (SELECT 1 FROM person WHERE other_guardian_id = NEW.id);
END;

-- Memberships (MEM-1) -----------------------------------------------------------------------------------------------------

ALTER TABLE membership ADD COLUMN is_new_licence INTEGER NOT NULL DEFAULT 0 CHECK (is_new_licence IN (0, 1));
-- The name the certificate's file came with; the file itself lies in the data folder under its own fingerprint.
ALTER TABLE membership ADD COLUMN certificate_name TEXT;
-- When it became active, by its payment; null again when the payment is taken back.
ALTER TABLE membership ADD COLUMN activated_at INTEGER;
ALTER TABLE membership ADD COLUMN cancelled_at INTEGER;
ALTER TABLE membership ADD COLUMN cancel_reason TEXT;
UPDATE membership SET activated_at = created_at WHERE state = 'active';
UPDATE membership SET cancelled_at = created_at WHERE state = 'cancelled';
-- Where the season's first day is moved, two years can be called the same.
DROP INDEX membership_once_per_season;
CREATE UNIQUE INDEX membership_once_per_season ON membership (person_id, season, ends_on) WHERE state <> 'cancelled';
CREATE INDEX membership_by_season ON membership (season, state);
-- A person's memberships, first one first; who was an active member from when.
CREATE INDEX membership_by_person ON membership (person_id, created_at);
CREATE INDEX membership_activated ON membership (person_id, activated_at) WHERE state = 'active';

CREATE TRIGGER membership_begins_active AFTER INSERT ON membership WHEN NEW.state = 'active' AND NEW.activated_at IS NULL
BEGIN
  UPDATE membership SET activated_at = NEW.created_at WHERE id = NEW.id;
END;
CREATE TRIGGER membership_moves_on BEFORE UPDATE OF state ON membership
  WHEN NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN
    ('trial>pending', 'trial>cancelled', 'pending>active', 'pending>cancelled', 'active>pending', 'active>cancelled')
BEGIN
  SELECT RAISE(ABORT, 'a membership goes from trial to pending to active, or is cancelled');
END;
CREATE TRIGGER membership_is_never_deleted BEFORE DELETE ON membership
BEGIN
  SELECT RAISE(ABORT, 'a membership is history: cancel it instead');
END;

ALTER TABLE invoice ADD COLUMN membership_id INTEGER REFERENCES membership (id) CHECK (membership_id IS NULL OR kind = 'membership');
CREATE UNIQUE INDEX invoice_once_per_membership ON invoice (membership_id) WHERE membership_id IS NOT NULL AND state <> 'cancelled';
CREATE INDEX invoice_by_membership ON invoice (membership_id) WHERE membership_id IS NOT NULL;
DROP TRIGGER invoice_is_history;
CREATE TRIGGER invoice_is_history BEFORE UPDATE ON invoice
  WHEN OLD.state = 'cancelled' OR NEW.year <> OLD.year OR NEW.serial <> OLD.serial OR NEW.payer_id <> OLD.payer_id
    OR NEW.person_id <> OLD.person_id OR NEW.kind <> OLD.kind OR NEW.amount_minor <> OLD.amount_minor OR NEW.facts <> OLD.facts
    OR NEW.subscription_id IS NOT OLD.subscription_id OR NEW.attendance_id IS NOT OLD.attendance_id
    OR NEW.membership_id IS NOT OLD.membership_id OR NEW.issued_on <> OLD.issued_on
BEGIN
  SELECT RAISE(ABORT, 'an invoice is history: it is paid, reopened or cancelled');
END;
-- MEM-1: pending becomes active by payment, and is pending again when that payment is taken back.
CREATE TRIGGER membership_follows_invoice AFTER UPDATE OF state ON invoice
  WHEN NEW.membership_id IS NOT NULL AND NEW.state <> OLD.state
BEGIN
  UPDATE membership SET state = 'active', activated_at = NEW.paid_at, version = version + 1
  WHERE id = NEW.membership_id AND state = 'pending' AND NEW.state = 'paid';
  UPDATE membership SET state = 'pending', activated_at = NULL, version = version + 1
  WHERE id = NEW.membership_id AND state = 'active' AND NEW.state <> 'paid';
END;

-- Free trials (TRI) -----------------------------------------------------------------------------------------------------

-- A place for people who are no members, of those an initiation has for them (TRI-3).
ALTER TABLE attendance ADD COLUMN is_discovery INTEGER NOT NULL DEFAULT 0 CHECK (is_discovery IN (0, 1));
-- What somebody needs to be lent: a size, a helmet.
ALTER TABLE attendance ADD COLUMN equipment TEXT;
-- When the place was given up; null for those cancelled before the desk noted it.
ALTER TABLE attendance ADD COLUMN cancelled_at INTEGER;
-- TRI-6 is answered from these: they hold what it asks of a place.
CREATE INDEX attendance_trials ON attendance (created_at, state, person_id, training_id) WHERE uses_trial = 1;
CREATE INDEX attendance_cancelled_trials ON attendance (cancelled_at, person_id, training_id)
  WHERE uses_trial = 1 AND state = 'cancelled';
CREATE TRIGGER attendance_trial_is_freed_at_a_moment BEFORE UPDATE OF state ON attendance
  WHEN NEW.uses_trial = 1 AND NEW.state = 'cancelled' AND OLD.state <> 'cancelled' AND NEW.cancelled_at IS NULL
BEGIN
  SELECT RAISE(ABORT, 'a free trial is given back at a moment');
END;

CREATE TRIGGER attendance_trial_at_initiation BEFORE INSERT ON attendance WHEN NEW.uses_trial = 1
BEGIN
  SELECT RAISE(ABORT, 'a free trial is for initiations')
  WHERE (SELECT y.is_initiation FROM training t JOIN training_type y ON y.id = t.type_id WHERE t.id = NEW.training_id) = 0;
END;
CREATE TRIGGER attendance_trial_at_initiation_later BEFORE UPDATE OF uses_trial ON attendance WHEN NEW.uses_trial > OLD.uses_trial
BEGIN
  SELECT RAISE(ABORT, 'a free trial is for initiations')
  WHERE (SELECT y.is_initiation FROM training t JOIN training_type y ON y.id = t.type_id WHERE t.id = NEW.training_id) = 0;
END;
CREATE TRIGGER attendance_discovery_has_room BEFORE INSERT ON attendance
  WHEN NEW.is_discovery = 1 AND NEW.state IN ('registered', 'present')
BEGIN
  SELECT RAISE(ABORT, 'no discovery place is free')
  WHERE (SELECT count(*) FROM attendance WHERE training_id = NEW.training_id AND is_discovery = 1 AND state IN ('registered', 'present'))
    >= (SELECT y.discovery_places FROM training t JOIN training_type y ON y.id = t.type_id WHERE t.id = NEW.training_id);
END;
CREATE TRIGGER attendance_discovery_has_room_later BEFORE UPDATE OF state ON attendance
  WHEN NEW.is_discovery = 1 AND NEW.state IN ('registered', 'present') AND OLD.state NOT IN ('registered', 'present')
BEGIN
  SELECT RAISE(ABORT, 'no discovery place is free')
  WHERE (SELECT count(*) FROM attendance WHERE training_id = NEW.training_id AND is_discovery = 1 AND state IN ('registered', 'present'))
    >= (SELECT y.discovery_places FROM training t JOIN training_type y ON y.id = t.type_id WHERE t.id = NEW.training_id);
END;

-- The waiting list -------------------------------------------------------------------------------------------------------

-- Where somebody stands in the line: first in, first out, and after a lapsed offer behind everybody.
ALTER TABLE attendance ADD COLUMN line_no INTEGER;
UPDATE attendance SET line_no = id WHERE state = 'waitlisted';
CREATE UNIQUE INDEX attendance_line ON attendance (training_id, line_no) WHERE state = 'waitlisted' AND line_no IS NOT NULL;
CREATE TRIGGER attendance_joins_line AFTER INSERT ON attendance WHEN NEW.state = 'waitlisted' AND NEW.line_no IS NULL
BEGIN
  UPDATE attendance SET line_no = 1 + COALESCE(
    (SELECT MAX(line_no) FROM attendance WHERE training_id = NEW.training_id AND state = 'waitlisted' AND line_no IS NOT NULL), 0)
  WHERE id = NEW.id;
END;

-- ATT-2: an offer that is held takes a place until it ends, one way or another.
CREATE TABLE waiting_offer (
  id            INTEGER PRIMARY KEY,
  attendance_id INTEGER NOT NULL REFERENCES attendance (id),
  offered_at    INTEGER NOT NULL,
  held_until    INTEGER NOT NULL CHECK (held_until > offered_at),
  ended_at      INTEGER CHECK (ended_at >= offered_at),
  outcome       TEXT    CHECK (outcome IN ('accepted', 'declined', 'expired', 'withdrawn')),
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT;
CREATE UNIQUE INDEX waiting_offer_one_open ON waiting_offer (attendance_id) WHERE ended_at IS NULL;
CREATE INDEX waiting_offer_held ON waiting_offer (held_until) WHERE ended_at IS NULL;
CREATE INDEX waiting_offer_by_attendance ON waiting_offer (attendance_id);
CREATE TRIGGER waiting_offer_is_to_somebody_waiting BEFORE INSERT ON waiting_offer
BEGIN
  SELECT RAISE(ABORT, 'only somebody who waits can be offered a place')
  WHERE (SELECT state FROM attendance WHERE id = NEW.attendance_id) <> 'waitlisted';
END;
CREATE TRIGGER waiting_offer_takes_place AFTER INSERT ON waiting_offer WHEN NEW.ended_at IS NULL
BEGIN
  UPDATE training SET places_taken = places_taken + 1
  WHERE id = (SELECT training_id FROM attendance WHERE id = NEW.attendance_id);
END;
CREATE TRIGGER waiting_offer_gives_place_back AFTER UPDATE OF ended_at ON waiting_offer
BEGIN
  UPDATE training SET places_taken = places_taken - 1
  WHERE id = (SELECT training_id FROM attendance WHERE id = NEW.attendance_id);
END;
CREATE TRIGGER waiting_offer_ends_once BEFORE UPDATE ON waiting_offer
  WHEN OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR NEW.attendance_id <> OLD.attendance_id
    OR NEW.offered_at <> OLD.offered_at OR NEW.held_until <> OLD.held_until
BEGIN
  SELECT RAISE(ABORT, 'an offer ends, once');
END;
CREATE TRIGGER waiting_offer_is_never_deleted BEFORE DELETE ON waiting_offer
BEGIN
  SELECT RAISE(ABORT, 'an offer is history');
END;
-- Nobody leaves the line with a place still held for them.
CREATE TRIGGER attendance_leaves_line BEFORE UPDATE OF state ON attendance WHEN OLD.state = 'waitlisted' AND NEW.state <> 'waitlisted'
BEGIN
  SELECT RAISE(ABORT, 'an offer to this person is still open')
  WHERE EXISTS (SELECT 1 FROM waiting_offer WHERE attendance_id = OLD.id AND ended_at IS NULL);
END;
