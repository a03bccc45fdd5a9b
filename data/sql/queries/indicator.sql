-- The indicators of the assessment. For each NAME two statements:
--   indicator.NAME   subject, numerator [, denominator] of every subject that has anything
--   evidence.NAME    record, label, detail of what was counted for :subject; of an issue its dates
--                    too, the later ones without their year
-- Parameters: :first and :last day of the period, :as_of (截止时点), and those named after the scheme's
-- ("working-days" is :working_days). To add one: two statements here, one line in gewu-store-indicator.c.
--
-- period_month and due_month (views.sql) are the months of the period, and those of them in which the
-- duty to visit counts: over by :as_of and not before the system's records start.

-- issue_state has the live issues only, so that what counts nothing else needs no other table. A CROSS JOIN is
-- carried out as it is written: from what the period picks out.

-- Who is assessed: the people of level-4 grids within the period, and every unit.

-- name: subject.person
SELECT p.id, p.name, p.staff_number,
       (SELECT u.name FROM live_person_unit AS pu JOIN live_unit AS u ON u.id = pu.unit_id
        WHERE pu.person_id = p.id AND (pu.since IS NULL OR pu.since <= :last)
          AND (pu.until IS NULL OR pu.until >= :first) ORDER BY pu.id DESC LIMIT 1),
       (SELECT group_concat (g.code, '、') FROM live_grid_person AS gp
        JOIN live_grid AS g ON g.id = gp.grid_id
        WHERE gp.person_id = p.id AND g.level = 4 AND (gp.since IS NULL OR gp.since <= :last)
          AND (gp.until IS NULL OR gp.until >= :first))
FROM live_person AS p
WHERE p.id IN (SELECT gp.person_id FROM live_grid_person AS gp JOIN live_grid AS g ON g.id = gp.grid_id
               WHERE g.level = 4 AND (gp.since IS NULL OR gp.since <= :last)
                 AND (gp.until IS NULL OR gp.until >= :first))
ORDER BY p.staff_number IS NULL, p.staff_number, p.id;

-- name: subject.unit
SELECT u.id, u.name, NULL, NULL, NULL FROM live_unit AS u
ORDER BY coalesce (u.position, 1000000), u.id;

-- name: indicator.visits.count
SELECT vp.person_id, count (*)
FROM live_visit AS v JOIN live_visit_person AS vp ON vp.visit_id = v.id
WHERE v.happened_on BETWEEN :first AND :last AND v.happened_on <= :as_of
GROUP BY vp.person_id;

-- name: evidence.visits.count
SELECT v.id, e.name, v.happened_on
FROM live_visit_person AS vp JOIN live_visit AS v ON v.id = vp.visit_id
LEFT JOIN main.enterprise AS e ON e.id = v.enterprise_id
WHERE vp.person_id = :subject AND v.happened_on BETWEEN :first AND :last AND v.happened_on <= :as_of
ORDER BY v.happened_on, v.id;

-- Months in which an enterprise in business was to be visited by someone of its grid: those in which it
-- belonged to the grid, and the person too and was in post.
-- name: indicator.visits.due-months
WITH due (grid_id, first, last, n) AS (
  SELECT eg.grid_id, m.first, m.last, count (*)
  FROM due_month AS m
  JOIN live_enterprise_grid AS eg ON (eg.since IS NULL OR eg.since <= m.last)
   AND (eg.until IS NULL OR eg.until >= m.first)
  JOIN visitable AS e ON e.id = eg.enterprise_id
  GROUP BY eg.grid_id, m.first, m.last)
SELECT s.person_id, sum (due.n)
FROM due JOIN served_month AS s ON s.grid_id = due.grid_id AND s.first = due.first
GROUP BY s.person_id;

-- name: evidence.visits.due-months
SELECT e.id, e.name, substr (s.last, 1, 7)
FROM served_month AS s
JOIN live_enterprise_grid AS eg ON eg.grid_id = s.grid_id AND (eg.since IS NULL OR eg.since <= s.last)
 AND (eg.until IS NULL OR eg.until >= s.first)
JOIN visitable AS e ON e.id = eg.enterprise_id
WHERE s.person_id = :subject
ORDER BY s.last, e.id;

