/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-demo-course.h"

#include "gewu-store-issue-head.h"
#include "gewu-store-issue.h"

#include <string.h>

/* Office hours, as minutes of the day. */
#define OPENS (8 * 60 + 40)
#define CLOSES (17 * 60 + 50)
#define REST_BEGINS (12 * 60)
#define REST_ENDS (14 * 60 + 30)
/* Of a plain issue, where no rule gives one. */
#define USUAL_DAYS 7
#define MOST_ASSISTING 2

/* Purposes of the phrases that events say; NULL: nothing, or not from a list. */
static const char *const purposes[GEWU_N_EVENTS] = {
  [GEWU_EVENT_REJECT] = "reject",
  [GEWU_EVENT_RETURN] = "return",
  [GEWU_EVENT_REPLY] = "reply",
  [GEWU_EVENT_ASSIST] = "assist",
  [GEWU_EVENT_URGE] = "urge",
  [GEWU_EVENT_SUPERVISE] = "supervise",
  [GEWU_EVENT_ESCALATE] = "escalate",
  [GEWU_EVENT_EXTEND] = "extend",
  [GEWU_EVENT_DEFER] = "defer",
  [GEWU_EVENT_WITHDRAW] = "withdraw",
  [GEWU_EVENT_REOPEN] = "reopen",
};

/* An event while it is put together. */
typedef struct
{
  GewuIssueEvent  event;
  GewuIssueFact   fact;
  GewuIssueChange change;      /* of the issue itself */
  GewuIssueAssist assisting[MOST_ASSISTING];
} Entry;

static const char *
pick (GewuDemoCourse *self,
      const char     *purpose)
{
  return gewu_demo_words_pick (self->office->words, purpose, &self->office->random);
}

/* A phrase of "measures-用工" or the like. */
static const char *
pick_about (GewuDemoCourse *self,
            const char     *purpose,
            const char     *subject)
{
  g_autofree char *key = g_strdup_printf ("%s-%s", purpose, subject);

  return pick (self, key);
}

static GewuDemoUnit *
get_unit (GewuDemoCourse *self,
          guint           unit)
{
  return &g_array_index (self->office->units, GewuDemoUnit, unit);
}

/* ---- departments */

static guint
find_unit (GewuDemoOffice *office,
           const char     *name)
{
  for (guint i = 0; i < office->words->units->len; i++)
    if (strcmp (gewu_demo_words_get (office->words->units, i, 0), name) == 0)
      return i;

  g_error ("No unit %s", name);
}

/* Indices of the problem's assisting departments. */
static guint
list_assisting (GewuDemoOffice *office,
                guint           problem,
                guint          *units)
{
  const char *names =
    gewu_demo_words_get (office->words->issues, problem, GEWU_DEMO_ISSUE_ASSISTING);
  g_auto(GStrv) list = g_strsplit (names, ",", MOST_ASSISTING);
  guint n = 0;

  for (; list[n] != NULL; n++)
    units[n] = find_unit (office, list[n]);

  return n;
}

guint
gewu_demo_count_assisting (GewuDemoOffice *office,
                           guint           problem)
{
  guint units[MOST_ASSISTING];

  return list_assisting (office, problem, units);
}

/* Problems that go astray go to the department whose grid the firm is in, else to the first. */
static guint
find_wrong_unit (GewuDemoCourse *self)
{
  guint local = g_array_index (self->office->grids, GewuDemoGrid, self->report->grid).unit;

  return local != self->unit ? local : 0;
}

static guint
find_right_unit (GewuDemoCourse *self)
{
  return find_unit (self->office,
                    gewu_demo_words_get (self->office->words->issues, self->report->problem,
                                         GEWU_DEMO_ISSUE_DEPARTMENT));
}

/* ---- what an event says */

/* Days on, or later on the same day. */
static gboolean
move_on (GewuDemoCourse *self,
         guint           wait)
{
  guint first = wait > 0 ? OPENS : MIN (self->minute + 5, CLOSES);
  guint last = wait > 0 ? CLOSES : MIN (self->minute + 150, CLOSES);

  self->day += wait;
  self->over = self->over || self->day >= self->office->days->len;
  if (self->over)
    return FALSE;
  self->minute = gewu_demo_random_between (&self->office->random, first, MAX (first, last));
  if (self->minute >= REST_BEGINS && self->minute < REST_ENDS)
    self->minute += REST_ENDS - REST_BEGINS;

  return TRUE;
}

