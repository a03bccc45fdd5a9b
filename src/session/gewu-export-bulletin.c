/* 月通报 and 考核通报: its figures, and those who are named in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export-bulletin.h"

#include "gewu-error.h"
#include "gewu-store-figure.h"

/* Records that begin so many days after a period still are of all of it: a holiday may be first. */
#define DAYS_OF_GRACE 10

typedef struct
{
  GewuBulletinSpan  now;
  GewuBulletin     *bulletin;
  GHashTable       *counts;        /* gint64 → GewuBulletinCounts */
  GArray           *departments;   /* GewuBulletinDepartment */
} BulletinExport;

/* ---- spans */

GewuPeriod
gewu_bulletin_span_get_past (const GewuBulletinSpan *self)
{
  GewuPeriod past = self->period;

  past.kind = GEWU_PERIOD_RANGE;
  past.last = MIN (past.last, self->as_of);

  return past;
}

static GewuIndicatorQuery
make_query (const GewuBulletinSpan  *self,
            GewuNoun                 noun,
            const char              *indicator,
            char                   **parameters)
{
  return (GewuIndicatorQuery) {
    gewu_indicator_find (indicator), noun, parameters, self->period, self->as_of
  };
}

GArray *
gewu_bulletin_span_measure (const GewuBulletinSpan  *self,
                            GewuNoun                 noun,
                            const char              *indicator,
                            char                   **parameters,
                            GError                 **error)
{
  GewuIndicatorQuery query = make_query (self, noun, indicator, parameters);

  return gewu_store_measure (self->export->connection, &query, error);
}

GArray *
gewu_bulletin_span_list_counted (const GewuBulletinSpan  *self,
                                 GewuNoun                 noun,
                                 const char              *indicator,
                                 char                   **parameters,
                                 GError                 **error)
{
  GewuIndicatorQuery query = make_query (self, noun, indicator, parameters);

  return gewu_store_list_counted (self->export->connection, &query, error);
}

/* The period before, as long as this one has run and looked at as long after it. */
static GewuBulletinSpan
get_span_before (const GewuBulletinSpan *now)
{
  GewuBulletinSpan before = *now;

  before.period = gewu_period_previous (now->period);
  before.as_of = now->as_of < now->period.last
                 ? MIN (before.period.first + (now->as_of - now->period.first), before.period.last)
                 : before.period.last + (now->as_of - now->period.last);

  return before;
}

/* ---- the period before */

static gboolean
fill_before (BulletinExport  *self,
             GError         **error)
{
  GewuBulletin *bulletin = self->bulletin;
  GewuBulletinSpan before = get_span_before (&self->now);
  g_autoptr(GHashTable) counts = NULL;
  GewuDay first, last;

  if (!gewu_store_get_days (self->now.export->connection, &first, &last, error))
    return FALSE;
  if (first == GEWU_DAY_UNKNOWN || first > before.period.last || before.as_of < first)
    return TRUE;
  if (first > before.period.first + DAYS_OF_GRACE)
    {
      bulletin->records_since = first;
      return TRUE;
    }

  counts = gewu_bulletin_count_handling (&before, FALSE, error);
  if (counts == NULL || !gewu_bulletin_count_visits (&before, &bulletin->before, error))
    return FALSE;
  gewu_bulletin_sum_handling (counts, before.export->scope->unit, &bulletin->before.handling);
  bulletin->has_before = TRUE;

  return TRUE;
}

/* ---- departments */

static const char *const *
list_numbers (BulletinExport           *self,
              const GewuBulletinCounts *counts)
{
  GewuExportPool *pool = self->now.export->pool;
  const char **numbers;

  if (counts->numbers == NULL)
    return NULL;
  numbers = gewu_export_pool_keep (pool, g_new0 (const char *, counts->numbers->len + 1));
  for (guint i = 0; i < counts->numbers->len; i++)
    numbers[i] = gewu_export_pool_copy (pool, g_ptr_array_index (counts->numbers, i));

  return numbers;
}

static gboolean
has_something (const GewuBulletinCounts *counts)
{
  return counts != NULL && (counts->handling.dispatched > 0 || counts->handling.carried > 0);
}

/* Those of the bulletin's unit alone, or all. Who neither handled anything nor has a rank is
 * counted. */
static void
add_department (BulletinExport  *self,
                gint64           unit,
                const char      *name,
                const GewuScore *score)
{
  const GewuBulletinCounts *counts = g_hash_table_lookup (self->counts, &unit);
  gint64 own = self->now.export->scope->unit;
  GewuBulletinDepartment department = {
    .name = gewu_export_pool_copy (self->now.export->pool, name),
  };

  if (own != 0 && own != unit)
    return;
  if (!has_something (counts) && (score == NULL || score->rank == 0))
    {
      self->bulletin->n_idle++;
      return;
    }

  if (score != NULL)
    {
      department.group = gewu_export_pool_copy (self->now.export->pool, score->subject->group);
      department.rank = score->rank;
    }
  if (counts != NULL)
    {
      department.handling = counts->handling;
      department.numbers = list_numbers (self, counts);
    }
  g_array_append_val (self->departments, department);
}

