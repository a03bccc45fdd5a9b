-- Statements about the file itself.

-- name: store.tables
SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name;

-- name: store.columns
SELECT name FROM pragma_table_info (:table) ORDER BY cid;

-- name: store.get-local
SELECT value FROM local WHERE key = :key;

-- name: store.set-local
INSERT INTO local (key, value) VALUES (:key, :value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value;

-- name: zone.insert
INSERT INTO zone (id, uuid, name) VALUES (:id, :uuid, :name);

-- name: zone.get
SELECT uuid, name FROM zone ORDER BY id LIMIT 1;

-- The last id given out in a range of ids, as far as anything remembers it.
-- name: store.last-id
SELECT max (coalesce ((SELECT max (record) FROM touched WHERE record BETWEEN :first AND :last), 0),
            coalesce ((SELECT max (id) FROM import_row WHERE id BETWEEN :first AND :last), 0));
