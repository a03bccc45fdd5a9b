/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-meeting.h"

#include "gewu-session-private.h"
#include "gewu-store-meeting-facts.h"
#include "gewu-store-record.h"

/* More would be no agenda. */
#define MOST_TOPICS 10

static GewuDay
get_today (void)
{
  return gewu_day_of_instant (gewu_now ());
}

/* ---- the list */

static gpointer
list_meetings (GewuConnection  *connection,
               gpointer         data G_GNUC_UNUSED,
               GCancellable    *cancellable G_GNUC_UNUSED,
               GError         **error)
{
  return gewu_store_list_meetings (connection, error);
}

void
gewu_session_list_meetings_async (GewuSession         *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_meetings_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, list_meetings, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_list_meetings_finish (GewuSession   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- one meeting */

void
gewu_meeting_detail_free (GewuMeetingDetail *self)
{
  if (self == NULL)
    return;

  gewu_meeting_free (self->meeting);
  gewu_meeting_free (self->previous);
  g_clear_pointer (&self->carried, g_ptr_array_unref);
  g_free (self);
}

static gpointer
get_meeting (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  const gint64 *id = data;
  g_autoptr(GewuMeetingDetail) detail = g_new0 (GewuMeetingDetail, 1);
  const GewuMeeting *meeting;

  detail->meeting = gewu_store_get_meeting (connection, *id, get_today (), error);
  meeting = detail->meeting;
  if (meeting == NULL ||
      !gewu_store_find_meeting (connection, meeting->kind, meeting->day, *id, &detail->previous,
                                error))
    return NULL;
  detail->carried = gewu_store_list_carried (connection, meeting->kind, meeting->day, *id, error);

  return detail->carried != NULL ? g_steal_pointer (&detail) : NULL;
}

void
gewu_session_get_meeting_async (GewuSession         *self,
                                gint64               meeting,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_get_meeting_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, get_meeting,
                         g_memdup2 (&meeting, sizeof meeting), g_free,
                         (GDestroyNotify) gewu_meeting_detail_free);
}

GewuMeetingDetail *
gewu_session_get_meeting_finish (GewuSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
list_progress (GewuConnection  *connection,
               gpointer         data,
               GCancellable    *cancellable G_GNUC_UNUSED,
               GError         **error)
{
  const gint64 *item = data;

  return gewu_store_list_progress (connection, *item, error);
}

void
gewu_session_list_progress_async (GewuSession         *self,
                                  gint64               item,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_progress_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, list_progress,
                         g_memdup2 (&item, sizeof item), g_free,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_list_progress_finish (GewuSession   *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- preparing one */

typedef struct
{
  char    *kind;   /* nullable */
  GewuDay  day;
} PrepareJob;

static void
prepare_job_free (gpointer data)
{
  PrepareJob *self = data;

  g_free (self->kind);
  g_free (self);
}

static gboolean
choose_kind (GewuConnection  *connection,
             const char      *kind,
             GewuMeeting     *meeting,
             GError         **error)
{
  g_auto(GStrv) kinds = NULL;

  meeting->kind = g_strdup (kind);
  if (kind != NULL)
    return TRUE;
  kinds = gewu_store_get_terms (connection, "meeting-kind", error);
  if (kinds != NULL)
    meeting->kind = g_strdup (kinds[0]);

  return kinds != NULL;
}

static gboolean
take_from_previous (GewuConnection  *connection,
                    GewuMeeting     *meeting,
                    GError         **error)
{
  g_autoptr(GewuMeeting) previous = NULL;

  if (!gewu_store_find_meeting (connection, meeting->kind, meeting->day, 0, &previous, error))
    return FALSE;
  if (previous == NULL)
    return TRUE;

  meeting->place = g_strdup (previous->place);
  meeting->chair = previous->chair;
  meeting->chair_name = g_strdup (previous->chair_name);
  meeting->attendees = g_strdup (previous->attendees);

  return TRUE;
}

static GewuMeetingItem *
make_topic (const GewuTopicProposal *proposal)
{
  GewuMeetingItem *item = g_new0 (GewuMeetingItem, 1);

  item->issue = proposal->issue;
  item->issue_number = g_strdup (proposal->number);
  item->topic = proposal->enterprise != NULL
    ? g_strdup_printf ("%s：%s", proposal->enterprise, proposal->text) : g_strdup (proposal->text);

  return item;
}

static gboolean
add_topics (GewuConnection  *connection,
            GewuMeeting     *meeting,
            GError         **error)
{
  g_autoptr(GPtrArray) proposals =
    gewu_store_propose_topics (connection, meeting->day, MOST_TOPICS, error);

  for (guint i = 0; proposals != NULL && i < proposals->len; i++)
    g_ptr_array_add (meeting->items, make_topic (g_ptr_array_index (proposals, i)));

  return proposals != NULL;
}

static gpointer
prepare_meeting (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  const PrepareJob *job = data;
  g_autoptr(GewuMeeting) meeting = gewu_meeting_new ();

  meeting->day = job->day != GEWU_DAY_UNKNOWN ? job->day : get_today ();
  if (!choose_kind (connection, job->kind, meeting, error) ||
      !take_from_previous (connection, meeting, error) ||
      !add_topics (connection, meeting, error))
    return NULL;
  if (meeting->kind != NULL)
    {
      meeting->title = gewu_store_name_meeting (connection, meeting->kind, meeting->day, error);
      if (meeting->title == NULL)
        return NULL;
    }

  return g_steal_pointer (&meeting);
}

void
gewu_session_prepare_meeting_async (GewuSession         *self,
                                    const char          *kind,
                                    GewuDay              day,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  PrepareJob *job;

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_prepare_meeting_async);
  job = g_new0 (PrepareJob, 1);
  job->kind = g_strdup (kind);
  job->day = day;
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, prepare_meeting, job, prepare_job_free,
                         (GDestroyNotify) gewu_meeting_free);
}

GewuMeeting *
gewu_session_prepare_meeting_finish (GewuSession   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
