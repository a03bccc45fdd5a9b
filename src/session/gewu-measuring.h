/* From the database's indicators to the table of measures a scheme asks for. Internal to
 * src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-period.h"
#include "gewu-scheme.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* 截止时点 where none was set: the period's end, or today while the period still runs. */
GewuDay       gewu_measuring_get_as_of (GewuPeriod       period);

/* Who is assessed and what the indicators count of them up to as_of. Subjects are grouped as the
 * first board says that takes them and groups. Entries of the scheme and measures that look back
 * (gewu-period-history.h) are left to the caller, and are not in the table. On a thread of the
 * store. Errors: NO_SUCH_MEASURE (neither of these, nor an indicator of the board's subjects),
 * SCHEME (a parameter), and those of reading. */
GewuMeasures *gewu_measuring_run       (GewuConnection  *connection,
                                        GewuScheme      *scheme,
                                        GewuPeriod       period,
                                        GewuDay          as_of,
                                        GError         **error);

G_END_DECLS
