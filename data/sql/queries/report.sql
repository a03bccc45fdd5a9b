-- What the ledgers and statistics are made of (src/store/gewu-store-scope.c says what the parameters mean): :first and
-- :last are days, :last never after the as-of day; :unit, :grids and :people (JSON arrays) narrow, NULL is all.

-- ---------------------------------------------------------------- ledgers (gewu-store-ledger.c)

-- The records of a scope, each by the day it happened: a visit is of the units of its visitors and of the grid of its
-- enterprise, an issue of the department in charge.

-- name: ledger.visit
SELECT v.id FROM live_visit AS v
WHERE v.happened_on BETWEEN :first AND :last
  AND (:unit IS NULL OR EXISTS (
         SELECT 1 FROM live_visit_person AS vp JOIN live_person_unit AS pu ON pu.person_id = vp.person_id
          AND (pu.since IS NULL OR pu.since <= v.happened_on) AND (pu.until IS NULL OR pu.until >= v.happened_on)
         WHERE vp.visit_id = v.id AND pu.unit_id = :unit))
  AND (:grids IS NULL OR EXISTS (
         SELECT 1 FROM live_enterprise_grid AS eg
         WHERE eg.enterprise_id = v.enterprise_id AND eg.grid_id IN (SELECT value FROM json_each (:grids))
           AND (eg.since IS NULL OR eg.since <= v.happened_on) AND (eg.until IS NULL OR eg.until >= v.happened_on)))
  AND (:people IS NULL OR EXISTS (
         SELECT 1 FROM live_visit_person AS vp
         WHERE vp.visit_id = v.id AND vp.person_id IN (SELECT value FROM json_each (:people))));

-- name: ledger.issue
SELECT i.id FROM issue_state AS s CROSS JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.reported_on BETWEEN :first AND :last
  AND (:unit IS NULL OR s.unit_id = :unit)
  AND (:grids IS NULL OR EXISTS (
         SELECT 1 FROM live_enterprise_grid AS eg
         WHERE eg.enterprise_id = i.enterprise_id AND eg.grid_id IN (SELECT value FROM json_each (:grids))
           AND (eg.since IS NULL OR eg.since <= s.reported_on) AND (eg.until IS NULL OR eg.until >= s.reported_on)))
  AND (:people IS NULL OR i.reporter_id IN (SELECT value FROM json_each (:people)));

-- name: ledger.enterprise
SELECT e.id FROM live_enterprise AS e
WHERE :grids IS NULL OR EXISTS (
        SELECT 1 FROM live_enterprise_grid AS eg
        WHERE eg.enterprise_id = e.id AND eg.until IS NULL
          AND eg.grid_id IN (SELECT value FROM json_each (:grids)));

-- Who has neither number nor unit leads a grid and stands in its sheet; read back from here, nobody could tell who it
-- is.
-- name: ledger.person
SELECT p.id FROM live_person AS p
WHERE (p.staff_number IS NOT NULL
       OR EXISTS (SELECT 1 FROM live_person_unit AS pu WHERE pu.person_id = p.id AND pu.until IS NULL))
  AND (:unit IS NULL OR EXISTS (SELECT 1 FROM live_person_unit AS pu
                                WHERE pu.person_id = p.id AND pu.unit_id = :unit AND pu.until IS NULL))
  AND (:grids IS NULL OR EXISTS (
         SELECT 1 FROM live_grid_person AS gp
         WHERE gp.person_id = p.id AND gp.until IS NULL
           AND gp.grid_id IN (SELECT value FROM json_each (:grids))));

-- The sheet of the grid system: each grid of the lowest level with those above it.
-- name: ledger.grids
SELECT t.name,
       (SELECT group_concat (p.name, '、') FROM live_grid_person AS gp JOIN live_person AS p ON p.id = gp.person_id
        WHERE gp.grid_id = q.id AND gp.role = 'patron' AND gp.until IS NULL),
       q.code, q.name,
       (SELECT group_concat (p.name, '、') FROM live_grid_person AS gp JOIN live_person AS p ON p.id = gp.person_id
        WHERE gp.grid_id = q.id AND gp.role = 'leader' AND gp.until IS NULL),
       g.code, g.name,
       (SELECT group_concat (p.name, '、') FROM live_grid_person AS gp JOIN live_person AS p ON p.id = gp.person_id
        WHERE gp.grid_id = g.id AND gp.role = 'leader' AND gp.until IS NULL),
       (SELECT count (DISTINCT gp.person_id) FROM live_grid_person AS gp
        JOIN live_person AS p ON p.id = gp.person_id
        WHERE gp.grid_id = g.id AND gp.role IN ('leader', 'member') AND gp.until IS NULL),
       (SELECT count (*) FROM live_enterprise_grid AS eg JOIN live_enterprise AS e ON e.id = eg.enterprise_id
        WHERE eg.grid_id = g.id AND eg.until IS NULL)
