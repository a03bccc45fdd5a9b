/* Exact decimal numbers in millionths.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-decimal.h"

#include <string.h>

/* The product of two counts of millionths needs at most 126 bits. */
typedef __int128 Wide;

static const gint64 powers_of_ten[] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };

/* G_MININT64 is left out so that every value has a negative. */
static gboolean
store_wide (Wide         millionths,
            GewuDecimal *result)
{
  if (millionths > G_MAXINT64 || millionths < -G_MAXINT64)
    return FALSE;

  result->millionths = (gint64) millionths;
  return TRUE;
}

/* Half away from zero; denominator > 0. */
static Wide
divide_rounded (Wide numerator,
                Wide denominator)
{
  Wide quotient = numerator / denominator;
  Wide remainder = numerator % denominator;

  if (remainder < 0 && -remainder >= denominator + remainder)
    return quotient - 1;
  if (remainder > 0 && remainder >= denominator - remainder)
    return quotient + 1;

  return quotient;
}

static Wide
divide_floored (Wide numerator,
                Wide denominator)
{
  return numerator / denominator - (numerator % denominator < 0 ? 1 : 0);
}

GewuDecimal
gewu_decimal_from_int (gint64 value)
{
  const gint64 limit = G_MAXINT64 / GEWU_DECIMAL_ONE;

  g_return_val_if_fail (value >= -limit && value <= limit, GEWU_DECIMAL_ZERO);

  return (GewuDecimal) { value * GEWU_DECIMAL_ONE };
}

GewuDecimal
gewu_decimal_from_units (gint64 millionths)
{
  g_return_val_if_fail (millionths != G_MININT64, GEWU_DECIMAL_ZERO);

  return (GewuDecimal) { millionths };
}

/* Reads digits into *number as long as it is below the range's end; FALSE when beyond. */
static gboolean
append_digit (Wide *number,
              char  digit)
{
  *number = *number * 10 + (digit - '0');
  return *number <= G_MAXINT64;
}

gboolean
gewu_decimal_parse (const char  *text,
                    GewuDecimal *value)
{
  Wide number = 0;
  gboolean negative;
  int places = 0;

  g_return_val_if_fail (value != NULL, FALSE);

  if (text == NULL)
    return FALSE;

  negative = *text == '-';
  if (negative)
    text++;

  if (!g_ascii_isdigit (*text))
    return FALSE;
  for (; g_ascii_isdigit (*text); text++)
    if (!append_digit (&number, *text))
      return FALSE;

  if (*text == '.')
    {
      text++;
      if (!g_ascii_isdigit (*text))
        return FALSE;
      for (; g_ascii_isdigit (*text) && places < GEWU_DECIMAL_PLACES; text++, places++)
        if (!append_digit (&number, *text))
          return FALSE;
      text += strspn (text, "0");
    }
  if (*text != '\0')
    return FALSE;

  number *= powers_of_ten[GEWU_DECIMAL_PLACES - places];
  return store_wide (negative ? -number : number, value);
}

gboolean
gewu_decimal_add (GewuDecimal  a,
                  GewuDecimal  b,
                  GewuDecimal *result)
{
  return store_wide ((Wide) a.millionths + b.millionths, result);
}

gboolean
gewu_decimal_subtract (GewuDecimal  a,
                       GewuDecimal  b,
                       GewuDecimal *result)
{
  return store_wide ((Wide) a.millionths - b.millionths, result);
}

gboolean
gewu_decimal_multiply (GewuDecimal  a,
                       GewuDecimal  b,
                       GewuDecimal *result)
{
  return store_wide (divide_rounded ((Wide) a.millionths * b.millionths, GEWU_DECIMAL_ONE),
                     result);
}

GewuDecimal
gewu_decimal_negate (GewuDecimal value)
{
  return (GewuDecimal) { -value.millionths };
}

int
gewu_decimal_compare (GewuDecimal a,
                      GewuDecimal b)
{
  return (a.millionths > b.millionths) - (a.millionths < b.millionths);
}

gboolean
gewu_decimal_round (GewuDecimal  value,
                    int          places,
                    GewuDecimal *result)
{
  gint64 step;

  g_return_val_if_fail (places >= 0 && places <= GEWU_DECIMAL_PLACES, FALSE);

  step = powers_of_ten[GEWU_DECIMAL_PLACES - places];
  return store_wide (divide_rounded (value.millionths, step) * step, result);
}

gboolean
gewu_decimal_floor (GewuDecimal  value,
                    GewuDecimal *result)
{
  return store_wide (divide_floored (value.millionths, GEWU_DECIMAL_ONE) * GEWU_DECIMAL_ONE,
                     result);
}

gboolean
gewu_decimal_ceil (GewuDecimal  value,
                   GewuDecimal *result)
{
  return store_wide (-divide_floored (-(Wide) value.millionths, GEWU_DECIMAL_ONE)
                     * GEWU_DECIMAL_ONE,
                     result);
}

char *
gewu_decimal_to_string (GewuDecimal value,
                        int         min_places)
{
  guint64 magnitude = value.millionths < 0 ? -(guint64) value.millionths
                                           : (guint64) value.millionths;
  const char *sign = value.millionths < 0 ? "-" : "";
  char decimals[GEWU_DECIMAL_PLACES + 1];
  int places = GEWU_DECIMAL_PLACES;

  g_return_val_if_fail (min_places >= 0 && min_places <= GEWU_DECIMAL_PLACES, NULL);

  g_snprintf (decimals, sizeof decimals, "%06" G_GUINT64_FORMAT, magnitude % GEWU_DECIMAL_ONE);
  while (places > min_places && decimals[places - 1] == '0')
    places--;
  decimals[places] = '\0';

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%s%s",
                          sign, magnitude / GEWU_DECIMAL_ONE, places > 0 ? "." : "", decimals);
}

double
gewu_decimal_to_double (GewuDecimal value)
{
  return value.millionths / (double) GEWU_DECIMAL_ONE;
}

GewuRatio
gewu_ratio (gint64 numerator,
            gint64 denominator)
{
  return (GewuRatio) {
    .numerator = gewu_decimal_from_int (numerator),
    .denominator = gewu_decimal_from_int (denominator),
  };
}

gboolean
gewu_ratio_has_value (GewuRatio ratio)
{
  return ratio.denominator.millionths != 0;
}

/* The same quotient with a denominator above zero. */
static GewuRatio
normalize_sign (GewuRatio ratio)
{
  if (ratio.denominator.millionths > 0)
    return ratio;

  return (GewuRatio) {
    .numerator = gewu_decimal_negate (ratio.numerator),
    .denominator = gewu_decimal_negate (ratio.denominator),
  };
}

gboolean
gewu_ratio_of (GewuRatio    ratio,
               GewuDecimal  factor,
               GewuDecimal *result)
{
  if (!gewu_ratio_has_value (ratio))
    return FALSE;

  ratio = normalize_sign (ratio);
  return store_wide (divide_rounded ((Wide) factor.millionths * ratio.numerator.millionths,
                                     ratio.denominator.millionths),
                     result);
}

int
gewu_ratio_compare (GewuRatio a,
                    GewuRatio b)
{
  Wide left, right;

  g_return_val_if_fail (gewu_ratio_has_value (a) && gewu_ratio_has_value (b), 0);

  a = normalize_sign (a);
  b = normalize_sign (b);
  left = (Wide) a.numerator.millionths * b.denominator.millionths;
  right = (Wide) b.numerator.millionths * a.denominator.millionths;

  return (left > right) - (left < right);
}
