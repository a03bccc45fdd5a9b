/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-known-index.h"

#include "gewu-text.h"

struct _GewuKnownIndex
{
  GewuConnection *connection;
  GewuNoun        noun;
  gboolean        loaded;    /* every record is there */
  GError         *error;     /* of the first look-up that failed */
  GHashTable *by_id;     /* id → GewuKnown; owns them */
  GHashTable *by_code;   /* code, of the record → GewuKnown */
  GHashTable *by_name;   /* name key → GPtrArray of GewuKnown */
  GHashTable *former;    /* name key → id, of names that records had before; 0: of several */
};

static void
add_name (GewuKnownIndex *self,
          GewuKnown      *known)
{
  char *key = gewu_text_name_key (known->name);
  GPtrArray *namesakes = g_hash_table_lookup (self->by_name, key);

  if (namesakes != NULL)
    {
      g_free (key);
    }
  else
    {
      namesakes = g_ptr_array_new ();
      g_hash_table_insert (self->by_name, key, namesakes);
    }
  g_ptr_array_add (namesakes, known);
}

static void
remove_name (GewuKnownIndex *self,
             GewuKnown      *known)
{
  g_autofree char *key = gewu_text_name_key (known->name);
  GPtrArray *namesakes = g_hash_table_lookup (self->by_name, key);

  g_ptr_array_remove (namesakes, known);
  if (namesakes->len == 0)
    g_hash_table_remove (self->by_name, key);
}

static void
add_known (GewuKnownIndex *self,
           GewuKnown      *known)
{
  g_hash_table_insert (self->by_id, &known->id, known);
  /* Of two with one code the older is meant. */
  if (known->code != NULL && !g_hash_table_contains (self->by_code, known->code))
    g_hash_table_insert (self->by_code, known->code, known);
  if (known->name != NULL)
    add_name (self, known);
}

GewuKnownIndex *
gewu_known_index_new (GewuConnection *connection,
                      GewuNoun        noun)
{
  GewuKnownIndex *self = g_new0 (GewuKnownIndex, 1);

  self->connection = connection;
  self->noun = noun;
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                       (GDestroyNotify) gewu_known_free);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);
  self->former = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
gewu_known_index_free (GewuKnownIndex *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->former);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_code);
  g_hash_table_unref (self->by_id);
  g_clear_error (&self->error);
  g_free (self);
}

/* ---- filling */

static void
keep_error (GewuKnownIndex *self,
            GError         *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
}

/* Adds what is not there yet; gives the number of records in the list. Takes list, or error when it
 * is NULL. */
static guint
take_list (GewuKnownIndex *self,
           GPtrArray      *list,
           GError         *error)
{
  guint n_records;

  if (list == NULL)
    {
      keep_error (self, error);
      return 0;
    }

  n_records = list->len;
  for (guint i = 0; i < n_records; i++)
    {
      GewuKnown *known = g_ptr_array_index (list, i);

      if (g_hash_table_contains (self->by_id, &known->id))
        gewu_known_free (known);
      else
        add_known (self, known);
    }
  /* They belong to the index now. */
  g_ptr_array_set_free_func (list, NULL);
  g_ptr_array_unref (list);

  return n_records;
}

static void
load_former_names (GewuKnownIndex *self)
{
  GError *error = NULL;
  g_autoptr(GPtrArray) names = gewu_store_list_former_names (self->connection, &error);

  if (names == NULL)
    {
      keep_error (self, error);
      return;
    }
  for (guint i = 0; i < names->len; i++)
    {
      const GewuKnown *former = g_ptr_array_index (names, i);

      gewu_known_index_put_former (self, former->id, former->name);
    }
}

void
gewu_known_index_load (GewuKnownIndex *self)
{
  GError *error = NULL;
  GPtrArray *list;

  if (self->loaded)
    return;

  self->loaded = TRUE;
  list = gewu_store_list_known (self->connection, self->noun, &error);
  take_list (self, list, error);
  if (self->noun == GEWU_NOUN_ENTERPRISE)
    load_former_names (self);
}

