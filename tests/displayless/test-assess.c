/* Scoring: published rules give their printed results, lines add up, nothing is decided silently.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-assess.h"
#include "gewu-error.h"
#include "gewu-schemes.h"

#include <string.h>

typedef struct
{
  const char *subject;
  const char *score;     /* NULL: none */
  int         rank;
  const char *award;     /* NULL: none */
  const char *grade;     /* NULL: none */
  const char *paid;      /* NULL: none */
} Expected;

static char *
load (const char *folder,
      const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* The scheme NAME.json with one setting replaced wherever it stands; before NULL: as it is. */
static GewuAssessmentResult *
assess_fixture (const char *name,
                const char *before,
                const char *after)
{
  g_autofree char *json_name = g_strconcat (name, ".json", NULL);
  g_autofree char *csv_name = g_strconcat (name, ".csv", NULL);
  g_autofree char *csv = load ("assess", csv_name);
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuMeasures) measures = NULL;
  g_autoptr (GewuScheme) scheme = NULL;
  g_autofree char *document = strcmp (name, "quarter-example") == 0
                              ? gewu_schemes_dup_text (name, &error) : load ("assess", json_name);
  GewuAssessmentResult *result;

  g_string_assign (json, document);
  if (before != NULL)
    g_assert_cmpuint (g_string_replace (json, before, after, 0), >, 0);

  scheme = gewu_scheme_new_from_json (json->str, (gssize) json->len, &error);
  g_assert_no_error (error);
  measures = gewu_measures_new_from_csv (csv, &error);
  g_assert_no_error (error);
  result = gewu_assess (scheme, measures, &error);
  g_assert_no_error (error);

  return result;
}

static void
assert_decimal (gboolean     has_value,
                GewuDecimal  value,
                const char  *expected)
{
  g_autofree char *text = gewu_decimal_to_string (value, 0);

  g_assert_cmpstr (has_value ? text : NULL, ==, expected);
}

