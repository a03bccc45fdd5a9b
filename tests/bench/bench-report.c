/* Writing a long table as a workbook beside a bare loop over libxlsxwriter, and the ledger of a
 * million visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-bench.h"
#include "gewu-session-report.h"
#include "gewu-test-session.h"
#include "gewu-xlsx-writer.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define RUNS 5
#define N_ROWS 100000
#define N_COLUMNS 20
#define N_VARIANTS 97        /* of each cell */
#define BYTES_PER_MB 1048576.0

/* ---- cells as a ledger has them: texts, codes, days, counts and amounts */

typedef struct
{
  char      *path;
  char      *cells[N_COLUMNS][N_VARIANTS];
  guint      row;
  char       number[12];
} Bench;

static const GewuReportType types[N_COLUMNS] = {
  GEWU_REPORT_INTEGER, GEWU_REPORT_DATE, GEWU_REPORT_CODE, GEWU_REPORT_TEXT, GEWU_REPORT_CODE,
  GEWU_REPORT_TEXT, GEWU_REPORT_CODE, GEWU_REPORT_TEXT, GEWU_REPORT_TEXT, GEWU_REPORT_TEXT,
  GEWU_REPORT_TEXT, GEWU_REPORT_TEXT, GEWU_REPORT_INTEGER, GEWU_REPORT_DECIMAL, GEWU_REPORT_TEXT,
  GEWU_REPORT_DATE, GEWU_REPORT_TEXT, GEWU_REPORT_DECIMAL, GEWU_REPORT_INTEGER, GEWU_REPORT_TEXT,
};

static char *
make_cell (guint column,
           guint variant)
{
  static const char *const texts[] = {
    "经济发展局", "新乡佳鹿生物科技有限公司", "了解订单、用工和原料库存情况，运转正常", "是",
  };

  switch (types[column])
    {
    case GEWU_REPORT_INTEGER:
      return g_strdup_printf ("%u", variant * 37 % 1000);

    case GEWU_REPORT_DECIMAL:
      return g_strdup_printf ("%u.%02u", variant * 13, variant % 90 + 1);

    case GEWU_REPORT_DATE:
      return g_strdup_printf ("2023-%02u-%02u", variant % 12 + 1, variant % 28 + 1);

    case GEWU_REPORT_CODE:
      return g_strdup_printf ("9141070%011u", variant * 7919);

    case GEWU_REPORT_TEXT:
    case GEWU_REPORT_RATE:
    default:
      return g_strdup_printf ("%s%u", texts[column % G_N_ELEMENTS (texts)], variant);
    }
}

static const char *
get_cell (Bench *self,
          guint  column)
{
  return column == 0 ? self->number : self->cells[column][(self->row + column * 7) % N_VARIANTS];
}

static gboolean
next_row (Bench *self)
{
  if (self->row == N_ROWS)
    return FALSE;

  self->row++;
  g_snprintf (self->number, sizeof self->number, "%u", self->row);

  return TRUE;
}

/* ---- ours */

static gboolean
read_next (gpointer      data,
           const char  **cells,
           GError      **error G_GNUC_UNUSED)
{
  Bench *self = data;

  if (!next_row (self))
    return FALSE;
  for (guint i = 0; i < N_COLUMNS; i++)
    cells[i] = get_cell (self, i);

  return TRUE;
}

static GewuDocument *
build_document (Bench *self)
{
  GewuDocument *document = gewu_document_new ("台账", NULL);
  GewuReportTable *table = gewu_report_table_new ("台账", "台账");

  for (guint i = 0; i < N_COLUMNS; i++)
    gewu_report_table_add_column (table, &(GewuReportColumn) { "栏目", .type = types[i],
                                                               .width = 18 });
  self->row = 0;
  gewu_report_table_set_stream (table, read_next, self, NULL);
  gewu_document_add_table (document, table);

  return document;
}

static void
write_ours (gpointer data)
{
  Bench *self = data;
  g_autoptr(GewuDocument) document = build_document (self);
  g_autoptr(GError) error = NULL;

  gewu_xlsx_write (document, self->path, NULL, &error);
  g_assert_no_error (error);
}

/* ---- bare: the least that puts the same cells into a file by the library */

/* As ours has it. */
static lxw_format *
create_bare_format (lxw_workbook   *workbook,
                    GewuReportType  type)
{
  lxw_format *format = workbook_add_format (workbook);

  format_set_font_name (format, "仿宋_GB2312");
  format_set_font_size (format, 11);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap (format);
  format_set_border (format, LXW_BORDER_THIN);
  if (type == GEWU_REPORT_DATE)
    format_set_num_format (format, "yyyy-mm-dd");
  if (type == GEWU_REPORT_CODE)
    format_set_num_format (format, "@");

  return format;
}

