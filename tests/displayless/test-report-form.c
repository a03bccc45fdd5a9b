/* 企业问题办理单 and 到期与超期清单: what they say, and that a sheet stays one sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "gewu-pages.h"
#include "gewu-report-cursor.h"
#include "gewu-report-issue.h"
#include "gewu-report-strip.h"
#include "gewu-reports.h"
#include "gewu-writers.h"
#include "report-pdf.h"
#include "report-part.h"

#define SENTENCE "企业反映二期用地手续办理时间长，影响设备进场。"

static GArray *
create_strip (void)
{
  GArray *strip = g_array_new (FALSE, TRUE, sizeof (GewuStripDay));

  for (GewuDay day = gewu_day_new (2023, 6, 12); day <= gewu_day_new (2023, 7, 11); day++)
    {
      GewuStripDay item = { day, GEWU_STRIP_COUNTED };

      if (day == gewu_day_new (2023, 6, 12))
        item.kind = GEWU_STRIP_START;
      else if (gewu_day_weekday (day) > 5)
        item.kind = GEWU_STRIP_OFF;
      else if (day > gewu_day_new (2023, 7, 7))
        item.kind = GEWU_STRIP_OVER;
      item.is_due = day == gewu_day_new (2023, 7, 7);
      item.is_done = day == gewu_day_new (2023, 7, 11);
      g_array_append_val (strip, item);
    }

  return strip;
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);

  return g_string_free (all, FALSE);
}

/* n_sentences in the text of the problem, in its result and in each line of the course. */
static GewuDocument *
build_sheet (guint n_sentences,
             guint n_lines)
{
  static const GewuIssueSheetAssist assisting[] = { { "生态环境分局", 0, 0 } };
  static const char *const shifts[] = { "同意延期 3 个工作日" };
  static const char *const names[] = { "批复.pdf", "照片.jpg" };
  g_autoptr(GArray) strip = create_strip ();
  g_autofree char *text = repeat (SENTENCE, n_sentences);
  g_autofree GewuIssueSheetLine *lines = g_new0 (GewuIssueSheetLine, n_lines);
  GewuIssueSheetRecheck recheck = { 1, gewu_day_new (2023, 7, 13), "曹永红", TRUE, "满意", NULL };
  GewuIssueSheet sheet = {
    .zone = "新乡高新区", .number = "WT20230187", .state = GEWU_ISSUE_CLOSED,
    .enterprise = "拓新药业股份有限公司", .credit_code = "914403001922038216", .text = text,
    .department = "行政审批服务局", .leader = "杨主任",
    .assisting = assisting, .n_assisting = 1, .shifts = shifts, .n_shifts = 1,
    .first_due = gewu_day_new (2023, 7, 4), .due = gewu_day_new (2023, 7, 7),
    .overdue = "超期 2 个工作日", .strip = strip, .result_kind = "已解决", .result = text,
    .rechecks = &recheck, .n_rechecks = 1, .attachments = names, .n_attachments = 2,
    .lines = lines, .n_lines = n_lines,
  };

  for (guint i = 0; i < n_lines; i++)
    lines[i] = (GewuIssueSheetLine) {
      "阶段性反馈", { gewu_day_new (2023, 6, 12) + (int) i, 9 * 60 }, "王建国", text
    };

  return gewu_report_issue_build (&sheet, GEWU_ISSUE_PAPER_SHEET);
}

static void
test_sheet (PdfFixture    *self,
            gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const parts[] = {
    "新乡高新区企业问题办理单", "编号：WT20230187", "状态：已结案", "914403001922038216",
    "2023-07-07（原时限2023-07-04）", "超期2个工作日", "生态环境分局", "同意延期3个工作日", "【已解决】",
    "第1次2023-07-13曹永红通过企业评价：满意", "批复.pdf；照片.jpg", "承办单位（盖章）：复查人：企业确认：",
    "非工作日",
  };
  g_autoptr(GewuDocument) document = build_sheet (1, 3);
  g_auto(GStrv) pages = NULL;

  g_assert_cmpuint (pdf_check_ink (document), ==, 1);
  pdf_write (document, self->path);
  pages = pdf_read_pages (self->path);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (pages[0], parts[i]) == NULL)
      g_error ("no %s in %s", parts[i], pages[0]);
  g_assert_cmpint (pdf_count (pages[0], SENTENCE), ==, 2);
  g_assert_cmpint (pdf_count (pages[0], "阶段性反馈"), ==, 3);
  g_assert_null (strstr (pages[0], "从略"));
  /* What is not there has no legend. */
  g_assert_null (strstr (pages[0], "缓办"));
}

