/* gewu-cli sentence: the sentences of a document, and writing one of them anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli-scores.h"
#include "gewu-cli.h"
#include "gewu-document.h"
#include "gewu-error.h"
#include "gewu-session-report.h"

#include <glib/gi18n.h>

/* ---- reading */

static GewuDocument *
build (GewuSession              *session,
       const GewuReportRequest  *request,
       GError                  **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_build_report_async (session, request, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_build_report_finish (session, result, error);
}

typedef void (*SentenceFunc) (const GewuProseSentence *sentence,
                              gpointer                 data);

static void
for_each_sentence (const GewuDocument *document,
                   SentenceFunc        func,
                   gpointer            data)
{
  for (guint i = 0; document->prose != NULL && i < document->prose->paragraphs->len; i++)
    {
      GArray *sentences =
        g_array_index (document->prose->paragraphs, GewuProseParagraph, i).sentences;

      for (guint j = 0; j < sentences->len; j++)
        func (&g_array_index (sentences, GewuProseSentence, j), data);
    }
}

/* "*" marks one that was written anew, "!" one whose figures moved since. */
static void
print_line (const GewuProseSentence *sentence,
            gpointer                 data G_GNUC_UNUSED)
{
  g_print ("%s%s\t%s\t%s\n", sentence->is_edited ? "*" : "", sentence->is_stale ? "!" : "",
           sentence->key != NULL ? sentence->key : "", sentence->text);
}

static void
add_object (const GewuProseSentence *sentence,
            gpointer                 data)
{
  JsonBuilder *builder = data;

  json_builder_begin_object (builder);
  gewu_cli_add_text (builder, "key", sentence->key);
  gewu_cli_add_text (builder, "text", sentence->text);
  gewu_cli_add_text (builder, "generated", sentence->generated);
  json_builder_set_member_name (builder, "edited");
  json_builder_add_boolean_value (builder, sentence->is_edited);
  json_builder_set_member_name (builder, "stale");
  json_builder_add_boolean_value (builder, sentence->is_stale);
  json_builder_end_object (builder);
}

static void
print_json (const GewuDocument *document)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  gewu_cli_add_text (builder, "title", document->title);
  json_builder_set_member_name (builder, "sentences");
  json_builder_begin_array (builder);
  for_each_sentence (document, add_object, builder);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "unplaced");
  json_builder_begin_array (builder);
  for (guint i = 0; document->prose != NULL && i < document->prose->unplaced->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (document->prose->unplaced, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (const GewuDocument *document)
{
  for_each_sentence (document, print_line, NULL);
  for (guint i = 0; document->prose != NULL && i < document->prose->unplaced->len; i++)
    g_print (_("Written for a sentence that there is none of now: %s\n"),
             (const char *) g_ptr_array_index (document->prose->unplaced, i));
}

/* ---- writing */

typedef struct
{
  const char *key;
  const char *generated;   /* NULL: there is no such sentence */
} Wanted;

static void
look_for (const GewuProseSentence *sentence,
          gpointer                 data)
{
  Wanted *wanted = data;

  if (g_strcmp0 (sentence->key, wanted->key) == 0)
    wanted->generated = sentence->generated;
}

/* An edit of a sentence that there is none of now can still be put back. */
static gboolean
edit (GewuSession              *session,
      const GewuReportRequest  *request,
      const GewuDocument       *document,
      const char               *key,
      const char               *text,
      GError                  **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  Wanted wanted = { .key = key };

  for_each_sentence (document, look_for, &wanted);
  if (wanted.generated == NULL && text != NULL)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, key);
      return FALSE;
    }
  gewu_session_edit_sentence_async (session, request, key,
                                    wanted.generated != NULL ? wanted.generated : "", text, NULL,
                                    gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_edit_sentence_finish (session, result, error);
}

/* key NULL: only shows them. */
static int
run (GewuSession             *session,
     const GewuReportRequest *request,
     const char              *key,
     const char              *text,
     gboolean                 json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuDocument) document = build (session, request, &error);

  if (document == NULL)
    return gewu_cli_fail (error);
  if (key != NULL)
    {
      if (!edit (session, request, document, key, text, &error))
        return gewu_cli_fail (error);
      g_clear_pointer (&document, gewu_document_free);
      document = build (session, request, &error);
      if (document == NULL)
        return gewu_cli_fail (error);
    }
  if (json)
    print_json (document);
  else
    print_text (document);

  return GEWU_CLI_DONE;
}

