/* Charts of issues: how the departments handle them, and of what kind they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-build.h"

#include "gewu-error.h"
#include "gewu-store-record.h"

#include <string.h>

/* ---- of departments */

static gboolean
is_of_scope (const GewuChartBuild *self,
             gint64                unit)
{
  return self->export->scope->unit == 0 || self->export->scope->unit == unit;
}

/* The most first, then the oldest unit. */
static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const GewuChartCount *left = *(GewuChartCount *const *) a;
  const GewuChartCount *right = *(GewuChartCount *const *) b;

  if (left->numerator != right->numerator)
    return left->numerator > right->numerator ? -1 : 1;

  return left->subject < right->subject ? -1 : left->subject > right->subject;
}

/* The best rate first, by cross multiplication; of equals the one with more cases. */
static int
compare_rates (gconstpointer a,
               gconstpointer b)
{
  const GewuChartCount *left = *(GewuChartCount *const *) a;
  const GewuChartCount *right = *(GewuChartCount *const *) b;
  gint64 left_rate = left->numerator * right->denominator;
  gint64 right_rate = right->numerator * left->denominator;

  if (left_rate != right_rate)
    return left_rate > right_rate ? -1 : 1;
  if (left->denominator != right->denominator)
    return left->denominator > right->denominator ? -1 : 1;

  return left->subject < right->subject ? -1 : left->subject > right->subject;
}

/* The counts of the scope (lent), in order. */
static GPtrArray *
sort_counts (const GewuChartBuild *self,
             GHashTable           *counts,
             GCompareFunc          compare)
{
  GPtrArray *sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (is_of_scope (self, ((GewuChartCount *) value)->subject))
      g_ptr_array_add (sorted, value);
  g_ptr_array_sort (sorted, compare);

  return sorted;
}

static gboolean
add_unit (const GewuChartBuild  *self,
          gint64                 unit,
          GError               **error)
{
  g_autofree char *name = gewu_chart_build_name (self, GEWU_NOUN_UNIT, unit, error);

  if (name == NULL)
    return FALSE;
  gewu_chart_add_category (self->result->chart, name);

  return TRUE;
}

static GHashTable *
make_set (GHashTable *counts,
          gint64      subject)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);
  const GewuChartCount *count = g_hash_table_lookup (counts, &subject);

  for (guint i = 0; count != NULL && i < count->records->len; i++)
    g_hash_table_add (set, &g_array_index (count->records, gint64, i));

  return set;
}

/* Every issue dispatched is one of the three: handled in time, handled late, or not yet. */
static void
split_issues (const GewuChartBuild *self,
              guint                 category,
              const GewuChartCount *dispatched,
              GHashTable           *on_time,
              GHashTable           *solved)
{
  g_autoptr(GHashTable) in_time = make_set (on_time, dispatched->subject);
  g_autoptr(GHashTable) done = make_set (solved, dispatched->subject);
  GArray *parts[3];

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < dispatched->records->len; i++)
    {
      gint64 id = g_array_index (dispatched->records, gint64, i);
      guint part = g_hash_table_contains (in_time, &id) ? 0
                                                        : g_hash_table_contains (done, &id) ? 1 : 2;

      g_array_append_val (parts[part], id);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gewu_chart_build_set_count (self, category, i, parts[i]->len, parts[i]);
      g_array_unref (parts[i]);
    }
}

gboolean
gewu_chart_build_issues_by_unit (const GewuChartBuild  *self,
                                 GError               **error)
{
  static const char *const series[] = { "按时办结", "超时办结", "未办结" };
  g_autoptr(GHashTable) dispatched = gewu_chart_build_count (self, "issues.dispatched",
                                                             GEWU_NOUN_UNIT, error);
  g_autoptr(GHashTable) on_time = NULL;
  g_autoptr(GHashTable) solved = NULL;
  g_autoptr(GPtrArray) units = NULL;

  if (dispatched == NULL)
    return FALSE;
  on_time = gewu_chart_build_count (self, "issues.on-time", GEWU_NOUN_UNIT, error);
  if (on_time == NULL)
    return FALSE;
  solved = gewu_chart_build_count (self, "issues.solved", GEWU_NOUN_UNIT, error);
  if (solved == NULL)
    return FALSE;

  self->result->noun = GEWU_NOUN_ISSUE;
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    gewu_chart_add_series (self->result->chart, series[i]);
  units = sort_counts (self, dispatched, compare_counts);
  for (guint i = 0; i < units->len; i++)
    {
      const GewuChartCount *unit = g_ptr_array_index (units, i);

      if (!add_unit (self, unit->subject, error))
        return FALSE;
      split_issues (self, i, unit, on_time, solved);
    }

  return TRUE;
}

