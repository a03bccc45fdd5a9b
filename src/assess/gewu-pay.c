/* Pay: one line for each step, adding up to what is paid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include <string.h>

/* One subject's pay while it is reckoned. */
typedef struct
{
  const GewuBoard   *board;
  const GewuPayRule *rule;
  GewuMeasures      *measures;
  const GewuScore   *score;
  GewuDecimal        weight;    /* in the pool … */
  GewuDecimal        weights;   /* … and of all who share it */
  GewuPay            pay;
  GewuDecimal        total;     /* of the lines so far */
  gboolean           fits;      /* FALSE: a number was out of range */
} Payment;

static GewuFraction
get_total (const Payment *self)
{
  return gewu_fraction_from_decimal (self->total);
}

static void
add_line (Payment      *self,
          GewuPayLine   line,
          GewuFraction  amount)
{
  self->fits &= gewu_fraction_to_decimal (amount, GEWU_DECIMAL_PLACES, &line.amount);
  self->fits &= gewu_decimal_add (self->total, line.amount, &self->total);
  g_array_append_val (self->pay.lines, line);
}

/* The line that brings the total to result, rounded as the rule says. */
static void
add_rounded (Payment      *self,
             GewuPayLine   line,
             GewuFraction  result)
{
  add_line (self, line,
            gewu_fraction_subtract (gewu_fraction_round (result, self->rule->decimals,
                                                         self->rule->rounding),
                                    get_total (self)));
}

/* The line that brings the total to result; none when it is there. */
static void
add_held (Payment         *self,
          GewuPayLineKind  kind,
          const char      *title,
          GewuDecimal      result)
{
  GewuPayLine line = { kind, title, .each = result };
  GewuFraction change = gewu_fraction_subtract (gewu_fraction_from_decimal (result),
                                                get_total (self));

  if (gewu_fraction_sign (change) != 0)
    add_line (self, line, change);
}

/* For a line to show; exactly what is measured unless that was an average. */
static GewuDecimal
show (GewuValue  value,
      Payment   *self)
{
  GewuDecimal number = GEWU_DECIMAL_ZERO;

  self->fits &= gewu_fraction_to_decimal (gewu_fraction_from_ratio (value.ratio),
                                          GEWU_DECIMAL_PLACES, &number);

  return number;
}

/* What there is to begin with, as it was measured. */
typedef struct
{
  GewuValue base;      /* 0 with a pool */
  GewuValue times;     /* 1 where the rule has none … */
  GewuValue months;    /* … and these, too */
  GewuValue of;
} Inputs;

static gboolean
measure (const Payment     *self,
         const GewuMeasure *measure,
         GewuValue         *value,
         GError           **error)
{
  return measure == NULL ||
         gewu_measure_evaluate_as (measure, GEWU_VALUE_NUMBER, self->measures, self->score->index,
                                   value, error);
}

static gboolean
measure_inputs (const Payment  *self,
                Inputs         *inputs,
                GError        **error)
{
  const GewuPayRule *rule = self->rule;
  guint subject = self->score->index;
  GewuValue one = gewu_value_from_number (gewu_decimal_from_int (1));

  *inputs = (Inputs) { gewu_value_from_number (GEWU_DECIMAL_ZERO), one, one, one };

  return (rule->has_pool || gewu_operand_evaluate (&rule->base, self->measures, subject,
                                                   &inputs->base, error)) &&
         (!rule->has_times || gewu_operand_evaluate (&rule->times, self->measures, subject,
                                                     &inputs->times, error)) &&
         measure (self, rule->months, &inputs->months, error) &&
         measure (self, rule->months_in_period, &inputs->of, error);
}

static gboolean
inputs_are_there (const Inputs *self)
{
  return gewu_value_has_quotient (self->base) && gewu_value_has_quotient (self->times) &&
         gewu_value_has_quotient (self->months) && gewu_value_has_quotient (self->of) &&
         self->of.ratio.numerator.millionths > 0;
}

static GewuFraction
get_share_of_months (const Inputs *self)
{
  return gewu_fraction_divide (gewu_fraction_from_ratio (self->months.ratio),
                               gewu_fraction_from_ratio (self->of.ratio));
}

/* Adds what the subject counts in the pool to all weights; nothing when there is nothing to pay
 * by. */
static gboolean
weigh (Payment      *self,
       GewuDecimal  *weights,
       GError      **error)
{
  GewuFraction product;
  Inputs inputs;

  if (!measure_inputs (self, &inputs, error))
    return FALSE;
  if (!inputs_are_there (&inputs))
    return TRUE;

  product = gewu_fraction_multiply (
    gewu_fraction_multiply (gewu_fraction_from_decimal (self->score->score),
                            gewu_fraction_from_ratio (inputs.times.ratio)),
    get_share_of_months (&inputs));
  if (!gewu_fraction_to_decimal (gewu_fraction_at_least_0 (product), GEWU_DECIMAL_PLACES,
                                 &self->weight) ||
      !gewu_decimal_add (*weights, self->weight, weights))
    return gewu_score_fail (self->score, "pay", error);

  return TRUE;
}

