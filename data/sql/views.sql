-- Temporary objects of every connection: not part of the file, so they may change with the program.

-- What is not marked deleted. Everything but writing reads these.
CREATE TEMP VIEW live_term AS SELECT * FROM main.term WHERE deleted = 0;
CREATE TEMP VIEW live_unit AS SELECT * FROM main.unit WHERE deleted = 0 AND merged_into IS NULL;
CREATE TEMP VIEW live_person AS SELECT * FROM main.person WHERE deleted = 0 AND merged_into IS NULL;
CREATE TEMP VIEW live_person_unit AS SELECT * FROM main.person_unit WHERE deleted = 0;
CREATE TEMP VIEW live_grid AS SELECT * FROM main.grid WHERE deleted = 0 AND merged_into IS NULL;
CREATE TEMP VIEW live_grid_unit AS SELECT * FROM main.grid_unit WHERE deleted = 0;
CREATE TEMP VIEW live_grid_person AS SELECT * FROM main.grid_person WHERE deleted = 0;
CREATE TEMP VIEW live_enterprise AS SELECT * FROM main.enterprise WHERE deleted = 0 AND merged_into IS NULL;
CREATE TEMP VIEW live_enterprise_name AS SELECT * FROM main.enterprise_name WHERE deleted = 0;
CREATE TEMP VIEW live_enterprise_grid AS SELECT * FROM main.enterprise_grid WHERE deleted = 0;
CREATE TEMP VIEW live_project AS SELECT * FROM main.project WHERE deleted = 0;
CREATE TEMP VIEW live_assignment AS SELECT * FROM main.assignment WHERE deleted = 0;
CREATE TEMP VIEW live_activity AS SELECT * FROM main.activity WHERE deleted = 0;
CREATE TEMP VIEW live_activity_enterprise AS SELECT * FROM main.activity_enterprise WHERE deleted = 0;
CREATE TEMP VIEW live_visit AS SELECT * FROM main.visit WHERE deleted = 0;
CREATE TEMP VIEW live_visit_person AS SELECT * FROM main.visit_person WHERE deleted = 0;
CREATE TEMP VIEW live_issue AS SELECT * FROM main.issue WHERE deleted = 0 AND merged_into IS NULL;
CREATE TEMP VIEW live_issue_event AS SELECT * FROM main.issue_event WHERE deleted = 0;
CREATE TEMP VIEW live_issue_assist AS SELECT * FROM main.issue_assist WHERE deleted = 0;
CREATE TEMP VIEW live_clock_rule AS SELECT * FROM main.clock_rule WHERE deleted = 0;
CREATE TEMP VIEW live_attachment AS SELECT * FROM main.attachment WHERE deleted = 0;
CREATE TEMP VIEW live_outcome AS SELECT * FROM main.outcome WHERE deleted = 0;
CREATE TEMP VIEW live_scheme AS SELECT * FROM main.scheme WHERE deleted = 0;
CREATE TEMP VIEW live_assessment AS SELECT * FROM main.assessment WHERE deleted = 0;
CREATE TEMP VIEW live_assessment_event AS SELECT * FROM main.assessment_event WHERE deleted = 0;
CREATE TEMP VIEW live_assessment_snapshot AS SELECT * FROM main.assessment_snapshot WHERE deleted = 0;
CREATE TEMP VIEW live_assessment_entry AS SELECT * FROM main.assessment_entry WHERE deleted = 0;
CREATE TEMP VIEW live_objection AS SELECT * FROM main.objection WHERE deleted = 0;
CREATE TEMP VIEW live_meeting AS SELECT * FROM main.meeting WHERE deleted = 0;
CREATE TEMP VIEW live_meeting_item AS SELECT * FROM main.meeting_item WHERE deleted = 0;
CREATE TEMP VIEW live_meeting_progress AS SELECT * FROM main.meeting_progress WHERE deleted = 0;
CREATE TEMP VIEW live_report_sentence AS SELECT * FROM main.report_sentence WHERE deleted = 0;
CREATE TEMP VIEW live_adjustment AS SELECT * FROM main.adjustment WHERE deleted = 0;
CREATE TEMP VIEW live_import AS SELECT * FROM main.import WHERE deleted = 0;

-- Whom entries, objections and adjustments are about: of a merged record the one it was merged into.
CREATE TEMP VIEW subject_now AS
SELECT 'person' AS noun, p.id, coalesce (q.id, p.id) AS now_id, coalesce (q.name, p.name) AS name,
       coalesce (q.staff_number, p.staff_number) AS number, coalesce (q.deleted, p.deleted) AS deleted
