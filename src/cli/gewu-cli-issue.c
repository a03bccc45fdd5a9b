/* gewu-cli issue: working the problem loop.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-issue.h"

#include "commands.h"
#include "gewu-error.h"

#include <glib/gi18n.h>
#include <string.h>

int
gewu_cli_issue_usage (const char *cause)
{
  if (cause != NULL)
    g_printerr ("%s\n", cause);
  for (const GewuCommand *command = gewu_commands; command->name != NULL; command++)
    if (strcmp (command->name, "issue") == 0)
      g_printerr (_("Usage: %s %s %s\n"), g_get_prgname (), command->name, command->arguments);

  return GEWU_CLI_USAGE;
}

gboolean
gewu_cli_issue_find (GewuSession *session,
                     const char  *number,
                     gint64      *issue)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_find_issue_async (session, number, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  *issue = gewu_session_find_issue_finish (session, result, &error);
  if (*issue != 0)
    return TRUE;

  if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND))
    g_printerr (_("There is no issue %s.\n"), number);
  else if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_AMBIGUOUS))
    g_printerr (_("Several issues have the number %s.\n"), number);
  else
    gewu_cli_fail (error);

  return FALSE;
}

/* ---- JSON */

void
gewu_cli_issue_add_text (JsonBuilder *builder,
                         const char  *name,
                         const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

void
gewu_cli_issue_add_int (JsonBuilder *builder,
                        const char  *name,
                        gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
gewu_cli_issue_add_flag (JsonBuilder *builder,
                         const char  *name,
                         gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
gewu_cli_issue_add_day (JsonBuilder *builder,
                        const char  *name,
                        GewuDay      day)
{
  g_autofree char *text = gewu_day_to_string (day);

  gewu_cli_issue_add_text (builder, name, text);
}

void
gewu_cli_issue_add_when (JsonBuilder *builder,
                         const char  *name,
                         GewuWhen     when)
{
  g_autofree char *text = gewu_when_to_string (when);

  gewu_cli_issue_add_text (builder, name, text);
}

void
gewu_cli_issue_add_verdict (JsonBuilder *builder,
                            const char  *name,
                            int          verdict)
{
  json_builder_set_member_name (builder, name);
  if (verdict >= 0)
    json_builder_add_boolean_value (builder, verdict == 1);
  else
    json_builder_add_null_value (builder);
}

/* ---- duplicates */

static gboolean
set_duplicate (GewuSession  *session,
               gint64        issue,
               gint64        original,
               GError      **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_set_duplicate_async (session, issue, original, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_set_duplicate_finish (session, result, error);
}

static int
run_duplicate (const char  *path,
               int          argc,
               char       **argv)
{
  g_autofree char *operator = NULL;
  GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &operator, NULL, NULL },
    { NULL }
  };
  g_autoptr(GError) error = NULL;
  GewuSession *session;
  gint64 issue, original;
  gboolean found;

  if (!gewu_cli_parse (&argc, &argv, entries, 2, 2))
    return GEWU_CLI_USAGE;
  session = gewu_cli_open (path, GEWU_STORE_READ_WRITE, operator);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  found = gewu_cli_issue_find (session, argv[1], &issue) &&
          gewu_cli_issue_find (session, argv[2], &original);
  if (found)
    set_duplicate (session, issue, original, &error);
  gewu_cli_close (session);
  if (g_error_matches (error, GEWU_ERROR, GEWU_ERROR_CONFLICT))
    g_printerr (_("Issue %s cannot be a duplicate of itself, or of its own duplicate.\n"), argv[1]);
  else if (error != NULL)
    gewu_cli_fail (error);
  else if (found)
    g_print (_("Issue %s: a duplicate of %s\n"), argv[1], argv[2]);

  return found && error == NULL ? GEWU_CLI_DONE : GEWU_CLI_REFUSED;
}

/* ---- all */

int
gewu_cli_issue (int    argc,
                char **argv)
{
  GewuEventKind kind;
  const char *verb;

  if (argc < 3)
    return gewu_cli_issue_usage (NULL);
  verb = argv[2];
  /* What follows is parsed as options of this command, whose name comes first. */
  argv[2] = argv[0];
  if (strcmp (verb, "show") == 0)
    return gewu_cli_issue_show (argv[1], argc - 2, argv + 2);
  if (strcmp (verb, "paper") == 0)
    return gewu_cli_issue_paper (argv[1], argc - 2, argv + 2);
  if (strcmp (verb, "duplicate") == 0)
    return run_duplicate (argv[1], argc - 2, argv + 2);
  if (gewu_event_kind_from_id (verb, &kind))
    return gewu_cli_issue_do (argv[1], kind, argc - 2, argv + 2);

  return gewu_cli_issue_usage (NULL);
}
