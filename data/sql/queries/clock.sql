-- Clock rules: src/store/gewu-store-clock.c and gewu-store-clock-edit.c.

-- name: clock.rules
SELECT id, stage, category, severity, basis, amount, roll, from_sign, since
FROM live_clock_rule ORDER BY id;

-- name: clock.lines
SELECT r.id, r.stage, r.category, r.severity, r.basis, r.amount, r.roll, r.from_sign, r.since,
       c.name, v.name
FROM live_clock_rule AS r
LEFT JOIN main.term AS c ON c.id = r.category
LEFT JOIN main.term AS v ON v.id = r.severity
ORDER BY r.category IS NOT NULL, c.position, r.category, r.severity IS NOT NULL, v.position, r.severity,
         r.since DESC, r.id DESC;

-- name: clock.find
SELECT id FROM live_clock_rule
WHERE stage = :stage AND category IS :category AND severity IS :severity AND since IS :since
  AND id <> :id;

-- name: clock.add
INSERT INTO clock_rule (id, stage, category, severity, basis, amount, roll, from_sign, since)
VALUES (:id, :stage, :category, :severity, :basis, :amount, :roll, :from_sign, :since);

-- name: clock.change
UPDATE clock_rule
SET stage = :stage, category = :category, severity = :severity, basis = :basis, amount = :amount,
    roll = :roll, from_sign = :from_sign, since = :since
WHERE id = :id AND deleted = 0
  AND (stage, category, severity, basis, amount, roll, from_sign, since) IS NOT
      (:stage, :category, :severity, :basis, :amount, :roll, :from_sign, :since);

-- name: clock.stage
SELECT stage FROM live_clock_rule WHERE id = :id;

-- name: clock.drop
UPDATE clock_rule SET deleted = 1 WHERE id = :id;
