/* A day and, where it is known, the time of the day.
 *
 * Office papers mostly give days; clocks of hours need more. China's civil time, whatever TZ says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"

G_BEGIN_DECLS

#define GEWU_WHEN_NO_MINUTE (-1)

typedef struct
{
  GewuDay day;      /* GEWU_DAY_UNKNOWN: not known at all */
  int     minute;   /* 0 … 1439 of that day; GEWU_WHEN_NO_MINUTE: only the day is known */
} GewuWhen;

#define GEWU_WHEN_UNKNOWN ((GewuWhen) { GEWU_DAY_UNKNOWN, GEWU_WHEN_NO_MINUTE })

/* "2023-05-04", "2023-05-04 14:20" or "2023-05-04T14:20"; FALSE for anything else, NULL too. */
gboolean gewu_when_parse     (const char *text,
                              GewuWhen   *when);
/* A day and its "HH:MM", which may be NULL. */
GewuWhen gewu_when_new       (GewuDay     day,
                              const char *time);
/* "2023-05-04 14:20", without the time where it is not known (transfer full); NULL when nothing
 * is. */
char    *gewu_when_to_string (GewuWhen    when);
/* "14:20" (transfer full); NULL without a time. */
char    *gewu_when_dup_time  (GewuWhen    when);
GewuWhen gewu_when_now       (void);
/* TRUE when a is certainly before b: an unknown time is before and after nothing of its day. */
gboolean gewu_when_is_before (GewuWhen    a,
                              GewuWhen    b);

G_END_DECLS
