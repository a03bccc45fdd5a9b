/* Rule "base": points that everyone starts with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

static GewuFraction
apply_base (gconstpointer  rule,
            GewuScoreLine *line)
{
  const GewuDecimal *base = rule;

  line->reason = GEWU_REASON_BASE;

  return gewu_fraction_from_decimal (*base);
}

const GewuRuleKind gewu_rule_base = {
  "base", GEWU_RULE_TAKES_NOTHING, gewu_rule_read_points, apply_base, g_free
};
