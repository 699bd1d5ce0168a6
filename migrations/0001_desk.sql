-- The desk's tables. Days and wall times are text on the gym's wall, instants are ms since the epoch (UTC),
-- money is whole minor units of the gym's currency. What the database can keep, it keeps: unique indexes,
-- CHECKs and triggers are the last line of defence behind the rules in src-shared/domain.

PRAGMA application_id = 1346456660; -- 'PALT'

CREATE TABLE gym (
  id                  INTEGER PRIMARY KEY CHECK (id = 1),
  name                TEXT    NOT NULL CHECK (length(trim(name)) > 0),
  time_zone           TEXT    NOT NULL,
  currency            TEXT    NOT NULL CHECK (length(currency) = 3),
  language            TEXT    NOT NULL CHECK (language IN ('en', 'fr', 'ru')),
  opened_on           TEXT    NOT NULL,
  is_sample           INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  generation_weekday  INTEGER NOT NULL DEFAULT 7 CHECK (generation_weekday BETWEEN 1 AND 7),
  generation_time     TEXT    NOT NULL DEFAULT '21:00' CHECK (generation_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  version             INTEGER NOT NULL DEFAULT 1
) STRICT;

-- People ---------------------------------------------------------------------------------------------------------

CREATE TABLE person (
  id           INTEGER PRIMARY KEY,
  code         TEXT    UNIQUE,
  given_name   TEXT    NOT NULL CHECK (length(trim(given_name)) > 0),
  family_name  TEXT    NOT NULL,
  birth_date   TEXT,
  email        TEXT,
  phone        TEXT,
  card         TEXT    UNIQUE,
  guardian_id  INTEGER REFERENCES person (id) CHECK (guardian_id <> id),
  is_volunteer INTEGER NOT NULL DEFAULT 0 CHECK (is_volunteer IN (0, 1)),
  note         TEXT,
  -- Folded, family name first: what a search looks through, and the order people are listed in.
  search       TEXT    NOT NULL,
  archived_at  INTEGER,
  created_at   INTEGER NOT NULL,
  version      INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX person_by_name ON person (search) WHERE archived_at IS NULL;
CREATE INDEX person_by_guardian ON person (guardian_id) WHERE guardian_id IS NOT NULL;

-- A household is one guardian and dependents: a guardian has no guardian.
CREATE TRIGGER person_guardian_is_adult_insert BEFORE INSERT ON person WHEN NEW.guardian_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a guardian cannot be a dependent')
  WHERE EXISTS (SELECT 1 FROM person WHERE id = NEW.guardian_id AND guardian_id IS NOT NULL);
END;
CREATE TRIGGER person_guardian_is_adult_update BEFORE UPDATE OF guardian_id ON person WHEN NEW.guardian_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a guardian cannot be a dependent')
  WHERE EXISTS (SELECT 1 FROM person WHERE id = NEW.guardian_id AND guardian_id IS NOT NULL)
     OR EXISTS (SELECT 1 FROM person WHERE guardian_id = NEW.id);
END;

CREATE VIRTUAL TABLE person_search USING fts5 (search, content = 'person', content_rowid = 'id', tokenize = 'trigram');
CREATE TRIGGER person_search_insert AFTER INSERT ON person
BEGIN
  INSERT INTO person_search (rowid, search) VALUES (NEW.id, NEW.search);
END;
CREATE TRIGGER person_search_update AFTER UPDATE OF search ON person
BEGIN
  INSERT INTO person_search (person_search, rowid, search) VALUES ('delete', OLD.id, OLD.search);
  INSERT INTO person_search (rowid, search) VALUES (NEW.id, NEW.search);
END;

-- The week ---------------------------------------------------------------------------------------------------------

CREATE TABLE training_type (
  id                   INTEGER PRIMARY KEY,
  name                 TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (length(trim(name)) > 0),
  colour               TEXT    NOT NULL CHECK (colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
  duration_minutes     INTEGER NOT NULL CHECK (duration_minutes BETWEEN 5 AND 1440),
  price_minor          INTEGER NOT NULL CHECK (price_minor >= 0),
  capacity             INTEGER NOT NULL CHECK (capacity > 0),
  cutoff_hours         INTEGER NOT NULL DEFAULT 12 CHECK (cutoff_hours >= 0),
  is_initiation        INTEGER NOT NULL DEFAULT 0 CHECK (is_initiation IN (0, 1)),
  discovery_places     INTEGER NOT NULL DEFAULT 0 CHECK (discovery_places BETWEEN 0 AND capacity),
  is_subscription_only INTEGER NOT NULL DEFAULT 0 CHECK (is_subscription_only IN (0, 1)),
  is_active            INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  version              INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE trainer (
  id        INTEGER PRIMARY KEY,
  name      TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (length(trim(name)) > 0),
  email     TEXT,
  phone     TEXT,
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  version   INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE room (
  id        INTEGER PRIMARY KEY,
  name      TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (length(trim(name)) > 0),
  is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  version   INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE template (
  id               INTEGER PRIMARY KEY,
  code             TEXT    UNIQUE,
  weekday          INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start_time       TEXT    NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  duration_minutes INTEGER NOT NULL CHECK (duration_minutes BETWEEN 5 AND 1440),
  type_id          INTEGER NOT NULL REFERENCES training_type (id),
  trainer_id       INTEGER NOT NULL REFERENCES trainer (id),
  room_id          INTEGER REFERENCES room (id),
  valid_from       TEXT    NOT NULL,
  valid_until      TEXT    CHECK (valid_until >= valid_from),
  is_active        INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  version          INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX template_by_slot ON template (weekday, start_time);

CREATE TABLE standing_place (
  id          INTEGER PRIMARY KEY,
  template_id INTEGER NOT NULL REFERENCES template (id),
  person_id   INTEGER NOT NULL REFERENCES person (id),
  start_date  TEXT    NOT NULL,
  end_date    TEXT    CHECK (end_date >= start_date),
  is_frozen   INTEGER NOT NULL DEFAULT 0 CHECK (is_frozen IN (0, 1)),
  created_at  INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  UNIQUE (template_id, person_id, start_date)
) STRICT;
-- Earlier enrolment wins, then order of entry (GEN-3): the index is the order.
CREATE INDEX standing_place_in_order ON standing_place (template_id, start_date, id);
CREATE INDEX standing_place_by_person ON standing_place (person_id);
CREATE UNIQUE INDEX standing_place_open_once ON standing_place (template_id, person_id) WHERE end_date IS NULL;

CREATE TABLE closure (
  id        INTEGER PRIMARY KEY,
  first_day TEXT NOT NULL,
  last_day  TEXT NOT NULL CHECK (last_day >= first_day),
  reason    TEXT NOT NULL,
  UNIQUE (first_day, last_day)
) STRICT;

-- Processes --------------------------------------------------------------------------------------------------------

CREATE TABLE process_run (
  id                  INTEGER PRIMARY KEY,
  process             TEXT    NOT NULL,
  period              TEXT    NOT NULL,
  business_date       TEXT    NOT NULL,
  started_by          TEXT    NOT NULL CHECK (started_by IN ('timer', 'catch-up', 'admin', 'api-key')),
  actor               TEXT    NOT NULL,
  api_key_name        TEXT,
  status              TEXT    NOT NULL CHECK (status IN ('running', 'success', 'partial', 'error')),
  started_at          INTEGER NOT NULL,
  finished_at         INTEGER,
  attempts            INTEGER NOT NULL DEFAULT 1,
  units_total         INTEGER NOT NULL DEFAULT 0,
  trainings_processed INTEGER NOT NULL DEFAULT 0,
  students_processed  INTEGER NOT NULL DEFAULT 0,
  sessions_deducted   INTEGER NOT NULL DEFAULT 0,
  invoices_created    INTEGER NOT NULL DEFAULT 0,
  warnings_count      INTEGER NOT NULL DEFAULT 0,
  errors_count        INTEGER NOT NULL DEFAULT 0,
  error_message       TEXT,
  CHECK ((status = 'running') = (finished_at IS NULL))
) STRICT;
-- The timer and catch-up start each period once (PRO-1).
CREATE UNIQUE INDEX process_run_scheduled_once ON process_run (process, period) WHERE started_by IN ('timer', 'catch-up');
CREATE INDEX process_run_by_date ON process_run (business_date, process);
CREATE INDEX process_run_unfinished ON process_run (status) WHERE status = 'running';

-- Each unit of a (process, period) is done exactly once, whoever asks (PRO-1).
CREATE TABLE process_unit (
  process TEXT    NOT NULL,
  period  TEXT    NOT NULL,
  unit    TEXT    NOT NULL,
  run_id  INTEGER NOT NULL REFERENCES process_run (id),
  PRIMARY KEY (process, period, unit)
) STRICT, WITHOUT ROWID;

-- What a run has to say: a code and its facts, worded in the reader's language.
CREATE TABLE process_line (
  id     INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES process_run (id),
  unit   TEXT    NOT NULL,
  level  TEXT    NOT NULL CHECK (level IN ('info', 'warning', 'error')),
  code   TEXT    NOT NULL,
  facts  TEXT    NOT NULL CHECK (json_valid(facts))
) STRICT;
CREATE INDEX process_line_by_run ON process_line (run_id, unit);

-- A line of tonight's preview that somebody holds back, with a reason (PRO-5).
CREATE TABLE process_hold (
  process TEXT    NOT NULL,
  period  TEXT    NOT NULL,
  unit    TEXT    NOT NULL,
  reason  TEXT    NOT NULL CHECK (length(trim(reason)) > 0),
  held_by TEXT    NOT NULL,
  held_at INTEGER NOT NULL,
  PRIMARY KEY (process, period, unit)
) STRICT, WITHOUT ROWID;

-- Trainings and attendance -------------------------------------------------------------------------------------------

CREATE TABLE training (
  id            INTEGER PRIMARY KEY,
  template_id   INTEGER REFERENCES template (id),
  type_id       INTEGER NOT NULL REFERENCES training_type (id),
  trainer_id    INTEGER NOT NULL REFERENCES trainer (id),
  room_id       INTEGER REFERENCES room (id),
  day           TEXT    NOT NULL,
  start_time    TEXT    NOT NULL,
  starts_at     INTEGER NOT NULL,
  ends_at       INTEGER NOT NULL CHECK (ends_at > starts_at),
  capacity      INTEGER NOT NULL CHECK (capacity > 0),
  places_taken  INTEGER NOT NULL DEFAULT 0,
  cancelled_at  INTEGER,
  cancel_reason TEXT,
  processed_at  INTEGER,
  run_id        INTEGER REFERENCES process_run (id),
  created_at    INTEGER NOT NULL,
  version       INTEGER NOT NULL DEFAULT 1,
  -- ATT-2: never above capacity, also with two desks at once.
  CONSTRAINT places_within_capacity CHECK (places_taken BETWEEN 0 AND capacity)
) STRICT;
-- GEN-5: running again creates nothing and does not bring a cancelled training back.
CREATE UNIQUE INDEX training_once_per_template ON training (template_id, day) WHERE template_id IS NOT NULL;
CREATE INDEX training_by_day ON training (day, starts_at);
CREATE INDEX training_by_trainer ON training (trainer_id, starts_at);
CREATE INDEX training_by_room ON training (room_id, starts_at) WHERE room_id IS NOT NULL;
CREATE INDEX training_by_run ON training (run_id) WHERE run_id IS NOT NULL;

CREATE TABLE attendance (
  id           INTEGER PRIMARY KEY,
  training_id  INTEGER NOT NULL REFERENCES training (id),
  person_id    INTEGER NOT NULL REFERENCES person (id),
  state        TEXT    NOT NULL CHECK (state IN ('waitlisted', 'registered', 'present', 'absent', 'cancelled')),
  reason       TEXT    CHECK (reason IN ('no-show', 'late-cancellation')),
  settlement   TEXT    NOT NULL DEFAULT 'open'
               CHECK (settlement IN ('open', 'session', 'invoice-unpaid', 'paid', 'trial', 'free', 'waived')),
  is_volunteer INTEGER NOT NULL DEFAULT 0 CHECK (is_volunteer IN (0, 1)),
  uses_trial   INTEGER NOT NULL DEFAULT 0 CHECK (uses_trial IN (0, 1)),
  source       TEXT    NOT NULL CHECK (source IN ('template', 'desk', 'waiting-list')),
  created_at   INTEGER NOT NULL,
  marked_at    INTEGER,
  version      INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'absent') = (reason IS NOT NULL))
) STRICT;
-- ATT-1: at most once in a training unless cancelled. Not a partial index, because a training's roster is read by it too.
CREATE UNIQUE INDEX attendance_once ON attendance (training_id, person_id, iif(state = 'cancelled', id, 0));
CREATE INDEX attendance_by_person ON attendance (person_id);
-- TRI-1: one live trial per person, ever.
CREATE UNIQUE INDEX attendance_one_live_trial ON attendance (person_id)
  WHERE uses_trial = 1 AND state NOT IN ('cancelled', 'waitlisted');

-- ATT-2: registered and present take a place, volunteers do not.
CREATE TRIGGER attendance_takes_place AFTER INSERT ON attendance
  WHEN NEW.state IN ('registered', 'present') AND NEW.is_volunteer = 0
BEGIN
  UPDATE training SET places_taken = places_taken + 1 WHERE id = NEW.training_id;
END;
CREATE TRIGGER attendance_moves_place AFTER UPDATE OF state, is_volunteer ON attendance
BEGIN
  UPDATE training SET places_taken = places_taken
    + (NEW.state IN ('registered', 'present') AND NEW.is_volunteer = 0)
    - (OLD.state IN ('registered', 'present') AND OLD.is_volunteer = 0)
  WHERE id = NEW.training_id;
END;
CREATE TRIGGER attendance_is_never_deleted BEFORE DELETE ON attendance
BEGIN
  SELECT RAISE(ABORT, 'attendance is history: cancel it instead');
END;
CREATE TRIGGER training_is_never_deleted BEFORE DELETE ON training
BEGIN
  SELECT RAISE(ABORT, 'a training is history: cancel it instead');
END;

-- Plans, subscriptions, memberships -------------------------------------------------------------------------------

CREATE TABLE plan (
  id             INTEGER PRIMARY KEY,
  name           TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (length(trim(name)) > 0),
  sessions       INTEGER NOT NULL CHECK (sessions > 0),
  validity_count INTEGER NOT NULL CHECK (validity_count > 0),
  validity_unit  TEXT    NOT NULL CHECK (validity_unit IN ('months', 'days')),
  price_minor    INTEGER NOT NULL CHECK (price_minor >= 0),
  covers_all     INTEGER NOT NULL CHECK (covers_all IN (0, 1)),
  withdrawn_at   INTEGER,
  version        INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE plan_type (
  plan_id INTEGER NOT NULL REFERENCES plan (id),
  type_id INTEGER NOT NULL REFERENCES training_type (id),
  PRIMARY KEY (plan_id, type_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE subscription (
  id              INTEGER PRIMARY KEY,
  code            TEXT    UNIQUE,
  person_id       INTEGER NOT NULL REFERENCES person (id),
  plan_id         INTEGER NOT NULL REFERENCES plan (id),
  starts_on       TEXT    NOT NULL,
  ends_on         TEXT    NOT NULL CHECK (ends_on >= starts_on),
  plan_sessions   INTEGER NOT NULL CHECK (plan_sessions > 0),
  bonus           INTEGER NOT NULL DEFAULT 0 CHECK (bonus >= 0),
  carried_over    INTEGER NOT NULL DEFAULT 0 CHECK (carried_over >= 0),
  total           INTEGER NOT NULL GENERATED ALWAYS AS (plan_sessions + bonus + carried_over) STORED,
  manual_initial  INTEGER NOT NULL DEFAULT 0,
  price_minor     INTEGER NOT NULL CHECK (price_minor >= 0),
  auto_renew      INTEGER NOT NULL DEFAULT 0 CHECK (auto_renew IN (0, 1)),
  freeze_from     TEXT,
  freeze_until    TEXT,
  cancelled_at    INTEGER,
  renewed_from_id INTEGER UNIQUE REFERENCES subscription (id),
  created_at      INTEGER NOT NULL,
  version         INTEGER NOT NULL DEFAULT 1,
  -- SUB-2
  CHECK (manual_initial BETWEEN 0 AND plan_sessions + bonus + carried_over),
  CHECK ((freeze_from IS NULL) = (freeze_until IS NULL) AND freeze_until >= freeze_from)
) STRICT;
CREATE INDEX subscription_by_person ON subscription (person_id, ends_on);

-- SUB-1, SUB-3: attaching a session is +1, releasing it −1; before and after are kept, nothing is ever edited.
CREATE TABLE session_movement (
  id              INTEGER PRIMARY KEY,
  subscription_id INTEGER NOT NULL REFERENCES subscription (id),
  attendance_id   INTEGER REFERENCES attendance (id),
  delta           INTEGER NOT NULL CHECK (delta IN (-1, 1)),
  used_before     INTEGER NOT NULL CHECK (used_before >= 0),
  used_after      INTEGER NOT NULL CHECK (used_after = used_before + delta AND used_after >= 0),
  reason          TEXT    NOT NULL,
  actor           TEXT    NOT NULL,
  at              INTEGER NOT NULL
) STRICT;
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

CREATE VIEW subscription_usage AS
  SELECT s.id AS subscription_id, s.total,
         s.manual_initial + COALESCE((SELECT SUM(m.delta) FROM session_movement m WHERE m.subscription_id = s.id), 0) AS used
  FROM subscription s;

CREATE TABLE membership (
  id                         INTEGER PRIMARY KEY,
  code                       TEXT    UNIQUE,
  person_id                  INTEGER NOT NULL REFERENCES person (id),
  season                     TEXT    NOT NULL,
  -- 'expired' is derived from ends_on: nothing changes by itself but expiry (MEM-1).
  state                      TEXT    NOT NULL CHECK (state IN ('trial', 'pending', 'active', 'cancelled')),
  starts_on                  TEXT    NOT NULL,
  ends_on                    TEXT    NOT NULL CHECK (ends_on >= starts_on),
  price_minor                INTEGER NOT NULL CHECK (price_minor >= 0),
  health_answers             TEXT    CHECK (health_answers GLOB '[yn][yn][yn][yn][yn][yn][yn][yn][yn]'),
  consented_on               TEXT,
  parental_authorisation_on  TEXT,
  certificate_file           TEXT,
  certificate_until          TEXT,
  created_at                 INTEGER NOT NULL,
  version                    INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX membership_once_per_season ON membership (person_id, season) WHERE state <> 'cancelled';

-- Course sessions ----------------------------------------------------------------------------------------------------

CREATE TABLE course_session (
  id              INTEGER PRIMARY KEY,
  code            TEXT    UNIQUE,
  title           TEXT    NOT NULL CHECK (length(trim(title)) > 0),
  starts_on       TEXT    NOT NULL,
  ends_on         TEXT    NOT NULL CHECK (ends_on >= starts_on),
  max_places      INTEGER NOT NULL CHECK (max_places > 0),
  reserved_places INTEGER NOT NULL DEFAULT 0 CHECK (reserved_places BETWEEN 0 AND max_places),
  location        TEXT    NOT NULL,
  price_minor     INTEGER NOT NULL CHECK (price_minor >= 0),
  description     TEXT,
  licence         TEXT,
  is_active       INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  closed_at       INTEGER,
  created_at      INTEGER NOT NULL,
  version         INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE booking (
  id                INTEGER PRIMARY KEY,
  course_session_id INTEGER NOT NULL REFERENCES course_session (id),
  person_id         INTEGER REFERENCES person (id),
  holder            TEXT    NOT NULL,
  email             TEXT,
  state             TEXT    NOT NULL CHECK (state IN ('pending', 'confirmed', 'cancelled')),
  source            TEXT    NOT NULL CHECK (source IN ('desk', 'import')),
  held_until        INTEGER,
  created_at        INTEGER NOT NULL,
  version           INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX booking_by_session ON booking (course_session_id);
CREATE INDEX booking_by_person ON booking (person_id) WHERE person_id IS NOT NULL;
-- SES-1: reserved_places is kept by triggers and bounded by its CHECK.
CREATE TRIGGER booking_takes_place AFTER INSERT ON booking WHEN NEW.state <> 'cancelled'
BEGIN
  UPDATE course_session SET reserved_places = reserved_places + 1 WHERE id = NEW.course_session_id;
END;
CREATE TRIGGER booking_moves_place AFTER UPDATE OF state, course_session_id ON booking
BEGIN
  UPDATE course_session SET reserved_places = reserved_places - 1 WHERE id = OLD.course_session_id AND OLD.state <> 'cancelled';
  UPDATE course_session SET reserved_places = reserved_places + 1 WHERE id = NEW.course_session_id AND NEW.state <> 'cancelled';
END;
CREATE TRIGGER booking_is_never_deleted BEFORE DELETE ON booking
BEGIN
  SELECT RAISE(ABORT, 'a booking is history: cancel it instead');
END;

-- The desk itself ------------------------------------------------------------------------------------------------------

CREATE TABLE staff (
  id            INTEGER PRIMARY KEY,
  name          TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (length(trim(name)) > 0),
  role          TEXT    NOT NULL CHECK (role IN ('admin', 'reception', 'trainer')),
  trainer_id    INTEGER REFERENCES trainer (id),
  password_hash TEXT    NOT NULL,
  is_active     INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
  created_at    INTEGER NOT NULL,
  version       INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE staff_session (
  token_hash TEXT    PRIMARY KEY,
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  opened_at  INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE api_key (
  id         INTEGER PRIMARY KEY,
  name       TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (length(trim(name)) > 0),
  key_hash   TEXT    NOT NULL UNIQUE,
  key_start  TEXT    NOT NULL,
  scopes     TEXT    NOT NULL CHECK (json_valid(scopes)),
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;

-- Who did what: the audit trail, the retry guard and the history a person reads.
CREATE TABLE command_log (
  id         TEXT    PRIMARY KEY,
  name       TEXT    NOT NULL,
  actor      TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  input_hash TEXT    NOT NULL,
  input      TEXT    NOT NULL CHECK (json_valid(input)),
  answer     TEXT    NOT NULL CHECK (json_valid(answer))
) STRICT;
CREATE INDEX command_log_by_time ON command_log (at);
CREATE TRIGGER command_log_is_append_only_update BEFORE UPDATE ON command_log
BEGIN
  SELECT RAISE(ABORT, 'the command log is append-only');
END;
CREATE TRIGGER command_log_is_append_only_delete BEFORE DELETE ON command_log
BEGIN
  SELECT RAISE(ABORT, 'the command log is append-only');
END;

CREATE TABLE notification (
  id         INTEGER PRIMARY KEY,
  audience   TEXT    NOT NULL CHECK (audience IN ('admin', 'reception')),
  level      TEXT    NOT NULL CHECK (level IN ('info', 'warning', 'error')),
  code       TEXT    NOT NULL,
  facts      TEXT    NOT NULL CHECK (json_valid(facts)),
  run_id     INTEGER REFERENCES process_run (id),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE notification_read (
  notification_id INTEGER NOT NULL REFERENCES notification (id),
  staff_id        INTEGER NOT NULL REFERENCES staff (id),
  read_at         INTEGER NOT NULL,
  PRIMARY KEY (notification_id, staff_id)
) STRICT, WITHOUT ROWID;
