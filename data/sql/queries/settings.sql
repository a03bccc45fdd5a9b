-- The settings of the zone (src/store/gewu-store-settings.c): a JSON object, of which a newer version may know
-- more members than this one.

-- name: settings.get
SELECT json_extract (settings, '$."visit-limit"'), json_extract (settings, '$."visit-days"'),
       json_extract (settings, '$."duplicate-days"'), json_extract (settings, '$."duplicate-least"'),
       json_extract (settings, '$."enforce-roles"'), json_extract (settings, '$."solved-codes"')
FROM zone ORDER BY id LIMIT 1;

-- name: settings.set
UPDATE zone SET settings = n.settings
FROM (SELECT id,
             json_set (settings, '$."visit-limit"', :visit_limit, '$."visit-days"', :visit_days,
                       '$."duplicate-days"', :duplicate_days, '$."duplicate-least"', :duplicate_least,
                       '$."enforce-roles"', :enforce_roles, '$."solved-codes"', :solved_codes) AS settings
      FROM zone ORDER BY id LIMIT 1) AS n
WHERE zone.id = n.id AND zone.settings <> n.settings;

-- Statements of src/store/gewu-store-letterhead.c.

-- name: settings.letterhead
SELECT json_extract (settings, '$.letterhead') FROM zone ORDER BY id LIMIT 1;

-- name: settings.set-letterhead
UPDATE zone SET settings = n.settings
FROM (SELECT id, json_set (settings, '$.letterhead', json (:letterhead)) AS settings
      FROM zone ORDER BY id LIMIT 1) AS n
WHERE zone.id = n.id AND zone.settings <> n.settings;

-- Statements of src/store/gewu-store-mark.c: id, code, name, marked.

-- name: settings.triage
SELECT id, NULL, name, triage FROM live_unit
ORDER BY triage DESC, coalesce (position, 1000000), id;

-- Words of the same meaning are one kind of result; one without a meaning can count for nothing.
-- name: settings.results
SELECT min (id), code, group_concat (name, '、'), 0
FROM (SELECT id, code, name, position FROM live_term
      WHERE kind = 'result-kind' AND code IS NOT NULL ORDER BY position, id)
GROUP BY code ORDER BY min (position), min (id);
