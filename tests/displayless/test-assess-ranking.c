/* Ranks and the awards they bring, worked by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assess-part.h"

#include "gewu-comparison.h"

#define TEN \
  "subject,kind,mark\n" \
  "A,person,99\nB,person,95\nC,person,90\nD,person,88\nE,person,85\n" \
  "F,person,85\nG,person,70\nH,person,60\nI,person,50\nJ,person,40\n"

typedef struct
{
  const char *subject;
  int         rank;
  const char *grade;
} Expected;

static void
assert_outcome (GewuAssessmentResult *result,
                const Expected       *expected,
                guint                 n)
{
  for (guint i = 0; i < n; i++)
    {
      const GewuScore *score = find_score (result, expected[i].subject);

      g_test_message ("%s", expected[i].subject);
      g_assert_cmpint (score->rank, ==, expected[i].rank);
      g_assert_cmpstr (score->grade, ==, expected[i].grade);
    }
}

/* ---- ranking */

static void
test_item_breaks_ties (void)
{
  static const Expected expected[] = { { "A", 2, NULL }, { "B", 1, NULL }, { "C", 3, NULL } };
  /* Each comes to 90; C's late is not known, so it has no points to break a tie by. */
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME_OF (MARK_ITEM ",{'id':'late','title':'超期','measure':'late','absent':'skip',"
                       "'rule':{'kind':'per-occurrence','points':'-1'}}",
                       ",'ranking':{'keys':[{'by':'score'},{'by':'item','item':'late'}]}"),
            "subject,kind,mark,late\nA,person,92,2\nB,person,91,1\nC,person,90,\n");

  assert_outcome (result, expected, G_N_ELEMENTS (expected));
}

/* ---- what puts two of them apart */

/* "by index own other": which key of the ranking it is; "tied", or "apart" where they are not
 * ranked together. */
static char *
describe_key (GewuAssessmentResult *result,
              const char           *own,
              const char           *other)
{
  const GewuBoard *board = gewu_assessment_result_get_board (result, 0)->board;
  GewuKeyDifference found =
    gewu_comparison_find_key (board, gewu_assessment_result_get_measures (result),
                              find_score (result, own), find_score (result, other));
  const GewuRankingKey *keys = (const GewuRankingKey *) (void *) board->ranking->keys->data;

  if (found.key == NULL)
    return g_strdup (found.tied ? "tied" : "apart");

  return g_strdup_printf ("key %d: %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                          (int) (found.key - keys),
                          found.own.ratio.numerator.millionths / GEWU_DECIMAL_ONE,
                          found.other.ratio.numerator.millionths / GEWU_DECIMAL_ONE);
}

static void
assert_key (GewuAssessmentResult *result,
            const char           *own,
            const char           *other,
            const char           *expected)
{
  g_autofree char *found = describe_key (result, own, other);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_key_that_decides (void)
{
  /* Ranked by the speed, then the number; all but E and F have 90 points. */
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME_OF (MARK_ITEM, ",'ranking':{'keys':[{'by':'measure','measure':'speed'},"
                       "{'by':'measure','measure':'n'},{'by':'score'}],'by-group':true}"),
            "subject,kind,group,mark,speed,n\nA,person,东,90,3,1\nB,person,东,90,2,7\n"
            "C,person,东,90,2,5\nD,person,东,90,2,\nE,person,东,80,2,\nF,person,东,80,2,\n"
            "G,person,东,90,,1\nH,person,西,90,3,1\n");

  assert_key (result, "A", "B", "key 0: 3 2");
  assert_key (result, "C", "B", "key 1: 5 7");
  assert_key (result, "C", "D", "key 1: 5 0");
  assert_key (result, "E", "D", "key 2: 80 90");
  assert_key (result, "E", "F", "tied");
  assert_key (result, "G", "A", "apart");
  assert_key (result, "A", "G", "apart");
  assert_key (result, "A", "H", "apart");
}

static void
test_groups_that_are_ranked_as_one (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME_OF (MARK_ITEM, ",'ranking':{'keys':[{'by':'score'}]}"),
            "subject,kind,group,mark\nA,person,东,90\nB,person,西,80\n");

  assert_key (result, "B", "A", "key 0: 80 90");
}

