/* Drawing the pages of a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-pages-table.h"

#include "gewu-report-dress.h"

GewuPagesStyle
gewu_pages_table_get_style (const GewuPagesTable *self,
                            const GewuPagesLine  *line,
                            guint                 column)
{
  GewuPagesStyle style = { GEWU_PAGES_BODY, self->size, GEWU_REPORT_LEFT, .alert = line->alert };

  switch (line->kind)
    {
    case GEWU_PAGES_LINE_MARK:
      style = (GewuPagesStyle) { GEWU_PAGES_HEADING, GEWU_REPORT_CHARACTER, GEWU_REPORT_LEFT };
      break;

    case GEWU_PAGES_LINE_TITLE:
      style = (GewuPagesStyle) { GEWU_PAGES_TITLE, GEWU_PAGES_TITLE_SIZE, GEWU_REPORT_CENTER };
      break;

    case GEWU_PAGES_LINE_SECTION:
      style.font = GEWU_PAGES_HEADING;
      break;

    case GEWU_PAGES_LINE_ROW:
    case GEWU_PAGES_LINE_TOTAL:
      style.align = gewu_report_column_get_align (gewu_report_table_get_column (self->table,
                                                                                column));
      style.alert |= gewu_report_table_get_column (self->table, column)->alert;
      style.font = line->kind == GEWU_PAGES_LINE_TOTAL ? GEWU_PAGES_HEADING : GEWU_PAGES_BODY;
      break;

    case GEWU_PAGES_LINE_INFO:
    case GEWU_PAGES_LINE_NOTE:
    case GEWU_PAGES_LINE_SIGNATURE:
    default:
      break;
    }

  return style;
}

GewuPagesStyle
gewu_pages_table_get_heading_style (const GewuPagesTable *self)
{
  return (GewuPagesStyle) { GEWU_PAGES_HEADING, self->size, GEWU_REPORT_CENTER };
}

gboolean
gewu_pages_line_has_cells (const GewuPagesLine *line)
{
  return line->kind == GEWU_PAGES_LINE_ROW || line->kind == GEWU_PAGES_LINE_TOTAL;
}

static void
draw_across (GewuPagesTable      *self,
             GewuPagesText       *text,
             cairo_t             *cr,
             const GewuPagesLine *line,
             double               y)
{
  GewuPagesStyle style = gewu_pages_table_get_style (self, line, 0);
  cairo_rectangle_t box = { self->left, y, self->width, line->height };

  if (line->kind == GEWU_PAGES_LINE_SECTION)
    gewu_pages_draw_box (cr, &box, TRUE);
  if (line->kind == GEWU_PAGES_LINE_MARK)
    box = (cairo_rectangle_t) { self->room_left, y, self->room, line->height };
  if (line->kind == GEWU_PAGES_LINE_TITLE)
    box = (cairo_rectangle_t) { self->room_left, y, self->room,
                                line->height - GEWU_PAGES_TITLE_GAP };
  gewu_pages_text_draw (text, cr, &style, line->texts[0], &box);
}

static const GewuPagesLine *
get_line (GewuPagesTable *self,
          guint           line)
{
  return &g_array_index (self->lines, GewuPagesLine, line);
}

static void
draw_texts (GewuPagesTable      *self,
            GewuPagesText       *text,
            cairo_t             *cr,
            const GewuPagesLine *line,
            double               y)
{
  cairo_rectangle_t box = { self->left, y, 0, line->height };

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      GewuPagesStyle style = gewu_pages_table_get_style (self, line, i);

      box.width = self->widths[i];
      gewu_pages_text_draw (text, cr, &style, line->texts[i], &box);
      box.x += box.width;
    }
}

/* The borders of columns first … end − 1 and of the rows of range below y, as one path: a page has
 * thousands of boxes. */
static void
add_grid (GewuPagesTable *self,
          cairo_t        *cr,
          GewuPagesRange  range,
          guint           first,
          guint           end,
          double          y)
{
  double left = self->left;
  double right;
  double bottom = y;

  for (guint i = 0; i < first; i++)
    left += self->widths[i];
  right = left;
  for (guint i = first; i < end; i++)
    right += self->widths[i];
  for (guint i = range.first; i < range.end; i++)
    {
      if (i > range.first)
        {
          cairo_move_to (cr, left, bottom);
          cairo_line_to (cr, right, bottom);
        }
      bottom += get_line (self, i)->height;
    }

  cairo_rectangle (cr, left, y, right - left, bottom - y);
  for (guint i = first; i + 1 < end; i++)
    {
      left += self->widths[i];
      cairo_move_to (cr, left, y);
      cairo_line_to (cr, left, bottom);
    }
}

static void
draw_grid (GewuPagesTable *self,
           cairo_t        *cr,
           GewuPagesRange  range,
           double          y)
{
  guint n_columns = self->table->columns->len;

  for (guint first = 0, end; first < n_columns; first = end + 1)
    {
      end = first;
      while (end < n_columns && !gewu_report_table_get_column (self->table, end)->gap)
        end++;
      if (end > first)
        add_grid (self, cr, range, first, end, y);
    }
  gewu_pages_stroke_borders (cr);
}

