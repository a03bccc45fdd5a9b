/* Workbooks are written, opened by LibreOffice with everything calculated anew, and compared cell
 * by cell with values worked out by hand (fixtures/report).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "gewu-failed-rows.h"
#include "gewu-reports.h"
#include "gewu-xlsx-writer.h"
#include "report-departments.h"
#include "report-office.h"
#include "report-part.h"

static const char *const items[] = { "走访任务", "问题办理", "企业评价" };

static GewuDecimal
decimal (const char *text)
{
  GewuDecimal value;

  g_assert_true (gewu_decimal_parse (text, &value));

  return value;
}

static void
fill_input (GewuReportInput *input)
{
  g_autoptr(GError) error = NULL;

  *input = (GewuReportInput) { .zone = "新乡高新区", .office = "网格化管理工作指挥部" };
  g_assert_true (gewu_period_parse ("2023Q2", &input->period, &error));
  g_assert_no_error (error);
  /* 2023-07-20 17:30 in China. */
  input->as_of = G_GINT64_CONSTANT (1689845400000);
}

static GewuDocument *
build_members (const GewuMemberRow *rows,
               gsize                n_rows)
{
  const GewuMemberLine lines[] = {
    { "HX002", "李敏", "走访任务", "应走访 20 户，实走访 19 户，少 1 户", gewu_day_new (2023, 6, 30), NULL,
      decimal ("-2") },
    { "HX003", "王芳", "问题办理", "超期办结 2 件", gewu_day_new (2023, 5, 17), "WT20230187",
      decimal ("-5") },
    { "HX005", "欧阳娜娜", "企业评价", "不满意 1 件", GEWU_DAY_UNKNOWN, "WT20230203",
      decimal ("-0.333333") },
  };
  GewuMemberReport report = {
    .scheme = "网格员季度考核办法（2023年第2版）",
    .items = items,
    .n_items = G_N_ELEMENTS (items),
    .rows = rows,
    .n_rows = n_rows,
    .lines = lines,
    .n_lines = G_N_ELEMENTS (lines),
  };
  GewuReportInput input;

  fill_input (&input);
  input.facts = &report;

  return gewu_reports_build (gewu_reports_find ("members"), &input);
}

static GewuDocument *
build_five_members (void)
{
  const GewuDecimal points[][3] = {
    { decimal ("40"), decimal ("39.5"), decimal ("20") },
    { decimal ("38"), decimal ("40"), decimal ("18.25") },
    { decimal ("36.666667"), decimal ("35"), decimal ("20") },
    { decimal ("0"), decimal ("0"), decimal ("0") },
    { decimal ("10"), decimal ("5"), decimal ("20") },
  };
  const GewuMemberRow rows[] = {
    { "0001", "张伟", "经济发展局", "XXGX-07-03", points[0], decimal ("99.5"), "优秀", 1, NULL,
      TRUE, decimal ("3000"), decimal ("15"), decimal ("2985") },
    { "HX002", "李敏", "国土规划建设局", "XXGX-01-12", points[1], decimal ("96.25"), "优秀", 2, NULL,
      TRUE, decimal ("3000"), decimal ("112.5"), decimal ("2887.5") },
    { "HX003", "王芳", "经济发展局", "410711001002003", points[2], decimal ("91.666667"), "良好", 3, NULL,
      TRUE, decimal ("2800.5"), decimal ("233.38"), decimal ("2567.12") },
    /* The cut is larger than the base: nought is paid, not what the formula would give. */
    { NULL, "赵六", "经济发展局", "XXGX-07-04", points[3], decimal ("0"), "不合格", 4, NULL,
      TRUE, decimal ("1000"), decimal ("1200"), decimal ("0") },
    { "HX005", "欧阳娜娜", "供电中心", "XXGX-09-01", points[4], decimal ("35"), NULL, 0, "在岗不足1个月" },
  };

  return build_members (rows, G_N_ELEMENTS (rows));
}

static GewuDocument *
build_departments (void)
{
  static const GewuDepartmentCount counts[][2] = {
    { COUNT (41, 41), COUNT (38, 41) }, { COUNT (22, 22), COUNT (20, 22) },
    { COUNT (20, 21), COUNT (18, 21) }, { COUNT (58, 66), COUNT (44, 66) },
    { COUNT (0, 0), COUNT (0, 0) },
  };
  const GewuDepartmentRow rows[] = {
    { "财政局", .rank = 1, .counts = counts[0], .has_score = TRUE, .score = decimal ("100"),
      .has_award = TRUE, .award = decimal ("3"), .previous = 1 },
    { "科学技术局", .rank = 2, .counts = counts[1], .has_score = TRUE, .score = decimal ("100"),
      .has_award = TRUE, .award = decimal ("2"), .previous = 4 },
    { "行政审批服务局", .rank = 3, .counts = counts[2], .has_score = TRUE, .score = decimal ("96.4"),
      .previous = 3 },
    { "国土规划建设局", .rank = 4, .counts = counts[3], .has_score = TRUE, .score = decimal ("88.4"),
      .has_award = TRUE, .award = decimal ("-3"), .note = "提级督办 2 件" },
    { "纪工委", .not_ranked = "本期无交办任务", .counts = counts[4] },
  };
  GewuDepartmentReport report = {
    .scheme = "部门问题解决率排名办法（2023年第2版）",
    .rates = department_rates,
    .n_rates = G_N_ELEMENTS (department_rates),
    .has_awards = TRUE,
    .rows = rows,
    .n_rows = G_N_ELEMENTS (rows),
  };
  GewuReportInput input;

  fill_input (&input);
  input.facts = &report;

  return gewu_reports_build (gewu_reports_find ("departments"), &input);
}

