/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-place.h"

#include "gewu-scheme-draft.h"

#include <stdlib.h>
#include <string.h>

char *
gewu_scheme_place_member (const char *place,
                          const char *member)
{
  return *place != '\0' ? g_strconcat (place, ".", member, NULL) : g_strdup (member);
}

char *
gewu_scheme_place_nth (const char *place,
                       guint       n)
{
  return g_strdup_printf ("%s[%u]", place, n);
}

/* ---- walking */

/* The last step of a place: a member, or, where that is NULL, an index. */
typedef struct
{
  char  *parent;
  char  *member;
  guint  index;
} Last;

static void
last_clear (Last *self)
{
  g_free (self->parent);
  g_free (self->member);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Last, last_clear)

static void
last_init (Last       *self,
           const char *place)
{
  gsize length = strlen (place);
  const char *cut = place + length;
  gboolean is_index = length > 0 && place[length - 1] == ']';

  while (cut > place && *cut != (is_index ? '[' : '.'))
    cut--;
  *self = (Last) { g_strndup (place, (gsize) (cut - place)), NULL, 0 };
  if (is_index)
    self->index = (guint) strtoul (cut + 1, NULL, 10);
  else
    self->member = g_strdup (*cut == '.' ? cut + 1 : cut);
}

static JsonNode *
find_child (JsonNode   *node,
            const Last *last)
{
  if (last->member != NULL)
    return JSON_NODE_HOLDS_OBJECT (node)
           ? json_object_get_member (json_node_get_object (node), last->member) : NULL;

  return JSON_NODE_HOLDS_ARRAY (node) &&
         last->index < json_array_get_length (json_node_get_array (node))
         ? json_array_get_element (json_node_get_array (node), last->index) : NULL;
}

JsonNode *
gewu_scheme_place_find (JsonNode   *root,
                        const char *place)
{
  g_auto(Last) last = { NULL, NULL, 0 };
  JsonNode *parent;

  if (*place == '\0')
    return root;

  last_init (&last, place);
  parent = gewu_scheme_place_find (root, last.parent);

  return parent != NULL ? find_child (parent, &last) : NULL;
}

/* ---- changing */

/* Takes elements. */
static void
put_elements (JsonNode  *list,
              GPtrArray *elements)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < elements->len; i++)
    json_array_add_element (array, g_ptr_array_index (elements, i));
  g_ptr_array_unref (elements);
  json_node_take_array (list, array);
}

/* Copies, without a free function: put_elements() takes them. */
static GPtrArray *
copy_elements (JsonNode *list)
{
  GPtrArray *elements = g_ptr_array_new ();
  JsonArray *array = json_node_get_array (list);

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (elements, json_node_copy (json_array_get_element (array, i)));

  return elements;
}

static void
put_element (JsonNode *list,
             guint     index,
             JsonNode *value)
{
  GPtrArray *elements;

  if (value != NULL && index >= json_array_get_length (json_node_get_array (list)))
    {
      json_array_add_element (json_node_get_array (list), value);
      return;
    }

  elements = copy_elements (list);
  json_node_unref (g_ptr_array_index (elements, index));
  if (value != NULL)
    g_ptr_array_index (elements, index) = value;
  else
    g_ptr_array_remove_index (elements, index);
  put_elements (list, elements);
}

static void
put_child (JsonNode   *parent,
           const Last *last,
           JsonNode   *value)
{
  if (last->member == NULL)
    put_element (parent, last->index, value);
  else if (value != NULL)
    json_object_set_member (json_node_get_object (parent), last->member, value);
  else
    json_object_remove_member (json_node_get_object (parent), last->member);
}

/* The parent, made where it is not there yet. */
static JsonNode *
make_parent (JsonNode   *root,
             const Last *last)
{
  JsonNode *parent = gewu_scheme_place_find (root, last->parent);

  if (parent != NULL &&
      (last->member != NULL ? JSON_NODE_HOLDS_OBJECT (parent) : JSON_NODE_HOLDS_ARRAY (parent)))
    return parent;

  if (last->member != NULL)
    parent = json_node_init_object (json_node_alloc (), json_object_new ());
  else
    parent = json_node_init_array (json_node_alloc (), json_array_new ());
  if (last->member != NULL)
    json_object_unref (json_node_get_object (parent));
  else
    json_array_unref (json_node_get_array (parent));
  gewu_scheme_place_put (root, last->parent, parent);

  return gewu_scheme_place_find (root, last->parent);
}

