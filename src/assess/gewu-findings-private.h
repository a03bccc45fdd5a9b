/* What the parts of a scheme find about themselves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-board-private.h"
#include "gewu-findings.h"

G_BEGIN_DECLS

/* Adds a finding and returns it; title may be NULL. */
GewuSchemeFinding *gewu_findings_add   (GPtrArray             *findings,
                                        GewuSchemeFindingCode  code,
                                        const char            *title,
                                        const char            *place,
                                        ...) G_GNUC_PRINTF (4, 5);
void               gewu_findings_item  (GPtrArray             *findings,
                                        GewuScheme            *scheme,
                                        const GewuBoard       *board,
                                        const GewuItem        *item,
                                        const char            *place);
void               gewu_findings_board (GPtrArray             *findings,
                                        const GewuBoard       *board,
                                        const char            *place);

G_END_DECLS
