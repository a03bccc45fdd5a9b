/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-assessment.h"

#include "gewu-assessment-event.h"
#include "gewu-assessment-scheme.h"
#include "gewu-assessment-write.h"
#include "gewu-error.h"
#include "gewu-session-private.h"

/* ---- what there is */

static gpointer
list_assessments (GewuConnection  *connection,
                  gpointer         data G_GNUC_UNUSED,
                  GCancellable    *cancellable G_GNUC_UNUSED,
                  GError         **error)
{
  return gewu_store_list_assessments (connection, error);
}

void
gewu_session_list_assessments_async (GewuSession         *self,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_assessments_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, list_assessments, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_list_assessments_finish (GewuSession   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
gewu_assessment_detail_free (GewuAssessmentDetail *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->head, gewu_assessment_head_free);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->scheme, gewu_scheme_unref);
  g_free (self->document);
  g_free (self);
}

static gpointer
get_assessment (GewuConnection  *connection,
                gpointer         data,
                GCancellable    *cancellable G_GNUC_UNUSED,
                GError         **error)
{
  const gint64 *assessment = data;
  g_autoptr(GewuAssessmentDetail) detail = g_new0 (GewuAssessmentDetail, 1);

  detail->head = gewu_store_get_assessment (connection, *assessment, error);
  if (detail->head == NULL)
    return NULL;
  detail->events = gewu_store_list_assessment_events (connection, *assessment, error);
  if (detail->events == NULL)
    return NULL;
  detail->scheme = gewu_assessment_scheme_load (connection, detail->head->scheme,
                                                &detail->document, error);

  return detail->scheme != NULL ? g_steal_pointer (&detail) : NULL;
}

void
gewu_session_get_assessment_async (GewuSession         *self,
                                   gint64               assessment,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_get_assessment_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, get_assessment,
                         g_memdup2 (&assessment, sizeof assessment), g_free,
                         (GDestroyNotify) gewu_assessment_detail_free);
}

GewuAssessmentDetail *
gewu_session_get_assessment_finish (GewuSession   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- opening */

typedef struct
{
  GewuPeriod  period;
  gint64      scheme;
  char       *document;
  GewuDay     as_of;
  char       *note;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *self = data;

  g_free (self->document);
  g_free (self->note);
  g_free (self);
}

static gboolean
check_opening (GewuConnection  *connection,
               const Opening   *opening,
               GewuScheme      *scheme,
               GError         **error)
{
  g_autoptr(GewuAssessmentHead) other = NULL;

  if (opening->as_of != GEWU_DAY_UNKNOWN && opening->as_of < opening->period.first)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_INVALID, "as-of");
      return FALSE;
    }
  if (!gewu_store_find_assessment (connection, opening->period, gewu_scheme_get_id (scheme),
                                   &other, error))
    return FALSE;

  return other == NULL ||
         gewu_assessment_refuse (other->state, GEWU_ASSESSMENT_REFUSAL_EXISTS, error);
}

static gpointer
open_assessment (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  GewuAssessmentWrite *write = data;
  const Opening *opening = write->data;
  gint64 scheme_id = opening->scheme;
  g_autoptr(GewuScheme) scheme =
    gewu_assessment_scheme_store (connection, opening->document, &scheme_id, error);
  g_autoptr(GewuAssessmentHead) head = NULL;

  if (scheme == NULL || !check_opening (connection, opening, scheme, error))
    return NULL;
  write->number = gewu_store_add_assessment (connection, opening->period, scheme_id,
                                             opening->as_of, opening->note, error);
  if (write->number == 0)
    return NULL;
  head = gewu_assessment_write_load (write, connection, write->number, "open", error);
  write->changed = TRUE;

  return head != NULL ? write : NULL;
}

void
gewu_session_open_assessment_async (GewuSession         *self,
                                    GewuPeriod           period,
                                    gint64               scheme,
                                    const char          *document,
                                    GewuDay              as_of,
                                    const char          *note,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (scheme != 0 || document != NULL);

  opening->period = period;
  opening->scheme = scheme;
  opening->document = g_strdup (document);
  opening->as_of = as_of;
  opening->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  g_task_set_source_tag (task, gewu_session_open_assessment_async);
  gewu_assessment_write_start (self, task, GEWU_WRITE_NORMAL, open_assessment, opening,
                               opening_free);
}

