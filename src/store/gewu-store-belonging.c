/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-belonging.h"

#include "gewu-error.h"

static void
add (GHashTable          *all,
     gint64               id,
     const GewuBelonging *belonging)
{
  GArray *own = g_hash_table_lookup (all, &id);

  if (own == NULL)
    {
      own = g_array_new (FALSE, FALSE, sizeof (GewuBelonging));
      g_hash_table_insert (all, g_memdup2 (&id, sizeof id), own);
    }
  g_array_append_val (own, *belonging);
}

GHashTable *
gewu_store_read_belongings (GewuConnection  *connection,
                            const char      *name,
                            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, name);
  g_autoptr(GHashTable) all = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                     (GDestroyNotify) g_array_unref);
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      const GewuBelonging belonging = {
        gewu_statement_get_int (statement, 1), gewu_statement_get_day (statement, 2),
        gewu_statement_get_day (statement, 3)
      };

      add (all, gewu_statement_get_int (statement, 0), &belonging);
    }

  return gewu_error_pass_on (g_steal_pointer (&local_error), error) ? g_steal_pointer (&all) : NULL;
}

gboolean
gewu_belonging_is_on (const GewuBelonging *self,
                      GewuDay              day)
{
  return (self->since == GEWU_DAY_UNKNOWN || self->since <= day)
         && (self->until == GEWU_DAY_UNKNOWN || self->until >= day);
}
