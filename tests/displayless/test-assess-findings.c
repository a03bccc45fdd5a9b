/* Findings: what a valid scheme hardly means is told with its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assess-part.h"
#include "gewu-findings.h"

#include <string.h>

typedef struct
{
  const char *scheme;
  const char *findings;   /* "code place a b;" each */
} Case;

static char *
describe (const char *scheme_text)
{
  g_autoptr (GewuScheme) scheme = load_scheme (scheme_text);
  g_autoptr (GPtrArray) findings = gewu_findings_list (scheme);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const GewuSchemeFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *a = gewu_decimal_to_string (finding->a, 0);
      g_autofree char *b = gewu_decimal_to_string (finding->b, 0);

      g_assert_nonnull (finding->title);
      g_string_append_printf (text, "%s %s %s %s;", gewu_scheme_finding_to_id (finding->code),
                              finding->place, a, b);
    }

  return g_string_free (text, FALSE);
}

static void
assert_found (const Case *cases,
              guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *found = describe (cases[i].scheme);

      g_test_message ("%s", cases[i].scheme);
      g_assert_cmpstr (found, ==, cases[i].findings);
    }
}

#define ITEM(more) "{'id':'i','title':'项'," more "}"
#define AT "boards[0].items[0]"

static void
test_items (void)
{
  static const Case cases[] = {
    { SCHEME (""), "" },
    /* a rate without cases */
    { SCHEME_OF (ITEM ("'measure':'r','rule':{'kind':'rate','full':'9'}"), ""),
      "no-empty " AT " 0 0;" },
    { SCHEME_OF (ITEM ("'measure':'r','empty':'skip','rule':{'kind':'rate','full':'9'}"), ""), "" },
    { SCHEME_OF (ITEM ("'measure':'issues.solve-rate','rule':{'kind':'threshold','full':'9',"
                       "'threshold':'90','per-point':'-1'}"), ""), "no-empty " AT " 0 0;" },
    { SCHEME_OF (ITEM ("'measure':'visits.count','rule':{'kind':'threshold','full':'9',"
                       "'threshold':'900','per-point':'-1'}"), ""), "" },
    { SCHEME_OF (ITEM ("'measure':'unknown','rule':{'kind':'relative','full':'9'}"), ""), "" },
    /* full marks and floors out of reach */
    { SCHEME_OF (ITEM ("'measure':'n','full':'5','rule':{'kind':'per-occurrence','points':'-1'}"),
                 ""), "full-unreachable " AT " 0 5;" },
    { SCHEME_OF (ITEM ("'measure':'n','full':'5','cap':'4',"
                       "'rule':{'kind':'per-occurrence','points':'1'}"), ""),
      "full-unreachable " AT " 4 5;" },
    { SCHEME_OF (ITEM ("'measure':'n','full':'5','rule':{'kind':'per-occurrence','points':'1'}"),
                 ""), "" },
    { SCHEME_OF (ITEM ("'measure':'n','floor':'-10','rule':{'kind':'once','points':'-2'}"), ""),
      "floor-unreachable " AT ".floor -10 0;" },
    { SCHEME_OF (ITEM ("'measure':'n','floor':'-10','times':{'value':'5'},"
                       "'rule':{'kind':'once','points':'-2'}"), ""), "" },
    { SCHEME_OF (ITEM ("'measure':'n','floor':'-10','times':{'measure':'t'},"
                       "'rule':{'kind':'once','points':'-2'}"), ""), "" },
    { SCHEME_OF (ITEM ("'floor':'0','rule':{'kind':'base','points':'100'}"), ""),
      "floor-unreachable " AT ".floor 0 0;" },
    { SCHEME_OF (ITEM ("'measure':'n','cap':'8','rule':{'kind':'relative','full':'9'}"), ""),
      "full-unreachable " AT " 8 9;" },
    { SCHEME_OF (ITEM ("'measure':'n','cap':'9','rule':{'kind':'relative','full':'9'}"), ""), "" },
    { SCHEME_OF (ITEM ("'measure':'n','floor':'0','rule':{'kind':'quota','full':'10',"
                       "'required':'5','per-missing':'-1'}"), ""),
      "floor-unreachable " AT ".floor 0 0;" },
    { SCHEME_OF (ITEM ("'measure':'n','floor':'0','rule':{'kind':'quota','full':'10',"
                       "'required':'10','per-missing':'-1'}"), ""), "" },
    { SCHEME_OF (ITEM ("'measure':'n','floor':'5','rule':{'kind':'amount'}"), ""), "" },
    { SCHEME_OF (ITEM ("'measure':'n','floor':'5','rule':{'kind':'amount','factor':'999999999'},"
                       "'times':{'value':'999999999'}"), ""), "" },
    /* steps, tiers and thresholds */
    { SCHEME_OF (ITEM ("'measure':'issues.solve-rate','empty':'0','rule':{'kind':'threshold',"
                       "'full':'9','threshold':'100.5','per-point':'-1'}"), ""),
      "full-unreachable " AT " 8.5 9;threshold " AT ".rule.threshold 100.5 0;" },
    { SCHEME_OF (ITEM ("'measure':'issues.solve-rate','empty':'0','rule':{'kind':'threshold',"
                       "'full':'9','threshold':'-1','per-point':'-1'}"), ""),
      "threshold " AT ".rule.threshold -1 0;" },
    { SCHEME_OF (ITEM ("'measure':'issues.solve-rate','empty':'0','rule':{'kind':'tiers','tiers':["
                       "{'from':'101','points':'9'},{'from':'0','points':'5'},"
                       "{'from':'-1','points':'3'}]}"), ""),
      "full-unreachable " AT " 5 9;step-unreachable " AT ".rule.tiers[0] 101 0;"
      "step-unreachable " AT ".rule.tiers[2] -1 0;" },
    { SCHEME_OF (ITEM ("'measure':'n','rule':{'kind':'tiers','tiers':[{'to':'3','points':'9'},"
                       "{'to':'5','points':'5'}]}"), ""), "" },
    { SCHEME_OF (ITEM ("'measure':'n','rule':{'kind':'steps','steps':[{'from':1,'points':'-0.2'},"
                       "{'from':3,'points':'-0.5'}]}"), ""), "" },
  };

  assert_found (cases, G_N_ELEMENTS (cases));
}

