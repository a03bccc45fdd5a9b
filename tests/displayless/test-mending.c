/* What can still be mended before a period ends: the order of the steps and where they lead,
 * worked by hand; and what is found in the records of a small office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-session-why.h"
#include "loop-zone.h"

/* ---- the forecast */

#define SCHEME \
  "{ 'format': 1, 'id': 'q', 'version': 1, 'title': '办法', 'boards': [" \
  "{ 'id': 'units', 'title': '部门', 'subject': 'unit', 'items': [" \
  "{ 'id': 'solve', 'title': '解决率', 'measure': 'solved'," \
  " 'rule': { 'kind': 'rate', 'full': '60' } }," \
  "{ 'id': 'over', 'title': '超期', 'measure': 'over'," \
  " 'rule': { 'kind': 'per-occurrence', 'points': '-0.2' } } ]," \
  "'ranking': { 'keys': [ { 'by': 'score' } ] } } ] }"

/* 56.542857, 60, 57 and 54 points. */
#define MEASURES \
  "subject,kind,name,solved.numerator,solved.denominator,over\n" \
  "a,unit,行政审批局,20,21,3\n" \
  "b,unit,供电中心,24,24,0\n" \
  "c,unit,财政局,19,20,0\n" \
  "d,unit,纪工委,18,20,0\n"

static GewuScheme *
read_scheme (const char *text)
{
  g_autoptr (GString) json = g_string_new (text);
  g_autoptr (GError) error = NULL;
  GewuScheme *scheme;

  g_string_replace (json, "'", "\"", 0);
  scheme = gewu_scheme_new_from_json (json->str, -1, &error);
  g_assert_no_error (error);

  return scheme;
}

static GewuMendingStep *
create_step (gint64      id,
             const char *measure,
             int         numerator)
{
  GewuMendingStep *step = gewu_mending_step_new (GEWU_REMEDY_RESOLVE, GEWU_NOUN_ISSUE, id);

  gewu_mending_step_change (step, measure, gewu_decimal_from_int (numerator), GEWU_DECIMAL_ZERO);
  return step;
}

static GewuMending *
forecast (GPtrArray *steps,
          GArray    *end)
{
  g_autoptr (GewuScheme) scheme = read_scheme (SCHEME);
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuMeasures) measures = gewu_measures_new_from_csv (MEASURES, &error);
  GewuMending *mending;

  g_assert_no_error (error);
  mending = gewu_mending_new (scheme, measures, "units", 0, gewu_day_new (2023, 6, 30), end, steps,
                              NULL, &error);
  g_assert_no_error (error);

  return mending;
}

static void
assert_decimal (GewuDecimal  value,
                const char  *expected)
{
  g_autofree char *text = gewu_decimal_to_string (value, 0);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_prospect (const GewuMending *mending,
                 guint              index,
                 const char        *points,
                 int                rank)
{
  const GewuProspect *prospect = &g_array_index (mending->prospects, GewuProspect, index);

  g_assert_true (prospect->has_score);
  assert_decimal (prospect->score, points);
  g_assert_cmpint (prospect->rank, ==, rank);
}

static GPtrArray *
create_steps (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) gewu_mending_step_free);
}

/* Solving the last one gives 21 / 21 and 59.4 points; one late one less 0.2 more. */
static void
test_order (void)
{
  GPtrArray *steps = create_steps ();
  g_autoptr (GewuMending) mending = NULL;

  g_ptr_array_add (steps, create_step (7, "over", -1));
  g_ptr_array_add (steps, create_step (9, "solved", 1));
  mending = forecast (steps, NULL);

  g_assert_cmpint (((GewuMendingStep *) g_ptr_array_index (mending->steps, 0))->id, ==, 9);
  assert_decimal (((GewuMendingStep *) g_ptr_array_index (mending->steps, 0))->gain, "2.857143");
  assert_decimal (((GewuMendingStep *) g_ptr_array_index (mending->steps, 1))->gain, "0.2");
  g_assert_cmpint (mending->today.rank, ==, 3);
  assert_prospect (mending, 0, "56.542857", 3);
  assert_prospect (mending, 1, "59.4", 2);
  assert_prospect (mending, 2, "59.6", 2);
  g_assert_cmpuint (gewu_mending_find_best (mending), ==, 1);
}

/* Three more fall due and are not done: 55.942857, and still the third. */
static void
test_nothing_done (void)
{
  GArray *end = gewu_measure_changes_new ();
  GewuMeasureChange change = { g_strdup ("over"), gewu_decimal_from_int (3), GEWU_DECIMAL_ZERO };
  g_autoptr (GewuMending) mending = NULL;

  g_array_append_val (end, change);
  mending = forecast (create_steps (), end);
  assert_decimal (mending->today.score, "56.542857");
  g_assert_cmpuint (mending->prospects->len, ==, 1);
  assert_prospect (mending, 0, "55.942857", 3);
  g_assert_cmpuint (gewu_mending_find_best (mending), ==, 0);
  g_array_unref (end);
}

static void
test_same_record (void)
{
  GewuMendingStep *step = create_step (7, "solved", 1);

  gewu_mending_step_change (step, "solved", gewu_decimal_from_int (1), GEWU_DECIMAL_ZERO);
  gewu_mending_step_change (step, "over", gewu_decimal_from_int (-1), GEWU_DECIMAL_ZERO);
  g_assert_cmpuint (step->changes->len, ==, 2);
  assert_decimal (g_array_index (step->changes, GewuMeasureChange, 0).numerator, "2");
  gewu_mending_step_free (step);
}

/* ---- in the records; today is 2023-09-27, in the third quarter */

