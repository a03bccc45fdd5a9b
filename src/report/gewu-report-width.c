/* How wide the columns of a table must be, and how many lines text takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-width.h"

#include "gewu-report-cursor.h"
#include "gewu-text.h"

#define MIN_WIDTH 4
#define MAX_WIDTH 40           /* 20 Chinese characters; more than that wraps */
#define MAX_HEADING_LINE 10    /* a longer heading takes two lines rather than room */

static int
measure_text (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  int width = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    width = MAX (width, gewu_text_width (lines[i]));

  return width;
}

static int
measure_heading (const GewuReportColumn *column)
{
  int width = gewu_text_width (column->heading);

  return width > MAX_HEADING_LINE ? MAX ((width + 1) / 2 + 1, MAX_HEADING_LINE) : width;
}

static gboolean
measure_cells (const GewuReportTable  *table,
               int                    *widths,
               GError                **error)
{
  g_autoptr(GewuReportCursor) cursor = gewu_report_cursor_new (table);
  g_autoptr(GError) local_error = NULL;
  GewuReportLine line;

  while (gewu_report_cursor_next (cursor, &line, &local_error))
    for (guint i = 0; line.values != NULL && i < table->columns->len; i++)
      {
        g_autofree char *text =
          gewu_report_value_to_text (&line.values[i], gewu_report_table_get_column (table, i));

        if (text != NULL)
          widths[i] = MAX (widths[i], measure_text (text));
      }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* A parent heading over narrow columns must fit as well. */
static void
widen_for_parents (const GewuReportTable *table,
                   int                   *widths)
{
  for (guint first = 0, end; first < table->columns->len; first = end)
    {
      const char *parent = gewu_report_table_get_column (table, first)->parent;
      int missing = parent != NULL ? gewu_text_width (parent) : 0;

      end = gewu_report_table_end_of_parent (table, first);
      for (guint i = first; i < end; i++)
        missing -= widths[i];
      widths[end - 1] += MAX (missing, 0);
    }
}

int *
gewu_report_measure_columns (const GewuReportTable  *table,
                             GError                **error)
{
  g_autofree int *widths = g_new0 (int, table->columns->len);

  if (table->next == NULL && !measure_cells (table, widths, error))
    return NULL;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (table, i);
      int width = column->width > 0 ? column->width : MIN (widths[i], MAX_WIDTH);

      widths[i] = MAX (MAX (width, MIN_WIDTH), measure_heading (column));
    }
  widen_for_parents (table, widths);

  return g_steal_pointer (&widths);
}

int
gewu_report_count_lines (const char *text,
                         int         width)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  int n_lines = 0;

  /* A wide character does not fit into the last half of a line, and a word moves down whole. */
  for (guint i = 0; lines[i] != NULL; i++)
    {
      int line_width = gewu_text_width (lines[i]);
      int room = MAX (width - 1, 1);

      n_lines += line_width <= width ? 1 : (line_width + room - 1) / room;
    }

  return MAX (n_lines, 1);
}
