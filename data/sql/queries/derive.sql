-- Statements of src/store/gewu-store-derive.c.

-- name: derive.touch
INSERT OR IGNORE INTO touched (record, node, seq) VALUES (:record, :node, :seq);

-- name: derive.search-delete
DELETE FROM search WHERE rowid = :id;

-- name: derive.search-insert
INSERT INTO search (rowid, text) VALUES (:id, :text);

-- What a record is found by. No row: it is not found (any more).

-- name: derive.text-unit
SELECT name || ' ' || coalesce (short_name, '') FROM live_unit WHERE id = :id;

-- name: derive.text-person
SELECT name || ' ' || coalesce (staff_number, '') || ' ' || coalesce (phone, '')
FROM live_person WHERE id = :id;

-- name: derive.text-grid
SELECT name || ' ' || coalesce (code, '') FROM live_grid WHERE id = :id;

-- name: derive.text-enterprise
SELECT name || ' ' || coalesce (credit_code, '') || ' ' || coalesce (legal_representative, '') || ' ' ||
       coalesce (contact, '') || ' ' || coalesce (phone, '') || ' ' || coalesce (address, '')
FROM live_enterprise WHERE id = :id;

-- name: derive.text-project
SELECT name FROM live_project WHERE id = :id;

-- name: derive.text-visit
SELECT coalesce (content, '') || ' ' || coalesce (issue_number, '') FROM live_visit WHERE id = :id;

-- name: derive.text-issue
SELECT number || ' ' || text FROM live_issue WHERE id = :id;

-- name: derive.issue-delete
DELETE FROM issue_state WHERE issue_id = :issue;

-- name: derive.issue-events
SELECT e.kind, e.happened_on, e.unit_id, e.days, e.until, e.passed, e.settled, e.rating
FROM live_issue_event AS e JOIN live_issue AS i ON i.id = e.issue_id
WHERE e.issue_id = :issue
ORDER BY e.position, e.id;

-- name: derive.issue-put
INSERT INTO issue_state (issue_id, state, unit_id, reported_on, dispatched_on, signed_on, due_on,
                         resolved_on, rechecked_on, closed_on, rounds, failed, returned, settled,
                         on_time, rating)
VALUES (:issue, :state, :unit, :reported, :dispatched, :signed, :due, :resolved, :rechecked, :closed,
        :rounds, :failed, :returned, :settled, :on_time, :rating);
