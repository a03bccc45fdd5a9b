/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-docx-prose.h"

#include "gewu-docx-table.h"

G_STATIC_ASSERT ((int) GEWU_DOCX_NUMBER == (int) GEWU_PROSE_NUMBER);
G_STATIC_ASSERT ((int) GEWU_DOCX_NOTE == (int) GEWU_PROSE_NOTE);

/* What is signed is not signed on a page of its own, nor with the list of annexes alone. */
static gboolean
comes_before_signer (const GewuReportProse *prose,
                     guint                  paragraph)
{
  GewuProseKind next;

  if (paragraph + 1 == prose->paragraphs->len)
    return FALSE;
  next = g_array_index (prose->paragraphs, GewuProseParagraph, paragraph + 1).kind;

  return next == GEWU_PROSE_SIGNER || next == GEWU_PROSE_ANNEX;
}

gboolean
gewu_docx_prose_write (GewuDocxFile           *file,
                       const GewuReportProse  *prose,
                       GCancellable           *cancellable,
                       GError                **error)
{
  double room = gewu_docx_paper_get_width (GEWU_DOCX_TEXT_PAGE);

  for (guint i = 0; i < prose->paragraphs->len; i++)
    {
      const GewuProseParagraph *paragraph =
        &g_array_index (prose->paragraphs, GewuProseParagraph, i);
      g_autofree char *text = gewu_report_prose_get_text (paragraph);

      if (paragraph->kind == GEWU_PROSE_TABLE
          && !gewu_docx_table_write (file, paragraph->table, room, cancellable, error))
        return FALSE;
      if (*text != '\0' || paragraph->kind == GEWU_PROSE_TABLE)
        {
          GewuDocxLook look = { (GewuDocxStyle) paragraph->kind };

          look.right = gewu_report_prose_get_right (prose, paragraph->kind);
          look.keep = comes_before_signer (prose, i);
          gewu_docx_text_put (file, &look, text);
        }
    }

  return TRUE;
}
