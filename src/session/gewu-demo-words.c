/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-demo-words.h"

#include "gewu-demo-resource.h"

#include <string.h>

#define RESOURCE_PATH "/org/gewu/Gewu/demo/"
#define INDUSTRY_WEIGHT 5

static GPtrArray *
load_rows (const char *name,
           guint       n_columns)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH, name, NULL);
  g_autoptr(GBytes) bytes =
    g_resource_lookup_data (gewu_demo_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *content = NULL;
  g_auto(GStrv) lines = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  if (bytes == NULL)
    g_error ("The list %s is not in the program", path);

  content = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      {
        char **columns = g_strsplit (lines[i], "|", -1);

        if (g_strv_length (columns) < n_columns)
          g_error ("%s: too few columns: %s", path, lines[i]);
        g_ptr_array_add (rows, columns);
      }

  return rows;
}

static void
add_weight (GArray     *cumulative,
            const char *weight)
{
  guint total = cumulative->len > 0 ? g_array_index (cumulative, guint, cumulative->len - 1) : 0;

  total += weight != NULL ? (guint) g_ascii_strtoull (weight, NULL, 10) : 1;
  g_array_append_val (cumulative, total);
}

static void
phrases_free (gpointer data)
{
  GewuDemoPhrases *self = data;

  g_free (self->key);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->weights);
  g_free (self);
}

static GewuDemoPhrases *
phrases_new (const char *key)
{
  GewuDemoPhrases *self = g_new0 (GewuDemoPhrases, 1);

  self->key = g_strdup (key);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->weights = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

/* Groups rows by their first column, in the order in which the keys appear. */
static GPtrArray *
group_phrases (GPtrArray *rows)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (phrases_free);

  for (guint i = 0; i < rows->len; i++)
    {
      char **columns = g_ptr_array_index (rows, i);
      GewuDemoPhrases *group =
        groups->len > 0 ? g_ptr_array_index (groups, groups->len - 1) : NULL;

      if (group == NULL || strcmp (group->key, columns[0]) != 0)
        {
          group = phrases_new (columns[0]);
          g_ptr_array_add (groups, group);
        }
      g_ptr_array_add (group->texts, g_strdup (columns[1]));
      add_weight (group->weights, columns[2]);
    }

  return groups;
}

static GHashTable *
load_phrases (void)
{
  g_autoptr(GPtrArray) rows = load_rows ("phrases.txt", 2);
  g_autoptr(GPtrArray) groups = group_phrases (rows);
  GHashTable *phrases = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, phrases_free);

  g_ptr_array_set_free_func (groups, NULL);
  for (guint i = 0; i < groups->len; i++)
    {
      GewuDemoPhrases *group = g_ptr_array_index (groups, i);

      g_hash_table_insert (phrases, group->key, group);
    }

  return phrases;
}

GewuDemoWords *
gewu_demo_words_new (void)
{
  GewuDemoWords *self = g_new0 (GewuDemoWords, 1);
  g_autoptr(GPtrArray) visits = load_rows ("visits.txt", 2);

  self->units = load_rows ("units.txt", 4);
  self->industries = load_rows ("industries.txt", INDUSTRY_WEIGHT + 1);
  self->industry_weights = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->industries->len; i++)
    add_weight (self->industry_weights,
                gewu_demo_words_get (self->industries, i, INDUSTRY_WEIGHT));
  self->issues = load_rows ("issues.txt", 5);
  self->outcomes = load_rows ("outcomes.txt", 6);
  self->surnames = load_rows ("surnames.txt", 1);
  self->given_names = load_rows ("given-names.txt", 1);
  self->short_names = load_rows ("short-names.txt", 1);
  self->streets = load_rows ("streets.txt", 1);
  self->duties = group_phrases (visits);
  self->phrases = load_phrases ();

  return self;
}

void
gewu_demo_words_free (GewuDemoWords *self)
{
  g_ptr_array_unref (self->units);
  g_ptr_array_unref (self->industries);
  g_array_unref (self->industry_weights);
  g_ptr_array_unref (self->issues);
  g_ptr_array_unref (self->outcomes);
  g_ptr_array_unref (self->surnames);
  g_ptr_array_unref (self->given_names);
  g_ptr_array_unref (self->short_names);
  g_ptr_array_unref (self->streets);
  g_ptr_array_unref (self->duties);
  g_hash_table_unref (self->phrases);
  g_free (self);
}

const char *
gewu_demo_words_get (GPtrArray *rows,
                     guint      row,
                     guint      column)
{
  char **columns = g_ptr_array_index (rows, row);

  return columns[column];
}

const char *
gewu_demo_words_any (GPtrArray      *rows,
                     GewuDemoRandom *random)
{
  return gewu_demo_words_get (rows, gewu_demo_random_below (random, rows->len), 0);
}

static GewuDemoPhrases *
find_phrases (GewuDemoWords *self,
              const char    *purpose)
{
  GewuDemoPhrases *phrases = g_hash_table_lookup (self->phrases, purpose);

  if (phrases == NULL)
    g_error ("No phrase for %s", purpose);

  return phrases;
}

guint
gewu_demo_words_n_phrases (GewuDemoWords *self,
                           const char    *purpose)
{
  return find_phrases (self, purpose)->texts->len;
}

const char *
gewu_demo_words_get_phrase (GewuDemoWords *self,
                            const char    *purpose,
                            guint          n)
{
  return g_ptr_array_index (find_phrases (self, purpose)->texts, n);
}

const char *
gewu_demo_words_pick (GewuDemoWords  *self,
                      const char     *purpose,
                      GewuDemoRandom *random)
{
  return gewu_demo_phrases_pick (find_phrases (self, purpose), random);
}

const char *
gewu_demo_phrases_pick (GewuDemoPhrases *self,
                        GewuDemoRandom  *random)
{
  return g_ptr_array_index (self->texts, gewu_demo_pick_weighted (self->weights, random));
}

guint
gewu_demo_pick_weighted (GArray         *cumulative,
                         GewuDemoRandom *random)
{
  guint low = 0, high = cumulative->len - 1;
  guint ticket = gewu_demo_random_below (random, g_array_index (cumulative, guint, high));

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (cumulative, guint, middle) > ticket)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}
