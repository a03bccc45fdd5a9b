/* How the pay of a board is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include <string.h>

static void
free_grade (gpointer data)
{
  GewuPayGrade *self = data;

  g_free (self->grade);
  g_free (self);
}

static void
free_extra (gpointer data)
{
  GewuPayExtra *self = data;

  g_free (self->title);
  gewu_measure_unref (self->measure);
  g_free (self);
}

static void
read_months (GewuPlace        *place,
             GewuMeasureScope *scope,
             GewuPayRule      *self)
{
  if (!gewu_place_has (place, "months") && !gewu_place_has (place, "months-in-period"))
    return;

  self->months = gewu_measure_read (gewu_place_get_object (place, "months"), scope);
  self->months_in_period =
    gewu_measure_read (gewu_place_get_object (place, "months-in-period"), scope);
}

/* What there is to begin with: a base of each, or a pool for all of them. */
static void
read_base (GewuPlace        *place,
           GewuMeasureScope *scope,
           GewuPayRule      *self)
{
  self->has_pool = gewu_place_has (place, "pool");
  self->has_times = gewu_place_has (place, "times");
  if (self->has_times)
    self->times = gewu_operand_read (place, "times", scope);
  if (!self->has_pool)
    {
      self->base = gewu_operand_read (place, "base", scope);
      return;
    }

  self->pool = gewu_place_get_positive (place, "pool");
  if (gewu_place_has (place, "base"))
    gewu_place_fail (place, "pool", "given together with base");
}

/* What the score does to the pay. */
static void
read_effect (GewuPlace   *place,
             GewuPayRule *self)
{
  gboolean per_point = gewu_place_find_decimal (place, "per-point", &self->per_point);
  gboolean proportion = gewu_place_get_flag (place, "proportion");

  if (per_point && proportion)
    gewu_place_fail (place, "proportion", "given together with per-point");
  if (per_point && self->has_pool)
    gewu_place_fail (place, "per-point", "given together with pool");
  if (proportion && self->has_pool)
    gewu_place_fail (place, "proportion", "given together with pool");
  self->by = proportion ? GEWU_PAY_BY_PROPORTION
             : per_point ? GEWU_PAY_BY_POINTS_OFF : GEWU_PAY_BY_NOTHING;

  if (self->by != GEWU_PAY_BY_NOTHING)
    self->full = gewu_place_get_decimal (place, "full");
  else
    gewu_place_find_decimal (place, "full", &self->full);
  if (proportion && self->full.millionths <= 0)
    gewu_place_fail (place, "full", "out of range");
}

static gboolean
has_grade (const GewuPayRule *self,
           const char        *title)
{
  for (guint i = 0; i < self->grades->len; i++)
    if (strcmp (((GewuPayGrade *) g_ptr_array_index (self->grades, i))->grade, title) == 0)
      return TRUE;

  return FALSE;
}

static void
read_grades (GewuPlace       *place,
             const GewuBoard *board,
             GewuPayRule     *self)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, "grades");

  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *at = g_ptr_array_index (places, i);
      GewuPayGrade *grade = g_new0 (GewuPayGrade, 1);

      grade->grade = gewu_place_get_text (at, "grade");
      if (board->grades == NULL || !gewu_grades_has (board->grades, grade->grade))
        gewu_place_fail (at, "grade", "no such grade");
      if (has_grade (self, grade->grade))
        gewu_place_fail (at, "grade", "used twice");

      grade->has_factor = gewu_place_find_decimal (at, "factor", &grade->value);
      if (!grade->has_factor)
        grade->value = gewu_place_get_decimal (at, "amount");
      else if (gewu_place_has (at, "amount"))
        gewu_place_fail (at, "amount", "given together with factor");
      g_ptr_array_add (self->grades, grade);
    }
}

