/* The derived table issue_state: where each issue stands. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store.h"

G_BEGIN_DECLS

/* Works out the states of these issues (set of gint64 *); all: of all others too, because a clock
 * rule has changed. */
gboolean gewu_store_derive_issues (GewuConnection  *connection,
                                   GHashTable      *issues,
                                   gboolean         all,
                                   GError         **error);

/* Whether the states were worked out with the calendar of this program. */
gboolean gewu_store_is_calendar_current (GewuConnection  *connection,
                                         gboolean        *is_current,
                                         GError         **error);
/* Works all states out anew, in a transaction of its own, if they were not: a new version of the
 * program may bring the notice of another year, or a mended one. */
gboolean gewu_store_renew_issues        (GewuConnection  *connection,
                                         GError         **error);

G_END_DECLS
