/* Rule "amount": a mark or an amount that is entered as such, with a weight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

static const GewuRuleParameter parameters[] = {
  { "factor", N_("Factor"), GEWU_PARAMETER_NUMBER, .fallback = "1" },
  { NULL }
};

static GewuFraction
apply_amount (const GewuRuleSetting *settings,
              GewuScoreLine         *line)
{
  line->reason = GEWU_REASON_AMOUNT;
  line->each = settings[0].number;
  line->occurred = line->value.ratio.numerator.millionths != 0;

  return gewu_fraction_multiply (gewu_fraction_from_ratio (line->value.ratio),
                                 gewu_fraction_from_decimal (settings[0].number));
}

const GewuRuleKind gewu_rule_amount = {
  .description = { "amount", N_("A mark as it is"), GEWU_RULE_TAKES_NUMBER, FALSE, parameters },
  .apply = apply_amount,
};
