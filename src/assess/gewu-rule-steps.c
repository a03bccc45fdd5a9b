/* Rule "steps": the price depends on how often it happened, to begin with the full mark if there is
 * one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-rule.h"

#include <glib/gi18n.h>

#define MOST 999999999

enum
{
  FULL,
  COUNT,
  STEPS,
};

enum
{
  FROM,
  POINTS,
};

enum
{
  EACH,
  ALL,
  FLAT,
};

static const GewuParameterChoice counts[] = {
  [EACH] = { "each", N_("each time at its own price") },
  [ALL] = { "all", N_("every time at the price of the last") },
  [FLAT] = { "flat", N_("one price together") },
  { NULL }
};

static const GewuRuleParameter columns[] = {
  [FROM] = { "from", N_("From which time on"), GEWU_PARAMETER_INTEGER, TRUE,
             .lowest = 1, .highest = MOST },
  [POINTS] = { "points", N_("Points"), GEWU_PARAMETER_POINTS, TRUE },
  { NULL }
};

static const GewuRuleParameter parameters[] = {
  [FULL] = GEWU_RULE_BEGINS_WITH,
  [COUNT] = { "count", N_("What a step prices"), GEWU_PARAMETER_CHOICE, .choices = counts },
  [STEPS] = { "steps", N_("Steps"), GEWU_PARAMETER_ROWS, TRUE, .columns = columns },
  { NULL }
};

static void
check_steps (const GewuRuleSetting *settings,
             GewuPlace             *place)
{
  for (guint i = 1; i < gewu_rule_count_rows (&settings[STEPS]); i++)
    if (gewu_rule_get_row (&settings[STEPS], i)[FROM].integer <=
        gewu_rule_get_row (&settings[STEPS], i - 1)[FROM].integer)
      {
        g_autofree char *member = g_strdup_printf ("steps[%u].from", i);

        gewu_place_fail (place, member, "not above the step before it");
      }
}

/* How much of value lies beyond so many units. */
static GewuFraction
get_beyond (GewuFraction value,
            int          units)
{
  return gewu_fraction_at_least_0 (gewu_fraction_subtract (value,
                                                           gewu_fraction_from_int (units)));
}

/* What is priced by the step at row: with EACH from its own unit to the next step's, else all of
 * value as soon as it comes to the step. */
static GewuFraction
count_units (const GewuRuleSetting *settings,
             guint                  row,
             GewuFraction           value)
{
  int from = gewu_rule_get_row (&settings[STEPS], row)[FROM].integer;
  gboolean is_last = row + 1 == gewu_rule_count_rows (&settings[STEPS]);
  GewuFraction units = get_beyond (value, from - 1);

  if (settings[COUNT].integer == EACH)
    return is_last ? units : gewu_fraction_subtract (
      units, get_beyond (value, gewu_rule_get_row (&settings[STEPS], row + 1)[FROM].integer - 1));

  return gewu_fraction_sign (gewu_fraction_subtract (value, gewu_fraction_from_int (from))) < 0
         ? GEWU_FRACTION_ZERO : value;
}

static GewuFraction
apply_steps (const GewuRuleSetting *settings,
             GewuScoreLine         *line)
{
  GewuFraction value = gewu_fraction_from_ratio (line->value.ratio);
  GewuFraction points = GEWU_FRACTION_ZERO;

  line->reason = GEWU_REASON_STEPS;
  for (guint i = 0; i < gewu_rule_count_rows (&settings[STEPS]); i++)
    {
      const GewuRuleSetting *step = gewu_rule_get_row (&settings[STEPS], i);
      GewuFraction units = count_units (settings, i, value);
      GewuFraction price = gewu_fraction_from_decimal (step[POINTS].number);

      if (gewu_fraction_sign (units) == 0)
        break;

      line->occurred = TRUE;
      line->threshold = gewu_decimal_from_int (step[FROM].integer);
      line->each = step[POINTS].number;
      if (settings[COUNT].integer == EACH)
        points = gewu_fraction_add (points, gewu_fraction_multiply (units, price));
      else
        points = settings[COUNT].integer == ALL ? gewu_fraction_multiply (units, price) : price;
    }

  return gewu_rule_begin_with (&settings[FULL], points, line);
}

const GewuRuleKind gewu_rule_steps = {
  .description = { "steps", N_("By how often it happened"), GEWU_RULE_TAKES_NUMBER, FALSE,
                   parameters },
  .check = check_steps,
  .get_full = gewu_rule_first_may_be_full,
  .apply = apply_steps,
};
