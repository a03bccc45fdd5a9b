/* Writes one table into a workbook, on as many sheets as it takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-sheet.h"

#include "gewu-report-width.h"
#include "gewu-xlsx-chart.h"
#include "gewu-xlsx-sheet-part.h"
#include "gewu-xlsx-validation.h"

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

static void
clear_sheet (GewuXlsxSheet *self)
{
  gewu_xlsx_formats_clear (&self->formats);
  g_free (self->widths);
  g_clear_pointer (&self->heights, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GewuXlsxSheet, clear_sheet)

void
gewu_xlsx_sheet_note_status (GewuXlsxSheet *self,
                             lxw_error      status)
{
  if (self->status == LXW_NO_ERROR)
    self->status = status;
}

void
gewu_xlsx_sheet_next_row (GewuXlsxSheet *self,
                          double         height)
{
  if (self->heights != NULL)
    g_array_append_val (self->heights, height);
  self->row++;
}

void
gewu_xlsx_sheet_end_row (GewuXlsxSheet *self,
                         double         height)
{
  height = MIN (height, GEWU_XLSX_MAX_ROW_HEIGHT);
  gewu_xlsx_sheet_note_status (self, worksheet_set_row (self->worksheet, self->row, height, NULL));
  gewu_xlsx_sheet_next_row (self, height);
}

/* In digits of the default font. */
static double
get_column_width (GewuXlsxSheet *self,
                  guint          column)
{
  GewuReportType type = gewu_report_table_get_column (self->table, column)->type;

  return self->widths[column] * (type == GEWU_REPORT_TEXT ? WIDTH_OF_HALF_CHARACTER
                                                          : WIDTH_OF_DIGIT) + WIDTH_OF_SIDES;
}

gboolean
gewu_xlsx_sheet_is_hidden (const GewuXlsxSheet *self,
                           guint                column)
{
  return gewu_report_table_get_column (self->table, column)->hidden;
}

int
gewu_xlsx_sheet_get_total_width (const GewuXlsxSheet *self)
{
  int width = 0;

  for (guint i = 0; i < self->table->columns->len; i++)
    if (!gewu_xlsx_sheet_is_hidden (self, i))
      width += self->widths[i] + 1;

  return width;
}

static void
set_column (GewuXlsxSheet *self,
            guint          column)
{
  lxw_row_col_options options = { .hidden = gewu_xlsx_sheet_is_hidden (self, column) };

  gewu_xlsx_sheet_note_status (self, worksheet_set_column_opt (
      self->worksheet, (lxw_col_t) column, (lxw_col_t) column, get_column_width (self, column),
      NULL, &options));
}

static gboolean
begin_sheet (GewuXlsxSheet  *self,
             GError        **error)
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
  gewu_xlsx_sheet_write_title (self);
  gewu_xlsx_sheet_write_headings (self);
  worksheet_freeze_panes (self->worksheet, self->row, (lxw_col_t) self->table->frozen);
  self->first_of_group = self->row;
  if (gewu_xlsx_book_streams (self->table))
    {
      self->stream = gewu_xlsx_book_add_stream (self->book, error);
      if (self->stream == NULL)
        return FALSE;
    }

  return gewu_xlsx_book_check (self->book, self->status, error);
}

static gboolean
write_report_line (GewuXlsxSheet         *self,
                   const GewuReportLine  *line,
                   GError               **error)
{
  if (line->kind != GEWU_REPORT_LINE_ROW && line->kind != GEWU_REPORT_LINE_SUBTOTAL
      && self->end_of_filter == 0)
    self->end_of_filter = self->row;

  if (line->kind == GEWU_REPORT_LINE_SECTION)
    gewu_xlsx_sheet_write_line (self, line->text, self->formats.section);
  else if (!gewu_xlsx_sheet_write_values (self, line, error))
    return FALSE;

  if (line->kind == GEWU_REPORT_LINE_ROW)
    gewu_xlsx_book_note_row (self->book);
  else
    self->first_of_group = self->row;

  return gewu_xlsx_book_check (self->book, self->status, error);
}

