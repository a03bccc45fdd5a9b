/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-evidence-cache.h"

/* So many subjects are asked for one by one: a slip for one person need not read everybody's. */
#define N_SINGLE 4

/* Of one measure and noun. */
typedef struct
{
  guint       n_asked;
  GHashTable *all;       /* NULL: not read yet */
} Entry;

struct _GewuEvidenceCache
{
  GHashTable *entries;   /* noun and key of the measure → Entry */
};

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_clear_pointer (&self->all, g_hash_table_unref);
  g_free (self);
}

GewuEvidenceCache *
gewu_evidence_cache_new (void)
{
  GewuEvidenceCache *self = g_new0 (GewuEvidenceCache, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);

  return self;
}

void
gewu_evidence_cache_free (GewuEvidenceCache *self)
{
  g_hash_table_unref (self->entries);
  g_free (self);
}

static Entry *
find_entry (GewuEvidenceCache *self,
            const char        *measure,
            GewuNoun           noun)
{
  g_autofree char *key = g_strdup_printf ("%s %s", gewu_noun_to_id (noun), measure);
  Entry *entry = g_hash_table_lookup (self->entries, key);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      g_hash_table_insert (self->entries, g_steal_pointer (&key), entry);
    }

  return entry;
}

static GPtrArray *
copy_rows (GPtrArray *rows)
{
  GPtrArray *copy =
    g_ptr_array_new_full (rows != NULL ? rows->len : 0, (GDestroyNotify) gewu_evidence_row_free);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    g_ptr_array_add (copy, gewu_evidence_row_copy (g_ptr_array_index (rows, i)));

  return copy;
}

GPtrArray *
gewu_evidence_cache_list (GewuEvidenceCache         *self,
                          GewuConnection            *connection,
                          const GewuMeasure         *measure,
                          const GewuIndicatorQuery  *query,
                          gint64                     subject,
                          GError                   **error)
{
  Entry *entry = find_entry (self, measure->key, query->noun);

  if (entry->all == NULL && entry->n_asked++ < N_SINGLE)
    return gewu_store_list_evidence (connection, query, subject, error);
  if (entry->all == NULL)
    entry->all = gewu_store_list_all_evidence (connection, query, error);

  return entry->all != NULL ? copy_rows (g_hash_table_lookup (entry->all, &subject)) : NULL;
}
