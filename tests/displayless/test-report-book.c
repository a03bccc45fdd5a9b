/* What a workbook holds beside plain tables: running text, panels, charts of several series, the
 * letterhead's fonts, properties.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "gewu-xlsx-check.h"
#include "gewu-xlsx-writer.h"
#include "report-office.h"
#include "report-part.h"

static void
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing in %s", part, text);
}

static void
write_document (GewuDocument *document,
                const char   *path)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (gewu_xlsx_write (document, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (gewu_xlsx_is_whole (path));
}

/* ---- tables */

static GewuReportTable *
build_figures (void)
{
  static const GewuReportColumn columns[] = {
    { "部门" },
    { "交办", .type = GEWU_REPORT_INTEGER, .total = GEWU_REPORT_TOTAL_SUM },
    { "办结", .type = GEWU_REPORT_INTEGER, .total = GEWU_REPORT_TOTAL_SUM },
    { "办结率", .type = GEWU_REPORT_RATE, .places = 2, .formula = GEWU_REPORT_RATIO, .a = 2, .b = 1,
      .total = GEWU_REPORT_TOTAL_FORMULA },
  };
  static const char *const cells[][3] = {
    { "经济发展局", "41", "38" }, { "国土规划建设局", "22", "20" }, { "供电中心", "9", "9" },
  };
  GewuReportTable *table = gewu_report_table_new ("办理情况", "问题办理情况");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gewu_report_table_add_column (table, &columns[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      for (guint k = 0; k < 3; k++)
        gewu_report_table_put (table, cells[i][k]);
      gewu_report_table_put (table, NULL);
    }

  return table;
}

static GewuReportTable *
build_panels (void)
{
  static const GewuReportColumn columns[] = {
    { "排名", .type = GEWU_REPORT_INTEGER }, { "部门" }, { "得分", .type = GEWU_REPORT_DECIMAL },
    { "", .gap = TRUE },
    { "排名", .type = GEWU_REPORT_INTEGER }, { "部门" }, { "得分", .type = GEWU_REPORT_DECIMAL },
  };
  static const char *const cells[][7] = {
    { "1", "供电中心", "100", NULL, "3", "经济发展局", "92.5" },
    { "2", "财政局", "95", NULL, NULL, NULL, NULL },
  };
  GewuReportTable *table = gewu_report_table_new ("部门排名（两栏）", "部门排名");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gewu_report_table_add_column (table, &columns[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    for (guint k = 0; k < 7; k++)
      gewu_report_table_put (table, cells[i][k]);

  return table;
}

/* ---- running text */

static GewuReportProse *
build_prose (void)
{
  GewuReportProse *prose = gewu_report_prose_new ("通报");
  g_autoptr(GString) sentences = g_string_new (NULL);

  gewu_report_prose_begin (prose, GEWU_PROSE_NUMBER);
  gewu_report_prose_say (prose, NULL, "新高网格办〔2023〕12号");
  gewu_report_prose_begin (prose, GEWU_PROSE_TITLE);
  gewu_report_prose_say (prose, NULL, "关于2023年第二季度网格化服务企业工作情况的通报");
  gewu_report_prose_begin (prose, GEWU_PROSE_INFO);
  gewu_report_prose_say (prose, NULL, "（数据截至2023年7月20日17时30分）");
  gewu_report_prose_begin (prose, GEWU_PROSE_ADDRESSEE);
  gewu_report_prose_say (prose, NULL, "各网格、各责任部门：");
  gewu_report_prose_begin (prose, GEWU_PROSE_HEADING);
  gewu_report_prose_say (prose, NULL, "一、总体情况");
  gewu_report_prose_begin (prose, GEWU_PROSE_BODY);
  gewu_report_prose_say (prose, "visits", "本季度共走访企业1024户次，覆盖率96.5%%。");
  gewu_report_prose_say (prose, "left-out", "%s", "");
  gewu_report_prose_say (prose, "issues", "共收集问题72件，办结67件，办结率93.06%%。");
  gewu_report_prose_add_table (prose, build_figures ());
  gewu_report_prose_begin (prose, GEWU_PROSE_BODY);
  for (guint i = 0; i < 40; i++)
    g_string_append_printf (sentences, "第%u网格走访到位、台账清楚，问题上报及时。", i + 1);
  gewu_report_prose_say (prose, "long", "%s", sentences->str);
  gewu_report_prose_begin (prose, GEWU_PROSE_ANNEX);
  gewu_report_prose_say (prose, NULL, "附件：部门排名");
  gewu_report_prose_begin (prose, GEWU_PROSE_SIGNER);
  gewu_report_prose_say (prose, NULL, "新乡高新区网格化管理工作指挥部");
  gewu_report_prose_begin (prose, GEWU_PROSE_DAY);
  gewu_report_prose_say (prose, NULL, "2023年7月21日");

  return prose;
}

static GewuDocument *
build_document (void)
{
  g_autoptr(GewuLetterhead) letterhead = gewu_letterhead_new ();
  GewuDocument *document = gewu_document_new ("2023年第二季度考核通报", "网格化管理工作指挥部");
  GewuReportTable *chart = build_figures ();

  g_free (letterhead->body_fonts);
  letterhead->body_fonts = g_strdup (" 方正仿宋_GBK , 仿宋");
  gewu_document_set_letterhead (document, letterhead);
  document->zone = g_strdup ("新乡高新区");
  document->subject = g_strdup ("2023年第二季度");
  gewu_document_set_prose (document, build_prose ());
  gewu_document_add_table (document, build_panels ());
  gewu_report_table_set_chart (chart, GEWU_CHART_BARS, "交办与办结", 0, 1);
  gewu_report_table_add_series (chart, 2);
  gewu_document_add_table (document, chart);

  return document;
}

static void
test_text (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "通报.xlsx", NULL);
  g_autoptr(GewuDocument) document = build_document ();
  g_autofree char *book = NULL;
  g_autofree char *text = NULL;
  g_autofree char *strings = NULL;

  write_document (document, path);
  book = read_part (path, "xl/workbook.xml");
  /* The text, the table within it, then its annexes. */
  assert_contains (book, "<sheet name=\"通报\" sheetId=\"1\"");
  assert_contains (book, "<sheet name=\"办理情况\" sheetId=\"2\"");
  assert_contains (book, "<sheet name=\"部门排名（两栏）\" sheetId=\"3\"");
  text = read_part (path, "xl/worksheets/sheet1.xml");
  /* Upright, one page wide; the longest paragraph, of 30 lines, took two rows. */
  g_assert_null (strstr (text, "orientation=\"landscape\""));
  assert_contains (text, "<row r=\"12\"");
  g_assert_null (strstr (text, "<row r=\"13\""));
  strings = read_part (path, "xl/sharedStrings.xml");
  assert_contains (strings, "　　本季度共走访企业1024户次，覆盖率96.5%。共收集问题72件，办结67件，办结率93.06%。<");
  assert_contains (strings, "（见工作表“办理情况”）");
  assert_contains (strings, "第40网格走访到位、台账清楚，问题上报及时。</t>");
  office_remove_folder (folder);
}

static void
test_panels (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  g_autoptr(GewuDocument) document = gewu_document_new ("部门排名", NULL);
  g_autofree char *sheet = NULL;

  gewu_document_add_table (document, build_panels ());
  write_document (document, path);
  sheet = read_part (path, "xl/worksheets/sheet1.xml");
  /* The gap is narrower than any column of text, and a filter would tear the panels apart. */
  assert_contains (sheet, "<col min=\"4\" max=\"4\" width=\"4.");
  g_assert_null (strstr (sheet, "autoFilter"));
  office_remove_folder (folder);
}

/* Live formulas say what the document says: a sheet counts sections among the names, and days among
 * what it adds up. */
static void
test_totals (void)
{
  static const GewuReportColumn columns[] = {
    { "名称", .total = GEWU_REPORT_TOTAL_COUNT },
    { "日期", .type = GEWU_REPORT_DATE, .total = GEWU_REPORT_TOTAL_COUNT },
    { "件", .type = GEWU_REPORT_INTEGER },
    { "和", .type = GEWU_REPORT_INTEGER, .formula = GEWU_REPORT_SUM, .a = 1, .b = 2 },
    { "同", .type = GEWU_REPORT_INTEGER, .formula = GEWU_REPORT_SUM, .a = 2, .b = 2 },
  };
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  g_autoptr(GewuDocument) document = gewu_document_new ("台账", NULL);
  GewuReportTable *table = gewu_report_table_new ("台账", NULL);
  g_autofree char *sheet = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gewu_report_table_add_column (table, &columns[i]);
  gewu_report_table_add_section (table, "第一节");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gewu_report_table_put (table, ((const char *[]) { "甲", "2023-05-04", "7", NULL, NULL })[i]);
  gewu_document_add_table (document, table);
  write_document (document, path);
  sheet = read_part (path, "xl/worksheets/sheet1.xml");
  /* Heading 1, section 2, row 3, total 4. */
  assert_contains (sheet, "<f>SUBTOTAL(3,B2:B3)</f><v>1</v>");
  assert_contains (sheet, "<f>SUM(C3:C3)</f><v>7</v>");
  g_assert_null (strstr (sheet, "SUBTOTAL(3,A"));
  g_assert_null (strstr (sheet, "SUM(B3"));
  office_remove_folder (folder);
}

/* All of them sign beside each other, though the widest column is out of sight. */
static void
test_signers (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  g_autoptr(GewuDocument) document = gewu_document_new ("台账", NULL);
  GewuReportTable *table = gewu_report_table_new ("台账", "台账");
  g_autofree char *texts = NULL;

  for (guint i = 0; i < 6; i++)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        "列", .width = i == 1 ? 200 : 10, .hidden = i == 1 });
  table->signature = TRUE;
  gewu_document_add_table (document, table);
  write_document (document, path);
  texts = read_part (path, "xl/sharedStrings.xml");
  assert_contains (texts, "填表人：");
  assert_contains (texts, "审核人：");
  assert_contains (texts, "分管领导：");
  office_remove_folder (folder);
}

