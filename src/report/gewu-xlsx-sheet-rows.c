/* Rows, subtotals and totals of a table on its sheet: given to the library, or streamed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-report-width.h"
#include "gewu-xlsx-row.h"
#include "gewu-xlsx-sheet-part.h"

/* The rows that a subtotal or total of the line to be written speaks of. Empty (last < first) where
 * no formula can say it: without rows, or when they are spread over several sheets. */
static GewuXlsxRows
get_rows_above (GewuXlsxSheet      *self,
                GewuReportLineKind  kind)
{
  lxw_row_t first = kind == GEWU_REPORT_LINE_SUBTOTAL ? self->first_of_group
                                                      : self->last_header + 1;

  if (kind == GEWU_REPORT_LINE_ROW || self->n_sheets > 1 || first == self->row)
    return (GewuXlsxRows) { 1, 0 };

  return (GewuXlsxRows) { first, self->row - 1 };
}

static GewuXlsxCellKind
get_kind (const GewuReportLine *line)
{
  if (line->kind != GEWU_REPORT_LINE_ROW)
    return GEWU_XLSX_CELL_TOTAL;

  return line->alert ? GEWU_XLSX_CELL_ALERT : GEWU_XLSX_CELL_PLAIN;
}

/* Sections stand in the first column, where a sheet would count them as well. */
static gboolean
counts_sections (GewuXlsxSheet        *self,
                 const GewuReportLine *line,
                 guint                 index)
{
  return index == 0 && self->table->sections->len > 0 && line->kind == GEWU_REPORT_LINE_TOTAL
         && gewu_report_table_get_column (self->table, 0)->total == GEWU_REPORT_TOTAL_COUNT;
}

static char *
make_formula (GewuXlsxSheet        *self,
              const GewuReportLine *line,
              guint                 index)
{
  const GewuReportColumn *column = gewu_report_table_get_column (self->table, index);

  if (!line->values[index].live || counts_sections (self, line, index))
    return NULL;

  return line->kind == GEWU_REPORT_LINE_ROW || column->total == GEWU_REPORT_TOTAL_FORMULA
         ? gewu_xlsx_row_formula (column, self->row)
         : gewu_xlsx_total_formula (column, index, get_rows_above (self, line->kind));
}

static double
measure_height (GewuXlsxSheet        *self,
                const GewuReportLine *line)
{
  int n_lines = 1;

  for (guint i = 0; i < self->table->columns->len; i++)
    if (line->values[i].kind == GEWU_REPORT_VALUE_TEXT && !gewu_xlsx_sheet_is_hidden (self, i))
      n_lines = MAX (n_lines, gewu_report_count_lines (line->values[i].text, self->widths[i]));

  return CLAMP (n_lines * GEWU_XLSX_LINE_HEIGHT + GEWU_XLSX_ROW_PADDING, self->table->row_height,
                GEWU_XLSX_MAX_ROW_HEIGHT);
}

static gboolean
stream_values (GewuXlsxSheet         *self,
               const GewuReportLine  *line,
               GError               **error)
{
  GewuXlsxCellKind kind = get_kind (line);
  double height = measure_height (self, line);
  GString *xml = gewu_xlsx_stream_next (self->stream, error);
  GewuXlsxRow row;

  if (xml == NULL)
    return FALSE;

  gewu_xlsx_row_begin (&row, xml, self->row, height);
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      g_autofree char *formula = make_formula (self, line, i);

      gewu_xlsx_row_put (&row, i, &line->values[i],
                         gewu_xlsx_formats_get_index (&self->formats, kind, i), formula);
    }
  gewu_xlsx_row_end (&row);
  gewu_xlsx_sheet_next_row (self, height);

  return TRUE;
}

gboolean
gewu_xlsx_sheet_write_values (GewuXlsxSheet         *self,
                              const GewuReportLine  *line,
                              GError               **error)
{
  GewuXlsxCellKind kind = get_kind (line);

  if (self->stream != NULL)
    return stream_values (self, line, error);

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      g_autofree char *formula = make_formula (self, line, i);

      gewu_xlsx_sheet_note_status (self, gewu_xlsx_write_value (
          self->worksheet, self->row, (lxw_col_t) i, &line->values[i],
          gewu_xlsx_formats_get (&self->formats, kind, i), formula));
    }
  gewu_xlsx_sheet_end_row (self, measure_height (self, line));

  return TRUE;
}