FROM live_grid AS g
LEFT JOIN live_grid AS q ON q.id = g.parent_id AND q.level > 1
LEFT JOIN live_grid AS t ON t.id =
  (WITH RECURSIVE above (id, level) AS (
     SELECT b.id, b.level FROM live_grid AS b WHERE b.id = g.parent_id
     UNION
     SELECT b.id, b.level FROM above AS a JOIN live_grid AS c ON c.id = a.id JOIN live_grid AS b ON b.id = c.parent_id)
   SELECT id FROM above WHERE level = 1 LIMIT 1)
WHERE g.level = 4 AND (:grids IS NULL OR g.id IN (SELECT value FROM json_each (:grids)))
ORDER BY q.position IS NULL, q.position, q.code, q.id, g.position IS NULL, g.position, g.code, g.id;

-- ---------------------------------------------------------------- coverage (gewu-store-coverage.c)

-- Level-4 grids, and others that have enterprises of their own, with who was in charge on the last day.
-- all rows: a unit is called by its name, even if it is gone.
-- name: coverage.grids
SELECT g.id, g.code, g.name, g.level, q.id, coalesce (q.name, q.code), u.name,
       (SELECT group_concat (p.name, '、') FROM live_grid_person AS gp JOIN live_person AS p ON p.id = gp.person_id
        WHERE gp.grid_id = g.id AND gp.role = 'leader'
          AND (gp.since IS NULL OR gp.since <= :last) AND (gp.until IS NULL OR gp.until >= :last)),
       (SELECT count (DISTINCT gp.person_id) FROM live_grid_person AS gp
        JOIN live_person AS p ON p.id = gp.person_id
        WHERE gp.grid_id = g.id AND gp.role IN ('leader', 'member')
          AND (gp.since IS NULL OR gp.since <= :last) AND (gp.until IS NULL OR gp.until >= :last))
FROM live_grid AS g LEFT JOIN live_grid AS q ON q.id = g.parent_id
LEFT JOIN main.unit AS u ON u.id = coalesce (
  (SELECT gu.unit_id FROM live_grid_unit AS gu
   WHERE gu.grid_id = g.id AND (gu.since IS NULL OR gu.since <= :last)
     AND (gu.until IS NULL OR gu.until >= :last) ORDER BY gu.id LIMIT 1),
  (SELECT gu.unit_id FROM live_grid_unit AS gu
   WHERE gu.grid_id = g.parent_id AND (gu.since IS NULL OR gu.since <= :last)
     AND (gu.until IS NULL OR gu.until >= :last) ORDER BY gu.id LIMIT 1))
WHERE (:grids IS NULL OR g.id IN (SELECT value FROM json_each (:grids)))
  AND (:unit IS NULL OR u.id = :unit)
  AND (g.level = 4 OR EXISTS (SELECT 1 FROM live_enterprise_grid AS eg
                              WHERE eg.grid_id = g.id AND (eg.since IS NULL OR eg.since <= :last)
                                AND (eg.until IS NULL OR eg.until >= :first)))
ORDER BY q.position IS NULL, q.position, q.code, q.id, g.position IS NULL, g.position, g.code, g.id;

-- Which enterprises anybody visited on which day; period.due-enterprises says of which grids they were.
-- name: coverage.visits
-- plan: visit_by_day
SELECT enterprise_id, happened_on FROM live_visit
WHERE happened_on BETWEEN :first AND :last AND refuted = 0 AND enterprise_id IS NOT NULL;

-- name: coverage.without-grid
SELECT count (*) FROM visitable AS e
WHERE NOT EXISTS (SELECT 1 FROM live_enterprise_grid AS eg
                  WHERE eg.enterprise_id = e.id AND (eg.since IS NULL OR eg.since <= :last)
                    AND (eg.until IS NULL OR eg.until >= :first));

