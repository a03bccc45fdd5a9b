-- Statements of src/store/gewu-store-issue.c, and of the other files about issues named below.

-- A report and a dispatch keep the class the issue has on that day: no later one moves their clocks.
-- all rows: a position is given once, also when its event was taken out.
-- name: issue.add-event
INSERT INTO issue_event (id, issue_id, position, kind, happened_on, happened_time, reported_on,
                         recorded_at, recorded_by, by_person, by_unit, unit_id, leader_id, text,
                         result, days, until, passed, settled, rating, inferred, category,
                         severity)
VALUES (:id, :issue,
        (SELECT coalesce (max (position), 0) + 1 FROM issue_event WHERE issue_id = :issue),
        :kind, :day, :time, :reported, :recorded_at, :recorded_by, :by_person, :by_unit, :unit,
        :leader, :text, :result, :days, :until, :passed, :settled, :rating, :inferred,
        coalesce (:category, (SELECT category FROM issue
                              WHERE id = :issue AND :kind IN ('report', 'dispatch'))),
        coalesce (:severity, (SELECT severity FROM issue
                              WHERE id = :issue AND :kind IN ('report', 'dispatch'))));

-- name: issue.clear-events
UPDATE issue_event SET deleted = 1 WHERE issue_id = :issue AND deleted = 0;

-- name: issue.add-assist
INSERT INTO issue_assist (id, issue_id, event_id, unit_id, days, until)
VALUES (:id, :issue, :event, :unit, :days, :until);

-- name: issue.clear-assists
UPDATE issue_assist SET deleted = 1 WHERE issue_id = :issue AND deleted = 0;

-- name: issue.set-visit
UPDATE issue SET visit_id = :visit WHERE id = :issue AND visit_id IS NOT :visit;

-- A ledger may have longer ones: they are no numbers of ours.
-- name: issue.last-number
SELECT coalesce (max (CAST (substr (number, :length + 1, 9) AS INTEGER)), 0)
FROM live_issue
WHERE number >= :prefix AND number < :prefix || ':' AND length (number) <= :length + 9;

-- all rows: an event keeps the names of people and units that are gone.
-- name: issue.events
SELECT e.id, e.kind, e.happened_on, e.happened_time, p.name, b.name, u.name, e.text, r.name, t.name,
       e.until, e.passed, e.settled, e.inferred, p.staff_number, l.name, c.name, v.name, e.days,
       e.recorded_at, o.name,
       (SELECT group_concat (name, char (10)) FROM
         (SELECT w.name FROM live_issue_assist AS a JOIN unit AS w ON w.id = a.unit_id
          WHERE a.event_id = e.id ORDER BY a.id))
FROM live_issue_event AS e
LEFT JOIN person AS p ON p.id = e.by_person
LEFT JOIN person AS l ON l.id = e.leader_id
LEFT JOIN person AS o ON o.id = e.recorded_by
LEFT JOIN term AS c ON c.id = e.category
LEFT JOIN term AS v ON v.id = e.severity
LEFT JOIN unit AS b ON b.id = e.by_unit
LEFT JOIN unit AS u ON u.id = e.unit_id
LEFT JOIN term AS r ON r.id = e.result
LEFT JOIN term AS t ON t.id = e.rating
WHERE e.issue_id = :issue
ORDER BY e.position, e.id;

-- Statements of src/store/gewu-store-issue-head.c.

-- name: issue.head
SELECT number, enterprise_id, visit_id, reporter_id, category, severity, source, text, duplicate_of, split_from
FROM live_issue WHERE id = :issue;

-- name: issue.of-number
-- plan: issue_by_number
SELECT id FROM live_issue WHERE number = :number ORDER BY id LIMIT 2;

-- What is not given stays.
-- name: issue.put-head
UPDATE issue SET category = coalesce (:category, category), severity = coalesce (:severity, severity),
                 source = coalesce (:source, source), measures = coalesce (:measures, measures),
                 visit_id = coalesce (:visit, visit_id),
                 duplicate_of = coalesce (:duplicate_of, duplicate_of),
                 split_from = coalesce (:split_from, split_from)