FROM main.person AS p LEFT JOIN main.person AS q ON q.id = p.merged_into
UNION ALL
SELECT 'unit', u.id, coalesce (q.id, u.id), coalesce (q.name, u.name), NULL, coalesce (q.deleted, u.deleted)
FROM main.unit AS u LEFT JOIN main.unit AS q ON q.id = u.merged_into
UNION ALL
SELECT 'grid', g.id, coalesce (q.id, g.id), coalesce (q.name, g.name), coalesce (q.code, g.code),
       coalesce (q.deleted, g.deleted)
FROM main.grid AS g LEFT JOIN main.grid AS q ON q.id = g.merged_into;

-- One view a noun, with the columns its field table (gewu-noun.c) names: text as it is shown and exported,
-- relations as they hold today. list_X.id is the record; further columns serve filters.

CREATE TEMP VIEW list_unit AS
SELECT u.id, u.name, t.name AS kind, u.assessment_group, u.note, u.position,
       (SELECT count (*) FROM live_person_unit AS pu WHERE pu.unit_id = u.id AND pu.until IS NULL)
         AS people
FROM live_unit AS u LEFT JOIN main.term AS t ON t.id = u.kind;

CREATE TEMP VIEW list_person AS
SELECT p.id, p.staff_number, p.name, p.post, p.phone, p.pay_base, p.note,
       (SELECT u.name FROM live_person_unit AS pu JOIN live_unit AS u ON u.id = pu.unit_id
        WHERE pu.person_id = p.id AND pu.until IS NULL ORDER BY pu.id LIMIT 1) AS unit,
       (SELECT group_concat (coalesce (g.code, g.name), '、')
        FROM live_grid_person AS gp JOIN live_grid AS g ON g.id = gp.grid_id
        WHERE gp.person_id = p.id AND gp.until IS NULL) AS grid
FROM live_person AS p;

-- A CROSS JOIN is carried out as written: left to itself, SQLite reads all people for each grid.
CREATE TEMP VIEW list_grid AS
SELECT g.id, g.code, g.name, g.level, g.assessment_group, g.parent_id,
       (SELECT coalesce (q.code, q.name) FROM live_grid AS q WHERE q.id = g.parent_id) AS parent,
       (SELECT u.name FROM live_grid_unit AS gu JOIN live_unit AS u ON u.id = gu.unit_id
        WHERE gu.grid_id = g.id AND gu.until IS NULL ORDER BY gu.id LIMIT 1) AS unit,
       (SELECT group_concat (p.name, '、')
        FROM live_grid_person AS gp JOIN live_person AS p ON p.id = gp.person_id
        WHERE gp.grid_id = g.id AND gp.role = 'leader' AND gp.until IS NULL) AS leader,
       (SELECT group_concat (p.name, '、')
        FROM live_grid_person AS gp JOIN live_person AS p ON p.id = gp.person_id
        WHERE gp.grid_id = g.id AND gp.role = 'patron' AND gp.until IS NULL) AS patron,
       (WITH RECURSIVE below (id) AS (
          SELECT g.id UNION ALL
          SELECT c.id FROM live_grid AS c JOIN below AS b ON c.parent_id = b.id)
        SELECT count (*) FROM below AS b CROSS JOIN live_grid AS d ON d.id = b.id AND d.level = 4
        CROSS JOIN live_grid_person AS gp ON gp.grid_id = d.id AND gp.until IS NULL) AS members,
       (WITH RECURSIVE below (id) AS (
          SELECT g.id UNION ALL
          SELECT c.id FROM live_grid AS c JOIN below AS b ON c.parent_id = b.id)
        SELECT count (*) FROM below AS b
        CROSS JOIN live_enterprise_grid AS eg ON eg.grid_id = b.id AND eg.until IS NULL
        CROSS JOIN live_enterprise AS e ON e.id = eg.enterprise_id) AS enterprises
FROM live_grid AS g;

CREATE TEMP VIEW list_enterprise AS
SELECT e.id, e.name, e.credit_code, e.legacy_code, k.name AS kind, s.name AS status, c.name AS class,
       e.legal_representative, e.contact, e.phone, e.industry_code, e.industry, e.founded,
       e.registered_capital, e.staff, e.turnover, e.address, e.note,
       (SELECT coalesce (g.code, g.name) FROM live_enterprise_grid AS eg
        JOIN live_grid AS g ON g.id = eg.grid_id
        WHERE eg.enterprise_id = e.id AND eg.until IS NULL ORDER BY eg.id LIMIT 1) AS grid,
       (SELECT group_concat (p.name, '、') FROM live_assignment AS a
        JOIN live_person AS p ON p.id = a.person_id
        WHERE a.enterprise_id = e.id AND a.role = 'officer' AND a.until IS NULL) AS officer,
       (SELECT group_concat (n.name, '、') FROM live_enterprise_name AS n
        WHERE n.enterprise_id = e.id) AS former_names,
       (SELECT max (v.happened_on) FROM live_visit AS v WHERE v.enterprise_id = e.id) AS last_visit
