/* Ranks: who is ranked, in which order, and who ties.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include <string.h>

/* One subject while it is being ranked. */
typedef struct
{
  GewuScore         *score;
  const GewuRanking *ranking;
  guint              group;     /* groups in the order they first appear */
  GewuRatio         *keys;      /* one for each key of ranking; without a value: none */
} Entry;

static const GewuRankingKey *
get_key (const GewuRanking *self,
         guint              index)
{
  return &g_array_index (self->keys, GewuRankingKey, index);
}

static void
clear_key (gpointer data)
{
  GewuRankingKey *key = data;

  g_clear_pointer (&key->measure, gewu_measure_unref);
}

static guint
read_item (GewuPlace       *place,
           const GewuBoard *board)
{
  g_autofree char *id = gewu_place_get_id (place, "item");

  for (guint i = 0; i < board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (board->items, i);

      if (strcmp (item->id, id) == 0)
        return i;
    }

  gewu_place_fail (place, "item", "no such item");
  return 0;
}

static GewuRankingKey
read_key (GewuPlace        *place,
          GewuMeasureScope *scope,
          const GewuBoard  *board)
{
  static const char *const sources[] = {
    [GEWU_RANKING_BY_SCORE] = "score",
    [GEWU_RANKING_BY_MEASURE] = "measure",
    [GEWU_RANKING_BY_ITEM] = "item",
    NULL
  };
  static const char *const directions[] = { "descending", "ascending", NULL };
  GewuRankingKey key = { GEWU_RANKING_BY_SCORE };

  if (!gewu_place_has (place, "by"))
    gewu_place_fail (place, "by", "missing");
  key.by = gewu_place_get_choice (place, "by", sources);
  if (key.by == GEWU_RANKING_BY_MEASURE)
    key.measure = gewu_measure_read (place, scope);
  if (key.by == GEWU_RANKING_BY_ITEM)
    key.item = read_item (place, board);
  key.ascending = gewu_place_get_choice (place, "direction", directions) == 1;

  return key;
}

GewuRanking *
gewu_ranking_read (GewuPlace        *place,
                   GewuMeasureScope *scope,
                   const GewuBoard  *board)
{
  static const char *const ties[] = {
    [GEWU_TIES_COMPETITION] = "competition",
    [GEWU_TIES_DENSE] = "dense",
    [GEWU_TIES_UNORDERED] = "unordered",
    NULL
  };
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, "keys");
  GewuRanking *self = g_new0 (GewuRanking, 1);

  self->keys = g_array_new (FALSE, FALSE, sizeof (GewuRankingKey));
  g_array_set_clear_func (self->keys, clear_key);
  self->ties = gewu_place_get_choice (place, "ties", ties);
  self->by_group = gewu_place_get_flag (place, "by-group");

  for (guint i = 0; i < places->len; i++)
    {
      GewuRankingKey key = read_key (g_ptr_array_index (places, i), scope, board);

      g_array_append_val (self->keys, key);
    }
  if (places->len == 0)
    gewu_place_fail (place, "keys", "missing");

  return self;
}

void
gewu_ranking_free (GewuRanking *self)
{
  g_array_unref (self->keys);
  g_free (self);
}

static void
set_unranked (GewuScore         *score,
              GewuUnranked       unranked,
              const GewuMeasure *measure,
              GewuDecimal        limit)
{
  /* the first reason counts */
  if (score->unranked != GEWU_UNRANKED_NOT)
    return;

  score->unranked = unranked;
  score->unranked_measure = measure;
  score->unranked_limit = limit;
}

static void
set_unranked_by_value (GewuScore         *score,
                       GewuValue          value,
                       const GewuMeasure *measure)
{
  set_unranked (score,
                value.kind == GEWU_VALUE_ABSENT ? GEWU_UNRANKED_NO_VALUE : GEWU_UNRANKED_NO_CASES,
                measure, GEWU_DECIMAL_ZERO);
}

