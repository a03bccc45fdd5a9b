/* Ranks: who is ranked, in which order, and who ties.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

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

static GewuRankingKey
read_key (GewuPlace        *place,
          GewuMeasureScope *scope)
{
  static const char *const sources[] = { "score", "measure", NULL };
  static const char *const directions[] = { "descending", "ascending", NULL };
  GewuRankingKey key = { NULL };

  if (!gewu_place_has (place, "by"))
    gewu_place_fail (place, "by", "missing");
  if (gewu_place_get_choice (place, "by", sources) == 1)
    key.measure = gewu_measure_read (place, scope);
  key.ascending = gewu_place_get_choice (place, "direction", directions) == 1;

  return key;
}

GewuRanking *
gewu_ranking_read (GewuPlace        *place,
                   GewuMeasureScope *scope)
{
  static const char *const ties[] = { "competition", "dense", NULL };
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, "keys");
  GewuRanking *self = g_new0 (GewuRanking, 1);

  self->keys = g_array_new (FALSE, FALSE, sizeof (GewuRankingKey));
  g_array_set_clear_func (self->keys, clear_key);
  self->dense = gewu_place_get_choice (place, "ties", ties) == 1;
  self->by_group = gewu_place_get_flag (place, "by-group");

  for (guint i = 0; i < places->len; i++)
    {
      GewuRankingKey key = read_key (g_ptr_array_index (places, i), scope);

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
              const GewuMeasure *measure)
{
  if (score->unranked != GEWU_UNRANKED_NOT)
    return;

  score->unranked = unranked;
  score->unranked_measure = measure;
}

static void
set_unranked_by_value (GewuScore         *score,
                       GewuValue          value,
                       const GewuMeasure *measure)
{
  set_unranked (score,
                value.kind == GEWU_VALUE_ABSENT ? GEWU_UNRANKED_NO_VALUE : GEWU_UNRANKED_NO_CASES,
                measure);
}

static gboolean
check_condition (const GewuCondition *condition,
                 GewuMeasures        *measures,
                 GewuScore           *score,
                 GError             **error)
{
  const GewuLimits *limits = &condition->limits;
  GewuValue value;

  if (!gewu_measure_evaluate (condition->measure, measures, score->index, &value, error))
    return FALSE;

  if (!gewu_value_has_quotient (value))
    {
      set_unranked_by_value (score, value, condition->measure);
      return TRUE;
    }

  if (limits->has_floor &&
      gewu_ratio_compare (value.ratio, gewu_value_from_number (limits->floor).ratio) < 0)
    {
      set_unranked (score, GEWU_UNRANKED_CONDITION, condition->measure);
      score->unranked_limit = limits->floor;
    }
  else if (limits->has_cap &&
           gewu_ratio_compare (value.ratio, gewu_value_from_number (limits->cap).ratio) > 0)
    {
      set_unranked (score, GEWU_UNRANKED_CONDITION, condition->measure);
      score->unranked_limit = limits->cap;
    }

  return TRUE;
}

static gboolean
read_entry (Entry         *entry,
            GewuMeasures  *measures,
            GError       **error)
{
  for (guint i = 0; i < entry->ranking->keys->len; i++)
    {
      const GewuRankingKey *key = get_key (entry->ranking, i);
      GewuValue value = gewu_value_from_number (entry->score->score);

      if (key->measure != NULL &&
          !gewu_measure_evaluate (key->measure, measures, entry->score->index, &value, error))
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
        rank = entry->ranking->dense ? rank + 1 : (int) i + 1;
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
      if (!read_entry (&entry, measures, error))
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
