/* Printing a record that a line counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-cli.h"
#include "gewu-store-indicator.h"

G_BEGIN_DECLS

/* An element of the array that is open in builder. */
void gewu_cli_add_evidence_row (JsonBuilder           *builder,
                                const GewuEvidenceRow *row);

G_END_DECLS
