-- Statements of src/store/gewu-store-attachment.c and -file-check.c.

-- name: attachment.add
INSERT INTO attachment (id, noun, record_id, sha256, name, bytes, media, added_at, added_by, caption)
VALUES (:id, :noun, :record, :sha256, :name, :bytes, :media, :added_at, :added_by, :caption);

-- name: attachment.drop
UPDATE attachment SET deleted = 1 WHERE id = :id;

-- The columns of those that read files: id, noun, record, event, name, media, bytes, added_at, caption, sha256.

-- all rows: a file of an event that a correction has replaced stays with its issue.
-- name: attachment.get
SELECT a.id, CASE a.noun WHEN 'issue-event' THEN 'issue' ELSE a.noun END,
       coalesce (e.issue_id, a.record_id), CASE e.deleted WHEN 0 THEN e.id ELSE 0 END,
       a.name, a.media, a.bytes, a.added_at, a.caption, a.sha256
FROM live_attachment AS a
LEFT JOIN issue_event AS e ON e.id = a.record_id AND a.noun = 'issue-event'
WHERE a.id = :id;

-- name: attachment.find
-- plan: attachment_by_record
SELECT id FROM live_attachment
WHERE record_id = :record AND noun = :noun AND sha256 = :sha256;

-- all rows: a file of an event that a correction has replaced stays with its issue.
-- name: attachment.list
-- plan: issue_event_by_issue
SELECT id, noun, record_id, 0, name, media, bytes, added_at, caption, sha256
FROM live_attachment
WHERE record_id = :record AND noun = :noun
UNION ALL
SELECT a.id, 'issue', e.issue_id, CASE e.deleted WHEN 0 THEN e.id ELSE 0 END,
       a.name, a.media, a.bytes, a.added_at, a.caption, a.sha256
FROM issue_event AS e CROSS JOIN live_attachment AS a ON a.record_id = e.id
WHERE e.issue_id = :record AND :noun = 'issue' AND a.noun = 'issue-event'
ORDER BY 8, 1;

-- name: attachment.event-of
SELECT 1 FROM live_issue_event WHERE id = :event AND issue_id = :issue;

-- The position as it is shown; that of the table also counts events that were taken out.
-- name: attachment.event-at
SELECT id FROM live_issue_event WHERE issue_id = :issue AND :position > 0
ORDER BY position, id LIMIT 1 OFFSET :position - 1;

-- all rows: as in attachment.get.
-- name: attachment.all
SELECT a.id, CASE a.noun WHEN 'issue-event' THEN 'issue' ELSE a.noun END,
       coalesce (e.issue_id, a.record_id), 0,
       a.name, a.media, a.bytes, a.added_at, a.caption, a.sha256
FROM live_attachment AS a
LEFT JOIN issue_event AS e ON e.id = a.record_id AND a.noun = 'issue-event'
ORDER BY a.id;

-- all rows: a file may belong to a record that is deleted.
-- name: attachment.record-name
SELECT number FROM issue WHERE id = :id
UNION ALL
SELECT coalesce (e.name || ' ', '') || v.happened_on
FROM visit AS v LEFT JOIN enterprise AS e ON e.id = v.enterprise_id WHERE v.id = :id
UNION ALL
SELECT name FROM enterprise WHERE id = :id;
