/* gewu-cli deadline: the day so many working or natural days after another; natural days on request
 * rolled on to a working day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-clock.h"

#include <glib/gi18n.h>

#define MAX_DAYS 36500

static void
print_deadline (const char *text,
                gboolean    known)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "deadline");
  json_builder_add_string_value (builder, text);
  json_builder_set_member_name (builder, "notice_known");
  json_builder_add_boolean_value (builder, known);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

/* Whether what is asked for makes sense; else it says why not. */
static gboolean
read_request (char      **argv,
              GewuWhen   *start,
              GewuClock  *clock)
{
  gint64 days;

  *start = gewu_when_new (gewu_day_parse (argv[1]), NULL);
  if (start->day == GEWU_DAY_UNKNOWN ||
      !g_ascii_string_to_signed (argv[2], 10, 0, MAX_DAYS, &days, NULL))
    {
      g_printerr (_("A deadline is counted from a date such as 2023-04-21 and a number of days "
                    "from 0 to %d.\n"), MAX_DAYS);
      return FALSE;
    }

  clock->amount = (int) days;
  return TRUE;
}

int
gewu_cli_deadline (int    argc,
                   char **argv)
{
  gboolean natural = FALSE;
  gboolean roll = FALSE;
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "natural", 0, 0, G_OPTION_ARG_NONE, &natural, NULL, NULL },
    { "roll", 0, 0, G_OPTION_ARG_NONE, &roll, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();
  g_autofree char *text = NULL;
  GewuClock clock = { 0 };
  GewuWhen start, end;
  gboolean known;

  if (!gewu_cli_parse (&argc, &argv, entries, 2, 2) || !read_request (argv, &start, &clock))
    return GEWU_CLI_USAGE;

  clock.basis = natural || roll ? GEWU_CLOCK_NATURAL_DAYS : GEWU_CLOCK_WORKING_DAYS;
  clock.roll = roll;
  known = gewu_clock_add (&clock, calendar, start, &end);
  text = gewu_when_to_string (end);
  if (json)
    print_deadline (text, known);
  else if (known)
    g_print ("%s\n", text);
  if (!known)
    g_printerr (_("The holiday notice of a year on the way is not known; with weekends only, it "
                  "would be %s.\n"), text);

  return known ? GEWU_CLI_DONE : GEWU_CLI_REFUSED;
}
