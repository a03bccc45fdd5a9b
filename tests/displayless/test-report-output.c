/* Streamed ledgers, and what happens when they cannot be written: the old file stays, nothing else
 * does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "gewu-csv-writer.h"
#include "gewu-error.h"
#include "gewu-pdf-writer.h"
#include "gewu-reports.h"
#include "gewu-table.h"
#include "gewu-xlsx-writer.h"
#include "report-part.h"

#define N_ROWS 3000

/* Visits made up from their number; fails or is cancelled at a row when asked to. */
struct _TestRows
{
  GObject       parent_instance;
  GewuNoun      noun;
  guint         n_rows;
  guint         next;
  guint         fail_at;
  guint         cancel_at;
  GCancellable *cancellable;
};

#define TEST_TYPE_ROWS (test_rows_get_type ())
G_DECLARE_FINAL_TYPE (TestRows, test_rows, TEST, ROWS, GObject)

static GewuNoun
test_rows_get_noun (GewuRowSource *source)
{
  return TEST_ROWS (source)->noun;
}

static guint
test_rows_get_n_rows (GewuRowSource *source)
{
  return TEST_ROWS (source)->n_rows;
}

static void
set_value (char       **values,
           GewuNoun     noun,
           const char  *field,
           const char  *value)
{
  values[gewu_noun_index (noun, gewu_noun_find_field (noun, field))] = g_strdup (value);
}

static GewuRecord *
test_rows_next (GewuRowSource  *source,
                GError        **error)
{
  TestRows *self = TEST_ROWS (source);
  g_autofree char *text = g_strdup_printf ("走访内容 %u：用工 %u 人", self->next,
                                           self->next * 7919 % 10007);
  guint n_fields;
  char **values;

  if (self->next == self->n_rows)
    return NULL;
  self->next++;
  if (self->next == self->cancel_at)
    g_cancellable_cancel (self->cancellable);
  if (self->next == self->fail_at)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_CORRUPT, "page 7");
      return NULL;
    }

  gewu_noun_get_fields (self->noun, &n_fields);
  values = g_new0 (char *, n_fields);
  if (self->noun == GEWU_NOUN_VISIT)
    {
      set_value (values, self->noun, "date", "2023-05-04");
      set_value (values, self->noun, "time", "08:03");
      set_value (values, self->noun, "enterprise", "新乡佳鹿生物科技有限公司");
      set_value (values, self->noun, "credit-code", "914403001922038216");
      set_value (values, self->noun, "content", text);
      set_value (values, self->noun, "issue-found", self->next % 2 == 1 ? "1" : "0");
    }
  else
    {
      set_value (values, self->noun, "number", "WT20230187");
      set_value (values, self->noun, "text", text);
      set_value (values, self->noun, "state", "handling");
    }

  return gewu_record_new (self->noun, self->next, values);
}

static void
test_rows_iface_init (GewuRowSourceInterface *iface)
{
  iface->get_noun = test_rows_get_noun;
  iface->get_n_rows = test_rows_get_n_rows;
  iface->next = test_rows_next;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestRows, test_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GEWU_TYPE_ROW_SOURCE, test_rows_iface_init))

static void
test_rows_class_init (TestRowsClass *class G_GNUC_UNUSED)
{
}

static void
test_rows_init (TestRows *self)
{
  self->noun = GEWU_NOUN_VISIT;
  self->n_rows = N_ROWS;
}

