/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-cli-snapshot.h"

GPtrArray *
gewu_cli_check_snapshots (GewuSession  *session,
                          gint64        assessment,
                          GError      **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_check_snapshots_async (session, assessment, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_check_snapshots_finish (session, result, error);
}

const GewuSnapshotCheck *
gewu_cli_find_failed_check (GPtrArray *checks)
{
  for (guint i = 0; i < checks->len; i++)
    {
      const GewuSnapshotCheck *check = g_ptr_array_index (checks, i);

      if (check->error != NULL)
        return check;
    }

  return NULL;
}
