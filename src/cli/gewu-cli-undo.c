/* gewu-cli undo, redo, withdraw: taking changes back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-session-edit.h"
#include "gewu-session-import.h"
#include "gewu-words.h"

#include <glib/gi18n.h>

static const char *
get_parameter (const char *parameter,
               gpointer    action)
{
  return gewu_action_get (action, parameter);
}

static void
print_action (gboolean    redo,
              GewuAction *action,
              gboolean    json)
{
  g_autofree char *text =
    gewu_words_action (gewu_action_get_code (action), get_parameter, action);
  g_autoptr(JsonBuilder) builder = NULL;

  if (!json)
    {
      g_print (redo ? _("Redone: %s\n") : _("Undone: %s\n"), text);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, redo ? "redone" : "undone");
  json_builder_add_string_value (builder, gewu_action_get_code (action));
  json_builder_set_member_name (builder, "text");
  json_builder_add_string_value (builder, text);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

static int
take_back (int      argc,
           char   **argv,
           gboolean redo)
{
  g_autofree char *operator = NULL;
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &operator, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GewuAction) action = NULL;
  g_autoptr(GError) error = NULL;
  GewuSession *session;

  if (!gewu_cli_parse (&argc, &argv, entries, 1, 1))
    return GEWU_CLI_USAGE;
  session = gewu_cli_open (argv[1], GEWU_STORE_READ_WRITE, operator);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  if (redo)
    gewu_session_redo_async (session, NULL, gewu_cli_answer_cb, &answer);
  else
    gewu_session_undo_async (session, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  action = gewu_session_undo_finish (session, result, &error);
  gewu_cli_close (session);
  if (action == NULL)
    return gewu_cli_fail (error);
  print_action (redo, action, json);

  return GEWU_CLI_DONE;
}

int
gewu_cli_undo (int    argc,
               char **argv)
{
  return take_back (argc, argv, FALSE);
}

int
gewu_cli_redo (int    argc,
               char **argv)
{
  return take_back (argc, argv, TRUE);
}

static void
add_kept (JsonBuilder *builder,
          GewuKept    *kept)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "table");
  json_builder_add_string_value (builder, kept->table);
  json_builder_set_member_name (builder, "id");
  json_builder_add_int_value (builder, kept->id);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, kept->name);
  json_builder_end_object (builder);
}

static void
print_withdrawal_json (GewuWithdrawal *withdrawal)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "removed");
  json_builder_add_int_value (builder, withdrawal->n_removed);
  json_builder_set_member_name (builder, "kept");
  json_builder_begin_array (builder);
  for (guint i = 0; i < withdrawal->kept->len; i++)
    add_kept (builder, g_ptr_array_index (withdrawal->kept, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

static void
print_withdrawal (GewuWithdrawal *withdrawal)
{
  g_autoptr(GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  g_print (_("%u removed or put back, %u kept because they were used since\n"),
           withdrawal->n_removed, withdrawal->kept->len);
  for (guint i = 0; i < withdrawal->kept->len; i++)
    {
      GewuKept *kept = g_ptr_array_index (withdrawal->kept, i);

      /* A record and its relations have one name. */
      if (kept->name != NULL && g_hash_table_add (told, kept->name))
        g_print ("  %s\n", kept->name);
    }
}

int
gewu_cli_withdraw (int    argc,
                   char **argv)
{
  g_autofree char *operator = NULL;
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &operator, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuWithdrawal) withdrawal = NULL;
  GewuSession *session;
  gint64 import;

  if (!gewu_cli_parse (&argc, &argv, entries, 2, 2))
    return GEWU_CLI_USAGE;
  if (!g_ascii_string_to_signed (argv[2], 10, 1, G_MAXINT64, &import, NULL))
    {
      g_printerr (_("An import is named by its number, as import and history --json print it.\n"));
      return GEWU_CLI_USAGE;
    }
  session = gewu_cli_open (argv[1], GEWU_STORE_READ_WRITE, operator);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  gewu_session_withdraw_async (session, import, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  withdrawal = gewu_session_withdraw_finish (session, result, &error);
  gewu_cli_close (session);
  if (withdrawal == NULL)
    return gewu_cli_fail (error);
  if (json)
    print_withdrawal_json (withdrawal);
  else
    print_withdrawal (withdrawal);

  return GEWU_CLI_DONE;
}
