/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-xlsx-formats.h"

#include "gewu-report-paper.h"

/* What stands in for a font that a computer does not have. */
#define FAMILY_ROMAN 1
#define FAMILY_SWISS 2

lxw_format *
gewu_xlsx_create_format (GewuXlsxBook *book,
                         GewuPagesFont  font,
                         double        size)
{
  lxw_format *format = workbook_add_format (book->workbook);

  g_assert (format != NULL);
  format_set_font_name (format, book->fonts[font]);
  format_set_font_family (format, font == GEWU_PAGES_HEADING ? FAMILY_SWISS : FAMILY_ROMAN);
  format_set_font_size (format, size);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap (format);

  return format;
}

static lxw_format *
create_heading (GewuXlsxBook *book)
{
  lxw_format *format = gewu_xlsx_create_format (book, GEWU_PAGES_HEADING, GEWU_XLSX_BODY_SIZE);

  format_set_align (format, LXW_ALIGN_CENTER);
  format_set_border (format, LXW_BORDER_THIN);
  format_set_bg_color (format, GEWU_PAPER_SHADE);

  return format;
}

static void
set_number_format (lxw_format             *format,
                   const GewuReportColumn *column)
{
  g_autofree char *zeros = g_strnfill ((gsize) column->places, '0');
  g_autofree char *number = g_strdup_printf ("0%s%s%s", column->places > 0 ? "." : "", zeros,
                                             column->type == GEWU_REPORT_RATE ? "%" : "");

  if (column->type == GEWU_REPORT_CODE)
    format_set_num_format (format, "@");
  else if (column->type == GEWU_REPORT_DATE)
    format_set_num_format (format, "yyyy-mm-dd");
  else if (column->type == GEWU_REPORT_INTEGER || column->type == GEWU_REPORT_RATE
           || (column->type == GEWU_REPORT_DECIMAL && column->places > 0))
    format_set_num_format (format, number);
}

lxw_format *
gewu_xlsx_create_cell (GewuXlsxBook           *book,
                       const GewuReportColumn *column,
                       gboolean                total)
{
  static const uint8_t aligns[] = {
    [GEWU_REPORT_LEFT] = LXW_ALIGN_LEFT,
    [GEWU_REPORT_CENTER] = LXW_ALIGN_CENTER,
    [GEWU_REPORT_RIGHT] = LXW_ALIGN_RIGHT,
  };
  lxw_format *format = gewu_xlsx_create_format (book, total ? GEWU_PAGES_HEADING
                                                            : GEWU_PAGES_BODY,
                                                GEWU_XLSX_BODY_SIZE);

  if (column->gap)
    return format;

  format_set_border (format, LXW_BORDER_THIN);
  format_set_align (format, aligns[gewu_report_column_get_align (column)]);
  set_number_format (format, column);
  if (total)
    format_set_bg_color (format, GEWU_PAPER_SHADE);
  if (column->alert)
    format_set_font_color (format, GEWU_PAPER_ALERT);

  return format;
}

static void
create_frame (GewuXlsxFormats *self,
              GewuXlsxBook    *book)
{
  self->title = gewu_xlsx_create_format (book, GEWU_PAGES_TITLE, GEWU_XLSX_TITLE_SIZE);
  format_set_align (self->title, LXW_ALIGN_CENTER);

  self->info = gewu_xlsx_create_format (book, GEWU_PAGES_BODY, GEWU_XLSX_BODY_SIZE);
  self->seal = gewu_xlsx_create_format (book, GEWU_PAGES_BODY, GEWU_XLSX_BODY_SIZE);
  format_set_align (self->seal, LXW_ALIGN_RIGHT);

  self->heading = create_heading (book);
  self->alert_heading = create_heading (book);
  format_set_font_color (self->alert_heading, GEWU_PAPER_ALERT);
  self->section = create_heading (book);
  format_set_align (self->section, LXW_ALIGN_LEFT);
}

static lxw_format *
create_kind (GewuXlsxBook           *book,
             const GewuReportColumn *column,
             GewuXlsxCellKind        kind)
{
  lxw_format *format = gewu_xlsx_create_cell (book, column, kind == GEWU_XLSX_CELL_TOTAL);

  /* How many days there are is no day. */
  if (kind == GEWU_XLSX_CELL_TOTAL && column->total == GEWU_REPORT_TOTAL_COUNT)
    format_set_num_format (format, "0");
  if (kind == GEWU_XLSX_CELL_ALERT)
    format_set_font_color (format, GEWU_PAPER_ALERT);

  return format;
}

/* The library finds a format's number by hashing all of it, each time anew. */
static void
create_cells (GewuXlsxFormats       *self,
              GewuXlsxBook          *book,
              const GewuReportTable *table,
              GewuXlsxCellKind       kind)
{
  self->cells[kind] = g_new (lxw_format *, table->columns->len);
  self->indexes[kind] = g_new (int, table->columns->len);
  for (guint i = 0; i < table->columns->len; i++)
    {
      self->cells[kind][i] = create_kind (book, gewu_report_table_get_column (table, i), kind);
      self->indexes[kind][i] = lxw_format_get_xf_index (self->cells[kind][i]);
    }
}

void
gewu_xlsx_formats_init (GewuXlsxFormats       *self,
                        GewuXlsxBook          *book,
                        const GewuReportTable *table)
{
  create_frame (self, book);
  create_cells (self, book, table, GEWU_XLSX_CELL_PLAIN);
  create_cells (self, book, table, GEWU_XLSX_CELL_TOTAL);
  if (table->alerts->len > 0)
    create_cells (self, book, table, GEWU_XLSX_CELL_ALERT);
}

void
gewu_xlsx_formats_clear (GewuXlsxFormats *self)
{
  for (guint i = 0; i < GEWU_XLSX_N_CELLS; i++)
    {
      g_clear_pointer (&self->cells[i], g_free);
      g_clear_pointer (&self->indexes[i], g_free);
    }
}

lxw_format *
gewu_xlsx_formats_get (const GewuXlsxFormats *self,
                       GewuXlsxCellKind       kind,
                       guint                  column)
{
  return self->cells[kind][column];
}

int
gewu_xlsx_formats_get_index (const GewuXlsxFormats *self,
                             GewuXlsxCellKind       kind,
                             guint                  column)
{
  return self->indexes[kind][column];
}
