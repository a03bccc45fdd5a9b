/* The papers of an assessment: what they say, that nothing is cut, and that their sums are right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "gewu-pages.h"
#include "gewu-report-contents.h"
#include "gewu-report-cursor.h"
#include "gewu-report-entry.h"
#include "gewu-report-reason.h"
#include "gewu-reports.h"
#include "gewu-writers.h"
#include "report-part.h"
#include "report-pdf.h"

static GewuDecimal
decimal (const char *text)
{
  GewuDecimal value;

  g_assert_true (gewu_decimal_parse (text, &value));

  return value;
}

static GewuReportInput
make_input (void)
{
  GewuReportInput input = { .zone = "新乡高新区", .office = "网格化管理工作指挥部" };

  g_assert_true (gewu_period_parse ("2023Q2", &input.period, NULL));

  return input;
}

/* Every line a deduction of a half point, each at its own day. */
static GewuDocument *
build_slips (guint n_slips,
             guint n_lines)
{
  g_autofree GewuSlipLine *lines = g_new0 (GewuSlipLine, n_lines + 1);
  g_autofree GewuSlip *slips = g_new0 (GewuSlip, n_slips);
  static const GewuSlipPay pay[] = {
    { "绩效基数", { 3000 * GEWU_DECIMAL_ONE } }, { "考核核减", { -115 * GEWU_DECIMAL_ONE } }
  };
  GewuSlipReport report = { "推荐办法（第1版）", TRUE, gewu_day_new (2023, 7, 14), slips, n_slips };
  GewuReportInput input = make_input ();

  lines[0] = (GewuSlipLine) { "基础分", "", 0, NULL, decimal ("100") };
  for (guint i = 1; i < n_lines; i++)
    lines[i] = (GewuSlipLine) {
      "走访记录报送超过2个工作日", "报送迟延 3 个工作日，按每次 0.5 分扣", gewu_day_new (2023, 4, 3) + (int) i,
      "WT20230187", decimal ("-0.5")
    };
  for (guint i = 0; i < n_slips; i++)
    slips[i] = (GewuSlip) {
      .name = "欧阳娜娜", .staff_number = "0005", .unit = "行政审批服务局", .lines = lines, .n_lines = n_lines,
      .has_score = TRUE, .score = gewu_decimal_from_units (100 * GEWU_DECIMAL_ONE - (n_lines - 1)
                                                           * GEWU_DECIMAL_ONE / 2),
      .grade = "良好", .rank = 12, .n_ranked = 302, .left_out = "紧急结案率", .pay = pay,
      .n_pay = G_N_ELEMENTS (pay), .paid = decimal ("2885"),
    };
  input.facts = &report;

  return gewu_reports_build (gewu_reports_find ("slips"), &input);
}

/* The rows of the list and the box under them, of one form. */
static GewuDecimal
check_form (GewuReportForm *form)
{
  GewuDecimal sum = GEWU_DECIMAL_ZERO;
  GewuDecimal number;

  for (guint i = 0; i < form->rows->len; i++)
    {
      const GewuReportFormRow *row = &g_array_index (form->rows, GewuReportFormRow, i);
      const GewuReportFormBox *last =
        &g_array_index (row->boxes, GewuReportFormBox, row->boxes->len - 1);

      if (row->kind == GEWU_REPORT_FORM_LINE)
        g_assert_true (gewu_decimal_add (sum, decimal (last->value), &sum));
      if (!last->is_sum)
        continue;
      number = decimal (last->value);
      g_assert_cmpint (number.millionths, ==, sum.millionths);
    }

  return sum;
}

/* However many lines, every page adds up to what is carried over, and the last to the score. */
static void
test_slip_sums (void)
{
  static const guint n_lines[] = { 1, 2, 31, 32, 33, 100, 201 };

  for (guint i = 0; i < G_N_ELEMENTS (n_lines); i++)
    {
      g_autoptr(GewuDocument) document = build_slips (1, n_lines[i]);
      GewuDecimal sum = GEWU_DECIMAL_ZERO;

      for (guint j = 0; j < document->forms->len; j++)
        sum = check_form (g_ptr_array_index (document->forms, j));
      g_assert_cmpint (sum.millionths, ==, (200 - (gint64) n_lines[i] + 1) * GEWU_DECIMAL_ONE / 2);
    }
}