/* Rows that follow each other; returns where they end. */
static double
draw_rows (GewuPagesTable *self,
           GewuPagesText  *text,
           cairo_t        *cr,
           GewuPagesRange  range,
           double          y)
{
  double top = y;

  for (guint i = range.first; i < range.end; i++)
    {
      const GewuPagesLine *line = get_line (self, i);

      if (line->kind == GEWU_PAGES_LINE_TOTAL)
        gewu_pages_shade (cr, &(cairo_rectangle_t) { self->left, top, self->width, line->height });
      top += line->height;
    }
  draw_grid (self, cr, range, y);
  for (guint i = range.first; i < range.end; i++)
    {
      draw_texts (self, text, cr, get_line (self, i), y);
      y += get_line (self, i)->height;
    }

  return y;
}

static void
draw_signature (GewuPagesTable *self,
                GewuPagesText  *text,
                cairo_t        *cr,
                double          y)
{
  GewuPagesStyle style = { GEWU_PAGES_BODY, GEWU_PAGES_BODY_SIZE, GEWU_REPORT_LEFT };
  cairo_rectangle_t box = { self->left, y + GEWU_PAGES_SIGNATURE_GAP,
                            self->width / GEWU_LETTERHEAD_N_SIGNERS, GEWU_PAGES_NAMES_HEIGHT };

  for (guint i = 0; i < GEWU_LETTERHEAD_N_SIGNERS; i++)
    {
      g_autofree char *signer = gewu_letterhead_make_signer (self->letterhead, i);

      gewu_pages_text_draw (text, cr, &style, signer, &box);
      box.x += box.width;
    }

  style.align = GEWU_REPORT_RIGHT;
  box = (cairo_rectangle_t) { self->left, box.y + GEWU_PAGES_NAMES_HEIGHT, self->width,
                              GEWU_PAGES_SEAL_HEIGHT };
  gewu_pages_text_draw (text, cr, &style, GEWU_REPORT_SEAL, &box);
}

static void
draw_heading (GewuPagesText           *text,
              cairo_t                 *cr,
              GewuPagesStyle          *style,
              const char              *heading,
              gboolean                 alert,
              const cairo_rectangle_t *box)
{
  style->alert = alert;
  gewu_pages_draw_box (cr, box, TRUE);
  gewu_pages_text_draw (text, cr, style, heading, box);
}

/* A column without a parent reaches over both rows. */
double
gewu_pages_table_draw_headings (GewuPagesTable *self,
                                GewuPagesText  *text,
                                cairo_t        *cr,
                                double          y)
{
  GewuPagesStyle style = gewu_pages_table_get_heading_style (self);
  double x = self->left;

  for (guint first = 0, end; first < self->table->columns->len; first = end)
    {
      const char *parent = gewu_report_table_get_column (self->table, first)->parent;
      double height = self->headings + (parent == NULL ? self->parents : 0);
      double left = x;

      end = gewu_report_table_end_of_parent (self->table, first);
      for (guint i = first; i < end; i++)
        {
          const GewuReportColumn *column = gewu_report_table_get_column (self->table, i);

          if (!column->gap)
            draw_heading (text, cr, &style, column->heading, column->alert,
                          &(cairo_rectangle_t) { x, y + self->parents + self->headings - height,
                                                 self->widths[i], height });
          x += self->widths[i];
        }
      if (parent != NULL)
        draw_heading (text, cr, &style, parent, FALSE,
                      &(cairo_rectangle_t) { left, y, x - left, self->parents });
    }

  return y + self->parents + self->headings;
}

double
gewu_pages_table_draw_lines (GewuPagesTable *self,
                             GewuPagesText  *text,
                             cairo_t        *cr,
                             GewuPagesRange  range,
                             double          y)
{
  while (range.first < range.end)
    {
      const GewuPagesLine *line = get_line (self, range.first);
      GewuPagesRange rows = { range.first, range.first };

      while (rows.end < range.end && gewu_pages_line_has_cells (get_line (self, rows.end)))
        rows.end++;
      if (rows.end > rows.first)
        {
          y = draw_rows (self, text, cr, rows, y);
          range.first = rows.end;
          continue;
        }

      if (line->kind == GEWU_PAGES_LINE_SIGNATURE)
        draw_signature (self, text, cr, y);
      else
        draw_across (self, text, cr, line, y);
      y += line->height;
      range.first++;
    }

  return y;
}

double
gewu_pages_table_draw_head (GewuPagesTable *self,
                            GewuPagesText  *text,
                            cairo_t        *cr,
                            double          y)
{
  for (guint i = 0; i < self->head->len; i++)
    {
      const GewuPagesLine *line = &g_array_index (self->head, GewuPagesLine, i);

      draw_across (self, text, cr, line, y);
      y += line->height;
    }

  return y;
}

void
gewu_pages_table_draw (GewuPagesPart *part,
                       guint          index,
                       cairo_t       *cr,
                       GewuPagesText *text)
{
  GewuPagesTable *self = (GewuPagesTable *) part;
  double y = GEWU_PAPER_TOP;

  if (index == 0)
    y = gewu_pages_table_draw_head (self, text, cr, y);
  y = gewu_pages_table_draw_headings (self, text, cr, y);
  gewu_pages_table_draw_lines (self, text, cr, g_array_index (self->pages, GewuPagesRange, index),
                               y);
}
