/* The input of one field in a form, of the kind its type asks for, and what is wrong with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session.h"

G_BEGIN_DECLS

#define GEWU_TYPE_FIELD_EDITOR (gewu_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (GewuFieldEditor, gewu_field_editor, GEWU, FIELD_EDITOR, GtkWidget)

/* Signal "changed" (GewuFieldEditor *). */

GewuFieldEditor *gewu_field_editor_new         (const GewuField *field,
                                                GewuSession     *session);
/* As buttons side by side, for what is chosen at a glance. words: NULL for those of the field's
 * dictionary. */
GewuFieldEditor *gewu_field_editor_new_choice  (const GewuField   *field,
                                                GewuSession       *session,
                                                const char *const *words);
const GewuField *gewu_field_editor_get_field   (GewuFieldEditor *self);
/* Whether it needs the width of a form. */
gboolean         gewu_field_editor_is_wide     (GewuFieldEditor *self);
/* As typed or chosen (transfer full). */
char            *gewu_field_editor_get_text    (GewuFieldEditor *self);
/* Of a record that was chosen, else 0. */
gint64           gewu_field_editor_get_ref     (GewuFieldEditor *self);
/* Canonical text; ref: the record it names, 0: not known. */
void             gewu_field_editor_set_value   (GewuFieldEditor *self,
                                                const char      *text,
                                                gint64           ref);
/* NULL: nothing is wrong. */
void             gewu_field_editor_set_problem (GewuFieldEditor *self,
                                                const char      *problem);

G_END_DECLS
