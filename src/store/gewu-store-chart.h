/* What the charts count and no indicator does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store-scope.h"

G_BEGIN_DECLS

/* A visit by one person of a unit: a visit by two of them is two. */
typedef struct
{
  gint64  unit;
  gint64  visit;
  gint64  enterprise;   /* 0: of none */
  GewuDay day;
} GewuUnitVisit;

/* The visits of scope's period up to its as-of day by the units of the visitors on the day; of its
 * unit only, if it names one. GArray of GewuUnitVisit (transfer full), in no order. */
GArray *gewu_store_list_visits_of_units (GewuConnection        *connection,
                                         const GewuStoreScope  *scope,
                                         GError               **error);

G_END_DECLS
