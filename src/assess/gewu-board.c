/* How a board of a scheme is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"

#include <stdlib.h>
#include <string.h>

static void
free_class (gpointer data)
{
  GewuItemClass *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

GewuNoun
gewu_board_read_noun (GewuPlace *place)
{
  static const char *const ids[] = { "person", "unit", "grid", NULL };
  static const GewuNoun nouns[] = { GEWU_NOUN_PERSON, GEWU_NOUN_UNIT, GEWU_NOUN_GRID };

  if (!gewu_place_has (place, "subject"))
    gewu_place_fail (place, "subject", "missing");

  return nouns[gewu_place_get_choice (place, "subject", ids)];
}

static void
read_subjects (GewuPlace *place,
               GewuBoard *self)
{
  static const char *const ids[] = {
    [GEWU_GROUP_BY_NONE] = "none",
    [GEWU_GROUP_BY_GROUP] = "group",
    [GEWU_GROUP_BY_CATEGORY] = "category",
    [GEWU_GROUP_BY_UNIT] = "unit",
    [GEWU_GROUP_BY_PARENT] = "parent",
    NULL
  };
  static const GewuNoun only[] = {
    [GEWU_GROUP_BY_CATEGORY] = GEWU_NOUN_UNIT,
    [GEWU_GROUP_BY_UNIT] = GEWU_NOUN_PERSON,
    [GEWU_GROUP_BY_PARENT] = GEWU_NOUN_GRID,
  };

  self->noun = gewu_board_read_noun (place);
  self->level = gewu_place_get_integer (place, "level", 1, 4, 0);
  if (gewu_place_has (place, "level") && self->noun != GEWU_NOUN_GRID)
    gewu_place_fail (place, "level", "not for these subjects");
  if (gewu_place_has (place, "categories"))
    {
      self->categories = gewu_place_get_list (place, "categories");
      if (self->noun != GEWU_NOUN_UNIT)
        gewu_place_fail (place, "categories", "not for these subjects");
    }

  self->group_by = gewu_place_get_choice (place, "group-by", ids);
  if (self->group_by >= GEWU_GROUP_BY_CATEGORY && only[self->group_by] != self->noun)
    gewu_place_fail (place, "group-by", "not for these subjects");
}

/* Lines carry these ids, so an id names one thing within a board. */
static void
claim_id (GewuPlace  *place,
          GHashTable *ids,
          const char *id)
{
  static const char *const reserved[] = {
    "adjustment", "limit", "rounding", "scale", "times", "veto", NULL
  };

  if (g_strv_contains (reserved, id))
    gewu_place_fail (place, "id", "reserved");
  if (!g_hash_table_add (ids, (gpointer) id))
    gewu_place_fail (place, "id", "used twice");
}

static void
read_classes (GewuPlace  *place,
              GHashTable *ids,
              GewuBoard  *self)
{
  static const char *const takes[] = {
    [GEWU_TAKE_SUM] = "sum",
    [GEWU_TAKE_HIGHEST] = "highest",
    [GEWU_TAKE_LOWEST] = "lowest",
    NULL
  };
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, "classes");

  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *at = g_ptr_array_index (places, i);
      GewuItemClass *item_class = g_new0 (GewuItemClass, 1);

      item_class->id = gewu_place_get_id (at, "id");
      item_class->title = gewu_place_get_text (at, "title");
      item_class->parent = gewu_item_class_read (at, self);
      item_class->take = gewu_place_get_choice (at, "take", takes);
      item_class->limits = gewu_limits_read (at, "floor", "cap");
      g_ptr_array_add (self->classes, item_class);
      claim_id (at, ids, item_class->id);
    }
}

static void
read_items (GewuPlace        *place,
            GewuMeasureScope *scope,
            GHashTable       *ids,
            GewuBoard        *self)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, "items");

  if (places->len == 0)
    gewu_place_fail (place, "items", "missing");

  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *at = g_ptr_array_index (places, i);
      GewuItem *item = gewu_item_read (at, scope, self);

      g_ptr_array_add (self->items, item);
      claim_id (at, ids, item->id);
    }
}

