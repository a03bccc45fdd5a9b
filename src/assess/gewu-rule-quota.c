/* Rule "quota": a number of units is required, and each missing one has its price.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

typedef struct
{
  GewuDecimal   required;
  GewuDecimal   per_missing;
  GewuShortfall shortfall;
} Quota;

static gpointer
read_quota (GewuPlace *place)
{
  Quota *quota = g_new (Quota, 1);

  quota->required = gewu_place_get_decimal (place, "required");
  quota->per_missing = gewu_place_get_decimal (place, "per-missing");
  quota->shortfall = gewu_shortfall_read (place);

  return quota;
}

static GewuFraction
apply_quota (gconstpointer  rule,
             GewuScoreLine *line)
{
  const Quota *quota = rule;
  GewuFraction short_by = gewu_fraction_subtract (gewu_fraction_from_decimal (quota->required),
                                                  gewu_fraction_from_ratio (line->value.ratio));
  GewuFraction counted = gewu_shortfall_count (quota->shortfall, short_by, line);

  line->reason = line->occurred ? GEWU_REASON_QUOTA_MISSED : GEWU_REASON_QUOTA_MET;
  line->threshold = quota->required;
  line->each = quota->per_missing;

  return gewu_fraction_multiply (counted, gewu_fraction_from_decimal (quota->per_missing));
}

const GewuRuleKind gewu_rule_quota = {
  "quota", GEWU_RULE_TAKES_NUMBER, read_quota, apply_quota, g_free
};
