/* Replaying the journal into an empty database: what the tables must be. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"

G_BEGIN_DECLS

gboolean        gewu_verification_has_fault (const GewuVerification *result);
void            gewu_verification_set_fault (GewuVerification       *result,
                                             GewuFaultCode           code,
                                             gint64                  node,
                                             gint64                  seq);

/* A temporary database that holds what the journal says, derived tables too; to be closed by the
 * caller. The chain must have been checked before: a damaged changeset can hang SQLite. NULL with
 * error set, or with a fault in result when a changeset cannot be applied. */
GewuConnection *gewu_replay_run             (GewuConnection    *connection,
                                             GewuVerification  *result,
                                             GError           **error);

G_END_DECLS
