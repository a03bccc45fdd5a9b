/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-store-scheme.h"

#include "gewu-connection.h"
#include "gewu-error.h"

void
gewu_scheme_line_free (GewuSchemeLine *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->title);
  g_free (self);
}

static gpointer
read_line (GewuStatement *statement)
{
  GewuSchemeLine *line = g_new0 (GewuSchemeLine, 1);

  line->id = gewu_statement_get_int (statement, 0);
  line->code = g_strdup (gewu_statement_get_text (statement, 1));
  line->version = (int) gewu_statement_get_int (statement, 2);
  line->title = g_strdup (gewu_statement_get_text (statement, 3));
  line->based_on = gewu_statement_get_int (statement, 4);
  line->used = gewu_statement_get_int (statement, 5) != 0;

  return line;
}

GPtrArray *
gewu_store_list_schemes (GewuConnection  *connection,
                         GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "scheme.lines");

  return gewu_statement_collect (statement, read_line, (GDestroyNotify) gewu_scheme_line_free,
                                 error);
}

char *
gewu_store_get_scheme (GewuConnection  *connection,
                       gint64           id,
                       GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "scheme.document");
  g_autofree char *document = NULL;

  gewu_statement_bind_int (statement, ":id", id);
  if (!gewu_statement_find_text (statement, &document, error))
    return NULL;
  if (document == NULL)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, id);

  return g_steal_pointer (&document);
}

gboolean
gewu_store_next_scheme_version (GewuConnection  *connection,
                                const char      *code,
                                int              least,
                                int             *version,
                                GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "scheme.last-version");
  gboolean found;

  gewu_statement_bind_text (statement, ":code", code);
  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  *version = MAX (found ? (int) gewu_statement_get_int (statement, 0) : 0, least) + 1;

  return TRUE;
}

/* *id stays 0 when the document is not there. */
static gboolean
find_same (GewuConnection  *connection,
           const char      *code,
           const char      *document,
           gint64          *id,
           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "scheme.same");
  gboolean found;

  *id = 0;
  gewu_statement_bind_text (statement, ":code", code);
  gewu_statement_bind_text (statement, ":document", document);
  if (!gewu_statement_find (statement, &found, error))
    return FALSE;
  if (found)
    *id = gewu_statement_get_int (statement, 0);

  return TRUE;
}

gboolean
gewu_store_add_scheme (GewuConnection        *connection,
                       const GewuSchemeLine  *line,
                       const char            *document,
                       gint64                *id,
                       gboolean              *added,
                       GError               **error)
{
  g_autoptr(GewuStatement) statement = NULL;

  if (!find_same (connection, line->code, document, id, error))
    return FALSE;
  *added = *id == 0;
  if (!*added)
    return TRUE;

  *id = gewu_connection_next_id (connection);
  statement = gewu_connection_prepare (connection, "scheme.add");
  gewu_statement_bind_int (statement, ":id", *id);
  gewu_statement_bind_text (statement, ":code", line->code);
  gewu_statement_bind_int (statement, ":version", line->version);
  gewu_statement_bind_text (statement, ":title", line->title);
  gewu_statement_bind_text (statement, ":document", document);
  gewu_statement_bind_id (statement, ":based_on", line->based_on);

  return gewu_statement_run (statement, error);
}

static gboolean
check_unused (GewuConnection  *connection,
              const char      *code,
              int              version,
              const char      *title,
              GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "scheme.used");
  gboolean used;

  gewu_statement_bind_text (statement, ":code", code);
  gewu_statement_bind_int (statement, ":version", version);
  if (!gewu_statement_find (statement, &used, error))
    return FALSE;
  if (used)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_CONSTRAINT, "%s", title);

  return !used;
}

gboolean
gewu_store_drop_scheme (GewuConnection  *connection,
                        const char      *code,
                        int              version,
                        char           **title,
                        GError         **error)
{
  g_autoptr(GewuStatement) titles = gewu_connection_prepare (connection, "scheme.title");
  g_autoptr(GewuStatement) statement = NULL;
  g_autofree char *found = NULL;

  gewu_statement_bind_text (titles, ":code", code);
  if (!gewu_statement_find_text (titles, &found, error))
    return FALSE;
  if (found == NULL)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", code);
      return FALSE;
    }
  if (!check_unused (connection, code, version, found, error))
    return FALSE;

  statement = gewu_connection_prepare (connection, "scheme.drop");
  gewu_statement_bind_text (statement, ":code", code);
  gewu_statement_bind_int (statement, ":version", version);
  if (!gewu_statement_run (statement, error))
    return FALSE;
  *title = g_steal_pointer (&found);

  return TRUE;
}
