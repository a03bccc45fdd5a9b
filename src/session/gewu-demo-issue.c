/* Issues: what a visit meets, and how the loop takes its course until the books close.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-demo-office.h"

#include "gewu-store-issue.h"
#include "gewu-store-outcome.h"
#include "gewu-store-record.h"

#include <string.h>

/* Columns of words->issues and of words->outcomes. */
enum { CATEGORY, DEPARTMENT, TEXT, ANSWER };
enum { OUTCOME_KIND, QUANTITY_UNIT, LEAST, MOST, OUTCOME_TEXT };

/* An issue on its way through the loop. */
typedef struct
{
  GewuDemoOffice *office;
  GewuConnection *connection;
  GewuDemoReport *report;
  gint64          issue;
  guint           unit;     /* index of the department in charge */
  guint           day;      /* index of the day reached */
  gboolean        over;     /* beyond the last day: nothing more is known */
  GError        **error;
} Course;

gboolean
gewu_demo_meet_problem (GewuDemoOffice *self,
                        GewuDemoReport *report)
{
  guint visits_left = self->size.visits - self->n_visits;
  guint issues_left = self->size.issues - self->n_issues;
  int year = gewu_day_year (g_array_index (self->days, GewuDay, report->day));

  if (gewu_demo_random_below (&self->random, visits_left) >= issues_left)
    return FALSE;

  if (year != self->issue_year)
    self->issue_serial = 0;
  self->issue_year = year;
  self->issue_serial++;
  self->n_issues++;
  report->problem = gewu_demo_random_below (&self->random, self->words->issues->len);
  report->number = g_strdup_printf ("WT%d%0*u", year, self->size.issues > 9999 ? 6 : 4,
                                    self->issue_serial);

  return TRUE;
}

/* ---- events */

static const char *
get_phrase (Course     *self,
            const char *purpose)
{
  return gewu_demo_words_get_phrase (self->office->words, purpose, 0);
}

static gint64
get_unit (Course *self,
          guint   unit)
{
  return g_array_index (self->office->units, GewuDemoUnit, unit).id;
}

/* Goes n working days on and adds an event there, unless the books were closed by then. */
static gboolean
add_event (Course         *self,
           guint           n_days,
           GewuIssueEvent  event)
{
  self->day += n_days;
  self->over = self->over || self->day >= self->office->days->len;
  if (self->over)
    return TRUE;
  event.day = g_array_index (self->office->days, GewuDay, self->day);

  return gewu_store_add_issue_event (self->connection, self->issue, &event, self->error);
}

static gint64
get_reporter (Course *self)
{
  return g_array_index (self->office->members, GewuDemoMember, self->report->member).id;
}

static const char *
pick (Course     *self,
      const char *purpose)
{
  return gewu_demo_words_pick (self->office->words, purpose, &self->office->random);
}

static gboolean
happens (Course *self,
         guint   per_thousand)
{
  return gewu_demo_random_chance (&self->office->random, per_thousand);
}

static gboolean
add_report (Course   *self,
            gboolean  settled)
{
  GewuIssueEvent event = {
    .kind = "report",
    .by_person = get_reporter (self),
    .settled = settled,
    .passed = -1,
    .text = settled ? get_phrase (self, "settled") : NULL,
    .rating = settled ? pick (self, "rating") : NULL,
  };

  return add_event (self, 0, event);
}

static gboolean
add_dispatch (Course *self,
              guint   days)
{
  GewuIssueEvent event = {
    .kind = "dispatch",
    .by_unit = get_unit (self, self->office->triage),
    .unit = get_unit (self, self->unit),
    .days = (int) days,
    .passed = -1,
  };

  return add_event (self, gewu_demo_random_below (&self->office->random, 3), event);
}

/* An event of the department in charge. */
static gboolean
add_unit_event (Course     *self,
                guint       n_days,
                const char *kind,
                const char *text,
                const char *result)
{
  GewuIssueEvent event = {
    .kind = kind,
    .by_unit = get_unit (self, self->unit),
    .text = text,
    .result = result,
    .passed = -1,
  };

  return add_event (self, n_days, event);
}

/* By the lead department or the command office: both are the unit that judges. */
static gboolean
add_lead_event (Course     *self,
                guint       n_days,
                const char *kind)
{
  GewuIssueEvent event = {
    .kind = kind,
    .by_unit = get_unit (self, self->office->triage),
    .text = get_phrase (self, kind),
    .passed = -1,
  };

  return add_event (self, n_days, event);
}

static gboolean
add_recheck (Course   *self,
             gboolean  passed)
{
  /* Within three working days, with exceptions. */
  guint n_days = happens (self, 60) ? gewu_demo_random_between (&self->office->random, 4, 7)
                                    : gewu_demo_random_between (&self->office->random, 1, 3);
  GewuIssueEvent event = {
    .kind = "recheck",
    .by_person = get_reporter (self),
    .passed = passed,
    .text = passed ? NULL : get_phrase (self, "failed"),
    .rating = passed ? pick (self, "rating") : get_phrase (self, "rating-bad"),
  };

  return add_event (self, n_days, event);
}

static gboolean
add_withdrawal (Course *self)
{
  GewuIssueEvent event = {
    .kind = "withdraw",
    .by_person = get_reporter (self),
    .text = get_phrase (self, "withdraw"),
    .passed = -1,
  };

  return add_event (self, 2, event);
}

/* ---- the course */

