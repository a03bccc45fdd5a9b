/* gewu-cli attach: adds, lists and takes off the photos and files of issues and visits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-session-files.h"
#include "gewu-session-issue.h"

#include <glib/gi18n.h>

/* What the command line asks for. */
typedef struct
{
  gint64    visit;      /* 0: an issue */
  int       position;   /* of the issue's event; 0: none */
  char     *operator;
  char     *caption;
  gboolean  list;
  gint64    drop;       /* 0: nothing */
  gboolean  json;
} AttachOptions;

/* ---- saying */

static void
add_file (JsonBuilder    *builder,
          const GewuFile *file)
{
  const struct { const char *name; gint64 value; } numbers[] = {
    { "id", file->id }, { "record", file->record }, { "event", file->event },
    { "bytes", file->bytes }, { "added_at", file->added_at },
  };
  const struct { const char *name; const char *value; } texts[] = {
    { "noun", gewu_noun_to_id (file->noun) }, { "name", file->name }, { "media", file->media },
    { "caption", file->caption }, { "path", file->path },
  };

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      json_builder_set_member_name (builder, numbers[i].name);
      json_builder_add_int_value (builder, numbers[i].value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      json_builder_set_member_name (builder, texts[i].name);
      json_builder_add_string_value (builder, texts[i].value);
    }
  json_builder_set_member_name (builder, "missing");
  json_builder_add_boolean_value (builder, file->missing);
  json_builder_end_object (builder);
}

static void
print_files (GPtrArray *files,
             gboolean   json)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < files->len; i++)
    {
      const GewuFile *file = g_ptr_array_index (files, i);
      g_autofree char *size = g_format_size ((guint64) file->bytes);

      add_file (builder, file);
      if (!json)
        g_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s%s\n", file->id, file->name, size,
                 file->caption != NULL ? file->caption : "", file->missing ? _(" (missing)") : "");
    }
  json_builder_end_array (builder);
  if (json)
    gewu_cli_print_json (json_builder_get_root (builder));
}

/* ---- doing */

static gpointer
find_event (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  GewuFileOwner *owner = data;

  owner->event = gewu_store_get_event_at (connection, owner->record, (int) owner->event, error);

  return owner->event != 0 ? owner : NULL;
}

/* issue: its number; NULL: the visit of the options. */
static gboolean
find_owner (GewuSession          *session,
            const AttachOptions  *options,
            const char           *issue,
            GewuFileOwner        *owner,
            GError              **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  if (issue == NULL)
    {
      *owner = (GewuFileOwner) { GEWU_NOUN_VISIT, options->visit, 0 };
      return TRUE;
    }
  gewu_session_find_issue_async (session, issue, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  owner->noun = GEWU_NOUN_ISSUE;
  owner->record = gewu_session_find_issue_finish (session, result, error);
  owner->event = options->position;
  if (owner->record == 0 || owner->event == 0)
    return owner->record != 0;

  return gewu_cli_read (session, find_event, owner, NULL, error) != NULL;
}

static GPtrArray *
attach_or_list (GewuSession          *session,
                const AttachOptions  *options,
                const GewuFileOwner  *owner,
                const char *const    *paths,
                GError              **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  if (options->list)
    gewu_session_list_files_async (session, owner->noun, owner->record, NULL, gewu_cli_answer_cb,
                                   &answer);
  else
    gewu_session_add_files_full_async (session, owner->noun, owner->record, owner->event, paths,
                                       options->caption, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return options->list ? gewu_session_list_files_finish (session, result, error)
                       : gewu_session_add_files_finish (session, result, error);
}

static gboolean
drop (GewuSession          *session,
      const AttachOptions  *options,
      GError              **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_drop_file_async (session, options->drop, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_drop_file_finish (session, result, error);
}

/* arguments: after the zone, NULL-terminated. */
static gboolean
run (GewuSession          *session,
     const AttachOptions  *options,
     const char *const    *arguments,
     GError              **error)
{
  const char *issue = options->visit == 0 ? arguments[0] : NULL;
  g_autoptr(GPtrArray) files = NULL;
  GewuFileOwner owner;

  if (options->drop != 0)
    {
      files = g_ptr_array_new ();
      if (!drop (session, options, error))
        return FALSE;
    }
  else
    {
      if (!find_owner (session, options, issue, &owner, error))
        return FALSE;
      files = attach_or_list (session, options, &owner, arguments + (issue != NULL ? 1 : 0), error);
      if (files == NULL)
        return FALSE;
    }
  print_files (files, options->json);

  return TRUE;
}

/* The number of other arguments that the options leave; none will do if they exclude each other. */
static void
count_arguments (const AttachOptions *options,
                 int                 *min,
                 int                 *max)
{
  int n_owner = options->visit == 0 ? 1 : 0;

  *min = 1 + (options->drop != 0 ? 0 : n_owner + (options->list ? 0 : 1));
  *max = options->drop != 0 || options->list ? *min : -1;
  if (options->position < 0 || (options->visit != 0 && options->position != 0))
    *min = *max = 0;
}

int
gewu_cli_attach (int    argc,
                 char **argv)
{
  AttachOptions options = { 0 };
  GOptionEntry entries[] = {
    { "visit", 0, 0, G_OPTION_ARG_INT64, &options.visit, NULL, NULL },
    { "event", 0, 0, G_OPTION_ARG_INT, &options.position, NULL, NULL },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options.operator, NULL, NULL },
    { "caption", 0, 0, G_OPTION_ARG_STRING, &options.caption, NULL, NULL },
    { "list", 0, 0, G_OPTION_ARG_NONE, &options.list, NULL, NULL },
    { "drop", 0, 0, G_OPTION_ARG_INT64, &options.drop, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, NULL, NULL },
    { NULL }
  };
  g_autoptr(GError) error = NULL;
  g_autofree char *operator = NULL;
  g_autofree char *caption = NULL;
  GewuSession *session;
  gboolean parsed, done;
  int min, max;

  /* How many arguments there must be depends on the options. */
  parsed = gewu_cli_parse (&argc, &argv, entries, 1, -1);
  operator = options.operator;
  caption = options.caption;
  count_arguments (&options, &min, &max);
  if (!parsed || !gewu_cli_parse (&argc, &argv, NULL, min, max))
    return GEWU_CLI_USAGE;

  session = gewu_cli_open (argv[1], options.list ? GEWU_STORE_READ_ONLY : GEWU_STORE_READ_WRITE,
                           options.operator);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  done = run (session, &options, (const char *const *) argv + 2, &error);
  gewu_cli_close (session);

  return done ? GEWU_CLI_DONE : gewu_cli_fail (error);
}
