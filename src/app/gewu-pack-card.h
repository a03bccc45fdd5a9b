/* All documents of a period with one click, as last time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_PACK_CARD (gewu_pack_card_get_type ())
G_DECLARE_FINAL_TYPE (GewuPackCard, gewu_pack_card, GEWU, PACK_CARD, GtkWidget)

/* session nullable: what is being written is then cancelled. */
void gewu_pack_card_set_session (GewuPackCard *self,
                                 GewuSession  *session);
void gewu_pack_card_set_period  (GewuPackCard *self,
                                 GewuPeriod    period);
/* Where the pack goes from now on. */
void gewu_pack_card_set_folder  (GewuPackCard *self,
                                 const char   *folder);

G_END_DECLS
