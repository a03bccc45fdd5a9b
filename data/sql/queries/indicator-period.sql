-- What every indicator stands on (src/store/gewu-store-facts.c and gewu-store-indicator.c).
--
-- An indicator is one statement, indicator.NAME. It gives one row for each record that counts: subject, record,
-- numerator, denominator (1 for a count) and detail, what of the record counted. Measuring adds its rows up by
-- subject; the evidence is the same rows of one subject, with names and days added by evidence.NOUN. So a score
-- and its evidence cannot drift apart.
--
-- It may read these, which are put before it as common table expressions, each at most once, so that SQLite works them into it:
--   owner            for whom a record counts: owner.WHOSE.NOUN in indicator-owner.sql
--   period_visit, period_issue, period_event   what belongs to the period, as the parameters have it
--   due_visit, assigned_visit                  who had to visit whom, month by month
--   judged_issue                               when a report was dispatched or rejected
--   period_outcome                             the results won in the period
-- The rows of one subject are found from the subject, those of all from the period, by the same text: only joins
-- whose order both have in common are CROSS JOINs.
--
-- Parameters: :first and :last day of the period, :as_of (截止时点), and those of the scheme, "working-days" as
-- :working_days; one that is not given and has no preset is NULL. What happened after :as_of does not count.

-- ---------------------------------------------------------------- who is assessed

-- The people of level-4 grids within the period, with what they are grouped by: their last unit, and the grid above
-- their last grid.
-- name: subject.person
SELECT p.id, p.name, p.staff_number, u.name,
       (SELECT group_concat (g.code, '、') FROM live_grid_person AS gp
        JOIN live_grid AS g ON g.id = gp.grid_id
        WHERE gp.person_id = p.id AND g.level = 4 AND (gp.since IS NULL OR gp.since <= :last)
          AND (gp.until IS NULL OR gp.until >= :first)),
       4, u.assessment_group, t.name,
       (SELECT b.name FROM live_grid_person AS gp
        JOIN live_grid AS g ON g.id = gp.grid_id AND g.level = 4
        JOIN grid_above AS a ON a.grid_id = g.id
        JOIN live_grid AS b ON b.id = a.above_id AND b.level < 4
        WHERE gp.person_id = p.id AND (gp.since IS NULL OR gp.since <= :last)
          AND (gp.until IS NULL OR gp.until >= :first)
        ORDER BY gp.id DESC, abs (b.level - 2), b.level DESC LIMIT 1)
FROM live_person AS p
LEFT JOIN live_unit AS u ON u.id = (
  SELECT pu.unit_id FROM live_person_unit AS pu JOIN live_unit AS l ON l.id = pu.unit_id
  WHERE pu.person_id = p.id AND (pu.since IS NULL OR pu.since <= :last)
    AND (pu.until IS NULL OR pu.until >= :first) ORDER BY pu.id DESC LIMIT 1)
LEFT JOIN main.term AS t ON t.id = u.kind
WHERE p.id IN (SELECT gp.person_id FROM live_grid_person AS gp JOIN live_grid AS g ON g.id = gp.grid_id
               WHERE g.level = 4 AND (gp.since IS NULL OR gp.since <= :last)
                 AND (gp.until IS NULL OR gp.until >= :first))
ORDER BY p.staff_number IS NULL, p.staff_number, p.id;

-- name: subject.unit
SELECT u.id, u.name, NULL, NULL, NULL, 0, u.assessment_group, t.name,
       (SELECT q.name FROM live_unit AS q WHERE q.id = u.parent_id)
FROM live_unit AS u LEFT JOIN main.term AS t ON t.id = u.kind
ORDER BY coalesce (u.position, 1000000), u.id;

