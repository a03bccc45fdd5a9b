/* Rule "per-occurrence": points for each time it happened, or for each so many units, to begin with
 * the full mark if there is one. The item's floor ends it (扣完为止).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

enum
{
  FULL,
  POINTS,
  PER,
  PART,
};

static const GewuRuleParameter parameters[] = {
  [FULL] = GEWU_RULE_BEGINS_WITH,
  [POINTS] = { "points", N_("Points each time"), GEWU_PARAMETER_POINTS, TRUE },
  [PER] = { "per", N_("For each (units)"), GEWU_PARAMETER_NUMBER, .positive = TRUE,
            .fallback = "1" },
  [PART] = { "part", N_("A part of it"), GEWU_PARAMETER_CHOICE, .choices = gewu_part_choices },
  { NULL }
};

static GewuFraction
apply_per_occurrence (const GewuRuleSetting *settings,
                      GewuScoreLine         *line)
{
  GewuFraction counted = gewu_rule_count_units (gewu_fraction_from_ratio (line->value.ratio),
                                                &settings[PER], &settings[PART], line);

  line->reason = GEWU_REASON_PER_OCCURRENCE;
  line->full = settings[PER].number;
  line->each = settings[POINTS].number;
  line->occurred = line->value.ratio.numerator.millionths > 0;

  return gewu_rule_begin_with (&settings[FULL],
                               gewu_fraction_multiply (counted,
                                                       gewu_fraction_from_decimal (line->each)),
                               line);
}

const GewuRuleKind gewu_rule_per_occurrence = {
  .description = { "per-occurrence", N_("Each time it happened"), GEWU_RULE_TAKES_NUMBER, FALSE,
                   parameters },
  .get_full = gewu_rule_first_may_be_full,
  .apply = apply_per_occurrence,
};