static void
assert_scores (GewuAssessmentResult *result,
               const char           *board_id,
               const Expected       *expected,
               guint                 n_expected)
{
  const GewuBoardResult *board = gewu_assessment_result_find_board (result, board_id);

  g_assert_nonnull (board);
  g_assert_cmpuint (board->scores->len, ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    {
      const GewuScore *score = gewu_board_result_find_score (board, expected[i].subject);

      g_test_message ("%s", expected[i].subject);
      g_assert_nonnull (score);
      assert_decimal (score->has_score, score->score, expected[i].score);
      g_assert_cmpint (score->rank, ==, expected[i].rank);
      assert_decimal (score->has_award, score->award, expected[i].award);
      g_assert_cmpstr (score->grade, ==, expected[i].grade);
      assert_decimal (score->pay.has_value, score->pay.paid, expected[i].paid);
    }
}

static void
assert_lines_add_up (GewuAssessmentResult *result)
{
  for (guint b = 0; b < gewu_assessment_result_get_n_boards (result); b++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (result, b);

      for (guint s = 0; s < board->scores->len; s++)
        {
          const GewuScore *score = g_ptr_array_index (board->scores, s);
          gint64 sum = 0;

          for (guint l = 0; l < score->lines->len; l++)
            sum += g_array_index (score->lines, GewuScoreLine, l).points.millionths;
          if (score->has_score)
            g_assert_cmpint (sum, ==, score->score.millionths);
        }
    }
}

static void
assert_warnings (GewuAssessmentResult *result,
                 const char           *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint b = 0; b < gewu_assessment_result_get_n_boards (result); b++)
    {
      const GewuBoardResult *board = gewu_assessment_result_get_board (result, b);

      for (guint i = 0; i < board->warnings->len; i++)
        {
          const GewuWarning *warning = &g_array_index (board->warnings, GewuWarning, i);

          g_string_append_printf (found, "%s %s;", gewu_warning_code_to_id (warning->code),
                                  warning->subject->key);
        }
    }

  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_ac18_members (void)
{
  static const Expected expected[] = {
    { "W1", "96", 2, NULL, "优秀", "1300" },
    { "W2", "96", 2, NULL, "优秀", "1300" },
    { "W3", "81", 4, NULL, "良好", "550" },
    { "W4", "60", 5, NULL, "合格", "0" },
    { "W5", "100", 1, NULL, "优秀", "1000" },
  };
  g_autoptr (GewuAssessmentResult) result = assess_fixture ("quarter-example", NULL, NULL);
  const GewuBoardResult *board = gewu_assessment_result_find_board (result, "members");
  const GewuScore *w3 = gewu_board_result_find_score (board, "W3");
  const GewuScore *w4 = gewu_board_result_find_score (board, "W4");
  const GewuScore *w1 = gewu_board_result_find_score (board, "W1");

  assert_scores (result, "members", expected, G_N_ELEMENTS (expected));
  assert_lines_add_up (result);
  g_assert_cmpstr (w3->veto, ==, "走访记录失实");
  g_assert_null (w1->veto);
  g_assert_true (w1->tied);
  g_assert_false (w3->tied);
  assert_decimal (TRUE, w4->pay.base, "1500");
  assert_decimal (TRUE, w4->pay.deduction, "2000");
}

static void
test_ac18_departments (void)
{
  static const Expected expected[] = {
    { "A", "100", 1, "3", NULL, NULL },
    { "B", "100", 1, "3", NULL, NULL },
    { "C", "90", 4, "-1", NULL, NULL },
    { "D", "90", 4, "-1", NULL, NULL },
    { "E", "93.75", 3, "1", NULL, NULL },
    { "F", NULL, 0, NULL, NULL, NULL },
    { "G", "75", 6, "-2", NULL, NULL },
    { "H", "70", 7, "-3", NULL, NULL },
  };
  static const char *const order[] = { "A", "B", "E", "C", "D", "G", "H", "F" };
  g_autoptr (GewuAssessmentResult) first = assess_fixture ("quarter-example", NULL, NULL);
  g_autoptr (GewuAssessmentResult) result = gewu_assessment_result_ref (first);
  const GewuBoardResult *board = gewu_assessment_result_find_board (result, "departments");

  assert_scores (result, "departments", expected, G_N_ELEMENTS (expected));
  assert_warnings (result, "");
  g_assert_cmpstr (gewu_scheme_get_id (gewu_assessment_result_get_scheme (result)), ==,
                   "quarter-example");
  g_assert_cmpuint (gewu_measures_get_n_subjects (gewu_assessment_result_get_measures (result)),
                    ==, 13);
  g_assert_cmpint (gewu_board_result_find_score (board, "F")->unranked, ==,
                   GEWU_UNRANKED_NO_CASES);
  g_assert_cmpint (gewu_board_result_find_score (board, "C")->rank_from_bottom, ==, 3);
  g_assert_null (gewu_board_result_find_score (board, "Z"));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      g_assert_cmpstr (score->subject->key, ==, order[i]);
    }
}

static void
test_ac01 (void)
{
  static const Expected prorata[] = {
    { "D1", "81.8", 3 }, { "D2", "90", 1 }, { "D3", NULL, 0 }, { "D4", "3", 4 },
    { "D5", "87.61", 2 },
  };
  static const Expected floored[] = {
    { "D1", "82.8", 3 }, { "D2", "90", 1 }, { "D3", NULL, 0 }, { "D4", "3", 4 },
    { "D5", "88.8", 2 },
  };
  static const Expected ceiled[] = {
    { "D1", "80.8", 3 }, { "D2", "90", 1 }, { "D3", NULL, 0 }, { "D4", "3", 4 },
    { "D5", "86.8", 2 },
  };
  g_autoptr (GewuAssessmentResult) a = assess_fixture ("ac01", NULL, NULL);
  g_autoptr (GewuAssessmentResult) b = assess_fixture ("ac01", "prorata", "floor");
  g_autoptr (GewuAssessmentResult) c = assess_fixture ("ac01", "prorata", "ceil");

  assert_scores (a, "departments", prorata, G_N_ELEMENTS (prorata));
  assert_scores (b, "departments", floored, G_N_ELEMENTS (floored));
  assert_scores (c, "departments", ceiled, G_N_ELEMENTS (ceiled));
  assert_lines_add_up (a);
  assert_lines_add_up (b);
  assert_lines_add_up (c);
}

