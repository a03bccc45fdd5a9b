/* Items, classes, the score and corrections, as data/schemes/README.md has them, worked by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assess-case.h"

#include "gewu-assess.h"
#include "gewu-error.h"

#define BOARD(items, rest) \
  "'boards':[{'id':'b','title':'b','subject':'unit','items':[" items "]" rest "}]"
#define ITEM(id, rest) "{'id':'" id "','title':'" id "'," rest "}"
#define AMOUNT(id, rest) ITEM (id, "'measure':'" id "','rule':{'kind':'amount'}" rest)
#define BASE(points) ITEM ("base", "'rule':{'kind':'base','points':'" points "'}")
#define CORRECTIONS "subject,kind,board,item,numerator,denominator,points,date,reason\n"

static void
test_rounding (void)
{
  static const struct
  {
    const char *mode;
    const char *expected;   /* of 2.25, -2.25, 2.35, 2.26 and 2.21 to one decimal */
  } cases[] = {
    { "half-up", "A 2.3: x 2.3 amount\nB -2.3: x -2.3 amount\nC 2.4: x 2.4 amount\n"
                 "D 2.3: x 2.3 amount\nE 2.2: x 2.2 amount\n" },
    { "half-even", "A 2.2: x 2.2 amount\nB -2.2: x -2.2 amount\nC 2.4: x 2.4 amount\n"
                   "D 2.3: x 2.3 amount\nE 2.2: x 2.2 amount\n" },
    { "down", "A 2.2: x 2.2 amount\nB -2.2: x -2.2 amount\nC 2.3: x 2.3 amount\n"
              "D 2.2: x 2.2 amount\nE 2.2: x 2.2 amount\n" },
    { "up", "A 2.3: x 2.3 amount\nB -2.3: x -2.3 amount\nC 2.4: x 2.4 amount\n"
            "D 2.3: x 2.3 amount\nE 2.3: x 2.3 amount\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf (
        BOARD (AMOUNT ("x", ",'decimals':1,'rounding':'%s'"), ""), cases[i].mode);

      assess_case_check (members, "subject,kind,x\nA,unit,2.25\nB,unit,-2.25\nC,unit,2.35\n"
                         "D,unit,2.26\nE,unit,2.21\n", NULL, cases[i].expected);
    }

  assess_case_check (BOARD (AMOUNT ("x", ""), ",'score':{'decimals':0,'rounding':'half-even'}"),
                     "subject,kind,x\nA,unit,0.5\nB,unit,1.5\nC,unit,2\n", NULL,
                     "A 0: x 0.5 amount, rounding -0.5 rounding\n"
                     "B 2: x 1.5 amount, rounding 0.5 rounding\nC 2: x 2 amount\n");
}

static void
test_empty_and_absent (void)
{
  static const char table[] = "subject,kind,x.numerator,x.denominator\nA,unit,1,2\nB,unit,0,0\n"
                              "C,unit,,\n";
#define RATE(rest) BOARD (ITEM ("i", "'measure':'x','rule':{'kind':'rate','full':'10'}" rest), "")

  assess_case_check (RATE (""), table, NULL,
                     "A 5: i 5 rate\nB no-cases: i 0 no-cases\nC no-value: i 0 no-value\n");
  /* What stands for a value is neither multiplied nor held. */
  assess_case_check (RATE (",'empty':'7','absent':'-1','times':{'value':2},'floor':0,'cap':6"),
                     table, NULL, "A 6: i 6 rate\nB 7: i 7 no-cases\nC -1: i -1 no-value\n");
  assess_case_check (RATE (",'empty':'skip','absent':'skip'"), table, NULL,
                     "A 5: i 5 rate\nB 0: i 0 skipped\nC 0: i 0 skipped\n");
}

