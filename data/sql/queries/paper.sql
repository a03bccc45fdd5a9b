-- What is printed to be taken along and filled in (src/store/gewu-store-visit-form.c); the parameters are those of
-- report.sql.

-- Level-4 grids, and others that have enterprises of their own, with those who visit there.
-- all rows: a unit is called by its name, even if it is gone.
-- name: paper.grids
WITH with_unit AS MATERIALIZED (
  SELECT g.*,
         coalesce ((SELECT min (gu.unit_id) FROM live_grid_unit AS gu WHERE gu.grid_id = g.id
                    AND (gu.since IS NULL OR gu.since <= :last) AND (gu.until IS NULL OR gu.until >= :last)),
                   (SELECT min (gu.unit_id) FROM live_grid_unit AS gu WHERE gu.grid_id = g.parent_id
                    AND (gu.since IS NULL OR gu.since <= :last) AND (gu.until IS NULL OR gu.until >= :last)))
           AS unit_id
  FROM live_grid AS g
  WHERE :grids IS NULL OR g.id IN (SELECT value FROM json_each (:grids)))
SELECT g.id, g.code, g.name, u.name,
       (SELECT group_concat (p.name, '、') FROM live_grid_person AS gp JOIN live_person AS p ON p.id = gp.person_id
        WHERE gp.grid_id = g.id AND gp.role = 'leader'
          AND (gp.since IS NULL OR gp.since <= :last) AND (gp.until IS NULL OR gp.until >= :last)),
       (SELECT group_concat (p.name, '、') FROM live_grid_person AS gp JOIN live_person AS p ON p.id = gp.person_id
        WHERE gp.grid_id = g.id AND gp.role = 'member'
          AND (gp.since IS NULL OR gp.since <= :last) AND (gp.until IS NULL OR gp.until >= :last))
FROM with_unit AS g LEFT JOIN live_grid AS q ON q.id = g.parent_id LEFT JOIN main.unit AS u ON u.id = g.unit_id
WHERE (:unit IS NULL OR g.unit_id = :unit)
  AND g.id IN (SELECT eg.grid_id FROM live_enterprise_grid AS eg
               WHERE (eg.since IS NULL OR eg.since <= :last) AND (eg.until IS NULL OR eg.until >= :last))
ORDER BY q.position IS NULL, q.position, q.code, q.id, g.position IS NULL, g.position, g.code, g.id;

-- The enterprises in business of one grid, those never visited first, then those not seen for longest.
-- name: paper.enterprises
-- plan: enterprise_grid_by_grid
SELECT e.name, e.credit_code, e.address, e.contact, e.phone,
       (SELECT max (v.happened_on) FROM live_visit AS v WHERE v.enterprise_id = e.id AND v.happened_on <= :last)
         AS seen
FROM live_enterprise_grid AS eg CROSS JOIN visitable AS v ON v.id = eg.enterprise_id
CROSS JOIN live_enterprise AS e ON e.id = v.id
WHERE eg.grid_id = :grid AND (eg.since IS NULL OR eg.since <= :last) AND (eg.until IS NULL OR eg.until >= :last)
ORDER BY seen IS NOT NULL, seen, e.name, e.id;
