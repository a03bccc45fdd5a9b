/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-chart-summary.h"

#include <math.h>
#include <stdlib.h>

static void
set_largest (GewuChartSummary *summary,
             GewuChart        *chart,
             guint             element)
{
  guint n_series = gewu_chart_get_n_series (chart);

  summary->largest = gewu_chart_get_category (chart, element / n_series);
  summary->largest_label = gewu_chart_get_label (chart, element);
  if (n_series > 1)
    summary->largest_series = gewu_chart_get_series (chart, element % n_series);
}

static void
set_smallest (GewuChartSummary *summary,
              GewuChart        *chart,
              guint             element)
{
  guint n_series = gewu_chart_get_n_series (chart);

  summary->smallest = gewu_chart_get_category (chart, element / n_series);
  summary->smallest_label = gewu_chart_get_label (chart, element);
  if (n_series > 1)
    summary->smallest_series = gewu_chart_get_series (chart, element % n_series);
}

static void
find_extremes (GewuChartSummary *summary,
               GewuChart        *chart)
{
  double largest = -INFINITY;
  double smallest = INFINITY;

  for (guint i = 0; i < summary->n_elements; i++)
    {
      double value = gewu_chart_get_value (chart, i);

      if (isnan (value))
        continue;

      summary->n_values++;
      if (value > largest)
        {
          largest = value;
          set_largest (summary, chart, i);
        }
      if (value < smallest)
        {
          smallest = value;
          set_smallest (summary, chart, i);
        }
    }
}

/* Of the values a category has: their sum, and how many. */
static double
add_up (GewuChart *chart,
        guint      category,
        guint     *n_values)
{
  guint n_series = gewu_chart_get_n_series (chart);
  double sum = 0;

  *n_values = 0;
  for (guint i = category * n_series; i < (category + 1) * n_series; i++)
    if (!isnan (gewu_chart_get_value (chart, i)))
      {
        sum += gewu_chart_get_value (chart, i);
        *n_values += 1;
      }

  return sum;
}

static void
find_sums (GewuChartSummary *summary,
           GewuChart        *chart)
{
  double largest = -INFINITY;
  double smallest = INFINITY;

  summary->largest_label = summary->smallest_label = NULL;
  summary->largest_series = summary->smallest_series = NULL;
  for (guint i = 0; i < summary->n_categories; i++)
    {
      guint n_values;
      double sum = add_up (chart, i, &n_values);

      if (n_values == 0)
        continue;
      if (sum > largest)
        summary->largest = gewu_chart_get_category (chart, i);
      if (sum < smallest)
        summary->smallest = gewu_chart_get_category (chart, i);
      largest = MAX (largest, sum);
      smallest = MIN (smallest, sum);
    }
}

static void
find_lowest_row (GewuChartSummary *summary,
                 GewuChart        *chart)
{
  double lowest = INFINITY;

  for (guint i = 0; i < summary->n_categories; i++)
    {
      guint n_values;
      double sum = add_up (chart, i, &n_values);

      if (n_values == 0 || sum / n_values >= lowest)
        continue;
      lowest = sum / n_values;
      summary->lowest_row = gewu_chart_get_category (chart, i);
    }
}

static void
find_moves (GewuChartSummary *summary,
            GewuChart        *chart)
{
  for (guint i = 0; gewu_chart_get_n_series (chart) == 2 && i < summary->n_categories; i++)
    {
      double before = gewu_chart_get_value (chart, i * 2);
      double after = gewu_chart_get_value (chart, i * 2 + 1);
      int rise;

      if (isnan (before) || isnan (after))
        {
          summary->n_risen += isnan (before) && !isnan (after);
          summary->n_fallen += isnan (after) && !isnan (before);
          continue;
        }

      rise = (int) (before - after);
      summary->n_risen += rise > 0;
      summary->n_fallen += rise < 0;
      if (abs (rise) > abs (summary->greatest_rise))
        {
          summary->greatest_rise = rise;
          summary->greatest_move = gewu_chart_get_category (chart, i);
        }
    }
}

static void
count_over (GewuChartSummary *summary,
            GewuChart        *chart)
{
  for (guint i = 0; i < summary->n_categories; i++)
    {
      guint n_spans;
      const GewuChartSpan *spans = gewu_chart_get_spans (chart, i, &n_spans);
      gboolean is_over = FALSE;

      for (guint j = 0; j < n_spans; j++)
        is_over = is_over || spans[j].kind == GEWU_CHART_SPAN_OVER;
      summary->n_over += is_over;
    }
}

static void
add_kind (GewuChartSummary *summary,
          GewuChart        *chart)
{
  switch (summary->kind)
    {
    case GEWU_CHART_STACKS:
      find_sums (summary, chart);
      break;

    case GEWU_CHART_HEAT:
      find_lowest_row (summary, chart);
      break;

    case GEWU_CHART_SLOPE:
      find_moves (summary, chart);
      break;

    case GEWU_CHART_BINS:
      gewu_chart_get_spread (chart, &summary->lower, &summary->median, &summary->upper);
      break;

    case GEWU_CHART_GANTT:
      count_over (summary, chart);
      break;

    case GEWU_CHART_COLUMNS:
    case GEWU_CHART_RATES:
    case GEWU_CHART_LINES:
    case GEWU_CHART_RANKS:
    case GEWU_CHART_BARS:
    case GEWU_CHART_TILES:
      break;

    case GEWU_CHART_N_KINDS:
    default:
      g_assert_not_reached ();
    }
}

void
gewu_chart_get_summary (GewuChart        *self,
                        GewuChartSummary *summary)
{
  int highlight;

  g_return_if_fail (self != NULL);
  g_return_if_fail (summary != NULL);

  highlight = gewu_chart_get_highlight (self);
  *summary = (GewuChartSummary) {
    .kind = gewu_chart_get_kind (self),
    .title = gewu_chart_get_title (self),
    .unit = gewu_chart_get_unit (self),
    .n_categories = gewu_chart_get_n_categories (self),
    .n_elements = gewu_chart_get_n_elements (self),
  };
  find_extremes (summary, self);
  add_kind (summary, self);

  if (highlight != GEWU_CHART_NO_ELEMENT)
    {
      summary->highlight = gewu_chart_get_category (self, (guint) highlight);
      summary->highlight_label =
        gewu_chart_get_label (self, (guint) highlight * gewu_chart_get_n_series (self));
    }
}
