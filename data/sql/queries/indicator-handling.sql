-- Indicators of handling (办理): issues as the department in charge has them; a person has those he reported, a grid
-- those of its enterprises. period_issue says which belong to the period (:by, :carried) and what a rate is divided
-- by (:of). on_time says whether all rounds of handling were finished by their due day (gewu-issue-course.h); nothing
-- here compares days for that.

-- 交办数.
-- name: indicator.issues.dispatched
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator,
       (SELECT e.name FROM live_issue AS i JOIN main.enterprise AS e ON e.id = i.enterprise_id
        WHERE i.id = s.issue_id) AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id;

-- 办结数: resolved (反馈办结), with a result that :solved names.
-- name: indicator.issues.solved
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator, s.resolved_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.solved;

-- 问题解决率（办结率）: 办结 ÷ 交办.
-- name: indicator.issues.solve-rate
SELECT o.subject, s.issue_id AS record, s.solved AS numerator, 1 AS denominator,
       (SELECT e.name FROM live_issue AS i JOIN main.enterprise AS e ON e.id = i.enterprise_id
        WHERE i.id = s.issue_id) AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id;

-- 按期办结数.
-- name: indicator.issues.on-time
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator, s.resolved_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.solved AND s.on_time = 1;

-- 按期办结率: 按期办结 ÷ 应办结.
-- name: indicator.issues.on-time-rate
SELECT o.subject, s.issue_id AS record, coalesce (s.solved AND s.on_time = 1, 0) AS numerator,
       1 AS denominator,
       (SELECT e.name FROM live_issue AS i JOIN main.enterprise AS e ON e.id = i.enterprise_id
        WHERE i.id = s.issue_id) AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id;

-- 结案数: passed the recheck (复查).
-- name: indicator.issues.closed
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator, s.closed_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.solved AND s.state = 'closed';

-- 结案率: 结案 ÷ 交办; with :of = 'due-less-deferred' 结案 ÷（应结案－缓办）.
-- name: indicator.issues.closing-rate
SELECT o.subject, s.issue_id AS record, s.solved AND s.state = 'closed' AS numerator, 1 AS denominator,
       s.closed_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id;

-- 按期结案率: handled on time and passed the recheck ÷ 应结案.
-- name: indicator.issues.on-time-closing-rate
SELECT o.subject, s.issue_id AS record,
       coalesce (s.solved AND s.state = 'closed' AND s.on_time = 1, 0) AS numerator, 1 AS denominator,
       s.closed_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id;

-- 未办结数.
-- name: indicator.issues.open
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator, s.due_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.state IN ('reported', 'dispatched', 'handling');

-- 超期件数: a round finished late, or still running past its due day and not deferred.
-- name: indicator.issues.overdue
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator, s.due_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.on_time = 0
   OR s.state IN ('dispatched', 'handling') AND s.due_on < :as_of
      AND coalesce (s.deferred_until < :as_of, 1);

-- 超期天数: of the present or last round, from its due day to the day it was resolved, or the as-of day.
-- name: indicator.issues.overdue-days
SELECT subject, record, CASE :days WHEN 'natural' THEN julianday (until) - julianday (due_on)
                                   ELSE working_days (due_on, until) END AS numerator,
       1 AS denominator, due_on || ' → ' || until AS detail
FROM (SELECT o.subject, s.issue_id AS record, s.due_on,
             CASE WHEN s.state IN ('resolved', 'closed') THEN s.resolved_on ELSE :as_of END AS until
      FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
      WHERE (s.state IN ('resolved', 'closed')
             OR s.state IN ('dispatched', 'handling') AND coalesce (s.deferred_until < :as_of, 1)))
WHERE until > due_on;

-- 签收迟: not signed for within :working_days working days after the dispatch, at the as-of day. Resolved without a
-- signature, it needs none.
-- name: indicator.issues.late-sign
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator,
       s.dispatched_on || ' → ' || coalesce (s.signed_on, '') AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE (s.signed_on IS NOT NULL OR s.state = 'dispatched')
  AND working_days (s.dispatched_on, coalesce (s.signed_on, :as_of)) > :working_days;

-- 按期签收率: signed for within :working_days ÷ those signed for or past that time.
-- name: indicator.issues.sign-on-time-rate
SELECT o.subject, s.issue_id AS record,
       working_days (s.dispatched_on, coalesce (s.signed_on, :as_of)) <= :working_days AS numerator,
       1 AS denominator, s.dispatched_on || ' → ' || coalesce (s.signed_on, '') AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.dispatched_on IS NOT NULL
  AND (s.signed_on IS NOT NULL
       OR s.state = 'dispatched' AND working_days (s.dispatched_on, :as_of) > :working_days);

-- ---------------------------------------------------------------- rechecks and ratings

-- 复查不合格次数（返工次数）.
-- name: indicator.issues.failed-rechecks
SELECT o.subject, s.issue_id AS record, s.failed AS numerator, 1 AS denominator,
       CAST (s.failed AS TEXT) AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.failed > 0;

-- 返工件数: failed :at_least to :at_most times; "一次或两次" and "三次及以上" are two items of a scheme.
-- name: indicator.issues.reworked
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator, CAST (s.failed AS TEXT) AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.failed > 0 AND s.failed BETWEEN :at_least AND :at_most;

-- 返工率: 复查不合格过 ÷ 复查过.
-- name: indicator.issues.rework-rate
SELECT o.subject, s.issue_id AS record, s.failed > 0 AS numerator, 1 AS denominator,
       CAST (s.failed AS TEXT) AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.rounds > 0;

-- 一次办结率: 结案且未返工 ÷ 复查过.
-- name: indicator.issues.pass-rate
SELECT o.subject, s.issue_id AS record, s.failed = 0 AND s.state = 'closed' AS numerator, 1 AS denominator,
       CAST (s.failed AS TEXT) AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.rounds > 0;

-- 满意率: 满意 ÷ 评价过; the last rating of an issue.
-- all rows: a rating keeps its word.
-- name: indicator.issues.satisfied-rate
SELECT o.subject, s.issue_id AS record, t.code IS 'satisfied' AS numerator, 1 AS denominator, t.name AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
CROSS JOIN main.term AS t ON t.id = s.rating;

-- 不满意数.
-- name: indicator.issues.dissatisfied
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator, t.name AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
CROSS JOIN main.term AS t ON t.id = s.rating
WHERE t.code = 'dissatisfied';

-- 评价平均得分率: of n words in the order of the dictionary, the first is worth n of n, the last 1 of n.
-- name: indicator.issues.rating-average
SELECT o.subject, s.issue_id AS record,
       (SELECT count (*) FROM live_term AS w WHERE w.kind = 'rating' AND w.position >= t.position) AS numerator,
       (SELECT count (*) FROM live_term AS w WHERE w.kind = 'rating') AS denominator, t.name AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
CROSS JOIN live_term AS t ON t.id = s.rating;

-- 重办率: 重办过 ÷ 结案过.
-- name: indicator.issues.reopen-rate
SELECT o.subject, s.issue_id AS record, s.reopened > 0 AS numerator, 1 AS denominator, s.closed_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.reopened > 0 OR s.state = 'closed';
