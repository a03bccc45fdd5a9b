/* The lines around a table: "填报单位：…  填报日期：…  单位：万元".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-table.h"

G_BEGIN_DECLS

/* Takes what the cells of one row say, where the table does not know it yet. */
void gewu_table_read_notes (GewuTable      *self,
                            const GewuCell *cells,
                            gsize           n_cells);

G_END_DECLS
