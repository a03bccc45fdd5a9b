/* Numbers as the screen shows them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"
#include "gewu-decimal.h"

G_BEGIN_DECLS

/* All (transfer full). */

/* "2,981", whatever the locale. */
char *gewu_format_count   (gint64      count);
/* "87.8 %"; "—" when there is nothing to divide by. */
char *gewu_format_percent (gint64      numerator,
                           gint64      denominator);
/* Points with a sign and up to max_places decimals: "+3", "−0.6", "0". */
char *gewu_format_signed  (GewuDecimal points,
                           int         max_places);
/* With a minus sign instead of a hyphen; rounded, to at least min_places decimals. */
char *gewu_format_decimal (GewuDecimal value,
                           int         min_places,
                           int         max_places);
/* "2023-07-20 17:30", local time. */
char *gewu_format_moment  (gint64      instant);
/* "4月1日" in Chinese. */
char *gewu_format_day     (GewuDay     day);

G_END_DECLS
