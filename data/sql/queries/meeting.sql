-- Statements of src/store/gewu-store-meeting.c and gewu-store-meeting-write.c.

-- all rows: a meeting keeps the name of a chair who is gone.
-- name: meeting.list
SELECT m.id, k.name, m.title, m.happened_on, m.place, m.chair_id, p.name, m.attendees, m.text, m.kind,
       (SELECT count (*) FROM live_meeting_item AS i
        WHERE i.meeting_id = m.id AND i.decision IS NOT NULL),
       (SELECT count (*) FROM live_meeting_item AS i
        WHERE i.meeting_id = m.id AND i.decision IS NOT NULL AND i.done_on IS NULL
          AND coalesce ((SELECT q.state FROM live_meeting_progress AS q WHERE q.item_id = i.id
                         ORDER BY q.reported_on DESC, q.recorded_at DESC, q.id DESC LIMIT 1),
                        'open') = 'open')
FROM live_meeting AS m
LEFT JOIN main.term AS k ON k.id = m.kind
LEFT JOIN main.person AS p ON p.id = m.chair_id
WHERE :id IS NULL OR m.id = :id
ORDER BY m.happened_on DESC, m.id DESC;

-- name: meeting.previous
SELECT m.id FROM live_meeting AS m LEFT JOIN main.term AS k ON k.id = m.kind
WHERE k.name IS :kind
  AND (m.happened_on < :day OR m.happened_on = :day AND (:meeting IS NULL OR m.id < :meeting))
ORDER BY m.happened_on DESC, m.id DESC LIMIT 1;

-- name: meeting.count-in-year
SELECT count (*) FROM live_meeting AS m LEFT JOIN main.term AS k ON k.id = m.kind
WHERE k.name IS :kind AND m.happened_on BETWEEN :first AND :last;

-- Of one meeting; or of one item; or what a later meeting hears of earlier ones: the decisions of :previous, and those
-- open after it. A progress counts when it was told by :day or to :meeting (NULL: any does).
-- all rows: an item keeps the names of units, people and issues that are gone.
-- name: meeting.items
SELECT i.id, i.topic, i.decision, i.unit_id, u.name, i.leader_id, p.name, i.due_on, i.issue_id, s.number,
       t.state, i.meeting_id, m.title, m.happened_on, q.state, q.reported_on, q.text
FROM live_meeting_item AS i
JOIN live_meeting AS m ON m.id = i.meeting_id
LEFT JOIN main.term AS k ON k.id = m.kind
LEFT JOIN main.unit AS u ON u.id = i.unit_id
LEFT JOIN main.person AS p ON p.id = i.leader_id
LEFT JOIN main.issue AS s ON s.id = i.issue_id
LEFT JOIN issue_state AS t ON t.issue_id = i.issue_id
LEFT JOIN live_meeting_progress AS q ON q.id =
  (SELECT r.id FROM live_meeting_progress AS r
   WHERE r.item_id = i.id AND (:day IS NULL OR r.reported_on <= :day OR r.meeting_id = :meeting)
   ORDER BY r.reported_on DESC, r.recorded_at DESC, r.id DESC LIMIT 1)
WHERE (:of IS NULL OR i.meeting_id = :of)
  AND (:item IS NULL OR i.id = :item)
  AND (:previous IS NULL
       OR i.decision IS NOT NULL AND k.name IS :kind
          AND (m.happened_on < :previous_day OR m.happened_on = :previous_day AND m.id <= :previous)
          AND (i.meeting_id = :previous
               OR coalesce ((SELECT r.state FROM live_meeting_progress AS r
                             WHERE r.item_id = i.id
                               AND (r.reported_on <= :previous_day OR r.meeting_id = :previous)
                             ORDER BY r.reported_on DESC, r.recorded_at DESC, r.id DESC LIMIT 1),
                            'open') = 'open'))
ORDER BY CASE WHEN :previous IS NOT NULL THEN coalesce (i.due_on, '9999') END, m.happened_on, m.id,
         i.position, i.id;

-- all rows: a progress keeps the name of who recorded it.
-- name: meeting.progress
SELECT q.id, q.item_id, q.meeting_id, q.reported_on, q.state, q.text, p.name
FROM live_meeting_progress AS q LEFT JOIN main.person AS p ON p.id = q.recorded_by
WHERE q.item_id = :item
ORDER BY q.reported_on, q.recorded_at, q.id;

-- name: meeting.add
INSERT INTO meeting (id, kind, title, happened_on, text, place, chair_id, attendees)
VALUES (:id, :kind, :title, :day, :text, :place, :chair, :attendees);

-- name: meeting.change
UPDATE meeting SET kind = :kind, title = :title, happened_on = :day, text = :text, place = :place,
                   chair_id = :chair, attendees = :attendees
WHERE id = :id AND deleted = 0;

-- name: meeting.remove
UPDATE meeting SET deleted = 1 WHERE id = :id AND deleted = 0;

-- name: meeting.remove-items
UPDATE meeting_item SET deleted = 1 WHERE meeting_id = :id AND deleted = 0;

-- name: meeting.item-ids
SELECT id FROM live_meeting_item WHERE meeting_id = :id;

-- name: meeting.add-item
INSERT INTO meeting_item (id, meeting_id, position, topic, decision, unit_id, leader_id, issue_id,
                          due_on)
VALUES (:id, :meeting, :position, :topic, :decision, :unit, :leader, :issue, :due);

-- name: meeting.change-item
UPDATE meeting_item SET position = :position, topic = :topic, decision = :decision, unit_id = :unit,
                        leader_id = :leader, issue_id = :issue, due_on = :due
