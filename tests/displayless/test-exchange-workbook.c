/* Reading .xlsx files: good ones of every make, and bad ones of every kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-table.h"

#include <glib/gstdio.h>

static char *
find_fixture (const char *name)
{
  return g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), "exchange", name, NULL);
}

static GewuWorkbook *
open_fixture (const char  *name,
              GError     **error)
{
  g_autofree char *path = find_fixture (name);

  return gewu_workbook_open (path, NULL, error);
}

static GewuWorkbook *
open_good (const char *name)
{
  GError *error = NULL;
  GewuWorkbook *workbook = open_fixture (name, &error);

  g_assert_no_error (error);
  return workbook;
}

static void
assert_cell (GewuWorkbook *workbook,
             guint         row,
             guint         column,
             GewuCellKind  kind,
             const char   *text)
{
  const GewuCell *cell = gewu_sheet_find_cell (gewu_workbook_get_sheet (workbook, 0), row, column);

  if (text == NULL)
    {
      g_assert_null (cell);
      return;
    }

  g_assert_nonnull (cell);
  g_assert_cmpstr (cell->text, ==, text);
  g_assert_cmpint (cell->kind, ==, kind);
  g_assert_cmpuint (cell->row, ==, row);
  g_assert_cmpuint (cell->column, ==, column);
}

static void
test_strings (void)
{
  g_autoptr(GewuWorkbook) workbook = open_good ("cells.xlsx");

  assert_cell (workbook, 1, 1, GEWU_CELL_TEXT, "员工花名册（2025）");
  assert_cell (workbook, 1, 2, GEWU_CELL_TEXT, "东京");
  assert_cell (workbook, 1, 3, GEWU_CELL_TEXT, "两\r\n行");
  assert_cell (workbook, 1, 4, GEWU_CELL_TEXT, NULL);
  assert_cell (workbook, 1, 5, GEWU_CELL_TEXT, "𠮷野");
  assert_cell (workbook, 2, 1, GEWU_CELL_TEXT, "甲乙");
}

static void
test_other_kinds (void)
{
  g_autoptr(GewuWorkbook) workbook = open_good ("cells.xlsx");

  assert_cell (workbook, 2, 2, GEWU_CELL_BOOLEAN, "TRUE");
  assert_cell (workbook, 2, 3, GEWU_CELL_ERROR, "#N/A");
  assert_cell (workbook, 2, 4, GEWU_CELL_TEXT, "算出");
  assert_cell (workbook, 2, 5, GEWU_CELL_ERROR, "=SUM(A1:A2)");
  assert_cell (workbook, 2, 6, GEWU_CELL_NUMBER, "2");
  assert_cell (workbook, 2, 7, GEWU_CELL_DATE, "2023-05-04 08:03");
}

static void
test_numbers (void)
{
  g_autoptr(GewuWorkbook) workbook = open_good ("cells.xlsx");

  assert_cell (workbook, 4, 1, GEWU_CELL_NUMBER, "343.13");
  assert_cell (workbook, 4, 2, GEWU_CELL_NUMBER, "92.96");
  assert_cell (workbook, 4, 3, GEWU_CELL_NUMBER, "1500");
  assert_cell (workbook, 4, 4, GEWU_CELL_NUMBER, "9.14E+17");
  assert_cell (workbook, 4, 5, GEWU_CELL_NUMBER, "1.10101199003071E+17");
  assert_cell (workbook, 4, 6, GEWU_CELL_NUMBER, "13712753478");
  assert_cell (workbook, 4, 7, GEWU_CELL_NUMBER, "0.00001");
  assert_cell (workbook, 4, 8, GEWU_CELL_NUMBER, "-0.5");
}

static void
test_dates (void)
{
  g_autoptr(GewuWorkbook) workbook = open_good ("cells.xlsx");
  const GewuCell *cell;

  /* 45050 days from 1899-12-30 are 2023-05-04: a built-in, an East Asian and a custom format. */
  assert_cell (workbook, 5, 1, GEWU_CELL_DATE, "2023-05-04");
  assert_cell (workbook, 5, 2, GEWU_CELL_DATE, "2023-05-04");
  assert_cell (workbook, 5, 3, GEWU_CELL_DATE, "2023-05-04");
  /* 0.00"day" in red is no date. */
  assert_cell (workbook, 5, 4, GEWU_CELL_NUMBER, "45050");
  assert_cell (workbook, 5, 5, GEWU_CELL_DATE, "2023-05-04 08:03");
  assert_cell (workbook, 5, 6, GEWU_CELL_DATE, "08:03");
  /* The day before, and after, the 29 February 1900 that never was. */
  assert_cell (workbook, 5, 7, GEWU_CELL_DATE, "1900-02-28");
  assert_cell (workbook, 5, 8, GEWU_CELL_NUMBER, "60");
  assert_cell (workbook, 5, 9, GEWU_CELL_DATE, "1900-03-01");
  assert_cell (workbook, 5, 10, GEWU_CELL_DATE, "2023-05-04");

  cell = gewu_sheet_find_cell (gewu_workbook_get_sheet (workbook, 0), 5, 5);
  g_assert_cmpint (cell->day, ==, gewu_day_new (2023, 5, 4));
  g_assert_cmpint (cell->minute, ==, 8 * 60 + 3);
}

