/* Rule "threshold": the full mark from a rate or a number upwards (or downwards), less for each
 * point that is worse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

enum
{
  FULL,
  THRESHOLD,
  PER_POINT,
  DIRECTION,
  CUT_OFF,
  STEP,
  SHORTFALL,
  ROUND_RATE,
};

static const GewuParameterChoice directions[] = {
  { "at-least", N_("at least") },
  { "at-most", N_("at most") },
  { NULL }
};

static const GewuRuleParameter parameters[] = {
  [FULL] = { "full", N_("Full mark"), GEWU_PARAMETER_POINTS, TRUE },
  [THRESHOLD] = { "threshold", N_("Threshold (per cent or units)"), GEWU_PARAMETER_NUMBER, TRUE },
  [PER_POINT] = { "per-point", N_("Points for each point worse"), GEWU_PARAMETER_POINTS, TRUE },
  [DIRECTION] = { "direction", N_("Direction"), GEWU_PARAMETER_CHOICE, .choices = directions },
  [CUT_OFF] = { "cut-off", N_("Nothing if worse than"), GEWU_PARAMETER_NUMBER },
  [STEP] = { "step", N_("Counted in steps of"), GEWU_PARAMETER_NUMBER, .positive = TRUE,
             .fallback = "1" },
  [SHORTFALL] = { "shortfall", N_("A part of a step"), GEWU_PARAMETER_CHOICE,
                  .choices = gewu_part_choices },
  [ROUND_RATE] = GEWU_RULE_ROUND_RATE,
  { NULL }
};

/* By how much value is worse than limit; not above 0 when it is not. */
static GewuFraction
get_worse (const GewuRuleSetting *settings,
           GewuFraction           value,
           GewuDecimal            limit)
{
  GewuFraction from = gewu_fraction_from_decimal (limit);

  return settings[DIRECTION].integer == 0 ? gewu_fraction_subtract (from, value)
                                          : gewu_fraction_subtract (value, from);
}

static gboolean
is_cut_off (const GewuRuleSetting *settings,
            GewuFraction           value)
{
  return settings[CUT_OFF].given &&
         gewu_fraction_sign (get_worse (settings, value, settings[CUT_OFF].number)) > 0;
}

static GewuFraction
apply_threshold (const GewuRuleSetting *settings,
                 GewuScoreLine         *line)
{
  GewuFraction value = gewu_rule_get_value (line->value, settings[ROUND_RATE].integer);
  GewuFraction worse = get_worse (settings, value, settings[THRESHOLD].number);
  GewuFraction full = gewu_fraction_from_decimal (settings[FULL].number);

  line->less = settings[DIRECTION].integer == 1;
  line->full = settings[FULL].number;
  line->each = settings[PER_POINT].number;
  if (is_cut_off (settings, value))
    {
      line->reason = GEWU_REASON_CUT_OFF;
      line->threshold = settings[CUT_OFF].number;
      line->occurred = TRUE;
      return GEWU_FRACTION_ZERO;
    }

  line->threshold = settings[THRESHOLD].number;
  line->occurred = gewu_fraction_sign (worse) > 0;
  line->reason = line->occurred ? GEWU_REASON_SHORTFALL : GEWU_REASON_THRESHOLD_MET;
  if (!line->occurred)
    return full;

  worse = gewu_rule_count_units (worse, &settings[STEP], &settings[SHORTFALL], line);
  return gewu_fraction_add (full, gewu_fraction_multiply (worse,
                                                          gewu_fraction_from_decimal (line->each)));
}

const GewuRuleKind gewu_rule_threshold = {
  .description = { "threshold", N_("Full from a threshold on"), GEWU_RULE_TAKES_EITHER, FALSE,
                   parameters },
  .get_full = gewu_rule_first_is_full,
  .apply = apply_threshold,
};