/* However much there is to say, it is one page, and it says what it leaves out. */
static void
test_one_page (PdfFixture    *self,
               gconstpointer  data G_GNUC_UNUSED)
{
  static const guint sizes[][2] = {
    { 0, 0 }, { 1, 12 }, { 1, 40 }, { 1, 200 }, { 20, 3 }, { 60, 12 }, { 300, 1 }, { 300, 60 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(GewuDocument) document = build_sheet (sizes[i][0], sizes[i][1]);
      g_auto(GStrv) pages = NULL;
      const char *cut;
      guint n_cut = 0;

      g_assert_cmpuint (pdf_check_ink (document), ==, 1);
      pdf_write (document, self->path);
      pages = pdf_read_pages (self->path);
      cut = strstr (pages[0], "（此前");
      if (cut != NULL)
        n_cut = (guint) g_ascii_strtoull (cut + strlen ("（此前"), NULL, 10);
      g_assert_cmpint (pdf_count (pages[0], "王建国") + (int) n_cut, ==, (int) sizes[i][1]);
      g_assert_nonnull (strstr (pages[0], "企业确认："));
    }
}

/* The last line of the course is the last to go. */
static void
test_oldest_go_first (PdfFixture    *self,
                      gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = build_sheet (1, 100);
  g_auto(GStrv) pages = NULL;

  pdf_write (document, self->path);
  pages = pdf_read_pages (self->path);
  /* 12 June and 99 days. */
  g_assert_nonnull (strstr (pages[0], "2023-09-19"));
  g_assert_null (strstr (pages[0], "2023-06-1409:00"));
}

static void
test_sheet_as_workbook (PdfFixture    *self,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = build_sheet (2, 30);
  g_autofree char *path = g_build_filename (self->folder, "办理单.XLSX", NULL);
  g_autofree char *sheet = NULL;
  g_autofree char *strings = NULL;
  g_autofree char *picture = NULL;

  pdf_write (document, path);
  sheet = read_part (path, "xl/worksheets/sheet1.xml");
  strings = read_part (path, "xl/sharedStrings.xml");
  picture = read_part (path, "xl/media/image1.png");
  g_assert_nonnull (strstr (sheet, "<pageSetUpPr fitToPage=\"1\"/>"));
  g_assert_nonnull (strstr (sheet, "orientation=\"portrait\""));
  /* One page wide and high is what both mean when they are not there. */
  g_assert_null (strstr (sheet, "fitToHeight=\"0\""));
  g_assert_nonnull (strstr (sheet, "<mergeCell ref=\"A1:X1\"/>"));
  g_assert_nonnull (strstr (strings, "914403001922038216"));
  g_assert_nonnull (strstr (strings, "2023-07-07（原时限 2023-07-04）"));
  g_assert_true (g_str_has_prefix (picture, "\x89PNG"));
  g_unlink (path);
}

/* Kinds and marks of core arrive in the drawing. */
static void
test_strip (void)
{
  g_autoptr(GArray) strip = create_strip ();
  g_autofree GewuChartStripDay *days = gewu_report_strip_to_chart (strip);

  g_assert_cmpint (days[0].kind, ==, GEWU_CHART_STRIP_START);
  g_assert_cmpint (days[0].weekday, ==, 1);
  g_assert_cmpint (days[0].month, ==, 6);
  g_assert_cmpint (days[0].day, ==, 12);
  g_assert_cmpint (days[5].kind, ==, GEWU_CHART_STRIP_OFF);
  g_assert_true (days[25].is_due);
  g_assert_cmpint (days[29].kind, ==, GEWU_CHART_STRIP_OVER);
  g_assert_true (days[29].is_done);
}

static GewuDocument *
build_due (void)
{
  const GewuDay due = gewu_day_new (2023, 7, 10);
  const GewuDueLine lines[] = {
    { NULL, "WT1", "甲", "用电", GEWU_STAGE_DISPATCH, 0, due, 0, -1, 0, NULL },
    { "一局", "WT2", "乙", "用地", GEWU_STAGE_HANDLE, due - 20, due, due - 3, 0, 1, "张" },
    { "一局", "WT3", "丙", "用工", GEWU_STAGE_SIGN, due - 1, due, due, 2, 0, "张" },
    { "一局", "WT4", "丁", "融资", GEWU_STAGE_RECHECK, due - 9, due, due, -12, 3, "张" },
    { "二局", "WT5", "戊", "审批", GEWU_STAGE_REWORK, due - 9, due, due, 3, 0, "李" },
  };
  const GewuDueList list = { due, lines, G_N_ELEMENTS (lines) };
  const GewuReportInput input = { .zone = "高新区", .office = "指挥部", .facts = &list };

  return gewu_reports_build (gewu_reports_find ("due"), &input);
}

/* A line for each: "!" in red. */
static char *
print_table (const GewuReportTable *table)
{
  g_autoptr(GewuReportCursor) cursor = gewu_report_cursor_new (table);
  GString *text = g_string_new (NULL);
  GewuReportLine line;

  while (gewu_report_cursor_next (cursor, &line, NULL))
    {
      g_string_append (text, line.alert ? "!" : line.text != NULL ? line.text : "");
      for (guint i = 0; line.values != NULL && i < table->columns->len; i++)
        {
          g_autofree char *cell =
            gewu_report_value_to_text (&line.values[i], gewu_report_table_get_column (table, i));

          g_string_append_printf (text, "%s|", cell != NULL ? cell : "");
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
test_due (void)
{
  g_autoptr(GewuDocument) document = build_due ();
  const GewuReportTable *table = g_ptr_array_index (document->tables, 0);
  g_autofree char *text = print_table (table);

  g_assert_cmpstr (table->title, ==, "高新区到期与超期清单");
  g_assert_cmpstr (g_ptr_array_index (table->info, 1), ==,
                   "截至 2023-07-10，到期与超期问题共 5 件：已超期 2 件，今天到期 1 件，"
                   "两个工作日内到期 1 件，其余 1 件。");
  g_assert_cmpstr (text, ==,
                   "待研判交办（共 1 件：已超期 1 件，今天到期 0 件，两个工作日内到期 0 件）\n"
                   "!1|WT1|甲|用电|研判||2023-07-10|超期 1 个工作日|||\n"
                   "一局（共 3 件：已超期 1 件，今天到期 1 件，两个工作日内到期 1 件）\n"
                   "2|WT2|乙|用地|办理|2023-06-20|2023-07-10\n（2023-07-07）|今天到期|1|张|\n"
                   "3|WT3|丙|用工|签收|2023-07-09|2023-07-10|还有 2 个工作日||张|\n"
                   "!4|WT4|丁|融资|复查|2023-07-01|2023-07-10|超期 12 个工作日|3|张|\n"
                   "二局（共 1 件：已超期 0 件，今天到期 0 件，两个工作日内到期 0 件，其余 1 件）\n"
                   "5|WT5|戊|审批|返工|2023-07-01|2023-07-10|还有 3 个工作日||李|\n");
}

/* Red, and the same words, in the workbook as on paper. */
static void
test_due_in_files (PdfFixture    *self,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = build_due ();
  g_autofree char *path = g_build_filename (self->folder, "清单.xlsx", NULL);
  g_autofree char *styles = NULL;
  g_autofree char *strings = NULL;
  g_auto(GStrv) pages = NULL;

  pdf_write (document, path);
  styles = read_part (path, "xl/styles.xml");
  strings = read_part (path, "xl/sharedStrings.xml");
  g_assert_nonnull (strstr (styles, "<color rgb=\"FFC00000\"/>"));
  g_assert_nonnull (strstr (strings, "超期 12 个工作日"));
  g_unlink (path);

  g_assert_cmpuint (pdf_check_ink (document), ==, 1);
  pdf_write (document, self->path);
  pages = pdf_read_pages (self->path);
  g_assert_nonnull (strstr (pages[0], "超期12个工作日"));
  g_assert_nonnull (strstr (pages[0], "填表人："));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PDF_ADD ("/report-form/issue/says-all", NULL, test_sheet);
  PDF_ADD ("/report-form/issue/is-always-one-page", NULL, test_one_page);
  PDF_ADD ("/report-form/issue/oldest-lines-go-first", NULL, test_oldest_go_first);
  PDF_ADD ("/report-form/issue/workbook-prints-on-one-page", NULL, test_sheet_as_workbook);
  g_test_add_func ("/report-form/issue/strip-of-core", test_strip);
  g_test_add_func ("/report-form/due/counts-and-marks", test_due);
  PDF_ADD ("/report-form/due/files-agree", NULL, test_due_in_files);

  return g_test_run ();
}
