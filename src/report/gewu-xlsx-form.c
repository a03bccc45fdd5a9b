/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-xlsx-form.h"

#include "gewu-pages-strip.h"
#include "gewu-report-paper.h"
#include "gewu-report-width.h"
#include "gewu-xlsx-cell.h"
#include "gewu-xlsx-formats.h"
#include "gewu-xlsx-page.h"

/* Points. */
#define LINE_HEIGHT 15.0
#define ROW_PADDING 6.0
#define TITLE_HEIGHT 36.0
#define MAX_ROW_HEIGHT 409.0
#define STRIP_PADDING 4.0

/* All columns together are as wide as the paper; in digits of the default font each, and as points
 * on paper. */
#define COLUMN_WIDTH 3.43
#define COLUMN_POINTS 21.75

#define POINTS_OF_HALF_CHARACTER (GEWU_XLSX_BODY_SIZE / 2.0)
#define PIXELS_PER_POINT (96 / 72.0)

typedef struct
{
  const GewuReportForm *form;
  lxw_worksheet        *worksheet;
  lxw_error             status;     /* the first that was not none */
  lxw_row_t             row;        /* the next to write */
  GewuXlsxRows          list;
  GewuXlsxBook         *book;
  lxw_format           *title;
  lxw_format           *info;
  lxw_format           *label;
  lxw_format           *value;
  lxw_format           *alert;
  lxw_format           *signer;
} Form;

static void
note_status (Form      *self,
             lxw_error  status)
{
  if (self->status == LXW_NO_ERROR)
    self->status = status;
}

static lxw_format *
create_boxed (GewuXlsxBook *book,
              GewuPagesFont  font)
{
  lxw_format *format = gewu_xlsx_create_format (book, font, GEWU_XLSX_BODY_SIZE);

  format_set_border (format, LXW_BORDER_THIN);

  return format;
}

static void
create_formats (Form *self)
{
  GewuXlsxBook *book = self->book;

  self->title = gewu_xlsx_create_format (book, GEWU_PAGES_TITLE, GEWU_XLSX_TITLE_SIZE);
  format_set_align (self->title, LXW_ALIGN_CENTER);
  self->info = gewu_xlsx_create_format (book, GEWU_PAGES_BODY, GEWU_XLSX_BODY_SIZE);

  self->label = create_boxed (book, GEWU_PAGES_HEADING);
  format_set_align (self->label, LXW_ALIGN_CENTER);
  format_set_bg_color (self->label, GEWU_PAPER_SHADE);
  self->value = create_boxed (book, GEWU_PAGES_BODY);
  self->alert = create_boxed (book, GEWU_PAGES_BODY);
  format_set_font_color (self->alert, GEWU_PAPER_ALERT);
  self->signer = create_boxed (book, GEWU_PAGES_BODY);
  format_set_align (self->signer, LXW_ALIGN_VERTICAL_TOP);
}

static void
write_cells (Form       *self,
             guint       first,
             guint       n_columns,
             const char *text,
             lxw_format *format)
{
  note_status (self, gewu_xlsx_write_text (self->worksheet, self->row, (lxw_col_t) first, self->row,
                                           (lxw_col_t) (first + n_columns - 1),
                                           text != NULL ? text : "", format));
}

static void
end_row (Form   *self,
         double  height)
{
  note_status (self, worksheet_set_row (self->worksheet, self->row, MIN (height, MAX_ROW_HEIGHT),
                                        NULL));
  self->row++;
}

static guint
count_lines (const char *text,
             guint       n_columns)
{
  int width = (int) (n_columns * COLUMN_POINTS / POINTS_OF_HALF_CHARACTER) - 1;

  return text != NULL ? (guint) gewu_report_count_lines (text, width) : 1;
}

/* A sheet has no squares of this size: the strip is a picture. */
static double
write_strip (Form  *self,
             guint  first,
             guint  n_columns)
{
  double width = n_columns * COLUMN_POINTS - 2 * STRIP_PADDING;
  double height = gewu_pages_strip_draw (NULL, (gpointer) self->form->days->data,
                                         self->form->days->len, width, GEWU_PAGES_STRIP_SIZE);
  lxw_image_options options = {
    .x_offset = (int) (STRIP_PADDING * PIXELS_PER_POINT),
    .y_offset = (int) (STRIP_PADDING * PIXELS_PER_POINT),
    .x_scale = PIXELS_PER_POINT / GEWU_PAGES_STRIP_SCALE,
    .y_scale = PIXELS_PER_POINT / GEWU_PAGES_STRIP_SCALE,
    .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
  };
  g_autoptr(GByteArray) picture = NULL;

  if (height <= 0)
    return 0;

  picture = gewu_pages_strip_to_png ((gpointer) self->form->days->data, self->form->days->len,
                                     width);
  note_status (self, worksheet_insert_image_buffer_opt (self->worksheet, self->row,
                                                        (lxw_col_t) first, picture->data,
                                                        picture->len, &options));

  return height + 2 * STRIP_PADDING;
}

