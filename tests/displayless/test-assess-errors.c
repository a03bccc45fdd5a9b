/* Scoring refuses measures that do not fit the scheme and numbers that cannot be represented.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-assess.h"
#include "gewu-error.h"

/* board is the rest of a board's members; quotes are single. */
static void
assert_refused (const char *board,
                const char *csv,
                GewuError   code,
                const char *message)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuScheme) scheme = NULL;
  g_autoptr (GewuMeasures) measures = NULL;
  g_autoptr (GewuAssessmentResult) result = NULL;

  g_string_printf (
    json, "{'format':1,'id':'s','version':1,'title':'s','measures':["
    "{'name':'twice','sum':[{'measure':'x','factor':'2'}]},"
    "{'name':'share','numerator':[{'measure':'x'}],"
    "'denominator':[{'measure':'y'}]}],"
    "'boards':[{'id':'b','title':'b','subject':'unit',%s}]}", board);
  g_string_replace (json, "'", "\"", 0);
  scheme = gewu_scheme_new_from_json (json->str, -1, &error);
  g_assert_no_error (error);
  measures = gewu_measures_new_from_csv (csv, &error);
  g_assert_no_error (error);
  result = gewu_assess (scheme, measures, &error);
  g_assert_null (result);
  g_assert_error (error, GEWU_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

#define RULE(measure, rule) \
  "'items':[{'id':'i','title':'i','measure':'" measure "','rule':{" rule "}}]"
#define AMOUNT(measure) RULE (measure, "'kind':'amount'")
#define BASE "'items':[{'id':'i','title':'i','rule':{'kind':'base','points':'1'}}]"
#define KEYS "'ranking':{'keys':[{'by':'measure','measure':'z'}]}"
#define CONDITIONS \
  "'ranking':{'keys':[{'by':'score'}]}," \
  "'conditions':[{'measure':'z','at-least':'1'}]"
#define PAY(base, months) \
  "'pay':{'base':{'measure':'" base "'},'full':'100','per-point':'999999999'" \
  months "}"
#define MONTHS(first, second) \
  ",'months':{'measure':'" first "'},'months-in-period':{'measure':'" second "'}"

static void
test_refuses_what_does_not_fit (void)
{
  static const struct
  {
    const char *board;
    const char *csv;
    const char *message;
  } cases[] = {
    { AMOUNT ("z"), "subject,kind,x\nU,unit,1\n", "U, z: no such measure" },
    { AMOUNT ("z"), "subject,kind,z.numerator,z.denominator\nU,unit,1,2\n",
      "U, z: a rate where a number is needed" },
    { RULE ("z", "'kind':'rate','full':1"), "subject,kind,z\nU,unit,1\n",
      "U, z: a number where a rate is needed" },
    { AMOUNT ("twice"), "subject,kind,z\nU,unit,1\n", "U, x: no such measure" },
    { AMOUNT ("twice"), "subject,kind,x.numerator,x.denominator\nU,unit,1,2\n",
      "U, x: a rate where a number is needed" },
    { RULE ("share", "'kind':'rate','full':1"), "subject,kind,x\nU,unit,1\n",
      "U, y: no such measure" },
    { RULE ("share", "'kind':'rate','full':1"), "subject,kind,x,y\nU,unit,1,-2\n",
      "U, share: a negative denominator" },
    { BASE "," KEYS, "subject,kind,x\nU,unit,1\n", "U, z: no such measure" },
    { BASE "," CONDITIONS, "subject,kind,x\nU,unit,1\n", "U, z: no such measure" },
    { BASE "," PAY ("z", ""), "subject,kind,x\nU,unit,1\n", "U, z: no such measure" },
    { BASE "," PAY ("x", MONTHS ("z", "x")), "subject,kind,x\nU,unit,1\n",
      "U, z: no such measure" },
    { BASE "," PAY ("x", MONTHS ("x", "z")), "subject,kind,x\nU,unit,1\n",
      "U, z: no such measure" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].board, cases[i].csv, GEWU_ERROR_MEASURES, cases[i].message);
}

#define TINY "subject,kind,x.numerator,x.denominator\nU,unit,-9000000000000,0.000001\n"
#define LARGE(x) "subject,kind,x\nU,unit," x "\n"
#define TWO(x, y) "subject,kind,x,y\nU,unit," x "," y "\n"
#define TWO_AMOUNTS(class_id) \
  "'classes':[{'id':'c','title':'c','floor':999999999}],'items':[" \
  "{'id':'i','title':'i'" class_id ",'measure':'x','rule':{'kind':'amount'}}," \
  "{'id':'j','title':'j'" class_id ",'measure':'y','rule':{'kind':'amount'}}]"

static void
test_refuses_overflow (void)
{
  static const struct
  {
    const char *board;
    const char *csv;
    const char *message;
  } cases[] = {
    { RULE ("x", "'kind':'per-occurrence','points':'-2'"), LARGE ("9000000000000"),
      "U, i: out of range" },
    { RULE ("x", "'kind':'quota','required':999999999,'per-missing':0"),
      LARGE ("-9223372036854"), "U, i: out of range" },
    { RULE ("x", "'kind':'rate','full':1"), TINY, "U, i: out of range" },
    { RULE ("x", "'kind':'rate','full':1,'round-rate':6"), TINY, "U, i: out of range" },
    { RULE ("x", "'kind':'threshold','full':1,'threshold':1,'per-point':0"), TINY,
      "U, i: out of range" },
    { AMOUNT ("twice"), LARGE ("9000000000000"), "U, twice: out of range" },
    { RULE ("share", "'kind':'rate','full':999999999"), TWO ("9223372036854", "0.000001"),
      "U, i: out of range" },
    { TWO_AMOUNTS (""), TWO ("9000000000000", "9000000000000"), "U, score: out of range" },
    { TWO_AMOUNTS (",'class':'c'"), TWO ("9000000000000", "9000000000000"),
      "U, score: out of range" },
    { TWO_AMOUNTS (",'class':'c'"), TWO ("-9223372036854", "0"), "U, score: out of range" },
    { AMOUNT ("x") ",'score':{'floor':999999999}", LARGE ("-9223372036854"),
      "U, score: out of range" },
    { AMOUNT ("x") ",'score':{'decimals':0}", LARGE ("9223372036854.7"),
      "U, score: out of range" },
    { BASE "," PAY ("x", MONTHS ("x", "y")), TWO ("9000000000000", "0.000001"),
      "U, pay: out of range" },
    { AMOUNT ("x") "," PAY ("x", ""), LARGE ("-9000000000000"), "U, pay: out of range" },
    { BASE "," PAY ("x", ""), LARGE ("-9223372036854"), "U, pay: out of range" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].board, cases[i].csv, GEWU_ERROR_RANGE, cases[i].message);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess-errors/measures-that-do-not-fit", test_refuses_what_does_not_fit);
  g_test_add_func ("/assess-errors/overflow", test_refuses_overflow);

  return g_test_run ();
}
