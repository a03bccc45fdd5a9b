/* Where documents are written, and text files of both encodings: what cannot be written says why,
 * and what stood there is as it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE  /* O_TMPFILE */

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gewu-csv-writer.h"
#include "gewu-error.h"
#include "gewu-output.h"
#include "gewu-table.h"
#include "gewu-text.h"
#include "gewu-writers.h"
#include "report-office.h"

static const char *const texts[] = {
  "=1+1", "@SUM(A1)", "+86 373 3693", "-3 度", "'=1+1", "-5", "良好", "“引号”\"与逗号,", "𠮷田㐂",
  "=HYPERLINK(\"http://x\",\"点\")",
};

static GewuDocument *
build_document (void)
{
  GewuDocument *document = gewu_document_new ("台账", NULL);
  GewuReportTable *table = gewu_report_table_new ("走访台账", "台账");
  GewuReportTable *second = gewu_report_table_new ("另一张", "另一张");

  gewu_report_table_add_column (table, &(GewuReportColumn) { "走访日期", .type = GEWU_REPORT_DATE });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "企业名称" });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "走访内容" });
  gewu_report_table_add_column (table, &(GewuReportColumn) { "走访人" });
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gewu_report_table_put (table, "2023-05-04");
      gewu_report_table_put (table, "新乡佳鹿生物科技有限公司");
      gewu_report_table_put (table, texts[i]);
      gewu_report_table_put (table, "李敏");
    }
  gewu_document_add_table (document, table);
  gewu_report_table_add_column (second, &(GewuReportColumn) { "不在其中" });
  gewu_document_add_table (document, second);

  return document;
}

/* ---- text files */

static char *
write_and_read (const char *format,
                const char *path,
                gsize      *length)
{
  g_autoptr(GewuDocument) document = build_document ();
  g_autoptr(GError) error = NULL;
  char *bytes = NULL;

  g_assert_true (gewu_writers_find (format) (document, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));

  return bytes;
}

static void
test_formulas (void)
{
  static const char expected[] =
    "\xef\xbb\xbf走访日期,企业名称,走访内容,走访人\r\n"
    "2023-05-04,新乡佳鹿生物科技有限公司,'=1+1,李敏\r\n"
    "2023-05-04,新乡佳鹿生物科技有限公司,'@SUM(A1),李敏\r\n"
    "2023-05-04,新乡佳鹿生物科技有限公司,'+86 373 3693,李敏\r\n"
    "2023-05-04,新乡佳鹿生物科技有限公司,'-3 度,李敏\r\n"
    "2023-05-04,新乡佳鹿生物科技有限公司,''=1+1,李敏\r\n"
    "2023-05-04,新乡佳鹿生物科技有限公司,-5,李敏\r\n"
    "2023-05-04,新乡佳鹿生物科技有限公司,良好,李敏\r\n"
    "2023-05-04,新乡佳鹿生物科技有限公司,\"“引号”\"\"与逗号,\",李敏\r\n"
    "2023-05-04,新乡佳鹿生物科技有限公司,𠮷田㐂,李敏\r\n"
    "2023-05-04,新乡佳鹿生物科技有限公司,\"'=HYPERLINK(\"\"http://x\"\",\"\"点\"\")\",李敏\r\n";
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.csv", NULL);
  g_autofree char *text = write_and_read ("csv", path, NULL);

  g_assert_cmpstr (text, ==, expected);
  office_remove_folder (folder);
}

/* The same text, byte for byte as iconv has it, and without a mark. */
static void
test_gb18030 (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.csv", NULL);
  g_autofree char *utf8_path = g_build_filename (folder, "utf8.csv", NULL);
  gsize n_bytes;
  g_autofree char *bytes = write_and_read ("csv-gb18030", path, &n_bytes);
  g_autofree char *utf8 = write_and_read ("csv", utf8_path, NULL);
  g_autofree char *back = g_convert (bytes, (gssize) n_bytes, "UTF-8", "GB18030", NULL, NULL, NULL);

  /* 走 is D7 DF, 访 is B7 C3. */
  g_assert_cmpint (memcmp (bytes, "\xd7\xdf\xb7\xc3", 4), ==, 0);
  g_assert_cmpstr (back, ==, utf8 + strlen ("\xef\xbb\xbf"));
  office_remove_folder (folder);
}

