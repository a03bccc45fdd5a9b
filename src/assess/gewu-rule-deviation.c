/* Rule "deviation": the full mark at the average of all, less or more for each point off it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

enum
{
  FULL,
  PER_BELOW,
  PER_ABOVE,
  AVERAGE,
  DIRECTION,
  STEP,
  SHORTFALL,
  ROUND_RATE,
};

static const GewuParameterChoice averages[] = {
  { "mean", N_("of what each has") },
  { "pooled", N_("all numerators by all denominators") },
  { NULL }
};

static const GewuRuleParameter parameters[] = {
  [FULL] = { "full", N_("Full mark"), GEWU_PARAMETER_POINTS, TRUE },
  [PER_BELOW] = { "per-below", N_("Points for each point worse"), GEWU_PARAMETER_POINTS, TRUE },
  [PER_ABOVE] = { "per-above", N_("Points for each point better"), GEWU_PARAMETER_POINTS },
  [AVERAGE] = { "average", N_("Average"), GEWU_PARAMETER_CHOICE, .choices = averages },
  [DIRECTION] = { "direction", N_("Direction"), GEWU_PARAMETER_CHOICE,
                  .choices = gewu_direction_choices },
  [STEP] = { "step", N_("Counted in steps of"), GEWU_PARAMETER_NUMBER, .positive = TRUE,
             .fallback = "1" },
  [SHORTFALL] = { "shortfall", N_("A part of a step"), GEWU_PARAMETER_CHOICE,
                  .choices = gewu_part_choices },
  [ROUND_RATE] = GEWU_RULE_ROUND_COMPARED,
  { NULL }
};

static GewuFraction
compare_deviation (const GewuRuleSetting *settings,
                   const GewuPeers       *peers,
                   GewuDecimal            own,
                   GewuScoreLine         *line)
{
  static const GewuReason reasons[] = { GEWU_REASON_BELOW_AVERAGE, GEWU_REASON_AT_AVERAGE,
                                        GEWU_REASON_ABOVE_AVERAGE };
  GewuDecimal average = settings[AVERAGE].integer == 1 ? gewu_peers_get_pooled (peers)
                                                       : gewu_peers_get_mean (peers);
  GewuFraction off = gewu_fraction_subtract (gewu_fraction_from_decimal (own),
                                             gewu_fraction_from_decimal (average));
  GewuFraction counted;
  int sign = gewu_fraction_sign (off);
  gboolean less = settings[DIRECTION].integer == 1;
  int better = less ? -sign : sign;

  line->less = less;
  line->reason = reasons[better + 1];
  line->full = settings[FULL].number;
  line->each = settings[better > 0 ? PER_ABOVE : PER_BELOW].number;
  line->occurred = better < 0;
  line->reference = average;
  counted = gewu_rule_count_units (gewu_fraction_multiply (off, gewu_fraction_from_int (sign)),
                                   &settings[STEP], &settings[SHORTFALL], line);

  return gewu_fraction_add (gewu_fraction_from_decimal (line->full),
                            gewu_fraction_multiply (counted,
                                                    gewu_fraction_from_decimal (line->each)));
}

const GewuRuleKind gewu_rule_deviation = {
  .description = { "deviation", N_("By how far it is off the average"), GEWU_RULE_TAKES_EITHER,
                   TRUE, parameters },
  .get_full = gewu_rule_first_is_full,
  .compare = compare_deviation,
};
