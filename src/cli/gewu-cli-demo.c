/* The command demo: fills an empty zone, new or there already, with an invented office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"

#include "gewu-demo.h"

#include <glib/gi18n.h>
#include <string.h>

static GewuSession *
create_zone (const char *path)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = gewu_demo_dup_zone_name ();
  GewuSession *session;

  gewu_session_create_async (path, name, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  session = gewu_session_open_finish (result, &error);
  if (session == NULL)
    gewu_cli_fail (error);

  return session;
}

static int
fill (GewuSession        *session,
      const GewuDemoSize *size)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_demo_async (session, size, NULL, NULL, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_demo_finish (session, result, &error) ? GEWU_CLI_DONE
                                                            : gewu_cli_fail (error);
}

static gboolean
is_size (gint64 number)
{
  return number >= 0 && number <= GEWU_DEMO_MOST;
}

/* text: "2026-11-20" or "today"; NULL leaves the day as it is. */
static gboolean
parse_until (const char *text,
             GewuDay    *until)
{
  int year;

  if (text == NULL)
    return TRUE;
  *until = strcmp (text, "today") == 0 ? gewu_day_of_instant (gewu_now ()) : gewu_day_parse (text);
  year = *until != GEWU_DAY_UNKNOWN ? gewu_day_year (*until) : 0;

  return year >= GEWU_DEMO_FIRST_YEAR && year <= GEWU_DEMO_LAST_YEAR;
}

static gboolean
parse_size (int           *argc,
            char        ***argv,
            GewuDemoSize  *size)
{
  gint64 people = size->people;
  gint64 enterprises = size->enterprises;
  gint64 visits = size->visits;
  gint64 issues = size->issues;
  gint64 seed = (gint64) size->seed;
  g_autofree char *until = NULL;
  GOptionEntry entries[] = {
    { "people", 0, 0, G_OPTION_ARG_INT64, &people, NULL, NULL },
    { "enterprises", 0, 0, G_OPTION_ARG_INT64, &enterprises, NULL, NULL },
    { "visits", 0, 0, G_OPTION_ARG_INT64, &visits, NULL, NULL },
    { "issues", 0, 0, G_OPTION_ARG_INT64, &issues, NULL, NULL },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, NULL, NULL },
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, NULL, NULL },
    { NULL }
  };

  if (!gewu_cli_parse (argc, argv, entries, 1, 1))
    return FALSE;
  if (!is_size (people) || !is_size (enterprises) || !is_size (visits) || !is_size (issues))
    {
      g_printerr (_("Sizes go from 0 to %d.\n"), GEWU_DEMO_MOST);
      return FALSE;
    }

  if (!parse_until (until, &size->until))
    {
      g_printerr (_("“%s” is neither “today” nor a day from %d-01-01 to %d-12-31.\n"), until,
                  GEWU_DEMO_FIRST_YEAR, GEWU_DEMO_LAST_YEAR);
      return FALSE;
    }

  size->people = (guint) people;
  size->enterprises = (guint) enterprises;
  size->visits = (guint) visits;
  size->issues = (guint) issues;
  size->seed = (guint64) seed;

  return TRUE;
}

int
gewu_cli_demo (int    argc,
               char **argv)
{
  GewuDemoSize size = gewu_demo_default_size;
  GewuSession *session;
  int status;

  if (!parse_size (&argc, &argv, &size))
    return GEWU_CLI_USAGE;

  session = g_file_test (argv[1], G_FILE_TEST_EXISTS)
    ? gewu_cli_open (argv[1], GEWU_STORE_READ_WRITE, NULL) : create_zone (argv[1]);
  if (session == NULL)
    return GEWU_CLI_REFUSED;

  status = fill (session, &size);
  gewu_cli_close (session);

  return status;
}
