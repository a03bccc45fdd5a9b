/* What people call by name or code, found. Called on a store thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store.h"

G_BEGIN_DECLS

/* The grid of code and all below it, from the top down (ids: gint64; codes: char *, NULL: none;
 * both transfer full). FALSE with NOT_FOUND, with AMBIGUOUS when several grids have the code. */
gboolean gewu_store_find_grids_below (GewuConnection  *connection,
                                      const char      *code,
                                      GArray         **ids,
                                      GPtrArray      **codes,
                                      GError         **error);
/* The id of the unit of name; 0 with NOT_FOUND, with AMBIGUOUS when several have it. */
gint64   gewu_store_find_unit        (GewuConnection  *connection,
                                      const char      *name,
                                      GError         **error);
/* Instant of the last change, UTC milliseconds; 0: none. */
gboolean gewu_store_find_last_change (GewuConnection  *connection,
                                      gint64          *at,
                                      GError         **error);

G_END_DECLS
