/* Issues: what comes up with a visit, and what is won.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-demo-case.h"
#include "gewu-demo-loop.h"

#include "gewu-store-clock.h"
#include "gewu-store-issue-head.h"
#include "gewu-store-outcome.h"
#include "gewu-store-record.h"

#include <string.h>

/* Columns of words->outcomes. */
enum { OUTCOME_KIND, QUANTITY_UNIT, LEAST, MOST, OUTCOME_TEXT, OUTCOME_CATEGORY };

static const struct
{
  const char *code;
  guint       below;   /* of 100 issues */
} severities[GEWU_DEMO_SEVERITIES] = {
  { "ordinary", 70 },
  { "complex", 92 },
  { "hard", 100 },
};

gboolean
gewu_demo_learn_rules (GewuDemoOffice  *self,
                       GewuConnection  *connection,
                       GError         **error)
{
  if (self->rules != NULL)
    return TRUE;

  for (guint i = 0; i < GEWU_DEMO_SEVERITIES; i++)
    if (!gewu_store_look_up_code (connection, "issue-severity", severities[i].code,
                                  &self->severities[i], error))
      return FALSE;
  self->rules = gewu_store_get_clock_rules (connection, error);

  return self->rules != NULL;
}

/* ---- what comes up */

static guint
draw_severity (GewuDemoOffice *self)
{
  guint ticket = gewu_demo_random_below (&self->random, 100);
  guint i = 0;

  while (ticket >= severities[i].below)
    i++;

  return i;
}

static char *
take_number (GewuDemoOffice *self,
             guint           day)
{
  int year = gewu_day_year (g_array_index (self->days, GewuDay, day));

  if (year != self->issue_year)
    self->issue_serial = 0;
  self->issue_year = year;
  self->issue_serial++;

  return g_strdup_printf ("WT%d%0*u", year, self->size.issues > 9999 ? 6 : 4, self->issue_serial);
}

gboolean
gewu_demo_meet_problem (GewuDemoOffice *self,
                        GewuDemoReport *report)
{
  guint visits_left = self->size.visits - self->n_visits;
  guint issues_left = self->size.issues - self->n_issues;
  guint assisting;

  if (gewu_demo_random_below (&self->random, visits_left) >= issues_left)
    return FALSE;

  self->n_issues++;
  report->number = take_number (self, report->day);
  report->source = gewu_demo_words_pick (self->words, "source", &self->random);
  report->on_visit =
    strcmp (report->source, gewu_demo_words_get_phrase (self->words, "source", 0)) == 0;
  report->laid_down = gewu_demo_case_take (self, report->day);
  report->severity = report->laid_down != NULL ? report->laid_down->severity
                                               : draw_severity (self);
  assisting = report->laid_down != NULL ? report->laid_down->assisting : 0;
  do
    report->problem = gewu_demo_random_below (&self->random, self->words->issues->len);
  while (gewu_demo_count_assisting (self, report->problem) < assisting);

  return TRUE;
}

/* ---- writing it */

static gboolean
write_head (GewuDemoOffice  *self,
            GewuConnection  *connection,
            GewuDemoReport  *report,
            gint64          *issue,
            GError         **error)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_ISSUE, 0);
  char **problem = g_ptr_array_index (self->words->issues, report->problem);

  gewu_draft_set (draft, "number", report->number);
  gewu_draft_set_ref (draft, "enterprise", NULL,
                      g_array_index (self->enterprises, GewuDemoEnterprise, report->enterprise).id);
  gewu_draft_set_ref (draft, "reporter", NULL,
                      g_array_index (self->members, GewuDemoMember, report->member).id);
  gewu_draft_set (draft, "category", problem[GEWU_DEMO_ISSUE_CATEGORY]);
  gewu_draft_set (draft, "text", problem[GEWU_DEMO_ISSUE_TEXT]);
  if (!gewu_store_insert (connection, draft, error))
    return FALSE;
  *issue = draft->id;

  return TRUE;
}

static gboolean
set_source (GewuConnection  *connection,
            GewuDemoReport  *report,
            gint64           issue,
            gint64           visit,
            GError         **error)
{
  GewuIssueChange change = { .visit = report->on_visit ? visit : 0 };
  g_autofree char *code = NULL;

  return gewu_store_look_up_word (connection, "issue-source", report->source, &change.source, &code,
                                  error) &&
         gewu_store_change_issue (connection, issue, &change, error);
}

