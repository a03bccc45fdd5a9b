-- Statements of src/store/gewu-store-issue.c.

-- all rows: a position is given once, also when its event was taken out.
-- name: issue.add-event
INSERT INTO issue_event (id, issue_id, position, kind, happened_on, happened_time, reported_on,
                         recorded_at, recorded_by, by_person, by_unit, unit_id, leader_id, text,
                         result, days, until, passed, settled, rating, inferred)
VALUES (:id, :issue,
        (SELECT coalesce (max (position), 0) + 1 FROM issue_event WHERE issue_id = :issue),
        :kind, :day, :time, :reported, :recorded_at, :recorded_by, :by_person, :by_unit, :unit,
        :leader, :text, :result, :days, :until, :passed, :settled, :rating, :inferred);

-- name: issue.clear-events
UPDATE issue_event SET deleted = 1 WHERE issue_id = :issue AND deleted = 0;

-- name: issue.set-visit
UPDATE issue SET visit_id = :visit WHERE id = :issue AND visit_id IS NOT :visit;

-- name: issue.last-number
SELECT coalesce (max (CAST (substr (number, :length + 1) AS INTEGER)), 0)
FROM live_issue WHERE number >= :prefix AND number < :prefix || ':';

-- all rows: an event keeps the names of people and units that are gone.
-- name: issue.events
SELECT e.id, e.kind, e.happened_on, e.happened_time, p.name, b.name, u.name, e.text, r.name, t.name,
       e.until, e.passed, e.settled, e.inferred
FROM live_issue_event AS e
LEFT JOIN person AS p ON p.id = e.by_person
LEFT JOIN unit AS b ON b.id = e.by_unit
LEFT JOIN unit AS u ON u.id = e.unit_id
LEFT JOIN term AS r ON r.id = e.result
LEFT JOIN term AS t ON t.id = e.rating
WHERE e.issue_id = :issue
ORDER BY e.position, e.id;
