/* Rows that are streamed past the library: in whole, in order, opened by LibreOffice, told of while
 * they are written, and gone when the writing is cancelled.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>
#include <string.h>

#include "gewu-xlsx-check.h"
#include "gewu-xlsx-writer.h"
#include "report-office.h"
#include "report-part.h"

#define N_ROWS 50000
#define N_ROWS_OF_OFFICE 20000   /* which takes its time over each */
#define N_COLUMNS 4

/* ---- many rows made up from their number */

typedef struct
{
  guint         n_rows;
  guint         row;
  guint         cancel_at;    /* 0: never */
  GCancellable *cancellable;
  char          texts[N_COLUMNS][64];
} Rows;

static gboolean
read_many (gpointer      data,
           const char  **cells,
           GError      **error G_GNUC_UNUSED)
{
  Rows *self = data;

  if (self->row == self->n_rows)
    return FALSE;

  self->row++;
  if (self->row == self->cancel_at)
    g_cancellable_cancel (self->cancellable);
  g_snprintf (self->texts[0], sizeof self->texts[0], "%u", self->row);
  g_snprintf (self->texts[1], sizeof self->texts[1], "第 %u 户：用工 %u 人", self->row,
              self->row * 7919 % 10007);
  g_snprintf (self->texts[2], sizeof self->texts[2], "%018u", self->row);
  g_snprintf (self->texts[3], sizeof self->texts[3], "2023-%02u-%02u", self->row % 12 + 1,
              self->row % 28 + 1);
  for (guint i = 0; i < N_COLUMNS; i++)
    cells[i] = self->texts[i];

  return TRUE;
}

static GewuReportTable *
build_many (const char *name)
{
  static const GewuReportType types[N_COLUMNS] = {
    GEWU_REPORT_INTEGER, GEWU_REPORT_TEXT, GEWU_REPORT_CODE, GEWU_REPORT_DATE,
  };
  static const char *const headings[N_COLUMNS] = { "序号", "内容", "编码", "日期" };
  GewuReportTable *table = gewu_report_table_new (name, "台账");

  for (guint i = 0; i < N_COLUMNS; i++)
    gewu_report_table_add_column (table, &(GewuReportColumn) { headings[i], .type = types[i],
                                                               .width = 20 });

  return table;
}

static GewuDocument *
build_streamed (Rows *rows)
{
  GewuDocument *document = gewu_document_new ("台账", NULL);
  GewuReportTable *table = build_many ("多行");

  gewu_report_table_set_stream (table, read_many, rows, NULL);
  gewu_document_add_table (document, table);
  document->n_rows_expected = rows->n_rows;

  return document;
}

