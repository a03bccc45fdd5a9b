/* Grades and streaks, and what the reader refuses of all that follows a score; worked by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assess-part.h"

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

#define RANKED ",'ranking':{'keys':[{'by':'score'}]}"

/* ---- grades */

static void
test_share_of_a_grade_moves_the_others_down (void)
{
  static const Expected expected[] = {
    { "A", 1, "优秀" }, { "B", 2, "优秀" }, { "C", 3, "良好" }, { "D", 4, "良好" },
    { "E", 5, "合格" }, { "F", 5, "合格" }, { "G", 7, "合格" }, { "J", 10, "合格" },
  };
  /* 优秀: 2 places for A, B, C; 良好: 3 places for C, D and E, F, who tie across the last one. */
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (RANKED ",'grades':{'bands':[{'title':'优秀','from':'90','share':'20'},"
                    "{'title':'良好','from':'80','share':'30'},{'title':'合格'}]}"), TEN);

  assert_outcome (result, expected, G_N_ELEMENTS (expected));
  g_assert_cmpstr (find_score (result, "C")->moved_from, ==, "优秀");
  g_assert_null (find_score (result, "D")->moved_from);
  g_assert_cmpstr (find_score (result, "E")->moved_from, ==, "良好");
  assert_warned (result, "boundary-tie E;boundary-tie F;");
}

static void
test_tie_across_a_grade_may_stay (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (RANKED ",'grades':{'ties':'better','bands':["
                    "{'title':'优秀','from':'60','share':'50'},{'title':'合格'}]}"), TEN);

  g_assert_cmpstr (find_score (result, "E")->grade, ==, "优秀");
  g_assert_cmpstr (find_score (result, "F")->grade, ==, "优秀");
  g_assert_cmpstr (find_score (result, "G")->grade, ==, "合格");
  g_assert_cmpstr (find_score (result, "G")->moved_from, ==, "优秀");
  assert_warned (result, "boundary-tie E;boundary-tie F;");
}

/* Who is moved twice keeps the first grade beside the own. */
static void
test_moved_twice (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (RANKED ",'grades':{'bands':[{'title':'优秀','from':'90','share':'10'},"
                    "{'title':'良好','from':'80','share':'10'},{'title':'合格'}]}"), TEN);

  g_assert_cmpstr (find_score (result, "B")->grade, ==, "良好");
  g_assert_cmpstr (find_score (result, "C")->grade, ==, "合格");
  g_assert_cmpstr (find_score (result, "C")->moved_from, ==, "优秀");
}

static void
test_grades_by_rank_in_groups (void)
{
  static const Expected expected[] = {
    { "A", 1, "一等" }, { "B", 2, "二等" }, { "C", 3, "二等" }, { "D", 4, "三等" },
    { "E", 1, "一等" }, { "F", 2, "二等" }, { "G", 0, NULL },
  };
  /* Of 4: 1 and 2 places; of 2 with "up": 1 and 1. */
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (",'ranking':{'keys':[{'by':'score'}],'by-group':true},"
                    "'conditions':[{'measure':'months','at-least':'1'}],"
                    "'grades':{'by':'rank','rounding':'up','bands':[{'title':'一等','share':'20'},"
                    "{'title':'二等','share':'50'},{'title':'三等'}]}"),
            "subject,kind,group,mark,months\nA,person,甲,9,1\nB,person,甲,8,1\nC,person,甲,7,1\n"
            "D,person,甲,6,1\nE,person,乙,9,1\nF,person,乙,8,1\nG,person,乙,7,0\n");

  assert_outcome (result, expected, G_N_ELEMENTS (expected));
  g_assert_null (find_score (result, "B")->moved_from);
}

static void
test_veto_comes_before_shares (void)
{
  static const Expected expected[] = { { "A", 1, "良好" }, { "B", 2, "优秀" }, { "C", 3, "良好" } };
  /* A is vetoed down to 良好, so the one place of 优秀 goes to B; 良好 has two. */
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME_OF (MARK_ITEM ",{'id':'false','title':'失实','measure':'false',"
                       "'rule':{'kind':'once','points':'-1'},'veto':{'at-most':'良好'}}",
                       RANKED ",'grades':{'by':'rank','bands':[{'title':'优秀','share':'34'},"
                       "{'title':'良好','share':'67'},{'title':'合格'}]}"),
            "subject,kind,mark,false\nA,person,99,1\nB,person,95,0\nC,person,90,0\n");

  assert_outcome (result, expected, G_N_ELEMENTS (expected));
}

