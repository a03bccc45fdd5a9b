/* Changing meetings: each change is one write, told when it is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-meeting.h"

#include "gewu-meeting-check.h"
#include "gewu-session-private.h"

#define CODE "meeting"

typedef struct
{
  GewuMeeting         *meeting;    /* to be saved; of a deletion only its id */
  GewuMeetingProgress *progress;   /* to be added; else NULL */
  GewuAction          *action;     /* belongs to the write under way */
  const char          *deed;       /* what was done, for the action; NULL: nothing */
  char                *title;
} MeetingJob;

static void
meeting_job_free (gpointer data)
{
  MeetingJob *self = data;

  gewu_meeting_free (self->meeting);
  gewu_meeting_progress_free (self->progress);
  g_free (self->title);
  g_free (self);
}

static void
note (MeetingJob *job,
      const char *deed,
      const char *title)
{
  job->deed = deed;
  job->title = g_strdup (title);
  gewu_action_set (job->action, "what", deed);
  gewu_action_set (job->action, "name", title);
}

/* The result of task is the id of what was written, 1 for a deletion. */
static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  MeetingJob *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (gewu_store_write_finish (GEWU_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (job->deed != NULL)
    {
      GewuAction *action = gewu_action_new (CODE);

      gewu_action_set (action, "what", job->deed);
      gewu_action_set (action, "name", job->title);
      gewu_session_tell_done (g_task_get_source_object (task), action);
    }
  g_task_return_int (task, job->meeting != NULL ? job->meeting->id : job->progress->id);
}

/* Takes task and job. */
static void
start_write (GewuSession   *self,
             GTask         *task,
             MeetingJob    *job,
             GewuStoreFunc  func)
{
  job->action = gewu_action_new (CODE);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, meeting_job_free);
  gewu_store_write_async (gewu_session_get_store (self), job->action,
                          gewu_session_get_operator (self), GEWU_WRITE_NORMAL, func, job, NULL,
                          NULL, g_task_get_cancellable (task), written_cb, task);
}

/* ---- saving */

static gboolean
is_same_item (const GewuMeetingItem *a,
              const GewuMeetingItem *b)
{
  return a->id == b->id && a->unit == b->unit && a->leader == b->leader && a->due == b->due &&
         a->issue == b->issue && g_strcmp0 (a->topic, b->topic) == 0 &&
         g_strcmp0 (a->decision, b->decision) == 0;
}

static gboolean
is_same (const GewuMeeting *a,
         const GewuMeeting *b)
{
  if (a->day != b->day || a->chair != b->chair || a->items->len != b->items->len ||
      g_strcmp0 (a->kind, b->kind) != 0 || g_strcmp0 (a->title, b->title) != 0 ||
      g_strcmp0 (a->place, b->place) != 0 || g_strcmp0 (a->attendees, b->attendees) != 0 ||
      g_strcmp0 (a->text, b->text) != 0)
    return FALSE;

  for (guint i = 0; i < a->items->len; i++)
    if (!is_same_item (g_ptr_array_index (a->items, i), g_ptr_array_index (b->items, i)))
      return FALSE;

  return TRUE;
}

/* What the change is called: by what became of the items. before NULL: it is a new meeting. */
static const char *
find_deed (const GewuMeeting *before,
           const GewuMeeting *after)
{
  guint n_kept = 0;
  gboolean moved = FALSE;

  if (before == NULL)
    return "add";

  for (guint i = 0; i < after->items->len; i++)
    {
      const GewuMeetingItem *item = g_ptr_array_index (after->items, i);

      if (item->id == 0)
        return "item-add";
      if (i >= before->items->len ||
          ((const GewuMeetingItem *) g_ptr_array_index (before->items, i))->id != item->id)
        moved = TRUE;
      n_kept++;
    }
  if (n_kept < before->items->len)
    return "item-delete";

  return moved ? "item-move" : "edit";
}

static gpointer
save_meeting (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  MeetingJob *job = data;
  g_autoptr(GewuMeeting) before = NULL;
  const char *deed;

  if (job->meeting->id != 0)
    {
      before = gewu_store_get_meeting (connection, job->meeting->id, GEWU_DAY_UNKNOWN, error);
      if (before == NULL)
        return NULL;
    }
  if (!gewu_meeting_check (connection, job->meeting, error))
    return NULL;
  if (before != NULL && is_same (before, job->meeting))
    return job;

  deed = find_deed (before, job->meeting);
  if (!gewu_store_put_meeting (connection, job->meeting, error))
    return NULL;
  note (job, deed, job->meeting->title);

  return job;
}

void
gewu_session_save_meeting_async (GewuSession         *self,
                                 const GewuMeeting   *meeting,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  MeetingJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (meeting != NULL);

  g_task_set_source_tag (task, gewu_session_save_meeting_async);
  job = g_new0 (MeetingJob, 1);
  job->meeting = gewu_meeting_copy (meeting);
  start_write (self, task, job, save_meeting);
}

gint64
gewu_session_save_meeting_finish (GewuSession   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  gint64 id;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  id = g_task_propagate_int (G_TASK (result), error);

  return MAX (id, 0);
}

/* ---- deleting */

static gpointer
delete_meeting (GewuConnection  *connection,
                gpointer         data,
                GCancellable    *cancellable G_GNUC_UNUSED,
                GError         **error)
{
  MeetingJob *job = data;
  gint64 id = job->meeting->id;
  g_autoptr(GewuMeeting) before =
    gewu_store_get_meeting (connection, id, GEWU_DAY_UNKNOWN, error);

  if (before == NULL || !gewu_store_remove_meeting (connection, id, error))
    return NULL;
  note (job, "delete", before->title);

  return job;
}

void
gewu_session_delete_meeting_async (GewuSession         *self,
                                   gint64               meeting,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  MeetingJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_delete_meeting_async);
  job = g_new0 (MeetingJob, 1);
  job->meeting = gewu_meeting_new ();
  job->meeting->id = meeting;
  start_write (self, task, job, delete_meeting);
}

gboolean
gewu_session_delete_meeting_finish (GewuSession   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_int (G_TASK (result), error) > 0;
}

/* ---- progress */

static gpointer
add_progress (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  MeetingJob *job = data;
  g_autoptr(GewuMeetingItem) item =
    gewu_store_get_decision (connection, job->progress->item, GEWU_DAY_UNKNOWN, error);

  if (item == NULL || !gewu_meeting_check_progress (job->progress, item, error) ||
      !gewu_store_add_progress (connection, job->progress, error))
    return NULL;
  note (job, "progress", item->meeting_title);

  return job;
}

void
gewu_session_add_progress_async (GewuSession               *self,
                                 const GewuMeetingProgress *progress,
                                 GCancellable              *cancellable,
                                 GAsyncReadyCallback        callback,
                                 gpointer                   user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  MeetingJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (progress != NULL);

  g_task_set_source_tag (task, gewu_session_add_progress_async);
  job = g_new0 (MeetingJob, 1);
  job->progress = gewu_meeting_progress_copy (progress);
  if (job->progress->day == GEWU_DAY_UNKNOWN)
    job->progress->day = gewu_day_of_instant (gewu_now ());
  start_write (self, task, job, add_progress);
}

gboolean
gewu_session_add_progress_finish (GewuSession   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_int (G_TASK (result), error) > 0;
}
