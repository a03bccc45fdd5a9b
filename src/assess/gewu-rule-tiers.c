/* Rule "tiers": points by the step that a rate reaches.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

typedef struct
{
  GewuDecimal from;      /* per cent */
  GewuDecimal points;
} Tier;

typedef struct
{
  GArray *tiers;         /* Tier, the highest first */
  int     places;
} Tiers;

static gpointer
read_tiers (GewuPlace *place)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, "tiers");
  Tiers *self = g_new (Tiers, 1);

  self->tiers = g_array_new (FALSE, FALSE, sizeof (Tier));
  self->places = gewu_rate_read_places (place);

  if (places->len == 0)
    gewu_place_fail (place, "tiers", "missing");

  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *at = g_ptr_array_index (places, i);
      Tier tier;

      tier.from = gewu_place_get_decimal (at, "from");
      tier.points = gewu_place_get_decimal (at, "points");
      if (i > 0 &&
          gewu_decimal_compare (tier.from, g_array_index (self->tiers, Tier, i - 1).from) >= 0)
        gewu_place_fail (at, "from", "not below the tier before it");
      g_array_append_val (self->tiers, tier);
    }

  return self;
}

static void
free_tiers (gpointer rule)
{
  Tiers *self = rule;

  g_array_unref (self->tiers);
  g_free (self);
}

static GewuFraction
apply_tiers (gconstpointer  rule,
             GewuScoreLine *line)
{
  const Tiers *self = rule;
  GewuFraction percent = gewu_rate_get_percent (line->value, self->places);

  line->reason = GEWU_REASON_NO_TIER;
  line->occurred = TRUE;

  for (guint i = 0; i < self->tiers->len; i++)
    {
      const Tier *tier = &g_array_index (self->tiers, Tier, i);
      GewuFraction above = gewu_fraction_subtract (percent,
                                                   gewu_fraction_from_decimal (tier->from));

      line->threshold = tier->from;
      if (gewu_fraction_sign (above) >= 0)
        {
          line->reason = GEWU_REASON_TIER;
          line->occurred = i > 0;
          return gewu_fraction_from_decimal (tier->points);
        }
    }

  return GEWU_FRACTION_ZERO;
}

const GewuRuleKind gewu_rule_tiers = {
  "tiers", GEWU_RULE_TAKES_RATE, read_tiers, apply_tiers, free_tiers
};
