-- Statements of src/store/gewu-store-withdraw.c; the temporary table withdrawn is made in views.sql.

-- A row of the import is kept when a later change that still holds has touched it.
-- name: withdraw.list
INSERT OR REPLACE INTO withdrawn (id, tbl, keep)
SELECT :id, :tbl, EXISTS (
  SELECT 1 FROM touched AS t JOIN journal AS j ON j.node = t.node AND j.seq = t.seq
  WHERE t.record = :id AND j.lamport > (SELECT lamport FROM journal WHERE node = :node AND seq = :seq)
    AND j.kind IN ('change', 'redo', 'merge')
    AND NOT EXISTS (SELECT 1 FROM journal AS u WHERE u.node = j.node AND u.undoes = j.seq));

-- name: withdraw.references
SELECT m.name, f."from"
FROM main.sqlite_schema AS m, pragma_foreign_key_list (m.name) AS f
WHERE m.type = 'table'
ORDER BY m.name, f."from";

-- The row that holds now: of an import undone and done again, the redo.
-- name: withdraw.journal-row
SELECT j.node, j.seq
FROM touched AS t JOIN live_import AS i ON i.id = t.record
JOIN journal AS j ON j.node = t.node AND j.seq = t.seq
WHERE t.record = :import AND j.kind IN ('change', 'redo')
  AND NOT EXISTS (SELECT 1 FROM journal AS u WHERE u.node = j.node AND u.undoes = j.seq)
ORDER BY j.lamport LIMIT 1;

-- A word of a dictionary that staying visits use: no reference of the database says so.
-- all rows: a visit marked deleted may come back
-- name: withdraw.keep-terms
UPDATE withdrawn SET keep = 1
WHERE keep = 0 AND tbl = 'term' AND id IN (
  SELECT d.value FROM visit AS v, json_each (v.duties) AS d
  WHERE NOT EXISTS (SELECT 1 FROM withdrawn AS w WHERE w.id = v.id AND w.keep = 0));

-- name: withdraw.has-terms
SELECT 1 FROM withdrawn WHERE tbl = 'term' AND keep = 0 LIMIT 1;

-- name: withdraw.mark
UPDATE import SET deleted = 1 WHERE id = :import;

-- name: withdraw.kept
SELECT id, tbl FROM withdrawn WHERE keep = 1 ORDER BY tbl, id;
