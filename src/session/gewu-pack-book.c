/* A pack as one workbook: every form and table a sheet, after a sheet that lists them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-pack.h"

#include "gewu-error.h"
#include "gewu-report-pack.h"
#include "gewu-xlsx-writer.h"

typedef struct
{
  GewuDocument *document;   /* that of the workbook */
  GArray       *rows;       /* GewuPackContentsRow; its texts belong to the pack's pool */
} Book;

/* Its number before its name: two documents may call a sheet the same. */
static void
rename_sheet (guint   number,
              char  **name)
{
  g_autofree char *before = *name;

  *name = g_strdup_printf ("%02u %s", number, before);
}

static void
note_sheet (GewuPack            *pack,
            Book                *book,
            const GewuPackPaper *paper,
            const GewuDocument  *document,
            const char          *sheet)
{
  GewuExportPool *pool = pack->export.pool;
  GewuPackContentsRow row = {
    paper->number, gewu_export_pool_copy (pool, document->title),
    gewu_export_pool_copy (pool, sheet)
  };

  g_array_append_val (book->rows, row);
}

/* Takes what is in document, but not its text: there is a file of its own for that. */
static void
take_sheets (GewuPack            *pack,
             Book                *book,
             const GewuPackPaper *paper,
             GewuDocument        *document)
{
  while (document->forms->len > 0)
    {
      GewuReportForm *form = g_ptr_array_steal_index (document->forms, 0);

      rename_sheet (paper->number, &form->name);
      note_sheet (pack, book, paper, document, form->name);
      gewu_document_add_form (book->document, form);
    }
  while (document->tables->len > 0)
    {
      GewuReportTable *table = g_ptr_array_steal_index (document->tables, 0);

      rename_sheet (paper->number, &table->name);
      note_sheet (pack, book, paper, document, table->name);
      gewu_document_add_table (book->document, table);
    }
}

static gboolean
put_document (GewuPack       *pack G_GNUC_UNUSED,
              GewuPackPaper  *paper,
              GewuDocument   *document,
              GError        **error G_GNUC_UNUSED)
{
  paper->document = document;

  return TRUE;
}

static void
take_documents (GewuPack *pack,
                Book     *book)
{
  for (guint i = 0; i < pack->papers->len; i++)
    {
      const GewuPackPaper *paper = &g_array_index (pack->papers, GewuPackPaper, i);

      if (paper->document != NULL)
        {
          take_sheets (pack, book, paper, paper->document);
          book->document->created = paper->document->created;
        }
    }
}

/* The list goes before all other tables. */
static void
add_contents (GewuPack *pack,
              Book     *book)
{
  g_autofree char *head = gewu_pack_describe (pack);
  GewuPackContents contents = {
    .title = book->document->title,
    .head = head,
    .rows = (const GewuPackContentsRow *) book->rows->data,
    .n_rows = book->rows->len,
  };

  g_ptr_array_insert (book->document->tables, 0, gewu_report_pack_make_contents (&contents));
}

static char **
list_names (Book *book)
{
  char **names = g_new0 (char *, book->rows->len + 1);

  for (guint i = 0; i < book->rows->len; i++)
    names[i] = g_strdup (g_array_index (book->rows, GewuPackContentsRow, i).sheet);

  return names;
}

char **
gewu_pack_write_book (GewuPack        *self,
                      GewuConnection  *connection,
                      GError         **error)
{
  g_autoptr(GewuDocument) document = NULL;
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (GewuPackContentsRow));
  g_autofree char *name = gewu_session_name_pack (self->request->period);
  g_autofree char *title = g_strconcat (self->zone != NULL ? self->zone : "", name, NULL);
  Book book = { NULL, rows };

  self->put = put_document;
  if (!gewu_pack_make (self, connection, error))
    return NULL;
  book.document = document = gewu_document_new (title, self->export.letterhead->office);
  gewu_document_set_letterhead (document, self->export.letterhead);
  take_documents (self, &book);
  if (rows->len == 0)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NO_RECORDS, title);
      return NULL;
    }
  add_contents (self, &book);

  return gewu_xlsx_write (document, self->path, self->cancellable, error) ? list_names (&book)
                                                                           : NULL;
}
