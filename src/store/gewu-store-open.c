/* Making and opening a zone's database.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-store-private.h"

#include "gewu-error.h"
#include "gewu-file-lock.h"
#include "gewu-node.h"
#include "gewu-schema.h"
#include "gewu-sql.h"
#include "gewu-store-derive-issue.h"

#include <glib/gstdio.h>
#include <stdlib.h>

typedef struct
{
  char          *path;
  char          *zone_name;   /* of a new zone */
  GewuStoreMode  mode;
} OpenJob;

static void
open_job_free (gpointer data)
{
  OpenJob *self = data;

  g_free (self->path);
  g_free (self->zone_name);
  g_free (self);
}

/* ---- the zone itself */

static gpointer
insert_zone (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  OpenJob *job = data;
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "zone.insert");
  g_autofree char *terms = gewu_sql_dup_file ("terms.sql");
  g_autofree char *uuid = g_uuid_string_random ();

  gewu_statement_bind_int (statement, ":id", gewu_connection_next_id (connection));
  gewu_statement_bind_text (statement, ":uuid", uuid);
  gewu_statement_bind_text (statement, ":name", job->zone_name);
  if (!gewu_statement_run (statement, error) ||
      !gewu_connection_exec (connection, terms, error))
    return NULL;

  return g_steal_pointer (&uuid);
}

static gboolean
write_zone (GewuConnection  *connection,
            OpenJob         *job,
            GError         **error)
{
  g_autoptr(GewuAction) action = gewu_action_new ("create");
  g_autoptr(GewuChange) change = NULL;
  GewuRecordedWrite write = { .kind = GEWU_JOURNAL_EVENT, .action = action, .func = insert_zone,
                              .data = job, .zone_uuid = NULL };
  g_autofree char *uuid = NULL;

  gewu_action_set (action, "name", job->zone_name);
  uuid = gewu_store_run_write (connection, &write, NULL, &change, error);

  return uuid != NULL;
}

static gboolean
read_zone (GewuStore       *self,
           GewuConnection  *connection,
           GError         **error)
{
  g_autoptr(GewuStatement) statement = gewu_connection_prepare (connection, "zone.get");
  g_autoptr(GError) local_error = NULL;

  if (!gewu_statement_step (statement, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error (error, GEWU_ERROR, GEWU_ERROR_CORRUPT, "%s", self->path);
      return FALSE;
    }
  self->zone_uuid = g_strdup (gewu_statement_get_text (statement, 0));
  self->zone_name = g_strdup (gewu_statement_get_text (statement, 1));

  return TRUE;
}

/* ---- opening */

static GewuConnection *
open_reader (const char  *path,
             GError     **error)
{
  GewuConnection *connection = gewu_connection_open (path, SQLITE_OPEN_READONLY, error);

  if (connection != NULL && !gewu_connection_set_up (connection, error))
    g_clear_pointer (&connection, gewu_connection_close);

  return connection;
}

/* Opens the readers and starts the threads; takes writer, which is NULL when read only. */
static gboolean
start (GewuStore       *self,
       GewuConnection  *writer,
       GError         **error)
{
  static const char *const names[GEWU_N_READERS] = { "gewu-lists", "gewu-boards", "gewu-outlook" };

  if (writer != NULL)
    self->writer = gewu_worker_new ("gewu-writer", writer);
  for (guint i = 0; i < G_N_ELEMENTS (self->readers); i++)
    {
      GewuConnection *connection = open_reader (self->path, error);

      if (connection == NULL)
        return FALSE;
      if (self->zone_uuid == NULL && !read_zone (self, connection, error))
        {
          gewu_connection_close (connection);
          return FALSE;
        }
      self->readers[i] = gewu_worker_new (names[i], connection);
    }

  return TRUE;
}

static GewuConnection *
open_checked (OpenJob  *job,
              int       flags,
              gint64   *version,
              GError  **error)
{
  GewuConnection *connection;

  if (!g_file_test (job->path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", job->path);
      return NULL;
    }
  connection = gewu_connection_open (job->path, flags, error);
  if (connection != NULL && !gewu_schema_check (connection, version, error))
    g_clear_pointer (&connection, gewu_connection_close);

  return connection;
}

static gboolean
prepare_writer (GewuStore       *self,
                GewuConnection  *writer,
                gint64           version,
                GError         **error)
{
  return gewu_connection_exec (writer, "PRAGMA journal_mode = WAL", error) &&
         gewu_schema_migrate (writer, version, error) &&
         gewu_connection_set_up (writer, error) &&
         read_zone (self, writer, error) &&
         gewu_node_settle (writer, self->zone_uuid, error) &&
         gewu_store_renew_issues (writer, error);
}

static gboolean
check_place (const char  *path,
             GError     **error)
{
  if (!gewu_path_is_on_network (path))
    return TRUE;

  g_set_error (error, GEWU_ERROR, GEWU_ERROR_NETWORK_FOLDER, "%s", path);
  return FALSE;
}

static gboolean
open_for_writing (GewuStore  *self,
                  OpenJob    *job,
                  GError    **error)
{
  GewuConnection *writer;
  gint64 version;

  /* Looked at before anything is made beside it: a foreign or newer file stays untouched. */
  writer = open_checked (job, SQLITE_OPEN_READONLY, &version, error);
  if (writer == NULL)
    return FALSE;
  gewu_connection_close (writer);

  if (!check_place (job->path, error))
    return FALSE;
  self->lock = gewu_file_lock_acquire (job->path, error);
  if (self->lock < 0)
    return FALSE;
  writer = open_checked (job, SQLITE_OPEN_READWRITE, &version, error);
  if (writer == NULL)
    return FALSE;
  if (!prepare_writer (self, writer, version, error))
    {
      gewu_connection_close (writer);
      return FALSE;
    }

  return start (self, writer, error);
}

static gboolean
open_for_reading (GewuStore  *self,
                  OpenJob    *job,
                  GError    **error)
{
  gint64 version;
  GewuConnection *connection = open_checked (job, SQLITE_OPEN_READONLY, &version, error);

  if (connection == NULL)
    return FALSE;
  gewu_connection_close (connection);
  if (version != GEWU_SCHEMA_VERSION)
    {
      /* Only a writer can bring an older file up to date. */
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_READ_ONLY, "%s", job->path);
      return FALSE;
    }

  return start (self, NULL, error);
}

/* Where links lead: one file must have one lock. */
static char *
resolve_path (const char *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (canonical);
  g_autofree char *name = g_path_get_basename (canonical);
  char *real = realpath (canonical, NULL);

  if (real == NULL && (real = realpath (folder, NULL)) != NULL)
    {
      char *joined = g_build_filename (real, name, NULL);

      free (real);
      return joined;
    }
  if (real == NULL)
    return g_steal_pointer (&canonical);
  g_free (canonical);
  canonical = g_strdup (real);
  free (real);

  return g_steal_pointer (&canonical);
}

static GewuStore *
new_store (OpenJob *job)
{
  GewuStore *self = g_object_new (GEWU_TYPE_STORE, NULL);

  self->path = g_strdup (job->path);
  self->mode = job->mode;

  return self;
}

static void
return_store (GTask     *task,
              GewuStore *self,
              GError    *error)
{
  if (error == NULL)
    {
      g_task_return_pointer (task, self, g_object_unref);
      return;
    }
  g_object_unref (self);
  g_task_return_error (task, error);
}

static void
open_thread (GTask        *task,
             gpointer      source G_GNUC_UNUSED,
             gpointer      data,
             GCancellable *cancellable G_GNUC_UNUSED)
{
  OpenJob *job = data;
  GewuStore *self = new_store (job);
  GError *error = NULL;

  if (job->mode == GEWU_STORE_READ_ONLY)
    open_for_reading (self, job, &error);
  else
    open_for_writing (self, job, &error);
  return_store (task, self, error);
}

void
gewu_store_open_async (const char          *path,
                       GewuStoreMode        mode,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  OpenJob *job = g_new0 (OpenJob, 1);

  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, gewu_store_open_async);
  job->path = resolve_path (path);
  job->mode = mode;
  g_task_set_task_data (task, job, open_job_free);
  g_task_run_in_thread (task, open_thread);
}

