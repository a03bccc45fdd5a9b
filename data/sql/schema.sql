-- The schema of a zone's database, version 1. One file is one zone (辖区).
--
-- Rules that keep the journal readable for ever (HACKING.md, "The database"):
--  * every journaled table has an explicit INTEGER PRIMARY KEY, is STRICT and only grows: new columns
--    go to the end, nothing is ever renamed, reordered, retyped or dropped;
--  * id = node << 32 | counter, unique over all tables; node 0 holds the shipped dictionary entries;
--  * a record is marked deleted, not removed; other code reads the live_ views;
--  * civil dates are ISO text, instants are UTC milliseconds, decimals are millionths;
--  * dated relations run since..until, both days inside; NULL is open.
--  * a reference to enterprise, visit, issue or issue_event has an index, else removing one reads the whole
--    table;
--  * an index that also holds `deleted`, or only live rows, spares a list the reading of its records;
--  * no triggers: derived tables are kept by gewu_store_derive().

PRAGMA application_id = 1195726677;  -- "GEWU"

-- ---------------------------------------------------------------- the zone and its words

CREATE TABLE zone (
  id            INTEGER PRIMARY KEY,
  uuid          TEXT NOT NULL,
  name          TEXT NOT NULL,
  division      TEXT,                 -- code of the administrative division
  language      TEXT NOT NULL DEFAULT 'zh_CN',
  records_start TEXT,                 -- no duty counts before; NULL: the first visit
  settings      TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- Dictionaries: kinds, methods, categories, ratings ... Labels that differ between offices are data.
CREATE TABLE term (
  id        INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL,            -- "visit-method"
  name      TEXT NOT NULL,
  position  INTEGER NOT NULL DEFAULT 0,
  code      TEXT,                     -- stable meaning for rules ("satisfied"); NULL: none
  parent_id INTEGER REFERENCES term (id),
  deleted   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX term_by_kind ON term (kind, position, id);

-- ---------------------------------------------------------------- who and where

CREATE TABLE unit (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  kind        INTEGER REFERENCES term (id),
  short_name  TEXT,
  parent_id   INTEGER REFERENCES unit (id),
  triage      INTEGER NOT NULL DEFAULT 0,  -- judges problems (牵头研判)
  position    INTEGER,
  note        TEXT,
  merged_into INTEGER REFERENCES unit (id),
  deleted     INTEGER NOT NULL DEFAULT 0,
  assessment_group TEXT               -- 考核分组, ranked by itself
) STRICT;

CREATE TABLE person (
  id            INTEGER PRIMARY KEY,
  staff_number  TEXT,
  name          TEXT NOT NULL,
  post          TEXT,
  phone         TEXT,
  pay_base      INTEGER,              -- yuan a quarter, millionths
  in_post_since TEXT,
  in_post_until TEXT,
  note          TEXT,
  merged_into   INTEGER REFERENCES person (id),
  deleted       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX person_by_name ON person (name, id);

CREATE TABLE person_unit (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  unit_id   INTEGER NOT NULL REFERENCES unit (id),
  since     TEXT,
  until     TEXT,
  deleted   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX person_unit_by_person ON person_unit (person_id, until);
CREATE INDEX person_unit_by_unit ON person_unit (unit_id, until);

CREATE TABLE grid (
  id          INTEGER PRIMARY KEY,
  code        TEXT,
  name        TEXT NOT NULL,
  level       INTEGER NOT NULL,       -- 1 (whole zone) to 4
  parent_id   INTEGER REFERENCES grid (id),
  position    INTEGER,
  note        TEXT,
  merged_into INTEGER REFERENCES grid (id),
  deleted     INTEGER NOT NULL DEFAULT 0,
  assessment_group TEXT               -- 考核分组, ranked by itself
) STRICT;
CREATE INDEX grid_by_parent ON grid (parent_id, code);
CREATE INDEX grid_by_code ON grid (code);

CREATE TABLE grid_unit (
  id      INTEGER PRIMARY KEY,
  grid_id INTEGER NOT NULL REFERENCES grid (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  since   TEXT,
  until   TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX grid_unit_by_grid ON grid_unit (grid_id, until);
CREATE INDEX grid_unit_by_unit ON grid_unit (unit_id, until);

-- role: 'leader' (网格长), 'member' (网格员), 'patron' (包保领导, a level-2 leader over level-3 grids)
CREATE TABLE grid_person (
  id        INTEGER PRIMARY KEY,
  grid_id   INTEGER NOT NULL REFERENCES grid (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  role      TEXT NOT NULL,
  since     TEXT,
  until     TEXT,
  deleted   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX grid_person_by_grid ON grid_person (grid_id, role, until);
CREATE INDEX grid_person_by_person ON grid_person (person_id, role, until);

CREATE TABLE enterprise (
  id                   INTEGER PRIMARY KEY,
  name                 TEXT NOT NULL,
  credit_code          TEXT,          -- valid or NULL
  legacy_code          TEXT,          -- 15-digit 注册号
  kind                 INTEGER REFERENCES term (id),
  status               INTEGER REFERENCES term (id),
  class                INTEGER REFERENCES term (id),  -- 四上类别, from the statistics office's list
  class_month          TEXT,          -- the month of that list
  legal_representative TEXT,
  contact              TEXT,
  phone                TEXT,
  address              TEXT,
  registered_address   TEXT,
  longitude            INTEGER,       -- millionths of a degree
  latitude             INTEGER,
  industry_code        TEXT,
  industry             TEXT,
  founded              TEXT,
  registered_capital   INTEGER,       -- 10,000 yuan, millionths
  staff                INTEGER,
  turnover             INTEGER,       -- 10,000 yuan, millionths
  assets               INTEGER,       -- 10,000 yuan, millionths
  qualifications       TEXT,
  credit_risk          TEXT,
  parent_id            INTEGER REFERENCES enterprise (id),
  note                 TEXT,
  merged_into          INTEGER REFERENCES enterprise (id),
  deleted              INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX enterprise_by_code ON enterprise (credit_code);
CREATE INDEX enterprise_by_name ON enterprise (name, id, deleted, merged_into);
CREATE INDEX enterprise_by_parent ON enterprise (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX enterprise_by_merged ON enterprise (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE enterprise_name (
  id            INTEGER PRIMARY KEY,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise (id),
  name          TEXT NOT NULL,
  until         TEXT,
  deleted       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX enterprise_name_by_enterprise ON enterprise_name (enterprise_id);

CREATE TABLE enterprise_grid (
  id            INTEGER PRIMARY KEY,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise (id),
  grid_id       INTEGER NOT NULL REFERENCES grid (id),
  since         TEXT,
  until         TEXT,
  deleted       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX enterprise_grid_by_enterprise ON enterprise_grid (enterprise_id, until);
CREATE INDEX enterprise_grid_by_grid ON enterprise_grid (grid_id, until);

CREATE TABLE project (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  investment INTEGER,                 -- 10,000 yuan, millionths
  status     INTEGER REFERENCES term (id),
  note       TEXT,
  deleted    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- 包联: a person or unit looks after an enterprise or a project.
-- role: 'officer' (首席服务官), 'leader' (包联领导), 'unit' (包联部门)
CREATE TABLE assignment (
  id            INTEGER PRIMARY KEY,
  role          TEXT NOT NULL,
  person_id     INTEGER REFERENCES person (id),
  unit_id       INTEGER REFERENCES unit (id),
  enterprise_id INTEGER REFERENCES enterprise (id),
  project_id    INTEGER REFERENCES project (id),
  since         TEXT,
  until         TEXT,
  deleted       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX assignment_by_person ON assignment (person_id, role, until);
CREATE INDEX assignment_by_enterprise ON assignment (enterprise_id, role, until);
CREATE INDEX assignment_by_project ON assignment (project_id, role, until);

-- 交接: what moved from whom to whom is in lines of the document.
CREATE TABLE handover (
  id          INTEGER PRIMARY KEY,
  from_person INTEGER NOT NULL REFERENCES person (id),
  to_person   INTEGER REFERENCES person (id),
  on_day      TEXT NOT NULL,
  lines       TEXT NOT NULL DEFAULT '[]',
  note        TEXT,
  deleted     INTEGER NOT NULL DEFAULT 0
) STRICT;

-- ---------------------------------------------------------------- what happened

CREATE TABLE activity (
  id          INTEGER PRIMARY KEY,
  kind        INTEGER REFERENCES term (id),
  title       TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  unit_id     INTEGER REFERENCES unit (id),
  text        TEXT,
  deleted     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE activity_enterprise (
  id            INTEGER PRIMARY KEY,
  activity_id   INTEGER NOT NULL REFERENCES activity (id),
  enterprise_id INTEGER NOT NULL REFERENCES enterprise (id),
  deleted       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX activity_enterprise_by_activity ON activity_enterprise (activity_id);
CREATE INDEX activity_enterprise_by_enterprise ON activity_enterprise (enterprise_id);

-- Four moments of every fact: happened_on (发生), reported_on (报送), recorded_at and recorded_by (录入).
CREATE TABLE visit (
  id               INTEGER PRIMARY KEY,
  enterprise_id    INTEGER REFERENCES enterprise (id),
  project_id       INTEGER REFERENCES project (id),
  happened_on      TEXT NOT NULL,
  happened_time    TEXT,              -- 'HH:MM'
  reported_on      TEXT,
  recorded_at      INTEGER NOT NULL,
  recorded_by      INTEGER,           -- person; not a reference, so that people can be removed fast
  method           INTEGER REFERENCES term (id),
  kind             INTEGER REFERENCES term (id),
  duties           TEXT NOT NULL DEFAULT '[]',  -- JSON array of term ids
  met_person       TEXT,
  met_post         TEXT,
  met_phone        TEXT,
  production_state TEXT,
  content          TEXT,
  suggestions      TEXT,
  follow_up_until  TEXT,
  rating           INTEGER REFERENCES term (id),
  issue_found      INTEGER NOT NULL DEFAULT 0,
  issue_number     TEXT,              -- as written on the visit sheet
  activity_id      INTEGER REFERENCES activity (id),
  refuted          INTEGER NOT NULL DEFAULT 0,  -- found to be a false record (弄虚作假)
  corrects         INTEGER REFERENCES visit (id),
  deleted          INTEGER NOT NULL DEFAULT 0
) STRICT;
-- The last four spare an assessment the reading of every visit of its period.
CREATE INDEX visit_by_day ON visit (happened_on, happened_time, id, deleted, enterprise_id, reported_on, refuted)
  WHERE deleted = 0;
CREATE INDEX visit_by_enterprise ON visit (enterprise_id, happened_on, deleted, refuted);
CREATE INDEX visit_by_refutation ON visit (happened_on) WHERE refuted = 1;
CREATE INDEX visit_by_issue_number ON visit (issue_number) WHERE issue_number IS NOT NULL;
CREATE INDEX visit_by_corrected ON visit (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE visit_person (
  id        INTEGER PRIMARY KEY,
  visit_id  INTEGER NOT NULL REFERENCES visit (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  position  INTEGER NOT NULL DEFAULT 0,
  deleted   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX visit_person_by_visit ON visit_person (visit_id, deleted, position, person_id);
CREATE INDEX visit_person_by_person ON visit_person (person_id, deleted, visit_id);

CREATE TABLE issue (
  id            INTEGER PRIMARY KEY,
  number        TEXT NOT NULL,
  enterprise_id INTEGER REFERENCES enterprise (id),
  project_id    INTEGER REFERENCES project (id),
  visit_id      INTEGER REFERENCES visit (id),
  reporter_id   INTEGER REFERENCES person (id),
  grid_id       INTEGER REFERENCES grid (id),
  category      INTEGER REFERENCES term (id),
  severity      INTEGER REFERENCES term (id),
  source        INTEGER REFERENCES term (id),
  text          TEXT NOT NULL,
  measures      TEXT,                 -- 整改措施
  duplicate_of  INTEGER REFERENCES issue (id),
  recorded_at   INTEGER NOT NULL,
  recorded_by   INTEGER,
  merged_into   INTEGER REFERENCES issue (id),
  deleted       INTEGER NOT NULL DEFAULT 0,
  split_from    INTEGER REFERENCES issue (id)  -- dispatched to another department as an issue of its own
) STRICT;
CREATE INDEX issue_by_number ON issue (number, id) WHERE deleted = 0 AND merged_into IS NULL;
CREATE INDEX issue_by_enterprise ON issue (enterprise_id);
CREATE INDEX issue_by_reporter ON issue (reporter_id);
CREATE INDEX issue_by_visit ON issue (visit_id);
CREATE INDEX issue_by_duplicate ON issue (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX issue_by_merged ON issue (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX issue_by_split ON issue (split_from) WHERE split_from IS NOT NULL;

-- The loop: append-only. State and due dates are computed from these rows, never stored as truth.
CREATE TABLE issue_event (
  id          INTEGER PRIMARY KEY,
  issue_id    INTEGER NOT NULL REFERENCES issue (id),
  position    INTEGER NOT NULL,       -- order within the issue, from 1
  kind        TEXT NOT NULL,          -- 'report', 'dispatch', 'sign', 'resolve', 'recheck', ...
  happened_on TEXT,                   -- NULL: known to have happened, day not recorded
  happened_time TEXT,
  reported_on TEXT,
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER,
  by_person   INTEGER REFERENCES person (id),
  by_unit     INTEGER REFERENCES unit (id),
  unit_id     INTEGER REFERENCES unit (id),     -- the department a dispatch names
  leader_id   INTEGER REFERENCES person (id),
  text        TEXT,
  result      INTEGER REFERENCES term (id),     -- kind of result of a 'resolve'
  days        INTEGER,                          -- handling days granted
  until       TEXT,                             -- a stated due day or review day
  passed      INTEGER,                          -- of a 'recheck'
  settled     INTEGER NOT NULL DEFAULT 0,       -- of a 'report': settled on the spot
  rating      INTEGER REFERENCES term (id),     -- the enterprise's rating
  inferred    INTEGER NOT NULL DEFAULT 0,       -- concluded from a ledger, not recorded as such
  corrects    INTEGER REFERENCES issue_event (id),
  deleted     INTEGER NOT NULL DEFAULT 0,
  category    INTEGER REFERENCES term (id),     -- of a report and a dispatch: the issue's on that day
  severity    INTEGER REFERENCES term (id)
) STRICT;
CREATE INDEX issue_event_by_issue ON issue_event (issue_id, position);
CREATE INDEX issue_event_by_corrected ON issue_event (corrects) WHERE corrects IS NOT NULL;

-- 协办: a department that a dispatch asks for help, with a time of its own.
CREATE TABLE issue_assist (
  id       INTEGER PRIMARY KEY,
  issue_id INTEGER NOT NULL REFERENCES issue (id),
  event_id INTEGER NOT NULL REFERENCES issue_event (id),
  unit_id  INTEGER NOT NULL REFERENCES unit (id),
  days     INTEGER,
  until    TEXT,
  deleted  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX issue_assist_by_issue ON issue_assist (issue_id);
CREATE INDEX issue_assist_by_event ON issue_assist (event_id);

-- How long a stage of the loop may take. The rule in force when a stage starts counts for it; a new rule
-- never moves the deadline of what has started before (src/core/gewu-clock.h).
CREATE TABLE clock_rule (
  id        INTEGER PRIMARY KEY,
  stage     TEXT NOT NULL,            -- 'dispatch', 'sign', 'handle', 'rework', 'assist', 'recheck', 'return'
  category  INTEGER REFERENCES term (id),       -- NULL: any
  severity  INTEGER REFERENCES term (id),       -- NULL: any
  basis     TEXT NOT NULL,            -- 'working-days', 'natural-days', 'hours'
  amount    INTEGER NOT NULL,
  roll      INTEGER NOT NULL DEFAULT 0,         -- a last day off moves to the next working day
  from_sign INTEGER NOT NULL DEFAULT 0,         -- counted from the signature, not from the dispatch
  since     TEXT,                               -- NULL: always
  deleted   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE outcome (
  id            INTEGER PRIMARY KEY,
  kind          INTEGER REFERENCES term (id),
  quantity      INTEGER,              -- millionths
  quantity_unit TEXT,
  happened_on   TEXT,
  enterprise_id INTEGER REFERENCES enterprise (id),
  visit_id      INTEGER REFERENCES visit (id),
  issue_id      INTEGER REFERENCES issue (id),
  activity_id   INTEGER REFERENCES activity (id),
  text          TEXT,
  recorded_at   INTEGER NOT NULL,
  recorded_by   INTEGER,
  deleted       INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX outcome_by_enterprise ON outcome (enterprise_id);
CREATE INDEX outcome_by_visit ON outcome (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX outcome_by_issue ON outcome (issue_id) WHERE issue_id IS NOT NULL;

CREATE TABLE meeting (
  id          INTEGER PRIMARY KEY,
  kind        INTEGER REFERENCES term (id),
  title       TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  text        TEXT,
  deleted     INTEGER NOT NULL DEFAULT 0,
  place       TEXT,
  chair_id    INTEGER REFERENCES person (id),
  attendees   TEXT
) STRICT;

-- 议题 and 议定事项; what became of a decision follows to the next meeting.
CREATE TABLE meeting_item (
  id         INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  position   INTEGER NOT NULL,
  topic      TEXT,
  decision   TEXT,
  unit_id    INTEGER REFERENCES unit (id),
  leader_id  INTEGER REFERENCES person (id),
  issue_id   INTEGER REFERENCES issue (id),
  due_on     TEXT,
  done_on    TEXT,
  progress   TEXT,
  deleted    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX meeting_item_by_meeting ON meeting_item (meeting_id, position);
CREATE INDEX meeting_item_by_issue ON meeting_item (issue_id) WHERE issue_id IS NOT NULL;

-- 落实情况 of a decision, told to a meeting or between two. state: 'open', 'done', 'dropped'; the last one stands, and
-- the item's own done_on and progress repeat it.
CREATE TABLE meeting_progress (
  id          INTEGER PRIMARY KEY,
  item_id     INTEGER NOT NULL REFERENCES meeting_item (id),
  meeting_id  INTEGER REFERENCES meeting (id),
  reported_on TEXT NOT NULL,
  state       TEXT NOT NULL,
  text        TEXT,
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER,
  deleted     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX meeting_progress_by_item ON meeting_progress (item_id, reported_on);

-- A sentence of a document that an office wrote anew. generated is what the figures said then; an empty text
-- leaves the sentence out.
CREATE TABLE report_sentence (
  id         INTEGER PRIMARY KEY,
  report     TEXT NOT NULL,
  first_on   TEXT NOT NULL,
  last_on    TEXT NOT NULL,
  unit_id    INTEGER REFERENCES unit (id),
  grid_id    INTEGER REFERENCES grid (id),
  meeting_id INTEGER REFERENCES meeting (id),
  key        TEXT NOT NULL,
  generated  TEXT NOT NULL,
  text       TEXT NOT NULL,
  deleted    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX report_sentence_by_report ON report_sentence (report, first_on);

CREATE TABLE attachment (
  id        INTEGER PRIMARY KEY,
  noun      TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  sha256    TEXT NOT NULL,            -- the file lies beside the database under this name
  name      TEXT NOT NULL,
  bytes     INTEGER NOT NULL,
  media     TEXT,
  added_at  INTEGER NOT NULL,
  deleted   INTEGER NOT NULL DEFAULT 0,
  added_by  INTEGER,
  caption   TEXT
) STRICT;
CREATE INDEX attachment_by_record ON attachment (record_id);

-- ---------------------------------------------------------------- assessment

CREATE TABLE scheme (
  id       INTEGER PRIMARY KEY,
  code     TEXT NOT NULL,             -- the scheme document's own id
  version  INTEGER NOT NULL,
  title    TEXT NOT NULL,
  document TEXT NOT NULL,             -- JSON, data/schemes/scheme.schema.json
  deleted  INTEGER NOT NULL DEFAULT 0,
  based_on INTEGER REFERENCES scheme (id)     -- the version it was changed from; NULL: a shipped one, or a file
) STRICT;
CREATE INDEX scheme_by_code ON scheme (code, version);

-- One period scored by one scheme. Where it stands is computed from its events.
CREATE TABLE assessment (
  id        INTEGER PRIMARY KEY,
  period    TEXT NOT NULL,            -- "2026Q2"
  scheme_id INTEGER NOT NULL REFERENCES scheme (id),
  as_of     TEXT,                     -- 截止时点; NULL: the period's last day
  note      TEXT,
  deleted   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX assessment_by_period ON assessment (period);

-- What happened to an assessment: append-only, as the events of an issue are.
-- kind: 'publish' (公示), 'withdraw' (公示 taken back), 'announce' (通报), 'seal' (定稿), 'reopen', 'correct' (更正通报),
-- 'scheme' (scored by another version from here on)
CREATE TABLE assessment_event (
  id            INTEGER PRIMARY KEY,
  assessment_id INTEGER NOT NULL REFERENCES assessment (id),
  position      INTEGER NOT NULL,     -- order within the assessment, from 1
  kind          TEXT NOT NULL,
  happened_on   TEXT NOT NULL,
  recorded_at   INTEGER NOT NULL,
  recorded_by   INTEGER,
  until         TEXT,                 -- of a 'publish': the last day for objections
  number        TEXT,                 -- 文号 of a bulletin or a correction
  text          TEXT,                 -- the reason
  snapshot_id   INTEGER REFERENCES assessment_snapshot (id),
  scheme_id     INTEGER REFERENCES scheme (id),
  deleted       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX assessment_event_by_assessment ON assessment_event (assessment_id, position);

-- Scheme, inputs and results as they stood: enough to score again without any other table
-- (src/assess/gewu-snapshot.h says what each text holds and what the hash covers).
CREATE TABLE assessment_snapshot (
  id            INTEGER PRIMARY KEY,
  assessment_id INTEGER NOT NULL REFERENCES assessment (id),
  scheme        TEXT NOT NULL,
  inputs        TEXT NOT NULL,
  evidence      TEXT NOT NULL,
  results       TEXT NOT NULL,
  hash          TEXT NOT NULL,        -- SHA-256, hexadecimal
  deleted       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX assessment_snapshot_by_assessment ON assessment_snapshot (assessment_id);

-- What people enter: marks of raters, occurrences found, numbers that no record holds.
CREATE TABLE assessment_entry (
  id            INTEGER PRIMARY KEY,
  assessment_id INTEGER NOT NULL REFERENCES assessment (id),
  measure       TEXT NOT NULL,        -- name of one of the scheme's "entries"
  noun          TEXT NOT NULL,
  subject_id    INTEGER NOT NULL,
  rater         TEXT,                 -- id of one of the entry's raters; NULL: it has none
  rater_name    TEXT,                 -- who of them; NULL: not said
  value         INTEGER,              -- millionths; of a rate the numerator
  denominator   INTEGER,              -- millionths, of a rate
  happened_on   TEXT,
  finder        TEXT,                 -- id of one of the entry's finders; NULL: it has none
  matter        TEXT,                 -- the same matter counts once, at its highest
  reason        TEXT,
  document      TEXT,                 -- number of the document that proves it
  recorded_at   INTEGER NOT NULL,
  recorded_by   INTEGER,
  deleted       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX assessment_entry_by_assessment ON assessment_entry (assessment_id, measure, subject_id);

-- 异议: against a line, or one record of it. An upheld one corrects the line, never the total.
CREATE TABLE objection (
  id            INTEGER PRIMARY KEY,
  assessment_id INTEGER NOT NULL REFERENCES assessment (id),
  board         TEXT NOT NULL,
  item          TEXT NOT NULL,
  noun          TEXT NOT NULL,
  subject_id    INTEGER NOT NULL,
  record_noun   TEXT,                 -- the record objected to; NULL: the whole line
  record_id     INTEGER,
  raised_on     TEXT NOT NULL,
  raised_by     INTEGER REFERENCES person (id),
  text          TEXT NOT NULL,
  verdict       TEXT,                 -- 'upheld', 'partly', 'refused'; NULL: not decided
  decided_on    TEXT,
  decided_by    INTEGER REFERENCES person (id),
  reason        TEXT,
  numerator     INTEGER,              -- what is added to the measured value, millionths, with sign
  denominator   INTEGER,              -- of a rate
  points        INTEGER,              -- or to the line's points, millionths
  deleted       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX objection_by_assessment ON objection (assessment_id, subject_id);

-- What late facts changed in a sealed period counts in a later one, as a line of its own.
CREATE TABLE adjustment (
  id            INTEGER PRIMARY KEY,
  source_id     INTEGER NOT NULL REFERENCES assessment (id),  -- the sealed one
  assessment_id INTEGER REFERENCES assessment (id),           -- where it counts; NULL: not yet taken over
  board         TEXT NOT NULL,
  item          TEXT NOT NULL,
  noun          TEXT NOT NULL,
  subject_id    INTEGER NOT NULL,
  points        INTEGER NOT NULL,     -- millionths, with sign
  happened_on   TEXT NOT NULL,        -- the day it was found
  text          TEXT NOT NULL,        -- why
  deleted       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX adjustment_by_source ON adjustment (source_id);
CREATE INDEX adjustment_by_assessment ON adjustment (assessment_id);

-- ---------------------------------------------------------------- exchange

CREATE TABLE import (
  id         INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,
  files      TEXT NOT NULL,           -- JSON array of file names
  counts     TEXT NOT NULL,           -- JSON, as reported
  deleted    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What an import has read: only cells changed in the file since are updates.
CREATE TABLE import_row (
  id        INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  kind      TEXT NOT NULL,            -- kind of sheet
  key       TEXT NOT NULL,            -- what makes the row the same row the next time
  record_id INTEGER,
  cells     TEXT NOT NULL             -- JSON object: field id → canonical text
) STRICT;
CREATE INDEX import_row_by_key ON import_row (kind, key);
CREATE INDEX import_row_by_import ON import_row (import_id);

CREATE TABLE package (
  id         INTEGER PRIMARY KEY,
  direction  TEXT NOT NULL,           -- 'out', 'in'
  uuid       TEXT NOT NULL,
  at         INTEGER NOT NULL,
  other_node INTEGER,
  sha256     TEXT NOT NULL
) STRICT;

-- ================================================================ not journaled: the journal itself,
-- this computer's counters, and everything derived. Derived data can be made anew (gewu-cli rebuild).

CREATE TABLE journal (
  node          INTEGER NOT NULL,
  seq           INTEGER NOT NULL,     -- 1, 2, 3 ... without a gap in each node
  schema        INTEGER NOT NULL,
  lamport       INTEGER NOT NULL,
  seen          TEXT NOT NULL,        -- JSON object: node → seq
  kind          TEXT NOT NULL,        -- 'change', 'undo', 'redo', 'merge', 'migration', 'event'
  undoes        INTEGER,              -- seq of this node's row that is taken back
  at            INTEGER NOT NULL,     -- max (clock, the row before), UTC ms
  clock_back    INTEGER NOT NULL,     -- 1: the clock stood before the row before
  operator      INTEGER,              -- person; NULL: not chosen
  operator_name TEXT,                 -- as it was then
  machine       TEXT NOT NULL,
  action        TEXT NOT NULL,        -- JSON: code and parameters, translated when shown
  encoding      TEXT NOT NULL,        -- of changeset: 'raw', 'zlib'
  changeset     BLOB NOT NULL,
  hash          BLOB NOT NULL,        -- SHA-256, see gewu-journal.h
  PRIMARY KEY (node, seq)
) STRICT;
CREATE INDEX journal_by_undoes ON journal (node, undoes) WHERE undoes IS NOT NULL;
CREATE INDEX journal_by_operator ON journal (node, operator, kind, seq);

-- This file's own state: 'node', 'counter', 'lamport'. The counter never decreases.
CREATE TABLE local (
  key   TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT;

-- Which journal rows touched a record: its history.
CREATE TABLE touched (
  record INTEGER NOT NULL,
  node   INTEGER NOT NULL,
  seq    INTEGER NOT NULL,
  PRIMARY KEY (record, node, seq)
) STRICT, WITHOUT ROWID;

-- Every CJK character is a word of its own (gewu_text_segment), so that two characters are found too.
CREATE VIRTUAL TABLE search USING fts5 (text, columnsize = 0, tokenize = 'unicode61');

-- The state of each issue, computed from its events (src/core/gewu-issue-course.h says what each means).
CREATE TABLE issue_state (
  issue_id       INTEGER PRIMARY KEY,
  state          TEXT NOT NULL,
  unit_id        INTEGER,             -- department in charge
  reported_on    TEXT,
  dispatched_on  TEXT,
  signed_on      TEXT,
  due_on         TEXT,                -- of the present handling
  resolved_on    TEXT,
  rechecked_on   TEXT,
  closed_on      TEXT,
  rounds         INTEGER NOT NULL DEFAULT 0,  -- rechecks, failed ones too
  failed         INTEGER NOT NULL DEFAULT 0,  -- failed rechecks (返工)
  returned       INTEGER NOT NULL DEFAULT 0,
  settled        INTEGER NOT NULL DEFAULT 0,
  on_time        INTEGER,             -- NULL: not known (yet)
  rating         INTEGER,
  first_due_on   TEXT,                -- as first set
  next_due_on    TEXT,                -- of whose turn it is; NULL: ended, or no deadline
  next_due_time  TEXT,
  deferred_until TEXT,
  replied_until  TEXT,                -- the next day promised
  leader_id      INTEGER,             -- 责任领导
  category       INTEGER,
  severity       INTEGER,
  result         INTEGER,
  last_on        TEXT,                -- day of the last event
  cycle          INTEGER NOT NULL DEFAULT 1,
  reopened       INTEGER NOT NULL DEFAULT 0,
  extended       INTEGER NOT NULL DEFAULT 0,
  urged          INTEGER NOT NULL DEFAULT 0,
  supervised     INTEGER NOT NULL DEFAULT 0,
  escalated      INTEGER NOT NULL DEFAULT 0,
  no_notice      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX issue_state_by_state ON issue_state (state, next_due_on, deferred_until, unit_id);
CREATE INDEX issue_state_by_unit ON issue_state (unit_id, state);
CREATE INDEX issue_state_by_day ON issue_state (reported_on);
CREATE INDEX issue_state_by_dispatch ON issue_state (dispatched_on);
CREATE INDEX issue_state_by_resolution ON issue_state (resolved_on);
CREATE INDEX issue_state_by_end ON issue_state (closed_on, state);