static void
test_average_of_the_others (void)
{
  static const char table[] =
    "subject,kind,group,x.numerator,x.denominator,difficulty\nA,unit,east,1,2,1\n"
    "B,unit,east,0,0,1\nC,unit,west,3,3,1\nD,unit,west,,,1\nE,unit,north,0,0,1\n"
    "F,unit,east,1,4,\n";

  /* A and C have 5 and 10; F has no multiplier, so it has no points. */
  assess_case_check (RATE (",'empty':'average','absent':'average',"
                           "'times':{'measure':'difficulty'}"), table, NULL,
                     "A 5: i 5 rate\nB 7.5: i 7.5 others-average\nC 10: i 10 rate\n"
                     "D 7.5: i 7.5 others-average\nE 7.5: i 7.5 others-average\n"
                     "F no-value: i 0 no-value\n");
  /* A multiplier without cases. */
  assess_case_check (RATE (",'empty':'average','times':{'measure':'per-head'}")
                     ",'measures':[{'name':'per-head','as':'number',"
                     "'numerator':[{'measure':'difficulty'}],"
                     "'denominator':[{'measure':'people'}]}]",
                     "subject,kind,x.numerator,x.denominator,difficulty,people\n"
                     "A,unit,1,2,4,2\nB,unit,1,2,4,0\nC,unit,0,0,,\n", NULL,
                     "A 10: i 10 rate\nB no-cases: i 0 no-cases\nC 10: i 10 others-average\n");
  /* F counts, too: (5 + 2.5) ÷ 2 to one decimal; nobody of the north has points. */
  assess_case_check (RATE (",'empty':'average','absent':'average','within':'group','decimals':1"),
                     table, NULL,
                     "A 5: i 5 rate\nB 3.8: i 3.8 others-average\nC 10: i 10 rate\n"
                     "D 10: i 10 others-average\nE no-cases: i 0 no-cases\nF 2.5: i 2.5 rate\n");
  assess_case_check (RATE (",'empty':'average'"),
                     "subject,kind,x.numerator,x.denominator\nA,unit,9000000000000,10\n"
                     "B,unit,0,0\n",
                     CORRECTIONS "B,unit,b,i,,,9000000000000,,x\n", "B, i: out of range");
  /* Points that an objection gave are added. */
  assess_case_check (RATE (",'empty':'average','absent':'0'"), table,
                     CORRECTIONS "B,unit,b,i,,,2,2023-07-10,objection\n",
                     "A 5: i 5 rate\nB 7.833333: i 7.833333 others-average\nC 10: i 10 rate\n"
                     "D 0: i 0 no-value\nE 5.833333: i 5.833333 others-average\n"
                     "F 2.5: i 2.5 rate\n");
}

static void
test_when (void)
{
  static const char table[] = "subject,kind,x,cases,share.numerator,share.denominator\n"
                              "A,unit,3,10,9,10\nB,unit,3,11,1,10\nC,unit,3,,0,0\n";

  /* Few cases by the piece, many at half the price; without a number neither applies. */
  assess_case_check (
    BOARD (ITEM ("few", "'measure':'x','when':[{'measure':'cases','at-most':10}],"
                 "'rule':{'kind':'per-occurrence','points':-1}") ","
           ITEM ("many", "'measure':'x','when':[{'measure':'cases','at-least':11}],"
                 "'rule':{'kind':'per-occurrence','points':'-0.5'}"), ""), table, NULL,
    "A -3: few -3 per-occurrence, many 0 other-case\n"
    "B -1.5: few 0 other-case, many -1.5 per-occurrence\n"
    "C 0: few 0 other-case, many 0 other-case\n");
  /* All must be met; a rate counts in per cent, and its measure is not asked when it fails. */
  assess_case_check (
    BOARD (ITEM ("i", "'measure':'x','groups':['east'],'rule':{'kind':'amount'}") ","
           ITEM ("j", "'measure':'x','when':[{'measure':'x','at-least':3},"
                 "{'measure':'share','at-least':90,'at-most':95}],'rule':{'kind':'amount'}"), ""),
    table, NULL,
    "A 3: i 0 other-group, j 3 amount\nB 0: i 0 other-group, j 0 other-case\n"
    "C 0: i 0 other-group, j 0 other-case\n");
  assess_case_check (
    BOARD (ITEM ("i", "'measure':'x','when':[{'measure':'none','at-least':1}],"
                 "'rule':{'kind':'amount'}"), ""), "subject,kind,x\nA,unit,1\n", NULL,
    "A, none: no such measure");
}

