/* gewu-cli assessment: the life of a scored period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-assessment.h"

#include "commands.h"
#include "gewu-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define COMMAND "assessment"
#define DEFAULT_SCHEME "recommended"

/* ---- printing */

static void
add_head (JsonBuilder              *builder,
          const GewuAssessmentHead *head)
{
  g_autofree char *period = gewu_period_to_string (head->period);

  gewu_cli_add_int (builder, "id", head->id);
  gewu_cli_add_text (builder, "period", period);
  gewu_cli_add_text (builder, "state", gewu_assessment_state_to_id (head->state));
  gewu_cli_add_text (builder, "scheme", head->scheme_code);
  gewu_cli_add_int (builder, "version", head->scheme_version);
  gewu_cli_add_text (builder, "title", head->scheme_title);
  gewu_cli_assessment_add_day (builder, "as_of", head->as_of);
  gewu_cli_assessment_add_day (builder, "until", head->until);
  gewu_cli_add_text (builder, "note", head->note);
  gewu_cli_add_text (builder, "hash", head->hash);
  gewu_cli_add_int (builder, "snapshot", head->snapshot);
  json_builder_set_member_name (builder, "reopened");
  json_builder_add_boolean_value (builder, head->reopened);
  gewu_cli_add_int (builder, "corrections", head->n_corrections);
  gewu_cli_add_int (builder, "entries", head->n_entries);
  gewu_cli_add_int (builder, "objections", head->n_objections);
  gewu_cli_add_int (builder, "undecided", head->n_undecided);
}

static void
print_head (const GewuAssessmentHead *head)
{
  g_autofree char *period = gewu_period_to_string (head->period);
  g_autofree char *as_of = gewu_day_to_string (head->as_of);

  g_print ("%" G_GINT64_FORMAT "\t%s\t%s %d\t%s\t%s\t%s\n", head->id, period, head->scheme_title,
           head->scheme_version, as_of, gewu_words_assessment_state (head->state),
           head->hash != NULL ? head->hash : "");
}

static void
add_event (JsonBuilder               *builder,
           const GewuAssessmentEvent *event)
{
  json_builder_begin_object (builder);
  gewu_cli_add_int (builder, "position", event->position);
  gewu_cli_add_text (builder, "kind", gewu_assessment_event_to_id (event->kind));
  gewu_cli_assessment_add_day (builder, "day", event->day);
  gewu_cli_add_text (builder, "by", event->recorded_by_name);
  gewu_cli_assessment_add_day (builder, "until", event->until);
  gewu_cli_add_text (builder, "number", event->number);
  gewu_cli_add_text (builder, "text", event->text);
  gewu_cli_add_int (builder, "snapshot", event->snapshot);
  gewu_cli_add_text (builder, "hash", event->hash);
  gewu_cli_add_int (builder, "version", event->scheme_version);
  json_builder_end_object (builder);
}

static void
print_event (const GewuAssessmentEvent *event)
{
  g_autofree char *day = gewu_day_to_string (event->day);

  g_print ("  %d\t%s\t%s\t%s\t%s\t%s\n", event->position, day,
           gewu_words_assessment_event (event->kind), event->number != NULL ? event->number : "",
           event->text != NULL ? event->text : "", event->hash != NULL ? event->hash : "");
}

