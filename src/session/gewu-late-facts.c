/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-late-facts.h"

#include "gewu-error.h"
#include "gewu-evidence-text.h"
#include "gewu-merged-subjects.h"
#include "gewu-period-scoring.h"

void
gewu_late_fact_free (GewuLateFact *self)
{
  if (self == NULL)
    return;

  g_free (self->board);
  g_free (self->item);
  g_free (self->title);
  g_free (self->subject_name);
  g_array_unref (self->came);
  g_array_unref (self->went);
  g_array_unref (self->changed);
  g_free (self);
}

typedef struct
{
  GPtrArray          *adjustments;    /* GewuAdjustment that come from the assessment */
  GewuMergedSubjects *merged;
  char               *kept_evidence;
  char               *live_evidence;
  GPtrArray          *facts;
} LateFacts;

/* One subject of one board, as it was kept and as it would be scored now. */
typedef struct
{
  const GewuBoard *board;
  const GewuScore *before;
  const GewuScore *after;
} Pair;

static void
add (GewuDecimal  a,
     GewuDecimal *sum,
     gboolean    *overflow)
{
  *overflow = !gewu_decimal_add (*sum, a, sum) || *overflow;
}

/* ---- records */

static void
append_id (GArray *ids,
           gint64  id)
{
  g_array_append_val (ids, id);
}

/* Both are sorted by record; the parts of a computed measure may name one twice. */
static void
compare_records (GewuLateFact *fact,
                 const GArray *before,
                 const GArray *after)
{
  guint i = 0, j = 0;

  while (i < before->len || j < after->len)
    {
      const GewuCountedRecord *old =
        i < before->len ? &g_array_index (before, GewuCountedRecord, i) : NULL;
      const GewuCountedRecord *new =
        j < after->len ? &g_array_index (after, GewuCountedRecord, j) : NULL;

      if (new == NULL || (old != NULL && old->record < new->record))
        append_id (fact->went, g_array_index (before, GewuCountedRecord, i++).record);
      else if (old == NULL || new->record < old->record)
        append_id (fact->came, g_array_index (after, GewuCountedRecord, j++).record);
      else
        {
          if (old->numerator != new->numerator || old->denominator != new->denominator)
            append_id (fact->changed, old->record);
          i++;
          j++;
        }
    }
}

static void
find_records (const LateFacts *self,
              const Pair      *pair,
              GewuLateFact    *fact)
{
  const GewuItem *item = gewu_board_find_item (pair->board, fact->item);
  g_autoptr(GArray) before = NULL;
  g_autoptr(GArray) after = NULL;

  if (item == NULL || item->measure == NULL)
    return;
  before = gewu_evidence_text_find (self->kept_evidence, item->measure, fact->noun,
                                    pair->before->subject->id, &fact->record_noun);
  after = gewu_evidence_text_find (self->live_evidence, item->measure, fact->noun, fact->subject,
                                   &fact->record_noun);
  compare_records (fact, before, after);
}

/* ---- lines */

/* Several lines of one id, such as adjustments, are one. */
static GewuDecimal
sum_lines (const GewuScore *score,
           const char      *item,
           gboolean        *overflow)
{
  GewuDecimal sum = GEWU_DECIMAL_ZERO;

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      if (g_str_equal (line->item, item))
        add (line->points, &sum, overflow);
    }

  return sum;
}

static GewuDecimal
sum_adjustments (const LateFacts    *self,
                 const GewuLateFact *fact,
                 gboolean           *overflow)
{
  GewuDecimal sum = GEWU_DECIMAL_ZERO;

  for (guint i = 0; i < self->adjustments->len; i++)
    {
      const GewuAdjustment *adjustment = g_ptr_array_index (self->adjustments, i);

      if (adjustment->noun == fact->noun && adjustment->subject == fact->subject &&
          g_str_equal (adjustment->board, fact->board) &&
          g_str_equal (adjustment->item, fact->item))
        add (adjustment->points, &sum, overflow);
    }

  return sum;
}

static GewuLateFact *
make_fact (const Pair *pair,
           const char *item,
           const char *title)
{
  GewuLateFact *fact = g_new0 (GewuLateFact, 1);

  fact->board = g_strdup (pair->board->id);
  fact->item = g_strdup (item);
  fact->title = g_strdup (title);
  fact->noun = pair->after->subject->noun;
  fact->subject = pair->after->subject->id;
  fact->subject_name = g_strdup (pair->after->subject->name);
  fact->came = g_array_new (FALSE, FALSE, sizeof (gint64));
  fact->went = g_array_new (FALSE, FALSE, sizeof (gint64));
  fact->changed = g_array_new (FALSE, FALSE, sizeof (gint64));

  return fact;
}

static gboolean
is_zero (GewuDecimal points)
{
  return gewu_decimal_compare (points, GEWU_DECIMAL_ZERO) == 0;
}

static gboolean
compare_line (LateFacts   *self,
              const Pair  *pair,
              const char  *item,
              const char  *title,
              GError     **error)
{
  GewuLateFact *fact = make_fact (pair, item, title);
  gboolean overflow = FALSE;

  g_ptr_array_add (self->facts, fact);
  fact->standing = sum_lines (pair->before, item, &overflow);
  fact->live = sum_lines (pair->after, item, &overflow);
  fact->adjusted = sum_adjustments (self, fact, &overflow);
  fact->due = fact->live;
  add (gewu_decimal_negate (fact->standing), &fact->due, &overflow);
  if (is_zero (fact->due) && is_zero (fact->adjusted))
    {
      g_ptr_array_remove_index (self->facts, self->facts->len - 1);
      return TRUE;
    }
  add (gewu_decimal_negate (fact->adjusted), &fact->due, &overflow);
  if (overflow)
    g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_RANGE, fact->subject_name);
  else
    find_records (self, pair, fact);

  return !overflow;
}

