/* Exact fractions with 128-bit parts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-fraction.h"

/* Used only when a result does not fit: reducing costs far more than multiplying. */
static GewuFraction
reduce (GewuFraction value)
{
  __int128 a = value.numerator < 0 ? -value.numerator : value.numerator;
  __int128 b = value.denominator;

  while (b != 0)
    {
      __int128 remainder = a % b;

      a = b;
      b = remainder;
    }

  return (GewuFraction) { value.numerator / a, value.denominator / a };
}

/* The smallest number has no positive twin; keeping it out makes every negation safe. */
static GewuFraction
check (gboolean     overflows,
       GewuFraction value)
{
  __int128 negated;

  overflows |= __builtin_sub_overflow ((__int128) 0, value.numerator, &negated);

  return overflows ? GEWU_FRACTION_OVERFLOW : value;
}

static GewuFraction
add_unreduced (GewuFraction a,
               GewuFraction b)
{
  gboolean overflows = FALSE;
  GewuFraction sum;

  if (a.denominator == b.denominator)
    sum.denominator = a.denominator;
  else
    {
      overflows |= __builtin_mul_overflow (a.denominator, b.denominator, &sum.denominator);
      overflows |= __builtin_mul_overflow (a.numerator, b.denominator, &a.numerator);
      overflows |= __builtin_mul_overflow (b.numerator, a.denominator, &b.numerator);
    }
  overflows |= __builtin_add_overflow (a.numerator, b.numerator, &sum.numerator);

  return check (overflows, sum);
}

static GewuFraction
multiply_unreduced (GewuFraction a,
                    GewuFraction b)
{
  gboolean overflows = FALSE;
  GewuFraction product;

  overflows |= __builtin_mul_overflow (a.numerator, b.numerator, &product.numerator);
  overflows |= __builtin_mul_overflow (a.denominator, b.denominator, &product.denominator);

  return check (overflows, product);
}

static GewuFraction
combine (GewuFraction a,
         GewuFraction b,
         GewuFraction (*unreduced) (GewuFraction a,
                                    GewuFraction b))
{
  GewuFraction result;

  if (!gewu_fraction_fits (a) || !gewu_fraction_fits (b))
    return GEWU_FRACTION_OVERFLOW;

  result = unreduced (a, b);
  return gewu_fraction_fits (result) ? result : unreduced (reduce (a), reduce (b));
}

GewuFraction
gewu_fraction_from_int (gint64 value)
{
  return (GewuFraction) { value, 1 };
}

GewuFraction
gewu_fraction_from_decimal (GewuDecimal value)
{
  return (GewuFraction) { value.millionths, GEWU_DECIMAL_ONE };
}

GewuFraction
gewu_fraction_from_ratio (GewuRatio ratio)
{
  g_assert (ratio.denominator.millionths > 0);

  return (GewuFraction) { ratio.numerator.millionths, ratio.denominator.millionths };
}

GewuFraction
gewu_fraction_add (GewuFraction a,
                   GewuFraction b)
{
  return combine (a, b, add_unreduced);
}

GewuFraction
gewu_fraction_subtract (GewuFraction a,
                        GewuFraction b)
{
  return gewu_fraction_add (a, (GewuFraction) { -b.numerator, b.denominator });
}

GewuFraction
gewu_fraction_multiply (GewuFraction a,
                        GewuFraction b)
{
  return combine (a, b, multiply_unreduced);
}

GewuFraction
gewu_fraction_divide (GewuFraction value,
                      GewuFraction divisor)
{
  int sign = gewu_fraction_sign (divisor);

  /* An overflow, which has no sign, stays one. */
  return gewu_fraction_multiply (value, (GewuFraction) { sign * divisor.denominator,
                                                         sign * divisor.numerator });
}

GewuFraction
gewu_fraction_at_least_0 (GewuFraction value)
{
  return gewu_fraction_sign (value) < 0 ? GEWU_FRACTION_ZERO : value;
}

