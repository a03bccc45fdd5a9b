/* gewu-cli check-archive: scores an archived period again from its own folder, without a zone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-session-papers.h"

#include <glib/gi18n.h>

int
gewu_cli_check_archive (int    argc,
                        char **argv)
{
  GOptionEntry entries[] = { { NULL } };
  g_autoptr(GError) error = NULL;
  g_autofree char *hash = NULL;

  if (!gewu_cli_parse (&argc, &argv, entries, 1, 1))
    return GEWU_CLI_USAGE;
  if (!gewu_session_check_archive (argv[1], &hash, &error))
    return gewu_cli_fail (error);
  g_print (_("The results were computed again and are the same: %s\n"), hash);

  return GEWU_CLI_DONE;
}
