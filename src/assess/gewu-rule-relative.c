/* Rule "relative": the full mark for the best or for the average, the others in proportion.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

enum
{
  FULL,
  TO,
  DIRECTION,
  ROUND_RATE,
};

static const GewuParameterChoice references[] = {
  { "best", N_("the best") },
  { "average", N_("the average") },
  { NULL }
};

static const GewuRuleParameter parameters[] = {
  [FULL] = { "full", N_("Full mark"), GEWU_PARAMETER_POINTS, TRUE },
  [TO] = { "to", N_("Compared with"), GEWU_PARAMETER_CHOICE, .choices = references },
  [DIRECTION] = { "direction", N_("Direction"), GEWU_PARAMETER_CHOICE,
                  .choices = gewu_direction_choices },
  [ROUND_RATE] = GEWU_RULE_ROUND_COMPARED,
  { NULL }
};

/* A negative value counts as 0. */
static GewuDecimal
at_least_0 (GewuDecimal value)
{
  return (GewuDecimal) { MAX (value.millionths, 0) };
}

static GewuDecimal
get_reference (const GewuRuleSetting *settings,
               const GewuPeers       *peers)
{
  if (settings[TO].integer == 1)
    return gewu_peers_get_mean_at_least_0 (peers);

  return at_least_0 (settings[DIRECTION].integer == 1 ? gewu_peers_get_least (peers)
                                                      : gewu_peers_get_greatest (peers));
}

static GewuFraction
compare_relative (const GewuRuleSetting *settings,
                  const GewuPeers       *peers,
                  GewuDecimal            own,
                  GewuScoreLine         *line)
{
  gboolean less = settings[DIRECTION].integer == 1;
  GewuDecimal reference = get_reference (settings, peers);
  GewuFraction part, whole, full = gewu_fraction_from_decimal (settings[FULL].number);
  int order;

  own = at_least_0 (own);
  order = gewu_decimal_compare (own, reference);
  line->reason = GEWU_REASON_RELATIVE;
  line->less = less;
  line->full = settings[FULL].number;
  line->reference = reference;
  line->occurred = less ? order > 0 : order < 0;
  part = gewu_fraction_from_decimal (less ? reference : own);
  whole = gewu_fraction_from_decimal (less ? own : reference);

  if (order == 0)
    return full;
  if (gewu_fraction_sign (whole) == 0)
    return GEWU_FRACTION_ZERO;

  return gewu_fraction_multiply (gewu_fraction_divide (part, whole), full);
}

const GewuRuleKind gewu_rule_relative = {
  .description = { "relative", N_("In proportion to the best or the average"),
                   GEWU_RULE_TAKES_EITHER, TRUE, parameters },
  .get_full = gewu_rule_first_is_full,
  .compare = compare_relative,
};
