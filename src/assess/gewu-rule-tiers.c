/* Rule "tiers": points by the step that a rate or a number reaches.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

enum
{
  TIERS,
  ROUND_RATE,
};

enum
{
  FROM,
  TO,
  POINTS,
  PER_POINT,
};

static const GewuRuleParameter columns[] = {
  [FROM] = { "from", N_("From (per cent or units)"), GEWU_PARAMETER_NUMBER, TRUE,
             .instead_of = "to" },
  [TO] = { "to", N_("Up to (per cent or units)"), GEWU_PARAMETER_NUMBER, TRUE,
           .instead_of = "from" },
  [POINTS] = { "points", N_("Points"), GEWU_PARAMETER_POINTS, TRUE },
  [PER_POINT] = { "per-point", N_("Points for each point better"), GEWU_PARAMETER_POINTS },
  { NULL }
};

static const GewuRuleParameter parameters[] = {
  [TIERS] = { "tiers", N_("Tiers, the best first"), GEWU_PARAMETER_ROWS, TRUE,
              .columns = columns },
  [ROUND_RATE] = GEWU_RULE_ROUND_RATE,
  { NULL }
};

static GewuDecimal
get_limit (const GewuRuleSetting *tier)
{
  return tier[tier[TO].given ? TO : FROM].number;
}

static void
check_tiers (const GewuRuleSetting *settings,
             GewuPlace             *place)
{
  for (guint i = 1; i < gewu_rule_count_rows (&settings[TIERS]); i++)
    {
      const GewuRuleSetting *before = gewu_rule_get_row (&settings[TIERS], i - 1);
      const GewuRuleSetting *tier = gewu_rule_get_row (&settings[TIERS], i);
      gboolean rises = tier[TO].given;
      int order = gewu_decimal_compare (get_limit (tier), get_limit (before));
      g_autofree char *member = g_strdup_printf ("tiers[%u].%s", i, rises ? "to" : "from");

      if (rises != before[TO].given)
        gewu_place_fail (place, member, "not as in the tier before it");
      else if (rises ? order <= 0 : order >= 0)
        gewu_place_fail (place, member, rises ? "not above the tier before it"
                                              : "not below the tier before it");
    }
}

/* The first tier's points; none when the scheme is wrong. */
static gboolean
get_highest (const GewuRuleSetting *settings,
             GewuDecimal           *full)
{
  if (settings[TIERS].list->len == 0)
    return FALSE;

  *full = gewu_rule_get_row (&settings[TIERS], 0)[POINTS].number;
  return TRUE;
}

/* By how much value is better than tier's limit. */
static GewuFraction
get_better (const GewuRuleSetting *tier,
            GewuFraction           value)
{
  GewuFraction limit = gewu_fraction_from_decimal (get_limit (tier));

  return tier[TO].given ? gewu_fraction_subtract (limit, value)
                        : gewu_fraction_subtract (value, limit);
}

static GewuFraction
take_tier (const GewuRuleSetting *tier,
           GewuFraction           better,
           GewuScoreLine         *line)
{
  GewuFraction more = gewu_fraction_multiply (better,
                                              gewu_fraction_from_decimal (tier[PER_POINT].number));

  line->reason = GEWU_REASON_TIER;
  line->each = tier[PER_POINT].number;
  if (tier[PER_POINT].given &&
      !gewu_fraction_to_decimal (better, GEWU_DECIMAL_PLACES, &line->shortfall))
    return GEWU_FRACTION_OVERFLOW;

  return gewu_fraction_add (gewu_fraction_from_decimal (tier[POINTS].number), more);
}

static GewuFraction
apply_tiers (const GewuRuleSetting *settings,
             GewuScoreLine         *line)
{
  GewuFraction value = gewu_rule_get_value (line->value, settings[ROUND_RATE].integer);

  line->reason = GEWU_REASON_NO_TIER;
  for (guint i = 0; i < gewu_rule_count_rows (&settings[TIERS]); i++)
    {
      const GewuRuleSetting *tier = gewu_rule_get_row (&settings[TIERS], i);
      GewuFraction better = get_better (tier, value);

      line->less = tier[TO].given;
      line->threshold = get_limit (tier);
      line->occurred = i > 0;
      if (gewu_fraction_sign (better) >= 0)
        return take_tier (tier, better, line);
    }

  line->occurred = TRUE;
  return GEWU_FRACTION_ZERO;
}

const GewuRuleKind gewu_rule_tiers = {
  .description = { "tiers", N_("By tiers"), GEWU_RULE_TAKES_EITHER, FALSE, parameters },
  .check = check_tiers,
  .get_full = get_highest,
  .apply = apply_tiers,
};
