/* Charts of grids: the months each was visited in, and the tile map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart-build.h"

#include "gewu-store-coverage.h"

#include <math.h>

static GewuCoverage *
read_coverage (const GewuChartBuild  *self,
               GError               **error)
{
  GewuStoreScope scope = gewu_export_make_scope (self->export);

  return gewu_store_get_coverage (self->export->connection, &scope, error);
}

/* Opens the enterprises that are in the grid, or below it. */
static void
open_enterprises (const GewuChartBuild *self,
                  guint                 category,
                  guint                 series,
                  gint64                grid)
{
  GewuQuery *query = gewu_query_new (GEWU_NOUN_ENTERPRISE);

  gewu_query_add_related (query, GEWU_NOUN_GRID, grid);
  gewu_chart_build_take_query (self, category, series, query);
}

/* ---- month by month */

static void
add_row (const GewuChartBuild *self,
         const GewuCoverage   *coverage,
         guint                 row)
{
  const GewuCoverageGrid *grid = g_ptr_array_index (coverage->grids, row);

  gewu_chart_add_category (self->result->chart, grid->name);
  for (guint i = 0; i < coverage->months->len; i++)
    {
      gewu_chart_build_set_rate (self, row, i, grid->months[i].visited, grid->months[i].due, FALSE,
                                 NULL);
      open_enterprises (self, row, i, grid->id);
    }
}

gboolean
gewu_chart_build_coverage (const GewuChartBuild  *self,
                           GError               **error)
{
  g_autoptr(GewuCoverage) coverage = read_coverage (self, error);

  if (coverage == NULL)
    return FALSE;

  self->result->noun = GEWU_NOUN_ENTERPRISE;
  for (guint i = 0; i < coverage->months->len; i++)
    {
      const GewuPeriod *month = &g_array_index (coverage->months, GewuPeriod, i);
      g_autofree char *name = g_strdup_printf ("%d月", gewu_day_month (month->first));

      gewu_chart_add_series (self->result->chart, name);
    }
  for (guint i = 0; coverage->months->len > 0 && i < coverage->grids->len; i++)
    add_row (self, coverage, i);

  return TRUE;
}

/* ---- the tile map */

typedef void (*SetTile) (const GewuChartBuild   *self,
                         const GewuCoverageGrid *grid,
                         guint                   tile,
                         gconstpointer           data);

static void
set_coverage (const GewuChartBuild   *self,
              const GewuCoverageGrid *grid,
              guint                   tile,
              gconstpointer           data G_GNUC_UNUSED)
{
  gewu_chart_build_set_rate (self, tile, 0, grid->whole.visited, grid->whole.due, FALSE, NULL);
  open_enterprises (self, tile, 0, grid->id);
}

/* data: subject → GewuChartCount. Who has nothing has 0. */
static void
set_count (const GewuChartBuild   *self,
           const GewuCoverageGrid *grid,
           guint                   tile,
           gconstpointer           data)
{
  const GewuChartCount *count = g_hash_table_lookup ((GHashTable *) data, &grid->id);

  gewu_chart_build_set_count (self, tile, 0, count != NULL ? count->numerator : 0,
                              count != NULL ? count->records : NULL);
}

/* data: the board of grids. */
static void
set_score (const GewuChartBuild   *self,
           const GewuCoverageGrid *grid,
           guint                   tile,
           gconstpointer           data)
{
  const GewuBoardResult *board = data;
  g_autoptr(GArray) records = gewu_chart_build_one (grid->id);

  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);
      g_autofree char *label = NULL;

      if (score->subject->id != grid->id || !score->has_score)
        continue;
      label = gewu_decimal_to_string (score->score, 0);
      gewu_chart_build_set_value (self, tile, 0, gewu_decimal_to_double (score->score), label,
                                  records);
      return;
    }
  gewu_chart_build_set_value (self, tile, 0, NAN, NULL, records);
}

static gboolean
add_tiles (const GewuChartBuild  *self,
           SetTile                set_tile,
           gconstpointer          data,
           GError               **error)
{
  g_autoptr(GewuCoverage) coverage = read_coverage (self, error);

  if (coverage == NULL)
    return FALSE;

  gewu_chart_add_series (self->result->chart, self->request->indicator->title);
  for (guint i = 0; i < coverage->grids->len; i++)
    {
      const GewuCoverageGrid *grid = g_ptr_array_index (coverage->grids, i);

      gewu_chart_add_category (self->result->chart, grid->name);
      gewu_chart_set_group (self->result->chart, i, grid->parent_name);
      set_tile (self, grid, i, data);
    }

  return TRUE;
}

gboolean
gewu_chart_build_grids (const GewuChartBuild  *self,
                        GError               **error)
{
  const char *name = self->request->indicator->indicator;
  g_autoptr(GHashTable) counts = NULL;

  if (self->export->assessment != NULL)
    {
      const GewuBoardResult *board = gewu_export_find_board (self->export, GEWU_NOUN_GRID, error);

      self->result->noun = GEWU_NOUN_GRID;
      return board != NULL && add_tiles (self, set_score, board, error);
    }
  if (name == NULL)
    {
      self->result->noun = GEWU_NOUN_ENTERPRISE;
      return add_tiles (self, set_coverage, NULL, error);
    }

  self->result->noun = gewu_indicator_find (name)->evidence;
  counts = gewu_chart_build_count (self, name, GEWU_NOUN_GRID, error);

  return counts != NULL && add_tiles (self, set_count, counts, error);
}
