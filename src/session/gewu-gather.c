/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-gather.h"

#include "gewu-export-sentences.h"
#include "gewu-store-find.h"

/* One signature for all gatherers. */
typedef gconstpointer (*Gather) (const GewuExport  *export,
                                 GError           **error);

#define GATHERER(name) \
  static gconstpointer \
  gather_##name (const GewuExport *export, GError **error) \
  { \
    return gewu_export_##name (export, error); \
  }

GATHERER (members)
GATHERER (departments)
GATHERER (dispatches)
GATHERER (due)
GATHERER (visit_form)
GATHERER (slips)
GATHERER (pay)
GATHERER (result)
GATHERER (objections)
GATHERER (correction)
GATHERER (meeting)
GATHERER (bulletin)
GATHERER (honours)
GATHERER (assignments)
GATHERER (coverage)
GATHERER (grids)
GATHERER (outcomes)
GATHERER (submissions)

static const Gather gatherers[GEWU_REPORT_N_NEEDS] = {
  [GEWU_REPORT_NEEDS_MEMBERS] = gather_members,
  [GEWU_REPORT_NEEDS_DEPARTMENTS] = gather_departments,
  [GEWU_REPORT_NEEDS_DISPATCHES] = gather_dispatches,
  [GEWU_REPORT_NEEDS_DUE] = gather_due,
  [GEWU_REPORT_NEEDS_VISIT_FORMS] = gather_visit_form,
  [GEWU_REPORT_NEEDS_SLIPS] = gather_slips,
  [GEWU_REPORT_NEEDS_PAY] = gather_pay,
  [GEWU_REPORT_NEEDS_RESULT] = gather_result,
  [GEWU_REPORT_NEEDS_OBJECTIONS] = gather_objections,
  [GEWU_REPORT_NEEDS_CORRECTION] = gather_correction,
  [GEWU_REPORT_NEEDS_MEETING] = gather_meeting,
  [GEWU_REPORT_NEEDS_BULLETIN] = gather_bulletin,
  [GEWU_REPORT_NEEDS_HONOURS] = gather_honours,
  [GEWU_REPORT_NEEDS_ASSIGNMENTS] = gather_assignments,
  [GEWU_REPORT_NEEDS_COVERAGE] = gather_coverage,
  [GEWU_REPORT_NEEDS_GRIDS] = gather_grids,
  [GEWU_REPORT_NEEDS_OUTCOMES] = gather_outcomes,
  [GEWU_REPORT_NEEDS_SUBMISSIONS] = gather_submissions,
};

static gboolean
apply_sentences (const GewuExport  *export,
                 const GewuReport  *report,
                 GewuReportProse   *prose,
                 GError           **error)
{
  GewuSentencePlace place;

  return gewu_export_find_sentences (export->connection, export->request, export->scope, report,
                                     &place, error)
         && gewu_export_apply_sentences (export->connection, &place, prose, error);
}

/* A gatherer that serves two reports goes by the id of the request; a pack has one request for
 * all. */
static gconstpointer
gather (const GewuExport  *export,
        const GewuReport  *report,
        GError           **error)
{
  GewuReportRequest request = *export->request;
  GewuExport own = *export;

  g_return_val_if_fail (gatherers[report->needs] != NULL, NULL);

  request.report = (char *) report->id;
  own.request = &request;
  return gatherers[report->needs] (&own, error);
}

GewuDocument *
gewu_gather_build (const GewuExport  *export,
                   const GewuReport  *report,
                   GError           **error)
{
  GewuReportInput input = {
    .zone = export->zone,
    .letterhead = export->letterhead,
    .number = export->request->number,
    .period = export->request->period,
    .until = export->as_of,
    .scope = export->scope->words,
    .columns = (const char *const *) export->request->columns,
  };
  g_autoptr(GewuRowSource) rows = NULL;
  GewuDocument *document;
  gint64 instant;

  if (!gewu_store_find_last_change (export->connection, &instant, error))
    return NULL;
  /* What stands says nothing of later changes. */
  if (export->assessment == NULL || export->assessment->snapshot == 0)
    input.as_of = instant;

  if (report->needs == GEWU_REPORT_NEEDS_ROWS)
    input.rows = rows = gewu_export_open_rows (export, report->noun, error);
  else
    input.facts = gather (export, report, error);
  if (input.rows == NULL && input.facts == NULL)
    return NULL;

  document = gewu_reports_build (report, &input);
  document->created = instant;
  if (rows != NULL)
    document->n_rows_expected = gewu_row_source_get_n_rows (rows);
  if (document->prose != NULL && !apply_sentences (export, report, document->prose, error))
    g_clear_pointer (&document, gewu_document_free);

  return document;
}
