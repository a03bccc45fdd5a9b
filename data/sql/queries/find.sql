-- Statements of src/store/gewu-store-find.c.

-- The grid of a code (those, when several have it) and all below, from the top down.
-- name: find.grids-below
WITH RECURSIVE below (id, depth) AS (
  SELECT id, 0 FROM live_grid WHERE code = :code
  UNION ALL
  SELECT g.id, b.depth + 1 FROM below AS b JOIN live_grid AS g ON g.parent_id = b.id)
SELECT g.id, g.code, b.depth FROM below AS b JOIN live_grid AS g ON g.id = b.id ORDER BY b.depth, g.id;