/* Records without points of their own stand below their line: without a number, and uncounted. */
static void
test_slip_records (void)
{
  const GewuSlipLine lines[] = {
    { "问题解决率", "23/25＝92%，满分 100", GEWU_DAY_UNKNOWN, NULL, decimal ("92") },
    { "问题解决率", NULL, gewu_day_new (2023, 5, 18), "WT20230032", .is_record = TRUE },
    { "问题解决率", NULL, gewu_day_new (2023, 6, 7), "WT20230112", .is_record = TRUE },
    { "超期办结", "1 × −1", GEWU_DAY_UNKNOWN, NULL, decimal ("-1") },
  };
  static const char *const expected[][3] = {
    { "1", "问题解决率", "92" }, { NULL, "涉及记录", NULL }, { NULL, "同上", NULL },
    { "2", "超期办结", "-1" },
  };
  const GewuSlip slip = { .name = "财政局", .lines = lines, .n_lines = G_N_ELEMENTS (lines),
                          .has_score = TRUE, .score = decimal ("91") };
  const GewuSlipReport report = { "推荐办法（第1版）", FALSE, GEWU_DAY_UNKNOWN, &slip, 1 };
  GewuReportInput input = make_input ();
  g_autoptr(GewuDocument) document = NULL;
  const GewuReportForm *form;
  guint n = 0;

  input.facts = &report;
  document = gewu_reports_build (gewu_reports_find ("slips"), &input);
  form = g_ptr_array_index (document->forms, 0);
  for (guint i = 0; i < form->rows->len; i++)
    {
      const GewuReportFormRow *row = &g_array_index (form->rows, GewuReportFormRow, i);
      const GewuReportFormBox *boxes = (const GewuReportFormBox *) row->boxes->data;

      for (guint j = 0; j < row->boxes->len; j++)
        {
          g_assert_cmpstr (boxes[j].label, !=, "考核组别");
          g_assert_cmpstr (boxes[j].label, !=, "等次");
        }
      if (row->kind != GEWU_REPORT_FORM_LINE)
        continue;
      g_assert_cmpuint (n, <, G_N_ELEMENTS (expected));
      g_assert_cmpstr (boxes[0].value, ==, expected[n][0]);
      g_assert_cmpstr (boxes[1].value, ==, expected[n][1]);
      g_assert_cmpstr (boxes[row->boxes->len - 1].value, ==, expected[n++][2]);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
}

static void
test_slip_pages (PdfFixture    *self,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) few = build_slips (1, 12);
  g_autoptr(GewuDocument) many = build_slips (2, 60);
  g_auto(GStrv) pages = NULL;
  guint n_lines = 0;

  g_assert_cmpuint (few->forms->len, ==, 1);
  g_assert_cmpuint (many->forms->len % 2, ==, 0);
  pdf_write (many, self->path);
  pages = pdf_read_pages (self->path);
  for (guint i = 0; pages[i] != NULL && *pages[i] != '\0'; i++)
    {
      g_assert_nonnull (strstr (pages[i], "欧阳娜娜"));
      /* Nothing is left out for lack of room. */
      g_assert_null (strstr (pages[i], "从略"));
      g_assert_null (strstr (pages[i], "…"));
      for (const char *p = pages[i]; (p = strstr (p, "WT20230187")) != NULL; p++)
        n_lines++;
    }
  g_assert_cmpuint (n_lines, ==, 2 * 59);
}

static void
test_many_slips (PdfFixture    *self,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = build_slips (302, 12);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *book = g_build_filename (folder, "slips.xlsx", NULL);
  g_autoptr(GError) error = NULL;

  pdf_write (document, self->path);
  g_assert_true (gewu_document_write (document, book, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (book), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-papers/slip/sums", test_slip_sums);
  g_test_add_func ("/report-papers/slip/records", test_slip_records);
  g_test_add ("/report-papers/slip/pages", PdfFixture, NULL, pdf_set_up, test_slip_pages,
              pdf_tear_down);
  g_test_add ("/report-papers/slip/all-of-a-board", PdfFixture, NULL, pdf_set_up, test_many_slips,
              pdf_tear_down);

  return g_test_run ();
}