/* The row numbers of a sheet go up one by one, wherever they come from. */
static void
assert_rows (const char *path,
             const char *part,
             guint       n_rows)
{
  g_autofree char *sheet = read_part (path, part);
  guint n = 0;

  for (const char *p = strstr (sheet, "<row r=\""); p != NULL; p = strstr (p + 1, "<row r=\""))
    {
      n++;
      g_assert_cmpuint ((guint) strtoul (p + strlen ("<row r=\""), NULL, 10), ==, n);
    }
  g_assert_cmpuint (n, ==, n_rows);
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

/* ---- what LibreOffice reads */

static const char *const few_rows[][5] = {
  { "甲 & <乙>", "007", "2023-05-04", "19", "20.5" },
  { " 前后空格 ", NULL, "1900-01-31", "-3", "0.000001" },
  { "引号\"逗号,\n第二行", "0012", "不详", "0", "0" },
  { "乙\r丙", "914403001922038216", "2199-12-31", NULL, "8" },
};

static gboolean
read_few (gpointer      data,
          const char  **cells,
          GError      **error G_GNUC_UNUSED)
{
  guint *row = data;

  if (*row == G_N_ELEMENTS (few_rows))
    return FALSE;

  memcpy (cells, few_rows[*row], sizeof few_rows[0]);
  cells[5] = NULL;
  cells[6] = NULL;
  (*row)++;

  return TRUE;
}

static GewuReportTable *
build_few (guint *row)
{
  static const GewuReportColumn columns[] = {
    { "名称", .width = 20 },
    { "编码", .type = GEWU_REPORT_CODE, .width = 20 },
    { "日期", .type = GEWU_REPORT_DATE, .width = 12 },
    { "件", .type = GEWU_REPORT_INTEGER, .width = 12, .total = GEWU_REPORT_TOTAL_SUM },
    { "分", .type = GEWU_REPORT_DECIMAL, .width = 12, .total = GEWU_REPORT_TOTAL_SUM },
    { "率", .type = GEWU_REPORT_RATE, .width = 12, .places = 2, .formula = GEWU_REPORT_RATIO,
      .a = 3, .b = 4, .total = GEWU_REPORT_TOTAL_FORMULA },
    { "和", .type = GEWU_REPORT_DECIMAL, .width = 12, .formula = GEWU_REPORT_SUM, .a = 3, .b = 4,
      .total = GEWU_REPORT_TOTAL_SUM },
  };
  GewuReportTable *table = gewu_report_table_new ("各种", "各种");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gewu_report_table_add_column (table, &columns[i]);
  gewu_report_table_add_note (table, "注：末行。");
  gewu_report_table_set_stream (table, read_few, row, NULL);

  return table;
}

/* Worked out by hand; rates as LibreOffice gives them, in full. A sheet shows days before March
 * 1900 as another day than they are, so that they are text. */
static const char few_expected[] =
  "各种,,,,,,\n"
  "名称,编码,日期,件,分,率,和\n"
  "甲 & <乙>,007,2023-05-04,19,20.5,92.6829268292683%,39.5\n"
  " 前后空格 ,,1900-01-31,-3,0.000001,-300000000%,-2.999999\n"
  "\"引号\"\"逗号,\n第二行\",0012,不详,0,0,—,0\n"
  "\"乙\r丙\",914403001922038216,2199-12-31,,8,,8\n"
  "合计,,,16,28.500001,56.1403489073562%,44.500001\n"
  "注：末行。,,,,,,\n";

static void
assert_many (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, N_ROWS_OF_OFFICE + 3);
  g_assert_cmpstr (lines[1], ==, "序号,内容,编码,日期");
  for (guint row = 1; row <= N_ROWS_OF_OFFICE; row++)
    {
      g_autofree char *expected =
        g_strdup_printf ("%u,第 %u 户：用工 %u 人,%018u,2023-%02u-%02u", row, row,
                         row * 7919 % 10007, row, row % 12 + 1, row % 28 + 1);

      g_assert_cmpstr (lines[row + 1], ==, expected);
    }
}

static char *
read_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static void
test_office (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "台 账.xlsx", NULL);
  Rows rows = { .n_rows = N_ROWS_OF_OFFICE };
  guint row = 0;
  g_autoptr(GewuDocument) document = build_streamed (&rows);

  gewu_document_add_table (document, build_few (&row));
  write_document (document, path);
  if (office_convert (path, OFFICE_CSV))
    {
      g_autofree char *few = read_file (folder, "台 账-各种.csv");
      g_autofree char *many = read_file (folder, "台 账-多行.csv");

      g_assert_cmpstr (few, ==, few_expected);
      assert_many (many);
    }
  office_remove_folder (folder);
}

/* ---- the parts of the package */

static void
test_parts (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  guint row = 0;
  g_autoptr(GewuDocument) document = gewu_document_new ("各种", NULL);
  g_autofree char *sheet = NULL;

  gewu_document_add_table (document, build_few (&row));
  write_document (document, path);
  /* Title, headings, four rows, the total and the note. */
  assert_rows (path, "xl/worksheets/sheet1.xml", 8);
  sheet = read_part (path, "xl/worksheets/sheet1.xml");
  g_assert_nonnull (strstr (sheet, "<dimension ref=\"A1:G8\"/>"));
  g_assert_nonnull (strstr (sheet, "<autoFilter ref=\"A2:G6\"/>"));
  g_assert_nonnull (strstr (sheet, "<f>SUBTOTAL(9,D3:D6)</f><v>16</v>"));
  g_assert_nonnull (strstr (sheet, "<f>IF(E5=0,\"—\",D5/E5)</f><v>—</v>"));
  g_assert_nonnull (strstr (sheet, "<t xml:space=\"preserve\"> 前后空格 </t>"));
  office_remove_folder (folder);
}

