/* gewu-cli issue DB paper: writes a paper of an issue.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-issue.h"

#include "gewu-report-issue.h"
#include "gewu-session-work.h"

#include <glib/gi18n.h>
#include <string.h>

static gpointer
build (GewuSession  *session,
       gint64        issue,
       const char   *paper,
       GError      **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_print_issue_async (session, issue, paper, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_print_issue_finish (session, result, error);
}

static gboolean
write_paper (GewuSession  *session,
             gint64        issue,
             const char   *paper,
             const char   *output,
             GError      **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  gpointer document = build (session, issue, paper, error);

  if (document == NULL)
    return FALSE;

  /* Takes the document. */
  gewu_session_write_document_async (session, document, strrchr (output, '.') + 1, output, NULL,
                                     gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_write_document_finish (session, result, error);
}

int
gewu_cli_issue_paper (const char  *path,
                      int          argc,
                      char       **argv)
{
  g_autofree char *output = NULL;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, NULL, NULL },
    { NULL }
  };
  g_autoptr(GError) error = NULL;
  GewuIssuePaper paper;
  GewuSession *session;
  gint64 issue;
  gboolean found;

  if (!gewu_cli_parse (&argc, &argv, entries, 2, 2))
    return GEWU_CLI_USAGE;
  if (!gewu_issue_paper_from_id (argv[2], &paper) || output == NULL
      || strrchr (output, '.') == NULL)
    return gewu_cli_issue_usage (_("A paper of an issue is intake, dispatch, urge, supervise, "
                                   "extend, recheck or sheet; it needs -o OUT.pdf, .docx or "
                                   ".xlsx."));

  session = gewu_cli_open (path, GEWU_STORE_READ_ONLY, NULL);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  found = gewu_cli_issue_find (session, argv[1], &issue);
  if (found)
    write_paper (session, issue, argv[2], output, &error);
  gewu_cli_close (session);
  if (error != NULL)
    return gewu_cli_fail (error);

  return found ? GEWU_CLI_DONE : GEWU_CLI_REFUSED;
}