-- ---------------------------------------------------------------- assignments (gewu-store-assignment.c)

-- What was in force on the last day, in the order of the ledger; of a grid each of its enterprises once, for all its
-- people have it together. First which kind of row, then its id in assignment or enterprise_grid.
-- all rows: a unit is called by its name, even if it is gone.
-- name: assignment.list
WITH unit_of_grid (grid_id, unit_id) AS MATERIALIZED (
  SELECT g.id, coalesce (
    (SELECT gu.unit_id FROM live_grid_unit AS gu
     WHERE gu.grid_id = g.id AND (gu.since IS NULL OR gu.since <= :last)
       AND (gu.until IS NULL OR gu.until >= :last) ORDER BY gu.id LIMIT 1),
    (SELECT gu.unit_id FROM live_grid_unit AS gu
     WHERE gu.grid_id = g.parent_id AND (gu.since IS NULL OR gu.since <= :last)
       AND (gu.until IS NULL OR gu.until >= :last) ORDER BY gu.id LIMIT 1))
  FROM live_grid AS g
  WHERE (:grids IS NULL OR g.id IN (SELECT value FROM json_each (:grids)))
    AND (:people IS NULL OR g.id IN (
           SELECT gp.grid_id FROM live_grid_person AS gp
           WHERE gp.person_id IN (SELECT value FROM json_each (:people)) AND gp.role IN ('leader', 'member')
             AND (gp.since IS NULL OR gp.since <= :last) AND (gp.until IS NULL OR gp.until >= :last)))),
held (kind, id, unit_id, rank, who, number, name) AS (
  SELECT 'grid', eg.id, o.unit_id, 3, coalesce (g.code, g.name), 0, e.name
  FROM unit_of_grid AS o CROSS JOIN live_grid AS g ON g.id = o.grid_id
  CROSS JOIN live_enterprise_grid AS eg ON eg.grid_id = g.id
  CROSS JOIN live_enterprise AS e ON e.id = eg.enterprise_id
  WHERE :role IS NULL
    AND (eg.since IS NULL OR eg.since <= :last) AND (eg.until IS NULL OR eg.until >= :last)
  UNION ALL
  SELECT 'assignment', a.id,
         coalesce (a.unit_id, (SELECT pu.unit_id FROM live_person_unit AS pu
                               WHERE pu.person_id = a.person_id AND (pu.since IS NULL OR pu.since <= :last)
                                 AND (pu.until IS NULL OR pu.until >= :last) ORDER BY pu.id DESC LIMIT 1)),
         CASE a.role WHEN 'leader' THEN 0 WHEN 'unit' THEN 1 ELSE 2 END,
         coalesce (p.name, ''), coalesce (a.person_id, 0), coalesce (e.name, j.name)
  FROM live_assignment AS a LEFT JOIN live_person AS p ON p.id = a.person_id
  LEFT JOIN live_enterprise AS e ON e.id = a.enterprise_id
  LEFT JOIN live_project AS j ON j.id = a.project_id
  WHERE (a.since IS NULL OR a.since <= :last) AND (a.until IS NULL OR a.until >= :last)
    AND (:role IS NULL OR a.role = :role)
    AND (p.id IS NOT NULL OR a.person_id IS NULL) AND (e.id IS NOT NULL OR j.id IS NOT NULL)
    AND (:people IS NULL OR a.person_id IN (SELECT value FROM json_each (:people)))
    AND (:grids IS NULL OR a.enterprise_id IN (
           SELECT eg.enterprise_id FROM live_enterprise_grid AS eg
           WHERE eg.grid_id IN (SELECT value FROM json_each (:grids))
             AND (eg.since IS NULL OR eg.since <= :last) AND (eg.until IS NULL OR eg.until >= :last))))
SELECT h.kind, h.id FROM held AS h LEFT JOIN main.unit AS u ON u.id = h.unit_id
WHERE :unit IS NULL OR h.unit_id = :unit
ORDER BY u.id IS NULL, coalesce (u.position, 1000000), u.id, h.rank, h.who, h.number, h.name, h.id;