static void
test_item_ranks_ascending (void)
{
  static const Expected expected[] = { { "A", 1, NULL }, { "B", 2, NULL }, { "C", 0, NULL } };
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME_OF (MARK_ITEM ",{'id':'late','title':'超期','measure':'late','absent':'skip',"
                       "'rule':{'kind':'per-occurrence','points':'-1'}}",
                       ",'ranking':{'keys':[{'by':'item','item':'late',"
                       "'direction':'ascending'}]}"),
            "subject,kind,mark,late\nA,person,92,2\nB,person,91,1\nC,person,90,\n");

  assert_outcome (result, expected, G_N_ELEMENTS (expected));
  g_assert_cmpint (find_score (result, "C")->unranked, ==, GEWU_UNRANKED_NO_VALUE);
}

static void
test_item_of_another_group_has_no_points (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME_OF (MARK_ITEM ",{'id':'grain','title':'粮食','measure':'late','groups':['涉农'],"
                       "'rule':{'kind':'amount'}}",
                       ",'ranking':{'keys':[{'by':'item','item':'grain'}]}"),
            "subject,kind,group,mark,late\nA,person,涉农,92,2\nB,person,城区,91,1\n");

  g_assert_cmpint (find_score (result, "A")->rank, ==, 1);
  g_assert_cmpint (find_score (result, "B")->rank, ==, 0);
}

/* As the item counts it where it applies, as the table has it where not. */
static void
test_measure_of_an_item_in_another_case (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME_OF (MARK_ITEM ",{'id':'late','title':'超期','measure':'late',"
                       "'when':[{'measure':'cases','at-least':'5'}],'rule':{'kind':'amount'}}",
                       ",'ranking':{'keys':[{'by':'measure','measure':'late'}]}"),
            "subject,kind,mark,late,cases\nA,person,92,2,5\nB,person,91,3,4\n");

  g_assert_cmpint (find_score (result, "A")->rank, ==, 2);
  g_assert_cmpint (find_score (result, "B")->rank, ==, 1);
}

static void
test_unordered_ranks_as_competition (void)
{
  static const Expected expected[] = { { "D", 4, NULL }, { "E", 5, NULL }, { "F", 5, NULL },
                                       { "G", 7, NULL } };
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (",'ranking':{'keys':[{'by':'score'}],'ties':'unordered'}"), TEN);
  const GewuBoard *board = gewu_assessment_result_get_board (result, 0)->board;

  assert_outcome (result, expected, G_N_ELEMENTS (expected));
  g_assert_cmpint (board->ranking->ties, ==, GEWU_TIES_UNORDERED);
}

static void
test_first_failed_condition_is_the_reason (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (",'ranking':{'keys':[{'by':'score'}]},'conditions':["
                    "{'measure':'months','at-least':'2'},{'measure':'cases','at-most':'5'}]"),
            "subject,kind,mark,months,cases\nA,person,90,1,9\nB,person,80,2,6\nC,person,70,2,5\n"
            "D,person,60,2,\n");

  g_assert_cmpint (find_score (result, "A")->unranked, ==, GEWU_UNRANKED_CONDITION);
  assert_number (find_score (result, "A")->unranked_limit, "2");
  assert_number (find_score (result, "B")->unranked_limit, "5");
  g_assert_cmpint (find_score (result, "C")->rank, ==, 1);
  g_assert_cmpint (find_score (result, "D")->unranked, ==, GEWU_UNRANKED_NO_VALUE);
}

/* A condition on a rate is in per cent; who has no cases is not ranked for that. */
static void
test_condition_on_a_rate (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (",'ranking':{'keys':[{'by':'score'}]},"
                    "'conditions':[{'measure':'r','at-least':'50'}]"),
            "subject,kind,mark,r.numerator,r.denominator\nA,person,90,1,2\nB,person,80,1,3\n"
            "C,person,70,0,0\n");

  g_assert_cmpint (find_score (result, "A")->rank, ==, 1);
  g_assert_cmpint (find_score (result, "B")->unranked, ==, GEWU_UNRANKED_CONDITION);
  g_assert_cmpint (find_score (result, "C")->unranked, ==, GEWU_UNRANKED_NO_CASES);
}

