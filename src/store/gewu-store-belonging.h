/* Who belonged to what, and when: the units of people, the grids of enterprises. Internal to
 * src/store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-connection.h"
#include "gewu-day.h"

G_BEGIN_DECLS

typedef struct
{
  gint64  whole;   /* a unit, a grid */
  GewuDay since;   /* GEWU_DAY_UNKNOWN: always */
  GewuDay until;   /* GEWU_DAY_UNKNOWN: open */
} GewuBelonging;

/* GHashTable of gint64 → GArray of GewuBelonging (transfer full), of the rows of the statement of
 * that name: who, to what, since, until. NULL with error set. */
GHashTable *gewu_store_read_belongings (GewuConnection       *connection,
                                        const char           *name,
                                        GError              **error);
gboolean    gewu_belonging_is_on       (const GewuBelonging  *self,
                                        GewuDay               day);

G_END_DECLS