-- all rows: units and words keep their names.
-- name: assignment.row
SELECT a.role, p.name, p.staff_number, p.post, p.phone,
       (SELECT u.name FROM main.unit AS u WHERE u.id =
         coalesce (a.unit_id, (SELECT pu.unit_id FROM live_person_unit AS pu
                               WHERE pu.person_id = a.person_id AND (pu.since IS NULL OR pu.since <= :last)
                                 AND (pu.until IS NULL OR pu.until >= :last) ORDER BY pu.id DESC LIMIT 1))),
       coalesce (e.name, j.name), e.credit_code, (SELECT t.name FROM main.term AS t WHERE t.id = e.class),
       (SELECT coalesce (g.code, g.name) FROM live_enterprise_grid AS eg JOIN live_grid AS g ON g.id = eg.grid_id
        WHERE eg.enterprise_id = a.enterprise_id AND (eg.since IS NULL OR eg.since <= :last)
          AND (eg.until IS NULL OR eg.until >= :last) ORDER BY eg.id LIMIT 1),
       a.since, a.until, a.enterprise_id, a.project_id, a.person_id, a.unit_id, NULL
FROM live_assignment AS a LEFT JOIN live_person AS p ON p.id = a.person_id
LEFT JOIN live_enterprise AS e ON e.id = a.enterprise_id
LEFT JOIN live_project AS j ON j.id = a.project_id
WHERE a.id = :id;

-- all rows: units and words keep their names.
-- name: assignment.grid-row
SELECT 'member',
       (SELECT group_concat (name, '、') FROM (
          SELECT p.name FROM live_grid_person AS gp JOIN live_person AS p ON p.id = gp.person_id
          WHERE gp.grid_id = g.id AND gp.role IN ('leader', 'member')
            AND (gp.since IS NULL OR gp.since <= :last) AND (gp.until IS NULL OR gp.until >= :last)
          ORDER BY gp.role, p.staff_number IS NULL, p.staff_number, p.id)),
       NULL, NULL, NULL,
       coalesce (
         (SELECT u.name FROM live_grid_unit AS gu JOIN main.unit AS u ON u.id = gu.unit_id
          WHERE gu.grid_id = g.id AND (gu.since IS NULL OR gu.since <= :last)
            AND (gu.until IS NULL OR gu.until >= :last) ORDER BY gu.id LIMIT 1),
         (SELECT u.name FROM live_grid_unit AS gu JOIN main.unit AS u ON u.id = gu.unit_id
          WHERE gu.grid_id = g.parent_id AND (gu.since IS NULL OR gu.since <= :last)
            AND (gu.until IS NULL OR gu.until >= :last) ORDER BY gu.id LIMIT 1)),
       e.name, e.credit_code, (SELECT t.name FROM main.term AS t WHERE t.id = e.class), coalesce (g.code, g.name),
       eg.since, eg.until, e.id, NULL, NULL, NULL, g.id
FROM live_enterprise_grid AS eg JOIN live_grid AS g ON g.id = eg.grid_id
JOIN live_enterprise AS e ON e.id = eg.enterprise_id
WHERE eg.id = :id;

-- The visits of the period that those who look after an enterprise paid it, and the last one.
-- name: assignment.visits-of-person
-- plan: visit_by_enterprise
SELECT count (*), max (v.happened_on) FROM live_visit AS v
WHERE v.enterprise_id = :object AND v.happened_on BETWEEN :first AND :last AND v.refuted = 0
  AND EXISTS (SELECT 1 FROM live_visit_person AS vp WHERE vp.visit_id = v.id AND vp.person_id = :subject);

-- name: assignment.visits-of-unit
-- plan: visit_by_enterprise
SELECT count (*), max (v.happened_on) FROM live_visit AS v
WHERE v.enterprise_id = :object AND v.happened_on BETWEEN :first AND :last AND v.refuted = 0
  AND EXISTS (SELECT 1 FROM live_visit_person AS vp JOIN live_person_unit AS pu ON pu.person_id = vp.person_id
               AND (pu.since IS NULL OR pu.since <= v.happened_on)
               AND (pu.until IS NULL OR pu.until >= v.happened_on)
              WHERE vp.visit_id = v.id AND pu.unit_id = :subject);