/* A department acts through its head, where it has one. */
static void
set_actor (GewuDemoCourse *self,
           GewuEventKind   kind,
           GewuIssueEvent *event)
{
  GewuDemoOffice *office = self->office;
  GewuDemoUnit *unit = get_unit (self, self->unit);
  guint assisting[MOST_ASSISTING] = { 0 };

  switch (gewu_event_kind_get_rule (kind)->role)
    {
    case GEWU_ROLE_REPORTER:
    case GEWU_ROLE_RECHECKER:
      event->by_person = g_array_index (office->members, GewuDemoMember, self->report->member).id;
      event->by_unit =
        get_unit (self, g_array_index (office->grids, GewuDemoGrid, self->report->grid).unit)->id;
      return;

    case GEWU_ROLE_LEADER:
      event->by_person = event->leader = unit->patron;
      return;

    case GEWU_ROLE_TRIAGE:
    case GEWU_ROLE_COMMAND:
      unit = get_unit (self, office->triage);
      break;

    case GEWU_ROLE_ASSISTANT:
      g_assert (self->n_assisted < MOST_ASSISTING);
      list_assisting (office, self->report->problem, assisting);
      unit = get_unit (self, assisting[self->n_assisted++]);
      event->unit = unit->id;
      break;

    case GEWU_ROLE_DEPARTMENT:
    case GEWU_N_ROLES:
      break;
    }
  event->by_person = unit->head;
  event->by_unit = unit->id;
}

static void
set_dispatch (GewuDemoCourse     *self,
              const GewuDemoStep *step,
              Entry              *entry)
{
  GewuIssueEvent *event = &entry->event;
  guint assisting[MOST_ASSISTING];

  self->n_assisted = 0;
  self->unit = find_right_unit (self);
  if (step->flags & GEWU_DEMO_ASTRAY)
    self->unit = find_wrong_unit (self);
  event->unit = get_unit (self, self->unit)->id;
  event->severity = entry->change.severity =
    self->office->severities[self->report->severity];
  if (step->flags & GEWU_DEMO_LED)
    {
      event->leader = get_unit (self, self->unit)->patron;
      event->text =
        pick (self, step->flags & GEWU_DEMO_ASSISTED ? "dispatch-assisted" : "dispatch");
    }
  if (step->flags & GEWU_DEMO_ASSISTED)
    {
      event->n_assisting = list_assisting (self->office, self->report->problem, assisting);
      event->assisting = entry->assisting;
      for (guint i = 0; i < event->n_assisting; i++)
        entry->assisting[i].unit = get_unit (self, assisting[i])->id;
    }
}

/* What is solved says what was done; all else why it is not. */
static void
set_resolution (GewuDemoCourse *self,
                GewuIssueEvent *event)
{
  GewuDemoWords *words = self->office->words;
  const char *solved = gewu_demo_words_get_phrase (words, "result", 0);

  event->result = pick (self, "result");
  event->text = strcmp (event->result, solved) == 0
    ? gewu_demo_words_get (words->issues, self->report->problem, GEWU_DEMO_ISSUE_ANSWER)
    : pick_about (self, "result", event->result);
}

static void
set_recheck (GewuDemoCourse     *self,
             const GewuDemoStep *step,
             GewuIssueEvent     *event)
{
  event->passed = (step->flags & GEWU_DEMO_FAILS) == 0;
  event->rating = pick (self, event->passed ? "rating" : "rating-bad");
  event->text = event->passed ? NULL : pick (self, "failed");
}

static void
set_content (GewuDemoCourse     *self,
             const GewuDemoStep *step,
             Entry              *entry)
{
  GewuDemoWords *words = self->office->words;
  GewuIssueEvent *event = &entry->event;
  GewuDay day = g_array_index (self->office->days, GewuDay, self->day);

  if (purposes[step->kind] != NULL)
    event->text = pick (self, purposes[step->kind]);
  event->days = step->days;
  if (step->until > 0)
    gewu_calendar_add_working_days (self->office->calendar, day, (int) step->until, &event->until);
  if (step->kind == GEWU_EVENT_DISPATCH)
    set_dispatch (self, step, entry);
  if (step->kind == GEWU_EVENT_RESOLVE)
    set_resolution (self, event);
  if (step->kind == GEWU_EVENT_RECHECK)
    set_recheck (self, step, event);
  if (step->kind == GEWU_EVENT_URGE && gewu_issue_course_get_status (self->course)->urged > 0)
    event->text = pick (self, "urge-again");
  if (step->kind == GEWU_EVENT_ESCALATE)
    event->leader = get_unit (self, self->unit)->patron;
  if (step->flags & GEWU_DEMO_MEASURED)
    entry->change.measures =
      pick_about (self, "measures", gewu_demo_words_get (words->issues, self->report->problem,
                                                         GEWU_DEMO_ISSUE_CATEGORY));
}

/* ---- doing it */

