/* From measures to the lines of each item: what is measured, corrected, priced and held.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include "gewu-error.h"

#include <string.h>

/* All subjects of a board while one of its items is scored: comparing rules need all values before
 * the first line can be priced. */
typedef struct
{
  const GewuBoard *board;
  GewuMeasures    *measures;
  GPtrArray       *scores;
  const GewuItem  *item;
  guint            index;       /* of item */
  GHashTable      *peers;       /* of a comparing rule: group → GewuPeers */
  GewuDecimal     *own;         /* what is compared, for each score */
} Scoring;

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
  g_clear_pointer (&self->pay.lines, g_array_unref);
  g_array_unref (self->lines);
  g_free (self);
}

GewuReason
gewu_score_leave_unranked (GewuScore         *self,
                           GewuValue          value,
                           const GewuMeasure *measure)
{
  gboolean is_absent = value.kind == GEWU_VALUE_ABSENT;

  if (self->has_score)
    {
      self->unranked = is_absent ? GEWU_UNRANKED_NO_VALUE : GEWU_UNRANKED_NO_CASES;
      self->unranked_measure = measure;
    }
  self->has_score = FALSE;

  return is_absent ? GEWU_REASON_NO_VALUE : GEWU_REASON_NO_CASES;
}

gboolean
gewu_score_line_is_left_out (const GewuScoreLine *self)
{
  return self->reason == GEWU_REASON_SKIPPED || self->reason == GEWU_REASON_OTHER_GROUP ||
         self->reason == GEWU_REASON_OTHER_CASE;
}

static GewuScore *
get_score (const Scoring *self,
           guint          i)
{
  return g_ptr_array_index (self->scores, i);
}

static GewuScoreLine *
get_line (const Scoring *self,
          guint          i)
{
  return &g_array_index (get_score (self, i)->lines, GewuScoreLine, self->index);
}

static gboolean
is_for (const GewuItem    *item,
        const GewuSubject *subject)
{
  return item->groups == NULL ||
         (subject->group != NULL &&
          g_strv_contains ((const char *const *) item->groups, subject->group));
}

/* Sets the reason of a line that is left out because of who it would be for. */
static gboolean
check_subject (const Scoring    *self,
               const GewuScore  *score,
               GewuScoreLine    *line,
               GError          **error)
{
  GewuUnmet unmet = { GEWU_UNRANKED_NOT };

  if (!is_for (self->item, score->subject))
    {
      line->reason = GEWU_REASON_OTHER_GROUP;
      return TRUE;
    }

  for (guint i = 0; unmet.why == GEWU_UNRANKED_NOT && i < self->item->when->len; i++)
    if (!gewu_condition_check (g_ptr_array_index (self->item->when, i), self->measures,
                               score->index, &unmet, error))
      return FALSE;

  if (unmet.why != GEWU_UNRANKED_NOT)
    line->reason = GEWU_REASON_OTHER_CASE;
  return TRUE;
}

/* Whether the rule has something to be applied to. */
static gboolean
is_priced (const GewuItem      *item,
           const GewuScoreLine *line)
{
  if (gewu_score_line_is_left_out (line))
    return FALSE;

  return item->measure == NULL || gewu_value_has_quotient (line->value);
}

/* There is nothing to apply the rule to; the line says so. An average is given when the others have
 * their points. FALSE when the points do not fit. */
static gboolean
leave_empty (const GewuItem *item,
             GewuScoreLine  *line,
             GewuScore      *score)
{
  gboolean is_absent = line->value.kind == GEWU_VALUE_ABSENT;
  const GewuFallback *fallback = is_absent ? &item->absent : &item->empty;

  line->reason = is_absent ? GEWU_REASON_NO_VALUE : GEWU_REASON_NO_CASES;
  if (fallback->kind == GEWU_FALLBACK_POINTS)
    return gewu_decimal_add (fallback->points, line->given, &line->points);

  if (fallback->kind == GEWU_FALLBACK_SKIP)
    line->reason = GEWU_REASON_SKIPPED;
  else if (fallback->kind == GEWU_FALLBACK_AVERAGE)
    line->reason = GEWU_REASON_OTHERS_AVERAGE;
  else
    gewu_score_leave_unranked (score, line->value, item->measure);
  return TRUE;
}

