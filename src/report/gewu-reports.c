/* The registry of reports.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-reports.h"

static const GewuReport *const reports[] = {
  &gewu_report_bulletin,
  &gewu_report_honours,
  &gewu_report_members,
  &gewu_report_details,
  &gewu_report_departments,
  &gewu_report_panels,
  &gewu_report_kpi,
  &gewu_report_slips,
  &gewu_report_pay,
  &gewu_report_result,
  &gewu_report_objections,
  &gewu_report_objection_form,
  &gewu_report_correction,
  &gewu_report_visits,
  &gewu_report_issues,
  &gewu_report_assignments,
  &gewu_report_officers,
  &gewu_report_outcomes_ledger,
  &gewu_report_enterprises,
  &gewu_report_people,
  &gewu_report_grids,
  &gewu_report_units,
  &gewu_report_projects,
  &gewu_report_dispatches,
  &gewu_report_due,
  &gewu_report_visit_form,
  &gewu_report_meeting,
  &gewu_report_coverage,
  &gewu_report_outcomes,
  &gewu_report_submissions,
};

const GewuReport *const *
gewu_reports_get (guint *n_reports)
{
  *n_reports = G_N_ELEMENTS (reports);

  return reports;
}

const GewuReport *
gewu_reports_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (g_strcmp0 (reports[i]->id, id) == 0)
      return reports[i];

  return NULL;
}

static gboolean
has_what_it_needs (const GewuReport      *report,
                   const GewuReportInput *input)
{
  return report->needs == GEWU_REPORT_NEEDS_ROWS ? input->rows != NULL : input->facts != NULL;
}

static void
add_footnote (GewuDocument *document,
              const char   *footnote)
{
  if (document->prose != NULL)
    {
      gewu_report_prose_begin (document->prose, GEWU_PROSE_NOTE);
      gewu_report_prose_say (document->prose, NULL, "%s", footnote);
    }
  for (guint i = 0; i < document->tables->len; i++)
    {
      GewuReportTable *table = g_ptr_array_index (document->tables, i);

      if (table->next == NULL)
        gewu_report_table_add_note (table, footnote);
    }
}

static void
set_properties (GewuDocument          *document,
                const GewuReportInput *input)
{
  g_free (document->zone);
  document->zone = g_strdup (input->zone);
  g_free (document->subject);
  document->subject = gewu_day_is_valid (input->period.first) ? gewu_period_to_title (input->period)
                                                              : NULL;
}

GewuDocument *
gewu_reports_build (const GewuReport      *report,
                    const GewuReportInput *input)
{
  g_autoptr(GewuLetterhead) standard = gewu_letterhead_new ();
  GewuReportInput headed;
  GewuDocument *document;
  const char *footnote;

  g_return_val_if_fail (report != NULL && input != NULL, NULL);
  g_return_val_if_fail (has_what_it_needs (report, input), NULL);

  headed = *input;
  if (headed.letterhead == NULL)
    headed.letterhead = standard;
  if (headed.letterhead->office != NULL)
    headed.office = headed.letterhead->office;

  document = report->build (&headed);
  gewu_document_set_letterhead (document, headed.letterhead);
  set_properties (document, &headed);
  footnote = gewu_letterhead_get_footnote (headed.letterhead, report->id);
  if (footnote != NULL)
    add_footnote (document, footnote);

  return document;
}