static void
assert_same_text (const char *folder,
                  const char *name,
                  const char *fixture)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *expected_path =
    g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), "report", fixture, NULL);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_auto(GStrv) lines = NULL;
  g_auto(GStrv) expected_lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

static void
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing", part);
}

/* The cell with this formula stores a value within rounding of the given one. */
static void
assert_formula (const char *sheet,
                const char *formula,
                double      value)
{
  g_autofree char *cell = g_strdup_printf ("<f>%s</f><v>", formula);
  const char *found = strstr (sheet, cell);

  if (found == NULL)
    g_error ("“%s” is missing", cell);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (found + strlen (cell), NULL), value, 1e-9);
}

static void
write_document (GewuDocument *document,
                const char   *path)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (gewu_xlsx_write (document, path, NULL, &error));
  g_assert_no_error (error);
}

static void
test_recalculated (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  g_autoptr(GewuDocument) document = build_five_members ();
  g_autoptr(GewuDocument) departments = build_departments ();

  /* One workbook of all three tables: LibreOffice takes two seconds to start. */
  gewu_document_add_table (document, g_ptr_array_steal_index (departments->tables, 0));
  write_document (document, path);
  if (office_convert (path, OFFICE_CSV))
    {
      assert_same_text (folder, "q-考核汇总.csv", "members.csv");
      assert_same_text (folder, "q-扣分明细.csv", "lines.csv");
      assert_same_text (folder, "q-部门排名.csv", "departments.csv");
    }
  office_remove_folder (folder);
}

static void
test_stored_values (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  g_autoptr(GewuDocument) members = build_five_members ();
  g_autoptr(GewuDocument) departments = build_departments ();
  g_autofree char *sheet = NULL;
  g_autofree char *rates = NULL;

  write_document (members, path);
  sheet = read_part (path, "xl/worksheets/sheet1.xml");
  /* The total of what is paid: rows 6–9 are ranked, 10 is a heading, 11 is not ranked. */
  assert_formula (sheet, "SUBTOTAL(9,N6:N11)", 8439.62);
  assert_formula (sheet, "L6-M6", 2985);
  assert_formula (sheet, "SUM(F8:H8)", 91.666667);
  /* Where the formula would give −200, the value stands alone. */
  g_assert_null (strstr (sheet, "<f>L9-M9</f>"));
  /* A code stays text, a title is one cell over all columns, headings and names stay in view. */
  assert_contains (sheet, "<mergeCell ref=\"A1:O1\"/>");
  assert_contains (sheet, "xSplit=\"3\" ySplit=\"5\"");
  assert_contains (sheet, "<autoFilter ref=\"A5:O9\"/>");
  assert_contains (sheet, "orientation=\"landscape\"");
  assert_contains (sheet, "<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>");

  write_document (departments, path);
  rates = read_part (path, "xl/worksheets/sheet1.xml");
  assert_formula (rates, "IF(C7=0,\"—\",D7/C7)", 20 / 21.0);
  assert_formula (rates, "IF(C11=0,\"—\",D11/C11)", 0.94);
  assert_contains (rates, "<f>IF(C10=0,\"—\",D10/C10)</f><v>—</v>");
  office_remove_folder (folder);
}

static void
test_chart (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  g_autoptr(GewuDocument) departments = build_departments ();
  g_autofree char *chart = NULL;

  write_document (departments, path);
  chart = read_part (path, "xl/charts/chart1.xml");
  /* Only those that are ranked. */
  assert_contains (chart, "<c:f>'部门排名'!$B$5:$B$8</c:f>");
  assert_contains (chart, "<c:f>'部门排名'!$E$5:$E$8</c:f>");
  assert_contains (chart, "typeface=\"仿宋_GB2312\"");
  office_remove_folder (folder);
}

static GewuDocument *
build_many_members (guint n_members)
{
  const GewuDecimal points[3] = { decimal ("40"), decimal ("39.5"), decimal ("20") };
  g_autofree GewuMemberRow *rows = g_new0 (GewuMemberRow, n_members);

  for (guint i = 0; i < n_members; i++)
    rows[i] = (GewuMemberRow) {
      "HX003", "网格员", "国土规划建设局", "410711001002003", points, decimal ("99.5"), "优秀", 1, NULL,
      TRUE, decimal ("3000"), decimal ("15"), decimal ("2985")
    };

  return build_members (rows, n_members);
}

