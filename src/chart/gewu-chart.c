/* What a chart shows: categories, series, values and the records behind them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-chart.h"

#include <math.h>

typedef struct
{
  double  value;
  char   *label;
  gint64  id;
} Element;

struct _GewuChart
{
  GewuChartKind  kind;
  char          *title;
  char          *unit;
  GPtrArray     *series;
  GPtrArray     *categories;
  GArray        *elements;
  int            highlight;
};

static void
clear_element (gpointer data)
{
  Element *element = data;

  g_free (element->label);
}

static void
clear_chart (gpointer data)
{
  GewuChart *self = data;

  g_free (self->title);
  g_free (self->unit);
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->categories);
  g_array_unref (self->elements);
}

static const Element *
get_element (GewuChart *self,
             guint      element)
{
  return &g_array_index (self->elements, Element, element);
}

GewuChart *
gewu_chart_new (GewuChartKind  kind,
                const char    *title,
                const char    *unit)
{
  GewuChart *self = g_atomic_rc_box_new0 (GewuChart);

  self->kind = kind;
  self->title = g_strdup (title);
  self->unit = g_strdup (unit);
  self->series = g_ptr_array_new_with_free_func (g_free);
  self->categories = g_ptr_array_new_with_free_func (g_free);
  self->elements = g_array_new (FALSE, TRUE, sizeof (Element));
  g_array_set_clear_func (self->elements, clear_element);
  self->highlight = GEWU_CHART_NO_ELEMENT;

  return self;
}

GewuChart *
gewu_chart_ref (GewuChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
gewu_chart_unref (GewuChart *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_chart);
}

guint
gewu_chart_add_series (GewuChart  *self,
                       const char *name)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (self->categories->len == 0, 0);
  g_return_val_if_fail (self->kind != GEWU_CHART_RATES || self->series->len == 0, 0);

  g_ptr_array_add (self->series, g_strdup (name));

  return self->series->len - 1;
}

guint
gewu_chart_add_category (GewuChart  *self,
                         const char *name)
{
  const Element empty = { .value = NAN };

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (self->series->len > 0, 0);

  g_ptr_array_add (self->categories, g_strdup (name));
  for (guint i = 0; i < self->series->len; i++)
    g_array_append_val (self->elements, empty);

  return self->categories->len - 1;
}

void
gewu_chart_set_value (GewuChart  *self,
                      guint       category,
                      guint       series,
                      double      value,
                      const char *label,
                      gint64      id)
{
  Element *element;

  g_return_if_fail (self != NULL);
  g_return_if_fail (category < self->categories->len);
  g_return_if_fail (series < self->series->len);
  g_return_if_fail (!isinf (value));

  element = &g_array_index (self->elements, Element, category * self->series->len + series);
  g_free (element->label);
  element->value = value;
  element->label = g_strdup (label);
  element->id = id;
}

void
gewu_chart_set_highlight (GewuChart *self,
                          int        category)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (category >= GEWU_CHART_NO_ELEMENT);
  g_return_if_fail (category < (int) self->categories->len);

  self->highlight = category;
}

GewuChartKind
gewu_chart_get_kind (GewuChart *self)
{
  g_return_val_if_fail (self != NULL, GEWU_CHART_COLUMNS);

  return self->kind;
}

const char *
gewu_chart_get_title (GewuChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
gewu_chart_get_unit (GewuChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unit;
}

guint
gewu_chart_get_n_series (GewuChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->series->len;
}

guint
gewu_chart_get_n_categories (GewuChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->categories->len;
}

const char *
gewu_chart_get_series (GewuChart *self,
                       guint      series)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (series < self->series->len, NULL);

  return g_ptr_array_index (self->series, series);
}

const char *
gewu_chart_get_category (GewuChart *self,
                         guint      category)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (category < self->categories->len, NULL);

  return g_ptr_array_index (self->categories, category);
}

int
gewu_chart_get_highlight (GewuChart *self)
{
  g_return_val_if_fail (self != NULL, GEWU_CHART_NO_ELEMENT);

  return self->highlight;
}

guint
gewu_chart_get_n_elements (GewuChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->elements->len;
}

double
gewu_chart_get_value (GewuChart *self,
                      guint      element)
{
  g_return_val_if_fail (self != NULL, NAN);
  g_return_val_if_fail (element < self->elements->len, NAN);

  return get_element (self, element)->value;
}

const char *
gewu_chart_get_label (GewuChart *self,
                      guint      element)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (element < self->elements->len, NULL);

  return get_element (self, element)->label;
}

gint64
gewu_chart_get_id (GewuChart *self,
                   guint      element)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (element < self->elements->len, 0);

  return get_element (self, element)->id;
}

static void
summarize_extremes (GewuChart        *self,
                    GewuChartSummary *summary)
{
  double largest = -INFINITY;
  double smallest = INFINITY;

  for (guint i = 0; i < self->categories->len; i++)
    {
      const Element *element = get_element (self, i * self->series->len);

      if (isnan (element->value))
        continue;

      summary->n_values++;
      if (element->value > largest)
        {
          largest = element->value;
          summary->largest = g_ptr_array_index (self->categories, i);
          summary->largest_label = element->label;
        }
      if (element->value < smallest)
        {
          smallest = element->value;
          summary->smallest = g_ptr_array_index (self->categories, i);
          summary->smallest_label = element->label;
        }
    }
}

void
gewu_chart_get_summary (GewuChart        *self,
                        GewuChartSummary *summary)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (summary != NULL);

  *summary = (GewuChartSummary) {
    .title = self->title,
    .unit = self->unit,
    .n_categories = self->categories->len,
  };
  summarize_extremes (self, summary);

  if (self->highlight != GEWU_CHART_NO_ELEMENT)
    {
      summary->highlight = g_ptr_array_index (self->categories, self->highlight);
      summary->highlight_label =
        get_element (self, self->highlight * self->series->len)->label;
    }
}
