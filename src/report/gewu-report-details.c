/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-details.h"

#define PEOPLE "网格员考核明细"
#define UNITS "单位考核明细"
#define NOTHING "没有计分的事项"
#define NO_SCORE "缺少数据，无得分"

/* A number for each subject: the subtotals go by it, for names may be shared. */
#define NUMBER_COLUMN 0

static void
add_columns (GewuReportTable *table,
             gboolean         people)
{
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  table->group = NUMBER_COLUMN;
  if (people)
    {
      gewu_report_table_add_column (table, &(GewuReportColumn) {
          "姓名", .width = 8, .align = GEWU_REPORT_CENTER });
      gewu_report_table_add_column (table, &(GewuReportColumn) {
          "工号", .type = GEWU_REPORT_CODE });
      table->frozen = 2;
      gewu_report_table_add_column (table, &(GewuReportColumn) { "所在部门" });
    }
  else
    {
      gewu_report_table_add_column (table, &(GewuReportColumn) { "单位" });
      table->frozen = 2;
    }
  gewu_report_table_add_column (table, &(GewuReportColumn) { "考核项" });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "规则和依据" });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "日期", .type = GEWU_REPORT_DATE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "记录编号", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "分值", .type = GEWU_REPORT_DECIMAL, .total = GEWU_REPORT_TOTAL_SUM });
}

static void
put_subject (GewuReportTable *table,
             const GewuSlip  *slip,
             gboolean         people,
             gsize            number)
{
  gewu_report_table_put_integer (table, (gint64) number);
  gewu_report_table_put (table, slip->name);
  if (people)
    {
      gewu_report_table_put (table, slip->staff_number);
      gewu_report_table_put (table, slip->unit);
    }
}

static void
put_line (GewuReportTable    *table,
          const GewuSlipLine *line)
{
  gewu_report_table_put (table, line->item);
  gewu_report_table_put (table, line->reason);
  gewu_report_table_put_day (table, line->day);
  gewu_report_table_put (table, line->record);
  if (line->is_record)
    gewu_report_table_put (table, NULL);
  else
    gewu_report_table_put_decimal (table, line->points);
}

static void
put_slip (GewuReportTable *table,
          const GewuSlip  *slip,
          gboolean         people,
          gsize            number)
{
  const GewuSlipLine nothing = { .item = slip->has_score ? NOTHING : NO_SCORE };

  for (gsize i = 0; i < MAX (slip->n_lines, 1); i++)
    {
      put_subject (table, slip, people, number);
      put_line (table, i < slip->n_lines ? &slip->lines[i] : &nothing);
    }
}

static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuSlipReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, report->people ? PEOPLE : UNITS);
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new ("考核明细", title);

  gewu_report_add_info (table, input, report->scheme);
  add_columns (table, report->people);
  for (gsize i = 0; i < report->n_slips; i++)
    put_slip (table, &report->slips[i], report->people, i + 1);
  gewu_report_table_add_note (table, "注：每人分值小计即其得分，分值合计即各人得分之和；没有分值的行是上一行所依据的记录。");
  table->signature = TRUE;
  gewu_document_add_table (document, table);

  return document;
}

const GewuReport gewu_report_details = {
  .id = "details",
  .title = "网格员考核明细",
  .needs_scheme = TRUE,
  .needs = GEWU_REPORT_NEEDS_SLIPS,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_UNIT
           | GEWU_REPORT_TAKES_GRID | GEWU_REPORT_TAKES_PEOPLE | GEWU_REPORT_TAKES_BOARD,
  .chapter = GEWU_REPORT_OF_ASSESSMENT,
  .build = build,
};
