/* Pages on paper: what stands on which page, read back from the PDF with pdftotext.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "gewu-error.h"
#include "gewu-pages.h"
#include "gewu-reports.h"
#include "gewu-writers.h"
#include "report-departments.h"
#include "report-pdf.h"

#define LINE_OF_TEXT "企业反映二期用地手续办理时间长，影响设备进场。"

/* Number i has amount i, and a unit for every ten; "行i完" marks a row. */
static GewuDocument *
create_document (guint    n_rows,
                 gboolean portrait)
{
  GewuDocument *document = gewu_document_new ("网格员绩效", "指挥部");
  GewuReportTable *table = gewu_report_table_new ("绩效", "新乡高新区网格员绩效表");

  table->portrait = portrait;
  table->group = 1;
  table->signature = TRUE;
  gewu_report_table_add_info (table, "编制单位：指挥部");
  gewu_report_table_add_column (table, &(GewuReportColumn) { "编号", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "所在部门" });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "绩效基数", "绩效工资", GEWU_REPORT_DECIMAL, .places = 2, .total = GEWU_REPORT_TOTAL_SUM });
  gewu_report_table_add_column (table, &(GewuReportColumn) {
      "扣减数", "绩效工资", GEWU_REPORT_DECIMAL, .places = 2, .total = GEWU_REPORT_TOTAL_SUM });
  for (guint i = 1; i <= n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("行%u完", i);
      g_autofree char *unit = g_strdup_printf ("第%u局", (i - 1) / 10 + 1);

      gewu_report_table_put (table, number);
      gewu_report_table_put (table, unit);
      gewu_report_table_put_integer (table, i);
      gewu_report_table_put (table, "0.5");
    }
  gewu_document_add_table (document, table);

  return document;
}

static void
test_pages (PdfFixture    *self,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = create_document (100, FALSE);
  g_auto(GStrv) pages = NULL;
  g_autofree char *all = NULL;
  guint n_pages = pdf_check_ink (document);

  pdf_write (document, self->path);
  pages = pdf_read_pages (self->path);
  g_assert_cmpuint (n_pages, ==, g_strv_length (pages));
  g_assert_cmpuint (n_pages, >=, 3);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *footer = g_strdup_printf ("第%u页共%u页", i + 1, n_pages);

      g_assert_cmpint (pdf_count (pages[i], "新乡高新区网格员绩效表"), ==, i == 0 ? 1 : 0);
      g_assert_cmpint (pdf_count (pages[i], "绩效工资"), ==, 1);
      g_assert_cmpint (pdf_count (pages[i], "绩效基数扣减数"), ==, 1);
      g_assert_true (g_str_has_suffix (pages[i], footer));
    }

  all = g_strjoinv ("", pages);
  for (guint i = 1; i <= 100; i++)
    {
      g_autofree char *row = g_strdup_printf ("行%u完", i);

      g_assert_cmpint (pdf_count (all, row), ==, 1);
    }
  /* 1 + … + 10 = 55; 91 + … + 100 = 955; all 5050; cuts of 0.5 each. */
  g_assert_cmpint (pdf_count (all, "小计55.005.00"), ==, 1);
  g_assert_cmpint (pdf_count (all, "小计955.005.00"), ==, 1);
  g_assert_cmpint (pdf_count (all, "合计5050.0050.00"), ==, 1);
}

/* However many rows there are, a signature is never alone on its page, nor a sum. */
static void
test_signature (PdfFixture    *self,
                gconstpointer  data)
{
  gboolean portrait = GPOINTER_TO_INT (data);

  for (guint n_rows = 1; n_rows <= 60; n_rows += portrait ? 3 : 2)
    {
      g_autoptr(GewuDocument) document = create_document (n_rows, portrait);
      g_auto(GStrv) pages = NULL;
      guint last;

      pdf_check_ink (document);
      pdf_write (document, self->path);
      pages = pdf_read_pages (self->path);
      last = g_strv_length (pages) - 1;
      g_assert_cmpint (pdf_count (pages[last], "填表人：审核人：分管领导："), ==, 1);
      g_assert_cmpint (pdf_count (pages[last], "合计"), ==, 1);
      g_assert_cmpint (pdf_count (pages[last], "完"), >=, 1);
      for (guint i = 0; i < last; i++)
        {
          g_assert_cmpint (pdf_count (pages[i], "填表人"), ==, 0);
          g_assert_false (g_str_has_prefix (strstr (pages[i], "扣减数"), "扣减数小计"));
        }
    }
}

