/* Widgets one after the other like words of a sentence, in as many lines as they need.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GEWU_TYPE_SCHEME_FLOW (gewu_scheme_flow_get_type ())
G_DECLARE_FINAL_TYPE (GewuSchemeFlow, gewu_scheme_flow, GEWU, SCHEME_FLOW, GtkWidget)

GtkWidget *gewu_scheme_flow_new    (void);
void       gewu_scheme_flow_append (GewuSchemeFlow *self,
                                    GtkWidget      *child);

G_END_DECLS
