/* A form on one page: what does not fit makes the text smaller, then the list shorter, then the
 * longest boxes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-pages-part.h"

#include "gewu-pages-strip.h"

/* Points. */
#define MAX_SIZE 10.5
#define MIN_SIZE 8.0
#define SIZE_STEP 0.5
#define TITLE_GAP 8.0

#define LINES_TO_KEEP 3u   /* of the list, before boxes are cut */
#define MAX_LINES_OF_BOX 40
#define MIN_LINES_OF_BOX 2

typedef struct
{
  GewuPagesPart         part;
  const GewuReportForm *form;
  double                size;        /* of the text */
  gboolean              is_tight;    /* there is no room to write by hand */
  double                line;        /* height of one line of it in a box */
  double                title;       /* heights */
  double                info;
  double               *rows;
  guint                 first_line;  /* row that begins the list; the number of rows without one */
  guint                 n_lines;     /* rows of the list */
  guint                 n_cut;       /* of these */
} PagesForm;

static const GewuPagesStyle title_style = {
  GEWU_PAGES_TITLE, GEWU_PAGES_TITLE_SIZE, GEWU_REPORT_CENTER
};

static void
free_form (GewuPagesPart *part)
{
  PagesForm *self = (PagesForm *) part;

  g_free (self->rows);
  g_free (self);
}

static const GewuReportFormRow *
get_row (PagesForm *self,
         guint      row)
{
  return &g_array_index (self->form->rows, GewuReportFormRow, row);
}

static const GewuReportFormBox *
get_box (const GewuReportFormRow *row,
         guint                    box)
{
  return &g_array_index (row->boxes, GewuReportFormBox, box);
}

static double
get_width (PagesForm *self)
{
  return self->part.width - 2 * GEWU_PAPER_SIDE;
}

static double
get_room (PagesForm *self)
{
  return self->part.height - GEWU_PAPER_TOP - GEWU_PAPER_BOTTOM;
}

static double
width_of_parts (PagesForm *self,
                guint      n)
{
  return get_width (self) * n / GEWU_REPORT_FORM_COLUMNS;
}

static GewuPagesStyle
get_label_style (PagesForm *self)
{
  return (GewuPagesStyle) { GEWU_PAGES_HEADING, self->size, GEWU_REPORT_CENTER };
}

static GewuPagesStyle
get_text_style (PagesForm *self)
{
  return (GewuPagesStyle) { GEWU_PAGES_BODY, self->size, GEWU_REPORT_LEFT };
}

static GewuPagesStyle
get_value_style (PagesForm               *self,
                 GewuReportFormKind       kind,
                 const GewuReportFormBox *box)
{
  GewuReportColumn column = { .type = box->type };
  GewuPagesStyle style = get_text_style (self);

  if (kind == GEWU_REPORT_FORM_HEADINGS)
    return get_label_style (self);
  style.align = gewu_report_column_get_align (&column);
  style.alert = box->alert;
  style.top = kind == GEWU_REPORT_FORM_SIGNERS;

  return style;
}

static double
measure_value (PagesForm               *self,
               GewuPagesText           *text,
               const GewuReportFormRow *row,
               const GewuReportFormBox *box,
               double                   width)
{
  GewuPagesStyle style = get_value_style (self, row->kind, box);
  g_autofree char *value = gewu_report_form_print_box (box);

  if (row->kind == GEWU_REPORT_FORM_STRIP)
    return gewu_pages_strip_draw (NULL, (gpointer) self->form->days->data, self->form->days->len,
                                  width - 2 * GEWU_PAGES_PADDING, GEWU_PAGES_STRIP_SIZE)
           + 2 * GEWU_PAGES_PADDING;

  return gewu_pages_text_measure (text, &style, value, width);
}

static guint
get_lines (PagesForm               *self,
           const GewuReportFormRow *row)
{
  return self->is_tight && row->kind != GEWU_REPORT_FORM_SIGNERS ? 1 : row->lines;
}

