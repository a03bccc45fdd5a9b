/* What is wrong with a scheme's document, and what is hardly meant, each with its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean    is_error;   /* the document cannot be saved */
  char       *place;      /* "boards[0].items[3].rule.points" */
  char       *code;       /* gewu_scheme_finding_to_id(); of an error the engine's cause */
  char       *title;      /* of the thing at place, as the scheme names it; NULL: none */
  GewuDecimal a;          /* of a finding, as its code says */
  GewuDecimal b;
} GewuSchemeNote;

void       gewu_scheme_note_free (GewuSchemeNote  *self);

/* GewuSchemeNote in the document's order (transfer full): one error, or else the findings. scheme
 * (transfer full) may be NULL; *scheme is NULL after an error. */
GPtrArray *gewu_scheme_check     (const char      *text,
                                  GewuScheme     **scheme);
/* Whether the note is about what is at place, or inside it. */
gboolean   gewu_scheme_note_is_in (const GewuSchemeNote *self,
                                   const char           *place);
/* Whether one of the notes is an error about what is at place, or inside it. */
gboolean   gewu_scheme_check_has_error (GPtrArray       *notes,
                                   const char           *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuSchemeNote, gewu_scheme_note_free)

G_END_DECLS
