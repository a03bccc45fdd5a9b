-- Statements of src/store/gewu-store-import.c.

-- Of every noun: id, code, name, and what tells records of one name apart.

-- name: import.known-units
SELECT id, NULL, name, NULL FROM live_unit;

-- name: import.known-people
SELECT p.id, p.staff_number, p.name,
       (SELECT u.name FROM live_person_unit AS pu JOIN live_unit AS u ON u.id = pu.unit_id
        WHERE pu.person_id = p.id AND pu.until IS NULL LIMIT 1)
FROM live_person AS p;

-- name: import.known-grids
SELECT id, code, name, NULL FROM live_grid;

-- name: import.known-enterprises
SELECT id, credit_code, name, legal_representative FROM live_enterprise;

-- name: import.known-enterprise-of-id
-- plan: INTEGER PRIMARY KEY
SELECT id, credit_code, name, legal_representative FROM live_enterprise WHERE id = :id;

-- name: import.known-enterprises-of-code
-- plan: enterprise_by_code
SELECT id, credit_code, name, legal_representative FROM live_enterprise
WHERE credit_code = :code ORDER BY id;

-- name: import.known-enterprises-of-name
-- plan: enterprise_by_name
SELECT id, credit_code, name, legal_representative FROM live_enterprise
WHERE name = :name ORDER BY id;

-- name: import.known-projects
SELECT id, NULL, name, NULL FROM live_project;

-- name: import.known-issues
SELECT id, number, NULL, NULL FROM live_issue;

-- name: import.former-names
SELECT n.enterprise_id, NULL, n.name, NULL
FROM live_enterprise_name AS n JOIN live_enterprise AS e ON e.id = n.enterprise_id;

-- A firm has few visits a day, a minute of the day has many: the + keeps from the index by day.
-- name: import.find-visits
-- plan: visit_by_enterprise
SELECT v.id FROM live_visit AS v
WHERE v.enterprise_id = :enterprise AND +v.happened_on = :day
  AND +v.happened_time IS :time
  AND EXISTS (SELECT 1 FROM live_visit_person AS p WHERE p.visit_id = v.id AND p.person_id = :person)
ORDER BY v.content IS NOT :content, v.id;

-- name: import.find-visit-of-issue
-- plan: visit_by_issue_number
SELECT id FROM live_visit WHERE issue_number = :number ORDER BY id LIMIT 1;

-- name: import.begin
INSERT INTO import (id, at, files, counts) VALUES (:id, :at, :files, '{}');

-- name: import.end
UPDATE import SET counts = :counts WHERE id = :id;

-- name: import.recall
-- plan: import_row_by_key
SELECT coalesce (r.record_id, 0), r.cells
FROM import_row AS r JOIN live_import AS i ON i.id = r.import_id
WHERE r.kind = :kind AND r.key = :key
ORDER BY r.id DESC LIMIT 1;

-- name: import.remember
INSERT INTO import_row (id, import_id, kind, key, record_id, cells)
VALUES (:id, :import, :kind, :key, :record, :cells);

-- all rows: a withdrawn import is listed as such.
-- name: import.list
SELECT id, at, files, counts, deleted FROM import ORDER BY at DESC, id DESC;

-- A staff number is one person; a name may be shared.
-- name: import.find-operator
SELECT id, count (*) FROM live_person
WHERE staff_number = :text
   OR (name = :text AND NOT EXISTS (SELECT 1 FROM live_person WHERE staff_number = :text));

-- What a row without a name of its own belongs to; ids are never given twice.
-- all rows: of a withdrawal, what stays may be marked deleted
-- name: import.owner-name
SELECT p.name FROM person_unit AS r JOIN person AS p ON p.id = r.person_id WHERE r.id = :id
UNION ALL
SELECT p.name FROM grid_person AS r JOIN person AS p ON p.id = r.person_id WHERE r.id = :id
UNION ALL
SELECT g.name FROM grid_unit AS r JOIN grid AS g ON g.id = r.grid_id WHERE r.id = :id
UNION ALL
SELECT e.name FROM enterprise_grid AS r JOIN enterprise AS e ON e.id = r.enterprise_id
WHERE r.id = :id
UNION ALL
SELECT coalesce (e.name, p.name) FROM assignment AS r
LEFT JOIN enterprise AS e ON e.id = r.enterprise_id LEFT JOIN project AS p ON p.id = r.project_id
WHERE r.id = :id
UNION ALL
SELECT e.name FROM visit AS v JOIN enterprise AS e ON e.id = v.enterprise_id WHERE v.id = :id
UNION ALL
SELECT e.name FROM visit_person AS r JOIN visit AS v ON v.id = r.visit_id
JOIN enterprise AS e ON e.id = v.enterprise_id WHERE r.id = :id
UNION ALL
SELECT number FROM issue WHERE id = :id
UNION ALL
SELECT i.number FROM issue_event AS r JOIN issue AS i ON i.id = r.issue_id WHERE r.id = :id
LIMIT 1;
