/* Reads values out of a JSON document and remembers the first mistake.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-reader.h"

#include "gewu-error.h"
#include "gewu-json.h"

#include <string.h>

#define MAX_ID 64

struct _GewuReader
{
  GPtrArray *places;     /* GewuPlace, all that were handed out */
  GewuPlace *root;       /* borrowed from places */
  char      *mistake;    /* "place: cause"; NULL: none yet */
};

struct _GewuPlace
{
  GewuReader *reader;
  JsonObject *object;
  char       *path;      /* "" for the root */
  GHashTable *asked;     /* member names somebody has asked for */
};

static void
free_place (gpointer data)
{
  GewuPlace *place = data;

  json_object_unref (place->object);
  g_hash_table_unref (place->asked);
  g_free (place->path);
  g_free (place);
}

/* node NULL or not an object: an empty object, after the mistake was reported. */
static GewuPlace *
add_place (GewuReader *self,
           JsonNode   *node,
           char       *path)
{
  GewuPlace *place = g_new0 (GewuPlace, 1);

  place->reader = self;
  place->path = path;
  place->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  place->object = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node)
                                                                : json_object_new ();
  g_ptr_array_add (self->places, place);

  return place;
}

static char *
make_path (GewuPlace  *self,
           const char *member)
{
  return g_strconcat (self->path, *self->path != '\0' ? "." : "", member, NULL);
}

/* NULL when the member is not there. */
static JsonNode *
find_member (GewuPlace  *self,
             const char *member)
{
  g_hash_table_add (self->asked, g_strdup (member));

  return json_object_get_member (self->object, member);
}

static JsonNode *
get_member (GewuPlace  *self,
            const char *member)
{
  JsonNode *node = find_member (self, member);

  if (node == NULL)
    gewu_place_fail (self, member, "missing");

  return node;
}

static void
fail_nth (GewuPlace  *self,
          const char *member,
          guint       index,
          const char *cause)
{
  g_autofree char *nth = g_strdup_printf ("%s[%u]", member, index);

  gewu_place_fail (self, nth, cause);
}

GewuReader *
gewu_reader_new (JsonNode *root)
{
  GewuReader *self = g_new0 (GewuReader, 1);

  self->places = g_ptr_array_new_with_free_func (free_place);
  self->root = add_place (self, root, g_strdup (""));

  return self;
}

void
gewu_reader_free (GewuReader *self)
{
  g_ptr_array_unref (self->places);
  g_free (self->mistake);
  g_free (self);
}

GewuPlace *
gewu_reader_get_root (GewuReader *self)
{
  return self->root;
}

static void
check_all_asked (GewuPlace *self)
{
  g_autoptr (GList) members = json_object_get_members (self->object);

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_hash_table_contains (self->asked, l->data))
      gewu_place_fail (self, l->data, "unknown member");
}

gboolean
gewu_reader_end (GewuReader  *self,
                 GError     **error)
{
  for (guint i = 0; i < self->places->len; i++)
    check_all_asked (g_ptr_array_index (self->places, i));

  if (self->mistake == NULL)
    return TRUE;

  g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_SCHEME, self->mistake);
  return FALSE;
}

void
gewu_place_fail (GewuPlace  *self,
                 const char *member,
                 const char *cause)
{
  g_autofree char *path = make_path (self, member);

  if (self->reader->mistake == NULL)
    self->reader->mistake = g_strdup_printf ("%s: %s", path, cause);
}

gboolean
gewu_place_has (GewuPlace  *self,
                const char *member)
{
  return json_object_has_member (self->object, member);
}

char *
gewu_place_get_text (GewuPlace  *self,
                     const char *member)
{
  JsonNode *node = get_member (self, member);
  const char *text, *cause;

  if (node == NULL)
    return g_strdup ("");

  text = gewu_json_get_text (node);
  cause = gewu_json_find_text_mistake (text);
  if (cause != NULL)
    {
      gewu_place_fail (self, member, cause);
      return g_strdup ("");
    }

  return g_strdup (text);
}

char *
gewu_place_get_id (GewuPlace  *self,
                   const char *member)
{
  char *id = gewu_place_get_text (self, member);

  if (strlen (id) > MAX_ID)
    gewu_place_fail (self, member, "too long");
  for (const char *at = id; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && strchr ("._-", *at) == NULL)
      gewu_place_fail (self, member, "not an id");

  return id;
}

gboolean
gewu_place_find_decimal (GewuPlace   *self,
                         const char  *member,
                         GewuDecimal *value)
{
  JsonNode *node = find_member (self, member);
  const char *cause;

  if (node == NULL)
    return FALSE;

  cause = gewu_json_read_decimal (node, value);
  if (cause != NULL)
    gewu_place_fail (self, member, cause);

  return cause == NULL;
}

