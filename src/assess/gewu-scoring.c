/* From measures to the lines and the score of one subject.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include "gewu-error.h"

gboolean
gewu_score_fail (const GewuScore *self,
                 const char      *place,
                 GError         **error)
{
  g_set_error (error, GEWU_ERROR, GEWU_ERROR_RANGE, "%s, %s: out of range",
               self->subject->key, place);
  return FALSE;
}

void
gewu_score_free (GewuScore *self)
{
  g_array_unref (self->lines);
  g_free (self);
}

/* Applies the rule to a value it can take. */
static gboolean
apply_rule (const GewuItem *item,
            GewuScoreLine  *line)
{
  GewuFraction points = item->rule->kind->apply (item->rule->parameters, line);

  if (!gewu_fraction_to_decimal (points, GEWU_DECIMAL_PLACES, &line->points))
    return FALSE;

  line->before = line->points;
  line->limit = gewu_limits_hold (&item->limits, &line->points);
  return TRUE;
}

/* There is nothing to apply the rule to; the line says so. */
static void
leave_empty (const GewuItem *item,
             GewuScoreLine  *line,
             GewuScore      *self)
{
  gboolean is_absent = line->value.kind == GEWU_VALUE_ABSENT;

  line->reason = is_absent ? GEWU_REASON_NO_VALUE : GEWU_REASON_NO_CASES;
  if (item->has_empty && !is_absent)
    {
      line->points = item->empty;
      return;
    }

  self->has_score = FALSE;
  if (self->unranked == GEWU_UNRANKED_NOT)
    {
      self->unranked = is_absent ? GEWU_UNRANKED_NO_VALUE : GEWU_UNRANKED_NO_CASES;
      self->unranked_measure = item->measure;
    }
}

static gboolean
add_item (GewuScore       *self,
          const GewuItem  *item,
          GewuMeasures    *measures,
          GError         **error)
{
  GewuScoreLine line = { item->id, item->title, .measure = item->measure };
  GewuValueKind wanted = item->rule->kind->takes == GEWU_RULE_TAKES_RATE ? GEWU_VALUE_RATIO
                                                                         : GEWU_VALUE_NUMBER;

  if (item->measure != NULL &&
      !gewu_measure_evaluate_as (item->measure, wanted, measures, self->index, &line.value, error))
    return FALSE;

  if (item->measure != NULL && !gewu_value_has_quotient (line.value))
    leave_empty (item, &line, self);
  else if (!apply_rule (item, &line))
    return gewu_score_fail (self, item->id, error);

  g_array_append_val (self->lines, line);
  return TRUE;
}

/* Adds the line that brings sum to where limits hold it. */
static gboolean
add_limit (GewuScore        *self,
           const char       *id,
           const char       *title,
           const GewuLimits *limits,
           GewuDecimal      *sum)
{
  GewuScoreLine line = { id, title, .reason = GEWU_REASON_LIMIT, .before = *sum };

  line.limit = gewu_limits_hold (limits, sum);
  if (line.limit == GEWU_LIMIT_NONE)
    return TRUE;

  if (!gewu_decimal_subtract (*sum, line.before, &line.points))
    return FALSE;

  g_array_append_val (self->lines, line);
  return TRUE;
}

static gboolean
add_class (GewuScore           *self,
           const GewuBoard     *board,
           const GewuItemClass *item_class)
{
  GewuDecimal sum = GEWU_DECIMAL_ZERO;

  for (guint i = 0; i < board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (board->items, i);
      const GewuScoreLine *line = &g_array_index (self->lines, GewuScoreLine, i);

      if (item->item_class == item_class && !gewu_decimal_add (sum, line->points, &sum))
        return FALSE;
    }

  return add_limit (self, item_class->id, item_class->title, &item_class->limits, &sum);
}

static gboolean
add_rounding (GewuScore   *self,
              int          decimals,
              GewuDecimal *sum)
{
  GewuScoreLine line = { "rounding", NULL, .reason = GEWU_REASON_ROUNDING, .before = *sum };

  if (!gewu_decimal_round (*sum, decimals, sum))
    return FALSE;

  /* At most half a point: always in range. */
  line.points = gewu_decimal_from_units (sum->millionths - line.before.millionths);
  if (line.points.millionths != 0)
    g_array_append_val (self->lines, line);

  return TRUE;
}

static gboolean
add_up (GewuScore       *self,
        const GewuBoard *board)
{
  GewuDecimal sum = GEWU_DECIMAL_ZERO;

  for (guint i = 0; i < board->classes->len; i++)
    if (!add_class (self, board, g_ptr_array_index (board->classes, i)))
      return FALSE;

  for (guint i = 0; i < self->lines->len; i++)
    if (!gewu_decimal_add (sum, g_array_index (self->lines, GewuScoreLine, i).points, &sum))
      return FALSE;

  if (!add_limit (self, "limit", NULL, &board->limits, &sum) ||
      !add_rounding (self, board->decimals, &sum))
    return FALSE;

  self->score = sum;
  return TRUE;
}

static gboolean
score_items (GewuScore       *self,
             const GewuBoard *board,
             GewuMeasures    *measures,
             GError         **error)
{
  for (guint i = 0; i < board->items->len; i++)
    if (!add_item (self, g_ptr_array_index (board->items, i), measures, error))
      return FALSE;

  /* Without a score the lines only explain; nothing is added up. */
  if (self->has_score && !add_up (self, board))
    return gewu_score_fail (self, "score", error);

  return TRUE;
}

GewuScore *
gewu_score_new (const GewuBoard *board,
                GewuMeasures    *measures,
                guint            subject,
                GError         **error)
{
  GewuScore *self = g_new0 (GewuScore, 1);

  self->subject = gewu_measures_get_subject (measures, subject);
  self->index = subject;
  self->has_score = TRUE;
  self->lines = g_array_new (FALSE, TRUE, sizeof (GewuScoreLine));
  if (score_items (self, board, measures, error))
    return self;

  gewu_score_free (self);
  return NULL;
}
