/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-block-cache.h"

#define MAX_BLOCKS 64

struct _GewuBlockCache
{
  GHashTable *blocks;    /* number → GPtrArray of records */
  GQueue      recent;    /* numbers of `blocks`, the most recently used first */
  GArray     *wanted;    /* numbers, the newest last */
};

GewuBlockCache *
gewu_block_cache_new (void)
{
  GewuBlockCache *self = g_new0 (GewuBlockCache, 1);

  self->blocks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_queue_init (&self->recent);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
gewu_block_cache_free (GewuBlockCache *self)
{
  g_hash_table_unref (self->blocks);
  g_queue_clear (&self->recent);
  g_array_unref (self->wanted);
  g_free (self);
}

void
gewu_block_cache_clear (GewuBlockCache *self)
{
  g_hash_table_remove_all (self->blocks);
  g_queue_clear (&self->recent);
  g_array_set_size (self->wanted, 0);
}

GPtrArray *
gewu_block_cache_find (GewuBlockCache *self,
                       guint           number)
{
  GPtrArray *block = g_hash_table_lookup (self->blocks, GUINT_TO_POINTER (number));

  if (block != NULL)
    {
      g_queue_remove (&self->recent, GUINT_TO_POINTER (number));
      g_queue_push_head (&self->recent, GUINT_TO_POINTER (number));
    }

  return block;
}

void
gewu_block_cache_keep (GewuBlockCache *self,
                       guint           number,
                       GPtrArray      *records)
{
  g_hash_table_insert (self->blocks, GUINT_TO_POINTER (number), g_ptr_array_ref (records));
  g_queue_push_head (&self->recent, GUINT_TO_POINTER (number));
  if (self->recent.length > MAX_BLOCKS)
    g_hash_table_remove (self->blocks, g_queue_pop_tail (&self->recent));
}

void
gewu_block_cache_want (GewuBlockCache *self,
                       guint           number)
{
  for (guint i = 0; i < self->wanted->len; i++)
    if (g_array_index (self->wanted, guint, i) == number)
      {
        g_array_remove_index (self->wanted, i);
        break;
      }
  g_array_append_val (self->wanted, number);
}

gboolean
gewu_block_cache_take_wanted (GewuBlockCache *self,
                              guint          *number)
{
  if (self->wanted->len == 0)
    return FALSE;

  *number = g_array_index (self->wanted, guint, self->wanted->len - 1);
  g_array_set_size (self->wanted, self->wanted->len - 1);

  return TRUE;
}