static void
print_detail (const GewuAssessmentDetail *detail,
              gboolean                    json)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (!json)
    {
      print_head (detail->head);
      for (guint i = 0; i < detail->events->len; i++)
        print_event (g_ptr_array_index (detail->events, i));
      return;
    }

  json_builder_begin_object (builder);
  add_head (builder, detail->head);
  json_builder_set_member_name (builder, "events");
  json_builder_begin_array (builder);
  for (guint i = 0; i < detail->events->len; i++)
    add_event (builder, g_ptr_array_index (detail->events, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

GewuAssessmentDetail *
gewu_cli_assessment_load (GewuCliAssessment *self,
                          gint64             id)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuAssessmentDetail *detail;

  gewu_session_get_assessment_async (self->session, id, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  detail = gewu_session_get_assessment_finish (self->session, result, &error);
  if (detail == NULL)
    gewu_cli_fail (error);

  return detail;
}

int
gewu_cli_assessment_print (GewuCliAssessment *self,
                           gint64             id)
{
  g_autoptr(GewuAssessmentDetail) detail = gewu_cli_assessment_load (self, id);

  if (detail == NULL)
    return GEWU_CLI_REFUSED;
  print_detail (detail, self->json);

  return GEWU_CLI_DONE;
}

/* ---- the verbs about the assessment itself */

static GPtrArray *
list_heads (GewuCliAssessment  *self,
            GError            **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_list_assessments_async (self->session, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_list_assessments_finish (self->session, result, error);
}

static int
run_list (GewuCliAssessment *self,
          int                argc G_GNUC_UNUSED,
          char             **argv G_GNUC_UNUSED)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) heads = list_heads (self, &error);

  if (heads == NULL)
    return gewu_cli_fail (error);
  json_builder_begin_array (builder);
  for (guint i = 0; i < heads->len; i++)
    {
      if (!self->json)
        print_head (g_ptr_array_index (heads, i));
      json_builder_begin_object (builder);
      add_head (builder, g_ptr_array_index (heads, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (self->json)
    gewu_cli_print_json (json_builder_get_root (builder));

  return GEWU_CLI_DONE;
}

static int
run_open (GewuCliAssessment *self,
          int                argc G_GNUC_UNUSED,
          char             **argv G_GNUC_UNUSED)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *document = NULL;
  GewuDay as_of = GEWU_DAY_UNKNOWN;
  GewuPeriod period;
  gint64 id;

  if (self->period == NULL)
    return gewu_cli_assessment_missing ("period");
  if (!gewu_period_parse (self->period, &period, &error))
    return gewu_cli_fail (error);
  document = gewu_cli_assessment_read_scheme (self->scheme != NULL ? self->scheme
                                                                   : DEFAULT_SCHEME);
  if (document == NULL || !gewu_cli_assessment_read_day ("as-of", self->as_of, &as_of))
    return GEWU_CLI_REFUSED;

  gewu_session_open_assessment_async (self->session, period, 0, document, as_of, self->note, NULL,
                                      gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  id = gewu_session_open_assessment_finish (self->session, result, &error);

  return id != 0 ? gewu_cli_assessment_print (self, id) : gewu_cli_fail (error);
}

static int
run_show (GewuCliAssessment *self,
          int                argc G_GNUC_UNUSED,
          char             **argv)
{
  gint64 id;

  return gewu_cli_assessment_find (self, argv[1], &id) ? gewu_cli_assessment_print (self, id)
                                                       : GEWU_CLI_REFUSED;
}

static int
run_drop (GewuCliAssessment *self,
          int                argc G_GNUC_UNUSED,
          char             **argv)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (!gewu_cli_assessment_find (self, argv[1], &id))
    return GEWU_CLI_REFUSED;
  gewu_session_drop_assessment_async (self->session, id, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_drop_assessment_finish (self->session, result, &error)
    ? GEWU_CLI_DONE : gewu_cli_fail (error);
}

/* ---- the command */

static const struct
{
  const char            *name;
  int                    n_arguments;   /* at least, after the verb */
  int                    most;
  gboolean               writes;
  GewuCliAssessmentFunc  run;
} verbs[] = {
  { "list", 0, 0, FALSE, run_list },
  { "open", 0, 0, TRUE, run_open },
  { "show", 1, 1, FALSE, run_show },
  { "drop", 1, 1, TRUE, run_drop },
  { "publish", 1, 1, TRUE, gewu_cli_assessment_event },
  { "withdraw", 1, 1, TRUE, gewu_cli_assessment_event },
  { "announce", 1, 1, TRUE, gewu_cli_assessment_event },
  { "seal", 1, 1, TRUE, gewu_cli_assessment_event },
  { "reopen", 1, 1, TRUE, gewu_cli_assessment_event },
  { "correct", 1, 1, TRUE, gewu_cli_assessment_event },
  { "scheme", 1, 1, TRUE, gewu_cli_assessment_event },
  { "score", 1, 1, FALSE, gewu_cli_assessment_score },
  { "verify", 0, 1, FALSE, gewu_cli_assessment_verify },
  { "entries", 1, 1, TRUE, gewu_cli_assessment_entries },
  { "objections", 1, 1, FALSE, gewu_cli_assessment_objections },
  { "object", 1, 1, TRUE, gewu_cli_assessment_object },
  { "decide", 2, 2, TRUE, gewu_cli_assessment_decide },
  { "late", 1, 1, FALSE, gewu_cli_assessment_late },
  { "adjust", 1, 2, TRUE, gewu_cli_assessment_adjust },
  { "adjustments", 1, 1, FALSE, gewu_cli_assessment_adjustments },
  { "slips", 1, 1, FALSE, gewu_cli_assessment_slips },
  { "paper", 2, 2, FALSE, gewu_cli_assessment_paper },
  { "sheet-out", 1, 1, FALSE, gewu_cli_assessment_sheet_out },
  { "sheet-in", 2, 2, TRUE, gewu_cli_assessment_sheet_in },
  { "archive", 1, 1, FALSE, gewu_cli_assessment_archive },
};

static int
print_usage (void)
{
  for (const GewuCommand *command = gewu_commands; command->name != NULL; command++)
    if (strcmp (command->name, COMMAND) == 0)
      g_printerr (_("Usage: %s %s %s\n"), g_get_prgname (), command->name, command->arguments);

  return GEWU_CLI_USAGE;
}

static int
run (GewuCliAssessment *self,
     int                argc,
     char             **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      int status;

      if (strcmp (verbs[i].name, argv[2]) != 0)
        continue;
      if (argc - 3 < verbs[i].n_arguments || argc - 3 > verbs[i].most)
        return print_usage ();
      self->session = gewu_cli_open (argv[1], verbs[i].writes ? GEWU_STORE_READ_WRITE
                                                              : GEWU_STORE_READ_ONLY,
                                     self->operator);
      if (self->session == NULL)
        return GEWU_CLI_REFUSED;
      status = verbs[i].run (self, argc - 2, argv + 2);
      gewu_cli_close (self->session);
      return status;
    }

  return print_usage ();
}

static int
parse_and_run (GewuCliAssessment *self,
               int                argc,
               char             **argv)
{
  GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &self->operator, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, NULL, NULL },
    { "period", 0, 0, G_OPTION_ARG_STRING, &self->period, NULL, NULL },
    { "scheme", 0, 0, G_OPTION_ARG_STRING, &self->scheme, NULL, NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &self->as_of, NULL, NULL },
    { "note", 0, 0, G_OPTION_ARG_STRING, &self->note, NULL, NULL },
    { "on", 0, 0, G_OPTION_ARG_STRING, &self->on, NULL, NULL },
    { "until", 0, 0, G_OPTION_ARG_STRING, &self->until, NULL, NULL },
    { "number", 0, 0, G_OPTION_ARG_STRING, &self->number, NULL, NULL },
    { "text", 0, 0, G_OPTION_ARG_STRING, &self->text, NULL, NULL },
    { "line", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->lines, NULL, NULL },
    { "anyway", 0, 0, G_OPTION_ARG_NONE, &self->anyway, NULL, NULL },
    { "live", 0, 0, G_OPTION_ARG_NONE, &self->live, NULL, NULL },
    { "snapshot", 0, 0, G_OPTION_ARG_INT64, &self->snapshot, NULL, NULL },
    { "entry", 0, 0, G_OPTION_ARG_STRING, &self->entry, NULL, NULL },
    { "subject", 0, 0, G_OPTION_ARG_STRING, &self->subject, NULL, NULL },
    { "value", 0, 0, G_OPTION_ARG_STRING, &self->value, NULL, NULL },
    { "denominator", 0, 0, G_OPTION_ARG_STRING, &self->denominator, NULL, NULL },
    { "rater", 0, 0, G_OPTION_ARG_STRING, &self->rater, NULL, NULL },
    { "rater-name", 0, 0, G_OPTION_ARG_STRING, &self->rater_name, NULL, NULL },
    { "finder", 0, 0, G_OPTION_ARG_STRING, &self->finder, NULL, NULL },
    { "matter", 0, 0, G_OPTION_ARG_STRING, &self->matter, NULL, NULL },
    { "document", 0, 0, G_OPTION_ARG_STRING, &self->document, NULL, NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &self->reason, NULL, NULL },
    { "replace", 0, 0, G_OPTION_ARG_FILENAME, &self->replace, NULL, NULL },
    { "measures", 0, 0, G_OPTION_ARG_STRING, &self->measures, NULL, NULL },
    { "id", 0, 0, G_OPTION_ARG_INT64, &self->id, NULL, NULL },
    { "drop", 0, 0, G_OPTION_ARG_INT64, &self->drop, NULL, NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &self->dry_run, NULL, NULL },
    { "board", 0, 0, G_OPTION_ARG_STRING, &self->board, NULL, NULL },
    { "item", 0, 0, G_OPTION_ARG_STRING, &self->item, NULL, NULL },
    { "record", 0, 0, G_OPTION_ARG_STRING, &self->record, NULL, NULL },
    { "by", 0, 0, G_OPTION_ARG_STRING, &self->by, NULL, NULL },
    { "numerator", 0, 0, G_OPTION_ARG_STRING, &self->numerator, NULL, NULL },
    { "points", 0, 0, G_OPTION_ARG_STRING, &self->points, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output, NULL, NULL },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &self->unit, NULL, NULL },
    { "no-pay", 0, 0, G_OPTION_ARG_NONE, &self->no_pay, NULL, NULL },
    { NULL }
  };

  return gewu_cli_parse (&argc, &argv, entries, 2, 4) ? run (self, argc, argv) : GEWU_CLI_USAGE;
}