-- name: assignment.visits-of-grid
-- plan: visit_by_enterprise
SELECT count (*), max (v.happened_on) FROM live_visit AS v
WHERE v.enterprise_id = :object AND v.happened_on BETWEEN :first AND :last AND v.refuted = 0
  AND EXISTS (SELECT 1 FROM live_visit_person AS vp JOIN live_grid_person AS gp ON gp.person_id = vp.person_id
               AND (gp.since IS NULL OR gp.since <= v.happened_on)
               AND (gp.until IS NULL OR gp.until >= v.happened_on)
              WHERE vp.visit_id = v.id AND gp.grid_id = :subject);

-- Of a project, those of anybody of the person's or the unit's.
-- name: assignment.project-visits
SELECT count (*), max (v.happened_on) FROM live_visit AS v
WHERE v.project_id = :object AND v.happened_on BETWEEN :first AND :last AND v.refuted = 0
  AND EXISTS (SELECT 1 FROM live_visit_person AS vp LEFT JOIN live_person_unit AS pu ON pu.person_id = vp.person_id
               AND (pu.since IS NULL OR pu.since <= v.happened_on)
               AND (pu.until IS NULL OR pu.until >= v.happened_on)
              WHERE vp.visit_id = v.id AND (vp.person_id = :subject OR pu.unit_id = :subject));

-- The problems of an enterprise or a project: reported in the period, and open on the as-of day whenever they were
-- reported. issue_at holds both.
-- name: assignment.issues
-- plan: issue_by_enterprise
SELECT coalesce (sum (s.reported_on BETWEEN :first AND :last), 0),
       coalesce (sum (s.state IN ('reported', 'dispatched', 'handling', 'resolved')), 0)
FROM live_issue AS i CROSS JOIN issue_at AS s ON s.issue_id = i.id
WHERE i.enterprise_id = :object;

-- name: assignment.project-issues
SELECT coalesce (sum (s.reported_on BETWEEN :first AND :last), 0),
       coalesce (sum (s.state IN ('reported', 'dispatched', 'handling', 'resolved')), 0)
FROM live_issue AS i CROSS JOIN issue_at AS s ON s.issue_id = i.id
WHERE i.project_id = :object;

-- The 四上 enterprises in business, and the projects, that nobody serves as 首席服务官 on the last day.
-- all rows: words keep their meaning when the dictionary drops them.
-- name: assignment.unserved
SELECT e.name, e.credit_code, t.name,
       (SELECT coalesce (g.code, g.name) FROM live_enterprise_grid AS eg JOIN live_grid AS g ON g.id = eg.grid_id
        WHERE eg.enterprise_id = e.id AND (eg.since IS NULL OR eg.since <= :last)
          AND (eg.until IS NULL OR eg.until >= :last) ORDER BY eg.id LIMIT 1) AS grid
FROM visitable AS v JOIN live_enterprise AS e ON e.id = v.id JOIN main.term AS t ON t.id = e.class
WHERE NOT EXISTS (SELECT 1 FROM live_assignment AS a JOIN live_person AS p ON p.id = a.person_id
                  WHERE a.enterprise_id = e.id AND a.role = 'officer'
                    AND (a.since IS NULL OR a.since <= :last) AND (a.until IS NULL OR a.until >= :last))
  AND (:grids IS NULL OR EXISTS (
         SELECT 1 FROM live_enterprise_grid AS eg
         WHERE eg.enterprise_id = e.id AND eg.grid_id IN (SELECT value FROM json_each (:grids))
           AND (eg.since IS NULL OR eg.since <= :last) AND (eg.until IS NULL OR eg.until >= :last)))
UNION ALL
SELECT j.name, NULL, NULL, NULL FROM live_project AS j
WHERE :grids IS NULL
  AND NOT EXISTS (SELECT 1 FROM live_assignment AS a JOIN live_person AS p ON p.id = a.person_id
                  WHERE a.project_id = j.id AND a.role = 'officer'
                    AND (a.since IS NULL OR a.since <= :last) AND (a.until IS NULL OR a.until >= :last));

-- ---------------------------------------------------------------- results (gewu-store-outcome-list.c)