-- name: subject.grid
SELECT g.id, g.name, NULL,
       (SELECT u.name FROM live_grid_unit AS gu JOIN live_unit AS u ON u.id = gu.unit_id
        WHERE gu.grid_id = g.id AND (gu.since IS NULL OR gu.since <= :last)
          AND (gu.until IS NULL OR gu.until >= :first) ORDER BY gu.id DESC LIMIT 1),
       g.code, g.level, g.assessment_group,
       (SELECT t.name FROM live_grid_unit AS gu JOIN live_unit AS u ON u.id = gu.unit_id
        JOIN main.term AS t ON t.id = u.kind
        WHERE gu.grid_id = g.id AND (gu.since IS NULL OR gu.since <= :last)
          AND (gu.until IS NULL OR gu.until >= :first) ORDER BY gu.id DESC LIMIT 1),
       (SELECT q.name FROM live_grid AS q WHERE q.id = g.parent_id)
FROM live_grid AS g
ORDER BY g.level, g.position IS NULL, g.position, g.code, g.id;

-- ---------------------------------------------------------------- the period

-- The first day any duty counts.
-- name: period.records-start
SELECT coalesce (z.records_start, (SELECT min (happened_on) FROM live_visit)) FROM zone AS z LIMIT 1;

-- name: period.add-month
INSERT INTO period_month (first, last, due) VALUES (:first, :last, :due);

-- name: period.add-grids
INSERT INTO grid_above (grid_id, above_id)
WITH RECURSIVE above (grid_id, above_id) AS (
  SELECT id, id FROM live_grid
  UNION
  SELECT a.grid_id, g.parent_id FROM above AS a JOIN live_grid AS g ON g.id = a.above_id
  WHERE g.parent_id IS NOT NULL)
SELECT grid_id, above_id FROM above;

-- The issues that may concern the period: as they are, those too that went on after the as-of day. Reading all
-- their states takes time, so it is done once.
-- name: period.add-issues
INSERT INTO issue_at SELECT * FROM issue_state
WHERE CASE WHEN last_on > :as_of THEN coalesce (reported_on <= :as_of, 1)
           ELSE last_on >= :first OR due_on >= :first OR last_on IS NULL
                OR state IN ('reported', 'dispatched', 'handling', 'resolved') END;

-- Those that went on since, and have to be worked out as of that day.
-- name: period.changed-issues
SELECT issue_id FROM issue_at WHERE last_on > :as_of;

-- name: period.drop-issue
DELETE FROM issue_at WHERE issue_id = :issue;

-- name: period.put-issue
REPLACE INTO issue_at (issue_id, state, unit_id, reported_on, dispatched_on, signed_on, due_on,
                      resolved_on, rechecked_on, closed_on, rounds, failed, returned, settled,
                      on_time, rating, first_due_on, next_due_on, next_due_time, deferred_until,
                      replied_until, leader_id, category, severity, result, last_on, cycle,
                      reopened, extended, urged, supervised, escalated, no_notice)
VALUES (:issue, :state, :unit, :reported, :dispatched, :signed, :due, :resolved, :rechecked, :closed,
        :rounds, :failed, :returned, :settled, :on_time, :rating, :first_due, :next_due,
        :next_due_time, :deferred, :replied, :leader, :category, :severity, :result, :last, :cycle,
        :reopened, :extended, :urged, :supervised, :escalated, :no_notice);

-- The units of the visitors on the day of the visit, each once. Without this table every indicator of visits would
-- ask for them anew, and so would the evidence of a unit, for all visits its people ever made.
-- name: period.add-visit-units
INSERT OR IGNORE INTO visit_unit (visit_id, unit_id)
SELECT v.id, pu.unit_id
FROM live_visit AS v CROSS JOIN live_visit_person AS vp ON vp.visit_id = v.id
CROSS JOIN live_person_unit AS pu ON pu.person_id = vp.person_id
 AND (pu.since IS NULL OR pu.since <= v.happened_on) AND (pu.until IS NULL OR pu.until >= v.happened_on)
WHERE v.happened_on BETWEEN :first AND :last;