static void
test_ac04 (void)
{
  static const Expected printed[] = {
    { "A", "97.6", 0, NULL, "优秀" }, { "B", "65.2" }, { "C", "94.5" },
    { "E", "74", 0, NULL, "基本合格" },
  };
  g_autoptr (GewuAssessmentResult) result = assess_fixture ("ac04", NULL, NULL);
  g_autoptr (GewuAssessmentResult) lower = assess_fixture ("ac04", "printed", "lower-bound");
  g_autoptr (GewuAssessmentResult) integer = assess_fixture ("ac04", "printed", "integer");

  assert_scores (result, "members", printed, G_N_ELEMENTS (printed));
  assert_warnings (result, "no-grade B;no-grade C;");
  g_assert_cmpstr (gewu_board_result_find_score (gewu_assessment_result_get_board (lower, 0),
                                                 "C")->grade, ==, "合格");
  g_assert_cmpstr (gewu_board_result_find_score (gewu_assessment_result_get_board (integer, 0),
                                                 "C")->grade, ==, "优秀");
}

static void
test_ac10 (void)
{
  static const Expected total[] = {
    { "P1", "450" }, { "P1q", "400" }, { "P2", "600" }, { "P3", "0" },
  };
  static const Expected per_channel[] = {
    { "P1", "450" }, { "P1q", "400" }, { "P2", "400" }, { "P3", "0" },
  };
  g_autoptr (GewuAssessmentResult) result = assess_fixture ("ac10", NULL, NULL);

  assert_scores (result, "total-quota", total, G_N_ELEMENTS (total));
  assert_scores (result, "per-channel", per_channel, G_N_ELEMENTS (per_channel));
  assert_lines_add_up (result);
}

static void
assert_grades (const char *reading,
               const char *const *expected)
{
  g_autoptr (GewuAssessmentResult) result = assess_fixture ("ac12", "lower-bound", reading);
  const GewuBoardResult *board = gewu_assessment_result_get_board (result, 0);

  assert_warnings (result, "");
  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      g_assert_cmpstr (score->grade, ==, expected[i]);
    }
}

static void
test_ac12 (void)
{
  static const char *const lower_bound[] = {
    "优秀", "优秀", "良好", "良好", "良好", "良好", "合格", "合格", "不合格", "不合格", "不合格",
  };
  static const char *const integer[] = {
    "优秀", "优秀", "优秀", "优秀", "良好", "良好", "良好", "合格", "合格", "不合格", "不合格",
  };

  assert_grades ("lower-bound", lower_bound);
  assert_grades ("integer", integer);
}

static void
test_ac16 (void)
{
  static const Expected competition[] = {
    { "K1-1", "96.5", 1, "30" }, { "K1-2", "94", 2, "20" }, { "K1-3", "94", 2, "20" },
    { "K1-4", "91", 4, NULL }, { "K1-5", "88", 5, "0" }, { "K1-6", "85", 6, "0" },
    { "K2-1", "95", 1, "30" }, { "K2-2", "90", 2, "20" }, { "K2-3", "85", 3, NULL },
    { "K2-4", "80", 4, "0" },
  };
  g_autoptr (GewuAssessmentResult) result = assess_fixture ("ac16", NULL, NULL);
  g_autoptr (GewuAssessmentResult) dense = assess_fixture ("ac16", "competition", "dense");
  const GewuBoardResult *board = gewu_assessment_result_get_board (result, 0);
  const GewuScore *k1_4 =
    gewu_board_result_find_score (gewu_assessment_result_get_board (dense, 0), "K1-4");

  assert_scores (result, "villages", competition, G_N_ELEMENTS (competition));
  assert_warnings (result, "both-ends K2-3;");
  g_assert_cmpstr (gewu_board_result_find_score (board, "K1-6")->award_label, ==, "流动黑旗");
  g_assert_null (gewu_board_result_find_score (board, "K1-1")->award_label);
  g_assert_cmpint (k1_4->rank, ==, 3);
  assert_decimal (k1_4->has_award, k1_4->award, "15");
}