static GewuDocument *
build_ledger (TestRows *rows)
{
  GewuReportInput input = { .zone = "新乡高新区", .scope = "上门走访", .rows = GEWU_ROW_SOURCE (rows) };

  g_assert_true (gewu_period_parse ("2023-05", &input.period, NULL));

  return gewu_reports_build (gewu_reports_find (rows->noun == GEWU_NOUN_VISIT ? "visits"
                                                                              : "issues"),
                             &input);
}

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data G_GNUC_UNUSED)
{
  const char *parent = g_getenv ("GEWU_TEST_TMP");

  if (parent == NULL)
    parent = g_get_tmp_dir ();
  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  self->folder = g_build_filename (parent, "output-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (self->folder));
  self->path = g_build_filename (self->folder, "台账.xlsx", NULL);
  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_unlink (self->path);
  /* Fails when anything else is left. */
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

static void
assert_untouched (Fixture *self)
{
  g_autofree char *text = NULL;
  g_autoptr(GDir) folder = g_dir_open (self->folder, 0, NULL);

  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpstr (g_dir_read_name (folder), ==, "台账.xlsx");
  g_assert_null (g_dir_read_name (folder));
}

static guint
count_open_files (void)
{
  g_autoptr(GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}

static void
test_ledger (Fixture       *self,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(TestRows) rows = g_object_new (TEST_TYPE_ROWS, NULL);
  g_autoptr(GewuDocument) document = build_ledger (rows);
  g_autoptr(GError) error = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *strings = NULL;

  g_assert_true (gewu_xlsx_write (document, self->path, NULL, &error));
  g_assert_no_error (error);
  sheet = read_part (self->path, "xl/worksheets/sheet1.xml");
  strings = read_part (self->path, "xl/sharedStrings.xml");
  g_assert_cmpuint (count (sheet, "<t>新乡佳鹿生物科技有限公司</t>"), ==, N_ROWS);
  g_assert_cmpuint (count (sheet, "<t>是</t>"), ==, N_ROWS / 2);
  g_assert_cmpuint (count (sheet, "<t>否</t>"), ==, N_ROWS / 2);
  /* 2023-05-04 is day 45050 of Excel; a code is text. */
  g_assert_cmpuint (count (sheet, "<v>45050</v>"), ==, N_ROWS);
  g_assert_cmpuint (count (sheet, "<t>914403001922038216</t>"), ==, N_ROWS);
  g_assert_cmpuint (count (strings, "<t>新乡高新区2023年5月走访台账</t>"), ==, 1);
  g_assert_cmpuint (count (strings, "<t>口径：上门走访</t>"), ==, 1);
}

/* What is handed out can be read back: the headings are those that import looks for. */
static void
test_headings (Fixture       *self,
               gconstpointer  data G_GNUC_UNUSED)
{
  static const char expected[] =
    "\xef\xbb\xbf序号,问题编号,企业名称,统一社会信用代码,上报人,工号,问题类别,严重程度,问题来源,"
    "问题内容,上报日期,研判日期,主管部门,签收日期,办理时限,整改措施,办结日期,复查日期,复查轮次,是否当场解决,"
    "企业评价,状态\r\n"
    "1,WT20230187,,,,,,,,走访内容 0：用工 0 人,,,,,,,,,,,,办理中\r\n";
  g_autoptr(TestRows) rows = g_object_new (TEST_TYPE_ROWS, NULL);
  g_autoptr(GewuDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  rows->noun = GEWU_NOUN_ISSUE;
  rows->n_rows = 1;
  document = build_ledger (rows);
  g_assert_true (gewu_csv_write (document, self->path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

/* Handed out and read back, a ledger says the same. */
static void
test_read_back (Fixture       *self,
                gconstpointer  data G_GNUC_UNUSED)
{
  static const char *const expected[][2] = {
    { "date", "2023-05-04" },
    { "time", "08:03" },
    { "enterprise", "新乡佳鹿生物科技有限公司" },
    { "credit-code", "914403001922038216" },
    { "content", "走访内容 0：用工 0 人" },
    { "issue-found", "1" },
  };
  g_autoptr(TestRows) rows = g_object_new (TEST_TYPE_ROWS, NULL);
  g_autoptr(GewuDocument) document = build_ledger (rows);
  g_autoptr(GewuWorkbook) book = NULL;
  g_autoptr(GPtrArray) tables = NULL;
  g_autoptr(GError) error = NULL;
  GewuTable *table;

  g_assert_true (gewu_xlsx_write (document, self->path, NULL, &error));
  book = gewu_workbook_open (self->path, NULL, &error);
  g_assert_no_error (error);
  tables = gewu_table_recognize (book);
  g_assert_cmpuint (tables->len, ==, 1);
  table = g_ptr_array_index (tables, 0);
  g_assert_cmpint (table->noun, ==, GEWU_NOUN_VISIT);
  g_assert_cmpuint (table->rows->len, ==, N_ROWS);
  g_assert_cmpuint (table->unrecognized->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const GewuField *field = gewu_noun_find_field (GEWU_NOUN_VISIT, expected[i][0]);
      g_autofree char *value = NULL;
      GewuFindingCode problem;

      gewu_table_parse_cell (table, 0, gewu_noun_index (GEWU_NOUN_VISIT, field), &value, &problem);
      g_assert_cmpstr (value, ==, expected[i][1]);
    }
}

static void
test_next_sheet (Fixture       *self,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(TestRows) rows = g_object_new (TEST_TYPE_ROWS, NULL);
  g_autoptr(GewuDocument) document = build_ledger (rows);
  g_autoptr(GError) error = NULL;
  g_autofree char *book = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  /* Five lines above the rows: 1,245 rows a sheet, 510 on the third. */
  document->rows_per_sheet = 1250;
  g_assert_true (gewu_xlsx_write (document, self->path, NULL, &error));
  g_assert_no_error (error);
  book = read_part (self->path, "xl/workbook.xml");
  g_assert_cmpuint (count (book, "name=\"走访台账\""), ==, 1);
  g_assert_cmpuint (count (book, "name=\"走访台账(2)\""), ==, 1);
  g_assert_cmpuint (count (book, "name=\"走访台账(3)\""), ==, 1);
  first = read_part (self->path, "xl/worksheets/sheet1.xml");
  last = read_part (self->path, "xl/worksheets/sheet3.xml");
  g_assert_cmpuint (count (first, "<v>45050</v>"), ==, 1245);
  g_assert_cmpuint (count (last, "<v>45050</v>"), ==, 510);
  g_assert_cmpuint (count (last, "<row "), ==, 5 + 510);
  g_assert_nonnull (strstr (last, "<dimension ref=\"A1:O515\"/>"));
}

static void
test_cancelled (Fixture       *self,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(TestRows) rows = g_object_new (TEST_TYPE_ROWS, NULL);
  g_autoptr(GewuDocument) document = build_ledger (rows);
  g_autoptr(GError) error = NULL;
  guint n_open = count_open_files ();

  rows->cancellable = cancellable;
  rows->cancel_at = N_ROWS / 2;
  g_assert_false (gewu_xlsx_write (document, self->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (rows->next, ==, N_ROWS / 2);
  assert_untouched (self);
  g_assert_cmpuint (count_open_files (), ==, n_open);
}

static void
test_stream_fails (Fixture       *self,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(TestRows) rows = g_object_new (TEST_TYPE_ROWS, NULL);
  g_autoptr(GewuDocument) document = build_ledger (rows);
  g_autoptr(GError) error = NULL;

  rows->fail_at = 100;
  g_assert_false (gewu_xlsx_write (document, self->path, NULL, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_CORRUPT);
  assert_untouched (self);
}

/* A document of N_ROWS rows, streamed or from memory. */
static GewuDocument *
build_for (const char *mode)
{
  g_autoptr(TestRows) rows = g_object_new (TEST_TYPE_ROWS, NULL);
  GewuDocument *document = gewu_document_new ("题", NULL);
  GewuReportTable *table = gewu_report_table_new ("表", "题");

  /* Laid out anew for each limit. */
  if (g_str_equal (mode, "pdf"))
    rows->n_rows = 60;
  if (!g_str_equal (mode, "memory"))
    {
      gewu_report_table_free (table);
      gewu_document_free (document);
      return build_ledger (rows);
    }

  gewu_report_table_add_column (table, &(GewuReportColumn) { "内容" });
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *text = g_strdup_printf ("走访内容 %u：用工 %u 人", i, i * 7919 % 10007);

      gewu_report_table_put (table, text);
    }
  gewu_document_add_table (document, table);

  return document;
}

static gboolean
write_for (const char    *mode,
           GewuDocument  *document,
           const char    *path,
           GError       **error)
{
  if (g_str_equal (mode, "csv"))
    return gewu_csv_write (document, path, NULL, error);

  return g_str_equal (mode, "pdf") ? gewu_pdf_write (document, path, NULL, error)
                                   : gewu_xlsx_write (document, path, NULL, error);
}

/* No file may grow beyond a limit, as on a disk that is full at that point. */
static void
test_disk_full (Fixture       *self,
                gconstpointer  data)
{
  struct rlimit whole;
  gboolean written = FALSE;
  guint n_failures = 0;
  guint n_open = count_open_files ();

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &whole), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  for (rlim_t limit = 200; !written; limit += limit / 2)
    {
      struct rlimit narrow = { limit, whole.rlim_max };
      g_autoptr(GewuDocument) document = build_for (data);
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &narrow), ==, 0);
      written = write_for (data, document, self->path, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &whole), ==, 0);
      if (!written)
        {
          g_assert_error (error, GEWU_ERROR, GEWU_ERROR_DISK_FULL);
          g_assert_cmpstr (error->message, ==, self->path);
          assert_untouched (self);
          g_assert_cmpuint (count_open_files (), ==, n_open);
          n_failures++;
        }
    }
  g_assert_cmpuint (n_failures, >, 5);

  /* What was written at last holds the last row. */
  if (!g_str_equal (data, "csv") && !g_str_equal (data, "pdf"))
    {
      g_autofree char *sheet = read_part (self->path, g_str_equal (data, "memory")
                                          ? "xl/sharedStrings.xml" : "xl/worksheets/sheet1.xml");

      g_assert_nonnull (strstr (sheet, "走访内容 2999："));
    }
}

/* Text that the format has no room or no place for must not spoil the file. */
static void
test_odd_text (Fixture       *self,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *long_text = g_strnfill (40000, 'x');
  const char *texts[] = { "a\x01" "b", "\xef\xbf\xbe" "c", "bad \xff byte", "𠮷\t𬭎\nx", long_text };
  g_autofree char *full = g_strnfill (32766, 'x');
  g_autofree char *expected = g_strconcat (full, "…</t>", NULL);
  g_autoptr(GewuDocument) document = build_for ("memory");
  g_autoptr(GError) error = NULL;
  g_autofree char *strings = NULL;
  GewuReportTable *table = g_ptr_array_index (document->tables, 0);

  gewu_report_table_add_note (table, "注\x02");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    gewu_report_table_put (table, texts[i]);
  g_assert_true (gewu_xlsx_write (document, self->path, NULL, &error));
  g_assert_no_error (error);
  strings = read_part (self->path, "xl/sharedStrings.xml");
  g_assert_nonnull (strstr (strings, "<t>ab</t>"));
  g_assert_nonnull (strstr (strings, "<t>c</t>"));
  g_assert_nonnull (strstr (strings, "<t>bad \xef\xbf\xbd byte</t>"));
  g_assert_nonnull (strstr (strings, "𠮷\t𬭎\nx</t>"));
  g_assert_nonnull (strstr (strings, "<t>注</t>"));
  g_assert_nonnull (strstr (strings, expected));
}

static void
test_unwritable (Fixture       *self,
                 gconstpointer  data G_GNUC_UNUSED)
{
  /* Not even root may make files there. */
  static const char *const paths[] = { "/sys/台账.xlsx", "/nowhere/at/all/台账.xlsx" };
  static const int codes[] = { GEWU_ERROR_READ_ONLY, GEWU_ERROR_NOT_FOUND };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(TestRows) rows = g_object_new (TEST_TYPE_ROWS, NULL);
      g_autoptr(GewuDocument) document = build_ledger (rows);
      g_autoptr(GError) error = NULL;

      g_assert_false (gewu_xlsx_write (document, paths[i], NULL, &error));
      g_assert_error (error, GEWU_ERROR, codes[i]);
      g_assert_cmpstr (error->message, ==, paths[i]);
      g_clear_error (&error);
      g_assert_false (gewu_csv_write (document, paths[i], NULL, &error));
      g_assert_error (error, GEWU_ERROR, codes[i]);
      g_clear_error (&error);
      g_assert_false (gewu_pdf_write (document, paths[i], NULL, &error));
      g_assert_error (error, GEWU_ERROR, codes[i]);
    }
  assert_untouched (self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)
  ADD ("/report-output/ledger/real-dates-codes-as-text-flags-as-words", NULL, test_ledger);
  ADD ("/report-output/ledger/headings-that-import-knows", NULL, test_headings);
  ADD ("/report-output/ledger/reads-back-the-same", NULL, test_read_back);
  ADD ("/report-output/ledger/more-rows-than-a-sheet-holds", NULL, test_next_sheet);
  ADD ("/report-output/failure/cancelled", NULL, test_cancelled);
  ADD ("/report-output/failure/stream-fails", NULL, test_stream_fails);
  ADD ("/report-output/failure/disk-full-streamed", "stream", test_disk_full);
  ADD ("/report-output/failure/disk-full-from-memory", "memory", test_disk_full);
  ADD ("/report-output/failure/disk-full-csv", "csv", test_disk_full);
  ADD ("/report-output/failure/disk-full-pdf", "pdf", test_disk_full);
  ADD ("/report-output/text-that-a-cell-cannot-hold", NULL, test_odd_text);
  ADD ("/report-output/failure/unwritable-folder", NULL, test_unwritable);
#undef ADD

  return g_test_run ();
}
