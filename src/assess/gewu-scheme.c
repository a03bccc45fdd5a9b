/* An assessment scheme.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-board-private.h"
#include "gewu-entries-private.h"
#include "gewu-json.h"

#include <string.h>

struct _GewuScheme
{
  char      *id;
  int        version;
  char      *title;
  char      *note;
  char      *text;
  GPtrArray *measures;   /* GewuMeasure that it computes */
  GPtrArray *entries;    /* GewuEntryDeclaration */
  GPtrArray *boards;     /* GewuBoard */
};

static void
clear_scheme (gpointer data)
{
  GewuScheme *self = data;

  g_ptr_array_unref (self->boards);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->measures);
  g_free (self->note);
  g_free (self->text);
  g_free (self->title);
  g_free (self->id);
}

static void
read_boards (GewuPlace        *place,
             GewuMeasureScope *scope,
             GewuScheme       *self)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, "boards");

  if (places->len == 0)
    gewu_place_fail (place, "boards", "missing");

  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *at = g_ptr_array_index (places, i);
      GewuBoard *board = gewu_board_read (at, scope);

      if (gewu_scheme_find_board (self, board->id) != NULL)
        gewu_place_fail (at, "id", "used twice");
      g_ptr_array_add (self->boards, board);
      g_hash_table_add (scope->boards, board->id);
    }
}

static void
read_scheme (GewuPlace  *place,
             GewuScheme *self)
{
  g_autoptr (GHashTable) computed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) boards = g_hash_table_new (g_str_hash, g_str_equal);
  GewuMeasureScope scope = { self->measures, computed, boards, NULL };

  if (gewu_place_get_integer (place, "format", 1, 1, 0) != 1)
    gewu_place_fail (place, "format", "missing");
  self->id = gewu_place_get_id (place, "id");
  self->version = gewu_place_get_integer (place, "version", 1, G_MAXINT, 0);
  if (self->version == 0)
    gewu_place_fail (place, "version", "missing");
  self->title = gewu_place_get_text (place, "title");
  /* Editors look for it; it says nothing about the scheme. */
  if (gewu_place_has (place, "$schema"))
    g_free (gewu_place_get_text (place, "$schema"));
  if (gewu_place_has (place, "note"))
    self->note = gewu_place_get_text (place, "note");
  gewu_measure_read_computed (place, &scope);
  self->entries = gewu_entries_read (place, computed);
  read_boards (place, &scope, self);
  gewu_measure_check_boards (place, &scope);
}

GewuScheme *
gewu_scheme_new_from_json (const char  *text,
                           gssize       length,
                           GError     **error)
{
  g_autoptr (JsonNode) root = gewu_json_parse (text, length, error);
  g_autoptr (GewuReader) reader = NULL;
  g_autoptr (GewuScheme) self = NULL;

  if (root == NULL)
    return NULL;

  reader = gewu_reader_new (root);
  self = g_atomic_rc_box_new0 (GewuScheme);
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_measure_unref);
  self->boards = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_board_free);
  self->text = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  read_scheme (gewu_reader_get_root (reader), self);

  return gewu_reader_end (reader, error) ? g_steal_pointer (&self) : NULL;
}

GewuScheme *
gewu_scheme_ref (GewuScheme *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
gewu_scheme_unref (GewuScheme *self)
{
  g_atomic_rc_box_release_full (self, clear_scheme);
}

const char *
gewu_scheme_get_id (GewuScheme *self)
{
  return self->id;
}

int
gewu_scheme_get_version (GewuScheme *self)
{
  return self->version;
}

const char *
gewu_scheme_get_title (GewuScheme *self)
{
  return self->title;
}

const char *
gewu_scheme_get_note (GewuScheme *self)
{
  return self->note;
}

const char *
gewu_scheme_get_text (GewuScheme *self)
{
  return self->text;
}

guint
gewu_scheme_get_n_boards (GewuScheme *self)
{
  return self->boards->len;
}

const GewuBoard *
gewu_scheme_get_board (GewuScheme *self,
                       guint       index)
{
  g_return_val_if_fail (index < self->boards->len, NULL);

  return g_ptr_array_index (self->boards, index);
}

const GewuBoard *
gewu_scheme_find_board (GewuScheme *self,
                        const char *board_id)
{
  for (guint i = 0; i < self->boards->len; i++)
    {
      const GewuBoard *board = g_ptr_array_index (self->boards, i);

      if (strcmp (board->id, board_id) == 0)
        return board;
    }

  return NULL;
}

guint
gewu_scheme_get_n_measures (GewuScheme *self)
{
  return self->measures->len;
}

const GewuMeasure *
gewu_scheme_get_measure (GewuScheme *self,
                         guint       index)
{
  g_return_val_if_fail (index < self->measures->len, NULL);

  return g_ptr_array_index (self->measures, index);
}

guint
gewu_scheme_get_n_entries (GewuScheme *self)
{
  return self->entries->len;
}

const GewuEntryDeclaration *
gewu_scheme_get_entry (GewuScheme *self,
                       guint       index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, index);
}

const GewuEntryDeclaration *
gewu_scheme_find_entry (GewuScheme *self,
                        const char *name)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const GewuEntryDeclaration *entry = g_ptr_array_index (self->entries, i);

      if (strcmp (entry->name, name) == 0)
        return entry;
    }

  return NULL;
}
