/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-period-scoring.h"

#include "gewu-entries.h"
#include "gewu-error.h"
#include "gewu-evidence-text.h"
#include "gewu-measuring.h"
#include "gewu-period-history.h"
#include "gewu-store-figure.h"
#include "gewu-store-objection.h"

#define ADJUSTMENT "adjustment"

void
gewu_period_scoring_free (GewuPeriodScoring *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->result, gewu_assessment_result_unref);
  g_clear_pointer (&self->scheme, gewu_scheme_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

GewuDay
gewu_period_scoring_get_as_of (const GewuAssessmentHead *head,
                               GewuPeriod                period)
{
  GewuDay today = gewu_day_of_instant (gewu_now ());

  if (head == NULL)
    return MIN (period.last, today);
  /* A clock that was set back makes nothing of what was published unknown. */
  if (head->published_as_of != GEWU_DAY_UNKNOWN)
    today = MAX (today, head->published_as_of);

  return MIN (head->as_of, today);
}

static GewuPeriodScoring *
score (GewuScheme    *scheme,
       GewuMeasures  *measures,
       GPtrArray     *entries,
       GError       **error)
{
  g_autoptr(GewuPeriodScoring) self = g_new0 (GewuPeriodScoring, 1);

  self->scheme = gewu_scheme_ref (scheme);
  self->entries = g_ptr_array_ref (entries);
  self->result = gewu_assess (scheme, measures, error);

  return self->result != NULL ? g_steal_pointer (&self) : NULL;
}

static gboolean
find_subject (GewuMeasures *measures,
              GewuNoun      noun,
              gint64        id,
              guint        *subject)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  return gewu_measures_find (measures, noun, key, subject);
}

/* ---- entries */

static GewuEntryRow *
make_row (const GewuAssessmentEntry *entry)
{
  GewuEntryRow *row = g_new0 (GewuEntryRow, 1);

  row->entry = g_strdup (entry->measure);
  row->has_value = entry->has_value;
  row->value = entry->value;
  row->has_denominator = entry->has_denominator;
  row->denominator = entry->denominator;
  row->rater = g_strdup (entry->rater);
  row->rater_name = g_strdup (entry->rater_name);
  row->finder = g_strdup (entry->finder);
  row->matter = g_strdup (entry->matter);
  row->day = entry->day;
  row->reason = g_strdup (entry->reason);
  row->document = g_strdup (entry->document);
  row->id = entry->id;

  return row;
}

const char *
gewu_period_scoring_check_entry (GewuScheme                *scheme,
                                 const GewuAssessmentEntry *entry)
{
  const GewuEntryDeclaration *declaration = gewu_scheme_find_entry (scheme, entry->measure);
  GewuEntryRow *row;
  const char *wrong;

  if (declaration == NULL)
    return "measure";
  if (declaration->noun != entry->noun)
    return "subject";

  row = make_row (entry);
  wrong = gewu_entries_check_row (declaration, row);
  gewu_entry_row_free (row);

  return wrong;
}

/* GewuEntryRow of the assessment's entries for those who are assessed. */
static GPtrArray *
list_rows (GewuConnection  *connection,
           gint64           assessment,
           GewuScheme      *scheme,
           GewuMeasures    *measures,
           GError         **error)
{
  g_autoptr(GPtrArray) entries = gewu_store_list_entries (connection, assessment, error);
  GPtrArray *rows;

  if (entries == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_entry_row_free);
  for (guint i = 0; i < entries->len; i++)
    {
      const GewuAssessmentEntry *entry = g_ptr_array_index (entries, i);
      guint subject;

      if (gewu_period_scoring_check_entry (scheme, entry) == NULL &&
          find_subject (measures, entry->noun, entry->subject, &subject))
        {
          GewuEntryRow *row = make_row (entry);

          row->subject = subject;
          g_ptr_array_add (rows, row);
        }
    }

  return rows;
}

/* ---- corrections */

static gboolean
has_line (GewuScheme *scheme,
          const char *board_id,
          const char *item_id)
{
  const GewuBoard *board = gewu_scheme_find_board (scheme, board_id);

  return board != NULL &&
         (g_str_equal (item_id, ADJUSTMENT) || gewu_board_find_item (board, item_id) != NULL);
}

/* Measures that were kept know who was merged since by the name of then. */
static void
add_correction (GewuScheme     *scheme,
                GewuMeasures   *measures,
                GewuNoun        noun,
                gint64          subject_then,
                gint64          subject,
                GewuCorrection *correction)
{
  if (has_line (scheme, correction->board, correction->item) &&
      (find_subject (measures, noun, subject_then, &correction->subject) ||
       find_subject (measures, noun, subject, &correction->subject)))
    gewu_measures_add_correction (measures, correction);
}

static void
add_objection (GewuScheme          *scheme,
               GewuMeasures        *measures,
               const GewuObjection *objection)
{
  const GewuLineEffect *effect = &objection->effect;
  GewuCorrection correction = {
    .board = objection->board,
    .item = objection->item,
    .has_numerator = effect->has_numerator,
    .numerator = effect->numerator,
    .has_denominator = effect->has_denominator,
    .denominator = effect->denominator,
    .has_points = effect->has_points,
    .points = effect->points,
    .day = objection->decided_on,
    .text = objection->reason,
  };

  if (objection->verdict == GEWU_VERDICT_UPHELD || objection->verdict == GEWU_VERDICT_PARTLY)
    add_correction (scheme, measures, objection->noun, objection->subject_then, objection->subject,
                    &correction);
}

