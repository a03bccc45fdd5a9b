-- Assessment schemes: src/store/gewu-store-scheme.c.

-- name: scheme.lines
SELECT s.id, s.code, s.version, s.title, s.based_on,
       EXISTS (SELECT 1 FROM live_assessment AS a WHERE a.scheme_id = s.id) OR
       EXISTS (SELECT 1 FROM live_assessment_event AS e WHERE e.scheme_id = s.id)
FROM live_scheme AS s ORDER BY s.code, s.version DESC, s.id DESC;

-- name: scheme.document
SELECT document FROM live_scheme WHERE id = :id;

-- name: scheme.same
SELECT id FROM live_scheme WHERE code = :code AND document = :document ORDER BY id LIMIT 1;

-- A version that was deleted keeps its number: papers may name it.
-- name: scheme.last-version
-- all rows: the number of a deleted version is not given again
SELECT coalesce (max (version), 0) FROM main.scheme WHERE code = :code;

-- name: scheme.add
INSERT INTO scheme (id, code, version, title, document, based_on)
VALUES (:id, :code, :version, :title, :document, :based_on);

-- name: scheme.used
SELECT 1 FROM live_scheme AS s
WHERE s.code = :code AND (:version = 0 OR s.version = :version) AND
      (EXISTS (SELECT 1 FROM live_assessment AS a WHERE a.scheme_id = s.id) OR
       EXISTS (SELECT 1 FROM live_assessment_event AS e WHERE e.scheme_id = s.id))
LIMIT 1;

-- name: scheme.title
SELECT title FROM live_scheme WHERE code = :code ORDER BY version DESC LIMIT 1;

-- name: scheme.drop
UPDATE scheme SET deleted = 1 WHERE code = :code AND deleted = 0 AND (:version = 0 OR version = :version);
