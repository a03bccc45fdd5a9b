/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-csv-writer.h"

#include "gewu-error.h"
#include "gewu-output.h"
#include "gewu-report-cursor.h"
#include "gewu-text.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define BATCH_SIZE 65536
#define NO_SUCH_CHARACTER "〓"

typedef struct
{
  GewuDocument *document;
  GewuOutput   *output;
  FILE         *file;
  const char   *encoding;  /* NULL: UTF-8 */
  GString      *text;      /* not written yet */
  gsize         n_rows;
} Writing;

static void
begin_cell (GString *line,
            guint    column)
{
  if (column > 0)
    g_string_append_c (line, ',');
}

static void
append_quoted (GString    *line,
               const char *text)
{
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
append_cell (GString    *line,
             const char *text)
{
  if (text == NULL)
    return;

  /* A tab needs no quotes, but readers who guess what parts cells may take it for that. */
  if (strpbrk (text, ",\"\r\n\t") != NULL)
    append_quoted (line, text);
  else
    g_string_append (line, text);
}

static void
append_text (GString    *line,
             const char *text)
{
  g_autofree char *guarded = gewu_text_is_formula (text) ? g_strconcat ("'", text, NULL) : NULL;

  append_cell (line, guarded != NULL ? guarded : text);
}

static void
append_headings (Writing               *self,
                 const GewuReportTable *table)
{
  if (self->encoding == NULL)
    g_string_append (self->text, BYTE_ORDER_MARK);
  for (guint i = 0; i < table->columns->len; i++)
    {
      begin_cell (self->text, i);
      append_text (self->text, gewu_report_table_get_column (table, i)->heading);
    }
  g_string_append (self->text, "\r\n");
}

static void
append_row (Writing               *self,
            const GewuReportTable *table,
            const GewuReportLine  *line)
{
  gsize begin = self->text->len;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const GewuReportValue *value = &line->values[i];
      g_autofree char *cell = NULL;

      begin_cell (self->text, i);
      if (value->kind == GEWU_REPORT_VALUE_TEXT)
        {
          append_text (self->text, value->text);
          continue;
        }

      cell = gewu_report_value_to_text (value, gewu_report_table_get_column (table, i));
      append_cell (self->text, cell);
    }

  /* A line without anything is no row to many readers. */
  if (self->text->len == begin)
    append_quoted (self->text, "");
  g_string_append (self->text, "\r\n");
}

/* Writes what there is, in whole lines: no character is cut. */
static gboolean
flush_text (Writing  *self,
            GError  **error)
{
  g_autofree char *valid = g_utf8_make_valid (self->text->str, (gssize) self->text->len);
  g_autofree char *converted = NULL;
  const char *bytes = valid;
  gsize n_bytes = strlen (valid);

  if (self->encoding != NULL)
    {
      converted = g_convert_with_fallback (valid, -1, self->encoding, "UTF-8", NO_SUCH_CHARACTER,
                                           NULL, &n_bytes, error);
      if (converted == NULL)
        return FALSE;
      bytes = converted;
    }

  if (fwrite (bytes, 1, n_bytes, self->file) != n_bytes)
    {
      gewu_output_set_error (self->output, errno, error);
      return FALSE;
    }
  g_string_truncate (self->text, 0);

  return TRUE;
}

static gboolean
write_line (Writing                *self,
            const GewuReportTable  *table,
            const GewuReportLine   *line,
            GError                **error)
{
  if (line->kind != GEWU_REPORT_LINE_ROW)
    return TRUE;

  append_row (self, table, line);
  self->n_rows++;
  gewu_document_tell (self->document, self->n_rows);

  return self->text->len < BATCH_SIZE || flush_text (self, error);
}

static gboolean
write_table (Writing                *self,
             const GewuReportTable  *table,
             GCancellable           *cancellable,
             GError                **error)
{
  g_autoptr(GewuReportCursor) cursor = gewu_report_cursor_new (table);
  g_autoptr(GError) local_error = NULL;
  GewuReportLine line;

  append_headings (self, table);
  while (!g_cancellable_set_error_if_cancelled (cancellable, &local_error)
         && gewu_report_cursor_next (cursor, &line, &local_error)
         && write_line (self, table, &line, &local_error))
    ;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return flush_text (self, error);
}

static gboolean
write_file (Writing       *self,
            GCancellable  *cancellable,
            GError       **error)
{
  gboolean written;

  self->file = gewu_output_open (self->output, error);
  if (self->file == NULL)
    return FALSE;

  written = write_table (self, g_ptr_array_index (self->document->tables, 0), cancellable, error);
  if (fclose (self->file) != 0 && written)
    {
      gewu_output_set_error (self->output, errno, error);
      return FALSE;
    }

  return written;
}

static gboolean
write_encoded (GewuDocument  *document,
               const char    *path,
               const char    *encoding,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(GString) text = g_string_sized_new (2 * BATCH_SIZE);
  g_autoptr(GewuOutput) output = NULL;
  Writing self = { .document = document, .encoding = encoding, .text = text };

  if (document->tables->len == 0)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NO_TABLE, document->title);
      return FALSE;
    }

  output = gewu_output_new (path, error);
  if (output == NULL)
    return FALSE;

  self.output = output;
  if (!write_file (&self, cancellable, error) || !gewu_output_commit (output, error))
    return FALSE;

  gewu_document_tell_end (document);

  return TRUE;
}

gboolean
gewu_csv_write (GewuDocument  *document,
                const char    *path,
                GCancellable  *cancellable,
                GError       **error)
{
  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return write_encoded (document, path, NULL, cancellable, error);
}

gboolean
gewu_csv_write_gb18030 (GewuDocument  *document,
                        const char    *path,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return write_encoded (document, path, "GB18030", cancellable, error);
}