/* ---- */

typedef struct
{
  char     *scheme;
  char     *period;
  char     *as_of;
  char     *unit;
  char     *grid;
  char     *operator;
  gint64    meeting;
  gboolean  reset;
  gboolean  json;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->scheme);
  g_free (self->period);
  g_free (self->as_of);
  g_free (self->unit);
  g_free (self->grid);
  g_free (self->operator);
}

static GewuReportRequest *
make_request (const char     *report,
              const Options  *options,
              GError        **error)
{
  g_autoptr(GewuReportRequest) request = gewu_report_request_new (report);

  if (options->period != NULL && !gewu_period_parse (options->period, &request->period, error))
    return NULL;
  request->as_of = gewu_day_parse (options->as_of);
  if (options->as_of != NULL && request->as_of == GEWU_DAY_UNKNOWN)
    {
      g_set_error_literal (error, GEWU_ERROR, GEWU_ERROR_INVALID, "as-of");
      return NULL;
    }
  if (options->scheme != NULL)
    {
      request->scheme = gewu_cli_load_scheme (options->scheme, error);
      if (request->scheme == NULL)
        return NULL;
    }
  request->meeting = options->meeting;
  request->unit = g_strdup (options->unit);
  request->grid = g_strdup (options->grid);

  return g_steal_pointer (&request);
}

static int
start (char          **argv,
       int             argc,
       const Options  *options)
{
  const char *key = argc > 3 ? argv[3] : NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuReportRequest) request = NULL;
  GewuSession *session;
  int status;

  if ((options->period == NULL && options->meeting == 0) || (argc == 4) != options->reset)
    {
      g_printerr (_("A sentence needs its document, --period 2023Q2 or --meeting ID, its key, and "
                    "its new text or --reset.\n"));
      return GEWU_CLI_USAGE;
    }
  request = make_request (argv[2], options, &error);
  if (request == NULL)
    return gewu_cli_fail (error);
  session = gewu_cli_open (argv[1], key != NULL ? GEWU_STORE_READ_WRITE : GEWU_STORE_READ_ONLY,
                           options->operator);
  if (session == NULL)
    return GEWU_CLI_REFUSED;
  status = run (session, request, key, argc > 4 ? argv[4] : NULL, options->json);
  gewu_cli_close (session);

  return status;
}

int
gewu_cli_sentence (int    argc,
                   char **argv)
{
  Options options = { 0 };
  GOptionEntry entries[] = {
    { "scheme", 0, 0, G_OPTION_ARG_STRING, &options.scheme, NULL, NULL },
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period, NULL, NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &options.as_of, NULL, NULL },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &options.unit, NULL, NULL },
    { "grid", 0, 0, G_OPTION_ARG_STRING, &options.grid, NULL, NULL },
    { "meeting", 0, 0, G_OPTION_ARG_INT64, &options.meeting, NULL, NULL },
    { "reset", 0, 0, G_OPTION_ARG_NONE, &options.reset, NULL, NULL },
    { "as", 0, 0, G_OPTION_ARG_STRING, &options.operator, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, NULL, NULL },
    { NULL }
  };
  int status = gewu_cli_parse (&argc, &argv, entries, 2, 4) ? start (argv, argc, &options)
                                                            : GEWU_CLI_USAGE;

  clear_options (&options);

  return status;
}