/* ---- bands */

static void
assert_awards (GewuAssessmentResult *result,
               const char           *expected)
{
  const GewuBoardResult *board = gewu_assessment_result_get_board (result, 0);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < board->scores->len; i++)
    {
      const GewuScore *score = g_ptr_array_index (board->scores, i);
      g_autofree char *award = gewu_decimal_to_string (score->award, 0);

      if (score->has_award)
        g_string_append_printf (found, "%s %s;", score->subject->key, award);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

#define RANKED ",'ranking':{'keys':[{'by':'score'}]}"

static void
test_share_becomes_places (void)
{
  static const struct
  {
    const char *band;
    const char *awards;
  } cases[] = {
    { "{'share':'25','points':['3','1']}", "A 3;B 1;" },
    { "{'share':'25','points':['3','1'],'rounding':'half-up'}", "A 3;B 1;C 1;" },
    { "{'share':'24','points':['3','1'],'rounding':'half-up'}", "A 3;B 1;" },
    { "{'share':'21','points':['3','1'],'rounding':'up'}", "A 3;B 1;C 1;" },
    { "{'share':'20','points':['3','1'],'rounding':'up'}", "A 3;B 1;" },
    { "{'share':'9','points':['3']}", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *scheme =
        g_strconcat ("{'format':1,'id':'s','version':1,'title':'办法','boards':[{'id':'b',"
                     "'title':'榜','subject':'person','items':[" MARK_ITEM "]" RANKED
                     ",'bands':{'top':", cases[i].band, "}}]}", NULL);
      g_autoptr (GewuAssessmentResult) result = assess (scheme, TEN);

      g_test_message ("%s", cases[i].band);
      assert_awards (result, cases[i].awards);
      assert_warned (result, "");
    }
}

static void
test_tie_across_a_share_is_reported (void)
{
  g_autoptr (GewuAssessmentResult) top =
    assess (SCHEME (RANKED ",'bands':{'top':{'share':'50','points':['1']}}"), TEN);
  g_autoptr (GewuAssessmentResult) bottom =
    assess (SCHEME (RANKED ",'bands':{'bottom':{'share':'50','points':['-1']}}"), TEN);
  g_autoptr (GewuAssessmentResult) fits =
    assess (SCHEME (RANKED ",'bands':{'top':{'share':'60','points':['1']}}"), TEN);

  assert_awards (top, "A 1;B 1;C 1;D 1;E 1;F 1;");
  assert_warned (top, "boundary-tie E;boundary-tie F;");
  assert_awards (bottom, "E -1;F -1;G -1;H -1;I -1;J -1;");
  assert_warned (bottom, "boundary-tie E;boundary-tie F;");
  assert_awards (fits, "A 1;B 1;C 1;D 1;E 1;F 1;");
  assert_warned (fits, "");
}

/* Ranks are 1, 1, 2, 3: three get it for two places, but nobody ties at the last rank. */
static void
test_dense_ranks_do_not_tie_across (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (",'ranking':{'keys':[{'by':'score'}],'ties':'dense'},"
                    "'bands':{'top':{'share':'50','points':['3','1']}}"),
            "subject,kind,mark\nA,person,9\nB,person,9\nC,person,8\nD,person,7\n");

  assert_awards (result, "A 3;B 3;C 1;");
  assert_warned (result, "");
}

static void
test_all_tied_may_be_awarded (void)
{
  const char *csv = "subject,kind,mark\nA,person,9\nB,person,9\n";
  g_autoptr (GewuAssessmentResult) award =
    assess (SCHEME (RANKED ",'bands':{'top':{'points':['3']},'all-tied':'award'}"), csv);
  g_autoptr (GewuAssessmentResult) none =
    assess (SCHEME (RANKED ",'bands':{'top':{'points':['3']}}"), csv);

  assert_awards (award, "A 3;B 3;");
  assert_awards (none, "");
  assert_warned (none, "all-tied A;");
}

/* Who has no group is ranked with the others who have none. */
static void
test_groups_rank_by_themselves (void)
{
  static const Expected expected[] = { { "A", 1, NULL }, { "B", 1, NULL }, { "C", 2, NULL },
                                       { "D", 2, NULL }, { "E", 2, NULL } };
  /* C has no value for the second key, so it comes after B; D and E tie without one. */
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (",'ranking':{'keys':[{'by':'score'},{'by':'measure','measure':'late',"
                    "'direction':'ascending'}],'by-group':true}"),
            "subject,kind,group,mark,late\nB,person,甲,9,1\nA,person,,9,2\nC,person,甲,9,\n"
            "D,person,,8,\nE,person,,8,\n");

  assert_outcome (result, expected, G_N_ELEMENTS (expected));
}

