/* 部门问题解决情况排名通报: ranks with counts beside every rate, and a chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-departments.h"

#define NOT_RANKED "不参加排名的部门"
#define CHART_TITLE "部门问题解决率"

static gboolean
has_groups (const GewuDepartmentReport *report)
{
  for (gsize i = 0; i < report->n_rows; i++)
    if (report->rows[i].group != NULL)
      return TRUE;

  return FALSE;
}

static void
add_count (GewuReportTable *table,
           const char      *heading)
{
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      heading, .type = GEWU_REPORT_INTEGER, .total = GEWU_REPORT_TOTAL_SUM });
}

static guint
add_rate (GewuReportTable *table,
          const char      *heading,
          guint            numerator,
          int              places)
{
  return gewu_report_table_add_column (table, &(GewuReportColumn) {
      heading, .type = GEWU_REPORT_RATE, .places = places, .formula = GEWU_REPORT_RATIO,
      .a = numerator, .b = numerator - 1, .total = GEWU_REPORT_TOTAL_FORMULA });
}

static void
add_columns (GewuReportTable            *table,
             const GewuDepartmentReport *report)
{
  guint unit;
  guint rate;

  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "名次", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  if (has_groups (report))
    gewu_report_table_add_column (table, &(GewuReportColumn) { "组别" });
  unit = gewu_report_table_add_column (table, &(GewuReportColumn) { "部门" });
  table->frozen = unit + 1;

  add_count (table, "交办数");
  add_count (table, "解决数");
  rate = add_rate (table, "解决率", unit + 2, report->rate_places);
  add_count (table, "应办结数");
  add_count (table, "按期办结数");
  add_rate (table, "按期办结率", unit + 5, report->rate_places);

  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "得分", .type = GEWU_REPORT_DECIMAL, .places = 2 });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "加减分", .type = GEWU_REPORT_DECIMAL });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "上期名次", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "备注" });
  gewu_report_table_set_chart (table, GEWU_CHART_RATES, CHART_TITLE, unit, rate);
}

static void
put_rank (GewuReportTable *table,
          int              rank)
{
  if (rank > 0)
    gewu_report_table_put_integer (table, rank);
  else
    gewu_report_table_put (table, "—");
}

static void
put_points (GewuReportTable *table,
            gboolean         present,
            GewuDecimal      points)
{
  if (present)
    gewu_report_table_put_decimal (table, points);
  else
    gewu_report_table_put (table, NULL);
}

static void
put_row (GewuReportTable         *table,
         const GewuDepartmentRow *row,
         gboolean                 grouped)
{
  g_autofree char *note = row->rank == 0 && row->not_ranked != NULL && row->note != NULL
                          ? g_strconcat (row->not_ranked, "；", row->note, NULL)
                          : g_strdup (row->rank == 0 && row->not_ranked != NULL ? row->not_ranked
                                                                                : row->note);

  put_rank (table, row->rank);
  if (grouped)
    gewu_report_table_put (table, row->group);
  gewu_report_table_put (table, row->unit);
  gewu_report_table_put_integer (table, row->assigned);
  gewu_report_table_put_integer (table, row->solved);
  gewu_report_table_put (table, NULL);
  gewu_report_table_put_integer (table, row->due);
  gewu_report_table_put_integer (table, row->on_time);
  gewu_report_table_put (table, NULL);
  put_points (table, row->has_score, row->score);
  put_points (table, row->has_award, row->award);
  put_rank (table, row->previous);
  gewu_report_table_put (table, note);
}

static void
add_notes (GewuReportTable            *table,
           const GewuDepartmentReport *report)
{
  g_autofree char *note = g_strdup_printf (
    "注：1. 解决率＝解决数÷交办数，交办数指%s；2. 按期办结率＝按期办结数÷应办结数，应办结数指%s；"
    "3. 分母为 0 的记“—”。",
    report->assigned_means != NULL ? report->assigned_means : "本期交办给该部门的问题",
    report->due_means != NULL ? report->due_means : "办理时限在本期内的问题");

  gewu_report_table_add_note (table, note);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  g_autofree char *title = gewu_report_make_title (input, gewu_report_departments.title);
  const GewuDepartmentReport *report = input->departments;
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new ("部门排名", title);
  gboolean grouped = has_groups (report);
  gboolean has_section = FALSE;

  gewu_report_add_info (table, input, report->scheme);
  add_columns (table, report);
  for (gsize i = 0; i < report->n_rows; i++)
    {
      if (!has_section && report->rows[i].rank == 0)
        {
          gewu_report_table_add_section (table, NOT_RANKED);
          has_section = TRUE;
        }
      put_row (table, &report->rows[i], grouped);
    }
  add_notes (table, report);
  table->signature = TRUE;
  gewu_document_add_table (document, table);

  return document;
}

const GewuReport gewu_report_departments = {
  .id = "departments",
  .title = "部门问题解决情况排名通报",
  .needs_scheme = TRUE,
  .needs = GEWU_REPORT_NEEDS_DEPARTMENTS,
  .build = build,
};
