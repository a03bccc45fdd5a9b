/* What a score line counted, in figures that need no language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-assess.h"

#include <string.h>

#define MINUS "−"

static char *
format (GewuDecimal value)
{
  g_autofree char *text = gewu_decimal_to_string (value, 0);

  return text[0] == '-' ? g_strconcat (MINUS, text + 1, NULL) : g_steal_pointer (&text);
}

static char *
format_value (GewuValue value)
{
  g_autofree char *numerator = format (value.ratio.numerator);
  g_autofree char *denominator = format (value.ratio.denominator);
  GewuDecimal number = value.ratio.numerator;

  if (value.kind == GEWU_VALUE_RATIO)
    return g_strdup_printf ("%s / %s", numerator, denominator);

  /* An average may be no decimal. */
  if (gewu_ratio_of (value.ratio, gewu_decimal_from_int (1), &number))
    return format (number);

  return g_steal_pointer (&numerator);
}

static char *
describe_value (const GewuScoreLine *line)
{
  return format_value (line->value);
}

static char *
multiply_by (const GewuScoreLine *line,
             GewuDecimal          factor)
{
  g_autofree char *value = format_value (line->value);
  g_autofree char *text = format (factor);

  return g_strdup_printf ("%s × %s", value, text);
}

static char *
describe_amount (const GewuScoreLine *line)
{
  return multiply_by (line, line->each);
}

static char *
describe_rate (const GewuScoreLine *line)
{
  return multiply_by (line, line->full);
}

static char *
describe_occurrences (const GewuScoreLine *line)
{
  g_autofree char *value = format_value (line->value);
  g_autofree char *each = format (line->each);
  g_autofree char *full = format (line->full);
  g_autofree char *shortfall = format (line->shortfall);

  if (strcmp (value, shortfall) == 0)
    return g_strdup_printf ("%s × %s", value, each);

  return g_strdup_printf ("%s ÷ %s: %s × %s", value, full, shortfall, each);
}

static char *
describe_steps (const GewuScoreLine *line)
{
  g_autofree char *value = format_value (line->value);
  g_autofree char *each = format (line->each);
  g_autofree char *threshold = format (line->threshold);

  if (!line->occurred)
    return g_steal_pointer (&value);

  return g_strdup_printf ("%s ≥ %s: %s", value, threshold, each);
}

/* value and limit with a sign between them, per cent where the value is a rate, and the price of
 * what lies between them. */
static char *
compare (const GewuScoreLine *line,
         const char          *sign,
         GewuDecimal          limit,
         gboolean             is_priced)
{
  g_autofree char *value = format_value (line->value);
  g_autofree char *text = format (limit);
  g_autofree char *shortfall = format (line->shortfall);
  g_autofree char *each = format (line->each);
  const char *unit = line->value.kind == GEWU_VALUE_RATIO ? "%" : "";

  if (!is_priced || line->each.millionths == 0)
    return g_strdup_printf ("%s %s %s%s", value, sign, text, unit);

  return g_strdup_printf ("%s %s %s%s: %s × %s", value, sign, text, unit, shortfall, each);
}

static char *
describe_met (const GewuScoreLine *line)
{
  return compare (line, line->less ? "≤" : "≥", line->threshold, FALSE);
}

static char *
describe_tier (const GewuScoreLine *line)
{
  return compare (line, line->less ? "≤" : "≥", line->threshold, TRUE);
}

static char *
describe_beyond (const GewuScoreLine *line)
{
  return compare (line, line->less ? ">" : "<", line->threshold, FALSE);
}

static char *
describe_missed (const GewuScoreLine *line)
{
  return compare (line, line->less ? ">" : "<", line->threshold, TRUE);
}

static char *
describe_exceeded (const GewuScoreLine *line)
{
  return compare (line, ">", line->threshold, TRUE);
}

static char *
describe_at_average (const GewuScoreLine *line)
{
  return compare (line, "=", line->reference, FALSE);
}

static char *
describe_below_average (const GewuScoreLine *line)
{
  return compare (line, line->less ? ">" : "<", line->reference, TRUE);
}

static char *
describe_above_average (const GewuScoreLine *line)
{
  return compare (line, line->less ? "<" : ">", line->reference, TRUE);
}

static char *
describe_relative (const GewuScoreLine *line)
{
  g_autofree char *value = format_value (line->value);
  g_autofree char *full = format (line->full);
  g_autofree char *reference = format (line->reference);

  return g_strdup_printf ("%s ÷ %s × %s", line->less ? reference : value,
                          line->less ? value : reference, full);
}

static char *
describe_range (const GewuScoreLine *line)
{
  g_autofree char *value = format_value (line->value);
  g_autofree char *best = format (line->threshold);
  g_autofree char *worst = format (line->reference);

  return g_strdup_printf ("%s … %s … %s", worst, value, best);
}

