/* A scheme in the list of schemes: its title, its newest version and how it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-scheme.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_ROW (gewu_scheme_row_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemeRow, gewu_scheme_row, GEWU, SCHEME_ROW, GtkListBoxRow)

GtkWidget  *gewu_scheme_row_new         (const GewuSchemeEntry *entry,
                                         gboolean               has_draft);
const char *gewu_scheme_row_get_code    (GewuSchemeRow         *self);
void        gewu_scheme_row_set_draft   (GewuSchemeRow         *self,
                                         gboolean               has_draft);
/* "Version 3 · in use" (transfer full). */
char       *gewu_scheme_row_describe_version (const GewuSchemeLine *line);

G_END_DECLS
