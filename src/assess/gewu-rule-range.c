/* Rule "range" (功效系数法): the best gets most, the worst least, the others what lies between.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

enum
{
  MOST,
  LEAST,
  DIRECTION,
  ROUND_RATE,
};

static const GewuRuleParameter parameters[] = {
  [MOST] = { "most", N_("Points of the best"), GEWU_PARAMETER_POINTS, TRUE },
  [LEAST] = { "least", N_("Points of the worst"), GEWU_PARAMETER_POINTS, TRUE },
  [DIRECTION] = { "direction", N_("Direction"), GEWU_PARAMETER_CHOICE,
                  .choices = gewu_direction_choices },
  [ROUND_RATE] = GEWU_RULE_ROUND_COMPARED,
  { NULL }
};

static GewuFraction
compare_range (const GewuRuleSetting *settings,
               const GewuPeers       *peers,
               GewuDecimal            own,
               GewuScoreLine         *line)
{
  gboolean less = settings[DIRECTION].integer == 1;
  GewuDecimal best = less ? gewu_peers_get_least (peers) : gewu_peers_get_greatest (peers);
  GewuDecimal worst = less ? gewu_peers_get_greatest (peers) : gewu_peers_get_least (peers);
  GewuFraction from = gewu_fraction_from_decimal (worst);
  GewuFraction least = gewu_fraction_from_decimal (settings[LEAST].number);
  GewuFraction most = gewu_fraction_from_decimal (settings[MOST].number);
  GewuFraction share;

  line->reason = GEWU_REASON_RANGE;
  line->less = less;
  line->full = settings[MOST].number;
  line->threshold = best;
  line->reference = worst;
  line->occurred = gewu_decimal_compare (own, best) != 0;
  if (!line->occurred)
    return most;

  /* best and worst change the sign together */
  share = gewu_fraction_divide (
    gewu_fraction_subtract (gewu_fraction_from_decimal (own), from),
    gewu_fraction_subtract (gewu_fraction_from_decimal (best), from));

  return gewu_fraction_add (least, gewu_fraction_multiply (share,
                                                           gewu_fraction_subtract (most, least)));
}

const GewuRuleKind gewu_rule_range = {
  .description = { "range", N_("Between the worst and the best"), GEWU_RULE_TAKES_EITHER, TRUE,
                   parameters },
  .get_full = gewu_rule_first_is_full,
  .compare = compare_range,
};
