/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-contents.h"

#define TITLE "考核卷内目录"
#define TITLE_WIDTH 28
#define NOTE_WIDTH 24

static void
add_columns (GewuReportTable *table)
{
  static const GewuReportColumn columns[] = {
    { "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER },
    { "题名", .width = TITLE_WIDTH },
    { "文号", .type = GEWU_REPORT_CODE },
    { "日期", .type = GEWU_REPORT_DATE },
    { "页数", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER,
      .total = GEWU_REPORT_TOTAL_SUM },
    { "备注", .width = NOTE_WIDTH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gewu_report_table_add_column (table, &columns[i]);
  table->portrait = TRUE;
}

static void
put_row (GewuReportTable       *table,
         const GewuContentsRow *row,
         gsize                  number)
{
  gewu_report_table_put_integer (table, (gint64) number);
  gewu_report_table_put (table, row->title);
  gewu_report_table_put (table, row->number);
  gewu_report_table_put_day (table, row->day);
  if (row->n_pages > 0)
    gewu_report_table_put_integer (table, row->n_pages);
  else
    gewu_report_table_put (table, NULL);
  gewu_report_table_put (table, row->note);
}

GewuDocument *
gewu_report_contents_build (const GewuReportInput    *input,
                            const GewuContentsReport *report)
{
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new ("卷内目录", title);

  gewu_report_add_info (table, input, report->scheme);
  if (report->hash != NULL)
    {
      g_autofree char *line = g_strconcat ("定稿校验值：", report->hash, NULL);

      gewu_report_table_add_info (table, line);
    }
  add_columns (table);
  for (gsize i = 0; i < report->n_rows; i++)
    put_row (table, &report->rows[i], i + 1);
  for (guint i = 0; i < report->n_explanations; i++)
    gewu_report_table_add_note (table, report->explanations[i]);
  table->signature = TRUE;
  gewu_document_add_table (document, table);

  return document;
}
