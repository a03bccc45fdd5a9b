/* Documents: formulas, totals, widths, and the reports without any format.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "gewu-csv-writer.h"
#include "gewu-error.h"
#include "gewu-report-cursor.h"
#include "gewu-report-width.h"
#include "gewu-reports.h"
#include "report-departments.h"

/* Columns: unit, name, base, cut, pay, done, due, rate. */
static GewuReportTable *
create_table (void)
{
  GewuReportTable *table = gewu_report_table_new ("表", NULL);

  gewu_report_table_add_column (table, &(GewuReportColumn) { "部门" });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "姓名", .total = GEWU_REPORT_TOTAL_COUNT });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "基数", .type = GEWU_REPORT_DECIMAL, .places = 2, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "扣减", .type = GEWU_REPORT_DECIMAL, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "实发", .type = GEWU_REPORT_DECIMAL, .places = 2, .formula = GEWU_REPORT_DIFFERENCE,
      .a = 2, .b = 3, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "办结", .type = GEWU_REPORT_INTEGER, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "应办", .type = GEWU_REPORT_INTEGER, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "办结率", .type = GEWU_REPORT_RATE, .places = 2, .formula = GEWU_REPORT_RATIO,
      .a = 5, .b = 6, .total = GEWU_REPORT_TOTAL_FORMULA });

  return table;
}

static void
put_row (GewuReportTable    *table,
         const char *const  *cells)
{
  for (guint i = 0; i < table->columns->len; i++)
    gewu_report_table_put (table, cells[i]);
}