static gboolean
add_corrections (GewuConnection  *connection,
                 gint64           assessment,
                 GewuScheme      *scheme,
                 GewuMeasures    *measures,
                 GError         **error)
{
  g_autoptr(GPtrArray) objections = gewu_store_list_objections (connection, assessment, error);
  g_autoptr(GPtrArray) adjustments = NULL;

  if (objections == NULL)
    return FALSE;
  adjustments = gewu_store_list_adjustments (connection, 0, assessment, error);
  if (adjustments == NULL)
    return FALSE;

  for (guint i = 0; i < objections->len; i++)
    add_objection (scheme, measures, g_ptr_array_index (objections, i));
  for (guint i = 0; i < adjustments->len; i++)
    {
      const GewuAdjustment *adjustment = g_ptr_array_index (adjustments, i);
      GewuCorrection correction = {
        .board = adjustment->board, .item = (char *) ADJUSTMENT, .has_points = TRUE,
        .points = adjustment->points, .day = adjustment->day, .text = adjustment->text,
      };

      add_correction (scheme, measures, adjustment->noun, adjustment->subject_then,
                      adjustment->subject, &correction);
    }

  return TRUE;
}

/* ---- scoring */

/* Without records and entries, everyone would rank first. */
static gboolean
check_content (GewuConnection            *connection,
               const GewuAssessmentHead  *head,
               GewuPeriod                 period,
               GError                   **error)
{
  g_autofree char *text = gewu_period_to_string (period);
  GewuDay first, last;

  if (head != NULL && head->n_entries > 0)
    return TRUE;
  if (!gewu_store_get_days (connection, &first, &last, error))
    return FALSE;
  if (first != GEWU_DAY_UNKNOWN && first <= period.last && last >= period.first)
    return TRUE;
  g_set_error (error, GEWU_ERROR, GEWU_ERROR_NO_RECORDS, "%s", text);

  return FALSE;
}

static gboolean
look_back (GewuConnection  *connection,
           GewuScheme      *scheme,
           GewuPeriod       period,
           GewuMeasures    *measures,
           GError         **error)
{
  g_autoptr(GewuPeriodHistory) history = gewu_period_history_new (connection);

  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    {
      const GewuBoard *board = gewu_scheme_get_board (scheme, i);

      for (guint j = 0; j < board->measures->len; j++)
        {
          const GewuMeasure *measure = g_ptr_array_index (board->measures, j);

          if (gewu_period_history_takes (measure->name) &&
              !gewu_period_history_fill (history, scheme, period, measure, board->noun, measures,
                                         error))
            return FALSE;
        }
    }

  return gewu_period_history_fill_held (history, scheme, period, measures, error);
}

GewuPeriodScoring *
gewu_period_scoring_run_live (GewuConnection            *connection,
                              const GewuAssessmentHead  *head,
                              GewuScheme                *scheme,
                              GewuPeriod                 period,
                              GError                   **error)
{
  return gewu_period_scoring_run_as_of (connection, head, scheme, period,
                                        gewu_period_scoring_get_as_of (head, period), error);
}

GewuPeriodScoring *
gewu_period_scoring_run_as_of (GewuConnection            *connection,
                               const GewuAssessmentHead  *head,
                               GewuScheme                *scheme,
                               GewuPeriod                 period,
                               GewuDay                    as_of,
                               GError                   **error)
{
  g_autoptr(GewuMeasures) measures = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  if (!check_content (connection, head, period, error))
    return NULL;
  measures = gewu_measuring_run (connection, scheme, period, as_of, error);
  if (measures == NULL || !look_back (connection, scheme, period, measures, error))
    return NULL;
  rows = head != NULL
    ? list_rows (connection, head->id, scheme, measures, error)
    : g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_entry_row_free);
  if (rows == NULL || !gewu_entries_apply (scheme, rows, measures, error) ||
      (head != NULL && !add_corrections (connection, head->id, scheme, measures, error)))
    return NULL;

  return score (scheme, measures, rows, error);
}

GewuPeriodScoring *
gewu_period_scoring_run_kept (GewuConnection  *connection,
                              GewuPeriod       period,
                              gint64           snapshot,
                              GError         **error)
{
  g_autoptr(GewuSnapshotText) text = gewu_store_get_snapshot (connection, snapshot, error);
  g_autoptr(GewuPeriodScoring) self = g_new0 (GewuPeriodScoring, 1);
  GewuSnapshot kept;

  if (text == NULL)
    return NULL;
  if (!gewu_evidence_text_is_of (text->evidence, period))
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_SEALED, "hash");
      return NULL;
    }
  kept = (GewuSnapshot) { text->scheme, text->inputs, text->evidence, text->results, text->hash };
  self->result = gewu_snapshot_recompute (&kept, &self->entries, error);
  if (self->result == NULL)
    return NULL;
  self->scheme = gewu_scheme_ref (gewu_assessment_result_get_scheme (self->result));

  return g_steal_pointer (&self);
}

GewuPeriodScoring *
gewu_period_scoring_run_corrected (GewuConnection            *connection,
                                   const GewuAssessmentHead  *head,
                                   const GewuSnapshotText    *kept,
                                   GError                   **error)
{
  g_autoptr(GewuScheme) scheme = gewu_scheme_new_from_json (kept->scheme, -1, error);
  g_autoptr(GewuMeasures) measures = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  if (scheme == NULL)
    return NULL;
  measures = gewu_snapshot_read_measures (kept->inputs, scheme, &rows, error);
  if (measures == NULL || !add_corrections (connection, head->id, scheme, measures, error))
    return NULL;

  return score (scheme, measures, rows, error);
}
