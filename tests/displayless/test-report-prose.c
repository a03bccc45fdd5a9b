/* Running text on paper: what stands on which page, read back from the PDF with pdftotext; and what
 * an office puts around its documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "gewu-reports.h"
#include "report-departments.h"
#include "report-pdf.h"
#include "report-prose.h"

#define TAIL_OF_BODY "重新办理。"
#define HEAD_OF_BODY "本季度全区"
#define N_BODIES 5u   /* at most */

static guint
count_text_pages (char **pages)
{
  guint n = 0;

  while (pages[n] != NULL && !g_str_has_prefix (pages[n], "附件1"))
    n++;

  return n;
}

static void
test_says_all (PdfFixture    *self,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = prose_create_document (2);
  g_auto(GStrv) pages = NULL;
  g_autofree char *all = NULL;
  guint n_pages = pdf_check_ink (document);

  pdf_write (document, self->path);
  pages = pdf_read_pages (self->path);
  all = g_strjoinv ("", pages);
  g_assert_cmpuint (g_strv_length (pages), ==, n_pages);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("—%u—", i + 1);

      g_assert_true (g_str_has_suffix (pages[i], number));
      /* A sentence goes on after the number. */
      memset (strstr (pages[i], number), 0, 1);
    }
  g_free (all);
  all = g_strjoinv ("", pages);
  g_assert_true (g_str_has_prefix (pages[0], PROSE_NUMBER PROSE_TITLE));
  for (guint i = 0; i < G_N_ELEMENTS (prose_headings); i++)
    g_assert_cmpint (pdf_count (all, prose_headings[i]), ==, 1);
  g_assert_cmpint (pdf_count (all, PROSE_BODY), ==, 10);
  g_assert_cmpint (pdf_count (all, "名次部门得分1经济发展局98.002自然资源和规划局97.00"), ==, 1);
  g_assert_cmpint (pdf_count (all, "附件：1.部门问题解决情况2.网格问题解决情况" PROSE_SIGNER PROSE_DAY),
                   ==, 1);
  g_assert_cmpint (pdf_count (all, PROSE_NOTE), ==, 1);
  g_assert_cmpint (pdf_count (all, "附件1部门问题解决情况编制单位"), ==, 1);
  g_assert_cmpint (pdf_count (all, "附件2网格问题解决情况编制单位"), ==, 1);
}

/* The lines of a page without its number: pages and lines as pdftotext finds them. */
static char **
read_lines (const char *path,
            guint       page)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  const char *const argv[] = {
    "pdftotext", "-layout", "-f", number, "-l", number, path, "-", NULL
  };
  g_autofree char *text = pdf_run (argv);
  g_auto(GStrv) all = g_strsplit (text, "\n", -1);
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_strstrip (all[i]);
      if (*all[i] != '\0' && !g_str_has_prefix (all[i], "—"))
        g_strv_builder_add (lines, all[i]);
    }

  return g_strv_builder_end (lines);
}

/* However long the text is, no heading ends a page, no line is alone, nobody signs alone. */
static void
test_breaks (PdfFixture    *self,
             gconstpointer  data G_GNUC_UNUSED)
{
  for (guint n_bodies = 1; n_bodies <= N_BODIES; n_bodies++)
    {
      g_autoptr(GewuDocument) document = prose_create_document (n_bodies);
      g_auto(GStrv) pages = NULL;
      guint n_pages;

      pdf_check_ink (document);
      pdf_write (document, self->path);
      pages = pdf_read_pages (self->path);
      n_pages = count_text_pages (pages);
      for (guint i = 0; i < n_pages; i++)
        {
          g_auto(GStrv) lines = read_lines (self->path, i);
          guint n_lines = g_strv_length (lines);

          g_assert_cmpuint (n_lines, >, 2);
          g_assert_false (strstr (lines[n_lines - 1], "、") != NULL
                          && strlen (lines[n_lines - 1]) < 40);
          g_assert_false (g_str_has_prefix (lines[n_lines - 1], "（一）"));
          g_assert_false (g_str_has_prefix (lines[n_lines - 1], HEAD_OF_BODY));
          g_assert_false (g_str_has_suffix (lines[0], TAIL_OF_BODY)
                          && !g_str_has_prefix (lines[0], HEAD_OF_BODY));
        }
      g_assert_nonnull (strstr (pages[n_pages - 1], PROSE_SIGNER PROSE_DAY));
      g_assert_nonnull (strstr (pages[n_pages - 1], "附件：1."));
    }
}

