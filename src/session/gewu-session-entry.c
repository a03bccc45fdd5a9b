/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-entry.h"

#include "gewu-assessment-scheme.h"
#include "gewu-assessment-write.h"
#include "gewu-entry-job.h"
#include "gewu-error.h"
#include "gewu-session-private.h"

/* ---- reading */

static gpointer
list_entries (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  const gint64 *assessment = data;
  g_autoptr(GewuAssessmentHead) head = gewu_store_get_assessment (connection, *assessment, error);

  return head != NULL ? gewu_store_list_entries (connection, *assessment, error) : NULL;
}

void
gewu_session_list_entries_async (GewuSession         *self,
                                 gint64               assessment,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_entries_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, list_entries,
                         g_memdup2 (&assessment, sizeof assessment), g_free,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_list_entries_finish (GewuSession   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- one entry */

typedef struct
{
  gint64               assessment;
  GewuAssessmentEntry *entry;
} PutJob;

static void
put_job_free (gpointer data)
{
  PutJob *self = data;

  gewu_assessment_entry_free (self->entry);
  g_free (self);
}

/* What is changed must be of this assessment. */
static gboolean
check_owner (GewuConnection  *connection,
             const PutJob    *job,
             GError         **error)
{
  gint64 assessment;

  if (job->entry->id == 0)
    return TRUE;
  if (!gewu_store_find_entry (connection, job->entry->id, &assessment, error))
    return FALSE;
  if (assessment != job->assessment)
    g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%" G_GINT64_FORMAT, job->entry->id);

  return assessment == job->assessment;
}

static gpointer
put_entry (GewuConnection  *connection,
           gpointer         data,
           GCancellable    *cancellable G_GNUC_UNUSED,
           GError         **error)
{
  GewuAssessmentWrite *write = data;
  PutJob *job = write->data;
  g_autoptr(GewuAssessmentHead) head =
    gewu_assessment_write_load (write, connection, job->assessment, "entry", error);
  g_autoptr(GewuScheme) scheme = NULL;
  const char *wrong;

  if (head == NULL || !gewu_entry_check_open (head, error) ||
      !check_owner (connection, job, error))
    return NULL;
  scheme = gewu_assessment_scheme_load (connection, head->scheme, NULL, error);
  if (scheme == NULL || !gewu_entry_find_fault (connection, scheme, job->entry, &wrong, error))
    return NULL;
  if (wrong != NULL)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_INVALID, wrong);
      return NULL;
    }
  if (!gewu_store_put_entry (connection, job->assessment, job->entry, error))
    return NULL;
  write->number = job->entry->id;
  write->changed = TRUE;

  return write;
}

void
gewu_session_put_entry_async (GewuSession               *self,
                              gint64                     assessment,
                              const GewuAssessmentEntry *entry,
                              GCancellable              *cancellable,
                              GAsyncReadyCallback        callback,
                              gpointer                   user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  PutJob *job = g_new0 (PutJob, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (entry != NULL && entry->measure != NULL);

  job->assessment = assessment;
  job->entry = gewu_assessment_entry_copy (entry);
  g_task_set_source_tag (task, gewu_session_put_entry_async);
  gewu_assessment_write_start (self, task, GEWU_WRITE_NORMAL, put_entry, job, put_job_free);
}

gint64
gewu_session_put_entry_finish (GewuSession   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  gint64 id;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  id = g_task_propagate_int (G_TASK (result), error);

  return MAX (id, 0);
}

static gpointer
remove_entry (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  GewuAssessmentWrite *write = data;
  const gint64 *entry = write->data;
  g_autoptr(GewuAssessmentHead) head = NULL;
  gint64 assessment;

  if (!gewu_store_find_entry (connection, *entry, &assessment, error))
    return NULL;
  head = gewu_assessment_write_load (write, connection, assessment, "entry", error);
  if (head == NULL || !gewu_entry_check_open (head, error))
    return NULL;
  write->changed = TRUE;

  return gewu_store_remove_entry (connection, *entry, error) ? write : NULL;
}

void
gewu_session_remove_entry_async (GewuSession         *self,
                                 gint64               entry,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_remove_entry_async);
  gewu_assessment_write_start (self, task, GEWU_WRITE_NORMAL, remove_entry,
                               g_memdup2 (&entry, sizeof entry), g_free);
}

gboolean
gewu_session_remove_entry_finish (GewuSession   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_int (G_TASK (result), error) >= 0;
}

/* ---- a sheet of them */

typedef struct
{
  gint64     assessment;
  char     **measures;      /* NULL: those of the rows */
  char      *rater;
  char      *rater_name;
  GPtrArray *rows;
} ReplaceJob;

static void
replace_job_free (gpointer data)
{
  ReplaceJob *self = data;

  g_strfreev (self->measures);
  g_free (self->rater);
  g_free (self->rater_name);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
gewu_entries_report_free (GewuEntriesReport *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->refused);
  g_free (self);
}

static gpointer
replace_entries (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  GewuAssessmentWrite *write = data;
  const ReplaceJob *job = write->data;
  GewuEntryScope scope = {
    (const char *const *) job->measures, job->rater, job->rater_name
  };
  g_autoptr(GewuAssessmentHead) head =
    gewu_assessment_write_load (write, connection, job->assessment, "entries", error);
  GewuEntriesReport *report;

  if (head == NULL || !gewu_entry_check_open (head, error))
    return NULL;
  report = gewu_entry_replace (connection, head, &scope, job->rows, error);
  if (report == NULL)
    return NULL;
  write->result = report;
  write->result_free = (GDestroyNotify) gewu_entries_report_free;
  write->changed = report->added + report->changed + report->removed > 0;

  return write;
}

void
gewu_session_replace_entries_async (GewuSession          *self,
                                    gint64                assessment,
                                    const GewuEntryScope *scope,
                                    GPtrArray            *rows,
                                    GewuEntriesFlags      flags,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  ReplaceJob *job = g_new0 (ReplaceJob, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (rows != NULL);

  job->assessment = assessment;
  if (scope != NULL)
    {
      job->measures = g_strdupv ((char **) scope->measures);
      job->rater = g_strdup (scope->rater);
      job->rater_name = g_strdup (scope->rater_name);
    }
  job->rows = rows;
  g_task_set_source_tag (task, gewu_session_replace_entries_async);
  gewu_assessment_write_start (self, task,
                               flags & GEWU_ENTRIES_PREVIEW ? GEWU_WRITE_DRY_RUN
                                                            : GEWU_WRITE_NORMAL,
                               replace_entries, job, replace_job_free);
}

GewuEntriesReport *
gewu_session_replace_entries_finish (GewuSession   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  gint64  assessment;
  char   *text;
} ReadJob;

static void
read_job_free (gpointer data)
{
  ReadJob *self = data;

  g_free (self->text);
  g_free (self);
}

static gpointer
read_entries (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  const ReadJob *job = data;
  g_autoptr(GewuAssessmentHead) head =
    gewu_store_get_assessment (connection, job->assessment, error);

  return head != NULL ? gewu_entry_read (connection, head, job->text, error) : NULL;
}

void
gewu_session_read_entries_async (GewuSession         *self,
                                 gint64               assessment,
                                 const char          *text,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  ReadJob *job = g_new0 (ReadJob, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  job->assessment = assessment;
  job->text = g_strdup (text);
  g_task_set_source_tag (task, gewu_session_read_entries_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, read_entries, job, read_job_free,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_read_entries_finish (GewuSession   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
