/* What a change of a scheme would change for whom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-scheme.h"

#include "gewu-measuring.h"
#include "gewu-period-scoring.h"
#include "gewu-session-private.h"

#include <stdlib.h>

#define CACHE_KEY "gewu-what-if"

/* Of the two schemes of a what-if. */
enum
{
  BEFORE,
  AFTER,
  N_SCHEMES
};

/* Tables of measures that were taken, belonging to a session: those of the scheme before and of the
 * scheme after. Used by jobs on the reader's thread and emptied on the main thread. */
typedef struct
{
  gatomicrefcount  references;
  GMutex           mutex;
  guint            age;                   /* rises with every change of the records */
  char            *keys[N_SCHEMES];
  GewuMeasures    *measures[N_SCHEMES];
} Cache;

static void
cache_clear (Cache *self)
{
  for (int i = 0; i < N_SCHEMES; i++)
    {
      g_clear_pointer (&self->keys[i], g_free);
      g_clear_pointer (&self->measures[i], gewu_measures_unref);
    }
}

static void
cache_unref (gpointer data)
{
  Cache *self = data;

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  cache_clear (self);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static void
records_changed_cb (GewuSession *session)
{
  Cache *cache = g_object_get_data (G_OBJECT (session), CACHE_KEY);

  g_mutex_lock (&cache->mutex);
  cache->age++;
  cache_clear (cache);
  g_mutex_unlock (&cache->mutex);
}

/* (transfer full) */
static Cache *
ref_cache (GewuSession *session)
{
  Cache *cache = g_object_get_data (G_OBJECT (session), CACHE_KEY);

  if (cache == NULL)
    {
      cache = g_new0 (Cache, 1);
      g_atomic_ref_count_init (&cache->references);
      g_mutex_init (&cache->mutex);
      g_object_set_data_full (G_OBJECT (session), CACHE_KEY, cache, cache_unref);
      g_signal_connect (session, "changed", G_CALLBACK (records_changed_cb), NULL);
    }
  g_atomic_ref_count_inc (&cache->references);

  return cache;
}

static GewuMeasures *
cache_look_up (Cache      *self,
               const char *key)
{
  GewuMeasures *found = NULL;

  g_mutex_lock (&self->mutex);
  for (int i = 0; i < N_SCHEMES && found == NULL; i++)
    if (g_strcmp0 (self->keys[i], key) == 0)
      found = gewu_measures_ref (self->measures[i]);
  g_mutex_unlock (&self->mutex);

  return found;
}

/* Not when the records changed since the job was started: the table may be of before. */
static void
cache_keep (Cache        *self,
            guint         age,
            int           slot,
            const char   *key,
            GewuMeasures *measures)
{
  g_mutex_lock (&self->mutex);
  if (self->age == age)
    {
      g_free (self->keys[slot]);
      g_clear_pointer (&self->measures[slot], gewu_measures_unref);
      self->keys[slot] = g_strdup (key);
      self->measures[slot] = gewu_measures_ref (measures);
    }
  g_mutex_unlock (&self->mutex);
}

/* ---- what a table of measures depends on */

static void
append_entry (GString                    *key,
              const GewuEntryDeclaration *entry)
{
  g_string_append_printf (key, "entry %s %d %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %d %s %"
                          G_GINT64_FORMAT "\n", entry->name, entry->noun, entry->kind,
                          entry->range.floor.millionths, entry->range.cap.millionths, entry->trim,
                          entry->reweight, entry->matter_group != NULL ? entry->matter_group : "",
                          entry->worth.millionths);
  for (guint i = 0; i < entry->raters->len; i++)
    {
      const GewuRater *rater = g_ptr_array_index (entry->raters, i);

      g_string_append_printf (key, "rater %s %d %" G_GINT64_FORMAT "\n", rater->id,
                              rater->has_weight, rater->weight.millionths);
    }
  for (guint i = 0; i < entry->finders->len; i++)
    {
      const GewuFinder *finder = g_ptr_array_index (entry->finders, i);

      g_string_append_printf (key, "finder %s %" G_GINT64_FORMAT "\n", finder->id,
                              finder->factor.millionths);
    }
}

static void
append_board (GString         *key,
              const GewuBoard *board)
{
  g_autofree char *categories =
    board->categories != NULL ? g_strjoinv ("\t", board->categories) : g_strdup ("");

  g_string_append_printf (key, "board %s %d %d %d %s\n", board->id, board->noun, board->level,
                          board->group_by, categories);
  /* Objections are in the table by the items they are about. */
  for (guint i = 0; i < board->items->len; i++)
    g_string_append_printf (key, "item %s\n",
                            ((const GewuItem *) g_ptr_array_index (board->items, i))->id);
  for (guint i = 0; i < board->measures->len; i++)
    {
      const GewuMeasure *measure = g_ptr_array_index (board->measures, i);

      g_string_append_printf (key, "measure %s\n", measure->key);
    }
}

static char *
make_key (GewuScheme *scheme,
          GewuPeriod  period)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%s %d %d %d\n", gewu_scheme_get_id (scheme), period.first,
                          period.last, gewu_measuring_get_as_of (period));
  for (guint i = 0; i < gewu_scheme_get_n_boards (scheme); i++)
    append_board (key, gewu_scheme_get_board (scheme, i));
  for (guint i = 0; i < gewu_scheme_get_n_entries (scheme); i++)
    append_entry (key, gewu_scheme_get_entry (scheme, i));

  return g_string_free (key, FALSE);
}

