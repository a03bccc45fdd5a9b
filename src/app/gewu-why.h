/* Why a score has its rank, in words: a sentence on somebody else's, and what its lines stand on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-comparison.h"
#include "gewu-table-view.h"

G_BEGIN_DECLS

/* Texts are (transfer full) where they are not const. */

/* The next better one of the same group; NULL: none. */
const GewuScore *gewu_why_find_ahead  (const GewuBoardResult *result,
                                       const GewuScore       *score);
/* The first of the same group; score itself when it is the first. */
const GewuScore *gewu_why_find_first  (const GewuBoardResult *result,
                                       const GewuScore       *score);
/* "Why no. 5". */
char            *gewu_why_make_title  (const GewuScore       *score);
/* One sentence in Pango markup. other: whom it is compared with, nullable. */
char            *gewu_why_explain     (const GewuBoard       *board,
                                       const GewuScore       *score,
                                       const GewuScore       *other);
/* Of an item, or of what scaling, limits, a veto and rounding did. */
const char      *gewu_why_get_title   (const GewuScoreLine   *line);
/* What was counted: "20 / 21 = 95.2 %", "3 issues × −0.2". */
char            *gewu_why_make_basis  (const GewuScoreLine   *line);
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
