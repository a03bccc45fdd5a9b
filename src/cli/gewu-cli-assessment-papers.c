/* gewu-cli assessment: the verbs that write and read papers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-cli-assessment.h"

#include "gewu-session-papers.h"
#include "gewu-session-report.h"
#include "gewu-words.h"

#include <glib/gi18n.h>

/* ---- papers */

/* A person, unit or grid, whichever has this number, code or name. */
static gpointer
look_up_subject (GewuConnection  *connection,
                 gpointer         data,
                 GCancellable    *cancellable G_GNUC_UNUSED,
                 GError         **error)
{
  static const GewuNoun nouns[] = { GEWU_NOUN_PERSON, GEWU_NOUN_UNIT, GEWU_NOUN_GRID };
  const char *text = data;
  gboolean ambiguous = FALSE;
  gint64 id = 0;

  for (guint i = 0; i < G_N_ELEMENTS (nouns) && id == 0 && !ambiguous; i++)
    if (!gewu_store_look_up_subject (connection, nouns[i], text, &id, &ambiguous, error))
      return NULL;
  if (id != 0)
    return g_memdup2 (&id, sizeof id);
  g_set_error (error, GEWU_ERROR, ambiguous ? GEWU_ERROR_AMBIGUOUS : GEWU_ERROR_NOT_FOUND, "%s",
               text);

  return NULL;
}

static int
write_paper (GewuCliAssessment *self,
             const char        *assessment,
             const char        *paper)
{
  g_autoptr(GewuReportRequest) request = gewu_report_request_new (paper);
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  if (self->output == NULL)
    return gewu_cli_assessment_missing ("output");
  if (!gewu_cli_assessment_find (self, assessment, &request->assessment))
    return GEWU_CLI_REFUSED;
  request->board = g_strdup (self->board);
  request->unit = g_strdup (self->unit);
  request->number = g_strdup (self->number);
  request->without_pay = self->no_pay;
  if (self->subject != NULL)
    {
      g_autofree gint64 *subject = gewu_cli_read (self->session, look_up_subject, self->subject,
                                                  g_free, &error);

      if (subject == NULL)
        return gewu_cli_fail (error);
      request->people = g_array_new (FALSE, FALSE, sizeof *subject);
      g_array_append_val (request->people, *subject);
    }

  gewu_session_write_report_async (self->session, request, NULL, self->output, NULL, NULL, NULL,
                                   gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_write_report_finish (self->session, result, &error) ? GEWU_CLI_DONE
                                                                          : gewu_cli_fail (error);
}

int
gewu_cli_assessment_slips (GewuCliAssessment  *self,
                           int                 argc G_GNUC_UNUSED,
                           char              **argv)
{
  return write_paper (self, argv[1], "slips");
}

int
gewu_cli_assessment_paper (GewuCliAssessment  *self,
                           int                 argc G_GNUC_UNUSED,
                           char              **argv)
{
  return write_paper (self, argv[1], argv[2]);
}

/* ---- entry sheets */

int
gewu_cli_assessment_sheet_out (GewuCliAssessment  *self,
                               int                 argc G_GNUC_UNUSED,
                               char              **argv)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (self->output == NULL)
    return gewu_cli_assessment_missing ("output");
  if (!gewu_cli_assessment_find (self, argv[1], &id))
    return GEWU_CLI_REFUSED;

  gewu_session_write_entry_sheet_async (self->session, id, self->output, NULL, gewu_cli_answer_cb,
                                        &answer);
  result = gewu_cli_wait (&answer);

  return gewu_session_write_entry_sheet_finish (self->session, result, &error)
         ? GEWU_CLI_DONE : gewu_cli_fail (error);
}

static void
add_refused (JsonBuilder *builder,
             GPtrArray   *findings)
{
  json_builder_set_member_name (builder, "refused");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      const GewuFinding *finding = g_ptr_array_index (findings, i);

      json_builder_begin_object (builder);
      gewu_cli_add_int (builder, "row", finding->row);
      gewu_cli_add_text (builder, "column", finding->column);
      gewu_cli_add_text (builder, "value", finding->value);
      gewu_cli_add_text (builder, "code", gewu_finding_code_to_id (finding->code));
      gewu_cli_add_text (builder, "reason", gewu_words_finding_code (finding->code));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (const GewuEntryBookReport *report,
            gboolean                   dry_run)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "dry_run");
  json_builder_add_boolean_value (builder, dry_run);
  gewu_cli_add_int (builder, "added", report->added);
  gewu_cli_add_int (builder, "changed", report->changed);
  gewu_cli_add_int (builder, "kept", report->kept);
  gewu_cli_add_int (builder, "removed", report->removed);
  json_builder_set_member_name (builder, "sheets");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->sheets->len; i++)
    {
      const GewuEntrySheetReport *sheet = g_ptr_array_index (report->sheets, i);

      json_builder_begin_object (builder);
      gewu_cli_add_text (builder, "sheet", sheet->name);
      gewu_cli_add_text (builder, "entry", sheet->title);
      gewu_cli_add_int (builder, "read", sheet->n_read);
      add_refused (builder, sheet->findings);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  gewu_cli_print_json (json_builder_get_root (builder));
}

static void
print_text (const GewuEntryBookReport *report)
{
  for (guint i = 0; i < report->sheets->len; i++)
    {
      const GewuEntrySheetReport *sheet = g_ptr_array_index (report->sheets, i);

      if (sheet->title == NULL)
        g_print (_("%s: holds no entry of the scheme\n"), sheet->name);
      else
        g_print (_("%s: %u read, %u refused\n"), sheet->name, sheet->n_read, sheet->findings->len);
      for (guint j = 0; j < sheet->findings->len; j++)
        {
          g_autofree char *text = gewu_words_finding (g_ptr_array_index (sheet->findings, j));

          g_print ("  %s\n", text);
        }
    }
  g_print (_("Entries: %u added, %u changed, %u removed, %u as before\n"), report->added,
           report->changed, report->removed, report->kept);
}

int
gewu_cli_assessment_sheet_in (GewuCliAssessment  *self,
                              int                 argc G_GNUC_UNUSED,
                              char              **argv)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GewuEntryBookReport) report = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  if (!gewu_cli_assessment_find (self, argv[1], &id))
    return GEWU_CLI_REFUSED;

  gewu_session_read_entry_sheet_async (self->session, id, argv[2],
                                       self->dry_run ? GEWU_ENTRIES_PREVIEW : GEWU_ENTRIES_DO,
                                       NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  report = gewu_session_read_entry_sheet_finish (self->session, result, &error);
  if (report == NULL)
    return gewu_cli_fail (error);
  if (self->json)
    print_json (report, self->dry_run);
  else
    print_text (report);

  return GEWU_CLI_DONE;
}

/* ---- archive */

int
gewu_cli_assessment_archive (GewuCliAssessment  *self,
                             int                 argc G_GNUC_UNUSED,
                             char              **argv)
{
  GewuCliAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = NULL;
  gint64 id;

  if (self->output == NULL)
    return gewu_cli_assessment_missing ("output");
  if (!gewu_cli_assessment_find (self, argv[1], &id))
    return GEWU_CLI_REFUSED;

  gewu_session_archive_async (self->session, id, self->output, NULL, gewu_cli_answer_cb, &answer);
  result = gewu_cli_wait (&answer);
  folder = gewu_session_archive_finish (self->session, result, &error);
  if (folder == NULL)
    return gewu_cli_fail (error);
  g_print ("%s\n", folder);

  return GEWU_CLI_DONE;
}
