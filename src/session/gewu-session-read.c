/* Lists and records of a session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-private.h"

#include "gewu-record-list.h"
#include "gewu-store-record.h"

GListModel *
gewu_session_list (GewuSession     *self,
                   const GewuQuery *query)
{
  g_return_val_if_fail (GEWU_IS_SESSION (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  return G_LIST_MODEL (gewu_record_list_new (gewu_session_get_store (self), query));
}

typedef struct
{
  GewuNoun noun;
  gint64   id;
} RecordPlace;

static gpointer
load_record (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  const RecordPlace *place = data;

  return gewu_store_get_record (connection, place->noun, place->id, error);
}

void
gewu_session_get_record_async (GewuSession         *self,
                               GewuNoun             noun,
                               gint64               id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  RecordPlace place = { noun, id };

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_get_record_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, load_record,
                         g_memdup2 (&place, sizeof place), g_free,
                         (GDestroyNotify) gewu_record_unref);
}

GewuRecord *
gewu_session_get_record_finish (GewuSession   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_records (GewuConnection  *connection,
              gpointer         data,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  const GewuQuery *query = data;
  g_autoptr(GArray) ids = gewu_store_list_ids (connection, query, error);

  if (ids == NULL)
    return NULL;

  return gewu_store_get_records (connection, query->noun, (const gint64 *) ids->data, ids->len,
                                 error);
}

void
gewu_session_get_records_async (GewuSession         *self,
                                const GewuQuery     *query,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (query != NULL);

  g_task_set_source_tag (task, gewu_session_get_records_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, load_records, gewu_query_copy (query),
                         (GDestroyNotify) gewu_query_free, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_get_records_finish (GewuSession   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_events (GewuConnection  *connection,
             gpointer         data,
             GCancellable    *cancellable G_GNUC_UNUSED,
             GError         **error)
{
  return gewu_store_get_issue_events (connection, *(gint64 *) data, error);
}

void
gewu_session_get_issue_events_async (GewuSession         *self,
                                     gint64               issue,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_get_issue_events_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, load_events,
                         g_memdup2 (&issue, sizeof issue), g_free,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_get_issue_events_finish (GewuSession   *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Nobody reads further back here; gewu-cli history has them all. */
#define MAX_HISTORY 20

static gpointer
load_record_history (GewuConnection  *connection,
                     gpointer         data,
                     GCancellable    *cancellable G_GNUC_UNUSED,
                     GError         **error)
{
  return gewu_store_get_record_history (connection, *(gint64 *) data, MAX_HISTORY, error);
}

void
gewu_session_get_record_history_async (GewuSession         *self,
                                       gint64               record,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_get_record_history_async);
  gewu_session_run_read (self, task, GEWU_READER_BOARDS, load_record_history,
                         g_memdup2 (&record, sizeof record), g_free,
                         (GDestroyNotify) gewu_record_history_free);
}

GewuRecordHistory *
gewu_session_get_record_history_finish (GewuSession   *self,
                                        GAsyncResult  *result,
                                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_terms (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  return gewu_store_get_terms (connection, data, error);
}

void
gewu_session_get_terms_async (GewuSession         *self,
                              const char          *term_kind,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));
  g_return_if_fail (term_kind != NULL);

  g_task_set_source_tag (task, gewu_session_get_terms_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, load_terms, g_strdup (term_kind), g_free,
                         (GDestroyNotify) g_strfreev);
}

char **
gewu_session_get_terms_finish (GewuSession   *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
