/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart.h"

#include <math.h>

/* Lower, median, upper. */
#define N_QUARTERS 3

typedef struct
{
  double  value;
  char   *label;
  gint64  id;
} Element;

typedef struct
{
  char   *name;
  char   *group;   /* nullable */
  GArray *spans;   /* GewuChartSpan; NULL: none */
} Category;

struct _GewuChart
{
  GewuChartKind         kind;
  char                 *title;
  char                 *unit;
  const GewuChartWords *words;
  GPtrArray            *series;
  GArray               *categories;   /* Category */
  GArray               *elements;
  char                 *spread[N_QUARTERS];
  int                   highlight;
  guint32               today;
};

static void
clear_element (gpointer data)
{
  Element *element = data;

  g_free (element->label);
}

static void
clear_category (gpointer data)
{
  Category *category = data;

  g_free (category->name);
  g_free (category->group);
  g_clear_pointer (&category->spans, g_array_unref);
}

static void
clear_chart (gpointer data)
{
  GewuChart *self = data;

  g_free (self->title);
  g_free (self->unit);
  g_ptr_array_unref (self->series);
  g_array_unref (self->categories);
  g_array_unref (self->elements);
  for (guint i = 0; i < N_QUARTERS; i++)
    g_free (self->spread[i]);
}

static const Element *
get_element (GewuChart *self,
             guint      element)
{
  return &g_array_index (self->elements, Element, element);
}

static Category *
get_category (GewuChart *self,
              guint      category)
{
  return &g_array_index (self->categories, Category, category);
}

GewuChart *
gewu_chart_new (GewuChartKind  kind,
                const char    *title,
                const char    *unit)
{
  static const GewuChartWords no_words = { NULL };
  GewuChart *self = g_atomic_rc_box_new0 (GewuChart);

  self->kind = kind;
  self->title = g_strdup (title);
  self->unit = g_strdup (unit);
  self->words = &no_words;
  self->series = g_ptr_array_new_with_free_func (g_free);
  self->categories = g_array_new (FALSE, TRUE, sizeof (Category));
  g_array_set_clear_func (self->categories, clear_category);
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

static guint
get_most_series (GewuChartKind kind)
{
  switch (kind)
    {
    case GEWU_CHART_RATES:
    case GEWU_CHART_BINS:
    case GEWU_CHART_GANTT:
    case GEWU_CHART_TILES:
      return 1;

    case GEWU_CHART_SLOPE:
      return 2;

    case GEWU_CHART_COLUMNS:
    case GEWU_CHART_LINES:
    case GEWU_CHART_RANKS:
    case GEWU_CHART_BARS:
    case GEWU_CHART_STACKS:
    case GEWU_CHART_HEAT:
      return G_MAXUINT;

    case GEWU_CHART_N_KINDS:
    default:
      g_return_val_if_reached (0);
    }
}

guint
gewu_chart_add_series (GewuChart  *self,
                       const char *name)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (self->categories->len == 0, 0);
  g_return_val_if_fail (self->series->len < get_most_series (self->kind), 0);

  g_ptr_array_add (self->series, g_strdup (name));

  return self->series->len - 1;
}

guint
gewu_chart_add_category (GewuChart  *self,
                         const char *name)
{
  const Element empty = { .value = NAN };
  Category category = { NULL };

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (self->series->len > 0, 0);

  category.name = g_strdup (name);
  g_array_append_val (self->categories, category);
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

void
gewu_chart_set_words (GewuChart            *self,
                      const GewuChartWords *words)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (words != NULL);

  self->words = words;
}

void
gewu_chart_set_group (GewuChart  *self,
                      guint       category,
                      const char *group)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (category < self->categories->len);

  g_free (get_category (self, category)->group);
  get_category (self, category)->group = g_strdup (group);
}

void
gewu_chart_add_span (GewuChart         *self,
                     guint              category,
                     GewuChartSpanKind  kind,
                     guint32            first,
                     guint32            last)
{
  GewuChartSpan span = { kind, first, last };
  Category *owner;

  g_return_if_fail (self != NULL);
  g_return_if_fail (category < self->categories->len);
  g_return_if_fail (first <= last && g_date_valid_julian (first));

  owner = get_category (self, category);
  if (owner->spans == NULL)
    owner->spans = g_array_new (FALSE, FALSE, sizeof (GewuChartSpan));
  g_array_append_val (owner->spans, span);
}

void
gewu_chart_set_spread (GewuChart  *self,
                       const char *lower,
                       const char *median,
                       const char *upper)
{
  const char *texts[N_QUARTERS] = { lower, median, upper };

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < N_QUARTERS; i++)
    {
      g_free (self->spread[i]);
      self->spread[i] = g_strdup (texts[i]);
    }
}

void
gewu_chart_set_today (GewuChart *self,
                      guint32    today)
{
  g_return_if_fail (self != NULL);

  self->today = today;
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

  return get_category (self, category)->name;
}

int
gewu_chart_get_highlight (GewuChart *self)
{
  g_return_val_if_fail (self != NULL, GEWU_CHART_NO_ELEMENT);

  return self->highlight;
}

const GewuChartWords *
gewu_chart_get_words (GewuChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words;
}

const char *
gewu_chart_get_group (GewuChart *self,
                      guint      category)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (category < self->categories->len, NULL);

  return get_category (self, category)->group;
}

const GewuChartSpan *
gewu_chart_get_spans (GewuChart *self,
                      guint      category,
                      guint     *n_spans)
{
  const GArray *spans;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (category < self->categories->len, NULL);
  g_return_val_if_fail (n_spans != NULL, NULL);

  spans = get_category (self, category)->spans;
  *n_spans = spans != NULL ? spans->len : 0;

  return spans != NULL ? (const GewuChartSpan *) (gpointer) spans->data : NULL;
}

void
gewu_chart_get_spread (GewuChart   *self,
                       const char **lower,
                       const char **median,
                       const char **upper)
{
  g_return_if_fail (self != NULL);

  *lower = self->spread[0];
  *median = self->spread[1];
  *upper = self->spread[2];
}

guint32
gewu_chart_get_today (GewuChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->today;
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
