/* Rule "once": points if it happened at all, however often.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

static const GewuRuleParameter parameters[] = {
  { "points", N_("Points"), GEWU_PARAMETER_POINTS, TRUE },
  { NULL }
};

static GewuFraction
apply_once (const GewuRuleSetting *settings,
            GewuScoreLine         *line)
{
  line->reason = GEWU_REASON_ONCE;
  line->each = settings[0].number;
  line->occurred = line->value.ratio.numerator.millionths > 0;

  return line->occurred ? gewu_fraction_from_decimal (line->each) : GEWU_FRACTION_ZERO;
}

const GewuRuleKind gewu_rule_once = {
  .description = { "once", N_("Once, however often it happened"), GEWU_RULE_TAKES_NUMBER, FALSE,
                   parameters },
  .apply = apply_once,
};
