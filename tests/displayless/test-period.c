/* Scored periods: the table of their life, what a snapshot keeps, and what reads it later.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-session-assessment.h"
#include "gewu-session-entry.h"
#include "gewu-session-objection.h"
#include "gewu-test-session.h"

#define LATE "late"

/* Late visits cost half a point each; meetings are entered. */
static const char scheme_text[] =
  "{ \"format\": 1, \"id\": \"month\", \"version\": 1, \"title\": \"月度考核\","
  "  \"entries\": [ { \"name\": \"meetings\", \"title\": \"缺席例会\", \"subject\": \"person\","
  "                  \"kind\": \"occurrence\" } ],"
  "  \"boards\": [ { \"id\": \"members\", \"title\": \"网格员\", \"subject\": \"person\", \"items\": ["
  "    { \"id\": \"late\", \"title\": \"走访报送超期\", \"measure\": \"visits.late\","
  "      \"with\": { \"working-days\": \"2\" },"
  "      \"rule\": { \"kind\": \"per-occurrence\", \"points\": \"-0.5\" } },"
  "    { \"id\": \"meetings\", \"title\": \"缺席例会\", \"measure\": \"meetings\","
  "      \"rule\": { \"kind\": \"per-occurrence\", \"points\": \"-1\" } } ],"
  "    \"ranking\": { \"keys\": [ { \"by\": \"score\" } ] } } ] }";

/* ---- the table */

/* What each event leads to, by state: "-" is not possible. Written down from the office's order of
 * things (domain: the quarter), not from the program's table. */
static void
test_states (void)
{
  static const struct { const char *event; const char *from[GEWU_N_ASSESSMENT_STATES]; } rows[] = {
    { "publish", { "published", "-", "-", "-" } },
    { "withdraw", { "-", "open", "-", "-" } },
    { "announce", { "-", "announced", "-", "-" } },
    { "seal", { "-", "-", "sealed", "-" } },
    { "reopen", { "-", "-", "open", "open" } },
    { "correct", { "-", "-", "announced", "sealed" } },
    { "scheme", { "open", "-", "-", "-" } },
  };

  g_assert_cmpuint (G_N_ELEMENTS (rows), ==, GEWU_N_ASSESSMENT_EVENTS);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint state = 0; state < GEWU_N_ASSESSMENT_STATES; state++)
      {
        GewuAssessmentEventKind kind;
        gboolean possible = !g_str_equal (rows[i].from[state], "-");

        g_assert_true (gewu_assessment_event_from_id (rows[i].event, &kind));
        g_assert_cmpint (gewu_assessment_event_is_possible (kind, state), ==, possible);
        if (possible)
          g_assert_cmpstr (gewu_assessment_state_to_id (gewu_assessment_event_apply (kind, state)),
                           ==, rows[i].from[state]);
      }
}

/* ---- helpers */

static gint64
open_period (GewuTestZone *zone,
             const char   *period_text,
             const char   *as_of)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuPeriod period;
  gint64 id;

  g_assert_true (gewu_period_parse (period_text, &period, NULL));
  gewu_session_open_assessment_async (zone->session, period, 0, scheme_text,
                                      gewu_day_parse (as_of), NULL, NULL, gewu_test_answer_cb,
                                      &answer);
  result = gewu_test_wait (&answer);
  id = gewu_session_open_assessment_finish (zone->session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);

  return id;
}

static GewuAssessmentHead *
do_event (GewuTestZone            *zone,
          gint64                   id,
          GewuAssessmentEventKind  kind,
          const char              *day,
          GError                 **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GewuAssessmentDraft) draft = gewu_assessment_draft_new (kind);

  draft->day = gewu_day_parse (day);
  draft->until = draft->day;
  draft->text = g_strdup ("理由");
  gewu_session_do_assessment_event_async (zone->session, id, draft, NULL, gewu_test_answer_cb,
                                          &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_do_assessment_event_finish (zone->session, result, error);
}

static void
publish (GewuTestZone *zone,
         gint64        id,
         const char   *day)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GewuAssessmentHead) head =
    do_event (zone, id, GEWU_ASSESSMENT_PUBLISH, day, &error);

  g_assert_no_error (error);
  g_assert_cmpint (head->state, ==, GEWU_ASSESSMENT_PUBLISHED);
}

static GewuSessionAssessment *
score (GewuTestZone   *zone,
       gint64          id,
       GewuResultView  view)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GewuSessionAssessment *assessment;

  gewu_session_score_assessment_async (zone->session, id, view, NULL, gewu_test_answer_cb,
                                       &answer);
  result = gewu_test_wait (&answer);
  assessment = gewu_session_score_assessment_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return assessment;
}

