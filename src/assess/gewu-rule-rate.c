/* Rule "rate": the full mark in proportion to a rate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

enum
{
  FULL,
  ROUND_RATE,
};

static const GewuRuleParameter parameters[] = {
  [FULL] = { "full", N_("Full mark"), GEWU_PARAMETER_POINTS, TRUE },
  [ROUND_RATE] = GEWU_RULE_ROUND_RATE,
  { NULL }
};

static GewuFraction
apply_rate (const GewuRuleSetting *settings,
            GewuScoreLine         *line)
{
  const GewuFraction hundredth = { 1, 100 };
  GewuFraction percent = gewu_rule_get_value (line->value, settings[ROUND_RATE].integer);

  line->reason = GEWU_REASON_RATE;
  line->full = settings[FULL].number;
  line->occurred = gewu_fraction_sign (gewu_fraction_subtract (gewu_fraction_from_int (100),
                                                               percent)) > 0;

  return gewu_fraction_multiply (gewu_fraction_multiply (percent, hundredth),
                                 gewu_fraction_from_decimal (line->full));
}

const GewuRuleKind gewu_rule_rate = {
  .description = { "rate", N_("In proportion to a rate"), GEWU_RULE_TAKES_RATE, FALSE,
                   parameters },
  .get_full = gewu_rule_first_is_full,
  .apply = apply_rate,
};
