-- Indicators of what is brought in: issues as their reporter has them (发现、上报、复查), and how fast they are dispatched.
-- period_issue says which issues belong to the period: unless :by says otherwise, those reported in it.

-- 发现问题数.
-- name: indicator.issues.found
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator, s.reported_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id;

-- 现场解决数（当场解决）.
-- name: indicator.issues.settled
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator, s.reported_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.settled = 1;

-- 现场解决率: 现场解决 ÷ 发现.
-- name: indicator.issues.settle-rate
SELECT o.subject, s.issue_id AS record, s.settled AS numerator, 1 AS denominator, s.reported_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id;

-- 上报问题数: not settled on the spot.
-- name: indicator.issues.reported
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator, s.reported_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.settled = 0;

-- 有效上报数: ever dispatched (交办), even if given back since.
-- name: indicator.issues.accepted
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator, s.reported_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.settled = 0 AND (s.unit_id IS NOT NULL OR s.returned > 0 OR s.reopened > 0);

-- 有效上报率: 有效上报 ÷ 上报.
-- name: indicator.issues.accepted-rate
SELECT o.subject, s.issue_id AS record,
       s.unit_id IS NOT NULL OR s.returned > 0 OR s.reopened > 0 AS numerator, 1 AS denominator,
       s.reported_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.settled = 0;

-- 不予交办数.
-- name: indicator.issues.rejected
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator, s.reported_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.state = 'rejected';

-- 撤回率: 撤回 ÷ 上报.
-- name: indicator.issues.withdrawal-rate
SELECT o.subject, s.issue_id AS record, s.state = 'withdrawn' AS numerator, 1 AS denominator,
       s.reported_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.settled = 0;

-- 问题上报迟: reported more than :working_days working days after the visit that found it. Without a visit, never.
-- name: indicator.issues.late-entry
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator,
       v.happened_on || ' → ' || s.reported_on AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
CROSS JOIN live_issue AS i ON i.id = s.issue_id
CROSS JOIN live_visit AS v ON v.id = i.visit_id
WHERE s.reported_on > v.happened_on AND working_days (v.happened_on, s.reported_on) > :working_days;

-- 复查迟: by the day it was resolved; not rechecked within :working_days working days, at the as-of day. A recheck whose
-- day no ledger tells is neither late nor on time.
-- name: indicator.issues.late-recheck
SELECT o.subject, s.issue_id AS record, 1 AS numerator, 1 AS denominator,
       s.resolved_on || ' → ' || coalesce (s.rechecked_on, '') AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.settled = 0 AND (s.state <> 'closed' OR s.rechecked_on IS NOT NULL)
  AND working_days (s.resolved_on, CASE WHEN s.rechecked_on >= s.resolved_on THEN s.rechecked_on
                                        ELSE :as_of END) > :working_days;

-- 复查及时率: rechecked within :working_days ÷ those rechecked or past that time.
-- name: indicator.issues.recheck-on-time-rate
SELECT o.subject, s.issue_id AS record,
       coalesce (s.rechecked_on >= s.resolved_on
                 AND working_days (s.resolved_on, s.rechecked_on) <= :working_days, 0) AS numerator,
       1 AS denominator,
       s.resolved_on || ' → ' || coalesce (s.rechecked_on, '') AS detail
FROM period_issue AS s JOIN owner AS o ON o.record = s.issue_id
WHERE s.settled = 0 AND s.resolved_on IS NOT NULL
  AND (s.state <> 'closed' OR s.rechecked_on IS NOT NULL)
  AND (s.rechecked_on >= s.resolved_on OR working_days (s.resolved_on, :as_of) > :working_days);

-- 交办迟: not dispatched or rejected within :working_days working days after the report, at the as-of day.
-- name: indicator.issues.late-dispatch
SELECT subject, record, 1 AS numerator, 1 AS denominator,
       reported_on || ' → ' || coalesce (judged_on, '') AS detail
FROM judged_issue
WHERE working_days (reported_on, coalesce (judged_on, :as_of)) > :working_days;

-- 交办及时率: judged within :working_days ÷ those judged or past that time.
-- name: indicator.issues.dispatch-on-time-rate
SELECT subject, record, working_days (reported_on, coalesce (judged_on, :as_of)) <= :working_days AS numerator,
       1 AS denominator,
       reported_on || ' → ' || coalesce (judged_on, '') AS detail
FROM judged_issue
WHERE judged_on IS NOT NULL OR working_days (reported_on, :as_of) > :working_days;
