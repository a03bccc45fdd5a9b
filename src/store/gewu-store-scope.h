/* Of which days, and whose, a ledger or statistic is. A value that borrows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-period.h"
#include "gewu-store.h"

G_BEGIN_DECLS

typedef struct
{
  GewuPeriod    period;
  GewuDay       as_of;    /* 截止时点: what happened later does not count */
  gint64        unit;     /* 0: all */
  const GArray *grids;    /* gint64, with those below them; NULL: all */
  const GArray *people;   /* gint64; NULL: everybody */
} GewuStoreScope;

/* The last day that counts: the period's, or the as-of day before it. */
GewuDay gewu_store_scope_get_last (const GewuStoreScope *self);
/* The months of the period up to its last day that counts, cut to the period: GArray of GewuPeriod
 * (transfer full). */
GArray *gewu_store_scope_list_months (const GewuStoreScope *self);

G_END_DECLS
