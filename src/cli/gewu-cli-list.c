/* gewu-cli list: the records of a noun, as text, JSON or CSV.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-error.h"
#include "gewu-store-record.h"
#include "gewu-words.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static const struct
{
  const char *word;
  GewuNoun    noun;
} list_words[] = {
  { "units", GEWU_NOUN_UNIT },
  { "people", GEWU_NOUN_PERSON },
  { "grids", GEWU_NOUN_GRID },
  { "enterprises", GEWU_NOUN_ENTERPRISE },
  { "projects", GEWU_NOUN_PROJECT },
  { "visits", GEWU_NOUN_VISIT },
  { "issues", GEWU_NOUN_ISSUE },
};

typedef struct
{
  GewuQuery *query;
  gboolean   json;
  gboolean   csv;
} ListJob;

static gboolean
find_noun (const char *word,
           GewuNoun   *noun)
{
  for (guint i = 0; i < G_N_ELEMENTS (list_words); i++)
    if (strcmp (list_words[i].word, word) == 0)
      {
        *noun = list_words[i].noun;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_shown (const GewuField *field,
          const ListJob   *job)
{
  return field->sql != NULL && (job->json || job->csv || (field->flags & GEWU_FIELD_LISTED));
}

static void
print_json_record (GewuRecord *record,
                   gboolean    first)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (gewu_record_get_noun (record), &n_fields);
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) node = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_int_value (builder, gewu_record_get_id (record));
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].sql != NULL)
      {
        json_builder_set_member_name (builder, fields[i].id);
        gewu_cli_add_value (builder, &fields[i], gewu_record_get_nth (record, i));
      }
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  text = json_to_string (node, FALSE);
  printf ("%s%s", first ? "" : ",\n", text);
}

static void
print_csv_cell (const char *text,
                gboolean    first)
{
  if (!first)
    putchar (',');
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      fputs (text, stdout);
      return;
    }
  putchar ('"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        putchar ('"');
      putchar (*p);
    }
  putchar ('"');
}

static void
print_cells (const ListJob *job,
             GewuRecord    *record)
{
  guint n_fields;
  const GewuField *fields = gewu_noun_get_fields (job->query->noun, &n_fields);
  gboolean first = TRUE;

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = NULL;

      if (!is_shown (&fields[i], job))
        continue;
      text = record != NULL ? gewu_words_value (&fields[i], gewu_record_get_nth (record, i))
                            : gewu_words_field (&fields[i]);
      if (job->csv)
        print_csv_cell (text, first);
      else
        printf ("%s%s", first ? "" : "\t", text);
      first = FALSE;
    }
  fputs (job->csv ? "\r\n" : "\n", stdout);
}

static gpointer
print_rows (GewuConnection  *connection,
            gpointer         data,
            GCancellable    *cancellable G_GNUC_UNUSED,
            GError         **error)
{
  ListJob *job = data;
  g_autoptr(GewuRowSource) rows = gewu_store_open_rows (connection, job->query, error);
  g_autoptr(GError) local_error = NULL;
  gboolean first = TRUE;

  if (rows == NULL)
    return NULL;
  if (job->json)
    fputs ("[\n", stdout);
  else
    print_cells (job, NULL);
  for (;;)
    {
      g_autoptr(GewuRecord) record = gewu_row_source_next (rows, &local_error);

      if (record == NULL)
        break;
      if (job->json)
        print_json_record (record, first);
      else
        print_cells (job, record);
      first = FALSE;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (job->json)
    fputs ("\n]\n", stdout);

  return GINT_TO_POINTER (TRUE);
}

int
gewu_cli_list (int    argc,
               char **argv)
{
  g_autofree char *search = NULL;
  ListJob job = { 0 };
  GOptionEntry entries[] = {
    { "search", 0, 0, G_OPTION_ARG_STRING, &search, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &job.json, NULL, NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &job.csv, NULL, NULL },
    { NULL }
  };
  g_autoptr(GewuQuery) query = NULL;
  g_autoptr(GError) error = NULL;
  GewuSession *session;
  GewuNoun noun;
  gboolean printed;

  if (!gewu_cli_parse (&argc, &argv, entries, 2, 2))
    return GEWU_CLI_USAGE;
  if (!find_noun (argv[2], &noun))
    {
      g_printerr (_("There is no list “%s”.\n"), argv[2]);
      return GEWU_CLI_USAGE;
    }
  session = gewu_cli_open (argv[1], GEWU_STORE_READ_ONLY, NULL);
  if (session == NULL)
    return GEWU_CLI_REFUSED;

  query = gewu_query_new (noun);
  gewu_query_set_text (query, search);
  job.query = query;
  printed = gewu_cli_read (session, print_rows, &job, NULL, &error) != NULL;
  gewu_cli_close (session);

  return printed ? GEWU_CLI_DONE : gewu_cli_fail (error);
}
