/* Measures that a scheme computes from others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assess-case.h"

#include "gewu-assess.h"

#define MEASURES(...) "'measures':[" __VA_ARGS__ "],"
#define BOARD(measure, rule) \
  "'boards':[{'id':'b','title':'b','subject':'unit','items':[{'id':'i','title':'i'," \
  "'measure':'" measure "','rule':{" rule "}}]}]"
#define AMOUNT(measure) BOARD (measure, "'kind':'amount','factor':3")
#define TABLE "subject,kind,x,y,z\nA,unit,1,2,4\nB,unit,5,,2\nC,unit,,,\n"

static void
test_sums (void)
{
  assess_case_check (
    MEASURES ("{'name':'m','sum':[{'measure':'x'},{'measure':'y','factor':'2'}]}") AMOUNT ("m"),
    TABLE, NULL, "A 15: i 15 amount\nB no-value: i 0 no-value\nC no-value: i 0 no-value\n");
  assess_case_check (
    MEASURES ("{'name':'m','highest':[{'measure':'x'},{'measure':'z'},{'measure':'y'}]}")
    AMOUNT ("m"), TABLE, NULL,
    "A 12: i 12 amount\nB no-value: i 0 no-value\nC no-value: i 0 no-value\n");
  assess_case_check (
    MEASURES ("{'name':'m','lowest':[{'measure':'z'},{'measure':'x'}]}") AMOUNT ("m"), TABLE,
    NULL, "A 3: i 3 amount\nB 6: i 6 amount\nC no-value: i 0 no-value\n");
}

static void
test_averages (void)
{
#define PARTS \
  "'average':[{'measure':'x','weight':'0.2'},{'measure':'y','weight':'0.1'}," \
  "{'measure':'z','weight':'0.3'}]"

  /* 0.2 + 0.2 + 1.2; the weights need not make 1. */
  assess_case_check (MEASURES ("{'name':'m'," PARTS "}") AMOUNT ("m"), TABLE, NULL,
                     "A 4.8: i 4.8 amount\nB no-value: i 0 no-value\nC no-value: i 0 no-value\n");
  /* B: (1 + 0.6) × 0.6 ÷ 0.5 */
  assess_case_check (MEASURES ("{'name':'m'," PARTS ",'missing':'reweight'}") AMOUNT ("m"), TABLE,
                     NULL, "A 4.8: i 4.8 amount\nB 5.76: i 5.76 amount\n"
                     "C no-value: i 0 no-value\n");
  /* Without weights each counts the same: 7 ÷ 3 and, of those that are there, 7 ÷ 2. */
  assess_case_check (
    MEASURES ("{'name':'m','average':[{'measure':'x'},{'measure':'y'},{'measure':'z'}]}")
    AMOUNT ("m"), TABLE, NULL,
    "A 7: i 7 amount\nB no-value: i 0 no-value\nC no-value: i 0 no-value\n");
  assess_case_check (
    MEASURES ("{'name':'m','average':[{'measure':'x'},{'measure':'y'},{'measure':'z'}],"
              "'missing':'reweight'}") AMOUNT ("m"), TABLE, NULL,
    "A 7: i 7 amount\nB 10.5: i 10.5 amount\nC no-value: i 0 no-value\n");
  /* A third stays a third: × 3 makes 1 again. */
  assess_case_check (
    MEASURES ("{'name':'m','average':[{'measure':'x','weight':1},{'measure':'y','weight':2}],"
              "'missing':'reweight'}") AMOUNT ("m"),
    "subject,kind,x,y\nA,unit,0.333333,\n", NULL, "A 2.999997: i 2.999997 amount\n");
}

