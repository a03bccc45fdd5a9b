/* The letterhead among the settings of gewu-cli settings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-letterhead.h"
#include "gewu-session.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* (transfer full) NULL with error set. */
GewuLetterhead *gewu_cli_letterhead_load   (GewuSession           *session,
                                            GError               **error);
gboolean        gewu_cli_letterhead_save   (GewuSession           *session,
                                            const GewuLetterhead  *letterhead,
                                            GError               **error);
/* FALSE when it has no setting of this name. An empty value is none. */
gboolean        gewu_cli_letterhead_change (GewuLetterhead        *letterhead,
                                            const char            *name,
                                            const char            *value);
/* Adds its settings as members to builder and, when lines, prints them. */
void            gewu_cli_letterhead_print  (const GewuLetterhead  *letterhead,
                                            JsonBuilder           *builder,
                                            gboolean               lines);

G_END_DECLS
