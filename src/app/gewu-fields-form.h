/* Fields of a form in a grid: what was typed, and what is wrong with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-field-editor.h"
#include "gewu-session-edit.h"

G_BEGIN_DECLS

#define GEWU_TYPE_FIELDS_FORM (gewu_fields_form_get_type ())
G_DECLARE_FINAL_TYPE (GewuFieldsForm, gewu_fields_form, GEWU, FIELDS_FORM, GtkWidget)

/* Signal "changed" (GewuFieldsForm *, const char *field_id): typed or set. */

GewuFieldsForm  *gewu_fields_form_new          (GewuSession                   *session,
                                                int                            n_columns);
/* Behind those that are there. */
void             gewu_fields_form_add          (GewuFieldsForm                *self,
                                                const GewuField               *field);
void             gewu_fields_form_add_by_id    (GewuFieldsForm                *self,
                                                GewuNoun                       noun,
                                                const char *const             *field_ids);
/* NULL: there is no such field. */
GewuFieldEditor *gewu_fields_form_find         (GewuFieldsForm                *self,
                                                const char                    *field_id);
/* How it stands now; only what differs is written by gewu_fields_form_fill(). */
void             gewu_fields_form_set_record   (GewuFieldsForm                *self,
                                                GewuRecord                    *record);
/* As typed; what is unchanged or was left empty is not set. */
void             gewu_fields_form_fill         (GewuFieldsForm                *self,
                                                GewuDraft                     *draft);
/* Empties all fields but those of keep (NULL-terminated). */
void             gewu_fields_form_clear        (GewuFieldsForm                *self,
                                                const char *const             *keep);
/* As typed, without blanks around it; NULL when nothing was (transfer full). */
char            *gewu_fields_form_dup_text     (GewuFieldsForm                *self,
                                                const char                    *field_id);
/* Canonical text; NULL when it is empty or cannot be understood (transfer full). */
char            *gewu_fields_form_dup_value    (GewuFieldsForm                *self,
                                                const char                    *field_id);
GewuDay          gewu_fields_form_get_day      (GewuFieldsForm                *self,
                                                const char                    *field_id);
/* Shows text at the field, NULL: nothing is wrong. FALSE: there is no such field. */
gboolean         gewu_fields_form_set_problem  (GewuFieldsForm                *self,
                                                const char                    *field_id,
                                                const char                    *text);
gboolean         gewu_fields_form_show_problem (GewuFieldsForm                *self,
                                                const GewuFieldProblem        *problem);
gboolean         gewu_fields_form_focus        (GewuFieldsForm                *self,
                                                const char                    *field_id);

G_END_DECLS
