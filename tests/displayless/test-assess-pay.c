/* Pay: every step is a line, and the lines add up; worked by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assess-part.h"

#define VETO_ITEM \
  ",{'id':'false','title':'失实','measure':'false','rule':{'kind':'once','points':'0'}," \
  "'veto':{'pay':'800'}}"
#define RANKED ",'ranking':{'keys':[{'by':'score'}]}"
#define GRADED ",'grades':{'bands':[{'title':'优秀','from':'90'},{'title':'合格','from':'60'}," \
  "{'title':'不合格'}]}"
#define AWARDED ",'bands':{'top':{'points':['3']},'bottom':{'points':['-3']},'both-ends':'neither'}"

/* "base 1500;months −500; = 1000 (now 700)" */
static char *
describe (const GewuScore *score)
{
  const GewuPay *pay = &score->pay;
  g_autofree char *paid = gewu_decimal_to_string (pay->paid, 0);
  g_autofree char *now = gewu_decimal_to_string (pay->now, 0);
  GString *text = g_string_new (NULL);
  gint64 sum = 0;

  if (!pay->has_value)
    {
      g_assert_null (pay->lines);
      return g_string_free (text, FALSE);
    }

  for (guint i = 0; i < pay->lines->len; i++)
    {
      const GewuPayLine *line = &g_array_index (pay->lines, GewuPayLine, i);
      g_autofree char *amount = gewu_decimal_to_string (line->amount, 0);

      g_string_append_printf (text, "%s %s;", gewu_pay_line_to_id (line->kind), amount);
      sum += line->amount.millionths;
    }
  g_assert_cmpint (sum, ==, pay->paid.millionths);
  g_string_append_printf (text, " = %s", paid);
  if (gewu_decimal_compare (pay->paid, pay->now) != 0)
    g_string_append_printf (text, " now %s", now);

  return g_string_free (text, FALSE);
}

static void
assert_pay (const char *items,
            const char *rest,
            const char *csv,
            const char *expected)
{
  g_autofree char *scheme =
    g_strconcat ("{'format':1,'id':'s','version':1,'title':'办法','boards':[{'id':'b','title':'榜',"
                 "'subject':'person','items':[" MARK_ITEM, items, "]", rest, "}]}", NULL);
  g_autoptr (GewuAssessmentResult) result = assess (scheme, csv);
  g_autofree char *found = describe (find_score (result, "A"));

  g_test_message ("%s", rest);
  g_assert_cmpstr (found, ==, expected);
}

#define CSV(cells) "subject,kind,mark,base,months,of,news\nA,person," cells "\n"