static gboolean
is_in (const GewuBoardResult *board,
       gint64                 unit)
{
  for (guint i = 0; board != NULL && i < board->scores->len; i++)
    if (((const GewuScore *) g_ptr_array_index (board->scores, i))->subject->id == unit)
      return TRUE;

  return FALSE;
}

/* Those that a scheme does not rank, but that had something to handle. */
static gboolean
add_others (BulletinExport         *self,
            const GewuBoardResult  *board,
            GError                **error)
{
  g_autoptr(GPtrArray) rows =
    gewu_store_list_subjects (self->now.export->connection, GEWU_NOUN_UNIT, self->now.period,
                              self->now.as_of, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const GewuSubjectRow *row = g_ptr_array_index (rows, i);

      if (has_something (g_hash_table_lookup (self->counts, &row->id)) && !is_in (board, row->id))
        add_department (self, row->id, row->name, NULL);
    }

  return rows != NULL;
}

static void
fill_own_rank (BulletinExport        *self,
               const GewuBoardResult *board)
{
  gint64 own = self->now.export->scope->unit;
  const GewuScore *found = NULL;

  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      if (score->subject->id == own)
        found = score;
    }
  if (found == NULL || found->rank == 0)
    return;
  self->bulletin->own_rank = found->rank;
  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      if (score->rank > 0 && g_strcmp0 (score->subject->group, found->subject->group) == 0)
        self->bulletin->n_ranked++;
    }
}

static const GewuBoardResult *
find_board (GewuSessionAssessment *assessment)
{
  guint n_boards = gewu_assessment_result_get_n_boards (assessment->result);

  for (guint i = 0; i < n_boards; i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (assessment->result, i);

      if (board->board->noun == GEWU_NOUN_UNIT && board->board->ranking != NULL)
        return board;
    }

  return NULL;
}

/* A bulletin is possible without ranks: the scheme has none, or there is nothing to score. */
static gboolean
score_departments (BulletinExport         *self,
                   GewuSessionAssessment **assessment,
                   GError                **error)
{
  g_autoptr(GError) local_error = NULL;

  *assessment = gewu_export_score (self->now.export, &local_error);

  return local_error == NULL
         || g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NO_RECORDS)
         || gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

static gboolean
fill_departments (BulletinExport  *self,
                  GError         **error)
{
  GewuExport scored = *self->now.export;
  const GewuBoardResult *board;

  if (!score_departments (self, &scored.assessment, error))
    return FALSE;

  board = scored.assessment != NULL ? find_board (scored.assessment) : NULL;
  for (guint i = 0; board != NULL && i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      add_department (self, score->subject->id, score->subject->name, score);
    }
  if (board != NULL)
    {
      self->bulletin->scheme = gewu_export_name_scheme (&scored);
      fill_own_rank (self, board);
    }

  return add_others (self, board, error);
}

/* ---- head */

/* "各管委会部门、各乡镇街道": the kinds of units there are. */
static gboolean
name_addressees (BulletinExport  *self,
                 GError         **error)
{
  const GewuExport *export = self->now.export;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GString) list = g_string_new (NULL);

  self->bulletin->unit = gewu_export_pool_copy (export->pool, export->scope->unit_name);
  self->bulletin->addressees = self->bulletin->unit;
  if (export->scope->unit != 0)
    return TRUE;
  rows = gewu_store_list_subjects (export->connection, GEWU_NOUN_UNIT, self->now.period,
                                   self->now.as_of, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const GewuSubjectRow *row = g_ptr_array_index (rows, i);

      if (row->category != NULL && g_hash_table_add (kinds, row->category))
        g_string_append_printf (list, "%s各%s", list->len > 0 ? "、" : "", row->category);
    }
  self->bulletin->addressees =
    gewu_export_pool_copy (export->pool, list->len > 0 ? list->str : "各单位");

  return rows != NULL;
}

const GewuBulletin *
gewu_export_bulletin (const GewuExport  *export,
                      GError           **error)
{
  GewuBulletin *bulletin = gewu_export_pool_keep (export->pool, g_new0 (GewuBulletin, 1));
  g_autoptr(GArray) departments = g_array_new (FALSE, FALSE, sizeof (GewuBulletinDepartment));
  BulletinExport self = {
    { export, export->request->period, export->as_of }, bulletin, NULL, departments
  };
  g_autoptr(GHashTable) counts = NULL;

  if (!gewu_day_is_valid (export->request->period.first))
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_PERIOD, export->request->report);
      return NULL;
    }
  bulletin->day = gewu_day_of_instant (gewu_now ());
  bulletin->partly = export->as_of < export->request->period.last;
  self.counts = counts = gewu_bulletin_count_handling (&self.now, TRUE, error);
  if (counts == NULL
      || !gewu_bulletin_count_visits (&self.now, &bulletin->now, error)
      || !gewu_bulletin_name_places (&self.now, bulletin, error)
      || !name_addressees (&self, error)
      || !fill_departments (&self, error)
      || !fill_before (&self, error))
    return NULL;

  gewu_bulletin_sum_handling (counts, export->scope->unit, &bulletin->now.handling);
  bulletin->n_departments = departments->len;
  bulletin->departments =
    gewu_export_pool_keep (export->pool, g_array_free (g_steal_pointer (&departments), FALSE));

  return bulletin;
}
