/* Rule "per-occurrence": points for each time it happened. The item's floor ends it (扣完为止).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

static GewuFraction
apply_per_occurrence (gconstpointer  rule,
                      GewuScoreLine *line)
{
  const GewuDecimal *each = rule;

  line->reason = GEWU_REASON_PER_OCCURRENCE;
  line->each = *each;
  line->occurred = line->value.ratio.numerator.millionths > 0;

  return gewu_fraction_multiply (gewu_fraction_from_ratio (line->value.ratio),
                                 gewu_fraction_from_decimal (*each));
}

const GewuRuleKind gewu_rule_per_occurrence = {
  "per-occurrence", GEWU_RULE_TAKES_NUMBER, gewu_rule_read_points, apply_per_occurrence,
  g_free
};