FROM live_enterprise AS e
LEFT JOIN main.term AS k ON k.id = e.kind
LEFT JOIN main.term AS s ON s.id = e.status
LEFT JOIN main.term AS c ON c.id = e.class;

CREATE TEMP VIEW list_project AS
SELECT p.id, p.name, p.note,
       (SELECT group_concat (u.name, '、') FROM live_assignment AS a
        JOIN live_unit AS u ON u.id = a.unit_id
        WHERE a.project_id = p.id AND a.role = 'unit' AND a.until IS NULL) AS unit,
       (SELECT group_concat (q.name, '、') FROM live_assignment AS a
        JOIN live_person AS q ON q.id = a.person_id
        WHERE a.project_id = p.id AND a.role = 'officer' AND a.until IS NULL) AS officer
FROM live_project AS p;

-- unit and grid are those of the day of the visit.
CREATE TEMP VIEW list_visit AS
SELECT v.id, v.happened_on, v.happened_time, v.reported_on, v.content, v.met_person, v.issue_found,
       v.issue_number, v.enterprise_id, e.name AS enterprise, e.credit_code,
       m.name AS method, k.name AS kind,
       (SELECT group_concat (t.name, '、') FROM json_each (v.duties) AS d
        JOIN main.term AS t ON t.id = d.value) AS duties,
       (SELECT group_concat (name, '、') FROM
         (SELECT p.name FROM live_visit_person AS vp JOIN main.person AS p ON p.id = vp.person_id
          WHERE vp.visit_id = v.id ORDER BY vp.position)) AS visitors,
       (SELECT group_concat (staff_number, '、') FROM
         (SELECT p.staff_number FROM live_visit_person AS vp JOIN main.person AS p ON p.id = vp.person_id
          WHERE vp.visit_id = v.id ORDER BY vp.position)) AS staff_numbers,
       (SELECT u.name FROM live_visit_person AS vp
        JOIN live_person_unit AS pu ON pu.person_id = vp.person_id
         AND (pu.since IS NULL OR pu.since <= v.happened_on)
         AND (pu.until IS NULL OR pu.until >= v.happened_on)
        JOIN main.unit AS u ON u.id = pu.unit_id
        WHERE vp.visit_id = v.id ORDER BY vp.position LIMIT 1) AS unit,
       (SELECT coalesce (g.code, g.name) FROM live_enterprise_grid AS eg
        JOIN main.grid AS g ON g.id = eg.grid_id
        WHERE eg.enterprise_id = v.enterprise_id
         AND (eg.since IS NULL OR eg.since <= v.happened_on)
         AND (eg.until IS NULL OR eg.until >= v.happened_on) LIMIT 1) AS grid
FROM live_visit AS v
LEFT JOIN main.enterprise AS e ON e.id = v.enterprise_id
LEFT JOIN main.term AS m ON m.id = v.method
LEFT JOIN main.term AS k ON k.id = v.kind;

-- A table that is joined only for what it shows is left out of a list that does not ask for it; one that another
-- join needs is not. Hence unit, leader, result and rating.
CREATE TEMP VIEW list_issue AS
SELECT i.id, i.number, i.text, i.measures, i.enterprise_id, e.name AS enterprise, e.credit_code,
       p.name AS reporter, p.staff_number, i.reporter_id,
       c.name AS category, v.name AS severity, o.name AS source,
       s.state, s.unit_id, (SELECT u.name FROM main.unit AS u WHERE u.id = s.unit_id) AS unit,
       (SELECT l.name FROM main.person AS l WHERE l.id = s.leader_id) AS leader,
       s.reported_on, s.dispatched_on, s.signed_on, s.due_on, s.first_due_on, s.next_due_on,
       s.next_due_time, s.deferred_until, s.resolved_on, s.rechecked_on, s.closed_on,
       s.rounds, s.failed, s.returned, s.failed > 0 AS ever_failed, s.returned > 0 AS ever_returned, s.urged, s.settled, s.on_time,
       (SELECT k.name FROM main.term AS k WHERE k.id = s.result) AS result,
       (SELECT r.name FROM main.term AS r WHERE r.id = s.rating) AS rating
