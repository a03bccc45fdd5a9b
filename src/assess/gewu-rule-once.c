/* Rule "once": points if it happened at all, however often, to begin with the full mark if there is
 * one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

enum
{
  FULL,
  POINTS,
};

static const GewuRuleParameter parameters[] = {
  [FULL] = GEWU_RULE_BEGINS_WITH,
  [POINTS] = { "points", N_("Points"), GEWU_PARAMETER_POINTS, TRUE },
  { NULL }
};

static GewuFraction
apply_once (const GewuRuleSetting *settings,
            GewuScoreLine         *line)
{
  line->reason = GEWU_REASON_ONCE;
  line->each = settings[POINTS].number;
  line->occurred = line->value.ratio.numerator.millionths > 0;

  return gewu_rule_begin_with (&settings[FULL],
                               line->occurred ? gewu_fraction_from_decimal (line->each)
                                              : GEWU_FRACTION_ZERO, line);
}

const GewuRuleKind gewu_rule_once = {
  .description = { "once", N_("Once, however often it happened"), GEWU_RULE_TAKES_NUMBER, FALSE,
                   parameters },
  .get_full = gewu_rule_first_may_be_full,
  .apply = apply_once,
};
