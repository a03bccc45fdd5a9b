/* The table of measures and its CSV.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-error.h"
#include "gewu-measures.h"

static void
assert_value (GewuMeasures  *measures,
              guint          subject,
              const char    *measure,
              GewuValueKind  kind,
              gint64         numerator,
              gint64         denominator)
{
  GewuValue value = gewu_measures_get (measures, subject, measure);

  g_assert_cmpint (value.kind, ==, kind);
  g_assert_cmpint (value.ratio.numerator.millionths, ==, numerator);
  g_assert_cmpint (value.ratio.denominator.millionths, ==, denominator);
}

static void
test_reads (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GewuMeasures) measures = gewu_measures_new_from_csv (
    "\357\273\277group,x.denominator,subject,kind,超期数,x.numerator,name\r\n"
    "东区,8,A,unit,-1.5,3,\"局,\"\"甲\"\"\"\r\n"
    "\r\n"
    ",,,,,,\n"
    ",,A,person\n"
    "西区,0,B,grid,,0, 乙 ", &error);
  const GewuSubject *subject;
  guint index;

  g_assert_no_error (error);
  g_assert_cmpuint (gewu_measures_get_n_subjects (measures), ==, 3);

  subject = gewu_measures_get_subject (measures, 0);
  g_assert_cmpint (subject->noun, ==, GEWU_NOUN_UNIT);
  g_assert_cmpstr (subject->key, ==, "A");
  g_assert_cmpstr (subject->name, ==, "局,\"甲\"");
  g_assert_cmpstr (subject->group, ==, "东区");
  g_assert_cmpint (subject->id, ==, 0);
  assert_value (measures, 0, "x", GEWU_VALUE_RATIO, 3000000, 8000000);
  assert_value (measures, 0, "超期数", GEWU_VALUE_NUMBER, -1500000, 1000000);

  subject = gewu_measures_get_subject (measures, 1);
  g_assert_cmpstr (subject->name, ==, "A");
  g_assert_null (subject->group);
  assert_value (measures, 1, "x", GEWU_VALUE_ABSENT, 0, 0);
  assert_value (measures, 1, "nothing", GEWU_VALUE_ABSENT, 0, 0);

  g_assert_cmpstr (gewu_measures_get_subject (measures, 2)->name, ==, "乙");
  g_assert_false (gewu_value_has_quotient (gewu_measures_get (measures, 2, "x")));
  g_assert_true (gewu_measures_find (measures, GEWU_NOUN_PERSON, "A", &index));
  g_assert_cmpuint (index, ==, 1);
  g_assert_false (gewu_measures_find (measures, GEWU_NOUN_GRID, "A", NULL));
  g_assert_true (gewu_measures_has (measures, "x"));
  g_assert_false (gewu_measures_has (measures, "x.numerator"));
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "line 1: empty" },
    { "kind,a\n", "line 1, column subject: missing" },
    { "subject,a\n", "line 1, column kind: missing" },
    { "subject,kind,\n", "line 1, column : empty" },
    { "subject,kind,a,a\n", "line 1, column a: used twice" },
    { "subject,kind,a.numerator\n", "line 1, column a.denominator: missing" },
    { "subject,kind,a.denominator\n", "line 1, column a.numerator: missing" },
    { "subject,kind,a,a.numerator,a.denominator\n", "line 1, column a: used twice" },
    { "subject,kind,a\nx,person,1\ny,person,一\n", "line 3, column a: not a number" },
    { "subject,kind,a\nx,person,60%\n", "line 2, column a: a per cent sign in a number" },
    { "subject,kind,a\nx,person,60％\n", "line 2, column a: a per cent sign in a number" },
    { "subject,kind,a\nx,person,\"1,600\"\n", "line 2, column a: a comma in a number" },
    { "subject,kind,a\nx,person,６０\n", "line 2, column a: full-width characters in a number" },
    { "subject,kind,a\nx,person,6。5\n", "line 2, column a: full-width characters in a number" },
    { "subject,kind,a\nx,person,1、5\n", "line 2, column a: full-width characters in a number" },
    { "subject,kind,a\nx,person,−5\n", "line 2, column a: full-width characters in a number" },
    { "subject,kind,a\nx,person,5￥\n", "line 2, column a: not a number" },
    { "subject,kind,a\nx,person,1e3\n", "line 2, column a: not a number" },
    { "subject,kind,a\nx,person,99999999999999\n", "line 2, column a: not a number" },
    { "subject,kind,a\n,person,1\n", "line 2, column subject: empty" },
    { "subject,kind,a\nx,visit,1\n", "line 2, column kind: not one of person, unit, grid" },
    { "subject,kind,a\nx,,1\n", "line 2, column kind: not one of person, unit, grid" },
    { "subject,kind,a\nx,unit,1\nx,person,1\nx,unit,1\n", "line 4, column subject: used twice" },
    { "subject,kind,.numerator\nx,unit,b\n", "line 2, column .numerator: not a number" },
    { "\"subject,kind\n", "line 1: quotes out of place" },
    { "subject,kind,a\nx,unit,1,2\n", "line 2: more cells than columns" },
    { "subject,kind,a\n\"x\ny\",unit,1\nz,unit,b\n", "line 4, column a: not a number" },
    { "subject,kind,a\n\"x,unit,1\n", "line 2: quotes out of place" },
    { "subject,kind,a\n\"x\"y,unit,1\n", "line 2: quotes out of place" },
    { "subject,kind,a.numerator,a.denominator\nx,unit,1,\n",
      "line 2, column a.denominator: one half of a rate is empty" },
    { "subject,kind,a.numerator,a.denominator\nx,unit,,2\n",
      "line 2, column a.denominator: one half of a rate is empty" },
    { "subject,kind,a.numerator,a.denominator\nx,unit,1,-2\n",
      "line 2, column a.denominator: a negative denominator" },
    { "subject,kind,a.numerator,a.denominator\nx,unit,b,2\n",
      "line 2, column a.numerator: not a number" },
    { "subject,kind,a.numerator,a.denominator\nx,unit,2,b\n",
      "line 2, column a.denominator: not a number" },
    { "subject,kind\n\xc3\x28,unit\n", "line 1: not UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GewuMeasures) measures = gewu_measures_new_from_csv (cases[i].text, &error);

      g_assert_null (measures);
      g_assert_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_fills (void)
{
  g_autoptr (GewuMeasures) measures = gewu_measures_new ();
  GewuValue zero = gewu_value_from_number (GEWU_DECIMAL_ZERO);
  guint first = gewu_measures_add_subject (measures, GEWU_NOUN_PERSON, "1", 1, "甲", "");
  guint second = gewu_measures_add_subject (measures, GEWU_NOUN_PERSON, "2", 2, NULL, NULL);
  guint unit = gewu_measures_add_subject (measures, GEWU_NOUN_UNIT, "1", 1, "局", NULL);

  gewu_measures_set (measures, second, "late", gewu_value_from_number (gewu_decimal_from_int (3)));
  gewu_measures_set (measures, second, "x", zero);
  gewu_measures_set (measures, second, "late", gewu_value_from_number (gewu_decimal_from_int (4)));
  gewu_measures_fill (measures, GEWU_NOUN_PERSON, "late", zero);
  gewu_measures_fill (measures, GEWU_NOUN_GRID, "missed", zero);

  assert_value (measures, first, "late", GEWU_VALUE_NUMBER, 0, 1000000);
  assert_value (measures, second, "late", GEWU_VALUE_NUMBER, 4000000, 1000000);
  assert_value (measures, unit, "late", GEWU_VALUE_ABSENT, 0, 0);
  g_assert_true (gewu_measures_has (measures, "missed"));
  g_assert_null (gewu_measures_get_subject (measures, first)->group);
}

static void
test_attributes (void)
{
  g_autoptr (GewuMeasures) measures = gewu_measures_new ();
  guint index = gewu_measures_add_subject (measures, GEWU_NOUN_PERSON, "1", 1, "甲", NULL);
  const GewuSubject *subject = gewu_measures_get_subject (measures, index);

  g_assert_null (gewu_subject_get_attribute (subject, "unit"));
  gewu_measures_set_attribute (measures, index, "unit", "经发局");
  g_assert_cmpstr (gewu_subject_get_attribute (subject, "unit"), ==, "经发局");
  g_assert_null (gewu_subject_get_attribute (subject, "staff-number"));
  gewu_measures_set_attribute (measures, index, "staff-number", "0071");
  g_assert_cmpstr (gewu_subject_get_attribute (subject, "staff-number"), ==, "0071");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess-measures/csv/reads", test_reads);
  g_test_add_func ("/assess-measures/csv/refuses-with-place", test_refuses);
  g_test_add_func ("/assess-measures/fill/keeps-what-is-there", test_fills);
  g_test_add_func ("/assess-measures/attributes", test_attributes);

  return g_test_run ();
}