static void
clear_options (GewuCliAssessment *self)
{
  char *texts[] = {
    self->operator, self->period, self->scheme, self->as_of, self->note, self->on, self->until,
    self->number, self->text, self->entry, self->subject, self->value, self->denominator,
    self->rater, self->rater_name, self->finder, self->matter, self->document, self->reason,
    self->replace, self->measures, self->board, self->item, self->record, self->by,
    self->numerator, self->points, self->output, self->unit
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  g_strfreev (self->lines);
}

int
gewu_cli_assessment (int    argc,
                     char **argv)
{
  GewuCliAssessment self = { 0 };
  int status = parse_and_run (&self, argc, argv);

  clear_options (&self);

  return status;
}

/* ---- what is typed */

gboolean
gewu_cli_assessment_find (GewuCliAssessment *self,
                          const char        *text,
                          gint64            *id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) heads = list_heads (self, &error);
  guint n = 0;

  if (heads == NULL)
    {
      gewu_cli_fail (error);
      return FALSE;
    }
  for (guint i = 0; i < heads->len; i++)
    {
      const GewuAssessmentHead *head = g_ptr_array_index (heads, i);
      g_autofree char *period = gewu_period_to_string (head->period);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, head->id);

      if (g_str_equal (number, text) || g_str_equal (period, text))
        {
          *id = head->id;
          n++;
        }
    }
  if (n == 0)
    g_printerr (_("There is no assessment “%s”. See the list: assessment DB list.\n"), text);
  if (n > 1)
    g_printerr (_("Several assessments are of %s. Give the number instead; see the list: "
                  "assessment DB list.\n"), text);

  return n == 1;
}
