/* The facts of 例会材料: of a meeting, or of a period in which none is on record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-export.h"

#include "gewu-issue.h"
#include "gewu-store-due.h"
#include "gewu-store-figure.h"
#include "gewu-store-meeting.h"
#include "gewu-store-meeting-facts.h"

#define WEEK 7
#define HALF_MONTH 15
/* More are for the list of what is overdue. */
#define MOST_LATE 30
#define MOST_TOPICS 20

typedef struct
{
  const GewuExport  *export;
  GewuMeetingReport *report;
  GewuMeeting       *meeting;    /* NULL: none is on record */
  GewuMeeting       *previous;   /* nullable */
  GPtrArray         *carried;    /* GewuMeetingItem; NULL: without a meeting */
  GewuWhen           now;        /* what is open and overdue is as of then */
} Gathering;

static void
gathering_clear (Gathering *self)
{
  gewu_meeting_free (self->meeting);
  gewu_meeting_free (self->previous);
  g_clear_pointer (&self->carried, g_ptr_array_unref);
}

static const char *
keep (const Gathering *self,
      const char      *text)
{
  return gewu_export_pool_copy (self->export->pool, text);
}

/* An array of n zeroed elements; never NULL. */
#define KEEP_ARRAY(self, type, n) \
  ((type *) gewu_export_pool_keep ((self)->export->pool, g_new0 (type, (n) + 1)))

/* ---- which meeting, and which days */

static GewuDay
get_today (void)
{
  return gewu_day_of_instant (gewu_now ());
}

gboolean
gewu_export_find_meeting (GewuConnection           *connection,
                          const GewuReportRequest  *request,
                          gint64                   *id,
                          GError                  **error)
{
  GewuPeriod period = request->period;
  g_autoptr(GPtrArray) meetings = NULL;

  *id = request->meeting;
  if (*id != 0)
    return TRUE;
  meetings = gewu_store_list_meetings (connection, error);
  for (guint i = 0; meetings != NULL && i < meetings->len && *id == 0; i++)
    {
      const GewuMeeting *meeting = g_ptr_array_index (meetings, i);

      if (!gewu_day_is_valid (period.first) ||
          (meeting->day >= period.first && meeting->day <= period.last))
        *id = meeting->id;
    }

  return meetings != NULL;
}

static gboolean
load_meeting (Gathering  *self,
              GError    **error)
{
  GewuConnection *connection = self->export->connection;
  const GewuMeeting *meeting;
  gint64 id;

  if (!gewu_export_find_meeting (connection, self->export->request, &id, error))
    return FALSE;
  if (id == 0)
    return TRUE;

  self->meeting = gewu_store_get_meeting (connection, id, get_today (), error);
  meeting = self->meeting;
  if (meeting == NULL ||
      !gewu_store_find_meeting (connection, meeting->kind, meeting->day, id, &self->previous,
                                error))
    return FALSE;
  self->carried = gewu_store_list_carried (connection, meeting->kind, meeting->day, id, error);

  return self->carried != NULL;
}

/* Before the first meeting: the week, or the half month up to it. */
static GewuDay
guess_first (const GewuMeeting *meeting)
{
  return meeting->day - (meeting->is_weekly ? WEEK : HALF_MONTH) + 1;
}

static void
set_days (Gathering *self)
{
  GewuMeetingReport *report = self->report;
  const GewuMeeting *meeting = self->meeting;
  GewuPeriod period = self->export->request->period;

  if (meeting != NULL)
    {
      report->day = meeting->day;
      report->since = self->previous != NULL ? MIN (self->previous->day + 1, meeting->day)
                                             : guess_first (meeting);
    }
  else
    {
      report->day = gewu_day_is_valid (period.last) ? MIN (period.last, self->export->as_of)
                                                    : get_today ();
      report->since = gewu_day_is_valid (period.first) ? MIN (period.first, report->day)
                                                       : report->day - HALF_MONTH + 1;
    }
  report->next = report->day + (meeting != NULL && meeting->is_weekly ? WEEK : HALF_MONTH);
  self->now = gewu_when_new (report->day, NULL);
  if (report->day >= get_today ())
    self->now = gewu_when_now ();
}

static void
fill_head (Gathering *self)
{
  GewuMeetingReport *report = self->report;
  const GewuMeeting *meeting = self->meeting;

  if (meeting == NULL)
    return;

  report->meeting = keep (self, meeting->title);
  report->place = keep (self, meeting->place);
  report->chair = keep (self, meeting->chair_name);
  report->attendees = keep (self, meeting->attendees);
  if (self->previous != NULL)
    {
      report->last = keep (self, self->previous->title);
      report->last_day = self->previous->day;
    }
}