static void
test_times (void)
{
  static const char table[] = "subject,kind,x,difficulty\nA,unit,3,1.5\nB,unit,3,\nC,unit,-3,1.5\n";

  assess_case_check (BOARD (AMOUNT ("x", ",'times':{'measure':'difficulty'},'cap':4"), ""), table,
                     NULL, "A 4: x 4 amount\nB no-value: x 0 no-value\nC -4.5: x -4.5 amount\n");
  assess_case_check (BOARD (AMOUNT ("x", ",'times':{'value':'2'}"), ""), table, NULL,
                     "A 6: x 6 amount\nB 6: x 6 amount\nC -6: x -6 amount\n");
  /* The first cause is told. */
  assess_case_check (BOARD (AMOUNT ("x", ",'times':{'measure':'per-head'}") ","
                            AMOUNT ("difficulty", ""), "")
                     ",'measures':[{'name':'per-head','as':'number',"
                     "'numerator':[{'measure':'x'}],'denominator':[{'measure':'people'}]}]",
                     "subject,kind,x,difficulty,people\nA,unit,3,,0\nB,unit,3,1,4\n", NULL,
                     "A no-cases: x 0 no-cases, difficulty 0 no-value\n"
                     "B 3.25: x 2.25 amount, difficulty 1 amount\n");
}

static void
test_groups (void)
{
  static const char table[] = "subject,kind,group,x\nA,unit,east,10\nB,unit,west,5\nC,unit,,20\n"
                              "D,unit,west,4\n";
#define PLACE(rest) \
  BOARD (ITEM ("i", "'measure':'x','rule':{'kind':'place','points':[3,2,1]}" rest), "")

  assess_case_check (PLACE (""), table, NULL,
                     "A 2: i 2 place\nB 1: i 1 place\nC 3: i 3 place\nD 0: i 0 place\n");
  assess_case_check (PLACE (",'within':'group'"), table, NULL,
                     "A 3: i 3 place\nB 3: i 3 place\nC 3: i 3 place\nD 2: i 2 place\n");
  /* Only those whom the item is for are compared. */
  assess_case_check (PLACE (",'groups':['west','north']"), table, NULL,
                     "A 0: i 0 other-group\nB 3: i 3 place\nC 0: i 0 other-group\n"
                     "D 2: i 2 place\n");
}

static void
test_classes (void)
{
  static const char table[] = "subject,kind,x,y,z\nA,unit,4,3,9\nB,unit,-1,-2,0\nC,unit,1,1,1\n";

  /* news within plus: 4 + 3 is held at 5, with 9 at 10. */
  assess_case_check (
    BOARD (AMOUNT ("x", ",'class':'news'") "," AMOUNT ("y", ",'class':'news'") ","
           AMOUNT ("z", ",'class':'plus'"),
           ",'classes':[{'id':'plus','title':'p','cap':'10','floor':'0'},"
           "{'id':'news','title':'n','cap':'5','class':'plus'}]"), table, NULL,
    "A 10: x 4 amount, y 3 amount, z 9 amount, plus -4 limit, news -2 limit\n"
    "B 0: x -1 amount, y -2 amount, z 0 amount, plus 3 limit\n"
    "C 3: x 1 amount, y 1 amount, z 1 amount\n");

  assess_case_check (
    BOARD (AMOUNT ("x", ",'class':'c'") "," AMOUNT ("y", ",'class':'c'") ","
           AMOUNT ("z", ",'class':'c'"),
           ",'classes':[{'id':'c','title':'c','take':'highest','cap':'8'}]"), table, NULL,
    "A 8: x 4 amount, y 3 amount, z 9 amount, c -7 take, c -1 limit\n"
    "B 0: x -1 amount, y -2 amount, z 0 amount, c 3 take\n"
    "C 1: x 1 amount, y 1 amount, z 1 amount, c -2 take\n");

  /* The inner class is one of those to choose from; what is left out is not. */
  assess_case_check (
    BOARD (AMOUNT ("x", ",'class':'in'") "," AMOUNT ("y", ",'class':'in'") ","
           AMOUNT ("z", ",'class':'out','groups':['east']"),
           ",'classes':[{'id':'out','title':'o','take':'lowest'},"
           "{'id':'in','title':'i','take':'lowest','class':'out'},"
           "{'id':'nothing','title':'n','take':'highest','floor':'1'}]"), table, NULL,
    "A 4: x 4 amount, y 3 amount, z 0 other-group, in -4 take, nothing 1 limit\n"
    "B -1: x -1 amount, y -2 amount, z 0 other-group, in 1 take, nothing 1 limit\n"
    "C 2: x 1 amount, y 1 amount, z 0 other-group, in -1 take, nothing 1 limit\n");
}

