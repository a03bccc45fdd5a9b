/* Which rows below a header hold records, and which cells count for them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-header.h"
#include "gewu-table.h"

G_BEGIN_DECLS

/* Fills rows, passed_over and cells; noun and columns must be set. */
void gewu_table_collect_rows (GewuTable        *self,
                              const GewuHeader *header);

G_END_DECLS