/* ---- decisions */

static GewuMeetingDecision
make_decision (const Gathering       *self,
               const GewuMeetingItem *item)
{
  return (GewuMeetingDecision) {
    .id = item->id,
    .text = keep (self, item->decision),
    .unit = keep (self, item->unit_name),
    .leader = keep (self, item->leader_name),
    .due = item->due,
    .progress = keep (self, item->progress),
    .mark = item->mark,
    .done = item->state == GEWU_DECISION_DONE ? item->reported : GEWU_DAY_UNKNOWN,
  };
}

static void
fill_decisions (Gathering *self)
{
  GewuMeetingDecision *decisions = KEEP_ARRAY (self, GewuMeetingDecision, self->carried->len);

  for (guint i = 0; i < self->carried->len; i++)
    decisions[i] = make_decision (self, g_ptr_array_index (self->carried, i));
  self->report->decisions = decisions;
  self->report->n_decisions = self->carried->len;
}

/* Those of items that are open and fall due until the next meeting. */
static void
append_coming (Gathering           *self,
               const GPtrArray     *items,
               GewuMeetingDecision *coming)
{
  GewuMeetingReport *report = self->report;

  for (guint i = 0; i < items->len; i++)
    {
      const GewuMeetingItem *item = g_ptr_array_index (items, i);

      if (item->decision != NULL && item->state == GEWU_DECISION_OPEN &&
          item->due > report->day && item->due <= report->next)
        coming[report->n_coming++] = make_decision (self, item);
    }
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  return ((const GewuMeetingDecision *) a)->due - ((const GewuMeetingDecision *) b)->due;
}

static void
fill_coming (Gathering *self)
{
  GewuMeetingDecision *coming =
    KEEP_ARRAY (self, GewuMeetingDecision, self->carried->len + self->meeting->items->len);

  append_coming (self, self->carried, coming);
  append_coming (self, self->meeting->items, coming);
  qsort (coming, self->report->n_coming, sizeof *coming, compare_due);
  self->report->coming = coming;
}

/* ---- visits and problems */

static gboolean
fill_figures (Gathering  *self,
              GewuPeriod  period,
              GError    **error)
{
  GewuMeetingReport *report = self->report;
  GewuOverview *overview =
    gewu_store_get_overview (self->export->connection, period, self->now, error);

  if (overview == NULL)
    return FALSE;

  report->visitor_visits = overview->visitor_visits;
  report->visits = overview->visits;
  report->visited = overview->visited;
  report->enterprises = overview->enterprises;
  report->covered = overview->covered;
  report->found = overview->issues;
  report->settled = overview->settled;
  report->dispatched = overview->dispatched;
  report->open = overview->open;
  report->overdue = overview->overdue;
  gewu_overview_free (overview);

  return gewu_store_count_ended (self->export->connection, period, &report->resolved,
                                 &report->closed, error);
}

static gboolean
fill_units (Gathering  *self,
            GewuPeriod  period,
            GError    **error)
{
  g_autoptr(GPtrArray) visits =
    gewu_store_list_unit_visits (self->export->connection, period, error);
  GewuMeetingUnit *units;

  if (visits == NULL)
    return FALSE;

  units = KEEP_ARRAY (self, GewuMeetingUnit, visits->len);
  for (guint i = 0; i < visits->len; i++)
    {
      const GewuUnitVisits *unit = g_ptr_array_index (visits, i);

      units[i] = (GewuMeetingUnit) {
        keep (self, unit->unit), unit->visitor_visits, unit->visits, unit->visited
      };
    }
  self->report->units = units;
  self->report->n_units = visits->len;

  return TRUE;
}

/* The longest overdue first. */
static int
compare_left (gconstpointer a,
              gconstpointer b)
{
  const GewuDueIssue *first = *(const GewuDueIssue *const *) a;
  const GewuDueIssue *second = *(const GewuDueIssue *const *) b;

  if (first->due.day != second->due.day)
    return first->due.day - second->due.day;

  return g_strcmp0 (first->number, second->number);
}

