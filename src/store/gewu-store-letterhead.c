/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-letterhead.h"

#include "gewu-connection.h"
#include "gewu-error.h"

#include <json-glib/json-glib.h>

/* A member that is not there may be NULL, or is as in gewu_letterhead_new(). */
static const struct
{
  const char *name;
  gsize       offset;
} texts[] = {
  { "office", G_STRUCT_OFFSET (GewuLetterhead, office) },
  { "number", G_STRUCT_OFFSET (GewuLetterhead, number) },
  { "footnote", G_STRUCT_OFFSET (GewuLetterhead, footnote) },
  { "title-fonts", G_STRUCT_OFFSET (GewuLetterhead, title_fonts) },
  { "heading-fonts", G_STRUCT_OFFSET (GewuLetterhead, heading_fonts) },
  { "body-fonts", G_STRUCT_OFFSET (GewuLetterhead, body_fonts) },
};

static const struct
{
  const char *name;
  gsize       offset;
} lists[] = {
  { "signers", G_STRUCT_OFFSET (GewuLetterhead, signers) },
  { "names", G_STRUCT_OFFSET (GewuLetterhead, names) },
};

/* The member as the file has it (transfer full); an empty object where there is none. */
static JsonObject *
load_object (GewuConnection  *connection,
             GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "settings.letterhead");
  g_autoptr(JsonNode) root = NULL;
  const char *text;

  if (!gewu_statement_step (statement, error))
    return NULL;

  text = gewu_statement_get_text (statement, 0);
  root = text != NULL ? json_from_string (text, NULL) : NULL;

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_dup_object (root)
                                                       : json_object_new ();
}

/* ---- reading */

/* NULL when node holds no text. */
static const char *
get_text (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : NULL;
}

static void
read_text (JsonObject  *object,
           const char  *name,
           char       **text)
{
  const char *found = get_text (json_object_get_member (object, name));

  if (found == NULL)
    return;
  g_free (*text);
  *text = g_strdup (found);
}

static void
read_list (JsonObject  *object,
           const char  *name,
           char       **list)
{
  JsonNode *node = json_object_get_member (object, name);
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;

  array = json_node_get_array (node);
  for (guint i = 0; i < MIN (json_array_get_length (array), GEWU_LETTERHEAD_N_SIGNERS); i++)
    {
      g_free (list[i]);
      list[i] = g_strdup (get_text (json_array_get_element (array, i)));
    }
}

static void
read_footnotes (JsonObject     *object,
                GewuLetterhead *letterhead)
{
  JsonNode *node = json_object_get_member (object, "footnotes");
  JsonObjectIter iter;
  const char *report;
  JsonNode *footnote;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &report, &footnote))
    if (get_text (footnote) != NULL)
      g_hash_table_insert (letterhead->footnotes, g_strdup (report),
                           g_strdup (get_text (footnote)));
}

GewuLetterhead *
gewu_store_get_letterhead (GewuConnection  *connection,
                           GError         **error)
{
  g_autoptr(JsonObject) object = load_object (connection, error);
  g_autoptr(GewuLetterhead) letterhead = gewu_letterhead_new ();

  if (object == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    read_text (object, texts[i].name, G_STRUCT_MEMBER_P (letterhead, texts[i].offset));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    read_list (object, lists[i].name, G_STRUCT_MEMBER_P (letterhead, lists[i].offset));
  read_footnotes (object, letterhead);

  /* Another program's texts must not stand in the way of a document. */
  return gewu_letterhead_check (letterhead) == NULL ? g_steal_pointer (&letterhead)
                                                    : gewu_letterhead_new ();
}

/* ---- writing */

static void
write_text (JsonObject *object,
            const char *name,
            const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else
    json_object_remove_member (object, name);
}

static void
write_list (JsonObject  *object,
            const char  *name,
            char       **list)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < GEWU_LETTERHEAD_N_SIGNERS; i++)
    if (list[i] != NULL)
      json_array_add_string_element (array, list[i]);
    else
      json_array_add_null_element (array);
  json_object_set_array_member (object, name, array);
}

/* In one order, so that the same is the same text. */
static void
write_footnotes (JsonObject           *object,
                 const GewuLetterhead *letterhead)
{
  g_autoptr(GList) reports = g_hash_table_get_keys (letterhead->footnotes);
  JsonObject *footnotes = json_object_new ();

  reports = g_list_sort (reports, (GCompareFunc) g_strcmp0);
  for (GList *l = reports; l != NULL; l = l->next)
    json_object_set_string_member (footnotes, l->data,
                                   g_hash_table_lookup (letterhead->footnotes, l->data));
  json_object_set_object_member (object, "footnotes", footnotes);
}

/* (transfer full) */
static char *
write_object (JsonObject           *object,
              const GewuLetterhead *letterhead)
{
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    write_text (object, texts[i].name,
                G_STRUCT_MEMBER (char *, letterhead, texts[i].offset));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    write_list (object, lists[i].name, G_STRUCT_MEMBER_P (letterhead, lists[i].offset));
  write_footnotes (object, letterhead);
  json_node_set_object (root, object);

  return json_to_string (root, FALSE);
}

gboolean
gewu_store_set_letterhead (GewuConnection        *connection,
                           const GewuLetterhead  *letterhead,
                           gboolean              *changed,
                           GError               **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "settings.set-letterhead");
  const char *wrong = gewu_letterhead_check (letterhead);
  g_autoptr(JsonObject) object = NULL;
  g_autofree char *text = NULL;

  if (wrong != NULL)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_INVALID, wrong);
      return FALSE;
    }

  object = load_object (connection, error);
  if (object == NULL)
    return FALSE;

  text = write_object (object, letterhead);
  gewu_statement_bind_text (statement, ":letterhead", text);
  if (!gewu_statement_run (statement, error))
    return FALSE;
  if (sqlite3_changes (connection->db) > 0)
    *changed = TRUE;

  return TRUE;
}
