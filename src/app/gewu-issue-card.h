/* An issue on the board: what it is, who has it, how long it has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-row.h"

G_BEGIN_DECLS

#define GEWU_TYPE_ISSUE_CARD (gewu_issue_card_get_type ())
G_DECLARE_FINAL_TYPE (GewuIssueCard, gewu_issue_card, GEWU, ISSUE_CARD, GtkWidget)

/* It can be dragged; what is dropped is its GewuRow. */
GtkWidget          *gewu_issue_card_new            (void);
/* row: nullable. The card fills when the row's record arrives. */
void                gewu_issue_card_set_row        (GewuIssueCard *self,
                                                    GewuRow       *row);
GewuRow            *gewu_issue_card_get_row        (GewuIssueCard *self);
/* Cards for a list of GewuRow (transfer full). */
GtkListItemFactory *gewu_issue_card_create_factory (void);

G_END_DECLS
