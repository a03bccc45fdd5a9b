/* What a clock rule comes to, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-clock.h"

G_BEGIN_DECLS

/* "Dispatched today: to be resolved by 1 December" (transfer full); start: when the stage
 * begins. */
char *gewu_clock_example (const GewuClockRule *rule,
                          GewuCalendar        *calendar,
                          GewuWhen             start);

G_END_DECLS