static void
write_bare_cell (lxw_worksheet *worksheet,
                 lxw_row_t      row,
                 guint          column,
                 const char    *text,
                 lxw_format    *format)
{
  lxw_datetime day = { 0 };

  switch (types[column])
    {
    case GEWU_REPORT_INTEGER:
    case GEWU_REPORT_DECIMAL:
      worksheet_write_number (worksheet, row, (lxw_col_t) column, g_ascii_strtod (text, NULL),
                              format);
      break;

    case GEWU_REPORT_DATE:
      sscanf (text, "%d-%d-%d", &day.year, &day.month, &day.day);
      worksheet_write_datetime (worksheet, row, (lxw_col_t) column, &day, format);
      break;

    case GEWU_REPORT_CODE:
    case GEWU_REPORT_TEXT:
    case GEWU_REPORT_RATE:
    default:
      worksheet_write_string (worksheet, row, (lxw_col_t) column, text, format);
    }
}

static void
write_bare (gpointer data)
{
  Bench *self = data;
  lxw_workbook_options options = { .constant_memory = TRUE };
  lxw_workbook *workbook = workbook_new_opt (self->path, &options);
  lxw_worksheet *worksheet = workbook_add_worksheet (workbook, "台账");
  lxw_format *formats[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      formats[i] = create_bare_format (workbook, types[i]);
      worksheet_set_column (worksheet, (lxw_col_t) i, (lxw_col_t) i, 18, NULL);
    }
  self->row = 0;
  while (next_row (self))
    for (guint i = 0; i < N_COLUMNS; i++)
      write_bare_cell (worksheet, self->row, i, get_cell (self, i), formats[i]);
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
}

static void
compare_writers (const char *folder)
{
  Bench bench = { .path = g_build_filename (folder, "ours.xlsx", NULL) };
  GewuBenchTime ours, bare;

  for (guint i = 0; i < N_COLUMNS; i++)
    for (guint k = 0; k < N_VARIANTS; k++)
      bench.cells[i][k] = make_cell (i, k);

  ours = gewu_bench_measure (write_ours, &bench, RUNS);
  g_unlink (bench.path);
  bare = gewu_bench_measure (write_bare, &bench, RUNS);
  g_unlink (bench.path);
  gewu_bench_print ("xlsx, 100,000 rows of 20 cells", ours, &bare);

  for (guint i = 0; i < N_COLUMNS; i++)
    for (guint k = 0; k < N_VARIANTS; k++)
      g_free (bench.cells[i][k]);
  g_free (bench.path);
}

/* ---- the ledger */

/* The most memory this process held since it was last reset, in bytes. */
static double
get_peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmHWM:");
  g_assert_nonnull (line);

  return 1024.0 * (double) g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10);
}

static void
reset_peak_memory (void)
{
  FILE *file = g_fopen ("/proc/self/clear_refs", "we");

  g_assert_nonnull (file);
  fputs ("5", file);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
show_progress_cb (double   fraction,
                  gpointer data)
{
  guint *n_calls = data;

  (*n_calls)++;
  if (isatty (STDERR_FILENO))
    g_printerr ("\rwriting: %3.0f %%", 100 * fraction);
}

static void
write_ledger (const char *zone,
              const char *path)
{
  GewuSession *session = gewu_test_session_open (zone, GEWU_STORE_READ_ONLY);
  g_autoptr(GewuReportRequest) request = gewu_report_request_new ("visits");
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuTestAnswer answer = { 0 };
  guint n_calls = 0;
  double before, start;

  g_assert_true (gewu_period_parse ("2022-01-01..2024-01-01", &request->period, NULL));
  reset_peak_memory ();
  before = get_peak_memory ();
  start = g_get_monotonic_time ();
  gewu_session_write_report_async (session, request, NULL, path, show_progress_cb, &n_calls, NULL,
                                   gewu_test_answer_cb, &answer);
  while (answer.result == NULL)
    g_main_context_iteration (NULL, TRUE);
  result = g_steal_pointer (&answer.result);
  gewu_session_write_report_finish (session, result, &error);
  g_assert_no_error (error);

  g_print ("%-46s %8.1f s, %.0f MB more memory at most, progress told %u times\n",
           "xlsx, 1,000,000 visits", (g_get_monotonic_time () - start) / G_USEC_PER_SEC,
           (get_peak_memory () - before) / BYTES_PER_MB, n_calls);
  /* It holds the session. */
  g_clear_object (&result);
  gewu_test_session_close (session);
}

int
main (void)
{
  g_autofree char *zone = gewu_bench_find_zone ();
  g_autofree char *folder = g_dir_make_tmp ("gewu-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "走访台账.xlsx", NULL);

  gewu_bench_print_head ("writing documents");
  compare_writers (folder);
  write_ledger (zone, path);
  g_unlink (path);
  g_rmdir (folder);

  return 0;
}