static void
put_rows (GewuReportTable *table)
{
  static const char *const rows[][8] = {
    { "经济发展局", "张伟", "3000", "15.5", NULL, "20", "21", NULL },
    { "经济发展局", "赵六", "1000", "1200", "0", "0", "0", NULL },
    { "供电中心", "李敏", "2800.50", "—", "2800.50", "58", "66", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    put_row (table, rows[i]);
}

/* Lines as "kind|cell|…", a star after a live value. */
static char *
print_table (GewuReportTable *table)
{
  static const char *const kinds[] = { "row", "section", "subtotal", "total" };
  g_autoptr(GewuReportCursor) cursor = gewu_report_cursor_new (table);
  g_autoptr(GError) error = NULL;
  GString *text = g_string_new (NULL);
  GewuReportLine line;

  while (gewu_report_cursor_next (cursor, &line, &error))
    {
      g_string_append (text, kinds[line.kind]);
      if (line.text != NULL)
        g_string_append_printf (text, "|%s", line.text);
      for (guint i = 0; line.values != NULL && i < table->columns->len; i++)
        {
          g_autofree char *cell =
            gewu_report_value_to_text (&line.values[i], gewu_report_table_get_column (table, i));

          g_string_append_printf (text, "|%s%s", cell != NULL ? cell : "",
                                  line.values[i].live ? "*" : "");
        }
      g_string_append_c (text, '\n');
    }
  g_assert_no_error (error);
  /* Asking again at the end is allowed. */
  g_assert_false (gewu_report_cursor_next (cursor, &line, &error));

  return g_string_free (text, FALSE);
}

static void
test_totals (void)
{
  g_autoptr(GewuReportTable) table = create_table ();
  g_autofree char *text = NULL;

  put_rows (table);
  text = print_table (table);
  /* 3000 − 15.5; a cut above the base keeps its 0; "—" is no number: the pay is what was given.
   * 20/21 = 95.238…, 78/87 = 89.655…; nothing to divide by gives no rate. */
  g_assert_cmpstr (text, ==,
                   "row|经济发展局|张伟|3000.00|15.5|2984.50*|20|21|95.24%*\n"
                   "row|经济发展局|赵六|1000.00|1200|0.00|0|0|—*\n"
                   "row|供电中心|李敏|2800.50|—|2800.50|58|66|87.88%*\n"
                   "total|合计|3*|6800.50*|1215.5*|5785.00*|78*|87*|89.66%*\n");
}

static void
test_subtotals (void)
{
  g_autoptr(GewuReportTable) table = create_table ();
  g_autofree char *text = NULL;

  table->group = 0;
  put_rows (table);
  gewu_report_table_add_section (table, "不参加排名");
  put_row (table, (const char *const[]) { "供电中心", "王芳", NULL, NULL, NULL, "1", "2", NULL });
  text = print_table (table);
  g_assert_cmpstr (text, ==,
                   "row|经济发展局|张伟|3000.00|15.5|2984.50*|20|21|95.24%*\n"
                   "row|经济发展局|赵六|1000.00|1200|0.00|0|0|—*\n"
                   "subtotal|小计|2*|4000.00*|1215.5*|2984.50*|20*|21*|95.24%*\n"
                   "row|供电中心|李敏|2800.50|—|2800.50|58|66|87.88%*\n"
                   "subtotal|小计|1*|2800.50*|0*|2800.50*|58*|66*|87.88%*\n"
                   "section|不参加排名\n"
                   "row|供电中心|王芳||||1|2|50.00%*\n"
                   "subtotal|小计|1*|0.00*|0*|0.00*|1*|2*|50.00%*\n"
                   "total|合计|4*|6800.50*|1215.5*|5785.00*|79*|89*|88.76%*\n");
}

static void
test_total_out_of_range (void)
{
  g_autoptr(GewuReportTable) table = create_table ();
  g_autoptr(GError) error = NULL;
  g_autofree int *widths = NULL;
  const char *cells[] = { "部门", "甲", "9000000000000", NULL, NULL, NULL, NULL, NULL };

  put_row (table, cells);
  put_row (table, cells);
  widths = gewu_report_measure_columns (table, &error);
  g_assert_null (widths);
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_RANGE);
  g_assert_cmpstr (error->message, ==, "基数");
}

static void
test_widths (void)
{
  g_autoptr(GewuReportTable) table = gewu_report_table_new ("表", NULL);
  g_autofree int *widths = NULL;

  gewu_report_table_add_column (table, &(GewuReportColumn) { "名称" });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "内容" });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "数", .type = GEWU_REPORT_INTEGER,
                                                             .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "统一社会信用代码核对情况", .width = 6 });
  gewu_report_table_put (table, "国土规划建设局");
  gewu_report_table_put (table, "企业二期环评审批时间长，影响设备进场，请求协调有关部门尽快办理");
  gewu_report_table_put (table, "600000");
  gewu_report_table_put (table, NULL);
  gewu_report_table_put (table, "ab");
  gewu_report_table_put (table, NULL);
  gewu_report_table_put (table, "600000");
  gewu_report_table_put (table, NULL);

  widths = gewu_report_measure_columns (table, NULL);
  g_assert_cmpint (widths[0], ==, 14);
  g_assert_cmpint (widths[1], ==, 40);    /* the rest wraps */
  g_assert_cmpint (widths[2], ==, 7);     /* the total, 1200000 */
  g_assert_cmpint (widths[3], ==, 13);    /* a heading of 24 in two lines */
}

static void
test_lines (void)
{
  g_assert_cmpint (gewu_report_count_lines ("", 10), ==, 1);
  g_assert_cmpint (gewu_report_count_lines ("国土规划建", 10), ==, 1);
  g_assert_cmpint (gewu_report_count_lines ("国土规划建设", 10), ==, 2);
  g_assert_cmpint (gewu_report_count_lines ("一\n二\n三", 10), ==, 3);
  /* An odd width: the last half character of each line stays empty, 4 + 4 + 2. */
  g_assert_cmpint (gewu_report_count_lines ("国土规划建设局网格员", 9), ==, 3);
  /* What belongs together moves down whole, unless it is longer than a line; a stop clings. */
  g_assert_cmpint (gewu_report_count_lines ("走访覆盖率100%（72/72）。", 20), ==, 2);
  g_assert_cmpint (gewu_report_count_lines ("覆盖率100%（72/72）", 15), ==, 2);
  g_assert_cmpint (gewu_report_count_lines ("率100%（72/72）覆盖率99%", 15), ==, 3);
  g_assert_cmpint (gewu_report_count_lines ("914403001922038216", 10), ==, 2);
}

