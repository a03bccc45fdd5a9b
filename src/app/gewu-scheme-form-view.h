/* Everything of a scheme as a form that follows the document: the second level of the editor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-scheme-draft.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_FORM_VIEW (gewu_scheme_form_view_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemeFormView, gewu_scheme_form_view, GEWU, SCHEME_FORM_VIEW, GtkWidget)

/* NULL: nothing is shown. */
void gewu_scheme_form_view_set_draft (GewuSchemeFormView *self,
                                      GewuSchemeDraft    *draft);
/* GewuSchemeNote: each is said where it is, or at what is folded around it. */
void gewu_scheme_form_view_set_notes (GewuSchemeFormView *self,
                                      GPtrArray          *notes);
/* Unfolds what is around the place, and puts the keyboard there. */
void gewu_scheme_form_view_go_to     (GewuSchemeFormView *self,
                                      const char         *place);

G_END_DECLS
