/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-import-untimed.h"

typedef struct
{
  GPtrArray *contents;   /* char *, different ones in the order of the files */
  GArray    *places;     /* guint, one for each content; empty until they are asked for */
  GArray    *records;    /* gint64: the visits that are remembered */
} GewuUntimed;

#define NO_PLACE G_MAXUINT

void
gewu_untimed_free (gpointer data)
{
  GewuUntimed *self = data;

  g_ptr_array_unref (self->contents);
  g_array_unref (self->places);
  g_array_unref (self->records);
  g_free (self);
}

void
gewu_untimed_note (GewuImport *self,
                   const char *key,
                   const char *content)
{
  GewuUntimed *untimed = g_hash_table_lookup (self->untimed, key);

  if (untimed == NULL)
    {
      untimed = g_new0 (GewuUntimed, 1);
      untimed->contents = g_ptr_array_new_with_free_func (g_free);
      untimed->places = g_array_new (FALSE, FALSE, sizeof (guint));
      untimed->records = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->untimed, g_strdup (key), untimed);
    }
  if (!g_ptr_array_find_with_equal_func (untimed->contents, content, g_str_equal, NULL))
    g_ptr_array_add (untimed->contents, g_strdup (content));
}

char *
gewu_untimed_make_key (const char *key,
                       guint       place)
{
  return place == 0 ? g_strdup (key) : g_strdup_printf ("%s|%u", key, place);
}

/* NULL when nothing is remembered there, or it cannot be read: then the row fails likewise. */
static char *
recall_content (GewuImport  *self,
                GewuUntimed *untimed,
                const char  *key,
                guint        place)
{
  guint i = gewu_noun_index (GEWU_NOUN_VISIT, gewu_noun_find_field (GEWU_NOUN_VISIT, "content"));
  g_autofree char *place_key = gewu_untimed_make_key (key, place);
  g_autofree char *json = NULL;
  char **cells;
  char *content;
  gint64 record;

  if (!gewu_store_recall_row (self->connection, gewu_noun_to_id (GEWU_NOUN_VISIT), place_key, &json,
                              &record, NULL) || json == NULL)
    return NULL;
  g_array_append_val (untimed->records, record);
  cells = gewu_import_cells_from_json (GEWU_NOUN_VISIT, json);
  content = g_strdup (cells[i] != NULL ? cells[i] : "");
  gewu_import_cells_free (GEWU_NOUN_VISIT, cells);

  return content;
}

/* What is remembered, one for each place; NULL where a withdrawn import has left a gap. */
static GPtrArray *
recall_contents (GewuImport  *self,
                 GewuUntimed *untimed,
                 const char  *key)
{
  GPtrArray *contents = g_ptr_array_new_with_free_func (g_free);
  guint n_found = 0;

  for (guint place = 0; place < untimed->contents->len + n_found; place++)
    {
      char *content = recall_content (self, untimed, key, place);

      n_found += content != NULL ? 1 : 0;
      g_ptr_array_add (contents, content);
    }

  return contents;
}

static void
choose_places (GewuImport  *self,
               GewuUntimed *untimed,
               const char  *key)
{
  g_autoptr(GPtrArray) remembered = recall_contents (self, untimed, key);
  g_autofree gboolean *taken = g_new0 (gboolean, remembered->len);
  guint none = NO_PLACE;

  for (guint i = 0; i < untimed->contents->len; i++)
    {
      const char *content = g_ptr_array_index (untimed->contents, i);
      guint place = none;

      for (guint k = 0; k < remembered->len && place == none; k++)
        if (g_strcmp0 (g_ptr_array_index (remembered, k), content) == 0)
          place = k;
      if (place != none)
        taken[place] = TRUE;
      g_array_append_val (untimed->places, place);
    }

  for (guint i = 0, k = 0; i < untimed->contents->len; i++)
    if (g_array_index (untimed->places, guint, i) == none)
      {
        while (taken[k])
          k++;
        g_array_index (untimed->places, guint, i) = k++;
      }
}

guint
gewu_untimed_find_place (GewuImport *self,
                         const char *key,
                         const char *content)
{
  GewuUntimed *untimed = g_hash_table_lookup (self->untimed, key);
  guint i = 0;

  if (untimed == NULL ||
      !g_ptr_array_find_with_equal_func (untimed->contents, content, g_str_equal, &i))
    return 0;
  if (untimed->places->len == 0)
    choose_places (self, untimed, key);

  return g_array_index (untimed->places, guint, i);
}

gboolean
gewu_untimed_is_remembered (GewuImport *self,
                            const char *key,
                            gint64      record)
{
  GewuUntimed *untimed = g_hash_table_lookup (self->untimed, key);

  for (guint i = 0; untimed != NULL && i < untimed->records->len; i++)
    if (g_array_index (untimed->records, gint64, i) == record)
      return TRUE;

  return FALSE;
}
