/* What a chart shows: categories, series, values and the records behind them.
 *
 * A description without size or colours: gewu-chart-draw.h draws it on any cairo_t. Built by one
 * thread, then only read.
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
} GewuChartKind;

typedef struct _GewuChart GewuChart;

/* An element (one bar or point) is numbered category × number of series + series. */
#define GEWU_CHART_NO_ELEMENT (-1)

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

/* Series × categories; 0 for an empty chart. */
guint         gewu_chart_get_n_elements   (GewuChart     *self);
double        gewu_chart_get_value        (GewuChart     *self,
                                           guint          element);
const char   *gewu_chart_get_label        (GewuChart     *self,
                                           guint          element);
gint64        gewu_chart_get_id           (GewuChart     *self,
                                           guint          element);

/* What one sentence about the first series needs; the sentence is made where it is shown.
 * Texts are borrowed from the chart. */
typedef struct
{
  const char *title;
  const char *unit;
  guint       n_categories;
  guint       n_values;        /* without those that have no value; 0: the rest is NULL */
  const char *largest;         /* category; the first of equals */
  const char *largest_label;
  const char *smallest;
  const char *smallest_label;
  const char *highlight;       /* NULL: none */
  const char *highlight_label;
} GewuChartSummary;

void          gewu_chart_get_summary      (GewuChart        *self,
                                           GewuChartSummary *summary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuChart, gewu_chart_unref)

G_END_DECLS
