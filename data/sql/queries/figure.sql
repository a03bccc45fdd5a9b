-- The figures of the overview (src/store/gewu-store-figure.c). Each is also a list: the number shown is the
-- number of records opened. How many are open, and what is overdue, is said by
-- src/store/gewu-work-sql.c.

-- name: figure.days
SELECT (SELECT min (happened_on) FROM live_visit), (SELECT max (happened_on) FROM live_visit);

-- 人次, 户次, 户数: three different figures.
-- name: figure.visits
SELECT (SELECT count (*) FROM live_visit_person AS vp JOIN live_visit AS v ON v.id = vp.visit_id
        WHERE v.happened_on BETWEEN :first AND :last),
       count (*), count (DISTINCT enterprise_id)
FROM live_visit WHERE happened_on BETWEEN :first AND :last;

-- name: figure.enterprises
SELECT count (*),
       coalesce (sum (EXISTS (SELECT 1 FROM live_visit AS v
                              WHERE v.enterprise_id = e.id
                                AND v.happened_on BETWEEN :first AND :last)), 0)
FROM visitable AS e
WHERE EXISTS (SELECT 1 FROM live_enterprise_grid AS eg
              WHERE eg.enterprise_id = e.id AND eg.until IS NULL);

-- name: figure.reported
SELECT count (*), coalesce (sum (s.settled), 0)
FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.reported_on BETWEEN :first AND :last;

-- name: figure.dispatched
SELECT count (*),
       coalesce (sum (coalesce (s.resolved_on <= :last AND s.state IN ('resolved', 'closed'), 0)), 0),
       coalesce (sum (coalesce (s.resolved_on <= s.due_on AND s.resolved_on <= :last, 0)), 0)
FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.dispatched_on BETWEEN :first AND :last;

-- name: figure.rated
SELECT count (*), coalesce (sum (t.code IS 'satisfied'), 0),
       coalesce (sum (t.code IS 'dissatisfied'), 0)
FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
JOIN main.term AS t ON t.id = s.rating
WHERE s.reported_on BETWEEN :first AND :last;

-- First by day, in the order of the index: else SQLite sorts all visits.
-- name: figure.months
-- plan: visit_by_day
SELECT substr (happened_on, 1, 7), 0, sum (visits), 0
FROM (SELECT v.happened_on, count (*) AS visits
      FROM live_visit AS v JOIN live_visit_person AS vp ON vp.visit_id = v.id
      WHERE v.happened_on BETWEEN :first AND :last
      GROUP BY v.happened_on)
GROUP BY 1 ORDER BY 1;

-- By the people of one unit: as it was on the day.
-- name: figure.unit-months
SELECT substr (v.happened_on, 1, 7), 0, count (*), 0
FROM live_visit AS v JOIN live_visit_person AS vp ON vp.visit_id = v.id
WHERE v.happened_on BETWEEN :first AND :last
  AND EXISTS (SELECT 1 FROM live_person_unit AS pu
              WHERE pu.person_id = vp.person_id AND pu.unit_id = :unit
                AND (pu.since IS NULL OR pu.since <= v.happened_on)
                AND (pu.until IS NULL OR pu.until >= v.happened_on))
GROUP BY 1 ORDER BY 1;

-- name: figure.units
SELECT u.name, u.id,
       sum (coalesce (s.resolved_on <= s.due_on AND s.resolved_on <= :last, 0)), count (*)
FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
JOIN main.unit AS u ON u.id = s.unit_id
WHERE s.dispatched_on BETWEEN :first AND :last
GROUP BY u.id
ORDER BY 1.0 * sum (coalesce (s.resolved_on <= s.due_on AND s.resolved_on <= :last, 0)) / count (*) DESC,
         count (*) DESC, u.id;

-- Who is in charge of each grid in a period, or of one above it: the nearest first.
-- name: figure.grid-units
WITH RECURSIVE below (grid_id, unit_id, depth) AS (
  SELECT grid_id, unit_id, 0 FROM live_grid_unit
  WHERE (since IS NULL OR since <= :last) AND (until IS NULL OR until >= :first)
  UNION
  SELECT g.id, b.unit_id, b.depth + 1 FROM below AS b JOIN live_grid AS g ON g.parent_id = b.grid_id
  WHERE b.depth < 4)
SELECT b.grid_id, b.unit_id, u.name FROM below AS b JOIN live_unit AS u ON u.id = b.unit_id
ORDER BY b.grid_id, b.depth, b.unit_id;

-- The records behind each figure: figure.list.X has as many rows as X counts.

-- name: figure.list.visitor-visits
SELECT v.id FROM live_visit AS v JOIN live_visit_person AS vp ON vp.visit_id = v.id
WHERE v.happened_on BETWEEN :first AND :last;

-- name: figure.list.visits
SELECT id FROM live_visit WHERE happened_on BETWEEN :first AND :last;

-- name: figure.list.visited
SELECT DISTINCT enterprise_id FROM live_visit WHERE happened_on BETWEEN :first AND :last;

-- name: figure.list.unvisited
SELECT e.id FROM visitable AS e
WHERE EXISTS (SELECT 1 FROM live_enterprise_grid AS eg
              WHERE eg.enterprise_id = e.id AND eg.until IS NULL)
  AND NOT EXISTS (SELECT 1 FROM live_visit AS v
                  WHERE v.enterprise_id = e.id AND v.happened_on BETWEEN :first AND :last);

-- name: figure.list.reported
SELECT i.id FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.reported_on BETWEEN :first AND :last;

-- name: figure.list.settled
SELECT i.id FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.reported_on BETWEEN :first AND :last AND s.settled = 1;

-- name: figure.list.dispatched
SELECT i.id FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.dispatched_on BETWEEN :first AND :last;

-- name: figure.list.open
SELECT i.id FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.state IN ('reported', 'dispatched', 'handling', 'resolved');

-- name: figure.list.rated
SELECT i.id FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
JOIN main.term AS t ON t.id = s.rating
WHERE s.reported_on BETWEEN :first AND :last;

-- name: figure.list.dissatisfied
SELECT i.id FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
JOIN main.term AS t ON t.id = s.rating
WHERE s.reported_on BETWEEN :first AND :last AND t.code = 'dissatisfied';
