/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-writers.h"

#include "gewu-csv-writer.h"
#include "gewu-docx-writer.h"
#include "gewu-pdf-writer.h"
#include "gewu-xlsx-writer.h"

#include <string.h>

static const struct
{
  const char    *format;
  GewuWriteFunc  write;
} writers[] = {
  { "csv", gewu_csv_write },
  { "csv-gb18030", gewu_csv_write_gb18030 },
  { "docx", gewu_docx_write },
  { "pdf", gewu_pdf_write },
  { "xlsx", gewu_xlsx_write },
};

GewuWriteFunc
gewu_writers_find (const char *format)
{
  for (guint i = 0; format != NULL && i < G_N_ELEMENTS (writers); i++)
    if (g_ascii_strcasecmp (writers[i].format, format) == 0)
      return writers[i].write;

  return NULL;
}

gboolean
gewu_document_write (GewuDocument  *document,
                     const char    *path,
                     GCancellable  *cancellable,
                     GError       **error)
{
  const char *ending;
  GewuWriteFunc write;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  ending = strrchr (path, '.');
  write = gewu_writers_find (ending != NULL ? ending + 1 : NULL);

  return (write != NULL ? write : gewu_xlsx_write) (document, path, cancellable, error);
}
