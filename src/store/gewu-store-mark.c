/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-mark.h"

#include "gewu-connection.h"

void
gewu_mark_free (GewuMark *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->name);
  g_free (self);
}

static GPtrArray *
list_marks (GewuConnection  *connection,
            const char      *query,
            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, query);
  g_autoptr(GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_mark_free);
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      GewuMark *mark = g_new0 (GewuMark, 1);

      mark->id = gewu_statement_get_int (statement, 0);
      mark->code = g_strdup (gewu_statement_get_text (statement, 1));
      mark->name = g_strdup (gewu_statement_get_text (statement, 2));
      mark->marked = gewu_statement_get_int (statement, 3) != 0;
      g_ptr_array_add (marks, mark);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&marks);
}

GPtrArray *
gewu_store_list_triage_units (GewuConnection  *connection,
                              GError         **error)
{
  return list_marks (connection, "settings.triage", error);
}

GPtrArray *
gewu_store_list_result_kinds (GewuConnection  *connection,
                              GError         **error)
{
  return list_marks (connection, "settings.results", error);
}
