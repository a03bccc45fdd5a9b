/* A result as a canonical text: one line for each number, tab-separated, in the scheme's order.
 *
 * Board, subject, what, value; what is "score", "rank", "line.ITEM", "pay.STEP" and so on. Private
 * to src/assess.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-assess.h"

G_BEGIN_DECLS

/* (transfer full) */
char *gewu_results_write (GewuAssessmentResult *result);

G_END_DECLS
