/* gewu-cli deadline: the day so many working (or natural) days after another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-calendar.h"
#include "gewu-cli.h"

#include <glib/gi18n.h>

#define MAX_DAYS 36500

static gboolean
compute (GewuDay   start,
         int       days,
         gboolean  natural,
         GewuDay  *deadline)
{
  g_autoptr(GewuCalendar) calendar = gewu_calendar_new_china ();

  if (!natural)
    return gewu_calendar_add_working_days (calendar, start, days, deadline);

  *deadline = start + days;
  return TRUE;
}

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

int
gewu_cli_deadline (int    argc,
                   char **argv)
{
  gboolean natural = FALSE;
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "natural", 0, 0, G_OPTION_ARG_NONE, &natural, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  g_autofree char *text = NULL;
  GewuDay start, deadline;
  gint64 days;
  gboolean known;

  if (!gewu_cli_parse (&argc, &argv, entries, 2, 2))
    return GEWU_CLI_USAGE;
  start = gewu_day_parse (argv[1]);
  if (start == GEWU_DAY_UNKNOWN ||
      !g_ascii_string_to_signed (argv[2], 10, 0, MAX_DAYS, &days, NULL))
    {
      g_printerr (_("A deadline is counted from a date such as 2023-04-21 and a number of days "
                    "from 0 to %d.\n"), MAX_DAYS);
      return GEWU_CLI_USAGE;
    }

  known = compute (start, (int) days, natural, &deadline);
  text = gewu_day_to_string (deadline);
  if (json)
    print_deadline (text, known);
  else if (known)
    g_print ("%s\n", text);
  if (!known)
    g_printerr (_("The holiday notice of a year on the way is not known; with weekends only, it "
                  "would be %s.\n"), text);

  return known ? GEWU_CLI_DONE : GEWU_CLI_REFUSED;
}