GewuDecimal
gewu_place_get_decimal (GewuPlace  *self,
                        const char *member)
{
  GewuDecimal value = GEWU_DECIMAL_ZERO;

  if (get_member (self, member) != NULL && !gewu_place_find_decimal (self, member, &value))
    return GEWU_DECIMAL_ZERO;

  return value;
}

GewuDecimal
gewu_place_get_positive (GewuPlace  *self,
                         const char *member)
{
  GewuDecimal value = gewu_place_get_decimal (self, member);

  if (value.millionths <= 0)
    gewu_place_fail (self, member, "not greater than 0");

  return value;
}

int
gewu_place_get_integer (GewuPlace  *self,
                        const char *member,
                        int         lowest,
                        int         highest,
                        int         fallback)
{
  JsonNode *node = find_member (self, member);
  gint64 value;

  if (node == NULL)
    return fallback;

  if (json_node_get_value_type (node) != G_TYPE_INT64)
    {
      gewu_place_fail (self, member, "not a whole number");
      return fallback;
    }

  value = json_node_get_int (node);
  if (value < lowest || value > highest)
    {
      gewu_place_fail (self, member, "out of range");
      return fallback;
    }

  return (int) value;
}

gboolean
gewu_place_get_flag (GewuPlace  *self,
                     const char *member)
{
  JsonNode *node = find_member (self, member);

  if (node == NULL)
    return FALSE;

  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      gewu_place_fail (self, member, "not true or false");
      return FALSE;
    }

  return json_node_get_boolean (node);
}

guint
gewu_place_get_choice (GewuPlace         *self,
                       const char        *member,
                       const char *const *choices)
{
  JsonNode *node = find_member (self, member);
  g_autofree char *cause = NULL;
  g_autofree char *list = NULL;
  const char *text;

  if (node == NULL)
    return 0;

  text = gewu_json_get_text (node);
  for (guint i = 0; text != NULL && choices[i] != NULL; i++)
    if (strcmp (choices[i], text) == 0)
      return i;

  list = g_strjoinv (", ", (char **) choices);
  cause = g_strdup_printf ("not one of %s", list);
  gewu_place_fail (self, member, cause);
  return 0;
}

GewuPlace *
gewu_place_get_object (GewuPlace  *self,
                       const char *member)
{
  JsonNode *node = get_member (self, member);

  if (node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
    gewu_place_fail (self, member, "not an object");

  return add_place (self->reader, node, make_path (self, member));
}

/* NULL when the member is not there or, after reporting it, not a list with something in it. */
static JsonArray *
find_list (GewuPlace  *self,
           const char *member)
{
  JsonNode *node = find_member (self, member);

  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) == 0)
    {
      gewu_place_fail (self, member, JSON_NODE_HOLDS_ARRAY (node) ? "empty" : "not a list");
      return NULL;
    }

  return json_node_get_array (node);
}

GPtrArray *
gewu_place_get_objects (GewuPlace  *self,
                        const char *member)
{
  JsonArray *list = find_list (self, member);
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      g_autofree char *nth = g_strdup_printf ("%s[%u]", member, i);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        gewu_place_fail (self, nth, "not an object");
      g_ptr_array_add (places, add_place (self->reader, node, make_path (self, nth)));
    }

  return places;
}

GArray *
gewu_place_get_decimals (GewuPlace  *self,
                         const char *member)
{
  GArray *values = g_array_new (FALSE, TRUE, sizeof (GewuDecimal));
  JsonArray *list = get_member (self, member) != NULL ? find_list (self, member) : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      GewuDecimal value = GEWU_DECIMAL_ZERO;
      const char *cause = gewu_json_read_decimal (json_array_get_element (list, i), &value);

      if (cause != NULL)
        fail_nth (self, member, i, cause);
      g_array_append_val (values, value);
    }

  return values;
}

char **
gewu_place_get_list (GewuPlace  *self,
                     const char *member)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *list = find_list (self, member);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      const char *text = gewu_json_get_text (json_array_get_element (list, i));
      const char *cause = gewu_json_find_text_mistake (text);

      if (cause == NULL && !g_hash_table_add (seen, (gpointer) text))
        cause = "given twice";
      if (cause != NULL)
        fail_nth (self, member, i, cause);
      else
        g_strv_builder_add (texts, text);
    }

  return g_strv_builder_end (texts);
}

gboolean
gewu_place_is (GewuPlace  *self,
               const char *member,
               const char *text)
{
  JsonNode *node = json_object_get_member (self->object, member);

  return node != NULL && g_strcmp0 (gewu_json_get_text (node), text) == 0;
}

char **
gewu_place_get_texts (GewuPlace  *self,
                      const char *member)
{
  GewuPlace *object = gewu_place_get_object (self, member);
  g_autoptr (GList) names = g_list_sort (json_object_get_members (object->object),
                                         (GCompareFunc) strcmp);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *text = gewu_place_get_text (object, l->data);

      g_strv_builder_add (texts, l->data);
      g_strv_builder_add (texts, text);
    }

  return g_strv_builder_end (texts);
}
