/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-find.h"

#include "gewu-connection.h"
#include "gewu-error.h"
#include "gewu-store-record.h"

static gboolean
check_found (guint        n_found,
             const char  *name,
             GError     **error)
{
  if (n_found == 1)
    return TRUE;
  g_set_error_literal (error, GEWU_ERROR,
                       n_found == 0 ? GEWU_ERROR_NOT_FOUND : GEWU_ERROR_AMBIGUOUS, name);

  return FALSE;
}

gboolean
gewu_store_find_grids_below (GewuConnection  *connection,
                             const char      *code,
                             GArray         **ids,
                             GPtrArray      **codes,
                             GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "find.grids-below");
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) local_error = NULL;
  guint n_tops = 0;

  gewu_statement_bind_text (statement, ":code", code);
  while (gewu_statement_step (statement, &local_error))
    {
      gint64 id = gewu_statement_get_int (statement, 0);

      g_array_append_val (found, id);
      g_ptr_array_add (names, g_strdup (gewu_statement_get_text (statement, 1)));
      if (gewu_statement_get_int (statement, 2) == 0)
        n_tops++;
    }
  if (!gewu_error_pass_on (g_steal_pointer (&local_error), error)
      || !check_found (n_tops, code, error))
    return FALSE;
  *ids = g_steal_pointer (&found);
  *codes = g_steal_pointer (&names);

  return TRUE;
}

gint64
gewu_store_find_unit (GewuConnection  *connection,
                      const char      *name,
                      GError         **error)
{
  g_autoptr(GewuQuery) query = gewu_query_new (GEWU_NOUN_UNIT);
  g_autoptr(GArray) ids = NULL;

  gewu_query_add_equals (query, "name", name);
  ids = gewu_store_list_ids (connection, query, error);

  return ids != NULL && check_found (ids->len, name, error) ? g_array_index (ids, gint64, 0) : 0;
}

gboolean
gewu_store_find_last_change (GewuConnection  *connection,
                             gint64          *at,
                             GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "journal.seen");

  if (!gewu_statement_step (statement, error))
    return FALSE;
  *at = gewu_statement_get_int (statement, 2);

  return TRUE;
}
