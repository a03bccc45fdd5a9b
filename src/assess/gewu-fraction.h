/* Exact fractions with 128-bit parts: what a rule computes before its line is rounded.
 *
 * Rates and percentages do not fit into decimals (1/3), and rounding twice would move a score.
 * A result that does not fit becomes GEWU_FRACTION_OVERFLOW, and so does everything computed from
 * it: only gewu_fraction_to_decimal() has to be asked. Private to src/assess.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-rounding.h"

G_BEGIN_DECLS

/* denominator > 0, or 0 for an overflow; not necessarily in lowest terms. Passed by value. */
typedef struct
{
  __int128 numerator;
  __int128 denominator;
} GewuFraction;

#define GEWU_FRACTION_ZERO ((GewuFraction) { 0, 1 })
#define GEWU_FRACTION_OVERFLOW ((GewuFraction) { 0, 0 })

GewuFraction gewu_fraction_from_int     (gint64        value);
GewuFraction gewu_fraction_from_decimal (GewuDecimal   value);
/* The denominator must be greater than 0. */
GewuFraction gewu_fraction_from_ratio   (GewuRatio     ratio);

GewuFraction gewu_fraction_add          (GewuFraction  a,
                                         GewuFraction  b);
GewuFraction gewu_fraction_subtract     (GewuFraction  a,
                                         GewuFraction  b);
GewuFraction gewu_fraction_multiply     (GewuFraction  a,
                                         GewuFraction  b);
/* value, or 0 where that is greater. */
GewuFraction gewu_fraction_at_least_0   (GewuFraction  value);
/* To whole numbers, towards minus / plus infinity. */
GewuFraction gewu_fraction_floor        (GewuFraction  value);
GewuFraction gewu_fraction_ceil         (GewuFraction  value);
/* value ÷ divisor; dividing by 0 overflows. */
GewuFraction gewu_fraction_divide       (GewuFraction  value,
                                         GewuFraction  divisor);
/* To places (0–6) decimals, as a fraction again. */
GewuFraction gewu_fraction_round        (GewuFraction  value,
                                         int           places,
                                         GewuRounding  rounding);

/* FALSE for an overflow. */
gboolean     gewu_fraction_fits         (GewuFraction  value);
/* -1, 0 or 1; 0 for an overflow. */
int          gewu_fraction_sign         (GewuFraction  value);
/* Rounded half away from zero, or by rounding; FALSE, leaving *result alone, when it does not
 * fit. */
gboolean     gewu_fraction_to_decimal   (GewuFraction  value,
                                         int           places,
                                         GewuDecimal  *result) G_GNUC_WARN_UNUSED_RESULT;
gboolean     gewu_fraction_to_decimal_by (GewuFraction  value,
                                         int           places,
                                         GewuRounding  rounding,
                                         GewuDecimal  *result) G_GNUC_WARN_UNUSED_RESULT;
/* Exactly: over one where that can be, else in lowest terms. FALSE, leaving *ratio alone, when it
 * does not fit. */
gboolean     gewu_fraction_to_ratio     (GewuFraction  value,
                                         GewuRatio    *ratio) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
