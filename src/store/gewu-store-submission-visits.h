/* Whose the visits of a period are, and how soon they were handed in. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"
#include "gewu-store-submission.h"

G_BEGIN_DECLS

/* Adds the visits to submissions, whose spans and rows are there already, in one look at them.
 * index has for each subject its rows by id (gint64). FALSE with error set. */
gboolean gewu_store_count_submitted (GewuConnection         *connection,
                                     const GewuStoreScope   *scope,
                                     const GewuSubmissions  *submissions,
                                     GHashTable            **index,
                                     GError                **error);

G_END_DECLS
