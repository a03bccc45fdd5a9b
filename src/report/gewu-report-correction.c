/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-correction.h"

#define TITLE "考核结果更正通报"
#define REASON_WIDTH 28
#define NO_NUMBER "〔　　　〕　　号"

static void
add_columns (GewuReportTable *table)
{
  static const GewuReportColumn columns[] = {
    { "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER },
    { "姓名（单位）", .align = GEWU_REPORT_CENTER },
    { "所在部门" },
    { "考核项目" },
    { "更正内容", .align = GEWU_REPORT_CENTER },
    { "原值", .type = GEWU_REPORT_DECIMAL, .align = GEWU_REPORT_RIGHT },
    { "更正后", .type = GEWU_REPORT_DECIMAL, .align = GEWU_REPORT_RIGHT },
    { "更正理由", .width = REASON_WIDTH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gewu_report_table_add_column (table, &columns[i]);
  table->frozen = 2;
}

static void
put_row (GewuReportTable         *table,
         const GewuCorrectionRow *row,
         gsize                    number)
{
  const char *const texts[] = { row->name, row->unit, row->item, row->what, row->before, row->after,
                                row->reason };

  gewu_report_table_put_integer (table, (gint64) number);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    gewu_report_table_put (table, texts[i]);
}

static void
add_head (GewuReportTable       *table,
          const GewuReportInput *input)
{
  const GewuCorrectionReport *report = input->facts;
  g_autofree char *day = gewu_day_to_string (report->day);
  g_autofree char *head = g_strdup_printf ("文号：%s　　发文日期：%s",
                                           report->number != NULL ? report->number : NO_NUMBER,
                                           day != NULL ? day : "");
  g_autofree char *period = gewu_period_to_title (input->period);
  g_autofree char *text =
    g_strdup_printf ("经复核，%s考核结果需作更正%s%s。现将更正前后的内容通报如下，原通报与本通报不一致的，"
                     "以本通报为准。", period, report->reason != NULL ? "，原因：" : "",
                     report->reason != NULL ? report->reason : "");

  gewu_report_table_add_info (table, head);
  gewu_report_add_info (table, input, report->scheme);
  gewu_report_table_add_info (table, text);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  const GewuCorrectionReport *report = input->facts;
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new ("更正通报", title);

  add_head (table, input);
  add_columns (table);
  for (gsize i = 0; i < report->n_rows; i++)
    put_row (table, &report->rows[i], i + 1);
  table->signature = TRUE;
  gewu_document_add_table (document, table);

  return document;
}

const GewuReport gewu_report_correction = {
  .id = "correction",
  .title = TITLE,
  .needs_scheme = TRUE,
  .needs = GEWU_REPORT_NEEDS_CORRECTION,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_NUMBER,
  .chapter = GEWU_REPORT_OF_ASSESSMENT,
  .build = build,
};