static gboolean
look_up_words (GewuDemoCourse *self,
               Entry          *entry)
{
  g_autofree char *result = NULL;
  g_autofree char *rating = NULL;

  if (entry->event.result != NULL &&
      !gewu_store_look_up_word (self->connection, "result-kind", entry->event.result,
                                &entry->fact.result, &result, &self->error))
    return FALSE;
  if (entry->event.rating != NULL &&
      !gewu_store_look_up_word (self->connection, "rating", entry->event.rating,
                                &entry->fact.rating, &rating, &self->error))
    return FALSE;
  entry->fact.unsolved = g_strcmp0 (result, "unsolved") == 0;
  entry->fact.dissatisfied = g_strcmp0 (rating, "dissatisfied") == 0;

  return TRUE;
}

/* has_text: a report has the issue's own. */
static gboolean
make_fact (GewuDemoCourse *self,
           GewuEventKind   kind,
           Entry          *entry)
{
  const GewuIssueEvent *event = &entry->event;

  entry->fact = (GewuIssueFact) {
    .kind = kind,
    .when = { event->day, (int) self->minute },
    .person = event->by_person,
    .unit = event->unit,
    .leader = event->leader,
    .severity = event->severity,
    .days = event->days,
    .until = event->until,
    .passed = event->passed,
    .settled = event->settled,
    .has_text = kind == GEWU_EVENT_REPORT || event->text != NULL,
    .assisting = event->assisting,
    .n_assisting = event->n_assisting,
  };

  return look_up_words (self, entry);
}

static gboolean
is_empty (const GewuIssueChange *change)
{
  return change->severity == 0 && change->measures == NULL;
}

/* Writes the event on the day reached, unless the loop refuses it. */
static gboolean
write_entry (GewuDemoCourse *self,
             GewuEventKind   kind,
             Entry          *entry)
{
  GewuIssueEvent *event = &entry->event;
  char time[sizeof "08:03"];

  g_snprintf (time, sizeof time, "%02u:%02u", self->minute / 60 % 24, self->minute % 60);
  event->kind = gewu_event_kind_to_id (kind);
  event->day = g_array_index (self->office->days, GewuDay, self->day);
  event->time = time;
  if (!make_fact (self, kind, entry))
    return FALSE;
  if (gewu_issue_course_check (self->course, &entry->fact, event->day) != GEWU_REFUSAL_NONE)
    return TRUE;
  gewu_issue_course_apply (self->course, &entry->fact);

  return gewu_store_add_issue_event (self->connection, self->issue, event, &self->error) &&
         (is_empty (&entry->change) ||
          gewu_store_change_issue (self->connection, self->issue, &entry->change, &self->error));
}

void
gewu_demo_course_init (GewuDemoCourse       *self,
                       GewuDemoOffice       *office,
                       GewuConnection       *connection,
                       const GewuDemoReport *report,
                       gint64                issue)
{
  *self = (GewuDemoCourse) {
    .office = office,
    .connection = connection,
    .report = report,
    .course = gewu_issue_course_new ((const GewuClockRule *) office->rules->data,
                                     office->rules->len, office->calendar),
    .issue = issue,
    .day = report->day,
    .minute = report->minute,
  };
  self->unit = find_right_unit (self);
}

void
gewu_demo_course_clear (GewuDemoCourse *self)
{
  g_clear_pointer (&self->course, gewu_issue_course_free);
  g_clear_error (&self->error);
}

void
gewu_demo_course_report (GewuDemoCourse *self,
                         gboolean        settled)
{
  Entry entry = { .event = { .passed = -1, .settled = settled } };

  move_on (self, 0);
  set_actor (self, GEWU_EVENT_REPORT, &entry.event);
  if (settled)
    {
      entry.event.text = pick (self, "settled");
      entry.event.rating = pick (self, "rating");
    }
  self->over = !write_entry (self, GEWU_EVENT_REPORT, &entry);
}

void
gewu_demo_course_add (GewuDemoCourse     *self,
                      const GewuDemoStep *step)
{
  Entry entry = { .event = { .passed = -1 } };

  if (!move_on (self, step->wait))
    return;
  set_actor (self, step->kind, &entry.event);
  set_content (self, step, &entry);
  self->over = !write_entry (self, step->kind, &entry);
}

int
gewu_demo_course_get_left (GewuDemoCourse *self)
{
  GewuDay due = gewu_issue_course_get_status (self->course)->next_due.day;
  GewuDay day;
  int left;

  if (self->over || due == GEWU_DAY_UNKNOWN)
    return USUAL_DAYS;
  day = g_array_index (self->office->days, GewuDay, self->day);
  gewu_calendar_count_working_days (self->office->calendar, day, due, &left);

  return left;
}
