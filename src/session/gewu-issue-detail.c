/* An issue as its page shows it, put together from the record, the course and what stands around
 * it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-issue-detail.h"

#include "gewu-error.h"
#include "gewu-store-clock.h"
#include "gewu-store-issue-head.h"
#include "gewu-store-issue-log.h"
#include "gewu-store-record.h"
#include "gewu-store-settings.h"

/* How far back the enterprise's visits are counted, in days. */
#define RECENT_DAYS 90

/* The course borrows the rules, so they live as long as it does. */
typedef struct
{
  GewuIssueDetail detail;
  GArray         *rules;
} Detail;

static GewuIssueDetail *
copy_detail (GewuIssueDetail *self)
{
  return gewu_issue_detail_ref (self);
}

G_DEFINE_BOXED_TYPE (GewuIssueDetail, gewu_issue_detail, copy_detail, gewu_issue_detail_unref)

GewuIssueDetail *
gewu_issue_detail_ref (GewuIssueDetail *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_detail (gpointer data)
{
  Detail *self = data;
  GewuIssueDetail *detail = &self->detail;

  g_clear_pointer (&detail->record, gewu_record_unref);
  g_clear_pointer (&detail->stages, g_ptr_array_unref);
  g_clear_pointer (&detail->course, gewu_issue_course_free);
  g_clear_object (&detail->calendar);
  g_clear_pointer (&detail->events, g_ptr_array_unref);
  g_clear_pointer (&detail->outcomes, g_ptr_array_unref);
  g_free (detail->enterprise_line);
  g_free (detail->duplicate_number);
  g_free (detail->split_number);
  g_clear_pointer (&self->rules, g_array_unref);
}

void
gewu_issue_detail_unref (GewuIssueDetail *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear_detail);
}

/* ---- the course */

static void
stage_line_free (gpointer data)
{
  GewuStageLine *self = data;

  g_free (self->unit);
  g_free (self);
}

static gboolean
add_stage (GewuIssueDetail       *self,
           GewuConnection        *connection,
           const GewuIssueStage  *stage,
           GError               **error)
{
  g_autoptr(GError) local_error = NULL;
  GewuStageLine *line = g_new0 (GewuStageLine, 1);

  g_ptr_array_add (self->stages, line);
  line->stage = stage;
  if (!stage->ended)
    line->due = gewu_due_judge (stage->due, gewu_when_now (), self->calendar, &line->left);
  if (stage->on_time == 0)
    {
      int left;

      gewu_due_judge (stage->due, stage->done, self->calendar, &left);
      line->over = MAX (-left, 0);
    }
  if (stage->unit != 0)
    line->unit = gewu_store_dup_unit_name (connection, stage->unit, &local_error);
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

static gboolean
add_stages (GewuIssueDetail  *self,
            GewuConnection   *connection,
            GError          **error)
{
  gsize n_stages;
  const GewuIssueStage *stages = gewu_issue_course_get_stages (self->course, &n_stages);

  self->stages = g_ptr_array_new_with_free_func (stage_line_free);
  for (gsize i = 0; i < n_stages; i++)
    if (!add_stage (self, connection, &stages[i], error))
      return FALSE;

  return TRUE;
}

static GewuEventKind
find_next (GewuIssueState state)
{
  switch (state)
    {
    case GEWU_ISSUE_REPORTED:
      return GEWU_EVENT_DISPATCH;

    case GEWU_ISSUE_DISPATCHED:
      return GEWU_EVENT_SIGN;

    case GEWU_ISSUE_HANDLING:
      return GEWU_EVENT_RESOLVE;

    case GEWU_ISSUE_RESOLVED:
      return GEWU_EVENT_RECHECK;

    case GEWU_ISSUE_CLOSED:
    case GEWU_ISSUE_SETTLED:
    case GEWU_ISSUE_REJECTED:
    case GEWU_ISSUE_WITHDRAWN:
    case GEWU_N_ISSUE_STATES:
      return GEWU_N_EVENTS;
    }

  g_assert_not_reached ();
}

/* The result of what was handled anew since then does not hold any more. */
static gboolean
is_resolved (GewuIssueState state)
{
  return state == GEWU_ISSUE_RESOLVED || state == GEWU_ISSUE_CLOSED;
}

static gboolean
is_assisted (GewuIssueCourse *course)
{
  gsize n_stages;
  const GewuIssueStage *stages = gewu_issue_course_get_stages (course, &n_stages);

  for (gsize i = 0; i < n_stages; i++)
    if (stages[i].stage == GEWU_STAGE_ASSIST && !stages[i].ended)
      return TRUE;

  return FALSE;
}

/* By the state alone: whether it is too late for a return depends on the day of the paper, not on
 * that of typing it. Nobody can do a part that nobody was asked for. */
static guint
list_allowed (GewuIssueCourse *course)
{
  guint allowed = 0;

  for (GewuEventKind kind = 0; kind < GEWU_N_EVENTS; kind++)
    if (gewu_issue_course_allows (course, kind) &&
        (kind != GEWU_EVENT_ASSIST || is_assisted (course)))
      allowed |= 1u << kind;

  return allowed;
}

static gboolean
judge (GewuIssueDetail  *self,
       GewuConnection   *connection,
       GError          **error)
{
  const GewuIssueStatus *status = gewu_issue_course_get_status (self->course);
  g_autoptr(GewuZoneSettings) settings = gewu_store_get_settings (connection, error);
  g_autofree char *code = NULL;
  g_autoptr(GError) local_error = NULL;

  if (settings == NULL)
    return FALSE;
  if (status->result != 0)
    code = gewu_store_dup_result_code (connection, status->result, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  self->allowed = list_allowed (self->course);
  self->next = find_next (status->state);
  self->solved = is_resolved (status->state) && code != NULL &&
                 gewu_zone_settings_is_solved (settings, code);
  self->due = gewu_due_judge (status->next_due, gewu_when_now (), self->calendar, &self->left);
  self->no_notice = status->no_notice;

  return TRUE;
}

/* ---- events */

/* The handling that runs; NULL when there is none. */
static const GewuIssueStage *
find_handling (GewuIssueCourse *course)
{
  gsize n_stages;
  const GewuIssueStage *stages = gewu_issue_course_get_stages (course, &n_stages);

  for (gsize i = n_stages; i > 0; i--)
    if (stages[i - 1].stage == GEWU_STAGE_HANDLE)
      return &stages[i - 1];

  return NULL;
}

static GewuIssueEventLine *
find_line (GewuIssueDetail *self,
           gint64           event)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      GewuIssueEventLine *line = g_ptr_array_index (self->events, i);

      if (line->id == event)
        return line;
    }

  return NULL;
}