/* A paragraph longer than a page flows on, and so does a table between lines, with its headings. */
static void
test_flows (PdfFixture    *self,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = gewu_document_new ("长", NULL);
  GewuReportProse *prose = gewu_report_prose_new ("长");
  GewuReportTable *table = gewu_report_table_new ("表", NULL);
  g_auto(GStrv) pages = NULL;
  g_autofree char *all = NULL;
  guint n_with_headings = 0;

  gewu_report_prose_begin (prose, GEWU_PROSE_BODY);
  for (guint i = 0; i < 30; i++)
    gewu_report_prose_say (prose, NULL, "%s", PROSE_BODY);
  gewu_report_prose_begin (prose, GEWU_PROSE_BODY);
  gewu_report_prose_say (prose, "left-out", "这一句不印。");
  gewu_report_table_add_column (table, &(GewuReportColumn) { "甲栏" });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "乙栏" });
  for (guint i = 0; i < 100; i++)
    {
      gewu_report_table_put (table, "行首");
      gewu_report_table_put (table, "行尾");
    }
  gewu_report_prose_add_table (prose, table);
  g_assert_true (gewu_report_prose_edit (prose, "left-out", "", "这一句不印。"));
  gewu_document_set_prose (document, prose);

  pdf_check_ink (document);
  pdf_write (document, self->path);
  pages = pdf_read_pages (self->path);
  all = g_strjoinv ("", pages);
  g_assert_cmpint (pdf_count (all, "。"), ==, 60);
  g_assert_cmpint (pdf_count (all, "行首行尾"), ==, 100);
  for (guint i = 0; pages[i] != NULL; i++)
    {
      int n_headings = pdf_count (pages[i], "甲栏乙栏");

      g_assert_cmpint (n_headings, ==, strstr (pages[i], "行首") != NULL ? 1 : 0);
      n_with_headings += (guint) n_headings;
    }
  g_assert_cmpuint (n_with_headings, >, 2);
}

/* An office may leave out every sentence. */
static void
test_empty (PdfFixture    *self,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GewuDocument) document = gewu_document_new ("空", NULL);
  GewuReportProse *prose = gewu_report_prose_new ("空");
  g_auto(GStrv) pages = NULL;

  prose_add_line (prose, GEWU_PROSE_TITLE, "");
  prose_add_line (prose, GEWU_PROSE_BODY, "");
  gewu_document_set_prose (document, prose);
  pdf_write (document, self->path);
  pages = pdf_read_pages (self->path);
  g_assert_cmpuint (g_strv_length (pages), ==, 1);
  g_assert_cmpstr (pages[0], ==, "—1—");
}

/* GB/T 9704, 7.3.5.1: the day stands 4 characters from the right, who signs above its middle. */
static void
test_right (void)
{
  static const struct
  {
    const char *signer;
    const char *day;
    double      signer_right;
    double      day_right;
  } cases[] = {
    { "指挥部办公室", "2023年7月10日", 4.25, 4 },                    /* 6 and 6.5 characters */
    { "指挥部", "2023年7月10日", 5.75, 4 },
    { "新乡高新区网格化服务企业工作指挥部办公室", "2023年7月1日", 2, 9 },  /* 20 and 6 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GewuReportProse) prose = gewu_report_prose_new ("落款");

      prose_add_line (prose, GEWU_PROSE_SIGNER, cases[i].signer);
      prose_add_line (prose, GEWU_PROSE_DAY, cases[i].day);
      g_assert_cmpfloat (gewu_report_prose_get_right (prose, GEWU_PROSE_SIGNER), ==,
                         cases[i].signer_right);
      g_assert_cmpfloat (gewu_report_prose_get_right (prose, GEWU_PROSE_DAY), ==,
                         cases[i].day_right);
      g_assert_cmpfloat (gewu_report_prose_get_right (prose, GEWU_PROSE_BODY), ==, 0);
    }
}

/* ---- letterhead */

static void
test_letterhead (PdfFixture    *self,
                 gconstpointer  data G_GNUC_UNUSED)
{
  static const GewuDepartmentCount counts[] = { COUNT (3, 4), COUNT (4, 4) };
  const GewuDepartmentRow rows[] = {
    { .unit = "发展局", .rank = 1, .counts = counts, .has_score = TRUE,
      .score = { 75 * G_GINT64_CONSTANT (1000000) } },
  };
  const GewuDepartmentReport report = {
    .scheme = "办法", .rates = department_rates, .n_rates = G_N_ELEMENTS (department_rates),
    .rows = rows, .n_rows = G_N_ELEMENTS (rows),
  };
  g_autoptr(GewuLetterhead) letterhead = gewu_letterhead_new ();
  GewuReportInput input = { .zone = "高新区", .office = "高新区", .letterhead = letterhead,
                            .facts = &report };
  g_autoptr(GewuDocument) document = NULL;
  g_auto(GStrv) pages = NULL;

  letterhead->office = g_strdup ("高新区指挥部");
  letterhead->names[0] = g_strdup ("王敏");
  letterhead->footnote = g_strdup ("如有异议请于三日内提出。");
  document = gewu_reports_build (&gewu_report_departments, &input);
  pdf_write (document, self->path);
  pages = pdf_read_pages (self->path);
  g_assert_cmpint (pdf_count (pages[0], "编制单位：高新区指挥部"), ==, 1);
  g_assert_cmpint (pdf_count (pages[0], "填表人：王敏审核人：分管领导："), ==, 1);
  g_assert_cmpint (pdf_count (pages[0], "如有异议请于三日内提出。"), ==, 1);
  g_assert_cmpstr (document->author, ==, "高新区指挥部");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PDF_ADD ("/report-prose/says-every-sentence-and-cell", NULL, test_says_all);
  PDF_ADD ("/report-prose/leaves-no-line-alone", NULL, test_breaks);
  PDF_ADD ("/report-prose/flows-over-pages", NULL, test_flows);
  PDF_ADD ("/report-prose/is-a-page-without-a-sentence", NULL, test_empty);
  g_test_add_func ("/report-prose/sets-the-signer-above-the-day", test_right);
  PDF_ADD ("/report-prose/has-the-office-s-letterhead", NULL, test_letterhead);

  return g_test_run ();
}
