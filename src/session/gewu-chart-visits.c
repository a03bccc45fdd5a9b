/* Charts of visits: month by month, and of the units.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-build.h"

#include "gewu-store-chart.h"
#include "gewu-store-record.h"

/* ---- by month */

/* The days of month that are in the period. */
static GewuPeriod
cut_month (const GewuChartBuild *self,
           GewuPeriod            month)
{
  const GewuStoreScope scope = gewu_export_make_scope (self->export);

  month.first = MAX (month.first, scope.period.first);
  month.last = MIN (month.last, gewu_store_scope_get_last (&scope));

  return month;
}

/* Each visit once: ids of the visits of a month by the people of the unit asked for. */
static GArray *
list_of_unit (const GewuChartBuild  *self,
              GewuPeriod             month,
              GError               **error)
{
  GewuStoreScope scope = gewu_export_make_scope (self->export);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GArray) visits = NULL;
  GArray *ids;

  scope.period = month;
  visits = gewu_store_list_visits_of_units (self->export->connection, &scope, error);
  if (visits == NULL)
    return NULL;

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < visits->len; i++)
    {
      const GewuUnitVisit *visit = &g_array_index (visits, GewuUnitVisit, i);

      if (g_hash_table_add (seen, g_memdup2 (&visit->visit, sizeof visit->visit)))
        g_array_append_val (ids, visit->visit);
    }

  return ids;
}

static GArray *
list_visits (const GewuChartBuild  *self,
             GewuPeriod             month,
             GError               **error)
{
  const GewuExportScope *scope = self->export->scope;
  g_autoptr(GewuQuery) query = gewu_query_new (GEWU_NOUN_VISIT);

  if (scope->unit != 0)
    return list_of_unit (self, month, error);

  gewu_query_set_days (query, "date", month.first, month.last);
  if (scope->grids != NULL)
    gewu_query_add_related (query, GEWU_NOUN_GRID, g_array_index (scope->grids, gint64, 0));

  return gewu_store_list_ids (self->export->connection, query, error);
}

gboolean
gewu_chart_build_visits_by_month (const GewuChartBuild  *self,
                                  GError               **error)
{
  GewuPeriod period = self->export->request->period;
  GewuPeriod month = gewu_period_of_day (GEWU_PERIOD_MONTH, period.first);

  self->result->noun = GEWU_NOUN_VISIT;
  gewu_chart_add_series (self->result->chart, NULL);
  for (guint i = 0; month.first <= period.last; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d月", gewu_day_month (month.first));
      GewuPeriod days = cut_month (self, month);
      g_autoptr(GArray) ids = days.first <= days.last ? list_visits (self, days, error) : NULL;

      if (ids == NULL && days.first <= days.last)
        return FALSE;
      gewu_chart_add_category (self->result->chart, name);
      /* What is still to come has no value. */
      if (ids != NULL)
        gewu_chart_build_set_count (self, i, 0, ids->len, ids);
      month = gewu_period_next (month);
    }

  return TRUE;
}

/* ---- by unit */

/* The visits of one unit: how often, by people (人次), which visits (户次), whom (户数). */
typedef struct
{
  gint64      unit;
  gint64      n_visitors;
  GHashTable *visits;
  GHashTable *enterprises;
  GArray     *ids;
} UnitVisits;

static void
free_unit (gpointer data)
{
  UnitVisits *self = data;

  g_hash_table_unref (self->visits);
  g_hash_table_unref (self->enterprises);
  g_array_unref (self->ids);
  g_free (self);
}

static UnitVisits *
get_unit (GPtrArray  *units,
          GHashTable *by_id,
          gint64      id)
{
  UnitVisits *unit = g_hash_table_lookup (by_id, &id);

  if (unit == NULL)
    {
      unit = g_new0 (UnitVisits, 1);
      unit->unit = id;
      unit->visits = g_hash_table_new (g_int64_hash, g_int64_equal);
      unit->enterprises = g_hash_table_new (g_int64_hash, g_int64_equal);
      unit->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_ptr_array_add (units, unit);
      g_hash_table_insert (by_id, &unit->unit, unit);
    }

  return unit;
}

static int
compare_units (gconstpointer a,
               gconstpointer b)
{
  const UnitVisits *left = *(UnitVisits *const *) a;
  const UnitVisits *right = *(UnitVisits *const *) b;

  if (left->n_visitors != right->n_visitors)
    return left->n_visitors > right->n_visitors ? -1 : 1;

  return left->unit < right->unit ? -1 : left->unit > right->unit;
}

/* The keys of the sets lie in visits, which is not changed any more. */
static GPtrArray *
group_visits (GArray *visits)
{
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *units = g_ptr_array_new_with_free_func (free_unit);

  for (guint i = 0; i < visits->len; i++)
    {
      GewuUnitVisit *visit = &g_array_index (visits, GewuUnitVisit, i);
      UnitVisits *unit = get_unit (units, by_id, visit->unit);

      unit->n_visitors++;
      if (g_hash_table_add (unit->visits, &visit->visit))
        g_array_append_val (unit->ids, visit->visit);
      if (visit->enterprise != 0)
        g_hash_table_add (unit->enterprises, &visit->enterprise);
    }
  g_ptr_array_sort (units, compare_units);

  return units;
}

gboolean
gewu_chart_build_visits_by_unit (const GewuChartBuild  *self,
                                 GError               **error)
{
  static const char *const series[] = { "人次", "户次", "户数" };
  GewuStoreScope scope = gewu_export_make_scope (self->export);
  g_autoptr(GArray) visits = gewu_store_list_visits_of_units (self->export->connection, &scope,
                                                              error);
  g_autoptr(GPtrArray) units = NULL;

  if (visits == NULL)
    return FALSE;

  self->result->noun = GEWU_NOUN_VISIT;
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    gewu_chart_add_series (self->result->chart, series[i]);
  units = group_visits (visits);
  for (guint i = 0; i < units->len; i++)
    {
      const UnitVisits *unit = g_ptr_array_index (units, i);
      g_autofree char *name = gewu_chart_build_name (self, GEWU_NOUN_UNIT, unit->unit, error);

      if (name == NULL)
        return FALSE;
      gewu_chart_add_category (self->result->chart, name);
      gewu_chart_build_set_count (self, i, 0, unit->n_visitors, unit->ids);
      gewu_chart_build_set_count (self, i, 1, unit->ids->len, unit->ids);
      gewu_chart_build_set_count (self, i, 2, g_hash_table_size (unit->enterprises), unit->ids);
    }

  return TRUE;
}