/* handling: as the event has left it. */
static void
note_due_days (GewuIssueEventLine   *line,
               const GewuIssueFact  *fact,
               const GewuIssueStage *handling)
{
  if (fact->kind == GEWU_EVENT_DISPATCH || (fact->kind == GEWU_EVENT_RECHECK && fact->passed == 0))
    line->due_set = handling->first_due;
  if (fact->kind == GEWU_EVENT_EXTEND && handling->shifts != NULL && handling->shifts->len > 0)
    {
      const GewuStageShift *shift =
        &g_array_index (handling->shifts, GewuStageShift, handling->shifts->len - 1);

      line->due_before = shift->before;
      line->due_after = shift->after;
    }
}

/* Takes the course event by event, so that each knows what it has set or moved. */
static void
follow_course (GewuIssueDetail *self,
               GewuIssueLog    *log)
{
  for (guint i = 0; i < log->facts->len; i++)
    {
      const GewuIssueFact *fact = &g_array_index (log->facts, GewuIssueFact, i);
      GewuIssueEventLine *line = find_line (self, g_array_index (log->events, gint64, i));
      const GewuIssueStage *handling;

      if (!gewu_issue_course_apply (self->course, fact) || line == NULL)
        continue;
      handling = find_handling (self->course);
      if (handling != NULL)
        note_due_days (line, fact, handling);
    }
}

static gboolean
load_course (Detail          *self,
             GewuConnection  *connection,
             GError         **error)
{
  GewuIssueDetail *detail = &self->detail;
  g_autoptr(GewuIssueLog) log = gewu_store_get_issue_log (connection, detail->issue, error);

  if (log == NULL)
    return FALSE;
  self->rules = gewu_store_get_clock_rules (connection, error);
  detail->events = gewu_store_get_issue_events (connection, detail->issue, error);
  if (self->rules == NULL || detail->events == NULL)
    return FALSE;
  detail->calendar = gewu_calendar_new_china ();
  detail->course = gewu_issue_course_new ((const GewuClockRule *) self->rules->data,
                                          self->rules->len, detail->calendar);
  follow_course (detail, log);

  return add_stages (detail, connection, error) && judge (detail, connection, error);
}

/* ---- what stands around it */

static gboolean
load_enterprise (GewuIssueDetail  *self,
                 GewuConnection   *connection,
                 GError          **error)
{
  GewuDay today = gewu_when_now ().day;
  GewuEnterpriseScene scene;

  if (self->enterprise == 0)
    return TRUE;
  if (!gewu_store_get_enterprise_scene (connection, self->enterprise, self->issue,
                                        today - RECENT_DAYS + 1, today, &scene, error))
    return FALSE;
  self->enterprise_visits = scene.visits;
  self->enterprise_units = scene.units;
  self->enterprise_open = scene.open_issues;
  if (scene.class_name != NULL && scene.grid != NULL)
    self->enterprise_line = g_strdup_printf ("%s · %s", scene.class_name, scene.grid);
  else
    self->enterprise_line = g_strdup (scene.class_name != NULL ? scene.class_name : scene.grid);
  gewu_enterprise_scene_clear (&scene);

  return TRUE;
}

static gboolean
load_number (GewuConnection  *connection,
             gint64           issue,
             char           **number,
             GError         **error)
{
  g_autoptr(GError) local_error = NULL;

  if (issue != 0)
    *number = gewu_store_dup_issue_number (connection, issue, &local_error);
  return gewu_error_pass_on (g_steal_pointer (&local_error), error);
}

static gboolean
load_links (GewuIssueDetail  *self,
            GewuConnection   *connection,
            GError          **error)
{
  GewuIssueHead *head = gewu_store_get_issue_head (connection, self->issue, error);

  if (head == NULL)
    return FALSE;
  self->enterprise = head->enterprise;
  self->visit = head->visit;
  self->duplicate_of = head->duplicate_of;
  self->split_from = head->split_from;
  gewu_issue_head_free (head);

  return load_number (connection, self->duplicate_of, &self->duplicate_number, error) &&
         load_number (connection, self->split_from, &self->split_number, error);
}

GewuIssueDetail *
gewu_issue_detail_load (GewuConnection  *connection,
                        gint64           issue,
                        GError         **error)
{
  Detail *self = g_atomic_rc_box_new0 (Detail);
  GewuIssueDetail *detail = &self->detail;

  detail->issue = issue;
  detail->record = gewu_store_get_record (connection, GEWU_NOUN_ISSUE, issue, error);
  if (detail->record != NULL)
    detail->outcomes = gewu_store_get_outcomes (connection, issue, error);
  if (detail->outcomes == NULL || !load_links (detail, connection, error) ||
      !load_enterprise (detail, connection, error) || !load_course (self, connection, error))
    {
      gewu_issue_detail_unref (detail);
      return NULL;
    }

  return detail;
}
