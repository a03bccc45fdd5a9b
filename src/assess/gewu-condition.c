/* Conditions: what a measure must be for somebody to be ranked, or for an item to apply.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

void
gewu_condition_free (GewuCondition *self)
{
  gewu_measure_unref (self->measure);
  g_free (self);
}

GPtrArray *
gewu_conditions_read (GewuPlace        *place,
                      const char       *member,
                      GewuMeasureScope *scope)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, member);
  GPtrArray *self = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_condition_free);

  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *at = g_ptr_array_index (places, i);
      GewuCondition *condition = g_new0 (GewuCondition, 1);

      g_ptr_array_add (self, condition);
      condition->measure = gewu_measure_read (at, scope);
      condition->limits = gewu_limits_read (at, "at-least", "at-most");
      if (!condition->limits.has_floor && !condition->limits.has_cap)
        gewu_place_fail (at, "at-least", "missing");
    }

  return self;
}

/* A rate counts in per cent. */
static int
compare_with_limit (GewuValue   value,
                    GewuDecimal limit)
{
  GewuRatio ratio = gewu_value_from_number (limit).ratio;

  if (value.kind == GEWU_VALUE_RATIO)
    ratio.denominator = gewu_decimal_from_int (100);

  return gewu_ratio_compare (value.ratio, ratio);
}

gboolean
gewu_condition_check (const GewuCondition *self,
                      GewuMeasures        *measures,
                      guint                subject,
                      GewuUnmet           *unmet,
                      GError             **error)
{
  const GewuLimits *limits = &self->limits;
  GewuValue value;

  *unmet = (GewuUnmet) { GEWU_UNRANKED_NOT, GEWU_DECIMAL_ZERO };
  if (!gewu_measure_evaluate (self->measure, measures, subject, &value, error))
    return FALSE;

  if (!gewu_value_has_quotient (value))
    unmet->why = value.kind == GEWU_VALUE_ABSENT ? GEWU_UNRANKED_NO_VALUE : GEWU_UNRANKED_NO_CASES;
  else if (limits->has_floor && compare_with_limit (value, limits->floor) < 0)
    *unmet = (GewuUnmet) { GEWU_UNRANKED_CONDITION, limits->floor };
  else if (limits->has_cap && compare_with_limit (value, limits->cap) > 0)
    *unmet = (GewuUnmet) { GEWU_UNRANKED_CONDITION, limits->cap };

  return TRUE;
}
