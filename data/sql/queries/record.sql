-- Statements of src/store/gewu-store-record.c, -search.c and -outcome.c; lists and writes are put together from
-- the field tables.

-- name: record.find-term
SELECT id FROM live_term WHERE kind = :kind AND name = :name ORDER BY id LIMIT 1;

-- name: record.add-term
INSERT INTO term (id, kind, name, position)
VALUES (:id, :kind, :name,
        (SELECT coalesce (max (position), 0) + 1 FROM live_term WHERE kind = :kind));

-- name: record.terms
SELECT name FROM live_term WHERE kind = :kind ORDER BY position, id;

-- name: record.search
SELECT rowid FROM search WHERE search MATCH :phrase;

-- name: outcome.add
INSERT INTO outcome (id, kind, quantity, quantity_unit, happened_on, enterprise_id, visit_id, issue_id,
                     text, recorded_at, recorded_by)
VALUES (:id, :kind, :quantity, :quantity_unit, :day, :enterprise, :visit, :issue,
        :text, :recorded_at, :recorded_by);
