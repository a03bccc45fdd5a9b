/* What a score line counted, in figures that need no language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-assess.h"

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
  g_autofree char *denominator = NULL;

  if (value.kind != GEWU_VALUE_RATIO)
    return g_steal_pointer (&numerator);
  denominator = format (value.ratio.denominator);

  return g_strdup_printf ("%s / %s", numerator, denominator);
}

static char *
describe (const GewuScoreLine *line)
{
  g_autofree char *value = format_value (line->value);
  g_autofree char *each = format (line->each);
  g_autofree char *full = format (line->full);
  g_autofree char *threshold = format (line->threshold);
  g_autofree char *shortfall = format (line->shortfall);

  switch (line->reason)
    {
    case GEWU_REASON_PER_OCCURRENCE:
    case GEWU_REASON_AMOUNT:
      return g_strdup_printf ("%s × %s", value, each);

    case GEWU_REASON_ONCE:
      return g_strdup_printf ("%s", value);

    case GEWU_REASON_RATE:
      return g_strdup_printf ("%s × %s", value, full);

    case GEWU_REASON_THRESHOLD_MET:
    case GEWU_REASON_TIER:
      return g_strdup_printf ("%s ≥ %s%%", value, threshold);

    case GEWU_REASON_NO_TIER:
      return g_strdup_printf ("%s < %s%%", value, threshold);

    case GEWU_REASON_SHORTFALL:
      return g_strdup_printf ("%s < %s%%: %s × %s", value, threshold, shortfall, each);

    case GEWU_REASON_QUOTA_MET:
      return g_strdup_printf ("%s ≥ %s", value, threshold);

    case GEWU_REASON_QUOTA_MISSED:
      return g_strdup_printf ("%s < %s: %s × %s", value, threshold, shortfall, each);

    case GEWU_REASON_NO_CASES:
      return g_steal_pointer (&value);

    case GEWU_REASON_BASE:
    case GEWU_REASON_NO_VALUE:
    case GEWU_REASON_LIMIT:
    case GEWU_REASON_ROUNDING:
    default:
      return g_strdup ("");
    }
}

char *
gewu_score_line_describe (const GewuScoreLine *line)
{
  g_autofree char *basis = describe (line);
  g_autofree char *before = NULL;
  g_autofree char *points = NULL;

  if (line->limit == GEWU_LIMIT_NONE)
    return g_steal_pointer (&basis);

  /* Held at a floor or a cap: what it would have been, and what it is. */
  before = format (line->before);
  points = format (line->points);

  return g_strdup_printf ("%s = %s → %s", basis, before, points);
}
