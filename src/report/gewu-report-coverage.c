/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-report-coverage.h"

/* Up to so many months each has its own rate; a longer period shows what was visited, and the rate
 * of the whole: three columns a month would not fit on a page. */
#define MAX_DETAILED_MONTHS 3
#define COUNT_WIDTH 8
#define RATE_WIDTH 9
#define NO_VISITS "未走访"
#define NO_ENTERPRISES "无市场主体"

static gboolean
is_detailed (const GewuCoverageReport *report)
{
  return report->n_months <= MAX_DETAILED_MONTHS;
}

/* One month is the whole. */
static gsize
count_shown (const GewuCoverageReport *report)
{
  return report->n_months > 1 ? report->n_months : 0;
}

/* "5月", or "2023年5月" where the year changes; a month that is not whole says its days. */
static char *
name_month (const GewuCoverageReport *report,
            gsize                     month)
{
  const GewuPeriod *days = &report->months[month];
  int year = gewu_day_year (days->first);
  int number = gewu_day_month (days->first);
  int last = gewu_day_of_month (days->last);
  gboolean is_whole = gewu_day_of_month (days->first) == 1
                      && last == gewu_days_in_month (year, number);
  GString *name = g_string_new (NULL);

  if (year != gewu_day_year (report->months[0].first))
    g_string_append_printf (name, "%d年", year);
  g_string_append_printf (name, "%d月", number);
  if (!is_whole)
    g_string_append_printf (name, "（%d—%d日）", gewu_day_of_month (days->first), last);

  return g_string_free (name, FALSE);
}

static guint
add_count (GewuReportTable *table,
           const char      *parent,
           const char      *heading)
{
  return gewu_report_table_add_column (table, &(GewuReportColumn) {
      heading, .parent = parent, .type = GEWU_REPORT_INTEGER, .width = COUNT_WIDTH,
      .total = GEWU_REPORT_TOTAL_SUM });
}

static void
add_rate (GewuReportTable *table,
          const char      *parent,
          guint            visited,
          guint            due)
{
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "覆盖率", .parent = parent, .type = GEWU_REPORT_RATE, .width = RATE_WIDTH, .places = 2,
      .formula = GEWU_REPORT_RATIO, .a = visited, .b = due, .total = GEWU_REPORT_TOTAL_FORMULA });
}

/* Of one grid above, its subtotal would be the total. */
static gboolean
has_groups (const GewuCoverageReport *report)
{
  for (gsize i = 1; i < report->n_lines; i++)
    if (g_strcmp0 (report->lines[i].parent, report->lines[0].parent) != 0)
      return TRUE;

  return FALSE;
}

static void
add_grid_columns (GewuReportTable          *table,
                  const GewuCoverageReport *report)
{
  guint parent = gewu_report_table_add_column (table, &(GewuReportColumn) {
      "上级网格", .width = 16 });

  if (has_groups (report))
    table->group = (int) parent;
  gewu_report_table_add_column (table, &(GewuReportColumn) { "责任单位", .width = 18 });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "网格编号", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "网格名称", .width = 20 });
  table->frozen = 4;
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "网格长", .width = 10, .align = GEWU_REPORT_CENTER });
  add_count (table, NULL, "网格员数");
}

static void
add_columns (GewuReportTable          *table,
             const GewuCoverageReport *report)
{
  guint due;
  guint visited;

  add_grid_columns (table, report);
  for (gsize i = 0; i < count_shown (report); i++)
    {
      g_autofree char *month = name_month (report, i);

      if (is_detailed (report))
        {
          due = add_count (table, month, "应访户数");
          visited = add_count (table, month, "已访户数");
          add_rate (table, month, visited, due);
        }
      else
        add_count (table, "各月已访户数", month);
    }

  due = add_count (table, "全期", "应访户数");
  visited = add_count (table, "全期", "已访户数");
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "未访户数", .parent = "全期", .type = GEWU_REPORT_INTEGER, .width = COUNT_WIDTH,
      .formula = GEWU_REPORT_DIFFERENCE, .a = due, .b = visited,
      .total = GEWU_REPORT_TOTAL_FORMULA });
  add_rate (table, "全期", visited, due);
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "备注", .width = 12, .align = GEWU_REPORT_CENTER });
}

