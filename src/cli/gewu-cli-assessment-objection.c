/* gewu-cli assessment DB objections|object|decide.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-assessment.h"

#include "gewu-session-objection.h"
#include "gewu-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- listing */

static void
add_effect (JsonBuilder          *builder,
            const GewuLineEffect *effect)
{
  gewu_cli_assessment_add_number (builder, "numerator", effect->has_numerator, effect->numerator);
  gewu_cli_assessment_add_number (builder, "denominator", effect->has_denominator,
                                  effect->denominator);
  gewu_cli_assessment_add_number (builder, "points", effect->has_points, effect->points);
}

static void
add_objection (JsonBuilder         *builder,
               const GewuObjection *objection,
               GewuDay              until)
{
  json_builder_begin_object (builder);
  gewu_cli_add_int (builder, "id", objection->id);
  gewu_cli_add_text (builder, "board", objection->board);
  gewu_cli_add_text (builder, "item", objection->item);
  gewu_cli_add_text (builder, "kind", gewu_noun_to_id (objection->noun));
  gewu_cli_add_int (builder, "subject", objection->subject);
  gewu_cli_add_text (builder, "name", objection->subject_name);
  gewu_cli_add_text (builder, "record", objection->record_name);
  gewu_cli_assessment_add_day (builder, "raised_on", objection->raised_on);
  gewu_cli_add_text (builder, "raised_by", objection->raised_by_name);
  json_builder_set_member_name (builder, "late");
  json_builder_add_boolean_value (builder, gewu_objection_is_late (objection, until));
  gewu_cli_add_text (builder, "text", objection->text);
  gewu_cli_add_text (builder, "verdict", gewu_verdict_to_id (objection->verdict));
  gewu_cli_assessment_add_day (builder, "decided_on", objection->decided_on);
  gewu_cli_add_text (builder, "decided_by", objection->decided_by_name);
  gewu_cli_add_text (builder, "reason", objection->reason);
  add_effect (builder, &objection->effect);
  json_builder_end_object (builder);
}

static void
print_objection (const GewuObjection *objection,
                 GewuDay              until)
{
  g_autofree char *day = gewu_day_to_string (objection->raised_on);

  g_print ("%" G_GINT64_FORMAT "\t%s%s\t%s\t%s\t%s\t%s\t%s\n", objection->id, day,
           gewu_objection_is_late (objection, until) ? _(" (late)") : "",
           objection->subject_name != NULL ? objection->subject_name : "", objection->item,
           objection->text, gewu_words_verdict (objection->verdict),
           objection->reason != NULL ? objection->reason : "");
}

static int
list (GewuCliAssessment *self,
      gint64             id)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) objections = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuAssessmentDetail) detail = gewu_cli_assessment_load (self, id);

  if (detail == NULL)
    return GEWU_CLI_REFUSED;
  gewu_session_list_objections_async (self->session, id, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  objections = gewu_session_list_objections_finish (self->session, result, &error);
  if (objections == NULL)
    return gewu_cli_fail (error);

  json_builder_begin_array (builder);
  for (guint i = 0; i < objections->len; i++)
    {
      if (!self->json)
        print_objection (g_ptr_array_index (objections, i), detail->head->until);
      add_objection (builder, g_ptr_array_index (objections, i), detail->head->until);
    }
  json_builder_end_array (builder);
  if (self->json)
    gewu_cli_print_json (json_builder_get_root (builder));

  return GEWU_CLI_DONE;
}

int
gewu_cli_assessment_objections (GewuCliAssessment *self,
                                int                argc G_GNUC_UNUSED,
                                char             **argv)
{
  gint64 id;

  return gewu_cli_assessment_find (self, argv[1], &id) ? list (self, id) : GEWU_CLI_REFUSED;
}

/* ---- raising */

