/* Exact fractions: rounding both ways, whole units, and numbers too large to hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-fraction.h"

static GewuFraction
fraction (gint64 numerator,
          gint64 denominator)
{
  return (GewuFraction) { numerator, denominator };
}

static void
assert_rounds (gint64 numerator,
               gint64 denominator,
               int    places,
               gint64 millionths)
{
  GewuDecimal rounded;

  g_assert_true (gewu_fraction_to_decimal (fraction (numerator, denominator), places, &rounded));
  g_assert_cmpint (rounded.millionths, ==, millionths);
}

static void
test_rounds (void)
{
  assert_rounds (1, 3, 6, 333333);
  assert_rounds (2, 3, 6, 666667);
  assert_rounds (-2, 3, 6, -666667);
  assert_rounds (1, 2000000, 6, 1);
  assert_rounds (-1, 2000000, 6, -1);
  assert_rounds (499999, 1000000000000, 6, 0);
  assert_rounds (1, 8, 2, 130000);
  assert_rounds (-5, 2, 0, -3000000);
  assert_rounds (5, 2, 0, 3000000);
  assert_rounds (0, 7, 3, 0);
  /* Rounding once: 0.4999995 is 0 as a whole number, by way of 0.500000 it would be 1. */
  assert_rounds (4999995, 10000000, 0, 0);
}