WHERE id = :id AND meeting_id = :meeting AND deleted = 0;

-- name: meeting.remove-item
UPDATE meeting_item SET deleted = 1 WHERE id = :id AND deleted = 0;

-- name: meeting.add-progress
INSERT INTO meeting_progress (id, item_id, meeting_id, reported_on, state, text, recorded_at,
                              recorded_by)
VALUES (:id, :item, :meeting, :day, :state, :text, :recorded_at, :recorded_by);

-- What was told last stands.
-- name: meeting.repeat-progress
UPDATE meeting_item SET done_on = q.done_on, progress = q.text
FROM (SELECT CASE state WHEN 'done' THEN reported_on END AS done_on, text
      FROM live_meeting_progress WHERE item_id = :item
      ORDER BY reported_on DESC, recorded_at DESC, id DESC LIMIT 1) AS q
WHERE meeting_item.id = :item;

-- Statements of src/store/gewu-store-meeting-facts.c.

-- Open issues that were escalated, deferred, or missed their time again, and that no meeting has heard of since.
-- name: meeting.proposals
WITH found AS (
  SELECT i.id, i.number, i.text, e.name AS enterprise, u.name AS unit, s.state,
         (SELECT max (v.happened_on) FROM live_issue_event AS v
          WHERE v.issue_id = i.id AND v.kind = 'escalate' AND v.happened_on <= :day) AS escalated_on,
         CASE WHEN s.deferred_until >= :day THEN
           (SELECT max (v.happened_on) FROM live_issue_event AS v
            WHERE v.issue_id = i.id AND v.kind = 'defer' AND v.happened_on <= :day) END AS deferred_on,
         CASE WHEN s.next_due_on < :day AND coalesce (s.deferred_until < :day, 1)
                   AND s.extended + s.urged + s.supervised >= 2
              THEN s.next_due_on END AS overdue_on
  FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
  LEFT JOIN main.enterprise AS e ON e.id = i.enterprise_id
  LEFT JOIN main.unit AS u ON u.id = s.unit_id
  WHERE s.state IN ('reported', 'dispatched', 'handling', 'resolved')
    AND (s.escalated > 0 OR s.deferred_until >= :day
         OR s.next_due_on < :day AND s.extended + s.urged + s.supervised >= 2))
SELECT id, number, text, enterprise, unit, state,
       CASE WHEN escalated_on IS NOT NULL THEN 'escalated' WHEN deferred_on IS NOT NULL THEN 'deferred'
            ELSE 'overdue' END
FROM found AS f
WHERE coalesce (escalated_on, deferred_on, overdue_on) IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM live_meeting_item AS i JOIN live_meeting AS m ON m.id = i.meeting_id
    WHERE i.issue_id = f.id
      AND (i.decision IS NOT NULL AND i.done_on IS NULL
           OR m.happened_on >= max (coalesce (escalated_on, ''), coalesce (deferred_on, ''),
                                    coalesce (overdue_on, ''))))
ORDER BY escalated_on IS NULL, deferred_on IS NULL, number, id
LIMIT :limit;

-- Units with people in the grids today, and the visits of their people in the days: 人次, 户次, 户数. Who belonged to
-- a unit on the day of the visit counts for it.
-- name: meeting.unit-visits
SELECT u.id, u.name, coalesce (d.visitors, 0), coalesce (d.visits, 0), coalesce (d.visited, 0)
FROM live_unit AS u
LEFT JOIN (
  SELECT pu.unit_id, count (*) AS visitors, count (DISTINCT v.id) AS visits,
         count (DISTINCT v.enterprise_id) AS visited
  FROM live_visit AS v
  JOIN live_visit_person AS vp ON vp.visit_id = v.id
  JOIN live_person_unit AS pu ON pu.person_id = vp.person_id
   AND (pu.since IS NULL OR pu.since <= v.happened_on)
   AND (pu.until IS NULL OR pu.until >= v.happened_on)
  WHERE v.happened_on BETWEEN :first AND :last
  GROUP BY pu.unit_id) AS d ON d.unit_id = u.id
WHERE d.unit_id IS NOT NULL OR EXISTS (
  SELECT 1 FROM live_person_unit AS pu
  JOIN live_grid_person AS gp ON gp.person_id = pu.person_id AND gp.until IS NULL
  WHERE pu.unit_id = u.id AND pu.until IS NULL AND gp.role = 'member')
ORDER BY d.visitors IS NULL, d.visitors DESC, coalesce (u.position, 1000000), u.id;

-- name: meeting.issues-ended
SELECT count (CASE WHEN s.resolved_on BETWEEN :first AND :last THEN 1 END),
       count (CASE WHEN s.closed_on BETWEEN :first AND :last AND s.state = 'closed' THEN 1 END)
FROM issue_state AS s JOIN live_issue AS i ON i.id = s.issue_id
WHERE s.resolved_on BETWEEN :first AND :last OR s.closed_on BETWEEN :first AND :last;

-- Open issues whose time ends in the days to come, by whose turn it is.
-- name: meeting.due
SELECT (SELECT name FROM main.unit AS u WHERE u.id = d.turn), count (*)
FROM due_issue AS d JOIN issue_state AS s ON s.issue_id = d.id
WHERE s.state IN ('reported', 'dispatched', 'handling', 'resolved')
  AND s.next_due_on BETWEEN :first AND :last AND coalesce (s.deferred_until < :first, 1)
GROUP BY d.turn
ORDER BY 2 DESC, d.turn;
