/* Rule "amount": a mark or an amount that is entered as such, with a weight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

static gpointer
read_amount (GewuPlace *place)
{
  GewuDecimal *factor = g_new (GewuDecimal, 1);

  *factor = gewu_decimal_from_int (1);
  gewu_place_find_decimal (place, "factor", factor);

  return factor;
}

static GewuFraction
apply_amount (gconstpointer  rule,
              GewuScoreLine *line)
{
  const GewuDecimal *factor = rule;

  line->reason = GEWU_REASON_AMOUNT;
  line->each = *factor;
  line->occurred = line->value.ratio.numerator.millionths != 0;

  return gewu_fraction_multiply (gewu_fraction_from_ratio (line->value.ratio),
                                 gewu_fraction_from_decimal (*factor));
}

const GewuRuleKind gewu_rule_amount = {
  "amount", GEWU_RULE_TAKES_NUMBER, read_amount, apply_amount, g_free
};
