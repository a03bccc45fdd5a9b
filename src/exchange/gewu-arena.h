/* The texts and the budget that all sheets of one workbook share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GewuArena GewuArena;

GewuArena  *gewu_arena_new        (void);
void        gewu_arena_free       (GewuArena   *self);

/* A copy that lives as long as the arena; equal texts share one copy. NULL with
 * GEWU_ERROR_FILE_TOO_LARGE when the text, or all of them, are beyond the limits. */
const char *gewu_arena_add_text   (GewuArena   *self,
                                   const char  *text,
                                   gsize        length,
                                   GError     **error);
/* Accounts for things kept elsewhere; FALSE with GEWU_ERROR_FILE_TOO_LARGE. */
gboolean    gewu_arena_take_cell  (GewuArena   *self,
                                   GError     **error);
gboolean    gewu_arena_take_merge (GewuArena   *self,
                                   GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GewuArena, gewu_arena_free)

G_END_DECLS