static const char *
get_award_text (GewuAssessmentResult *result,
                const char           *key)
{
  const GewuScore *score =
    gewu_board_result_find_score (gewu_assessment_result_get_board (result, 0), key);

  if (!score->has_award)
    return "none";

  return score->award_label != NULL ? score->award_label : "top";
}

static void
test_both_ends (void)
{
  g_autoptr (GewuAssessmentResult) refuse = assess_fixture ("ac16", "neither", "refuse");
  g_autoptr (GewuAssessmentResult) top_first = assess_fixture ("ac16", "neither", "top-first");

  /* Refused for the whole class K2; class K1 has no overlap. */
  g_assert_cmpstr (get_award_text (refuse, "K2-1"), ==, "none");
  g_assert_cmpstr (get_award_text (refuse, "K2-4"), ==, "none");
  g_assert_cmpstr (get_award_text (refuse, "K1-1"), ==, "top");
  assert_warnings (refuse, "both-ends K2-3;");

  g_assert_cmpstr (get_award_text (top_first, "K2-3"), ==, "top");
  g_assert_cmpstr (get_award_text (top_first, "K2-4"), ==, "流动黑旗");
  assert_warnings (top_first, "both-ends K2-3;");
}

static GewuAssessmentResult *
assess_text (const char  *preset,
             const char  *csv,
             GError     **error)
{
  g_autoptr (GewuScheme) scheme = gewu_schemes_load (preset, NULL);
  g_autoptr (GewuMeasures) measures = gewu_measures_new_from_csv (csv, error);

  g_assert_nonnull (scheme);
  g_assert_nonnull (measures);

  return gewu_assess (scheme, measures, error);
}

static void
test_all_tied (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentResult) result = assess_text (
    "quarter-example",
    "subject,kind,issues.solve-rate.numerator,issues.solve-rate.denominator\n"
    "A,unit,1,2\nB,unit,2,4\nC,unit,15,30\n", &error);
  const GewuBoardResult *board = gewu_assessment_result_find_board (result, "departments");

  g_assert_no_error (error);
  assert_warnings (result, "all-tied A;");
  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);

      g_assert_cmpint (score->rank, ==, 1);
      g_assert_true (score->tied);
      g_assert_false (score->has_award);
    }
}

static void
test_ranks_by_exact_rate (void)
{
  /* The two rates differ only beyond the sixth decimal. */
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentResult) result = assess_text (
    "quarter-example",
    "subject,kind,issues.solve-rate.numerator,issues.solve-rate.denominator\n"
    "A,unit,999999998,1000000000\nB,unit,999999999,1000000000\n", &error);
  const GewuBoardResult *board = gewu_assessment_result_find_board (result, "departments");

  g_assert_no_error (error);
  g_assert_cmpint (gewu_board_result_find_score (board, "A")->rank, ==, 2);
  g_assert_cmpint (gewu_board_result_find_score (board, "B")->rank, ==, 1);
  assert_decimal (TRUE, gewu_board_result_find_score (board, "A")->score, "100");
  assert_lines_add_up (result);
}

#define RECOMMENDED_PERSON \
  "subject,kind,visits.missed-months,visits.late,issues.late-recheck,visits.refuted," \
  "pay.base,pay.months,pay.months-in-period\n"

