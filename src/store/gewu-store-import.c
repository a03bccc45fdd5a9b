/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-import.h"

#include "gewu-connection.h"
#include "gewu-error.h"

void
gewu_known_free (GewuKnown *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self->extra);
  g_free (self);
}

static const char *
known_statement (GewuNoun noun)
{
  static const char *const names[GEWU_N_NOUNS] = {
    [GEWU_NOUN_UNIT] = "import.known-units",
    [GEWU_NOUN_PERSON] = "import.known-people",
    [GEWU_NOUN_GRID] = "import.known-grids",
    [GEWU_NOUN_ENTERPRISE] = "import.known-enterprises",
    [GEWU_NOUN_PROJECT] = "import.known-projects",
    [GEWU_NOUN_ISSUE] = "import.known-issues",
  };

  g_assert (names[noun] != NULL);

  return names[noun];
}

static GPtrArray *
read_known (GewuStatement  *statement,
            GError        **error)
{
  g_autoptr(GPtrArray) known = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_known_free);
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      GewuKnown *item = g_new0 (GewuKnown, 1);

      item->id = gewu_statement_get_int (statement, 0);
      item->code = g_strdup (gewu_statement_get_text (statement, 1));
      item->name = g_strdup (gewu_statement_get_text (statement, 2));
      item->extra = g_strdup (gewu_statement_get_text (statement, 3));
      g_ptr_array_add (known, item);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&known);
}

GPtrArray *
gewu_store_list_known (GewuConnection  *connection,
                       GewuNoun         noun,
                       GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, known_statement (noun));

  return read_known (statement, error);
}

GPtrArray *
gewu_store_find_enterprise_of_id (GewuConnection  *connection,
                                  gint64           id,
                                  GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "import.known-enterprise-of-id");

  gewu_statement_bind_int (statement, ":id", id);

  return read_known (statement, error);
}

GPtrArray *
gewu_store_find_enterprises_of_code (GewuConnection  *connection,
                                     const char      *code,
                                     GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "import.known-enterprises-of-code");

  gewu_statement_bind_text (statement, ":code", code);

  return read_known (statement, error);
}

GPtrArray *
gewu_store_find_enterprises_of_name (GewuConnection  *connection,
                                     const char      *name,
                                     GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "import.known-enterprises-of-name");

  gewu_statement_bind_text (statement, ":name", name);

  return read_known (statement, error);
}

GPtrArray *
gewu_store_list_former_names (GewuConnection  *connection,
                              GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "import.former-names");

  return read_known (statement, error);
}

/* One integer of the first row; 0 when there is none. */
static gboolean
step_integer (GewuStatement  *statement,
              gint64         *value,
              GError        **error)
{
  gboolean found;

  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  *value = found ? gewu_statement_get_int (statement, 0) : 0;

  return TRUE;
}

GArray *
gewu_store_find_visits (GewuConnection  *connection,
                        gint64           enterprise,
                        const char      *day,
                        const char      *time,
                        gint64           person,
                        const char      *content,
                        GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "import.find-visits");

  gewu_statement_bind_int (statement, ":enterprise", enterprise);
  gewu_statement_bind_text (statement, ":day", day);
  gewu_statement_bind_text (statement, ":time", time);
  gewu_statement_bind_int (statement, ":person", person);
  gewu_statement_bind_text (statement, ":content", content);

  return gewu_statement_collect_ids (statement, error);
}

gboolean
gewu_store_find_visit_of_issue (GewuConnection  *connection,
                                const char      *number,
                                gint64          *visit,
                                GError         **error)
{
  g_autoptr(GewuStatement) statement =
    gewu_connection_prepare (connection, "import.find-visit-of-issue");

  gewu_statement_bind_text (statement, ":number", number);

  return step_integer (statement, visit, error);
}