/* What a private character stands for nobody else knows. */
static void
test_private_character (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.csv", NULL);
  g_autoptr(GewuDocument) document = gewu_document_new ("台账", NULL);
  GewuReportTable *table = gewu_report_table_new ("台账", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;

  gewu_report_table_add_column (table, &(GewuReportColumn) { "名称" });
  gewu_report_table_put (table, "甲\xee\x9e\x8d乙");
  gewu_document_add_table (document, table);
  g_assert_true (gewu_csv_write_gb18030 (document, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  text = g_convert (bytes, -1, "UTF-8", "GB18030", NULL, NULL, NULL);
  g_assert_cmpstr (text, ==, "名称\r\n甲〓乙\r\n");
  office_remove_folder (folder);
}

static void
test_read_back (gconstpointer format)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.csv", NULL);
  g_autofree char *written = write_and_read (format, path, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuWorkbook) book = gewu_workbook_open (path, NULL, &error);
  g_autoptr(GPtrArray) tables = NULL;
  guint content = gewu_noun_index (GEWU_NOUN_VISIT,
                                   gewu_noun_find_field (GEWU_NOUN_VISIT, "content"));

  g_assert_no_error (error);
  tables = gewu_table_recognize (book);
  g_assert_cmpuint (tables->len, ==, 1);
  g_assert_cmpuint (((GewuTable *) g_ptr_array_index (tables, 0))->rows->len, ==,
                    G_N_ELEMENTS (texts));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *value = NULL;
      GewuFindingCode problem;

      gewu_table_parse_cell (g_ptr_array_index (tables, 0), i, content, &value, &problem);
      g_assert_cmpstr (value, ==, texts[i]);
    }
  office_remove_folder (folder);
}

/* ---- targets */

static const char *const formats[] = { "xlsx", "csv", "pdf" };

static void
assert_refused (const char *path,
                GewuError   code)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr(GewuDocument) document = build_document ();
      g_autoptr(GError) error = NULL;

      g_assert_false (gewu_writers_find (formats[i]) (document, path, NULL, &error));
      g_assert_error (error, GEWU_ERROR, (int) code);
      g_assert_cmpstr (error->message, ==, path);
    }
}

static void
assert_holds (const char *path,
              const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static guint
count_names (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* The program that has it open would write its own over ours. */
static void
test_open_elsewhere (gconstpointer data)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "走访 台账.xlsx", NULL);
  g_autofree char *lock = g_build_filename (folder, data, NULL);

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_true (g_file_set_contents (lock, "someone", -1, NULL));
  assert_refused (path, GEWU_ERROR_FILE_BUSY);
  assert_holds (path, "old");
  g_assert_cmpuint (count_names (folder), ==, 2);
  office_remove_folder (folder);
}

static void
test_long_name (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *stem = g_strnfill (300, 'x');
  g_autofree char *path = g_strdup_printf ("%s/%s.xlsx", folder, stem);

  assert_refused (path, GEWU_ERROR_FILE_NAME);
  g_assert_cmpuint (count_names (folder), ==, 0);
  office_remove_folder (folder);
}

static void
test_folder_in_the_way (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "台账.xlsx", NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0755), ==, 0);
  assert_refused (path, GEWU_ERROR_EXISTS);
  g_assert_cmpuint (count_names (folder), ==, 1);
  office_remove_folder (folder);
}