void
gewu_scheme_place_put (JsonNode   *root,
                       const char *place,
                       JsonNode   *value)
{
  g_auto(Last) last = { NULL, NULL, 0 };
  JsonNode *parent;

  g_return_if_fail (*place != '\0');

  last_init (&last, place);
  if (value != NULL)
    {
      put_child (make_parent (root, &last), &last, value);
      return;
    }

  parent = gewu_scheme_place_find (root, last.parent);
  if (parent == NULL || find_child (parent, &last) == NULL)
    return;
  put_child (parent, &last, NULL);
  if (last.member == NULL && json_array_get_length (json_node_get_array (parent)) == 0)
    gewu_scheme_place_put (root, last.parent, NULL);
}

gboolean
gewu_scheme_place_can_move (JsonNode   *root,
                            const char *place,
                            int         step)
{
  g_auto(Last) last = { NULL, NULL, 0 };
  JsonNode *list;
  gint64 target;

  last_init (&last, place);
  list = gewu_scheme_place_find (root, last.parent);
  target = (gint64) last.index + step;

  return last.member == NULL && list != NULL && find_child (list, &last) != NULL && target >= 0 &&
         target < json_array_get_length (json_node_get_array (list));
}

void
gewu_scheme_place_move (JsonNode   *root,
                        const char *place,
                        int         step)
{
  g_auto(Last) last = { NULL, NULL, 0 };
  JsonNode *list;
  GPtrArray *elements;

  g_return_if_fail (gewu_scheme_place_can_move (root, place, step));

  last_init (&last, place);
  list = gewu_scheme_place_find (root, last.parent);
  elements = copy_elements (list);
  g_ptr_array_insert (elements, (int) last.index + step,
                      g_ptr_array_remove_index (elements, last.index));
  put_elements (list, elements);
}

static void
rename_member (JsonObject        *object,
               const char *const *members,
               const char        *from,
               const char        *to)
{
  for (guint i = 0; members[i] != NULL; i++)
    {
      JsonNode *node = json_object_get_member (object, members[i]);

      if (node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
          json_node_get_value_type (node) == G_TYPE_STRING &&
          g_str_equal (json_node_get_string (node), from))
        json_object_set_string_member (object, members[i], to);
    }
}

void
gewu_scheme_place_rename (JsonNode          *node,
                          const char *const *members,
                          const char        *from,
                          const char        *to)
{
  if (node == NULL)
    return;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr(GList) children = json_object_get_values (json_node_get_object (node));

      for (GList *l = children; l != NULL; l = l->next)
        gewu_scheme_place_rename (l->data, members, from, to);
      rename_member (json_node_get_object (node), members, from, to);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      gewu_scheme_place_rename (json_array_get_element (json_node_get_array (node), i), members,
                                from, to);
}

static gboolean
has_id (JsonNode   *list,
        const char *id)
{
  if (list == NULL || !JSON_NODE_HOLDS_ARRAY (list))
    return FALSE;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *node = json_array_get_element (json_node_get_array (list), i);

      if (JSON_NODE_HOLDS_OBJECT (node) &&
          g_strcmp0 (json_object_get_string_member_with_default (json_node_get_object (node), "id",
                                                                 NULL), id) == 0)
        return TRUE;
    }

  return FALSE;
}

JsonNode *
gewu_scheme_place_add_id (JsonNode   *object,
                          JsonNode   *list,
                          const char *stem)
{
  JsonObject *with_id = json_object_new ();
  g_autoptr(GList) members = json_object_get_members (json_node_get_object (object));
  g_autofree char *id = g_strdup (stem);
  JsonNode *node;

  for (guint n = 2; has_id (list, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, n);
    }
  json_object_set_string_member (with_id, "id", id);
  for (GList *l = members; l != NULL; l = l->next)
    json_object_set_member (with_id, l->data,
                            json_object_dup_member (json_node_get_object (object), l->data));
  json_node_unref (object);
  node = json_node_alloc ();
  json_node_init_object (node, with_id);
  json_object_unref (with_id);

  return node;
}

char *
gewu_scheme_place_dup_text (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return NULL;
}