static void
test_dates_from_1904 (void)
{
  g_autoptr(GewuWorkbook) workbook = open_good ("dates-1904.xlsx");

  assert_cell (workbook, 1, 1, GEWU_CELL_DATE, "2023-05-04");
  assert_cell (workbook, 1, 2, GEWU_CELL_DATE, "2023-05-04 08:03");
}

static void
test_hidden_sheets (void)
{
  g_autoptr(GewuWorkbook) workbook = open_good ("dates-1904.xlsx");

  g_assert_cmpuint (gewu_workbook_get_n_sheets (workbook), ==, 2);
  g_assert_cmpstr (gewu_sheet_get_name (gewu_workbook_get_sheet (workbook, 1)), ==, "空");
}

static void
test_missing_references (void)
{
  g_autoptr(GewuWorkbook) workbook = open_good ("cells.xlsx");

  assert_cell (workbook, 6, 1, GEWU_CELL_TEXT, "无址");
  assert_cell (workbook, 6, 2, GEWU_CELL_TEXT, NULL);
  assert_cell (workbook, 6, 3, GEWU_CELL_NUMBER, "7");
}

static void
test_rows_and_merges (void)
{
  g_autoptr(GewuWorkbook) workbook = open_good ("cells.xlsx");
  GewuSheet *sheet = gewu_workbook_get_sheet (workbook, 0);
  const GewuMerge *merge = gewu_sheet_find_merge (sheet, 1, 1);
  gsize n_cells, n_merges;

  /* Row 3 is empty. */
  g_assert_cmpuint (gewu_sheet_get_n_rows (sheet), ==, 5);
  g_assert_cmpuint (gewu_sheet_get_row (sheet, 2, &n_cells)->row, ==, 4);
  g_assert_cmpuint (n_cells, ==, 8);

  gewu_sheet_get_merges (sheet, &n_merges);
  g_assert_cmpuint (n_merges, ==, 1);
  g_assert_cmpuint (merge->last_row, ==, 2);
  g_assert_cmpuint (merge->last_column, ==, 2);
  g_assert_null (gewu_sheet_find_merge (sheet, 1, 2));
}

static void
test_other_writers (void)
{
  g_autoptr(GewuWorkbook) workbook = open_good ("prefixed.xlsx");

  assert_cell (workbook, 1, 1, GEWU_CELL_TEXT, "带前缀");
}

/* The sheet claims to be A1:XFD1048576, 17 thousand million cells. */
static void
test_absurd_dimension (void)
{
  g_autoptr(GewuWorkbook) workbook = open_good ("dimension.xlsx");

  g_assert_cmpuint (gewu_sheet_get_n_cells (gewu_workbook_get_sheet (workbook, 0)), ==, 2);
  assert_cell (workbook, 1048576, 16384, GEWU_CELL_NUMBER, "2");
}

typedef struct
{
  const char *name;
  int         code;
  const char *cause;  /* end of the message */
} Refused;