#define OFFICE_SCHEME \
  "{ 'format': 1, 'id': 'q', 'version': 1, 'title': '办法', 'boards': [" \
  "{ 'id': 'units', 'title': '部门', 'subject': 'unit', 'items': [" \
  "{ 'id': 'solve', 'title': '解决率', 'measure': 'issues.solve-rate'," \
  " 'rule': { 'kind': 'rate', 'full': '90' } } ]," \
  "'score': { 'decimals': 2 }, 'ranking': { 'keys': [ { 'by': 'score' } ] } } ] }"

static void
resolve (LoopZone   *self,
         gint64      issue,
         const char *when)
{
  GewuEventDraft *sign = loop_draft (GEWU_EVENT_SIGN, self->officer, when, NULL);
  GewuEventDraft *draft = loop_draft (GEWU_EVENT_RESOLVE, self->officer, when, "已修复");

  draft->result = g_strdup ("已解决");
  loop_must_do (self, issue, sign);
  loop_must_do (self, issue, draft);
}

/* A period without visits has no records. */
static gpointer
add_visit (GewuConnection  *connection,
           gpointer         data,
           GCancellable    *cancellable G_GNUC_UNUSED,
           GError         **error G_GNUC_UNUSED)
{
  LoopZone *self = data;

  work_add_visit (connection, self->enterprise, self->reporter, "2023-09-18");
  return GINT_TO_POINTER (TRUE);
}

/* Of three issues of the finance department one is resolved. */
static void
fill_office (LoopZone *self)
{
  work_write (&self->zone, add_visit, self);
  for (guint i = 0; i < 3; i++)
    {
      gint64 issue = loop_report (self, "2023-09-18");

      loop_dispatch (self, issue, "2023-09-19");
      if (i == 0)
        resolve (self, issue, "2023-09-21");
    }
}

static GewuSessionAssessment *
assess (LoopZone *self)
{
  g_autoptr (GewuScheme) scheme = read_scheme (OFFICE_SCHEME);
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GewuSessionAssessment *assessment;
  GewuPeriod period;

  g_assert_true (gewu_period_parse ("2023Q3", &period, NULL));
  gewu_session_assess_async (self->zone.session, scheme, period, NULL, gewu_test_answer_cb,
                             &answer);
  result = gewu_test_wait (&answer);
  assessment = gewu_session_assess_finish (self->zone.session, result, &error);
  g_assert_no_error (error);

  return assessment;
}

static const GewuSubject *
find_finance (LoopZone              *self,
              GewuSessionAssessment *assessment)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, self->finance);
  const GewuBoardResult *board = gewu_assessment_result_get_board (assessment->result, 0);
  const GewuScore *found = gewu_board_result_find_score (board, key);

  g_assert_nonnull (found);
  return found->subject;
}

/* One of three is 30 points; both others done is 90. */
static void
test_office (LoopZone      *self,
             gconstpointer  data G_GNUC_UNUSED)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuMending) mending = NULL;
  const GewuMendingStep *step;
  GewuSessionAssessment *assessment;

  fill_office (self);
  assessment = assess (self);
  g_assert_true (gewu_session_assessment_can_mend (assessment));
  gewu_session_mending_async (self->zone.session, assessment, "units",
                              find_finance (self, assessment), NULL, gewu_test_answer_cb,
                              &answer);
  result = gewu_test_wait (&answer);
  mending = gewu_session_mending_finish (self->zone.session, result, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (mending->steps->len, ==, 2);
  step = g_ptr_array_index (mending->steps, 0);
  g_assert_cmpint (step->remedy, ==, GEWU_REMEDY_RESOLVE);
  g_assert_false (step->is_overdue);
  assert_decimal (step->gain, "30");
  /* It is the only one with cases, and first already. */
  g_assert_cmpuint (mending->prospects->len, ==, 1);
  assert_prospect (mending, 0, "30", 1);
  g_assert_cmpuint (mending->records->records->len, ==, 2);
  gewu_session_assessment_free (assessment);
}

static void
test_records (LoopZone      *self,
              gconstpointer  data G_GNUC_UNUSED)
{
  GewuTestAnswer answer = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuWhyRecords) records = NULL;
  const GewuWhyRecord *open, *done;
  GewuSessionAssessment *assessment;

  fill_office (self);
  assessment = assess (self);
  gewu_session_why_records_async (self->zone.session, assessment, "units", "solve",
                                  find_finance (self, assessment), NULL, gewu_test_answer_cb,
                                  &answer);
  result = gewu_test_wait (&answer);
  records = gewu_session_why_records_finish (self->zone.session, result, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (records->records->len, ==, 3);
  g_assert_cmpuint (records->n_lacking, ==, 2);
  open = g_ptr_array_index (records->records, 0);
  done = g_ptr_array_index (records->records, 2);
  g_assert_cmpstr (open->enterprise, ==, "河南新飞科技有限公司");
  g_assert_cmpint (open->stage->stage, ==, GEWU_STAGE_HANDLE);
  g_assert_false (open->stage->ended);
  g_assert_true (done->stage->finished);
  g_assert_cmpint (done->over, ==, 0);
  gewu_session_assessment_free (assessment);
}

#define ADD(path, func) \
  g_test_add (path, LoopZone, NULL, loop_zone_set_up, func, loop_zone_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mending/the-greatest-gain-comes-first", test_order);
  g_test_add_func ("/mending/tells-what-becomes-when-nothing-is-done", test_nothing_done);
  g_test_add_func ("/mending/changes-of-one-measure-add-up", test_same_record);
  ADD ("/mending/finds-the-open-issues-of-a-department", test_office);
  ADD ("/why/records-come-with-the-stage-that-counted", test_records);

  return g_test_run ();
}
