/* Where the parts of a chart go; shared by drawing and hit-testing. Private to src/chart.
 *
 * A kind of chart is a GewuChartShape: it places its elements once, and draws what it placed. All
 * else (title, legend, hits, boxes) is the same for every kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "gewu-chart.h"
#include "gewu-chart-steps.h"
#include "gewu-chart-theme.h"

G_BEGIN_DECLS

#define GEWU_CHART_MAX_KEYS 12

typedef struct _GewuChartLayout GewuChartLayout;

typedef struct
{
  /* The keys of the legend, by gewu_chart_layout_add_key(). NULL: the series, where there are
   * several. */
  void   (*list_keys) (GewuChartLayout         *self);
  /* The sign of a key. NULL: that of a series. */
  void   (*draw_key)  (GewuChartLayout         *self,
                       cairo_t                 *cr,
                       guint                    key,
                       const cairo_rectangle_t *box);
  /* Sets the plot and the areas below header_height. */
  void   (*place)     (GewuChartLayout         *self);
  void   (*draw)      (GewuChartLayout         *self,
                       cairo_t                 *cr);
  /* The element at a point of the chart; NULL: the one whose area holds it. */
  int    (*find)      (GewuChartLayout         *self,
                       double                   x,
                       double                   y);
  /* The height in which all can be read, without the header. */
  double (*measure)   (GewuChartLayout         *self);
} GewuChartShape;

typedef struct
{
  char   *text;
  guint   key;
  double  x;
  double  y;
} GewuChartKey;

/* Along: the direction in which the categories follow each other (to the right for columns,
 * downwards for lying bars). */
struct _GewuChartLayout
{
  GewuChart             *chart;         /* borrowed */
  const GewuChartTheme  *theme;         /* borrowed */
  const GewuChartShape  *shape;
  PangoLayout           *text;          /* owned; measures and draws */
  PangoFontDescription  *font;          /* owned; of labels */
  double                 width;
  double                 height;
  double                 line_height;   /* of one label */
  double                 header_height; /* title and legend */
  GewuChartKey           keys[GEWU_CHART_MAX_KEYS];
  guint                  n_keys;
  cairo_rectangle_t      plot;          /* bars, cells, tiles only */
  cairo_rectangle_t     *areas;         /* owned: of each element, what belongs to it */
  double                 slot;          /* one category, along */
  double                 group;         /* its bars, along */
  double                 low;           /* the values, days, at the ends of the plot */
  double                 high;
  guint                  name_step;     /* every n-th category is named */
  double                 name_width;    /* room of one name */
  int                    name_lines;
  gboolean               has_labels;    /* values beside the bars; else only the highlighted one */
  GewuChartSteps         steps;         /* of cells and tiles */
};

extern const GewuChartShape gewu_chart_columns;   /* GEWU_CHART_COLUMNS, BINS */
extern const GewuChartShape gewu_chart_bars;      /* GEWU_CHART_BARS, STACKS, RATES */
extern const GewuChartShape gewu_chart_lines;     /* GEWU_CHART_LINES, RANKS */
extern const GewuChartShape gewu_chart_slope;
extern const GewuChartShape gewu_chart_heat;
extern const GewuChartShape gewu_chart_gantt;
extern const GewuChartShape gewu_chart_tiles;

/* height 0: the one in which all can be read. */
void     gewu_chart_layout_init          (GewuChartLayout      *self,
                                          GewuChart            *chart,
                                          const GewuChartTheme *theme,
                                          double                width,
                                          double                height);
void     gewu_chart_layout_clear         (GewuChartLayout      *self);

/* ---- for the shapes */

/* text is copied; NULL: no key. */
void     gewu_chart_layout_add_key       (GewuChartLayout      *self,
                                          const char           *text,
                                          guint                 key);
/* The keys of cells and tiles, and their signs. */
void     gewu_chart_layout_list_shades   (GewuChartLayout         *self);
void     gewu_chart_layout_draw_shade    (GewuChartLayout         *self,
                                          cairo_t                 *cr,
                                          guint                    key,
                                          const cairo_rectangle_t *box);
/* A cell or tile with its shade, and its value where there is room for it below top. */
void     gewu_chart_layout_draw_cell     (GewuChartLayout         *self,
                                          cairo_t                 *cr,
                                          guint                    element,
                                          double                   top);
/* Sets the text to be measured or drawn. Returns its width. */
double   gewu_chart_layout_set_text      (GewuChartLayout      *self,
                                          const char           *text);
/* Wraps or shortens it to room, so that two names never touch. */
double   gewu_chart_layout_fit_text      (GewuChartLayout      *self,
                                          const char           *text,
                                          double                room,
                                          int                   n_lines);
/* The text set last; x, y is its upper left corner. */
void     gewu_chart_layout_show_text     (GewuChartLayout      *self,
                                          cairo_t              *cr,
                                          const GewuChartColor *color,
                                          double                x,
                                          double                y);
/* The widest name of the categories, label of the elements; by a guess which it is. */
double   gewu_chart_layout_measure_names (GewuChartLayout      *self);
double   gewu_chart_layout_measure_labels (GewuChartLayout     *self);
/* Whether an element's value is written beside it. */
gboolean gewu_chart_layout_is_labelled   (GewuChartLayout      *self,
                                          guint                 element);
/* The least and the greatest value, in low and high; both 0 without any. */
void     gewu_chart_layout_find_extremes (GewuChartLayout      *self);
/* Names below columns and lines, by slot: wrapped, or each n-th only. */
void     gewu_chart_layout_place_names   (GewuChartLayout      *self);
void     gewu_chart_layout_draw_names    (GewuChartLayout      *self,
                                          cairo_t              *cr);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GewuChartLayout, gewu_chart_layout_clear)

G_END_DECLS
