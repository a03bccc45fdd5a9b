/* The rows of a board: what of a score stands in which column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-assess.h"
#include "gewu-table-view.h"

G_BEGIN_DECLS

/* Fills table with the board at index; the rows' data are its GewuScore, owned by assessment. */
void gewu_board_table_fill (GewuTableView         *table,
                            GewuSessionAssessment *assessment,
                            guint                  index);

G_END_DECLS
