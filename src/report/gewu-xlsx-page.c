/* How a sheet is printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-xlsx-page.h"

#include "gewu-report-paper.h"

#define POINTS_PER_INCH 72.0
#define PAPER_A4 9
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
  double page_width = self->portrait ? GEWU_PAPER_SHORT : GEWU_PAPER_LONG;
  double page_height = self->portrait ? GEWU_PAPER_LONG : GEWU_PAPER_SHORT;
  double scale = MIN (1, (page_width - 2 * GEWU_PAPER_SIDE) / self->width);
  double capacity = (page_height - GEWU_PAPER_TOP - GEWU_PAPER_BOTTOM) / scale;

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
gewu_xlsx_page_set_paper (lxw_worksheet *worksheet,
                          gboolean       portrait)
{
  if (portrait)
    worksheet_set_portrait (worksheet);
  else
    worksheet_set_landscape (worksheet);
  worksheet_set_paper (worksheet, PAPER_A4);
  worksheet_set_margins (worksheet, GEWU_PAPER_SIDE / POINTS_PER_INCH,
                         GEWU_PAPER_SIDE / POINTS_PER_INCH, GEWU_PAPER_TOP / POINTS_PER_INCH,
                         GEWU_PAPER_BOTTOM / POINTS_PER_INCH);
  worksheet_center_horizontally (worksheet);

  return worksheet_set_footer (worksheet, "&C第 &P 页 共 &N 页");
}

lxw_error
gewu_xlsx_page_set_up (const GewuXlsxPage *self,
                       lxw_worksheet      *worksheet)
{
  lxw_error status = gewu_xlsx_page_set_paper (worksheet, self->portrait);

  worksheet_fit_to_pages (worksheet, 1, (uint16_t) choose_n_pages (self));
  if (status == LXW_NO_ERROR && self->first_header <= self->last_header)
    status = worksheet_repeat_rows (worksheet, self->first_header, self->last_header);

  return status;
}
