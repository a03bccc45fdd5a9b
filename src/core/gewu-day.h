/* Civil dates as a day count, and instants.
 *
 * A GewuDay is the number GDate calls the Julian day (1 = 0001-01-01); 0 means "not known".
 * Civil dates are those of China (+08:00) whatever the process's TZ.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gint32 GewuDay;

#define GEWU_DAY_UNKNOWN 0
#define GEWU_DAY_FIRST 693596 /* 1900-01-01 */
#define GEWU_DAY_LAST 803168  /* 2199-12-31 */

/* GEWU_DAY_UNKNOWN when the three do not make a date in years 1900–2199. */
GewuDay gewu_day_new       (int         year,
                            int         month,
                            int         day);
/* TRUE for a day of those years; FALSE for GEWU_DAY_UNKNOWN. */
gboolean gewu_day_is_valid (GewuDay     day);
/* Strict ISO "2023-05-04"; GEWU_DAY_UNKNOWN otherwise (also for NULL). */
GewuDay gewu_day_parse     (const char *iso);
/* ISO text (transfer full); NULL for GEWU_DAY_UNKNOWN. */
char   *gewu_day_to_string (GewuDay     day);
int     gewu_day_year      (GewuDay     day);
int     gewu_day_month     (GewuDay     day);
int     gewu_day_of_month  (GewuDay     day);
/* 1 = Monday … 7 = Sunday. */
int     gewu_day_weekday   (GewuDay     day);
int     gewu_days_in_month (int         year,
                            int         month);
/* The civil date in China of an instant in UTC milliseconds (GEWU_DAY_UNKNOWN outside those years),
 * and its "HH:MM" (transfer full). */
GewuDay gewu_day_of_instant  (gint64    utc_ms);
char   *gewu_time_of_instant (gint64    utc_ms);
/* Now, in UTC milliseconds. */
gint64  gewu_now             (void);

G_END_DECLS
