/* Writes one table into a workbook, on as many sheets as it takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-sheet.h"

#include "gewu-report-cursor.h"
#include "gewu-report-width.h"
#include "gewu-text.h"
#include "gewu-xlsx-cell.h"
#include "gewu-xlsx-chart.h"
#include "gewu-xlsx-formats.h"
#include "gewu-xlsx-page.h"
#include "gewu-xlsx-validation.h"

/* Points. */
#define LINE_HEIGHT 15.0
#define ROW_PADDING 5.0
#define TITLE_HEIGHT 30.0
#define SIGNATURE_GAP 8.0
#define NAMES_HEIGHT 30.0
#define SEAL_HEIGHT 56.0
#define MAX_ROW_HEIGHT 409.0
#define POINTS_PER_PIXEL 0.75

/* A column's width is given in digits of the default font, 7 pixels wide. Half a Chinese character
 * of the body has 22/3 pixels whatever the font; digits and letters are up to 9.4 pixels wide where
 * the font is missing, and numbers that do not fit turn into "###". */
#define WIDTH_OF_HALF_CHARACTER 1.06
#define WIDTH_OF_DIGIT 1.35
#define WIDTH_OF_SIDES 1.6
#define PIXELS_OF_DIGIT 7
#define PIXELS_OF_SIDES 5

#define LAST_ROW 1048576u
#define ROWS_FOR_TAIL 64u    /* total, notes and signatures under the last row */

typedef struct
{
  GewuXlsxBook          *book;
  const GewuReportTable *table;
  GewuXlsxFormats        formats;
  int                   *widths;        /* half-width characters */
  lxw_worksheet         *worksheet;
  lxw_error              status;        /* the first that was not none */
  guint                  n_sheets;
  lxw_row_t              row;           /* the next to write */
  lxw_row_t              row_limit;     /* the next sheet begins here */
  lxw_row_t              first_header;
  lxw_row_t              last_header;
  lxw_row_t              first_of_group;
  lxw_row_t              end_of_filter; /* first section, total or end; 0: not known yet */
  GArray                *heights;       /* of the rows, in points; only where signatures follow */
} Sheet;

static void
clear_sheet (Sheet *self)
{
  gewu_xlsx_formats_clear (&self->formats);
  g_free (self->widths);
  g_clear_pointer (&self->heights, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, clear_sheet)

/* Keeps the first failure; checked once a line. */
static void
note_status (Sheet     *self,
             lxw_error  status)
{
  if (self->status == LXW_NO_ERROR)
    self->status = status;
}

static void
end_row (Sheet  *self,
         double  height)
{
  height = MIN (height, MAX_ROW_HEIGHT);
  note_status (self, worksheet_set_row (self->worksheet, self->row, height, NULL));
  if (self->heights != NULL)
    g_array_append_val (self->heights, height);
  self->row++;
}

/* In digits of the default font. */
static double
get_column_width (Sheet *self,
                  guint  column)
{
  GewuReportType type = gewu_report_table_get_column (self->table, column)->type;

  return self->widths[column] * (type == GEWU_REPORT_TEXT ? WIDTH_OF_HALF_CHARACTER
                                                          : WIDTH_OF_DIGIT) + WIDTH_OF_SIDES;
}

static gboolean
is_hidden (Sheet *self,
           guint  column)
{
  return gewu_report_table_get_column (self->table, column)->hidden;
}

static int
get_total_width (Sheet *self)
{
  int width = 0;

  for (guint i = 0; i < self->table->columns->len; i++)
    if (!is_hidden (self, i))
      width += self->widths[i] + 1;

  return width;
}

/* One text over all columns, in a row of its own. */
static void
write_across (Sheet      *self,
              const char *text,
              lxw_format *format)
{
  note_status (self, gewu_xlsx_write_text (self->worksheet, self->row, 0, self->row,
                                           (lxw_col_t) (self->table->columns->len - 1), text,
                                           format));
}

static void
write_line (Sheet      *self,
            const char *text,
            lxw_format *format)
{
  int n_lines = gewu_report_count_lines (text, get_total_width (self));

  write_across (self, text, format);
  end_row (self, n_lines * LINE_HEIGHT + ROW_PADDING);
}

static void
write_title (Sheet *self)
{
  int width = get_total_width (self) * GEWU_XLSX_BODY_SIZE / GEWU_XLSX_TITLE_SIZE;

  if (self->table->title != NULL)
    {
      write_across (self, self->table->title, self->formats.title);
      end_row (self, TITLE_HEIGHT * gewu_report_count_lines (self->table->title, width)
                     + ROW_PADDING);
    }

  for (guint i = 0; i < self->table->info->len; i++)
    write_line (self, g_ptr_array_index (self->table->info, i), self->formats.info);
}

static lxw_format *
get_heading_format (Sheet                  *self,
                    const GewuReportColumn *column)
{
  return column->alert ? self->formats.alert_heading : self->formats.heading;
}

/* The row of parents; a column without one reaches down over both rows. */
static void
write_parents (Sheet *self)
{
  lxw_row_t row = self->row;

  for (guint first = 0, end; first < self->table->columns->len; first = end)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (self->table, first);

      end = gewu_report_table_end_of_parent (self->table, first);
      if (column->parent == NULL)
        note_status (self, gewu_xlsx_write_text (self->worksheet, row, (lxw_col_t) first, row + 1,
                                                 (lxw_col_t) first, column->heading,
                                                 get_heading_format (self, column)));
      else
        note_status (self, gewu_xlsx_write_text (self->worksheet, row, (lxw_col_t) first, row,
                                                 (lxw_col_t) (end - 1), column->parent,
                                                 self->formats.heading));
    }
  end_row (self, LINE_HEIGHT + ROW_PADDING);
}

