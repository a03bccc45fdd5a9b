/* Choosing what an item counts: an indicator with its parameters, an entry, or a computed measure.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-scheme-draft.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_MEASURE_DIALOG (gewu_scheme_measure_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemeMeasureDialog, gewu_scheme_measure_dialog, GEWU,
                      SCHEME_MEASURE_DIALOG, GtkWindow)

/* object: the place whose members "measure" and "with" are set; a place that ends with "items[n]"
 * and is not there yet becomes a new item. can_be_none: it may also have none. */
GewuSchemeMeasureDialog *gewu_scheme_measure_dialog_new (GtkWindow       *parent,
                                                         GewuSchemeDraft *draft,
                                                         const char      *object,
                                                         gboolean         can_be_none);

G_END_DECLS
