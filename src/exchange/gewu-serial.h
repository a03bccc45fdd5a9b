/* Days and times as spreadsheets keep them: a count of days with a fraction.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"

G_BEGIN_DECLS

typedef enum
{
  GEWU_SERIAL_FROM_1900,  /* 1 is 1900-01-01, 60 is a 29 February that never was */
  GEWU_SERIAL_FROM_1904,  /* 0 is 1904-01-01 */
} GewuSerialBase;

/* day is unknown for a serial below 1 (a mere time) or outside 1900–2199. minute is that of the
 * day, GEWU_MINUTE_NONE for a whole serial above 0. FALSE when serial is neither day nor time. */
gboolean gewu_serial_split   (double          serial,
                              GewuSerialBase  base,
                              GewuDay        *day,
                              int            *minute);
/* "2023-05-04", "2023-05-04 08:03" or "08:03" (transfer full). */
char    *gewu_serial_to_text (GewuDay         day,
                              int             minute);

G_END_DECLS
