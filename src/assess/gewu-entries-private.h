/* How declarations of entries are read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-entries.h"
#include "gewu-fraction.h"
#include "gewu-measures-private.h"
#include "gewu-reader.h"

G_BEGIN_DECLS

/* The scheme's "entries": GPtrArray of GewuEntryDeclaration; computed has the names of the scheme's
 * measures as keys. (transfer full) */
GPtrArray *gewu_entries_read   (GewuPlace                  *scheme,
                                GHashTable                 *computed);
/* Why the value in this column is refused: "not one of leader, peers". (transfer full) */
char      *gewu_entries_explain (const GewuEntryDeclaration *self,
                                 const char                 *column);
/* FALSE when it does not fit. rows are those GewuEntryRow of one subject and of this entry that
 * count, maybe none of those that were entered; NULL: nothing was entered. */
gboolean   gewu_entry_evaluate (const GewuEntryDeclaration *self,
                                GPtrArray                  *rows,
                                GewuValue                  *value);
/* What a row of an occurrence or a number counts: its value × the factor of its finder. */
GewuFraction gewu_entry_count  (const GewuEntryDeclaration *self,
                                const GewuEntryRow         *row);

G_END_DECLS
