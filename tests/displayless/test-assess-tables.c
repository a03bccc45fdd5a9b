/* Tables of measures and corrections as CSV: what is written reads back, byte for byte.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assess-part.h"

static void
test_columns_beside_measures (void)
{
  g_autoptr (GewuMeasures) measures =
    load_measures ("subject,kind,name,group,level,category,id,@unit,late\n"
                   "G1,grid,一格,东片,3,,7,综治办,2\nU1,unit,经发局,,,管委会部门,,,\n");
  const GewuSubject *grid = gewu_measures_get_subject (measures, 0);
  const GewuSubject *unit = gewu_measures_get_subject (measures, 1);

  g_assert_cmpstr (gewu_subject_get_attribute (grid, "level"), ==, "3");
  g_assert_cmpstr (gewu_subject_get_attribute (grid, "unit"), ==, "综治办");
  g_assert_null (gewu_subject_get_attribute (grid, "category"));
  g_assert_cmpint (grid->id, ==, 7);
  g_assert_cmpstr (gewu_subject_get_attribute (unit, "category"), ==, "管委会部门");
  g_assert_null (gewu_subject_get_attribute (unit, "level"));
  g_assert_false (gewu_measures_has (measures, "level"));
  g_assert_false (gewu_measures_has (measures, "@unit"));
}

static void
test_written_table (void)
{
  const char *written =
    "subject,kind,name,group,level,category,id,@staff-number,@unit,a,late?working-days=2,"
    "rate.numerator,rate.denominator,z\n"
    "1,person,\"张, 三 \",东区,,,1001,0007,\"经\"\"发\"\"局\",,2.5,1,3,\n"
    "G,grid,\"G \",,4,,,,,-1,,0,0,\n";
  g_autoptr (GewuMeasures) measures = gewu_measures_new ();
  g_autoptr (GewuMeasures) read = NULL;
  g_autoptr (GewuMeasures) copy = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autofree char *copied = NULL;

  /* Declared in another order than the text has them. */
  gewu_measures_declare (measures, "z");
  gewu_measures_add_subject (measures, GEWU_NOUN_PERSON, "1", 1001, "张, 三 ", "东区");
  gewu_measures_add_subject (measures, GEWU_NOUN_GRID, "G", 0, "G ", "");
  gewu_measures_set_attribute (measures, 0, "unit", "经\"发\"局");
  gewu_measures_set_attribute (measures, 0, "staff-number", "0007");
  gewu_measures_set_attribute (measures, 1, "level", "4");
  gewu_measures_set_attribute (measures, 1, "unit", "");
  gewu_measures_set (measures, 0, "rate", gewu_value_from_ratio (gewu_ratio (1, 3)));
  gewu_measures_set (measures, 1, "rate", gewu_value_from_ratio (gewu_ratio (0, 0)));
  gewu_measures_set (measures, 0, "late?working-days=2",
                     gewu_value_from_number (gewu_decimal_from_units (2500000)));
  gewu_measures_set (measures, 1, "a", gewu_value_from_number (gewu_decimal_from_int (-1)));

  text = gewu_measures_to_csv (measures);
  g_assert_cmpstr (text, ==, written);
  read = load_measures (text);
  again = gewu_measures_to_csv (read);
  g_assert_cmpstr (again, ==, written);
  copy = gewu_measures_copy (measures);
  copied = gewu_measures_to_csv (copy);
  g_assert_cmpstr (copied, ==, written);
}

