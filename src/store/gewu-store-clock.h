/* The clock rules of a zone, for whoever works out the course of an issue.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-clock.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* All live rules, those no longer in force too: GArray of GewuClockRule (transfer full). Read anew
 * at each call, because another connection or a write that was rolled back may have changed them:
 * call it once for a unit of work, not once for an issue. */
GArray *gewu_store_get_clock_rules (GewuConnection  *connection,
                                    GError         **error);

G_END_DECLS
