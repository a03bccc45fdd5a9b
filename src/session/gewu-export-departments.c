/* 部门排名通报: ranks with the counts behind each rate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include <string.h>

#define DEFAULT_PLACES 2

/* What offices call the counts of the rates that are ranked by. */
static const struct
{
  const char         *measure;
  GewuDepartmentRate  rate;
} known[] = {
  { "issues.solve-rate",
    { "解决率", "解决数", "交办数", "考核期内交办的问题", DEFAULT_PLACES } },
  { "issues.on-time-rate",
    { "按期办结率", "按期办结数", "应办结数", "考核期内交办、截至统计时点已到办理时限或已办结的问题",
      DEFAULT_PLACES } },
};

/* A measure of the board that is a rate, and what it is called. */
typedef struct
{
  const GewuMeasure *measure;
  const char        *title;
} RateMeasure;

typedef struct
{
  const GewuExport      *export;
  const GewuBoardResult *result;
  GewuMeasures          *measures;
  GArray                *rates;    /* RateMeasure */
} DepartmentExport;

/* 0 of 0 where it cannot be worked out. */
static GewuValue
evaluate (DepartmentExport  *self,
          const GewuMeasure *measure,
          const GewuScore   *score)
{
  GewuValue value = GEWU_VALUE_NONE;

  if (!gewu_measure_evaluate (measure, self->measures, score->index, &value, NULL))
    return GEWU_VALUE_NONE;

  return value;
}

static gboolean
is_rate (DepartmentExport  *self,
         const GewuMeasure *measure)
{
  for (guint i = 0; i < self->result->scores->len; i++)
    if (evaluate (self, measure, g_ptr_array_index (self->result->scores, i)).kind
        == GEWU_VALUE_RATIO)
      return TRUE;

  return FALSE;
}

static void
add_rate (DepartmentExport  *self,
          const GewuMeasure *measure,
          const char        *title)
{
  RateMeasure rate = { measure, title };

  if (measure == NULL)
    return;
  for (guint i = 0; i < self->rates->len; i++)
    if (strcmp (g_array_index (self->rates, RateMeasure, i).measure->key, measure->key) == 0)
      return;
  if (is_rate (self, measure))
    g_array_append_val (self->rates, rate);
}

/* Those ranked by come first. */
static void
collect_rates (DepartmentExport *self)
{
  const GewuBoard *board = self->result->board;

  for (guint i = 0; board->ranking != NULL && i < board->ranking->keys->len; i++)
    {
      const GewuRankingKey *key = &g_array_index (board->ranking->keys, GewuRankingKey, i);

      if (key->by == GEWU_RANKING_BY_MEASURE)
        add_rate (self, key->measure, key->measure->name);
    }
  for (guint i = 0; i < board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (board->items, i);

      add_rate (self, item->measure, item->title);
    }
}

const char *
gewu_export_name_measure (const GewuMeasure *measure)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i].measure, measure->name) == 0)
      return known[i].rate.title;

  return NULL;
}

static GewuDepartmentRate
name_rate (DepartmentExport  *self,
           const RateMeasure *rate)
{
  GewuExportPool *pool = self->export->pool;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i].measure, rate->measure->name) == 0)
      return known[i].rate;

  return (GewuDepartmentRate) {
    rate->title,
    gewu_export_pool_keep (pool, g_strconcat (rate->title, "（分子）", NULL)),
    gewu_export_pool_keep (pool, g_strconcat (rate->title, "（分母）", NULL)),
    NULL, DEFAULT_PLACES
  };
}

static const GewuDepartmentRate *
list_rates (DepartmentExport *self)
{
  GewuDepartmentRate *rates =
    gewu_export_pool_keep (self->export->pool, g_new0 (GewuDepartmentRate, self->rates->len + 1));

  for (guint i = 0; i < self->rates->len; i++)
    rates[i] = name_rate (self, &g_array_index (self->rates, RateMeasure, i));

  return rates;
}

static const GewuDepartmentCount *
list_counts (DepartmentExport *self,
             const GewuScore  *score)
{
  GewuDepartmentCount *counts =
    gewu_export_pool_keep (self->export->pool, g_new0 (GewuDepartmentCount, self->rates->len + 1));

  for (guint i = 0; i < self->rates->len; i++)
    {
      const RateMeasure *rate = &g_array_index (self->rates, RateMeasure, i);
      GewuValue value = evaluate (self, rate->measure, score);

      counts[i] = (GewuDepartmentCount) { value.kind == GEWU_VALUE_RATIO, value.ratio.numerator,
                                          value.ratio.denominator };
    }

  return counts;
}

