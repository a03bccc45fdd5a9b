/* A column of a register: shows one field of the rows' records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-noun.h"

G_BEGIN_DECLS

/* For rows that are GewuRow. width: its pixels while it is visible (transfer full). */
GtkColumnViewColumn *gewu_record_column_new (const GewuField *field,
                                             int             *width);

G_END_DECLS
