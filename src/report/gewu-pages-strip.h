/* The calendar strip with its legend, on a page or a picture. Private to the writers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "gewu-chart-strip.h"

G_BEGIN_DECLS

/* Points, where there is room. */
#define GEWU_PAGES_STRIP_SIZE 8.0

/* Pixels of a point of a picture: sharp on paper. */
#define GEWU_PAGES_STRIP_SCALE 4.0

/* The height that strip and legend take; with a cr they are drawn, at 0, 0. size: of the text, in
 * points, and so of the squares. */
double gewu_pages_strip_draw (cairo_t                 *cr,
                              const GewuChartStripDay *days,
                              gsize                    n_days,
                              double                   width,
                              double                   size);
/* A picture of it of width points (transfer full). There must be days. */
GByteArray *gewu_pages_strip_to_png (const GewuChartStripDay *days,
                                     gsize                    n_days,
                                     double                   width);

G_END_DECLS
