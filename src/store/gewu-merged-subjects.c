/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-merged-subjects.h"

#include "gewu-connection.h"
#include "gewu-error.h"

/* An id is that of one record, whatever its table. */
struct _GewuMergedSubjects
{
  GHashTable *now;      /* id (gint64 *) → id it was merged into (gint64 *) */
  GHashTable *former;   /* id (gint64 *) → GArray of gint64 */
};

static gint64 *
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

/* Merged into one that was merged itself: the end of the chain. A ring, which nothing makes, ends
 * where it began. */
gint64
gewu_merged_subjects_get_now (GewuMergedSubjects *self,
                              gint64              id)
{
  gint64 now = id;
  const gint64 *next;

  while ((next = g_hash_table_lookup (self->now, &now)) != NULL && *next != id)
    now = *next;

  return now;
}

const GArray *
gewu_merged_subjects_get_former (GewuMergedSubjects *self,
                                 gint64              id)
{
  return g_hash_table_lookup (self->former, &id);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

static void
add_former (GewuMergedSubjects *self,
            gint64              id)
{
  gint64 now = gewu_merged_subjects_get_now (self, id);
  GArray *former = g_hash_table_lookup (self->former, &now);

  if (former == NULL)
    {
      former = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->former, copy_id (now), former);
    }
  g_array_append_val (former, id);
  g_array_sort (former, compare_ids);
}

GewuMergedSubjects *
gewu_merged_subjects_new (GewuConnection  *connection,
                          GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "subject.merged");
  g_autoptr(GewuMergedSubjects) self = g_new0 (GewuMergedSubjects, 1);
  g_autoptr(GError) local_error = NULL;
  GHashTableIter iter;
  gpointer id;

  self->now = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->former = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                        (GDestroyNotify) g_array_unref);
  while (gewu_statement_step (statement, &local_error))
    g_hash_table_insert (self->now, copy_id (gewu_statement_get_int (statement, 0)),
                         copy_id (gewu_statement_get_int (statement, 1)));
  if (!gewu_error_pass_on (g_steal_pointer (&local_error), error))
    return NULL;

  g_hash_table_iter_init (&iter, self->now);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    add_former (self, *(const gint64 *) id);

  return g_steal_pointer (&self);
}

void
gewu_merged_subjects_free (GewuMergedSubjects *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->now);
  g_hash_table_unref (self->former);
  g_free (self);
}