/* Without a single row there is still a sheet, with its headings. */
static void
test_no_rows (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  Rows rows = { .n_rows = 0 };
  g_autoptr(GewuDocument) document = build_streamed (&rows);

  write_document (document, path);
  assert_rows (path, "xl/worksheets/sheet1.xml", 2);
  office_remove_folder (folder);
}

/* Many rows from memory take the same way, with what stands below them. */
static void
test_from_memory (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  g_autoptr(GewuDocument) document = gewu_document_new ("台账", NULL);
  GewuReportTable *table = build_many ("多行");
  Rows rows = { .n_rows = 6000 };
  const char *cells[N_COLUMNS];
  g_autofree char *sheet = NULL;

  while (read_many (&rows, cells, NULL))
    for (guint i = 0; i < N_COLUMNS; i++)
      gewu_report_table_put (table, cells[i]);
  table->signature = TRUE;
  gewu_report_table_add_note (table, "注。");
  gewu_document_add_table (document, table);
  write_document (document, path);
  /* Title, headings, the rows, the note, a gap, signers and seal. */
  assert_rows (path, "xl/worksheets/sheet1.xml", 6000 + 6);
  sheet = read_part (path, "xl/worksheets/sheet1.xml");
  g_assert_nonnull (strstr (sheet, "<t>第 6000 户：用工 764 人</t>"));
  office_remove_folder (folder);
}

/* ---- while it is written */

typedef struct
{
  double first;
  double last;
  guint  n_calls;
} Told;

static void
note_progress (double   fraction,
               gpointer data)
{
  Told *self = data;

  if (self->n_calls == 0)
    self->first = fraction;
  g_assert_cmpfloat (fraction, >=, self->last);
  g_assert_cmpfloat (fraction, <=, 1);
  self->last = fraction;
  self->n_calls++;
}

static void
test_progress (void)
{
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);
  Rows rows = { .n_rows = N_ROWS };
  Told told = { 0 };
  g_autoptr(GewuDocument) document = build_streamed (&rows);

  document->progress = note_progress;
  document->progress_data = &told;
  write_document (document, path);
  g_assert_cmpfloat (told.first, <, 0.1);
  g_assert_cmpfloat (told.last, ==, 1);
  g_assert_cmpuint (told.n_calls, >, 20);
  g_assert_cmpuint (told.n_calls, <, 1000);
  office_remove_folder (folder);
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

/* Early, and when batches are under way; the thread is joined, or the next one would pile up. */
static void
test_cancelled (void)
{
  static const guint rows_read[] = { 1, 2000, N_ROWS - 1 };
  g_autofree char *folder = office_make_folder ();
  g_autofree char *path = g_build_filename (folder, "q.xlsx", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows_read); i++)
    {
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      Rows rows = { .n_rows = N_ROWS, .cancel_at = rows_read[i], .cancellable = cancellable };
      g_autoptr(GewuDocument) document = build_streamed (&rows);
      g_autoptr(GError) error = NULL;
      guint n_open = count_names ("/proc/self/fd");
      guint n_threads = count_names ("/proc/self/task");

      g_assert_false (gewu_xlsx_write (document, path, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (rows.row, ==, rows_read[i]);
      g_assert_cmpuint (count_names (folder), ==, 0);
      g_assert_cmpuint (count_names ("/proc/self/fd"), ==, n_open);
      g_assert_cmpuint (count_names ("/proc/self/task"), <=, n_threads);
    }
  office_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-stream/every-cell-as-libreoffice-reads-it", test_office);
  g_test_add_func ("/report-stream/rows-between-head-and-tail", test_parts);
  g_test_add_func ("/report-stream/no-rows", test_no_rows);
  g_test_add_func ("/report-stream/many-rows-from-memory", test_from_memory);
  g_test_add_func ("/report-stream/progress-rises-to-one", test_progress);
  g_test_add_func ("/report-stream/cancelled-leaves-nothing", test_cancelled);

  return g_test_run ();
}
