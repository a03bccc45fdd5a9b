/* gewu-cli assessment DB score|verify: the result as it stands or live, and whether it holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-assessment.h"

#include "gewu-cli-evidence.h"
#include "gewu-cli-scores.h"
#include "gewu-cli-snapshot.h"
#include "gewu-words.h"

#include <glib/gi18n.h>

/* ---- results */

typedef struct
{
  GewuCliAssessment     *self;
  gint64                 id;
  GewuSessionAssessment *assessment;
} ResultContext;

static gboolean
add_evidence (JsonBuilder          *builder,
              const GewuBoard      *board,
              const GewuScore      *score,
              const GewuScoreLine  *line,
              gpointer              data,
              GError              **error)
{
  ResultContext *context = data;
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  if (line->measure == NULL || gewu_score_line_is_left_out (line))
    return TRUE;
  gewu_session_assessment_evidence_async (context->self->session, context->id,
                                          context->assessment->snapshot, board->id, line->item,
                                          score->subject->id, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  rows = gewu_session_assessment_evidence_finish (context->self->session, result, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    gewu_cli_add_evidence_row (builder, g_ptr_array_index (rows, i));

  return TRUE;
}

static void
add_released (JsonBuilder           *builder,
              GewuSessionAssessment *assessment)
{
  json_builder_set_member_name (builder, "released");
  json_builder_begin_array (builder);
  for (guint i = 0; i < gewu_assessment_result_get_n_boards (assessment->result); i++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (assessment->result, i);

      for (guint j = 0; j < board->scores->len; j++)
        {
          const GewuScore *score = g_ptr_array_index (board->scores, j);
          GewuDecimal released =
            gewu_session_assessment_get_released (assessment, board->board, score->subject);

          if (released.millionths == 0)
            continue;
          json_builder_begin_object (builder);
          gewu_cli_add_text (builder, "board", board->board->id);
          gewu_cli_add_int (builder, "id", score->subject->id);
          gewu_cli_assessment_add_number (builder, "yuan", TRUE, released);
          json_builder_end_object (builder);
        }
    }
  json_builder_end_array (builder);
}

static int
print_json (ResultContext *context)
{
  GewuSessionAssessment *assessment = context->assessment;
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *period = gewu_period_to_string (assessment->period);
  g_autoptr(GError) error = NULL;

  json_builder_begin_object (builder);
  gewu_cli_add_text (builder, "period", period);
  gewu_cli_add_text (builder, "state", gewu_assessment_state_to_id (assessment->head->state));
  gewu_cli_assessment_add_day (builder, "as_of", assessment->as_of);
  gewu_cli_add_int (builder, "snapshot", assessment->snapshot);
  gewu_cli_add_text (builder, "hash", assessment->hash);
  if (!gewu_cli_add_scores (builder, assessment->result, add_evidence, context, &error))
    return gewu_cli_fail (error);
  add_released (builder, assessment);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));

  return GEWU_CLI_DONE;
}

int
gewu_cli_assessment_score (GewuCliAssessment *self,
                           int                argc G_GNUC_UNUSED,
                           char             **argv)
{
  ResultContext context = { .self = self };
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  int status = GEWU_CLI_DONE;

  if (!gewu_cli_assessment_find (self, argv[1], &context.id))
    return GEWU_CLI_REFUSED;
  if (self->snapshot != 0)
    gewu_session_score_snapshot_async (self->session, context.id, self->snapshot, NULL,
                                       gewu_cli_answer_cb, &answer);
  else
    gewu_session_score_assessment_async (self->session, context.id,
                                         self->live ? GEWU_RESULT_LIVE : GEWU_RESULT_STANDING,
                                         NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  context.assessment = gewu_session_score_assessment_finish (self->session, result, &error);
  if (context.assessment == NULL)
    return gewu_cli_fail (error);
  if (self->json)
    status = print_json (&context);
  else
    gewu_cli_print_scores (context.assessment->result);
  gewu_session_assessment_free (context.assessment);

  return status;
}

/* ---- checking */

static void
add_check (JsonBuilder             *builder,
           const GewuSnapshotCheck *check)
{
  g_autofree char *period = gewu_period_to_string (check->period);

  json_builder_begin_object (builder);
  gewu_cli_add_int (builder, "assessment", check->assessment);
  gewu_cli_add_text (builder, "period", period);
  gewu_cli_add_int (builder, "snapshot", check->snapshot);
  gewu_cli_add_text (builder, "kind", gewu_assessment_event_to_id (check->kind));
  gewu_cli_add_text (builder, "hash", check->hash);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, check->error == NULL);
  json_builder_end_object (builder);
}

static void
print_check (const GewuSnapshotCheck *check)
{
  g_autofree char *period = gewu_period_to_string (check->period);
  g_autofree char *wrong = check->error != NULL ? gewu_words_error (check->error) : NULL;

  /* Translators: whether a result that was kept comes out the same again */
  g_print ("%s\t%s\t%s\t%s\t%s\n", period, check->scheme_title,
           gewu_words_assessment_event (check->kind), check->hash,
           wrong != NULL ? wrong : _("holds"));
}

int
gewu_cli_assessment_verify (GewuCliAssessment *self,
                            int                argc,
                            char             **argv)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(GPtrArray) checks = NULL;
  g_autoptr(GError) error = NULL;
  const GewuSnapshotCheck *failed;
  gint64 id = 0;

  if (argc > 1 && !gewu_cli_assessment_find (self, argv[1], &id))
    return GEWU_CLI_REFUSED;
  checks = gewu_cli_check_snapshots (self->session, id, &error);
  if (checks == NULL)
    return gewu_cli_fail (error);

  json_builder_begin_array (builder);
  for (guint i = 0; i < checks->len; i++)
    {
      if (!self->json)
        print_check (g_ptr_array_index (checks, i));
      add_check (builder, g_ptr_array_index (checks, i));
    }
  json_builder_end_array (builder);
  if (self->json)
    gewu_cli_print_json (json_builder_get_root (builder));

  failed = gewu_cli_find_failed_check (checks);

  return failed == NULL ? GEWU_CLI_DONE : gewu_cli_fail (failed->error);
}
