/* Draws the calendar strip: a small square for each day of a stage, by weeks, so that a due day
 * explains itself. Pure functions of days, width and theme.
 *
 * Lines hold whole weeks; where there are several, the days of the week stand below each other.
 * Kinds of days differ in pattern as well as in colour. May run on any thread, as long as the
 * cairo_t is that thread's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "gewu-chart-theme.h"

G_BEGIN_DECLS

/* The kinds of GewuStripKind in core, in the same order. */
typedef enum
{
  GEWU_CHART_STRIP_START,     /* a ring */
  GEWU_CHART_STRIP_COUNTED,   /* filled */
  GEWU_CHART_STRIP_EXTENDED,  /* striped */
  GEWU_CHART_STRIP_PAUSED,    /* grey with two bars */
  GEWU_CHART_STRIP_OFF,       /* pale */
  GEWU_CHART_STRIP_OVER,      /* red with a cross */
  GEWU_CHART_STRIP_OPEN,      /* outlined */
  GEWU_CHART_N_STRIP_KINDS
} GewuChartStripKind;

typedef struct
{
  GewuChartStripKind kind;
  int                month;         /* 1–12; of the date before a line */
  int                day;           /* 1–31 */
  int                weekday;       /* 1 = Monday … 7 = Sunday */
  gboolean           is_due;        /* a thick bar below */
  gboolean           is_first_due;  /* a thin one */
  gboolean           is_done;       /* a tick */
  gboolean           is_today;      /* a frame */
} GewuChartStripDay;

/* Draws at 0, 0 of cr's present coordinates. days may be NULL when n_days is 0. */
void     gewu_chart_strip_draw     (cairo_t                 *cr,
                                    const GewuChartStripDay *days,
                                    gsize                    n_days,
                                    double                   width,
                                    const GewuChartTheme    *theme);
/* The height it takes. Where not even one week fits into width, the squares shrink. */
double   gewu_chart_strip_measure  (const GewuChartStripDay *days,
                                    gsize                    n_days,
                                    double                   width,
                                    const GewuChartTheme    *theme);
/* The day at a point, else GEWU_CHART_NO_ELEMENT; the gap after a square belongs to it. */
int      gewu_chart_strip_hit      (const GewuChartStripDay *days,
                                    gsize                    n_days,
                                    double                   width,
                                    const GewuChartTheme    *theme,
                                    double                   x,
                                    double                   y);
/* The square of a day, for a focus ring or a tooltip. FALSE when there is no such day. */
gboolean gewu_chart_strip_get_box  (const GewuChartStripDay *days,
                                    gsize                    n_days,
                                    double                   width,
                                    const GewuChartTheme    *theme,
                                    int                      index,
                                    cairo_rectangle_t       *box);
/* One day alone, for a legend. Marks reach out of box by a fifth of its side. */
void     gewu_chart_strip_draw_day (cairo_t                 *cr,
                                    const GewuChartStripDay *day,
                                    const cairo_rectangle_t *box,
                                    const GewuChartTheme    *theme);

G_END_DECLS