-- Of these, the ones nobody of the grid visited: one member's visit counts for all (责任到格).
-- name: indicator.visits.missed-months
WITH missed (grid_id, first, last, n) AS (
  SELECT eg.grid_id, m.first, m.last, count (*)
  FROM due_month AS m
  JOIN live_enterprise_grid AS eg ON (eg.since IS NULL OR eg.since <= m.last)
   AND (eg.until IS NULL OR eg.until >= m.first)
  JOIN visitable AS e ON e.id = eg.enterprise_id
  WHERE NOT EXISTS (
      SELECT 1 FROM live_visit AS v CROSS JOIN live_visit_person AS vp ON vp.visit_id = v.id
      CROSS JOIN live_grid_person AS gp ON gp.person_id = vp.person_id AND gp.grid_id = eg.grid_id
       AND (gp.since IS NULL OR gp.since <= v.happened_on)
       AND (gp.until IS NULL OR gp.until >= v.happened_on)
      WHERE v.enterprise_id = e.id AND v.refuted = 0 AND v.happened_on BETWEEN m.first AND m.last)
  GROUP BY eg.grid_id, m.first, m.last)
SELECT s.person_id, sum (missed.n)
FROM missed JOIN served_month AS s ON s.grid_id = missed.grid_id AND s.first = missed.first
GROUP BY s.person_id;

-- name: evidence.visits.missed-months
SELECT e.id, e.name, substr (s.last, 1, 7)
FROM served_month AS s
JOIN live_enterprise_grid AS eg ON eg.grid_id = s.grid_id AND (eg.since IS NULL OR eg.since <= s.last)
 AND (eg.until IS NULL OR eg.until >= s.first)
JOIN visitable AS e ON e.id = eg.enterprise_id
WHERE s.person_id = :subject
  AND NOT EXISTS (
    SELECT 1 FROM live_visit AS v CROSS JOIN live_visit_person AS vp ON vp.visit_id = v.id
    CROSS JOIN live_grid_person AS gp ON gp.person_id = vp.person_id AND gp.grid_id = eg.grid_id
     AND (gp.since IS NULL OR gp.since <= v.happened_on)
     AND (gp.until IS NULL OR gp.until >= v.happened_on)
    WHERE v.enterprise_id = e.id AND v.refuted = 0 AND v.happened_on BETWEEN s.first AND s.last)
ORDER BY s.last, e.id;

-- Handed in (报送) more than :working_days working days after it happened; never the time of typing.
-- name: indicator.visits.late
SELECT vp.person_id, count (*)
FROM live_visit AS v CROSS JOIN live_visit_person AS vp ON vp.visit_id = v.id
WHERE v.happened_on BETWEEN :first AND :last AND v.happened_on <= :as_of
  AND v.reported_on > v.happened_on AND working_days (v.happened_on, v.reported_on) > :working_days
GROUP BY vp.person_id;

-- name: evidence.visits.late
SELECT v.id, e.name, v.happened_on || ' → ' || v.reported_on
FROM live_visit_person AS vp JOIN live_visit AS v ON v.id = vp.visit_id
LEFT JOIN main.enterprise AS e ON e.id = v.enterprise_id
WHERE vp.person_id = :subject AND v.happened_on BETWEEN :first AND :last AND v.happened_on <= :as_of
  AND working_days (v.happened_on, v.reported_on) > :working_days
ORDER BY v.happened_on, v.id;

-- name: indicator.visits.refuted
SELECT vp.person_id, count (*)
FROM live_visit AS v JOIN live_visit_person AS vp ON vp.visit_id = v.id
WHERE v.happened_on BETWEEN :first AND :last AND v.happened_on <= :as_of AND v.refuted = 1
GROUP BY vp.person_id;

-- name: evidence.visits.refuted
SELECT v.id, e.name, v.happened_on
FROM live_visit_person AS vp JOIN live_visit AS v ON v.id = vp.visit_id
LEFT JOIN main.enterprise AS e ON e.id = v.enterprise_id
WHERE vp.person_id = :subject AND v.happened_on BETWEEN :first AND :last AND v.happened_on <= :as_of
  AND v.refuted = 1
