/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-table.h"

#include <math.h>

/* text is copied; NULL becomes "". */
static void
add_text (GPtrArray  *texts,
          const char *text)
{
  g_ptr_array_add (texts, g_strdup (text != NULL ? text : ""));
}

static char **
end_texts (GPtrArray *texts)
{
  g_ptr_array_add (texts, NULL);

  return (char **) g_ptr_array_free (texts, FALSE);
}

static char **
list_headings (GewuChart *chart)
{
  const GewuChartWords *words = gewu_chart_get_words (chart);
  GewuChartKind kind = gewu_chart_get_kind (chart);
  guint n_series = gewu_chart_get_n_series (chart);
  GPtrArray *texts = g_ptr_array_new ();

  if (kind == GEWU_CHART_TILES)
    add_text (texts, words->group);
  add_text (texts, words->category);
  if (kind == GEWU_CHART_GANTT)
    {
      add_text (texts, words->first);
      add_text (texts, words->last);
      add_text (texts, words->due);
    }
  for (guint i = 0; i < n_series; i++)
    add_text (texts, n_series == 1 && gewu_chart_get_series (chart, i) == NULL
                     ? gewu_chart_get_unit (chart) : gewu_chart_get_series (chart, i));
  if (kind == GEWU_CHART_SLOPE)
    add_text (texts, words->rise);

  return end_texts (texts);
}

static void
add_day (GPtrArray *texts,
         guint32    day)
{
  char text[sizeof "2023-12-31"];
  GDate date;

  if (day == 0)
    {
      add_text (texts, NULL);
      return;
    }

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_snprintf (text, sizeof text, "%04u-%02u-%02u", (guint) g_date_get_year (&date),
              (guint) g_date_get_month (&date), (guint) g_date_get_day (&date));
  add_text (texts, text);
}

/* What is still to come has no last day. */
static void
add_days (GPtrArray *texts,
          GewuChart *chart,
          guint      category)
{
  guint n_spans;
  const GewuChartSpan *spans = gewu_chart_get_spans (chart, category, &n_spans);
  guint32 first = 0;
  guint32 last = 0;
  guint32 due = 0;
  gboolean is_open = FALSE;

  for (guint i = 0; i < n_spans; i++)
    {
      const GewuChartSpan *span = &spans[i];

      if (span->kind == GEWU_CHART_SPAN_DUE)
        due = span->last;
      if (span->kind == GEWU_CHART_SPAN_DUE || span->kind == GEWU_CHART_SPAN_FIRST_DUE)
        continue;
      is_open = is_open || span->kind == GEWU_CHART_SPAN_OPEN;
      first = first == 0 ? span->first : MIN (first, span->first);
      last = MAX (last, span->last);
    }
  add_day (texts, first);
  add_day (texts, is_open ? 0 : last);
  add_day (texts, due);
}

/* "+2", "-1", "0"; nothing for who was not ranked twice. */
static void
add_rise (GPtrArray *texts,
          GewuChart *chart,
          guint      category)
{
  double before = gewu_chart_get_value (chart, category * 2);
  double after = gewu_chart_get_value (chart, category * 2 + 1);
  g_autofree char *text = NULL;

  if (!isnan (before) && !isnan (after))
    text = before == after ? g_strdup ("0") : g_strdup_printf ("%+d", (int) (before - after));
  add_text (texts, text);
}

static char **
list_row (GewuChart *chart,
          guint      category)
{
  GewuChartKind kind = gewu_chart_get_kind (chart);
  guint n_series = gewu_chart_get_n_series (chart);
  GPtrArray *texts = g_ptr_array_new ();

  if (kind == GEWU_CHART_TILES)
    add_text (texts, gewu_chart_get_group (chart, category));
  add_text (texts, gewu_chart_get_category (chart, category));
  if (kind == GEWU_CHART_GANTT)
    add_days (texts, chart, category);
  for (guint i = 0; i < n_series; i++)
    add_text (texts, gewu_chart_get_label (chart, category * n_series + i));
  if (kind == GEWU_CHART_SLOPE && n_series == 2)
    add_rise (texts, chart, category);

  return end_texts (texts);
}

GewuChartTable *
gewu_chart_to_table (GewuChart *self)
{
  GewuChartTable *table;

  g_return_val_if_fail (self != NULL, NULL);

  table = g_new0 (GewuChartTable, 1);
  table->headings = list_headings (self);
  table->n_columns = g_strv_length (table->headings);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < gewu_chart_get_n_categories (self); i++)
    g_ptr_array_add (table->rows, list_row (self, i));

  return table;
}

void
gewu_chart_table_free (GewuChartTable *self)
{
  g_strfreev (self->headings);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
