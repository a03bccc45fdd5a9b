/* What a scheme in the making has at a place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-scheme-draft-private.h"

static JsonNode *
find (GewuSchemeDraft *self,
      const char      *place)
{
  return gewu_scheme_place_find (_gewu_scheme_draft_get_root (self), place);
}

gboolean
gewu_scheme_draft_has (GewuSchemeDraft *self,
                       const char      *place)
{
  g_return_val_if_fail (GEWU_IS_SCHEME_DRAFT (self), FALSE);

  return find (self, place) != NULL;
}

char *
gewu_scheme_draft_dup (GewuSchemeDraft *self,
                       const char      *place)
{
  return gewu_scheme_place_dup_text (find (self, place));
}

char *
gewu_scheme_draft_dup_json (GewuSchemeDraft *self,
                            const char      *place)
{
  JsonNode *node = find (self, place);

  return node != NULL ? _gewu_scheme_draft_write_json (node, FALSE) : NULL;
}

gboolean
gewu_scheme_draft_get_flag (GewuSchemeDraft *self,
                            const char      *place)
{
  JsonNode *node = find (self, place);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_boolean (node);
}

guint
gewu_scheme_draft_get_length (GewuSchemeDraft *self,
                              const char      *place)
{
  JsonNode *node = find (self, place);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node)
         ? json_array_get_length (json_node_get_array (node)) : 0;
}

char *
gewu_scheme_draft_join (GewuSchemeDraft *self,
                        const char      *place,
                        const char      *separator)
{
  JsonNode *node = find (self, place);
  GString *text;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      g_autofree char *word =
        gewu_scheme_place_dup_text (json_array_get_element (json_node_get_array (node), i));

      if (i > 0)
        g_string_append (text, separator);
      g_string_append (text, word != NULL ? word : "");
    }

  return g_string_free (text, FALSE);
}
