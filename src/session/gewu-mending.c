/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-mending.h"

#include "gewu-error.h"

/* What is scored again and again. */
typedef struct
{
  GewuScheme   *scheme;
  GewuMeasures *measures;
  const char   *board;
  guint         subject;
  GCancellable *cancellable;
} Forecast;

/* ---- steps */

static void
clear_change (gpointer data)
{
  GewuMeasureChange *change = data;

  g_free (change->measure);
}

GArray *
gewu_measure_changes_new (void)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (GewuMeasureChange));

  g_array_set_clear_func (changes, clear_change);
  return changes;
}

GewuMendingStep *
gewu_mending_step_new (GewuRemedy remedy,
                       GewuNoun   noun,
                       gint64     id)
{
  GewuMendingStep *self = g_new0 (GewuMendingStep, 1);

  self->remedy = remedy;
  self->noun = noun;
  self->id = id;
  self->until = GEWU_DAY_UNKNOWN;
  self->changes = gewu_measure_changes_new ();

  return self;
}

void
gewu_mending_step_free (GewuMendingStep *self)
{
  g_free (self->label);
  g_free (self->detail);
  g_array_unref (self->changes);
  g_free (self);
}

/* Whole numbers of records: far from the limits. */
static GewuDecimal
add (GewuDecimal a,
     GewuDecimal b)
{
  GewuDecimal sum = a;

  if (!gewu_decimal_add (a, b, &sum))
    g_warning ("Counts out of range");
  return sum;
}

void
gewu_mending_step_change (GewuMendingStep *self,
                          const char      *measure,
                          GewuDecimal      numerator,
                          GewuDecimal      denominator)
{
  GewuMeasureChange change = { NULL, numerator, denominator };

  for (guint i = 0; i < self->changes->len; i++)
    {
      GewuMeasureChange *other = &g_array_index (self->changes, GewuMeasureChange, i);

      if (g_str_equal (other->measure, measure))
        {
          other->numerator = add (other->numerator, numerator);
          other->denominator = add (other->denominator, denominator);
          return;
        }
    }

  change.measure = g_strdup (measure);
  g_array_append_val (self->changes, change);
}

/* ---- scoring */

static void
change_measures (Forecast *forecast,
                 GArray   *changes,
                 gboolean  back)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const GewuMeasureChange *change = &g_array_index (changes, GewuMeasureChange, i);
      GewuValue value = gewu_measures_get (forecast->measures, forecast->subject,
                                           change->measure);
      GewuDecimal numerator = change->numerator;
      GewuDecimal denominator = change->denominator;

      if (back)
        {
          numerator = gewu_decimal_negate (numerator);
          denominator = gewu_decimal_negate (denominator);
        }
      value.ratio.numerator = add (value.ratio.numerator, numerator);
      if (value.kind == GEWU_VALUE_RATIO)
        value.ratio.denominator = add (value.ratio.denominator, denominator);
      gewu_measures_set (forecast->measures, forecast->subject, change->measure, value);
    }
}

static gboolean
score (Forecast      *forecast,
       GewuProspect  *prospect,
       GError       **error)
{
  const GewuSubject *subject = gewu_measures_get_subject (forecast->measures, forecast->subject);
  g_autoptr (GewuAssessmentResult) result = NULL;
  const GewuBoardResult *board;
  const GewuScore *found;

  if (g_cancellable_set_error_if_cancelled (forecast->cancellable, error))
    return FALSE;
  result = gewu_assess (forecast->scheme, forecast->measures, error);
  if (result == NULL)
    return FALSE;

  board = gewu_assessment_result_find_board (result, forecast->board);
  found = board != NULL ? gewu_board_result_find_score (board, subject->key) : NULL;
  if (found == NULL)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", subject->name);
      return FALSE;
    }
  *prospect = (GewuProspect) { found->has_score, found->score, found->rank };
  return TRUE;
}

/* ---- the order of the steps */

