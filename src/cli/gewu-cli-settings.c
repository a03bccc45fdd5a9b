/* gewu-cli settings: what an office has decided for its zone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli-letterhead.h"
#include "gewu-cli.h"
#include "gewu-session-work.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  WHOLE_NUMBER,
  ON_OR_OFF,
  TEXT,
} MemberType;

static const struct
{
  const char *name;
  gsize       offset;
  MemberType  type;
} members[] = {
  { "visit-limit", G_STRUCT_OFFSET (GewuZoneSettings, visit_limit), WHOLE_NUMBER },
  { "visit-days", G_STRUCT_OFFSET (GewuZoneSettings, visit_days), WHOLE_NUMBER },
  { "duplicate-days", G_STRUCT_OFFSET (GewuZoneSettings, duplicate_days), WHOLE_NUMBER },
  { "duplicate-least", G_STRUCT_OFFSET (GewuZoneSettings, duplicate_least), WHOLE_NUMBER },
  { "enforce-roles", G_STRUCT_OFFSET (GewuZoneSettings, enforce_roles), ON_OR_OFF },
  { "solved-codes", G_STRUCT_OFFSET (GewuZoneSettings, solved_codes), TEXT },
};

static void
print_settings (GewuZoneSettings     *settings,
                const GewuLetterhead *letterhead,
                gboolean              json)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      gpointer member = G_STRUCT_MEMBER_P (settings, members[i].offset);
      gboolean is_text = members[i].type == TEXT;
      g_autofree char *text = is_text ? g_strdup (*(char **) member)
                                      : g_strdup_printf ("%d", *(int *) member);

      json_builder_set_member_name (builder, members[i].name);
      if (is_text)
        json_builder_add_string_value (builder, text);
      else
        json_builder_add_int_value (builder, *(int *) member);
      if (!json)
        g_print ("%s\t%s\n", members[i].name, text);
    }
  gewu_cli_letterhead_print (letterhead, builder, !json);
  json_builder_end_object (builder);
  if (json)
    gewu_cli_print_json (json_builder_get_root (builder));
}

static gboolean
read_switch (const char *value,
             int        *number)
{
  static const char *const on[] = { "1", "on", "yes", "是", NULL };
  static const char *const off[] = { "0", "off", "no", "否", NULL };

  *number = g_strv_contains (on, value);

  return *number == 1 || g_strv_contains (off, value);
}

static gboolean
read_number (const char *value,
             int        *number)
{
  gint64 found;

  if (!g_ascii_string_to_signed (value, 10, 0, G_MAXINT, &found, NULL))
    return FALSE;
  *number = (int) found;

  return TRUE;
}

/* FALSE when there is no such setting or it cannot have the value. */
static gboolean
change (GewuZoneSettings *settings,
        const char       *name,
        const char       *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      gpointer member = G_STRUCT_MEMBER_P (settings, members[i].offset);

      if (strcmp (members[i].name, name) != 0)
        continue;
      switch (members[i].type)
        {
        case TEXT:
          g_free (*(char **) member);
          *(char **) member = g_strdup (value);
          return TRUE;

        case ON_OR_OFF:
          return read_switch (value, member);

        case WHOLE_NUMBER:
          return read_number (value, member);
        }
    }

  return FALSE;
}

static GewuZoneSettings *
load (GewuSession  *session,
      GError      **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_get_settings_async (session, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_get_settings_finish (session, result, error);
}

static gboolean
save (GewuSession             *session,
      const GewuZoneSettings  *settings,
      GError                 **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_set_settings_async (session, settings, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_set_settings_finish (session, result, error);
}

/* name NULL: only shows them. */
static int
run (GewuSession *session,
     const char  *name,
     const char  *value,
     gboolean     json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuZoneSettings) settings = load (session, &error);
  g_autoptr(GewuLetterhead) letterhead =
    settings != NULL ? gewu_cli_letterhead_load (session, &error) : NULL;
  gboolean done = TRUE;

  if (letterhead == NULL)
    return gewu_cli_fail (error);
  if (name != NULL && change (settings, name, value))
    done = save (session, settings, &error);
  else if (name != NULL && gewu_cli_letterhead_change (letterhead, name, value))
    done = gewu_cli_letterhead_save (session, letterhead, &error);
  else if (name != NULL)
    {
      g_printerr (_("There is no setting “%s” that can be “%s”.\n"), name, value);
      return GEWU_CLI_USAGE;
    }
  if (!done)
    return gewu_cli_fail (error);
  print_settings (settings, letterhead, json);

  return GEWU_CLI_DONE;
}

int
gewu_cli_settings (int    argc,
                   char **argv)
{
  g_autofree char *operator = NULL;
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &operator, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  GewuSession *session;
  int status;

  if (!gewu_cli_parse (&argc, &argv, entries, 1, 3))
    return GEWU_CLI_USAGE;
  if (argc == 3)
    {
      g_printerr (_("A setting needs its name and its value.\n"));
      return GEWU_CLI_USAGE;
    }
  session = gewu_cli_open (argv[1], argc == 4 ? GEWU_STORE_READ_WRITE : GEWU_STORE_READ_ONLY,
                           operator);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  status = run (session, argc == 4 ? argv[2] : NULL, argc == 4 ? argv[3] : NULL, json);
  gewu_cli_close (session);

  return status;
}