static void
test_quotients (void)
{
  static const char table[] = "subject,kind,visits,people\nA,unit,10,3\nB,unit,10,4\nC,unit,1,0\n"
                              "D,unit,,4\nE,unit,4,\n";
#define PER_HEAD(as) \
  "{'name':'m','numerator':[{'measure':'visits'}],'denominator':[{'measure':'people'}]" as "}"

  assess_case_check (MEASURES (PER_HEAD (",'as':'number'")) AMOUNT ("m"), table, NULL,
                     "A 10: i 10 amount\nB 7.5: i 7.5 amount\nC no-cases: i 0 no-cases\n"
                     "D no-value: i 0 no-value\nE no-value: i 0 no-value\n");
  assess_case_check (MEASURES (PER_HEAD (",'as':'rate'"))
                     BOARD ("m", "'kind':'tiers','tiers':[{'from':300,'points':1}]"), table, NULL,
                     "A 1: i 1 tier\nB 0: i 0 no-tier\nC no-cases: i 0 no-cases\n"
                     "D no-value: i 0 no-value\nE no-value: i 0 no-value\n");
  assess_case_check (MEASURES (PER_HEAD (",'as':'number'"))
                     BOARD ("m", "'kind':'tiers','tiers':[{'from':3,'points':1}]"), table, NULL,
                     "A 1: i 1 tier\nB 0: i 0 no-tier\nC no-cases: i 0 no-cases\n"
                     "D no-value: i 0 no-value\nE no-value: i 0 no-value\n");
  assess_case_check (MEASURES (PER_HEAD (",'as':'number'")) AMOUNT ("m"),
                     "subject,kind,visits,people\nA,unit,1,-3\n", NULL,
                     "A, m: a negative denominator");
}

static void
test_corrects_quotients (void)
{
  /* 10 ÷ 3 + 2, times 3; what has nothing to divide by stays so. */
  assess_case_check (MEASURES (PER_HEAD (",'as':'number'")) AMOUNT ("m"),
                     "subject,kind,visits,people\nA,unit,10,3\nB,unit,10,0\n",
                     "subject,kind,board,item,numerator,denominator,points,date,reason\n"
                     "A,unit,b,i,2,,,,x\nB,unit,b,i,2,,,,x\n",
                     "A 16: i 16 amount\nB no-cases: i 0 no-cases\n");
}

#define FIRST "{'id':'a','title':'a','subject':'unit','items':[{'id':'x','title':'x'," \
  "'measure':'x','rule':{'kind':'amount'}}]}"
#define SECOND "{'id':'b','title':'b','subject':'unit','items':[{'id':'i','title':'i'," \
  "'measure':'kpi','rule':{'kind':'amount','factor':2}}]}"

static void
test_scores (void)
{
  assess_case_check (MEASURES ("{'name':'kpi','score-of':'a'}") "'boards':[" FIRST "," SECOND "]",
                     TABLE, NULL,
                     "A 1: x 1 amount\nB 5: x 5 amount\nC no-value: x 0 no-value\n"
                     "A 2: i 2 amount\nB 10: i 10 amount\nC no-value: i 0 no-value\n");
}

static void
test_refuses_overflow (void)
{
  static const char *const measures[] = {
    "{'name':'m','sum':[{'measure':'x','factor':2}]}",
    "{'name':'m','average':[{'measure':'x','weight':2}]}",
    "{'name':'m','average':[{'measure':'y','weight':'0.000001'},{'measure':'x','weight':2}]}",
    "{'name':'m','numerator':[{'measure':'x','factor':2}],'denominator':[{'measure':'y'}]}",
    "{'name':'m','numerator':[{'measure':'y'}],'denominator':[{'measure':'x','factor':2}]}",
    "{'name':'m','numerator':[{'measure':'x'}],'denominator':[{'measure':'y'}],'as':'number'}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autofree char *members = g_strdup_printf ("'measures':[%s]," AMOUNT ("m"), measures[i]);

      assess_case_check (members, "subject,kind,x,y\nA,unit,9000000000000,0.000001\n", NULL,
                         "A, m: out of range");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess-computed/sums-and-extremes", test_sums);
  g_test_add_func ("/assess-computed/averages", test_averages);
  g_test_add_func ("/assess-computed/quotients", test_quotients);
  g_test_add_func ("/assess-computed/corrected-quotients", test_corrects_quotients);
  g_test_add_func ("/assess-computed/scores-of-earlier-boards", test_scores);
  g_test_add_func ("/assess-computed/refuses-overflow", test_refuses_overflow);

  return g_test_run ();
}
