/* From a request to what its documents are made from: the scores that are meant, the day they count
 * to, the scope.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-error.h"
#include "gewu-schemes.h"
#include "gewu-store-letterhead.h"

/* The one of request's period, of its scheme when it names one; of several what was published goes
 * before what is open. *head NULL: none was opened. */
static gboolean
find_head (GewuConnection           *connection,
           const GewuReportRequest  *request,
           GewuAssessmentHead      **head,
           GError                  **error)
{
  g_autoptr(GPtrArray) heads = NULL;
  const GewuAssessmentHead *found = NULL;

  if (request->scheme != NULL)
    return gewu_store_find_assessment (connection, request->period,
                                       gewu_scheme_get_id (request->scheme), head, error);

  heads = gewu_store_list_assessments (connection, error);
  if (heads == NULL)
    return FALSE;
  for (guint i = 0; i < heads->len; i++)
    {
      const GewuAssessmentHead *one = g_ptr_array_index (heads, i);

      if (one->period.first == request->period.first && one->period.last == request->period.last
          && (found == NULL || (found->snapshot == 0 && one->snapshot != 0)))
        found = one;
    }
  *head = found != NULL ? gewu_assessment_head_copy (found) : NULL;

  return TRUE;
}

static gboolean
get_head (GewuConnection           *connection,
          const GewuReportRequest  *request,
          GewuAssessmentHead      **head,
          GError                  **error)
{
  *head = NULL;
  if (request->assessment == 0)
    return !gewu_day_is_valid (request->period.first)
           || find_head (connection, request, head, error);
  *head = gewu_store_get_assessment (connection, request->assessment, error);

  return *head != NULL;
}

/* Whether the scores are wanted by another day than they stand. */
static gboolean
is_by_another_day (const GewuReportRequest  *request,
                   const GewuAssessmentHead *head)
{
  GewuDay as_of = head != NULL && head->snapshot != 0
                  ? head->published_as_of : gewu_period_scoring_get_as_of (head, request->period);

  return request->as_of != GEWU_DAY_UNKNOWN && request->as_of != as_of;
}

/* As it stands; never opened: as a trial by the scheme that was chosen. */
static GewuSessionAssessment *
score (GewuConnection            *connection,
       const GewuReportRequest   *request,
       const GewuAssessmentHead  *head,
       GError                   **error)
{
  g_autoptr(GewuScheme) scheme = NULL;

  if (head != NULL && !is_by_another_day (request, head))
    return gewu_session_score_on_reader (connection, head, head->snapshot, error);

  scheme = request->scheme != NULL ? gewu_scheme_ref (request->scheme)
                                   : gewu_schemes_load ("recommended", error);
  if (scheme == NULL)
    return NULL;

  return is_by_another_day (request, head)
         ? gewu_session_trial_on_reader (connection, head, scheme, request->period, request->as_of,
                                         error)
         : gewu_session_assess_on_reader (connection, scheme, request->period, error);
}

GewuSessionAssessment *
gewu_export_score (const GewuExport  *self,
                   GError           **error)
{
  g_autoptr(GewuAssessmentHead) head = NULL;
  GewuSessionAssessment *scores;

  if (self->assessment != NULL)
    return self->assessment;
  if (!get_head (self->connection, self->request, &head, error))
    return NULL;
  scores = score (self->connection, self->request, head, error);

  return scores != NULL ? gewu_export_pool_keep_scores (self->pool, scores) : NULL;
}

static GewuDay
choose_as_of (const GewuExport         *self,
              const GewuAssessmentHead *head)
{
  if (self->assessment != NULL)
    return self->assessment->as_of;
  if (self->request->as_of != GEWU_DAY_UNKNOWN)
    return self->request->as_of;
  if (!gewu_day_is_valid (self->request->period.first))
    return gewu_day_of_instant (gewu_now ());
  if (head != NULL && head->snapshot != 0)
    return head->published_as_of;

  return gewu_period_scoring_get_as_of (head, self->request->period);
}

gboolean
gewu_export_open (GewuExport         *self,
                  GewuReportRequest  *request,
                  guint               takes,
                  gboolean            needs_scheme,
                  GError            **error)
{
  g_autoptr(GewuAssessmentHead) head = NULL;

  self->request = request;
  if (!get_head (self->connection, request, &head, error))
    return FALSE;
  if (request->assessment != 0)
    request->period = head->period;
  if (needs_scheme)
    {
      self->assessment = score (self->connection, request, head, error);
      if (self->assessment == NULL)
        return FALSE;
    }
  self->as_of = choose_as_of (self, head);
  self->scope = gewu_export_scope_new (self->connection, request, takes, error);
  if (self->scope == NULL)
    return FALSE;
  self->pool = gewu_export_pool_new ();
  self->letterhead = gewu_store_get_letterhead (self->connection, error);

  return self->letterhead != NULL;
}

void
gewu_export_close (GewuExport *self)
{
  g_clear_pointer (&self->scope, gewu_export_scope_free);
  g_clear_pointer (&self->letterhead, gewu_letterhead_free);
  g_clear_pointer (&self->pool, gewu_export_pool_free);
  g_clear_pointer (&self->assessment, gewu_session_assessment_free);
}
