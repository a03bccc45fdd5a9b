/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-docx-form.h"

#include "gewu-docx-table.h"
#include "gewu-pages-strip.h"
#include "gewu-pages-text.h"

#define BOX_SIZE 10.5      /* points */
#define LINE_HEIGHT 16.0

static GewuDocxLook
get_look (const GewuReportFormRow *row,
          const GewuReportFormBox *box)
{
  GewuReportColumn column = { .type = box->type };
  GewuDocxLook look = { GEWU_DOCX_TABLE_TEXT, BOX_SIZE, .alert = box->alert };

  if (row->kind == GEWU_REPORT_FORM_HEADINGS)
    look.style = GEWU_DOCX_TABLE_HEADING;
  else if (gewu_report_column_get_align (&column) == GEWU_REPORT_RIGHT)
    look.style = GEWU_DOCX_TABLE_NUMBER;
  else if (gewu_report_column_get_align (&column) == GEWU_REPORT_CENTER)
    look.style = GEWU_DOCX_TABLE_CENTER;

  return look;
}

static void
put_strip (GewuDocxFile         *file,
           const GewuReportForm *form,
           double                width)
{
  gconstpointer days = form->days->data;
  double height = gewu_pages_strip_draw (NULL, days, form->days->len, width, GEWU_PAGES_STRIP_SIZE);

  if (height > 0)
    gewu_docx_text_put_picture (file, gewu_pages_strip_to_png (days, form->days->len, width),
                                width, height);
}

static void
put_box (GewuDocxFile            *file,
         const GewuReportForm    *form,
         const GewuReportFormRow *row,
         const GewuReportFormBox *box,
         double                   part)
{
  guint label = box->label != NULL ? GEWU_REPORT_FORM_LABEL : 0;
  guint span = box->span - label;
  GewuDocxLook look = get_look (row, box);
  g_autofree char *text = gewu_report_form_print_box (box);

  if (label > 0)
    {
      gewu_docx_table_begin_cell (file,
                                  &(GewuDocxCell) { label * part, label, .shaded = TRUE });
      gewu_docx_text_put (file, &(GewuDocxLook) { GEWU_DOCX_TABLE_HEADING, BOX_SIZE }, box->label);
      gewu_docx_table_end_cell (file);
    }

  gewu_docx_table_begin_cell (file,
                              &(GewuDocxCell) {
                                  span * part, span,
                                  .shaded = row->kind == GEWU_REPORT_FORM_HEADINGS,
                                  .top = row->kind == GEWU_REPORT_FORM_SIGNERS });
  if (row->kind == GEWU_REPORT_FORM_STRIP)
    put_strip (file, form, span * part - 2 * GEWU_PAGES_PADDING);
  if (row->kind != GEWU_REPORT_FORM_STRIP || form->days->len == 0)
    gewu_docx_text_put (file, &look, text);
  gewu_docx_table_end_cell (file);
}

void
gewu_docx_form_write (GewuDocxFile         *file,
                      const GewuReportForm *form)
{
  double part = gewu_docx_paper_get_width (GEWU_DOCX_UPRIGHT) / GEWU_REPORT_FORM_COLUMNS;
  double widths[GEWU_REPORT_FORM_COLUMNS];

  for (guint i = 0; i < GEWU_REPORT_FORM_COLUMNS; i++)
    widths[i] = part;
  gewu_docx_text_put (file, &(GewuDocxLook) { GEWU_DOCX_TABLE_TITLE }, form->title);
  if (form->info != NULL)
    gewu_docx_text_put (file, &(GewuDocxLook) { GEWU_DOCX_TABLE_INFO }, form->info);

  gewu_docx_table_begin (file, widths, GEWU_REPORT_FORM_COLUMNS);
  for (guint i = 0; i < form->rows->len; i++)
    {
      const GewuReportFormRow *row = &g_array_index (form->rows, GewuReportFormRow, i);

      gewu_docx_table_begin_row (file, FALSE, row->lines * LINE_HEIGHT);
      for (guint j = 0; j < row->boxes->len; j++)
        put_box (file, form, row, &g_array_index (row->boxes, GewuReportFormBox, j), part);
      gewu_docx_table_end_row (file);
    }
  gewu_docx_table_end (file);
}