-- A result is its activity's unit's, else that of the first visitor of its visit on that day, else that of the
-- department in charge of its issue, else that of the grid of its enterprise: of one, so that sums add up.
-- all rows: names of what is gone stay.
-- name: outcome.list
SELECT * FROM (
  SELECT o.id, o.happened_on, k.name, o.quantity, o.quantity_unit, o.text,
         e.name, e.credit_code, u.name,
         CASE WHEN o.activity_id IS NOT NULL THEN 'activity' WHEN o.issue_id IS NOT NULL THEN 'issue'
              WHEN o.visit_id IS NOT NULL THEN 'visit' ELSE '' END,
         CASE WHEN o.activity_id IS NOT NULL THEN a.title WHEN o.issue_id IS NOT NULL THEN i.number
              ELSE v.happened_on END,
         (SELECT group_concat (name, '、') FROM (
            SELECT p.name FROM live_visit_person AS vp JOIN main.person AS p ON p.id = vp.person_id
            WHERE vp.visit_id = v.id ORDER BY vp.position)),
         (SELECT coalesce (g.code, g.name) FROM live_grid AS g WHERE g.id = w.grid_id),
         u.id AS unit_id, w.grid_id, v.id AS visit_id, i.reporter_id, k.position AS kind_position,
         u.position AS unit_position
  FROM (SELECT b.*,
               (SELECT eg.grid_id FROM live_enterprise_grid AS eg
                WHERE eg.enterprise_id = b.enterprise AND (eg.since IS NULL OR eg.since <= b.happened_on)
                  AND (eg.until IS NULL OR eg.until >= b.happened_on) ORDER BY eg.id LIMIT 1) AS grid_id
        FROM (SELECT o.id, o.happened_on,
                     coalesce (o.enterprise_id,
                               (SELECT x.enterprise_id FROM live_visit AS x WHERE x.id = o.visit_id),
                               (SELECT x.enterprise_id FROM live_issue AS x WHERE x.id = o.issue_id)) AS enterprise
              FROM live_outcome AS o WHERE o.happened_on BETWEEN :first AND :last) AS b) AS w
  JOIN live_outcome AS o ON o.id = w.id
  LEFT JOIN main.term AS k ON k.id = o.kind
  LEFT JOIN main.enterprise AS e ON e.id = w.enterprise
  LEFT JOIN live_activity AS a ON a.id = o.activity_id
  LEFT JOIN live_issue AS i ON i.id = o.issue_id
  LEFT JOIN live_visit AS v ON v.id = o.visit_id
  LEFT JOIN main.unit AS u ON u.id = coalesce (
    a.unit_id,
    (SELECT pu.unit_id FROM live_visit_person AS vp JOIN live_person_unit AS pu ON pu.person_id = vp.person_id
      AND (pu.since IS NULL OR pu.since <= v.happened_on) AND (pu.until IS NULL OR pu.until >= v.happened_on)
     WHERE vp.visit_id = v.id ORDER BY vp.position LIMIT 1),
    (SELECT s.unit_id FROM issue_state AS s WHERE s.issue_id = o.issue_id),
    (SELECT gu.unit_id FROM live_grid_unit AS gu
     WHERE gu.grid_id = w.grid_id AND (gu.since IS NULL OR gu.since <= o.happened_on)
       AND (gu.until IS NULL OR gu.until >= o.happened_on) ORDER BY gu.id LIMIT 1),
    (SELECT gu.unit_id FROM live_grid AS g JOIN live_grid_unit AS gu ON gu.grid_id = g.parent_id
     WHERE g.id = w.grid_id AND (gu.since IS NULL OR gu.since <= o.happened_on)
       AND (gu.until IS NULL OR gu.until >= o.happened_on) ORDER BY gu.id LIMIT 1)))
WHERE (:unit IS NULL OR unit_id = :unit)
  AND (:grids IS NULL OR grid_id IN (SELECT value FROM json_each (:grids)))
  AND (:people IS NULL OR reporter_id IN (SELECT value FROM json_each (:people))
       OR EXISTS (SELECT 1 FROM live_visit_person AS vp
                  WHERE vp.visit_id = visit_id AND vp.person_id IN (SELECT value FROM json_each (:people))))
ORDER BY unit_id IS NULL, coalesce (unit_position, 1000000), unit_id, kind_position, 3, happened_on, id;

