/* Reading tables kept as text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-workbook.h"

#include <glib/gstdio.h>
#include <string.h>

static GewuWorkbook *
open_bytes (const char  *bytes,
            gsize        length,
            GError     **error)
{
  g_autofree char *path = NULL;
  GewuWorkbook *workbook;
  int file = g_file_open_tmp ("走访-XXXXXX.csv", &path, NULL);

  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  workbook = gewu_workbook_open (path, NULL, error);
  g_remove (path);

  return workbook;
}

static GewuWorkbook *
open_text (const char *text)
{
  GError *error = NULL;
  GewuWorkbook *workbook = open_bytes (text, strlen (text), &error);

  g_assert_no_error (error);
  return workbook;
}

/* The whole sheet as "row,column=text|…". */
static char *
dump (GewuWorkbook *workbook)
{
  GewuSheet *sheet = gewu_workbook_get_sheet (workbook, 0);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gewu_sheet_get_n_rows (sheet); i++)
    {
      gsize n_cells;
      const GewuCell *cells = gewu_sheet_get_row (sheet, i, &n_cells);

      for (gsize j = 0; j < n_cells; j++)
        g_string_append_printf (text, "%u,%u=%s|", cells[j].row, cells[j].column, cells[j].text);
    }

  return g_string_free (text, FALSE);
}

static void
assert_reads (const char *text,
              const char *expected)
{
  g_autoptr(GewuWorkbook) workbook = open_text (text);
  g_autofree char *dumped = dump (workbook);

  g_assert_cmpstr (dumped, ==, expected);
}

static void
assert_refused (const char *bytes,
                gsize       length,
                int         code,
                const char *cause)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (open_bytes (bytes, length, &error));
  g_assert_error (error, GEWU_ERROR, code);
  g_assert_true (g_str_has_suffix (error->message, cause));
}

static void
test_encodings (void)
{
  static const char *const encodings[] = { "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE" };
  static const char *const marks[] = { "", "", "\xff\xfe", "\xfe\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize length;
      g_autofree char *body = g_convert ("姓名,单位\n𠮷三,镕基局\n", -1, encodings[i], "UTF-8", NULL,
                                         &length, NULL);
      g_autoptr(GByteArray) bytes = g_byte_array_new ();
      g_autoptr(GewuWorkbook) workbook = NULL;
      g_autofree char *dumped = NULL;

      g_byte_array_append (bytes, (const guint8 *) marks[i], (guint) strlen (marks[i]));
      g_byte_array_append (bytes, (const guint8 *) body, (guint) length);
      workbook = open_bytes ((const char *) bytes->data, bytes->len, NULL);
      g_assert_nonnull (workbook);
      dumped = dump (workbook);
      g_assert_cmpstr (dumped, ==, "1,1=姓名|1,2=单位|2,1=𠮷三|2,2=镕基局|");
    }

  assert_reads ("\xef\xbb\xbf姓名,单位", "1,1=姓名|1,2=单位|");
}

static void
test_separators (void)
{
  assert_reads ("a,b\n1,2\n", "1,1=a|1,2=b|2,1=1|2,2=2|");
  assert_reads ("a;b\n1,5;2,5\n", "1,1=a|1,2=b|2,1=1,5|2,2=2,5|");
  assert_reads ("a\tb\n甲,乙;丙\t2\n", "1,1=a|1,2=b|2,1=甲,乙;丙|2,2=2|");
  assert_reads ("标题\n\na;b\n1;2\n", "1,1=标题|3,1=a|3,2=b|4,1=1|4,2=2|");
  assert_reads ("一列\n值\n", "1,1=一列|2,1=值|");
}

static void
test_quotes (void)
{
  assert_reads ("\"a,b\",\"c \"\"d\"\"\"\n", "1,1=a,b|1,2=c \"d\"|");
  assert_reads ("\"两\n行\",x\r\ny,z", "1,1=两\n行|1,2=x|2,1=y|2,2=z|");
  assert_reads ("a\"b,\"\",c", "1,1=a\"b|1,3=c|");
  assert_reads ("=\"0371\",=\"9141\"\n", "1,1=0371|1,2=9141|");
  assert_refused ("a,\"b\nc", 6, GEWU_ERROR_FILE_FORMAT, ": row 1: a quote not closed");
}

static void
test_line_ends (void)
{
  assert_reads ("a,b\r\n\r\nc,d\r\n", "1,1=a|1,2=b|3,1=c|3,2=d|");
  assert_reads ("a,b\rc,d", "1,1=a|1,2=b|2,1=c|2,2=d|");
  assert_reads ("a,,\n,,b", "1,1=a|2,3=b|");
}

static void
test_refused (void)
{
  assert_refused ("a,b\0c", 5, GEWU_ERROR_FILE_FORMAT, ": a NUL byte");
  assert_refused ("\xff\xfe" "a\0\0\0", 6, GEWU_ERROR_FILE_FORMAT, ": a NUL byte");
  assert_refused ("\xff\xff\xff", 3, GEWU_ERROR_FILE_FORMAT, ": not text in GB18030");
  assert_refused ("", 0, GEWU_ERROR_FILE_EMPTY, ".csv");
  assert_refused ("\n,,\n", 4, GEWU_ERROR_FILE_EMPTY, ".csv");
}

static void
test_too_much (void)
{
  g_autofree char *wide = g_strnfill (16384, ',');
  g_autofree char *many = g_strnfill (1048576, '\n');
  g_autofree char *wide_text = g_strconcat (wide, "x", NULL);
  g_autofree char *many_text = g_strconcat (many, "x", NULL);
  g_autofree char *long_text = g_strnfill ((1 << 20) + 1, 'x');

  assert_refused (wide_text, strlen (wide_text), GEWU_ERROR_FILE_TOO_LARGE, "column 16385");
  assert_refused (many_text, strlen (many_text), GEWU_ERROR_FILE_TOO_LARGE,
                  "a cell in row 1048577, column 1");
  assert_refused (long_text, strlen (long_text), GEWU_ERROR_FILE_TOO_LARGE, ": too much text");
  assert_reads (wide_text + 1, "1,16384=x|");
}

static void
test_name (void)
{
  g_autoptr(GewuWorkbook) workbook = open_text ("a");
  const char *name = gewu_sheet_get_name (gewu_workbook_get_sheet (workbook, 0));

  g_assert_true (g_str_has_prefix (name, "走访-"));
  g_assert_false (g_str_has_suffix (name, ".csv"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/detects-encodings", test_encodings);
  g_test_add_func ("/csv/detects-separators", test_separators);
  g_test_add_func ("/csv/quotes", test_quotes);
  g_test_add_func ("/csv/line-ends", test_line_ends);
  g_test_add_func ("/csv/refuses-what-is-no-text", test_refused);
  g_test_add_func ("/csv/refuses-too-much", test_too_much);
  g_test_add_func ("/csv/sheet-is-named-like-the-file", test_name);

  return g_test_run ();
}
