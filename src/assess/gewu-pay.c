/* Performance pay: a base, its share of months in post, and yuan for each point off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

GewuPayRule *
gewu_pay_read (GewuPlace        *place,
               GewuMeasureScope *scope)
{
  GewuPayRule *self = g_new0 (GewuPayRule, 1);

  self->base = gewu_measure_read (gewu_place_get_object (place, "base"), scope);
  self->full = gewu_place_get_decimal (place, "full");
  self->per_point = gewu_place_get_decimal (place, "per-point");
  gewu_place_find_decimal (place, "floor", &self->floor);
  self->decimals = gewu_place_get_integer (place, "decimals", 0, GEWU_DECIMAL_PLACES, 2);
  if (gewu_place_has (place, "months") || gewu_place_has (place, "months-in-period"))
    {
      self->months = gewu_measure_read (gewu_place_get_object (place, "months"), scope);
      self->months_in_period =
        gewu_measure_read (gewu_place_get_object (place, "months-in-period"), scope);
    }

  return self;
}

void
gewu_pay_free (GewuPayRule *self)
{
  gewu_measure_unref (self->base);
  g_clear_pointer (&self->months, gewu_measure_unref);
  g_clear_pointer (&self->months_in_period, gewu_measure_unref);
  g_free (self);
}

/* FALSE with error; *has_value becomes FALSE when the measure is absent. */
static gboolean
get_number (const GewuMeasure *measure,
            GewuMeasures      *measures,
            const GewuScore   *score,
            gboolean          *has_value,
            GewuDecimal       *number,
            GError           **error)
{
  GewuValue value;

  if (!gewu_measure_evaluate_as (measure, GEWU_VALUE_NUMBER, measures, score->index, &value, error))
    return FALSE;

  *has_value = *has_value && value.kind != GEWU_VALUE_ABSENT;
  *number = value.ratio.numerator;
  return TRUE;
}

static gboolean
get_base (const GewuPayRule *self,
          GewuMeasures      *measures,
          const GewuScore   *score,
          GewuPay           *pay,
          GError           **error)
{
  GewuDecimal base, months = { GEWU_DECIMAL_ONE }, months_in_period = { GEWU_DECIMAL_ONE };
  GewuFraction share;

  pay->has_value = TRUE;
  if (!get_number (self->base, measures, score, &pay->has_value, &base, error))
    return FALSE;

  if (self->months != NULL &&
      (!get_number (self->months, measures, score, &pay->has_value, &months, error) ||
       !get_number (self->months_in_period, measures, score, &pay->has_value, &months_in_period,
                    error)))
    return FALSE;

  pay->has_value = pay->has_value && months_in_period.millionths > 0;
  if (!pay->has_value)
    return TRUE;

  share = gewu_fraction_from_ratio ((GewuRatio) { months, months_in_period });
  if (!gewu_fraction_to_decimal (gewu_fraction_multiply (gewu_fraction_from_decimal (base), share),
                                 self->decimals, &pay->base))
    return gewu_score_fail (score, "pay.base", error);

  return TRUE;
}

static gboolean
deduct (const GewuPayRule *self,
        GewuDecimal        score,
        GewuPay           *pay)
{
  /* A score above the full one earns nothing more. */
  GewuFraction off = gewu_fraction_at_least_0 (
    gewu_fraction_subtract (gewu_fraction_from_decimal (self->full),
                            gewu_fraction_from_decimal (score)));
  GewuFraction deduction = gewu_fraction_multiply (off,
                                                   gewu_fraction_from_decimal (self->per_point));

  if (!gewu_fraction_to_decimal (deduction, self->decimals, &pay->deduction) ||
      !gewu_decimal_subtract (pay->base, pay->deduction, &pay->paid))
    return FALSE;

  if (gewu_decimal_compare (pay->paid, self->floor) < 0)
    pay->paid = self->floor;

  return TRUE;
}

gboolean
gewu_pay_apply (const GewuBoard *board,
                GewuMeasures    *measures,
                GewuScore       *score,
                GError         **error)
{
  GewuPay pay = { FALSE };

  if (board->pay == NULL || !score->has_score)
    return TRUE;

  if (!get_base (board->pay, measures, score, &pay, error))
    return FALSE;

  if (pay.has_value && !deduct (board->pay, score->score, &pay))
    return gewu_score_fail (score, "pay", error);

  score->pay = pay;
  return TRUE;
}
