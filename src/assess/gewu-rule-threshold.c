/* Rule "threshold": the full mark from a rate upwards, less for each percentage point below it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

typedef struct
{
  GewuDecimal   full;
  GewuDecimal   threshold;
  GewuDecimal   per_point;
  GewuShortfall shortfall;
  int           places;
} Threshold;

static gpointer
read_threshold (GewuPlace *place)
{
  Threshold *threshold = g_new (Threshold, 1);

  threshold->full = gewu_place_get_decimal (place, "full");
  threshold->threshold = gewu_place_get_decimal (place, "threshold");
  threshold->per_point = gewu_place_get_decimal (place, "per-point");
  threshold->shortfall = gewu_shortfall_read (place);
  threshold->places = gewu_rate_read_places (place);

  return threshold;
}

static GewuFraction
apply_threshold (gconstpointer  rule,
                 GewuScoreLine *line)
{
  const Threshold *self = rule;
  GewuFraction percent = gewu_rate_get_percent (line->value, self->places);
  GewuFraction short_by = gewu_fraction_subtract (gewu_fraction_from_decimal (self->threshold),
                                                  percent);
  GewuFraction counted = gewu_shortfall_count (self->shortfall, short_by, line);

  line->reason = line->occurred ? GEWU_REASON_SHORTFALL : GEWU_REASON_THRESHOLD_MET;
  line->full = self->full;
  line->threshold = self->threshold;
  line->each = self->per_point;

  return gewu_fraction_add (gewu_fraction_from_decimal (self->full),
                            gewu_fraction_multiply (counted,
                                                    gewu_fraction_from_decimal (self->per_point)));
}

const GewuRuleKind gewu_rule_threshold = {
  "threshold", GEWU_RULE_TAKES_RATE, read_threshold, apply_threshold, g_free
};