#define WITH(head, items) \
  "{'format':1,'id':'s','version':1,'title':'办法'," head ",'boards':[{'id':'b','title':'榜'," \
  "'subject':'person','items':[" items "]}]}"

static void
test_entries_and_measures (void)
{
  static const Case cases[] = {
    { WITH ("'entries':[{'name':'e','title':'填报','subject':'person','kind':'mark','full':'50'}]",
            ITEM ("'measure':'e','full':'60','rule':{'kind':'amount'}")),
      "full-unreachable " AT " 50 60;" },
    { WITH ("'entries':[{'name':'e','title':'填报','subject':'person','kind':'rate'}]",
            ITEM ("'measure':'e','rule':{'kind':'relative','full':'9'}")),
      "no-empty " AT " 0 0;" },
    { WITH ("'entries':[{'name':'e','title':'填报','subject':'person','kind':'number'}]",
            ITEM ("'measure':'e','rule':{'kind':'relative','full':'9'}")), "" },
    { WITH ("'entries':[{'name':'e','title':'填报','subject':'person','kind':'number'}]",
            ITEM ("'measure':'e','floor':'-9','rule':{'kind':'per-occurrence','points':'-1'}")),
      "" },
    { WITH ("'entries':[{'name':'e','title':'填报','subject':'person','kind':'number'}]", MARK_ITEM),
      "unused-entry entries[0] 0 0;" },
    { WITH ("'entries':[{'name':'mark','title':'填报','subject':'person','kind':'mark','full':'9',"
            "'raters':[{'id':'a','title':'甲','weight':'0.5'},{'id':'b','title':'乙',"
            "'weight':'0.4'}]}]", MARK_ITEM), "weights entries[0].raters 0.9 0;" },
    { WITH ("'entries':[{'name':'mark','title':'填报','subject':'person','kind':'mark','full':'9',"
            "'raters':[{'id':'a','title':'甲','weight':'0.5'},{'id':'b','title':'乙',"
            "'weight':'0.5'}]}]", MARK_ITEM), "" },
    { WITH ("'measures':[{'name':'mark','average':[{'measure':'x','weight':'0.5'},"
            "{'measure':'y','weight':'0.6'}]}]", MARK_ITEM), "weights measures[0].average 1.1 0;" },
    { WITH ("'measures':[{'name':'mark','average':[{'measure':'x'},{'measure':'y'}]}]", MARK_ITEM),
      "" },
    { WITH ("'measures':[{'name':'m','average':[{'measure':'x','weight':'1'}]}]", MARK_ITEM),
      "unused-measure measures[0] 0 0;" },
    { WITH ("'measures':[{'name':'r','numerator':[{'measure':'x'}],'denominator':["
            "{'measure':'y'}]}]", ITEM ("'measure':'r','rule':{'kind':'place','points':['1']}")),
      "no-empty " AT " 0 0;" },
  };

  assert_found (cases, G_N_ELEMENTS (cases));
}