static gboolean
has_same_changes (const GewuMendingStep *a,
                  const GewuMendingStep *b)
{
  if (a->changes->len != b->changes->len)
    return FALSE;
  for (guint i = 0; i < a->changes->len; i++)
    {
      const GewuMeasureChange *left = &g_array_index (a->changes, GewuMeasureChange, i);
      const GewuMeasureChange *right = &g_array_index (b->changes, GewuMeasureChange, i);

      if (!g_str_equal (left->measure, right->measure) ||
          gewu_decimal_compare (left->numerator, right->numerator) != 0 ||
          gewu_decimal_compare (left->denominator, right->denominator) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Most steps change the same by the same: one of them is scored for all. */
static const GewuMendingStep *
find_same (GPtrArray *steps,
           guint      index)
{
  for (guint i = 0; i < index; i++)
    if (has_same_changes (g_ptr_array_index (steps, i), g_ptr_array_index (steps, index)))
      return g_ptr_array_index (steps, i);

  return NULL;
}

static gboolean
weigh (Forecast            *forecast,
       GewuMendingStep     *step,
       const GewuProspect  *nothing,
       GError             **error)
{
  GewuProspect alone;

  change_measures (forecast, step->changes, FALSE);
  if (!score (forecast, &alone, error))
    return FALSE;
  change_measures (forecast, step->changes, TRUE);

  step->gain = GEWU_DECIMAL_ZERO;
  if (alone.has_score && nothing->has_score &&
      gewu_decimal_compare (alone.score, nothing->score) > 0 &&
      !gewu_decimal_subtract (alone.score, nothing->score, &step->gain))
    g_warning ("Points out of range");
  return TRUE;
}

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  const GewuMendingStep *left = *(GewuMendingStep *const *) a;
  const GewuMendingStep *right = *(GewuMendingStep *const *) b;
  int order = gewu_decimal_compare (right->gain, left->gain);

  if (order == 0)
    order = (left->until > right->until) - (left->until < right->until);
  return order != 0 ? order : (left->id > right->id) - (left->id < right->id);
}

static gboolean
order_steps (GewuMending  *self,
             Forecast     *forecast,
             GError      **error)
{
  const GewuProspect *nothing = &g_array_index (self->prospects, GewuProspect, 0);

  for (guint i = 0; i < self->steps->len; i++)
    {
      GewuMendingStep *step = g_ptr_array_index (self->steps, i);
      const GewuMendingStep *same = find_same (self->steps, i);

      if (same != NULL)
        step->gain = same->gain;
      else if (!weigh (forecast, step, nothing, error))
        return FALSE;
    }
  g_ptr_array_sort (self->steps, compare_steps);

  return TRUE;
}

static gboolean
look_ahead (GewuMending  *self,
            Forecast     *forecast,
            GArray       *end,
            GError      **error)
{
  GewuProspect prospect;

  if (!score (forecast, &self->today, error))
    return FALSE;
  if (end != NULL)
    change_measures (forecast, end, FALSE);
  if (!score (forecast, &prospect, error))
    return FALSE;
  g_array_append_val (self->prospects, prospect);
  if (!order_steps (self, forecast, error))
    return FALSE;

  for (guint i = 0; i < MIN (self->steps->len, GEWU_MENDING_MOST) && prospect.rank != 1; i++)
    {
      const GewuMendingStep *step = g_ptr_array_index (self->steps, i);

      change_measures (forecast, step->changes, FALSE);
      if (!score (forecast, &prospect, error))
        return FALSE;
      g_array_append_val (self->prospects, prospect);
    }

  return TRUE;
}

GewuMending *
gewu_mending_new (GewuScheme    *scheme,
                  GewuMeasures  *measures,
                  const char    *board,
                  guint          subject,
                  GewuDay        last,
                  GArray        *end,
                  GPtrArray     *steps,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (GewuMending) self = g_new0 (GewuMending, 1);
  Forecast forecast = { scheme, measures, board, subject, cancellable };

  self->last = last;
  self->steps = steps;
  self->prospects = g_array_new (FALSE, FALSE, sizeof (GewuProspect));

  return look_ahead (self, &forecast, end, error) ? g_steal_pointer (&self) : NULL;
}

void
gewu_mending_free (GewuMending *self)
{
  g_ptr_array_unref (self->steps);
  g_array_unref (self->prospects);
  g_clear_pointer (&self->records, gewu_why_records_free);
  g_free (self);
}

static int
get_place (const GewuProspect *prospect)
{
  return prospect->rank > 0 ? prospect->rank : G_MAXINT;
}

guint
gewu_mending_find_best (const GewuMending *self)
{
  guint best = 0;

  for (guint i = 1; i < self->prospects->len; i++)
    if (get_place (&g_array_index (self->prospects, GewuProspect, i)) <
        get_place (&g_array_index (self->prospects, GewuProspect, best)))
      best = i;

  return best;
}
