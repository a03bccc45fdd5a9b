/* A workbook being written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-book.h"

#include "gewu-error.h"
#include "gewu-xlsx-cell.h"

#include <errno.h>
#include <string.h>

#define FORBIDDEN_IN_NAMES "[]:*?/\\'"

static gboolean
is_streamed (const GewuDocument *document)
{
  for (guint i = 0; i < document->tables->len; i++)
    {
      const GewuReportTable *table = g_ptr_array_index (document->tables, i);

      if (table->next != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Column widths are counted in digits of the default font, 7 pixels by the library's own reckoning.
 * Its Calibri is missing where there is no Office; Arial has such digits and a twin everywhere. */
static void
set_default_font (GewuXlsxBook *self)
{
  lxw_format *format = STAILQ_FIRST (self->workbook->formats);

  format_set_font_name (format, "Arial");
  format_set_font_size (format, 10);
}

static char *
dup_valid (const char *text)
{
  char *mended = text != NULL ? gewu_xlsx_mend_text (text) : NULL;

  return mended != NULL ? mended : g_strdup (text);
}

static void
set_properties (GewuXlsxBook       *self,
                const GewuDocument *document)
{
  g_autofree char *title = dup_valid (document->title);
  g_autofree char *author = dup_valid (document->author);
  lxw_doc_properties properties = {
    .title = title,
    .author = author,
    .company = author,
    .created = (time_t) (document->created / 1000),
  };

  workbook_set_properties (self->workbook, &properties);
}

gboolean
gewu_xlsx_book_open (GewuXlsxBook        *self,
                     const GewuDocument  *document,
                     GewuOutput          *output,
                     GError             **error)
{
  lxw_workbook_options options = {
    .constant_memory = is_streamed (document),
    .tmpdir = (char *) gewu_output_get_folder (output),
  };

  self->output = output;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->workbook = workbook_new_opt (gewu_output_get_path (output), &options);
  if (self->workbook == NULL)
    return gewu_xlsx_book_check (self, LXW_ERROR_MEMORY_MALLOC_FAILED, error);

  set_default_font (self);
  set_properties (self, document);

  return TRUE;
}

/* lxw_workbook_free leaves the files of rows open. */
static void
close_rows (lxw_workbook *workbook)
{
  lxw_worksheet *worksheet;

  STAILQ_FOREACH (worksheet, workbook->worksheets, list_pointers)
    g_clear_pointer (&worksheet->optimize_tmpfile, fclose);
}

void
gewu_xlsx_book_clear (GewuXlsxBook *self)
{
  if (self->workbook != NULL)
    close_rows (self->workbook);
  g_clear_pointer (&self->workbook, lxw_workbook_free);
  g_clear_pointer (&self->names, g_hash_table_unref);
}

/* At most limit characters, as the format counts them (UTF-16 units). */
static char *
shorten_name (const char *name,
              int         limit)
{
  GString *result = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      limit -= c > 0xffff ? 2 : 1;
      if (limit < 0)
        break;
      if (c < 0x20 || (c < 0x80 && strchr (FORBIDDEN_IN_NAMES, (int) c) != NULL))
        c = '_';
      g_string_append_unichar (result, c);
    }
  if (result->len == 0)
    g_string_append_c (result, '_');

  return g_string_free (result, FALSE);
}

static char *
make_name (GewuXlsxBook *self,
           const char   *wanted)
{
  g_autofree char *suffix = g_strdup ("");

  for (guint i = 2;; i++)
    {
      g_autofree char *stem = shorten_name (wanted, LXW_SHEETNAME_MAX - (int) strlen (suffix));
      g_autofree char *name = g_strconcat (stem, suffix, NULL);

      if (g_hash_table_add (self->names, g_utf8_casefold (name, -1)))
        return g_steal_pointer (&name);

      g_free (suffix);
      suffix = g_strdup_printf ("(%u)", i);
    }
}

lxw_worksheet *
gewu_xlsx_book_add_sheet (GewuXlsxBook  *self,
                          const char    *name,
                          GError       **error)
{
  g_autofree char *valid = make_name (self, name);
  lxw_worksheet *worksheet;

  errno = 0;
  worksheet = workbook_add_worksheet (self->workbook, valid);
  if (worksheet == NULL)
    gewu_xlsx_book_check (self, LXW_ERROR_CREATING_TMPFILE, error);

  return worksheet;
}

/* The library does not look whether its temporary files could be written: on a full disk it goes on
 * and packs what little there is. */
static gboolean
flush_rows (GewuXlsxBook  *self,
            GError       **error)
{
  lxw_worksheet *worksheet;

  STAILQ_FOREACH (worksheet, self->workbook->worksheets, list_pointers)
    {
      FILE *rows = worksheet->optimize_tmpfile;

      if (rows != NULL && (ferror (rows) != 0 || fflush (rows) != 0))
        {
          gewu_output_set_error (self->output, ENOSPC, error);
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
gewu_xlsx_book_close (GewuXlsxBook  *self,
                      GError       **error)
{
  if (!flush_rows (self, error))
    return FALSE;

  errno = 0;

  return gewu_xlsx_book_check (self, workbook_close (g_steal_pointer (&self->workbook)), error);
}

gboolean
gewu_xlsx_book_check (GewuXlsxBook  *self,
                      lxw_error      status,
                      GError       **error)
{
  int saved_errno = errno;

  if (status == LXW_NO_ERROR)
    return TRUE;

  switch ((int) status)
    {
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
      gewu_output_set_error (self->output, saved_errno, error);
      return FALSE;

    default:
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_FAILED, lxw_strerror (status));
      return FALSE;
    }
}
