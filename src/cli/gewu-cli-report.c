/* gewu-cli report: writes one of the sheets for the meeting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli-scores.h"
#include "gewu-reports.h"
#include "gewu-session-assess.h"

#include <glib/gi18n.h>

static int
run (GewuSession *session,
     const char  *report,
     GewuScheme  *scheme,
     GewuPeriod   period,
     const char  *output)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_export_async (session, report, scheme, period, output, NULL, gewu_cli_answer_cb,
                             &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_export_finish (session, result, &error) ? GEWU_CLI_DONE
                                                              : gewu_cli_fail (error);
}

int
gewu_cli_report (int    argc,
                 char **argv)
{
  g_autofree char *scheme_name = NULL;
  g_autofree char *period_text = NULL;
  g_autofree char *output = NULL;
  GOptionEntry entries[] = {
    { "scheme", 0, 0, G_OPTION_ARG_STRING, &scheme_name, NULL, NULL },
    { "period", 0, 0, G_OPTION_ARG_STRING, &period_text, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { NULL }
  };
  g_autoptr(GewuScheme) scheme = NULL;
  g_autoptr(GError) error = NULL;
  GewuPeriod period;
  GewuSession *session;
  int status;

  if (!gewu_cli_parse (&argc, &argv, entries, 2, 2))
    return GEWU_CLI_USAGE;
  if (gewu_reports_find (argv[2]) == NULL || period_text == NULL || output == NULL)
    {
      g_printerr (_("A report needs its name, --period 2023Q2 and -o OUT.xlsx.\n"));
      return GEWU_CLI_USAGE;
    }
  if (!gewu_period_parse (period_text, &period, &error))
    return gewu_cli_fail (error);
  if (scheme_name != NULL)
    {
      scheme = gewu_cli_load_scheme (scheme_name, &error);
      if (scheme == NULL)
        return gewu_cli_fail (error);
    }

  session = gewu_cli_open (argv[1], GEWU_STORE_READ_ONLY, NULL);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  status = run (session, argv[2], scheme, period, output);
  gewu_cli_close (session);

  return status;
}
