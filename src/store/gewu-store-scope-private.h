/* Binding a scope to a statement. Internal to src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"
#include "gewu-store-scope.h"

G_BEGIN_DECLS

/* The statement of that name (transfer full) with :first, :last, :unit, :grids and :people bound,
 * those of them that it has. */
GewuStatement *gewu_store_scope_prepare (const GewuStoreScope *self,
                                         GewuConnection       *connection,
                                         const char           *name);
/* The same for the days of one span of the period. */
GewuStatement *gewu_store_scope_prepare_span (const GewuStoreScope *self,
                                              GewuConnection       *connection,
                                              const char           *name,
                                              GewuPeriod            span);

G_END_DECLS
