/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-assessment-write.h"

#include "gewu-session-private.h"

#define CODE "assessment"

static void
write_free (gpointer data)
{
  GewuAssessmentWrite *self = data;

  self->data_free (self->data);
  if (self->result != NULL)
    self->result_free (self->result);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

void
gewu_assessment_write_note (GewuAssessmentWrite *self,
                            const char          *name,
                            const char          *value)
{
  gewu_action_set (self->action, name, value);
  g_ptr_array_add (self->notes, g_strdup (name));
  g_ptr_array_add (self->notes, g_strdup (value));
}

GewuAssessmentHead *
gewu_assessment_write_load (GewuAssessmentWrite  *self,
                            GewuConnection       *connection,
                            gint64                assessment,
                            const char           *what,
                            GError              **error)
{
  GewuAssessmentHead *head = gewu_store_get_assessment (connection, assessment, error);
  g_autofree char *period = head != NULL ? gewu_period_to_string (head->period) : NULL;

  if (head == NULL)
    return NULL;
  gewu_assessment_write_note (self, "what", what);
  gewu_assessment_write_note (self, "period", period);
  gewu_assessment_write_note (self, "name", head->scheme_title);

  return head;
}

static void
tell (GTask               *task,
      GewuAssessmentWrite *write)
{
  GewuAction *action = gewu_action_new (CODE);

  for (guint i = 0; i < write->notes->len; i += 2)
    gewu_action_set (action, g_ptr_array_index (write->notes, i),
                     g_ptr_array_index (write->notes, i + 1));
  gewu_session_tell_done (g_task_get_source_object (task), action);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GewuAssessmentWrite *write = g_task_get_task_data (task);
  GError *error = NULL;

  if (gewu_store_write_finish (GEWU_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (write->changed && !(write->flags & GEWU_WRITE_DRY_RUN))
    tell (task, write);
  if (write->result_free != NULL)
    g_task_return_pointer (task, g_steal_pointer (&write->result), write->result_free);
  else
    g_task_return_int (task, write->number);
}

void
gewu_assessment_write_start (GewuSession     *session,
                             GTask           *task,
                             GewuWriteFlags   flags,
                             GewuStoreFunc    func,
                             gpointer         data,
                             GDestroyNotify   data_free)
{
  GewuAssessmentWrite *write = g_new0 (GewuAssessmentWrite, 1);

  write->data = data;
  write->data_free = data_free;
  write->flags = flags;
  write->notes = g_ptr_array_new_with_free_func (g_free);
  write->action = gewu_action_new (CODE);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, write, write_free);
  gewu_store_write_async (gewu_session_get_store (session), write->action,
                          gewu_session_get_operator (session), flags, func, write, NULL, NULL,
                          g_task_get_cancellable (task), written_cb, task);
}
