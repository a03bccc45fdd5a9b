/* Rule "once": points if it happened at all, however often.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

static GewuFraction
apply_once (gconstpointer  rule,
            GewuScoreLine *line)
{
  const GewuDecimal *once = rule;

  line->reason = GEWU_REASON_ONCE;
  line->each = *once;
  line->occurred = line->value.ratio.numerator.millionths > 0;

  return line->occurred ? gewu_fraction_from_decimal (*once) : GEWU_FRACTION_ZERO;
}

const GewuRuleKind gewu_rule_once = {
  "once", GEWU_RULE_TAKES_NUMBER, gewu_rule_read_points, apply_once, g_free
};
