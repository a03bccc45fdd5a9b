/* One change of a record: who, when, and from what to what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-store-audit.h"

G_BEGIN_DECLS

/* entry: one of history. */
GtkWidget *gewu_history_row_new (const GewuRecordHistory *history,
                                 const GewuJournalEntry  *entry);

G_END_DECLS
