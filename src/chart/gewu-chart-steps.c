/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-steps.h"

#include <math.h>

typedef struct
{
  double value;
  guint  element;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *left = a;
  const Place *right = b;

  if (left->value != right->value)
    return left->value < right->value ? -1 : 1;

  return left->element < right->element ? -1 : left->element > right->element;
}

static GArray *
sort_values (GewuChartSteps *self)
{
  guint n_elements = gewu_chart_get_n_elements (self->chart);
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (Place), n_elements);

  for (guint i = 0; i < n_elements; i++)
    {
      Place place = { gewu_chart_get_value (self->chart, i), i };

      if (isnan (place.value))
        self->n_none++;
      else
        g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);

  return places;
}

static gboolean
is_equal (const GArray *places,
          guint         a,
          guint         b)
{
  return g_array_index (places, Place, a).value == g_array_index (places, Place, b).value;
}

/* So many different values, as far as it matters: at most one more than there are shades. */
static guint
count_values (const GArray *places)
{
  guint n_values = 0;

  for (guint i = 0; i < places->len && n_values <= GEWU_CHART_N_SHADES; i++)
    n_values += i == 0 || !is_equal (places, i, i - 1);

  return n_values;
}

/* The end of the step that begins at start: where its share ends, but not among equals. These are
 * left to the next step, unless it begins with them. */
static guint
find_end (const GArray *places,
          guint         start,
          guint         share)
{
  guint end = MIN (start + MAX (share, 1), places->len);

  if (end == places->len || !is_equal (places, end, end - 1))
    return end;

  while (end > start && is_equal (places, end, end - 1))
    end--;
  if (end > start)
    return end;

  while (end < places->len && is_equal (places, end, start))
    end++;

  return end;
}

void
gewu_chart_steps_init (GewuChartSteps *self,
                       GewuChart      *chart)
{
  g_autoptr(GArray) places = NULL;
  guint start = 0;
  gboolean few;

  *self = (GewuChartSteps) { .chart = chart };
  places = sort_values (self);
  few = count_values (places) <= GEWU_CHART_N_SHADES;

  while (start < places->len)
    {
      guint n_left = GEWU_CHART_N_SHADES - self->n_steps;
      guint end = find_end (places, start, few ? 1 : (places->len - start) / n_left);

      self->steps[self->n_steps++] = (GewuChartStep) {
        .least = g_array_index (places, Place, start).element,
        .most = g_array_index (places, Place, end - 1).element,
        .count = end - start,
      };
      start = end;
    }

  for (guint i = 0; i < self->n_steps; i++)
    self->steps[i].shade = self->n_steps == 1
                           ? GEWU_CHART_N_SHADES / 2
                           : (int) (i * (GEWU_CHART_N_SHADES - 1) / (self->n_steps - 1));
}

int
gewu_chart_steps_get_shade (const GewuChartSteps *self,
                            guint                 element)
{
  double value = gewu_chart_get_value (self->chart, element);

  if (isnan (value))
    return -1;

  for (guint i = 0; i + 1 < self->n_steps; i++)
    if (value <= gewu_chart_get_value (self->chart, self->steps[i].most))
      return self->steps[i].shade;

  return self->steps[self->n_steps - 1].shade;
}
