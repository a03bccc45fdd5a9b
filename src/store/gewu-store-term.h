/* The dictionaries, for writing. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"

G_BEGIN_DECLS

/* The id of a word in a dictionary, added when the dictionary does not have it. Inside a write
 * only. */
gboolean gewu_store_find_term (GewuConnection  *connection,
                               const char      *kind,
                               const char      *name,
                               gint64          *id,
                               GError         **error);

G_END_DECLS
