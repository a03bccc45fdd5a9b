/* Whom a score is compared with, and the table of its lines beside the other's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-comparison.h"
#include "gewu-table-view.h"

G_BEGIN_DECLS

/* The next better one of the same group; NULL: none. */
const GewuScore *gewu_why_find_ahead  (const GewuBoardResult *result,
                                       const GewuScore       *score);
/* The first of the same group; score itself when it is the first. */
const GewuScore *gewu_why_find_first  (const GewuBoardResult *result,
                                       const GewuScore       *score);
/* The rows' data are the GewuScoreLine of score. other: nullable. */
void             gewu_why_fill_lines  (GewuTableView         *table,
                                       const GewuBoard       *board,
                                       const GewuScore       *score,
                                       const GewuScore       *other);
/* The line whose records tell most: where score is furthest behind, else the first that cost
 * points, else the first with records. GTK_INVALID_LIST_POSITION: none. other: nullable. */
guint            gewu_why_find_line   (const GewuScore       *score,
                                       const GewuScore       *other);

G_END_DECLS
