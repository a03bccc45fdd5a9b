/* The chart of a table on a page of its own, with the values of its rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-pages-part.h"

#include "gewu-chart-draw.h"
#include "gewu-report-cursor.h"

#include <math.h>

/* Points. */
#define LABEL_SIZE 11.0
#define HEIGHT_OF_RATE 30.0
#define HEIGHT_OF_TITLE 40.0

typedef struct
{
  GewuPagesPart  part;
  GewuChart     *chart;
} PagesChart;

static void
free_chart (GewuPagesPart *part)
{
  PagesChart *self = (PagesChart *) part;

  gewu_chart_unref (self->chart);
  g_free (self);
}

static double
get_number (const GewuReportValue *value)
{
  if (value->kind == GEWU_REPORT_VALUE_NUMBER)
    return gewu_decimal_to_double (value->number);
  if (value->kind == GEWU_REPORT_VALUE_RATE && gewu_ratio_has_value (value->rate))
    return gewu_decimal_to_double (value->rate.numerator)
           / gewu_decimal_to_double (value->rate.denominator);

  return NAN;
}

static void
add_row (GewuChart             *chart,
         const GewuReportTable *table,
         const GewuReportValue *values)
{
  g_autofree char *name =
    gewu_report_value_to_text (&values[table->chart.category],
                               gewu_report_table_get_column (table, table->chart.category));
  guint category = gewu_chart_add_category (chart, name != NULL ? name : "");

  for (guint i = 0; i < gewu_report_table_get_n_series (table); i++)
    {
      guint column = gewu_report_table_get_series (table, i);
      g_autofree char *label =
        gewu_report_value_to_text (&values[column], gewu_report_table_get_column (table, column));

      gewu_chart_set_value (chart, category, i, get_number (&values[column]), label, 0);
    }
}

/* A single one is told by the title. */
static void
add_series (GewuChart             *chart,
            const GewuReportTable *table)
{
  guint n_series = gewu_report_table_get_n_series (table);

  for (guint i = 0; i < n_series; i++)
    gewu_chart_add_series (chart, n_series == 1 ? NULL : gewu_report_table_get_column (
        table, gewu_report_table_get_series (table, i))->heading);
}

/* FALSE on error. */
static gboolean
read_rows (GewuChart              *chart,
           const GewuReportTable  *table,
           GError                **error)
{
  g_autoptr(GewuReportCursor) cursor = gewu_report_cursor_new (table);
  g_autoptr(GError) local_error = NULL;
  GewuReportLine line;

  while (gewu_report_cursor_next (cursor, &line, &local_error)
         && line.kind != GEWU_REPORT_LINE_SECTION)
    if (line.kind == GEWU_REPORT_LINE_ROW)
      add_row (chart, table, line.values);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static void
draw_page (GewuPagesPart *part,
           guint          page G_GNUC_UNUSED,
           cairo_t       *cr,
           GewuPagesText *text G_GNUC_UNUSED)
{
  PagesChart *self = (PagesChart *) part;
  GewuChartTheme theme = gewu_chart_theme_print ();
  double height = part->height - GEWU_PAPER_TOP - GEWU_PAPER_BOTTOM;

  theme.font_size = LABEL_SIZE;
  theme.title_size = GEWU_PAGES_TITLE_SIZE;
  if (gewu_chart_get_kind (self->chart) == GEWU_CHART_RATES)
    height = MIN (height, HEIGHT_OF_TITLE
                          + gewu_chart_get_n_categories (self->chart) * HEIGHT_OF_RATE);

  cairo_save (cr);
  cairo_translate (cr, GEWU_PAPER_SIDE, GEWU_PAPER_TOP);
  gewu_chart_draw (self->chart, cr, part->width - 2 * GEWU_PAPER_SIDE, height, &theme);
  cairo_restore (cr);
}

GewuPagesPart *
gewu_pages_chart_new (const GewuReportTable  *table,
                      GError                **error)
{
  PagesChart *self = g_new0 (PagesChart, 1);

  self->part.width = table->portrait ? GEWU_PAPER_SHORT : GEWU_PAPER_LONG;
  self->part.height = table->portrait ? GEWU_PAPER_LONG : GEWU_PAPER_SHORT;
  self->part.n_pages = 1;
  self->part.draw = draw_page;
  self->part.free = free_chart;
  self->chart = gewu_chart_new (table->chart.kind, table->chart.title, NULL);
  add_series (self->chart, table);

  if (!read_rows (self->chart, table, error) || gewu_chart_get_n_categories (self->chart) == 0)
    {
      free_chart (&self->part);
      return NULL;
    }

  return &self->part;
}
