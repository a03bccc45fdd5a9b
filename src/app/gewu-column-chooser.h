/* Which columns of a ledger are wanted, and in which order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-noun.h"

G_BEGIN_DECLS

#define GEWU_TYPE_COLUMN_CHOOSER (gewu_column_chooser_get_type ())
G_DECLARE_FINAL_TYPE (GewuColumnChooser, gewu_column_chooser, GEWU, COLUMN_CHOOSER, GtkWidget)

/* Signal "changed" (GewuColumnChooser *): by the user. */

/* Offers the columns of noun's ledger. chosen: ids in order, the others come after them and are
 * left out; NULL: all, as the ledger has them. */
void   gewu_column_chooser_set         (GewuColumnChooser  *self,
                                        GewuNoun            noun,
                                        const char *const  *chosen);
/* (transfer full); NULL: all, as the ledger has them. */
char **gewu_column_chooser_dup_columns (GewuColumnChooser  *self);

G_END_DECLS
