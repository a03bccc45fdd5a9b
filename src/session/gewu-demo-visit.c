/* Visits: who goes where on which day, what is done there, and when the record is handed in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-demo-office.h"

#include "gewu-period.h"
#include "gewu-store-record.h"
#include "gewu-store-relation.h"

#include <string.h>

#define VISITS_A_MONTH 10
/* From the first day to the last of an office that is not too busy. */
#define USUAL_DAYS 77
#define VISITORS_MAX 2

/* ---- days */

/* Some weeks before, or the first day of a quarter early enough for `visits` by `people`. */
static GewuDay
choose_first_day (const GewuDemoSize *size)
{
  GewuDay last = size->until;
  GewuDay first = last - USUAL_DAYS;
  GewuDay earliest = gewu_day_new (2019, 1, 1);
  guint64 most_a_day = (guint64) MAX (size->people, 1) * VISITS_A_MONTH;
  GewuPeriod quarter = gewu_period_of_day (GEWU_PERIOD_QUARTER, first);

  while (first > earliest && size->visits > most_a_day * (guint) (last - first) / 30)
    {
      first = quarter.first;
      quarter = gewu_period_previous (quarter);
    }

  return first;
}

void
gewu_demo_plan_days (GewuDemoOffice *self)
{
  guint64 total = 0;

  for (GewuDay day = choose_first_day (&self->size); day <= self->size.until; day++)
    if (gewu_calendar_is_working (self->calendar, day))
      {
        total += gewu_demo_random_between (&self->random, 70, 130);
        g_array_append_val (self->days, day);
        g_array_append_val (self->day_weights, total);
        g_ptr_array_add (self->day_texts, gewu_day_to_string (day));
      }
}

/* Visits made by the end of a day. */
static guint
count_until (GewuDemoOffice *self,
             guint           day)
{
  guint64 total = g_array_index (self->day_weights, guint64, self->day_weights->len - 1);

  return (guint) (g_array_index (self->day_weights, guint64, day) * self->size.visits / total);
}

/* Minutes of the day, in order: from 8:30 to 11:50 and from 14:30 to 17:40. */
static GArray *
draw_times (GewuDemoOffice *self,
            guint           n)
{
  GArray *times = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  guint counts[24 * 60] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      guint minute = gewu_demo_random_chance (&self->random, 550)
        ? gewu_demo_random_between (&self->random, 8 * 60 + 30, 11 * 60 + 50)
        : gewu_demo_random_between (&self->random, 14 * 60 + 30, 17 * 60 + 40);

      counts[minute]++;
    }
  for (guint minute = 0; minute < G_N_ELEMENTS (counts); minute++)
    for (guint i = 0; i < counts[minute]; i++)
      g_array_append_val (times, minute);

  return times;
}

/* ---- one visit */

typedef struct
{
  GewuDraft      *draft;
  GewuDemoReport  report;
  gint64          visitors[VISITORS_MAX];
  gsize           n_visitors;
} Visit;

/* A grid's firms take turns, with exceptions; any of its members goes, sometimes two. */
static void
choose_places (GewuDemoOffice *self,
               Visit          *visit)
{
  GewuDemoRandom *random = &self->random;
  guint index = gewu_demo_pick_weighted (self->grid_weights, random);
  GewuDemoGrid *grid = &g_array_index (self->grids, GewuDemoGrid, index);
  guint turn = gewu_demo_random_chance (random, 150)
    ? gewu_demo_random_below (random, grid->enterprises->len)
    : grid->turn++ % grid->enterprises->len;
  guint member = gewu_demo_random_below (random, grid->n_members);

  visit->report.grid = index;
  visit->report.enterprise = g_array_index (grid->enterprises, guint, turn);
  visit->report.member = grid->first_member + member;
  visit->visitors[0] = g_array_index (self->members, GewuDemoMember, visit->report.member).id;
  visit->n_visitors = 1;
  if (grid->n_members > 1 && gewu_demo_random_chance (random, 120))
    {
      guint other = grid->first_member + (member + 1) % grid->n_members;

      visit->visitors[1] = g_array_index (self->members, GewuDemoMember, other).id;
      visit->n_visitors = 2;
    }
}

