/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-cli.h"

#include "gewu-words.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static void
print_usage (const char *name)
{
  for (const GewuCommand *command = gewu_commands; command->name != NULL; command++)
    if (strcmp (command->name, name) == 0)
      g_printerr (_("Usage: %s %s %s\n"), g_get_prgname (), command->name, command->arguments);
}

gboolean
gewu_cli_parse (int           *argc,
                char        ***argv,
                GOptionEntry  *entries,
                int            min,
                int            max)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *name = g_strdup ((*argv)[0]);
  g_autoptr(GError) error = NULL;
  int n_arguments;

  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_printerr ("%s\n", error->message);
      print_usage (name);
      return FALSE;
    }
  n_arguments = *argc - 1;
  if (n_arguments < min || (max >= 0 && n_arguments > max))
    {
      print_usage (name);
      return FALSE;
    }

  return TRUE;
}

void
gewu_cli_answer_cb (GObject      *source G_GNUC_UNUSED,
                    GAsyncResult *result,
                    gpointer      data)
{
  GewuCliAnswer *answer = data;

  answer->result = g_object_ref (result);
}

GAsyncResult *
gewu_cli_wait (GewuCliAnswer *answer)
{
  while (answer->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&answer->result);
}

static gboolean
choose_operator (GewuSession  *session,
                 const char   *operator,
                 GError      **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  if (operator == NULL)
    return TRUE;
  gewu_session_choose_operator_async (session, operator, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_choose_operator_finish (session, result, error);
}

GewuSession *
gewu_cli_open (const char    *path,
               GewuStoreMode  mode,
               const char    *operator)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuSession *session;

  gewu_session_open_async (path, mode, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  session = gewu_session_open_finish (result, &error);
  if (session != NULL && !choose_operator (session, operator, &error))
    g_clear_pointer (&session, gewu_cli_close);
  if (session == NULL)
    gewu_cli_fail (error);

  return session;
}

void
gewu_cli_close (GewuSession *session)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_close_async (session, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  if (!gewu_session_close_finish (session, result, &error))
    gewu_cli_fail (error);
  g_object_unref (session);
}

gpointer
gewu_cli_read (GewuSession     *session,
               GewuStoreFunc    func,
               gpointer         data,
               GDestroyNotify   result_free,
               GError         **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  GewuStore *store = gewu_session_get_store (session);

  gewu_store_read_async (store, GEWU_READER_BOARDS, func, data, NULL, result_free, NULL,
                         gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_store_read_finish (store, result, error);
}

int
gewu_cli_fail (const GError *error)
{
  g_autofree char *text = gewu_words_error (error);

  g_printerr ("%s\n", text);

  return GEWU_CLI_REFUSED;
}

void
gewu_cli_print_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  fputs (text, stdout);
  fputc ('\n', stdout);
  json_node_unref (node);
}

void
gewu_cli_add_text (JsonBuilder *builder,
                   const char  *name,
                   const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

void
gewu_cli_add_int (JsonBuilder *builder,
                  const char  *name,
                  gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
gewu_cli_add_value (JsonBuilder     *builder,
                    const GewuField *field,
                    const char      *value)
{
  if (value == NULL)
    json_builder_add_null_value (builder);
  else if (field->type == GEWU_FIELD_INTEGER)
    json_builder_add_int_value (builder, g_ascii_strtoll (value, NULL, 10));
  else if (field->type == GEWU_FIELD_FLAG)
    json_builder_add_boolean_value (builder, strcmp (value, "1") == 0);
  else
    json_builder_add_string_value (builder, value);
}
