/* How the deadline of a stage came about: its calendar strip and a sentence, for any stage.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-issue.h"

G_BEGIN_DECLS

#define GEWU_TYPE_STAGE_CARD (gewu_stage_card_get_type ())
G_DECLARE_FINAL_TYPE (GewuStageCard, gewu_stage_card, GEWU, STAGE_CARD, GtkWidget)

/* Keeps detail. The stage that is running, else the last one of handling, is shown first. */
void gewu_stage_card_show (GewuStageCard   *self,
                           GewuIssueDetail *detail);

G_END_DECLS
