/* What to look at before a ranking is published, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-trial-notes.h"

G_BEGIN_DECLS

/* Texts are (transfer full) where they are not const. */

/* "lowest 71.2, median 93.5, highest 100" */
char       *gewu_trial_text_spread  (const GewuDistribution  *distribution);
char       *gewu_trial_text_warning (const GewuWarning       *warning);
char       *gewu_trial_text_few     (const GewuFewCases      *few);
/* "If a started point counts whole: 3 ranks change, by 2 at most" */
char       *gewu_trial_text_effect  (const GewuVariantEffect *effect);

G_END_DECLS
