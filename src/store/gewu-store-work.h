/* How much waits now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store.h"
#include "gewu-when.h"
#include "gewu-work.h"

G_BEGIN_DECLS

/* Counts of every kind of work. */
typedef struct
{
  guint counts[GEWU_N_WORKS];
  guint open;                  /* all open issues of the zone */
} GewuWorkCounts;

/* now: with its minute. person: what waits for them; 0: for anyone. Each count is the number of ids
 * gewu_store_list_ids() finds by gewu_query_set_work() at the same time. */
gboolean gewu_store_count_work (GewuConnection  *connection,
                                gint64           person,
                                GewuWhen         now,
                                GewuWorkCounts  *counts,
                                GError         **error);

/* Their ids (transfer full, gint64), in no particular order. */
GArray  *gewu_store_list_work  (GewuConnection  *connection,
                                GewuWork         work,
                                gint64           person,
                                GewuWhen         now,
                                GError         **error);

G_END_DECLS
