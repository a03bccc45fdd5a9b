/* Decimal arithmetic, against cases worked out elsewhere and against its own laws.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-decimal.h"

#include <stdlib.h>

static GewuDecimal
decimal (const char *text)
{
  GewuDecimal value;

  g_assert_true (gewu_decimal_parse (text, &value));
  return value;
}

static void
assert_text (GewuDecimal  value,
             int          min_places,
             const char  *expected)
{
  g_autofree char *text = gewu_decimal_to_string (value, min_places);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_parse_accepts (void)
{
  g_assert_cmpint (decimal ("0").millionths, ==, 0);
  g_assert_cmpint (decimal ("-0").millionths, ==, 0);
  g_assert_cmpint (decimal ("-12.345").millionths, ==, -12345000);
  g_assert_cmpint (decimal ("0.000001").millionths, ==, 1);
  g_assert_cmpint (decimal ("007.5").millionths, ==, 7500000);
  g_assert_cmpint (decimal ("1.50000000000000000000").millionths, ==, 1500000);
  g_assert_cmpint (decimal ("9223372036854.775807").millionths, ==, G_MAXINT64);
  g_assert_cmpint (decimal ("-9223372036854.775807").millionths, ==, -G_MAXINT64);
}

static void
test_parse_refuses (void)
{
  static const char *const texts[] = {
    "", "-", "+1", ".5", "5.", "1..2", "1.2.3", "1,200", "1e3", " 1", "1 ", "--1", "１２", "0x10",
    "约5", "1.0000001", "9223372036854.775808", "-9223372036854.775808", "9223372036855",
    "99999999999999999999999999999999999999999999", "nan", "inf",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GewuDecimal value = { 42 };

      if (gewu_decimal_parse (texts[i], &value))
        g_error ("“%s” was taken for a number", texts[i]);
      g_assert_cmpint (value.millionths, ==, 42);
    }
  g_assert_false (gewu_decimal_parse (NULL, &(GewuDecimal) { 0 }));
}

static void
test_text (void)
{
  assert_text (decimal ("96"), 0, "96");
  assert_text (decimal ("96.5"), 2, "96.50");
  assert_text (decimal ("96.505"), 2, "96.505");
  assert_text (decimal ("-0.05"), 0, "-0.05");
  assert_text (decimal ("0"), 6, "0.000000");
  assert_text (decimal ("-9223372036854.775807"), 0, "-9223372036854.775807");
  g_assert_cmpfloat (gewu_decimal_to_double (decimal ("-88.125")), ==, -88.125);
}

static void
test_text_returns (void)
{
  for (int i = 0; i < 20000; i++)
    {
      gint64 units = (gint64) (((guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ())
                               >> (1 + g_test_rand_int_range (0, 63)));
      GewuDecimal value = gewu_decimal_from_units (i % 2 == 0 ? units : -units);
      g_autofree char *text = gewu_decimal_to_string (value, i % 7);

      g_assert_cmpint (decimal (text).millionths, ==, value.millionths);
    }
}

/* By hand: 四舍五入 looks at the digits only, on both sides of zero. */
static void
test_round_half_away (void)
{
  static const struct { const char *value; int places; const char *expected; } cases[] = {
    { "0.5", 0, "1" }, { "-0.5", 0, "-1" }, { "1.5", 0, "2" }, { "2.5", 0, "3" },
    { "0.499999", 0, "0" }, { "-0.499999", 0, "0" }, { "90.505", 2, "90.51" },
    { "88.645", 2, "88.65" }, { "-88.645", 2, "-88.65" }, { "1.005", 2, "1.01" },
    { "99.995", 2, "100" }, { "0.000001", 6, "0.000001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GewuDecimal result;

      g_assert_true (gewu_decimal_round (decimal (cases[i].value), cases[i].places, &result));
      assert_text (result, 0, cases[i].expected);
    }
}

static void
test_refuses_overflow (void)
{
  const GewuDecimal most = gewu_decimal_from_units (G_MAXINT64);
  const GewuDecimal least = gewu_decimal_negate (most);
  const GewuDecimal bit = gewu_decimal_from_units (1);
  const GewuDecimal two = gewu_decimal_from_int (2);
  GewuDecimal result = { 7 };

  g_assert_false (gewu_decimal_add (most, bit, &result));
  g_assert_false (gewu_decimal_subtract (least, bit, &result));
  g_assert_false (gewu_decimal_multiply (most, two, &result));
  g_assert_false (gewu_decimal_multiply (least, least, &result));
  g_assert_false (gewu_decimal_round (most, 0, &result));
  g_assert_false (gewu_decimal_ceil (most, &result));
  g_assert_false (gewu_decimal_floor (least, &result));
  g_assert_false (gewu_ratio_of (gewu_ratio (3, 2), most, &result));
  g_assert_cmpint (result.millionths, ==, 7);

  g_assert_true (gewu_decimal_add (most, least, &result));
  g_assert_cmpint (result.millionths, ==, 0);
  g_assert_true (gewu_decimal_multiply (most, gewu_decimal_from_int (-1), &result));
  g_assert_cmpint (result.millionths, ==, -G_MAXINT64);
}

/* 31 of 35 is 88.571428… %, worked by hand; a third and two thirds have no end. */
static void
test_ratio_rounds_once (void)
{
  const GewuDecimal hundred = gewu_decimal_from_int (100);
  GewuDecimal result;

  g_assert_true (gewu_ratio_of (gewu_ratio (1, 3), hundred, &result));
  assert_text (result, 0, "33.333333");
  g_assert_true (gewu_ratio_of (gewu_ratio (2, 3), hundred, &result));
  assert_text (result, 0, "66.666667");
  g_assert_true (gewu_ratio_of (gewu_ratio (31, 35), hundred, &result));
  assert_text (result, 0, "88.571429");
  g_assert_true (gewu_ratio_of (gewu_ratio (-1, 8), gewu_decimal_from_units (4), &result));
  g_assert_cmpint (result.millionths, ==, -1);

  g_assert_false (gewu_ratio_has_value (gewu_ratio (5, 0)));
  g_assert_false (gewu_ratio_of (gewu_ratio (5, 0), hundred, &result));
}

static void
test_ratio_compares_exactly (void)
{
  /* Neighbours that differ in the twelfth decimal: equal when rounded to six. */
  GewuRatio a = gewu_ratio (999999, 1000000);
  GewuRatio b = gewu_ratio (999999000001, 1000000000000);

  g_assert_cmpint (gewu_ratio_compare (gewu_ratio (1, 3), gewu_ratio (333333, 1000000)), >, 0);
  g_assert_cmpint (gewu_ratio_compare (gewu_ratio (2, 6), gewu_ratio (1, 3)), ==, 0);
  g_assert_cmpint (gewu_ratio_compare (gewu_ratio (-1, 3), gewu_ratio (1, -3)), ==, 0);
  g_assert_cmpint (gewu_ratio_compare (gewu_ratio (1, -3), gewu_ratio (0, 5)), <, 0);
  g_assert_cmpint (gewu_ratio_compare (gewu_ratio (1, 2), gewu_ratio (1, -3)), >, 0);
  g_assert_cmpint (gewu_ratio_compare (a, b), <, 0);
  g_assert_cmpint (gewu_ratio_compare (b, a), >, 0);
}

static GewuRatio
read_ratio (const char *text)
{
  char *end;
  gint64 numerator = g_ascii_strtoll (text, &end, 10);

  return gewu_ratio (numerator, g_ascii_strtoll (end + 1, NULL, 10));
}

static gboolean
run_case (char        **words,
          GewuDecimal  *result)
{
  const char *operation = words[0];

  if (g_str_equal (operation, "ratio"))
    return gewu_ratio_of (read_ratio (words[1]), decimal (words[2]), result);
  if (g_str_equal (operation, "add"))
    return gewu_decimal_add (decimal (words[1]), decimal (words[2]), result);
  if (g_str_equal (operation, "subtract"))
    return gewu_decimal_subtract (decimal (words[1]), decimal (words[2]), result);
  if (g_str_equal (operation, "multiply"))
    return gewu_decimal_multiply (decimal (words[1]), decimal (words[2]), result);
  if (g_str_equal (operation, "round"))
    return gewu_decimal_round (decimal (words[1]), atoi (words[2]), result);
  if (g_str_equal (operation, "floor"))
    return gewu_decimal_floor (decimal (words[1]), result);
  if (g_str_equal (operation, "ceil"))
    return gewu_decimal_ceil (decimal (words[1]), result);

  g_assert_cmpstr (operation, ==, "compare");
  *result = gewu_decimal_from_int (gewu_decimal_compare (decimal (words[1]), decimal (words[2])));
  return TRUE;
}

static void
test_cases (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("GEWU_TEST_FIXTURES"), "decimal", "cases.txt",
                                            NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;
  guint n_cases = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (text, "\n", 0);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (lines[i], " ", 0);
      g_autofree char *found = NULL;
      GewuDecimal result;

      if (g_strv_length (words) != 4 || *lines[i] == '#')
        continue;

      found = run_case (words, &result) ? gewu_decimal_to_string (result, 0) : g_strdup ("none");
      if (!g_str_equal (found, words[3]))
        g_error ("%s: found %s", lines[i], found);
      n_cases++;
    }
  g_assert_cmpuint (n_cases, ==, 5600);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decimal/parse/accepts-plain-numbers", test_parse_accepts);
  g_test_add_func ("/decimal/parse/refuses-everything-else", test_parse_refuses);
  g_test_add_func ("/decimal/text/is-shortest-with-least-places", test_text);
  g_test_add_func ("/decimal/text/reads-back-the-same", test_text_returns);
  g_test_add_func ("/decimal/round/half-away-from-zero", test_round_half_away);
  g_test_add_func ("/decimal/refuses-overflow", test_refuses_overflow);
  g_test_add_func ("/decimal/ratio/rounds-once", test_ratio_rounds_once);
  g_test_add_func ("/decimal/ratio/compares-exactly", test_ratio_compares_exactly);
  g_test_add_func ("/decimal/cases-worked-elsewhere", test_cases);

  return g_test_run ();
}
