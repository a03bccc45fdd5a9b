/* The statistics and the ledgers of 包联: what their documents say of facts worked out by hand, and
 * that every branch in which nothing happened reads as a sentence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-cursor.h"
#include "gewu-reports.h"

static GewuReportInput
make_input (gconstpointer facts)
{
  GewuReportInput input = { .zone = "高新区", .facts = facts };

  input.period.kind = GEWU_PERIOD_QUARTER;
  input.period.first = gewu_day_parse ("2023-04-01");
  input.period.last = input.until = gewu_day_parse ("2023-06-30");

  return input;
}

/* Lines as "kind|cell|…", "!" before a row in red, a star after a live value. */
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
      g_string_append_printf (text, "%s%s", line.alert ? "!" : "", kinds[line.kind]);
      if (line.values == NULL)
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

  return g_string_free (text, FALSE);
}

static void
assert_table (GewuDocument *document,
              guint         table,
              const char   *expected)
{
  g_autofree char *text = print_table (g_ptr_array_index (document->tables, table));

  g_assert_cmpstr (text, ==, expected);
}

/* The last line under the title. */
static void
assert_summary (GewuDocument *document,
                guint         table,
                const char   *expected)
{
  const GewuReportTable *found = g_ptr_array_index (document->tables, table);

  g_assert_cmpstr (g_ptr_array_index (found->info, found->info->len - 1), ==, expected);
}

/* ---- 网格覆盖情况表 */

static const GewuPeriod two_months[] = {
  { GEWU_PERIOD_MONTH, 738641, 738671 },   /* 2023-05 */
  { GEWU_PERIOD_MONTH, 738672, 738701 },   /* 2023-06 */
};

static void
test_coverage (void)
{
  static const GewuCoverageFigure first[] = { { 4, 1 }, { 5, 3 } };
  static const GewuCoverageFigure second[] = { { 2, 0 }, { 2, 0 } };
  static const GewuCoverageFigure third[] = { { 0, 0 }, { 0, 0 } };
  static const GewuCoverageLine lines[] = {
    { "甲社区", "财政局", "01-01", "一网格", "张伟", 4, first, { 5, 3 } },
    { "甲社区", "财政局", "01-02", "二网格", NULL, 2, second, { 2, 0 } },
    { "乙社区", "环保局", "02-01", "三网格", "李军", 3, third, { 0, 0 } },
  };
  const GewuCoverageReport report = { two_months, 2, 1, 7, lines, G_N_ELEMENTS (lines) };
  GewuReportInput input = make_input (&report);
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_coverage, &input);
  const GewuReportTable *table = g_ptr_array_index (document->tables, 0);

  g_assert_cmpint (gewu_day_parse ("2023-05-01"), ==, two_months[0].first);
  g_assert_cmpint (gewu_day_parse ("2023-06-30"), ==, two_months[1].last);
  assert_table (document, 0,
                "row|甲社区|财政局|01-01|一网格|张伟|4|4|1|25.00%*|5|3|60.00%*|5|3|2*|60.00%*|\n"
                "!row|甲社区|财政局|01-02|二网格||2|2|0|0.00%*|2|0|0.00%*|2|0|2*|0.00%*|未走访\n"
                "subtotal|小计|||||6*|6*|1*|16.67%*|7*|3*|42.86%*|7*|3*|4*|42.86%*|\n"
                "row|乙社区|环保局|02-01|三网格|李军|3|0|0|—*|0|0|—*|0|0|0*|—*|无市场主体\n"
                "subtotal|小计|||||3*|0*|0*|—*|0*|0*|—*|0*|0*|0*|—*|\n"
                "total|合计|||||9*|6*|1*|16.67%*|7*|3*|42.86%*|7*|3*|4*|42.86%*|\n");
  assert_summary (document, 0, "共 3 个网格，其中全期未走访的 1 个。");
  g_assert_true (g_str_has_suffix (g_ptr_array_index (table->notes, 0),
                                   "期初 1 个月尚无走访记录，不计。另有 7 户市场主体未入格，未计入。"));
}

