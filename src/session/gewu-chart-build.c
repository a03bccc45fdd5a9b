/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-build.h"

#include "gewu-error.h"
#include "gewu-store-record.h"

#include <math.h>

static const struct
{
  const char         *id;
  GewuChartBuildFunc  build;
} builds[] = {
  { "visits-by-month", gewu_chart_build_visits_by_month },
  { "visits-by-unit", gewu_chart_build_visits_by_unit },
  { "issues-by-unit", gewu_chart_build_issues_by_unit },
  { "issues-by-category", gewu_chart_build_issues_by_category },
  { "resolve-rate", gewu_chart_build_resolve_rate },
  { "rank-change", gewu_chart_build_rank_change },
  { "scores", gewu_chart_build_scores },
  { "trend", gewu_chart_build_trend },
  { "coverage", gewu_chart_build_coverage },
  { "grids", gewu_chart_build_grids },
  { "issue", gewu_chart_build_issue },
};

GewuChartBuildFunc
gewu_chart_build_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (builds); i++)
    if (g_str_equal (builds[i].id, id))
      return builds[i].build;

  return NULL;
}

/* ---- counting */

static void
free_count (gpointer data)
{
  GewuChartCount *count = data;

  g_array_unref (count->records);
  g_free (count);
}

static GewuChartCount *
get_count (GHashTable *counts,
           gint64      subject)
{
  GewuChartCount *count = g_hash_table_lookup (counts, &subject);

  if (count == NULL)
    {
      count = g_new0 (GewuChartCount, 1);
      count->subject = subject;
      count->records = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (counts, &count->subject, count);
    }

  return count;
}

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  const GewuCountedRecord *left = a;
  const GewuCountedRecord *right = b;

  if (left->subject != right->subject)
    return left->subject < right->subject ? -1 : 1;
  if (left->record != right->record)
    return left->record < right->record ? -1 : 1;

  return 0;
}

/* Those that are wanted: a rate's that miss it where the subject has any. */
static void
add_records (GHashTable   *counts,
             const GArray *records)
{
  gint64 last_subject = 0;
  gint64 last_record = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const GewuCountedRecord *record = &g_array_index (records, GewuCountedRecord, i);
      GewuChartCount *count = get_count (counts, record->subject);
      gboolean misses = count->numerator < count->denominator;

      if (record->record == 0 || (misses && record->numerator >= record->denominator)
          || (count->denominator == 0 && record->numerator == 0)
          || (record->subject == last_subject && record->record == last_record))
        continue;
      g_array_append_val (count->records, record->record);
      last_subject = record->subject;
      last_record = record->record;
    }
}

GHashTable *
gewu_chart_build_count (const GewuChartBuild  *self,
                        const char            *indicator,
                        GewuNoun               noun,
                        GError               **error)
{
  const GewuExport *export = self->export;
  GewuIndicatorQuery query = {
    .indicator = gewu_indicator_find (indicator),
    .noun = noun,
    .period = export->request->period,
    .as_of = export->as_of,
  };
  g_autoptr(GArray) records = gewu_store_list_counted (export->connection, &query, error);
  GHashTable *counts;

  if (records == NULL)
    return NULL;

  counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_count);
  g_array_sort (records, compare_records);
  for (guint i = 0; i < records->len; i++)
    {
      const GewuCountedRecord *record = &g_array_index (records, GewuCountedRecord, i);
      GewuChartCount *count = get_count (counts, record->subject);

      count->numerator += record->numerator;
      /* A count has a denominator of its own, which says nothing. */
      if (query.indicator->kind == GEWU_INDICATOR_RATE)
        count->denominator += record->denominator;
    }
  add_records (counts, records);

  return counts;
}

char *
gewu_chart_build_name (const GewuChartBuild  *self,
                       GewuNoun               noun,
                       gint64                 id,
                       GError               **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GewuRecord) record = gewu_store_get_record (self->export->connection, noun, id,
                                                        &local_error);
  const char *name = record != NULL ? gewu_record_get (record, "name") : NULL;

  if (local_error != NULL && !g_error_matches (local_error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_strdup (name != NULL ? name : "");
}

/* ---- elements */

void
gewu_chart_build_take_query (const GewuChartBuild *self,
                             guint                 category,
                             guint                 series,
                             GewuQuery            *query)
{
  GPtrArray *queries = self->result->queries;
  guint element = category * gewu_chart_get_n_series (self->result->chart) + series;

  if (queries->len <= element)
    g_ptr_array_set_size (queries, (int) element + 1);
  g_clear_pointer (&queries->pdata[element], gewu_query_free);
  queries->pdata[element] = query;
}

void
gewu_chart_build_set_value (const GewuChartBuild *self,
                            guint                 category,
                            guint                 series,
                            double                value,
                            const char           *label,
                            GArray               *records)
{
  GewuQuery *query;

  gewu_chart_set_value (self->result->chart, category, series, value, label, 0);
  if (records == NULL || records->len == 0)
    return;

  query = gewu_query_new (self->result->noun);
  gewu_query_set_ids (query, records);
  gewu_chart_build_take_query (self, category, series, query);
}

void
gewu_chart_build_set_count (const GewuChartBuild *self,
                            guint                 category,
                            guint                 series,
                            gint64                count,
                            GArray               *records)
{
  g_autofree char *label = g_strdup_printf ("%" G_GINT64_FORMAT, count);

  gewu_chart_build_set_value (self, category, series, (double) count, label, records);
}

void
gewu_chart_build_set_rate (const GewuChartBuild *self,
                           guint                 category,
                           guint                 series,
                           gint64                numerator,
                           gint64                denominator,
                           gboolean              with_counts,
                           GArray               *records)
{
  double rate = denominator > 0 ? (double) numerator / (double) denominator : NAN;
  g_autofree char *percent = denominator > 0 ? g_strdup_printf ("%.1f%%", rate * 100) : NULL;
  g_autofree char *counts = g_strdup_printf ("%" G_GINT64_FORMAT " / %" G_GINT64_FORMAT "  %s",
                                             numerator, denominator,
                                             percent != NULL ? percent : "—");

  gewu_chart_build_set_value (self, category, series, rate, with_counts ? counts : percent,
                              records);
}

GArray *
gewu_chart_build_one (gint64 id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, id);

  return ids;
}