static GPtrArray *
get_evidence (GewuTestZone *zone,
              gint64        id,
              gint64        snapshot,
              gint64        subject)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows;

  gewu_session_assessment_evidence_async (zone->session, id, snapshot, "members", LATE, subject,
                                          NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  rows = gewu_session_assessment_evidence_finish (zone->session, result, &error);
  g_assert_no_error (error);

  return rows;
}

static const GewuBoardResult *
get_board (GewuSessionAssessment *assessment)
{
  return gewu_assessment_result_get_board (assessment->result, 0);
}

static const GewuScoreLine *
get_late_line (const GewuScore *score)
{
  return &g_array_index (score->lines, GewuScoreLine, 0);
}

/* Of the ranked the last: who has late visits. */
static const GewuScore *
find_last (GewuSessionAssessment *assessment)
{
  GPtrArray *scores = get_board (assessment)->scores;
  const GewuScore *last = g_ptr_array_index (scores, scores->len - 1);

  g_assert_cmpint (get_late_line (last)->points.millionths, <, 0);

  return last;
}

static void
delete_visit (GewuTestZone *zone,
              gint64        visit)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  gewu_session_delete_async (zone->session, GEWU_NOUN_VISIT, visit, NULL, gewu_test_answer_cb,
                             &answer);
  result = gewu_test_wait (&answer);
  gewu_session_delete_finish (zone->session, result, &error);
  g_assert_no_error (error);
}

static void
import_office (GewuTestZone *zone)
{
  gewu_import_report_unref (gewu_test_import_office (zone, FALSE));
}

/* ---- snapshots */

/* The sum of what the evidence says is what the line counted, live and kept. */
static void
assert_evidence_counts (GPtrArray           *rows,
                        const GewuScoreLine *line)
{
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    sum += ((GewuEvidenceRow *) g_ptr_array_index (rows, i))->numerator;
  g_assert_cmpint (sum * GEWU_DECIMAL_ONE, ==, line->value.ratio.numerator.millionths);
}

static void
test_snapshot_keeps_its_evidence (GewuTestZone  *zone,
                                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(GPtrArray) live = NULL;
  GewuSessionAssessment *standing;
  const GewuScore *last;
  gint64 id, subject, gone, snapshot;

  import_office (zone);
  id = open_period (zone, "2023-05", NULL);
  publish (zone, id, "2023-06-05");
  standing = score (zone, id, GEWU_RESULT_STANDING);
  last = find_last (standing);
  subject = last->subject->id;
  snapshot = standing->snapshot;
  before = get_evidence (zone, id, snapshot, subject);
  assert_evidence_counts (before, get_late_line (last));
  gone = ((GewuEvidenceRow *) g_ptr_array_index (before, 0))->id;
  g_assert_nonnull (((GewuEvidenceRow *) g_ptr_array_index (before, 0))->detail);

  delete_visit (zone, gone);
  kept = get_evidence (zone, id, snapshot, subject);
  live = get_evidence (zone, id, 0, subject);
  g_assert_cmpuint (kept->len, ==, before->len);
  g_assert_cmpuint (live->len, ==, before->len - 1);
  for (guint i = 0; i < kept->len; i++)
    {
      const GewuEvidenceRow *row = g_ptr_array_index (kept, i);

      if (row->id == gone)
        g_assert_null (row->label);
      else
        g_assert_nonnull (row->label);
    }
  gewu_session_assessment_free (standing);
}

static void
test_earlier_as_of_counts_less (GewuTestZone  *zone,
                                gconstpointer  data G_GNUC_UNUSED)
{
  GewuSessionAssessment *assessment;
  const GewuScore *last;
  g_autoptr(GPtrArray) rows = NULL;
  gint64 id;

  import_office (zone);
  id = open_period (zone, "2023Q2", "2023-05-31");
  assessment = score (zone, id, GEWU_RESULT_STANDING);
  g_assert_cmpint (assessment->as_of, ==, gewu_day_parse ("2023-05-31"));
  last = find_last (assessment);
  rows = get_evidence (zone, id, 0, last->subject->id);
  assert_evidence_counts (rows, get_late_line (last));
  for (guint i = 0; i < rows->len; i++)
    g_assert_true (g_str_has_prefix (((GewuEvidenceRow *) g_ptr_array_index (rows, i))->detail,
                                     "2023-05-"));
  gewu_session_assessment_free (assessment);
}

