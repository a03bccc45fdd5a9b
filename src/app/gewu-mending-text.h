/* What can still be mended before a period ends, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-mending.h"

G_BEGIN_DECLS

/* Texts are (transfer full). */

/* In Pango markup; NULL: nothing can be mended. */
char *gewu_mending_text_explain (const GewuMending     *mending,
                                 const GewuBoard       *board);
/* "resolve by 30 June" */
char *gewu_mending_text_step    (const GewuMendingStep *step);

G_END_DECLS
