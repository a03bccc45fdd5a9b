/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-peers.h"

struct _GewuPeers
{
  GArray      *values;       /* GewuDecimal; ascending once ended */
  gboolean     are_rates;
  GewuFraction numerators;   /* of rates, in per cent */
  GewuFraction denominators;
  GewuDecimal  mean;
  GewuDecimal  mean_at_least_0;
  GewuDecimal  pooled;
};

GewuPeers *
gewu_peers_new (void)
{
  GewuPeers *self = g_new0 (GewuPeers, 1);

  self->values = g_array_new (FALSE, FALSE, sizeof (GewuDecimal));
  self->numerators = self->denominators = GEWU_FRACTION_ZERO;

  return self;
}

void
gewu_peers_free (GewuPeers *self)
{
  g_array_unref (self->values);
  g_free (self);
}

void
gewu_peers_add (GewuPeers   *self,
                GewuValue    value,
                GewuDecimal  comparable)
{
  const GewuFraction hundred = { 100, 1 };

  g_array_append_val (self->values, comparable);
  if (value.kind != GEWU_VALUE_RATIO)
    return;

  self->are_rates = TRUE;
  self->numerators = gewu_fraction_add (
    self->numerators,
    gewu_fraction_multiply (gewu_fraction_from_decimal (value.ratio.numerator), hundred));
  self->denominators = gewu_fraction_add (
    self->denominators, gewu_fraction_from_decimal (value.ratio.denominator));
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  return gewu_decimal_compare (*(const GewuDecimal *) a, *(const GewuDecimal *) b);
}

/* An average lies between the values: it is always in range. */
static GewuDecimal
round_average (GewuFraction average,
               int          places)
{
  GewuFraction rounded = gewu_fraction_round (average, places, GEWU_ROUNDING_HALF_UP);

  return gewu_decimal_from_units (
    (gint64) (rounded.numerator * (GEWU_DECIMAL_ONE / rounded.denominator)));
}

static GewuDecimal
compute_mean (const GewuPeers *self,
              gint64           least,
              int              places)
{
  GewuFraction mean = { 0, self->values->len * GEWU_DECIMAL_ONE };

  for (guint i = 0; i < self->values->len; i++)
    mean.numerator += MAX (g_array_index (self->values, GewuDecimal, i).millionths, least);

  return round_average (mean, places);
}

void
gewu_peers_end (GewuPeers *self,
                int        places)
{
  g_array_sort (self->values, compare_values);
  self->mean = self->pooled = compute_mean (self, -G_MAXINT64, places);
  self->mean_at_least_0 = compute_mean (self, 0, places);
  if (self->are_rates)
    self->pooled = round_average (gewu_fraction_divide (self->numerators, self->denominators),
                                  places);
}

guint
gewu_peers_count (const GewuPeers *self)
{
  return self->values->len;
}

GewuDecimal
gewu_peers_get_least (const GewuPeers *self)
{
  return g_array_index (self->values, GewuDecimal, 0);
}

GewuDecimal
gewu_peers_get_greatest (const GewuPeers *self)
{
  return g_array_index (self->values, GewuDecimal, self->values->len - 1);
}

/* How many values stand before limit, and those equal to it when they are included. */
static guint
count_before (const GewuPeers *self,
              GewuDecimal      limit,
              gboolean         included)
{
  guint first = 0, end = self->values->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      int order = gewu_decimal_compare (g_array_index (self->values, GewuDecimal, middle), limit);

      if (order < included)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

int
gewu_peers_find_place (const GewuPeers *self,
                       GewuDecimal      comparable,
                       gboolean         less)
{
  guint better = less ? count_before (self, comparable, FALSE)
                      : self->values->len - count_before (self, comparable, TRUE);

  return (int) better + 1;
}

GewuDecimal
gewu_peers_get_mean (const GewuPeers *self)
{
  return self->mean;
}

GewuDecimal
gewu_peers_get_mean_at_least_0 (const GewuPeers *self)
{
  return self->mean_at_least_0;
}

GewuDecimal
gewu_peers_get_pooled (const GewuPeers *self)
{
  return self->pooled;
}
