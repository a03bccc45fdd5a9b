/* What a board says that is hardly meant, beside its items.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-findings-private.h"

#include <string.h>

static gboolean
is_class_used (const GewuBoard     *board,
               const GewuItemClass *item_class)
{
  for (guint i = 0; i < board->items->len; i++)
    if (((GewuItem *) g_ptr_array_index (board->items, i))->item_class == item_class)
      return TRUE;
  for (guint i = 0; i < board->classes->len; i++)
    if (((GewuItemClass *) g_ptr_array_index (board->classes, i))->parent == item_class)
      return TRUE;

  return FALSE;
}

static void
check_classes (GPtrArray       *findings,
               const GewuBoard *board,
               const char      *place)
{
  for (guint i = 0; i < board->classes->len; i++)
    {
      const GewuItemClass *item_class = g_ptr_array_index (board->classes, i);

      if (!is_class_used (board, item_class))
        gewu_findings_add (findings, GEWU_SCHEME_FINDING_EMPTY_CLASS, item_class->title,
                           "%s.classes[%u]", place, i);
    }
}

/* Every group that an item is for, and NULL for the others. (transfer container) */
static GPtrArray *
list_groups (const GewuBoard *board)
{
  GPtrArray *groups = g_ptr_array_new ();

  g_ptr_array_add (groups, NULL);
  for (guint i = 0; i < board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (board->items, i);

      for (guint g = 0; item->groups != NULL && item->groups[g] != NULL; g++)
        g_ptr_array_add (groups, item->groups[g]);
    }

  return groups;
}

/* FALSE when nothing that the group is scored by has a full mark. */
static gboolean
add_full_marks (const GewuBoard *board,
                const char      *group,
                GewuDecimal     *sum)
{
  gboolean found = FALSE;

  *sum = GEWU_DECIMAL_ZERO;
  for (guint i = 0; i < board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (board->items, i);

      if (!item->has_full ||
          (item->groups != NULL &&
           (group == NULL || !g_strv_contains ((const char *const *) item->groups, group))))
        continue;

      /* Full marks have at most nine digits, so their sum fits. */
      sum->millionths += item->full.millionths;
      found = TRUE;
    }

  return found;
}

/* Which full marks come together depends on the case. */
static gboolean
has_cases (const GewuBoard *board)
{
  for (guint i = 0; i < board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (board->items, i);

      if (item->has_full && item->when->len > 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_full_marks (GPtrArray       *findings,
                  const GewuBoard *board,
                  const char      *place)
{
  g_autoptr (GPtrArray) groups = list_groups (board);
  GewuDecimal wanted = board->has_scale ? board->scale : board->limits.cap;

  if (has_cases (board))
    return;

  for (guint i = 0; (board->has_scale || board->limits.has_cap) && i < groups->len; i++)
    {
      GewuSchemeFinding *finding;
      GewuDecimal sum;

      if (!add_full_marks (board, g_ptr_array_index (groups, i), &sum) ||
          gewu_decimal_compare (sum, wanted) == 0)
        continue;

      finding = gewu_findings_add (findings, GEWU_SCHEME_FINDING_FULL_MARKS, board->title,
                                   "%s.score.%s", place, board->has_scale ? "scale" : "cap");
      finding->a = sum;
      finding->b = wanted;
      return;
    }
}

static gboolean
is_same_key (const GewuRankingKey *a,
             const GewuRankingKey *b)
{
  if (a->by != b->by)
    return FALSE;
  if (a->by == GEWU_RANKING_BY_MEASURE)
    return strcmp (a->measure->key, b->measure->key) == 0;

  return a->by == GEWU_RANKING_BY_SCORE || a->item == b->item;
}

static void
check_keys (GPtrArray       *findings,
            const GewuBoard *board,
            const char      *place)
{
  GArray *keys = board->ranking->keys;

  for (guint i = 1; i < keys->len; i++)
    for (guint before = 0; before < i; before++)
      if (is_same_key (&g_array_index (keys, GewuRankingKey, i),
                       &g_array_index (keys, GewuRankingKey, before)))
        {
          gewu_findings_add (findings, GEWU_SCHEME_FINDING_REPEATED_KEY, board->title,
                             "%s.ranking.keys[%u]", place, i);
          break;
        }
}

static void
check_band (GPtrArray       *findings,
            const GewuBoard *board,
            const GewuBand  *band,
            const char      *member,
            const char      *place)
{
  if (band->has_share && band->share.millionths == 0)
    gewu_findings_add (findings, GEWU_SCHEME_FINDING_NO_PLACES,
                       band->label != NULL ? band->label : board->title, "%s.bands.%s", place,
                       member);
}

/* No score is good enough for the first and bad enough for the last. */
static gboolean
are_apart (const GewuBands *self)
{
  return self->top.has_limit && self->bottom.has_limit &&
         gewu_decimal_compare (self->top.limit, self->bottom.limit) >= 0;
}

static void
check_bands (GPtrArray       *findings,
             const GewuBoard *board,
             const char      *place)
{
  const GewuBands *bands = board->bands;
  guint top = bands->top.points->len, bottom = bands->bottom.points->len;

  check_band (findings, board, &bands->top, "top", place);
  check_band (findings, board, &bands->bottom, "bottom", place);

  /* Where the scheme says who goes without, or which end counts, they are meant to meet. */
  if (bands->both_ends == GEWU_BOTH_ENDS_REFUSE && top > 0 && bottom > 0 &&
      !bands->top.has_share && !bands->bottom.has_share && !are_apart (bands))
    gewu_findings_add (findings, GEWU_SCHEME_FINDING_AWARDS_OVERLAP, board->title, "%s.bands",
                       place)->a = gewu_decimal_from_int (top + bottom - 1);
}

static guint
find_grade (const GewuGrades *grades,
            const char       *title)
{
  guint i = 0;

  while (strcmp (g_array_index (grades->bands, GewuGrade, i).title, title) != 0)
    i++;

  return i;
}

static void
check_grades (GPtrArray       *findings,
              const GewuBoard *board,
              const char      *place)
{
  g_autoptr (GArray) holes = gewu_grades_check (board->grades);

  for (guint i = 0; i < board->grades->bands->len; i++)
    {
      const GewuGrade *grade = &g_array_index (board->grades->bands, GewuGrade, i);

      if (grade->has_share && grade->share.millionths == 0)
        gewu_findings_add (findings, GEWU_SCHEME_FINDING_NO_PLACES, grade->title,
                           "%s.grades.bands[%u]", place, i);
    }

  for (guint i = holes->len; i-- > 0;)
    {
      const GewuGradesFinding *hole = &g_array_index (holes, GewuGradesFinding, i);
      GewuSchemeFinding *finding =
        gewu_findings_add (findings,
                           hole->kind == GEWU_GRADES_HOLE ? GEWU_SCHEME_FINDING_GRADE_HOLE
                                                          : GEWU_SCHEME_FINDING_GRADE_OVERLAP,
                           hole->better, "%s.grades.bands[%u]", place,
                           find_grade (board->grades, hole->better));

      finding->a = hole->lower;
      finding->b = hole->upper;
    }
}

void
gewu_findings_board (GPtrArray       *findings,
                     const GewuBoard *board,
                     const char      *place)
{
  check_classes (findings, board, place);
  check_full_marks (findings, board, place);
  if (board->ranking != NULL)
    check_keys (findings, board, place);
  if (board->bands != NULL)
    check_bands (findings, board, place);
  if (board->grades != NULL)
    check_grades (findings, board, place);
}