static void
test_chart (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  g_autoptr(GewuDocument) document = build_document ();
  g_autofree char *chart = NULL;

  write_document (document, path);
  chart = read_part (path, "xl/charts/chart1.xml");
  assert_contains (chart, "<c:barDir val=\"bar\"/>");
  assert_contains (chart, "!$B$4:$B$6</c:f>");
  assert_contains (chart, "!$C$4:$C$6</c:f>");
  /* Series are told apart without colours, and by a legend in a Chinese font. */
  assert_contains (chart, "<a:pattFill prst=\"wdUpDiag\">");
  assert_contains (chart, "<c:legend>");
  assert_contains (chart, "typeface=\"方正仿宋_GBK\"");
  office_remove_folder (folder);
}

/* Every kind of chart is either drawn or left out; none spoils the file. */
static void
test_chart_kinds (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);

  for (guint kind = 0; kind < GEWU_CHART_N_KINDS; kind++)
    {
      g_autoptr(GewuDocument) document = gewu_document_new ("图", NULL);
      GewuReportTable *table = build_figures ();

      gewu_report_table_set_chart (table, kind, "图", 0, 3);
      gewu_document_add_table (document, table);
      write_document (document, path);
    }
  office_remove_folder (folder);
}

static void
test_properties (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  g_autoptr(GewuDocument) document = build_document ();
  g_autofree char *core = NULL;
  g_autofree char *app = NULL;
  g_autofree char *styles = NULL;

  document->created = G_GINT64_CONSTANT (1689845400000);
  write_document (document, path);
  core = read_part (path, "docProps/core.xml");
  assert_contains (core, "<dc:title>2023年第二季度考核通报</dc:title>");
  assert_contains (core, "<dc:subject>2023年第二季度</dc:subject>");
  assert_contains (core, "<dc:creator>网格化管理工作指挥部</dc:creator>");
  assert_contains (core, "2023-07-20T09:30:00Z");
  app = read_part (path, "docProps/app.xml");
  assert_contains (app, "<Company>新乡高新区</Company>");
  styles = read_part (path, "xl/styles.xml");
  assert_contains (styles, "<name val=\"方正仿宋_GBK\"/>");
  assert_contains (styles, "<name val=\"方正小标宋简体\"/>");
  office_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-book/running-text-on-a-sheet-of-its-own", test_text);
  g_test_add_func ("/report-book/two-panels-with-a-gap", test_panels);
  g_test_add_func ("/report-book/totals-as-the-sheet-has-them", test_totals);
  g_test_add_func ("/report-book/signers-beside-a-hidden-column", test_signers);
  g_test_add_func ("/report-book/chart-of-two-series", test_chart);
  g_test_add_func ("/report-book/every-kind-of-chart", test_chart_kinds);
  g_test_add_func ("/report-book/properties-and-fonts", test_properties);

  return g_test_run ();
}