FROM live_issue AS i
LEFT JOIN main.issue_state AS s ON s.issue_id = i.id
LEFT JOIN main.enterprise AS e ON e.id = i.enterprise_id
LEFT JOIN main.person AS p ON p.id = i.reporter_id
LEFT JOIN main.term AS c ON c.id = i.category
LEFT JOIN main.term AS v ON v.id = i.severity
LEFT JOIN main.term AS o ON o.id = i.source;

-- Open issues for the list of what is due. turn: the department whose turn it is, today: the one in charge, and of a
-- recheck that of the reporter.
CREATE TEMP VIEW due_issue AS
SELECT i.id, i.number, e.name AS enterprise, i.text, s.state, s.dispatched_on, s.next_due_on, s.next_due_time,
       s.first_due_on, s.urged, l.name AS leader,
       CASE s.state
         WHEN 'reported' THEN NULL
         WHEN 'resolved' THEN coalesce (
           (SELECT pu.unit_id FROM live_person_unit AS pu
            WHERE pu.person_id = i.reporter_id AND pu.until IS NULL ORDER BY pu.id LIMIT 1), s.unit_id)
         ELSE s.unit_id
       END AS turn
FROM live_issue AS i JOIN main.issue_state AS s ON s.issue_id = i.id
LEFT JOIN main.enterprise AS e ON e.id = i.enterprise_id
LEFT JOIN main.person AS l ON l.id = s.leader_id;

-- What is being assessed (gewu-store-facts.c fills these tables): the months of the period, cut to its first and
-- last day; each grid with itself and those above it; how many enterprises of a grid were due in a month, and were
-- visited; each issue that may concern the period as it stood on the as-of day, in the columns of issue_state; whose
-- the visits of the period are, and in which grid the issues were reported.
CREATE TEMP TABLE period_month (first TEXT NOT NULL, last TEXT NOT NULL, due INTEGER NOT NULL);
CREATE TEMP VIEW due_month AS SELECT first, last FROM period_month WHERE due = 1;

CREATE TEMP TABLE grid_above (
  grid_id  INTEGER NOT NULL,
  above_id INTEGER NOT NULL,
  PRIMARY KEY (grid_id, above_id)
) WITHOUT ROWID;
CREATE INDEX temp.grid_above_by_above ON grid_above (above_id, grid_id);

CREATE TEMP TABLE grid_month (
  grid_id INTEGER NOT NULL,
  first   TEXT NOT NULL,
  due     INTEGER NOT NULL,
  visited INTEGER NOT NULL,
  PRIMARY KEY (grid_id, first)
) WITHOUT ROWID;

CREATE TEMP TABLE issue_at (
  issue_id INTEGER PRIMARY KEY, state TEXT, unit_id INTEGER, reported_on TEXT, dispatched_on TEXT,
  signed_on TEXT, due_on TEXT, resolved_on TEXT, rechecked_on TEXT, closed_on TEXT, rounds INTEGER,
  failed INTEGER, returned INTEGER, settled INTEGER, on_time INTEGER, rating INTEGER, first_due_on TEXT,
  next_due_on TEXT, next_due_time TEXT, deferred_until TEXT, replied_until TEXT, leader_id INTEGER,
  category INTEGER, severity INTEGER, result INTEGER, last_on TEXT, cycle INTEGER, reopened INTEGER,
  extended INTEGER, urged INTEGER, supervised INTEGER, escalated INTEGER, no_notice INTEGER
);
CREATE TEMP TABLE visit_unit (
  visit_id INTEGER NOT NULL,
  unit_id  INTEGER NOT NULL,
  PRIMARY KEY (visit_id, unit_id)
) WITHOUT ROWID;
CREATE INDEX temp.visit_unit_by_unit ON visit_unit (unit_id, visit_id);
CREATE TEMP TABLE issue_grid (issue_id INTEGER PRIMARY KEY, grid_id INTEGER NOT NULL);
CREATE INDEX temp.issue_grid_by_grid ON issue_grid (grid_id);

-- Nobody must visit a firm that is closed, gone or lost; a status the program does not know excuses nobody.
CREATE TEMP VIEW visitable AS
SELECT e.id, e.name FROM live_enterprise AS e LEFT JOIN main.term AS t ON t.id = e.status
WHERE t.code IS NULL OR t.code = 'open';

-- What an import about to be withdrawn has added (gewu-store-withdraw.c).
CREATE TEMP TABLE withdrawn (id INTEGER PRIMARY KEY, tbl TEXT NOT NULL, keep INTEGER NOT NULL);
