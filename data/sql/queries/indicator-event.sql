-- Indicators of what happened to issues in the period, whenever they were reported: by the day of the event. The
-- department in charge has them; what was given back, the one that gave it back.

-- 退回次数（申请改派）.
-- name: indicator.issues.returned
SELECT o.subject, e.issue_id AS record, 1 AS numerator, 1 AS denominator, e.happened_on AS detail
FROM period_event AS e JOIN owner AS o ON o.record = e.id
WHERE e.kind = 'return' AND e.returned > 0;

-- 退回率: 退回 ÷ (退回＋期内交办、未退回).
-- name: indicator.issues.return-rate
SELECT o.subject, e.issue_id AS record, 1 AS numerator, 1 AS denominator, e.happened_on AS detail
FROM period_event AS e JOIN owner AS o ON o.record = e.id
WHERE e.kind = 'return' AND e.returned > 0
UNION ALL
SELECT s.unit_id, s.issue_id, 0, 1, s.dispatched_on
FROM issue_at AS s
WHERE s.unit_id IS NOT NULL AND s.dispatched_on BETWEEN :first AND min (:last, :as_of)
  AND (:category IS NULL OR s.category IN
        (SELECT id FROM main.term WHERE kind = 'issue-category' AND (name = :category OR code = :category)))
  AND (:severity IS NULL OR s.severity IN
        (SELECT id FROM main.term WHERE kind = 'issue-severity' AND (name = :severity OR code = :severity)))
  AND (:source IS NULL OR (SELECT i.source FROM live_issue AS i WHERE i.id = s.issue_id) IN
        (SELECT id FROM main.term WHERE kind = 'issue-source' AND (name = :source OR code = :source)));

-- 重办次数.
-- name: indicator.issues.reopened
SELECT o.subject, e.issue_id AS record, 1 AS numerator, 1 AS denominator, e.happened_on AS detail
FROM period_event AS e JOIN owner AS o ON o.record = e.issue_id
WHERE e.kind = 'reopen' AND e.reopened > 0;

-- 延期次数.
-- name: indicator.issues.extensions
SELECT o.subject, e.issue_id AS record, 1 AS numerator, 1 AS denominator, e.happened_on AS detail
FROM period_event AS e JOIN owner AS o ON o.record = e.issue_id
WHERE e.kind = 'extend' AND e.extended > 0;

-- 缓办次数.
-- name: indicator.issues.deferred
SELECT o.subject, e.issue_id AS record, 1 AS numerator, 1 AS denominator, e.happened_on AS detail
FROM period_event AS e JOIN owner AS o ON o.record = e.issue_id
WHERE e.kind = 'defer';

-- 催办次数.
-- name: indicator.issues.urged
SELECT o.subject, e.issue_id AS record, 1 AS numerator, 1 AS denominator, e.happened_on AS detail
FROM period_event AS e JOIN owner AS o ON o.record = e.issue_id
WHERE e.kind = 'urge' AND e.urged > 0;

-- 督办次数.
-- name: indicator.issues.supervised
SELECT o.subject, e.issue_id AS record, 1 AS numerator, 1 AS denominator, e.happened_on AS detail
FROM period_event AS e JOIN owner AS o ON o.record = e.issue_id
WHERE e.kind = 'supervise' AND e.supervised > 0;

-- 提级次数.
-- name: indicator.issues.escalated
SELECT o.subject, e.issue_id AS record, 1 AS numerator, 1 AS denominator, e.happened_on AS detail
FROM period_event AS e JOIN owner AS o ON o.record = e.issue_id
WHERE e.kind = 'escalate' AND e.escalated > 0;

-- 协办数: asked for by a dispatch of the period.
-- name: indicator.issues.assisted
SELECT o.subject, e.issue_id AS record, 1 AS numerator, 1 AS denominator, e.happened_on AS detail
FROM period_event AS e CROSS JOIN live_issue_assist AS a ON a.event_id = e.id
JOIN owner AS o ON o.record = a.id
WHERE e.kind = 'dispatch';

-- 协办完成率: 已反馈 ÷ 应协办.
-- name: indicator.issues.assist-rate
SELECT o.subject, e.issue_id AS record,
       EXISTS (SELECT 1 FROM live_issue_event AS d
               WHERE d.issue_id = e.issue_id AND d.kind = 'assist' AND d.unit_id = a.unit_id
                 AND d.happened_on BETWEEN e.happened_on AND :as_of) AS numerator,
       1 AS denominator, e.happened_on AS detail
FROM period_event AS e CROSS JOIN live_issue_assist AS a ON a.event_id = e.id
JOIN owner AS o ON o.record = a.id
WHERE e.kind = 'dispatch';