static void
read_score (GewuPlace        *place,
            GewuMeasureScope *scope,
            GewuBoard        *self)
{
  GewuPlace *score;

  self->decimals = GEWU_DECIMAL_PLACES;
  if (!gewu_place_has (place, "score"))
    return;

  score = gewu_place_get_object (place, "score");
  self->decimals = gewu_place_get_integer (score, "decimals", 0, GEWU_DECIMAL_PLACES,
                                           GEWU_DECIMAL_PLACES);
  self->rounding = gewu_rounding_read (score, "rounding");
  self->limits = gewu_limits_read (score, "floor", "cap");
  self->has_scale = gewu_place_find_decimal (score, "scale", &self->scale);
  self->has_times = gewu_place_has (score, "times");
  if (self->has_times)
    self->times = gewu_operand_read (score, "times", scope);
}

static void
read_streaks (GewuPlace        *place,
              GewuMeasureScope *scope,
              GewuBoard        *self)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, "streaks");

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (self->streaks,
                     gewu_streak_read (g_ptr_array_index (places, i), scope, self));
}

static void
read_consequences (GewuPlace        *place,
                   GewuMeasureScope *scope,
                   GewuBoard        *self)
{
  if (gewu_place_has (place, "ranking"))
    self->ranking = gewu_ranking_read (gewu_place_get_object (place, "ranking"), scope, self);
  if (self->ranking == NULL && self->grades != NULL && gewu_grades_has_shares (self->grades))
    gewu_place_fail (place, "grades", "without ranking");
  if (gewu_place_has (place, "bands"))
    self->bands = gewu_bands_read (gewu_place_get_object (place, "bands"));
  if (self->bands != NULL && self->ranking == NULL)
    gewu_place_fail (place, "bands", "without ranking");
  read_streaks (place, scope, self);
  if (gewu_place_has (place, "pay"))
    self->pay = gewu_pay_read (gewu_place_get_object (place, "pay"), scope, self);
}

GewuBoard *
gewu_board_read (GewuPlace        *place,
                 GewuMeasureScope *scope)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GewuBoard *self = g_new0 (GewuBoard, 1);

  self->classes = g_ptr_array_new_with_free_func (free_class);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_item_free);
  self->streaks = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_streak_free);
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_measure_unref);
  scope->needed = self->measures;

  self->id = gewu_place_get_id (place, "id");
  self->title = gewu_place_get_text (place, "title");
  read_subjects (place, self);
  /* Items name a class and a grade, so those come first. */
  read_classes (place, ids, self);
  if (gewu_place_has (place, "grades"))
    self->grades = gewu_grades_read (gewu_place_get_object (place, "grades"));
  read_items (place, scope, ids, self);
  read_score (place, scope, self);
  self->conditions = gewu_conditions_read (place, "conditions", scope);
  read_consequences (place, scope, self);

  return self;
}

void
gewu_board_free (GewuBoard *self)
{
  g_clear_pointer (&self->ranking, gewu_ranking_free);
  g_clear_pointer (&self->bands, gewu_bands_free);
  g_clear_pointer (&self->grades, gewu_grades_free);
  g_clear_pointer (&self->pay, gewu_pay_free);
  gewu_operand_clear (&self->times);
  g_strfreev (self->categories);
  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->streaks);
  g_ptr_array_unref (self->measures);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->classes);
  g_free (self->title);
  g_free (self->id);
  g_free (self);
}

gboolean
gewu_board_takes (const GewuBoard   *self,
                  const GewuSubject *subject)
{
  const char *level = gewu_subject_get_attribute (subject, "level");
  const char *category = gewu_subject_get_attribute (subject, "category");

  if (subject->noun != self->noun)
    return FALSE;
  if (self->level != 0 && (level == NULL || atoi (level) != self->level))
    return FALSE;

  return self->categories == NULL ||
         (category != NULL && g_strv_contains ((const char *const *) self->categories, category));
}

const GewuItem *
gewu_board_find_item (const GewuBoard *self,
                      const char      *item_id)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const GewuItem *item = g_ptr_array_index (self->items, i);

      if (strcmp (item->id, item_id) == 0)
        return item;
    }

  return NULL;
}