/* Of enterprises there are too many to load them all for one form. */
static gboolean
must_look_up (GewuKnownIndex *self)
{
  if (self->noun != GEWU_NOUN_ENTERPRISE)
    gewu_known_index_load (self);

  return !self->loaded;
}

gboolean
gewu_known_index_check (GewuKnownIndex  *self,
                        GError         **error)
{
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

/* ---- looking up */

const GewuKnown *
gewu_known_index_get (GewuKnownIndex *self,
                      gint64          id)
{
  GError *error = NULL;

  if (must_look_up (self) && !g_hash_table_contains (self->by_id, &id))
    {
      GPtrArray *list = gewu_store_find_enterprise_of_id (self->connection, id, &error);

      take_list (self, list, error);
    }

  return g_hash_table_lookup (self->by_id, &id);
}

const GewuKnown *
gewu_known_index_find_code (GewuKnownIndex *self,
                            const char     *code)
{
  GError *error = NULL;

  if (code == NULL)
    return NULL;
  if (must_look_up (self))
    {
      GPtrArray *list = gewu_store_find_enterprises_of_code (self->connection, code, &error);

      take_list (self, list, error);
    }

  return g_hash_table_lookup (self->by_code, code);
}

GPtrArray *
gewu_known_index_find_names (GewuKnownIndex *self,
                             const char     *name)
{
  g_autofree char *key = gewu_text_name_key (name);
  GError *error = NULL;

  if (must_look_up (self))
    {
      GPtrArray *list = gewu_store_find_enterprises_of_name (self->connection, name, &error);

      /* Written otherwise, it can only be found among all. */
      if (take_list (self, list, error) == 0)
        gewu_known_index_load (self);
    }

  return g_hash_table_lookup (self->by_name, key);
}

static const GewuKnown *
find_former (GewuKnownIndex *self,
             const char     *name,
             gboolean       *ambiguous)
{
  g_autofree char *key = gewu_text_name_key (name);
  const gint64 *id = g_hash_table_lookup (self->former, key);

  *ambiguous = id != NULL && *id == 0;
  return id != NULL ? gewu_known_index_get (self, *id) : NULL;
}

const GewuKnown *
gewu_known_index_find_name (GewuKnownIndex *self,
                            const char     *name,
                            gboolean       *ambiguous)
{
  GPtrArray *namesakes = gewu_known_index_find_names (self, name);

  if (namesakes == NULL)
    return find_former (self, name, ambiguous);

  *ambiguous = namesakes->len > 1;
  return namesakes->len == 1 ? g_ptr_array_index (namesakes, 0) : NULL;
}

void
gewu_known_index_put (GewuKnownIndex *self,
                      gint64          id,
                      const char     *code,
                      const char     *name,
                      const char     *extra)
{
  GewuKnown *old = g_hash_table_lookup (self->by_id, &id);
  GewuKnown *known = g_new0 (GewuKnown, 1);

  known->id = id;
  known->code = g_strdup (code);
  known->name = g_strdup (name);
  known->extra = g_strdup (extra);
  if (old != NULL)
    {
      if (old->code != NULL && g_hash_table_lookup (self->by_code, old->code) == old)
        g_hash_table_remove (self->by_code, old->code);
      if (old->name != NULL)
        remove_name (self, old);
      g_hash_table_remove (self->by_id, &id);
    }
  add_known (self, known);
}

void
gewu_known_index_put_former (GewuKnownIndex *self,
                             gint64          id,
                             const char     *name)
{
  char *key = gewu_text_name_key (name);
  const gint64 *other = g_hash_table_lookup (self->former, key);
  gint64 now = other == NULL || *other == id ? id : 0;

  g_hash_table_replace (self->former, key, g_memdup2 (&now, sizeof now));
}

gboolean
gewu_known_has_name (const GewuKnown *self,
                     const char      *name)
{
  g_autofree char *a = gewu_text_name_key (self->name);
  g_autofree char *b = gewu_text_name_key (name);

  return g_str_equal (a, b);
}
