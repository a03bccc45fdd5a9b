/* From the lines of the items to a score: classes, and what changes the sum after them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"
#include "gewu-measures-private.h"

/* A class while its items and inner classes are gathered, and what then changes its sum. */
typedef struct
{
  GewuDecimal   sum;
  gboolean      has_members;    /* left-out items are none */
  GewuDecimal   highest;
  GewuDecimal   lowest;
  GewuScoreLine take;
  GewuScoreLine limit;
} Gathered;

/* One subject's score while it is added up. */
typedef struct
{
  GewuScore       *score;
  const GewuBoard *board;
  GewuMeasures    *measures;
  GewuDecimal      sum;       /* of the lines so far */
  GewuFraction     full;      /* marks of the items that were not left out */
  GewuValue        times;
} Total;

static const GewuScoreLine *
get_line (const GewuScore *self,
          guint            index)
{
  return &g_array_index (self->lines, GewuScoreLine, index);
}

static void
consider (Gathered    *self,
          GewuDecimal  points)
{
  if (!self->has_members || gewu_decimal_compare (points, self->highest) > 0)
    self->highest = points;
  if (!self->has_members || gewu_decimal_compare (points, self->lowest) < 0)
    self->lowest = points;
  self->has_members = TRUE;
}

/* What a class counts before its limits hold it; nothing when it has nothing to choose from. */
static GewuDecimal
choose (const Gathered *self,
        GewuTake        take)
{
  if (take == GEWU_TAKE_HIGHEST)
    return self->highest;

  return take == GEWU_TAKE_LOWEST ? self->lowest : self->sum;
}

static Gathered *
find_gathered (const GewuBoard     *board,
               Gathered            *classes,
               const GewuItemClass *item_class)
{
  guint index;

  return g_ptr_array_find (board->classes, item_class, &index) ? &classes[index] : NULL;
}

/* Puts the points of a member into a class, NULL: none. */
static gboolean
gather (Gathered    *self,
        GewuDecimal  points)
{
  if (self == NULL)
    return TRUE;

  consider (self, points);

  return gewu_decimal_add (self->sum, points, &self->sum);
}

static gboolean
gather_items (const Total *self,
              Gathered    *classes)
{
  for (guint i = 0; i < self->board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (self->board->items, i);
      const GewuScoreLine *line = get_line (self->score, i);

      if (!gewu_score_line_is_left_out (line) &&
          !gather (find_gathered (self->board, classes, item->item_class), line->points))
        return FALSE;
    }

  return TRUE;
}

/* Sets the two lines of a class, and held to what is left after them. */
static gboolean
hold_class (const GewuItemClass *item_class,
            Gathered            *self,
            GewuDecimal         *held)
{
  GewuDecimal chosen = choose (self, item_class->take);

  *held = chosen;
  self->take = self->limit = (GewuScoreLine) { item_class->id, item_class->title,
                                               .day = GEWU_DAY_UNKNOWN };
  self->take.reason = GEWU_REASON_TAKE;
  self->take.before = self->sum;
  self->limit.reason = GEWU_REASON_LIMIT;
  self->limit.before = chosen;
  self->limit.limit = gewu_limits_hold (&item_class->limits, held);

  return gewu_decimal_subtract (chosen, self->sum, &self->take.points) &&
         gewu_decimal_subtract (*held, chosen, &self->limit.points);
}

static void
add_unless_0 (Total               *self,
              const GewuScoreLine *line)
{
  if (line->points.millionths != 0)
    g_array_append_vals (self->score->lines, line, 1);
}

/* Inner classes stand after their outer ones, so they are finished first; the lines stand in the
 * order of the classes. */
static gboolean
add_classes (Total *self)
{
  const GPtrArray *classes = self->board->classes;
  g_autofree Gathered *gathered = g_new0 (Gathered, classes->len);

  if (!gather_items (self, gathered))
    return FALSE;

  for (guint i = classes->len; i-- > 0;)
    {
      const GewuItemClass *item_class = g_ptr_array_index (classes, i);
      GewuDecimal held;

      if (!hold_class (item_class, &gathered[i], &held) ||
          !gather (find_gathered (self->board, gathered, item_class->parent), held))
        return FALSE;
    }

  for (guint i = 0; i < classes->len; i++)
    {
      add_unless_0 (self, &gathered[i].take);
      add_unless_0 (self, &gathered[i].limit);
    }

  return TRUE;
}

/* Adds the line that brings the sum to result; none when it is there. */
static gboolean
add_change (Total         *self,
            GewuScoreLine  line,
            GewuDecimal    result)
{
  line.before = self->sum;
  line.day = GEWU_DAY_UNKNOWN;
  if (!gewu_decimal_subtract (result, self->sum, &line.points))
    return FALSE;

  add_unless_0 (self, &line);
  self->sum = result;
  return TRUE;
}

