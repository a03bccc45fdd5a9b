/* How an item of a board is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include <string.h>

const GewuItemClass *
gewu_item_class_read (GewuPlace       *place,
                      const GewuBoard *board)
{
  g_autofree char *id = NULL;

  if (!gewu_place_has (place, "class"))
    return NULL;

  id = gewu_place_get_id (place, "class");
  for (guint i = 0; i < board->classes->len; i++)
    {
      const GewuItemClass *item_class = g_ptr_array_index (board->classes, i);

      if (strcmp (item_class->id, id) == 0)
        return item_class;
    }

  gewu_place_fail (place, "class", "no such class");
  return NULL;
}

static void
read_veto (GewuPlace       *place,
           const GewuBoard *board,
           GewuItem        *self)
{
  GewuPlace *veto;

  if (!gewu_place_has (place, "veto"))
    return;

  if (self->measure == NULL)
    gewu_place_fail (place, "veto", "not for this rule");

  self->is_veto = TRUE;
  veto = gewu_place_get_object (place, "veto");
  self->has_veto_score = gewu_place_find_decimal (veto, "score", &self->veto_score);
  self->has_veto_pay = gewu_place_find_decimal (veto, "pay", &self->veto_pay);
  if (!gewu_place_has (veto, "at-most"))
    return;

  self->veto_grade = gewu_place_get_text (veto, "at-most");
  if (board->grades == NULL || !gewu_grades_has (board->grades, self->veto_grade))
    gewu_place_fail (veto, "at-most", "no such grade");
}

static GewuFallback
read_fallback (GewuPlace  *place,
               const char *member)
{
  GewuFallback self = { GEWU_FALLBACK_NONE };

  static const struct
  {
    const char       *id;
    GewuFallbackKind  kind;
  } words[] = { { "skip", GEWU_FALLBACK_SKIP }, { "average", GEWU_FALLBACK_AVERAGE } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gewu_place_is (place, member, words[i].id))
      {
        g_free (gewu_place_get_text (place, member));
        return (GewuFallback) { words[i].kind };
      }

  if (gewu_place_find_decimal (place, member, &self.points))
    self.kind = GEWU_FALLBACK_POINTS;

  return self;
}

static void
read_measure (GewuPlace        *place,
              GewuMeasureScope *scope,
              GewuItem         *self)
{
  static const char *const members[] = { "measure", "empty", "absent" };

  if (self->rule->kind->description.takes != GEWU_RULE_TAKES_NOTHING)
    {
      self->measure = gewu_measure_read (place, scope);
      self->empty = read_fallback (place, "empty");
      self->absent = read_fallback (place, "absent");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (gewu_place_has (place, members[i]))
      gewu_place_fail (place, members[i], "not for this rule");
}

gboolean
gewu_item_uses_average (const GewuItem *self)
{
  return self->empty.kind == GEWU_FALLBACK_AVERAGE || self->absent.kind == GEWU_FALLBACK_AVERAGE;
}

static void
read_subjects (GewuPlace        *place,
               GewuMeasureScope *scope,
               GewuItem         *self)
{
  static const char *const ids[] = { "board", "group", NULL };

  if (gewu_place_has (place, "groups"))
    self->groups = gewu_place_get_list (place, "groups");
  self->when = gewu_conditions_read (place, "when", scope);

  self->within_group = gewu_place_get_choice (place, "within", ids) == 1;
  if (gewu_place_has (place, "within") && !self->rule->kind->description.compares &&
      !gewu_item_uses_average (self))
    gewu_place_fail (place, "within", "not for this rule");
}

static void
read_points (GewuPlace        *place,
             GewuMeasureScope *scope,
             GewuItem         *self)
{
  self->has_full = gewu_place_find_decimal (place, "full", &self->full) ||
                   gewu_rule_get_full (self->rule, &self->full);
  self->has_times = gewu_place_has (place, "times");
  if (self->has_times)
    self->times = gewu_operand_read (place, "times", scope);
  self->decimals = gewu_place_get_integer (place, "decimals", 0, GEWU_DECIMAL_PLACES,
                                           GEWU_DECIMAL_PLACES);
  self->rounding = gewu_rounding_read (place, "rounding");
  self->limits = gewu_limits_read (place, "floor", "cap");
}

GewuItem *
gewu_item_read (GewuPlace        *place,
                GewuMeasureScope *scope,
                const GewuBoard  *board)
{
  GewuItem *self = g_new0 (GewuItem, 1);

  self->id = gewu_place_get_id (place, "id");
  self->title = gewu_place_get_text (place, "title");
  self->rule = gewu_rule_read (gewu_place_get_object (place, "rule"));
  self->rule_kind = self->rule->kind->description.id;
  self->item_class = gewu_item_class_read (place, board);
  read_measure (place, scope, self);
  read_subjects (place, scope, self);
  read_points (place, scope, self);
  read_veto (place, board, self);

  return self;
}

void
gewu_item_free (GewuItem *self)
{
  g_clear_pointer (&self->measure, gewu_measure_unref);
  g_ptr_array_unref (self->when);
  gewu_operand_clear (&self->times);
  gewu_rule_free (self->rule);
  g_strfreev (self->groups);
  g_free (self->veto_grade);
  g_free (self->title);
  g_free (self->id);
  g_free (self);
}
