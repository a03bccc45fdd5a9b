/* gewu-cli work: how many issues wait, of the zone or for one person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-session-work.h"

#include <glib/gi18n.h>

static void
print_json (const GewuWorkCounts *counts)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  for (guint i = 0; i < GEWU_N_WORKS; i++)
    gewu_cli_add_int (builder, gewu_work_to_id (i), counts->counts[i]);
  gewu_cli_add_int (builder, "open", counts->open);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (const GewuWorkCounts *counts)
{
  for (guint i = 0; i < GEWU_N_WORKS; i++)
    g_print ("%s\t%u\n", _(gewu_work_get_label (i)), counts->counts[i]);
  g_print (_("Open issues of the zone\t%u\n"), counts->open);
}

int
gewu_cli_work (int    argc,
               char **argv)
{
  g_autofree char *by = NULL;
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree GewuWorkCounts *counts = NULL;
  g_autoptr(GError) error = NULL;
  GewuSession *session;

  if (!gewu_cli_parse (&argc, &argv, entries, 1, 1))
    return GEWU_CLI_USAGE;
  session = gewu_cli_open (argv[1], GEWU_STORE_READ_ONLY, by);
  if (session == NULL)
    return GEWU_CLI_REFUSED;

  gewu_session_count_work_async (session, by != NULL ? gewu_session_get_operator (session) : 0,
                                 NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  counts = gewu_session_count_work_finish (session, result, &error);
  gewu_cli_close (session);
  if (counts == NULL)
    return gewu_cli_fail (error);

  if (json)
    print_json (counts);
  else
    print_text (counts);

  return GEWU_CLI_DONE;
}