static void
test_coverage_of_nothing (void)
{
  const GewuCoverageReport report = { NULL, 0, 3, 0, NULL, 0 };
  GewuReportInput input = make_input (&report);
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_coverage, &input);

  assert_summary (document, 0, "期内尚无走访记录，覆盖情况不计。");
}

/* Three columns a month would not fit: a long period has one. */
static void
test_coverage_of_a_half (void)
{
  static const GewuPeriod months[] = {
    { GEWU_PERIOD_MONTH, 738611, 738640 }, { GEWU_PERIOD_MONTH, 738641, 738671 },
    { GEWU_PERIOD_MONTH, 738672, 738701 }, { GEWU_PERIOD_RANGE, 738702, 738721 },
  };
  static const GewuCoverageFigure figures[] = { { 3, 0 }, { 3, 1 }, { 3, 2 }, { 3, 3 } };
  static const GewuCoverageLine line = { "甲社区", "财政局", "01", "一网格", "张伟", 4, figures,
                                         { 3, 3 } };
  const GewuCoverageReport report = { months, 4, 0, 0, &line, 1 };
  GewuReportInput input = make_input (&report);
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_coverage, &input);
  const GewuReportTable *table = g_ptr_array_index (document->tables, 0);

  assert_table (document, 0,
                "row|甲社区|财政局|01|一网格|张伟|4|0|1|2|3|3|3|0*|100.00%*|\n"
                "total|合计|||||4*|0*|1*|2*|3*|3*|3*|0*|100.00%*|\n");
  g_assert_cmpstr (gewu_report_table_get_column (table, 9)->heading, ==, "7月（1—20日）");
  assert_summary (document, 0, "共 1 个网格，期内均有走访。");
}

/* ---- 成效 */

static void
test_outcomes (void)
{
  static const gint64 one[] = { 1 };
  static const gint64 two[] = { 1, 2 };
  const GewuDecimal fund = gewu_decimal_from_units (100500000);
  const GewuOutcomeEntry lines[] = {
    { 738650, "财政局", "落实资金", TRUE, fund, "万元", "贴息", "甲公司", "91A", "01-01", "张伟",
      GEWU_RESULT_OF_VISIT, "2023-05-10", one, 1 },
    { 738651, "财政局", "落实资金", TRUE, fund, "万元", NULL, "甲公司", "91A", "01-01", NULL,
      GEWU_RESULT_OF_ISSUE, "WT-1", one, 1 },
    { 738652, NULL, "落实资金", TRUE, gewu_decimal_from_int (3), "项", NULL, NULL, NULL, NULL, NULL,
      GEWU_RESULT_OF_ACTIVITY, "宣讲会", two, 2 },
  };
  const GewuOutcomeReport report = { lines, G_N_ELEMENTS (lines) };
  GewuReportInput input = make_input (&report);
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_outcomes, &input);
  g_autoptr(GewuDocument) ledger = gewu_reports_build (&gewu_report_outcomes_ledger, &input);

  assert_table (document, 0,
                "row|落实资金|2|201|万元|1|1|1|0|0\n"
                "row|落实资金|1|3|项|2|0|0|1|0\n"
                "total|合计|3*||||1*|1*|1*|0*\n");
  assert_table (document, 1,
                "row|财政局|落实资金|2|201|万元|1|1|1|0|0\n"
                "subtotal|小计||2*||||1*|1*|0*|0*\n"
                "row|未注明单位|落实资金|1|3|项|2|0|0|1|0\n"
                "subtotal|小计||1*||||0*|0*|1*|0*\n"
                "total|合计||3*||||1*|1*|1*|0*\n");
  assert_summary (document, 0, "期内登记成效 3 项，受益企业 2 户（同一企业只计一户）。");
  assert_table (ledger, 0,
                "row|1|2023-05-10|甲公司|91A|落实资金|100.5|万元|贴息|财政局|张伟|01-01|走访 2023-05-10\n"
                "row|2|2023-05-11|甲公司|91A|落实资金|100.5|万元||财政局||01-01|问题 WT-1\n"
                "row|3|2023-05-12|参加活动的 2 户企业||落实资金|3|项|||||活动 宣讲会\n");
}