static char *
describe_place (const GewuScoreLine *line)
{
  g_autofree char *value = format_value (line->value);
  g_autofree char *place = format (line->reference);
  g_autofree char *last = format (line->threshold);

  return g_strdup_printf ("%s: %s / %s", value, place, last);
}

static char *
describe_scale (const GewuScoreLine *line)
{
  g_autofree char *before = format (line->before);
  g_autofree char *full = format (line->full);
  g_autofree char *scale = format (line->threshold);

  return g_strdup_printf ("%s × %s ÷ %s", before, scale, full);
}

static char *
describe_times (const GewuScoreLine *line)
{
  g_autofree char *before = format (line->before);
  g_autofree char *times = format (line->reference);

  return g_strdup_printf ("%s × %s", before, times);
}

/* The sum before the line and after it; both are in range. */
static char *
describe_change (const GewuScoreLine *line)
{
  g_autofree char *before = format (line->before);
  g_autofree char *after = format (gewu_decimal_from_units (line->before.millionths +
                                                            line->points.millionths));

  return g_strdup_printf ("%s → %s", before, after);
}

static char *
describe_others (const GewuScoreLine *line)
{
  return format (line->reference);
}

static char *
describe_text (const GewuScoreLine *line)
{
  return g_strdup (line->text);
}

static char *(*const describe[GEWU_N_REASONS]) (const GewuScoreLine *line) = {
  [GEWU_REASON_PER_OCCURRENCE] = describe_occurrences,
  [GEWU_REASON_ONCE] = describe_value,
  [GEWU_REASON_STEPS] = describe_steps,
  [GEWU_REASON_AMOUNT] = describe_amount,
  [GEWU_REASON_RATE] = describe_rate,
  [GEWU_REASON_THRESHOLD_MET] = describe_met,
  [GEWU_REASON_SHORTFALL] = describe_missed,
  [GEWU_REASON_CUT_OFF] = describe_beyond,
  [GEWU_REASON_TIER] = describe_tier,
  [GEWU_REASON_NO_TIER] = describe_beyond,
  [GEWU_REASON_QUOTA_MET] = describe_met,
  [GEWU_REASON_QUOTA_MISSED] = describe_missed,
  [GEWU_REASON_QUOTA_EXCEEDED] = describe_exceeded,
  [GEWU_REASON_RELATIVE] = describe_relative,
  [GEWU_REASON_RANGE] = describe_range,
  [GEWU_REASON_PLACE] = describe_place,
  [GEWU_REASON_AT_AVERAGE] = describe_at_average,
  [GEWU_REASON_BELOW_AVERAGE] = describe_below_average,
  [GEWU_REASON_ABOVE_AVERAGE] = describe_above_average,
  [GEWU_REASON_NO_CASES] = describe_value,
  [GEWU_REASON_OTHERS_AVERAGE] = describe_others,
  [GEWU_REASON_LIMIT] = describe_change,
  [GEWU_REASON_TAKE] = describe_change,
  [GEWU_REASON_SCALE] = describe_scale,
  [GEWU_REASON_TIMES] = describe_times,
  [GEWU_REASON_ADJUSTMENT] = describe_text,
  [GEWU_REASON_VETO] = describe_change,
  [GEWU_REASON_ROUNDING] = describe_change,
};

/* The value as it was, what the points begin with, a multiplier, and points that an objection
 * gave. */
static char *
add_changes (const GewuScoreLine *line,
             const char          *basis)
{
  g_autofree char *value = format_value (line->value);
  g_autofree char *uncorrected = format_value (line->uncorrected);
  g_autofree char *begin = format (line->begin);
  g_autofree char *times = format (line->times);
  g_autofree char *given = format (line->given);
  GString *text = g_string_new (NULL);

  if (line->corrected && strcmp (value, uncorrected) != 0)
    g_string_append_printf (text, "%s → ", uncorrected);
  if (line->begin.millionths != 0)
    g_string_append_printf (text, "%s; ", begin);
  if (line->has_times)
    g_string_append_printf (text, "(%s) × %s", basis, times);
  else
    g_string_append (text, basis);
  if (line->given.millionths != 0)
    g_string_append_printf (text, " %s%s", line->given.millionths > 0 ? "+" : "", given);

  return g_string_free (text, FALSE);
}

char *
gewu_score_line_describe (const GewuScoreLine *line)
{
  g_autofree char *basis = describe[line->reason] != NULL ? describe[line->reason] (line)
                                                          : g_strdup ("");
  g_autofree char *text = add_changes (line, basis);
  g_autofree char *before = NULL;
  g_autofree char *points = NULL;

  if (line->limit == GEWU_LIMIT_NONE || line->reason == GEWU_REASON_LIMIT)
    return g_steal_pointer (&text);

  /* Held at a floor or a cap: what it would have been, and what it is. */
  before = format (line->before);
  points = format (line->points);

  return g_strdup_printf ("%s = %s → %s", text, before, points);
}
