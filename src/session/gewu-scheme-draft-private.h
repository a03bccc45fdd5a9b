/* The document of a scheme in the making, shared by its files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-scheme-draft.h"
#include "gewu-scheme-place.h"

G_BEGIN_DECLS

/* (transfer none) */
JsonNode *_gewu_scheme_draft_get_root   (GewuSchemeDraft *self);
/* (transfer full) */
char     *_gewu_scheme_draft_write_json (JsonNode        *node,
                                         gboolean         pretty);

G_END_DECLS
