-- Statements of src/store/gewu-store-audit.c.

-- The table a column refers to, and the column that names its records.
-- name: audit.target
SELECT f."table", CASE f."table" WHEN 'issue' THEN 'number' WHEN 'visit' THEN 'happened_on'
                                 WHEN 'activity' THEN 'title' WHEN 'meeting' THEN 'title'
                                 WHEN 'issue_event' THEN 'kind' ELSE 'name' END
FROM pragma_foreign_key_list (:table) AS f
WHERE f."from" = :column;
