/* Tables and documents made up at random, of texts that are hard on files: every writer takes them,
 * and what can be read back says the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "gewu-workbook.h"
#include "gewu-writers.h"
#include "report-office.h"

#define N_TABLES 24
#define N_DOCUMENTS 20
#define N_DOCUMENTS_DRAWN 6   /* which takes its time */
#define MAX_COLUMNS 12
#define CREATED G_GINT64_CONSTANT (1688169600000)

/* What is written, and what a cell then says. NULL: the same. */
static const struct
{
  const char *text;
  const char *read;
} hard_texts[] = {
  { "良好", NULL },
  { "=1+1", NULL },
  { "'=1+1", NULL },
  { "'单引号", NULL },
  { "@SUM(A1)", NULL },
  { "_x0041_", NULL },
  { "甲_x005F_x0041_x0041_乙", NULL },
  { "_x004_", NULL },
  { "007", NULL },
  { "12345678901234567890", NULL },
  { "1E5", NULL },
  { "TRUE", NULL },
  { "#N/A", NULL },
  { "〇𠮷·—㐂", NULL },
  { "<&>\"']]>", NULL },
  { "行一\n行二", NULL },
  { " 前后 ", NULL },
  { "\t表\t", NULL },
  { "控\x01制\x1f符", "控制符" },
  { "\xef\xbf\xbe头\xef\xbf\xbf", "头" },
  { "坏\xff尾\xe4", "坏\xef\xbf\xbd尾\xef\xbf\xbd" },
  { "\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
};

static const char *const numbers[] = { "0", "-1", "7", "12345678", "999999999999", "不参加" };
static const char *const decimals[] = { "0.5", "-0.000001", "98.76", "123456789.123456", "缺考" };
static const char *const codes[] = { "007", "914403001922038216", "01" };
static const char *const days[] = { "1900-01-01", "1900-02-28", "1900-03-01", "2023-02-28",
                                    "2199-12-31", "不详" };
static const char *const names[] = { "", "走访台账", "a/b\\c[d]:*?'", "History", "坏\xe4",
                                     "很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长" };

#define PICK(rand, list) ((list)[g_rand_int_range ((rand), 0, G_N_ELEMENTS (list))])

static gboolean
happens (GRand *rand,
         double chance)
{
  return g_rand_double (rand) < chance;
}

/* ---- tables */

/* NULL for an empty cell. */
static const char *
pick_cell (GRand          *rand,
           GewuReportType  type)
{
  if (happens (rand, 0.1))
    return NULL;

  switch (type)
    {
    case GEWU_REPORT_INTEGER:
      return PICK (rand, numbers);

    case GEWU_REPORT_DECIMAL:
      return PICK (rand, decimals);

    case GEWU_REPORT_CODE:
      return PICK (rand, codes);

    case GEWU_REPORT_DATE:
      return PICK (rand, days);

    case GEWU_REPORT_TEXT:
    case GEWU_REPORT_RATE:
    default:
      return PICK (rand, hard_texts).text;
    }
}

typedef struct
{
  GPtrArray *cells;      /* const char *, row after row */
  guint      n_columns;
  guint      next;
} Rows;

static void
free_rows (gpointer data)
{
  Rows *self = data;

  g_ptr_array_unref (self->cells);
  g_free (self);
}

static gboolean
read_row (gpointer      data,
          const char  **cells,
          GError      **error G_GNUC_UNUSED)
{
  Rows *self = data;

  if (self->next == self->cells->len)
    return FALSE;

  memcpy (cells, self->cells->pdata + self->next, self->n_columns * sizeof *cells);
  self->next += self->n_columns;

  return TRUE;
}

static Rows *
create_rows (GRand                 *rand,
             const GewuReportTable *table)
{
  Rows *self = g_new0 (Rows, 1);
  guint n_rows = happens (rand, 0.2) ? 0 : (guint) g_rand_int_range (rand, 1, 30);

  self->cells = g_ptr_array_new ();
  self->n_columns = table->columns->len;
  for (guint i = 0; i < n_rows * self->n_columns; i++)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (table, i % self->n_columns);

      g_ptr_array_add (self->cells, column->formula != GEWU_REPORT_GIVEN || column->gap
                                    ? NULL : (gpointer) pick_cell (rand, column->type));
    }

  return self;
}