static void
test_score (void)
{
  static const char table[] = "subject,kind,x,y,k\nA,unit,15,20,1.1\nB,unit,,10,0.8\n"
                              "C,unit,,,2\nD,unit,5,30,\n";

  /* 35 of 20 + 30 are 70 of 100, times 1.1; without x, 10 of 30 are 33.333333. */
  assess_case_check (
    BOARD (AMOUNT ("x", ",'full':20,'absent':'skip'") "," AMOUNT ("y", ",'full':30,"
           "'absent':'skip'"),
           ",'score':{'scale':100,'times':{'measure':'k'},'decimals':1,'floor':30}"), table, NULL,
    "A 77: x 15 amount, y 20 amount, scale 35 scale, times 7 times\n"
    "B 30: x 0 skipped, y 10 amount, scale 23.333333 scale, times -6.666667 times, "
    "limit 3.333334 limit\n"
    "C no-cases: x 0 skipped, y 0 skipped\n"
    "D no-value: x 5 amount, y 30 amount\n");

  /* The full marks are what the rules name: 100, 10 and 0. */
  assess_case_check (
    BOARD (BASE ("100") "," ITEM ("x", "'measure':'x','absent':'0','rule':{'kind':'tiers',"
           "'tiers':[{'from':15,'points':10},{'from':5,'points':20}]}") ","
           ITEM ("k", "'measure':'k','absent':'0','rule':{'kind':'once','points':-1}"),
           ",'score':{'scale':11}"), table, NULL,
    "A 10.9: base 100 base, x 10 tier, k -1 once, scale -98.1 scale\n"
    "B 9.9: base 100 base, x 0 no-value, k -1 once, scale -89.1 scale\n"
    "C 9.9: base 100 base, x 0 no-value, k -1 once, scale -89.1 scale\n"
    "D 12: base 100 base, x 20 tier, k 0 no-value, scale -108 scale\n");
}

static void
test_full_marks (void)
{
  static const char *const rules[] = {
    "'kind':'rate','full':'8'", "'kind':'quota','full':'8','required':1,'per-missing':0",
    "'kind':'range','most':'8','least':0", "'kind':'place','points':[8]",
    "'kind':'place','first':8,'per-place':0", "'kind':'relative','full':8",
    "'kind':'deviation','full':8,'per-below':0",
    "'kind':'threshold','full':8,'threshold':1,'per-point':0"
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *members = g_strdup_printf (
        BOARD (ITEM ("i", "'measure':'x','rule':{%s}"), ",'score':{'scale':'4'}"), rules[i]);

      assess_case_check (members, i == 0 ? "subject,kind,x.numerator,x.denominator\nA,unit,3,3\n"
                                         : "subject,kind,x\nA,unit,1\n", NULL,
                         i == 0 ? "A 4: i 8 rate, scale -4 scale\n"
                         : i == 1 ? "A 4: i 8 quota-met, scale -4 scale\n"
                         : i == 2 ? "A 4: i 8 range, scale -4 scale\n"
                         : i <= 4 ? "A 4: i 8 place, scale -4 scale\n"
                         : i == 5 ? "A 4: i 8 relative, scale -4 scale\n"
                         : i == 6 ? "A 4: i 8 at-average, scale -4 scale\n"
                                  : "A 4: i 8 threshold-met, scale -4 scale\n");
    }
}

