/* Drawing the pages of a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-pages-table.h"

GewuPagesStyle
gewu_pages_table_get_style (const GewuPagesTable *self,
                            const GewuPagesLine  *line,
                            guint                 column)
{
  GewuPagesStyle style = { GEWU_PAGES_BODY, self->size, GEWU_REPORT_LEFT, .alert = line->alert };

  switch (line->kind)
    {
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
  if (line->kind == GEWU_PAGES_LINE_TITLE)
    box = (cairo_rectangle_t) { GEWU_PAPER_SIDE, y, self->part.width - 2 * GEWU_PAPER_SIDE,
                                line->height - GEWU_PAGES_TITLE_GAP };
  gewu_pages_text_draw (text, cr, &style, line->texts[0], &box);
}

static void
draw_cells (GewuPagesTable      *self,
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
      gewu_pages_draw_box (cr, &box, line->kind == GEWU_PAGES_LINE_TOTAL);
      gewu_pages_text_draw (text, cr, &style, line->texts[i], &box);
      box.x += box.width;
    }
}

static void
draw_signature (GewuPagesTable *self,
                GewuPagesText  *text,
                cairo_t        *cr,
                double          y)
{
  const char *const signers[] = GEWU_REPORT_SIGNERS;
  GewuPagesStyle style = { GEWU_PAGES_BODY, GEWU_PAGES_BODY_SIZE, GEWU_REPORT_LEFT };
  cairo_rectangle_t box = { self->left, y + GEWU_PAGES_SIGNATURE_GAP,
                            self->width / GEWU_REPORT_N_SIGNERS, GEWU_PAGES_NAMES_HEIGHT };

  for (guint i = 0; i < GEWU_REPORT_N_SIGNERS; i++)
    {
      gewu_pages_text_draw (text, cr, &style, signers[i], &box);
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
static double
draw_headings (GewuPagesTable *self,
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

void
gewu_pages_table_draw (GewuPagesPart *part,
                       guint          index,
                       cairo_t       *cr,
                       GewuPagesText *text)
{
  GewuPagesTable *self = (GewuPagesTable *) part;
  const GewuPagesRange *page = &g_array_index (self->pages, GewuPagesRange, index);
  double y = GEWU_PAPER_TOP;

  for (guint i = 0; index == 0 && i < self->head->len; i++)
    {
      const GewuPagesLine *line = &g_array_index (self->head, GewuPagesLine, i);

      draw_across (self, text, cr, line, y);
      y += line->height;
    }

  y = draw_headings (self, text, cr, y);
  for (guint i = page->first; i < page->end; i++)
    {
      const GewuPagesLine *line = &g_array_index (self->lines, GewuPagesLine, i);

      if (line->kind == GEWU_PAGES_LINE_SIGNATURE)
        draw_signature (self, text, cr, y);
      else if (gewu_pages_line_has_cells (line))
        draw_cells (self, text, cr, line, y);
      else
        draw_across (self, text, cr, line, y);
      y += line->height;
    }
}
