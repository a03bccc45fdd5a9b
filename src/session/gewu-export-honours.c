/* 红黑榜: whom a scheme puts first and last, and what the lines of their scores say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-report-reason.h"

#include <string.h>

/* Where the scheme names nobody by its bands: so many from each end, all who tie with them too. */
#define N_NAMED 3
/* A smaller group has only a first one. */
#define N_ENOUGH 6

#define NOTHING_LOST "无扣分"

/* The ranked of one group: scores[first] up to scores[end]. */
typedef struct
{
  const GewuExport      *export;
  const GewuBoardResult *result;
  guint                  first;
  guint                  end;
} HonourGroup;

static const GewuScore *
get_score (const HonourGroup *self,
           guint              index)
{
  return g_ptr_array_index (self->result->scores, index);
}

static guint
count (const HonourGroup *self)
{
  return self->end - self->first;
}

/* ---- what a score says */

static void
append (GString    *text,
        const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, "；");
  g_string_append (text, part);
}

static GewuValue
evaluate (const HonourGroup    *self,
          const GewuRankingKey *key,
          const GewuScore      *score)
{
  GewuMeasures *measures = gewu_assessment_result_get_measures (self->export->assessment->result);
  GewuValue value = GEWU_VALUE_NONE;

  if (key->by != GEWU_RANKING_BY_MEASURE
      || !gewu_measure_evaluate (key->measure, measures, score->index, &value, NULL))
    return GEWU_VALUE_NONE;

  return value;
}

