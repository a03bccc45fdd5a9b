/* The cells of a row as they are remembered from one import to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-import.h"

#include <json-glib/json-glib.h>

static void
append_string (GString    *json,
               const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (json, "\\%c", *p);
    else if ((guchar) *p < 0x20)
      g_string_append_printf (json, "\\u%04x", (guint) (guchar) *p);
    else
      g_string_append_c (json, *p);
  g_string_append_c (json, '"');
}

/* Not with a JsonBuilder: this runs for every row and is compared byte by byte. */
char *
gewu_import_cells_to_json (GewuNoun     noun,
                           char *const *values)
{
  GString *json = g_string_new ("{");
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (noun, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (values[i] == NULL)
        continue;
      if (json->len > 1)
        g_string_append_c (json, ',');
      append_string (json, fields[i].id);
      g_string_append_c (json, ':');
      append_string (json, values[i]);
    }
  g_string_append_c (json, '}');

  return g_string_free (json, FALSE);
}

char **
gewu_import_cells_from_json (GewuNoun    noun,
                             const char *json)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (noun, &n_fields);
  char **values = g_new0 (char *, n_fields);
  JsonNode *root;
  JsonObject *object;

  if (!json_parser_load_from_data (parser, json, -1, NULL))
    return values;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return values;

  object = json_node_get_object (root);
  for (guint i = 0; i < n_fields; i++)
    values[i] = g_strdup (json_object_get_string_member_with_default (object, fields[i].id, NULL));

  return values;
}

void
gewu_import_cells_free (GewuNoun   noun,
                        char     **values)
{
  guint n_fields;

  if (values == NULL)
    return;

  gewu_noun_get_fields (noun, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    g_free (values[i]);
  g_free (values);
}
