/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-import.h"

#include "gewu-error.h"
#include "gewu-import.h"
#include "gewu-progress.h"
#include "gewu-session-private.h"

#include <json-glib/json-glib.h>

/* How much of the whole the reading of the files takes. */
#define READING 0.3

typedef struct
{
  char             **paths;
  gboolean           dry_run;
  GewuProgress      *progress;
  GPtrArray         *tables;     /* GewuTable of all files; they keep their workbooks */
  char              *files;      /* JSON array of base names */
  char              *title;      /* the same for people */
  GewuAction        *action;     /* belongs to the write under way */
} ImportJob;

static void
import_job_free (gpointer data)
{
  ImportJob *self = data;

  g_strfreev (self->paths);
  g_clear_pointer (&self->progress, gewu_progress_free);
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_free (self->files);
  g_free (self->title);
  g_free (self);
}

static char *
list_files (char **paths)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (paths[i]);

      json_builder_add_string_value (builder, name);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static char *
join_names (char **paths)
{
  GString *title = g_string_new (NULL);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (paths[i]);

      g_string_append_printf (title, "%s%s", i > 0 ? "、" : "", name);
    }

  return g_string_free (title, FALSE);
}

static ImportJob *
import_job_new (const char *const *paths)
{
  ImportJob *self = g_new0 (ImportJob, 1);

  self->paths = g_strdupv ((char **) paths);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_table_free);
  self->files = list_files (self->paths);
  self->title = join_names (self->paths);

  return self;
}

static void
row_taken_cb (double   fraction,
              gpointer data)
{
  const ImportJob *job = data;

  gewu_progress_tell (job->progress, READING + fraction * (1 - READING));
}

/* ---- the files, on a worker thread */

static gboolean
read_file (ImportJob     *job,
           const char    *path,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(GewuWorkbook) workbook = gewu_workbook_open (path, cancellable, error);
  g_autoptr(GPtrArray) tables = NULL;

  if (workbook == NULL)
    return FALSE;

  tables = gewu_table_recognize (workbook);
  g_ptr_array_extend_and_steal (job->tables, g_steal_pointer (&tables));
  return TRUE;
}

static gboolean
is_any_known (GPtrArray *tables)
{
  for (guint i = 0; i < tables->len; i++)
    if (((GewuTable *) g_ptr_array_index (tables, i))->noun != GEWU_NOUN_NONE)
      return TRUE;

  return FALSE;
}

static void
read_files (GTask        *task,
            gpointer      source G_GNUC_UNUSED,
            gpointer      data,
            GCancellable *cancellable)
{
  ImportJob *job = data;
  guint n_paths = g_strv_length (job->paths);
  GError *error = NULL;

  for (guint i = 0; i < n_paths; i++)
    {
      if (!read_file (job, job->paths[i], cancellable, &error))
        {
          g_task_return_error (task, error);
          return;
        }
      gewu_progress_tell (job->progress, READING * (i + 1) / n_paths);
    }

  if (is_any_known (job->tables))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, GEWU_ERROR, GEWU_ERROR_UNKNOWN_SHEET, "%s", job->title);
}

/* ---- the records, on the writer thread */

static void
describe_import (GewuAction       *action,
                 const char       *title,
                 GewuImportReport *report)
{
  g_autofree char *created = g_strdup_printf ("%u", gewu_import_report_created (report));
  g_autofree char *updated = g_strdup_printf ("%u", gewu_import_report_updated (report));
  g_autofree char *import = g_strdup_printf ("%" G_GINT64_FORMAT, report->import);

  gewu_action_set (action, "files", title);
  gewu_action_set (action, "created", created);
  gewu_action_set (action, "updated", updated);
  gewu_action_set (action, "import", import);
}

static gpointer
import_tables (GewuConnection  *connection,
               gpointer         data,
               GCancellable    *cancellable,
               GError         **error)
{
  ImportJob *job = data;
  GewuImportReport *report = gewu_import_run (connection, job->tables, job->files, row_taken_cb,
                                              job, cancellable, error);

  if (report == NULL)
    return NULL;

  /* The journal row is written after this, with the counts that are known only now. */
  describe_import (job->action, job->title, report);
  report->dry_run = job->dry_run;
  if (job->dry_run)
    report->import = 0;

  return report;
}

static void
tables_imported_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  ImportJob *job = g_task_get_task_data (task);
  GError *error = NULL;
  GewuImportReport *report = gewu_store_write_finish (GEWU_STORE (source), result, &error);

  if (report == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (report->import != 0)
    {
      GewuAction *action = gewu_action_new ("import");

      describe_import (action, job->title, report);
      gewu_session_tell_done (g_task_get_source_object (task), action);
    }
  g_task_return_pointer (task, report, (GDestroyNotify) gewu_import_report_unref);
}

static void
files_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  GewuSession *self = GEWU_SESSION (source);
  g_autoptr(GTask) task = user_data;
  ImportJob *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job->action = gewu_action_new ("import");
  gewu_store_write_async (gewu_session_get_store (self), job->action,
                          gewu_session_get_operator (self),
                          job->dry_run ? GEWU_WRITE_DRY_RUN : GEWU_WRITE_NORMAL, import_tables,
                          job, NULL, (GDestroyNotify) gewu_import_report_unref,
                          g_task_get_cancellable (task), tables_imported_cb, g_object_ref (task));
}

void
gewu_session_import_async (GewuSession         *self,
                           const char *const   *paths,
                           gboolean             dry_run,
                           GewuProgressFunc     progress,
                           gpointer             progress_data,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr(GTask) reading = NULL;
  ImportJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (paths != NULL && paths[0] != NULL);

  g_task_set_source_tag (task, gewu_session_import_async);
  /* What has been committed is told, even when it was cancelled meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  if (gewu_store_is_read_only (gewu_session_get_store (self)))
    {
      g_task_return_new_error (task, GEWU_ERROR, GEWU_ERROR_READ_ONLY, "%s",
                               gewu_session_get_path (self));
      return;
    }

  job = import_job_new (paths);
  job->dry_run = dry_run;
  job->progress = gewu_progress_new (task, progress, progress_data);
  g_task_set_task_data (task, job, import_job_free);

  reading = g_task_new (self, cancellable, files_read_cb, g_object_ref (task));
  g_task_set_task_data (reading, job, NULL);
  g_task_run_in_thread (reading, read_files);
}

GewuImportReport *
gewu_session_import_finish (GewuSession   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