GewuFraction
gewu_fraction_floor (GewuFraction value)
{
  __int128 whole;

  if (!gewu_fraction_fits (value))
    return value;

  /* C's division goes towards zero */
  whole = value.numerator / value.denominator;
  if (value.numerator % value.denominator < 0)
    whole--;

  return (GewuFraction) { whole, 1 };
}

GewuFraction
gewu_fraction_ceil (GewuFraction value)
{
  GewuFraction down = gewu_fraction_floor ((GewuFraction) { -value.numerator, value.denominator });

  return (GewuFraction) { -down.numerator, down.denominator };
}

/* Whether what a division left over takes the quotient one further away from zero. */
static gboolean
goes_away (GewuRounding rounding,
           gboolean     is_odd,
           __int128     remainder,
           __int128     denominator)
{
  __int128 rest = denominator - remainder;

  switch (rounding)
    {
    case GEWU_ROUNDING_DOWN:
      return FALSE;

    case GEWU_ROUNDING_UP:
      return remainder > 0;

    case GEWU_ROUNDING_HALF_EVEN:
      return remainder > rest || (remainder == rest && is_odd);

    case GEWU_ROUNDING_HALF_UP:
    default:
      return remainder >= rest;
    }
}

GewuFraction
gewu_fraction_round (GewuFraction value,
                     int          places,
                     GewuRounding rounding)
{
  int sign = gewu_fraction_sign (value);
  GewuFraction scaled;
  __int128 whole;
  gint64 scale = 1;

  g_assert (places >= 0 && places <= GEWU_DECIMAL_PLACES);

  for (int i = 0; i < places; i++)
    scale *= 10;

  scaled = gewu_fraction_multiply (value, gewu_fraction_from_int (sign * scale));
  if (!gewu_fraction_fits (scaled))
    return GEWU_FRACTION_OVERFLOW;

  whole = scaled.numerator / scaled.denominator;
  if (goes_away (rounding, whole % 2 != 0, scaled.numerator % scaled.denominator,
                 scaled.denominator))
    whole++;

  return (GewuFraction) { sign * whole, scale };
}

gboolean
gewu_fraction_fits (GewuFraction value)
{
  return value.denominator != 0;
}

int
gewu_fraction_sign (GewuFraction value)
{
  return (value.numerator > 0) - (value.numerator < 0);
}

gboolean
gewu_fraction_to_decimal (GewuFraction  value,
                          int           places,
                          GewuDecimal  *result)
{
  return gewu_fraction_to_decimal_by (value, places, GEWU_ROUNDING_HALF_UP, result);
}

gboolean
gewu_fraction_to_decimal_by (GewuFraction  value,
                             int           places,
                             GewuRounding  rounding,
                             GewuDecimal  *result)
{
  GewuFraction millionths = gewu_fraction_multiply (gewu_fraction_round (value, places, rounding),
                                                    gewu_fraction_from_int (GEWU_DECIMAL_ONE));

  if (!gewu_fraction_fits (millionths))
    return FALSE;

  /* The division leaves no remainder: a rounded value has at most six decimals. */
  millionths.numerator /= millionths.denominator;
  if (millionths.numerator > G_MAXINT64 || millionths.numerator < -G_MAXINT64)
    return FALSE;

  *result = gewu_decimal_from_units ((gint64) millionths.numerator);
  return TRUE;
}

gboolean
gewu_fraction_to_ratio (GewuFraction  value,
                        GewuRatio    *ratio)
{
  if (!gewu_fraction_fits (value))
    return FALSE;

  value = reduce (value);
  if (GEWU_DECIMAL_ONE % value.denominator == 0)
    {
      GewuDecimal number;

      if (!gewu_fraction_to_decimal (value, GEWU_DECIMAL_PLACES, &number))
        return FALSE;
      *ratio = (GewuRatio) { number, { GEWU_DECIMAL_ONE } };
      return TRUE;
    }

  if (value.numerator > G_MAXINT64 || value.numerator < -G_MAXINT64 ||
      value.denominator > G_MAXINT64)
    return FALSE;

  ratio->numerator = gewu_decimal_from_units ((gint64) value.numerator);
  ratio->denominator = gewu_decimal_from_units ((gint64) value.denominator);
  return TRUE;
}
