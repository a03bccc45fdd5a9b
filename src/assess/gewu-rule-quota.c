/* Rule "quota": a number of units is required; each missing one has its price, each one more may
 * have one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

enum
{
  FULL,
  REQUIRED,
  PER_MISSING,
  PER_EXTRA,
  STEP,
  SHORTFALL,
};

static const GewuRuleParameter parameters[] = {
  [FULL] = { "full", N_("Full mark"), GEWU_PARAMETER_POINTS },
  [REQUIRED] = { "required", N_("Required (units)"), GEWU_PARAMETER_NUMBER, TRUE },
  [PER_MISSING] = { "per-missing", N_("Points for each missing one"), GEWU_PARAMETER_POINTS,
                    TRUE },
  [PER_EXTRA] = { "per-extra", N_("Points for each one more"), GEWU_PARAMETER_POINTS },
  [STEP] = { "step", N_("Counted in steps of"), GEWU_PARAMETER_NUMBER, .positive = TRUE,
             .fallback = "1" },
  [SHORTFALL] = { "shortfall", N_("A part of a step"), GEWU_PARAMETER_CHOICE,
                  .choices = gewu_part_choices },
  { NULL }
};

static GewuFraction
apply_quota (const GewuRuleSetting *settings,
             GewuScoreLine         *line)
{
  GewuFraction required = gewu_fraction_from_decimal (settings[REQUIRED].number);
  GewuFraction off = gewu_fraction_subtract (required,
                                             gewu_fraction_from_ratio (line->value.ratio));
  int sign = gewu_fraction_sign (off);
  gboolean is_priced = sign > 0 || (sign < 0 && settings[PER_EXTRA].given);
  GewuFraction counted = { 0, 1 };

  line->reason = !is_priced ? GEWU_REASON_QUOTA_MET
                            : sign > 0 ? GEWU_REASON_QUOTA_MISSED : GEWU_REASON_QUOTA_EXCEEDED;
  line->full = settings[FULL].number;
  line->threshold = settings[REQUIRED].number;
  line->each = settings[sign < 0 ? PER_EXTRA : PER_MISSING].number;
  line->occurred = sign > 0;
  if (is_priced)
    counted = gewu_rule_count_units (sign > 0 ? off : gewu_fraction_subtract (GEWU_FRACTION_ZERO,
                                                                              off),
                                     &settings[STEP], &settings[SHORTFALL], line);

  return gewu_fraction_add (gewu_fraction_from_decimal (line->full),
                            gewu_fraction_multiply (counted,
                                                    gewu_fraction_from_decimal (line->each)));
}

const GewuRuleKind gewu_rule_quota = {
  .description = { "quota", N_("So many are required"), GEWU_RULE_TAKES_NUMBER, FALSE,
                   parameters },
  .get_full = gewu_rule_first_is_full,
  .apply = apply_quota,
};