static guint
find_department (GewuDemoOffice *self,
                 guint           problem)
{
  const char *name = gewu_demo_words_get (self->words->issues, problem, DEPARTMENT);

  for (guint i = 0; i < self->words->units->len; i++)
    if (strcmp (gewu_demo_words_get (self->words->units, i, 0), name) == 0)
      return i;

  g_error ("No unit %s", name);
}

/* Ordinary, complex, hard. */
static guint
draw_handling_days (Course *self)
{
  guint ticket = gewu_demo_random_below (&self->office->random, 100);

  return ticket < 62 ? 7 : ticket < 91 ? 15 : 30;
}

/* Working days from the signature to the result. */
static guint
draw_handling (Course *self,
               guint   days)
{
  GewuDemoUnit *unit = &g_array_index (self->office->units, GewuDemoUnit, self->unit);

  return happens (self, unit->late)
    ? gewu_demo_random_between (&self->office->random, days, days + 12)
    : gewu_demo_random_between (&self->office->random, 1, days - 2);
}

static gboolean
handle (Course *self,
        guint   n_days)
{
  const char *answer =
    gewu_demo_words_get (self->office->words->issues, self->report->problem, ANSWER);

  return add_unit_event (self, n_days, "resolve", answer, pick (self, "result"));
}

/* Sent to another department first, which sends it back. */
static gboolean
be_returned (Course *self,
             guint   days)
{
  guint n_units = self->office->units->len;
  guint right = self->unit;
  gboolean ok;

  self->unit = (right + gewu_demo_random_between (&self->office->random, 1, n_units - 1)) % n_units;
  ok = add_dispatch (self, days) &&
       add_unit_event (self, 1, "return", get_phrase (self, "return"), NULL);
  self->unit = right;

  return ok;
}

static gboolean
run_course (Course *self)
{
  guint days = draw_handling_days (self);

  if (happens (self, 12))
    return add_lead_event (self, 1, "reject");
  if (happens (self, 35) && !be_returned (self, days))
    return FALSE;
  if (!add_dispatch (self, days) ||
      !add_unit_event (self, gewu_demo_random_below (&self->office->random, 3), "sign", NULL, NULL))
    return FALSE;
  if (happens (self, 10))
    return add_withdrawal (self);
  /* Nobody takes it up, whatever the command office does. */
  if (happens (self, 12))
    return add_lead_event (self, days + 2, "urge");
  if (!handle (self, draw_handling (self, days)))
    return FALSE;
  if (happens (self, 45) &&
      (!add_recheck (self, FALSE) ||
       !handle (self, gewu_demo_random_between (&self->office->random, 2, 6))))
    return FALSE;

  return add_recheck (self, TRUE);
}

static gboolean
write_head (GewuDemoOffice  *self,
            GewuConnection  *connection,
            GewuDemoReport  *report,
            gint64          *issue,
            GError         **error)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ISSUE, 0);
  GPtrArray *problems = self->words->issues;

  gewu_draft_set (draft, "number", report->number);
  gewu_draft_set_ref (draft, "enterprise", NULL,
                      g_array_index (self->enterprises, GewuDemoEnterprise, report->enterprise).id);
  gewu_draft_set_ref (draft, "reporter", NULL,
                      g_array_index (self->members, GewuDemoMember, report->member).id);
  gewu_draft_set (draft, "category", gewu_demo_words_get (problems, report->problem, CATEGORY));
  gewu_draft_set (draft, "text", gewu_demo_words_get (problems, report->problem, TEXT));
  if (!gewu_store_insert (connection, draft, error))
    return FALSE;
  *issue = draft->id;

  return TRUE;
}

gboolean
gewu_demo_write_issue (GewuDemoOffice  *self,
                       GewuConnection  *connection,
                       GewuDemoReport  *report,
                       gint64           visit,
                       GError         **error)
{
  Course course = { self, connection, report, .day = report->day, .error = error };
  gboolean settled = gewu_demo_random_chance (&self->random, 165);

  course.unit = find_department (self, report->problem);
  if (!write_head (self, connection, report, &course.issue, error) ||
      !gewu_store_set_issue_visit (connection, course.issue, visit, error) ||
      !add_report (&course, settled) ||
      (!settled && !run_course (&course)))
    return FALSE;

  return settled || gewu_demo_write_outcome (self, connection, report, visit, course.issue, error);
}

gboolean
gewu_demo_write_outcome (GewuDemoOffice  *self,
                         GewuConnection  *connection,
                         GewuDemoReport  *report,
                         gint64           visit,
                         gint64           issue,
                         GError         **error)
{
  GewuDemoEnterprise *enterprise =
    &g_array_index (self->enterprises, GewuDemoEnterprise, report->enterprise);
  char **row;
  guint quantity;

  if (!gewu_demo_random_chance (&self->random, 15))
    return TRUE;

  row = g_ptr_array_index (self->words->outcomes,
                           gewu_demo_random_below (&self->random, self->words->outcomes->len));
  quantity = gewu_demo_random_between (&self->random,
                                       (guint) g_ascii_strtoull (row[LEAST], NULL, 10),
                                       (guint) g_ascii_strtoull (row[MOST], NULL, 10));

  return gewu_store_add_outcome (connection, &(GewuOutcome) {
    .kind = row[OUTCOME_KIND],
    .quantity = gewu_decimal_from_int (quantity),
    .quantity_unit = row[QUANTITY_UNIT],
    .day = g_array_index (self->days, GewuDay, report->day),
    .enterprise = enterprise->id,
    .visit = visit,
    .issue = issue,
    .text = row[OUTCOME_TEXT],
  }, error);
}
