/* What is wrong with a scheme or hardly meant: a line each, which leads to the place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-scheme-draft.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_NOTES (gewu_scheme_notes_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemeNotes, gewu_scheme_notes, GEWU, SCHEME_NOTES, GtkWidget)

/* Signal "opened" (GewuSchemeNotes *, const char *place): a line was clicked. */

/* notes: GewuSchemeNote of draft; hidden while there are none. */
void gewu_scheme_notes_set (GewuSchemeNotes *self,
                            GPtrArray       *notes,
                            GewuSchemeDraft *draft);

G_END_DECLS
