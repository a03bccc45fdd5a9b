/* What the squares of the calendar strip mean: a line of squares and words below it, of what the
 * strip shows and no more.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-chart-strip.h"

G_BEGIN_DECLS

/* GewuChartStripKind first, then the marks. */
enum
{
  GEWU_CHART_STRIP_MARK_FIRST_DUE = GEWU_CHART_N_STRIP_KINDS,
  GEWU_CHART_STRIP_MARK_DUE,
  GEWU_CHART_STRIP_MARK_DONE,
  GEWU_CHART_STRIP_MARK_TODAY,
  GEWU_CHART_N_STRIP_WORDS
};

/* The height of the legend, in as many lines as width asks for; with a cr it is drawn at 0, 0.
 * words: GEWU_CHART_N_STRIP_WORDS of them. 0 when there are no days. */
double gewu_chart_strip_legend_draw (cairo_t                 *cr,
                                     const GewuChartStripDay *days,
                                     gsize                    n_days,
                                     const char *const       *words,
                                     double                   width,
                                     const GewuChartTheme    *theme);

G_END_DECLS
