/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-entry-index.h"

/* Neither stands in a cell. */
#define BETWEEN "\x1f"
#define NOTHING "\x1e"

struct _GewuEntryIndex
{
  GPtrArray  *rows;      /* GewuEntryRow; NULL where one was removed */
  GHashTable *places;    /* row → its index in rows */
  GHashTable *ids;       /* &row->id → row */
  GHashTable *marks;     /* what a mark is found by → GPtrArray of rows, in their order */
  GHashTable *contents;  /* all that a row says → GPtrArray of rows */
  GHashTable *claimed;   /* rows */
};

static const char *
say (const char *text)
{
  return text != NULL ? text : NOTHING;
}

static char *
make_mark_key (const GewuEntryRow *row)
{
  return g_strdup_printf ("%u" BETWEEN "%s" BETWEEN "%s" BETWEEN "%s", row->subject, row->entry,
                          say (row->rater), say (row->rater_name));
}

static char *
make_content_key (const GewuEntryRow *row)
{
  g_autofree char *mark = make_mark_key (row);
  g_autofree char *numbers =
    g_strdup_printf ("%d" BETWEEN "%" G_GINT64_FORMAT BETWEEN "%" G_GINT64_FORMAT BETWEEN "%d",
                     row->has_value, row->value.millionths, row->denominator.millionths, row->day);

  return g_strjoin (BETWEEN, mark, numbers, say (row->finder), say (row->matter),
                    say (row->reason), say (row->document), NULL);
}

/* Takes key. */
static void
put (GHashTable   *lists,
     char         *key,
     GewuEntryRow *row)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (lists, g_strdup (key), list);
    }
  g_ptr_array_add (list, row);
  g_free (key);
}

/* Takes key. */
static void
drop (GHashTable   *lists,
      char         *key,
      GewuEntryRow *row)
{
  g_ptr_array_remove (g_hash_table_lookup (lists, key), row);
  g_free (key);
}

static void
enter (GewuEntryIndex *self,
       GewuEntryRow   *row,
       guint           place)
{
  g_hash_table_insert (self->places, row, GUINT_TO_POINTER (place));
  if (row->id != 0)
    g_hash_table_insert (self->ids, &row->id, row);
  put (self->marks, make_mark_key (row), row);
  put (self->contents, make_content_key (row), row);
}

/* Returns its place. */
static guint
leave (GewuEntryIndex *self,
       GewuEntryRow   *row)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, row));

  g_hash_table_remove (self->places, row);
  g_hash_table_remove (self->claimed, row);
  if (row->id != 0)
    g_hash_table_remove (self->ids, &row->id);
  drop (self->marks, make_mark_key (row), row);
  drop (self->contents, make_content_key (row), row);

  return place;
}

static GewuEntryRow *
copy_row (const GewuEntryRow *row)
{
  GewuEntryRow *copy = g_memdup2 (row, sizeof *row);

  copy->entry = g_strdup (row->entry);
  copy->rater = g_strdup (row->rater);
  copy->rater_name = g_strdup (row->rater_name);
  copy->finder = g_strdup (row->finder);
  copy->matter = g_strdup (row->matter);
  copy->reason = g_strdup (row->reason);
  copy->document = g_strdup (row->document);

  return copy;
}

GewuEntryIndex *
gewu_entry_index_new (GPtrArray *existing)
{
  GewuEntryIndex *self = g_new0 (GewuEntryIndex, 1);

  self->rows = g_ptr_array_new ();
  self->places = g_hash_table_new (NULL, NULL);
  self->ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_ptr_array_unref);
  self->contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_ptr_array_unref);
  self->claimed = g_hash_table_new (NULL, NULL);
  for (guint i = 0; existing != NULL && i < existing->len; i++)
    gewu_entry_index_add (self, copy_row (g_ptr_array_index (existing, i)));

  return self;
}

void
gewu_entry_index_free (GewuEntryIndex *self)
{
  g_ptr_array_unref (gewu_entry_index_end (self));
}

GPtrArray *
gewu_entry_index_end (GewuEntryIndex *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_entry_row_free);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_ptr_array_index (self->rows, i) != NULL)
      g_ptr_array_add (rows, g_ptr_array_index (self->rows, i));
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->marks);
  g_hash_table_unref (self->contents);
  g_hash_table_unref (self->claimed);
  g_free (self);

  return rows;
}

GewuEntryRow *
gewu_entry_index_find_id (GewuEntryIndex *self,
                          gint64          id)
{
  return g_hash_table_lookup (self->ids, &id);
}

GewuEntryRow *
gewu_entry_index_find_mark (GewuEntryIndex     *self,
                            const GewuEntryRow *mark,
                            guint               nth)
{
  g_autofree char *key = make_mark_key (mark);
  GPtrArray *list = g_hash_table_lookup (self->marks, key);

  return list != NULL && nth < list->len ? g_ptr_array_index (list, nth) : NULL;
}

GewuEntryRow *
gewu_entry_index_find_equal (GewuEntryIndex     *self,
                             const GewuEntryRow *row)
{
  g_autofree char *key = make_content_key (row);
  GPtrArray *list = g_hash_table_lookup (self->contents, key);

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (!g_hash_table_contains (self->claimed, g_ptr_array_index (list, i)))
      return g_ptr_array_index (list, i);

  return NULL;
}

void
gewu_entry_index_claim (GewuEntryIndex *self,
                        GewuEntryRow   *row)
{
  g_hash_table_add (self->claimed, row);
}

gboolean
gewu_entry_index_is_claimed (GewuEntryIndex     *self,
                             const GewuEntryRow *row)
{
  return g_hash_table_contains (self->claimed, row);
}

void
gewu_entry_index_add (GewuEntryIndex *self,
                      GewuEntryRow   *row)
{
  g_ptr_array_add (self->rows, row);
  enter (self, row, self->rows->len - 1);
}

void
gewu_entry_index_remove (GewuEntryIndex *self,
                         GewuEntryRow   *row)
{
  self->rows->pdata[leave (self, row)] = NULL;
  gewu_entry_row_free (row);
}

void
gewu_entry_index_replace (GewuEntryIndex *self,
                          GewuEntryRow   *row,
                          GewuEntryRow   *other)
{
  guint place = leave (self, row);

  other->id = row->id;
  other->rater = g_strdup (row->rater);
  other->rater_name = g_strdup (row->rater_name);
  gewu_entry_row_free (row);
  self->rows->pdata[place] = other;
  enter (self, other, place);
}

void
gewu_entry_index_set_value (GewuEntryIndex *self,
                            GewuEntryRow   *row,
                            GewuDecimal     value)
{
  drop (self->contents, make_content_key (row), row);
  row->has_value = TRUE;
  row->value = value;
  put (self->contents, make_content_key (row), row);
}