static gboolean
compare_lines (LateFacts   *self,
               const Pair  *pair,
               GArray      *lines,
               GHashTable  *compared,
               GError     **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (lines, GewuScoreLine, i);

      if (g_hash_table_add (compared, (char *) line->item) &&
          !compare_line (self, pair, line->item, line->title, error))
        return FALSE;
    }

  return TRUE;
}

/* The lines as they stand, then those that only the score of now has, then those that were adjusted
 * and that neither has by now. */
static gboolean
compare_scores (LateFacts   *self,
                const Pair  *pair,
                GError     **error)
{
  g_autoptr(GHashTable) compared = g_hash_table_new (g_str_hash, g_str_equal);

  if (!compare_lines (self, pair, pair->before->lines, compared, error) ||
      !compare_lines (self, pair, pair->after->lines, compared, error))
    return FALSE;
  for (guint i = 0; i < self->adjustments->len; i++)
    {
      const GewuAdjustment *adjustment = g_ptr_array_index (self->adjustments, i);

      if (adjustment->subject == pair->after->subject->id &&
          g_str_equal (adjustment->board, pair->board->id) &&
          g_hash_table_add (compared, adjustment->item) &&
          !compare_line (self, pair, adjustment->item, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static const GewuScore *
find_score (const GewuBoardResult *board,
            gint64                 subject)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, subject);

  return gewu_board_result_find_score (board, key);
}

/* The score of now of who was kept as subject. Of several who were kept and are one by now, none: a
 * line of theirs has nothing to be compared with. */
static const GewuScore *
find_live (const LateFacts       *self,
           const GewuBoardResult *before,
           const GewuBoardResult *after,
           gint64                 subject)
{
  gint64 now = gewu_merged_subjects_get_now (self->merged, subject);
  const GArray *former = gewu_merged_subjects_get_former (self->merged, now);
  guint n_kept = find_score (before, now) != NULL;

  for (guint i = 0; former != NULL && i < former->len; i++)
    n_kept += find_score (before, g_array_index (former, gint64, i)) != NULL;

  return n_kept == 1 ? find_score (after, now) : NULL;
}

static gboolean
compare_boards (LateFacts              *self,
                const GewuBoardResult  *before,
                const GewuBoardResult  *after,
                GError                **error)
{
  for (guint i = 0; i < before->scores->len; i++)
    {
      const GewuScore *old = g_ptr_array_index (before->scores, i);
      Pair pair = { before->board, old, find_live (self, before, after, old->subject->id) };

      if (pair.after != NULL && old->has_score && pair.after->has_score &&
          !compare_scores (self, &pair, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- all */

static gboolean
compare (LateFacts                *self,
         const GewuPeriodScoring  *kept,
         const GewuPeriodScoring  *live,
         GError                  **error)
{
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (kept->result); i++)
    if (!compare_boards (self, gewu_assessment_result_get_board (kept->result, i),
                         gewu_assessment_result_get_board (live->result, i), error))
      return FALSE;

  return TRUE;
}

/* The records up to the day that counted when it was published. */
static char *
make_live_evidence (GewuConnection            *connection,
                    const GewuAssessmentHead  *head,
                    const GewuPeriodScoring   *live,
                    GError                   **error)
{
  return gewu_evidence_text_make (connection, live->scheme,
                                  gewu_assessment_result_get_measures (live->result),
                                  head->period, gewu_period_scoring_get_as_of (head, head->period),
                                  error);
}

static gboolean
collect (LateFacts                 *self,
         GewuConnection            *connection,
         const GewuAssessmentHead  *head,
         GError                   **error)
{
  g_autoptr(GewuPeriodScoring) kept =
    gewu_period_scoring_run_kept (connection, head->period, head->snapshot, error);
  g_autoptr(GewuSnapshotText) text = NULL;
  g_autoptr(GewuPeriodScoring) live = NULL;

  if (kept == NULL)
    return FALSE;
  text = gewu_store_get_snapshot (connection, head->snapshot, error);
  if (text != NULL)
    self->adjustments = gewu_store_list_adjustments (connection, head->id, 0, error);
  if (self->adjustments != NULL)
    self->merged = gewu_merged_subjects_new (connection, error);
  if (self->merged != NULL)
    live = gewu_period_scoring_run_live (connection, head, kept->scheme, head->period, error);
  if (live == NULL)
    return FALSE;
  self->kept_evidence = g_steal_pointer (&text->evidence);
  self->live_evidence = make_live_evidence (connection, head, live, error);

  return self->live_evidence != NULL && compare (self, kept, live, error);
}

GPtrArray *
gewu_late_facts_list (GewuConnection            *connection,
                      const GewuAssessmentHead  *head,
                      GError                   **error)
{
  g_autoptr(GPtrArray) facts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_late_fact_free);
  LateFacts self = { .facts = facts };
  gboolean done;

  if (head->snapshot == 0)
    {
      gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_STATE, error);
      return NULL;
    }
  done = collect (&self, connection, head, error);
  g_clear_pointer (&self.adjustments, g_ptr_array_unref);
  gewu_merged_subjects_free (self.merged);
  g_free (self.kept_evidence);
  g_free (self.live_evidence);

  return done ? g_steal_pointer (&facts) : NULL;
}