static void
test_unranked_takes_no_place (void)
{
  static const Expected expected[] = { { "A", 1, "优秀" }, { "B", 0, "合格" }, { "C", 0, "合格" } };
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (RANKED ",'conditions':[{'measure':'months','at-least':'2'}],"
                    "'grades':{'bands':[{'title':'优秀','from':'90','share':'100'},"
                    "{'title':'良好','from':'80','share':'100'},{'title':'合格'}]}"),
            "subject,kind,mark,months\nA,person,99,3\nB,person,95,1\nC,person,85,1\n");

  assert_outcome (result, expected, G_N_ELEMENTS (expected));
  g_assert_null (find_score (result, "B")->moved_from);
}

static void
test_shares_do_not_fill_a_hole (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (RANKED ",'grades':{'reading':'printed','bands':["
                    "{'title':'优秀','from':'90','share':'50'},{'title':'合格','to':'80'}]}"),
            "subject,kind,mark\nA,person,95\nB,person,85\n");

  g_assert_cmpstr (find_score (result, "A")->grade, ==, "优秀");
  g_assert_null (find_score (result, "B")->grade);
  assert_warned (result, "no-grade B;");
}

/* ---- streaks */

#define GRADED ",'grades':{'bands':[{'title':'优秀','from':'90'},{'title':'合格','from':'60'}," \
  "{'title':'不合格'}]}"

static void
test_streak_of_grades (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (RANKED GRADED ",'streaks':[{'title':'连续两期合格以下','grade':'合格','periods':2,"
                    "'before':{'measure':'before'},'at-most':'不合格'}]"),
            "subject,kind,mark,before\nA,person,95,5\nB,person,70,1\nC,person,70,0\n"
            "D,person,50,3\nE,person,70,\n");

  g_assert_null (find_score (result, "A")->streak);
  g_assert_cmpstr (find_score (result, "A")->grade, ==, "优秀");
  g_assert_cmpstr (find_score (result, "B")->streak, ==, "连续两期合格以下");
  g_assert_cmpstr (find_score (result, "B")->grade, ==, "不合格");
  g_assert_null (find_score (result, "C")->streak);
  g_assert_cmpstr (find_score (result, "C")->grade, ==, "合格");
  g_assert_cmpstr (find_score (result, "D")->streak, ==, "连续两期合格以下");
  g_assert_null (find_score (result, "E")->streak);
}

static void
test_streak_at_the_bottom (void)
{
  /* The second rule looks at the grade before the first one lowered it. */
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (RANKED GRADED ",'conditions':[{'measure':'months','at-least':'1'}],'streaks':["
                    "{'title':'连续三期末位','bottom':1,'periods':3,'before':{'measure':'before'},"
                    "'at-most':'合格'},{'title':'连续合格以下','grade':'合格','periods':2,"
                    "'before':{'measure':'before'},'at-most':'不合格'}]"),
            "subject,kind,mark,before,months\nA,person,95,2,1\nB,person,94,2,1\nC,person,99,2,0\n");

  g_assert_null (find_score (result, "A")->streak);
  g_assert_cmpstr (find_score (result, "B")->streak, ==, "连续三期末位");
  g_assert_cmpstr (find_score (result, "B")->grade, ==, "合格");
  g_assert_null (find_score (result, "C")->streak);
}

static void
test_streak_gives_a_grade_where_there_was_none (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (RANKED ",'grades':{'reading':'printed','bands':[{'title':'优秀','from':'90'},"
                    "{'title':'合格','to':'80'}]},'streaks':[{'title':'末位','bottom':2,'periods':2,"
                    "'before':{'measure':'before'},'at-most':'合格'},{'title':'合格','grade':'优秀',"
                    "'periods':2,'before':{'measure':'never'}}]"),
            "subject,kind,mark,before,never\nA,person,85,1,0\nB,person,95,0,0\n");

  g_assert_cmpstr (find_score (result, "A")->grade, ==, "合格");
  g_assert_cmpstr (find_score (result, "B")->grade, ==, "优秀");
}

