/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-docx-writer.h"

#include "gewu-docx-form.h"
#include "gewu-docx-names.h"
#include "gewu-docx-package.h"
#include "gewu-docx-prose.h"
#include "gewu-docx-table.h"

/* Sections still to be written. */
static guint
count_sections (const GewuDocument *document)
{
  return (document->prose != NULL ? 1 : 0) + document->forms->len + document->tables->len;
}

static gboolean
put_table (GewuDocxFile  *file,
           guint          index,
           gboolean       is_last,
           GCancellable  *cancellable,
           GError       **error)
{
  const GewuDocument *document = file->document;
  const GewuReportTable *table = g_ptr_array_index (document->tables, index);
  GewuDocxPaper paper = table->portrait ? GEWU_DOCX_UPRIGHT : GEWU_DOCX_LANDSCAPE;
  g_autofree char *mark = gewu_document_make_annex_mark (document, index);

  if (mark != NULL)
    gewu_docx_text_put (file, &(GewuDocxLook) { GEWU_DOCX_ANNEX_MARK }, mark);
  if (!gewu_docx_table_write (file, table, gewu_docx_paper_get_width (paper), cancellable, error))
    return FALSE;
  gewu_docx_text_end_section (file, paper, is_last);

  return TRUE;
}

static gboolean
put_body (GewuDocxFile  *file,
          GCancellable  *cancellable,
          GError       **error)
{
  const GewuDocument *document = file->document;
  guint n_left = count_sections (document);

  if (document->prose != NULL)
    {
      if (!gewu_docx_prose_write (file, document->prose, cancellable, error))
        return FALSE;
      gewu_docx_text_end_section (file, GEWU_DOCX_TEXT_PAGE, --n_left == 0);
    }
  for (guint i = 0; i < document->forms->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      gewu_docx_form_write (file, g_ptr_array_index (document->forms, i));
      gewu_docx_text_end_section (file, GEWU_DOCX_UPRIGHT, --n_left == 0);
    }
  for (guint i = 0; i < document->tables->len; i++)
    if (!put_table (file, i, --n_left == 0, cancellable, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_text (GewuDocxFile  *file,
            GCancellable  *cancellable,
            GError       **error)
{
  gewu_docx_file_begin_part (file, "word/document.xml");
  gewu_docx_file_put (file, "<w:document xmlns:w=\"" GEWU_DOCX_W "\" xmlns:r=\"" GEWU_DOCX_R "\" "
                      "xmlns:wp=\"" GEWU_DOCX_DRAWING "wordprocessingDrawing\" "
                      "xmlns:a=\"" GEWU_DOCX_DRAWING "main\" "
                      "xmlns:pic=\"" GEWU_DOCX_DRAWING "picture\"><w:body>");
  if (!put_body (file, cancellable, error))
    return FALSE;
  gewu_docx_file_put (file, "</w:body></w:document>");
  gewu_docx_file_end_part (file);

  return TRUE;
}

gboolean
gewu_docx_write (GewuDocument  *document,
                 const char    *path,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr(GewuOutput) output = NULL;
  g_auto(GewuDocxFile) file = { NULL };

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (count_sections (document) > 0, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  output = gewu_output_new (path, error);
  if (output == NULL || !gewu_docx_file_open (&file, document, output, error)
      || !write_text (&file, cancellable, error))
    return FALSE;
  gewu_docx_package_write (&file);
  if (!gewu_docx_file_close (&file, output, error))
    return FALSE;

  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || !gewu_output_commit (output, error))
    return FALSE;
  gewu_document_tell_end (document);

  return TRUE;
}
