-- Statements of src/store/gewu-store-outlook.c: what is looked at before something is entered.

-- name: work.last-visit
SELECT v.id, v.happened_on, l.visitors, l.unit, l.content
FROM live_visit AS v JOIN list_visit AS l ON l.id = v.id
WHERE v.id = (SELECT id FROM live_visit
              WHERE enterprise_id = :enterprise AND happened_on <= :day AND refuted = 0
              ORDER BY happened_on DESC, happened_time DESC, id DESC LIMIT 1);

-- Departments as of the day of each visit. Also for src/store/gewu-store-issue-scene.c.
-- name: work.recent-visits
SELECT count (DISTINCT v.id), count (DISTINCT pu.unit_id)
FROM live_visit AS v
LEFT JOIN live_visit_person AS vp ON vp.visit_id = v.id
LEFT JOIN live_person_unit AS pu ON pu.person_id = vp.person_id
 AND (pu.since IS NULL OR pu.since <= v.happened_on)
 AND (pu.until IS NULL OR pu.until >= v.happened_on)
WHERE v.enterprise_id = :enterprise AND v.happened_on BETWEEN :first AND :day AND v.refuted = 0;

-- name: work.open-issues
SELECT count (*) FROM live_issue AS i JOIN issue_state AS s ON s.issue_id = i.id
WHERE i.enterprise_id = :enterprise
  AND s.state IN ('reported', 'dispatched', 'handling', 'resolved');

-- name: work.issues-since
SELECT i.id, i.text FROM live_issue AS i JOIN issue_state AS s ON s.issue_id = i.id
WHERE i.enterprise_id = :enterprise AND s.reported_on BETWEEN :first AND :day
ORDER BY s.reported_on DESC, i.id DESC;

-- What the issues of a visit have from it (src/store/gewu-store-visit.c).
-- name: work.visit-facts
SELECT v.happened_on, e.id, e.name, p.id, p.name
FROM live_visit AS v
LEFT JOIN live_enterprise AS e ON e.id = v.enterprise_id
LEFT JOIN live_visit_person AS vp ON vp.visit_id = v.id
LEFT JOIN live_person AS p ON p.id = vp.person_id
WHERE v.id = :visit
ORDER BY vp.position, vp.id LIMIT 1;
