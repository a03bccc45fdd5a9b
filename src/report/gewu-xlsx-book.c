/* A workbook being written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-book.h"

#include "gewu-error.h"
#include "gewu-xlsx-cell.h"
#include "gewu-xlsx-check.h"
#include "gewu-xlsx-package.h"

#include <errno.h>
#include <string.h>

#define LAST_FONT "宋体"
#define MANY_ROWS 5000
#define FORBIDDEN_IN_NAMES "[]:*?/\\'"

gboolean
gewu_xlsx_book_streams (const GewuReportTable *table)
{
  /* Sections are merged cells between the rows, which only the library can make. */
  return table->next != NULL
         || (table->sections->len == 0 && gewu_report_table_get_n_rows (table) >= MANY_ROWS);
}

static gboolean
prose_streams (const GewuReportProse *prose)
{
  for (guint i = 0; prose != NULL && i < prose->paragraphs->len; i++)
    {
      const GewuReportTable *table = g_array_index (prose->paragraphs, GewuProseParagraph, i).table;

      if (table != NULL && gewu_xlsx_book_streams (table))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_streams (const GewuDocument *document)
{
  for (guint i = 0; i < document->tables->len; i++)
    if (gewu_xlsx_book_streams (g_ptr_array_index (document->tables, i)))
      return TRUE;

  return prose_streams (document->prose);
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
  g_autofree char *subject = dup_valid (document->subject);
  g_autofree char *zone = dup_valid (document->zone);
  lxw_doc_properties properties = {
    .title = title,
    .subject = subject,
    .author = author,
    .company = zone != NULL ? zone : author,
    .created = (time_t) (document->created / 1000),
  };

  workbook_set_properties (self->workbook, &properties);
}

static void
free_stream (gpointer stream)
{
  if (stream != NULL)
    gewu_xlsx_stream_free (stream);
}

/* A workbook names one family; the program that opens it takes another where there is none. */
static void
set_fonts (GewuXlsxBook         *self,
           const GewuLetterhead *letterhead)
{
  for (guint i = 0; i < GEWU_PAGES_N_FONTS; i++)
    {
      g_auto(GStrv) families = gewu_letterhead_split_fonts (gewu_pages_get_fonts (i, letterhead));

      self->fonts[i] = g_strdup (families[0] != NULL ? families[0] : LAST_FONT);
    }
}

gboolean
gewu_xlsx_book_open (GewuXlsxBook        *self,
                     const GewuDocument  *document,
                     GewuOutput          *output,
                     GError             **error)
{
  lxw_workbook_options options = { .tmpdir = (char *) gewu_output_get_folder (output) };

  self->output = output;
  self->document = document;
  set_fonts (self, document->letterhead);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->streams = g_ptr_array_new_with_free_func (free_stream);
  self->path = g_strdup (has_streams (document) ? gewu_output_make_part (output, error)
                                                : gewu_output_get_path (output));
  if (self->path == NULL)
    return FALSE;
  self->workbook = workbook_new_opt (self->path, &options);
  if (self->workbook == NULL)
    return gewu_xlsx_book_check (self, LXW_ERROR_MEMORY_MALLOC_FAILED, error);

  set_default_font (self);
  set_properties (self, document);

  return TRUE;
}

void
gewu_xlsx_book_clear (GewuXlsxBook *self)
{
  g_clear_pointer (&self->workbook, lxw_workbook_free);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->streams, g_ptr_array_unref);
  g_clear_pointer (&self->path, g_free);
  for (guint i = 0; i < GEWU_PAGES_N_FONTS; i++)
    g_clear_pointer (&self->fonts[i], g_free);
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
  g_autofree char *valid = dup_valid (wanted);
  g_autofree char *suffix = g_strdup ("");

  for (guint i = 2;; i++)
    {
      g_autofree char *stem = shorten_name (valid, LXW_SHEETNAME_MAX - (int) strlen (suffix));
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
  g_ptr_array_add (self->streams, NULL);

  return worksheet;
}

GewuXlsxStream *
gewu_xlsx_book_add_stream (GewuXlsxBook  *self,
                           GError       **error)
{
  GewuXlsxStream *stream = gewu_xlsx_stream_new (self->output, error);

  g_assert (self->streams->len > 0);
  self->streams->pdata[self->streams->len - 1] = stream;

  return stream;
}

void
gewu_xlsx_book_note_row (GewuXlsxBook *self)
{
  self->n_rows++;
  gewu_document_tell (self->document, self->n_rows);
}

gboolean
gewu_xlsx_book_close (GewuXlsxBook  *self,
                      GError       **error)
{
  errno = 0;
  if (!gewu_xlsx_book_check (self, workbook_close (g_steal_pointer (&self->workbook)), error))
    return FALSE;

  if (!gewu_xlsx_is_whole (self->path))
    {
      gewu_output_set_error (self->output, ENOSPC, error);
      return FALSE;
    }

  return !has_streams (self->document)
         || gewu_xlsx_package_write (self->path, self->streams, self->output, error);
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
