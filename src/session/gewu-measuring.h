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

/* 截止时点: the period's end, or today while the period still runs. */
GewuDay       gewu_measuring_get_as_of (GewuPeriod       period);

/* On a reader's thread. Errors: NO_SUCH_MEASURE, SCHEME (a parameter is missing), and those of
 * reading. */
GewuMeasures *gewu_measuring_run       (GewuConnection  *connection,
                                        GewuScheme      *scheme,
                                        GewuPeriod       period,
                                        GError         **error);

G_END_DECLS
