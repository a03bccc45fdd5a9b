/* Writing a sentence of a document anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-report.h"

#include "gewu-error.h"
#include "gewu-export-sentences.h"
#include "gewu-reports.h"
#include "gewu-session-private.h"
#include "gewu-store-assessment.h"

#define CODE "sentence"

typedef struct
{
  const GewuReport  *report;
  GewuReportRequest *request;
  char              *key;
  char              *generated;
  char              *text;       /* NULL: as the figures say */
  gboolean           changed;
} SentenceWrite;

static void
sentence_write_free (gpointer data)
{
  SentenceWrite *self = data;

  gewu_report_request_free (self->request);
  g_free (self->key);
  g_free (self->generated);
  g_free (self->text);
  g_free (self);
}

static GewuAction *
make_action (const SentenceWrite *self)
{
  GewuAction *action = gewu_action_new (CODE);
  g_autofree char *period = NULL;

  if (gewu_day_is_valid (self->request->period.first))
    period = gewu_period_to_string (self->request->period);
  gewu_action_set (action, "report", self->report->title);
  gewu_action_set (action, "period", period);
  gewu_action_set (action, "unit", self->request->unit);
  gewu_action_set (action, "what",
                   self->text == NULL ? "reset" : *self->text == '\0' ? "omit" : "edit");

  return action;
}

/* An assessment says of which period it is. */
static gboolean
find_period (GewuConnection     *connection,
             GewuReportRequest  *request,
             GError            **error)
{
  g_autoptr(GewuAssessmentHead) head = NULL;

  if (request->assessment == 0)
    return TRUE;
  head = gewu_store_get_assessment (connection, request->assessment, error);
  if (head == NULL)
    return FALSE;
  request->period = head->period;

  return TRUE;
}

static gpointer
write_sentence (GewuConnection  *connection,
                gpointer         data,
                GCancellable    *cancellable G_GNUC_UNUSED,
                GError         **error)
{
  SentenceWrite *self = data;
  g_autoptr(GewuExportScope) scope = NULL;
  GewuSentencePlace place;

  if (!find_period (connection, self->request, error))
    return NULL;
  scope = gewu_export_scope_new (connection, self->request, self->report->takes, error);
  if (scope == NULL)
    return NULL;

  return gewu_export_find_sentences (connection, self->request, scope, self->report, &place, error)
         && gewu_store_put_sentence (connection, &place, self->key, self->generated, self->text,
                                     &self->changed, error) ? self : NULL;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  const SentenceWrite *write = g_task_get_task_data (task);
  GError *error = NULL;

  if (gewu_store_write_finish (GEWU_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (write->changed)
    gewu_session_tell_done (g_task_get_source_object (task), make_action (write));
  g_task_return_boolean (task, TRUE);
}

void
gewu_session_edit_sentence_async (GewuSession             *self,
                                  const GewuReportRequest *request,
                                  const char              *key,
                                  const char              *generated,
                                  const char              *text,
                                  GCancellable            *cancellable,
                                  GAsyncReadyCallback      callback,
                                  gpointer                 user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  const GewuReport *report;
  SentenceWrite *write;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (request != NULL && key != NULL && generated != NULL);

  g_task_set_source_tag (task, gewu_session_edit_sentence_async);
  g_task_set_check_cancellable (task, FALSE);
  report = gewu_reports_find (request->report);
  if (report == NULL)
    {
      g_task_return_new_error (task, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s", request->report);
      g_object_unref (task);
      return;
    }

  write = g_new0 (SentenceWrite, 1);
  write->report = report;
  write->request = gewu_report_request_copy (request);
  write->key = g_strdup (key);
  write->generated = g_strdup (generated);
  /* The words of the figures follow the figures. */
  write->text = g_strcmp0 (text, generated) != 0 ? g_strdup (text) : NULL;
  g_task_set_task_data (task, write, sentence_write_free);
  gewu_store_write_async (gewu_session_get_store (self), make_action (write),
                          gewu_session_get_operator (self), GEWU_WRITE_NORMAL, write_sentence,
                          write, NULL, NULL, cancellable, written_cb, task);
}

gboolean
gewu_session_edit_sentence_finish (GewuSession   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