-- The grid an issue names, else that of its enterprise on the day of the report.
-- name: period.add-issue-grids
INSERT INTO issue_grid (issue_id, grid_id)
SELECT issue_id, grid_id FROM (
  SELECT s.issue_id, coalesce (i.grid_id,
    (SELECT eg.grid_id FROM live_enterprise_grid AS eg
     WHERE eg.enterprise_id = i.enterprise_id
       AND (eg.since IS NULL OR eg.since <= s.reported_on) AND (eg.until IS NULL OR eg.until >= s.reported_on)
     ORDER BY eg.id LIMIT 1)) AS grid_id
  FROM issue_at AS s CROSS JOIN live_issue AS i ON i.id = s.issue_id)
WHERE grid_id IS NOT NULL;

-- all rows: a rule may name a word that the dictionary has dropped.
-- name: period.find-word
SELECT 1 FROM term WHERE kind = :kind AND (name = :word OR code = :word) LIMIT 1;

-- What src/store/gewu-store-grid-months.c counts grid_month from.

-- name: period.due-months
SELECT first, last FROM due_month ORDER BY first;

-- name: period.members
SELECT person_id, grid_id, since, until FROM live_grid_person;

-- name: period.visits-by-day
SELECT vp.person_id, v.enterprise_id, v.happened_on
FROM live_visit AS v CROSS JOIN live_visit_person AS vp ON vp.visit_id = v.id
WHERE v.happened_on BETWEEN :first AND :last AND v.refuted = 0 AND v.enterprise_id IS NOT NULL
ORDER BY v.happened_on;

-- name: period.due-enterprises
SELECT eg.grid_id, e.id, eg.since, eg.until
FROM live_enterprise_grid AS eg CROSS JOIN visitable AS e ON e.id = eg.enterprise_id;

-- name: period.add-grid-month
INSERT INTO grid_month (grid_id, first, due, visited) VALUES (:grid, :first, :due, :visited);

-- ---------------------------------------------------------------- the visits of the period

-- By the day of the visit, whatever the day of typing.
-- all rows: words keep their meaning when the dictionary drops them.
-- name: visit.of-period
SELECT * FROM live_visit
WHERE happened_on BETWEEN :first AND min (:last, :as_of)
  AND (:method IS NULL OR method IN
        (SELECT id FROM main.term WHERE kind = 'visit-method' AND (name = :method OR code = :method)))
  AND (:kind IS NULL OR kind IN
        (SELECT id FROM main.term WHERE kind = 'visit-kind' AND (name = :kind OR code = :kind)));

-- The enterprises in business of a grid, once for each month in which they belonged to it for a day. :bearer
-- (责任到人还是到格), of a person:
--   grid    the visit of any member counts for all, a miss counts for each of them
--   person  only the own visit counts, a miss counts for each who did not come
--   leader  the visit of any member counts, a miss counts once: for the grid's leader
-- name: duty.due-visit
SELECT o.subject, e.id AS enterprise_id, m.last,
       EXISTS (
         SELECT 1 FROM live_visit AS v CROSS JOIN live_visit_person AS vp ON vp.visit_id = v.id
         WHERE v.enterprise_id = e.id AND v.refuted = 0 AND v.happened_on BETWEEN m.first AND m.last
           AND (vp.person_id = o.subject OR :bearer <> 'person')
           AND EXISTS (SELECT 1 FROM live_grid_person AS gp
                       WHERE gp.person_id = vp.person_id AND gp.grid_id = eg.grid_id
                         AND (gp.since IS NULL OR gp.since <= v.happened_on)
                         AND (gp.until IS NULL OR gp.until >= v.happened_on))) AS visited
FROM owner AS o JOIN due_month AS m ON m.first = o.first
JOIN live_enterprise_grid AS eg ON eg.grid_id = o.grid_id AND (eg.since IS NULL OR eg.since <= m.last)
 AND (eg.until IS NULL OR eg.until >= m.first)
JOIN visitable AS e ON e.id = eg.enterprise_id;