/* ---- the job */

typedef struct
{
  Cache      *cache;
  guint       age;
  GewuScheme *schemes[N_SCHEMES];   /* BEFORE may be NULL */
  GewuPeriod  period;
} WhatIfJob;

static void
what_if_job_free (gpointer data)
{
  WhatIfJob *self = data;

  for (int i = 0; i < N_SCHEMES; i++)
    g_clear_pointer (&self->schemes[i], gewu_scheme_unref);
  cache_unref (self->cache);
  g_free (self);
}

void
gewu_what_if_free (GewuWhatIf *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->before, gewu_assessment_result_unref);
  g_clear_pointer (&self->after, gewu_assessment_result_unref);
  g_free (self);
}

/* Takes the measures, with everything that people entered for the period's assessment. */
static GewuAssessmentResult *
measure_and_score (GewuConnection  *connection,
                   WhatIfJob       *job,
                   int              slot,
                   const char      *key,
                   GError         **error)
{
  GewuScheme *scheme = job->schemes[slot];
  g_autoptr(GewuAssessmentHead) head = NULL;
  g_autoptr(GewuPeriodScoring) scoring = NULL;

  if (!gewu_store_find_assessment (connection, job->period, gewu_scheme_get_id (scheme), &head,
                                   error))
    return NULL;
  scoring = gewu_period_scoring_run_live (connection, head, scheme, job->period, error);
  if (scoring == NULL)
    return NULL;
  cache_keep (job->cache, job->age, slot, key,
              gewu_assessment_result_get_measures (scoring->result));

  return gewu_assessment_result_ref (scoring->result);
}

static GewuAssessmentResult *
run_scheme (GewuConnection  *connection,
            WhatIfJob       *job,
            int              slot,
            guint           *n_measured,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autofree char *key = make_key (job->schemes[slot], job->period);
  g_autoptr(GewuMeasures) measures = cache_look_up (job->cache, key);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (measures != NULL)
    return gewu_assess (job->schemes[slot], measures, error);

  ++*n_measured;

  return measure_and_score (connection, job, slot, key, error);
}

static gpointer
run_what_if (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable,
             GError         **error)
{
  WhatIfJob *job = data;
  g_autoptr(GewuWhatIf) what_if = g_new0 (GewuWhatIf, 1);

  what_if->period = job->period;
  what_if->after = run_scheme (connection, job, AFTER, &what_if->n_measured, cancellable, error);
  if (what_if->after == NULL)
    return NULL;
  if (job->schemes[BEFORE] != NULL)
    {
      what_if->before = run_scheme (connection, job, BEFORE, &what_if->n_measured, cancellable,
                                    error);
      if (what_if->before == NULL)
        return NULL;
    }

  return g_steal_pointer (&what_if);
}

