/* Who moves up and who down, on the screen: a click chooses a line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gewu-session-scheme.h"

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_SLOPE (gewu_scheme_slope_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemeSlope, gewu_scheme_slope, GEWU, SCHEME_SLOPE, GtkWidget)

/* Signal "chosen" (GewuSchemeSlope *, guint position): a click, or the arrow keys. */

/* moves: GewuMovement, the largest first; as many as have room are drawn. summary: what it says to
 * those who do not see it. Names are copied. */
void gewu_scheme_slope_set_moves (GewuSchemeSlope *self,
                                  GArray          *moves,
                                  const char      *summary);
/* Makes a line stand out; -1: none. */
void gewu_scheme_slope_choose    (GewuSchemeSlope *self,
                                  int              position);

G_END_DECLS
