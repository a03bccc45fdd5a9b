/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-connection.h"

#include "gewu-error.h"
#include "gewu-functions.h"
#include "gewu-sql.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define BUSY_TIMEOUT_MS 5000
/* How many steps of SQLite's machine pass between two looks at the cancellable. */
#define CANCEL_STEPS 1000

static int
check_cancelled (gpointer data)
{
  GewuConnection *self = data;

  return g_cancellable_is_cancelled (self->cancellable);
}

static GewuError
error_code_of (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return GEWU_ERROR_DISK_FULL;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return GEWU_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return GEWU_ERROR_LOCKED;
    case SQLITE_NOTADB:
      return GEWU_ERROR_NOT_A_ZONE;
    case SQLITE_CORRUPT:
      return GEWU_ERROR_CORRUPT;
    case SQLITE_CONSTRAINT:
      return GEWU_ERROR_CONSTRAINT;
    case SQLITE_TOOBIG:
    case SQLITE_RANGE:
      return GEWU_ERROR_RANGE;
    default:
      return GEWU_ERROR_FAILED;
    }
}

void
gewu_connection_set_error (GewuConnection  *self,
                           int              code,
                           GError         **error)
{
  GewuError gewu_code = error_code_of (code);

  if ((code & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  else if (gewu_code == GEWU_ERROR_CONSTRAINT || gewu_code == GEWU_ERROR_FAILED)
    g_set_error (error, GEWU_ERROR, gewu_code, "%s", sqlite3_errmsg (self->db));
  else
    g_set_error (error, GEWU_ERROR, gewu_code, "%s", self->path);
}

static void
statement_destroy (gpointer data)
{
  GewuStatement *self = data;

  sqlite3_finalize (gewu_statement_get_handle (self));
  g_free (self);
}

/* SQLite's accounting of memory, which nobody reads, takes a lock of all threads for each
 * allocation. Has no effect when SQLite is in use already. */
static void
configure_sqlite (void)
{
  static gsize is_done = 0;

  if (g_once_init_enter (&is_done))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&is_done, 1);
    }
}

/* In a folder that cannot be written, SQLite cannot make the shared memory it reads a WAL file
 * with; without unfinished changes (-wal) none is needed. NULL: open as usual. */
static char *
make_immutable_uri (const char *path,
                    int         flags)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *uri = NULL;

  if ((flags & SQLITE_OPEN_READONLY) == 0 || g_access (folder, W_OK) == 0 ||
      g_file_test (wal, G_FILE_TEST_EXISTS))
    return NULL;
  uri = g_filename_to_uri (path, NULL, NULL);

  return uri != NULL ? g_strconcat (uri, "?immutable=1", NULL) : NULL;
}

GewuConnection *
gewu_connection_open (const char  *path,
                      int          flags,
                      GError     **error)
{
  GewuConnection *self = g_new0 (GewuConnection, 1);
  g_autofree char *uri = NULL;
  int rc;

  configure_sqlite ();
  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, statement_destroy);
  self->columns =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  self->calendar = gewu_calendar_new_china ();

  uri = make_immutable_uri (path, flags);
  rc = sqlite3_open_v2 (uri != NULL ? uri : path, &self->db,
                        flags | SQLITE_OPEN_NOMUTEX | (uri != NULL ? SQLITE_OPEN_URI : 0), NULL);
  if (rc != SQLITE_OK)
    {
      gewu_connection_set_error (self, rc, error);
      gewu_connection_close (self);
      return NULL;
    }
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_timeout (self->db, BUSY_TIMEOUT_MS);
  sqlite3_progress_handler (self->db, CANCEL_STEPS, check_cancelled, self);

  return self;
}

void
gewu_connection_close (GewuConnection *self)
{
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->columns);
  g_clear_pointer (&self->terms, g_hash_table_unref);
  g_clear_pointer (&self->lists, g_hash_table_unref);
  g_clear_object (&self->calendar);
  g_free (self->facts);
  if (self->db != NULL && sqlite3_close (self->db) != SQLITE_OK)
    g_warning ("A statement was not given back before closing");
  g_free (self->path);
  g_free (self);
}

gboolean
gewu_connection_set_up (GewuConnection  *self,
                        GError         **error)
{
  static const char pragmas[] =
    "PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA cache_size = -32000;"
    "PRAGMA journal_size_limit = 67108864;";
  g_autofree char *views = gewu_sql_dup_file ("views.sql");

  return gewu_connection_exec (self, pragmas, error) &&
         gewu_functions_add (self, error) &&
         gewu_connection_exec (self, views, error);
}

gboolean
gewu_connection_exec (GewuConnection  *self,
                      const char      *sql,
                      GError         **error)
{
  int rc = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  if (rc != SQLITE_OK)
    {
      gewu_connection_set_error (self, rc, error);
      return FALSE;
    }

  return TRUE;
}

gboolean
gewu_connection_get_integer (GewuConnection  *self,
                             const char      *sql,
                             gint64           def,
                             gint64          *value,
                             GError         **error)
{
  sqlite3_stmt *handle = NULL;
  int rc = sqlite3_prepare_v2 (self->db, sql, -1, &handle, NULL);

  if (rc == SQLITE_OK)
    rc = sqlite3_step (handle);
  *value = rc == SQLITE_ROW && sqlite3_column_type (handle, 0) != SQLITE_NULL
    ? sqlite3_column_int64 (handle, 0)
    : def;
  if (rc != SQLITE_ROW && rc != SQLITE_DONE)
    gewu_connection_set_error (self, rc, error);
  sqlite3_finalize (handle);

  return rc == SQLITE_ROW || rc == SQLITE_DONE;
}

gint64
gewu_connection_next_id (GewuConnection *self)
{
  g_assert (self->node > 0);
  g_assert (self->counter < G_MAXUINT32);

  self->counter++;
  self->counter_moved = TRUE;

  return (self->node << GEWU_COUNTER_BITS) | self->counter;
}

static gpointer
read_name (GewuStatement *statement)
{
  return g_strdup (gewu_statement_get_text (statement, 0));
}

char **
gewu_connection_get_columns (GewuConnection  *self,
                             const char      *table,
                             GError         **error)
{
  char **columns = g_hash_table_lookup (self->columns, table);
  g_autoptr(GewuStatement) statement = NULL;
  g_autoptr(GPtrArray) names = NULL;

  if (columns != NULL)
    return columns;

  statement = gewu_connection_prepare (self, "store.columns");
  gewu_statement_bind_text (statement, ":table", table);
  names = gewu_statement_collect (statement, read_name, g_free, error);
  if (names == NULL)
    return NULL;
  g_ptr_array_add (names, NULL);
  columns = (char **) g_ptr_array_steal (names, NULL);
  g_hash_table_insert (self->columns, g_strdup (table), columns);

  return columns;
}
