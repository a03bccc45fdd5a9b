/* The letterhead in the zone's file: the member "letterhead" of the zone's settings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-letterhead.h"
#include "gewu-store.h"

G_BEGIN_DECLS

/* What the file does not say, or says in a way that cannot be, is as in gewu_letterhead_new().
 * (transfer full); NULL with error set. */
GewuLetterhead *gewu_store_get_letterhead (GewuConnection        *connection,
                                           GError               **error);
/* Inside a write only. Members the program does not know stay. Sets *changed when something was
 * written. Errors: INVALID (the member). */
gboolean        gewu_store_set_letterhead (GewuConnection        *connection,
                                           const GewuLetterhead  *letterhead,
                                           gboolean              *changed,
                                           GError               **error);

G_END_DECLS
