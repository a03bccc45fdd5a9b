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
  switch (report->needs)
    {
    case GEWU_REPORT_NEEDS_MEMBERS:
      return input->members != NULL;

    case GEWU_REPORT_NEEDS_DEPARTMENTS:
      return input->departments != NULL;

    case GEWU_REPORT_NEEDS_DUE:
      return input->due != NULL;

    case GEWU_REPORT_NEEDS_SLIPS:
      return input->slips != NULL && input->slips->n_slips > 0;

    case GEWU_REPORT_NEEDS_PAY:
      return input->pay != NULL;

    case GEWU_REPORT_NEEDS_RESULT:
      return input->result != NULL && input->result->n_boards > 0;

    case GEWU_REPORT_NEEDS_OBJECTIONS:
      return input->objections != NULL;

    case GEWU_REPORT_NEEDS_CORRECTION:
      return input->correction != NULL;

    case GEWU_REPORT_NEEDS_ROWS:
      return input->rows != NULL;

    default:
      return FALSE;
    }
}

GewuDocument *
gewu_reports_build (const GewuReport      *report,
                    const GewuReportInput *input)
{
  g_return_val_if_fail (report != NULL && input != NULL, NULL);
  g_return_val_if_fail (has_what_it_needs (report, input), NULL);

  return report->build (input);
}
