/* gewu-cli rebuild: makes the search index and other derived data anew from the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"

int
gewu_cli_rebuild (int    argc,
                  char **argv)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuSession *session;
  GewuStore *store;

  if (!gewu_cli_parse (&argc, &argv, NULL, 1, 1))
    return GEWU_CLI_USAGE;
  session = gewu_cli_open (argv[1], GEWU_STORE_READ_WRITE, NULL);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  store = gewu_session_get_store (session);
  gewu_store_rebuild_async (store, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  gewu_store_rebuild_finish (store, result, &error);
  gewu_cli_close (session);

  return error == NULL ? GEWU_CLI_DONE : gewu_cli_fail (error);
}