static void
test_odd_names (void)
{
  static const char *const names[] = { "走访 台账（2023年第二季度）.xlsx", "'引号' & %s.xlsx", "没有结尾" };
  g_autofree char *folder = office_make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr(GewuDocument) document = build_document ();
      g_autoptr(GError) error = NULL;

      g_assert_true (gewu_document_write (document, path, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
  g_assert_cmpuint (count_names (folder), ==, G_N_ELEMENTS (names));
  office_remove_folder (folder);
}

/* A file of its own kind is not replaced by one of rows. */
static void
test_device (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "台账.xlsx", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refused (path, GEWU_ERROR_EXISTS);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  office_remove_folder (folder);
}

static void
write_table (const char *path)
{
  g_autoptr(GewuDocument) document = build_document ();
  g_autoptr(GError) error = NULL;

  g_assert_true (gewu_document_write (document, path, NULL, &error));
  g_assert_no_error (error);
}

/* The link stays, and so does who may read what it leads to. */
static void
test_link (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *inner = g_build_filename (folder, "共享", NULL);
  g_autofree char *target = g_build_filename (inner, "真.csv", NULL);
  g_autofree char *link = g_build_filename (folder, "台账.csv", NULL);
  g_autofree char *lost = g_build_filename (folder, "无.csv", NULL);
  GStatBuf info;

  g_assert_cmpint (g_mkdir_with_parents (inner, 0755), ==, 0);
  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (g_chmod (target, 0640), ==, 0);
  g_assert_cmpint (symlink ("共享/真.csv", link), ==, 0);
  g_assert_cmpint (symlink ("没有/真.csv", lost), ==, 0);
  write_table (link);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (target, &info), ==, 0);
  g_assert_cmpint (info.st_size, >, (goffset) strlen ("old"));
  g_assert_cmphex (info.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_names (inner), ==, 1);
  assert_refused (lost, GEWU_ERROR_NOT_FOUND);
  office_remove_folder (folder);
}

/* A line without anything would be no row to those who read it. */
static void
test_empty_line (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.csv", NULL);
  g_autoptr(GewuDocument) document = gewu_document_new ("台账", NULL);
  GewuReportTable *table = gewu_report_table_new ("台账", NULL);
  g_autoptr(GError) error = NULL;

  gewu_report_table_add_column (table, &(GewuReportColumn) { "名称" });
  gewu_report_table_put (table, "甲");
  gewu_report_table_put (table, NULL);
  gewu_report_table_put (table, "乙");
  gewu_document_add_table (document, table);
  g_assert_true (gewu_csv_write (document, path, NULL, &error));
  g_assert_no_error (error);
  assert_holds (path, "\xef\xbb\xbf名称\r\n甲\r\n\"\"\r\n乙\r\n");
  office_remove_folder (folder);
}

/* What goes into a file is gone with it, whether that was committed or not; it has no name at all
 * where the file system can do without. */
static void
test_parts (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q", NULL);
  g_autoptr(GError) error = NULL;
  GewuOutput *output = gewu_output_new (path, &error);
  int nameless = g_open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  guint n_names = nameless < 0 ? 1 : 0;

  g_assert_no_error (error);
  g_assert_cmpuint (count_names (folder), ==, n_names);
  g_assert_nonnull (gewu_output_make_part (output, &error));
  g_assert_cmpuint (count_names (folder), ==, 2 * n_names);
  g_assert_nonnull (gewu_output_make_part (output, &error));
  g_assert_cmpuint (count_names (folder), ==, 2 * n_names);
  if (nameless >= 0)
    close (nameless);
  g_assert_true (gewu_output_commit (output, &error));
  gewu_output_free (output);
  g_assert_cmpuint (count_names (folder), ==, 1);
  office_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-targets/csv/formulas-stay-text", test_formulas);
  g_test_add_func ("/report-targets/csv/gb18030", test_gb18030);
  g_test_add_func ("/report-targets/csv/private-character", test_private_character);
  g_test_add_data_func ("/report-targets/csv/reads-back-utf-8", "csv", test_read_back);
  g_test_add_data_func ("/report-targets/csv/reads-back-gb18030", "csv-gb18030", test_read_back);
  g_test_add_data_func ("/report-targets/open-in-libreoffice", ".~lock.走访 台账.xlsx#",
                        test_open_elsewhere);
  g_test_add_data_func ("/report-targets/open-in-excel", "~$走访 台账.xlsx", test_open_elsewhere);
  g_test_add_func ("/report-targets/csv/row-without-anything", test_empty_line);
  g_test_add_func ("/report-targets/no-file-but-a-pipe", test_device);
  g_test_add_func ("/report-targets/symbolic-link", test_link);
  g_test_add_func ("/report-targets/name-too-long", test_long_name);
  g_test_add_func ("/report-targets/folder-of-that-name", test_folder_in_the_way);
  g_test_add_func ("/report-targets/spaces-and-chinese", test_odd_names);
  g_test_add_func ("/report-targets/parts-are-removed", test_parts);

  return g_test_run ();
}
