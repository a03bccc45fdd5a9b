/* What is wrong with a scheme is said with its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assess-case.h"

#include "gewu-assess.h"

typedef struct
{
  const char *text;
  const char *message;
} Case;

#define AT "boards[0].items[0]."

static void
test_rules (void)
{
  static const Case cases[] = {
    { "'rule':{'points':1}", AT "rule.kind: missing" },
    { "'rule':{'kind':'base'}", AT "rule.points: missing" },
    { "'rule':{'kind':'once','points':1,'per':1}", AT "rule.per: unknown member" },
    { "'rule':{'kind':'once','points':'－1'}",
      AT "rule.points: full-width characters in a number" },
    { "'rule':{'kind':'once','points':'\\udc00x'}", AT "rule.points: not a number" },
    { "'rule':{'kind':'once','points':1},'within':'group'", AT "within: not for this rule" },
    { "'rule':{'kind':'once','points':1},'when':[{'measure':'x'}]",
      AT "when[0].at-least: missing" },
    { "'rule':{'kind':'per-occurrence','points':1,'per':0}", AT "rule.per: not greater than 0" },
    { "'rule':{'kind':'per-occurrence','points':1,'part':'half'}",
      AT "rule.part: not one of prorata, floor, ceil" },
    { "'rule':{'kind':'steps'}", AT "rule.steps: missing" },
    { "'rule':{'kind':'steps','steps':[]}", AT "rule.steps: empty" },
    { "'rule':{'kind':'steps','steps':[{'points':1}]}", AT "rule.steps[0].from: missing" },
    { "'rule':{'kind':'steps','steps':[{'from':0,'points':1}]}",
      AT "rule.steps[0].from: out of range" },
    { "'rule':{'kind':'steps','steps':[{'from':1}]}", AT "rule.steps[0].points: missing" },
    { "'rule':{'kind':'steps','steps':[{'from':2,'points':1},{'from':2,'points':1}]}",
      AT "rule.steps[1].from: not above the step before it" },
    { "'rule':{'kind':'quota','required':1}", AT "rule.per-missing: missing" },
    { "'rule':{'kind':'quota','required':1,'per-missing':1,'step':'-1'}",
      AT "rule.step: not greater than 0" },
    { "'rule':{'kind':'threshold','full':1,'threshold':1,'per-point':1,'round-rate':7}",
      AT "rule.round-rate: out of range" },
    { "'rule':{'kind':'threshold','full':1,'threshold':1,'per-point':1,'direction':'more'}",
      AT "rule.direction: not one of at-least, at-most" },
    { "'rule':{'kind':'tiers'}", AT "rule.tiers: missing" },
    { "'rule':{'kind':'tiers','tiers':[{'points':1}]}", AT "rule.tiers[0].from: missing" },
    { "'rule':{'kind':'tiers','tiers':[{'from':1,'to':1,'points':1}]}",
      AT "rule.tiers[0].from: one too many" },
    { "'rule':{'kind':'tiers','tiers':[{'from':2,'points':1},{'to':1,'points':1}]}",
      AT "rule.tiers[1].to: not as in the tier before it" },
    { "'rule':{'kind':'tiers','tiers':[{'from':2,'points':1},{'from':2,'points':1}]}",
      AT "rule.tiers[1].from: not below the tier before it" },
    { "'rule':{'kind':'tiers','tiers':[{'to':2,'points':1},{'to':2,'points':1}]}",
      AT "rule.tiers[1].to: not above the tier before it" },
    { "'rule':{'kind':'place'}", AT "rule.points: missing" },
    { "'rule':{'kind':'place','points':[]}", AT "rule.points: empty" },
    { "'rule':{'kind':'place','points':[1],'first':1,'per-place':1}",
      AT "rule.points: one too many" },
    { "'rule':{'kind':'place','points':[1],'per-place':1}", AT "rule.per-place: unknown member" },
    { "'rule':{'kind':'place','first':1,'per-place':1,'rest':1}", AT "rule.rest: unknown member" },
    { "'rule':{'kind':'place','first':1}", AT "rule.per-place: missing" },
    { "'rule':{'kind':'range','most':1}", AT "rule.least: missing" },
    { "'rule':{'kind':'relative','full':1,'to':'worst'}",
      AT "rule.to: not one of best, average" },
    { "'rule':{'kind':'deviation','full':1}", AT "rule.per-below: missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assess_case_check_rule (cases[i].text, "1", cases[i].message);
}

static void
test_items (void)
{
#define AMOUNT "'rule':{'kind':'amount'},"
  static const Case cases[] = {
    { "'rule':{'kind':'base','points':1}", AT "measure: not for this rule" },
    { "'with':{'a&b':'1'}," AMOUNT "'cap':1", AT "with.a&b: not a parameter" },
    { AMOUNT "'empty':'none'", AT "empty: not a number" },
    { AMOUNT "'absent':'skipped'", AT "absent: not a number" },
    { AMOUNT "'groups':[]", AT "groups: empty" },
    { AMOUNT "'groups':['a','a']", AT "groups[1]: given twice" },
    { AMOUNT "'groups':[1]", AT "groups[0]: not a text" },
    { AMOUNT "'groups':'a'", AT "groups: not a list" },
    { AMOUNT "'within':'group'", AT "within: not for this rule" },
    { AMOUNT "'within':'town'", AT "within: not one of board, group" },
    { AMOUNT "'times':{}", AT "times.measure: missing" },
    { AMOUNT "'times':{'value':1,'measure':'y'}", AT "times.measure: unknown member" },
    { AMOUNT "'times':2", AT "times: not an object" },
    { AMOUNT "'decimals':7", AT "decimals: out of range" },
    { AMOUNT "'rounding':'even'", AT "rounding: not one of half-up, half-even, down, up" },
    { AMOUNT "'floor':2,'cap':1", AT "cap: out of range" },
    { AMOUNT "'class':'c'", AT "class: no such class" },
    { AMOUNT "'veto':{'at-most':'a'}", AT "veto.at-most: no such grade" },
    { AMOUNT "'veto':{'score':'a'}", AT "veto.score: not a number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assess_case_check_rule (cases[i].text, "1", cases[i].message);
}

static void
test_boards (void)
{
  static const Case cases[] = {
    { "'level':3", "boards[0].level: not for these subjects" },
    { "'level':5", "boards[0].level: out of range" },
    { "'categories':[]", "boards[0].categories: empty" },
    { "'group-by':'parent'", "boards[0].group-by: not for these subjects" },
    { "'group-by':'unit'", "boards[0].group-by: not for these subjects" },
    { "'group-by':'town'",
      "boards[0].group-by: not one of none, group, category, unit, parent" },
    { "'classes':[{'id':'a','title':'a','class':'b'},{'id':'b','title':'b'}]",
      "boards[0].classes[0].class: no such class" },
    { "'classes':[{'id':'a','title':'a','class':'a'}]",
      "boards[0].classes[0].class: no such class" },
    { "'classes':[{'id':'a','title':'a','take':'best'}]",
      "boards[0].classes[0].take: not one of sum, highest, lowest" },
    { "'classes':[{'id':'veto','title':'a'}]", "boards[0].classes[0].id: reserved" },
    { "'classes':[{'id':'adjustment','title':'a'}]", "boards[0].classes[0].id: reserved" },
    { "'classes':[{'id':'i','title':'a'}]", "boards[0].items[0].id: used twice" },
    { "'score':{'rounding':'none'}",
      "boards[0].score.rounding: not one of half-up, half-even, down, up" },
    { "'score':{'times':{}}", "boards[0].score.times.measure: missing" },
    { "'score':{'scale':'all'}", "boards[0].score.scale: not a number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf (
        "'boards':[{'id':'b','title':'b','subject':'unit','items':[{'id':'i','title':'i',"
        "'rule':{'kind':'base','points':1}}],%s}]", cases[i].text);

      assess_case_check (members, "subject,kind\n", NULL, cases[i].message);
    }

  assess_case_check ("'boards':[{'id':'b','title':'b','subject':'person','items':[{'id':'i',"
                     "'title':'i','rule':{'kind':'base','points':1},'veto':{}}]}]",
                     "subject,kind\n", NULL, "boards[0].items[0].veto: not for this rule");
  assess_case_check ("'boards':[{'id':'b','title':'b','subject':'person',"
                     "'grades':{'bands':[{'title':'good'}]},'items':[{'id':'i','title':'i',"
                     "'measure':'x','rule':{'kind':'amount'},'veto':{'at-most':'bad'}}]}]",
                     "subject,kind\n", NULL, "boards[0].items[0].veto.at-most: no such grade");
  assess_case_check ("'boards':[{'id':'b','title':'b','subject':'person','categories':['a'],"
                     "'items':[{'id':'i','title':'i','rule':{'kind':'base','points':1}}]}]",
                     "subject,kind\n", NULL, "boards[0].categories: not for these subjects");
  assess_case_check ("'boards':[{'id':'b','title':'b','subject':'grid','group-by':'category',"
                     "'items':[{'id':'i','title':'i','rule':{'kind':'base','points':1}}]}]",
                     "subject,kind\n", NULL, "boards[0].group-by: not for these subjects");
}

static void
test_measures (void)
{
  static const Case cases[] = {
    { "{'name':'m'}", "measures[0].sum: missing" },
    { "{'name':'m','denominator':[{'measure':'x'}]}", "measures[0].numerator: missing" },
    { "{'name':'m','numerator':[{'measure':'x'}]}", "measures[0].denominator: missing" },
    { "{'name':'m','average':[{'measure':'x'},{'measure':'y','weight':'1'}]}",
      "measures[0].average[0].weight: missing" },
    { "{'name':'m','average':[{'measure':'x','weight':0}]}",
      "measures[0].average[0].weight: not greater than 0" },
    { "{'name':'m','highest':[{'measure':'x','factor':2}]}",
      "measures[0].highest[0].factor: unknown member" },
    { "{'name':'m','sum':[{'measure':'x'}],'missing':'reweight'}",
      "measures[0].missing: unknown member" },
    { "{'name':'m','sum':[{'measure':'x'}],'score-of':'b'}",
      "measures[0].score-of: unknown member" },
    { "{'name':'m','score-of':'c'}", "measures[0].score-of: no such board" },
    { "{'name':'x','score-of':'b'}", "boards[0].items[0].measure: not an earlier board" },
    { "{'name':'m','sum':[{'measure':'x'}]},{'name':'m','sum':[{'measure':'x'}]}",
      "measures[1].name: used twice" },
    { "{'name':'m','lowest':[{'measure':'y'},{'measure':'n'}]},{'name':'n','score-of':'b'}",
      "measures[0].lowest[1].measure: one is computed from a computed one" },
    { "{'name':'m','numerator':[{'measure':'y'}],'denominator':[{'measure':'m'}]}",
      "measures[0].denominator[0].measure: one is computed from a computed one" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf (
        "'measures':[%s],'boards':[{'id':'b','title':'b','subject':'unit','items':[{'id':'i',"
        "'title':'i','measure':'x','rule':{'kind':'amount'}}]}]", cases[i].text);

      assess_case_check (members, "subject,kind,x\n", NULL, cases[i].message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess-mistakes/rules", test_rules);
  g_test_add_func ("/assess-mistakes/items", test_items);
  g_test_add_func ("/assess-mistakes/boards", test_boards);
  g_test_add_func ("/assess-mistakes/measures", test_measures);

  return g_test_run ();
}
