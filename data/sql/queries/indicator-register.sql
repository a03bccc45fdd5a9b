-- Indicators of results and activities, and of the register itself.

-- 成效件数: by the day it was won; record is its enterprise, be it named by the result, its visit or its issue.
-- all rows: words keep their meaning when the dictionary drops them.
-- name: indicator.outcomes.count
SELECT o.subject, w.enterprise_id AS record, 1 AS numerator, 1 AS denominator, w.detail
FROM period_outcome AS w JOIN owner AS o ON o.record = w.id;

-- 成效数量: millionths of the unit each has (万元, 人).
-- name: indicator.outcomes.quantity
SELECT o.subject, w.enterprise_id AS record, w.quantity AS numerator, 1 AS denominator, w.detail
FROM period_outcome AS w JOIN owner AS o ON o.record = w.id
WHERE w.quantity IS NOT NULL;

-- 活动覆盖户次: by the day of the activity.
-- name: indicator.activities.enterprises
SELECT o.subject, ae.enterprise_id AS record, 1 AS numerator, 1 AS denominator,
       a.happened_on || ' ' || a.title AS detail
FROM live_activity AS a JOIN live_activity_enterprise AS ae ON ae.activity_id = a.id
JOIN owner AS o ON o.record = ae.id
WHERE a.happened_on BETWEEN :first AND min (:last, :as_of)
  AND (:kind IS NULL OR a.kind IN
        (SELECT id FROM main.term WHERE kind = 'activity-kind' AND (name = :kind OR code = :kind)));

-- 辖内市场主体数: in business, on the last day.
-- name: indicator.enterprises.count
SELECT o.subject, e.id AS record, 1 AS numerator, 1 AS denominator, NULL AS detail
FROM live_enterprise_grid AS eg JOIN owner AS o ON o.record = eg.grid_id
JOIN visitable AS e ON e.id = eg.enterprise_id
WHERE (eg.since IS NULL OR eg.since <= min (:last, :as_of))
  AND (eg.until IS NULL OR eg.until >= min (:last, :as_of));

-- 在岗人数, on the last day.
-- name: indicator.members.count
SELECT o.subject, p.id AS record, 1 AS numerator, 1 AS denominator, p.post AS detail
FROM owner AS o JOIN live_person AS p ON p.id = o.record
WHERE (p.in_post_since IS NULL OR p.in_post_since <= min (:last, :as_of))
  AND (p.in_post_until IS NULL OR p.in_post_until >= min (:last, :as_of));

-- 绩效工资基数, millionths of a yuan.
-- name: indicator.pay.base
SELECT o.subject, p.id AS record, p.pay_base AS numerator, 1 AS denominator, NULL AS detail
FROM owner AS o JOIN live_person AS p ON p.id = o.record
WHERE p.pay_base IS NOT NULL;

-- 在岗月数: months of the period with at least one day in post.
-- name: indicator.pay.months
SELECT o.subject, p.id AS record, 1 AS numerator, 1 AS denominator, substr (m.last, 1, 7) AS detail
FROM owner AS o JOIN live_person AS p ON p.id = o.record
CROSS JOIN period_month AS m
WHERE (p.in_post_since IS NULL OR p.in_post_since <= m.last)
  AND (p.in_post_until IS NULL OR p.in_post_until >= m.first);

-- 考核期月数.
-- name: indicator.pay.months-in-period
SELECT o.subject, o.record, 1 AS numerator, 1 AS denominator, substr (m.last, 1, 7) AS detail
FROM owner AS o CROSS JOIN period_month AS m;
