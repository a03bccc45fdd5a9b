/* What a chart shows, in one sentence for who does not see it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-chart.h"

#include "gewu-chart-summary.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* "经济发展局 (12)", "经济发展局, 5月 (12)". */
static char *
name_element (const char *category,
              const char *series,
              const char *label)
{
  g_autofree char *place = series != NULL ? g_strdup_printf ("%s, %s", category, series)
                                          : g_strdup (category);

  return label != NULL ? g_strdup_printf ("%s (%s)", place, label) : g_steal_pointer (&place);
}

static char *
describe_extremes (const GewuChartSummary *summary)
{
  g_autofree char *largest = name_element (summary->largest, summary->largest_series,
                                           summary->largest_label);
  g_autofree char *smallest = name_element (summary->smallest, summary->smallest_series,
                                            summary->smallest_label);

  /* Translators: title of the chart; where there is most, and least, with the values */
  return g_strdup_printf (_("%s: most: %s; least: %s"), summary->title, largest, smallest);
}

/* The first rank is the least number. */
static char *
describe_ranks (const GewuChartSummary *summary)
{
  g_autofree char *best = name_element (summary->smallest, summary->smallest_series,
                                        summary->smallest_label);
  g_autofree char *worst = name_element (summary->largest, summary->largest_series,
                                         summary->largest_label);

  return g_strdup_printf (_("%s: best: %s; worst: %s"), summary->title, best, worst);
}

static char *
describe_moves (const GewuChartSummary *summary)
{
  if (summary->n_risen == 0 && summary->n_fallen == 0)
    return g_strdup_printf (_("%s: nobody moved"), summary->title);
  if (summary->greatest_move == NULL)
    return g_strdup_printf (_("%s: %u rose, %u fell"), summary->title, summary->n_risen,
                            summary->n_fallen);

  return summary->greatest_rise > 0
    /* Translators: title, how many rose, how many fell, who gained most ranks, how many ranks */
    ? g_strdup_printf (_("%s: %u rose, %u fell; the greatest move: %s, up %d"), summary->title,
                       summary->n_risen, summary->n_fallen, summary->greatest_move,
                       summary->greatest_rise)
    : g_strdup_printf (_("%s: %u rose, %u fell; the greatest move: %s, down %d"), summary->title,
                       summary->n_risen, summary->n_fallen, summary->greatest_move,
                       abs (summary->greatest_rise));
}

static char *
describe_cells (const GewuChartSummary *summary)
{
  guint n_empty = summary->n_elements - summary->n_values;
  g_autofree char *smallest = name_element (summary->smallest, summary->smallest_series,
                                            summary->smallest_label);

  if (n_empty == 0)
    return g_strdup_printf (_("%s: lowest row: %s; least: %s"), summary->title,
                            summary->lowest_row, smallest);

  /* Translators: title, cells without a value, all cells, a row, a cell */
  return g_strdup_printf (_("%s: %u of %u without a value; lowest row: %s; least: %s"),
                          summary->title, n_empty, summary->n_elements, summary->lowest_row,
                          smallest);
}

static char *
describe_bins (const GewuChartSummary *summary)
{
  if (summary->median == NULL)
    return describe_extremes (summary);

  return g_strdup_printf (_("%s: median %s, the middle half from %s to %s"), summary->title,
                          summary->median, summary->lower, summary->upper);
}

static char *
describe_stages (const GewuChartSummary *summary)
{
  g_autofree char *longest = name_element (summary->largest, NULL, summary->largest_label);

  if (summary->n_over == 0)
    return g_strdup_printf (_("%s: longest: %s"), summary->title, longest);

  return g_strdup_printf (ngettext ("%s: longest: %s; %u stage past its due day",
                                    "%s: longest: %s; %u stages past their due day",
                                    summary->n_over),
                          summary->title, longest, summary->n_over);
}

char *
gewu_chart_describe (GewuChart *chart)
{
  GewuChartSummary summary;

  gewu_chart_get_summary (chart, &summary);
  if (summary.n_values == 0)
    return g_strdup_printf (_("%s: no data"), summary.title);

  switch (summary.kind)
    {
    case GEWU_CHART_RANKS:
      return describe_ranks (&summary);

    case GEWU_CHART_SLOPE:
      return describe_moves (&summary);

    case GEWU_CHART_HEAT:
      return describe_cells (&summary);

    case GEWU_CHART_BINS:
      return describe_bins (&summary);

    case GEWU_CHART_GANTT:
      return describe_stages (&summary);

    case GEWU_CHART_COLUMNS:
    case GEWU_CHART_RATES:
    case GEWU_CHART_LINES:
    case GEWU_CHART_BARS:
    case GEWU_CHART_STACKS:
    case GEWU_CHART_TILES:
      return describe_extremes (&summary);

    case GEWU_CHART_N_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}