/* One to three of the five duties, each with a sentence on what was done. */
static void
set_duties (GewuDemoOffice *self,
            Visit          *visit)
{
  GPtrArray *duties = self->words->duties;
  const char *problem_duty = gewu_demo_words_get_phrase (self->words, "problem-duty", 0);
  g_autoptr(GString) names = g_string_new (NULL);
  g_autoptr(GString) content = g_string_new (NULL);
  guint always = gewu_demo_random_below (&self->random, duties->len);

  for (guint i = 0; i < duties->len; i++)
    {
      GewuDemoPhrases *duty = g_ptr_array_index (duties, i);

      if (i != always && !gewu_demo_random_chance (&self->random, 200) &&
          !(visit->report.on_visit && strcmp (duty->key, problem_duty) == 0))
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? "、" : "", duty->key);
      g_string_append_printf (content, "%s%s", content->len > 0 ? "；" : "",
                              gewu_demo_phrases_pick (duty, &self->random));
    }
  if (visit->report.on_visit)
    g_string_append_printf (content, "；%s%s",
                            gewu_demo_words_get_phrase (self->words, "raised", 0),
                            gewu_demo_words_get (self->words->issues, visit->report.problem,
                                                 GEWU_DEMO_ISSUE_TEXT));

  gewu_draft_set (visit->draft, "duties", names->str);
  gewu_draft_set (visit->draft, "content", content->str);
}

/* Handed in 0 to 4 working days later, mostly at once; NULL: not yet when the books closed. */
static const char *
choose_report_day (GewuDemoOffice *self,
                   Visit          *visit)
{
  GewuDemoMember *member = &g_array_index (self->members, GewuDemoMember, visit->report.member);
  guint most = member->slow ? 4 : 2;
  guint a = gewu_demo_random_between (&self->random, 0, most);
  guint b = gewu_demo_random_between (&self->random, 0, most);
  guint day = visit->report.day + MIN (a, b);

  return day < self->day_texts->len ? g_ptr_array_index (self->day_texts, day) : NULL;
}

static void
fill_draft (GewuDemoOffice *self,
            Visit          *visit)
{
  guint minute = visit->report.minute;
  GewuDemoEnterprise *enterprise =
    &g_array_index (self->enterprises, GewuDemoEnterprise, visit->report.enterprise);
  char time[sizeof "08:03"];

  g_snprintf (time, sizeof time, "%02u:%02u", minute / 60 % 24, minute % 60);
  gewu_draft_set (visit->draft, "date", g_ptr_array_index (self->day_texts, visit->report.day));
  gewu_draft_set (visit->draft, "time", time);
  gewu_draft_set_ref (visit->draft, "enterprise", NULL, enterprise->id);
  gewu_draft_set (visit->draft, "method",
                  gewu_demo_words_pick (self->words, "method", &self->random));
  gewu_draft_set (visit->draft, "kind",
                  gewu_demo_words_pick (self->words, "visit-kind", &self->random));
  gewu_draft_set (visit->draft, "met-person", enterprise->contact);
  gewu_draft_set (visit->draft, "reported", choose_report_day (self, visit));
  set_duties (self, visit);
  if (visit->report.on_visit)
    {
      gewu_draft_set (visit->draft, "issue-found", "1");
      gewu_draft_set (visit->draft, "issue-number", visit->report.number);
    }
}

static gboolean
write_visit (GewuDemoOffice  *self,
             GewuConnection  *connection,
             guint            minute,
             GError         **error)
{
  g_autoptr(GewuDraft) draft = gewu_draft_new (GEWU_NOUN_VISIT, 0);
  Visit visit = { .draft = draft, .report = { .day = self->day, .minute = minute } };
  g_autofree char *number = NULL;
  gboolean has_problem, changed;

  choose_places (self, &visit);
  has_problem = gewu_demo_meet_problem (self, &visit.report);
  number = visit.report.number;
  fill_draft (self, &visit);
  self->n_visits++;

  if (!gewu_store_insert (connection, draft, error) ||
      !gewu_store_put_visitors (connection, draft->id, visit.visitors, visit.n_visitors, &changed,
                                error))
    return FALSE;
  /* 弄虚作假 */
  if (gewu_demo_random_below (&self->random, 1500) == 0 &&
      !gewu_store_set_integer (connection, GEWU_NOUN_VISIT, draft->id, "refuted", 1, error))
    return FALSE;

  return has_problem
    ? gewu_demo_write_issue (self, connection, &visit.report, draft->id, error)
    : gewu_demo_write_outcome (self, connection, &visit.report, draft->id, error);
}

gboolean
gewu_demo_write_visits (GewuDemoOffice  *self,
                        GewuConnection  *connection,
                        guint            n,
                        GError         **error)
{
  guint end = self->n_visits + n;

  for (; self->n_visits < MIN (end, self->size.visits); self->day++)
    {
      g_autoptr(GArray) times =
        draw_times (self, count_until (self, self->day) - self->n_visits);

      for (guint i = 0; i < times->len; i++)
        if (!write_visit (self, connection, g_array_index (times, guint, i), error))
          return FALSE;
    }

  return TRUE;
}