/* Who has no cases is not ranked by that rate in any case. */
static void
test_rate_that_ranks (void)
{
#define RATE "'measure':'r','rule':{'kind':'rate','full':'9'}"
#define RANKED_BY(key) \
  "{'format':1,'id':'s','version':1,'title':'办法','boards':[{'id':'b','title':'榜'," \
  "'subject':'person','items':[" ITEM (RATE) "],'ranking':{'keys':[" key "]}}]}"
  static const Case cases[] = {
    { RANKED_BY ("{'by':'measure','measure':'r'}"), "" },
    { RANKED_BY ("{'by':'measure','measure':'s'}"), "no-empty " AT " 0 0;" },
    { RANKED_BY ("{'by':'score'},{'by':'measure','measure':'r'}"), "no-empty " AT " 0 0;" },
  };

  assert_found (cases, G_N_ELEMENTS (cases));
}

/* Everything asks for another measure than the computed one. */
static void
test_measure_not_in_use (void)
{
  g_autofree char *found =
    describe ("{'format':1,'id':'s','version':1,'title':'办法','measures':[{'name':'m','sum':["
              "{'measure':'x'}]}],'boards':[{'id':'b','title':'榜','subject':'person','items':["
              MARK_ITEM "],'conditions':[{'measure':'x','at-least':'1'}],'ranking':{'keys':["
              "{'by':'measure','measure':'x'}]},'streaks':[{'title':'x','bottom':1,'periods':2,"
              "'before':{'measure':'x'}}],'pay':{'base':{'measure':'x'},'extras':[{'title':'x',"
              "'measure':'x','each':'1'}]}}]}");

  g_assert_cmpstr (found, ==, "unused-measure measures[0] 0 0;");
}