/* One workbook of several lengths: the signatures of some would fall on a page of their own. */
static GewuDocument *
build_lengths (guint first,
               guint last)
{
  GewuDocument *document = gewu_document_new ("各种长度", NULL);

  for (guint n = first; n <= last; n++)
    {
      g_autoptr(GewuDocument) members = build_many_members (n);

      gewu_document_add_table (document, g_ptr_array_steal_index (members->tables, 0));
    }

  return document;
}

/* The text of each page of a PDF (transfer full). */
static char **
read_pages (const char *path)
{
  const char *argv[] = { "pdftotext", path, "-", NULL };
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);

  return g_strsplit (text, "\f", -1);
}

static void
test_signature_with_rows (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  g_autofree char *pdf = g_build_filename (folder, "q.pdf", NULL);
  g_autoptr(GewuDocument) document = build_lengths (22, 32);

  write_document (document, path);
  if (office_convert (path, "pdf"))
    {
      g_auto(GStrv) pages = read_pages (pdf);
      guint n_signatures = 0;

      for (guint i = 0; pages[i] != NULL; i++)
        if (strstr (pages[i], "填表人") != NULL)
          {
            assert_contains (pages[i], "（盖章）");
            assert_contains (pages[i], "网格员");
            assert_contains (pages[i], "2985.00");
            n_signatures++;
          }
      g_assert_cmpuint (n_signatures, ==, 11);
    }
  office_remove_folder (folder);
}

static void
test_failed_rows (void)
{
  static const char *const headings[] = { "企业名称", "统一社会信用代码", "成立日期" };
  static const char *const cells[][3] = {
    { "新乡佳鹿生物科技有限公司", "9.14E+17", "2023.5.4" },
    { "=1+1", NULL, "约三月" },
  };
  const GewuFailedRow rows[] = {
    { cells[0], "信用代码被表格软件破坏" },
    { cells[1], "缺少必填项" },
  };
  const GewuFailedSheet sheets[] = {
    { "企业/名录[1]", headings, 3, rows, 2 },
    { "企业/名录[1]", headings, 3, rows, 1 },
  };
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "failed.xlsx", NULL);
  g_autofree char *strings = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *book = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (gewu_failed_rows_write (path, sheets, G_N_ELEMENTS (sheets), NULL, &error));
  g_assert_no_error (error);
  book = read_part (path, "xl/workbook.xml");
  assert_contains (book, "name=\"企业_名录_1_\"");
  assert_contains (book, "name=\"企业_名录_1_(2)\"");
  sheet = read_part (path, "xl/worksheets/sheet1.xml");
  g_assert_null (strstr (sheet, "<f>"));
  g_assert_null (strstr (sheet, "<mergeCell "));
  strings = read_part (path, "xl/sharedStrings.xml");
  assert_contains (strings, "<t>9.14E+17</t>");
  assert_contains (strings, "<t>=1+1</t>");
  assert_contains (strings, "<t>错误原因（修改后可直接再次导入）</t>");
  /* Headings come first, in their order. */
  g_assert_true (strstr (strings, "企业名称") < strstr (strings, "成立日期"));
  g_assert_true (strstr (strings, "成立日期") < strstr (strings, "新乡佳鹿"));
  office_remove_folder (folder);
}

static void
test_same_bytes (void)
{
  static const char *const zones[] = { "UTC", "Asia/Shanghai" };
  g_autofree char *folder = office_make_folder ();
  g_autofree char *bytes[2] = { NULL, NULL };
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  g_autofree char *core = NULL;
  gsize sizes[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GewuDocument) document = build_departments ();

      document->created = G_GINT64_CONSTANT (1689845400000);
      g_setenv ("TZ", zones[i], TRUE);
      write_document (document, path);
      g_assert_true (g_file_get_contents (path, &bytes[i], &sizes[i], NULL));
    }
  g_setenv ("TZ", "UTC", TRUE);
  g_assert_cmpmem (bytes[0], sizes[0], bytes[1], sizes[1]);
  core = read_part (path, "docProps/core.xml");
  assert_contains (core, "2023-07-20T09:30:00Z");
  assert_contains (core, "新乡高新区2023年第二季度部门问题解决情况排名通报");
  g_free (g_steal_pointer (&bytes[1]));
  office_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-xlsx/every-cell-as-worked-out-by-hand", test_recalculated);
  g_test_add_func ("/report-xlsx/formulas-carry-their-values", test_stored_values);
  g_test_add_func ("/report-xlsx/chart-is-bound-to-the-ranked-rows", test_chart);
  g_test_add_func ("/report-xlsx/signatures-stay-with-rows", test_signature_with_rows);
  g_test_add_func ("/report-xlsx/failed-rows-keep-headings-and-texts", test_failed_rows);
  g_test_add_func ("/report-xlsx/same-bytes-for-the-same-document", test_same_bytes);

  return g_test_run ();
}
