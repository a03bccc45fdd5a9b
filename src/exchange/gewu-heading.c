/* Looking headings up among the words of the field tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-heading.h"

#include "gewu-text.h"

#include <string.h>

/* A field and its rank in one pointer; never 0. */
#define PACK(field, rank) GUINT_TO_POINTER (((field) << 8 | (rank)) + 1)
#define PACKED_FIELD(value) ((GPOINTER_TO_UINT (value) - 1) >> 8)
#define PACKED_RANK(value) ((GPOINTER_TO_UINT (value) - 1) & 0xff)

/* The first field with a heading has it: fields later in the table must be more specific. */
static GHashTable *
index_noun (GewuNoun noun)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (noun, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_auto(GStrv) headings = g_strsplit (fields[i].headings != NULL ? fields[i].headings : "",
                                           "|", -1);

      for (guint rank = 0; headings[rank] != NULL; rank++)
        {
          g_autofree char *key = gewu_text_heading_key (headings[rank]);

          if (!g_hash_table_contains (index, key))
            g_hash_table_insert (index, g_steal_pointer (&key), PACK (i, rank));
        }
    }

  return index;
}

static GHashTable *
get_index (GewuNoun noun)
{
  static GHashTable *indexes[GEWU_N_NOUNS];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < GEWU_N_NOUNS; i++)
        indexes[i] = index_noun (i);
      g_once_init_leave (&ready, 1);
    }

  return indexes[noun];
}

/* Cuts a last "(…)" off the key. One that names a unit of money goes to *unit; one that speaks of
 * money in another way ("万美元") stays, as nobody could convert it. */
static char *
cut_remark (const char *key,
            GewuYuan   *unit)
{
  const char *open = strrchr (key, '(');
  g_autofree char *remark = NULL;

  if (open == NULL || open == key || !g_str_has_suffix (open, ")"))
    return NULL;

  remark = g_strndup (open + 1, strlen (open) - 2);
  *unit = gewu_amount_parse_unit (remark);
  if (*unit == 0 && strstr (remark, "元") != NULL)
    return NULL;

  return g_strndup (key, (gsize) (open - key));
}

/* Headings are broken into lines to fit; messages want one line. */
static char *
join_clean (const char *parent,
            const char *text)
{
  g_autofree char *upper = gewu_text_clean (parent);
  g_autofree char *lower = gewu_text_clean (text);

  return g_strconcat (upper, "/", lower, NULL);
}

void
gewu_heading_init (GewuHeading *self,
                   guint        column,
                   const char  *parent,
                   const char  *text)
{
  guint n = 0;

  *self = (GewuHeading) { .column = column };
  if (parent != NULL)
    {
      g_autofree char *parent_key = gewu_text_heading_key (parent);
      g_autofree char *key = gewu_text_heading_key (text);

      self->text = join_clean (parent, text);
      self->keys[n++] = g_strconcat (parent_key, "/", key, NULL);
      self->keys[n++] = g_strconcat (parent_key, key, NULL);
    }
  else
    self->text = gewu_text_clean (text);

  self->keys[n++] = gewu_text_heading_key (text);
  self->keys[n] = cut_remark (self->keys[n - 1], &self->unit);
}

void
gewu_heading_clear (gpointer data)
{
  GewuHeading *self = data;

  g_free (self->text);
  for (guint i = 0; i < G_N_ELEMENTS (self->keys); i++)
    g_free (self->keys[i]);
}

gboolean
gewu_heading_match (const GewuHeading *self,
                    GewuNoun           noun,
                    guint             *field,
                    guint             *rank)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->keys) && self->keys[i] != NULL; i++)
    {
      gpointer value = g_hash_table_lookup (get_index (noun), self->keys[i]);

      if (value != NULL)
        {
          *field = PACKED_FIELD (value);
          *rank = PACKED_RANK (value);
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
gewu_heading_is_ordinal (const GewuHeading *self)
{
  static const char *const words[] = { "序号", "编次", "NO.", "NO", NULL };

  return self->keys[0] != NULL && g_strv_contains (words, self->keys[0]);
}
