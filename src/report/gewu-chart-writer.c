/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-writer.h"

#include "gewu-chart-export.h"
#include "gewu-chart-table.h"
#include "gewu-csv-writer.h"
#include "gewu-error.h"
#include "gewu-output.h"

#define TABLE "csv"

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *bytes,
              unsigned int         n_bytes)
{
  g_byte_array_append (closure, bytes, n_bytes);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
write_table (GewuChart   *chart,
             const char  *path,
             GError     **error)
{
  g_autoptr(GewuChartTable) figures = gewu_chart_to_table (chart);
  g_autoptr(GewuDocument) document = gewu_document_new (gewu_chart_get_title (chart), NULL);
  GewuReportTable *table = gewu_report_table_new (gewu_chart_get_title (chart), NULL);

  for (guint i = 0; i < figures->n_columns; i++)
    {
      GewuReportColumn column = { .heading = figures->headings[i], .type = GEWU_REPORT_TEXT };

      gewu_report_table_add_column (table, &column);
    }
  for (guint i = 0; i < figures->rows->len; i++)
    {
      char **row = g_ptr_array_index (figures->rows, i);

      for (guint j = 0; j < figures->n_columns; j++)
        gewu_report_table_put (table, row[j]);
    }
  gewu_document_add_table (document, table);

  return gewu_csv_write (document, path, NULL, error);
}

static gboolean
write_picture (GewuChart             *chart,
               const char            *source,
               const GewuChartTheme  *theme,
               GewuChartFormat        format,
               const char            *path,
               GError               **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status = gewu_chart_export_write (chart, source, theme, format, append_bytes,
                                                   bytes);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_INVALID, "%s", cairo_status_to_string (status));
      return FALSE;
    }

  return gewu_output_write (path, bytes->data, bytes->len, error);
}

gboolean
gewu_chart_can_write (const char *format)
{
  GewuChartFormat picture;

  return gewu_chart_format_from_name (format, &picture)
         || (format != NULL && g_ascii_strcasecmp (format, TABLE) == 0);
}

gboolean
gewu_chart_write (GewuChart             *chart,
                  const char            *source,
                  const GewuChartTheme  *theme,
                  const char            *format,
                  const char            *path,
                  GError               **error)
{
  GewuChartFormat picture;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (gewu_chart_can_write (format), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return gewu_chart_format_from_name (format, &picture)
         ? write_picture (chart, source, theme, picture, path, error)
         : write_table (chart, path, error);
}