static gboolean
fill_late (Gathering  *self,
           GError    **error)
{
  g_autoptr(GPtrArray) issues = gewu_store_list_due (self->export->connection, 0, self->now, error);
  GewuMeetingIssue *late;

  if (issues == NULL)
    return FALSE;

  g_ptr_array_sort (issues, compare_left);
  late = KEEP_ARRAY (self, GewuMeetingIssue, MIN (issues->len, MOST_LATE));
  for (guint i = 0; i < issues->len && self->report->n_late < MOST_LATE; i++)
    {
      const GewuDueIssue *issue = g_ptr_array_index (issues, i);

      if (issue->left < 0)
        late[self->report->n_late++] = (GewuMeetingIssue) {
          keep (self, issue->number), keep (self, issue->enterprise), keep (self, issue->text),
          keep (self, issue->department), issue->due.day, -issue->left
        };
    }
  self->report->late = late;

  return TRUE;
}

/* ---- matters to decide */

static const char *
get_state_word (const char *id)
{
  GewuIssueState state;

  return gewu_issue_state_from_id (id, &state) ? gewu_issue_state_get_heading (state) : NULL;
}

static void
append_topics (Gathering        *self,
               GewuMeetingTopic *topics)
{
  for (guint i = 0; i < self->meeting->items->len; i++)
    {
      const GewuMeetingItem *item = g_ptr_array_index (self->meeting->items, i);

      if (item->topic != NULL)
        topics[self->report->n_topics++] = (GewuMeetingTopic) {
          .id = item->id,
          .text = keep (self, item->topic),
          .number = keep (self, item->issue_number),
          .state = get_state_word (item->issue_state),
        };
    }
}

static gboolean
fill_topics (Gathering  *self,
             GError    **error)
{
  g_autoptr(GPtrArray) proposals =
    gewu_store_propose_topics (self->export->connection, self->report->day, MOST_TOPICS, error);
  GewuMeetingTopic *topics;
  GPtrArray *items = self->meeting != NULL ? self->meeting->items : NULL;

  if (proposals == NULL)
    return FALSE;

  topics = KEEP_ARRAY (self, GewuMeetingTopic, proposals->len + (items != NULL ? items->len : 0));
  if (items != NULL)
    append_topics (self, topics);
  for (guint i = 0; i < proposals->len; i++)
    {
      const GewuTopicProposal *proposal = g_ptr_array_index (proposals, i);
      const char *text = proposal->text;
      g_autofree char *whole = proposal->enterprise != NULL
        ? g_strdup_printf ("%s：%s", proposal->enterprise, text) : g_strdup (text);

      topics[self->report->n_topics++] = (GewuMeetingTopic) {
        .id = proposal->issue,
        .text = keep (self, whole),
        .number = keep (self, proposal->number),
        .state = get_state_word (proposal->state),
        .unit = keep (self, proposal->unit),
        .has_reason = TRUE,
        .reason = proposal->reason,
      };
    }
  self->report->topics = topics;

  return TRUE;
}

/* ---- next steps */

static gboolean
fill_shares (Gathering  *self,
             GError    **error)
{
  GewuMeetingReport *report = self->report;
  GewuPeriod days = { GEWU_PERIOD_RANGE, report->day + 1, report->next };
  g_autoptr(GPtrArray) issues = gewu_store_list_coming (self->export->connection, days, error);
  GewuMeetingShare *shares;

  if (issues == NULL)
    return FALSE;

  shares = KEEP_ARRAY (self, GewuMeetingShare, issues->len);
  for (guint i = 0; i < issues->len; i++)
    {
      const GewuUnitIssues *unit = g_ptr_array_index (issues, i);

      shares[i] = (GewuMeetingShare) { keep (self, unit->unit), unit->count };
    }
  report->shares = shares;
  report->n_shares = issues->len;

  return TRUE;
}

static gboolean
gather (Gathering  *self,
        GError    **error)
{
  GewuPeriod period = { GEWU_PERIOD_RANGE, GEWU_DAY_UNKNOWN, GEWU_DAY_UNKNOWN };

  if (!load_meeting (self, error))
    return FALSE;

  set_days (self);
  fill_head (self);
  if (self->meeting != NULL)
    {
      fill_decisions (self);
      fill_coming (self);
    }
  period.first = self->report->since;
  period.last = self->report->day;

  return fill_figures (self, period, error) && fill_units (self, period, error) &&
         fill_late (self, error) && fill_topics (self, error) && fill_shares (self, error);
}

const GewuMeetingReport *
gewu_export_meeting (const GewuExport  *export,
                     GError           **error)
{
  Gathering self = {
    .export = export,
    .report = gewu_export_pool_keep (export->pool, g_new0 (GewuMeetingReport, 1)),
  };
  gboolean done = gather (&self, error);

  gathering_clear (&self);

  return done ? self.report : NULL;
}