ORDER BY v.happened_on, v.id;

-- name: indicator.issues.found
SELECT i.reporter_id, count (*)
FROM issue_state AS s CROSS JOIN live_issue AS i ON i.id = s.issue_id
WHERE i.reporter_id IS NOT NULL AND s.reported_on BETWEEN :first AND :last AND s.reported_on <= :as_of
GROUP BY i.reporter_id;

-- name: evidence.issues.found
SELECT i.id, i.number, s.reported_on,
       coalesce (s.dispatched_on, '—') || ' → ' || coalesce (substr (s.due_on, 6), '—') || ' → '
         || coalesce (substr (s.resolved_on, 6), '—')
FROM live_issue AS i JOIN issue_state AS s ON s.issue_id = i.id
WHERE i.reporter_id = :subject AND s.reported_on BETWEEN :first AND :last AND s.reported_on <= :as_of
ORDER BY s.reported_on, i.id;

-- Resolved in the period and not rechecked by the reporter within :working_days working days.
-- name: indicator.issues.late-recheck
SELECT i.reporter_id, count (*)
FROM issue_state AS s CROSS JOIN live_issue AS i ON i.id = s.issue_id
WHERE i.reporter_id IS NOT NULL AND s.settled = 0
  AND s.resolved_on BETWEEN :first AND :last
  AND working_days (s.resolved_on, min (coalesce (s.rechecked_on, :as_of), :as_of)) > :working_days
GROUP BY i.reporter_id;

-- name: evidence.issues.late-recheck
SELECT i.id, i.number, s.resolved_on || ' → ' || coalesce (s.rechecked_on, ''),
       coalesce (s.dispatched_on, '—') || ' → ' || coalesce (substr (s.due_on, 6), '—') || ' → '
         || coalesce (substr (s.resolved_on, 6), '—')
FROM live_issue AS i JOIN issue_state AS s ON s.issue_id = i.id
WHERE i.reporter_id = :subject AND s.settled = 0
  AND s.resolved_on BETWEEN :first AND :last
  AND working_days (s.resolved_on, min (coalesce (s.rechecked_on, :as_of), :as_of)) > :working_days
ORDER BY s.resolved_on, i.id;

-- name: indicator.pay.base
SELECT id, pay_base FROM live_person WHERE pay_base IS NOT NULL;

-- name: evidence.pay.base
SELECT id, name, NULL FROM live_person WHERE id = :subject;

-- Months of the period in which the person was in post for at least one day.
-- name: indicator.pay.months
SELECT p.id, count (*)
FROM live_person AS p JOIN period_month AS m
WHERE (p.in_post_since IS NULL OR p.in_post_since <= m.last)
  AND (p.in_post_until IS NULL OR p.in_post_until >= m.first)
GROUP BY p.id;

-- name: indicator.pay.months-in-period
SELECT p.id, (SELECT count (*) FROM period_month) FROM live_person AS p;

-- name: evidence.pay.months-in-period
SELECT id, name, NULL FROM live_person WHERE id = :subject;

-- name: evidence.pay.months
SELECT id, name, NULL FROM live_person WHERE id = :subject;

-- name: indicator.issues.dispatched
SELECT s.unit_id, count (*)
FROM issue_state AS s
WHERE s.unit_id IS NOT NULL AND s.dispatched_on BETWEEN :first AND :last AND s.dispatched_on <= :as_of
GROUP BY s.unit_id;

-- name: evidence.issues.dispatched
SELECT i.id, i.number, (SELECT e.name FROM main.enterprise AS e WHERE e.id = i.enterprise_id),
       coalesce (s.dispatched_on, '—') || ' → ' || coalesce (substr (s.due_on, 6), '—') || ' → '
         || coalesce (substr (s.resolved_on, 6), '—')
FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.unit_id = :subject AND s.dispatched_on BETWEEN :first AND :last AND s.dispatched_on <= :as_of
ORDER BY i.number;

-- Resolved by :as_of of all that were dispatched (交办) in the period.
-- name: indicator.issues.solve-rate
SELECT s.unit_id, sum (coalesce (s.resolved_on <= :as_of AND s.state IN ('resolved', 'closed'), 0)),
       count (*)
