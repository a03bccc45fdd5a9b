/* How an item of a board is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include <string.h>

static const GewuItemClass *
read_class (GewuPlace       *place,
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

  if (self->rule->kind->takes == GEWU_RULE_TAKES_NOTHING)
    gewu_place_fail (place, "veto", "not for this rule");

  self->is_veto = TRUE;
  veto = gewu_place_get_object (place, "veto");
  if (!gewu_place_has (veto, "at-most"))
    return;

  self->veto_grade = gewu_place_get_text (veto, "at-most");
  if (board->grades == NULL || !gewu_grades_has (board->grades, self->veto_grade))
    gewu_place_fail (veto, "at-most", "no such grade");
}

static void
read_measure (GewuPlace        *place,
              GewuMeasureScope *scope,
              GewuItem         *self)
{
  if (self->rule->kind->takes != GEWU_RULE_TAKES_NOTHING)
    self->measure = gewu_measure_read (place, scope);
  else if (gewu_place_has (place, "measure"))
    gewu_place_fail (place, "measure", "not for this rule");

  self->has_empty = gewu_place_find_decimal (place, "empty", &self->empty);
  if (self->has_empty && self->rule->kind->takes != GEWU_RULE_TAKES_RATE)
    gewu_place_fail (place, "empty", "not for this rule");
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
  self->rule_kind = self->rule->kind->id;
  self->item_class = read_class (place, board);
  self->limits = gewu_limits_read (place, "floor", "cap");
  read_measure (place, scope, self);
  read_veto (place, board, self);

  return self;
}

void
gewu_item_free (GewuItem *self)
{
  g_clear_pointer (&self->measure, gewu_measure_unref);
  gewu_rule_free (self->rule);
  g_free (self->veto_grade);
  g_free (self->title);
  g_free (self->id);
  g_free (self);
}
