/* What a file remembers of itself and no journal tells: the table local. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"

G_BEGIN_DECLS

/* *value is 0 when nothing is remembered. */
gboolean gewu_local_get (GewuConnection  *connection,
                         const char      *key,
                         gint64          *value,
                         GError         **error);
gboolean gewu_local_set (GewuConnection  *connection,
                         const char      *key,
                         gint64           value,
                         GError         **error);

G_END_DECLS