static gboolean
measure (const Scoring   *self,
         const GewuScore *score,
         GewuValue       *value,
         GError         **error)
{
  static const GewuValueKind wanted[] = {
    [GEWU_RULE_TAKES_NUMBER] = GEWU_VALUE_NUMBER,
    [GEWU_RULE_TAKES_RATE] = GEWU_VALUE_RATIO,
  };
  GewuRuleTakes takes = self->item->rule->kind->description.takes;

  if (takes == GEWU_RULE_TAKES_NOTHING)
    return TRUE;
  if (takes == GEWU_RULE_TAKES_EITHER)
    return gewu_measure_evaluate (self->item->measure, self->measures, score->index, value, error);

  return gewu_measure_evaluate_as (self->item->measure, wanted[takes], self->measures,
                                   score->index, value, error);
}

static gboolean
begin_line (const Scoring  *self,
            GewuScore      *score,
            GError        **error)
{
  const GewuItem *item = self->item;
  GewuScoreLine line = { item->id, item->title, .measure = item->measure,
                         .day = GEWU_DAY_UNKNOWN };

  if (!check_subject (self, score, &line, error))
    return FALSE;
  if (!gewu_score_line_is_left_out (&line) &&
      (!measure (self, score, &line.value, error) ||
       !gewu_score_line_correct (&line, self->board, self->measures, score, error)))
    return FALSE;

  if (!gewu_score_line_is_left_out (&line) && !is_priced (item, &line) &&
      !leave_empty (item, &line, score))
    return gewu_score_fail (score, item->id, error);

  g_array_append_val (score->lines, line);
  return TRUE;
}

static const char *
get_group (const Scoring   *self,
           const GewuScore *score)
{
  return self->item->within_group && score->subject->group != NULL ? score->subject->group : "";
}

/* Those whom the subject is compared with. */
static GewuPeers *
provide_peers (const Scoring   *self,
               const GewuScore *score)
{
  const char *group = get_group (self, score);
  GewuPeers *peers = g_hash_table_lookup (self->peers, group);

  if (peers == NULL)
    g_hash_table_insert (self->peers, (gpointer) group, peers = gewu_peers_new ());

  return peers;
}

static void
end_peers (Scoring *self,
           int      places)
{
  GHashTableIter iter;
  gpointer peers;

  g_hash_table_iter_init (&iter, self->peers);
  while (g_hash_table_iter_next (&iter, NULL, &peers))
    gewu_peers_end (peers, places);
}

/* Only those who have a value are compared. */
static gboolean
gather_peers (Scoring  *self,
              GError  **error)
{
  for (guint i = 0; i < self->scores->len; i++)
    {
      const GewuScoreLine *line = get_line (self, i);

      if (!is_priced (self->item, line))
        continue;
      if (!gewu_rule_get_comparable (self->item->rule, line->value, &self->own[i]))
        return gewu_score_fail (get_score (self, i), self->item->id, error);

      gewu_peers_add (provide_peers (self, get_score (self, i)), line->value, self->own[i]);
    }

  end_peers (self, gewu_rule_get_places (self->item->rule));

  return TRUE;
}

static GewuFraction
apply_rule (const Scoring *self,
            guint          i)
{
  const GewuRule *rule = self->item->rule;
  GewuScoreLine *line = get_line (self, i);

  if (!rule->kind->description.compares)
    return rule->kind->apply (rule->settings, line);

  return rule->kind->compare (rule->settings,
                              g_hash_table_lookup (self->peers,
                                                   get_group (self, get_score (self, i))),
                              self->own[i], line);
}

/* FALSE with error; *times is an overflow where there is no multiplier, and the subject then has no
 * score. */
static gboolean
read_times (const Scoring  *self,
            guint           i,
            GewuFraction   *times,
            GError        **error)
{
  GewuScoreLine *line = get_line (self, i);
  GewuScore *score = get_score (self, i);
  GewuValue value;

  *times = gewu_fraction_from_int (1);
  line->has_times = self->item->has_times;
  if (!line->has_times)
    return TRUE;

  if (!gewu_operand_evaluate (&self->item->times, self->measures, score->index, &value, error))
    return FALSE;

  if (!gewu_value_has_quotient (value))
    {
      line->reason = gewu_score_leave_unranked (score, value, self->item->times.measure);
      *times = GEWU_FRACTION_OVERFLOW;
      return TRUE;
    }

  *times = gewu_fraction_from_ratio (value.ratio);
  if (!gewu_fraction_to_decimal (*times, GEWU_DECIMAL_PLACES, &line->times))
    return gewu_score_fail (score, self->item->id, error);

  return TRUE;
}