static void
find_previous_ranks (GewuTestZone          *zone,
                     GewuSessionAssessment *assessment)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (gewu_session_assessment_knows_previous_ranks (assessment));
  gewu_session_previous_ranks_async (zone->session, assessment, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);
  gewu_session_previous_ranks_finish (zone->session, assessment, result, &error);
  g_assert_no_error (error);
  g_assert_true (gewu_session_assessment_knows_previous_ranks (assessment));
}

/* The rank that people were told of, not one that is made anew. */
static void
test_previous_rank_is_the_published_one (GewuTestZone  *zone,
                                         gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GPtrArray) rows = NULL;
  GewuSessionAssessment *may, *june;
  const GewuScore *last;
  gint64 id, visit;

  import_office (zone);
  id = open_period (zone, "2023-05", NULL);
  publish (zone, id, "2023-06-05");
  may = score (zone, id, GEWU_RESULT_STANDING);
  last = find_last (may);
  rows = get_evidence (zone, id, 0, last->subject->id);
  for (guint i = 0; i < rows->len; i++)
    {
      visit = ((GewuEvidenceRow *) g_ptr_array_index (rows, i))->id;
      delete_visit (zone, visit);
    }
  june = score (zone, open_period (zone, "2023-06", NULL), GEWU_RESULT_LIVE);
  find_previous_ranks (zone, june);
  g_assert_cmpint (gewu_session_assessment_get_previous_rank (june, get_board (june)->board,
                                                              last->subject), ==, last->rank);
  gewu_session_assessment_free (may);
  gewu_session_assessment_free (june);
}

/* ---- entries */

static GPtrArray *
read_entries (GewuTestZone  *zone,
              gint64         id,
              const char    *text,
              GError       **error)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr(GAsyncResult) result = NULL;

  gewu_session_read_entries_async (zone->session, id, text, NULL, gewu_test_answer_cb, &answer);
  result = gewu_test_wait (&answer);

  return gewu_session_read_entries_finish (zone->session, result, error);
}

static void
test_people_are_found_by_number_and_name (GewuTestZone  *zone,
                                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id, by_number, by_name, person;

  import_office (zone);
  id = open_period (zone, "2023-05", NULL);
  person = gewu_test_count (zone, "SELECT id FROM person WHERE staff_number = 'GX0248'");
  rows = read_entries (zone, id,
                       "subject,kind,entry,value\n"
                       "GX0248,person,meetings,1\n曹永红,person,meetings,2\n", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 2);
  by_number = ((GewuAssessmentEntry *) g_ptr_array_index (rows, 0))->subject;
  by_name = ((GewuAssessmentEntry *) g_ptr_array_index (rows, 1))->subject;
  g_assert_cmpint (by_number, ==, person);
  g_assert_true (by_name == person || by_name == 0);
  g_assert_null (read_entries (zone, id, "subject,kind,entry\n某某某,person,meetings\n", &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES);
}

/* ---- what is told */

static void
remember_cb (GewuSession *session G_GNUC_UNUSED,
             GewuAction  *action,
             char       **told)
{
  g_free (*told);
  *told = g_strdup_printf ("%s %s %s", gewu_action_get_code (action),
                           gewu_action_get (action, "what"), gewu_action_get (action, "period"));
}

static void
test_each_change_is_told (GewuTestZone  *zone,
                          gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *told = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id;

  import_office (zone);
  g_signal_connect (zone->session, "done", G_CALLBACK (remember_cb), &told);
  id = open_period (zone, "2023-05", NULL);
  g_assert_cmpstr (told, ==, "assessment open 2023-05");
  publish (zone, id, "2023-06-05");
  g_assert_cmpstr (told, ==, "assessment publish 2023-05");
  g_assert_null (do_event (zone, id, GEWU_ASSESSMENT_SEAL, "2023-06-06", &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_ASSESSMENT);
  g_assert_cmpstr (error->message, ==, "published: state");
  g_assert_cmpstr (told, ==, "assessment publish 2023-05");
}

#define ADD(path, func) \
  g_test_add (path, GewuTestZone, NULL, gewu_test_zone_set_up, func, gewu_test_zone_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/states/follow-the-office", test_states);
  ADD ("/period/snapshot/keeps-its-evidence", test_snapshot_keeps_its_evidence);
  ADD ("/period/as-of/an-earlier-one-counts-less", test_earlier_as_of_counts_less);
  ADD ("/period/ranks/the-previous-one-is-the-published", test_previous_rank_is_the_published_one);
  ADD ("/period/entries/people-are-found-by-number-and-name",
       test_people_are_found_by_number_and_name);
  ADD ("/period/done/each-change-is-told", test_each_change_is_told);

  return g_test_run ();
}
