-- Indicators of visits (走访): by the day of the visit. Of a visit by several people each has it, of several units
-- each. How they are put together: indicator-period.sql.

-- 走访次数; with :method = 'door' 上门走访次数.
-- name: indicator.visits.count
SELECT o.subject, v.id AS record, 1 AS numerator, 1 AS denominator, v.happened_on AS detail
FROM period_visit AS v JOIN owner AS o ON o.record = v.id;

-- 走访户数: each enterprise once.
-- name: indicator.visits.enterprises
SELECT DISTINCT o.subject, v.enterprise_id AS record, 1 AS numerator, 1 AS denominator, NULL AS detail
FROM period_visit AS v JOIN owner AS o ON o.record = v.id
WHERE v.enterprise_id IS NOT NULL;

-- 上门走访率: 上门走访 ÷ 走访.
-- name: indicator.visits.door-rate
SELECT o.subject, v.id AS record,
       coalesce (v.method IN (SELECT id FROM main.term WHERE kind = 'visit-method' AND code = 'door'), 0)
         AS numerator, 1 AS denominator, v.happened_on AS detail
FROM period_visit AS v JOIN owner AS o ON o.record = v.id;

-- 走访报送迟: handed in (报送) more than :working_days working days after it happened; never the time of typing.
-- name: indicator.visits.late
SELECT o.subject, v.id AS record, 1 AS numerator, 1 AS denominator,
       v.happened_on || ' → ' || v.reported_on AS detail
FROM period_visit AS v JOIN owner AS o ON o.record = v.id
WHERE v.reported_on > v.happened_on AND working_days (v.happened_on, v.reported_on) > :working_days;

-- 走访报送及时率: handed in within :working_days ÷ visits whose day of handing in is known.
-- name: indicator.visits.on-time-rate
SELECT o.subject, v.id AS record,
       v.reported_on <= v.happened_on OR working_days (v.happened_on, v.reported_on) <= :working_days
         AS numerator, 1 AS denominator, v.happened_on || ' → ' || v.reported_on AS detail
FROM period_visit AS v JOIN owner AS o ON o.record = v.id
WHERE v.reported_on IS NOT NULL;

-- 走访记录失实（弄虚作假）.
-- name: indicator.visits.refuted
SELECT o.subject, v.id AS record, 1 AS numerator, 1 AS denominator, v.happened_on AS detail
FROM period_visit AS v JOIN owner AS o ON o.record = v.id
WHERE v.refuted = 1;

-- 发现问题的走访次数.
-- name: indicator.visits.with-issue
SELECT o.subject, v.id AS record, 1 AS numerator, 1 AS denominator, v.happened_on AS detail
FROM period_visit AS v JOIN owner AS o ON o.record = v.id
WHERE v.issue_found = 1;

-- 走访发现问题率: 发现问题的走访 ÷ 走访.
-- name: indicator.visits.find-rate
SELECT o.subject, v.id AS record, v.issue_found AS numerator, 1 AS denominator, v.happened_on AS detail
FROM period_visit AS v JOIN owner AS o ON o.record = v.id;

-- 活动中的走访次数.
-- name: indicator.visits.of-activities
SELECT o.subject, v.id AS record, 1 AS numerator, 1 AS denominator, v.happened_on AS detail
FROM period_visit AS v JOIN owner AS o ON o.record = v.id
WHERE v.activity_id IS NOT NULL;
