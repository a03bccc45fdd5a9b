/* Rule "rate": the full mark in proportion to a rate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

typedef struct
{
  GewuDecimal full;
  int         places;
} Rate;

static gpointer
read_rate (GewuPlace *place)
{
  Rate *rate = g_new (Rate, 1);

  rate->full = gewu_place_get_decimal (place, "full");
  rate->places = gewu_rate_read_places (place);

  return rate;
}

static GewuFraction
apply_rate (gconstpointer  rule,
            GewuScoreLine *line)
{
  const Rate *rate = rule;
  const GewuFraction hundredth = { 1, 100 };
  GewuFraction percent = gewu_rate_get_percent (line->value, rate->places);

  line->reason = GEWU_REASON_RATE;
  line->full = rate->full;
  line->occurred = gewu_ratio_compare (line->value.ratio, gewu_ratio (1, 1)) < 0;

  return gewu_fraction_multiply (gewu_fraction_multiply (percent, hundredth),
                                 gewu_fraction_from_decimal (rate->full));
}

const GewuRuleKind gewu_rule_rate = {
  "rate", GEWU_RULE_TAKES_RATE, read_rate, apply_rate, g_free
};
