/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-xlsx-formats.h"

#include "gewu-report-paper.h"

lxw_format *
gewu_xlsx_create_format (lxw_workbook *workbook,
                         const char   *font,
                         int           family,
                         double        size)
{
  lxw_format *format = workbook_add_format (workbook);

  g_assert (format != NULL);
  format_set_font_name (format, font);
  format_set_font_family (format, (uint8_t) family);
  format_set_font_size (format, size);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap (format);

  return format;
}

static lxw_format *
create_heading (lxw_workbook *workbook)
{
  lxw_format *format = gewu_xlsx_create_format (workbook, GEWU_XLSX_HEADING_FONT, GEWU_XLSX_SWISS,
                                                GEWU_XLSX_BODY_SIZE);

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
gewu_xlsx_create_cell (lxw_workbook           *workbook,
                       const GewuReportColumn *column,
                       gboolean                total)
{
  static const uint8_t aligns[] = {
    [GEWU_REPORT_LEFT] = LXW_ALIGN_LEFT,
    [GEWU_REPORT_CENTER] = LXW_ALIGN_CENTER,
    [GEWU_REPORT_RIGHT] = LXW_ALIGN_RIGHT,
  };
  lxw_format *format = gewu_xlsx_create_format (workbook,
                                                total ? GEWU_XLSX_HEADING_FONT
                                                      : GEWU_XLSX_BODY_FONT,
                                                total ? GEWU_XLSX_SWISS : GEWU_XLSX_ROMAN,
                                                GEWU_XLSX_BODY_SIZE);

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
              lxw_workbook    *workbook)
{
  self->title = gewu_xlsx_create_format (workbook, GEWU_XLSX_TITLE_FONT, GEWU_XLSX_ROMAN,
                                         GEWU_XLSX_TITLE_SIZE);
  format_set_align (self->title, LXW_ALIGN_CENTER);

  self->info = gewu_xlsx_create_format (workbook, GEWU_XLSX_BODY_FONT, GEWU_XLSX_ROMAN,
                                        GEWU_XLSX_BODY_SIZE);
  self->seal = gewu_xlsx_create_format (workbook, GEWU_XLSX_BODY_FONT, GEWU_XLSX_ROMAN,
                                        GEWU_XLSX_BODY_SIZE);
  format_set_align (self->seal, LXW_ALIGN_RIGHT);

  self->heading = create_heading (workbook);
  self->alert_heading = create_heading (workbook);
  format_set_font_color (self->alert_heading, GEWU_PAPER_ALERT);
  self->section = create_heading (workbook);
  format_set_align (self->section, LXW_ALIGN_LEFT);
}

void
gewu_xlsx_formats_init (GewuXlsxFormats       *self,
                        lxw_workbook          *workbook,
                        const GewuReportTable *table)
{
  create_frame (self, workbook);

  self->cells = g_new (lxw_format *, table->columns->len);
  self->alerts = table->alerts->len > 0 ? g_new (lxw_format *, table->columns->len) : NULL;
  self->totals = g_new (lxw_format *, table->columns->len);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const GewuReportColumn *column = gewu_report_table_get_column (table, i);

      self->cells[i] = gewu_xlsx_create_cell (workbook, column, FALSE);
      self->totals[i] = gewu_xlsx_create_cell (workbook, column, TRUE);
      if (self->alerts != NULL)
        {
          self->alerts[i] = gewu_xlsx_create_cell (workbook, column, FALSE);
          format_set_font_color (self->alerts[i], GEWU_PAPER_ALERT);
        }
    }
}

void
gewu_xlsx_formats_clear (GewuXlsxFormats *self)
{
  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->alerts, g_free);
  g_clear_pointer (&self->totals, g_free);
}
