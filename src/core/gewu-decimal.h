/* Exact decimal numbers: a 64-bit count of millionths, 128-bit intermediates.
 *
 * Nothing that ends in someone's pay is ever a binary floating-point number.
 * Rounding is half away from zero ("half-up", 四舍五入) everywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GEWU_DECIMAL_PLACES 6
#define GEWU_DECIMAL_ONE G_GINT64_CONSTANT (1000000)

/* |value| < 9.2 × 10^12; passed by value. */
typedef struct
{
  gint64 millionths;
} GewuDecimal;

/* An exact quotient; a denominator of 0 means "no value" (nothing to divide by). */
typedef struct
{
  GewuDecimal numerator;
  GewuDecimal denominator;
} GewuRatio;

#define GEWU_DECIMAL_ZERO ((GewuDecimal) { 0 })

/* value must be within ±9.2 × 10^12 (asserted). */
GewuDecimal gewu_decimal_from_int    (gint64       value);
GewuDecimal gewu_decimal_from_units  (gint64       millionths);

/* Reads "-12.345"; ASCII digits, one point, at most 6 significant decimals (trailing zeros beyond
 * are allowed). No exponent, no grouping. Returns FALSE and leaves *value alone when text is not
 * such a number or is out of range. */
gboolean    gewu_decimal_parse       (const char  *text,
                                      GewuDecimal *value);

/* Arithmetic returns FALSE, leaving *result alone, when the result is out of range. */
gboolean    gewu_decimal_add         (GewuDecimal  a,
                                      GewuDecimal  b,
                                      GewuDecimal *result) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gewu_decimal_subtract    (GewuDecimal  a,
                                      GewuDecimal  b,
                                      GewuDecimal *result) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gewu_decimal_multiply    (GewuDecimal  a,
                                      GewuDecimal  b,
                                      GewuDecimal *result) G_GNUC_WARN_UNUSED_RESULT;
GewuDecimal gewu_decimal_negate      (GewuDecimal  value);
int         gewu_decimal_compare     (GewuDecimal  a,
                                      GewuDecimal  b);

/* places: 0–6. Half away from zero. */
gboolean    gewu_decimal_round       (GewuDecimal  value,
                                      int          places,
                                      GewuDecimal *result) G_GNUC_WARN_UNUSED_RESULT;
/* Towards minus / plus infinity, to a whole number. */
gboolean    gewu_decimal_floor       (GewuDecimal  value,
                                      GewuDecimal *result) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gewu_decimal_ceil        (GewuDecimal  value,
                                      GewuDecimal *result) G_GNUC_WARN_UNUSED_RESULT;

/* Shortest exact text with at least min_places decimals ("96", "96.50"); (transfer full). */
char       *gewu_decimal_to_string   (GewuDecimal  value,
                                      int          min_places);
/* For charts and spreadsheet cells only, never for computing. */
double      gewu_decimal_to_double   (GewuDecimal  value);

GewuRatio   gewu_ratio               (gint64       numerator,
                                      gint64       denominator);
gboolean    gewu_ratio_has_value     (GewuRatio    ratio);
/* factor × ratio, rounded once to 10^-6; FALSE when out of range or without value. */
gboolean    gewu_ratio_of            (GewuRatio    ratio,
                                      GewuDecimal  factor,
                                      GewuDecimal *result) G_GNUC_WARN_UNUSED_RESULT;
/* Exact comparison by cross-multiplication; both must have a value. */
int         gewu_ratio_compare       (GewuRatio    a,
                                      GewuRatio    b);

G_END_DECLS
