/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-paper.h"

#include "gewu-error.h"

#include <string.h>

/* ---- which correction */

static gboolean
is_meant (const GewuAssessmentEvent *event,
          const char                *number)
{
  return event->kind == GEWU_ASSESSMENT_CORRECT
         && (number == NULL || g_strcmp0 (event->number, number) == 0);
}

/* The last of those meant; before: the snapshot that it corrected. */
static const GewuAssessmentEvent *
find_correction (GPtrArray  *events,
                 const char *number,
                 gint64     *before)
{
  const GewuAssessmentEvent *found = NULL;
  gint64 standing = 0;

  for (guint i = 0; i < events->len; i++)
    {
      const GewuAssessmentEvent *event = g_ptr_array_index (events, i);

      if (is_meant (event, number))
        {
          found = event;
          *before = standing;
        }
      if (event->snapshot != 0)
        standing = event->snapshot;
    }

  return found;
}

/* The bulletin compares what it changed with what stood before it, whatever followed. */
static GewuCorrectionReport *
export_correction (const GewuExport      *export,
                   const GewuPaperScope  *scope,
                   GError               **error)
{
  const GewuAssessmentHead *head = export->assessment->head;
  g_autoptr(GPtrArray) events = NULL;
  const GewuAssessmentEvent *event;
  GewuSessionAssessment *before;
  GewuSessionAssessment *after;
  GewuCorrectionReport *report = NULL;
  gint64 snapshot = 0;

  if (head != NULL)
    events = gewu_store_list_assessment_events (export->connection, head->id, error);
  if (head != NULL && events == NULL)
    return NULL;
  event = events != NULL ? find_correction (events, scope->number, &snapshot) : NULL;
  if (event == NULL)
    {
      g_set_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND, "%s",
                   scope->number != NULL ? scope->number : gewu_report_correction.title);
      return NULL;
    }

  before = gewu_session_score_on_reader (export->connection, head, snapshot, error);
  after = before != NULL ? gewu_session_score_on_reader (export->connection, head, event->snapshot,
                                                         error) : NULL;
  if (after != NULL)
    {
      GewuExport corrected = { export->connection, after, export->pool };

      report = gewu_export_correction (&corrected, before, event);
    }
  g_clear_pointer (&before, gewu_session_assessment_free);
  g_clear_pointer (&after, gewu_session_assessment_free);

  return report;
}

/* ---- */

static gboolean
fill_input (const GewuExport      *export,
            const GewuReport      *report,
            const GewuPaperScope  *scope,
            GewuReportInput       *input,
            GError               **error)
{
  switch ((int) report->needs)
    {
    case GEWU_REPORT_NEEDS_MEMBERS:
      input->facts = gewu_export_members (export, scope, error);
      return input->facts != NULL;

    case GEWU_REPORT_NEEDS_DEPARTMENTS:
      input->facts = gewu_export_departments (export, scope, error);
      return input->facts != NULL;

    case GEWU_REPORT_NEEDS_SLIPS:
      input->facts = gewu_export_slips (export, scope, error);
      return input->facts != NULL;

    case GEWU_REPORT_NEEDS_PAY:
      input->facts = gewu_export_pay (export, scope, error);
      return input->facts != NULL;

    case GEWU_REPORT_NEEDS_RESULT:
      input->facts = gewu_export_result (export);
      return TRUE;

    case GEWU_REPORT_NEEDS_OBJECTIONS:
      input->facts = gewu_export_objections (export, error);
      return input->facts != NULL;

    case GEWU_REPORT_NEEDS_CORRECTION:
      input->facts = export_correction (export, scope, error);
      return input->facts != NULL;

    default:
      g_assert_not_reached ();
    }
}

GewuDocument *
gewu_paper_build (const GewuExport      *export,
                  const GewuReport      *report,
                  const GewuPaperScope  *scope,
                  const char            *zone,
                  GError               **error)
{
  GewuReportInput input = { .zone = zone, .period = export->assessment->period };

  /* A standing result is as of the day its facts end, a live one as of now. */
  if (export->assessment->snapshot == 0)
    input.as_of = gewu_now ();

  return fill_input (export, report, scope, &input, error) ? gewu_reports_build (report, &input)
                                                           : NULL;
}
