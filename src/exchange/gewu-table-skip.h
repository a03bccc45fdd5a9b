/* Rows inside and below a table that hold no record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-sheet.h"

G_BEGIN_DECLS

typedef struct _GewuTableSkip GewuTableSkip;

/* n_above: how many rows of the sheet belong to the header and what stands above it; a row like one
 * of them further down comes from a page break. */
GewuTableSkip *gewu_table_skip_new     (GewuSheet      *sheet,
                                        guint           n_above);
void           gewu_table_skip_free    (GewuTableSkip  *self);
/* Whether the row is a repeated header or title, a total, a note, a caption across columns, or the
 * line of column numbers. */
gboolean       gewu_table_skip_matches (GewuTableSkip  *self,
                                        const GewuCell *cells,
                                        gsize           n_cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuTableSkip, gewu_table_skip_free)

G_END_DECLS