static lxw_format *
get_format (Form                    *self,
            const GewuReportFormRow *row,
            const GewuReportFormBox *box)
{
  switch (row->kind)
    {
    case GEWU_REPORT_FORM_HEADINGS:
      return self->label;

    case GEWU_REPORT_FORM_SIGNERS:
      return self->signer;

    case GEWU_REPORT_FORM_FIELDS:
    case GEWU_REPORT_FORM_LINE:
    case GEWU_REPORT_FORM_STRIP:
    default:
      return box->alert ? self->alert : self->value;
    }
}

/* Of a number, a day or a code. */
static lxw_format *
create_typed (Form                    *self,
              const GewuReportFormBox *box)
{
  GewuReportColumn column = { .type = box->type, .places = box->places, .alert = box->alert };

  return gewu_xlsx_create_cell (self->book, &column, FALSE);
}

static void
write_typed (Form                    *self,
             guint                    first,
             guint                    n_columns,
             const GewuReportFormBox *box)
{
  GewuReportValue value = gewu_report_value_parse (box->type, box->value);
  GewuReportColumn column = { .total = GEWU_REPORT_TOTAL_SUM };
  g_autofree char *formula = box->is_sum ? gewu_xlsx_total_formula (&column, first, self->list)
                                         : NULL;
  lxw_format *format = create_typed (self, box);

  if (n_columns > 1)
    write_cells (self, first, n_columns, NULL, format);
  note_status (self, gewu_xlsx_write_value (self->worksheet, self->row, (lxw_col_t) first, &value,
                                            format, formula));
}

static void
note_list (Form                    *self,
           const GewuReportFormRow *row)
{
  if (row->kind != GEWU_REPORT_FORM_LINE)
    return;
  if (self->list.last < self->list.first)
    self->list.first = self->row;
  self->list.last = self->row;
}

static void
write_row (Form                    *self,
           const GewuReportFormRow *row)
{
  guint n_lines = row->lines;
  double height = 0;
  guint column = 0;

  note_list (self, row);
  for (guint i = 0; i < row->boxes->len; i++)
    {
      const GewuReportFormBox *box = &g_array_index (row->boxes, GewuReportFormBox, i);
      guint label = box->label != NULL ? GEWU_REPORT_FORM_LABEL : 0;
      guint span = box->span - label;

      if (label > 0)
        {
          write_cells (self, column, label, box->label, self->label);
          n_lines = MAX (n_lines, count_lines (box->label, label));
          column += label;
        }
      if (box->type != GEWU_REPORT_TEXT)
        write_typed (self, column, span, box);
      else
        write_cells (self, column, span, box->value, get_format (self, row, box));
      n_lines = MAX (n_lines, count_lines (box->value, span));
      if (row->kind == GEWU_REPORT_FORM_STRIP)
        height = write_strip (self, column, span);
      column += span;
    }
  end_row (self, MAX (height, n_lines * LINE_HEIGHT + ROW_PADDING));
}

static void
write_rows (Form *self)
{
  write_cells (self, 0, GEWU_REPORT_FORM_COLUMNS, self->form->title, self->title);
  end_row (self, TITLE_HEIGHT);
  if (self->form->info != NULL)
    {
      write_cells (self, 0, GEWU_REPORT_FORM_COLUMNS, self->form->info, self->info);
      end_row (self, LINE_HEIGHT + ROW_PADDING);
    }
  for (guint i = 0; i < self->form->rows->len; i++)
    write_row (self, &g_array_index (self->form->rows, GewuReportFormRow, i));
}

gboolean
gewu_xlsx_form_write (GewuXlsxBook          *book,
                      const GewuReportForm  *form,
                      GError               **error)
{
  Form self = { .form = form, .list = { 1, 0 }, .book = book };

  self.worksheet = gewu_xlsx_book_add_sheet (book, form->name, error);
  if (self.worksheet == NULL)
    return FALSE;

  create_formats (&self);
  note_status (&self, worksheet_set_column (self.worksheet, 0, GEWU_REPORT_FORM_COLUMNS - 1,
                                            COLUMN_WIDTH, NULL));
  write_rows (&self);
  worksheet_gridlines (self.worksheet, LXW_HIDE_ALL_GRIDLINES);
  note_status (&self, gewu_xlsx_page_set_paper (self.worksheet, TRUE));
  worksheet_fit_to_pages (self.worksheet, 1, 1);

  return gewu_xlsx_book_check (book, self.status, error);
}
