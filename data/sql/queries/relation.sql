-- Statements of src/store/gewu-store-relation.c. A relation that never was true is marked deleted.

-- name: relation.open-person-unit
SELECT id, unit_id, since FROM live_person_unit
WHERE person_id = :owner AND until IS NULL
ORDER BY id DESC LIMIT 1;

-- name: relation.end-person-unit
UPDATE person_unit SET until = :until WHERE id = :id;

-- name: relation.remove-person-unit
UPDATE person_unit SET deleted = 1 WHERE id = :id;

-- name: relation.add-person-unit
INSERT INTO person_unit (id, person_id, unit_id, since)
VALUES (:id, :owner, :target, :since);

-- name: relation.open-grid-unit
SELECT id, unit_id, since FROM live_grid_unit
WHERE grid_id = :owner AND until IS NULL
ORDER BY id DESC LIMIT 1;

-- name: relation.end-grid-unit
UPDATE grid_unit SET until = :until WHERE id = :id;

-- name: relation.remove-grid-unit
UPDATE grid_unit SET deleted = 1 WHERE id = :id;

-- name: relation.add-grid-unit
INSERT INTO grid_unit (id, grid_id, unit_id, since)
VALUES (:id, :owner, :target, :since);

-- name: relation.open-enterprise-grid
SELECT id, grid_id, since FROM live_enterprise_grid
WHERE enterprise_id = :owner AND until IS NULL
ORDER BY id DESC LIMIT 1;

-- name: relation.end-enterprise-grid
UPDATE enterprise_grid SET until = :until WHERE id = :id;

-- name: relation.remove-enterprise-grid
UPDATE enterprise_grid SET deleted = 1 WHERE id = :id;

-- name: relation.add-enterprise-grid
INSERT INTO enterprise_grid (id, enterprise_id, grid_id, since)
VALUES (:id, :owner, :target, :since);

-- name: relation.open-grid-person
SELECT id FROM live_grid_person
WHERE grid_id = :grid AND person_id = :person AND role = :role AND until IS NULL;

-- name: relation.add-grid-person
INSERT INTO grid_person (id, grid_id, person_id, role, since)
VALUES (:id, :grid, :person, :role, :since);

-- name: relation.find-grid-leader
SELECT gp.person_id FROM live_grid_person AS gp JOIN live_person AS p ON p.id = gp.person_id
WHERE gp.grid_id = :grid AND gp.role = :role AND p.name = :name AND gp.until IS NULL ORDER BY gp.id LIMIT 1;

-- name: relation.end-grid-person
UPDATE grid_person SET until = :until WHERE id = :id;

-- name: relation.remove-grid-person
UPDATE grid_person SET deleted = 1 WHERE id = :id;

-- name: relation.set-grid-parent
UPDATE grid SET parent_id = :parent WHERE id = :grid AND parent_id IS NOT :parent;

-- Whether a grid of that name is above another.
-- name: relation.grid-above
WITH RECURSIVE above (id) AS (
  SELECT parent_id FROM live_grid WHERE id = :grid
  UNION
  SELECT g.parent_id FROM live_grid AS g JOIN above AS a ON g.id = a.id)
SELECT 1 FROM above AS a JOIN live_grid AS g ON g.id = a.id WHERE g.name = :name LIMIT 1;

-- name: relation.add-enterprise-name
INSERT INTO enterprise_name (id, enterprise_id, name, until)
VALUES (:id, :enterprise, :name, :until);

-- name: relation.open-assignment
SELECT id, coalesce (person_id, 0), coalesce (unit_id, 0), since FROM live_assignment
WHERE role = :role AND enterprise_id IS :enterprise AND project_id IS :project AND until IS NULL
ORDER BY id DESC LIMIT 1;

-- name: relation.end-assignment
UPDATE assignment SET until = :until WHERE id = :id;

-- name: relation.remove-assignment
UPDATE assignment SET deleted = 1 WHERE id = :id;

-- name: relation.add-assignment
INSERT INTO assignment (id, role, person_id, unit_id, enterprise_id, project_id, since)
VALUES (:id, :role, :person, :unit, :enterprise, :project, :since);

-- name: relation.visitors
SELECT person_id FROM live_visit_person WHERE visit_id = :visit ORDER BY position, id;

-- name: relation.remove-visitors
UPDATE visit_person SET deleted = 1 WHERE visit_id = :visit AND deleted = 0;

-- name: relation.add-visitor
INSERT INTO visit_person (id, visit_id, person_id, position)
VALUES (:id, :visit, :person, :position);