static void
test_recommended_members (void)
{
  static const Expected expected[] = {
    { "best", "100", 1, NULL, "优秀", "3000" },
    { "some", "95.5", 3, NULL, "优秀", "2955" },
    { "worst", "60", 5, NULL, "不合格", "2600" },
    { "false", "90", 4, NULL, "合格", "2900" },
    { "new", "100", 0, NULL, "优秀", "0" },
    { "unpaid", "100", 1, NULL, "优秀", NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentResult) result = assess_text (
    "recommended",
    RECOMMENDED_PERSON
    "best,person,0,0,0,0,3000,3,3\n"
    "some,person,5,2,1,0,3000,3,3\n"
    "worst,person,900,400,70,0,3000,3,3\n"
    "false,person,0,0,0,1,3000,3,3\n"
    "new,person,0,0,0,0,3000,0,3\n"
    "unpaid,person,0,0,0,0,,3,3\n", &error);
  const GewuBoardResult *board = gewu_assessment_result_find_board (result, "members");
  const GewuScore *newcomer;

  g_assert_no_error (error);
  assert_scores (result, "members", expected, G_N_ELEMENTS (expected));
  assert_lines_add_up (result);

  newcomer = gewu_board_result_find_score (board, "new");
  g_assert_cmpint (newcomer->unranked, ==, GEWU_UNRANKED_CONDITION);
  g_assert_cmpstr (newcomer->unranked_measure->name, ==, "pay.months");
  assert_decimal (TRUE, newcomer->unranked_limit, "1");
}

static void
test_recommended_departments (void)
{
  static const Expected expected[] = {
    { "A", "100", 1, "3" }, { "B", "100", 2, "2" }, { "C", "100", 2, "2" }, { "D", "90", 4, NULL },
    { "E", "80", 5, "-1" }, { "F", "60", 6, "-2" }, { "G", "50", 7, "-3" }, { "H", NULL, 0, NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentResult) result = assess_text (
    "recommended",
    "subject,kind,issues.solve-rate.numerator,issues.solve-rate.denominator,"
    "issues.on-time-rate.numerator,issues.on-time-rate.denominator\n"
    "A,unit,10,10,10,10\nB,unit,10,10,3,4\nC,unit,20,20,6,8\nD,unit,9,10,10,10\n"
    "E,unit,4,5,4,5\nF,unit,3,5,0,1\nG,unit,1,2,1,2\nH,unit,0,0,0,0\n", &error);

  g_assert_no_error (error);
  assert_scores (result, "departments", expected, G_N_ELEMENTS (expected));
  assert_warnings (result, "");
}

static void
test_lines_explain (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentResult) result = assess_text (
    "recommended", RECOMMENDED_PERSON "W,person,41,3,0,0,3000,3,3\n", &error);
  const GewuScore *score =
    gewu_board_result_find_score (gewu_assessment_result_find_board (result, "members"), "W");
  const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, 1);

  g_assert_no_error (error);
  g_assert_cmpuint (score->lines->len, ==, 5);
  g_assert_cmpstr (line->item, ==, "unvisited");
  g_assert_cmpstr (gewu_reason_to_id (line->reason), ==, "per-occurrence");
  g_assert_cmpstr (gewu_limit_to_id (line->limit), ==, "floor");
  assert_decimal (TRUE, line->points, "-20");
  assert_decimal (TRUE, line->before, "-20.5");
  assert_decimal (TRUE, line->each, "-0.5");
  assert_decimal (TRUE, line->value.ratio.numerator, "41");
  g_assert_cmpstr (line->measure->key, ==, "visits.missed-months");

  line = &g_array_index (score->lines, GewuScoreLine, 2);
  g_assert_cmpstr (line->measure->key, ==, "visits.late?working-days=2");
  g_assert_cmpint (line->limit, ==, GEWU_LIMIT_NONE);
}

