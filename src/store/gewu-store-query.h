/* From a GewuQuery to SQL. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"
#include "gewu-query.h"

G_BEGIN_DECLS

/* A bound statement of one column, the ids, in the query's order. */
GewuStatement *gewu_store_prepare_query (GewuConnection  *connection,
                                         const GewuQuery *query);

G_END_DECLS