static void
test_outcomes_of_nothing (void)
{
  const GewuOutcomeReport report = { NULL, 0 };
  GewuReportInput input = make_input (&report);
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_outcomes, &input);

  assert_summary (document, 0, "期内没有登记成效。");
}

/* ---- 报送情况表 */

static void
test_submissions (void)
{
  static const guint busy[] = { 3, 2 };
  static const guint none[] = { 0, 0 };
  static const GewuSubmissionLine people[] = {
    { "张伟", "GX1", "财政局", "01-01", busy, 5, 4, 1, 2, 738650 },
    { "李军", "GX2", "财政局", "01-01", none, 0, 0, 0, 0, GEWU_DAY_UNKNOWN },
    { "王敏", NULL, "财政局", "01-01", none, 0, 0, 0, 1, GEWU_DAY_UNKNOWN },
  };
  static const GewuSubmissionLine unit = {
    "财政局", NULL, NULL, NULL, busy, 5, 4, 1, 3, 738650, 3, 1, "李军"
  };
  static const GewuSubmissionLine grid = {
    "一网格", "01-01", "财政局", NULL, busy, 5, 4, 1, 3, 738650
  };
  const GewuSubmissionReport report = {
    two_months, 2, FALSE, 2, { &unit, 1 }, { &grid, 1 }, { people, G_N_ELEMENTS (people) }
  };
  GewuReportInput input = make_input (&report);
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_submissions, &input);

  assert_table (document, 0,
                "row|1|财政局|3|1|3|2|5|3|1|4*|75.00%*|3|2023-05-10|李军\n"
                "total|合计||3*|1*|3*|2*|5*|3*|1*|4*|75.00%*|3*||\n");
  assert_summary (document, 0, "应报送单位 1 个，期内均有报送。");
  assert_table (document, 1,
                "row|1|01-01|一网格|财政局|3|2|5|3|1|4*|75.00%*|3|2023-05-10|\n"
                "total|合计||||3*|2*|5*|3*|1*|4*|75.00%*|3*||\n");
  assert_table (document, 2,
                "row|1|财政局|张伟|GX1|01-01|3|2|5|3|1|4*|75.00%*|2|2023-05-10|\n"
                "!row|2|财政局|李军|GX2|01-01|0|0|0|0|0|0*|—*|0||未报送\n"
                "row|3|财政局|王敏||01-01|0|0|0|0|0|0*|—*|1||\n"
                "subtotal|小计|||||3*|2*|5*|3*|1*|4*|75.00%*|3*||\n"
                "total|合计|||||3*|2*|5*|3*|1*|4*|75.00%*|3*||\n");
  assert_summary (document, 2, "应报送人员 3 人，其中期内未报送的 1 人。");
}

/* ---- 包联 */

static gboolean
give_line (gpointer              data,
           GewuAssignmentLine   *line,
           GError              **error G_GNUC_UNUSED)
{
  static const GewuAssignmentLine lines[] = {
    { GEWU_ASSIGNMENT_OF_OFFICER, "张伟", "GX1", "科长", "13800000001", "财政局", "甲公司", FALSE,
      "91A", "规上工业", "01-01", 738611, GEWU_DAY_UNKNOWN, 738650, 2 },
    { GEWU_ASSIGNMENT_OF_UNIT, NULL, NULL, NULL, NULL, "财政局", "产业园", TRUE },
  };
  guint *place = data;

  if (*place == G_N_ELEMENTS (lines))
    return FALSE;
  *line = lines[(*place)++];

  return TRUE;
}

