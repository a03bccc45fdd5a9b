-- For whom a record counts: owner.WHOSE.NOUN (GewuWhose) gives subject and record, each pair once. Responsibility is
-- dated: it counts who had it on the day of the record. A "+" keeps SQLite from the index of that column: a unit has
-- hundreds of people, a person one unit.

-- ---------------------------------------------------------------- visits: record is the visit

-- name: owner.visit.person
SELECT person_id AS subject, visit_id AS record FROM live_visit_person;

-- The units of the visitors: a visit by two of one unit counts for it once.
-- name: owner.visit.unit
SELECT unit_id AS subject, visit_id AS record FROM visit_unit;

-- name: owner.visit.grid
SELECT a.above_id AS subject, v.id AS record
FROM live_visit AS v JOIN live_enterprise_grid AS eg ON eg.enterprise_id = v.enterprise_id
 AND (eg.since IS NULL OR eg.since <= v.happened_on) AND (eg.until IS NULL OR eg.until >= v.happened_on)
JOIN grid_above AS a ON a.grid_id = eg.grid_id;

-- ---------------------------------------------------------------- the duty to visit: a grid in a month (first)

-- Everyone of the grid who was in post; with :bearer = 'leader' its leader alone.
-- name: owner.duty.person
SELECT gp.person_id AS subject, gp.grid_id, m.first
FROM due_month AS m
JOIN live_grid_person AS gp ON (gp.since IS NULL OR gp.since <= m.last)
 AND (gp.until IS NULL OR gp.until >= m.first)
JOIN live_person AS p ON p.id = gp.person_id
 AND (p.in_post_since IS NULL OR p.in_post_since <= m.last)
 AND (p.in_post_until IS NULL OR p.in_post_until >= m.first)
WHERE (gp.role = 'leader' OR :bearer <> 'leader')
  AND NOT EXISTS (
    SELECT 1 FROM live_grid_person AS o
    WHERE o.person_id = gp.person_id AND o.grid_id = gp.grid_id AND o.id < gp.id
      AND (o.role = 'leader' OR :bearer <> 'leader')
      AND (o.since IS NULL OR o.since <= m.last) AND (o.until IS NULL OR o.until >= m.first));

-- The unit in charge of the grid, or of one above it.
-- name: owner.duty.unit
SELECT DISTINCT gu.unit_id AS subject, a.grid_id, m.first
FROM due_month AS m
JOIN live_grid_unit AS gu ON (gu.since IS NULL OR gu.since <= m.last)
 AND (gu.until IS NULL OR gu.until >= m.first)
JOIN grid_above AS a ON a.above_id = gu.grid_id;

-- name: owner.duty.grid
SELECT a.above_id AS subject, a.grid_id, m.first FROM due_month AS m JOIN grid_above AS a;

-- ---------------------------------------------------------------- 包联: record is the assignment

-- name: owner.assignment.person
SELECT person_id AS subject, id AS record FROM live_assignment WHERE person_id IS NOT NULL AND role = :role;

-- name: owner.assignment.unit
SELECT unit_id AS subject, id AS record FROM live_assignment WHERE unit_id IS NOT NULL AND role = :role;

-- ---------------------------------------------------------------- issues: record is the issue

-- name: owner.report.person
SELECT reporter_id AS subject, id AS record FROM live_issue WHERE reporter_id IS NOT NULL;

-- The reporter's units on the day of the report.
-- name: owner.report.unit
SELECT pu.unit_id AS subject, i.id AS record
FROM live_issue AS i JOIN issue_at AS s ON s.issue_id = i.id
JOIN live_person_unit AS pu ON pu.person_id = i.reporter_id
 AND (pu.since IS NULL OR pu.since <= s.reported_on) AND (pu.until IS NULL OR pu.until >= s.reported_on)
WHERE NOT EXISTS (
  SELECT 1 FROM live_person_unit AS o
  WHERE o.person_id = i.reporter_id AND +o.unit_id = pu.unit_id AND o.id < pu.id
    AND (o.since IS NULL OR o.since <= s.reported_on) AND (o.until IS NULL OR o.until >= s.reported_on));

-- name: owner.report.grid
SELECT a.above_id AS subject, p.issue_id AS record
FROM issue_grid AS p JOIN grid_above AS a ON a.grid_id = p.grid_id;

-- Units that judge problems (牵头单位): where there are several, each bears the time to dispatch.
-- name: owner.dispatch.unit
SELECT u.id AS subject, s.issue_id AS record FROM live_unit AS u CROSS JOIN issue_at AS s WHERE u.triage = 1;

-- name: owner.handling.unit
SELECT unit_id AS subject, issue_id AS record FROM issue_at WHERE unit_id IS NOT NULL;

-- An issue given back: record is the event; the department is that of the dispatch before it.
-- name: owner.return.unit
SELECT d.unit_id AS subject, e.id AS record
FROM live_issue_event AS e CROSS JOIN live_issue_event AS d
  ON d.issue_id = e.issue_id AND d.kind = 'dispatch' AND d.unit_id IS NOT NULL
 AND d.position = (SELECT max (o.position) FROM live_issue_event AS o
                   WHERE o.issue_id = e.issue_id AND o.kind = 'dispatch' AND o.position < e.position)
