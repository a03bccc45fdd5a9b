/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-scheme-draft-private.h"

#include "gewu-error.h"

#define MOST_STEPS 200
#define WORD_ENDS " 、，,；;\t\n"

/* The document before a step, and where the step was made. */
typedef struct
{
  char     *text;
  char     *place;
  gboolean  structure;
} Step;

struct _GewuSchemeDraft
{
  GObject   parent_instance;

  JsonNode *root;
  GQueue    undo;     /* Step, newest first */
  GQueue    redo;
  gboolean  typing;   /* the newest step goes on at its place */
};

G_DEFINE_FINAL_TYPE (GewuSchemeDraft, gewu_scheme_draft, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

char *
_gewu_scheme_draft_write_json (JsonNode *node,
                               gboolean  pretty)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, pretty);

  return json_generator_to_data (generator, NULL);
}

static JsonNode *
read_json (const char  *text,
           GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) local_error = NULL;

  if (!json_parser_load_from_data (parser, text, -1, &local_error))
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_SCHEME, "%s", local_error->message);
      return NULL;
    }

  return json_parser_steal_root (parser);
}

/* ---- steps */

static void
step_free (gpointer data)
{
  Step *self = data;

  g_free (self->text);
  g_free (self->place);
  g_free (self);
}

static Step *
step_new (GewuSchemeDraft *self,
          const char      *place,
          gboolean         structure)
{
  Step *step = g_new0 (Step, 1);

  step->text = _gewu_scheme_draft_write_json (self->root, FALSE);
  step->place = g_strdup (place);
  step->structure = structure;

  return step;
}

/* To be called before each change. */
static void
begin_step (GewuSchemeDraft *self,
            const char      *place,
            gboolean         structure)
{
  const Step *newest = g_queue_peek_head (&self->undo);

  g_queue_clear_full (&self->redo, step_free);
  if (self->typing && !structure && newest != NULL && g_str_equal (newest->place, place))
    return;

  g_queue_push_head (&self->undo, step_new (self, place, structure));
  if (g_queue_get_length (&self->undo) > MOST_STEPS)
    step_free (g_queue_pop_tail (&self->undo));
  self->typing = !structure;
}

static void
tell_changed (GewuSchemeDraft *self,
              const char      *place,
              gboolean         structure)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, place, structure);
}

static gboolean
go_back (GewuSchemeDraft *self,
         GQueue          *from,
         GQueue          *to)
{
  Step *step = g_queue_pop_head (from);
  g_autofree char *place = NULL;

  if (step == NULL)
    return FALSE;

  g_queue_push_head (to, step_new (self, step->place, step->structure));
  json_node_unref (self->root);
  self->root = read_json (step->text, NULL);
  g_assert (self->root != NULL);
  self->typing = FALSE;
  place = g_strdup (step->place);
  tell_changed (self, place, step->structure);
  step_free (step);

  return TRUE;
}

/* Takes value; NULL takes the member away. */
static void
put (GewuSchemeDraft *self,
     const char      *place,
     JsonNode        *value,
     gboolean         structure)
{
  JsonNode *before = gewu_scheme_place_find (self->root, place);

  if ((before == NULL && value == NULL) ||
      (before != NULL && value != NULL && json_node_equal (before, value)))
    {
      g_clear_pointer (&value, json_node_unref);
      return;
    }

  begin_step (self, place, structure);
  gewu_scheme_place_put (self->root, place, value);
  tell_changed (self, place, structure);
}

/* ---- the object */

static void
gewu_scheme_draft_finalize (GObject *object)
{
  GewuSchemeDraft *self = GEWU_SCHEME_DRAFT (object);

  g_clear_pointer (&self->root, json_node_unref);
  g_queue_clear_full (&self->undo, step_free);
  g_queue_clear_full (&self->redo, step_free);

  G_OBJECT_CLASS (gewu_scheme_draft_parent_class)->finalize (object);
}

static void
gewu_scheme_draft_class_init (GewuSchemeDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gewu_scheme_draft_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                          G_TYPE_BOOLEAN);
}

static void
gewu_scheme_draft_init (GewuSchemeDraft *self)
{
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
}

