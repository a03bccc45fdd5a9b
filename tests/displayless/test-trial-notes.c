/* Before a ranking is published: how scores lie, few cases, and what another reading of the rule
 * moves. The numbers are worked by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-test.h"
#include "gewu-trend.h"
#include "gewu-trial-notes.h"

/* 87.5 per cent is 2.5 points short, 88 per cent 2, 75 per cent 15. */
#define SCHEME \
  "{ 'format': 1, 'id': 'q', 'version': 1, 'title': '办法', 'boards': [" \
  "{ 'id': 'units', 'title': '部门', 'subject': 'unit', 'items': [" \
  "{ 'id': 'on-time', 'title': '按期率', 'measure': 'on-time'," \
  " 'rule': { 'kind': 'threshold', 'full': '10', 'threshold': '90', 'per-point': '-1' } } ]," \
  "'ranking': { 'keys': [ { 'by': 'score' } ] } } ] }"

#define MEASURES \
  "subject,kind,name,group,on-time.numerator,on-time.denominator\n" \
  "x,unit,财政局,甲,7,8\n" \
  "y,unit,供电中心,甲,22,25\n" \
  "z,unit,纪工委,乙,3,4\n"

static GewuAssessmentResult *
score (const char *scheme_text)
{
  g_autoptr (GString) json = g_string_new (scheme_text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuScheme) scheme = NULL;
  g_autoptr (GewuMeasures) measures = NULL;
  GewuAssessmentResult *result;

  g_string_replace (json, "'", "\"", 0);
  scheme = gewu_scheme_new_from_json (json->str, -1, &error);
  g_assert_no_error (error);
  measures = gewu_measures_new_from_csv (MEASURES, &error);
  g_assert_no_error (error);
  result = gewu_assess (scheme, measures, &error);
  g_assert_no_error (error);

  return result;
}

static GewuTrialNotes *
take_notes (GewuAssessmentResult *result)
{
  g_autoptr (GError) error = NULL;
  GewuTrialNotes *notes = gewu_trial_notes_new (result, "units", NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return notes;
}

static void
assert_decimal (GewuDecimal  value,
                const char  *expected)
{
  g_autofree char *text = gewu_decimal_to_string (value, 0);

  g_assert_cmpstr (text, ==, expected);
}

static const GewuVariantEffect *
find_effect (const GewuTrialNotes *notes,
             GewuSetting           setting,
             const char           *reading)
{
  for (guint i = 0; i < notes->effects->len; i++)
    {
      const GewuVariantEffect *effect = g_ptr_array_index (notes->effects, i);

      if (effect->variant->setting == setting &&
          g_str_equal (effect->variant->reading, reading))
        return effect;
    }

  return NULL;
}

/* Read as whole points, 2.5 short is 2 short: the one with 87.5 per cent draws level with the
 * first. So it does when its rate is first rounded to 88. Nothing else moves anybody. */
static void
test_variants (void)
{
  g_autoptr (GewuAssessmentResult) result = score (SCHEME);
  g_autoptr (GewuTrialNotes) notes = take_notes (result);
  const GewuVariantEffect *effect = find_effect (notes, GEWU_SETTING_SHORTFALL, "floor");
  const GewuMovement *move;

  /* shortfall floor, ceil; round-rate 0, 1, 2; ties dense */
  g_assert_cmpuint (notes->n_variants, ==, 6);
  g_assert_cmpuint (notes->effects->len, ==, 2);
  g_assert_nonnull (effect);
  g_assert_cmpstr (effect->variant->item, ==, "按期率");
  g_assert_cmpstr (effect->variant->present, ==, "prorata");
  g_assert_cmpuint (effect->n_ranks, ==, 1);
  g_assert_cmpint (effect->most, ==, 1);
  g_assert_cmpuint (effect->moves->len, ==, 1);
  move = &g_array_index (effect->moves, GewuMovement, 0);
  g_assert_cmpstr (move->after->subject->key, ==, "x");
  assert_decimal (move->before->score, "7.5");
  assert_decimal (move->after->score, "8");
  g_assert_nonnull (find_effect (notes, GEWU_SETTING_ROUND_RATE, "0"));
}

static void
test_few_cases (void)
{
  g_autoptr (GewuAssessmentResult) result = score (SCHEME);
  g_autoptr (GewuTrialNotes) notes = take_notes (result);
  const GewuFewCases *few = &g_array_index (notes->few, GewuFewCases, 0);

  g_assert_cmpuint (notes->few->len, ==, 1);
  g_assert_cmpstr (few->subject->name, ==, "纪工委");
  g_assert_cmpstr (few->item, ==, "按期率");
  assert_decimal (few->denominator, "4");
}

/* 8, 7.5 and -5 in steps of 2, from -6 on. */
static void
test_distribution (void)
{
  g_autoptr (GewuAssessmentResult) result = score (SCHEME);
  g_autoptr (GewuTrialNotes) notes = take_notes (result);
  const GewuDistribution *all = g_ptr_array_index (notes->distributions, 0);
  const GewuDistribution *first = g_ptr_array_index (notes->distributions, 1);

  g_assert_cmpuint (notes->distributions->len, ==, 3);
  g_assert_null (all->group);
  g_assert_cmpuint (all->n, ==, 3);
  assert_decimal (all->lowest, "-5");
  assert_decimal (all->median, "7.5");
  assert_decimal (all->highest, "8");
  assert_decimal (all->low, "-6");
  assert_decimal (all->step, "2");
  g_assert_cmpuint (all->n_bins, ==, 8);
  g_assert_cmpuint (all->counts[0], ==, 1);
  g_assert_cmpuint (all->counts[6], ==, 1);
  g_assert_cmpuint (all->counts[7], ==, 1);

  g_assert_cmpstr (first->group, ==, "甲");
  g_assert_cmpuint (first->n, ==, 2);
  assert_decimal (first->lowest, "7.5");
}

static void
test_distribution_of_nobody (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GewuDistribution *distribution = gewu_distribution_new (none, NULL);

  g_assert_cmpuint (distribution->n, ==, 0);
  g_assert_cmpuint (distribution->n_bins, ==, 0);
  gewu_distribution_free (distribution);
}

static void
test_trend (void)
{
  g_autoptr (GewuAssessmentResult) result = score (SCHEME);
  g_autoptr (GewuTrend) trend = gewu_trend_new ();
  GewuTrendPoint point;
  GewuPeriod period;

  g_assert_true (gewu_period_parse ("2023Q2", &period, NULL));
  gewu_trend_add (trend, gewu_period_previous (period), NULL);
  gewu_trend_add (trend, period, result);

  g_assert_cmpuint (gewu_trend_get_n_periods (trend), ==, 2);
  g_assert_false (gewu_trend_get_point (trend, 0, "units", "x", &point));
  g_assert_false (gewu_trend_get_point (trend, 1, "units", "nobody", &point));
  g_assert_true (gewu_trend_get_point (trend, 1, "units", "x", &point));
  g_assert_cmpint (point.rank, ==, 2);
  g_assert_cmpuint (point.n_ranked, ==, 3);
  assert_decimal (point.score, "7.5");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trial-notes/another-reading-moves-a-rank", test_variants);
  g_test_add_func ("/trial-notes/a-rate-on-four-cases-is-told", test_few_cases);
  g_test_add_func ("/trial-notes/scores-lie-in-round-steps", test_distribution);
  g_test_add_func ("/trial-notes/nobody-has-no-distribution", test_distribution_of_nobody);
  g_test_add_func ("/trend/knows-each-subject-of-each-period", test_trend);

  return g_test_run ();
}
