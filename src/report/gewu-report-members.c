/* 网格员考核汇总表: scores and pay of every member, and a second sheet with every deduction.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-members.h"

#define NOT_RANKED "不参加排名"
#define ITEMS_PARENT "考核项（分）"
#define PAY_PARENT "绩效工资（元）"

static void
add_pay_columns (GewuReportTable *table)
{
  guint base = gewu_report_table_add_column (table, &(GewuReportColumn) {
      "绩效基数", PAY_PARENT, GEWU_REPORT_DECIMAL, .places = 2, .total = GEWU_REPORT_TOTAL_SUM });

  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "扣减", PAY_PARENT, GEWU_REPORT_DECIMAL, .places = 2, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "实发", PAY_PARENT, GEWU_REPORT_DECIMAL, .places = 2, .formula = GEWU_REPORT_DIFFERENCE,
      .a = base, .b = base + 1, .total = GEWU_REPORT_TOTAL_SUM });
}

static void
add_columns (GewuReportTable        *table,
             const GewuMemberReport *report)
{
  guint first;

  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "工号", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "姓名", .width = 8, .align = GEWU_REPORT_CENTER });
  table->frozen = 3;
  gewu_report_table_add_column (table, &(GewuReportColumn) { "所在部门" });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "所属网格", .type = GEWU_REPORT_CODE });

  first = table->columns->len;
  for (guint i = 0; i < report->n_items; i++)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        report->items[i], ITEMS_PARENT, GEWU_REPORT_DECIMAL, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "得分", .type = GEWU_REPORT_DECIMAL, .places = 2,
      .formula = report->n_items > 0 ? GEWU_REPORT_SUM : GEWU_REPORT_GIVEN,
      .a = first, .b = first + report->n_items - 1 });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "等次", .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "名次", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });

  if (!report->without_pay)
    add_pay_columns (table);
  gewu_report_table_add_column (table, &(GewuReportColumn) { "签字", .width = 10 });
}

static void
put_pay (GewuReportTable     *table,
         const GewuMemberRow *row)
{
  const GewuDecimal amounts[] = { row->pay_base, row->pay_cut, row->pay };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (row->has_pay)
      gewu_report_table_put_decimal (table, amounts[i]);
    else
      gewu_report_table_put (table, NULL);
}

/* The points of the items, and the score: their sum. */
static void
put_points (GewuReportTable        *table,
            const GewuMemberReport *report,
            const GewuMemberRow    *row)
{
  for (guint i = 0; i < report->n_items; i++)
    if (row->no_score)
      gewu_report_table_put (table, NULL);
    else if (row->left_out != NULL && row->left_out[i])
      gewu_report_table_put (table, GEWU_REPORT_LEFT_OUT);
    else
      gewu_report_table_put_decimal (table, row->points[i]);

  if (row->no_score)
    gewu_report_table_put (table, "—");
  else
    gewu_report_table_put_decimal (table, row->score);
}

static void
put_row (GewuReportTable        *table,
         const GewuMemberReport *report,
         gsize                   index)
{
  const GewuMemberRow *row = &report->rows[index];

  gewu_report_table_put_integer (table, (gint64) index + 1);
  gewu_report_table_put (table, row->staff_number);
  gewu_report_table_put (table, row->name);
  gewu_report_table_put (table, row->unit);
  gewu_report_table_put (table, row->grid);
  put_points (table, report, row);
  gewu_report_table_put (table, row->rank > 0 || row->not_ranked == NULL ? row->grade
                                                                         : row->not_ranked);
  if (row->rank > 0)
    gewu_report_table_put_integer (table, row->rank);
  else
    gewu_report_table_put (table, "—");
  if (!report->without_pay)
    put_pay (table, row);
  gewu_report_table_put (table, NULL);
}