GewuSchemeDraft *
gewu_scheme_draft_new (const char  *text,
                       GError     **error)
{
  JsonNode *root;
  GewuSchemeDraft *self;

  g_return_val_if_fail (text != NULL, NULL);

  root = read_json (text, error);
  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      json_node_unref (root);
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_SCHEME, "not an object");
      return NULL;
    }

  self = g_object_new (GEWU_TYPE_SCHEME_DRAFT, NULL);
  self->root = root;

  return self;
}

char *
gewu_scheme_draft_to_text (GewuSchemeDraft *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (GEWU_IS_SCHEME_DRAFT (self), NULL);

  text = _gewu_scheme_draft_write_json (self->root, TRUE);

  return g_strconcat (text, "\n", NULL);
}

gboolean
gewu_scheme_draft_text_equals (const char *text,
                               const char *other)
{
  g_autoptr(JsonNode) one = read_json (text, NULL);
  g_autoptr(JsonNode) two = read_json (other, NULL);

  return one != NULL && two != NULL && json_node_equal (one, two);
}

JsonNode *
_gewu_scheme_draft_get_root (GewuSchemeDraft *self)
{
  return self->root;
}

/* ---- changing */

static JsonNode *
create_text (const char *text)
{
  return text != NULL && *text != '\0' ? json_node_init_string (json_node_alloc (), text) : NULL;
}

void
gewu_scheme_draft_set (GewuSchemeDraft *self,
                       const char      *place,
                       const char      *text)
{
  g_return_if_fail (GEWU_IS_SCHEME_DRAFT (self));

  put (self, place, create_text (text), FALSE);
}

void
gewu_scheme_draft_set_integer (GewuSchemeDraft *self,
                               const char      *place,
                               const char      *text)
{
  gint64 number;

  g_return_if_fail (GEWU_IS_SCHEME_DRAFT (self));

  if (text != NULL && g_ascii_string_to_signed (text, 10, -999999999, 999999999, &number, NULL))
    put (self, place, json_node_init_int (json_node_alloc (), number), FALSE);
  else
    put (self, place, create_text (text), FALSE);
}

void
gewu_scheme_draft_set_flag (GewuSchemeDraft *self,
                            const char      *place,
                            gboolean         value)
{
  g_return_if_fail (GEWU_IS_SCHEME_DRAFT (self));

  put (self, place, value ? json_node_init_boolean (json_node_alloc (), TRUE) : NULL, FALSE);
}

void
gewu_scheme_draft_set_words (GewuSchemeDraft *self,
                             const char      *place,
                             const char      *text)
{
  g_autoptr(JsonArray) words = json_array_new ();
  g_autoptr(GString) word = g_string_new (NULL);
  JsonNode *node = NULL;

  g_return_if_fail (GEWU_IS_SCHEME_DRAFT (self));

  for (const char *at = text; at != NULL; at = *at != '\0' ? g_utf8_next_char (at) : NULL)
    {
      gunichar c = g_utf8_get_char (at);

      if (c != 0 && g_utf8_strchr (WORD_ENDS, -1, c) == NULL)
        {
          g_string_append_unichar (word, c);
          continue;
        }
      if (word->len > 0)
        json_array_add_string_element (words, word->str);
      g_string_truncate (word, 0);
    }
  if (json_array_get_length (words) > 0)
    node = json_node_init_array (json_node_alloc (), words);
  put (self, place, node, FALSE);
}

void
gewu_scheme_draft_set_json (GewuSchemeDraft *self,
                            const char      *place,
                            const char      *json)
{
  JsonNode *node = json != NULL ? read_json (json, NULL) : NULL;

  g_return_if_fail (GEWU_IS_SCHEME_DRAFT (self));
  g_return_if_fail (json == NULL || node != NULL);

  put (self, place, node, TRUE);
}

void
gewu_scheme_draft_rename (GewuSchemeDraft   *self,
                          const char        *place,
                          const char        *text,
                          const char        *scope,
                          const char *const *members)
{
  g_autofree char *before = gewu_scheme_draft_dup (self, place);

  g_return_if_fail (GEWU_IS_SCHEME_DRAFT (self));

  if (g_strcmp0 (before != NULL ? before : "", text != NULL ? text : "") == 0)
    return;
  begin_step (self, place, FALSE);
  if (before != NULL && text != NULL && *text != '\0')
    gewu_scheme_place_rename (gewu_scheme_place_find (self->root, scope), members, before, text);
  gewu_scheme_place_put (self->root, place, create_text (text));
  tell_changed (self, place, FALSE);
}

