/* Every kind of rule gives what its section of data/schemes/README.md says, also on its borders.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assess-case.h"

#include "gewu-rule-kinds.h"

typedef struct
{
  const char *item;      /* "'rule':{…}" and perhaps more settings */
  const char *values;
  const char *expected;
} Case;

static void
check (const Case *cases,
       guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    assess_case_check_rule (cases[i].item, cases[i].values, cases[i].expected);
}

#define RULE(kind, parameters) "'rule':{'kind':'" kind "'," parameters "}"

#define STEPS "'steps':[{'from':1,'points':'-0.2'},{'from':3,'points':'-0.5'}]"

static void
test_occurrences (void)
{
  static const Case cases[] = {
    { RULE ("per-occurrence", "'points':'-0.5'"), "0 3 2.5",
      "0 per-occurrence, -1.5 per-occurrence, -1.25 per-occurrence" },
    { RULE ("per-occurrence", "'points':'-0.5','per':2,'part':'floor'"), "5 4 1.9 -1",
      "-1 per-occurrence, -1 per-occurrence, 0 per-occurrence, 0.5 per-occurrence" },
    { RULE ("per-occurrence", "'points':'-0.5','per':2,'part':'ceil'"), "5 4 0.1",
      "-1.5 per-occurrence, -1 per-occurrence, -0.5 per-occurrence" },
    { RULE ("per-occurrence", "'points':3,'per':'0.3','part':'prorata'"), "1",
      "10 per-occurrence" },
    { RULE ("once", "'points':-2"), "0 1 7 -1", "0 once, -2 once, -2 once, 0 once" },
    /* 满分10分，每次扣2分，扣完为止 */
    { RULE ("per-occurrence", "'full':'10','points':'-2'") ",'floor':'0'", "0 3 7",
      "10 per-occurrence, 4 per-occurrence, 0 per-occurrence" },
    { RULE ("once", "'full':'5','points':-2"), "0 4", "5 once, 3 once" },
    { RULE ("steps", "'full':'3'," STEPS), "0 4", "3 steps, 1.6 steps" },
    { RULE ("amount", "'factor':'0.4'"), "88 0 -10", "35.2 amount, 0 amount, -4 amount" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_steps (void)
{
  static const Case cases[] = {
    { RULE ("steps", STEPS), "0 1 2 3 5 2.5 -4",
      "0 steps, -0.2 steps, -0.4 steps, -0.9 steps, -1.9 steps, -0.65 steps, 0 steps" },
    { RULE ("steps", "'count':'all'," STEPS), "2 3 2.5 0.5",
      "-0.4 steps, -1.5 steps, -0.5 steps, 0 steps" },
    { RULE ("steps", "'count':'flat'," STEPS), "2 3 9 0",
      "-0.2 steps, -0.5 steps, -0.5 steps, 0 steps" },
    { RULE ("steps", "'count':'each','steps':[{'from':3,'points':'-0.5'}]"), "2 4 2.2",
      "0 steps, -1 steps, -0.1 steps" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

#define QUOTA "'full':10,'required':90,'per-missing':'-0.5'"

static void
test_quota (void)
{
  static const Case cases[] = {
    { RULE ("quota", QUOTA ",'per-extra':'0.1'"), "90 85 100 84.5",
      "10 quota-met, 7.5 quota-missed, 11 quota-exceeded, 7.25 quota-missed" },
    { RULE ("quota", QUOTA ",'shortfall':'floor'"), "84.5 89.5 91",
      "7.5 quota-missed, 10 quota-missed, 10 quota-met" },
    { RULE ("quota", QUOTA ",'step':5,'shortfall':'ceil','per-extra':2"), "84 80 89.9 90.1",
      "9 quota-missed, 9 quota-missed, 9.5 quota-missed, 12 quota-exceeded" },
    { RULE ("quota", "'required':2,'per-missing':-20"), "0 2", "-40 quota-missed, 0 quota-met" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

#define THRESHOLD "'full':50,'threshold':70,'per-point':-1"

static void
test_rates (void)
{
  static const Case cases[] = {
    { RULE ("rate", "'full':60"), "27/30 1/3 0/5 6/5", "54 rate, 20 rate, 0 rate, 72 rate" },
    { RULE ("rate", "'full':3,'round-rate':2"), "1/3 2/3", "0.9999 rate, 2.0001 rate" },
    /* The published rule of the first worked example: pro rata, whole and started points. */
    { RULE ("threshold", THRESHOLD), "81/120 70/100 0/1",
      "47.5 shortfall, 50 threshold-met, -20 shortfall" },
    { RULE ("threshold", THRESHOLD ",'shortfall':'floor'"), "81/120", "48 shortfall" },
    { RULE ("threshold", THRESHOLD ",'shortfall':'ceil'"), "81/120 44/64",
      "47 shortfall, 48 shortfall" },
    { RULE ("threshold", THRESHOLD ",'cut-off':40"), "40/100 39/100", "20 shortfall, 0 cut-off" },
    { RULE ("threshold", THRESHOLD ",'round-rate':0"), "695/1000 694/1000",
      "50 threshold-met, 49 shortfall" },
    { RULE ("threshold", THRESHOLD ",'step':5"), "65/100 64/100", "49 shortfall, 48.8 shortfall" },
    { RULE ("threshold", "'full':20,'threshold':10,'per-point':-2,'direction':'at-most',"
            "'cut-off':15"), "10 12 9 15 15.5",
      "20 threshold-met, 16 shortfall, 20 threshold-met, 10 shortfall, 0 cut-off" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_tiers (void)
{
  static const Case cases[] = {
    { RULE ("tiers", "'tiers':[{'from':95,'points':10},{'from':90,'points':5,'per-point':1}]"),
      "95/100 949/1000 90/100 8999/10000", "10 tier, 9.9 tier, 5 tier, 0 no-tier" },
    { RULE ("tiers", "'round-rate':0,'tiers':[{'from':95,'points':10}]"), "945/1000 944/1000",
      "10 tier, 0 no-tier" },
    { RULE ("tiers", "'tiers':[{'to':3,'points':10,'per-point':1},{'to':5,'points':6}]"),
      "1 3 3.1 5 5.1", "12 tier, 10 tier, 6 tier, 6 tier, 0 no-tier" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_relative (void)
{
  static const Case cases[] = {
    { RULE ("relative", "'full':20"), "10 5 0 -5 -",
      "20 relative, 10 relative, 0 relative, 0 relative, 0 no-value" },
    { RULE ("relative", "'full':20"), "1/2 1/4 0/0", "20 relative, 10 relative, 0 no-cases" },
    { RULE ("relative", "'full':20"), "0 -3", "20 relative, 20 relative" },
    { RULE ("relative", "'full':20,'direction':'less'"), "2 4", "20 relative, 10 relative" },
    { RULE ("relative", "'full':20,'direction':'less'"), "0 4", "20 relative, 0 relative" },
    { RULE ("relative", "'full':20,'to':'average'"), "10 20 30",
      "10 relative, 20 relative, 30 relative" },
    { RULE ("relative", "'full':20,'to':'average'") ",'cap':20", "-8 20 40",
      "0 relative, 20 relative, 20 relative" },
    { RULE ("relative", "'full':20,'to':'average','direction':'less'"), "10 20 30",
      "40 relative, 20 relative, 13.333333 relative" },
    { RULE ("relative", "'full':20,'to':'average','direction':'less'"), "0 2",
      "0 relative, 10 relative" },
    { RULE ("relative", "'full':3,'round-rate':0"), "1/3 2/3", "1.477612 relative, 3 relative" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_range (void)
{
  static const Case cases[] = {
    { RULE ("range", "'least':60,'most':100"), "0 5 10 -", "60 range, 80 range, 100 range, "
      "0 no-value" },
    { RULE ("range", "'least':60,'most':100,'direction':'less'"), "0 5 10",
      "100 range, 80 range, 60 range" },
    { RULE ("range", "'least':60,'most':100"), "7 7", "100 range, 100 range" },
    { RULE ("range", "'least':60,'most':100"), "1/3 2/3 3/3", "60 range, 80 range, 100 range" },
    /* Amounts that have no common denominator of 128 bits. */
    { RULE ("range", "'least':0,'most':'40.000001'"),
      "123456.789013/987654.321011 123456.789017/987654.321019 1/1",
      "0 range, 0 range, 40.000001 range" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_place (void)
{
  static const Case cases[] = {
    { RULE ("place", "'points':[5,3,1],'rest':'0.5'"), "9 8 8 7 6 -",
      "5 place, 3 place, 3 place, 0.5 place, 0.5 place, 0 no-value" },
    { RULE ("place", "'points':[5]"), "9 8", "5 place, 0 place" },
    { RULE ("place", "'first':10,'per-place':'-0.5','direction':'less'"), "3 1 1 9",
      "9 place, 10 place, 10 place, 8.5 place" },
    { RULE ("place", "'first':10,'per-place':-1"), "1/3 2/6 1/2", "9 place, 9 place, 10 place" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

#define DEVIATION "'full':10,'per-below':'-0.2','per-above':'0.1'"

static void
test_deviation (void)
{
  static const Case cases[] = {
    { RULE ("deviation", DEVIATION), "80/100 90/100 100/100",
      "8 below-average, 10 at-average, 11 above-average" },
    /* 100 of 102 are 98.039216 per cent. */
    { RULE ("deviation", DEVIATION ",'average':'pooled'"), "1/2 99/100",
      "0.392157 below-average, 10.096078 above-average" },
    { RULE ("deviation", DEVIATION ",'average':'pooled'"), "80 100",
      "8 below-average, 11 above-average" },
    /* Whoever is like the others is at the average, and no started point counts. */
    { RULE ("deviation", "'full':10,'per-below':-1,'shortfall':'ceil'"), "1/3 1/3 2/6",
      "10 at-average, 10 at-average, 10 at-average" },
    { RULE ("deviation", "'full':10,'per-below':-1,'shortfall':'ceil','average':'pooled'"),
      "1/3 1/3", "10 at-average, 10 at-average" },
    { RULE ("deviation", "'full':10,'per-below':-1,'per-above':'0.5','direction':'less'"), "1 3",
      "10.5 above-average, 9 below-average" },
    { RULE ("deviation", "'full':10,'per-below':-1,'step':4,'shortfall':'floor'"), "80 100",
      "8 below-average, 10 above-average" },
    { RULE ("deviation", "'full':10,'per-below':-1,'round-rate':0"), "804/1000 806/1000",
      "9 below-average, 10 at-average" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* A form that follows the tables writes what the reader takes. */
static void
test_describes_parameters (void)
{
  const GewuRuleDescription *place = gewu_rule_kinds_find ("place");

  g_assert_cmpuint (gewu_rule_kinds_get_n (), ==, 13);
  g_assert_null (gewu_rule_kinds_find ("bonus"));
  g_assert_true (place->compares);
  g_assert_cmpint (place->takes, ==, GEWU_RULE_TAKES_EITHER);
  g_assert_cmpstr (place->parameters[0].name, ==, "points");
  g_assert_cmpstr (place->parameters[0].instead_of, ==, "first");
  g_assert_cmpstr (place->parameters[1].with, ==, "points");

  for (guint i = 0; i < gewu_rule_kinds_get_n (); i++)
    {
      const GewuRuleDescription *kind = gewu_rule_kinds_get (i);

      g_assert_true (gewu_rule_kinds_find (kind->id) == kind);
      for (guint j = 0; kind->parameters[j].name != NULL; j++)
        {
          const GewuRuleParameter *parameter = &kind->parameters[j];

          g_assert_nonnull (parameter->title);
          g_assert_cmpint (parameter->type == GEWU_PARAMETER_CHOICE, ==,
                           parameter->choices != NULL);
          g_assert_cmpint (parameter->type == GEWU_PARAMETER_ROWS, ==,
                           parameter->columns != NULL);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess-rules/occurrences-and-amounts", test_occurrences);
  g_test_add_func ("/assess-rules/steps", test_steps);
  g_test_add_func ("/assess-rules/quota", test_quota);
  g_test_add_func ("/assess-rules/rate-and-threshold", test_rates);
  g_test_add_func ("/assess-rules/tiers", test_tiers);
  g_test_add_func ("/assess-rules/relative", test_relative);
  g_test_add_func ("/assess-rules/range", test_range);
  g_test_add_func ("/assess-rules/place", test_place);
  g_test_add_func ("/assess-rules/deviation", test_deviation);
  g_test_add_func ("/assess-rules/describes-its-parameters", test_describes_parameters);

  return g_test_run ();
}