static void
test_veto (void)
{
  assess_case_check (
    BOARD (BASE ("100") "," ITEM ("x", "'measure':'x','rule':{'kind':'once','points':-10},"
           "'veto':{'score':'59.5'}") "," ITEM ("y", "'measure':'y','rule':{'kind':'once',"
           "'points':'0'},'veto':{'score':'40'}"),
           ",'score':{'decimals':0,'cap':95}"),
    "subject,kind,x,y\nA,unit,0,0\nB,unit,1,0\nC,unit,1,2\nD,unit,0,1\n", NULL,
    "A 95: base 100 base, x 0 once, y 0 once, limit -5 limit\n"
    "B 60: base 100 base, x -10 once, y 0 once, veto -30.5 veto, rounding 0.5 rounding\n"
    "C 40: base 100 base, x -10 once, y 0 once, veto -50 veto\n"
    "D 40: base 100 base, x 0 once, y 0 once, limit -5 limit, veto -55 veto\n");
  /* A veto raises nobody. */
  assess_case_check (
    BOARD (ITEM ("x", "'measure':'x','rule':{'kind':'once','points':10},'veto':{'score':'59'}"),
           ""), "subject,kind,x\nA,unit,1\n", NULL, "A 10: x 10 once\n");
}


static void
test_corrections (void)
{
  static const char members[] =
    BOARD (ITEM ("late", "'measure':'late','rule':{'kind':'per-occurrence','points':-2},"
                 "'floor':-5") ","
           ITEM ("rate", "'measure':'r','rule':{'kind':'rate','full':10},'empty':1,"
                 "'absent':2"), "");
  static const char table[] = "subject,kind,late,r.numerator,r.denominator\n"
                              "A,unit,3,1,4\nB,unit,3,0,0\nC,unit,0,,\n";

  assess_case_check (members, table, NULL,
                     "A -2.5: late -5 per-occurrence, rate 2.5 rate\n"
                     "B -4: late -5 per-occurrence, rate 1 no-cases\n"
                     "C 2: late 0 per-occurrence, rate 2 no-value\n");
  /* A: one late entry less, 2 of 4. B: points before the floor, one case of two. C: points for
   * what is absent, and a value that stays absent. */
  assess_case_check (members, table,
                     CORRECTIONS "A,unit,b,late,-1,,,2023-07-10,one\nA,unit,b,rate,1,,,,two\n"
                     "B,unit,b,late,,,3,,three\nB,unit,b,rate,1,2,,,four\n"
                     "C,unit,b,rate,,,0.5,,five\nC,unit,b,rate,1,1,,,six\n"
                     "A,unit,b,adjustment,,,-0.5,2023-07-20,late fact\n"
                     "A,unit,b,adjustment,,,0,,another\n",
                     "A 0.5: late -4 per-occurrence, rate 5 rate, adjustment -0.5 adjustment, "
                     "adjustment 0 adjustment\n"
                     "B 2: late -3 per-occurrence, rate 5 rate\n"
                     "C 2.5: late 0 per-occurrence, rate 2.5 no-value\n");
}

static void
test_corrects_one_board (void)
{
  static const char two[] =
    "'boards':[{'id':'b','title':'b','subject':'unit','items':[" BASE ("1") "]},"
    "{'id':'c','title':'c','subject':'unit','items':[" BASE ("2") "]}]";

  assess_case_check (two, "subject,kind\nA,unit\n", CORRECTIONS "A,unit,c,base,,,0.5,,x\n"
                     "A,unit,b,adjustment,,,3,,x\n",
                     "A 4: base 1 base, adjustment 3 adjustment\nA 2.5: base 2.5 base\n");
}