/* "visit:1024" */
static gboolean
read_record (const char    *text,
             GewuObjection *objection)
{
  g_auto(GStrv) parts = g_strsplit (text != NULL ? text : "", ":", 2);

  if (text == NULL)
    return TRUE;
  objection->has_record =
    g_strv_length (parts) == 2 && gewu_noun_from_id (parts[0], &objection->record_noun) &&
    g_ascii_string_to_signed (parts[1], 10, 1, G_MAXINT64, &objection->record, NULL);
  if (!objection->has_record)
    g_printerr (_("--record: write issue:ID, visit:ID or enterprise:ID.\n"));

  return objection->has_record;
}

static gboolean
fill_objection (GewuCliAssessment *self,
                GewuObjection     *objection)
{
  g_autoptr(GewuAssessmentDetail) detail =
    gewu_cli_assessment_load (self, objection->assessment);
  const GewuBoard *board =
    detail != NULL ? gewu_scheme_find_board (detail->scheme, self->board) : NULL;

  if (detail == NULL)
    return FALSE;
  objection->board = g_strdup (self->board);
  objection->item = g_strdup (self->item);
  objection->text = g_strdup (self->text);
  objection->noun = board != NULL ? board->noun : GEWU_NOUN_PERSON;

  return gewu_cli_assessment_find_subject (self, objection->noun, self->subject,
                                           &objection->subject) &&
         (self->by == NULL || gewu_cli_assessment_find_subject (self, GEWU_NOUN_PERSON, self->by,
                                                                &objection->raised_by)) &&
         gewu_cli_assessment_read_day ("on", self->on, &objection->raised_on) &&
         read_record (self->record, objection);
}

int
gewu_cli_assessment_object (GewuCliAssessment *self,
                            int                argc G_GNUC_UNUSED,
                            char             **argv)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GewuObjection) objection = g_new0 (GewuObjection, 1);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  if (self->board == NULL || self->item == NULL || self->subject == NULL)
    return gewu_cli_assessment_missing ("board, --item, --subject");
  if (!gewu_cli_assessment_find (self, argv[1], &objection->assessment) ||
      !fill_objection (self, objection))
    return GEWU_CLI_REFUSED;
  gewu_session_raise_objection_async (self->session, objection, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_raise_objection_finish (self->session, result, &error) != 0
    ? list (self, objection->assessment) : gewu_cli_fail (error);
}

/* ---- deciding */

static gboolean
fill_verdict (GewuCliAssessment *self,
              GewuObjection     *verdict)
{
  GewuLineEffect *effect = &verdict->effect;

  verdict->reason = g_strdup (self->reason);

  return gewu_cli_assessment_read_number ("numerator", self->numerator, &effect->has_numerator,
                                          &effect->numerator) &&
         gewu_cli_assessment_read_number ("denominator", self->denominator,
                                          &effect->has_denominator, &effect->denominator) &&
         gewu_cli_assessment_read_number ("points", self->points, &effect->has_points,
                                          &effect->points) &&
         gewu_cli_assessment_read_day ("on", self->on, &verdict->decided_on) &&
         (self->by == NULL || gewu_cli_assessment_find_subject (self, GEWU_NOUN_PERSON, self->by,
                                                                &verdict->decided_by));
}

int
gewu_cli_assessment_decide (GewuCliAssessment *self,
                            int                argc G_GNUC_UNUSED,
                            char             **argv)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GewuObjection) verdict = g_new0 (GewuObjection, 1);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  gboolean undecided = strcmp (argv[2], "undecided") == 0;

  if (!g_ascii_string_to_signed (argv[1], 10, 1, G_MAXINT64, &verdict->id, NULL) ||
      (!undecided && !gewu_verdict_from_id (argv[2], &verdict->verdict)))
    {
      g_printerr (_("decide OBJECTION upheld|partly|refused|undecided\n"));
      return GEWU_CLI_USAGE;
    }
  if (!fill_verdict (self, verdict))
    return GEWU_CLI_REFUSED;
  gewu_session_decide_objection_async (self->session, verdict, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_decide_objection_finish (self->session, result, &error)
    ? GEWU_CLI_DONE : gewu_cli_fail (error);
}
