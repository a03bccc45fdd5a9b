-- Statements of src/store/gewu-store-assessment.c.

-- name: assessment.list
SELECT a.id, a.period, a.scheme_id, a.as_of, a.note,
       (SELECT count (*) FROM live_assessment_entry AS e WHERE e.assessment_id = a.id),
       (SELECT count (*) FROM live_objection AS o WHERE o.assessment_id = a.id),
       (SELECT count (*) FROM live_objection AS o WHERE o.assessment_id = a.id AND o.verdict IS NULL)
FROM live_assessment AS a
WHERE :id IS NULL OR a.id = :id
ORDER BY a.id;

-- all rows: an assessment was scored by its scheme, whatever became of that since.
-- name: assessment.find
SELECT a.id FROM live_assessment AS a JOIN main.scheme AS s ON s.id = a.scheme_id
WHERE a.period = :period AND s.code = :code
ORDER BY a.id LIMIT 1;

-- all rows: as above.
-- name: assessment.scheme
SELECT code, version, title FROM main.scheme WHERE id = :id;

-- name: assessment.add
INSERT INTO assessment (id, period, scheme_id, as_of, note)
VALUES (:id, :period, :scheme, :as_of, :note);

-- name: assessment.drop
UPDATE assessment SET deleted = 1 WHERE id = :id AND deleted = 0;

-- name: assessment.drop-entries
UPDATE assessment_entry SET deleted = 1 WHERE assessment_id = :id AND deleted = 0;

-- name: assessment.drop-objections
UPDATE objection SET deleted = 1 WHERE assessment_id = :id AND deleted = 0;

-- name: assessment.drop-adjustments
UPDATE adjustment SET deleted = 1 WHERE assessment_id = :id AND deleted = 0;

-- all rows: an event keeps the name of who recorded it, and its scheme and snapshot.
-- name: assessment.events
SELECT e.id, e.position, e.kind, e.happened_on, e.recorded_at, e.recorded_by, p.name, e.until,
       e.number, e.text, e.snapshot_id, t.hash, e.scheme_id, s.version
FROM live_assessment_event AS e
LEFT JOIN main.person AS p ON p.id = e.recorded_by
LEFT JOIN main.assessment_snapshot AS t ON t.id = e.snapshot_id
LEFT JOIN main.scheme AS s ON s.id = e.scheme_id
WHERE e.assessment_id = :assessment
ORDER BY e.position, e.id;

-- all rows: a position is given once, also when its event was taken out.
-- name: assessment.add-event
INSERT INTO assessment_event (id, assessment_id, position, kind, happened_on, recorded_at,
                              recorded_by, until, number, text, snapshot_id, scheme_id)
VALUES (:id, :assessment,
        (SELECT coalesce (max (position), 0) + 1 FROM assessment_event
         WHERE assessment_id = :assessment),
        :kind, :day, :recorded_at, :recorded_by, :until, :number, :text, :snapshot, :scheme);

-- name: assessment.snapshot
SELECT scheme, inputs, evidence, results, hash FROM live_assessment_snapshot WHERE id = :id;

-- name: assessment.add-snapshot
INSERT INTO assessment_snapshot (id, assessment_id, scheme, inputs, evidence, results, hash)
VALUES (:id, :assessment, :scheme, :inputs, :evidence, :results, :hash);

-- Statements of src/store/gewu-store-entry.c.

-- all rows: an entry keeps the name of who recorded it.
-- name: entry.list
SELECT e.id, e.measure, e.noun, coalesce (s.now_id, e.subject_id), s.name, e.rater, e.rater_name,
       e.value, e.denominator, e.happened_on, e.finder, e.matter, e.reason, e.document,
       e.recorded_at, p.name
FROM live_assessment_entry AS e
LEFT JOIN subject_now AS s ON s.noun = e.noun AND s.id = e.subject_id
LEFT JOIN main.person AS p ON p.id = e.recorded_by
WHERE e.assessment_id = :assessment
ORDER BY e.measure, e.noun, 4, e.id;

-- name: entry.assessment
SELECT assessment_id FROM live_assessment_entry WHERE id = :id;

-- name: entry.add
INSERT INTO assessment_entry (id, assessment_id, measure, noun, subject_id, rater, rater_name,
                              value, denominator, happened_on, finder, matter, reason, document,
                              recorded_at, recorded_by)
VALUES (:id, :assessment, :measure, :noun, :subject, :rater, :rater_name, :value, :denominator,
        :day, :finder, :matter, :reason, :document, :recorded_at, :recorded_by);

-- name: entry.change
UPDATE assessment_entry
SET measure = :measure, noun = :noun, subject_id = :subject, rater = :rater,
    rater_name = :rater_name, value = :value, denominator = :denominator, happened_on = :day,
    finder = :finder, matter = :matter, reason = :reason, document = :document,
    recorded_at = :recorded_at, recorded_by = :recorded_by
WHERE id = :id AND assessment_id = :assessment AND deleted = 0;

-- name: entry.remove
UPDATE assessment_entry SET deleted = 1 WHERE id = :id AND deleted = 0;

-- Whether there is such a live person, unit or grid.
-- name: entry.subject
SELECT s.name FROM subject_now AS s WHERE s.noun = :noun AND s.id = :id AND s.now_id = s.id
 AND s.deleted = 0;