static void
add_months (Payment      *self,
            const Inputs *inputs)
{
  GewuPayLine line = { GEWU_PAY_LINE_MONTHS };

  if (self->rule->months == NULL)
    return;

  line.value = gewu_value_from_ratio ((GewuRatio) { show (inputs->months, self),
                                                    show (inputs->of, self) });
  add_rounded (self, line,
               gewu_fraction_multiply (get_total (self), get_share_of_months (inputs)));
}

static void
add_times (Payment      *self,
           const Inputs *inputs)
{
  GewuPayLine line = { GEWU_PAY_LINE_TIMES };

  if (!self->rule->has_times)
    return;

  line.value = gewu_value_from_number (self->total);
  line.each = show (inputs->times, self);
  add_rounded (self, line,
               gewu_fraction_multiply (get_total (self),
                                       gewu_fraction_from_ratio (inputs->times.ratio)));
}

static void
add_share (Payment *self)
{
  GewuRatio share = { self->weight, self->weights };
  GewuPayLine line = { GEWU_PAY_LINE_BASE, .value = gewu_value_from_ratio (share) };

  add_rounded (self, line,
               gewu_fraction_multiply (gewu_fraction_from_decimal (self->rule->pool),
                                       gewu_fraction_from_ratio (share)));
}

/* FALSE with error. No line is added where there is nothing to pay by. */
static gboolean
add_base (Payment  *self,
          GError  **error)
{
  GewuPayLine line = { GEWU_PAY_LINE_BASE };
  Inputs inputs;

  if (!measure_inputs (self, &inputs, error))
    return FALSE;
  if (!inputs_are_there (&inputs) ||
      (self->rule->has_pool && self->weights.millionths == 0))
    return TRUE;

  if (self->rule->has_pool)
    {
      add_share (self);
    }
  else
    {
      add_line (self, line, gewu_fraction_from_ratio (inputs.base.ratio));
      add_months (self, &inputs);
      add_times (self, &inputs);
    }
  self->pay.has_value = TRUE;
  self->pay.base = self->total;

  return TRUE;
}

static void
add_points_off (Payment *self)
{
  GewuPayLine line = { GEWU_PAY_LINE_SCORE, .each = self->rule->per_point };
  GewuDecimal points = GEWU_DECIMAL_ZERO;
  GewuFraction off, deduction;

  if (gewu_decimal_compare (self->score->score, self->rule->full) < 0)
    self->fits &= gewu_decimal_subtract (self->rule->full, self->score->score, &points);

  off = gewu_fraction_from_decimal (points);
  deduction = gewu_fraction_multiply (off, gewu_fraction_from_decimal (self->rule->per_point));
  line.value = gewu_value_from_number (points);
  add_line (self, line,
            gewu_fraction_subtract (GEWU_FRACTION_ZERO,
                                    gewu_fraction_round (deduction, self->rule->decimals,
                                                         self->rule->rounding)));
}

static void
add_proportion (Payment *self)
{
  GewuRatio ratio = { self->score->score, self->rule->full };
  GewuPayLine line = { GEWU_PAY_LINE_SCORE, .value = gewu_value_from_ratio (ratio) };

  add_rounded (self, line,
               gewu_fraction_multiply (get_total (self), gewu_fraction_from_ratio (ratio)));
}

static void
add_effect (Payment *self)
{
  GewuDecimal before = self->total;

  if (self->rule->by == GEWU_PAY_BY_POINTS_OFF)
    add_points_off (self);
  else if (self->rule->by == GEWU_PAY_BY_PROPORTION)
    add_proportion (self);

  /* The line between the two fits, so this does. */
  self->pay.deduction = gewu_decimal_from_units (before.millionths - self->total.millionths);
}

static void
add_grade (Payment *self)
{
  for (guint i = 0; i < self->rule->grades->len; i++)
    {
      const GewuPayGrade *grade = g_ptr_array_index (self->rule->grades, i);
      GewuPayLine line = { GEWU_PAY_LINE_GRADE, .each = grade->value };
      GewuFraction value = gewu_fraction_from_decimal (grade->value);

      if (g_strcmp0 (grade->grade, self->score->grade) != 0)
        continue;

      if (grade->has_factor)
        {
          line.value = gewu_value_from_number (self->total);
          value = gewu_fraction_subtract (gewu_fraction_multiply (get_total (self), value),
                                          get_total (self));
        }
      add_line (self, line, value);
    }
}