static void
test_whole_units (void)
{
  static const struct
  {
    gint64 numerator, denominator, floor, ceil;
  } cases[] = {
    { 5, 2, 2, 3 }, { 4, 2, 2, 2 }, { -5, 2, -3, -2 }, { -4, 2, -2, -2 }, { 0, 3, 0, 0 },
    { 1, 1000000, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GewuFraction value = fraction (cases[i].numerator, cases[i].denominator);

      g_assert_true (gewu_fraction_floor (value).numerator == cases[i].floor);
      g_assert_true (gewu_fraction_ceil (value).numerator == cases[i].ceil);
    }
}

static void
test_reduces_before_giving_up (void)
{
  /* (3^60 / 3^59) squared overflows as it stands and is 9. */
  GewuFraction value = { 1, 1 };
  GewuDecimal nine;

  for (int i = 0; i < 59; i++)
    value = (GewuFraction) { value.numerator * 3, value.denominator * 3 };
  value.numerator *= 3;

  g_assert_true (gewu_fraction_to_decimal (gewu_fraction_multiply (value, value), 6, &nine));
  g_assert_cmpint (nine.millionths, ==, 9000000);
  g_assert_true (gewu_fraction_fits (gewu_fraction_add (value, fraction (1, 7))));
}

static void
assert_overflow (GewuFraction value)
{
  GewuDecimal decimal = { 42 };

  g_assert_false (gewu_fraction_to_decimal (value, 6, &decimal));
  g_assert_cmpint (decimal.millionths, ==, 42);
}

static void
test_overflow_stays (void)
{
  GewuFraction large = { (__int128) G_MAXINT64 * G_MAXINT64, 1 };
  GewuFraction small = { 1, large.numerator };
  GewuFraction negative = { -large.numerator * 2, 1 };
  GewuFraction edge = { (__int128) 1 << 126, 1 };
  GewuFraction overflow = gewu_fraction_multiply (large, large);

  g_assert_false (gewu_fraction_fits (overflow));
  g_assert_false (gewu_fraction_fits (gewu_fraction_multiply (small, small)));
  g_assert_false (gewu_fraction_fits (gewu_fraction_multiply (edge, fraction (-2, 1))));
  g_assert_false (gewu_fraction_fits (gewu_fraction_add (fraction (1, 3), small)));
  g_assert_false (gewu_fraction_fits (gewu_fraction_subtract (negative, large)));

  assert_overflow (overflow);
  assert_overflow (gewu_fraction_add (overflow, fraction (1, 1)));
  assert_overflow (gewu_fraction_subtract (fraction (1, 1), overflow));
  assert_overflow (gewu_fraction_multiply (GEWU_FRACTION_ZERO, overflow));
  assert_overflow (gewu_fraction_at_least_0 (overflow));
  assert_overflow (gewu_fraction_floor (overflow));
  assert_overflow (gewu_fraction_ceil (overflow));
  assert_overflow (gewu_fraction_round (overflow, 2, GEWU_ROUNDING_HALF_UP));
  g_assert_cmpint (gewu_fraction_sign (overflow), ==, 0);
}

static void
test_refuses_what_no_decimal_holds (void)
{
  assert_overflow (fraction (G_MAXINT64, 1));
  assert_overflow (fraction (-G_MAXINT64, 1));
  assert_overflow ((GewuFraction) { (__int128) G_MAXINT64 * G_MAXINT64, 1 });
  assert_overflow ((GewuFraction) { (__int128) G_MAXINT64 * 1000000000000, 1 });
}

static void
test_sign (void)
{
  g_assert_cmpint (gewu_fraction_sign (fraction (-3, 7)), ==, -1);
  g_assert_cmpint (gewu_fraction_sign (fraction (0, 7)), ==, 0);
  g_assert_cmpint (gewu_fraction_sign (gewu_fraction_from_int (9)), ==, 1);
}

static void
test_to_ratio (void)
{
  GewuRatio ratio;

  /* 5/2 is a decimal, a third is none. */
  g_assert_true (gewu_fraction_to_ratio (fraction (10, 4), &ratio));
  g_assert_cmpint (ratio.numerator.millionths, ==, 2500000);
  g_assert_cmpint (ratio.denominator.millionths, ==, 1000000);
  g_assert_true (gewu_fraction_to_ratio (fraction (-4, 6), &ratio));
  g_assert_cmpint (ratio.numerator.millionths, ==, -2);
  g_assert_cmpint (ratio.denominator.millionths, ==, 3);

  g_assert_false (gewu_fraction_to_ratio (GEWU_FRACTION_OVERFLOW, &ratio));
  g_assert_false (gewu_fraction_to_ratio (fraction (G_MAXINT64, 1), &ratio));
  g_assert_false (gewu_fraction_to_ratio ((GewuFraction) { (__int128) 1 << 70, 3 }, &ratio));
  g_assert_false (gewu_fraction_to_ratio ((GewuFraction) { -((__int128) 1 << 70), 3 }, &ratio));
  g_assert_false (gewu_fraction_to_ratio ((GewuFraction) { 3, (__int128) 1 << 70 }, &ratio));
  g_assert_cmpint (ratio.numerator.millionths, ==, -2);
}

static void
test_divides (void)
{
  GewuDecimal result;

  g_assert_true (gewu_fraction_to_decimal (gewu_fraction_divide (fraction (1, 2), fraction (-4, 3)),
                                           6, &result));
  g_assert_cmpint (result.millionths, ==, -375000);
  assert_overflow (gewu_fraction_divide (fraction (1, 2), GEWU_FRACTION_ZERO));
  assert_overflow (gewu_fraction_divide (fraction (1, 2), GEWU_FRACTION_OVERFLOW));
}

static void
test_rounding_modes (void)
{
  static const struct
  {
    gint64 numerator;
    gint64 denominator;
    gint64 rounded[4];       /* half-up, half-even, down, up; hundredths */
  } cases[] = {
    { 5, 1000, { 1, 0, 0, 1 } },
    { 15, 1000, { 2, 2, 1, 2 } },
    { -5, 1000, { -1, 0, 0, -1 } },
    { -15, 1000, { -2, -2, -1, -2 } },
    { 25001, 1000000, { 3, 3, 2, 3 } },
    { 1, 3, { 33, 33, 33, 34 } },
    { -2, 3, { -67, -67, -66, -67 } },
    { 7, 100, { 7, 7, 7, 7 } },
    { 0, 7, { 0, 0, 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint mode = 0; mode < 4; mode++)
      {
        GewuDecimal result;

        g_assert_true (gewu_fraction_to_decimal_by (fraction (cases[i].numerator,
                                                              cases[i].denominator),
                                                    2, mode, &result));
        g_assert_cmpint (result.millionths, ==, cases[i].rounded[mode] * 10000);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assess-fraction/rounds-half-away-from-zero", test_rounds);
  g_test_add_func ("/assess-fraction/whole-units", test_whole_units);
  g_test_add_func ("/assess-fraction/reduces-before-giving-up", test_reduces_before_giving_up);
  g_test_add_func ("/assess-fraction/overflow-stays", test_overflow_stays);
  g_test_add_func ("/assess-fraction/refuses-what-no-decimal-holds",
                   test_refuses_what_no_decimal_holds);
  g_test_add_func ("/assess-fraction/sign", test_sign);
  g_test_add_func ("/assess-fraction/becomes-a-ratio", test_to_ratio);
  g_test_add_func ("/assess-fraction/divides", test_divides);
  g_test_add_func ("/assess-fraction/rounding-modes", test_rounding_modes);

  return g_test_run ();
}