/* A computed measure may be used anywhere. */
static void
test_measures_in_use (void)
{
  static const char *const uses[] = {
    "'items':[" ITEM ("'measure':'mark','times':{'measure':'m'},'rule':{'kind':'amount'}") "]",
    "'items':[" MARK_ITEM "],'conditions':[{'measure':'m','at-least':'1'}]",
    "'items':[" ITEM ("'measure':'mark','when':[{'measure':'x','at-least':'1'},"
                      "{'measure':'m','at-least':'1'}],'rule':{'kind':'amount'}") "]",
    "'items':[" MARK_ITEM "],'pay':{'base':{'value':'1'},'times':{'measure':'m'}}",
    "'items':[" MARK_ITEM "],'ranking':{'keys':[{'by':'measure','measure':'m'}]}",
    "'items':[" MARK_ITEM "],'score':{'times':{'measure':'m'}}",
    "'items':[" MARK_ITEM "],'ranking':{'keys':[{'by':'score'}]},'streaks':[{'title':'x',"
      "'bottom':1,'periods':2,'before':{'measure':'m'}}]",
    "'items':[" MARK_ITEM "],'pay':{'base':{'measure':'m'}}",
    "'items':[" MARK_ITEM "],'pay':{'base':{'value':'1'},'months':{'measure':'m'},"
      "'months-in-period':{'measure':'x'}}",
    "'items':[" MARK_ITEM "],'pay':{'base':{'value':'1'},'months':{'measure':'x'},"
      "'months-in-period':{'measure':'m'}}",
    "'items':[" MARK_ITEM "],'pay':{'base':{'value':'1'},'extras':[{'title':'x','measure':'n',"
      "'each':'1'},{'title':'x','measure':'m','each':'1'}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      g_autofree char *scheme =
        g_strconcat ("{'format':1,'id':'s','version':1,'title':'办法','measures':[{'name':'m',"
                     "'sum':[{'measure':'x'}]}],'boards':[{'id':'b','title':'榜',"
                     "'subject':'person',", uses[i], "}]}", NULL);
      g_autofree char *found = describe (scheme);

      g_test_message ("%s", uses[i]);
      g_assert_cmpstr (found, ==, "");
    }
}

#define BASE(id, more) "{'id':'" id "','title':'分','rule':{'kind':'base','points':'50'}" more "}"
#define RANKED ",'ranking':{'keys':[{'by':'score'}]}"