static void
test_csv (void)
{
  g_autoptr(GewuDocument) document = gewu_document_new ("题", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  GewuReportTable *table = create_table ();
  int fd = g_file_open_tmp ("gewu-XXXXXX.csv", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  table->title = g_strdup ("题");
  put_row (table, (const char *const[]) {
      NULL, "张\"三\",\n李四", "3000", "15.5", NULL, "20", "21", NULL });
  gewu_document_add_table (document, table);
  g_assert_true (gewu_csv_write (document, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_cmpstr (text, ==,
                   "\xef\xbb\xbf部门,姓名,基数,扣减,实发,办结,应办,办结率\r\n"
                   ",\"张\"\"三\"\",\n李四\",3000.00,15.5,2984.50,20,21,95.24%\r\n");
  g_unlink (path);
}

static void
test_registry (void)
{
  static const char *const ids[] = {
    "bulletin", "honours", "members", "details", "departments", "panels", "kpi", "slips", "pay",
    "result", "objections", "objection-form", "correction", "visits", "issues", "assignments",
    "officers", "outcomes-ledger", "enterprises", "people", "grids", "units", "projects",
    "dispatches", "due", "visit-form", "meeting", "coverage", "outcomes", "submissions"
  };
  guint n_reports;
  const GewuReport *const *reports = gewu_reports_get (&n_reports);

  g_assert_cmpuint (n_reports, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < n_reports; i++)
    {
      g_assert_cmpstr (reports[i]->id, ==, ids[i]);
      g_assert_true (gewu_reports_find (ids[i]) == reports[i]);
      g_assert_true (g_utf8_validate (reports[i]->title, -1, NULL));
    }
  g_assert_null (gewu_reports_find ("none"));
}

static GewuDocument *
build_members (GewuDecimal line_points,
               gboolean    by_unit)
{
  static const char *const items[] = { "基础分", "走访扣分", "问题扣分" };
  const GewuDecimal points[][3] = {
    { gewu_decimal_from_int (10), gewu_decimal_from_int (-2), GEWU_DECIMAL_ZERO },
    { gewu_decimal_from_int (10), GEWU_DECIMAL_ZERO, gewu_decimal_from_int (-1) },
  };
  const GewuMemberRow rows[] = {
    { "1", "甲", "一局", NULL, points[0], gewu_decimal_from_int (8), "良", 2 },
    { "2", "乙", "二局", NULL, points[1], gewu_decimal_from_int (9), NULL, 0, "新到岗" },
  };
  const GewuMemberLine lines[] = {
    { "1", "甲", items[1], "少走访 1 户", GEWU_DAY_UNKNOWN, NULL, gewu_decimal_from_int (-2) },
    { "2", "乙", items[2], "超期 1 件", GEWU_DAY_UNKNOWN, "WT1", line_points },
  };
  const GewuMemberReport report = {
    .scheme = "办法",
    .items = items,
    .n_items = G_N_ELEMENTS (items),
    .n_given = 1,
    .rows = rows,
    .n_rows = G_N_ELEMENTS (rows),
    .lines = lines,
    .n_lines = G_N_ELEMENTS (lines),
    .by_unit = by_unit,
  };
  GewuReportInput input = { .facts = &report };

  g_assert_true (gewu_period_parse ("2023Q2", &input.period, NULL));

  return gewu_reports_build (gewu_reports_find ("members"), &input);
}

static void
test_reconciled (void)
{
  g_autoptr(GewuDocument) equal = build_members (gewu_decimal_from_int (-1), FALSE);
  g_autoptr(GewuDocument) unequal = build_members (gewu_decimal_from_int (-3), FALSE);
  GewuReportTable *table = g_ptr_array_index (equal->tables, 1);

  g_assert_cmpuint (table->notes->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (table->notes, 0), ==,
                   "注：本表分值合计等于《考核汇总》各考核项合计之和（不含基础分）。");
  table = g_ptr_array_index (unequal->tables, 1);
  g_assert_cmpuint (table->notes->len, ==, 0);
}

static void
test_members_by_unit (void)
{
  g_autoptr(GewuDocument) by_rank = build_members (GEWU_DECIMAL_ZERO, FALSE);
  g_autoptr(GewuDocument) by_unit = build_members (GEWU_DECIMAL_ZERO, TRUE);
  GewuReportTable *table = g_ptr_array_index (by_rank->tables, 0);
  g_autofree char *text = NULL;

  g_assert_cmpuint (table->sections->len, ==, 1);
  table = g_ptr_array_index (by_unit->tables, 0);
  g_assert_cmpuint (table->sections->len, ==, 0);
  text = print_table (table);
  g_assert_cmpstr (text, ==,
                   "row|1|1|甲|一局||10|-2|0|8.00*|良|2||||\n"
                   "subtotal|小计|||||10*|-2*|0*||||0.00*|0.00*|0.00*|\n"
                   "row|2|2|乙|二局||10|0|-1|9.00*|新到岗|—||||\n"
                   "subtotal|小计|||||10*|0*|-1*||||0.00*|0.00*|0.00*|\n"
                   "total|合计|||||20*|-2*|-1*||||0.00*|0.00*|0.00*|\n");
}

static void
test_departments_in_groups (void)
{
  static const GewuDepartmentCount counts[][2] = {
    { COUNT (3, 4), COUNT (1, 2) }, { COUNT (0, 0), COUNT (0, 0) },
  };
  const GewuDepartmentRow rows[] = {
    { "财政局", "A组", 1, .counts = counts[0], .has_score = TRUE,
      .score = gewu_decimal_from_int (90) },
    { "纪工委", "B组", 0, "无任务", counts[1], .note = "新设" },
  };
  const GewuDepartmentReport report = {
    .scheme = "办法", .rates = department_rates, .n_rates = G_N_ELEMENTS (department_rates),
    .has_awards = TRUE, .rows = rows, .n_rows = G_N_ELEMENTS (rows)
  };
  GewuReportInput input = { .facts = &report };
  g_autoptr(GewuDocument) document = NULL;
  g_autofree char *text = NULL;
  GewuReportTable *table;

  g_assert_true (gewu_period_parse ("2023Q2", &input.period, NULL));
  document = gewu_reports_build (gewu_reports_find ("departments"), &input);
  table = g_ptr_array_index (document->tables, 0);
  text = print_table (table);
  g_assert_cmpstr (text, ==,
                   "row|1|A组|财政局|4|3|75.00%*|2|1|50.00%*|90.00||—|\n"
                   "section|不参加排名的部门\n"
                   "row|—|B组|纪工委|0|0|—*|0|0|—*|||—|无任务；新设\n"
                   "total|合计|||4*|3*|75.00%*|2*|1*|50.00%*||||\n");
  g_assert_cmpuint (table->chart.category, ==, 2);
  g_assert_cmpuint (table->chart.value, ==, 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/cursor/formulas-and-totals", test_totals);
  g_test_add_func ("/report/cursor/subtotals-by-group-and-section", test_subtotals);
  g_test_add_func ("/report/cursor/refuses-a-total-out-of-range", test_total_out_of_range);
  g_test_add_func ("/report/width/as-the-content-asks", test_widths);
  g_test_add_func ("/report/width/counts-lines", test_lines);
  g_test_add_func ("/report/csv/bom-quotes-and-line-ends", test_csv);
  g_test_add_func ("/report/registry/finds-by-id", test_registry);
  g_test_add_func ("/report/members/claims-only-what-adds-up", test_reconciled);
  g_test_add_func ("/report/members/by-unit-with-subtotals", test_members_by_unit);

  g_test_add_func ("/report/departments/in-groups", test_departments_in_groups);

  return g_test_run ();
}