static gboolean
add_scale (Total *self)
{
  GewuScoreLine line = { "scale", .reason = GEWU_REASON_SCALE, .threshold = self->board->scale };
  GewuFraction scaled = gewu_fraction_divide (
    gewu_fraction_multiply (gewu_fraction_from_decimal (self->sum),
                            gewu_fraction_from_decimal (self->board->scale)), self->full);
  GewuDecimal result;

  if (!self->board->has_scale)
    return TRUE;

  if (!gewu_fraction_to_decimal (self->full, GEWU_DECIMAL_PLACES, &line.full) ||
      !gewu_fraction_to_decimal (scaled, GEWU_DECIMAL_PLACES, &result))
    return FALSE;

  return add_change (self, line, result);
}

static gboolean
add_times (Total *self)
{
  GewuScoreLine line = { "times", .reason = GEWU_REASON_TIMES,
                         .measure = self->board->times.measure };
  GewuFraction times, product;
  GewuDecimal result;

  if (!self->board->has_times)
    return TRUE;

  times = gewu_fraction_from_ratio (self->times.ratio);
  product = gewu_fraction_multiply (gewu_fraction_from_decimal (self->sum), times);
  line.value = self->times;
  if (!gewu_fraction_to_decimal (times, GEWU_DECIMAL_PLACES, &line.reference) ||
      !gewu_fraction_to_decimal (product, GEWU_DECIMAL_PLACES, &result))
    return FALSE;

  return add_change (self, line, result);
}

/* Late facts about a sealed period; each is a line. */
static gboolean
add_adjustments (Total *self)
{
  GPtrArray *corrections = gewu_measures_list_corrections (self->measures, self->score->index);

  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const GewuCorrection *correction = g_ptr_array_index (corrections, i);
      GewuScoreLine line = { "adjustment", .reason = GEWU_REASON_ADJUSTMENT,
                             .points = correction->points, .before = self->sum,
                             .text = correction->text, .day = correction->day };

      if (!gewu_correction_is_for (correction, self->board, line.item))
        continue;
      if (!gewu_decimal_add (self->sum, line.points, &self->sum))
        return FALSE;
      g_array_append_val (self->score->lines, line);
    }

  return TRUE;
}

static gboolean
add_limit (Total *self)
{
  GewuScoreLine line = { "limit", .reason = GEWU_REASON_LIMIT };
  GewuDecimal held = self->sum;

  line.limit = gewu_limits_hold (&self->board->limits, &held);

  return add_change (self, line, held);
}

/* The strictest of the vetoes that apply. */
static gboolean
add_veto (Total *self)
{
  GewuScoreLine line = { "veto", .reason = GEWU_REASON_VETO };
  GewuDecimal held = self->sum;

  for (guint i = 0; i < self->board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (self->board->items, i);

      if (item->has_veto_score && get_line (self->score, i)->occurred &&
          gewu_decimal_compare (item->veto_score, held) < 0)
        {
          held = line.threshold = item->veto_score;
          line.text = item->title;
        }
    }

  return add_change (self, line, held);
}

static gboolean
add_rounding (Total *self)
{
  GewuScoreLine line = { "rounding", .reason = GEWU_REASON_ROUNDING };
  GewuDecimal rounded;

  if (!gewu_rounding_apply (self->board->rounding, self->sum, self->board->decimals, &rounded))
    return FALSE;

  return add_change (self, line, rounded);
}

static gboolean
sum_lines (Total *self)
{
  for (guint i = 0; i < self->score->lines->len; i++)
    if (!gewu_decimal_add (self->sum, get_line (self->score, i)->points, &self->sum))
      return FALSE;

  return TRUE;
}

static void
read_full_marks (Total *self)
{
  self->full = GEWU_FRACTION_ZERO;

  for (guint i = 0; i < self->board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (self->board->items, i);

      if (!gewu_score_line_is_left_out (get_line (self->score, i)))
        self->full = gewu_fraction_add (self->full, gewu_fraction_from_decimal (item->full));
    }
}

/* What the whole score is multiplied and divided by; without it there is none. */
static gboolean
read_operands (Total   *self,
               GError **error)
{
  const GewuBoard *board = self->board;
  const GewuValue no_cases = { GEWU_VALUE_RATIO, { GEWU_DECIMAL_ZERO, GEWU_DECIMAL_ZERO } };

  read_full_marks (self);
  if (board->has_scale && gewu_fraction_sign (self->full) <= 0)
    gewu_score_leave_unranked (self->score, no_cases, NULL);

  if (!board->has_times)
    return TRUE;
  if (!gewu_operand_evaluate (&board->times, self->measures, self->score->index, &self->times,
                              error))
    return FALSE;
  if (!gewu_value_has_quotient (self->times))
    gewu_score_leave_unranked (self->score, self->times, board->times.measure);

  return TRUE;
}

gboolean
gewu_score_add_up (GewuScore       *self,
                   const GewuBoard *board,
                   GewuMeasures    *measures,
                   GError         **error)
{
  static gboolean (*const steps[]) (Total *total) = {
    add_classes, sum_lines, add_scale, add_times, add_adjustments, add_limit, add_veto,
    add_rounding
  };
  Total total = { self, board, measures };

  if (!read_operands (&total, error))
    return FALSE;

  /* Without a score the lines only explain; nothing is added up. */
  if (!self->has_score)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!steps[i] (&total))
      return gewu_score_fail (self, "score", error);

  self->score = total.sum;
  return TRUE;
}