gint64
gewu_session_open_assessment_finish (GewuSession   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  gint64 id;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  id = g_task_propagate_int (G_TASK (result), error);

  return MAX (id, 0);
}

static gpointer
drop_assessment (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  GewuAssessmentWrite *write = data;
  const gint64 *assessment = write->data;
  g_autoptr(GewuAssessmentHead) head =
    gewu_assessment_write_load (write, connection, *assessment, "drop", error);

  if (head == NULL)
    return NULL;
  if (head->n_events > 0)
    {
      gewu_assessment_refuse (head->state, GEWU_ASSESSMENT_REFUSAL_STATE, error);
      return NULL;
    }
  write->changed = TRUE;

  return gewu_store_drop_assessment (connection, *assessment, error) ? write : NULL;
}

void
gewu_session_drop_assessment_async (GewuSession         *self,
                                    gint64               assessment,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_drop_assessment_async);
  gewu_assessment_write_start (self, task, GEWU_WRITE_NORMAL, drop_assessment,
                               g_memdup2 (&assessment, sizeof assessment), g_free);
}

gboolean
gewu_session_drop_assessment_finish (GewuSession   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_int (G_TASK (result), error) >= 0;
}

/* ---- events */

GewuAssessmentDraft *
gewu_assessment_draft_new (GewuAssessmentEventKind kind)
{
  GewuAssessmentDraft *self = g_new0 (GewuAssessmentDraft, 1);

  self->kind = kind;

  return self;
}

static gpointer
copy_line (gconstpointer line,
           gpointer      data G_GNUC_UNUSED)
{
  return gewu_objection_copy (line);
}

GewuAssessmentDraft *
gewu_assessment_draft_copy (const GewuAssessmentDraft *self)
{
  GewuAssessmentDraft *copy = g_memdup2 (self, sizeof *self);

  copy->number = g_strdup (self->number);
  copy->text = g_strdup (self->text);
  copy->document = g_strdup (self->document);
  if (self->lines != NULL)
    {
      copy->lines = g_ptr_array_copy (self->lines, copy_line, NULL);
      g_ptr_array_set_free_func (copy->lines, (GDestroyNotify) gewu_objection_free);
    }

  return copy;
}

void
gewu_assessment_draft_free (GewuAssessmentDraft *self)
{
  if (self == NULL)
    return;

  g_free (self->number);
  g_free (self->text);
  g_free (self->document);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}

typedef struct
{
  gint64               assessment;
  GewuAssessmentDraft *draft;
} EventJob;

static void
event_job_free (gpointer data)
{
  EventJob *self = data;

  gewu_assessment_draft_free (self->draft);
  g_free (self);
}

static gpointer
do_event (GewuConnection  *connection,
          gpointer         data,
          GCancellable    *cancellable G_GNUC_UNUSED,
          GError         **error)
{
  GewuAssessmentWrite *write = data;
  const EventJob *job = write->data;
  g_autoptr(GewuAssessmentHead) head =
    gewu_assessment_write_load (write, connection, job->assessment,
                                gewu_assessment_event_to_id (job->draft->kind), error);

  if (head == NULL || !gewu_assessment_event_run (connection, head, job->draft, error))
    return NULL;
  write->result = gewu_store_get_assessment (connection, job->assessment, error);
  write->result_free = (GDestroyNotify) gewu_assessment_head_free;
  write->changed = TRUE;

  return write->result != NULL ? write : NULL;
}

void
gewu_session_do_assessment_event_async (GewuSession               *self,
                                        gint64                     assessment,
                                        const GewuAssessmentDraft *draft,
                                        GCancellable              *cancellable,
                                        GAsyncReadyCallback        callback,
                                        gpointer                   user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  EventJob *job = g_new0 (EventJob, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (draft != NULL);

  job->assessment = assessment;
  job->draft = gewu_assessment_draft_copy (draft);
  g_task_set_source_tag (task, gewu_session_do_assessment_event_async);
  gewu_assessment_write_start (self, task, GEWU_WRITE_NORMAL, do_event, job, event_job_free);
}

GewuAssessmentHead *
gewu_session_do_assessment_event_finish (GewuSession   *self,
                                         GAsyncResult  *result,
                                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
