/* How the scores of a group lie.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-trial-notes.h"

/* Widths of a bin that people read without reckoning, times a power of ten from 0.01 on. */
static const gint64 steps[] = { 1, 2, 5 };

static int
compare_scores (gconstpointer a,
                gconstpointer b)
{
  return gewu_decimal_compare (*(const GewuDecimal *) a, *(const GewuDecimal *) b);
}

static GArray *
collect_scores (GPtrArray  *scores,
                const char *group)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (GewuDecimal));

  for (guint i = 0; i < scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (scores, i);

      if (score->has_score && (group == NULL || g_strcmp0 (score->subject->group, group) == 0))
        g_array_append_val (values, score->score);
    }
  g_array_sort (values, compare_scores);

  return values;
}

/* Towards less, below zero too. */
static gint64
divide_down (gint64 value,
             gint64 by)
{
  gint64 quotient = value / by;

  return value % by < 0 ? quotient - 1 : quotient;
}

static gint64
count_bins (const GewuDistribution *self,
            gint64                  step)
{
  return divide_down (self->highest.millionths, step) - divide_down (self->lowest.millionths, step)
         + 1;
}

static gint64
choose_step (const GewuDistribution *self)
{
  for (gint64 unit = 10000;; unit *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      if (count_bins (self, unit * steps[i]) <= GEWU_BINS_MOST)
        return unit * steps[i];
}

GewuDistribution *
gewu_distribution_new (GPtrArray  *scores,
                       const char *group)
{
  g_autoptr (GArray) values = collect_scores (scores, group);
  GewuDistribution *self = g_new0 (GewuDistribution, 1);
  gint64 first;

  self->group = g_strdup (group);
  self->n = values->len;
  if (values->len == 0)
    return self;

  self->lowest = g_array_index (values, GewuDecimal, 0);
  self->median = g_array_index (values, GewuDecimal, (values->len - 1) / 2);
  self->highest = g_array_index (values, GewuDecimal, values->len - 1);
  self->step.millionths = choose_step (self);
  first = divide_down (self->lowest.millionths, self->step.millionths);
  self->low.millionths = first * self->step.millionths;
  self->n_bins = (guint) count_bins (self, self->step.millionths);
  for (guint i = 0; i < values->len; i++)
    self->counts[divide_down (g_array_index (values, GewuDecimal, i).millionths,
                              self->step.millionths) - first]++;

  return self;
}

void
gewu_distribution_free (GewuDistribution *self)
{
  g_free (self->group);
  g_free (self);
}