static double
get_points_of_columns (GewuXlsxSheet *self)
{
  double width = 0;

  for (guint i = 0; i < self->table->columns->len; i++)
    if (!gewu_xlsx_sheet_is_hidden (self, i))
      width += get_column_width (self, i) * PIXELS_OF_DIGIT + PIXELS_OF_SIDES;

  return width * POINTS_PER_PIXEL;
}

/* The library must not think that its sheet ends where the stream begins. */
static gboolean
close_stream (GewuXlsxSheet  *self,
              GError        **error)
{
  if (self->stream == NULL)
    return TRUE;

  self->worksheet->dim_rowmax = MAX (self->worksheet->dim_rowmax, self->row - 1);

  return gewu_xlsx_stream_close (g_steal_pointer (&self->stream), self->row, error);
}

static void
write_tail (GewuXlsxSheet *self,
            GewuXlsxPage  *page)
{
  for (guint i = 0; i < self->table->notes->len; i++)
    gewu_xlsx_sheet_write_line (self, g_ptr_array_index (self->table->notes, i),
                                self->formats.info);
  if (!self->table->signature)
    return;

  page->heights = self->heights;
  page->signature = self->row;
  gewu_xlsx_sheet_write_signature (self);
}

static gboolean
end_sheet (GewuXlsxSheet  *self,
           gboolean        is_last,
           GError        **error)
{
  lxw_row_t end_of_filter = self->end_of_filter > 0 ? self->end_of_filter : self->row;
  GewuXlsxRows rows = { self->last_header + 1, self->row - 1 };
  GewuXlsxPage page = {
    .portrait = self->table->portrait,
    .width = get_points_of_columns (self),
    .first_header = self->first_header,
    .last_header = self->last_header,
  };

  if (!close_stream (self, error))
    return FALSE;

  /* A row of panels is no record: to hide it would hide what stands beside. */
  if (!gewu_report_table_has_panels (self->table))
    gewu_xlsx_sheet_note_status (self, worksheet_autofilter (
        self->worksheet, self->last_header, 0, MAX (end_of_filter - 1, self->last_header),
        (lxw_col_t) (self->table->columns->len - 1)));
  gewu_xlsx_sheet_note_status (self, gewu_xlsx_validation_write (self->worksheet, self->table,
                                                                 rows));
  if (is_last)
    write_tail (self, &page);
  gewu_xlsx_sheet_note_status (self, gewu_xlsx_page_set_up (&page, self->worksheet));

  return gewu_xlsx_book_check (self->book, self->status, error);
}

static gboolean
write_lines (GewuXlsxSheet  *self,
             GCancellable   *cancellable,
             GError        **error)
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
      if (!write_report_line (self, &line, &local_error))
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
write_chart (GewuXlsxSheet  *self,
             GError        **error)
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
                       const char             *mark,
                       GCancellable           *cancellable,
                       GError                **error)
{
  guint rows_per_sheet = book->document->rows_per_sheet;
  g_auto(GewuXlsxSheet) self = { .book = book, .table = table, .mark = mark };

  self.row_limit = LAST_ROW - ROWS_FOR_TAIL;
  if (rows_per_sheet > 0)
    self.row_limit = MIN (self.row_limit, rows_per_sheet);
  if (table->signature)
    self.heights = g_array_new (FALSE, FALSE, sizeof (double));
  self.widths = gewu_report_measure_columns (table, error);
  if (self.widths == NULL)
    return FALSE;
  gewu_xlsx_formats_init (&self.formats, book, table);

  return begin_sheet (&self, error)
         && write_lines (&self, cancellable, error)
         && write_chart (&self, error)
         && end_sheet (&self, TRUE, error);
}