/* Ranked by what has a name: the line of its item would only say it again. */
static gboolean
is_key (const HonourGroup   *self,
        const GewuScoreLine *line)
{
  const GArray *keys = self->result->board->ranking->keys;

  for (guint i = 0; i < keys->len && line->measure != NULL; i++)
    {
      const GewuRankingKey *key = &g_array_index (keys, GewuRankingKey, i);

      if (key->by == GEWU_RANKING_BY_MEASURE && strcmp (key->measure->key, line->measure->key) == 0
          && gewu_export_name_measure (key->measure) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
append_keys (const HonourGroup *self,
             const GewuScore   *score,
             GString           *text)
{
  const GArray *keys = self->result->board->ranking->keys;

  for (guint i = 0; i < keys->len; i++)
    {
      const GewuRankingKey *key = &g_array_index (keys, GewuRankingKey, i);
      g_autofree char *figure = gewu_report_reason_print_value (evaluate (self, key, score));
      const char *name = figure != NULL ? gewu_export_name_measure (key->measure) : NULL;
      g_autofree char *part = name != NULL ? g_strconcat (name, " ", figure, NULL) : NULL;

      append (text, part);
    }
}

static const char *
make_reasons (const HonourGroup *self,
              const GewuScore   *score)
{
  g_autoptr(GString) text = g_string_new (NULL);

  append_keys (self, score, text);
  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);
      g_autofree char *reason = gewu_report_reason_make (line);
      g_autofree char *points = gewu_report_reason_print (line->points);
      g_autofree char *part = g_strdup_printf ("%s：%s（%s分）", gewu_report_reason_get_title (line),
                                               reason, points);

      if (line->reason != GEWU_REASON_BASE && line->points.millionths != 0 && !is_key (self, line))
        append (text, part);
    }

  return gewu_export_pool_copy (self->export->pool, text->len > 0 ? text->str : NOTHING_LOST);
}

/* ---- who is on which list */

/* The worst grade: not where grades are shares of the ranked, for somebody is last there. */
static gboolean
is_lowest (const HonourGroup *self,
           const GewuScore   *score)
{
  const GewuGrades *grades = self->result->board->grades;

  return grades != NULL && !grades->by_rank && grades->bands->len > 1 && score->grade != NULL
         && strcmp (score->grade, g_array_index (grades->bands, GewuGrade,
                                                 grades->bands->len - 1).title) == 0;
}

static gboolean
has_lost (const HonourGroup *self,
          const GewuScore   *score)
{
  const GArray *keys = self->result->board->ranking->keys;

  for (guint i = 0; i < score->lines->len; i++)
    {
      const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, i);

      if (line->points.millionths < 0
          || (line->full.millionths > 0 && gewu_decimal_compare (line->points, line->full) < 0))
        return TRUE;
    }
  for (guint i = 0; i < keys->len; i++)
    {
      GewuValue value = evaluate (self, &g_array_index (keys, GewuRankingKey, i), score);

      if (value.kind == GEWU_VALUE_RATIO
          && gewu_decimal_compare (value.ratio.numerator, value.ratio.denominator) != 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_label (const GewuScore *score,
           const GewuBand  *band)
{
  return score->award_label != NULL && g_strcmp0 (score->award_label, band->label) == 0;
}

static gboolean
is_last (const HonourGroup *self,
         const GewuScore   *score)
{
  const GewuBands *bands = self->result->board->bands;

  if (bands != NULL)
    return (score->has_award && score->award.millionths < 0) || has_label (score, &bands->bottom);

  return count (self) >= N_ENOUGH && score->rank_from_bottom > 0
         && score->rank_from_bottom <= N_NAMED;
}

static gboolean
is_black (const HonourGroup *self,
          const GewuScore   *score)
{
  if (score->veto != NULL || score->streak != NULL || is_lowest (self, score))
    return TRUE;

  return is_last (self, score)
         && ((score->has_award && score->award.millionths < 0) || has_lost (self, score));
}

static gboolean
is_first (const HonourGroup *self,
          const GewuScore   *score)
{
  const GewuBands *bands = self->result->board->bands;

  if (bands != NULL)
    return (score->has_award && score->award.millionths > 0) || has_label (score, &bands->top);

  return score->rank <= (count (self) >= N_ENOUGH ? N_NAMED : 1);
}

static gboolean
is_red (const HonourGroup *self,
        const GewuScore   *score)
{
  return is_first (self, score) && !is_black (self, score);
}

/* ---- lists */

static const char *
explain (const HonourGroup *self,
         const GewuScore   *score)
{
  g_autoptr(GString) text = g_string_new (NULL);
  GewuDecimal size = { ABS (score->award.millionths) };
  g_autofree char *points = gewu_decimal_to_string (size, 0);

  g_string_append_printf (text, "%s第%d名", score->tied ? "并列" : "", score->rank);
  if (score->has_award && score->award.millionths != 0)
    g_string_append_printf (text, "，%s%s分", score->award.millionths > 0 ? "加" : "扣", points);
  append (text, gewu_export_note_score (self->export, score));
  if (is_lowest (self, score))
    append (text, "最低等次");

  return gewu_export_pool_copy (self->export->pool, text->str);
}

static GewuHonour
make_honour (const HonourGroup *self,
             const GewuScore   *score)
{
  return (GewuHonour) {
    .name = score->subject->name,
    .unit = gewu_subject_get_attribute (score->subject, "unit"),
    .rank = score->rank,
    .has_score = score->has_score,
    .score = score->score,
    .grade = score->grade,
    .why = explain (self, score),
    .reasons = make_reasons (self, score),
  };
}

typedef gboolean (*IsOn) (const HonourGroup *self,
                          const GewuScore   *score);

static const GewuHonour *
make_list (const HonourGroup *self,
           IsOn               is_on,
           gsize             *n)
{
  GewuHonour *list = gewu_export_pool_keep (self->export->pool,
                                            g_new0 (GewuHonour, count (self) + 1));

  *n = 0;
  for (guint i = self->first; i < self->end; i++)
    if (is_on (self, get_score (self, i)))
      list[(*n)++] = make_honour (self, get_score (self, i));

  return list;
}

static guint
count_first (const HonourGroup *self)
{
  guint n = 0;

  for (guint i = self->first; i < self->end; i++)
    n += is_red (self, get_score (self, i));

  return n;
}

/* When most of a group come first, it is no honour to be among them. */
static GewuHonourGroup
make_group (const HonourGroup *self)
{
  const GewuBoard *board = self->result->board;
  GewuHonourGroup group = {
    .board = board->title,
    .group = get_score (self, self->first)->subject->group,
    .people = board->noun == GEWU_NOUN_PERSON,
  };
  guint n_first = count_first (self);
  g_autoptr(GString) remark = g_string_new (NULL);

  if (n_first <= MAX (count (self) / 2, 1))
    group.red = make_list (self, is_red, &group.n_red);
  else
    g_string_append_printf (remark, "并列居前的有%u个，超过参加排名的半数，红榜空缺", n_first);
  if (n_first == 0)
    append (remark, "没有列入红榜的");
  group.black = make_list (self, is_black, &group.n_black);
  if (group.n_black == 0)
    append (remark, "没有列入黑榜的");
  if (remark->len > 0)
    {
      g_string_append (remark, "。");
      group.remark = gewu_export_pool_copy (self->export->pool, remark->str);
    }

  return group;
}

static void
add_board (const GewuExport      *export,
           const GewuBoardResult *result,
           GArray                *groups)
{
  HonourGroup self = { export, result, 0, 0 };

  while (result->board->ranking != NULL && self.first < result->scores->len
         && get_score (&self, self.first)->rank > 0)
    {
      const char *name = get_score (&self, self.first)->subject->group;
      GewuHonourGroup group;

      for (self.end = self.first + 1; self.end < result->scores->len; self.end++)
        {
          const GewuScore *score = get_score (&self, self.end);

          if (score->rank == 0 || g_strcmp0 (score->subject->group, name) != 0)
            break;
        }
      group = make_group (&self);
      g_array_append_val (groups, group);
      self.first = self.end;
    }
}

const GewuHonours *
gewu_export_honours (const GewuExport  *self,
                     GError           **error)
{
  GewuAssessmentResult *result = self->assessment->result;
  GewuHonours *honours = gewu_export_pool_keep (self->pool, g_new0 (GewuHonours, 1));
  g_autoptr(GArray) groups = g_array_new (FALSE, FALSE, sizeof (GewuHonourGroup));
  const GewuBoardResult *wanted = NULL;

  if (self->request->board != NULL)
    {
      wanted = gewu_export_find_board (self, GEWU_NOUN_UNIT, error);
      if (wanted == NULL)
        return NULL;
    }
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (result); i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (result, i);

      if (wanted == NULL || board == wanted)
        add_board (self, board, groups);
    }
  honours->scheme = gewu_export_name_scheme (self);
  honours->n_groups = groups->len;
  honours->groups = gewu_export_pool_keep (self->pool,
                                           g_array_free (g_steal_pointer (&groups), FALSE));

  return honours;
}