gboolean
gewu_chart_build_resolve_rate (const GewuChartBuild  *self,
                               GError               **error)
{
  g_autoptr(GHashTable) counts = gewu_chart_build_count (self, "issues.solve-rate",
                                                         GEWU_NOUN_UNIT, error);
  g_autoptr(GPtrArray) units = NULL;

  if (counts == NULL)
    return FALSE;

  self->result->noun = GEWU_NOUN_ISSUE;
  gewu_chart_add_series (self->result->chart, NULL);
  units = sort_counts (self, counts, compare_rates);
  for (guint i = 0; i < units->len; i++)
    {
      const GewuChartCount *unit = g_ptr_array_index (units, i);

      if (!add_unit (self, unit->subject, error))
        return FALSE;
      gewu_chart_build_set_rate (self, i, 0, unit->numerator, unit->denominator, TRUE,
                                 unit->records);
    }

  return TRUE;
}

/* ---- of categories */

typedef struct
{
  char   *name;
  GArray *ids;
} Category;

static void
free_category (gpointer data)
{
  Category *self = data;

  g_free (self->name);
  g_array_unref (self->ids);
  g_free (self);
}

static int
compare_categories (gconstpointer a,
                    gconstpointer b)
{
  const Category *left = *(Category *const *) a;
  const Category *right = *(Category *const *) b;

  if (left->ids->len != right->ids->len)
    return left->ids->len > right->ids->len ? -1 : 1;

  return strcmp (left->name, right->name);
}

static void
add_issue (GPtrArray  *categories,
           GewuRecord *issue)
{
  const char *value = gewu_record_get (issue, "category");
  const char *name = value != NULL ? value : "未分类";
  gint64 id = gewu_record_get_id (issue);
  Category *category = NULL;

  for (guint i = 0; i < categories->len && category == NULL; i++)
    if (g_str_equal (((Category *) g_ptr_array_index (categories, i))->name, name))
      category = g_ptr_array_index (categories, i);
  if (category == NULL)
    {
      category = g_new0 (Category, 1);
      category->name = g_strdup (name);
      category->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_ptr_array_add (categories, category);
    }
  g_array_append_val (category->ids, id);
}

static GewuQuery *
make_query (const GewuChartBuild *self)
{
  GewuStoreScope scope = gewu_export_make_scope (self->export);
  GewuQuery *query = gewu_query_new (GEWU_NOUN_ISSUE);

  gewu_query_set_days (query, "reported", scope.period.first, gewu_store_scope_get_last (&scope));
  if (scope.unit != 0)
    gewu_query_add_related (query, GEWU_NOUN_UNIT, scope.unit);
  if (scope.grids != NULL)
    gewu_query_add_related (query, GEWU_NOUN_GRID, g_array_index (scope.grids, gint64, 0));

  return query;
}

gboolean
gewu_chart_build_issues_by_category (const GewuChartBuild  *self,
                                     GError               **error)
{
  g_autoptr(GewuQuery) query = make_query (self);
  g_autoptr(GewuRowSource) rows = gewu_store_open_rows (self->export->connection, query, error);
  g_autoptr(GPtrArray) categories = g_ptr_array_new_with_free_func (free_category);
  g_autoptr(GError) local_error = NULL;
  GewuRecord *issue;

  if (rows == NULL)
    return FALSE;
  while ((issue = gewu_row_source_next (rows, &local_error)) != NULL)
    {
      add_issue (categories, issue);
      gewu_record_unref (issue);
    }
  if (!gewu_error_pass_on (g_steal_pointer (&local_error), error))
    return FALSE;

  self->result->noun = GEWU_NOUN_ISSUE;
  gewu_chart_add_series (self->result->chart, NULL);
  g_ptr_array_sort (categories, compare_categories);
  for (guint i = 0; i < categories->len; i++)
    {
      const Category *category = g_ptr_array_index (categories, i);

      gewu_chart_add_category (self->result->chart, category->name);
      gewu_chart_build_set_count (self, i, 0, category->ids->len, category->ids);
    }

  return TRUE;
}