static void
test_parameters_choose_the_column (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentResult) result = assess_text (
    "recommended",
    "subject,kind,visits.missed-months,visits.late,visits.late?working-days=2,"
    "visits.late?working-days=3,issues.late-recheck,visits.refuted,pay.base,pay.months,"
    "pay.months-in-period\n"
    "W,person,0,7,4,2,1,0,3000,3,3\n", &error);
  const GewuScore *score =
    gewu_board_result_find_score (gewu_assessment_result_find_board (result, "members"), "W");

  /* 100 − 4 × 0.5 − 1 × 1 */
  g_assert_no_error (error);
  assert_decimal (score->has_score, score->score, "97");
}

static void
test_rounding_is_a_line (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentResult) result = assess_text (
    "quarter-example", "subject,kind,issues.solve-rate.numerator,issues.solve-rate.denominator\n"
    "A,unit,2,3\nB,unit,1,3\n", &error);
  const GewuScore *score =
    gewu_board_result_find_score (gewu_assessment_result_find_board (result, "departments"), "A");
  const GewuScoreLine *line = &g_array_index (score->lines, GewuScoreLine, 1);

  g_assert_no_error (error);
  assert_decimal (TRUE, g_array_index (score->lines, GewuScoreLine, 0).points, "66.666667");
  g_assert_cmpstr (line->item, ==, "rounding");
  g_assert_null (line->title);
  assert_decimal (TRUE, line->points, "0.003333");
  assert_decimal (TRUE, score->score, "66.67");
}

static void
test_no_subjects (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuAssessmentResult) result = assess_text ("recommended", "subject,kind\n", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (gewu_assessment_result_get_n_boards (result), ==, 2);
  g_assert_cmpuint (gewu_assessment_result_get_board (result, 0)->scores->len, ==, 0);
  g_assert_null (gewu_assessment_result_find_board (result, "towns"));
}

static void
test_presets (void)
{
  g_autoptr (GPtrArray) presets = gewu_schemes_list ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (presets->len, ==, 7);
  g_assert_cmpstr (((GewuPreset *) g_ptr_array_index (presets, 0))->id, ==, "recommended");
  for (guint i = 0; i < presets->len; i++)
    {
      const GewuPreset *preset = g_ptr_array_index (presets, i);
      g_autoptr (GewuScheme) scheme = gewu_schemes_load (preset->id, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (gewu_scheme_get_id (scheme), ==, preset->id);
      g_assert_cmpstr (gewu_scheme_get_title (scheme), ==, preset->title);
    }

  g_assert_null (gewu_schemes_load ("../quarter-example", &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/ac-01/gives-printed-scores", test_ac01);
  g_test_add_func ("/assess/ac-04/gives-printed-scores", test_ac04);
  g_test_add_func ("/assess/ac-10/gives-printed-amounts", test_ac10);
  g_test_add_func ("/assess/ac-12/gives-printed-grades", test_ac12);
  g_test_add_func ("/assess/ac-16/gives-printed-awards", test_ac16);
  g_test_add_func ("/assess/ac-18/gives-printed-members", test_ac18_members);
  g_test_add_func ("/assess/ac-18/gives-printed-departments", test_ac18_departments);
  g_test_add_func ("/assess/bands/never-both-ends", test_both_ends);
  g_test_add_func ("/assess/bands/no-award-when-all-tie", test_all_tied);
  g_test_add_func ("/assess/ranking/compares-exact-rates", test_ranks_by_exact_rate);
  g_test_add_func ("/assess/recommended/members", test_recommended_members);
  g_test_add_func ("/assess/recommended/departments", test_recommended_departments);
  g_test_add_func ("/assess/lines/explain-floor-and-evidence", test_lines_explain);
  g_test_add_func ("/assess/measures/parameters-choose-the-column",
                   test_parameters_choose_the_column);
  g_test_add_func ("/assess/lines/rounding-is-a-line", test_rounding_is_a_line);
  g_test_add_func ("/assess/no-subjects", test_no_subjects);
  g_test_add_func ("/assess/presets/are-valid", test_presets);

  return g_test_run ();
}