static void
add_columns (GRand           *rand,
             GewuReportTable *table,
             guint            n_columns)
{
  static const char *const parents[] = { NULL, NULL, "合并", "另一个" };

  for (guint i = 0; i < n_columns; i++)
    {
      GewuReportColumn column = {
        .heading = PICK (rand, hard_texts).text,
        .parent = table->signature ? PICK (rand, parents) : NULL,
        .type = (GewuReportType) g_rand_int_range (rand, 0, GEWU_REPORT_RATE),
        .width = g_rand_int_range (rand, 1, 30),
        .alert = happens (rand, 0.2),
        .hidden = i > 0 && happens (rand, 0.1),
      };

      if (i > 0 && happens (rand, 0.2))
        {
          column.formula = (GewuReportFormula) g_rand_int_range (rand, 1, 4);
          column.type = column.formula == GEWU_REPORT_RATIO ? GEWU_REPORT_RATE
                                                            : GEWU_REPORT_DECIMAL;
          column.b = (guint) g_rand_int_range (rand, 0, (gint32) i);
          column.a = (guint) g_rand_int_range (rand, 0, (gint32) column.b + 1);
        }
      if (column.formula != GEWU_REPORT_GIVEN)
        column.total = happens (rand, 0.5) ? GEWU_REPORT_TOTAL_FORMULA : GEWU_REPORT_NO_TOTAL;
      else if (happens (rand, 0.3))
        column.total = column.type == GEWU_REPORT_DECIMAL ? GEWU_REPORT_TOTAL_SUM
                                                          : GEWU_REPORT_TOTAL_COUNT;
      gewu_report_table_add_column (table, &column);
    }
}

static void
put_rows (GRand           *rand,
          GewuReportTable *table,
          const Rows      *rows,
          gboolean         with_sections)
{
  for (guint i = 0; i < rows->cells->len; i++)
    {
      if (with_sections && i % rows->n_columns == 0 && happens (rand, 0.2))
        gewu_report_table_add_section (table, PICK (rand, hard_texts).text);
      gewu_report_table_put (table, g_ptr_array_index (rows->cells, i));
      if ((i + 1) % rows->n_columns == 0 && happens (rand, 0.1))
        gewu_report_table_mark_row (table);
    }
  if (with_sections && happens (rand, 0.3))
    gewu_report_table_add_section (table, "末节");
}

static GewuReportTable *
create_table (GRand    *rand,
              guint     n_columns,
              gboolean  signature)
{
  GewuReportTable *table = gewu_report_table_new (PICK (rand, names),
                                                  happens (rand, 0.8) ? "标题" : NULL);

  for (gint32 i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    gewu_report_table_add_info (table, PICK (rand, hard_texts).text);
  for (gint32 i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    gewu_report_table_add_note (table, PICK (rand, hard_texts).text);
  table->signature = signature;
  table->frozen = (guint) g_rand_int_range (rand, 0, (gint32) n_columns + 3);
  table->row_height = happens (rand, 0.2) ? 36 : 0;
  table->portrait = happens (rand, 0.5);
  add_columns (rand, table, n_columns);

  return table;
}

/* ---- a table read back */

static const char *
get_read (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (hard_texts); i++)
    if (hard_texts[i].text == text && hard_texts[i].read != NULL)
      return hard_texts[i].read;

  return text;
}

static void
assert_cells (const char            *path,
              const GewuReportTable *table,
              const Rows            *rows,
              guint                  first_row)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuWorkbook) book = gewu_workbook_open (path, NULL, &error);
  GewuSheet *sheet;

  g_assert_no_error (error);
  sheet = gewu_workbook_get_sheet (book, 0);
  for (guint i = 0; i < rows->cells->len; i++)
    {
      const char *text = g_ptr_array_index (rows->cells, i);
      guint column = i % rows->n_columns;
      const GewuCell *cell = gewu_sheet_find_cell (sheet, first_row + i / rows->n_columns,
                                                   column + 1);

      if (gewu_report_table_get_column (table, column)->formula != GEWU_REPORT_GIVEN)
        continue;
      g_assert_cmpstr (cell != NULL ? cell->text : NULL, ==, get_read (text));
    }
}

static char *
make_path (const char *folder,
           const char *name,
           guint       number,
           const char *ending)
{
  return g_strdup_printf ("%s/%s%u.%s", folder, name, number, ending);
}

static void
write_document (GewuDocument *document,
                const char   *path)
{
  g_autoptr(GError) error = NULL;

  document->created = CREATED;
  gewu_writers_find (strrchr (path, '.') + 1) (document, path, NULL, &error);
  g_assert_no_error (error);
}

/* mode: a format, or "streamed", a workbook whose rows come one by one. */
static void
check_table (const char *folder,
             guint       number,
             const char *mode)
{
  gboolean is_text = g_str_has_prefix (mode, "csv");
  gboolean streamed = g_str_equal (mode, "streamed");
  g_autoptr(GRand) rand = g_rand_new_with_seed (number);
  g_autoptr(GewuDocument) document = gewu_document_new ("台账", NULL);
  GewuReportTable *table = create_table (rand, (guint) g_rand_int_range (rand, 1, MAX_COLUMNS),
                                         FALSE);
  Rows *rows = create_rows (rand, table);
  g_autoptr(GPtrArray) cells = g_ptr_array_ref (rows->cells);
  Rows copy = { cells, rows->n_columns, 0 };
  g_autofree char *path = make_path (folder, mode, number, is_text ? mode : "xlsx");

  if (streamed)
    gewu_report_table_set_stream (table, read_row, rows, free_rows);
  else
    {
      put_rows (rand, table, rows, FALSE);
      free_rows (rows);
    }
  gewu_document_add_table (document, table);
  write_document (document, path);
  assert_cells (path, table, &copy,
                is_text ? 2 : (table->title != NULL ? 1 : 0) + table->info->len + 2);
}

