/* What undo and redo may not do to an assessment: change what a later event of its stands on.
 * Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-changeset.h"

G_BEGIN_DECLS

/* After the inverse of row seq of the journal, changeset, was applied: CONFLICT when it touches an
 * assessment that an event came to after that row. obstacle is that event. */
gboolean gewu_store_guard_assessments (GewuConnection  *connection,
                                       GBytes          *changeset,
                                       gint64           seq,
                                       GewuObstacle    *obstacle,
                                       GError         **error);

G_END_DECLS
