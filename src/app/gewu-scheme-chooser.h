/* Choosing an assessment scheme: one of the zone, one that is shipped, or one from a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-scheme.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_CHOOSER (gewu_scheme_chooser_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemeChooser, gewu_scheme_chooser, GEWU, SCHEME_CHOOSER, GtkWidget)

/* Property: "session" (GewuSession, nullable): whose schemes are there besides those shipped.
 * Signals: "changed" (GewuSchemeChooser *); "failed" (GewuSchemeChooser *, const char *text). */

/* NULL: none can be had. */
GewuScheme *gewu_scheme_chooser_get (GewuSchemeChooser *self);
/* One that is not in the list is added. */
void        gewu_scheme_chooser_set (GewuSchemeChooser *self,
                                     GewuScheme        *scheme);

G_END_DECLS
