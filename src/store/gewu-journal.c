/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-journal.h"

#include <json-glib/json-glib.h>

struct _GewuAction
{
  char       *code;
  JsonObject *parameters;
};

GewuAction *
gewu_action_new (const char *code)
{
  GewuAction *self;

  g_return_val_if_fail (code != NULL, NULL);

  self = g_new0 (GewuAction, 1);
  self->code = g_strdup (code);
  self->parameters = json_object_new ();

  return self;
}

void
gewu_action_set (GewuAction *self,
                 const char *parameter,
                 const char *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (g_strcmp0 (parameter, "code") != 0);

  if (value != NULL)
    json_object_set_string_member (self->parameters, parameter, value);
}

const char *
gewu_action_get_code (GewuAction *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->code;
}

const char *
gewu_action_get (GewuAction *self,
                 const char *parameter)
{
  g_return_val_if_fail (self != NULL, NULL);

  return json_object_get_string_member_with_default (self->parameters, parameter, NULL);
}

char *
gewu_action_to_json (GewuAction *self)
{
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr(JsonObject) object = json_object_new ();
  g_autoptr(GList) names = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json_object_set_string_member (object, "code", self->code);
  names = json_object_get_members (self->parameters);
  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_string_member (object, l->data, gewu_action_get (self, l->data));
  json_node_set_object (node, object);

  return json_to_string (node, FALSE);
}

GewuAction *
gewu_action_from_json (const char *json)
{
  g_autoptr(JsonNode) node = json_from_string (json != NULL ? json : "", NULL);
  g_autoptr(GList) names = NULL;
  GewuAction *self;
  JsonObject *object;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return gewu_action_new ("event");

  object = json_node_get_object (node);
  self = gewu_action_new (json_object_get_string_member_with_default (object, "code", "event"));
  names = json_object_get_members (object);
  for (GList *l = names; l != NULL; l = l->next)
    if (g_strcmp0 (l->data, "code") != 0)
      gewu_action_set (self, l->data,
                       json_object_get_string_member_with_default (object, l->data, NULL));

  return self;
}

void
gewu_action_free (GewuAction *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  json_object_unref (self->parameters);
  g_free (self);
}

void
gewu_journal_entry_free (GewuJournalEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->kind);
  g_free (self->operator_name);
  g_free (self->machine);
  g_free (self->hash);
  gewu_action_free (self->action);
  g_free (self);
}

G_DEFINE_BOXED_TYPE (GewuChange, gewu_change, gewu_change_ref, gewu_change_unref)

GewuChange *
gewu_change_ref (GewuChange *self)
{
  g_ref_count_inc (&self->ref_count);

  return self;
}

void
gewu_change_unref (GewuChange *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->tables);
  g_free (self);
}

gboolean
gewu_change_touches (GewuChange *self,
                     const char *table)
{
  return self->everything || g_hash_table_contains (self->tables, table);
}

void
gewu_verification_free (GewuVerification *self)
{
  if (self == NULL)
    return;

  g_free (self->table);
  g_free (self->column);
  g_free (self->expected);
  g_free (self->found);
  g_free (self->head);
  g_free (self->file);
  g_free (self->owner);
  g_free (self);
}
