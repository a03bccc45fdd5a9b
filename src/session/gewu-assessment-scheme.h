/* The version of a scheme that an assessment is scored by. Internal to src/session.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* A stored version; document (its text, transfer full) may be NULL. Errors: NOT_FOUND, SCHEME. */
GewuScheme *gewu_assessment_scheme_load  (GewuConnection  *connection,
                                          gint64           id,
                                          char           **document,
                                          GError         **error);
/* Inside a write: the stored version of id, or with 0 the one that document is, which is stored
 * when it is not there yet. Errors: the above, EXISTS "q2 3" (another document of that id and
 * version). */
GewuScheme *gewu_assessment_scheme_store (GewuConnection  *connection,
                                          const char      *document,
                                          gint64          *id,
                                          GError         **error);

G_END_DECLS