static double
measure_row (PagesForm               *self,
             GewuPagesText           *text,
             const GewuReportFormRow *row)
{
  GewuPagesStyle label_style = get_label_style (self);
  double height = self->line * get_lines (self, row);

  for (guint i = 0; i < row->boxes->len; i++)
    {
      const GewuReportFormBox *box = get_box (row, i);
      guint label = box->label != NULL ? GEWU_REPORT_FORM_LABEL : 0;

      if (label > 0)
        height = MAX (height, gewu_pages_text_measure (text, &label_style, box->label,
                                                       width_of_parts (self, label)));
      height = MAX (height, measure_value (self, text, row, box,
                                           width_of_parts (self, box->span - label)));
    }

  return height;
}

static void
measure (PagesForm     *self,
         GewuPagesText *text,
         double         size)
{
  GewuPagesStyle style;

  self->size = size;
  style = get_text_style (self);
  self->line = gewu_pages_text_measure (text, &style, NULL, get_width (self));
  self->title = gewu_pages_text_measure (text, &title_style, self->form->title, get_width (self))
                + TITLE_GAP;
  self->info = self->form->info != NULL
               ? gewu_pages_text_measure (text, &style, self->form->info, get_width (self)) : 0;
  for (guint i = 0; i < self->form->rows->len; i++)
    self->rows[i] = measure_row (self, text, get_row (self, i));
}

static gboolean
is_cut (PagesForm *self,
        guint      row)
{
  return row >= self->first_line && row < self->first_line + self->n_cut;
}

/* What is over, in points; negative: what is free. */
static double
get_excess (PagesForm *self)
{
  double height = self->title + self->info + (self->n_cut > 0 ? self->line : 0);

  for (guint i = 0; i < self->form->rows->len; i++)
    if (!is_cut (self, i))
      height += self->rows[i];

  return height - get_room (self);
}

static void
find_list (PagesForm *self)
{
  self->first_line = self->form->rows->len;
  for (guint i = 0; i < self->form->rows->len; i++)
    if (get_row (self, i)->kind == GEWU_REPORT_FORM_LINE)
      {
        self->first_line = MIN (self->first_line, i);
        self->n_lines++;
      }
}

static void
cut_list (PagesForm *self,
          guint      lines_to_keep)
{
  while (get_excess (self) > 0 && self->n_cut + lines_to_keep < self->n_lines)
    self->n_cut++;
}

static void
cut_boxes (PagesForm *self)
{
  for (int n = MAX_LINES_OF_BOX; n >= MIN_LINES_OF_BOX && get_excess (self) > 0; n--)
    for (guint i = 0; i < self->form->rows->len; i++)
      if (get_row (self, i)->kind == GEWU_REPORT_FORM_FIELDS
          || get_row (self, i)->kind == GEWU_REPORT_FORM_LINE)
        self->rows[i] = MIN (self->rows[i], n * self->line);
}

/* Boxes that are made for much text share what is free; each gets twice as high at most. */
static void
fill_page (PagesForm *self)
{
  double free_height = -get_excess (self);
  guint n_shares = 0;

  for (guint i = 0; i < self->form->rows->len; i++)
    n_shares += get_row (self, i)->lines - 1;
  for (guint i = 0; i < self->form->rows->len && n_shares > 0; i++)
    {
      guint shares = get_row (self, i)->lines - 1;

      self->rows[i] += MIN (free_height * shares / n_shares, shares * self->line);
    }
}

static void
fit (PagesForm     *self,
     GewuPagesText *text)
{
  for (double size = MAX_SIZE; size >= MIN_SIZE; size -= SIZE_STEP)
    {
      measure (self, text, size);
      if (get_excess (self) <= 0)
        {
          fill_page (self);
          return;
        }
    }

  self->is_tight = TRUE;
  measure (self, text, MIN_SIZE);
  cut_list (self, LINES_TO_KEEP);
  cut_boxes (self);
  cut_list (self, 0);
}