static void
add_rank (Payment *self)
{
  for (guint i = 0; self->score->rank > 0 && i < self->rule->ranks->len; i++)
    {
      const GewuPayRank *rank = &g_array_index (self->rule->ranks, GewuPayRank, i);
      GewuPayLine line = { GEWU_PAY_LINE_RANK };

      if (self->score->rank > rank->to)
        continue;

      line.value = gewu_value_from_number (gewu_decimal_from_int (self->score->rank));
      add_line (self, line, gewu_fraction_from_decimal (rank->amount));
      break;
    }
}

static gboolean
add_extras (Payment  *self,
            GError  **error)
{
  for (guint i = 0; i < self->rule->extras->len; i++)
    {
      const GewuPayExtra *extra = g_ptr_array_index (self->rule->extras, i);
      GewuPayLine line = { GEWU_PAY_LINE_EXTRA, extra->title, .each = extra->each };
      GewuFraction amount = GEWU_FRACTION_ZERO;

      if (!gewu_measure_evaluate_as (extra->measure, GEWU_VALUE_NUMBER, self->measures,
                                     self->score->index, &line.value, error))
        return FALSE;

      if (gewu_value_has_quotient (line.value))
        amount = gewu_fraction_multiply (gewu_fraction_from_ratio (line.value.ratio),
                                         gewu_fraction_from_decimal (extra->each));
      add_line (self, line, amount);
    }

  return TRUE;
}

static void
add_award (Payment *self)
{
  GewuPayLine line = { GEWU_PAY_LINE_AWARD, .each = self->rule->per_award };

  if (!self->score->has_award || self->rule->per_award.millionths == 0)
    return;

  line.value = gewu_value_from_number (self->score->award);
  add_line (self, line,
            gewu_fraction_multiply (gewu_fraction_from_decimal (self->score->award),
                                    gewu_fraction_from_decimal (self->rule->per_award)));
}

static void
add_vetoes (Payment *self)
{
  for (guint i = 0; i < self->board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (self->board->items, i);

      if (item->has_veto_pay && g_array_index (self->score->lines, GewuScoreLine, i).occurred &&
          gewu_decimal_compare (self->total, item->veto_pay) > 0)
        add_held (self, GEWU_PAY_LINE_VETO, item->title, item->veto_pay);
    }
}

static void
close_payment (Payment *self)
{
  GewuDecimal result = self->total;
  GewuFraction now;

  gewu_limits_hold (&self->rule->limits, &result);
  add_held (self, GEWU_PAY_LINE_LIMIT, NULL, result);
  self->fits &= gewu_rounding_apply (self->rule->rounding, self->total, self->rule->decimals,
                                     &result);
  add_held (self, GEWU_PAY_LINE_ROUNDING, NULL, result);
  self->pay.paid = self->pay.now = self->total;

  if (self->rule->release == GEWU_RELEASE_AT_ONCE)
    return;

  now = gewu_fraction_multiply (get_total (self),
                                (GewuFraction) { self->rule->release_now.millionths,
                                                 100 * GEWU_DECIMAL_ONE });
  self->fits &= gewu_fraction_to_decimal_by (now, self->rule->decimals, self->rule->rounding,
                                             &self->pay.now);
}

static gboolean
add_steps (Payment  *self,
           GError  **error)
{
  add_effect (self);
  add_grade (self);
  add_rank (self);
  if (!add_extras (self, error))
    return FALSE;

  add_award (self);
  add_vetoes (self);
  close_payment (self);

  if (!self->fits)
    return gewu_score_fail (self->score, "pay", error);

  return TRUE;
}

static gboolean
pay (Payment    *self,
     GewuScore  *score,
     GError    **error)
{
  self->pay.lines = g_array_new (FALSE, FALSE, sizeof (GewuPayLine));
  if (!add_base (self, error) || (self->pay.has_value && !add_steps (self, error)))
    {
      g_array_unref (self->pay.lines);
      return FALSE;
    }

  if (self->pay.has_value)
    score->pay = self->pay;
  else
    g_array_unref (self->pay.lines);

  return TRUE;
}

gboolean
gewu_pay_apply (const GewuBoard *board,
                GewuMeasures    *measures,
                GPtrArray       *scores,
                GError         **error)
{
  g_autofree Payment *payments = g_new0 (Payment, scores->len);
  GewuDecimal weights = GEWU_DECIMAL_ZERO;

  if (board->pay == NULL)
    return TRUE;

  for (guint i = 0; i < scores->len; i++)
    {
      GewuScore *score = g_ptr_array_index (scores, i);

      payments[i] = (Payment) { board, board->pay, measures, score, .fits = TRUE };
      if (board->pay->has_pool && score->has_score && !weigh (&payments[i], &weights, error))
        return FALSE;
    }

  for (guint i = 0; i < scores->len; i++)
    {
      GewuScore *score = g_ptr_array_index (scores, i);

      payments[i].weights = weights;
      if (score->has_score && !pay (&payments[i], score, error))
        return FALSE;
    }

  return TRUE;
}