static void
test_steps (void)
{
  static const struct
  {
    const char *pay;
    const char *csv;
    const char *lines;
  } cases[] = {
    { "'base':{'value':'1500'},'full':'100','per-point':'10'", CSV ("96,,,,"),
      "base 1500;score -40; = 1460" },
    { "'base':{'measure':'base'},'full':'100','per-point':'10'", CSV ("101.5,1500.555,,,"),
      "base 1500.555;score 0;rounding 0.005; = 1500.56" },
    { "'base':{'measure':'base'},'full':'100','per-point':'10'", CSV ("90,,,,"), "" },
    /* 1000 × 2 ÷ 3 = 666.67; 666.67 − 0.05 × 1.5 (0.08) = 666.59 */
    { "'base':{'value':'1000'},'full':'100','per-point':'1.5','months':{'measure':'months'},"
      "'months-in-period':{'measure':'of'}", CSV ("99.95,,2,3,"),
      "base 1000;months -333.33;score -0.08; = 666.59" },
    { "'base':{'value':'1000'},'rounding':'down','months':{'measure':'months'},"
      "'months-in-period':{'measure':'of'}", CSV ("99.95,,2,3,"),
      "base 1000;months -333.34; = 666.66" },
    { "'base':{'value':'1000'},'months':{'measure':'months'},'months-in-period':{'measure':'of'}",
      CSV ("90,,,3,"), "" },
    { "'base':{'value':'1000'},'months':{'measure':'months'},'months-in-period':{'measure':'of'}",
      CSV ("90,,3,0,"), "" },
    { "'base':{'value':'1000'},'months':{'measure':'months'},'months-in-period':{'measure':'of'}",
      CSV ("90,,3,,"), "" },
    /* In proportion a score above the full mark pays more. */
    { "'base':{'value':'1500'},'full':'90','proportion':true", CSV ("96,,,,"),
      "base 1500;score 100; = 1600" },
    { "'base':{'value':'100'},'full':'90','proportion':true,'decimals':1", CSV ("61,,,,"),
      "base 100;score -32.2; = 67.8" },
    { "'base':{'value':'1500'}", CSV ("10,,,,"), "base 1500; = 1500" },
    /* After the months: 666.67 × 1.2 = 800.004; no coefficient, no pay. */
    { "'base':{'value':'1000'},'times':{'value':'1.2'},'months':{'measure':'months'},"
      "'months-in-period':{'measure':'of'}", CSV ("90,,2,3,"),
      "base 1000;months -333.33;times 133.33; = 800" },
    { "'base':{'value':'1000'},'times':{'measure':'news'}", CSV ("90,,,,"), "" },
    { "'base':{'value':'1500'},'full':'100','per-point':'50','floor':'300'", CSV ("60,,,,"),
      "base 1500;score -2000;limit 800; = 300" },
    { "'base':{'value':'1500'},'cap':'1200.005'", CSV ("60,,,,"),
      "base 1500;limit -299.995;rounding 0.005; = 1200.01" },
    { "'base':{'value':'100.25'},'decimals':1,'rounding':'half-even'", CSV ("60,,,,"),
      "base 100.25;rounding -0.05; = 100.2" },
    { "'base':{'value':'1500'},'extras':[{'title':'信息','measure':'news','each':'30'},"
      "{'title':'出差','measure':'base','each':'2'}]", CSV ("60,,,,3"),
      "base 1500;extra 90;extra 0; = 1590" },
    { "'base':{'value':'1000.01'},'release':{'now':'70','rest':'half-year'}", CSV ("60,,,,"),
      "base 1000.01; = 1000.01 now 700.01" },
    { "'base':{'value':'1000'},'release':{'now':'0','rest':'year'}", CSV ("60,,,,"),
      "base 1000; = 1000 now 0" },
    { "'base':{'value':'1000'},'release':{'now':'100','rest':'year'}", CSV ("60,,,,"),
      "base 1000; = 1000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rest = g_strconcat (",'pay':{", cases[i].pay, "}", NULL);

      assert_pay ("", rest, cases[i].csv, cases[i].lines);
    }
}

static void
test_standing (void)
{
  static const struct
  {
    const char *pay;
    const char *mark;
    const char *lines;
  } cases[] = {
    { "'grades':[{'grade':'优秀','factor':'1.2'},{'grade':'合格','amount':'-200'}]", "95",
      "base 1000;grade 200; = 1200" },
    { "'grades':[{'grade':'优秀','factor':'1.2'},{'grade':'合格','amount':'-200'}]", "70",
      "base 1000;grade -200; = 800" },
    { "'grades':[{'grade':'优秀','factor':'0'}]", "95", "base 1000;grade -1000; = 0" },
    { "'grades':[{'grade':'优秀','factor':'1.2'}]", "30", "base 1000; = 1000" },
    { "'ranks':[{'to':1,'amount':'500'},{'to':2,'amount':'300'}]", "95",
      "base 1000;rank 500; = 1500" },
    { "'ranks':[{'to':1,'amount':'500'},{'to':2,'amount':'300'}]", "85",
      "base 1000;rank 300; = 1300" },
    { "'ranks':[{'to':1,'amount':'500'}]", "70", "base 1000; = 1000" },
    { "'per-award':'100'", "95", "base 1000;award 300; = 1300" },
    { "'per-award':'100'", "85", "base 1000; = 1000" },
    { "'per-award':'100'", "50", "base 1000;award -300; = 700" },
    { "'per-award':'0'", "50", "base 1000; = 1000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rest = g_strconcat (RANKED GRADED AWARDED ",'pay':{'base':{'value':'1000'},",
                                           cases[i].pay, "}", NULL);
      g_autofree char *csv = g_strdup_printf ("subject,kind,mark\nA,person,%s\nB,person,90\n"
                                              "C,person,80\n", cases[i].mark);

      assert_pay ("", rest, csv, cases[i].lines);
    }
}

static void
test_veto (void)
{
  const char *pay = ",'pay':{'base':{'value':'1500'},'full':'100','per-point':'50'}";

  assert_pay (VETO_ITEM, pay, "subject,kind,mark,false\nA,person,100,1\n",
              "base 1500;score 0;veto -700; = 800");
  assert_pay (VETO_ITEM, pay, "subject,kind,mark,false\nA,person,100,0\n",
              "base 1500;score 0; = 1500");
  assert_pay (VETO_ITEM, pay, "subject,kind,mark,false\nA,person,80,1\n",
              "base 1500;score -1000; = 500");
}

static void
test_what_lines_say (void)
{
  g_autoptr (GewuAssessmentResult) result =
    assess (SCHEME (RANKED GRADED ",'pay':{'base':{'value':'900'},'full':'100','per-point':'10',"
                    "'months':{'measure':'months'},'months-in-period':{'measure':'of'},"
                    "'grades':[{'grade':'优秀','factor':'1.5'}],'ranks':[{'to':1,'amount':'5'}],"
                    "'extras':[{'title':'信息','measure':'news','each':'30'}]}"),
            CSV ("96,,2,3,4"));
  GArray *lines = find_score (result, "A")->pay.lines;
  const GewuPayLine *months = &g_array_index (lines, GewuPayLine, 1);
  const GewuPayLine *score = &g_array_index (lines, GewuPayLine, 2);
  const GewuPayLine *grade = &g_array_index (lines, GewuPayLine, 3);
  const GewuPayLine *rank = &g_array_index (lines, GewuPayLine, 4);
  const GewuPayLine *extra = &g_array_index (lines, GewuPayLine, 5);

  assert_number (months->value.ratio.numerator, "2");
  assert_number (months->value.ratio.denominator, "3");
  assert_number (score->value.ratio.numerator, "4");
  assert_number (score->each, "10");
  assert_number (grade->value.ratio.numerator, "560");
  assert_number (grade->each, "1.5");
  assert_number (rank->value.ratio.numerator, "1");
  g_assert_cmpstr (extra->title, ==, "信息");
  assert_number (extra->value.ratio.numerator, "4");
  assert_number (find_score (result, "A")->pay.base, "600");
  assert_number (find_score (result, "A")->pay.deduction, "40");
}

static void
test_no_score_no_pay (void)
{
  assert_pay ("", ",'pay':{'base':{'value':'1500'}}", "subject,kind,mark\nA,person,\n", "");
}

/* An average that no decimal holds is used exactly, and a quotient by 0 pays nothing. */
static void
test_computed_base (void)
{
  const char *scheme =
    "{'format':1,'id':'s','version':1,'title':'办法','measures':[{'name':'share','as':'number',"
    "'numerator':[{'measure':'all'}],'denominator':[{'measure':'heads'}]}],'boards':[{'id':'b',"
    "'title':'榜','subject':'person','items':[" MARK_ITEM "],'pay':{'base':{'measure':'share'},"
    "'months':{'measure':'share'},'months-in-period':{'measure':'all'},'extras':[{'title':'x',"
    "'measure':'share','each':'3'}]}}]}";
  g_autoptr (GewuAssessmentResult) result =
    assess (scheme, "subject,kind,mark,all,heads\nA,person,1,100,3\nB,person,1,100,0\n");
  g_autofree char *a = describe (find_score (result, "A"));
  g_autofree char *b = describe (find_score (result, "B"));

  /* 33.333333; 33.333333 × (100/3 ÷ 100) = 11.11; 100/3 × 3 = 100 */
  g_assert_cmpstr (a, ==, "base 33.333333;months -22.223333;extra 100; = 111.11");
  g_assert_cmpstr (b, ==, "");
}

static void
assert_failed (const char *pay,
               const char *csv,
               GewuError   code,
               const char *message)
{
  g_autofree char *scheme_text =
    g_strconcat ("{'format':1,'id':'s','version':1,'title':'办法','boards':[{'id':'b','title':'榜',"
                 "'subject':'person','items':[" MARK_ITEM "],'pay':{", pay, "}}]}", NULL);
  g_autoptr (GewuScheme) scheme = load_scheme (scheme_text);
  g_autoptr (GewuMeasures) measures = load_measures (csv);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", pay);
  g_assert_null (gewu_assess (scheme, measures, &error));
  g_assert_error (error, GEWU_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

#define LARGE "9000000000000"
#define RATES "subject,kind,mark,base,r.numerator,r.denominator\nA,person,90,1,1,2\n"

static void
test_failures (void)
{
  assert_failed ("'base':{'measure':'r'}", RATES, GEWU_ERROR_MEASURES,
                 "A, r: a rate where a number is needed");
  assert_failed ("'base':{'value':'1'},'months':{'measure':'r'},"
                 "'months-in-period':{'measure':'base'}", RATES, GEWU_ERROR_MEASURES,
                 "A, r: a rate where a number is needed");
  assert_failed ("'base':{'value':'1'},'months':{'measure':'base'},"
                 "'months-in-period':{'measure':'r'}", RATES, GEWU_ERROR_MEASURES,
                 "A, r: a rate where a number is needed");
  assert_failed ("'base':{'value':'1'},'extras':[{'title':'x','measure':'r','each':'1'}]", RATES,
                 GEWU_ERROR_MEASURES, "A, r: a rate where a number is needed");
  assert_failed ("'base':{'measure':'base'},'extras':[{'title':'x','measure':'base','each':'1'}]",
                 CSV ("1," LARGE ",,,"), GEWU_ERROR_RANGE, "A, pay: out of range");
  assert_failed ("'base':{'measure':'base'},'full':'1','proportion':true", CSV ("9," LARGE ",,,"),
                 GEWU_ERROR_RANGE, "A, pay: out of range");
  assert_failed ("'base':{'measure':'base'}", CSV ("1,9223372036854.775807,,,"), GEWU_ERROR_RANGE,
                 "A, pay: out of range");
  assert_failed ("'base':{'value':'1'},'times':{'measure':'r'}", RATES, GEWU_ERROR_MEASURES,
                 "A, r: a rate where a number is needed");
  assert_failed ("'pool':'1','times':{'measure':'r'}", RATES, GEWU_ERROR_MEASURES,
                 "A, r: a rate where a number is needed");
  assert_failed ("'pool':'1','times':{'measure':'base'}", CSV ("9," LARGE ",,,"), GEWU_ERROR_RANGE,
                 "A, pay: out of range");
  /* Each weight fits, their sum does not. */
  assert_failed ("'pool':'1','times':{'measure':'base'}",
                 CSV ("1,9000000000000,,,") "B,person,1,9000000000000,,,\n", GEWU_ERROR_RANGE,
                 "B, pay: out of range");
  assert_failed ("'base':{'value':'1'},'full':'999999999','per-point':'1'",
                 CSV ("-9223000000000,,,,"), GEWU_ERROR_RANGE, "A, pay: out of range");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *rest;
    const char *message;
  } cases[] = {
    { ",'pay':{}", "boards[0].pay.base: missing" },
    { ",'pay':{'base':{'value':'1'},'per-point':'1'}", "boards[0].pay.full: missing" },
    { ",'pay':{'base':{'value':'1'},'full':'0','proportion':true}",
      "boards[0].pay.full: out of range" },
    { ",'pay':{'base':{'value':'1'},'full':'9','per-point':'1','proportion':true}",
      "boards[0].pay.proportion: given together with per-point" },
    { ",'pay':{'base':{'value':'1'},'months-in-period':{'measure':'m'}}",
      "boards[0].pay.months: missing" },
    { ",'pay':{'base':{'value':'1'},'months':{'measure':'m'}}",
      "boards[0].pay.months-in-period: missing" },
    { ",'pay':{'base':{'value':'1'},'cap':'-1'}", "boards[0].pay.cap: out of range" },
    { ",'pay':{'base':{'value':'1'},'grades':[{'grade':'优秀','factor':'1'}]}",
      "boards[0].pay.grades[0].grade: no such grade" },
    { GRADED ",'pay':{'base':{'value':'1'},'grades':[{'grade':'良','factor':'1'}]}",
      "boards[0].pay.grades[0].grade: no such grade" },
    { GRADED ",'pay':{'base':{'value':'1'},'grades':[{'grade':'优秀'}]}",
      "boards[0].pay.grades[0].amount: missing" },
    { GRADED ",'pay':{'base':{'value':'1'},'grades':[{'grade':'优秀','factor':'1','amount':'1'}]}",
      "boards[0].pay.grades[0].amount: given together with factor" },
    { GRADED ",'pay':{'base':{'value':'1'},'grades':[{'grade':'优秀','factor':'1'},"
      "{'grade':'优秀','factor':'1'}]}", "boards[0].pay.grades[1].grade: used twice" },
    { ",'pay':{'base':{'value':'1'},'ranks':[{'to':1,'amount':'1'}]}",
      "boards[0].pay.ranks: without ranking" },
    { RANKED ",'pay':{'base':{'value':'1'},'ranks':[{'amount':'1'}]}",
      "boards[0].pay.ranks[0].to: missing" },
    { RANKED ",'pay':{'base':{'value':'1'},'ranks':[{'to':2,'amount':'1'},{'to':2,'amount':'1'}]}",
      "boards[0].pay.ranks[1].to: not above the one before it" },
    { ",'pay':{'pool':'0'}", "boards[0].pay.pool: not greater than 0" },
    { ",'pay':{'pool':'1','base':{'value':'1'}}",
      "boards[0].pay.pool: given together with base" },
    { ",'pay':{'pool':'1','full':'1','per-point':'1'}",
      "boards[0].pay.per-point: given together with pool" },
    { ",'pay':{'pool':'1','full':'1','proportion':true}",
      "boards[0].pay.proportion: given together with pool" },
    { RANKED ",'pay':{'base':{'value':'1'},'per-award':'1'}",
      "boards[0].pay.per-award: without bands" },
    { ",'pay':{'base':{'value':'1'},'release':{'now':'70'}}",
      "boards[0].pay.release.rest: missing" },
    { ",'pay':{'base':{'value':'1'},'release':{'now':'101','rest':'year'}}",
      "boards[0].pay.release.now: out of range" },
    { ",'pay':{'base':{'value':'1'},'release':{'now':'-1','rest':'year'}}",
      "boards[0].pay.release.now: out of range" },
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

static void
test_pool (void)
{
#define POOL(rest) ",'pay':{'pool':'1000'" rest "}"
#define SHARED "subject,kind,mark,base,months,of,news\nA,person,90,1,3,3,0\n" \
               "B,person,80,2,3,3,0\nC,person,-5,1,3,3,0\nD,person,,1,3,3,0\n"

  /* 1000 × 90 ÷ 170; a score below 0 counts as 0, who has none does not count. */
  assert_pay ("", POOL (""), SHARED, "base 529.41; = 529.41");
  assert_pay ("", POOL (",'rounding':'up'"), SHARED, "base 529.42; = 529.42");
  /* 90 × 1 of 90 + 80 × 2 */
  assert_pay ("", POOL (",'times':{'measure':'base'},'cap':'300'"), SHARED,
              "base 360;limit -60; = 300");
  /* 90 × 1 ÷ 3 of 30 + 80 */
  assert_pay ("", POOL (",'months':{'measure':'months'},'months-in-period':{'measure':'of'}"),
              "subject,kind,mark,months,of\nA,person,90,1,3\nB,person,80,3,3\nC,person,9,,3\n",
              "base 272.73; = 272.73");
  assert_pay ("", POOL (",'times':{'measure':'news'}"), SHARED, "");
  assert_pay ("", POOL (",'times':{'measure':'news'}"),
              "subject,kind,mark,news\nA,person,90,\nB,person,80,1\n", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/pay/steps", test_steps);
  g_test_add_func ("/assess/pay/a-pool-is-shared-out", test_pool);
  g_test_add_func ("/assess/pay/by-grade-rank-and-award", test_standing);
  g_test_add_func ("/assess/pay/a-veto-holds-it", test_veto);
  g_test_add_func ("/assess/pay/lines-say-what-they-counted", test_what_lines_say);
  g_test_add_func ("/assess/pay/no-score-no-pay", test_no_score_no_pay);
  g_test_add_func ("/assess/pay/a-computed-base-is-exact", test_computed_base);
  g_test_add_func ("/assess/pay/failures", test_failures);
  g_test_add_func ("/assess/pay/refused", test_refused);

  return g_test_run ();
}
