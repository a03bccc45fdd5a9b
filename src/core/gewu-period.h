/* Assessment periods: a month, a quarter, a half-year, a year, or any from–to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_PERIOD_MONTH,
  GEWU_PERIOD_QUARTER,
  GEWU_PERIOD_HALF,
  GEWU_PERIOD_YEAR,
  GEWU_PERIOD_RANGE,
} GewuPeriodKind;

/* first and last day are both inside; passed by value. */
typedef struct
{
  GewuPeriodKind kind;
  GewuDay        first;
  GewuDay        last;
} GewuPeriod;

/* "2023-05", "2023Q2", "2023H1", "2023", "2023-05-04..2023-07-20".
 * Returns FALSE with GEWU_ERROR_PERIOD for anything else. */
gboolean   gewu_period_parse     (const char  *text,
                                  GewuPeriod  *period,
                                  GError     **error);
/* The same notation back (transfer full). */
char      *gewu_period_to_string (GewuPeriod   period);
/* "2023年第二季度", the words of an office document (transfer full). */
char      *gewu_period_to_title  (GewuPeriod   period);
/* The period of the same kind before / after; a range moves by its own length. */
GewuPeriod gewu_period_previous  (GewuPeriod   period);
GewuPeriod gewu_period_next      (GewuPeriod   period);
/* The period of a kind that a day lies in; kind is not RANGE. */
GewuPeriod gewu_period_of_day    (GewuPeriodKind kind,
                                  GewuDay      day);
gboolean   gewu_period_contains  (GewuPeriod   period,
                                  GewuDay      day);

G_END_DECLS