/* Where the score is one rate, its points say nothing more. */
static gboolean
shows_items (DepartmentExport *self)
{
  return self->result->board->items->len > 1;
}

static const GewuDepartmentPoints *
list_points (DepartmentExport *self,
             const GewuScore  *score)
{
  GPtrArray *items = self->result->board->items;
  GewuDepartmentPoints *points =
    gewu_export_pool_keep (self->export->pool, g_new0 (GewuDepartmentPoints, items->len + 1));

  for (guint i = 0; i < items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (items, i);

      for (guint j = 0; j < score->lines->len; j++)
        {
          const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, j);

          if (strcmp (line->item, item->id) == 0)
            points[i] = (GewuDepartmentPoints) { gewu_score_line_is_left_out (line),
                                                 line->points };
        }
    }

  return points;
}

static const char *const *
list_items (DepartmentExport *self)
{
  GPtrArray *items = self->result->board->items;
  const char **titles =
    gewu_export_pool_keep (self->export->pool, g_new0 (const char *, items->len + 1));

  for (guint i = 0; i < items->len; i++)
    titles[i] = ((const GewuItem *) g_ptr_array_index (items, i))->title;

  return titles;
}

static void
fill_row (DepartmentExport  *self,
          const GewuScore   *score,
          GewuDepartmentRow *row)
{
  row->unit = score->subject->name;
  row->group = score->subject->group;
  row->rank = score->rank;
  row->not_ranked = gewu_export_explain_unranked (score);
  row->counts = list_counts (self, score);
  row->points = list_points (self, score);
  row->has_score = score->has_score;
  row->score = score->score;
  row->has_award = score->has_award;
  row->award = score->award;
  row->previous = gewu_session_assessment_get_previous_rank (self->export->assessment,
                                                             self->result->board, score->subject);
  row->grade = score->grade;
  row->note = gewu_export_note_score (self->export, score);
}

/* The usual title is that of the ranking by how problems were solved. */
static const char *
make_title (DepartmentExport *self)
{
  const GewuBoard *board = self->result->board;

  if (self->rates->len > 0 && strcmp (g_array_index (self->rates, RateMeasure, 0).measure->name,
                                      known[0].measure) == 0)
    return NULL;

  return gewu_export_pool_keep (self->export->pool,
                                g_strconcat (board->title, "考核排名通报", NULL));
}

static gboolean
find_previous_ranks (const GewuExport  *self,
                     GError           **error)
{
  GHashTable *ranks;

  if (gewu_session_assessment_knows_previous_ranks (self->assessment))
    return TRUE;

  ranks = gewu_session_previous_ranks_on_reader (self->connection, self->assessment->scheme,
                                                 self->assessment->period, error);
  if (ranks != NULL)
    gewu_session_assessment_set_previous_ranks (self->assessment, ranks);

  return ranks != NULL;
}

const GewuDepartmentReport *
gewu_export_departments (const GewuExport  *self,
                         GError           **error)
{
  const GewuBoardResult *result = gewu_export_find_board (self, GEWU_NOUN_UNIT, error);
  g_autoptr(GArray) rates = g_array_new (FALSE, FALSE, sizeof (RateMeasure));
  DepartmentExport export = { self, result, NULL, rates };
  GewuDepartmentReport *report;
  GewuDepartmentRow *rows;

  if (result == NULL || !find_previous_ranks (self, error))
    return NULL;

  export.measures = gewu_assessment_result_get_measures (self->assessment->result);
  collect_rates (&export);
  report = gewu_export_pool_keep (self->pool, g_new0 (GewuDepartmentReport, 1));
  rows = gewu_export_pool_keep (self->pool, g_new0 (GewuDepartmentRow, result->scores->len + 1));
  for (guint i = 0; i < result->scores->len; i++)
    fill_row (&export, g_ptr_array_index (result->scores, i), &rows[i]);
  report->title = make_title (&export);
  report->scheme = gewu_export_name_scheme (self);
  report->rates = list_rates (&export);
  report->n_rates = rates->len;
  report->items = list_items (&export);
  report->n_items = shows_items (&export) ? result->board->items->len : 0;
  report->has_grades = result->board->grades != NULL;
  report->has_awards = result->board->bands != NULL;
  report->rows = rows;
  report->n_rows = result->scores->len;

  return report;
}
