/* How a sheet is printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-page.h"

#define POINTS_PER_INCH 72.0
#define PAPER_A4 9
#define PAGE_WIDTH 841.9
#define PAGE_HEIGHT 595.3
#define SIDE_MARGIN 0.5      /* inches */
#define TOP_MARGIN 0.6
#define BOTTOM_MARGIN 0.75
#define ROWS_WITH_SIGNATURE 3

static double
sum_heights (const GewuXlsxPage *self,
             lxw_row_t           first,
             lxw_row_t           end)
{
  double sum = 0;

  for (lxw_row_t i = first; i < end; i++)
    sum += g_array_index (self->heights, double, i);

  return sum;
}

/* Fills pages of capacity points; returns how many, and on which row the last one begins. */
static guint
count_pages (const GewuXlsxPage *self,
             double              capacity,
             lxw_row_t          *last_begin)
{
  double header = sum_heights (self, self->first_header, self->last_header + 1);
  double used = 0;
  guint n_pages = 1;

  *last_begin = 0;
  for (lxw_row_t i = 0; i < self->heights->len; i++)
    {
      double height = g_array_index (self->heights, double, i);

      if (used + height > capacity && i > 0)
        {
          n_pages++;
          *last_begin = i;
          used = header;
        }
      used += height;
    }

  return n_pages;
}

/* Programs ignore page breaks of one's own on a sheet that is fitted to the width. So where the
 * signatures would stand alone on the last page, the sheet is fitted to one page less.
 * 0: as many pages as it takes. */
static guint
choose_n_pages (const GewuXlsxPage *self)
{
  double scale = MIN (1, (PAGE_WIDTH - 2 * SIDE_MARGIN * POINTS_PER_INCH) / self->width);
  double capacity = (PAGE_HEIGHT - (TOP_MARGIN + BOTTOM_MARGIN) * POINTS_PER_INCH) / scale;

  if (self->heights == NULL)
    return 0;

  /* Programs and fonts differ by some percent in what they get onto a page. */
  for (int percent = 96; percent <= 108; percent += 2)
    {
      lxw_row_t last_begin;
      guint n_pages = count_pages (self, capacity * percent / 100, &last_begin);

      if (n_pages > 1 && last_begin + ROWS_WITH_SIGNATURE > self->signature)
        return n_pages - 1;
    }

  return 0;
}

lxw_error
gewu_xlsx_page_set_up (const GewuXlsxPage *self,
                       lxw_worksheet      *worksheet)
{
  lxw_error status;

  worksheet_set_landscape (worksheet);
  worksheet_set_paper (worksheet, PAPER_A4);
  worksheet_set_margins (worksheet, SIDE_MARGIN, SIDE_MARGIN, TOP_MARGIN, BOTTOM_MARGIN);
  worksheet_center_horizontally (worksheet);
  worksheet_fit_to_pages (worksheet, 1, (uint16_t) choose_n_pages (self));

  status = worksheet_repeat_rows (worksheet, self->first_header, self->last_header);
  if (status == LXW_NO_ERROR)
    status = worksheet_set_footer (worksheet, "&C第 &P 页 共 &N 页");

  return status;
}