static void
test_streak_asks_for_a_number (void)
{
  g_autoptr (GewuScheme) scheme =
    load_scheme (SCHEME (RANKED ",'streaks':[{'title':'末位','bottom':1,'periods':2,"
                         "'before':{'measure':'before'}}]"));
  g_autoptr (GewuMeasures) measures =
    load_measures ("subject,kind,mark,before.numerator,before.denominator\nA,person,1,1,2\n");
  g_autoptr (GError) error = NULL;

  g_assert_null (gewu_assess (scheme, measures, &error));
  g_assert_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES);
  g_assert_cmpstr (error->message, ==, "A, before: a rate where a number is needed");
}

static void
test_streak_may_only_mark (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (RANKED GRADED ",'streaks':[{'title':'连续','grade':'合格','periods':2,"
                    "'before':{'measure':'before'}},{'title':'末位','bottom':1,'periods':2,"
                    "'before':{'measure':'before'}}]"),
            "subject,kind,mark,before\nA,person,70,1\n");

  g_assert_cmpstr (find_score (result, "A")->streak, ==, "连续");
  g_assert_cmpstr (find_score (result, "A")->grade, ==, "合格");
}

static void
test_printed_band_reaches_to_the_better_one (void)
{
  static const Expected expected[] = { { "A", 0, "优秀" }, { "B", 0, "良好" }, { "C", 0, "合格" } };
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (",'grades':{'reading':'printed','bands':[{'title':'优秀','from':'90'},"
                    "{'title':'良好','from':'80'},{'title':'合格'}]}"),
            "subject,kind,mark\nA,person,95\nB,person,89.99\nC,person,79\n");

  assert_outcome (result, expected, G_N_ELEMENTS (expected));
}

static void
test_score_in_two_grades (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (",'grades':{'reading':'printed','bands':[{'title':'优秀','from':'80'},"
                    "{'title':'合格','to':'85'}]}"), "subject,kind,mark\nA,person,82\n");

  g_assert_null (find_score (result, "A")->grade);
  assert_warned (result, "ambiguous-grade A;");
}

/* ---- reading */

