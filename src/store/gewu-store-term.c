/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-term.h"

#include "gewu-store-record.h"

gboolean
gewu_store_find_term (GewuConnection  *connection,
                      const char      *kind,
                      const char      *name,
                      gint64          *id,
                      GError         **error)
{
  g_autofree char *key = g_strdup_printf ("%s\n%s", kind, name);
  gint64 *known;

  if (connection->terms == NULL)
    connection->terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  known = g_hash_table_lookup (connection->terms, key);
  if (known == NULL)
    {
      g_autoptr(GewuStatement) find = gewu_connection_prepare (connection, "record.find-term");
      g_autoptr(GError) local_error = NULL;

      gewu_statement_bind_text (find, ":kind", kind);
      gewu_statement_bind_text (find, ":name", name);
      *id = gewu_statement_step (find, &local_error) ? gewu_statement_get_int (find, 0) : 0;
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (*id == 0)
        {
          g_autoptr(GewuStatement) add = gewu_connection_prepare (connection, "record.add-term");

          *id = gewu_connection_next_id (connection);
          gewu_statement_bind_int (add, ":id", *id);
          gewu_statement_bind_text (add, ":kind", kind);
          gewu_statement_bind_text (add, ":name", name);
          if (!gewu_statement_run (add, error))
            return FALSE;
        }
      known = g_memdup2 (id, sizeof *id);
      g_hash_table_insert (connection->terms, g_steal_pointer (&key), known);
    }
  *id = *known;

  return TRUE;
}

char **
gewu_store_get_terms (GewuConnection  *connection,
                      const char      *term_kind,
                      GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "record.terms");
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GError) local_error = NULL;

  gewu_statement_bind_text (statement, ":kind", term_kind);
  while (gewu_statement_step (statement, &local_error))
    g_strv_builder_add (builder, gewu_statement_get_text (statement, 0));
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_strv_builder_end (builder);
}
