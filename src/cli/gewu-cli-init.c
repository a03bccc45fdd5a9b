/* gewu-cli init: makes a new zone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"

#include <glib/gi18n.h>

int
gewu_cli_init (int    argc,
               char **argv)
{
  g_autofree char *name = NULL;
  GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, NULL, NULL },
    { NULL }
  };
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuSession *session;

  if (!gewu_cli_parse (&argc, &argv, entries, 1, 1))
    return GEWU_CLI_USAGE;
  if (name == NULL || name[0] == '\0')
    {
      g_printerr (_("A zone needs a name: --name NAME\n"));
      return GEWU_CLI_USAGE;
    }

  gewu_session_create_async (argv[1], name, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  session = gewu_session_open_finish (result, &error);
  if (session == NULL)
    return gewu_cli_fail (error);
  gewu_cli_close (session);

  return GEWU_CLI_DONE;
}
