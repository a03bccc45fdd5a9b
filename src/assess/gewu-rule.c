/* The kinds of rules, and what several of them share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

static const GewuRuleKind *const kinds[] = {
  &gewu_rule_amount,
  &gewu_rule_base,
  &gewu_rule_once,
  &gewu_rule_per_occurrence,
  &gewu_rule_quota,
  &gewu_rule_rate,
  &gewu_rule_threshold,
  &gewu_rule_tiers,
};

GewuRule *
gewu_rule_read (GewuPlace *place)
{
  const char *ids[G_N_ELEMENTS (kinds) + 1] = { NULL };
  GewuRule *self = g_new0 (GewuRule, 1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    ids[i] = kinds[i]->id;

  if (!gewu_place_has (place, "kind"))
    gewu_place_fail (place, "kind", "missing");
  self->kind = kinds[gewu_place_get_choice (place, "kind", ids)];
  self->parameters = self->kind->read (place);

  return self;
}

void
gewu_rule_free (GewuRule *self)
{
  self->kind->free (self->parameters);
  g_free (self);
}

gpointer
gewu_rule_read_points (GewuPlace *place)
{
  GewuDecimal *points = g_new (GewuDecimal, 1);

  *points = gewu_place_get_decimal (place, "points");

  return points;
}

GewuShortfall
gewu_shortfall_read (GewuPlace *place)
{
  static const char *const ids[] = {
    [GEWU_SHORTFALL_PRORATA] = "prorata",
    [GEWU_SHORTFALL_FLOOR] = "floor",
    [GEWU_SHORTFALL_CEIL] = "ceil",
    NULL
  };

  return gewu_place_get_choice (place, "shortfall", ids);
}

static GewuFraction
count_units (GewuShortfall self,
             GewuFraction  short_by)
{
  switch (self)
    {
    case GEWU_SHORTFALL_FLOOR:
      return gewu_fraction_floor (short_by);

    case GEWU_SHORTFALL_CEIL:
      return gewu_fraction_ceil (short_by);

    case GEWU_SHORTFALL_PRORATA:
    default:
      return short_by;
    }
}

GewuFraction
gewu_shortfall_count (GewuShortfall  self,
                      GewuFraction   short_by,
                      GewuScoreLine *line)
{
  GewuFraction missing = gewu_fraction_at_least_0 (short_by);
  GewuFraction counted = count_units (self, missing);

  line->occurred = gewu_fraction_sign (missing) > 0;

  return gewu_fraction_to_decimal (counted, GEWU_DECIMAL_PLACES, &line->shortfall)
         ? counted : GEWU_FRACTION_OVERFLOW;
}

int
gewu_rate_read_places (GewuPlace *place)
{
  return gewu_place_get_integer (place, "round-rate", 0, GEWU_DECIMAL_PLACES, -1);
}

GewuFraction
gewu_rate_get_percent (GewuValue value,
                       int       places)
{
  GewuFraction percent = gewu_fraction_multiply (gewu_fraction_from_ratio (value.ratio),
                                                 gewu_fraction_from_int (100));

  return places < 0 ? percent : gewu_fraction_round (percent, places);
}