static void
put_month (GewuReportTable    *table,
           GewuCoverageFigure  figure,
           gboolean            detailed)
{
  if (detailed)
    gewu_report_table_put_integer (table, figure.due);
  gewu_report_table_put_integer (table, figure.visited);
  if (detailed)
    gewu_report_table_put (table, NULL);
}

static void
put_line (GewuReportTable          *table,
          const GewuCoverageReport *report,
          const GewuCoverageLine   *line)
{
  gboolean is_missed = line->whole.due > 0 && line->whole.visited == 0;
  gboolean is_empty = report->n_months > 0 && line->whole.due == 0;

  gewu_report_table_put (table, line->parent);
  gewu_report_table_put (table, line->unit);
  gewu_report_table_put (table, line->code);
  gewu_report_table_put (table, line->name);
  gewu_report_table_put (table, line->leader);
  gewu_report_table_put_integer (table, line->members);
  for (gsize i = 0; i < count_shown (report); i++)
    put_month (table, line->months[i], is_detailed (report));
  gewu_report_table_put_integer (table, line->whole.due);
  gewu_report_table_put_integer (table, line->whole.visited);
  gewu_report_table_put (table, NULL);
  gewu_report_table_put (table, NULL);
  gewu_report_table_put (table, is_missed ? NO_VISITS
                                : is_empty ? NO_ENTERPRISES : NULL);
  if (is_missed)
    gewu_report_table_mark_row (table);
}

static void
add_notes (GewuReportTable          *table,
           const GewuCoverageReport *report)
{
  g_autoptr(GString) note = g_string_new (
    "注：1. 应访户数为期内属于本网格的在营市场主体，已访户数为其中被走访（不限走访人）的户数，"
    "按走访当日所属网格计；2. 全期每户只计一次，覆盖率＝已访户数÷应访户数，分母为 0 的记“—”；"
    "3. 期内调整网格的市场主体在前后网格各计一次；4. 网格员数含网格长，按期末在岗计。");

  if (report->n_left_out > 0)
    g_string_append_printf (note, "期初 %u 个月尚无走访记录，不计。", report->n_left_out);
  if (report->without_grid > 0)
    g_string_append_printf (note, "另有 %u 户市场主体未入格，未计入。", report->without_grid);
  gewu_report_table_add_note (table, note->str);
}

static void
add_summary (GewuReportTable          *table,
             const GewuCoverageReport *report)
{
  g_autofree char *text = NULL;
  guint n_missed = 0;

  for (gsize i = 0; i < report->n_lines; i++)
    n_missed += report->lines[i].whole.due > 0 && report->lines[i].whole.visited == 0;

  if (report->n_months == 0)
    text = g_strdup ("期内尚无走访记录，覆盖情况不计。");
  else if (n_missed > 0)
    text = g_strdup_printf ("共 %" G_GSIZE_FORMAT " 个网格，其中全期未走访的 %u 个。",
                            report->n_lines, n_missed);
  else
    text = g_strdup_printf ("共 %" G_GSIZE_FORMAT " 个网格，期内均有走访。", report->n_lines);
  gewu_report_table_add_info (table, text);
}

static GewuDocument *
build (const GewuReportInput *input)
{
  const GewuCoverageReport *report = input->facts;
  g_autofree char *title = gewu_report_make_title (input, gewu_report_coverage.title);
  GewuDocument *document = gewu_document_new (title, input->office);
  GewuReportTable *table = gewu_report_table_new ("网格覆盖", title);

  gewu_report_add_info (table, input, NULL);
  add_summary (table, report);
  add_columns (table, report);
  for (gsize i = 0; i < report->n_lines; i++)
    put_line (table, report, &report->lines[i]);
  add_notes (table, report);
  table->signature = TRUE;
  gewu_document_add_table (document, table);

  return document;
}

const GewuReport gewu_report_coverage = {
  .id = "coverage",
  .title = "网格覆盖情况表",
  .needs = GEWU_REPORT_NEEDS_COVERAGE,
  .takes = GEWU_REPORT_TAKES_PERIOD | GEWU_REPORT_TAKES_AS_OF | GEWU_REPORT_TAKES_UNIT
           | GEWU_REPORT_TAKES_GRID,
  .chapter = GEWU_REPORT_STATISTICS,
  .build = build,
};