static gboolean
write_outcome (GewuDemoOffice  *self,
               GewuConnection  *connection,
               GewuOutcome      outcome,
               guint            row,
               GError         **error)
{
  char **columns = g_ptr_array_index (self->words->outcomes, row);
  guint quantity = gewu_demo_random_between (&self->random,
                                             (guint) g_ascii_strtoull (columns[LEAST], NULL, 10),
                                             (guint) g_ascii_strtoull (columns[MOST], NULL, 10));

  outcome.kind = columns[OUTCOME_KIND];
  outcome.quantity = gewu_decimal_from_int (quantity);
  outcome.quantity_unit = columns[QUANTITY_UNIT];
  outcome.text = columns[OUTCOME_TEXT];

  return gewu_store_add_outcome (connection, &outcome, error);
}

/* A row of words->outcomes for problems of that category; FALSE: there is none. */
static gboolean
find_outcome (GewuDemoOffice *self,
              const char     *category,
              guint          *row)
{
  guint n = self->words->outcomes->len;
  guint first = gewu_demo_random_below (&self->random, n);

  for (guint i = 0; i < n; i++)
    {
      *row = (first + i) % n;
      if (strcmp (gewu_demo_words_get (self->words->outcomes, *row, OUTCOME_CATEGORY),
                  category) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What an issue is about may be won when it is closed. */
static gboolean
write_gain (GewuDemoCourse  *course,
            gint64           visit,
            GError         **error)
{
  GewuDemoOffice *self = course->office;
  const GewuDemoReport *report = course->report;
  const GewuIssueStatus *status = gewu_issue_course_get_status (course->course);
  const char *category =
    gewu_demo_words_get (self->words->issues, report->problem, GEWU_DEMO_ISSUE_CATEGORY);
  guint row;

  if (status->state != GEWU_ISSUE_CLOSED || !find_outcome (self, category, &row) ||
      !gewu_demo_random_chance (&self->random, 300))
    return TRUE;

  return write_outcome (self, course->connection, (GewuOutcome) {
    .day = status->closed,
    .enterprise = g_array_index (self->enterprises, GewuDemoEnterprise, report->enterprise).id,
    .visit = report->on_visit ? visit : 0,
    .issue = course->issue,
  }, row, error);
}

static void
run_course (GewuDemoCourse *course)
{
  gboolean settled = course->report->laid_down == NULL &&
                     gewu_demo_random_chance (&course->office->random, 165);

  gewu_demo_course_report (course, settled);
  if (course->report->laid_down != NULL)
    gewu_demo_case_run (course->report->laid_down, course);
  else if (!settled)
    gewu_demo_loop_run (course);
}

gboolean
gewu_demo_write_issue (GewuDemoOffice  *self,
                       GewuConnection  *connection,
                       GewuDemoReport  *report,
                       gint64           visit,
                       GError         **error)
{
  GewuDemoCourse course;
  gint64 issue;
  gboolean ok;

  if (!write_head (self, connection, report, &issue, error) ||
      !set_source (connection, report, issue, visit, error))
    return FALSE;

  gewu_demo_course_init (&course, self, connection, report, issue);
  run_course (&course);
  ok = course.error == NULL;
  if (!ok)
    g_propagate_error (error, g_steal_pointer (&course.error));
  ok = ok && write_gain (&course, visit, error);
  gewu_demo_course_clear (&course);

  return ok;
}

gboolean
gewu_demo_write_outcome (GewuDemoOffice  *self,
                         GewuConnection  *connection,
                         GewuDemoReport  *report,
                         gint64           visit,
                         GError         **error)
{
  guint row;

  if (!gewu_demo_random_chance (&self->random, 15))
    return TRUE;

  row = gewu_demo_random_below (&self->random, self->words->outcomes->len);

  return write_outcome (self, connection, (GewuOutcome) {
    .day = g_array_index (self->days, GewuDay, report->day),
    .enterprise = g_array_index (self->enterprises, GewuDemoEnterprise, report->enterprise).id,
    .visit = visit,
  }, row, error);
}
