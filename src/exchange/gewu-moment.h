/* Days and times as people write them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"

G_BEGIN_DECLS

/* "2023-5-4", "2023.5.4", "2023/5/4", "2023年5月4日", "20230504", with a weekday or a time of
 * day after it. GEWU_DAY_UNKNOWN for anything else: no day, a year of two digits, a range.
 * minute (may be NULL) is GEWU_MINUTE_NONE when there is no time. */
GewuDay gewu_moment_parse_day  (const char *text,
                                int        *minute);
/* "8:03", "08：03", "8:03:59", "8时3分", "8点半", "下午2:30", "2:30 PM": minutes since midnight, or
 * GEWU_MINUTE_NONE. */
int     gewu_moment_parse_time (const char *text);

G_END_DECLS
