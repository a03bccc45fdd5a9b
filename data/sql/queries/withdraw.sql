-- Statements of src/store/gewu-store-withdraw.c; the temporary table withdrawn is made in views.sql.

-- A row of the import is kept when a later change that still holds has touched it.
-- name: withdraw.list
INSERT OR REPLACE INTO withdrawn (id, tbl, keep)
SELECT :id, :tbl, EXISTS (
  SELECT 1 FROM touched AS t JOIN journal AS j ON j.node = t.node AND j.seq = t.seq
  WHERE t.record = :id AND NOT (t.node = :node AND t.seq <= :seq)
    AND j.kind IN ('change', 'redo', 'merge')
    AND NOT EXISTS (SELECT 1 FROM journal AS u WHERE u.node = j.node AND u.undoes = j.seq));

-- name: withdraw.references
SELECT m.name, f."from"
FROM main.sqlite_schema AS m, pragma_foreign_key_list (m.name) AS f
WHERE m.type = 'table'
ORDER BY m.name, f."from";

-- name: withdraw.journal-row
SELECT min (t.seq) FROM touched AS t JOIN live_import AS i ON i.id = t.record
WHERE t.record = :import AND t.node = :node;

-- name: withdraw.mark
UPDATE import SET deleted = 1 WHERE id = :import;

-- name: withdraw.kept
SELECT id, tbl FROM withdrawn WHERE keep = 1 ORDER BY tbl, id;
