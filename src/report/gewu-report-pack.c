/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-pack.h"

#define TITLE_WIDTH 56
#define SHEET_WIDTH 30

static void
add_head (GewuReportTable *table,
          const char      *head)
{
  g_auto(GStrv) lines = g_strsplit (head, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      gewu_report_table_add_info (table, lines[i]);
}

GewuReportTable *
gewu_report_pack_make_contents (const GewuPackContents *contents)
{
  static const GewuReportColumn columns[] = {
    { "编号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER },
    { "文书", .width = TITLE_WIDTH },
    { "工作表", .width = SHEET_WIDTH },
  };
  GewuReportTable *table = gewu_report_table_new ("目录", contents->title);

  table->portrait = TRUE;
  add_head (table, contents->head);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gewu_report_table_add_column (table, &columns[i]);
  for (gsize i = 0; i < contents->n_rows; i++)
    {
      gewu_report_table_put_integer (table, contents->rows[i].number);
      gewu_report_table_put (table, contents->rows[i].title);
      gewu_report_table_put (table, contents->rows[i].sheet);
    }

  return table;
}
