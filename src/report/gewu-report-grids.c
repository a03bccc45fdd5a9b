/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-grids.h"

#include "gewu-noun.h"

/* A column under the heading that import knows. "三级网格/编号" are two headings, one above the other, in
 * the sheets of offices; a CSV has one row of them. */
static void
add_known (GewuReportTable *table,
           const char      *field,
           GewuReportType   type,
           int              width)
{
  g_autofree char *known = gewu_field_dup_heading (gewu_noun_find_field (GEWU_NOUN_GRID, field));
  g_auto(GStrv) parts = g_strsplit (known, "/", -1);
  g_autofree char *heading = g_strjoinv ("", parts);

  gewu_report_table_add_column (table, &(GewuReportColumn) {
      heading, .type = type, .width = width });
}

static void
add_columns (GewuReportTable *table)
{
  add_known (table, "level1-name", GEWU_REPORT_TEXT, 18);
  add_known (table, "level2-leader", GEWU_REPORT_TEXT, 18);
  add_known (table, "level3-code", GEWU_REPORT_CODE, 12);
  add_known (table, "level3-name", GEWU_REPORT_TEXT, 20);
  add_known (table, "level3-leader", GEWU_REPORT_TEXT, 14);
  add_known (table, "level4-code", GEWU_REPORT_CODE, 14);
  add_known (table, "level4-name", GEWU_REPORT_TEXT, 22);
  table->frozen = table->columns->len;
  gewu_report_table_add_column (table, &(GewuReportColumn) { "四级网格长", .width = 14 });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "网格员数", .type = GEWU_REPORT_INTEGER, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "市场主体户数", .type = GEWU_REPORT_INTEGER, .total = GEWU_REPORT_TOTAL_SUM });
}

static void
put_line (GewuReportTable    *table,
          const GewuGridLine *line)
{
  gewu_report_table_put (table, line->top);
  gewu_report_table_put (table, line->patrons);
  gewu_report_table_put (table, line->upper_code);
  gewu_report_table_put (table, line->upper_name);
  gewu_report_table_put (table, line->upper_leaders);
  gewu_report_table_put (table, line->code);
  gewu_report_table_put (table, line->name);
  gewu_report_table_put (table, line->leaders);
  gewu_report_table_put_integer (table, line->people);
  gewu_report_table_put_integer (table, line->enterprises);
}

/* As they are now: of no period. */
static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuGridReport *report = input->facts;
  GewuReportInput now = *input;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  GewuDocument *document;
  GewuReportTable *table;

  now.period = (GewuPeriod) { 0 };
  title = gewu_report_make_title (&now, gewu_report_grids.title);
  document = gewu_document_new (title, input->office);
  table = gewu_report_table_new (gewu_report_grids.title, title);
  gewu_report_add_info (table, &now, NULL);
  summary = report->n_lines > 0
            ? g_strdup_printf ("共 %" G_GSIZE_FORMAT " 个四级网格。", report->n_lines)
            : g_strdup ("没有四级网格。");
  gewu_report_table_add_info (table, summary);
  add_columns (table);
  for (gsize i = 0; i < report->n_lines; i++)
    put_line (table, &report->lines[i]);
  gewu_report_table_add_note (table, "注：网格员数含四级网格长。");
  gewu_document_add_table (document, table);

  return document;
}

const GewuReport gewu_report_grids = {
  .id = "grids",
  .title = "网格体系表",
  .needs = GEWU_REPORT_NEEDS_GRIDS,
  .takes = GEWU_REPORT_TAKES_GRID,
  .chapter = GEWU_REPORT_LEDGER,
  .build = build,
};
