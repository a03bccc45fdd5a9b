-- What the charts count and no indicator does (src/store/gewu-store-chart.c).

-- Visits by the units of the visitors as they were on the day, one row for each visitor: 人次 are the rows, 户次 the
-- visits in them, 户数 the enterprises.
-- name: chart.unit-visits
SELECT DISTINCT pu.unit_id, v.id, v.enterprise_id, v.happened_on, vp.person_id
FROM live_visit AS v JOIN live_visit_person AS vp ON vp.visit_id = v.id
JOIN live_person_unit AS pu ON pu.person_id = vp.person_id
  AND (pu.since IS NULL OR pu.since <= v.happened_on)
  AND (pu.until IS NULL OR pu.until >= v.happened_on)
WHERE v.happened_on BETWEEN :first AND :last AND (:unit = 0 OR pu.unit_id = :unit);
