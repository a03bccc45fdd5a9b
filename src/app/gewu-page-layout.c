/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-page-layout.h"

#include <math.h>

#define MARGIN 12
#define PIXELS_PER_POINT (96.0 / 72.0)

typedef struct
{
  double width;    /* of the paper, in points */
  double height;
  int    top;      /* in pixels */
} Page;

struct _GewuPageLayout
{
  GArray *pages;   /* Page */
  double  widest;    /* paper, in points */
  double  highest;
  double  zoom;
  int     caption;
  int     width;
  int     height;
};

static const Page *
get_page (const GewuPageLayout *self,
          guint                 page)
{
  return &g_array_index (self->pages, Page, page);
}

static int
scale (const GewuPageLayout *self,
       double                points)
{
  return MAX ((int) round (points * PIXELS_PER_POINT * self->zoom), 1);
}

GewuPageLayout *
gewu_page_layout_new (GewuPages *pages,
                      int        caption)
{
  GewuPageLayout *self = g_new0 (GewuPageLayout, 1);
  guint n_pages = gewu_pages_get_n_pages (pages);

  self->caption = caption;
  self->pages = g_array_sized_new (FALSE, TRUE, sizeof (Page), n_pages);
  for (guint i = 0; i < n_pages; i++)
    {
      Page page = { 0 };

      gewu_pages_get_size (pages, i, &page.width, &page.height);
      self->widest = MAX (self->widest, page.width);
      self->highest = MAX (self->highest, page.height);
      g_array_append_val (self->pages, page);
    }
  gewu_page_layout_set_zoom (self, 1.0);

  return self;
}

void
gewu_page_layout_free (GewuPageLayout *self)
{
  g_array_unref (self->pages);
  g_free (self);
}

double
gewu_page_layout_fit (const GewuPageLayout *self,
                      GewuPreviewFit        fit,
                      int                   width,
                      int                   height)
{
  double across = (width - 2 * MARGIN) / (self->widest * PIXELS_PER_POINT);
  double down = (height - 2 * MARGIN - self->caption) / (self->highest * PIXELS_PER_POINT);

  return fit == GEWU_PREVIEW_FIT_PAGE ? MIN (across, down) : across;
}

void
gewu_page_layout_set_zoom (GewuPageLayout *self,
                           double          zoom)
{
  int top = MARGIN;

  self->zoom = zoom;
  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = &g_array_index (self->pages, Page, i);

      page->top = top;
      top += scale (self, page->height) + self->caption + MARGIN;
    }
  self->width = scale (self, self->widest) + 2 * MARGIN;
  self->height = top;
}

guint
gewu_page_layout_get_n_pages (const GewuPageLayout *self)
{
  return self->pages->len;
}

int
gewu_page_layout_get_width (const GewuPageLayout *self)
{
  return self->width;
}

int
gewu_page_layout_get_height (const GewuPageLayout *self)
{
  return self->height;
}

GdkRectangle
gewu_page_layout_get_page (const GewuPageLayout *self,
                           guint                 page,
                           int                   width)
{
  const Page *paper = get_page (self, page);
  GdkRectangle area = { 0, paper->top, scale (self, paper->width), scale (self, paper->height) };

  area.x = (MAX (width, self->width) - area.width) / 2;
  return area;
}

guint
gewu_page_layout_find (const GewuPageLayout *self,
                       double                y)
{
  guint low = 0;
  guint high = self->pages->len - 1;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (get_page (self, middle)->top <= y)
        low = middle;
      else
        high = middle - 1;
    }

  return low;
}
