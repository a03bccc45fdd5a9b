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

-- all rows: what was attached to an event stays with its issue.
-- name: derive.issue-of-event
SELECT issue_id FROM issue_event WHERE id = :event;

-- Where an issue stands: src/store/gewu-store-derive-issue.c and gewu-store-issue-log.c.

-- name: derive.issues
SELECT id FROM live_issue;

-- name: derive.issue-delete
DELETE FROM issue_state WHERE issue_id = :issue;

-- Few dispatches ask for assistance, so only these are asked whom.
-- all rows: a word keeps its meaning when the dictionary drops it.
-- name: derive.issue-events
SELECT e.id, e.kind, e.happened_on, e.happened_time, e.by_person, e.unit_id, e.leader_id,
       e.category, e.severity, e.days, e.until, e.passed, e.settled, e.result,
       r.code = 'unsolved', e.rating, t.code = 'dissatisfied', coalesce (e.text, '') <> '',
       CASE e.kind WHEN 'dispatch' THEN (SELECT count (*) FROM live_issue_assist AS a
                                         WHERE a.event_id = e.id) END
FROM live_issue_event AS e JOIN live_issue AS i ON i.id = e.issue_id
LEFT JOIN term AS r ON r.id = e.result
LEFT JOIN term AS t ON t.id = e.rating
WHERE e.issue_id = :issue
ORDER BY e.position, e.id;

-- name: derive.event-assists
SELECT unit_id, days, until FROM live_issue_assist WHERE event_id = :event ORDER BY id;

-- A changed clock rule asks for every issue, and few of them change: a row that says the same stays.
-- name: derive.issue-put
INSERT INTO issue_state (issue_id, state, unit_id, reported_on, dispatched_on, signed_on, due_on,
                         resolved_on, rechecked_on, closed_on, rounds, failed, returned, settled,
                         on_time, rating, first_due_on, next_due_on, next_due_time, deferred_until,
                         replied_until, leader_id, category, severity, result, last_on, cycle,
                         reopened, extended, urged, supervised, escalated, no_notice)
VALUES (:issue, :state, :unit, :reported, :dispatched, :signed, :due, :resolved, :rechecked, :closed,
        :rounds, :failed, :returned, :settled, :on_time, :rating, :first_due, :next_due,
        :next_due_time, :deferred, :replied, :leader, :category, :severity, :result, :last, :cycle,
        :reopened, :extended, :urged, :supervised, :escalated, :no_notice)
ON CONFLICT (issue_id) DO UPDATE
SET state = excluded.state, unit_id = excluded.unit_id, reported_on = excluded.reported_on,
    dispatched_on = excluded.dispatched_on, signed_on = excluded.signed_on,
    due_on = excluded.due_on, resolved_on = excluded.resolved_on,
    rechecked_on = excluded.rechecked_on, closed_on = excluded.closed_on, rounds = excluded.rounds,
    failed = excluded.failed, returned = excluded.returned, settled = excluded.settled,
    on_time = excluded.on_time, rating = excluded.rating, first_due_on = excluded.first_due_on,
    next_due_on = excluded.next_due_on, next_due_time = excluded.next_due_time,
    deferred_until = excluded.deferred_until, replied_until = excluded.replied_until,
    leader_id = excluded.leader_id, category = excluded.category, severity = excluded.severity,
    result = excluded.result, last_on = excluded.last_on, cycle = excluded.cycle,
    reopened = excluded.reopened, extended = excluded.extended, urged = excluded.urged,
    supervised = excluded.supervised, escalated = excluded.escalated,
    no_notice = excluded.no_notice
WHERE (state, unit_id, reported_on, dispatched_on, signed_on, due_on, resolved_on, rechecked_on,
       closed_on, rounds, failed, returned, settled, on_time, rating, first_due_on, next_due_on,
       next_due_time, deferred_until, replied_until, leader_id, category, severity, result, last_on,
       cycle, reopened, extended, urged, supervised, escalated, no_notice)
   IS NOT (excluded.state, excluded.unit_id, excluded.reported_on, excluded.dispatched_on,
           excluded.signed_on, excluded.due_on, excluded.resolved_on, excluded.rechecked_on,
           excluded.closed_on, excluded.rounds, excluded.failed, excluded.returned,
           excluded.settled, excluded.on_time, excluded.rating, excluded.first_due_on,
           excluded.next_due_on, excluded.next_due_time, excluded.deferred_until,
           excluded.replied_until, excluded.leader_id, excluded.category, excluded.severity,
           excluded.result, excluded.last_on, excluded.cycle, excluded.reopened, excluded.extended,
           excluded.urged, excluded.supervised, excluded.escalated, excluded.no_notice);