static void
test_refused (void)
{
  static const struct
  {
    const char *rest;
    const char *message;
  } cases[] = {
    { ",'ranking':{'keys':[{'item':'mark'}]}", "boards[0].ranking.keys[0].by: missing" },
    { ",'ranking':{}", "boards[0].ranking.keys: missing" },
    { ",'bands':{'top':{'points':['1']}}", "boards[0].bands: without ranking" },
    { RANKED ",'bands':{}", "boards[0].bands.top: missing" },
    { ",'grades':{}", "boards[0].grades.bands: missing" },
    { ",'grades':{'bands':[{'title':'优'},{'title':'良'}]}",
      "boards[0].grades.bands[0].from: missing" },
    { ",'grades':{'bands':[{'title':'优','from':'9'},{'title':'良','from':'9'}]}",
      "boards[0].grades.bands[1].from: not below the band before it" },
    { ",'grades':{'bands':[{'title':'优','from':'9'},{'title':'优'}]}",
      "boards[0].grades.bands[1].title: used twice" },
    { ",'grades':{'bands':[{'title':'优','from':'9','to':'8'}]}",
      "boards[0].grades.bands[0].to: less than from" },
    { ",'grades':{'bands':[{'title':'优','from':'9','below':'8'}]}",
      "boards[0].grades.bands[0].below: less than from" },
    { ",'grades':{'bands':[{'title':'优','to':'9','below':'8'}]}",
      "boards[0].grades.bands[0].below: given together with to" },
    { ",'ranking':{'keys':[{'by':'item','item':'x'}]}",
      "boards[0].ranking.keys[0].item: no such item" },
    { ",'ranking':{'keys':[{'by':'item'}]}", "boards[0].ranking.keys[0].item: missing" },
    { RANKED ",'bands':{'top':{'share':'101','points':['1']}}",
      "boards[0].bands.top.share: out of range" },
    { RANKED ",'bands':{'top':{'share':'-1','points':['1']}}",
      "boards[0].bands.top.share: out of range" },
    { RANKED ",'bands':{'top':{'share':'1','points':['1'],'rounding':'half-even'}}",
      "boards[0].bands.top.rounding: not one of down, half-up, up" },
    { ",'grades':{'bands':[{'title':'优','from':'9','share':'1'},{'title':'良'}]}",
      "boards[0].grades: without ranking" },
    { ",'grades':{'by':'rank','bands':[{'title':'优'}]}", "boards[0].grades: without ranking" },
    { RANKED ",'grades':{'by':'rank','bands':[{'title':'优'},{'title':'良'}]}",
      "boards[0].grades.bands[0].share: missing" },
    { RANKED ",'grades':{'by':'rank','bands':[{'title':'优','share':'1'},"
      "{'title':'良','share':'9'}]}",
      "boards[0].grades.bands[1].share: not for the last band" },
    { RANKED ",'grades':{'by':'rank','bands':[{'title':'优','share':'1','from':'9'},{'title':'良'}]}",
      "boards[0].grades.bands[0].from: not for grades by rank" },
    { RANKED ",'grades':{'by':'rank','bands':[{'title':'优','share':'1','to':'9'},{'title':'良'}]}",
      "boards[0].grades.bands[0].to: not for grades by rank" },
    { RANKED ",'grades':{'by':'rank','bands':[{'title':'优','share':'1'},"
      "{'title':'良','below':'9'}]}",
      "boards[0].grades.bands[1].below: not for grades by rank" },
    { RANKED GRADED ",'streaks':[{'title':'x','periods':2,'before':{'measure':'m'}}]",
      "boards[0].streaks[0].grade: missing" },
    { RANKED GRADED ",'streaks':[{'title':'x','grade':'合格','bottom':1,'periods':2,"
      "'before':{'measure':'m'}}]", "boards[0].streaks[0].bottom: given together with grade" },
    { GRADED ",'streaks':[{'title':'x','bottom':1,'periods':2,'before':{'measure':'m'}}]",
      "boards[0].streaks[0].bottom: without ranking" },
    { GRADED ",'streaks':[{'title':'x','grade':'差','periods':2,'before':{'measure':'m'}}]",
      "boards[0].streaks[0].grade: no such grade" },
    { ",'streaks':[{'title':'x','grade':'差','periods':2,'before':{'measure':'m'}}]",
      "boards[0].streaks[0].grade: no such grade" },
    { GRADED ",'streaks':[{'title':'x','grade':'合格','before':{'measure':'m'}}]",
      "boards[0].streaks[0].periods: missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *scheme =
        g_strconcat ("{'format':1,'id':'s','version':1,'title':'办法','boards':[{'id':'b',"
                     "'title':'榜','subject':'person','items':[" MARK_ITEM "]", cases[i].rest,
                     "}]}", NULL);

      g_test_message ("%s", cases[i].rest);
      assert_scheme_refused (scheme, cases[i].message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/grades/a-share-moves-the-others-down",
                   test_share_of_a_grade_moves_the_others_down);
  g_test_add_func ("/assess/grades/a-tie-across-may-stay", test_tie_across_a_grade_may_stay);
  g_test_add_func ("/assess/grades/moved-twice-keeps-the-first", test_moved_twice);
  g_test_add_func ("/assess/grades/by-rank-in-groups", test_grades_by_rank_in_groups);
  g_test_add_func ("/assess/grades/a-veto-comes-before-shares", test_veto_comes_before_shares);
  g_test_add_func ("/assess/grades/who-is-not-ranked-takes-no-place", test_unranked_takes_no_place);
  g_test_add_func ("/assess/grades/shares-do-not-fill-a-hole", test_shares_do_not_fill_a_hole);
  g_test_add_func ("/assess/streaks/of-grades", test_streak_of_grades);
  g_test_add_func ("/assess/streaks/at-the-bottom", test_streak_at_the_bottom);
  g_test_add_func ("/assess/streaks/gives-a-grade-where-there-was-none",
                   test_streak_gives_a_grade_where_there_was_none);
  g_test_add_func ("/assess/streaks/asks-for-a-number", test_streak_asks_for_a_number);
  g_test_add_func ("/assess/streaks/may-only-mark", test_streak_may_only_mark);
  g_test_add_func ("/assess/grades/a-score-in-two", test_score_in_two_grades);
  g_test_add_func ("/assess/grades/a-printed-band-reaches-to-the-better-one",
                   test_printed_band_reaches_to_the_better_one);
  g_test_add_func ("/assess/outcome/refused", test_refused);

  return g_test_run ();
}