static void
test_listed_places_may_be_shared_silently (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (RANKED ",'bands':{'top':{'points':['5','4','3','2','1']}}"), TEN);

  assert_awards (result, "A 5;B 4;C 3;D 2;E 1;F 1;");
  assert_warned (result, "");
}

static void
test_places_with_a_score (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (RANKED ",'bands':{'top':{'points':['3','2','1'],'from':'95'},"
                    "'bottom':{'points':['-3','-2','-1'],'below':'50'},'both-ends':'neither'}"),
            TEN);
  g_autoptr (GewuAssessmentResult) shared =
    assess (SCHEME (RANKED ",'bands':{'top':{'share':'50','points':['1'],'from':'86'}}"), TEN);

  assert_number (find_score (result, "A")->award, "3");
  assert_number (find_score (result, "B")->award, "2");
  g_assert_false (find_score (result, "C")->has_award);
  g_assert_false (find_score (result, "I")->has_award);
  assert_number (find_score (result, "J")->award, "-3");
  assert_warned (result, "");

  /* E and F tie at the last place, but neither has the score. */
  g_assert_true (find_score (shared, "D")->has_award);
  g_assert_false (find_score (shared, "E")->has_award);
  assert_warned (shared, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/ranking/an-item-breaks-ties", test_item_breaks_ties);
  g_test_add_func ("/assess/ranking/an-item-ranks-ascending", test_item_ranks_ascending);
  g_test_add_func ("/assess/comparison/key-that-decides", test_key_that_decides);
  g_test_add_func ("/assess/comparison/groups-that-are-ranked-as-one",
                   test_groups_that_are_ranked_as_one);
  g_test_add_func ("/assess/ranking/an-item-of-another-group-has-no-points",
                   test_item_of_another_group_has_no_points);
  g_test_add_func ("/assess/ranking/unordered-ranks-as-competition",
                   test_unordered_ranks_as_competition);
  g_test_add_func ("/assess/ranking/the-first-failed-condition-is-the-reason",
                   test_first_failed_condition_is_the_reason);
  g_test_add_func ("/assess/ranking/a-condition-on-a-rate", test_condition_on_a_rate);
  g_test_add_func ("/assess/ranking/by-the-measure-of-an-item-in-another-case",
                   test_measure_of_an_item_in_another_case);
  g_test_add_func ("/assess/bands/a-share-becomes-places", test_share_becomes_places);
  g_test_add_func ("/assess/bands/a-tie-across-a-share-is-reported",
                   test_tie_across_a_share_is_reported);
  g_test_add_func ("/assess/bands/dense-ranks-do-not-tie-across",
                   test_dense_ranks_do_not_tie_across);
  g_test_add_func ("/assess/bands/places-need-a-score", test_places_with_a_score);
  g_test_add_func ("/assess/bands/all-tied-may-be-awarded", test_all_tied_may_be_awarded);
  g_test_add_func ("/assess/ranking/groups-rank-by-themselves", test_groups_rank_by_themselves);
  g_test_add_func ("/assess/bands/listed-places-may-be-shared-silently",
                   test_listed_places_may_be_shared_silently);

  return g_test_run ();
}
