/* Every number of a scheme on cards, one for each board: the first level of the editor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-scheme-check.h"
#include "gewu-scheme-draft.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_NUMBERS_VIEW (gewu_scheme_numbers_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemeNumbersView, gewu_scheme_numbers_view, GEWU, SCHEME_NUMBERS_VIEW,
                      GtkWidget)

/* NULL: nothing is shown. */
void gewu_scheme_numbers_view_set_draft (GewuSchemeNumbersView *self,
                                         GewuSchemeDraft       *draft);
/* What is to be said where: GewuSchemeNote. scheme: what the draft says now; NULL while it is not
 * valid. */
void gewu_scheme_numbers_view_set_notes (GewuSchemeNumbersView *self,
                                         GPtrArray             *notes,
                                         GewuScheme            *scheme);
/* Puts the keyboard there; FALSE: nothing of this level is there. */
gboolean gewu_scheme_numbers_view_go_to (GewuSchemeNumbersView *self,
                                         const char            *place);

G_END_DECLS