gboolean
gewu_store_begin_import (GewuConnection  *connection,
                         const char      *files,
                         gint64          *import,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "import.begin");

  *import = gewu_connection_next_id (connection);
  gewu_statement_bind_int (statement, ":id", *import);
  gewu_statement_bind_int (statement, ":at", gewu_now ());
  gewu_statement_bind_text (statement, ":files", files);

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_end_import (GewuConnection  *connection,
                       gint64           import,
                       const char      *counts,
                       GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "import.end");

  gewu_statement_bind_int (statement, ":id", import);
  gewu_statement_bind_text (statement, ":counts", counts);

  return gewu_statement_run (statement, error);
}

gboolean
gewu_store_recall_row (GewuConnection  *connection,
                       const char      *kind,
                       const char      *key,
                       char           **cells,
                       gint64          *record,
                       GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "import.recall");

  *cells = NULL;
  gewu_statement_bind_text (statement, ":kind", kind);
  gewu_statement_bind_text (statement, ":key", key);
  if (!step_integer (statement, record, error))
    return FALSE;
  if (sqlite3_stmt_busy (gewu_statement_get_handle (statement)))
    *cells = g_strdup (gewu_statement_get_text (statement, 1));

  return TRUE;
}

gboolean
gewu_store_remember_row (GewuConnection  *connection,
                         gint64           import,
                         const char      *kind,
                         const char      *key,
                         gint64           record,
                         const char      *cells,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "import.remember");

  gewu_statement_bind_int (statement, ":id", gewu_connection_next_id (connection));
  gewu_statement_bind_int (statement, ":import", import);
  gewu_statement_bind_text (statement, ":kind", kind);
  gewu_statement_bind_text (statement, ":key", key);
  gewu_statement_bind_id (statement, ":record", record);
  gewu_statement_bind_text (statement, ":cells", cells);

  return gewu_statement_run (statement, error);
}

void
gewu_import_entry_free (GewuImportEntry *self)
{
  g_free (self->files);
  g_free (self->counts);
  g_free (self);
}

GPtrArray *
gewu_store_list_imports (GewuConnection  *connection,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "import.list");
  g_autoptr(GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_import_entry_free);
  g_autoptr(GError) local_error = NULL;

  while (gewu_statement_step (statement, &local_error))
    {
      GewuImportEntry *entry = g_new0 (GewuImportEntry, 1);

      entry->id = gewu_statement_get_int (statement, 0);
      entry->at = gewu_statement_get_int (statement, 1);
      entry->files = g_strdup (gewu_statement_get_text (statement, 2));
      entry->counts = g_strdup (gewu_statement_get_text (statement, 3));
      entry->withdrawn = (gboolean) gewu_statement_get_int (statement, 4);
      g_ptr_array_add (entries, entry);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&entries);
}

gboolean
gewu_store_find_operator (GewuConnection  *connection,
                          const char      *number_or_name,
                          gint64          *person,
                          GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "import.find-operator");
  gint64 n_found = 0;

  gewu_statement_bind_text (statement, ":text", number_or_name);
  if (gewu_statement_step (statement, error))
    {
      *person = gewu_statement_get_int (statement, 0);
      n_found = gewu_statement_get_int (statement, 1);
    }
  else if (error != NULL && *error != NULL)
    return FALSE;
  if (n_found == 1)
    return TRUE;

  g_set_error (error, GEWU_ERROR, n_found == 0 ? GEWU_ERROR_UNKNOWN_PERSON : GEWU_ERROR_AMBIGUOUS,
               "%s", number_or_name);
  return FALSE;
}

gboolean
gewu_store_find_owner_name (GewuConnection  *connection,
                            gint64           id,
                            char           **name,
                            GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "import.owner-name");
  g_autoptr(GError) local_error = NULL;

  gewu_statement_bind_int (statement, ":id", id);
  *name = gewu_statement_step (statement, &local_error)
    ? g_strdup (gewu_statement_get_text (statement, 0)) : NULL;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}
