/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-departments.h"

#define NOT_RANKED "不参加排名的部门"
#define ITEMS_PARENT "考核项（分）"

static gboolean
has_groups (const GewuDepartmentReport *report)
{
  for (gsize i = 0; i < report->n_rows; i++)
    if (report->rows[i].group != NULL)
      return TRUE;

  return FALSE;
}

guint
gewu_department_rate_add (const GewuDepartmentRate *self,
                          GewuReportTable          *table,
                          const char               *parent,
                          gboolean                  with_totals)
{
  GewuReportTotal sum = with_totals ? GEWU_REPORT_TOTAL_SUM : GEWU_REPORT_NO_TOTAL;
  guint denominator = gewu_report_table_add_column (table, &(GewuReportColumn) {
      self->denominator, parent, GEWU_REPORT_DECIMAL, .total = sum });
  guint numerator = gewu_report_table_add_column (table, &(GewuReportColumn) {
      self->numerator, parent, GEWU_REPORT_DECIMAL, .total = sum });

  return gewu_report_table_add_column (table, &(GewuReportColumn) {
      self->title, parent, GEWU_REPORT_RATE, .places = self->places,
      .formula = GEWU_REPORT_RATIO, .a = numerator, .b = denominator,
      .total = with_totals ? GEWU_REPORT_TOTAL_FORMULA : GEWU_REPORT_NO_TOTAL });
}

static void
add_result_columns (GewuReportTable            *table,
                    const GewuDepartmentReport *report)
{
  for (guint i = 0; i < report->n_items; i++)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        report->items[i], ITEMS_PARENT, GEWU_REPORT_DECIMAL });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "得分", .type = GEWU_REPORT_DECIMAL, .places = 2 });
  if (report->has_grades)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "等次", .align = GEWU_REPORT_CENTER });
  if (report->has_awards)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "加减分", .type = GEWU_REPORT_DECIMAL });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "上期名次", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "备注" });
}

/* The chart is of the first rate, or else of the score. */
static void
add_columns (GewuReportTable            *table,
             const GewuDepartmentReport *report)
{
  guint unit;
  guint shown = 0;

  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "名次", .type = GEWU_REPORT_INTEGER, .align = GEWU_REPORT_CENTER });
  if (has_groups (report))
    gewu_report_table_add_column (table, &(GewuReportColumn) { "组别" });
  unit = gewu_report_table_add_column (table, &(GewuReportColumn) { "部门" });
  table->frozen = unit + 1;

  for (guint i = 0; i < report->n_rates; i++)
    {
      guint rate = gewu_department_rate_add (&report->rates[i], table, NULL, TRUE);

      shown = i == 0 ? rate : shown;
    }
  add_result_columns (table, report);
  if (report->n_rates > 0)
    {
      g_autofree char *title = g_strconcat ("部门", report->rates[0].title, NULL);

      gewu_report_table_set_chart (table, GEWU_CHART_RATES, title, unit, shown);
    }
  else
    gewu_report_table_set_chart (table, GEWU_CHART_COLUMNS, "部门得分", unit,
                                 unit + 1 + report->n_items);
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

void
gewu_department_count_put (const GewuDepartmentCount *self,
                           GewuReportTable           *table)
{
  put_points (table, self->present, self->denominator);
  put_points (table, self->present, self->numerator);
  gewu_report_table_put (table, NULL);
}

static void
put_items (GewuReportTable            *table,
           const GewuDepartmentReport *report,
           const GewuDepartmentRow    *row)
{
  for (guint i = 0; i < report->n_items; i++)
    if (row->points[i].left_out)
      gewu_report_table_put (table, GEWU_REPORT_LEFT_OUT);
    else
      gewu_report_table_put_decimal (table, row->points[i].points);
}

static char *
format_note (const GewuDepartmentRow *row)
{
  const char *why = row->rank == 0 ? row->not_ranked : NULL;

  if (why == NULL || row->note == NULL)
    return g_strdup (why != NULL ? why : row->note);

  return g_strconcat (why, "；", row->note, NULL);
}

static void
put_row (GewuReportTable            *table,
         const GewuDepartmentReport *report,
         const GewuDepartmentRow    *row,
         gboolean                    grouped)
{
  g_autofree char *note = format_note (row);

  put_rank (table, row->rank);
  if (grouped)
    gewu_report_table_put (table, row->group);
  gewu_report_table_put (table, row->unit);
  for (guint i = 0; i < report->n_rates; i++)
    gewu_department_count_put (&row->counts[i], table);
  put_items (table, report, row);
  put_points (table, row->has_score, row->score);
  if (report->has_grades)
    gewu_report_table_put (table, row->grade);
  if (report->has_awards)
    put_points (table, row->has_award, row->award);
  put_rank (table, row->previous);
  gewu_report_table_put (table, note);
}

static void
add_notes (GewuReportTable            *table,
           const GewuDepartmentReport *report)
{
  g_autoptr(GString) note = g_string_new ("注：");
  guint number = 1;

  if (report->n_rates == 0)
    return;
  for (guint i = 0; i < report->n_rates; i++)
    {
      const GewuDepartmentRate *rate = &report->rates[i];

      g_string_append_printf (note, "%u. %s＝%s÷%s", number++, rate->title, rate->numerator,
                              rate->denominator);
      if (rate->means != NULL)
        g_string_append_printf (note, "，%s指%s", rate->denominator, rate->means);
      g_string_append (note, "；");
    }
  g_string_append_printf (note, "%u. 分母为 0 的记“—”。", number);
  gewu_report_table_add_note (table, note->str);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuDepartmentReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, report->title != NULL
                                                   ? report->title : gewu_report_departments.title);
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
      put_row (table, report, &report->rows[i], grouped);
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
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_BOARD,
  .chapter = GEWU_REPORT_OF_PERIOD,
  .build = build,
};
