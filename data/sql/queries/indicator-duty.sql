-- Indicators of the duty to visit every month: of the enterprises of a grid (责任到格), and of those that somebody
-- looks after (包联). One row is one enterprise in one month. due_month has the months of the period that are over by
-- the as-of day and not before the records start: nobody misses April when the system began in May.

-- ---------------------------------------------------------------- the enterprises of a grid

-- 应走访户月.
-- name: indicator.visits.due-months
SELECT subject, enterprise_id AS record, 1 AS numerator, 1 AS denominator, substr (last, 1, 7) AS detail
FROM due_visit;

-- name: count.visits.due-months
SELECT o.subject, d.due AS numerator, 1 AS denominator
FROM grid_month AS d JOIN owner AS o ON o.grid_id = d.grid_id AND o.first = d.first;

-- 当月未走访户月.
-- name: indicator.visits.missed-months
SELECT subject, enterprise_id AS record, 1 AS numerator, 1 AS denominator, substr (last, 1, 7) AS detail
FROM due_visit
WHERE NOT visited;

-- What due_visit has of them when the visit of any member counts: what a grid missed is looked for once for all its
-- people, and only in the months in which grid_month says that something was missed.
-- name: duty.missed-visit
WITH missed AS MATERIALIZED (
  SELECT d.grid_id, d.first, m.last, e.id AS enterprise_id
  FROM grid_month AS d JOIN due_month AS m ON m.first = d.first
  JOIN live_enterprise_grid AS eg ON eg.grid_id = d.grid_id AND (eg.since IS NULL OR eg.since <= m.last)
   AND (eg.until IS NULL OR eg.until >= m.first)
  JOIN visitable AS e ON e.id = eg.enterprise_id
  WHERE d.due > d.visited
    AND NOT EXISTS (
      SELECT 1 FROM live_visit AS v CROSS JOIN live_visit_person AS vp ON vp.visit_id = v.id
      WHERE v.enterprise_id = e.id AND v.refuted = 0 AND v.happened_on BETWEEN m.first AND m.last
        AND EXISTS (SELECT 1 FROM live_grid_person AS gp
                    WHERE gp.person_id = vp.person_id AND gp.grid_id = d.grid_id
                      AND (gp.since IS NULL OR gp.since <= v.happened_on)
                      AND (gp.until IS NULL OR gp.until >= v.happened_on))))
SELECT o.subject, w.enterprise_id, w.last, 0 AS visited
FROM missed AS w JOIN owner AS o ON o.grid_id = w.grid_id AND o.first = w.first;

-- name: count.visits.missed-months
SELECT o.subject, d.due - d.visited AS numerator, 1 AS denominator
FROM grid_month AS d JOIN owner AS o ON o.grid_id = d.grid_id AND o.first = d.first;

-- 走访覆盖率: 当月已走访户月 ÷ 应走访户月.
-- name: indicator.visits.coverage-rate
SELECT subject, enterprise_id AS record, visited AS numerator, 1 AS denominator,
       substr (last, 1, 7) AS detail
FROM due_visit;

-- name: count.visits.coverage-rate
SELECT o.subject, d.visited AS numerator, d.due AS denominator
FROM grid_month AS d JOIN owner AS o ON o.grid_id = d.grid_id AND o.first = d.first;

-- ---------------------------------------------------------------- 包联

-- 包联走访次数: while he looked after the enterprise. Of a unit, visits by anyone of it.
-- name: indicator.assignments.visits
SELECT o.subject, v.id AS record, 1 AS numerator, 1 AS denominator, v.happened_on AS detail
FROM owner AS o JOIN live_assignment AS a ON a.id = o.record
JOIN live_visit AS v ON v.enterprise_id = a.enterprise_id
 AND v.happened_on BETWEEN :first AND min (:last, :as_of) AND v.refuted = 0
 AND (a.since IS NULL OR a.since <= v.happened_on) AND (a.until IS NULL OR a.until >= v.happened_on)
WHERE EXISTS (
  SELECT 1 FROM live_visit_person AS vp
  WHERE vp.visit_id = v.id
    AND (vp.person_id = a.person_id OR EXISTS (
           SELECT 1 FROM live_person_unit AS pu
           WHERE pu.person_id = vp.person_id AND pu.unit_id = a.unit_id
             AND (pu.since IS NULL OR pu.since <= v.happened_on)
             AND (pu.until IS NULL OR pu.until >= v.happened_on))));

-- 包联企业当月未走访户月.
-- name: indicator.assignments.missed-months
SELECT subject, enterprise_id AS record, 1 AS numerator, 1 AS denominator, substr (last, 1, 7) AS detail
FROM assigned_visit
WHERE NOT visited;

-- 包联走访覆盖率: 当月已走访 ÷ 应走访（户月）.
-- name: indicator.assignments.coverage-rate
SELECT subject, enterprise_id AS record, visited AS numerator, 1 AS denominator,
       substr (last, 1, 7) AS detail
FROM assigned_visit;

-- 包联项目走访次数.
-- name: indicator.projects.visits
SELECT o.subject, v.id AS record, 1 AS numerator, 1 AS denominator, v.happened_on AS detail
FROM live_visit AS v JOIN live_assignment AS a ON a.project_id = v.project_id
JOIN owner AS o ON o.record = a.id
WHERE v.happened_on BETWEEN :first AND min (:last, :as_of) AND v.refuted = 0
  AND v.project_id IS NOT NULL
  AND (a.since IS NULL OR a.since <= v.happened_on) AND (a.until IS NULL OR a.until >= v.happened_on)
  AND EXISTS (
    SELECT 1 FROM live_visit_person AS vp
    WHERE vp.visit_id = v.id
      AND (vp.person_id = a.person_id OR EXISTS (
             SELECT 1 FROM live_person_unit AS pu
             WHERE pu.person_id = vp.person_id AND pu.unit_id = a.unit_id
               AND (pu.since IS NULL OR pu.since <= v.happened_on)
               AND (pu.until IS NULL OR pu.until >= v.happened_on))));

-- 包联项目走访率: 期内走访过 ÷ 期末包联的项目.
-- name: indicator.projects.coverage-rate
SELECT o.subject, a.project_id AS record,
       EXISTS (
         SELECT 1 FROM live_visit AS v JOIN live_visit_person AS vp ON vp.visit_id = v.id
         WHERE v.project_id = a.project_id AND v.refuted = 0
           AND v.happened_on BETWEEN :first AND min (:last, :as_of)
           AND (vp.person_id = a.person_id OR EXISTS (
                  SELECT 1 FROM live_person_unit AS pu
                  WHERE pu.person_id = vp.person_id AND pu.unit_id = a.unit_id
                    AND (pu.since IS NULL OR pu.since <= v.happened_on)
                    AND (pu.until IS NULL OR pu.until >= v.happened_on)))) AS numerator,
       1 AS denominator, NULL AS detail
FROM owner AS o JOIN live_assignment AS a ON a.id = o.record
WHERE a.project_id IS NOT NULL
  AND (a.since IS NULL OR a.since <= min (:last, :as_of))
  AND (a.until IS NULL OR a.until >= min (:last, :as_of));
