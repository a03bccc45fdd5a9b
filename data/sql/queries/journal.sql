-- Statements of src/store/gewu-journal-row.c, gewu-store-undo.c, gewu-store-verify.c, gewu-store-journal.c.

-- name: journal.head
SELECT seq, hash FROM journal WHERE node = :node ORDER BY seq DESC LIMIT 1;

-- A step from node to node, so that a save does not read the whole journal.
-- name: journal.seen
WITH RECURSIVE
  nodes (node) AS (
    SELECT min (node) FROM journal
    UNION ALL
    SELECT (SELECT min (node) FROM journal WHERE node > nodes.node) FROM nodes
    WHERE nodes.node IS NOT NULL),
  heads (node, last) AS (
    SELECT node, (SELECT max (seq) FROM journal WHERE node = nodes.node) FROM nodes
    WHERE node IS NOT NULL)
SELECT coalesce (json_group_object (CAST (h.node AS TEXT), h.last), '{}'),
       coalesce (max (j.lamport), 0), coalesce (max (j.at), 0)
FROM heads AS h JOIN journal AS j ON j.node = h.node AND j.seq = h.last;

-- name: journal.operator-name
SELECT name FROM live_person WHERE id = :id;

-- name: journal.insert
INSERT INTO journal (node, seq, schema, lamport, seen, kind, undoes, at, clock_back, operator,
                     operator_name, machine, action, encoding, changeset, hash)
VALUES (:node, :seq, :schema, :lamport, :seen, :kind, :undoes, :at, :clock_back, :operator,
        :operator_name, :machine, :action, :encoding, :changeset, x'');

-- name: journal.set-hash
UPDATE journal SET hash = :hash WHERE node = :node AND seq = :seq;

-- name: journal.row
SELECT * FROM journal WHERE node = :node AND seq = :seq;

-- name: journal.row-and-before
SELECT j.*, b.hash
FROM journal AS j LEFT JOIN journal AS b ON b.node = j.node AND b.seq = j.seq - 1
WHERE j.node = :node AND j.seq = :seq;

-- name: journal.all
SELECT * FROM journal ORDER BY node, seq;

-- name: journal.replay-order
SELECT * FROM journal ORDER BY lamport, node, seq;

-- name: journal.hash-at
SELECT hash FROM journal WHERE node = :node AND seq = :seq;

-- name: journal.seen-missing
-- Nodes that some row has seen further than the file now goes.
SELECT CAST (s.key AS INTEGER), max (CAST (s.value AS INTEGER))
FROM journal AS j, json_each (j.seen) AS s
GROUP BY s.key
HAVING max (CAST (s.value AS INTEGER)) >
       coalesce ((SELECT max (seq) FROM journal WHERE node = CAST (s.key AS INTEGER)), 0);

-- The operator's own newest change that is not taken back; nothing at or before the horizon.
-- name: journal.undo-target
SELECT seq, action FROM journal AS j
WHERE node = :node AND operator IS :operator AND kind IN ('change', 'redo') AND seq > :horizon
  AND NOT EXISTS (SELECT 1 FROM journal AS u WHERE u.node = j.node AND u.undoes = j.seq)
ORDER BY seq DESC LIMIT 1;

-- The operator's own newest undo that is not taken back, unless something new was done after it.
-- name: journal.redo-target
SELECT seq, action FROM journal AS j
WHERE node = :node AND operator IS :operator AND kind = 'undo' AND seq > :horizon
  AND NOT EXISTS (SELECT 1 FROM journal AS u WHERE u.node = j.node AND u.undoes = j.seq)
  AND NOT EXISTS (SELECT 1 FROM journal AS c
                  WHERE c.node = j.node AND c.operator IS j.operator AND c.kind = 'change'
                    AND c.seq > j.seq)
ORDER BY seq DESC LIMIT 1;

-- Creation, migration and events such as publishing end what can be taken back.
-- name: journal.horizon
SELECT coalesce (max (seq), 0), action FROM journal
WHERE node = :node AND kind IN ('migration', 'event');

-- name: journal.later-action
SELECT action FROM journal
WHERE (node, seq) IN (SELECT node, seq FROM touched WHERE record = :record) AND seq > :seq
ORDER BY lamport DESC LIMIT 1;

-- name: journal.newest-action
SELECT action FROM journal WHERE node = :node ORDER BY seq DESC LIMIT 1;

-- name: journal.history
SELECT node, seq, kind, undoes, at, clock_back, operator, operator_name, machine, action,
       length (changeset), lower (hex (hash)),
       EXISTS (SELECT 1 FROM journal AS u WHERE u.node = j.node AND u.undoes = j.seq)
FROM journal AS j
ORDER BY lamport DESC, node LIMIT :limit;

-- name: journal.history-of-record
SELECT node, seq, kind, undoes, at, clock_back, operator, operator_name, machine, action,
       length (changeset), lower (hex (hash)),
       EXISTS (SELECT 1 FROM journal AS u WHERE u.node = j.node AND u.undoes = j.seq)
FROM journal AS j
WHERE (node, seq) IN (SELECT node, seq FROM touched WHERE record = :record)
ORDER BY lamport DESC, node LIMIT :limit;

-- all rows: a visit marked deleted may come back
-- name: undo.users-of-term
SELECT v.id FROM visit AS v, json_each (v.duties) AS d WHERE d.value = :term LIMIT 1;