static gboolean
check_condition (const GewuCondition *condition,
                 GewuMeasures        *measures,
                 GewuScore           *score,
                 GError             **error)
{
  GewuUnmet unmet;

  if (!gewu_condition_check (condition, measures, score->index, &unmet, error))
    return FALSE;

  if (unmet.why != GEWU_UNRANKED_NOT)
    set_unranked (score, unmet.why, condition->measure, unmet.limit);

  return TRUE;
}

/* An item that is left out has no points to rank by. */
static GewuValue
get_item_value (const GewuScoreLine *line)
{
  if (gewu_score_line_is_left_out (line))
    return GEWU_VALUE_NONE;

  return gewu_value_from_number (line->points);
}

/* The line that scores this measure for this subject, NULL: none does. */
static const GewuScoreLine *
find_line (const GewuBoard   *board,
           const GewuScore   *score,
           const GewuMeasure *measure)
{
  for (guint i = 0; i < board->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (board->items, i);
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      if (item->measure != NULL && strcmp (item->measure->key, measure->key) == 0 &&
          line->reason != GEWU_REASON_OTHER_GROUP && line->reason != GEWU_REASON_OTHER_CASE)
        return line;
    }

  return NULL;
}

/* What a line scores is ranked as the line has it: an upheld objection changes both. */
static gboolean
get_measured (const GewuBoard   *board,
              const GewuMeasure *measure,
              GewuMeasures      *measures,
              const GewuScore   *score,
              GewuValue         *value,
              GError           **error)
{
  const GewuScoreLine *line = find_line (board, score, measure);

  if (line == NULL)
    return gewu_measure_evaluate (measure, measures, score->index, value, error);

  *value = line->value;
  return TRUE;
}

gboolean
gewu_ranking_key_evaluate (const GewuRankingKey *key,
                           const GewuBoard      *board,
                           GewuMeasures         *measures,
                           const GewuScore      *score,
                           GewuValue            *value,
                           GError              **error)
{
  switch (key->by)
    {
    case GEWU_RANKING_BY_MEASURE:
      return get_measured (board, key->measure, measures, score, value, error);

    case GEWU_RANKING_BY_ITEM:
      *value = get_item_value (&g_array_index (score->lines, GewuScoreLine, key->item));
      return TRUE;

    case GEWU_RANKING_BY_SCORE:
    default:
      *value = gewu_value_from_number (score->score);
      return TRUE;
    }
}

static gboolean
read_entry (Entry            *entry,
            const GewuBoard  *board,
            GewuMeasures     *measures,
            GError          **error)
{
  for (guint i = 0; i < entry->ranking->keys->len; i++)
    {
      const GewuRankingKey *key = get_key (entry->ranking, i);
      GewuValue value;

      if (!gewu_ranking_key_evaluate (key, board, measures, entry->score, &value, error))
        return FALSE;

      entry->keys[i] = value.ratio;
      if (i == 0 && !gewu_value_has_quotient (value))
        set_unranked_by_value (entry->score, value, key->measure);
    }

  return TRUE;
}

static int
compare_keys (const Entry *a,
              const Entry *b)
{
  for (guint i = 0; i < a->ranking->keys->len; i++)
    {
      int order = gewu_ratio_has_value (b->keys[i]) - gewu_ratio_has_value (a->keys[i]);

      if (order == 0 && gewu_ratio_has_value (a->keys[i]))
        order = gewu_ratio_compare (b->keys[i], a->keys[i]) *
                (get_key (a->ranking, i)->ascending ? -1 : 1);
      if (order != 0)
        return order;
    }

  return 0;
}

static int
compare_entries (gconstpointer first,
                 gconstpointer second)
{
  const Entry *a = first;
  const Entry *b = second;
  int unranked_a = a->score->unranked != GEWU_UNRANKED_NOT;
  int unranked_b = b->score->unranked != GEWU_UNRANKED_NOT;
  int order = unranked_a - unranked_b;

  if (order == 0 && a->group != b->group)
    order = a->group < b->group ? -1 : 1;
  if (order == 0 && !unranked_a)
    order = compare_keys (a, b);

  /* The sort is stable: those who tie stay in the order of the measures. */
  return order;
}