-- The enterprises that a person looks after, or a unit, once for each month that is over and in which he did for a
-- day. Of a unit, the visit of anyone of it counts.
-- name: duty.assigned-visit
SELECT o.subject, e.id AS enterprise_id, m.last,
       EXISTS (
         SELECT 1 FROM live_visit AS v JOIN live_visit_person AS vp ON vp.visit_id = v.id
         WHERE v.enterprise_id = e.id AND v.refuted = 0 AND v.happened_on BETWEEN m.first AND m.last
           AND (vp.person_id = a.person_id OR EXISTS (
                  SELECT 1 FROM live_person_unit AS pu
                  WHERE pu.person_id = vp.person_id AND pu.unit_id = a.unit_id
                    AND (pu.since IS NULL OR pu.since <= v.happened_on)
                    AND (pu.until IS NULL OR pu.until >= v.happened_on)))) AS visited
FROM owner AS o JOIN live_assignment AS a ON a.id = o.record
JOIN due_month AS m ON (a.since IS NULL OR a.since <= m.last) AND (a.until IS NULL OR a.until >= m.first)
JOIN visitable AS e ON e.id = a.enterprise_id;

-- ---------------------------------------------------------------- the issues of the period

-- Which day decides is :by; with :carried = 'yes' (上期结转) also those open on the eve of the period whose day was
-- before it. :of is the denominator of a rate:
--   all                 every one of them
--   all-less-deferred   … but those deferred (缓办) on the as-of day
--   due                 应办结: those due or resolved by the as-of day, and those with a late round behind them
--   due-less-deferred   应办结－缓办
--   resolved, closed    those resolved, those that passed their recheck
-- solved: resolved, with a result that :solved names. A resolution without a kind of result, as ledgers have it,
-- counts: they say 办结 and nothing more.
-- all rows: words keep their meaning when the dictionary drops them.
-- name: issue.of-period
SELECT s.*,
       s.state IN ('resolved', 'closed')
         AND (:solved = 'any' OR s.result IS NULL
              OR (SELECT instr ('+' || :solved || '+', '+' || r.code || '+') FROM main.term AS r
                  WHERE r.id = s.result) > 0) AS solved
FROM (SELECT *, CASE :by WHEN 'reported' THEN reported_on WHEN 'dispatched' THEN dispatched_on
                         WHEN 'due' THEN due_on WHEN 'resolved' THEN resolved_on
                         WHEN 'closed' THEN closed_on END AS belongs_on
      FROM issue_at) AS s
WHERE unlikely (s.belongs_on <= min (:last, :as_of))
  AND (s.belongs_on >= :first
       OR :carried = 'yes' AND (s.resolved_on >= :first
                                OR s.state IN ('reported', 'dispatched', 'handling')))
  AND CASE coalesce (:of, 'all')
        WHEN 'all' THEN 1
        WHEN 'all-less-deferred' THEN coalesce (s.deferred_until < :as_of, 1)
        WHEN 'due' THEN s.due_on <= :as_of OR s.state IN ('resolved', 'closed') OR s.on_time = 0
        WHEN 'due-less-deferred'
          THEN (s.due_on <= :as_of OR s.state IN ('resolved', 'closed') OR s.on_time = 0)
               AND coalesce (s.deferred_until < :as_of, 1)
        WHEN 'resolved' THEN s.state IN ('resolved', 'closed')
        WHEN 'closed' THEN s.state = 'closed'
      END
  AND (:category IS NULL OR s.category IN
        (SELECT id FROM main.term WHERE kind = 'issue-category' AND (name = :category OR code = :category)))
  AND (:severity IS NULL OR s.severity IN
        (SELECT id FROM main.term WHERE kind = 'issue-severity' AND (name = :severity OR code = :severity)))
  AND (:source IS NULL OR (SELECT i.source FROM live_issue AS i WHERE i.id = s.issue_id) IN
        (SELECT id FROM main.term WHERE kind = 'issue-source' AND (name = :source OR code = :source)));

-- When the reports of the period were judged: dispatched for the first time, or rejected. What was given back or
-- reopened has that day among its events; what was withdrawn before, or judged on a day not known, is left out.
-- name: issue.judged
SELECT * FROM (
  SELECT o.subject, s.issue_id AS record, s.reported_on, s.state,
         CASE WHEN s.returned > 0 OR s.reopened > 0
                THEN (SELECT min (e.happened_on) FROM live_issue_event AS e
                      WHERE e.issue_id = s.issue_id AND e.kind = 'dispatch' AND e.happened_on <= :as_of)
              WHEN s.state = 'rejected' THEN s.closed_on
              ELSE s.dispatched_on END AS judged_on
  FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
  WHERE s.settled = 0 AND s.reported_on IS NOT NULL)
