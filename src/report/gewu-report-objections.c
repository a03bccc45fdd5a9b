/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-objections.h"

#define TITLE "考核异议处理表"
#define TEXT_WIDTH 24
#define NAME_WIDTH 14

static const char *const verdicts[] = {
  [GEWU_REPORT_VERDICT_OPEN] = "待处理",
  [GEWU_REPORT_VERDICT_UPHELD] = "成立",
  [GEWU_REPORT_VERDICT_PARTLY] = "部分成立",
  [GEWU_REPORT_VERDICT_REFUSED] = "不成立",
};

static void
add_columns (GewuReportTable *table)
{
  static const GewuReportColumn columns[] = {
    { "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER },
    { "提出日期", .type = GEWU_REPORT_DATE },
    { "异议人", .align = GEWU_REPORT_CENTER },
    { "所在部门", .width = NAME_WIDTH },
    { "考核项目", .width = NAME_WIDTH },
    { "涉及记录", .width = NAME_WIDTH },
    { "异议内容", .width = TEXT_WIDTH },
    { "处理意见", .align = GEWU_REPORT_CENTER },
    { "处理理由", .width = TEXT_WIDTH },
    { "更正内容", .width = NAME_WIDTH },
    { "处理日期", .type = GEWU_REPORT_DATE },
    { "处理人", .align = GEWU_REPORT_CENTER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gewu_report_table_add_column (table, &columns[i]);
  table->frozen = 3;
}

static void
put_row (GewuReportTable        *table,
         const GewuObjectionRow *row,
         gsize                   number)
{
  gewu_report_table_put_integer (table, (gint64) number);
  gewu_report_table_put_day (table, row->raised);
  gewu_report_table_put (table, row->name);
  gewu_report_table_put (table, row->unit);
  gewu_report_table_put (table, row->item);
  gewu_report_table_put (table, row->record);
  gewu_report_table_put (table, row->text);
  gewu_report_table_put (table, verdicts[row->verdict]);
  gewu_report_table_put (table, row->reason);
  gewu_report_table_put (table, row->correction);
  gewu_report_table_put_day (table, row->decided);
  gewu_report_table_put (table, row->decided_by);
}

static void
add_counts (GewuReportTable           *table,
            const GewuObjectionReport *report)
{
  guint counts[G_N_ELEMENTS (verdicts)] = { 0 };
  g_autofree char *deadline = gewu_day_to_string (report->deadline);
  g_autoptr(GString) text = g_string_new (NULL);

  for (gsize i = 0; i < report->n_rows; i++)
    counts[report->rows[i].verdict]++;
  g_string_append_printf (text, "共 %u 件：成立 %u 件，部分成立 %u 件，不成立 %u 件，待处理 %u 件。",
                          (guint) report->n_rows, counts[GEWU_REPORT_VERDICT_UPHELD],
                          counts[GEWU_REPORT_VERDICT_PARTLY], counts[GEWU_REPORT_VERDICT_REFUSED],
                          counts[GEWU_REPORT_VERDICT_OPEN]);
  if (deadline != NULL)
    g_string_append_printf (text, "异议截止日期：%s。", deadline);
  gewu_report_table_add_info (table, text->str);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  const GewuObjectionReport *report = input->facts;
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new (TITLE, title);

  gewu_report_add_info (table, input, report->scheme);
  add_counts (table, report);
  add_columns (table);
  for (gsize i = 0; i < report->n_rows; i++)
    put_row (table, &report->rows[i], i + 1);
  table->signature = TRUE;
  gewu_document_add_table (document, table);

  return document;
}

const GewuReport gewu_report_objections = {
  .id = "objections",
  .title = TITLE,
  .needs_scheme = TRUE,
  .needs = GEWU_REPORT_NEEDS_OBJECTIONS,
  .takes = GEWU_REPORT_TAKES_PERIOD,
  .chapter = GEWU_REPORT_OF_ASSESSMENT,
  .build = build,
};
