/* What stands around the rows of a table on its sheet: title, headings, signatures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-width.h"
#include "gewu-xlsx-sheet-part.h"

/* Points. */
#define TITLE_HEIGHT 30.0
#define SIGNATURE_GAP 8.0
#define NAMES_HEIGHT 30.0
#define SEAL_HEIGHT 56.0

/* A text over the columns from first up to end. */
static void
write_over (GewuXlsxSheet *self,
            guint          first,
            guint          end,
            const char    *text,
            lxw_format    *format)
{
  gewu_xlsx_sheet_note_status (self, gewu_xlsx_write_text (self->worksheet, self->row,
                                                           (lxw_col_t) first, self->row,
                                                           (lxw_col_t) (end - 1), text, format));
}

void
gewu_xlsx_sheet_write_line (GewuXlsxSheet *self,
                            const char    *text,
                            lxw_format    *format)
{
  int n_lines = gewu_report_count_lines (text, gewu_xlsx_sheet_get_total_width (self));

  write_over (self, 0, self->table->columns->len, text, format);
  gewu_xlsx_sheet_end_row (self, n_lines * GEWU_XLSX_LINE_HEIGHT + GEWU_XLSX_ROW_PADDING);
}

void
gewu_xlsx_sheet_write_title (GewuXlsxSheet *self)
{
  const GewuReportTable *table = self->table;
  int width = gewu_xlsx_sheet_get_total_width (self) * GEWU_XLSX_BODY_SIZE / GEWU_XLSX_TITLE_SIZE;

  if (self->mark != NULL)
    gewu_xlsx_sheet_write_line (self, self->mark, self->formats.info);
  if (table->title != NULL)
    {
      write_over (self, 0, table->columns->len, table->title, self->formats.title);
      gewu_xlsx_sheet_end_row (self, TITLE_HEIGHT * gewu_report_count_lines (table->title, width)
                                     + GEWU_XLSX_ROW_PADDING);
    }

  for (guint i = 0; i < table->info->len; i++)
    gewu_xlsx_sheet_write_line (self, g_ptr_array_index (table->info, i), self->formats.info);
}

static lxw_format *
get_heading_format (GewuXlsxSheet          *self,
                    const GewuReportColumn *column)
{
  if (column->gap)
    return self->formats.info;

  return column->alert ? self->formats.alert_heading : self->formats.heading;
}

/* The row of parents; a column without one reaches down over both rows. */
static void
write_parents (GewuXlsxSheet *self)
{
  lxw_row_t row = self->row;

  for (guint first = 0, end; first < self->table->columns->len; first = end)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (self->table, first);

      end = gewu_report_table_end_of_parent (self->table, first);
      if (column->parent != NULL)
        write_over (self, first, end, column->parent, self->formats.heading);
      else
        gewu_xlsx_sheet_note_status (self, gewu_xlsx_write_text (
            self->worksheet, row, (lxw_col_t) first, row + 1, (lxw_col_t) first, column->heading,
            get_heading_format (self, column)));
    }
  gewu_xlsx_sheet_end_row (self, GEWU_XLSX_LINE_HEIGHT + GEWU_XLSX_ROW_PADDING);
}

void
gewu_xlsx_sheet_write_headings (GewuXlsxSheet *self)
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
        write_over (self, i, i + 1, column->heading, get_heading_format (self, column));
    }
  gewu_xlsx_sheet_end_row (self, n_lines * GEWU_XLSX_LINE_HEIGHT + GEWU_XLSX_ROW_PADDING);
}

/* Whether a signer has room enough in the columns up to where width ends. */
static gboolean
has_room (int signer,
          int width,
          int total,
          int n_columns_left)
{
  int n_left = GEWU_LETTERHEAD_N_SIGNERS - 1 - signer;

  if (n_left == 0 || n_columns_left <= n_left)
    return n_columns_left <= n_left;

  return width * GEWU_LETTERHEAD_N_SIGNERS >= total * (signer + 1);
}

/* Those who sign share the width as evenly as the columns allow, each with one at least. */
static void
write_signers (GewuXlsxSheet *self)
{
  guint n_columns = self->table->columns->len;
  int total = gewu_xlsx_sheet_get_total_width (self);
  int width = 0;
  int signer = 0;
  guint first = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *text = NULL;

      width += gewu_xlsx_sheet_is_hidden (self, i) ? 0 : self->widths[i] + 1;
      if (!has_room (signer, width, total, (int) (n_columns - i) - 1))
        continue;

      text = gewu_letterhead_make_signer (self->book->document->letterhead, (guint) signer);
      write_over (self, first, i + 1, text != NULL ? text : "", self->formats.info);
      first = i + 1;
      signer++;
    }
}

void
gewu_xlsx_sheet_write_signature (GewuXlsxSheet *self)
{
  gewu_xlsx_sheet_end_row (self, SIGNATURE_GAP);
  write_signers (self);
  gewu_xlsx_sheet_end_row (self, NAMES_HEIGHT);
  write_over (self, 0, self->table->columns->len, GEWU_REPORT_SEAL, self->formats.seal);
  gewu_xlsx_sheet_end_row (self, SEAL_HEIGHT);
}
