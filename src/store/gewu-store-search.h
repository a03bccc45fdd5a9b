/* Finding records by words. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"
#include "gewu-noun.h"

G_BEGIN_DECLS

/* Leaves in ids (gint64) those records of a noun that every word of text matches. */
gboolean gewu_store_keep_matching (GewuConnection  *connection,
                                   GewuNoun         noun,
                                   const char      *text,
                                   GArray          *ids,
                                   GError         **error);

G_END_DECLS