static void
test_boards (void)
{
  static const Case cases[] = {
    { SCHEME (",'classes':[{'id':'a','title':'甲'},{'id':'c','title':'丙','class':'a'}]"),
      "empty-class boards[0].classes[1] 0 0;" },
    { SCHEME_OF (ITEM ("'class':'a','rule':{'kind':'base','points':'1'}"),
                 ",'classes':[{'id':'a','title':'甲'}]"), "" },
    /* full marks */
    { SCHEME_OF (BASE ("a", "") "," BASE ("c", ""), ",'score':{'cap':'100'}"), "" },
    { SCHEME_OF (BASE ("a", "") "," BASE ("c", ""), ",'score':{'cap':'120'}"),
      "full-marks boards[0].score.cap 100 120;" },
    { SCHEME_OF (BASE ("a", "") "," BASE ("c", ""), ",'score':{'scale':'90','cap':'100'}"),
      "full-marks boards[0].score.scale 100 90;" },
    { SCHEME (",'score':{'cap':'100'}"), "" },
    { SCHEME_OF (BASE ("a", "") "," BASE ("c", ",'groups':['山区']") ","
                 BASE ("d", ",'groups':['城区']"), ",'score':{'cap':'100'}"),
      "full-marks boards[0].score.cap 50 100;" },
    { SCHEME_OF (BASE ("a", "") "," BASE ("c", "") "," BASE ("d", ",'groups':['城区']"),
                 ",'score':{'cap':'100'}"), "full-marks boards[0].score.cap 150 100;" },
    /* One of the two applies. */
    { SCHEME_OF (BASE ("a", "") "," BASE ("c", ",'when':[{'measure':'x','at-most':'9'}]") ","
                 BASE ("d", ",'when':[{'measure':'x','at-least':'10'}]"),
                 ",'score':{'cap':'100'}"), "" },
    { SCHEME_OF (BASE ("a", "") ",{'id':'c','title':'项','measure':'x',"
                 "'when':[{'measure':'x','at-most':'9'}],'rule':{'kind':'amount'}}",
                 ",'score':{'cap':'100'}"), "full-marks boards[0].score.cap 50 100;" },
    { SCHEME_OF (BASE ("a", ",'groups':['山区','城区']") "," BASE ("c", ",'groups':['山区']") ","
                 BASE ("d", ",'groups':['城区']"), ",'score':{'cap':'100'}"), "" },
    /* ranking */
    { SCHEME_OF (MARK_ITEM "," BASE ("a", ""),
                 ",'ranking':{'keys':[{'by':'score'},{'by':'measure','measure':'x'},{'by':'item',"
                 "'item':'a'},{'by':'measure','measure':'y'},{'by':'item','item':'mark'}]}"), "" },
    { SCHEME (",'ranking':{'keys':[{'by':'score'},{'by':'measure','measure':'x'},{'by':'item',"
              "'item':'mark'},{'by':'item','item':'mark'},{'by':'measure','measure':'x'},"
              "{'by':'score'}]}"),
      "repeated-key boards[0].ranking.keys[3] 0 0;repeated-key boards[0].ranking.keys[4] 0 0;"
      "repeated-key boards[0].ranking.keys[5] 0 0;" },
    /* bands */
    { SCHEME (RANKED ",'bands':{'top':{'points':['3','2','1']},'bottom':{'points':['-1','-2']}}"),
      "awards-overlap boards[0].bands 4 0;" },
    { SCHEME (RANKED ",'bands':{'top':{'points':['3'],'from':'80'},"
              "'bottom':{'points':['-1'],'below':'80'}}"), "" },
    { SCHEME (RANKED ",'bands':{'top':{'points':['3'],'from':'79'},"
              "'bottom':{'points':['-1'],'below':'80'}}"), "awards-overlap boards[0].bands 1 0;" },
    { SCHEME (RANKED ",'bands':{'top':{'points':['3'],'from':'90'},'bottom':{'points':['-1']}}"),
      "awards-overlap boards[0].bands 1 0;" },
    { SCHEME (RANKED ",'bands':{'top':{'points':['3','2','1']},'bottom':{'points':['-1','-2']},"
              "'both-ends':'neither'}"), "" },
    { SCHEME (RANKED ",'bands':{'top':{'points':['3','2','1']}}"), "" },
    { SCHEME (RANKED ",'bands':{'bottom':{'points':['-1']}}"), "" },
    { SCHEME (RANKED ",'bands':{'top':{'share':'0','points':['1']},'bottom':{'points':['-1']}}"),
      "no-places boards[0].bands.top 0 0;" },
    { SCHEME (RANKED ",'bands':{'top':{'points':['1']},'bottom':{'share':'0','points':['-1'],"
              "'label':'黑旗'}}"), "no-places boards[0].bands.bottom 0 0;" },
    { SCHEME (RANKED ",'bands':{'top':{'share':'10','points':['1']}}"), "" },
    /* grades */
    { SCHEME (",'grades':{'bands':[{'title':'优','from':'90'},{'title':'良','from':'80','to':'89'},"
              "{'title':'中','to':'85'}]}"),
      "grade-hole boards[0].grades.bands[0] 89 90;grade-overlap boards[0].grades.bands[1] 80 85;" },
    { SCHEME (RANKED ",'grades':{'bands':[{'title':'优','from':'90','share':'0'},{'title':'良',"
              "'from':'80','share':'5'},{'title':'中'}]}"),
      "no-places boards[0].grades.bands[0] 0 0;" },
    { SCHEME (RANKED ",'grades':{'by':'rank','bands':[{'title':'优','share':'5'},{'title':'中'}]}"),
      "" },
  };

  assert_found (cases, G_N_ELEMENTS (cases));
}

static void
test_ids (void)
{
  for (guint code = 0; code < GEWU_N_SCHEME_FINDINGS; code++)
    {
      g_assert_nonnull (gewu_scheme_finding_to_id (code));
      for (guint other = 0; other < code; other++)
        g_assert_cmpstr (gewu_scheme_finding_to_id (code), !=, gewu_scheme_finding_to_id (other));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/findings/items", test_items);
  g_test_add_func ("/assess/findings/entries-and-measures", test_entries_and_measures);
  g_test_add_func ("/assess/findings/measures-in-use", test_measures_in_use);
  g_test_add_func ("/assess/findings/rate-that-ranks-needs-no-empty-case", test_rate_that_ranks);
  g_test_add_func ("/assess/findings/a-measure-not-in-use", test_measure_not_in_use);
  g_test_add_func ("/assess/findings/boards", test_boards);
  g_test_add_func ("/assess/findings/ids-differ", test_ids);

  return g_test_run ();
}