static void
write_headings (Sheet *self)
{
  gboolean has_parents = gewu_report_table_has_parents (self->table);
  int n_lines = 1;

  self->first_header = self->row;
  if (has_parents)
    write_parents (self);

  self->last_header = self->row;
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (self->table, i);

      n_lines = MAX (n_lines, gewu_report_count_lines (column->heading, self->widths[i]));
      if (!has_parents || column->parent != NULL)
        note_status (self, gewu_xlsx_write_text (self->worksheet, self->row, (lxw_col_t) i,
                                                 self->row, (lxw_col_t) i, column->heading,
                                                 get_heading_format (self, column)));
    }
  end_row (self, n_lines * LINE_HEIGHT + ROW_PADDING);
}

static void
set_column (Sheet *self,
            guint  column)
{
  lxw_row_col_options options = { .hidden = is_hidden (self, column) };

  note_status (self, worksheet_set_column_opt (self->worksheet, (lxw_col_t) column,
                                               (lxw_col_t) column, get_column_width (self, column),
                                               NULL, &options));
}

static gboolean
begin_sheet (Sheet   *self,
             GError **error)
{
  self->worksheet = gewu_xlsx_book_add_sheet (self->book, self->table->name, error);
  if (self->worksheet == NULL)
    return FALSE;

  self->n_sheets++;
  self->row = 0;
  self->end_of_filter = 0;
  if (self->heights != NULL)
    g_array_set_size (self->heights, 0);

  for (guint i = 0; i < self->table->columns->len; i++)
    set_column (self, i);
  write_title (self);
  write_headings (self);
  worksheet_freeze_panes (self->worksheet, self->row, (lxw_col_t) self->table->frozen);
  self->first_of_group = self->row;

  return gewu_xlsx_book_check (self->book, self->status, error);
}

/* The rows that a subtotal or total of the line to be written speaks of. Empty (last < first) where
 * no formula can say it: without rows, or when they are spread over several sheets. */
static GewuXlsxRows
get_rows_above (Sheet              *self,
                GewuReportLineKind  kind)
{
  lxw_row_t first = kind == GEWU_REPORT_LINE_SUBTOTAL ? self->first_of_group
                                                      : self->last_header + 1;

  if (kind == GEWU_REPORT_LINE_ROW || self->n_sheets > 1 || first == self->row)
    return (GewuXlsxRows) { 1, 0 };

  return (GewuXlsxRows) { first, self->row - 1 };
}

static lxw_format *
get_cell_format (Sheet                *self,
                 const GewuReportLine *line,
                 guint                 column)
{
  if (line->kind != GEWU_REPORT_LINE_ROW)
    return self->formats.totals[column];

  return line->alert ? self->formats.alerts[column] : self->formats.cells[column];
}

static void
write_values (Sheet                *self,
              const GewuReportLine *line)
{
  gboolean is_row = line->kind == GEWU_REPORT_LINE_ROW;
  GewuXlsxRows rows = get_rows_above (self, line->kind);
  int n_lines = 1;

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      const GewuReportValue *value = &line->values[i];
      const GewuReportColumn *column = gewu_report_table_get_column (self->table, i);
      g_autofree char *formula = is_row || column->total == GEWU_REPORT_TOTAL_FORMULA
                                 ? gewu_xlsx_row_formula (column, self->row)
                                 : gewu_xlsx_total_formula (column, i, rows);

      if (value->kind == GEWU_REPORT_VALUE_TEXT && !is_hidden (self, i))
        n_lines = MAX (n_lines, gewu_report_count_lines (value->text, self->widths[i]));
      note_status (self, gewu_xlsx_write_value (self->worksheet, self->row, (lxw_col_t) i, value,
                                                get_cell_format (self, line, i),
                                                value->live ? formula : NULL));
    }
  end_row (self, n_lines * LINE_HEIGHT + ROW_PADDING);
}

static void
write_report_line (Sheet                *self,
                   const GewuReportLine *line)
{
  if (line->kind != GEWU_REPORT_LINE_ROW && line->kind != GEWU_REPORT_LINE_SUBTOTAL
      && self->end_of_filter == 0)
    self->end_of_filter = self->row;

  if (line->kind == GEWU_REPORT_LINE_SECTION)
    write_line (self, line->text, self->formats.section);
  else
    write_values (self, line);

  if (line->kind == GEWU_REPORT_LINE_SECTION || line->kind == GEWU_REPORT_LINE_SUBTOTAL)
    self->first_of_group = self->row;
}