GewuStore *
gewu_store_open_finish (GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- creating */

static void
remove_database (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

      g_unlink (file);
    }
  gewu_file_lock_remove (path);
}

static gboolean
fill_new_database (GewuStore       *self,
                   GewuConnection  *writer,
                   OpenJob         *job,
                   GError         **error)
{
  return gewu_connection_exec (writer, "PRAGMA journal_mode = WAL", error) &&
         gewu_schema_create (writer, error) &&
         gewu_connection_set_up (writer, error) &&
         gewu_node_settle (writer, "", error) &&
         gewu_store_renew_issues (writer, error) &&
         write_zone (writer, job, error) &&
         read_zone (self, writer, error);
}

static gboolean
create (GewuStore  *self,
        OpenJob    *job,
        GError    **error)
{
  GewuConnection *writer;

  self->lock = gewu_file_lock_acquire (job->path, error);
  if (self->lock < 0)
    return FALSE;
  writer = gewu_connection_open (job->path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (writer == NULL)
    return FALSE;
  if (!fill_new_database (self, writer, job, error))
    {
      gewu_connection_close (writer);
      return FALSE;
    }
  gewu_node_remember (writer, self->zone_uuid);

  return start (self, writer, error);
}

static void
create_thread (GTask        *task,
               gpointer      source G_GNUC_UNUSED,
               gpointer      data,
               GCancellable *cancellable G_GNUC_UNUSED)
{
  OpenJob *job = data;
  GewuStore *self = new_store (job);
  GError *error = NULL;

  if (g_file_test (job->path, G_FILE_TEST_EXISTS))
    g_set_error (&error, GEWU_ERROR, GEWU_ERROR_EXISTS, "%s", job->path);
  else if (check_place (job->path, &error) && !create (self, job, &error) && self->lock >= 0)
    remove_database (job->path);
  return_store (task, self, error);
}

void
gewu_store_create_async (const char          *path,
                         const char          *zone_name,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  OpenJob *job = g_new0 (OpenJob, 1);

  g_return_if_fail (path != NULL && zone_name != NULL);

  g_task_set_source_tag (task, gewu_store_create_async);
  job->path = resolve_path (path);
  job->zone_name = g_strdup (zone_name);
  g_task_set_task_data (task, job, open_job_free);
  g_task_run_in_thread (task, create_thread);
}

GewuStore *
gewu_store_create_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
