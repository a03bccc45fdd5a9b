-- The sentences of documents that an office wrote anew (src/store/gewu-store-sentence.c).

-- In the order in which they were written: of two for one key the later one counts.
-- name: sentence.list
SELECT id, key, generated, text FROM live_report_sentence
WHERE report = :report AND first_on = :first AND last_on = :last
  AND unit_id IS :unit AND grid_id IS :grid AND meeting_id IS :meeting
  AND (:key IS NULL OR key = :key)
ORDER BY id;

-- name: sentence.add
INSERT INTO report_sentence (id, report, first_on, last_on, unit_id, grid_id, meeting_id, key, generated, text)
VALUES (:id, :report, :first, :last, :unit, :grid, :meeting, :key, :generated, :text);

-- name: sentence.change
UPDATE report_sentence SET generated = :generated, text = :text WHERE id = :id;

-- name: sentence.remove
UPDATE report_sentence SET deleted = 1 WHERE id = :id;