/* Ranks count upwards along entries first, first + step, …; n of them. */
static void
count_ranks (Entry  *first,
             int     step,
             guint   n,
             void  (*set_rank) (GewuScore *score,
                                int        rank))
{
  int rank = 1;

  for (guint i = 0; i < n; i++)
    {
      Entry *entry = first + (gssize) i * step;

      if (i > 0 && compare_keys (entry - step, entry) == 0)
        entry->score->tied = (entry - step)->score->tied = TRUE;
      else if (i > 0)
        rank = entry->ranking->ties == GEWU_TIES_DENSE ? rank + 1 : (int) i + 1;
      set_rank (entry->score, rank);
    }
}

static void
set_rank (GewuScore *score,
          int        rank)
{
  score->rank = rank;
}

static void
set_rank_from_bottom (GewuScore *score,
                      int        rank)
{
  score->rank_from_bottom = rank;
}

static void
rank_entries (GArray *entries)
{
  Entry *all = (Entry *) entries->data;
  guint end;

  for (guint start = 0; start < entries->len; start = end)
    {
      for (end = start; end < entries->len && all[end].group == all[start].group; end++)
        if (all[end].score->unranked != GEWU_UNRANKED_NOT)
          break;

      if (end == start)
        return;

      count_ranks (&all[start], 1, end - start, set_rank);
      count_ranks (&all[end - 1], -1, end - start, set_rank_from_bottom);
    }
}

static guint
find_group (GHashTable      *groups,
            const GewuBoard *board,
            const GewuScore *score)
{
  const char *name = board->ranking->by_group && score->subject->group != NULL
                     ? score->subject->group : "";

  if (!g_hash_table_contains (groups, name))
    g_hash_table_insert (groups, (gpointer) name, GUINT_TO_POINTER (g_hash_table_size (groups)));

  return GPOINTER_TO_UINT (g_hash_table_lookup (groups, name));
}

static gboolean
read_entries (const GewuBoard *board,
              GewuMeasures    *measures,
              GPtrArray       *scores,
              GewuRatio       *keys,
              GArray          *entries,
              GError         **error)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < scores->len; i++)
    {
      Entry entry = { g_ptr_array_index (scores, i), board->ranking };

      entry.group = find_group (groups, board, entry.score);
      entry.keys = keys + (gsize) i * board->ranking->keys->len;
      if (!read_entry (&entry, board, measures, error))
        return FALSE;

      for (guint c = 0; c < board->conditions->len; c++)
        if (!check_condition (g_ptr_array_index (board->conditions, c), measures, entry.score,
                              error))
          return FALSE;

      g_array_append_val (entries, entry);
    }

  return TRUE;
}

gboolean
gewu_ranking_apply (const GewuBoard *board,
                    GewuMeasures    *measures,
                    GPtrArray       *scores,
                    GError         **error)
{
  g_autofree GewuRatio *keys = NULL;
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  if (board->ranking == NULL)
    return TRUE;

  keys = g_new0 (GewuRatio, (gsize) scores->len * board->ranking->keys->len + 1);
  if (!read_entries (board, measures, scores, keys, entries, error))
    return FALSE;

  g_array_sort (entries, compare_entries);
  rank_entries (entries);
  for (guint i = 0; i < entries->len; i++)
    scores->pdata[i] = g_array_index (entries, Entry, i).score;

  return TRUE;
}

guint
gewu_ranking_count_group (const GewuBoard *board,
                          GPtrArray       *scores,
                          guint            start)
{
  GewuScore **all = (GewuScore **) scores->pdata + start;
  guint n = 0;

  while (start + n < scores->len && all[n]->rank > 0 &&
         (!board->ranking->by_group ||
          g_strcmp0 (all[n]->subject->group, all[0]->subject->group) == 0))
    n++;

  return n;
}
