/* Where the parts of a chart go; shared by drawing and hit-testing. Private to src/chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "gewu-chart.h"
#include "gewu-chart-theme.h"

G_BEGIN_DECLS

/* Along: the direction in which the categories follow each other (to the right for columns,
 * downwards for rates). */
typedef struct
{
  GewuChart            *chart;         /* borrowed */
  const GewuChartTheme *theme;         /* borrowed */
  PangoLayout          *text;          /* owned; measures and draws */
  double                width;
  double                height;
  double                line_height;   /* of one label */
  double                header_height; /* title and legend */
  cairo_rectangle_t     plot;          /* bars only */
  double                slot;          /* one category, along */
  double                group;         /* its bars, along */
  double                low;           /* the values at the ends of the plot */
  double                high;
  guint                 name_step;     /* every n-th category is named */
  double                name_width;    /* room of one name */
  int                   name_lines;
  gboolean              has_labels;    /* values beside the bars; else only the highlighted one */
} GewuChartLayout;

void   gewu_chart_layout_init         (GewuChartLayout      *self,
                                       GewuChart            *chart,
                                       const GewuChartTheme *theme,
                                       double                width,
                                       double                height);
void   gewu_chart_layout_clear        (GewuChartLayout      *self);
/* Whether the chart is of lines, not of bars. */
gboolean gewu_chart_layout_has_lines  (GewuChartLayout      *self);
/* Sets the text to be measured or drawn; bold is for titles. Returns its width. */
double gewu_chart_layout_set_text     (GewuChartLayout      *self,
                                       const char           *text,
                                       gboolean              bold);
/* The bar itself, or the square around a point; without extent for "no value". */
void   gewu_chart_layout_get_bar      (GewuChartLayout      *self,
                                       guint                 element,
                                       cairo_rectangle_t    *bar);
/* The area that belongs to an element. */
void   gewu_chart_layout_get_area     (GewuChartLayout      *self,
                                       guint                 element,
                                       cairo_rectangle_t    *area);
/* The element at a place along, or GEWU_CHART_NO_ELEMENT. */
int    gewu_chart_layout_find_element (GewuChartLayout      *self,
                                       double                x,
                                       double                y);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GewuChartLayout, gewu_chart_layout_clear)

G_END_DECLS
