/* What is looked at before a visit or an issue is entered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-work.h"

#include "gewu-session-private.h"

typedef struct
{
  gint64   enterprise;
  char    *text;         /* of an issue about to be reported; NULL: a visit */
  GewuDay  day;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_free (self->text);
  g_free (self);
}

static Question *
question_new (gint64      enterprise,
              const char *text,
              GewuDay     day)
{
  Question *self = g_new0 (Question, 1);

  self->enterprise = enterprise;
  self->text = g_strdup (text);
  self->day = day != GEWU_DAY_UNKNOWN ? day : gewu_day_of_instant (gewu_now ());

  return self;
}

static gpointer
look_at_enterprise (GewuConnection  *connection,
                    gpointer         data,
                    GCancellable    *cancellable G_GNUC_UNUSED,
                    GError         **error)
{
  const Question *question = data;
  g_autoptr(GewuZoneSettings) settings = gewu_store_get_settings (connection, error);

  if (settings == NULL)
    return NULL;

  return gewu_store_look_at_enterprise (connection, question->enterprise, question->day, settings,
                                        error);
}

void
gewu_session_look_at_enterprise_async (GewuSession         *self,
                                       gint64               enterprise,
                                       GewuDay              day,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_look_at_enterprise_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, look_at_enterprise,
                         question_new (enterprise, NULL, day), question_free,
                         (GDestroyNotify) gewu_visit_outlook_free);
}

GewuVisitOutlook *
gewu_session_look_at_enterprise_finish (GewuSession   *self,
                                        GAsyncResult  *result,
                                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
find_duplicates (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  const Question *question = data;
  g_autoptr(GewuZoneSettings) settings = gewu_store_get_settings (connection, error);

  if (settings == NULL)
    return NULL;

  return gewu_store_find_duplicates (connection, question->enterprise, question->text,
                                     question->day, settings, error);
}

void
gewu_session_find_duplicates_async (GewuSession         *self,
                                    gint64               enterprise,
                                    const char          *text,
                                    GewuDay              day,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  g_task_set_source_tag (task, gewu_session_find_duplicates_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, find_duplicates,
                         question_new (enterprise, text, day), question_free,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_find_duplicates_finish (GewuSession   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