static void
test_assignments (void)
{
  guint place = 0;
  const GewuAssignmentReport report = { give_line, &place, NULL, 2 };
  GewuReportInput input = make_input (&report);
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_assignments, &input);

  g_assert_cmpuint (document->n_rows_expected, ==, 2);
  assert_table (document, 0,
                "row|1|财政局|首席服务官|张伟|科长|企业|甲公司|91A|01-01|2023-04-01||2|2023-05-10\n"
                "row|2|财政局|包联部门|||项目|产业园|||||0|未走访\n");
}

static void
test_officers (void)
{
  static const GewuAssignmentLine lines[] = {
    { GEWU_ASSIGNMENT_OF_OFFICER, "张伟", "GX1", "科长", "138", "财政局", "甲公司", FALSE, "91A",
      "规上工业", "01-01", 0, 0, 738650, 2, 1, 1 },
    { GEWU_ASSIGNMENT_OF_OFFICER, "张伟", "GX1", "科长", "138", "财政局", "乙公司", FALSE, "91B",
      "规上工业", "01-01" },
    { GEWU_ASSIGNMENT_OF_OFFICER, "张伟", "GX2", NULL, NULL, "财政局", "丙公司", FALSE, "91C", NULL,
      NULL, 0, 0, 738651, 1 },
  };
  static const GewuAssignmentLine unserved = {
    .object = "丁公司", .credit_code = "91D", .class = "限上批发"
  };
  const GewuAssignmentReport report = {
    .lines = lines, .n_lines = G_N_ELEMENTS (lines), .unserved = &unserved, .n_unserved = 1
  };
  GewuReportInput input = make_input (&report);
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_officers, &input);

  g_assert_cmpuint (document->tables->len, ==, 1);
  assert_table (document, 0,
                "row|1|张伟|财政局|科长|138|2|甲公司|91A|规上工业|01-01|2|2023-05-10|1|1\n"
                "!row|2|张伟|财政局|科长|138|2|乙公司|91B|规上工业|01-01|0|未走访|0|0\n"
                "row|3|张伟|财政局|||1|丙公司|91C|||1|2023-05-11|0|0\n"
                "section|尚未明确首席服务官\n"
                "row|4||||||丁公司|91D|限上批发|||||\n"
                "total|合计||||||||||3*||1*|1*\n");
  assert_summary (document, 0,
                  "截至 2023-06-30，2 名首席服务官服务 3 户企业，其中期内未走访的 1 户。"
                  "另有 1 户企业尚未明确首席服务官。");
}

static void
test_officers_of_nothing (void)
{
  const GewuAssignmentReport report = { NULL };
  GewuReportInput input = make_input (&report);
  g_autoptr(GewuDocument) document = gewu_reports_build (&gewu_report_officers, &input);

  g_assert_cmpuint (document->tables->len, ==, 1);
  assert_summary (document, 0, "截至 2023-06-30，没有企业明确首席服务官。");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/coverage/adds-up-by-grid", test_coverage);
  g_test_add_func ("/report/coverage/says-when-nothing-is-recorded", test_coverage_of_nothing);
  g_test_add_func ("/report/coverage/long-period-has-one-column-a-month", test_coverage_of_a_half);
  g_test_add_func ("/report/outcomes/adds-only-what-has-one-measure", test_outcomes);
  g_test_add_func ("/report/outcomes/says-when-there-are-none", test_outcomes_of_nothing);
  g_test_add_func ("/report/submissions/names-who-is-silent", test_submissions);
  g_test_add_func ("/report/assignments/reads-row-by-row", test_assignments);
  g_test_add_func ("/report/officers/counts-and-names-the-unserved", test_officers);
  g_test_add_func ("/report/officers/says-when-there-are-none", test_officers_of_nothing);

  return g_test_run ();
}