WHERE judged_on IS NOT NULL OR state = 'reported';

-- The events of the period, by the day they happened, of issues of any time. Most issues have no event of the
-- kinds that are counted, so a statement first asks the issue's count of them.
-- name: event.of-period
SELECT e.id, e.kind, e.issue_id, e.happened_on, s.reopened, s.extended, s.urged, s.supervised, s.escalated,
       s.returned
FROM issue_at AS s CROSS JOIN live_issue_event AS e ON e.issue_id = s.issue_id
WHERE e.happened_on BETWEEN :first AND min (:last, :as_of)
  AND (:category IS NULL OR s.category IN
        (SELECT id FROM main.term WHERE kind = 'issue-category' AND (name = :category OR code = :category)))
  AND (:severity IS NULL OR s.severity IN
        (SELECT id FROM main.term WHERE kind = 'issue-severity' AND (name = :severity OR code = :severity)))
  AND (:source IS NULL OR (SELECT i.source FROM live_issue AS i WHERE i.id = s.issue_id) IN
        (SELECT id FROM main.term WHERE kind = 'issue-source' AND (name = :source OR code = :source)));

-- ---------------------------------------------------------------- the results of the period

-- By the day they were won.
-- all rows: words keep their meaning when the dictionary drops them.
-- name: outcome.of-period
SELECT w.id, w.quantity,
       coalesce (w.enterprise_id, (SELECT v.enterprise_id FROM live_visit AS v WHERE v.id = w.visit_id),
                 (SELECT i.enterprise_id FROM live_issue AS i WHERE i.id = w.issue_id)) AS enterprise_id,
       w.happened_on || coalesce (' ' || w.text, '') AS detail
FROM live_outcome AS w
WHERE w.happened_on BETWEEN :first AND min (:last, :as_of)
  AND (:kind IS NULL OR w.kind IN
        (SELECT id FROM main.term WHERE kind = 'outcome-kind' AND (name = :kind OR code = :kind)));

-- ---------------------------------------------------------------- evidence

-- `counted` are the rows of the indicator. Of a rate, what is missing comes first, then by sorted.

-- name: evidence.visit
SELECT c.subject, c.record, e.name AS label, c.detail, NULL AS dates, c.numerator, c.denominator, NULL AS sorted
FROM counted AS c
LEFT JOIN main.visit AS v ON v.id = c.record
LEFT JOIN main.enterprise AS e ON e.id = v.enterprise_id;

-- name: evidence.enterprise
SELECT c.subject, c.record, e.name AS label, c.detail, NULL AS dates, c.numerator, c.denominator, NULL AS sorted
FROM counted AS c LEFT JOIN main.enterprise AS e ON e.id = c.record;

-- name: evidence.project
SELECT c.subject, c.record, p.name AS label, c.detail, NULL AS dates, c.numerator, c.denominator, NULL AS sorted
FROM counted AS c LEFT JOIN main.project AS p ON p.id = c.record;

-- name: evidence.person
SELECT c.subject, c.record, p.name AS label, c.detail, NULL AS dates, c.numerator, c.denominator,
       p.staff_number AS sorted
FROM counted AS c LEFT JOIN main.person AS p ON p.id = c.record;

-- Its dates: dispatched → due → resolved, the later ones without their year.
-- name: evidence.issue
SELECT c.subject, c.record, i.number AS label, c.detail,
       coalesce (s.dispatched_on, '—') || ' → ' || coalesce (substr (s.due_on, 6), '—') || ' → '
         || coalesce (substr (s.resolved_on, 6), '—') AS dates,
       c.numerator, c.denominator, i.number AS sorted
FROM counted AS c
LEFT JOIN main.issue AS i ON i.id = c.record
LEFT JOIN issue_at AS s ON s.issue_id = c.record;
