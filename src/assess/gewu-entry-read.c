/* How declarations of entries are read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-entries-private.h"

#include "gewu-board-private.h"

#include <string.h>

#define MAX_TRIM 100

static void
free_rater (gpointer data)
{
  GewuRater *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

static void
free_finder (gpointer data)
{
  GewuFinder *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

static void
free_declaration (gpointer data)
{
  GewuEntryDeclaration *self = data;

  g_free (self->name);
  g_free (self->title);
  g_free (self->matter_group);
  g_ptr_array_unref (self->raters);
  g_ptr_array_unref (self->finders);
  g_free (self);
}

static GewuRater *
read_rater (GewuPlace *place)
{
  GewuRater *self = g_new0 (GewuRater, 1);

  self->id = gewu_place_get_id (place, "id");
  self->title = gewu_place_get_text (place, "title");
  self->has_weight = gewu_place_find_decimal (place, "weight", &self->weight);
  if (self->has_weight && self->weight.millionths <= 0)
    gewu_place_fail (place, "weight", "out of range");

  return self;
}

static void
read_raters (GewuPlace            *place,
             GewuEntryDeclaration *self)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, "raters");
  gboolean weighted = FALSE;

  for (guint i = 0; i < places->len; i++)
    {
      GewuRater *rater = read_rater (g_ptr_array_index (places, i));

      for (guint r = 0; r < self->raters->len; r++)
        if (strcmp (((GewuRater *) g_ptr_array_index (self->raters, r))->id, rater->id) == 0)
          gewu_place_fail (g_ptr_array_index (places, i), "id", "used twice");
      g_ptr_array_add (self->raters, rater);
      weighted |= rater->has_weight;
    }

  if (places->len > 0 && !weighted)
    gewu_place_fail (place, "raters", "none has a weight");
}

static void
read_mark (GewuPlace            *place,
           GewuEntryDeclaration *self)
{
  static const char *const missing[] = { "absent", "reweight", NULL };

  self->range = gewu_limits_read (place, "lowest", "full");
  self->range.has_floor = self->range.has_cap = TRUE;
  if (!gewu_place_has (place, "full"))
    gewu_place_fail (place, "full", "missing");
  if (gewu_decimal_compare (self->range.cap, self->range.floor) <= 0)
    gewu_place_fail (place, "full", "out of range");

  self->trim = gewu_place_get_integer (place, "trim", 0, MAX_TRIM, 0);
  read_raters (place, self);
  if (self->raters->len > 0)
    self->reweight = gewu_place_get_choice (place, "missing", missing) == 1;
}

static GewuFinder *
read_finder (GewuPlace *place)
{
  GewuFinder *self = g_new0 (GewuFinder, 1);

  self->id = gewu_place_get_id (place, "id");
  self->title = gewu_place_get_text (place, "title");
  self->factor = gewu_decimal_from_int (1);
  gewu_place_find_decimal (place, "factor", &self->factor);

  return self;
}

/* What only occurrences and numbers have. */
static void
read_counting (GewuPlace            *place,
               GewuEntryDeclaration *self)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (place, "finders");

  for (guint i = 0; i < places->len; i++)
    {
      GewuFinder *finder = read_finder (g_ptr_array_index (places, i));

      for (guint f = 0; f < self->finders->len; f++)
        if (strcmp (((GewuFinder *) g_ptr_array_index (self->finders, f))->id, finder->id) == 0)
          gewu_place_fail (g_ptr_array_index (places, i), "id", "used twice");
      g_ptr_array_add (self->finders, finder);
    }

  if (gewu_place_has (place, "matter-group"))
    self->matter_group = gewu_place_get_id (place, "matter-group");
  if (self->matter_group != NULL)
    gewu_place_find_decimal (place, "worth", &self->worth);
  if (self->worth.millionths <= 0)
    gewu_place_fail (place, "worth", "out of range");
}

static GewuEntryDeclaration *
read_declaration (GewuPlace *place)
{
  static const char *const kinds[] = {
    [GEWU_ENTRY_MARK] = "mark",
    [GEWU_ENTRY_OCCURRENCE] = "occurrence",
    [GEWU_ENTRY_NUMBER] = "number",
    [GEWU_ENTRY_RATE] = "rate",
    NULL
  };
  GewuEntryDeclaration *self = g_new0 (GewuEntryDeclaration, 1);

  self->raters = g_ptr_array_new_with_free_func (free_rater);
  self->finders = g_ptr_array_new_with_free_func (free_finder);
  self->worth = gewu_decimal_from_int (1);

  self->name = gewu_measure_read_name (place, "name");
  self->title = gewu_place_get_text (place, "title");
  self->noun = gewu_board_read_noun (place);
  if (!gewu_place_has (place, "kind"))
    gewu_place_fail (place, "kind", "missing");
  self->kind = gewu_place_get_choice (place, "kind", kinds);

  if (self->kind == GEWU_ENTRY_MARK)
    read_mark (place, self);
  else if (self->kind != GEWU_ENTRY_RATE)
    read_counting (place, self);

  return self;
}

GPtrArray *
gewu_entries_read (GewuPlace  *scheme,
                   GHashTable *computed)
{
  g_autoptr (GPtrArray) places = gewu_place_get_objects (scheme, "entries");
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *entries = g_ptr_array_new_with_free_func (free_declaration);

  for (guint i = 0; i < places->len; i++)
    {
      GewuPlace *place = g_ptr_array_index (places, i);
      GewuEntryDeclaration *entry = read_declaration (place);

      if (!g_hash_table_add (names, entry->name) ||
          g_hash_table_contains (computed, entry->name))
        gewu_place_fail (place, "name", "used twice");
      g_ptr_array_add (entries, entry);
    }

  return entries;
}