void
gewu_session_what_if_async (GewuSession         *self,
                            GewuScheme          *before,
                            GewuScheme          *after,
                            GewuPeriod           period,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  WhatIfJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (after != NULL);

  job = g_new0 (WhatIfJob, 1);
  job->cache = ref_cache (self);
  job->age = job->cache->age;
  job->schemes[BEFORE] = before != NULL ? gewu_scheme_ref (before) : NULL;
  job->schemes[AFTER] = gewu_scheme_ref (after);
  job->period = period;
  g_task_set_source_tag (task, gewu_session_what_if_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, run_what_if, job, what_if_job_free,
                         (GDestroyNotify) gewu_what_if_free);
}

GewuWhatIf *
gewu_session_what_if_finish (GewuSession   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- who moves */

static gboolean
differs (GewuDecimal a,
         gboolean    has_a,
         GewuDecimal b,
         gboolean    has_b)
{
  return has_a != has_b || (has_a && gewu_decimal_compare (a, b) != 0);
}

gboolean
gewu_movement_is_change (const GewuMovement *self)
{
  const GewuScore *before = self->before;
  const GewuScore *after = self->after;

  if (before == NULL || after == NULL)
    return TRUE;

  return differs (before->score, before->has_score, after->score, after->has_score) ||
         before->rank != after->rank || g_strcmp0 (before->grade, after->grade) != 0 ||
         differs (before->award, before->has_award, after->award, after->has_award) ||
         differs (before->pay.paid, before->pay.has_value, after->pay.paid, after->pay.has_value);
}

int
gewu_movement_get_rise (const GewuMovement *self)
{
  if (self->before == NULL || self->after == NULL || self->before->rank == 0 ||
      self->after->rank == 0)
    return 0;

  return self->before->rank - self->after->rank;
}

typedef struct
{
  GewuMovement movement;
  gboolean     is_change;
  int          rise;          /* without its sign */
  gint64       score;
  gint64       pay;
  guint        position;
} Ordered;

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return a > b ? -1 : a < b;
}

static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  const Ordered *left = a;
  const Ordered *right = b;
  int order = right->is_change - left->is_change;

  if (order == 0)
    order = right->rise - left->rise;
  if (order == 0)
    order = compare_numbers (left->score, right->score);
  if (order == 0)
    order = compare_numbers (left->pay, right->pay);

  return order != 0 ? order : compare_numbers (right->position, left->position);
}

static gint64
get_size (GewuDecimal value)
{
  return ABS (value.millionths);
}

static Ordered
make_ordered (const GewuMovement *movement,
              guint               position)
{
  return (Ordered) {
    *movement, gewu_movement_is_change (movement), abs (gewu_movement_get_rise (movement)),
    get_size (movement->difference), get_size (movement->pay_difference), position,
  };
}

GArray *
gewu_what_if_list_moves (GewuWhatIf *self,
                         guint       board)
{
  const GewuBoardResult *after = gewu_assessment_result_get_board (self->after, board);
  const GewuBoardResult *before =
    self->before != NULL ? gewu_assessment_result_find_board (self->before, after->board->id)
                         : NULL;
  g_autoptr(GArray) moves =
    gewu_comparison_list_moves (before != NULL ? before : after, after);
  g_autofree Ordered *ordered = g_new (Ordered, MAX (moves->len, 1));
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (GewuMovement), moves->len);
  guint n = moves->len;

  for (guint i = 0; i < n; i++)
    ordered[i] = make_ordered (&g_array_index (moves, GewuMovement, i), i);
  qsort (ordered, n, sizeof *ordered, compare_moves);
  for (guint i = 0; i < n; i++)
    g_array_append_val (sorted, ordered[i].movement);

  return sorted;
}
