/* Writes a document as an Excel workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-writer.h"

#include "gewu-xlsx-form.h"
#include "gewu-xlsx-prose.h"
#include "gewu-xlsx-sheet.h"

#include <locale.h>

/* The library prints numbers as the locale has them, and "3,5" would not be one. Only numbers are
 * changed, and only on this thread: rows may be translated while they are streamed. Returns what to
 * go back to. */
static locale_t
use_plain_numbers (void)
{
  locale_t copy = duplocale (uselocale ((locale_t) 0));
  locale_t plain = copy != (locale_t) 0 ? newlocale (LC_NUMERIC_MASK, "C", copy) : (locale_t) 0;

  if (plain == (locale_t) 0)
    g_error ("no memory for a locale");

  return uselocale (plain);
}

static gboolean
write_table (GewuXlsxBook  *book,
             GewuDocument  *document,
             guint          index,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autofree char *mark = gewu_document_make_annex_mark (document, index);

  return gewu_xlsx_sheet_write (book, g_ptr_array_index (document->tables, index), mark,
                                cancellable, error);
}

static gboolean
write_book (GewuDocument  *document,
            GewuOutput    *output,
            GCancellable  *cancellable,
            GError       **error)
{
  g_auto(GewuXlsxBook) book = { NULL };

  if (!gewu_xlsx_book_open (&book, document, output, error))
    return FALSE;

  if (document->prose != NULL
      && !gewu_xlsx_prose_write (&book, document->prose, cancellable, error))
    return FALSE;
  for (guint i = 0; i < document->forms->len; i++)
    if (!gewu_xlsx_form_write (&book, g_ptr_array_index (document->forms, i), error))
      return FALSE;
  for (guint i = 0; i < document->tables->len; i++)
    if (!write_table (&book, document, i, cancellable, error))
      return FALSE;

  return !g_cancellable_set_error_if_cancelled (cancellable, error)
         && gewu_xlsx_book_close (&book, error);
}

gboolean
gewu_xlsx_write (GewuDocument  *document,
                 const char    *path,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr(GewuOutput) output = NULL;
  locale_t before;
  gboolean written;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (document->prose != NULL
                        || document->forms->len + document->tables->len > 0, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  output = gewu_output_new (path, error);
  if (output == NULL)
    return FALSE;

  before = use_plain_numbers ();
  written = write_book (document, output, cancellable, error);
  freelocale (uselocale (before));
  if (!written)
    return FALSE;

  if (!gewu_output_commit (output, error))
    return FALSE;

  gewu_document_tell_end (document);

  return TRUE;
}
