/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-pay.h"

#define TITLE "绩效工资核算表"
#define STEPS_PARENT "核算（元）"
#define RELEASE_PARENT "发放（元）"
#define UNIT_COLUMN 3

static guint
add_money (GewuReportTable   *table,
           const char        *heading,
           const char        *parent,
           GewuReportFormula  formula,
           guint              a,
           guint              b)
{
  return gewu_report_table_add_column (table, &(GewuReportColumn) {
      heading, parent, GEWU_REPORT_DECIMAL, .places = 2, .formula = formula, .a = a, .b = b,
      .total = GEWU_REPORT_TOTAL_SUM });
}

static void
add_subject_columns (GewuReportTable     *table,
                     const GewuPayReport *report)
{
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "序号", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "工号", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "姓名", .width = 8, .align = GEWU_REPORT_CENTER, .total = GEWU_REPORT_TOTAL_COUNT });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "所在部门" });
  table->frozen = UNIT_COLUMN;
  table->group = UNIT_COLUMN;
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "得分", .type = GEWU_REPORT_DECIMAL, .places = 2 });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "等次", .align = GEWU_REPORT_CENTER });
  if (report->has_months)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "在岗月数", .align = GEWU_REPORT_CENTER });
}

/* What is paid now is the sum of what is due for this period and what earlier ones held. */
static void
add_release_columns (GewuReportTable     *table,
                     const GewuPayReport *report,
                     guint                due)
{
  guint now;

  if (!report->has_release)
    return;

  now = add_money (table, "本期发放", RELEASE_PARENT, GEWU_REPORT_GIVEN, 0, 0);
  if (!report->has_released)
    {
      add_money (table, "暂缓发放", RELEASE_PARENT, GEWU_REPORT_DIFFERENCE, due, now);
      return;
    }
  add_money (table, "补发", RELEASE_PARENT, GEWU_REPORT_GIVEN, 0, 0);
  add_money (table, "实发合计", RELEASE_PARENT, GEWU_REPORT_SUM, now, now + 1);
}

static void
add_columns (GewuReportTable     *table,
             const GewuPayReport *report)
{
  guint first;
  guint due;

  add_subject_columns (table, report);
  first = table->columns->len;
  for (guint i = 0; i < report->n_steps; i++)
    add_money (table, report->steps[i], STEPS_PARENT, GEWU_REPORT_GIVEN, 0, 0);
  due = add_money (table, "应发", STEPS_PARENT, GEWU_REPORT_SUM, first, table->columns->len - 1);
  add_release_columns (table, report, due);
  gewu_report_table_add_column (table, &(GewuReportColumn) { "签字", .width = 10 });
}

static void
put_money (GewuReportTable *table,
           gboolean         present,
           GewuDecimal      amount)
{
  if (present)
    gewu_report_table_put_decimal (table, amount);
  else
    gewu_report_table_put (table, NULL);
}

static void
put_row (GewuReportTable     *table,
         const GewuPayReport *report,
         gsize                index)
{
  const GewuPayRow *row = &report->rows[index];
  gboolean has_pay = row->missing == NULL;

  gewu_report_table_put_integer (table, (gint64) index + 1);
  gewu_report_table_put (table, row->staff_number);
  gewu_report_table_put (table, row->name);
  gewu_report_table_put (table, row->unit);
  put_money (table, row->has_score, row->score);
  gewu_report_table_put (table, row->grade);
  if (report->has_months)
    gewu_report_table_put (table, row->months);
  for (guint i = 0; i < report->n_steps; i++)
    put_money (table, has_pay, row->amounts[i]);
  gewu_report_table_put (table, NULL);
  if (report->has_release)
    {
      put_money (table, has_pay, row->now);
      if (report->has_released)
        put_money (table, has_pay, row->released);
      gewu_report_table_put (table, NULL);
    }
  gewu_report_table_put (table, row->missing);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  g_autofree char *title = gewu_report_make_title (input, TITLE);
  const GewuPayReport *report = input->facts;
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new (TITLE, title);

  gewu_report_add_info (table, input, report->scheme);
  add_columns (table, report);
  for (gsize i = 0; i < report->n_rows; i++)
    put_row (table, report, i);
  if (report->has_release)
    gewu_report_table_add_note (table, report->has_released
                                       ? "注：补发为以前各期和本期暂缓发放的部分，随本期发放。"
                                       : "注：暂缓发放的部分按办法在半年（年）末一期补发。");
  table->signature = TRUE;
  gewu_document_add_table (document, table);

  return document;
}

const GewuReport gewu_report_pay = {
  .id = "pay",
  .title = TITLE,
  .needs_scheme = TRUE,
  .needs = GEWU_REPORT_NEEDS_PAY,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_UNIT
           | GEWU_REPORT_TAKES_GRID | GEWU_REPORT_TAKES_PEOPLE | GEWU_REPORT_TAKES_BOARD,
  .chapter = GEWU_REPORT_OF_ASSESSMENT,
  .build = build,
};
