/* An assessment scheme: which boards there are, and how each is scored. Data, not code.
 *
 * Immutable; may be used from any thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-board.h"

G_BEGIN_DECLS

typedef struct _GewuScheme GewuScheme;

/* text is a document as data/schemes/README.md describes; length -1: it ends with a NUL.
 * GEWU_ERROR_SCHEME with "boards[0].items[3].rule.points: cause". */
GewuScheme      *gewu_scheme_new_from_json (const char  *text,
                                            gssize       length,
                                            GError     **error);
GewuScheme      *gewu_scheme_ref           (GewuScheme  *self);
void             gewu_scheme_unref         (GewuScheme  *self);

const char      *gewu_scheme_get_id        (GewuScheme  *self);
int              gewu_scheme_get_version   (GewuScheme  *self);
const char      *gewu_scheme_get_title     (GewuScheme  *self);
/* NULL: none. */
const char      *gewu_scheme_get_note      (GewuScheme  *self);
guint            gewu_scheme_get_n_boards  (GewuScheme  *self);
const GewuBoard *gewu_scheme_get_board     (GewuScheme  *self,
                                            guint        index);
/* NULL when there is no such board. */
const GewuBoard *gewu_scheme_find_board    (GewuScheme  *self,
                                            const char  *board_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuScheme, gewu_scheme_unref)

G_END_DECLS
