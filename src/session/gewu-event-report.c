/* New issues: reports, and the parts of a split dispatch.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-event-job.h"

#include "gewu-event-result.h"
#include "gewu-store-issue-log.h"
#include "gewu-store-record.h"

gboolean
gewu_event_write_report (GewuConnection         *connection,
                         GewuDraft              *head,
                         const GewuIssueChange  *change,
                         GewuIssueEvent         *report,
                         GError                **error)
{
  GewuDay day = report->day != GEWU_DAY_UNKNOWN ? report->day : gewu_day_of_instant (gewu_now ());

  if (gewu_draft_get (head, "number") == NULL)
    {
      g_autofree char *number =
        gewu_store_next_issue_number (connection, gewu_day_year (day), error);

      if (number == NULL)
        return FALSE;
      gewu_draft_set (head, "number", number);
    }

  return gewu_store_insert (connection, head, error) &&
         gewu_store_change_issue (connection, head->id, change, error) &&
         gewu_store_add_issue_event (connection, head->id, report, error);
}

/* ---- reports */

static GewuDraft *
make_head (const char *number,
           gint64      enterprise,
           gint64      reporter,
           const char *text)
{
  GewuDraft *head = gewu_draft_new (GEWU_NOUN_ISSUE, 0);

  gewu_draft_set (head, "number", number);
  gewu_draft_set_ref (head, "enterprise", NULL, enterprise);
  gewu_draft_set_ref (head, "reporter", NULL, reporter);
  gewu_draft_set (head, "text", text);

  return head;
}

static gboolean
write_report (GewuEventJob     *self,
              GewuEventResult  *result,
              GError          **error)
{
  const GewuEventDraft *draft = self->draft;
  g_autoptr(GewuDraft) head = make_head (draft->number, self->enterprise, self->person,
                                         draft->text);
  g_autofree char *time = gewu_when_dup_time (self->when);
  GewuIssueChange change = {
    .category = self->category,
    .severity = self->severity,
    .source = self->source,
    .visit = draft->visit,
    .duplicate_of = draft->duplicate_of,
  };
  GewuIssueEvent event;

  gewu_event_job_make_event (self, time, self->unit != 0 ? self->unit : self->person_unit, &event);
  /* The text is the issue's own. */
  event.text = NULL;
  if (!gewu_event_write_report (self->connection, head, &change, &event, error))
    return FALSE;
  result->issue = head->id;
  result->event = event.id;
  g_free (result->number);
  result->number = g_strdup (gewu_draft_get (head, "number"));

  return draft->visit == 0 ||
         gewu_store_mark_visit (self->connection, draft->visit, result->number, error);
}

gboolean
gewu_event_job_report (GewuEventJob  *self,
                       GError       **error)
{
  g_autoptr(GewuIssueCourse) course = gewu_store_make_course (self->connection, NULL, self->rules);
  GewuEventResult *result = gewu_event_result_new (self->draft->kind, 0, self->draft->number);
  GewuIssueFact fact;
  gboolean allowed;

  g_ptr_array_add (self->results, result);
  gewu_event_job_make_fact (self, &fact);
  if (!gewu_event_job_check (self, course, &fact, result, &allowed, error))
    return FALSE;
  if (!allowed)
    return TRUE;

  gewu_issue_course_apply (course, &fact);
  gewu_event_result_set_done (result, gewu_issue_course_get_status (course));

  return write_report (self, result, error);
}

/* ---- split dispatches */

/* "WT20230012-2": the first that is free. */
static char *
find_part_number (GewuEventJob  *self,
                  const char    *number,
                  GError       **error)
{
  for (guint part = 2; ; part++)
    {
      g_autofree char *candidate = g_strdup_printf ("%s-%u", number, part);
      gboolean several;
      gint64 issue;

      if (!gewu_store_find_issue (self->connection, candidate, &issue, &several, error))
        return NULL;
      if (issue == 0)
        return g_steal_pointer (&candidate);
    }
}

static gboolean
write_part (GewuEventJob         *self,
            const GewuIssueHead  *head,
            const GewuIssueFact  *report,
            const GewuIssueFact  *dispatch,
            GewuDraft            *part,
            gint64               *event_id,
            GError              **error)
{
  g_autofree char *report_time = gewu_when_dup_time (report->when);
  g_autofree char *time = gewu_when_dup_time (self->when);
  GewuIssueChange change = {
    .category = dispatch->category,
    .severity = dispatch->severity,
    .source = head->source,
    .split_from = head->id,
  };
  GewuIssueEvent report_event = {
    .kind = gewu_event_kind_to_id (GEWU_EVENT_REPORT),
    .day = report->when.day,
    .time = report_time,
    .by_person = report->person,
    .category = report->category,
    .severity = report->severity,
    .passed = -1,
  };
  GewuIssueEvent event;

  gewu_event_job_make_event (self, time, self->person_unit, &event);
  event.unit = dispatch->unit;
  event.assisting = NULL;
  event.n_assisting = 0;
  if (!gewu_event_write_report (self->connection, part, &change, &report_event, error) ||
      !gewu_store_add_issue_event (self->connection, part->id, &event, error))
    return FALSE;
  *event_id = event.id;

  return TRUE;
}

static gboolean
add_part (GewuEventJob         *self,
          const GewuIssueHead  *head,
          const GewuIssueFact  *report,
          gint64                unit,
          GError              **error)
{
  g_autofree char *number = find_part_number (self, head->number, error);
  g_autoptr(GewuIssueCourse) course = gewu_store_make_course (self->connection, NULL, self->rules);
  g_autoptr(GewuDraft) part = NULL;
  GewuEventResult *result;
  GewuIssueFact dispatch;
  gint64 event;

  if (number == NULL)
    return FALSE;
  gewu_event_job_make_fact (self, &dispatch);
  dispatch.unit = unit;
  dispatch.category = self->category != 0 ? self->category : head->category;
  dispatch.severity = self->severity != 0 ? self->severity : head->severity;
  dispatch.assisting = NULL;
  dispatch.n_assisting = 0;
  part = make_head (number, head->enterprise, head->reporter, head->text);
  if (!write_part (self, head, report, &dispatch, part, &event, error))
    return FALSE;

  result = gewu_event_result_new (GEWU_EVENT_DISPATCH, part->id, number);
  result->event = event;
  gewu_issue_course_apply (course, report);
  gewu_issue_course_apply (course, &dispatch);
  gewu_event_result_set_done (result, gewu_issue_course_get_status (course));
  g_ptr_array_add (self->split_results, result);

  return TRUE;
}

gboolean
gewu_event_job_split (GewuEventJob         *self,
                      const GewuIssueHead  *head,
                      const GewuIssueFact  *report,
                      GError              **error)
{
  for (guint i = 0; i < self->split->len; i++)
    if (!add_part (self, head, report, g_array_index (self->split, GewuIssueAssist, i).unit, error))
      return FALSE;

  return TRUE;
}