FROM issue_state AS s
WHERE s.unit_id IS NOT NULL AND s.dispatched_on BETWEEN :first AND :last AND s.dispatched_on <= :as_of
GROUP BY s.unit_id;

-- name: evidence.issues.solve-rate
SELECT i.id, i.number, (SELECT e.name FROM main.enterprise AS e WHERE e.id = i.enterprise_id),
       coalesce (s.dispatched_on, '—') || ' → ' || coalesce (substr (s.due_on, 6), '—') || ' → '
         || coalesce (substr (s.resolved_on, 6), '—')
FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.unit_id = :subject AND s.dispatched_on BETWEEN :first AND :last AND s.dispatched_on <= :as_of
ORDER BY coalesce (s.resolved_on <= :as_of, 0), i.number;

-- Of those dispatched in the period that were due or resolved by :as_of, the ones resolved by their due day.
-- name: indicator.issues.on-time-rate
SELECT s.unit_id, sum (coalesce (s.resolved_on <= s.due_on AND s.resolved_on <= :as_of, 0)), count (*)
FROM issue_state AS s
WHERE s.unit_id IS NOT NULL AND s.dispatched_on BETWEEN :first AND :last AND s.dispatched_on <= :as_of
  AND (s.due_on <= :as_of OR s.resolved_on <= :as_of)
GROUP BY s.unit_id;

-- name: evidence.issues.on-time-rate
SELECT i.id, i.number, (SELECT e.name FROM main.enterprise AS e WHERE e.id = i.enterprise_id),
       coalesce (s.dispatched_on, '—') || ' → ' || coalesce (substr (s.due_on, 6), '—') || ' → '
         || coalesce (substr (s.resolved_on, 6), '—')
FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.unit_id = :subject AND s.dispatched_on BETWEEN :first AND :last AND s.dispatched_on <= :as_of
  AND (s.due_on <= :as_of OR s.resolved_on <= :as_of)
ORDER BY coalesce (s.resolved_on <= s.due_on, 0), i.number;

-- name: indicator.issues.failed-rechecks
SELECT s.unit_id, sum (s.failed)
FROM issue_state AS s
WHERE s.unit_id IS NOT NULL AND s.failed > 0
  AND s.dispatched_on BETWEEN :first AND :last AND s.dispatched_on <= :as_of
GROUP BY s.unit_id;

-- name: evidence.issues.failed-rechecks
SELECT i.id, i.number, CAST (s.failed AS TEXT),
       coalesce (s.dispatched_on, '—') || ' → ' || coalesce (substr (s.due_on, 6), '—') || ' → '
         || coalesce (substr (s.resolved_on, 6), '—')
FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.unit_id = :subject AND s.failed > 0
  AND s.dispatched_on BETWEEN :first AND :last AND s.dispatched_on <= :as_of
ORDER BY i.number;

-- name: indicator.issues.satisfied-rate
SELECT s.unit_id, sum (t.code IS 'satisfied'), count (*)
FROM issue_state AS s
JOIN main.term AS t ON t.id = s.rating
WHERE s.unit_id IS NOT NULL AND s.dispatched_on BETWEEN :first AND :last AND s.dispatched_on <= :as_of
GROUP BY s.unit_id;

-- name: evidence.issues.satisfied-rate
SELECT i.id, i.number, t.name,
       coalesce (s.dispatched_on, '—') || ' → ' || coalesce (substr (s.due_on, 6), '—') || ' → '
         || coalesce (substr (s.resolved_on, 6), '—')
FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
JOIN main.term AS t ON t.id = s.rating
WHERE s.unit_id = :subject AND s.dispatched_on BETWEEN :first AND :last AND s.dispatched_on <= :as_of
ORDER BY t.code IS 'satisfied', i.number;

-- The first day any duty counts.
-- name: period.records-start
SELECT coalesce (z.records_start, (SELECT min (happened_on) FROM live_visit)) FROM zone AS z LIMIT 1;

-- name: period.add-month
INSERT INTO period_month (first, last, due) VALUES (:first, :last, :due);