static void
test_refuses_overflow (void)
{
  static const char table[] = "subject,kind,x,y,z,r.numerator,r.denominator\n"
    "A,unit,9000000000000,-9000000000000,-9000000000000,9000000000000,0.000001\n";
#define IN_CLASS(id) AMOUNT (id, ",'class':'c'")
#define HUGE \
  ",'measures':[{'name':'huge','as':'number','numerator':[{'measure':'top'}]," \
  "'denominator':[{'measure':'bottom'}]}]"
  static const struct
  {
    const char *members;
    const char *message;
  } cases[] = {
    { BOARD (ITEM ("i", "'measure':'r','rule':{'kind':'place','points':[1]}"), ""),
      "A, i: out of range" },
    { BOARD (ITEM ("i", "'measure':'r','rule':{'kind':'tiers','tiers':[{'from':1,'points':1,"
                   "'per-point':0}]}"), ""), "A, i: out of range" },
    { BOARD (IN_CLASS ("x") "," IN_CLASS ("y") "," IN_CLASS ("z"),
             ",'classes':[{'id':'c','title':'c','take':'highest'}]"), "A, score: out of range" },
    { BOARD (AMOUNT ("y", ",'class':'o'") "," IN_CLASS ("z"),
             ",'classes':[{'id':'o','title':'o'},{'id':'c','title':'c','class':'o'}]"),
      "A, score: out of range" },
    { BOARD (AMOUNT ("x", ",'full':1"), ",'score':{'scale':999999999}"), "A, score: out of range" },
    { BOARD (AMOUNT ("x", ""), ",'score':{'times':{'value':2}}"), "A, score: out of range" },
    { BOARD (AMOUNT ("x", ",'full':1"), ",'score':{'scale':-1}"), "A, score: out of range" },
    { BOARD (AMOUNT ("x", ",'times':{'measure':'other'}"), ""), "A, other: no such measure" },
    { BOARD (AMOUNT ("x", ""), ",'score':{'times':{'measure':'other'}}"),
      "A, other: no such measure" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assess_case_check (cases[i].members, table, NULL, cases[i].message);

  /* A coefficient beyond every decimal. */
  assess_case_check (BOARD (AMOUNT ("x", ",'times':{'measure':'huge'}"), "") HUGE,
                     "subject,kind,x,top,bottom\nA,unit,0,9200000000000,0.000003\n", NULL,
                     "A, x: out of range");
  assess_case_check (BOARD (AMOUNT ("x", ""), ",'score':{'times':{'measure':'huge'}}") HUGE,
                     "subject,kind,x,top,bottom\nA,unit,0,9200000000000,0.000003\n", NULL,
                     "A, score: out of range");
  assess_case_check (BOARD (AMOUNT ("x", ""), ",'score':{'decimals':0}"),
                     "subject,kind,x\nA,unit,9223372036854.775807\n", NULL,
                     "A, score: out of range");
}

static void
test_refuses_too_many_full_marks (void)
{
  g_autoptr (GString) members = g_string_new (
    "'boards':[{'id':'b','title':'b','subject':'unit','score':{'scale':1},'items':[");

  for (guint i = 0; i < 9300; i++)
    g_string_append_printf (members, "%s{'id':'i%u','title':'i','full':999999999,"
                            "'rule':{'kind':'base','points':0}}", i > 0 ? "," : "", i);
  g_string_append (members, "]}]");
  assess_case_check (members->str, "subject,kind\nA,unit\n", NULL, "A, score: out of range");
}

static void
test_refuses_corrections (void)
{
  static const char members[] =
    BOARD (BASE ("1") "," ITEM ("late", "'measure':'late','rule':{'kind':'once','points':-2}") ","
           ITEM ("absent", "'measure':'none','rule':{'kind':'amount'},'absent':999999999") ","
           ITEM ("rate", "'measure':'r','rule':{'kind':'rate','full':10}"), "");
  static const struct
  {
    const char *row;
    const char *message;
  } cases[] = {
    { "A,unit,c,late,1,,,,x\n", "A, c.late: no such board" },
    { "A,unit,b,other,1,,,,x\n", "A, b.other: no such item" },
    { "P,person,b,late,1,,,,x\n", "P, b.late: not for this kind of subject" },
    { "A,unit,b,base,1,,,,x\n", "A, b.base: nothing is measured" },
    { "A,unit,b,late,1,1,,,x\n", "A, b.late: not a rate" },
    { "A,unit,b,rate,,-5,,,x\n", "A, b.rate: a negative denominator" },
    { "A,unit,b,rate,9223372036854,,,,x\n", "A, b.rate: out of range" },
    { "A,unit,b,rate,,9223372036854,,,x\n", "A, b.rate: out of range" },
    { "A,unit,b,absent,,,9223372036854,,x\n", "A, absent: out of range" },
    { "A,unit,b,adjustment,,,9223372036854,,x\nA,unit,b,adjustment,,,9223372036854,,x\n",
      "A, score: out of range" },
    { "A,unit,b,late,9223372036854,,,,x\n", "A, b.late: out of range" },
    { "A,unit,b,late,,,9000000000000,,x\nA,unit,b,late,,,9000000000000,,y\n",
      "A, late: out of range" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *corrections = g_strconcat (CORRECTIONS, cases[i].row, NULL);

      assess_case_check (members, "subject,kind,late,r.numerator,r.denominator,none\n"
                         "A,unit,1,1,4,\nP,person,1,1,1,\n", corrections, cases[i].message);
    }
}

static void
test_refuses_adjustments_without_points (void)
{
  static const GewuCorrection corrections[] = {
    { (char *) "b", (char *) "adjustment", 0, .text = (char *) "" },
    { (char *) "b", (char *) "adjustment", 0, TRUE, { 1 }, .has_points = TRUE,
      .text = (char *) "" },
    { (char *) "b", (char *) "adjustment", 0, .has_denominator = TRUE, .has_points = TRUE,
      .text = (char *) "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (corrections); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GewuScheme) scheme = gewu_scheme_new_from_json (
        "{\"format\":1,\"id\":\"s\",\"version\":1,\"title\":\"s\",\"boards\":[{\"id\":\"b\","
        "\"title\":\"b\",\"subject\":\"unit\",\"items\":[{\"id\":\"i\",\"title\":\"i\","
        "\"rule\":{\"kind\":\"base\",\"points\":1}}]}]}", -1, &error);
      g_autoptr (GewuMeasures) measures = gewu_measures_new ();
      g_autoptr (GewuAssessmentResult) result = NULL;

      g_assert_no_error (error);
      gewu_measures_add_subject (measures, GEWU_NOUN_UNIT, "A", 0, NULL, NULL);
      gewu_measures_add_correction (measures, &corrections[i]);
      result = gewu_assess (scheme, measures, &error);
      g_assert_null (result);
      g_assert_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES);
      g_assert_cmpstr (error->message, ==, "A, b.adjustment: an adjustment is points");
    }
}

static void
test_takes (void)
{
  static const char table[] = "subject,kind,level,category,x\nA,unit,,bureau,1\nB,unit,,town,2\n"
                              "C,grid,3,,3\nD,grid,4,,4\nE,unit,,,5\nF,grid,,,6\n";
#define X "'items':[" AMOUNT ("x", "") "]"

  assess_case_check ("'boards':[{'id':'b','title':'b','subject':'unit','group-by':'category',"
                     "'categories':['town','office']," X "}]", table, NULL, "B 2: x 2 amount\n");
  assess_case_check ("'boards':[{'id':'b','title':'b','subject':'grid','group-by':'parent',"
                     "'level':3," X "}]", table, NULL, "C 3: x 3 amount\n");
  assess_case_check ("'boards':[{'id':'b','title':'b','subject':'grid'," X "}]", table, NULL,
                     "C 3: x 3 amount\nD 4: x 4 amount\nF 6: x 6 amount\n");
  assess_case_check ("'boards':[{'id':'b','title':'b','subject':'person','group-by':'unit'," X
                     "}]", table, NULL, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess-scoring/rounds-as-said", test_rounding);
  g_test_add_func ("/assess-scoring/empty-and-absent", test_empty_and_absent);
  g_test_add_func ("/assess-scoring/average-of-the-others", test_average_of_the_others);
  g_test_add_func ("/assess-scoring/conditions-of-an-item", test_when);
  g_test_add_func ("/assess-scoring/multipliers", test_times);
  g_test_add_func ("/assess-scoring/groups", test_groups);
  g_test_add_func ("/assess-scoring/classes", test_classes);
  g_test_add_func ("/assess-scoring/scale-and-coefficient", test_score);
  g_test_add_func ("/assess-scoring/full-marks", test_full_marks);
  g_test_add_func ("/assess-scoring/veto-holds-the-score", test_veto);
  g_test_add_func ("/assess-scoring/corrections", test_corrections);
  g_test_add_func ("/assess-scoring/refuses-corrections-that-fit-nothing",
                   test_refuses_corrections);
  g_test_add_func ("/assess-scoring/refuses-adjustments-without-points",
                   test_refuses_adjustments_without_points);
  g_test_add_func ("/assess-scoring/corrects-one-board", test_corrects_one_board);
  g_test_add_func ("/assess-scoring/refuses-overflow", test_refuses_overflow);
  g_test_add_func ("/assess-scoring/refuses-too-many-full-marks",
                   test_refuses_too_many_full_marks);
  g_test_add_func ("/assess-scoring/takes-by-level-and-category", test_takes);

  return g_test_run ();
}
