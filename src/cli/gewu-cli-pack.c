/* gewu-cli pack: writes the documents of a period as a folder or as one workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli-request.h"

#include <glib/gi18n.h>

static gboolean
write_pack (GewuSession        *session,
            GewuReportRequest  *request,
            GewuPackFlags       flags,
            const char         *output,
            GError            **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_auto(GStrv) names = NULL;
  const char *kept;

  gewu_session_write_pack_async (session, request, flags, output, gewu_cli_tell_progress, NULL,
                                 NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  gewu_cli_end_progress ();
  names = gewu_session_write_pack_finish (session, result, error);
  if (names == NULL)
    return FALSE;

  kept = gewu_session_write_pack_get_kept (result);
  if (kept != NULL)
    g_printerr (_("The folder of before had been changed, and is now %s\n"), kept);
  for (guint i = 0; names[i] != NULL; i++)
    g_print ("%s\n", names[i]);

  return TRUE;
}

static int
run (const char           *zone,
     const GewuCliRequest *options_given,
     GewuPackFlags         flags,
     const char           *output)
{
  g_autoptr(GewuReportRequest) request = NULL;
  g_autoptr(GError) error = NULL;
  GewuSession *session = gewu_cli_open (zone, GEWU_STORE_READ_ONLY, NULL);
  gboolean written;

  if (session == NULL)
    return GEWU_CLI_REFUSED;
  request = gewu_cli_request_resolve (options_given, NULL, session, &error);
  written = request != NULL && write_pack (session, request, flags, output, &error);
  gewu_cli_close (session);

  return written ? GEWU_CLI_DONE : gewu_cli_fail (error);
}

int
gewu_cli_pack (int    argc,
               char **argv)
{
  g_auto(GewuCliRequest) request = { 0 };
  g_autofree char *output = NULL;
  gboolean ledgers = FALSE;
  gboolean no_pdf = FALSE;
  GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_STRING, &request.period, NULL, NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &request.as_of, NULL, NULL },
    { "scheme", 0, 0, G_OPTION_ARG_STRING, &request.scheme, NULL, NULL },
    { "number", 0, 0, G_OPTION_ARG_STRING, &request.number, NULL, NULL },
    { "no-pay", 0, 0, G_OPTION_ARG_NONE, &request.no_pay, NULL, NULL },
    { "ledgers", 0, 0, G_OPTION_ARG_NONE, &ledgers, NULL, NULL },
    { "no-pdf", 0, 0, G_OPTION_ARG_NONE, &no_pdf, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { NULL }
  };
  GewuPackFlags flags = 0;

  if (!gewu_cli_parse (&argc, &argv, entries, 1, 1))
    return GEWU_CLI_USAGE;
  if (request.period == NULL || output == NULL)
    {
      g_printerr (_("A pack needs --period 2023Q2 and -o FOLDER or -o FILE.xlsx.\n"));
      return GEWU_CLI_USAGE;
    }
  if (request.no_pay)
    flags |= GEWU_PACK_NO_PAY;
  if (ledgers)
    flags |= GEWU_PACK_LEDGERS;
  if (no_pdf)
    flags |= GEWU_PACK_NO_PDF;

  return run (argv[1], &request, flags, output);
}
