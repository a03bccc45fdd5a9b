/* What changes for whom, as a table's rows and as a sentence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-session-scheme.h"
#include "gewu-table-view.h"

G_BEGIN_DECLS

/* The columns that the board has: name, score, rank, grade, and pay where it may be seen. */
void          gewu_scheme_trial_set_columns (GewuTableView      *table,
                                             const GewuBoard    *board,
                                             gboolean            shows_pay);
/* A row for them. (transfer full) */
GewuTableRow *gewu_scheme_trial_create_row  (const GewuBoard    *board,
                                             const GewuMovement *move,
                                             gboolean            shows_pay);
/* "the scores of 12 change, the ranks of 5, …". moves: GewuMovement. (transfer full) */
char         *gewu_scheme_trial_describe    (GArray             *moves,
                                             gboolean            shows_pay);

G_END_DECLS
