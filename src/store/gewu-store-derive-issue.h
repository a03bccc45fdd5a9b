/* The derived table issue_state: where each issue stands. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"
#include "gewu-issue-course.h"

G_BEGIN_DECLS

/* Works out the states of these issues (set of gint64 *); all: of all others too, because a clock
 * rule has changed. */
gboolean gewu_store_derive_issues (GewuConnection  *connection,
                                   GHashTable      *issues,
                                   gboolean         all,
                                   GError         **error);

/* Binds a row of issue_state, or of a table with its columns. */
void     gewu_store_bind_issue_status (GewuStatement         *statement,
                                       gint64                 issue,
                                       const GewuIssueStatus *status);

/* Whether the states were worked out with the calendar of this program. */
gboolean gewu_store_is_calendar_current (GewuConnection  *connection,
                                         gboolean        *is_current,
                                         GError         **error);
/* Works all states out anew, in a transaction of its own, if they were not: a new version of the
 * program may bring the notice of another year, or a mended one. */
gboolean gewu_store_renew_issues        (GewuConnection  *connection,
                                         GError         **error);

G_END_DECLS
