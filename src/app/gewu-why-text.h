/* Why a score has its rank, in words: a sentence on the difference, and what a line stands on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"

G_BEGIN_DECLS

/* Texts are (transfer full) where they are not const. */

/* "Why no. 5". */
char       *gewu_why_text_make_title (const GewuScore     *score);
/* One sentence in Pango markup. measures: those of the result; other: whom score is compared with,
 * nullable. */
char       *gewu_why_text_explain    (const GewuBoard     *board,
                                      GewuMeasures        *measures,
                                      const GewuScore     *score,
                                      const GewuScore     *other);
/* Of an item, or of what scaling, limits, a veto and rounding did. */
const char *gewu_why_text_get_title  (const GewuScoreLine *line);
/* What was counted: "20 / 21 = 95.2 %", "3 issues × −0.2". */
char       *gewu_why_text_make_basis (const GewuScoreLine *line);

G_END_DECLS