void
gewu_scheme_draft_set_measure (GewuSchemeDraft *self,
                               const char      *object,
                               const char      *measure,
                               const char      *with)
{
  g_autofree char *measure_place = gewu_scheme_place_member (object, "measure");
  g_autofree char *with_place = gewu_scheme_place_member (object, "with");

  g_return_if_fail (GEWU_IS_SCHEME_DRAFT (self));

  begin_step (self, object, TRUE);
  gewu_scheme_place_put (self->root, measure_place, create_text (measure));
  gewu_scheme_place_put (self->root, with_place, with != NULL ? read_json (with, NULL) : NULL);
  tell_changed (self, object, TRUE);
}

char *
gewu_scheme_draft_append (GewuSchemeDraft *self,
                          const char      *list,
                          const char      *json,
                          const char      *stem)
{
  g_autofree char *place = NULL;
  JsonNode *node = read_json (json, NULL);

  g_return_val_if_fail (GEWU_IS_SCHEME_DRAFT (self), NULL);
  g_return_val_if_fail (node != NULL, NULL);

  if (stem != NULL && JSON_NODE_HOLDS_OBJECT (node) &&
      !json_object_has_member (json_node_get_object (node), "id"))
    node = gewu_scheme_place_add_id (node, gewu_scheme_place_find (self->root, list), stem);
  place = gewu_scheme_place_nth (list, gewu_scheme_draft_get_length (self, list));
  begin_step (self, place, TRUE);
  gewu_scheme_place_put (self->root, place, node);
  tell_changed (self, place, TRUE);

  return g_steal_pointer (&place);
}

void
gewu_scheme_draft_remove (GewuSchemeDraft *self,
                          const char      *place)
{
  g_return_if_fail (GEWU_IS_SCHEME_DRAFT (self));

  put (self, place, NULL, TRUE);
}

gboolean
gewu_scheme_draft_move (GewuSchemeDraft *self,
                        const char      *place,
                        int              step)
{
  g_return_val_if_fail (GEWU_IS_SCHEME_DRAFT (self), FALSE);

  if (!gewu_scheme_place_can_move (self->root, place, step))
    return FALSE;

  begin_step (self, place, TRUE);
  gewu_scheme_place_move (self->root, place, step);
  tell_changed (self, place, TRUE);

  return TRUE;
}

void
gewu_scheme_draft_replace (GewuSchemeDraft *self,
                           const char      *text)
{
  JsonNode *root = read_json (text, NULL);

  g_return_if_fail (GEWU_IS_SCHEME_DRAFT (self));
  g_return_if_fail (root != NULL && JSON_NODE_HOLDS_OBJECT (root));

  begin_step (self, "", TRUE);
  json_node_unref (self->root);
  self->root = root;
  tell_changed (self, "", TRUE);
}

/* ---- history */

void
gewu_scheme_draft_end_step (GewuSchemeDraft *self)
{
  g_return_if_fail (GEWU_IS_SCHEME_DRAFT (self));

  self->typing = FALSE;
}

gboolean
gewu_scheme_draft_can_undo (GewuSchemeDraft *self)
{
  return !g_queue_is_empty (&self->undo);
}

gboolean
gewu_scheme_draft_can_redo (GewuSchemeDraft *self)
{
  return !g_queue_is_empty (&self->redo);
}

gboolean
gewu_scheme_draft_undo (GewuSchemeDraft *self)
{
  g_return_val_if_fail (GEWU_IS_SCHEME_DRAFT (self), FALSE);

  return go_back (self, &self->undo, &self->redo);
}

gboolean
gewu_scheme_draft_redo (GewuSchemeDraft *self)
{
  g_return_val_if_fail (GEWU_IS_SCHEME_DRAFT (self), FALSE);

  return go_back (self, &self->redo, &self->undo);
}
