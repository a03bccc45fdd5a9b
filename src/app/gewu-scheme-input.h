/* A text or a number of a scheme, as it is typed.
 *
 * What is typed goes into the draft at once, valid or not; numbers take the signs and figures of a
 * Chinese keyboard, too, and Up and Down change them by one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-scheme-form.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_INPUT (gewu_scheme_input_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemeInput, gewu_scheme_input, GEWU, SCHEME_INPUT, GtkWidget)

/* type: of a text or a number (TEXT, NAME, DECIMAL, INTEGER, WORDS, DECIMALS). negated: the number
 * is shown without its minus. label: for those who do not see it. */
GtkWidget  *gewu_scheme_input_new       (GewuSchemeDraft *draft,
                                         const char      *place,
                                         GewuFormType     type,
                                         gboolean         negated,
                                         const char      *label);
const char *gewu_scheme_input_get_place (GewuSchemeInput *self);
/* What was typed and waits for the end of typing goes into the draft. */
void        gewu_scheme_input_commit    (GewuSchemeInput *self);
/* Whether it is shown as wrong. */
void        gewu_scheme_input_set_wrong (GewuSchemeInput *self,
                                         gboolean         wrong);

G_END_DECLS
