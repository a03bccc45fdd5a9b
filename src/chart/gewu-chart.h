/* What a chart shows: categories, series, values and the records behind them.
 *
 * A description without size or colours: gewu-chart-draw.h draws it on any cairo_t,
 * gewu-chart-table.h tells it as a table, gewu-chart-summary.h in figures for one sentence. Built
 * by one thread, then only read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GEWU_CHART_COLUMNS,  /* upright bars; several series stand side by side */
  GEWU_CHART_RATES,    /* one lying bar for each category on a track from 0 to 1; one series */
  GEWU_CHART_LINES,    /* a line for each series, from the least value up to the greatest */
  GEWU_CHART_RANKS,    /* the same with the least value, the first rank, at the top */
  GEWU_CHART_BARS,     /* lying bars; several series lie below each other */
  GEWU_CHART_STACKS,   /* lying bars whose series follow each other; no value is below 0 */
  GEWU_CHART_BINS,     /* how values are distributed: a column for each range, named by its lower
                        * end; the highlight is one's own place; one series */
  GEWU_CHART_SLOPE,    /* ranks before and after: two series of ranks from 1, NAN for unranked */
  GEWU_CHART_HEAT,     /* categories are rows, series columns, values in five shades */
  GEWU_CHART_GANTT,    /* spans of days of each category on a calendar; one series: days taken */
  GEWU_CHART_TILES,    /* a tile for each category, in blocks by their groups, in five shades; one
                        * series */
  GEWU_CHART_N_KINDS
} GewuChartKind;

typedef struct _GewuChart GewuChart;

/* An element (one bar, point, cell or tile) is numbered category × number of series + series. */
#define GEWU_CHART_NO_ELEMENT (-1)

/* Days of a category on the calendar of a Gantt chart. */
typedef enum
{
  GEWU_CHART_SPAN_WORK,       /* filled */
  GEWU_CHART_SPAN_PAUSED,     /* grey with upright lines */
  GEWU_CHART_SPAN_OVER,       /* past its due day: red, crossed */
  GEWU_CHART_SPAN_OPEN,       /* yet to come: outlined */
  GEWU_CHART_SPAN_FIRST_DUE,  /* a thin mark at the end of last: due before it was moved */
  GEWU_CHART_SPAN_DUE,        /* a thick one */
  GEWU_CHART_N_SPAN_KINDS
} GewuChartSpanKind;

/* Both days inside; as GDate counts them (Julian). */
typedef struct
{
  GewuChartSpanKind kind;
  guint32           first;
  guint32           last;
} GewuChartSpan;

/* Words that legends and tables need beside names and values. What has no word is left out of a
 * legend; a table then has no heading there. */
typedef struct
{
  const char *category;  /* heading of the categories: "Department" */
  const char *group;     /* of the groups of tiles */
  const char *none;      /* no value */
  const char *own;       /* one's own place among bins */
  const char *rise;      /* ranks gained */
  const char *first;     /* first day of a Gantt row */
  const char *last;
  const char *due;       /* due day */
  const char *spans[GEWU_CHART_N_SPAN_KINDS];
  const char *today;
} GewuChartWords;

/* title, unit: what the values are ("走访", "人次"); nullable. */
GewuChart    *gewu_chart_new              (GewuChartKind  kind,
                                           const char    *title,
                                           const char    *unit);
GewuChart    *gewu_chart_ref              (GewuChart     *self);
void          gewu_chart_unref            (GewuChart     *self);

/* Series first, then categories, then values. Both return the new index. name of a series may be
 * NULL when there is only one. */
guint         gewu_chart_add_series       (GewuChart     *self,
                                           const char    *name);
guint         gewu_chart_add_category     (GewuChart     *self,
                                           const char    *name);
/* value: finite, or NAN for "no value" (nothing is drawn but the label). label: the value as text
 * with the wanted decimals, NULL for none. id: what the element opens, opaque here. */
void          gewu_chart_set_value        (GewuChart     *self,
                                           guint          category,
                                           guint          series,
                                           double         value,
                                           const char    *label,
                                           gint64         id);
/* The category to stand out; GEWU_CHART_NO_ELEMENT for none. */
void          gewu_chart_set_highlight    (GewuChart     *self,
                                           int            category);
/* words: borrowed, static or outliving the chart. */
void          gewu_chart_set_words        (GewuChart            *self,
                                           const GewuChartWords *words);
/* The block a tile belongs to; those of one group follow each other. */
void          gewu_chart_set_group        (GewuChart         *self,
                                           guint              category,
                                           const char        *group);
/* first <= last. In the order of drawing: later ones lie on top. */
void          gewu_chart_add_span         (GewuChart         *self,
                                           guint              category,
                                           GewuChartSpanKind  kind,
                                           guint32            first,
                                           guint32            last);
/* Of bins: the value that a quarter of all is less than, that half are, and that a quarter is more
 * than; as texts, nullable. */
void          gewu_chart_set_spread       (GewuChart         *self,
                                           const char        *lower,
                                           const char        *median,
                                           const char        *upper);
/* The day a Gantt chart is seen from; 0: none. */
void          gewu_chart_set_today        (GewuChart         *self,
                                           guint32            today);

GewuChartKind gewu_chart_get_kind         (GewuChart     *self);
const char   *gewu_chart_get_title        (GewuChart     *self);
const char   *gewu_chart_get_unit         (GewuChart     *self);
guint         gewu_chart_get_n_series     (GewuChart     *self);
guint         gewu_chart_get_n_categories (GewuChart     *self);
const char   *gewu_chart_get_series       (GewuChart     *self,
                                           guint          series);
const char   *gewu_chart_get_category     (GewuChart     *self,
                                           guint          category);
int           gewu_chart_get_highlight    (GewuChart     *self);
/* Never NULL; without words set, of NULLs. */
const GewuChartWords *gewu_chart_get_words (GewuChart    *self);
/* NULL: none. */
const char   *gewu_chart_get_group        (GewuChart     *self,
                                           guint          category);
const GewuChartSpan *gewu_chart_get_spans (GewuChart     *self,
                                           guint          category,
                                           guint         *n_spans);
void          gewu_chart_get_spread       (GewuChart     *self,
                                           const char   **lower,
                                           const char   **median,
                                           const char   **upper);
guint32       gewu_chart_get_today        (GewuChart     *self);

/* Series × categories; 0 for an empty chart. */
guint         gewu_chart_get_n_elements   (GewuChart     *self);
double        gewu_chart_get_value        (GewuChart     *self,
                                           guint          element);
const char   *gewu_chart_get_label        (GewuChart     *self,
                                           guint          element);
gint64        gewu_chart_get_id           (GewuChart     *self,
                                           guint          element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuChart, gewu_chart_unref)

G_END_DECLS
