/* gewu-cli assess: scores a period of a zone's records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands.h"
#include "gewu-cli-evidence.h"
#include "gewu-cli-scores.h"
#include "gewu-session-assess.h"

#include <glib/gi18n.h>

#define DEFAULT_SCHEME "recommended"

typedef struct
{
  GewuSession *session;
  GewuScheme  *scheme;
  GewuPeriod   period;
} AssessContext;

static gboolean
add_evidence (JsonBuilder          *builder,
              const GewuBoard      *board,
              const GewuScore      *score,
              const GewuScoreLine  *line,
              gpointer              data,
              GError              **error)
{
  AssessContext *context = data;
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  if (line->measure == NULL || gewu_score_line_is_left_out (line))
    return TRUE;
  gewu_session_evidence_async (context->session, context->scheme, context->period,
                               board->id, line->item, score->subject->id, NULL,
                               gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  rows = gewu_session_evidence_finish (context->session, result, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    gewu_cli_add_evidence_row (builder, g_ptr_array_index (rows, i));

  return TRUE;
}

static gboolean
print_json (AssessContext          *context,
            GewuSessionAssessment  *assessment,
            GError                **error)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *period = gewu_period_to_string (context->period);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "period");
  json_builder_add_string_value (builder, period);
  if (!gewu_cli_add_scores (builder, assessment->result, add_evidence, context, error))
    return FALSE;
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));

  return TRUE;
}

static int
run (AssessContext *context,
     gboolean       json)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuSessionAssessment *assessment;

  gewu_session_assess_async (context->session, context->scheme, context->period, NULL,
                             gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  assessment = gewu_session_assess_finish (context->session, result, &error);
  if (assessment == NULL)
    return gewu_cli_fail (error);
  if (json)
    print_json (context, assessment, &error);
  else
    gewu_cli_print_scores (assessment->result);
  gewu_session_assessment_free (assessment);

  return error == NULL ? GEWU_CLI_DONE : gewu_cli_fail (error);
}

int
gewu_cli_assess (int    argc,
                 char **argv)
{
  g_autofree char *scheme = NULL;
  g_autofree char *period = NULL;
  gboolean json = FALSE;
  GOptionEntry entries[] = {
    { "scheme", 0, 0, G_OPTION_ARG_STRING, &scheme, NULL, NULL },
    { "period", 0, 0, G_OPTION_ARG_STRING, &period, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL }
  };
  AssessContext context = { 0 };
  g_autoptr(GError) error = NULL;
  int status;

  if (!gewu_cli_parse (&argc, &argv, entries, 1, 1))
    return GEWU_CLI_USAGE;
  if (period == NULL)
    {
      g_printerr (_("Which period? --period 2023Q2\n"));
      return GEWU_CLI_USAGE;
    }
  if (!gewu_period_parse (period, &context.period, &error))
    return gewu_cli_fail (error);
  context.scheme = gewu_cli_load_scheme (scheme != NULL ? scheme : DEFAULT_SCHEME, &error);
  if (context.scheme == NULL)
    return gewu_cli_fail (error);

  context.session = gewu_cli_open (argv[1], GEWU_STORE_READ_ONLY, NULL);
  status = context.session != NULL ? run (&context, json) : GEWU_CLI_REFUSED;
  g_clear_pointer (&context.session, gewu_cli_close);
  gewu_scheme_unref (context.scheme);

  return status;
}