-- Who is meant by a staff number, a name, a grid's code.
-- name: entry.find-subject
SELECT s.id FROM subject_now AS s
WHERE s.noun = :noun AND s.now_id = s.id AND s.deleted = 0
  AND (s.number = :text OR s.name = :text AND NOT EXISTS (
         SELECT 1 FROM subject_now AS n WHERE n.noun = :noun AND n.number = :text))
LIMIT 2;

-- Statements of src/store/gewu-store-objection.c.

-- all rows: an objection keeps the names of people and records that are gone.
-- name: objection.list
SELECT o.id, o.assessment_id, o.board, o.item, o.noun, coalesce (s.now_id, o.subject_id), s.name,
       o.record_noun, o.record_id,
       CASE o.record_noun
         WHEN 'issue' THEN (SELECT number FROM main.issue WHERE id = o.record_id)
         WHEN 'enterprise' THEN (SELECT name FROM main.enterprise WHERE id = o.record_id)
         WHEN 'visit' THEN (SELECT coalesce (e.name || ' ', '') || v.happened_on
                            FROM main.visit AS v
                            LEFT JOIN main.enterprise AS e ON e.id = v.enterprise_id
                            WHERE v.id = o.record_id) END,
       o.raised_on, o.raised_by, r.name, o.text, o.verdict, o.decided_on, o.decided_by, d.name,
       o.reason, o.numerator, o.denominator, o.points, o.subject_id
FROM live_objection AS o
LEFT JOIN subject_now AS s ON s.noun = o.noun AND s.id = o.subject_id
LEFT JOIN main.person AS r ON r.id = o.raised_by
LEFT JOIN main.person AS d ON d.id = o.decided_by
WHERE (:assessment IS NULL OR o.assessment_id = :assessment) AND (:id IS NULL OR o.id = :id)
ORDER BY o.id;

-- name: objection.add
INSERT INTO objection (id, assessment_id, board, item, noun, subject_id, record_noun, record_id,
                       raised_on, raised_by, text, verdict, decided_on, decided_by, reason,
                       numerator, denominator, points)
VALUES (:id, :assessment, :board, :item, :noun, :subject, :record_noun, :record, :raised_on,
        :raised_by, :text, :verdict, :decided_on, :decided_by, :reason, :numerator, :denominator,
        :points);

-- name: objection.change
UPDATE objection
SET board = :board, item = :item, noun = :noun, subject_id = :subject, record_noun = :record_noun,
    record_id = :record, raised_on = :raised_on, raised_by = :raised_by, text = :text,
    verdict = :verdict, decided_on = :decided_on, decided_by = :decided_by, reason = :reason,
    numerator = :numerator, denominator = :denominator, points = :points
WHERE id = :id AND assessment_id = :assessment AND deleted = 0;

-- name: objection.remove
UPDATE objection SET deleted = 1 WHERE id = :id AND deleted = 0;

-- name: adjustment.list
SELECT j.id, j.source_id, a.period, j.assessment_id, j.board, j.item, j.noun,
       coalesce (s.now_id, j.subject_id), s.name, j.points, j.happened_on, j.text, j.subject_id
FROM live_adjustment AS j
JOIN main.assessment AS a ON a.id = j.source_id
LEFT JOIN subject_now AS s ON s.noun = j.noun AND s.id = j.subject_id
WHERE (:source IS NULL OR j.source_id = :source)
  AND (:assessment IS NULL OR j.assessment_id = :assessment)
  AND (:id IS NULL OR j.id = :id)
ORDER BY j.id;

-- name: adjustment.add
INSERT INTO adjustment (id, source_id, assessment_id, board, item, noun, subject_id, points,
                        happened_on, text)
VALUES (:id, :source, :assessment, :board, :item, :noun, :subject, :points, :day, :text);

-- name: adjustment.remove
UPDATE adjustment SET deleted = 1 WHERE id = :id AND deleted = 0;

-- Statements of src/store/gewu-merged-subjects.c.

-- name: subject.merged
SELECT s.id, s.now_id FROM subject_now AS s WHERE s.now_id <> s.id;

-- Statements of src/store/gewu-store-assessment-guard.c.

-- An event that came after a row of the journal.
-- name: guard.later-event
SELECT e.id FROM live_assessment_event AS e
WHERE e.assessment_id = :assessment
  AND EXISTS (SELECT 1 FROM touched AS t
              WHERE t.record = e.id AND t.node = :node AND t.seq > :seq)
ORDER BY e.position LIMIT 1;

-- Anything of an assessment that came after a row of the journal, adjustments that come from it too.
-- name: guard.later-anything
SELECT l.id
FROM (SELECT id FROM live_assessment_event WHERE assessment_id = :assessment
      UNION ALL SELECT id FROM live_assessment_entry WHERE assessment_id = :assessment
      UNION ALL SELECT id FROM live_objection WHERE assessment_id = :assessment
      UNION ALL SELECT id FROM live_adjustment
      WHERE assessment_id = :assessment OR source_id = :assessment) AS l
JOIN touched AS t ON t.record = l.id AND t.node = :node AND t.seq > :seq
LIMIT 1;

-- all rows: an assessment was scored by its scheme, whatever became of that since.
-- name: guard.twin
SELECT b.id
FROM live_assessment AS a JOIN main.scheme AS s ON s.id = a.scheme_id
JOIN live_assessment AS b ON b.period = a.period AND b.id <> a.id
JOIN main.scheme AS t ON t.id = b.scheme_id AND t.code = s.code
WHERE a.id = :assessment LIMIT 1;
