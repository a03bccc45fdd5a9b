/* Rule "base": points that everyone starts with.
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
apply_base (const GewuRuleSetting *settings,
            GewuScoreLine         *line)
{
  line->reason = GEWU_REASON_BASE;

  return gewu_fraction_from_decimal (settings[0].number);
}

const GewuRuleKind gewu_rule_base = {
  .description = { "base", N_("Given to everyone"), GEWU_RULE_TAKES_NOTHING, FALSE, parameters },
  .get_full = gewu_rule_first_is_full,
  .apply = apply_base,
};
