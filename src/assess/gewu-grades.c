/* Grade bands on the decimal line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include <string.h>

static const GewuGrade *
get_band (const GewuGrades *self,
          guint             index)
{
  return &g_array_index (self->bands, GewuGrade, index);
}

static void
clear_grade (gpointer data)
{
  GewuGrade *grade = data;

  g_free (grade->title);
}

static GewuGrade
read_grade (GewuPlace *place)
{
  GewuGrade grade = { .title = gewu_place_get_text (place, "title") };

  grade.has_from = gewu_place_find_decimal (place, "from", &grade.from);
  grade.has_to = gewu_place_find_decimal (place, "to", &grade.to);

  if (gewu_place_has (place, "below"))
    {
      if (grade.has_to)
        gewu_place_fail (place, "below", "given together with to");
      grade.has_to = gewu_place_find_decimal (place, "below", &grade.to);
      grade.to_excluded = TRUE;
    }

  if (grade.has_from && grade.has_to && gewu_decimal_compare (grade.to, grade.from) < 0)
    gewu_place_fail (place, grade.to_excluded ? "below" : "to", "less than from");
  grade.has_share = gewu_share_find (place, &grade.share);

  return grade;
}

gboolean
gewu_grades_has (const GewuGrades *self,
                 const char       *title)
{
  for (guint i = 0; i < self->bands->len; i++)
    if (strcmp (get_band (self, i)->title, title) == 0)
      return TRUE;

  return FALSE;
}

/* By rank there are shares and no scores, except for the last band, which takes the others. */
static void
check_shares (const GewuGrades *self,
              GPtrArray        *places)
{
  for (guint i = 0; i < self->bands->len; i++)
    {
      const GewuGrade *grade = get_band (self, i);
      GewuPlace *at = g_ptr_array_index (places, i);
      gboolean is_last = i + 1 == self->bands->len;

      if (is_last && grade->has_share)
        gewu_place_fail (at, "share", "not for the last band");
      if (self->by_rank && !is_last && !grade->has_share)
        gewu_place_fail (at, "share", "missing");
      if (self->by_rank && (grade->has_from || grade->has_to))
        gewu_place_fail (at, grade->has_from ? "from" : grade->to_excluded ? "below" : "to",
                         "not for grades by rank");
    }
}

/* Bands stand from the best to the worst; only the worst may reach down without an end. */
static void
check_order (const GewuGrades *self,
             GPtrArray        *places)
{
  for (guint i = 0; i + 1 < self->bands->len; i++)
    {
      const GewuGrade *better = get_band (self, i);
      const GewuGrade *worse = get_band (self, i + 1);

      if (!better->has_from)
        gewu_place_fail (g_ptr_array_index (places, i), "from", "missing");
      else if (worse->has_from && gewu_decimal_compare (worse->from, better->from) >= 0)
        gewu_place_fail (g_ptr_array_index (places, i + 1), "from", "not below the band before it");
    }
}

GewuGrades *
gewu_grades_read (GewuPlace *place)
{
  static const char *const readings[] = {
    [GEWU_GRADES_LOWER_BOUND] = "lower-bound",
    [GEWU_GRADES_INTEGER] = "integer",
    [GEWU_GRADES_PRINTED] = "printed",
    NULL
  };
  static const char *const by[] = { "score", "rank", NULL };
  static const char *const ties[] = { "worse", "better", NULL };
  g_autoptr (GPtrArray) places = NULL;
  GewuGrades *self = g_new0 (GewuGrades, 1);

  self->reading = gewu_place_get_choice (place, "reading", readings);
  self->by_rank = gewu_place_get_choice (place, "by", by) == 1;
  self->ties_stay = gewu_place_get_choice (place, "ties", ties) == 1;
  self->rounding = gewu_share_read_rounding (place);
  self->bands = g_array_new (FALSE, FALSE, sizeof (GewuGrade));
  g_array_set_clear_func (self->bands, clear_grade);
  places = gewu_place_get_objects (place, "bands");

  if (places->len == 0)
    gewu_place_fail (place, "bands", "missing");

  for (guint i = 0; i < places->len; i++)
    {
      GewuGrade grade = read_grade (g_ptr_array_index (places, i));

      if (gewu_grades_has (self, grade.title))
        gewu_place_fail (g_ptr_array_index (places, i), "title", "used twice");
      g_array_append_val (self->bands, grade);
    }
  check_shares (self, places);
  if (!self->by_rank)
    check_order (self, places);

  return self;
}

void
gewu_grades_free (GewuGrades *self)
{
  g_array_unref (self->bands);
  g_free (self);
}