WHERE e.kind = 'return';

-- 协办: record is the assistance asked for.
-- name: owner.assistance.unit
SELECT unit_id AS subject, id AS record FROM live_issue_assist;

-- ---------------------------------------------------------------- results: record is the outcome

-- The visitors of its visit, else the reporter of its issue.
-- name: owner.outcome.person
SELECT vp.person_id AS subject, o.id AS record
FROM live_outcome AS o JOIN live_visit_person AS vp ON vp.visit_id = o.visit_id
UNION ALL
SELECT i.reporter_id, o.id
FROM live_outcome AS o JOIN live_issue AS i ON i.id = o.issue_id
WHERE o.visit_id IS NULL AND i.reporter_id IS NOT NULL;

-- The unit that held its activity, else the units of the visitors, else the department in charge of its issue.
-- name: owner.outcome.unit
SELECT a.unit_id AS subject, o.id AS record
FROM live_outcome AS o JOIN live_activity AS a ON a.id = o.activity_id
WHERE a.unit_id IS NOT NULL
UNION
SELECT pu.unit_id, o.id
FROM live_outcome AS o JOIN live_visit AS v ON v.id = o.visit_id
JOIN live_visit_person AS vp ON vp.visit_id = v.id
JOIN live_person_unit AS pu ON pu.person_id = vp.person_id
 AND (pu.since IS NULL OR pu.since <= v.happened_on) AND (pu.until IS NULL OR pu.until >= v.happened_on)
WHERE o.activity_id IS NULL
UNION
SELECT s.unit_id, o.id
FROM live_outcome AS o JOIN issue_state AS s ON s.issue_id = o.issue_id
WHERE o.activity_id IS NULL AND o.visit_id IS NULL AND s.unit_id IS NOT NULL;

-- The grid of its enterprise, be it named by the result, its visit or its issue.
-- name: owner.outcome.grid
SELECT a.above_id AS subject, o.id AS record
FROM live_outcome AS o
LEFT JOIN live_visit AS v ON v.id = o.visit_id
LEFT JOIN live_issue AS i ON i.id = o.issue_id
JOIN live_enterprise_grid AS eg ON eg.enterprise_id = coalesce (o.enterprise_id, v.enterprise_id, i.enterprise_id)
 AND (eg.since IS NULL OR eg.since <= o.happened_on) AND (eg.until IS NULL OR eg.until >= o.happened_on)
JOIN grid_above AS a ON a.grid_id = eg.grid_id;

-- ---------------------------------------------------------------- activities: record is an enterprise's part in one

-- name: owner.activity.unit
SELECT a.unit_id AS subject, ae.id AS record
FROM live_activity AS a JOIN live_activity_enterprise AS ae ON ae.activity_id = a.id
WHERE a.unit_id IS NOT NULL;

-- name: owner.activity.grid
SELECT g.above_id AS subject, ae.id AS record
FROM live_activity AS a JOIN live_activity_enterprise AS ae ON ae.activity_id = a.id
JOIN live_enterprise_grid AS eg ON eg.enterprise_id = ae.enterprise_id
 AND (eg.since IS NULL OR eg.since <= a.happened_on) AND (eg.until IS NULL OR eg.until >= a.happened_on)
JOIN grid_above AS g ON g.grid_id = eg.grid_id;

-- ---------------------------------------------------------------- the register on the as-of day

-- Record is the grid. A person has those of which he is a member or leader, a unit those it is in charge of, from
-- above too.
-- name: owner.enterprise.person
SELECT DISTINCT person_id AS subject, grid_id AS record FROM live_grid_person
WHERE role <> 'patron' AND (since IS NULL OR since <= min (:last, :as_of))
  AND (until IS NULL OR until >= min (:last, :as_of));

-- name: owner.enterprise.unit
SELECT DISTINCT gu.unit_id AS subject, a.grid_id AS record
FROM live_grid_unit AS gu JOIN grid_above AS a ON a.above_id = gu.grid_id
WHERE (gu.since IS NULL OR gu.since <= min (:last, :as_of))
  AND (gu.until IS NULL OR gu.until >= min (:last, :as_of));

-- name: owner.enterprise.grid
SELECT above_id AS subject, grid_id AS record FROM grid_above;

-- Record is the person.
-- name: owner.person.person
SELECT id AS subject, id AS record FROM live_person;

-- name: owner.person.unit
SELECT DISTINCT unit_id AS subject, person_id AS record FROM live_person_unit
WHERE (since IS NULL OR since <= min (:last, :as_of)) AND (until IS NULL OR until >= min (:last, :as_of));

-- name: owner.person.grid
SELECT DISTINCT a.above_id AS subject, gp.person_id AS record
FROM grid_above AS a JOIN live_grid_person AS gp ON gp.grid_id = a.grid_id
WHERE gp.role <> 'patron' AND (gp.since IS NULL OR gp.since <= min (:last, :as_of))
  AND (gp.until IS NULL OR gp.until >= min (:last, :as_of));
