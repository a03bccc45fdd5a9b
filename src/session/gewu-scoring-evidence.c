/* The records behind a line: those that count now, or those that a snapshot counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-scoring-job.h"

#include "gewu-assessment-scheme.h"
#include "gewu-error.h"
#include "gewu-evidence-text.h"
#include "gewu-session-private.h"
#include "gewu-store-record.h"

/* A computed measure stands on several indicators; the records of all of them are its evidence. */
static gboolean
append_live (GewuConnection               *connection,
             const GewuSessionAssessment  *assessment,
             GewuEvidenceCache            *cache,
             const GewuMeasure            *measure,
             GewuNoun                      noun,
             gint64                        subject,
             GPtrArray                    *evidence,
             GError                      **error)
{
  const GArray *parts[] = { measure->terms, measure->denominator };
  GewuIndicatorQuery query = {
    gewu_indicator_find (measure->name), noun, measure->parameters, assessment->period,
    assessment->as_of
  };
  g_autoptr(GPtrArray) rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; parts[i] != NULL && j < parts[i]->len; j++)
      if (!append_live (connection, assessment, cache,
                        g_array_index (parts[i], GewuMeasureTerm, j).measure, noun, subject,
                        evidence, error))
        return FALSE;

  if (measure->kind != GEWU_MEASURE_TABLE || query.indicator == NULL)
    return TRUE;
  rows = cache != NULL
         ? gewu_evidence_cache_list (cache, connection, measure, &query, subject, error)
         : gewu_store_list_evidence (connection, &query, subject, error);
  if (rows == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (evidence, g_steal_pointer (&rows));

  return TRUE;
}

/* ---- of a snapshot */

/* Takes out of live the row of a record, if it still counts; NULL: it does not. */
static GewuEvidenceRow *
take_row (GPtrArray *live,
          gint64     record)
{
  for (guint i = 0; i < live->len; i++)
    if (((GewuEvidenceRow *) g_ptr_array_index (live, i))->id == record)
      return g_ptr_array_steal_index (live, i);

  return NULL;
}

/* A record that no longer counts is still named, unless it is gone. */
static GewuEvidenceRow *
make_row (GewuConnection  *connection,
          GewuNoun         noun,
          gint64           id,
          GError         **error)
{
  GewuEvidenceRow *row;
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GewuRecord) record = gewu_store_get_record (connection, noun, id, &local_error);

  if (record == NULL && !g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  row = g_new0 (GewuEvidenceRow, 1);
  row->noun = noun;
  row->id = id;
  if (record != NULL)
    row->label = g_strdup (gewu_record_get (record, gewu_session_get_title_field (noun)));

  return row;
}

/* record → its position, from 1 */
static GHashTable *
index_records (GPtrArray *live)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < live->len; i++)
    {
      const GewuEvidenceRow *row = g_ptr_array_index (live, i);

      g_hash_table_insert (index, g_memdup2 (&row->id, sizeof row->id), GUINT_TO_POINTER (i + 1));
    }

  return index;
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  guint left = GPOINTER_TO_UINT (g_hash_table_lookup (data, &(*(GewuEvidenceRow **) a)->id));
  guint right = GPOINTER_TO_UINT (g_hash_table_lookup (data, &(*(GewuEvidenceRow **) b)->id));

  /* Unsigned 0 − 1 is the greatest: what does not count any more comes last. */
  return (left - 1 > right - 1) - (left - 1 < right - 1);
}

/* In the order of the live ones. */
static GPtrArray *
list_kept (GewuConnection               *connection,
           const GewuSessionAssessment  *assessment,
           const GewuMeasure            *measure,
           GewuNoun                      noun,
           gint64                        subject,
           GPtrArray                    *live,
           GError                      **error)
{
  g_autoptr(GPtrArray) rows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_evidence_row_free);
  GewuNoun record_noun = GEWU_NOUN_ISSUE;
  g_autoptr(GHashTable) positions = index_records (live);
  g_autoptr(GArray) records = gewu_evidence_text_find (assessment->evidence, measure, noun,
                                                       subject, &record_noun);

  for (guint i = 0; i < records->len; i++)
    {
      const GewuCountedRecord *record = &g_array_index (records, GewuCountedRecord, i);
      GewuEvidenceRow *row = take_row (live, record->record);

      if (row == NULL)
        row = make_row (connection, record_noun, record->record, error);
      if (row == NULL)
        return NULL;
      row->numerator = record->numerator;
      row->denominator = record->denominator;
      g_ptr_array_add (rows, row);
    }
  g_ptr_array_sort_with_data (rows, compare_positions, positions);

  return g_steal_pointer (&rows);
}

GPtrArray *
gewu_session_evidence_on_reader (GewuConnection               *connection,
                                 const GewuSessionAssessment  *assessment,
                                 GewuEvidenceCache            *cache,
                                 const GewuMeasure            *measure,
                                 GewuNoun                      noun,
                                 gint64                        subject,
                                 GError                      **error)
{
  g_autoptr(GPtrArray) live =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_evidence_row_free);

  if (measure != NULL &&
      !append_live (connection, assessment, cache, measure, noun, subject, live, error))
    return NULL;
  if (assessment->evidence == NULL)
    return g_steal_pointer (&live);

  return list_kept (connection, assessment, measure, noun, subject, live, error);
}

GewuSessionAssessment *
gewu_session_evidence_place (GewuConnection  *connection,
                             gint64           assessment,
                             gint64           snapshot,
                             GError         **error)
{
  g_autoptr(GewuAssessmentHead) head = gewu_store_get_assessment (connection, assessment, error);
  g_autoptr(GewuSnapshotText) text = NULL;
  g_autoptr(GewuScheme) scheme = NULL;
  GewuSessionAssessment *place;

  if (head == NULL)
    return NULL;
  if (snapshot != 0)
    {
      text = gewu_store_get_snapshot (connection, snapshot, error);
      scheme = text != NULL ? gewu_scheme_new_from_json (text->scheme, -1, error) : NULL;
    }
  else
    scheme = gewu_assessment_scheme_load (connection, head->scheme, NULL, error);
  if (scheme == NULL)
    return NULL;

  place = g_new0 (GewuSessionAssessment, 1);
  place->period = head->period;
  place->scheme = g_steal_pointer (&scheme);
  place->as_of = snapshot != 0 ? head->published_as_of
                               : gewu_period_scoring_get_as_of (head, head->period);
  place->snapshot = snapshot;
  if (text != NULL)
    place->evidence = g_ref_string_new (text->evidence);

  return place;
}
