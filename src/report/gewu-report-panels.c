/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-panels.h"

#define TITLE "部门排名通报"
#define N_PANELS 2
#define RANK_WIDTH 6

/* Ranked departments of one group. */
typedef struct
{
  gsize first;
  gsize end;
} Group;

static void
add_panel (GewuReportTable            *table,
           const GewuDepartmentReport *report)
{
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "名次", .type = GEWU_REPORT_INTEGER, .width = RANK_WIDTH, .align = GEWU_REPORT_CENTER });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "单位" });
  if (report->n_rates > 0)
    gewu_department_rate_add (&report->rates[0], table, NULL, FALSE);
  else
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "得分", .type = GEWU_REPORT_DECIMAL, .places = 2 });
}

static void
put_nothing (GewuReportTable *table,
             guint            n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    gewu_report_table_put (table, NULL);
}

static void
put_panel (GewuReportTable            *table,
           const GewuDepartmentReport *report,
           const GewuDepartmentRow    *row)
{
  gewu_report_table_put_integer (table, row->rank);
  gewu_report_table_put (table, row->unit);
  if (report->n_rates > 0)
    gewu_department_count_put (&row->counts[0], table);
  else if (row->has_score)
    gewu_report_table_put_decimal (table, row->score);
  else
    gewu_report_table_put (table, NULL);
}

/* The left panel has one more of an odd number. */
static void
put_group (GewuReportTable            *table,
           const GewuDepartmentReport *report,
           Group                       group)
{
  gsize n_lines = (group.end - group.first + 1) / N_PANELS;
  guint n_cells = (table->columns->len - 1) / N_PANELS;

  for (gsize i = 0; i < n_lines; i++)
    {
      gsize right = group.first + n_lines + i;

      put_panel (table, report, &report->rows[group.first + i]);
      gewu_report_table_put (table, NULL);
      if (right < group.end)
        put_panel (table, report, &report->rows[right]);
      else
        put_nothing (table, n_cells);
    }
}

static gsize
put_groups (GewuReportTable            *table,
            const GewuDepartmentReport *report)
{
  gsize first = 0;

  while (first < report->n_rows && report->rows[first].rank > 0)
    {
      const char *name = report->rows[first].group;
      Group group = { first, first + 1 };

      while (group.end < report->n_rows && report->rows[group.end].rank > 0
             && g_strcmp0 (report->rows[group.end].group, name) == 0)
        group.end++;
      if (name != NULL)
        gewu_report_table_add_section (table, name);
      put_group (table, report, group);
      first = group.end;
    }

  return first;
}

/* ---- below the panels */

/* "合计：交办数280，解决数280，解决率100%。" */
static void
add_totals (GewuReportTable            *table,
            const GewuDepartmentReport *report)
{
  const GewuDepartmentRate *rate = &report->rates[0];
  GewuRatio total = { GEWU_DECIMAL_ZERO, GEWU_DECIMAL_ZERO };
  GewuDecimal share;
  g_autofree char *numerator = NULL;
  g_autofree char *denominator = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *note = NULL;

  for (gsize i = 0; i < report->n_rows; i++)
    if (report->rows[i].counts[0].present
        && (!gewu_decimal_add (total.numerator, report->rows[i].counts[0].numerator,
                               &total.numerator)
            || !gewu_decimal_add (total.denominator, report->rows[i].counts[0].denominator,
                                  &total.denominator)))
      return;
  if (!gewu_ratio_of (total, gewu_decimal_from_int (100), &share)
      || !gewu_decimal_round (share, rate->places, &share))
    return;

  numerator = gewu_decimal_to_string (total.numerator, 0);
  denominator = gewu_decimal_to_string (total.denominator, 0);
  percent = gewu_decimal_to_string (share, rate->places);
  note = g_strdup_printf ("合计：%s%s，%s%s，%s%s%%。", rate->denominator, denominator, rate->numerator,
                          numerator, rate->title, percent);
  gewu_report_table_add_note (table, note);
}

static void
add_unranked (GewuReportTable            *table,
              const GewuDepartmentReport *report,
              gsize                       first)
{
  g_autoptr(GString) note = g_string_new (NULL);

  for (gsize i = first; i < report->n_rows; i++)
    {
      const GewuDepartmentRow *row = &report->rows[i];

      g_string_append_printf (note, "%s%s", i > first ? "、" : "不参加排名：", row->unit);
      /* Those of one reason stand together. */
      if (row->not_ranked != NULL
          && (i + 1 == report->n_rows
              || g_strcmp0 (row->not_ranked, report->rows[i + 1].not_ranked) != 0))
        g_string_append_printf (note, "（%s）", row->not_ranked);
    }
  if (note->len > 0)
    {
      g_string_append (note, "。");
      gewu_report_table_add_note (table, note->str);
    }
}

static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuDepartmentReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, report->title != NULL ? report->title
                                                                                 : TITLE);
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new ("部门排名（两栏）", title);
  gsize n_ranked;

  gewu_report_add_info (table, input, report->scheme);
  add_panel (table, report);
  gewu_report_table_add_column (table, &(GewuReportColumn) { "", .gap = TRUE });
  add_panel (table, report);
  n_ranked = put_groups (table, report);
  if (report->n_rates > 0)
    add_totals (table, report);
  add_unranked (table, report, n_ranked);
  table->signature = TRUE;
  gewu_document_add_table (document, table);

  return document;
}

const GewuReport gewu_report_panels = {
  .id = "panels",
  .title = "部门排名通报（两栏）",
  .needs_scheme = TRUE,
  .needs = GEWU_REPORT_NEEDS_DEPARTMENTS,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_BOARD,
  .chapter = GEWU_REPORT_OF_PERIOD,
  .build = build,
};
