/* What an office marks in its settings: units that judge problems, kinds of result.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64    id;
  char     *code;      /* of a kind of result: what GewuZoneSettings names it by; else NULL */
  char     *name;
  gboolean  marked;    /* of a unit: judges problems (牵头研判) */
} GewuMark;

void       gewu_mark_free               (GewuMark        *self);

/* Both: GPtrArray of GewuMark (transfer full). Units that are marked come first. */
GPtrArray *gewu_store_list_triage_units (GewuConnection  *connection,
                                         GError         **error);
/* One for each code; words of the same code are joined by "、". */
GPtrArray *gewu_store_list_result_kinds (GewuConnection  *connection,
                                         GError         **error);

G_END_DECLS
