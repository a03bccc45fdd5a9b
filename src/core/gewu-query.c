/* What a register shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-query.h"

#include "gewu-text.h"

#include <string.h>

static void
clear_equals (gpointer item)
{
  GewuQueryEquals *equals = item;

  g_free (equals->value);
}

static const GewuField *
find_field (const GewuQuery *self,
            const char      *field_id)
{
  const GewuField *field = gewu_noun_find_field (self->noun, field_id);

  if (field == NULL)
    g_critical ("%s has no field %s", gewu_noun_to_id (self->noun), field_id);

  return field;
}

static void
append_equals (GewuQuery       *self,
               const GewuField *field,
               const char      *value)
{
  GewuQueryEquals equals = { field, g_strdup (value) };

  g_array_append_val (self->equals, equals);
}

GewuQuery *
gewu_query_new (GewuNoun noun)
{
  GewuQuery *self = g_new0 (GewuQuery, 1);

  self->noun = noun;
  self->equals = g_array_new (FALSE, FALSE, sizeof (GewuQueryEquals));
  self->related = g_array_new (FALSE, FALSE, sizeof (GewuQueryRelated));
  g_array_set_clear_func (self->equals, clear_equals);

  return self;
}

GewuQuery *
gewu_query_copy (const GewuQuery *self)
{
  GewuQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = gewu_query_new (self->noun);
  copy->text = g_strdup (self->text);
  copy->order = self->order;
  copy->descending = self->descending;
  copy->days_field = self->days_field;
  copy->first = self->first;
  copy->last = self->last;
  copy->has_work = self->has_work;
  copy->work = self->work;
  copy->has_ended = self->has_ended;
  copy->ended_since = self->ended_since;
  copy->worker = self->worker;

  for (guint i = 0; i < self->equals->len; i++)
    {
      const GewuQueryEquals *equals = &g_array_index (self->equals, GewuQueryEquals, i);

      append_equals (copy, equals->field, equals->value);
    }
  g_array_append_vals (copy->related, self->related->data, self->related->len);
  if (self->ids != NULL)
    copy->ids = g_array_copy (self->ids);

  return copy;
}

void
gewu_query_free (GewuQuery *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_array_unref (self->equals);
  g_array_unref (self->related);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self);
}

static gboolean
is_same_equals (GArray *a,
                GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const GewuQueryEquals *left = &g_array_index (a, GewuQueryEquals, i);
      const GewuQueryEquals *right = &g_array_index (b, GewuQueryEquals, i);

      if (left->field != right->field || g_strcmp0 (left->value, right->value) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_same_related (GArray *a,
                 GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const GewuQueryRelated *left = &g_array_index (a, GewuQueryRelated, i);
      const GewuQueryRelated *right = &g_array_index (b, GewuQueryRelated, i);

      if (left->noun != right->noun || left->id != right->id)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_same_ids (GArray *a,
             GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  if (a->len != b->len)
    return FALSE;

  return a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (gint64)) == 0;
}

gboolean
gewu_query_equal (const GewuQuery *a,
                  const GewuQuery *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->noun == b->noun &&
         g_strcmp0 (a->text, b->text) == 0 &&
         a->order == b->order && a->descending == b->descending &&
         a->days_field == b->days_field && a->first == b->first && a->last == b->last &&
         a->has_work == b->has_work && a->work == b->work && a->worker == b->worker &&
         a->has_ended == b->has_ended && a->ended_since == b->ended_since &&
         is_same_equals (a->equals, b->equals) &&
         is_same_related (a->related, b->related) &&
         is_same_ids (a->ids, b->ids);
}

void
gewu_query_set_text (GewuQuery  *self,
                     const char *text)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (self != NULL);

  clean = gewu_text_clean (text);
  g_free (self->text);
  self->text = *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

void
gewu_query_set_order (GewuQuery  *self,
                      const char *field_id,
                      gboolean    descending)
{
  g_return_if_fail (self != NULL);

  self->order = field_id != NULL ? find_field (self, field_id) : NULL;
  self->descending = self->order != NULL && descending;
}

void
gewu_query_set_days (GewuQuery  *self,
                     const char *field_id,
                     GewuDay     first,
                     GewuDay     last)
{
  g_return_if_fail (self != NULL);

  self->days_field = field_id != NULL ? find_field (self, field_id) : NULL;
  self->first = self->days_field != NULL ? first : GEWU_DAY_UNKNOWN;
  self->last = self->days_field != NULL ? last : GEWU_DAY_UNKNOWN;
}

void
gewu_query_add_equals (GewuQuery  *self,
                       const char *field_id,
                       const char *value)
{
  const GewuField *field;

  g_return_if_fail (self != NULL && field_id != NULL);

  field = find_field (self, field_id);
  if (field != NULL)
    append_equals (self, field, value);
}

void
gewu_query_add_related (GewuQuery *self,
                        GewuNoun   noun,
                        gint64     id)
{
  GewuQueryRelated related = { noun, id };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->related, related);
}

void
gewu_query_set_ids (GewuQuery    *self,
                    const GArray *ids)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->ids, g_array_unref);
  if (ids == NULL)
    return;

  self->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);
  g_array_append_vals (self->ids, ids->data, ids->len);
}

void
gewu_query_set_work (GewuQuery *self,
                     GewuWork   work,
                     gint64     worker)
{
  g_return_if_fail (self != NULL && self->noun == GEWU_NOUN_ISSUE);
  g_return_if_fail (work < GEWU_N_WORKS);

  self->has_work = TRUE;
  self->work = work;
  self->worker = worker;
}

void
gewu_query_set_ended (GewuQuery *self,
                      GewuDay    since,
                      gint64     worker)
{
  g_return_if_fail (self != NULL && self->noun == GEWU_NOUN_ISSUE);

  self->has_ended = TRUE;
  self->ended_since = since;
  self->worker = worker;
}
