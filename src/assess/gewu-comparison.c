/* Two results side by side.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-comparison.h"

#include "gewu-board-private.h"

#include <string.h>

/* A line and how many of the same name stand before it: there may be several adjustments. */
static char *
make_key (GArray *lines,
          guint   index)
{
  const char *item = g_array_index (lines, GewuScoreLine, index).item;
  guint before = 0;

  for (guint i = 0; i < index; i++)
    if (strcmp (g_array_index (lines, GewuScoreLine, i).item, item) == 0)
      before++;

  return g_strdup_printf ("%s %u", item, before);
}

/* key → GewuScoreLine; borrowed from lines. */
static GHashTable *
index_lines (GArray *lines)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    g_hash_table_insert (index, make_key (lines, i), &g_array_index (lines, GewuScoreLine, i));

  return index;
}

/* At the end of the range the nearest there is. */
static GewuDecimal
subtract (GewuDecimal a,
          GewuDecimal b)
{
  GewuDecimal difference;

  if (gewu_decimal_subtract (a, b, &difference))
    return difference;

  return gewu_decimal_from_units (gewu_decimal_compare (a, b) < 0 ? -G_MAXINT64 : G_MAXINT64);
}

static GewuDecimal
get_points (const GewuScoreLine *line)
{
  return line != NULL ? line->points : GEWU_DECIMAL_ZERO;
}

static void
add_difference (GArray              *differences,
                const GewuScoreLine *own,
                const GewuScoreLine *other)
{
  const GewuScoreLine *line = own != NULL ? own : other;
  GewuLineDifference difference = { line->item, line->title, own, other };

  difference.difference = subtract (get_points (own), get_points (other));
  if (difference.difference.millionths != 0)
    g_array_append_val (differences, difference);
}

static int
compare_differences (gconstpointer first,
                     gconstpointer second)
{
  const GewuLineDifference *a = first;
  const GewuLineDifference *b = second;
  gint64 size_a = ABS (a->difference.millionths);
  gint64 size_b = ABS (b->difference.millionths);

  if (size_a != size_b)
    return size_a > size_b ? -1 : 1;

  /* The sort is stable. */
  return gewu_decimal_compare (a->difference, b->difference);
}

GArray *
gewu_comparison_list_lines (const GewuScore *own,
                            const GewuScore *other)
{
  g_autoptr (GHashTable) own_lines = index_lines (own->lines);
  g_autoptr (GHashTable) other_lines = index_lines (other->lines);
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (GewuLineDifference));

  for (guint i = 0; i < own->lines->len; i++)
    {
      g_autofree char *key = make_key (own->lines, i);

      add_difference (differences, &g_array_index (own->lines, GewuScoreLine, i),
                      g_hash_table_lookup (other_lines, key));
    }

  for (guint i = 0; i < other->lines->len; i++)
    {
      g_autofree char *key = make_key (other->lines, i);

      if (!g_hash_table_contains (own_lines, key))
        add_difference (differences, NULL, &g_array_index (other->lines, GewuScoreLine, i));
    }

  g_array_sort (differences, compare_differences);
  return differences;
}

static GewuValue
evaluate (const GewuRankingKey *key,
          const GewuBoard      *board,
          GewuMeasures         *measures,
          const GewuScore      *score)
{
  GewuValue value = GEWU_VALUE_NONE;

  /* The ranking has done this already: it cannot fail. */
  gewu_ranking_key_evaluate (key, board, measures, score, &value, NULL);
  return value;
}

static gboolean
is_same (GewuValue a,
         GewuValue b)
{
  if (!gewu_value_has_quotient (a) || !gewu_value_has_quotient (b))
    return gewu_value_has_quotient (a) == gewu_value_has_quotient (b);

  return gewu_ratio_compare (a.ratio, b.ratio) == 0;
}

static gboolean
are_ranked_together (const GewuBoard *board,
                     const GewuScore *own,
                     const GewuScore *other)
{
  return own->rank > 0 && other->rank > 0 &&
         (!board->ranking->by_group || g_strcmp0 (own->subject->group, other->subject->group) == 0);
}

GewuKeyDifference
gewu_comparison_find_key (const GewuBoard *board,
                          GewuMeasures    *measures,
                          const GewuScore *own,
                          const GewuScore *other)
{
  GewuKeyDifference difference = { NULL, GEWU_VALUE_NONE, GEWU_VALUE_NONE, FALSE };

  if (!are_ranked_together (board, own, other))
    return difference;

  for (guint i = 0; i < board->ranking->keys->len; i++)
    {
      const GewuRankingKey *key = &g_array_index (board->ranking->keys, GewuRankingKey, i);

      difference.own = evaluate (key, board, measures, own);
      difference.other = evaluate (key, board, measures, other);
      if (!is_same (difference.own, difference.other))
        {
          difference.key = key;
          return difference;
        }
    }
  difference.tied = TRUE;

  return difference;
}

static void
add_move (GArray          *moves,
          const GewuScore *before,
          const GewuScore *after)
{
  GewuMovement move = { before, after };

  if (before != NULL && after != NULL && before->has_score && after->has_score)
    move.difference = subtract (after->score, before->score);
  if (before != NULL && after != NULL && before->pay.has_value && after->pay.has_value)
    move.pay_difference = subtract (after->pay.paid, before->pay.paid);

  g_array_append_val (moves, move);
}

GArray *
gewu_comparison_list_moves (const GewuBoardResult *before,
                            const GewuBoardResult *after)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (GewuMovement));

  for (guint i = 0; i < after->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (after->scores, i);

      add_move (moves, gewu_board_result_find_score (before, score->subject->key), score);
    }

  for (guint i = 0; i < before->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (before->scores, i);

      if (gewu_board_result_find_score (after, score->subject->key) == NULL)
        add_move (moves, score, NULL);
    }

  return moves;
}
