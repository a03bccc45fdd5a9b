/* The registry of reports.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-reports.h"

static const GewuReport *const reports[] = {
  &gewu_report_members,
  &gewu_report_departments,
  &gewu_report_slips,
  &gewu_report_pay,
  &gewu_report_result,
  &gewu_report_objections,
  &gewu_report_correction,
  &gewu_report_visits,
  &gewu_report_issues,
  &gewu_report_due,
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

GewuDocument *
gewu_reports_build (const GewuReport      *report,
                    const GewuReportInput *input)
{
  g_return_val_if_fail (report != NULL && input != NULL, NULL);
  g_return_val_if_fail (has_what_it_needs (report, input), NULL);

  return report->build (input);
}