static void
test_size (void)
{
  for (int portrait = 0; portrait <= 1; portrait++)
    {
      g_autoptr(GewuDocument) document = create_document (1, portrait);
      g_autoptr(GewuPages) pages = gewu_pages_new (document, NULL, NULL);
      double width;
      double height;

      /* A4: 210 mm × 297 mm, in points of 1/72 inch. */
      gewu_pages_get_size (pages, 0, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, portrait ? 595.28 : 841.89, 0.05);
      g_assert_cmpfloat_with_epsilon (height, portrait ? 841.89 : 595.28, 0.05);
    }
}

static void
test_metadata (PdfFixture    *self,
               gconstpointer  data G_GNUC_UNUSED)
{
  const char *const argv[] = { "pdfinfo", self->path, NULL };
  g_autoptr(GewuDocument) document = create_document (3, FALSE);
  g_autofree char *info = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_size;
  gsize second_size;

  document->created = G_GINT64_CONSTANT (1688198400000);
  pdf_write (document, self->path);
  info = pdf_run (argv);
  g_assert_nonnull (strstr (info, "网格员绩效\n"));
  g_assert_nonnull (strstr (info, "指挥部\n"));
  g_assert_nonnull (strstr (info, "Jul  1 08:00:00 2023"));

  /* The same document gives the same bytes. */
  g_assert_true (g_file_get_contents (self->path, &first, &first_size, NULL));
  pdf_write (document, self->path);
  g_assert_true (g_file_get_contents (self->path, &second, &second_size, NULL));
  g_assert_cmpmem (first, first_size, second, second_size);
}

/* A row that no page can hold goes on on the next: nothing of it is lost. */
static void
test_endless_row (PdfFixture    *self,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = gewu_document_new ("长", NULL);
  GewuReportTable *table = gewu_report_table_new ("长", "长");
  g_autoptr(GString) text = g_string_new (NULL);
  g_auto(GStrv) pages = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append (text, i % 40 == 39 ? LINE_OF_TEXT "\n" : LINE_OF_TEXT);
  gewu_report_table_add_column (table, &(GewuReportColumn) { "编号", .type = GEWU_REPORT_CODE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "内容" });
  gewu_report_table_put (table, "WT1");
  gewu_report_table_put (table, text->str);
  gewu_report_table_put (table, "WT2");
  gewu_report_table_put (table, "完");
  gewu_document_add_table (document, table);

  pdf_check_ink (document);
  pdf_write (document, self->path);
  pages = pdf_read_pages (self->path);
  all = g_strjoinv ("", pages);
  g_assert_cmpint (pdf_count (all, "。"), ==, 400);
  g_assert_cmpint (pdf_count (all, "WT1"), ==, 1);
  g_assert_cmpint (pdf_count (all, "WT2"), ==, 1);
  for (guint i = 0; pages[i] != NULL; i++)
    g_assert_cmpint (pdf_count (pages[i], "编号内容"), ==, 1);
}

/* Many wide columns: the text gets smaller, then texts wrap; numbers are never broken. */
static void
test_wide_table (PdfFixture    *self,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = gewu_document_new ("宽", NULL);
  GewuReportTable *table = gewu_report_table_new ("宽", "宽");
  g_auto(GStrv) pages = NULL;

  for (guint i = 0; i < 12; i++)
    gewu_report_table_add_column (table, &(GewuReportColumn) {
        i < 6 ? "数量" : "内容", .type = i < 6 ? GEWU_REPORT_DECIMAL : GEWU_REPORT_TEXT });
  for (guint i = 0; i < 12; i++)
    gewu_report_table_put (table, i < 6 ? "1234567890" : LINE_OF_TEXT);
  gewu_document_add_table (document, table);

  g_assert_cmpuint (pdf_check_ink (document), ==, 1);
  pdf_write (document, self->path);
  pages = pdf_read_pages (self->path);
  g_assert_cmpint (pdf_count (pages[0], "1234567890"), ==, 6);
}

typedef struct
{
  guint         n_rows;
  GCancellable *cancellable;
} Stream;

