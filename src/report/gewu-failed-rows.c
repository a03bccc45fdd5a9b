/* A workbook of the rows that an import did not take.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-failed-rows.h"

#include "gewu-xlsx-writer.h"

#define REASON_WIDTH 40

static GewuReportTable *
build_table (const GewuFailedSheet *sheet)
{
  GewuReportTable *table = gewu_report_table_new (sheet->name, NULL);

  /* All as text: a code or a date is to come back letter by letter. */
  for (guint i = 0; i < sheet->n_columns; i++)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        sheet->headings[i] != NULL ? sheet->headings[i] : "", .type = GEWU_REPORT_CODE,
        .align = GEWU_REPORT_LEFT });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      GEWU_FAILED_ROWS_HEADING, .width = REASON_WIDTH, .alert = TRUE });

  for (gsize i = 0; i < sheet->n_rows; i++)
    {
      for (guint j = 0; j < sheet->n_columns; j++)
        gewu_report_table_put (table, sheet->rows[i].cells[j]);
      gewu_report_table_put (table, sheet->rows[i].reason);
    }

  return table;
}

gboolean
gewu_failed_rows_write (const char             *path,
                        const GewuFailedSheet  *sheets,
                        gsize                   n_sheets,
                        GCancellable           *cancellable,
                        GError                **error)
{
  g_autoptr(GewuDocument) document = gewu_document_new ("导入未成功的行", NULL);

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (sheets != NULL && n_sheets > 0, FALSE);

  for (gsize i = 0; i < n_sheets; i++)
    gewu_document_add_table (document, build_table (&sheets[i]));

  return gewu_xlsx_write (document, path, cancellable, error);
}
