/* gewu-cli assessment DB entries: listing, adding, dropping, and taking over a table of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-assessment.h"

#include "gewu-session-entry.h"

#include <glib/gi18n.h>

/* ---- listing */

static void
add_entry (JsonBuilder               *builder,
           const GewuAssessmentEntry *entry)
{
  json_builder_begin_object (builder);
  gewu_cli_add_int (builder, "id", entry->id);
  gewu_cli_add_text (builder, "entry", entry->measure);
  gewu_cli_add_text (builder, "kind", gewu_noun_to_id (entry->noun));
  gewu_cli_add_int (builder, "subject", entry->subject);
  gewu_cli_add_text (builder, "name", entry->subject_name);
  gewu_cli_add_text (builder, "rater", entry->rater);
  gewu_cli_add_text (builder, "rater_name", entry->rater_name);
  gewu_cli_assessment_add_number (builder, "value", entry->has_value, entry->value);
  gewu_cli_assessment_add_number (builder, "denominator", entry->has_denominator,
                                  entry->denominator);
  gewu_cli_assessment_add_day (builder, "date", entry->day);
  gewu_cli_add_text (builder, "finder", entry->finder);
  gewu_cli_add_text (builder, "matter", entry->matter);
  gewu_cli_add_text (builder, "reason", entry->reason);
  gewu_cli_add_text (builder, "document", entry->document);
  gewu_cli_add_text (builder, "by", entry->recorded_by_name);
  json_builder_end_object (builder);
}

static void
print_entry (const GewuAssessmentEntry *entry)
{
  g_autofree char *value = entry->has_value ? gewu_decimal_to_string (entry->value, 0) : NULL;
  g_autofree char *day = gewu_day_to_string (entry->day);

  g_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s\t%s\t%s\n", entry->id, entry->measure,
           entry->subject_name != NULL ? entry->subject_name : "",
           entry->rater != NULL ? entry->rater : "", value != NULL ? value : "",
           day != NULL ? day : "", entry->reason != NULL ? entry->reason : "");
}

static int
list (GewuCliAssessment *self,
      gint64             id)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_list_entries_async (self->session, id, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  entries = gewu_session_list_entries_finish (self->session, result, &error);
  if (entries == NULL)
    return gewu_cli_fail (error);

  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    {
      if (!self->json)
        print_entry (g_ptr_array_index (entries, i));
      add_entry (builder, g_ptr_array_index (entries, i));
    }
  json_builder_end_array (builder);
  if (self->json)
    gewu_cli_print_json (json_builder_get_root (builder));

  return GEWU_CLI_DONE;
}

/* ---- one entry */

static gboolean
fill_entry (GewuCliAssessment   *self,
            gint64               id,
            GewuAssessmentEntry *entry)
{
  g_autoptr(GewuAssessmentDetail) detail = gewu_cli_assessment_load (self, id);
  const GewuEntryDeclaration *declaration =
    detail != NULL ? gewu_scheme_find_entry (detail->scheme, self->entry) : NULL;

  if (detail == NULL)
    return FALSE;
  entry->id = self->id;
  entry->measure = g_strdup (self->entry);
  entry->noun = declaration != NULL ? declaration->noun : GEWU_NOUN_PERSON;
  entry->rater = g_strdup (self->rater);
  entry->rater_name = g_strdup (self->rater_name);
  entry->finder = g_strdup (self->finder);
  entry->matter = g_strdup (self->matter);
  entry->document = g_strdup (self->document);
  entry->reason = g_strdup (self->reason);

  return gewu_cli_assessment_find_subject (self, entry->noun, self->subject, &entry->subject) &&
         gewu_cli_assessment_read_number ("value", self->value, &entry->has_value,
                                          &entry->value) &&
         gewu_cli_assessment_read_number ("denominator", self->denominator,
                                          &entry->has_denominator, &entry->denominator) &&
         gewu_cli_assessment_read_day ("on", self->on, &entry->day);
}

static int
put (GewuCliAssessment *self,
     gint64             id)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GewuAssessmentEntry) entry = g_new0 (GewuAssessmentEntry, 1);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  if (self->subject == NULL)
    return gewu_cli_assessment_missing ("subject");
  if (!fill_entry (self, id, entry))
    return GEWU_CLI_REFUSED;
  gewu_session_put_entry_async (self->session, id, entry, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_put_entry_finish (self->session, result, &error) != 0
    ? list (self, id) : gewu_cli_fail (error);
}

static int
drop (GewuCliAssessment *self,
      gint64             id)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_remove_entry_async (self->session, self->drop, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_remove_entry_finish (self->session, result, &error)
    ? list (self, id) : gewu_cli_fail (error);
}

/* ---- a table */

static void
print_report (const GewuEntriesReport *report,
              gboolean                 json)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  gewu_cli_add_int (builder, "added", report->added);
  gewu_cli_add_int (builder, "kept", report->kept);
  gewu_cli_add_int (builder, "removed", report->removed);
  json_builder_set_member_name (builder, "refused");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->refused->len; i++)
    {
      const GewuRefusedEntry *refused = &g_array_index (report->refused, GewuRefusedEntry, i);

      if (!json)
        /* Translators: number of a row, name of its column */
        g_print (_("Row %u was not taken: %s\n"), refused->row + 1, refused->member);
      json_builder_begin_object (builder);
      gewu_cli_add_int (builder, "row", refused->row + 1);
      gewu_cli_add_text (builder, "column", refused->member);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (json)
    gewu_cli_print_json (json_builder_get_root (builder));
  else
    g_print (_("Entries added: %u, kept: %u, removed: %u\n"), report->added, report->kept,
             report->removed);
}

static GPtrArray *
read_rows (GewuCliAssessment  *self,
           gint64              id,
           GError            **error)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autofree char *text = NULL;

  if (!g_file_get_contents (self->replace, &text, NULL, error))
    return NULL;
  gewu_session_read_entries_async (self->session, id, text, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_read_entries_finish (self->session, result, error);
}

static int
replace (GewuCliAssessment *self,
         gint64             id)
{
  GewuCliAnswer answer = { 0 };
  g_auto(GStrv) measures = self->measures != NULL ? g_strsplit (self->measures, ",", -1) : NULL;
  GewuEntryScope scope = { (const char *const *) measures, self->rater, self->rater_name };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GewuEntriesReport) report = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = read_rows (self, id, &error);

  if (rows == NULL)
    return gewu_cli_fail (error);
  gewu_session_replace_entries_async (self->session, id, &scope, rows,
                                      self->dry_run ? GEWU_ENTRIES_PREVIEW : GEWU_ENTRIES_DO, NULL,
                                      gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  report = gewu_session_replace_entries_finish (self->session, result, &error);
  if (report == NULL)
    return gewu_cli_fail (error);
  print_report (report, self->json);

  return report->refused->len == 0 ? GEWU_CLI_DONE : GEWU_CLI_REFUSED;
}

int
gewu_cli_assessment_entries (GewuCliAssessment *self,
                             int                argc G_GNUC_UNUSED,
                             char             **argv)
{
  gint64 id;

  if (!gewu_cli_assessment_find (self, argv[1], &id))
    return GEWU_CLI_REFUSED;
  if (self->replace != NULL)
    return replace (self, id);
  if (self->drop != 0)
    return drop (self, id);

  return self->entry != NULL ? put (self, id) : list (self, id);
}