static const Refused refused[] = {
  { "nowhere.xlsx", GEWU_ERROR_NOT_FOUND, "nowhere.xlsx" },
  { "", GEWU_ERROR_FILE_FORMAT, ": not a file" },
  { "truncated.xlsx", GEWU_ERROR_FILE_FORMAT, ": not a whole zip file" },
  { "document.xlsx", GEWU_ERROR_FILE_FORMAT, "word/document.xml: not a workbook" },
  { "photos.xlsx", GEWU_ERROR_FILE_FORMAT, ": not a workbook" },
  { "lost-sheet.xlsx", GEWU_ERROR_FILE_FORMAT, "xl/worksheets/sheet1.xml: missing" },
  { "not-xml.xlsx", GEWU_ERROR_FILE_FORMAT, "line 1: mismatched tag" },
  { "doctype.xlsx", GEWU_ERROR_FILE_FORMAT, ": a DOCTYPE" },
  { "laughs.xlsx", GEWU_ERROR_FILE_FORMAT, ": a DOCTYPE" },
  { "no-reference.xlsx", GEWU_ERROR_FILE_FORMAT, ": not a cell: 1A" },
  { "no-string.xlsx", GEWU_ERROR_FILE_FORMAT, ": no such string: 5" },
  { "old.xls", GEWU_ERROR_FILE_FORMAT, "old.xls: xls" },
  { "locked.xlsx", GEWU_ERROR_FILE_FORMAT, "locked.xlsx: encrypted" },
  { "page.xls", GEWU_ERROR_FILE_FORMAT, "page.xls: html" },
  { "bomb.xlsx", GEWU_ERROR_FILE_TOO_LARGE, ": unfolds to too much" },
  { "far-row.xlsx", GEWU_ERROR_FILE_TOO_LARGE, "column 1" },
  { "far-column.xlsx", GEWU_ERROR_FILE_TOO_LARGE, "column 16385" },
  { "deep.xlsx", GEWU_ERROR_FILE_TOO_LARGE, ": tags nested too deeply" },
  { "long-tag.xlsx", GEWU_ERROR_FILE_TOO_LARGE, ": a tag too long" },
  { "no-cells.xlsx", GEWU_ERROR_FILE_EMPTY, "no-cells.xlsx" },
};

static void
test_refused (gconstpointer data)
{
  const Refused *file = data;
  g_autoptr(GError) error = NULL;

  g_assert_null (open_fixture (file->name, &error));
  g_assert_error (error, GEWU_ERROR, file->code);
  if (!g_str_has_suffix (error->message, file->cause))
    g_error ("%s does not end in %s", error->message, file->cause);
}

static void
test_cancelled (void)
{
  g_autofree char *path = find_fixture ("cells.xlsx");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (gewu_workbook_open (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Whatever happens to a file on its way, it is read or refused; the sanitizers watch. */
static void
test_damaged (gconstpointer data)
{
  g_autofree char *source = find_fixture (data);
  g_autofree char *target = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr(GRand) random = g_rand_new_with_seed (20230504);
  gsize length;
  int file = g_file_open_tmp ("gewu-XXXXXX.xlsx", &target, NULL);

  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_assert_true (g_file_get_contents (source, &bytes, &length, NULL));

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *damaged = g_memdup2 (bytes, length);
      g_autoptr(GError) error = NULL;
      g_autoptr(GewuWorkbook) workbook = NULL;

      for (guint j = 0; j < 1 + i % 4; j++)
        damaged[g_rand_int_range (random, 0, (gint32) length)] = (char) g_rand_int (random);
      g_assert_true (g_file_set_contents_full (target, damaged, (gssize) length,
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));

      workbook = gewu_workbook_open (target, NULL, &error);
      g_assert_true ((workbook == NULL) == (error != NULL));
      if (workbook != NULL)
        g_ptr_array_unref (gewu_table_recognize (workbook));
    }

  g_remove (target);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workbook/cells/joins-runs-of-a-string", test_strings);
  g_test_add_func ("/workbook/cells/tells-kinds-apart", test_other_kinds);
  g_test_add_func ("/workbook/cells/numbers-as-typed", test_numbers);
  g_test_add_func ("/workbook/cells/dates-by-format", test_dates);
  g_test_add_func ("/workbook/cells/dates-from-1904", test_dates_from_1904);
  g_test_add_func ("/workbook/cells/without-references", test_missing_references);
  g_test_add_func ("/workbook/sheets/leaves-hidden-ones-out", test_hidden_sheets);
  g_test_add_func ("/workbook/sheets/true-row-numbers-and-merges", test_rows_and_merges);
  g_test_add_func ("/workbook/sheets/prefixed-tags-and-absolute-targets", test_other_writers);
  g_test_add_func ("/workbook/limits/ignores-absurd-dimension", test_absurd_dimension);
  g_test_add_func ("/workbook/open/can-be-cancelled", test_cancelled);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const char *name = refused[i].name[0] != '\0' ? refused[i].name : "folder";
      g_autofree char *path = g_strconcat ("/workbook/refuses/", name, NULL);

      g_test_add_data_func (path, &refused[i], test_refused);
    }
  g_test_add_data_func ("/workbook/survives-damage/cells", "cells.xlsx", test_damaged);
  g_test_add_data_func ("/workbook/survives-damage/messy", "messy.xlsx", test_damaged);

  return g_test_run ();
}
