/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-session-private.h"

GewuAction *
gewu_session_make_action (const char *code,
                          GewuNoun    noun,
                          const char *name)
{
  GewuAction *action = gewu_action_new (code);

  gewu_action_set (action, "noun", gewu_noun_to_id (noun));
  gewu_action_set (action, "name", name != NULL ? name : "");

  return action;
}

const char *
gewu_session_get_title_field (GewuNoun noun)
{
  switch (noun)
    {
    case GEWU_NOUN_VISIT:
      return "enterprise";

    case GEWU_NOUN_ISSUE:
      return "number";

    case GEWU_NOUN_UNIT:
    case GEWU_NOUN_PERSON:
    case GEWU_NOUN_GRID:
    case GEWU_NOUN_ENTERPRISE:
    case GEWU_NOUN_PROJECT:
    case GEWU_N_NOUNS:
      return "name";
    }

  g_assert_not_reached ();
}

typedef struct
{
  GTask          *task;
  GDestroyNotify  result_free;
} Read;

static void
read_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autofree Read *read = user_data;
  g_autoptr(GTask) task = read->task;
  GError *error = NULL;
  gpointer answer = gewu_store_read_finish (GEWU_STORE (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, answer, read->result_free);
}

void
gewu_session_run_read (GewuSession    *self,
                       GTask          *task,
                       GewuReader      reader,
                       GewuStoreFunc   func,
                       gpointer        data,
                       GDestroyNotify  data_free,
                       GDestroyNotify  result_free)
{
  Read *read = g_new0 (Read, 1);

  read->task = task;
  read->result_free = result_free;
  gewu_store_read_async (gewu_session_get_store (self), reader, func, data, data_free, result_free,
                         g_task_get_cancellable (task), read_done_cb, read);
}