static gboolean
fail_at_second (gpointer     data,
                const char **cells,
                GError     **error)
{
  Stream *stream = data;

  cells[0] = "1";
  if (stream->n_rows++ == 0)
    return TRUE;
  if (stream->cancellable != NULL)
    {
      g_cancellable_cancel (stream->cancellable);
      return TRUE;
    }
  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_CORRUPT, "page 7");

  return FALSE;
}

static void
test_failure (PdfFixture    *self,
              gconstpointer  data)
{
  gboolean cancels = GPOINTER_TO_INT (data);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GewuDocument) document = gewu_document_new ("流", NULL);
  GewuReportTable *table = gewu_report_table_new ("流", "流");
  Stream stream = { 0, cancels ? cancellable : NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  gewu_report_table_add_column (table, &(GewuReportColumn) { "数", .width = 8 });
  gewu_report_table_set_stream (table, fail_at_second, &stream, NULL);
  gewu_document_add_table (document, table);

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  g_assert_false (gewu_document_write (document, self->path, cancellable, &error));
  if (cancels)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  else
    g_assert_error (error, GEWU_ERROR, GEWU_ERROR_CORRUPT);
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
}

static void
test_chart (PdfFixture    *self,
            gconstpointer  data G_GNUC_UNUSED)
{
  static const GewuDepartmentCount counts[][1] = {
    { COUNT (20, 21) }, { COUNT (58, 66) }, { COUNT (0, 0) },
  };
  const GewuDepartmentRow rows[] = {
    { "经济发展局", .rank = 1, .counts = counts[0] },
    { "供电中心", .rank = 2, .counts = counts[1] },
    { "招商服务局", .not_ranked = "无交办任务", .counts = counts[2] },
  };
  const GewuDepartmentRate rate = { "解决率", "解决数", "交办数", NULL, 1 };
  const GewuDepartmentReport report = {
    .scheme = "办法", .rates = &rate, .n_rates = 1, .rows = rows, .n_rows = G_N_ELEMENTS (rows)
  };
  GewuReportInput input = { .facts = &report };
  g_autoptr(GewuDocument) document = NULL;
  g_auto(GStrv) pages = NULL;

  g_assert_true (gewu_period_parse ("2023Q2", &input.period, NULL));
  document = gewu_reports_build (gewu_reports_find ("departments"), &input);
  g_assert_cmpuint (pdf_check_ink (document), ==, 2);
  pdf_write (document, self->path);
  pages = pdf_read_pages (self->path);
  /* 20/21 and 58/66; those not ranked have no bar. */
  g_assert_nonnull (strstr (pages[1], "部门解决率"));
  g_assert_nonnull (strstr (pages[1], "95.2%"));
  g_assert_nonnull (strstr (pages[1], "87.9%"));
  g_assert_null (strstr (pages[1], "招商服务局"));
}

static gpointer
lay_out (gpointer data)
{
  return gewu_pages_new (data, NULL, NULL);
}

static void
test_threads (void)
{
  g_autoptr(GewuDocument) document = create_document (30, FALSE);
  g_autoptr(GewuPages) pages = g_thread_join (g_thread_new ("pages", lay_out, document));
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  gewu_pages_draw (pages, 0, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PDF_ADD ("/report-pages/table/rows-headings-and-totals", NULL, test_pages);
  PDF_ADD ("/report-pages/table/signature-is-never-alone", GINT_TO_POINTER (FALSE), test_signature);
  PDF_ADD ("/report-pages/table/signature-is-never-alone-upright", GINT_TO_POINTER (TRUE),
       test_signature);
  g_test_add_func ("/report-pages/table/lies-or-stands-as-it-says", test_size);
  PDF_ADD ("/report-pages/table/endless-row-goes-on", NULL, test_endless_row);
  PDF_ADD ("/report-pages/table/wide-one-fits", NULL, test_wide_table);
  PDF_ADD ("/report-pages/chart/has-a-page-of-its-own", NULL, test_chart);
  PDF_ADD ("/report-pages/pdf/says-title-author-and-day", NULL, test_metadata);
  PDF_ADD ("/report-pages/pdf/failed-stream-keeps-the-old-file", GINT_TO_POINTER (FALSE),
           test_failure);
  PDF_ADD ("/report-pages/pdf/cancelling-keeps-the-old-file", GINT_TO_POINTER (TRUE), test_failure);
  g_test_add_func ("/report-pages/laid-out-on-another-thread", test_threads);

  return g_test_run ();
}
