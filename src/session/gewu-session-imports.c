/* Earlier imports, and withdrawing one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-import.h"

#include "gewu-session-private.h"
#include "gewu-store-import.h"
#include "gewu-store-journal.h"

#include <json-glib/json-glib.h>

static gpointer
load_imports (GewuConnection  *connection,
              gpointer         data G_GNUC_UNUSED,
              GCancellable    *cancellable G_GNUC_UNUSED,
              GError         **error)
{
  return gewu_store_list_imports (connection, error);
}

void
gewu_session_list_imports_async (GewuSession         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_list_imports_async);
  gewu_session_run_read (self, task, GEWU_READER_LISTS, load_imports, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
gewu_session_list_imports_finish (GewuSession   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- withdrawing */

/* Of what stays, in the sentence about it. */
#define MAX_NAMES 3

typedef struct
{
  gint64      import;
  char       *files;     /* names of the import's files */
  guint       n_removed;
  char       *kept;      /* names of what stays; "": nothing */
  GewuAction *action;    /* belongs to the write under way */
} WithdrawJob;

static void
withdraw_job_free (gpointer data)
{
  WithdrawJob *self = data;

  g_free (self->files);
  g_free (self->kept);
  g_free (self);
}

/* ["a.xlsx","b.csv"] → "a.xlsx、b.csv" */
static char *
join_files (const char *json)
{
  g_autoptr(JsonNode) root = json_from_string (json, NULL);
  GString *files = g_string_new (NULL);

  if (root != NULL && JSON_NODE_HOLDS_ARRAY (root))
    {
      JsonArray *array = json_node_get_array (root);

      for (guint i = 0; i < json_array_get_length (array); i++)
        g_string_append_printf (files, "%s%s", i > 0 ? "、" : "",
                                json_array_get_string_element (array, i));
    }

  return g_string_free (files, FALSE);
}

static void
describe_withdrawal (GewuAction  *action,
                     WithdrawJob *job)
{
  g_autofree char *import = g_strdup_printf ("%" G_GINT64_FORMAT, job->import);
  g_autofree char *removed = g_strdup_printf ("%u", job->n_removed);

  gewu_action_set (action, "files", job->files != NULL ? job->files : "");
  gewu_action_set (action, "import", import);
  gewu_action_set (action, "removed", removed);
  gewu_action_set (action, "kept", job->kept);
}

/* Rows of relations have no name; they are called by what they belong to. */
static gboolean
name_owners (GewuConnection  *connection,
             GewuWithdrawal  *withdrawal,
             GError         **error)
{
  for (guint i = 0; i < withdrawal->kept->len; i++)
    {
      GewuKept *kept = g_ptr_array_index (withdrawal->kept, i);

      if (kept->name == NULL &&
          !gewu_store_find_owner_name (connection, kept->id, &kept->name, error))
        return FALSE;
    }

  return TRUE;
}

/* "A、B… (5)": the first names, each once, and how many rows there are. */
static char *
name_kept (const GewuWithdrawal *withdrawal)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  gboolean more = FALSE;

  for (guint i = 0; i < withdrawal->kept->len; i++)
    {
      const GewuKept *kept = g_ptr_array_index (withdrawal->kept, i);
      char *name = kept->name != NULL ? kept->name : kept->table;

      if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        continue;
      more = names->len == MAX_NAMES;
      if (more)
        break;
      g_ptr_array_add (names, name);
    }
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv ("、", (char **) names->pdata);

  return more ? g_strdup_printf ("%s… (%u)", joined, withdrawal->kept->len)
              : g_steal_pointer (&joined);
}

static gboolean
find_files (GewuConnection  *connection,
            WithdrawJob     *job,
            GError         **error)
{
  g_autoptr(GPtrArray) entries = gewu_store_list_imports (connection, error);

  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const GewuImportEntry *entry = g_ptr_array_index (entries, i);

      if (entry->id == job->import)
        job->files = join_files (entry->files);
    }

  return TRUE;
}

static gpointer
withdraw_import (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  WithdrawJob *job = data;
  GewuWithdrawal *withdrawal;

  if (!find_files (connection, job, error))
    return NULL;
  withdrawal = gewu_store_withdraw_import (connection, job->import, error);
  if (withdrawal == NULL)
    return NULL;
  if (!name_owners (connection, withdrawal, error))
    {
      gewu_withdrawal_free (withdrawal);
      return NULL;
    }

  job->n_removed = withdrawal->n_removed;
  job->kept = name_kept (withdrawal);
  describe_withdrawal (job->action, job);
  return withdrawal;
}

static void
withdrawn_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GewuAction *action;
  GError *error = NULL;
  GewuWithdrawal *withdrawal = gewu_store_write_finish (GEWU_STORE (source), result, &error);

  if (withdrawal == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  action = gewu_action_new ("withdraw-import");
  describe_withdrawal (action, g_task_get_task_data (task));
  gewu_session_tell_done (g_task_get_source_object (task), action);
  g_task_return_pointer (task, withdrawal, (GDestroyNotify) gewu_withdrawal_free);
}

void
gewu_session_withdraw_async (GewuSession         *self,
                             gint64               import,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  WithdrawJob *job = g_new0 (WithdrawJob, 1);

  g_return_if_fail (GEWU_IS_SESSION (self));

  g_task_set_source_tag (task, gewu_session_withdraw_async);
  g_task_set_check_cancellable (task, FALSE);
  job->import = import;
  job->action = gewu_action_new ("withdraw-import");
  g_task_set_task_data (task, job, withdraw_job_free);
  gewu_store_write_async (gewu_session_get_store (self), job->action,
                          gewu_session_get_operator (self), GEWU_WRITE_NORMAL, withdraw_import,
                          job, NULL, (GDestroyNotify) gewu_withdrawal_free, cancellable,
                          withdrawn_cb, task);
}

GewuWithdrawal *
gewu_session_withdraw_finish (GewuSession   *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