static void
draw_value (PagesForm               *self,
            cairo_t                 *cr,
            GewuPagesText           *text,
            const GewuReportFormRow *row,
            const GewuReportFormBox *box,
            const cairo_rectangle_t *place)
{
  GewuPagesStyle style = get_value_style (self, row->kind, box);
  g_autofree char *value = gewu_report_form_print_box (box);

  gewu_pages_draw_box (cr, place, row->kind == GEWU_REPORT_FORM_HEADINGS);
  if (row->kind != GEWU_REPORT_FORM_STRIP)
    {
      gewu_pages_text_draw (text, cr, &style, value, place);
      return;
    }

  cairo_save (cr);
  cairo_translate (cr, place->x + GEWU_PAGES_PADDING, place->y + GEWU_PAGES_PADDING);
  gewu_pages_strip_draw (cr, (gpointer) self->form->days->data, self->form->days->len,
                         place->width - 2 * GEWU_PAGES_PADDING, GEWU_PAGES_STRIP_SIZE);
  cairo_restore (cr);
}

static void
draw_row (PagesForm     *self,
          cairo_t       *cr,
          GewuPagesText *text,
          guint          index,
          double         y)
{
  const GewuReportFormRow *row = get_row (self, index);
  GewuPagesStyle label_style = get_label_style (self);
  cairo_rectangle_t place = { GEWU_PAPER_SIDE, y, 0, self->rows[index] };

  for (guint i = 0; i < row->boxes->len; i++)
    {
      const GewuReportFormBox *box = get_box (row, i);
      guint label = box->label != NULL ? GEWU_REPORT_FORM_LABEL : 0;

      if (label > 0)
        {
          place.width = width_of_parts (self, label);
          gewu_pages_draw_box (cr, &place, TRUE);
          gewu_pages_text_draw (text, cr, &label_style, box->label, &place);
          place.x += place.width;
        }
      place.width = width_of_parts (self, box->span - label);
      draw_value (self, cr, text, row, box, &place);
      place.x += place.width;
    }
}

static void
draw_cut (PagesForm     *self,
          cairo_t       *cr,
          GewuPagesText *text,
          double         y)
{
  g_autofree char *words = gewu_report_form_say_cut (self->n_cut);
  GewuPagesStyle style = get_text_style (self);
  cairo_rectangle_t place = { GEWU_PAPER_SIDE, y, get_width (self), self->line };

  gewu_pages_draw_box (cr, &place, FALSE);
  gewu_pages_text_draw (text, cr, &style, words, &place);
}

static void
draw_page (GewuPagesPart *part,
           guint          page G_GNUC_UNUSED,
           cairo_t       *cr,
           GewuPagesText *text)
{
  PagesForm *self = (PagesForm *) part;
  GewuPagesStyle info_style = get_text_style (self);
  cairo_rectangle_t place = { GEWU_PAPER_SIDE, GEWU_PAPER_TOP, get_width (self),
                              self->title - TITLE_GAP };
  double y = GEWU_PAPER_TOP + self->title + self->info;

  gewu_pages_text_draw (text, cr, &title_style, self->form->title, &place);
  place.y += self->title;
  place.height = self->info;
  gewu_pages_text_draw (text, cr, &info_style, self->form->info, &place);

  for (guint i = 0; i < self->form->rows->len; i++)
    {
      if (i == self->first_line && self->n_cut > 0)
        {
          draw_cut (self, cr, text, y);
          y += self->line;
        }
      if (is_cut (self, i))
        continue;
      draw_row (self, cr, text, i, y);
      y += self->rows[i];
    }
}

GewuPagesPart *
gewu_pages_form_new (const GewuReportForm *form,
                     GewuPagesText        *text)
{
  PagesForm *self = g_new0 (PagesForm, 1);

  self->part.width = GEWU_PAPER_SHORT;
  self->part.height = GEWU_PAPER_LONG;
  self->part.n_pages = 1;
  self->part.draw = draw_page;
  self->part.free = free_form;
  self->form = form;
  self->rows = g_new0 (double, form->rows->len);
  find_list (self);
  fit (self, text);

  return &self->part;
}