static GewuReportTable *
build_summary (const GewuReportInput *input,
               const char            *title)
{
  const GewuMemberReport *report = input->facts;
  GewuReportTable *table = gewu_report_table_new ("考核汇总", title);
  gboolean has_section = FALSE;

  gewu_report_add_info (table, input, report->scheme);
  add_columns (table, report);
  if (report->by_unit)
    table->group = 3;

  for (gsize i = 0; i < report->n_rows; i++)
    {
      if (!report->by_unit && !has_section && report->rows[i].rank == 0)
        {
          gewu_report_table_add_section (table, NOT_RANKED);
          has_section = TRUE;
        }
      put_row (table, report, i);
    }
  table->signature = TRUE;

  return table;
}

/* The sum of the lines and that of the item columns of the summary, without what is given to
 * everyone, must be the same; where the caller's are not, the document does not claim it. */
static gboolean
is_reconciled (const GewuMemberReport *report)
{
  GewuDecimal difference = GEWU_DECIMAL_ZERO;
  gboolean in_range = TRUE;

  for (gsize i = 0; i < report->n_lines && in_range; i++)
    in_range = gewu_decimal_add (difference, report->lines[i].points, &difference);
  for (gsize i = 0; i < report->n_rows && in_range; i++)
    for (guint j = report->n_given; j < report->n_items && in_range; j++)
      in_range = gewu_decimal_subtract (difference, report->rows[i].points[j], &difference);

  return in_range && gewu_decimal_compare (difference, GEWU_DECIMAL_ZERO) == 0;
}

static void
add_reconciliation (GewuReportTable        *table,
                    const GewuMemberReport *report)
{
  g_autoptr(GString) note = g_string_new ("注：本表分值合计等于《考核汇总》各考核项合计之和");

  for (guint i = 0; i < report->n_given; i++)
    g_string_append_printf (note, "%s%s", i == 0 ? "（不含" : "、", report->items[i]);
  g_string_append (note, report->n_given > 0 ? "）。" : "。");

  gewu_report_table_add_note (table, note->str);
}

static void
put_line (GewuReportTable      *table,
          const GewuMemberLine *line,
          gsize                 number)
{
  gewu_report_table_put_integer (table, (gint64) number);
  gewu_report_table_put (table, line->name);
  gewu_report_table_put (table, line->staff_number);
  gewu_report_table_put (table, line->item);
  gewu_report_table_put (table, line->reason);
  gewu_report_table_put_day (table, line->day);
  gewu_report_table_put (table, line->record);
  if (line->is_record)
    gewu_report_table_put (table, NULL);
  else
    gewu_report_table_put_decimal (table, line->points);
}

static GewuReportTable *
build_lines (const GewuReportInput *input)
{
  g_autofree char *title = gewu_report_make_title (input, "网格员扣分明细表");
  const GewuMemberReport *report = input->facts;
  GewuReportTable *table = gewu_report_table_new ("扣分明细", title);

  gewu_report_add_info (table, input, report->scheme);
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "姓名", .width = 8, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "工号", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "扣分项目" });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "依据" });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "日期", .type = GEWU_REPORT_DATE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "记录编号", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "分值", .type = GEWU_REPORT_DECIMAL, .total = GEWU_REPORT_TOTAL_SUM });
  table->frozen = 2;

  for (gsize i = 0; i < report->n_lines; i++)
    put_line (table, &report->lines[i], i + 1);
  if (is_reconciled (report))
    add_reconciliation (table, report);

  return table;
}

static GewuDocument *
build (const GewuReportInput *input)
{
  g_autofree char *title = gewu_report_make_title (input, gewu_report_members.title);
  GewuDocument *document = gewu_document_new (title, input->office);

  gewu_document_add_table (document, build_summary (input, title));
  gewu_document_add_table (document, build_lines (input));

  return document;
}

const GewuReport gewu_report_members = {
  .id = "members",
  .title = "网格员考核汇总表",
  .needs_scheme = TRUE,
  .needs = GEWU_REPORT_NEEDS_MEMBERS,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_UNIT
           | GEWU_REPORT_TAKES_GRID | GEWU_REPORT_TAKES_PEOPLE | GEWU_REPORT_TAKES_BOARD,
  .chapter = GEWU_REPORT_OF_ASSESSMENT,
  .build = build,
};