WHERE id = :issue;

-- name: issue.set-duplicate
UPDATE issue SET duplicate_of = :original WHERE id = :issue AND duplicate_of IS NOT :original;

-- name: issue.visit-exists
SELECT enterprise_id FROM live_visit WHERE id = :visit;

-- name: issue.mark-visit
UPDATE visit SET issue_found = 1, issue_number = coalesce (issue_number, :number) WHERE id = :visit;

-- The word of a dictionary; of several with one name the oldest, as imports take it.
-- name: issue.word
SELECT id, code FROM live_term WHERE kind = :kind AND name = :name ORDER BY id LIMIT 1;

-- name: issue.word-of-code
SELECT id FROM live_term WHERE kind = :kind AND code = :code ORDER BY position, id LIMIT 1;

-- Statements of src/store/gewu-store-role.c.

-- name: role.unit
SELECT unit_id FROM live_person_unit
WHERE person_id = :person AND (since IS NULL OR since <= :day) AND (until IS NULL OR until >= :day)
ORDER BY since DESC, id LIMIT 1;

-- name: role.member
SELECT 1 FROM live_person_unit
WHERE person_id = :person AND unit_id = :unit
  AND (since IS NULL OR since <= :day) AND (until IS NULL OR until >= :day) LIMIT 1;

-- An office that has marked no unit has not said who judges: then anybody may.
-- name: role.triage
SELECT NOT EXISTS (SELECT 1 FROM live_unit WHERE triage = 1) OR
       EXISTS (SELECT 1 FROM live_person_unit AS pu JOIN live_unit AS u ON u.id = pu.unit_id
               WHERE pu.person_id = :person AND u.triage = 1
                 AND (pu.since IS NULL OR pu.since <= :day)
                 AND (pu.until IS NULL OR pu.until >= :day));

-- name: role.leader
SELECT EXISTS (SELECT 1 FROM live_grid_person
               WHERE person_id = :person AND role IN ('leader', 'patron')
                 AND (since IS NULL OR since <= :day) AND (until IS NULL OR until >= :day)) OR
       EXISTS (SELECT 1 FROM live_assignment
               WHERE person_id = :person AND role = 'leader'
                 AND (since IS NULL OR since <= :day) AND (until IS NULL OR until >= :day));

-- Statements of src/store/gewu-store-issue-scene.c.

-- all rows: a department keeps its name when it is gone.
-- name: scene.unit-name
SELECT name FROM unit WHERE id = :unit;

-- name: scene.result-code
SELECT code FROM live_term WHERE id = :result;

-- all rows: the words of a firm's class stay when the dictionary drops them.
-- name: scene.enterprise
SELECT t.name, (SELECT g.name FROM live_enterprise_grid AS eg JOIN live_grid AS g ON g.id = eg.grid_id
                WHERE eg.enterprise_id = e.id AND eg.until IS NULL ORDER BY eg.id LIMIT 1)
FROM live_enterprise AS e LEFT JOIN term AS t ON t.id = e.class WHERE e.id = :enterprise;

-- name: scene.open-issues
SELECT count (*) FROM live_issue AS i JOIN issue_state AS s ON s.issue_id = i.id
WHERE i.enterprise_id = :enterprise AND i.id <> :issue
  AND s.state IN ('reported', 'dispatched', 'handling', 'resolved');

-- name: scene.number
SELECT number FROM live_issue WHERE id = :issue;

-- all rows: the words stay when the dictionary drops them.
-- name: scene.outcomes
SELECT o.id, t.name, o.quantity, o.quantity_unit, o.happened_on, o.text
FROM live_outcome AS o LEFT JOIN term AS t ON t.id = o.kind
WHERE o.issue_id = :issue ORDER BY o.happened_on, o.id;