/* Those who sign share the width as evenly as the columns allow, each with one at least. */
static void
write_signers (Sheet *self)
{
  guint n_columns = self->table->columns->len;
  const char *const signers[] = GEWU_REPORT_SIGNERS;
  int n_signers = GEWU_REPORT_N_SIGNERS;
  int total = get_total_width (self);
  int width = 0;
  int signer = 0;
  guint first = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      int columns_left = (int) (n_columns - i) - 1;

      width += self->widths[i] + 1;
      if (width * n_signers < total * (signer + 1) && columns_left >= n_signers - signer)
        continue;

      note_status (self, gewu_xlsx_write_text (self->worksheet, self->row, (lxw_col_t) first,
                                               self->row, (lxw_col_t) i, signers[signer],
                                               self->formats.info));
      first = i + 1;
      signer++;
    }
}

static void
write_signature (Sheet *self)
{
  end_row (self, SIGNATURE_GAP);
  write_signers (self);
  end_row (self, NAMES_HEIGHT);
  write_across (self, GEWU_REPORT_SEAL, self->formats.seal);
  end_row (self, SEAL_HEIGHT);
}

static double
get_points_of_columns (Sheet *self)
{
  double width = 0;

  for (guint i = 0; i < self->table->columns->len; i++)
    if (!is_hidden (self, i))
      width += get_column_width (self, i) * PIXELS_OF_DIGIT + PIXELS_OF_SIDES;

  return width * POINTS_PER_PIXEL;
}

static gboolean
end_sheet (Sheet    *self,
           gboolean  is_last,
           GError  **error)
{
  lxw_row_t end_of_filter = self->end_of_filter > 0 ? self->end_of_filter : self->row;
  GewuXlsxPage page = {
    .portrait = self->table->portrait,
    .width = get_points_of_columns (self),
    .first_header = self->first_header,
    .last_header = self->last_header,
  };

  note_status (self, worksheet_autofilter (self->worksheet, self->last_header, 0,
                                           MAX (end_of_filter - 1, self->last_header),
                                           (lxw_col_t) (self->table->columns->len - 1)));
  note_status (self, gewu_xlsx_validation_write (self->worksheet, self->table,
                                                 (GewuXlsxRows) { self->last_header + 1,
                                                                  self->row - 1 }));

  for (guint i = 0; is_last && i < self->table->notes->len; i++)
    write_line (self, g_ptr_array_index (self->table->notes, i), self->formats.info);
  if (is_last && self->table->signature)
    {
      page.heights = self->heights;
      page.signature = self->row;
      write_signature (self);
    }
  note_status (self, gewu_xlsx_page_set_up (&page, self->worksheet));

  return gewu_xlsx_book_check (self->book, self->status, error);
}

static gboolean
write_lines (Sheet         *self,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GewuReportCursor) cursor = gewu_report_cursor_new (self->table);
  g_autoptr(GError) local_error = NULL;
  GewuReportLine line;

  while (!g_cancellable_set_error_if_cancelled (cancellable, &local_error)
         && gewu_report_cursor_next (cursor, &line, &local_error))
    {
      if (self->row >= self->row_limit
          && (!end_sheet (self, FALSE, &local_error) || !begin_sheet (self, &local_error)))
        break;
      write_report_line (self, &line);
      if (!gewu_xlsx_book_check (self->book, self->status, &local_error))
        break;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_chart (Sheet   *self,
             GError **error)
{
  lxw_row_t end = self->end_of_filter > 0 ? self->end_of_filter : self->row;
  GewuXlsxRows rows = { self->last_header + 1, end - 1 };

  /* A chart shows the rows of one sheet; there is nothing to show without any. */
  if (!self->table->chart.present || self->n_sheets > 1 || rows.last < rows.first)
    return TRUE;

  return gewu_xlsx_chart_write (self->book, self->table, self->worksheet, rows, error);
}

gboolean
gewu_xlsx_sheet_write (GewuXlsxBook           *book,
                       const GewuReportTable  *table,
                       guint                   rows_per_sheet,
                       GCancellable           *cancellable,
                       GError                **error)
{
  g_auto(Sheet) self = { .book = book, .table = table };

  self.row_limit = LAST_ROW - ROWS_FOR_TAIL;
  if (rows_per_sheet > 0)
    self.row_limit = MIN (self.row_limit, rows_per_sheet);
  if (table->signature)
    self.heights = g_array_new (FALSE, FALSE, sizeof (double));
  self.widths = gewu_report_measure_columns (table, error);
  if (self.widths == NULL)
    return FALSE;
  gewu_xlsx_formats_init (&self.formats, book->workbook, table);

  return begin_sheet (&self, error)
         && write_lines (&self, cancellable, error)
         && write_chart (&self, error)
         && end_sheet (&self, TRUE, error);
}
