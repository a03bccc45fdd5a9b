/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-dispatches.h"

#define TITLE "问题交办清单"

static const GewuReportColumn columns[] = {
  { "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER, .width = 5 },
  { "问题编号", .type = GEWU_REPORT_CODE, .width = 14 },
  { "企业名称", .type = GEWU_REPORT_TEXT, .width = 24 },
  { "问题类别", .type = GEWU_REPORT_TEXT, .align = GEWU_REPORT_CENTER, .width = 10 },
  { "问题内容", .type = GEWU_REPORT_TEXT, .width = 40 },
  { "责任领导", .type = GEWU_REPORT_TEXT, .align = GEWU_REPORT_CENTER, .width = 10 },
  { "交办日期", .type = GEWU_REPORT_DATE, .width = 11 },
  { "办理时限", .type = GEWU_REPORT_DATE, .width = 11 },
  { "签收日期", .type = GEWU_REPORT_DATE, .width = 11 },
  { "当前状态", .type = GEWU_REPORT_TEXT, .align = GEWU_REPORT_CENTER, .width = 10 },
  { "签收人", .type = GEWU_REPORT_TEXT, .width = 10 },
};

static gboolean
is_of_same (const GewuDispatchLine *a,
            const GewuDispatchLine *b)
{
  return g_strcmp0 (a->department, b->department) == 0;
}

static void
put_line (GewuReportTable        *table,
          const GewuDispatchLine *line,
          gsize                   number)
{
  gewu_report_table_put_integer (table, (gint64) number);
  gewu_report_table_put (table, line->number);
  gewu_report_table_put (table, line->enterprise);
  gewu_report_table_put (table, line->category);
  gewu_report_table_put (table, line->text);
  gewu_report_table_put (table, line->leader);
  gewu_report_table_put_day (table, line->dispatched);
  gewu_report_table_put_day (table, line->due);
  gewu_report_table_put_day (table, line->signed_for);
  gewu_report_table_put (table, line->state);
  /* Signed by hand. */
  gewu_report_table_put (table, NULL);
}

static void
put_department (GewuReportTable        *table,
                const GewuDispatchLine *lines,
                gsize                   n_lines)
{
  g_autofree char *section =
    g_strdup_printf ("%s（%" G_GSIZE_FORMAT " 件）",
                     lines->department != NULL ? lines->department : "承办单位未记", n_lines);

  gewu_report_table_add_section (table, section);
  for (gsize i = 0; i < n_lines; i++)
    put_line (table, &lines[i], i + 1);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuDispatchReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  g_autofree char *count =
    g_strdup_printf ("共交办问题 %" G_GSIZE_FORMAT " 件。", report->n_lines);
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new (TITLE, title);

  gewu_report_add_info (table, input, NULL);
  gewu_report_table_add_info (table, report->n_lines > 0 ? count : "本期没有交办的问题。");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gewu_report_table_add_column (table, &columns[i]);
  for (gsize first = 0, end; first < report->n_lines; first = end)
    {
      for (end = first + 1; end < report->n_lines; end++)
        if (!is_of_same (&report->lines[first], &report->lines[end]))
          break;
      put_department (table, &report->lines[first], end - first);
    }
  table->frozen = 3;
  table->signature = TRUE;
  gewu_document_add_table (document, table);

  return document;
}

const GewuReport gewu_report_dispatches = {
  .id = "dispatches",
  .title = TITLE,
  .needs = GEWU_REPORT_NEEDS_DISPATCHES,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_UNIT,
  .chapter = GEWU_REPORT_LEDGER,
  .build = build,
};