static gboolean
price_line (const Scoring  *self,
            guint           i,
            GError        **error)
{
  const GewuItem *item = self->item;
  GewuScoreLine *line = get_line (self, i);
  GewuFraction points = gewu_fraction_from_decimal (line->given);
  GewuFraction times;

  if (!read_times (self, i, &times, error))
    return FALSE;
  if (!gewu_fraction_fits (times))
    return TRUE;

  points = gewu_fraction_add (points, gewu_fraction_multiply (apply_rule (self, i), times));
  if (!gewu_fraction_to_decimal_by (points, item->decimals, item->rounding, &line->before))
    return gewu_score_fail (get_score (self, i), item->id, error);

  line->points = line->before;
  line->limit = gewu_limits_hold (&item->limits, &line->points);
  return TRUE;
}

/* Those who have something to score by, but not those whose multiplier is missing. */
static void
gather_points (Scoring *self)
{
  g_hash_table_remove_all (self->peers);

  for (guint i = 0; i < self->scores->len; i++)
    {
      const GewuScoreLine *line = get_line (self, i);

      if (is_priced (self->item, line) && line->reason != GEWU_REASON_NO_VALUE &&
          line->reason != GEWU_REASON_NO_CASES)
        gewu_peers_add (provide_peers (self, get_score (self, i)), GEWU_VALUE_NONE, line->points);
    }

  end_peers (self, self->item->decimals);
}

/* Where nobody has points there is no average: no score. */
static gboolean
give_averages (Scoring  *self,
               GError  **error)
{
  if (!gewu_item_uses_average (self->item))
    return TRUE;

  gather_points (self);
  for (guint i = 0; i < self->scores->len; i++)
    {
      GewuScore *score = get_score (self, i);
      GewuScoreLine *line = get_line (self, i);
      GewuPeers *peers = g_hash_table_lookup (self->peers, get_group (self, score));

      if (line->reason != GEWU_REASON_OTHERS_AVERAGE)
        continue;

      if (peers == NULL)
        line->reason = gewu_score_leave_unranked (score, line->value, self->item->measure);
      else
        line->reference = gewu_peers_get_mean (peers);
      if (peers != NULL && !gewu_decimal_add (line->reference, line->given, &line->points))
        return gewu_score_fail (score, self->item->id, error);
    }

  return TRUE;
}

static gboolean
score_item (Scoring  *self,
            GError  **error)
{
  for (guint i = 0; i < self->scores->len; i++)
    if (!begin_line (self, get_score (self, i), error))
      return FALSE;

  g_hash_table_remove_all (self->peers);
  if (self->item->rule->kind->description.compares && !gather_peers (self, error))
    return FALSE;

  for (guint i = 0; i < self->scores->len; i++)
    if (is_priced (self->item, get_line (self, i)) && !price_line (self, i, error))
      return FALSE;

  return give_averages (self, error);
}

static GewuScore *
create_score (GewuMeasures *measures,
              guint         subject)
{
  GewuScore *self = g_new0 (GewuScore, 1);

  self->subject = gewu_measures_get_subject (measures, subject);
  self->index = subject;
  self->has_score = TRUE;
  self->lines = g_array_new (FALSE, TRUE, sizeof (GewuScoreLine));

  return self;
}

gboolean
gewu_board_score (const GewuBoard *board,
                  GewuMeasures    *measures,
                  GPtrArray       *scores,
                  GError         **error)
{
  g_autoptr (GHashTable) peers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                        (GDestroyNotify) gewu_peers_free);
  g_autofree GewuDecimal *own = NULL;
  Scoring self = { board, measures, scores, .peers = peers };

  for (guint i = 0; i < gewu_measures_get_n_subjects (measures); i++)
    if (gewu_board_takes (board, gewu_measures_get_subject (measures, i)))
      g_ptr_array_add (scores, create_score (measures, i));

  self.own = own = g_new0 (GewuDecimal, scores->len);
  for (self.index = 0; self.index < board->items->len; self.index++)
    {
      self.item = g_ptr_array_index (board->items, self.index);
      if (!score_item (&self, error))
        return FALSE;
    }

  for (guint i = 0; i < scores->len; i++)
    if (!gewu_score_add_up (g_ptr_array_index (scores, i), board, measures, error))
      return FALSE;

  return TRUE;
}
