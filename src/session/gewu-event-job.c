/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-event-job.h"

#include "gewu-event-result.h"
#include "gewu-store-clock.h"
#include "gewu-store-issue-log.h"
#include "gewu-store-role.h"
#include "gewu-store-settings.h"

static const char *
get_text (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

/* Of a report, only what was settled with it is rated. */
static gboolean
is_rated (const GewuEventJob *self)
{
  return self->draft->kind != GEWU_EVENT_REPORT || self->draft->settled;
}

void
gewu_event_job_make_fact (const GewuEventJob *self,
                          GewuIssueFact      *fact)
{
  const GewuEventDraft *draft = self->draft;
  gboolean takes_term = gewu_event_job_takes (self, GEWU_NEED_TERM);

  *fact = (GewuIssueFact) {
    .kind = draft->kind,
    .when = self->when,
    .person = self->person,
    .unit = draft->kind != GEWU_EVENT_REPORT ? self->unit : 0,
    .leader = self->leader,
    .category = self->category,
    .severity = self->severity,
    .days = takes_term ? draft->days : 0,
    .until = takes_term || gewu_event_job_takes (self, GEWU_NEED_DAY) ? draft->until
                                                                      : GEWU_DAY_UNKNOWN,
    .passed = gewu_event_job_takes (self, GEWU_NEED_VERDICT) ? draft->passed : -1,
    .settled = gewu_event_job_takes (self, GEWU_NEED_SETTLED) && draft->settled,
    .result = self->result,
    .unsolved = self->unsolved,
    .rating = is_rated (self) ? self->rating : 0,
    .dissatisfied = self->dissatisfied,
    .has_text = get_text (draft->text) != NULL,
    .assisting = (const GewuIssueAssist *) self->assisting->data,
    .n_assisting = self->assisting->len,
  };
}

void
gewu_event_job_make_event (const GewuEventJob *self,
                           const char         *time,
                           gint64              by_unit,
                           GewuIssueEvent     *event)
{
  GewuIssueFact fact;

  gewu_event_job_make_fact (self, &fact);
  *event = (GewuIssueEvent) {
    .kind = gewu_event_kind_to_id (fact.kind),
    .day = fact.when.day,
    .time = time,
    .by_person = fact.person,
    .by_unit = by_unit,
    .unit = fact.unit,
    .leader = fact.leader,
    .category = fact.kind == GEWU_EVENT_DISPATCH ? fact.category : 0,
    .severity = fact.kind == GEWU_EVENT_DISPATCH ? fact.severity : 0,
    .text = get_text (self->draft->text),
    .result = fact.result != 0 ? self->draft->result : NULL,
    .days = fact.days,
    .until = fact.until,
    .passed = fact.passed,
    .settled = fact.settled,
    .rating = fact.rating != 0 ? self->draft->rating : NULL,
    .assisting = fact.assisting,
    .n_assisting = fact.n_assisting,
  };
}

/* The department whose person must act. */
static gint64
get_acting_unit (const GewuEventJob    *self,
                 GewuRole               role,
                 const GewuIssueStatus *status)
{
  if (role == GEWU_ROLE_DEPARTMENT)
    return status->unit;

  return role == GEWU_ROLE_ASSISTANT ? self->unit : 0;
}

/* Parts of a split are departments like those that assist: none is the one in charge, or named
 * twice, not by both either. */
static GewuIssueRefusal
check_parts (GewuEventJob        *self,
             GewuIssueCourse     *course,
             const GewuIssueFact *fact)
{
  g_autoptr(GArray) units = g_array_copy (self->assisting);
  GewuIssueFact parts = *fact;

  if (self->split->len == 0)
    return GEWU_REFUSAL_NONE;
  g_array_append_vals (units, self->split->data, self->split->len);
  parts.assisting = (const GewuIssueAssist *) units->data;
  parts.n_assisting = units->len;

  return gewu_issue_course_check (course, &parts, self->today);
}

/* Who acts must have the role; what a leader grants may also be entered by another who names the
 * leader. */
static gboolean
check_role (GewuEventJob           *self,
            const GewuIssueStatus  *status,
            GewuEventResult        *result,
            GError                **error)
{
  gint64 unit = get_acting_unit (self, result->role, status);
  const gint64 people[] = { self->person, result->role == GEWU_ROLE_LEADER ? self->leader : 0 };
  gboolean has_role = people[0] == 0 && people[1] == 0;

  for (guint i = 0; i < G_N_ELEMENTS (people) && !has_role; i++)
    if (people[i] != 0 &&
        !gewu_store_has_role (self->connection, result->role, people[i], unit, self->when.day,
                              &has_role, error))
      return FALSE;
  result->wrong_role = !has_role;

  return TRUE;
}

gboolean
gewu_event_job_check (GewuEventJob         *self,
                      GewuIssueCourse      *course,
                      const GewuIssueFact  *fact,
                      GewuEventResult      *result,
                      gboolean             *allowed,
                      GError              **error)
{
  result->unknown = self->unknown;
  result->ambiguous = self->ambiguous;
  *allowed = FALSE;
  if (self->unknown != NULL)
    return TRUE;

  result->refusal = gewu_issue_course_check (course, fact, self->today);
  if (result->refusal == GEWU_REFUSAL_NONE)
    result->refusal = check_parts (self, course, fact);
  if (!check_role (self, gewu_issue_course_get_status (course), result, error))
    return FALSE;
  *allowed = result->refusal == GEWU_REFUSAL_NONE &&
             (!result->wrong_role || !self->enforce_roles);

  return TRUE;
}

/* ---- one issue */

static gboolean
write_event (GewuEventJob     *self,
             GewuEventResult  *result,
             gint64            by_unit,
             GError          **error)
{
  g_autofree char *time = gewu_when_dup_time (self->when);
  GewuIssueChange change = {
    .category = self->category,
    .severity = self->severity,
    .measures = gewu_event_job_takes (self, GEWU_NEED_MEASURES)
      ? get_text (self->draft->measures) : NULL,
  };
  GewuIssueEvent event;

  gewu_event_job_make_event (self, time, by_unit, &event);
  if (!gewu_store_add_issue_event (self->connection, result->issue, &event, error) ||
      !gewu_store_change_issue (self->connection, result->issue, &change, error))
    return FALSE;
  result->event = event.id;

  return TRUE;
}

/* The report of the issue, as far as it is known. */
static GewuIssueFact
find_report (GewuIssueLog *log)
{
  for (guint i = 0; i < log->facts->len; i++)
    if (g_array_index (log->facts, GewuIssueFact, i).kind == GEWU_EVENT_REPORT)
      return g_array_index (log->facts, GewuIssueFact, i);

  return (GewuIssueFact) { .kind = GEWU_EVENT_REPORT, .when = GEWU_WHEN_UNKNOWN, .passed = -1 };
}

static gboolean
do_event (GewuEventJob     *self,
          GewuIssueHead    *head,
          GewuIssueLog     *log,
          GewuEventResult  *result,
          GError          **error)
{
  g_autoptr(GewuIssueCourse) course = gewu_store_make_course (self->connection, log, self->rules);
  GewuIssueStatus before = *gewu_issue_course_get_status (course);
  GewuIssueFact report = find_report (log);
  GewuIssueFact fact;
  gboolean allowed;
  gint64 unit;

  gewu_event_result_set_before (result, &before);
  gewu_event_job_make_fact (self, &fact);
  if (fact.kind == GEWU_EVENT_DISPATCH)
    {
      fact.category = fact.category != 0 ? fact.category : head->category;
      fact.severity = fact.severity != 0 ? fact.severity : head->severity;
    }
  if (!gewu_event_job_check (self, course, &fact, result, &allowed, error))
    return FALSE;
  if (!allowed)
    return TRUE;

  gewu_issue_course_apply (course, &fact);
  gewu_event_result_set_done (result, gewu_issue_course_get_status (course));
  unit = get_acting_unit (self, result->role, &before);

  return write_event (self, result, unit != 0 ? unit : self->person_unit, error) &&
         gewu_event_job_split (self, head, &report, error);
}

static gboolean
do_issue (GewuEventJob  *self,
          gint64         issue,
          GError       **error)
{
  GewuIssueHead *head = gewu_store_get_issue_head (self->connection, issue, error);
  g_autoptr(GewuIssueLog) log = NULL;
  GewuEventResult *result;
  gboolean ok;

  if (head == NULL)
    return FALSE;
  log = gewu_store_get_issue_log (self->connection, issue, error);
  result = gewu_event_result_new (self->draft->kind, issue, head->number);
  g_ptr_array_add (self->results, result);
  ok = log != NULL && do_event (self, head, log, result, error);
  gewu_issue_head_free (head);

  return ok;
}

/* ---- all */

static gboolean
do_all (GewuEventJob  *self,
        const gint64  *issues,
        gsize          n_issues,
        GCancellable  *cancellable,
        GError       **error)
{
  if (self->draft->kind == GEWU_EVENT_REPORT)
    return gewu_event_job_report (self, error);

  for (gsize i = 0; i < n_issues; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !do_issue (self, issues[i], error))
      return FALSE;
  g_ptr_array_extend_and_steal (self->results, g_steal_pointer (&self->split_results));

  return TRUE;
}

static gboolean
prepare (GewuEventJob  *self,
         gint64         operator,
         GError       **error)
{
  g_autoptr(GewuZoneSettings) settings = gewu_store_get_settings (self->connection, error);

  if (settings == NULL)
    return FALSE;
  self->enforce_roles = settings->enforce_roles;
  self->rules = gewu_store_get_clock_rules (self->connection, error);

  return self->rules != NULL && gewu_event_job_look_up (self, operator, error);
}

static GPtrArray *
new_results (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_event_result_free);
}

GPtrArray *
gewu_event_job_run (GewuConnection        *connection,
                    const GewuEventDraft  *draft,
                    const gint64          *issues,
                    gsize                  n_issues,
                    gint64                 operator,
                    GCancellable          *cancellable,
                    GError               **error)
{
  GewuWhen now = gewu_when_now ();
  GewuEventJob self = {
    .connection = connection,
    .draft = draft,
    .today = now.day,
    .when = draft->when.day != GEWU_DAY_UNKNOWN ? draft->when : now,
    .assisting = g_array_new (FALSE, FALSE, sizeof (GewuIssueAssist)),
    .split = g_array_new (FALSE, FALSE, sizeof (GewuIssueAssist)),
    .results = new_results (),
    .split_results = new_results (),
  };

  if (!prepare (&self, operator, error) ||
      !do_all (&self, issues, n_issues, cancellable, error))
    g_clear_pointer (&self.results, g_ptr_array_unref);
  g_clear_pointer (&self.split_results, g_ptr_array_unref);
  g_clear_pointer (&self.rules, g_array_unref);
  g_array_unref (self.assisting);
  g_array_unref (self.split);

  return self.results;
}
