/* Writes a table as CSV for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-csv-writer.h"

#include "gewu-error.h"
#include "gewu-output.h"
#include "gewu-report-cursor.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static void
append_cell (GString    *line,
             guint       column,
             const char *text)
{
  if (column > 0)
    g_string_append_c (line, ',');
  if (text == NULL)
    return;
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (line, text);
      return;
    }

  g_string_append_c (line, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}

static void
format_headings (const GewuReportTable *table,
                 GString               *text)
{
  g_string_assign (text, BYTE_ORDER_MARK);
  for (guint i = 0; i < table->columns->len; i++)
    append_cell (text, i, gewu_report_table_get_column (table, i)->heading);
  g_string_append (text, "\r\n");
}

static void
format_row (const GewuReportTable *table,
            const GewuReportLine  *line,
            GString               *text)
{
  g_string_truncate (text, 0);
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *cell =
        gewu_report_value_to_text (&line->values[i], gewu_report_table_get_column (table, i));

      append_cell (text, i, cell);
    }
  g_string_append (text, "\r\n");
}

static gboolean
write_text (GewuOutput  *output,
            FILE        *file,
            GString     *text,
            GError     **error)
{
  if (fwrite (text->str, 1, text->len, file) == text->len)
    return TRUE;

  gewu_output_set_error (output, errno, error);

  return FALSE;
}

static gboolean
write_table (GewuOutput             *output,
             FILE                   *file,
             const GewuReportTable  *table,
             GCancellable           *cancellable,
             GError                **error)
{
  g_autoptr(GewuReportCursor) cursor = gewu_report_cursor_new (table);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) local_error = NULL;
  GewuReportLine line;

  format_headings (table, text);
  while (write_text (output, file, text, &local_error)
         && !g_cancellable_set_error_if_cancelled (cancellable, &local_error)
         && gewu_report_cursor_next (cursor, &line, &local_error))
    if (line.kind == GEWU_REPORT_LINE_ROW)
      format_row (table, &line, text);
    else
      g_string_truncate (text, 0);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

gboolean
gewu_csv_write (GewuDocument  *document,
                const char    *path,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(GewuOutput) output = NULL;
  FILE *file;
  gboolean written;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (document->tables->len == 0)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, document->title);
      return FALSE;
    }

  output = gewu_output_new (path, error);
  if (output == NULL)
    return FALSE;

  file = g_fopen (gewu_output_get_path (output), "wbe");
  if (file == NULL)
    {
      gewu_output_set_error (output, errno, error);
      return FALSE;
    }

  written = write_table (output, file, g_ptr_array_index (document->tables, 0), cancellable, error);
  if (fclose (file) != 0 && written)
    {
      gewu_output_set_error (output, errno, error);
      return FALSE;
    }

  return written && gewu_output_commit (output, error);
}