-- Whom a result did good: the enterprise it names, else that of its visit or issue, else all of its activity.
-- name: outcome.enterprises
SELECT o.enterprise_id FROM live_outcome AS o WHERE o.id = :id AND o.enterprise_id IS NOT NULL
UNION
SELECT v.enterprise_id FROM live_outcome AS o JOIN live_visit AS v ON v.id = o.visit_id
WHERE o.id = :id AND o.enterprise_id IS NULL AND v.enterprise_id IS NOT NULL
UNION
SELECT i.enterprise_id FROM live_outcome AS o JOIN live_issue AS i ON i.id = o.issue_id
WHERE o.id = :id AND o.enterprise_id IS NULL AND i.enterprise_id IS NOT NULL
UNION
SELECT ae.enterprise_id FROM live_outcome AS o JOIN live_activity_enterprise AS ae ON ae.activity_id = o.activity_id
WHERE o.id = :id AND o.enterprise_id IS NULL;

-- ---------------------------------------------------------------- handing in (gewu-store-submission.c)

-- Who had to hand in: those of a level-4 grid within the period, with their last unit.
-- all rows: a unit is called by its name, even if it is gone.
-- name: submission.people
SELECT p.id, p.name, p.staff_number, u.id, u.name,
       (SELECT group_concat (DISTINCT coalesce (g.code, g.name)) FROM live_grid_person AS gp
        JOIN live_grid AS g ON g.id = gp.grid_id AND g.level = 4
        WHERE gp.person_id = p.id AND gp.role IN ('leader', 'member')
          AND (gp.since IS NULL OR gp.since <= :last) AND (gp.until IS NULL OR gp.until >= :first))
FROM live_person AS p
LEFT JOIN main.unit AS u ON u.id =
  (SELECT pu.unit_id FROM live_person_unit AS pu
   WHERE pu.person_id = p.id AND (pu.since IS NULL OR pu.since <= :last)
     AND (pu.until IS NULL OR pu.until >= :first) ORDER BY pu.id DESC LIMIT 1)
WHERE (:people IS NULL OR p.id IN (SELECT value FROM json_each (:people)))
  AND (:unit IS NULL OR u.id = :unit)
  AND EXISTS (SELECT 1 FROM live_grid_person AS gp JOIN live_grid AS g ON g.id = gp.grid_id
              WHERE gp.person_id = p.id AND gp.role IN ('leader', 'member') AND g.level = 4
                AND (:grids IS NULL OR g.id IN (SELECT value FROM json_each (:grids)))
                AND (gp.since IS NULL OR gp.since <= :last) AND (gp.until IS NULL OR gp.until >= :first))
ORDER BY u.id IS NULL, coalesce (u.position, 1000000), u.id, p.staff_number IS NULL, p.staff_number, p.id;

-- The visits of the period, a row for each visitor, the rows of a visit together; they are counted in C, once for all
-- whom they are of.
-- name: submission.visits
-- plan: visit_by_day
SELECT v.id, v.happened_on, v.reported_on, v.enterprise_id, vp.person_id
FROM live_visit AS v LEFT JOIN live_visit_person AS vp ON vp.visit_id = v.id
WHERE v.happened_on BETWEEN :first AND :last
ORDER BY v.happened_on, v.happened_time, v.id;

-- name: submission.units-of-people
SELECT person_id, unit_id, since, until FROM live_person_unit;

-- name: submission.grids-of-enterprises
SELECT enterprise_id, grid_id, since, until FROM live_enterprise_grid;

-- name: submission.issues-by-person
SELECT i.reporter_id, count (*)
FROM issue_state AS s CROSS JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.reported_on BETWEEN :first AND :last AND i.reporter_id IS NOT NULL
GROUP BY i.reporter_id;

-- name: submission.issues-by-unit
SELECT pu.unit_id, count (DISTINCT i.id)
FROM issue_state AS s CROSS JOIN live_issue AS i ON i.id = s.issue_id
CROSS JOIN live_person_unit AS pu ON pu.person_id = i.reporter_id
 AND (pu.since IS NULL OR pu.since <= s.reported_on) AND (pu.until IS NULL OR pu.until >= s.reported_on)
WHERE s.reported_on BETWEEN :first AND :last
GROUP BY pu.unit_id;

-- name: submission.issues-by-grid
SELECT eg.grid_id, count (DISTINCT i.id)
FROM issue_state AS s CROSS JOIN live_issue AS i ON i.id = s.issue_id
CROSS JOIN live_enterprise_grid AS eg ON eg.enterprise_id = i.enterprise_id
 AND (eg.since IS NULL OR eg.since <= s.reported_on) AND (eg.until IS NULL OR eg.until >= s.reported_on)
WHERE s.reported_on BETWEEN :first AND :last
GROUP BY eg.grid_id;