static void
read_ranks (GewuPlace       *place,
            const GewuBoard *board,
            GewuPayRule     *self)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, "ranks");
  int above = 0;

  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *at = g_ptr_array_index (places, i);
      GewuPayRank rank = { gewu_place_get_integer (at, "to", 1, G_MAXINT, 0) };

      rank.amount = gewu_place_get_decimal (at, "amount");
      if (rank.to == 0)
        gewu_place_fail (at, "to", "missing");
      else if (rank.to <= above)
        gewu_place_fail (at, "to", "not above the one before it");
      above = rank.to;
      g_array_append_val (self->ranks, rank);
    }

  if (places->len > 0 && board->ranking == NULL)
    gewu_place_fail (place, "ranks", "without ranking");
}

static void
read_extras (GewuPlace        *place,
             GewuMeasureScope *scope,
             GewuPayRule      *self)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, "extras");

  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *at = g_ptr_array_index (places, i);
      GewuPayExtra *extra = g_new0 (GewuPayExtra, 1);

      extra->title = gewu_place_get_text (at, "title");
      extra->measure = gewu_measure_read (at, scope);
      extra->each = gewu_place_get_decimal (at, "each");
      g_ptr_array_add (self->extras, extra);
    }
}

static void
read_release (GewuPlace   *place,
              GewuPayRule *self)
{
  static const char *const rests[] = { "half-year", "year", NULL };
  static const GewuRelease releases[] = { GEWU_RELEASE_HALF_YEAR, GEWU_RELEASE_YEAR };
  GewuPlace *release;

  if (!gewu_place_has (place, "release"))
    return;

  release = gewu_place_get_object (place, "release");
  self->release_now = gewu_place_get_decimal (release, "now");
  if (self->release_now.millionths < 0 ||
      gewu_decimal_compare (self->release_now, gewu_decimal_from_int (100)) > 0)
    gewu_place_fail (release, "now", "out of range");
  if (!gewu_place_has (release, "rest"))
    gewu_place_fail (release, "rest", "missing");
  self->release = releases[gewu_place_get_choice (release, "rest", rests)];
}

static void
read_limits (GewuPlace   *place,
             GewuPayRule *self)
{
  self->limits = gewu_limits_read (place, "floor", "cap");
  self->limits.has_floor = TRUE;
  if (self->limits.has_cap && gewu_decimal_compare (self->limits.cap, self->limits.floor) < 0)
    gewu_place_fail (place, "cap", "out of range");
}

GewuPayRule *
gewu_pay_read (GewuPlace        *place,
               GewuMeasureScope *scope,
               const GewuBoard  *board)
{
  GewuPayRule *self = g_new0 (GewuPayRule, 1);

  self->grades = g_ptr_array_new_with_free_func (free_grade);
  self->ranks = g_array_new (FALSE, FALSE, sizeof (GewuPayRank));
  self->extras = g_ptr_array_new_with_free_func (free_extra);

  read_base (place, scope, self);
  read_months (place, scope, self);
  read_effect (place, self);
  read_grades (place, board, self);
  read_ranks (place, board, self);
  read_extras (place, scope, self);
  if (gewu_place_find_decimal (place, "per-award", &self->per_award) && board->bands == NULL)
    gewu_place_fail (place, "per-award", "without bands");
  read_limits (place, self);
  self->decimals = gewu_place_get_integer (place, "decimals", 0, GEWU_DECIMAL_PLACES, 2);
  self->rounding = gewu_rounding_read (place, "rounding");
  read_release (place, self);

  return self;
}

void
gewu_pay_free (GewuPayRule *self)
{
  gewu_operand_clear (&self->base);
  gewu_operand_clear (&self->times);
  g_clear_pointer (&self->months, gewu_measure_unref);
  g_clear_pointer (&self->months_in_period, gewu_measure_unref);
  g_ptr_array_unref (self->grades);
  g_array_unref (self->ranks);
  g_ptr_array_unref (self->extras);
  g_free (self);
}