static void
test_table_refused (void)
{
  static const struct
  {
    const char *csv;
    const char *message;
  } cases[] = {
    { "subject,kind,level\nA,grid,5\n", "line 2, column level: not one of 1, 2, 3, 4" },
    { "subject,kind,id\nA,grid,x\n", "line 2, column id: not a whole number" },
    { "subject,kind,r.denominator\nA,grid,1\n", "line 1, column r.numerator: missing" },
    { "subject,kind,r.numerator,r.denominator,r\nA,grid,1,1,1\n", "line 1, column r: used twice" },
    { "subject,kind,late\nA,grid,1\nB,grid,x\n", "line 3, column late: not a number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].csv);
      g_assert_null (gewu_measures_new_from_csv (cases[i].csv, &error));
      g_assert_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

#define PEOPLE "subject,kind,mark,late\nA,person,90,3\nB,person,80,\n"
#define HEAD "subject,kind,board,item,numerator,denominator,points,date,reason\n"

static void
test_corrections_come_back (void)
{
  const char *csv = HEAD "A,person,b,late,-1,,,2023-07-10,\"系统故障，\"\"异议成立\"\"\"\n"
                    "B,person,b,rate,,2,,,\n"
                    "A,person,b,adjustment,,,-0.5,2023-07-20,上季度补录\n";
  g_autoptr (GewuMeasures) measures = load_measures (PEOPLE);
  g_autoptr (GewuMeasures) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  g_autofree char *copied = NULL;
  const GewuCorrection *first;

  g_assert_true (gewu_measures_read_corrections (measures, csv, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (gewu_measures_get_n_corrections (measures), ==, 3);
  first = gewu_measures_get_correction (measures, 0);
  g_assert_cmpuint (first->subject, ==, 0);
  g_assert_true (first->has_numerator && !first->has_denominator && !first->has_points);
  g_assert_cmpint (first->day, ==, gewu_day_new (2023, 7, 10));
  g_assert_cmpstr (first->text, ==, "系统故障，\"异议成立\"");

  written = gewu_measures_corrections_to_csv (measures);
  g_assert_cmpstr (written, ==, csv);
  copy = gewu_measures_copy (measures);
  copied = gewu_measures_corrections_to_csv (copy);
  g_assert_cmpstr (copied, ==, csv);
}

static void
test_corrections_refused (void)
{
  static const struct
  {
    const char *csv;
    const char *message;
  } cases[] = {
    { "", "line 1: empty" },
    { "subject,kind,board\n", "line 1, column item: missing" },
    { "subject,kind,board,item,x\n", "line 1, column x: unknown column" },
    { HEAD "X,person,b,late,1,,,,\n", "line 2, column subject: no such subject" },
    { HEAD "A,person,,late,1,,,,\n", "line 2, column board: empty" },
    { HEAD "A,person,b,,1,,,,\n", "line 2, column item: empty" },
    { HEAD "A,person,b,late,x,,,,\n", "line 2, column numerator: not a number" },
    { HEAD "A,person,b,late,,x,,,\n", "line 2, column denominator: not a number" },
    { HEAD "A,person,b,late,,,x,,\n", "line 2, column points: not a number" },
    { HEAD "A,person,b,late,1,,,7月,\n", "line 2, column date: not a date" },
    { HEAD "A,person,b,late,,,,,\n", "line 2, column points: empty" },
    { HEAD "A,person,b,adjustment,,,,,\n", "line 2, column points: empty" },
    { HEAD "A,person,b,adjustment,1,,1,,\n", "line 2, column numerator: not for an adjustment" },
    { HEAD "A,person,b,adjustment,,1,1,,\n", "line 2, column denominator: not for an adjustment" },
    { HEAD "A,person,b,late,\"1,,,,\n", "line 2: quotes out of place" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GewuMeasures) measures = load_measures (PEOPLE);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].csv);
      g_assert_false (gewu_measures_read_corrections (measures, cases[i].csv, &error));
      g_assert_error (error, GEWU_ERROR, GEWU_ERROR_MEASURES);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess/tables/columns-beside-measures", test_columns_beside_measures);
  g_test_add_func ("/assess/tables/a-written-table-comes-back", test_written_table);
  g_test_add_func ("/assess/tables/refused", test_table_refused);
  g_test_add_func ("/assess/tables/corrections-come-back", test_corrections_come_back);
  g_test_add_func ("/assess/tables/corrections-refused", test_corrections_refused);

  return g_test_run ();
}