static void
test_tables (gconstpointer mode)
{
  g_autofree char *folder = office_make_folder ();

  for (guint i = 0; i < N_TABLES; i++)
    check_table (folder, i, mode);
  office_remove_folder (folder);
}

/* ---- documents */

static GewuReportProse *
create_prose (GRand *rand)
{
  GewuReportProse *prose = gewu_report_prose_new (PICK (rand, names));

  for (gint32 i = g_rand_int_range (rand, 0, 12); i > 0; i--)
    {
      GewuProseKind kind = (GewuProseKind) g_rand_int_range (rand, 0, GEWU_PROSE_NOTE + 1);

      if (kind == GEWU_PROSE_TABLE)
        {
          GewuReportTable *table = create_table (rand, 3, FALSE);
          Rows *rows = create_rows (rand, table);

          put_rows (rand, table, rows, TRUE);
          free_rows (rows);
          gewu_report_prose_add_table (prose, table);
          continue;
        }
      gewu_report_prose_begin (prose, kind);
      gewu_report_prose_say (prose, NULL, "%s", PICK (rand, hard_texts).text);
    }

  return prose;
}

static GewuReportForm *
create_form (GRand *rand)
{
  GewuReportForm *form = gewu_report_form_new (PICK (rand, names), "登记表",
                                               happens (rand, 0.5) ? "说明" : NULL);

  for (gint32 i = g_rand_int_range (rand, 1, 20); i > 0; i--)
    {
      gewu_report_form_add_row (form, PICK (rand, ((GewuReportFormKind[]) {
          GEWU_REPORT_FORM_FIELDS, GEWU_REPORT_FORM_HEADINGS, GEWU_REPORT_FORM_LINE,
          GEWU_REPORT_FORM_SIGNERS })), 1);
      gewu_report_form_add_box (form, happens (rand, 0.5) ? PICK (rand, hard_texts).text : NULL,
                                PICK (rand, hard_texts).text, 12);
      gewu_report_form_add_box (form, NULL, happens (rand, 0.5) ? "值" : NULL, 12);
    }

  return form;
}

static GewuDocument *
create_document (guint number)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1000 + number);
  GewuDocument *document = gewu_document_new (PICK (rand, names), PICK (rand, hard_texts).text);
  guint n_tables = (guint) g_rand_int_range (rand, 0, 4);

  if (happens (rand, 0.5))
    gewu_document_set_prose (document, create_prose (rand));
  for (gint32 i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    gewu_document_add_form (document, create_form (rand));
  if (document->prose == NULL && document->forms->len == 0)
    n_tables++;
  for (guint i = 0; i < n_tables; i++)
    {
      guint n_columns = happens (rand, 0.1) ? 60 : (guint) g_rand_int_range (rand, 1, MAX_COLUMNS);
      GewuReportTable *table = create_table (rand, n_columns, n_columns > 2 && happens (rand, 0.5));
      Rows *rows = create_rows (rand, table);

      if (happens (rand, 0.3))
        table->group = 0;
      put_rows (rand, table, rows, TRUE);
      free_rows (rows);
      gewu_document_add_table (document, table);
    }

  return document;
}

static void
assert_same_file (const char *a,
                  const char *b)
{
  g_autoptr(GMappedFile) first = g_mapped_file_new (a, FALSE, NULL);
  g_autoptr(GMappedFile) second = g_mapped_file_new (b, FALSE, NULL);

  g_assert_cmpmem (g_mapped_file_get_contents (first), g_mapped_file_get_length (first),
                   g_mapped_file_get_contents (second), g_mapped_file_get_length (second));
}

static void
test_documents (gconstpointer format)
{
  guint n_documents = g_str_equal (format, "pdf") ? N_DOCUMENTS_DRAWN : N_DOCUMENTS;
  g_autofree char *folder = office_make_folder ();

  for (guint i = 0; i < n_documents; i++)
    {
      g_autoptr(GewuDocument) document = create_document (i);
      g_autoptr(GewuDocument) same = create_document (i);
      g_autofree char *path = make_path (folder, "d", i, format);
      g_autofree char *again = make_path (folder, "again", i, format);

      if (document->tables->len == 0 && g_str_equal (format, "csv"))
        continue;
      write_document (document, path);
      write_document (same, again);
      assert_same_file (path, again);
    }
  office_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/report-fuzz/tables/by-the-library", "xlsx", test_tables);
  g_test_add_data_func ("/report-fuzz/tables/streamed", "streamed", test_tables);
  g_test_add_data_func ("/report-fuzz/tables/csv", "csv", test_tables);
  g_test_add_data_func ("/report-fuzz/tables/csv-gb18030", "csv-gb18030", test_tables);
  g_test_add_data_func ("/report-fuzz/documents/xlsx", "xlsx", test_documents);
  g_test_add_data_func ("/report-fuzz/documents/docx", "docx", test_documents);
  g_test_add_data_func ("/report-fuzz/documents/pdf", "pdf", test_documents);
  g_test_add_data_func ("/report-fuzz/documents/csv", "csv", test_documents);

  return g_test_run ();
}
