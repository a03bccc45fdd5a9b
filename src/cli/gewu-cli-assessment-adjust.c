/* gewu-cli assessment DB late|adjust|adjustments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-assessment.h"

#include "gewu-session-objection.h"

#include <glib/gi18n.h>

static void
add_ids (JsonBuilder  *builder,
         const char   *name,
         const GArray *ids)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < ids->len; i++)
    json_builder_add_int_value (builder, g_array_index (ids, gint64, i));
  json_builder_end_array (builder);
}

static void
add_fact (JsonBuilder        *builder,
          const GewuLateFact *fact)
{
  json_builder_begin_object (builder);
  gewu_cli_add_text (builder, "board", fact->board);
  gewu_cli_add_text (builder, "item", fact->item);
  gewu_cli_add_text (builder, "kind", gewu_noun_to_id (fact->noun));
  gewu_cli_add_int (builder, "subject", fact->subject);
  gewu_cli_add_text (builder, "name", fact->subject_name);
  gewu_cli_assessment_add_number (builder, "standing", TRUE, fact->standing);
  gewu_cli_assessment_add_number (builder, "live", TRUE, fact->live);
  gewu_cli_assessment_add_number (builder, "adjusted", TRUE, fact->adjusted);
  gewu_cli_assessment_add_number (builder, "due", TRUE, fact->due);
  add_ids (builder, "came", fact->came);
  add_ids (builder, "went", fact->went);
  add_ids (builder, "changed", fact->changed);
  json_builder_end_object (builder);
}

static void
print_fact (const GewuLateFact *fact)
{
  g_autofree char *standing = gewu_decimal_to_string (fact->standing, 0);
  g_autofree char *live = gewu_decimal_to_string (fact->live, 0);
  g_autofree char *due = gewu_decimal_to_string (fact->due, 0);

  g_print ("%s\t%s\t%s → %s\t%s\n", fact->subject_name,
           fact->title != NULL ? fact->title : fact->item, standing, live, due);
}

int
gewu_cli_assessment_late (GewuCliAssessment *self,
                          int                argc G_GNUC_UNUSED,
                          char             **argv)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) facts = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (!gewu_cli_assessment_find (self, argv[1], &id))
    return GEWU_CLI_REFUSED;
  gewu_session_list_late_facts_async (self->session, id, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  facts = gewu_session_list_late_facts_finish (self->session, result, &error);
  if (facts == NULL)
    return gewu_cli_fail (error);

  json_builder_begin_array (builder);
  for (guint i = 0; i < facts->len; i++)
    {
      if (!self->json)
        print_fact (g_ptr_array_index (facts, i));
      add_fact (builder, g_ptr_array_index (facts, i));
    }
  json_builder_end_array (builder);
  if (self->json)
    gewu_cli_print_json (json_builder_get_root (builder));

  return GEWU_CLI_DONE;
}

/* ---- adjustments */

static void
add_adjustment (JsonBuilder          *builder,
                const GewuAdjustment *adjustment)
{
  json_builder_begin_object (builder);
  gewu_cli_add_int (builder, "id", adjustment->id);
  gewu_cli_add_text (builder, "from", adjustment->source_period);
  gewu_cli_add_text (builder, "board", adjustment->board);
  gewu_cli_add_text (builder, "item", adjustment->item);
  gewu_cli_add_int (builder, "subject", adjustment->subject);
  gewu_cli_add_text (builder, "name", adjustment->subject_name);
  gewu_cli_assessment_add_number (builder, "points", TRUE, adjustment->points);
  gewu_cli_assessment_add_day (builder, "day", adjustment->day);
  gewu_cli_add_text (builder, "text", adjustment->text);
  json_builder_end_object (builder);
}

static void
print_adjustment (const GewuAdjustment *adjustment)
{
  g_autofree char *points = gewu_decimal_to_string (adjustment->points, 0);

  g_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s\n", adjustment->id, adjustment->source_period,
           adjustment->subject_name != NULL ? adjustment->subject_name : "", points,
           adjustment->text);
}

static int
list (GewuCliAssessment *self,
      gint64             id)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) adjustments = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_list_adjustments_async (self->session, id, FALSE, NULL, gewu_cli_answer_cb,
                                       &answer);
  result = gewu_cli_wait (&answer);
  adjustments = gewu_session_list_adjustments_finish (self->session, result, &error);
  if (adjustments == NULL)
    return gewu_cli_fail (error);

  json_builder_begin_array (builder);
  for (guint i = 0; i < adjustments->len; i++)
    {
      if (!self->json)
        print_adjustment (g_ptr_array_index (adjustments, i));
      add_adjustment (builder, g_ptr_array_index (adjustments, i));
    }
  json_builder_end_array (builder);
  if (self->json)
    gewu_cli_print_json (json_builder_get_root (builder));

  return GEWU_CLI_DONE;
}

int
gewu_cli_assessment_adjustments (GewuCliAssessment *self,
                                 int                argc G_GNUC_UNUSED,
                                 char             **argv)
{
  gint64 id;

  return gewu_cli_assessment_find (self, argv[1], &id) ? list (self, id) : GEWU_CLI_REFUSED;
}

static gboolean
take (GewuCliAssessment  *self,
      gint64              source,
      gint64              target,
      GError            **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_take_adjustments_async (self->session, source, target, GEWU_NOUN_PERSON, 0,
                                       self->text, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_take_adjustments_finish (self->session, result, error) >= 0;
}

static gboolean
drop (GewuCliAssessment  *self,
      GError            **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_remove_adjustment_async (self->session, self->drop, NULL, gewu_cli_answer_cb,
                                        &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_remove_adjustment_finish (self->session, result, error);
}

/* adjust SOURCE TARGET, or adjust TARGET --drop ADJUSTMENT. */
int
gewu_cli_assessment_adjust (GewuCliAssessment *self,
                            int                argc,
                            char             **argv)
{
  g_autoptr(GError) error = NULL;
  gint64 source, target;

  if ((argc < 3) != (self->drop != 0))
    {
      g_printerr (_("adjust SEALED OPEN, or adjust OPEN --drop ADJUSTMENT\n"));
      return GEWU_CLI_USAGE;
    }
  if (!gewu_cli_assessment_find (self, argv[1], &source) ||
      !gewu_cli_assessment_find (self, argv[argc - 1], &target))
    return GEWU_CLI_REFUSED;
  if (!(self->drop != 0 ? drop (self, &error) : take (self, source, target, &error)))
    return gewu_cli_fail (error);

  return list (self, target);
}