gboolean
gewu_grades_has_shares (const GewuGrades *self)
{
  /* By rank only a single band can do without. */
  for (guint i = 0; i < self->bands->len; i++)
    if (get_band (self, i)->has_share)
      return TRUE;

  return self->by_rank;
}

/* Where a band ends. One without an upper end reaches to the next better one. */
static GewuDecimal
get_end (const GewuGrades *self,
         guint             index,
         gboolean         *excluded)
{
  const GewuGrade *grade = get_band (self, index);

  *excluded = !grade->has_to || grade->to_excluded;

  return grade->has_to ? grade->to : get_band (self, index - 1)->from;
}

static void
check_overlap (const GewuGrades *self,
               guint             better_index,
               guint             worse_index,
               GArray           *findings)
{
  const GewuGrade *better = get_band (self, better_index);
  const GewuGrade *worse = get_band (self, worse_index);
  gboolean excluded;
  GewuDecimal end = get_end (self, worse_index, &excluded);
  int order = gewu_decimal_compare (end, better->from);
  GewuGradesFinding finding = { GEWU_GRADES_OVERLAP, better->from, end,
                                better->title, worse->title };

  if (order < 0 || (order == 0 && excluded))
    return;

  if (better->has_to && gewu_decimal_compare (better->to, end) < 0)
    finding.upper = better->to;
  g_array_append_val (findings, finding);
}

/* The bands below better may be out of step: what counts is how far any of them reaches. */
static void
check_hole (const GewuGrades *self,
            guint             better_index,
            GArray           *findings)
{
  const GewuGrade *better = get_band (self, better_index);
  GewuGradesFinding finding = { GEWU_GRADES_HOLE, .upper = better->from, .better = better->title };
  gboolean excluded;

  for (guint i = better_index + 1; i < self->bands->len; i++)
    {
      GewuDecimal end = get_end (self, i, &excluded);

      if (finding.worse == NULL || gewu_decimal_compare (end, finding.lower) > 0)
        {
          finding.lower = end;
          finding.worse = get_band (self, i)->title;
        }
    }

  if (gewu_decimal_compare (finding.lower, finding.upper) < 0)
    g_array_append_val (findings, finding);
}

GArray *
gewu_grades_check (const GewuGrades *self)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (GewuGradesFinding));

  if (self->by_rank)
    return findings;

  for (guint better = self->bands->len - 1; better-- > 0;)
    {
      check_hole (self, better, findings);
      for (guint worse = better + 1; worse < self->bands->len; worse++)
        check_overlap (self, better, worse, findings);
    }

  return findings;
}

static gboolean
is_above_from (const GewuGrade *grade,
               GewuDecimal      score)
{
  return !grade->has_from || gewu_decimal_compare (score, grade->from) >= 0;
}

static gboolean
is_inside (const GewuGrades *self,
           guint             index,
           GewuDecimal       score)
{
  const GewuGrade *grade = get_band (self, index);

  if (!is_above_from (grade, score))
    return FALSE;

  if (grade->has_to)
    {
      int order = gewu_decimal_compare (score, grade->to);

      return order < 0 || (order == 0 && !grade->to_excluded);
    }

  return index == 0 || gewu_decimal_compare (score, get_band (self, index - 1)->from) < 0;
}

static const char *
find_printed (const GewuGrades *self,
              GewuDecimal       score,
              gboolean         *ambiguous)
{
  const char *found = NULL;

  for (guint i = 0; i < self->bands->len; i++)
    if (is_inside (self, i, score))
      {
        *ambiguous = found != NULL;
        if (*ambiguous)
          return NULL;
        found = get_band (self, i)->title;
      }

  return found;
}

const char *
gewu_grades_find (const GewuGrades *self,
                  GewuDecimal       score,
                  gboolean         *ambiguous)
{
  *ambiguous = FALSE;

  if (self->reading == GEWU_GRADES_LOWER_BOUND)
    {
      for (guint i = 0; i < self->bands->len; i++)
        if (is_above_from (get_band (self, i), score))
          return get_band (self, i)->title;
      return NULL;
    }

  /* Rounding fails only at the end of the range, where no band is. */
  if (self->reading == GEWU_GRADES_INTEGER && !gewu_decimal_round (score, 0, &score))
    return NULL;

  return find_printed (self, score, ambiguous);
}

const char *
gewu_grades_worse (const GewuGrades *self,
                   const char       *a,
                   const char       *b)
{
  const char *worse = a;

  for (guint i = 0; i < self->bands->len; i++)
    if (strcmp (get_band (self, i)->title, a) == 0 || strcmp (get_band (self, i)->title, b) == 0)
      worse = get_band (self, i)->title;

  return worse;
}
