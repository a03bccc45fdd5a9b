/* Which node a computer writes a file as. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"

G_BEGIN_DECLS

/* Goes on as the file's node when this computer has written this very file before and the chain
 * goes on from there; else draws a new one: two writers must never share a node. zone_uuid "": a
 * new file. */
gboolean gewu_node_settle   (GewuConnection  *connection,
                             const char      *zone_uuid,
                             GError         **error);
/* After a commit. zone_uuid NULL: the zone is only being made. */
void     gewu_node_remember (GewuConnection  *connection,
                             const char      *zone_uuid);

G_END_DECLS
