/* Whether what was published or sealed comes out the same again; shared by verify and assessment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-cli.h"
#include "gewu-session-assessment.h"

G_BEGIN_DECLS

/* gewu_session_check_snapshots_async(), waited for. */
GPtrArray               *gewu_cli_check_snapshots   (GewuSession  *session,
                                                     gint64        assessment,
                                                     GError      **error);
/* The first that does not hold; NULL: all do. */
const GewuSnapshotCheck *gewu_cli_find_failed_check (GPtrArray    *checks);

G_END_DECLS
