/* A sentence about numbers of a scheme, with the numbers to be changed in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme-flow.h"
#include "gewu-scheme-input.h"
#include "gewu-scheme-numbers.h"

G_BEGIN_DECLS

/* Adds the sentences of numbers to flow; their GewuSchemeInput are added to inputs (borrowed). */
void gewu_scheme_sentence_fill (GewuSchemeFlow          *flow,
                                GewuSchemeDraft         *draft,
                                const GewuSchemeNumbers *numbers,
                                GPtrArray               *inputs);

G_END_DECLS
