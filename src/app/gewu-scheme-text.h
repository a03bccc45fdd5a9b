/* What the editor of schemes says: measures, notes and places in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme-check.h"
#include "gewu-scheme-form.h"

G_BEGIN_DECLS

/* All (transfer full). */

/* A sentence about what is wrong, or hardly meant. */
char *gewu_scheme_text_note    (const GewuSchemeNote *note);
/* Where it is: "网格员 · 走访记录失实 · Rule". */
char *gewu_scheme_text_place   (GewuSchemeDraft      *draft,
                                const char           *place);
/* How the scheme calls what is at place, or what the member at place is called; NULL: neither. */
char *gewu_scheme_text_title   (GewuSchemeDraft      *draft,
                                const char           *place);
/* The measure that the object at place asks for: "Visits handed in late (Working days allowed 2)";
 * an entry or a computed one by its title. Without one: "Choose…". */
char *gewu_scheme_text_measure (GewuSchemeDraft      *draft,
                                const char           *place);
/* The same of a name alone. */
char *gewu_scheme_text_measure_name (GewuSchemeDraft *draft,
                                     const char      *name);
/* The notes in and below place, a line each; NULL: there are none. *is_error: one of them is. */
char *gewu_scheme_text_notes   (GPtrArray            *notes,
                                const char           *place,
                                gboolean              inside,
                                gboolean             *is_error);
/* Of the choices of a parameter of an indicator: "reported" in words, else as it is (transfer
 * none). */
const char *gewu_scheme_text_value (const char       *value);

G_END_DECLS
